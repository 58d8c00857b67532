"""Articles, packages, commands and what is refused; the forms that are not element strings."""

from __future__ import annotations

from decimal import Decimal

import pytest
from biip import ParseError
from biip.upc import Upc
from hypothesis import given
from hypothesis import strategies as st

from app.domain.gtin import as_gtin14
from app.domain.meanings import Command, Meaning, Sscc, Text, TradeItem, Unsound
from app.scan import layouts
from app.scan.commands import SCREENS, VALUES
from app.scan.digits import expand_upc_e
from app.scan.meaning import LONGEST, read_code, warm
from app.scan.values import ScannerSettings


def meanings(text: str, symbology: str = "", **settings: str) -> tuple[Meaning, ...]:
    made = ScannerSettings(**settings)  # type: ignore[arg-type]
    return read_code(text, symbology, settings=made).meanings


# --- articles --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "gtin"),
    [
        ("9521234543213", "09521234543213"),
        ("]E09521234543213", "09521234543213"),
        ("]E3952123454321312", "09521234543213"),
        ("036000291452", "00036000291452"),
        ("]E00036000291452", "00036000291452"),
        ("96385074", "00000096385074"),
        ("]E496385074", "00000096385074"),
        ("7032069804988", "07032069804988"),  # its first digits are identifiers, too
        ("]I110952123454321", "10952123454321"),
        ("10952123454321", "10952123454321"),
    ],
)
def test_an_article(text: str, gtin: str) -> None:
    found = meanings(text)
    assert found[0] == TradeItem(gtin)
    assert isinstance(found[1], Text)
    assert len(found) == 2


def test_an_add_on_is_no_part_of_the_article() -> None:
    assert meanings("]E3952123454321351234")[0] == TradeItem("09521234543213")


@pytest.mark.parametrize("text", ["9521234543214", "96385075", "036000291453", "10952123454320"])
def test_a_wrong_check_digit_may_still_be_a_name(text: str) -> None:
    assert meanings(text) == (Text(text), Unsound(text, "check_digit"))


def test_fourteen_zeros_are_no_article() -> None:
    assert meanings("0" * 13) == (Text("0" * 13), Unsound("0" * 13, "check_digit"))


@pytest.mark.parametrize(
    ("upc_e", "upc_a"),
    [
        ("04252614", "042100005264"),
        ("01234565", "012345000065"),
        ("425261", "042100005264"),
        ("0425261", "042100005264"),
        ("04252615", None),
        ("24252614", None),
        ("0425261X", None),
        ("123", None),
    ],
)
def test_upc_e(upc_e: str, upc_a: str | None) -> None:
    assert expand_upc_e(upc_e) == upc_a
    if upc_a is not None:
        assert TradeItem(upc_a.zfill(14)) in meanings(upc_e, "UPC-E")


@given(st.text("0123456789", min_size=6, max_size=8))
def test_upc_e_as_somebody_else_reads_it(digits: str) -> None:
    try:
        expected: str | None = Upc.parse(digits).as_upc_a()
    except ParseError:
        expected = None
    assert expand_upc_e(digits) == expected


def test_eight_digits_may_be_ean_8_and_upc_e() -> None:
    both = next(
        f"{n:08}"
        for n in range(10_000_000)
        if as_gtin14(f"{n:08}") and expand_upc_e(f"{n:08}") and n > 100_000
    )
    upc_a = expand_upc_e(both)
    assert upc_a is not None
    assert meanings(both) == (
        TradeItem(both.zfill(14)),
        TradeItem(upc_a.zfill(14)),
        Text(both),
    )


def test_six_digits_are_an_article_only_if_the_scanner_says_so() -> None:
    assert meanings("425261") == (Text("425261"),)
    assert meanings("425261", symbology="UPCE")[0] == TradeItem("00042100005264")


# --- in-store codes --------------------------------------------------------------------------


def _with_check_digit(payload: str) -> str:
    return next(payload + str(n) for n in range(10) if as_gtin14(payload + str(n)))


def test_a_weight_by_the_country_of_the_shop() -> None:
    text = _with_check_digit("231234561250")
    item = TradeItem(_with_check_digit("231234560000").zfill(14), weight=Decimal("1.250"))
    plain = TradeItem(text.zfill(14))
    assert meanings(text, country="SE") == (item, plain, Text(text))
    assert meanings(text, country="se")[0] == item
    assert meanings(text) == meanings(text, country="XX") == (plain, Text(text))


def _german(prefix: str, figure: str) -> list[tuple[Meaning, ...]]:
    """All readings of a German code, one for each check digit that the figure might have."""
    return [
        meanings(_with_check_digit(f"{prefix}1234{n}{figure}"), country="DE") for n in range(10)
    ]


@pytest.mark.parametrize(
    ("prefix", "name", "value"),
    [
        ("28", "weight", Decimal("1.250")),
        ("29", "weight", Decimal("1.250")),
        ("22", "price", Decimal("12.50")),
        ("23", "price", Decimal("12.50")),
        ("25", "count", 1250),
        ("26", "count", 1250),
    ],
)
def test_the_german_figures_have_a_check_digit_of_their_own(
    prefix: str, name: str, value: object
) -> None:
    readings = _german(prefix, "01250")
    sound = [found for found in readings if isinstance(found[0], TradeItem)]
    assert len(sound) == 1
    assert getattr(sound[0][0], name) == value
    for found in readings:
        if found is not sound[0]:
            assert isinstance(found[0], Text)
            assert found[1:] == (Unsound(found[0].text, "check_digit", "figure"),)


def test_a_price_and_a_prefix_without_a_figure() -> None:
    price = meanings(_with_check_digit("201234561250"), country="SE")[0]
    assert price == TradeItem(_with_check_digit("201234560000").zfill(14), price=Decimal("12.50"))
    text = _with_check_digit("271234561250")
    assert meanings(text, country="SE") == (TradeItem(text.zfill(14)), Text(text))


# --- packages --------------------------------------------------------------------------------


@pytest.mark.parametrize("front", ["", "00"])
def test_a_package_number(front: str) -> None:
    text = front + "109521234500000019"
    assert meanings(text) == (Sscc("109521234500000019"), Text(text))
    wrong = text[:-1] + "8"
    assert meanings(wrong) == (Text(wrong), Unsound(wrong, "check_digit", front))


# --- texts and what is refused ---------------------------------------------------------------


@pytest.mark.parametrize("text", ["4711", "2104711", "10-A-3", "17280131X"])
def test_a_plain_symbol_is_read_for_no_identifiers(text: str) -> None:
    assert meanings(f"]C0{text}") == (Text(text),)


@pytest.mark.parametrize("text", ["0109521234543214#", "0012-3", "01ABC"])
def test_what_only_starts_like_gs1_is_a_text(text: str) -> None:
    assert meanings(text) == (Text(text),)


@pytest.mark.parametrize(
    "text", ["A-01-03", "4711", "DN-2026/004", "Müller & Söhne", "]", "]C", "DHL 123", "٤٧١١"]
)
def test_a_text_is_a_text(text: str) -> None:
    assert meanings(text) == (Text(text),)


def test_identifier_prefix_and_suffix_are_taken_off() -> None:
    reading = read_code("~]C0A-01#\r\n", settings=ScannerSettings(prefix="~", suffix="#"))
    assert reading.meanings == (Text("A-01"),)
    assert reading.symbology == "]C0"
    assert reading.text == "~]C0A-01#\r\n"
    key = ScannerSettings(prefix="F7", suffix="F9")
    assert read_code("\x1dA-01", settings=key).meanings == (Text("A-01"),)
    assert read_code("~", settings=ScannerSettings(prefix="~")).meanings == (Text("~"),)


def test_the_symbology_is_the_best_known() -> None:
    settings = ScannerSettings(symbology="QR")
    assert read_code("A", settings=settings).symbology == "QR"
    assert read_code("A", "Code128", settings=settings).symbology == "Code128"
    assert read_code("]d1A", "Code128", settings=settings).symbology == "]d1"


@pytest.mark.parametrize("text", ["", " ", "\r\n", "]C1", "\x1d", "]C1\x1d\x1d"])
def test_empty(text: str) -> None:
    assert [m.why for m in meanings(text) if isinstance(m, Unsound)] == ["empty"]
    assert len(meanings(text)) == 1


@pytest.mark.parametrize("length", [LONGEST + 1, 4000, 100_000])
def test_too_long(length: int) -> None:
    reading = read_code("7" * length)
    assert reading.meanings == (Unsound("7" * 80, "too_long", str(length)),)
    assert len(reading.text) == LONGEST


@pytest.mark.parametrize(
    ("text", "char"),
    [
        ("47\x0011", "U+0000"),
        ("\x0247\x03", "U+0002"),
        ("DH:\x07OK", "U+0007"),
        ("]C10109521234543213\x1e", "U+001E"),
        ("47\x7f", "U+007F"),
        ("A\u200bB", "U+200B"),
        ("A\u202eB", "U+202E"),
        ("A\ud800", "U+D800"),
        ("A\u2028B", "U+2028"),
    ],
)
def test_control_characters(text: str, char: str) -> None:
    found = meanings(text)
    assert [(m.why, m.detail) for m in found if isinstance(m, Unsound)] == [
        ("control_characters", char)
    ]
    assert len(found) == 1


# --- commands --------------------------------------------------------------------------------

SOUND = {
    "QTY": {"5": "5", "12345": "12345", "1,5": "1.5", "0.250": "0.250"},
    "SET": {"0": "0", "5": "5"},
    "ANSWER": {"1": "1", "9": "9"},
    "REASON": {"1": "1", "12": "12"},
    "COND": {"damaged": "DAMAGED", "used-like-new": "USED_LIKE_NEW", "NEW": "NEW"},
    "GOTO": {screen.upper(): screen for screen in SCREENS},
    "NEWPACK": {"large_box": "large_box", "": ""},
}
BROKEN = {
    "QTY": ["", "0", "0,000", "-1", "123456", "1,2345", "x", "٣", "1:2"],
    "SET": ["", "x"],
    "ANSWER": ["", "0", "100", "x", "²"],
    "REASON": ["", "0"],
    "COND": ["", "broken"],
    "GOTO": ["", "nowhere"],
    "NEWPACK": ["a b", "ü", "x" * 41],
}


@pytest.mark.parametrize("name", VALUES)
@pytest.mark.parametrize("change", [str.upper, str.lower, str.title])
def test_every_command_in_any_letter_case(name: str, change: type[str]) -> None:
    for value, used in SOUND.get(name, {"": ""}).items():
        text = f"DH:{name}:{value}" if value else f"DH:{name}"
        assert meanings(change(text)) == (Command(name, used),)
        assert meanings("]C0" + change(text)) == (Command(name, used),)


@pytest.mark.parametrize("name", VALUES)
def test_a_command_with_a_wrong_value(name: str) -> None:
    for value in BROKEN.get(name, ["1", "x"]):
        text = f"DH:{name}:{value}"
        assert meanings(text) == (Unsound(text, "unknown_command", f"{name}:{value}"),)


@pytest.mark.parametrize("text", ["DH:", "DH:FOO", "dh:undoo", "DH:OK OK"])
def test_an_unknown_command(text: str) -> None:
    assert [m.why for m in meanings(text) if isinstance(m, Unsound)] == ["unknown_command"]
    assert len(meanings(text)) == 1


# --- another keyboard ------------------------------------------------------------------------

EXAMPLES = {name: next(iter(values)) for name, values in SOUND.items()}
COMMANDS = [f"DH:{name}" + (f":{EXAMPLES[name]}" if name in EXAMPLES else "") for name in VALUES]


@pytest.mark.parametrize("terminal", layouts.LAYOUTS)
@pytest.mark.parametrize("scanner", layouts.LAYOUTS)
def test_a_command_through_another_keyboard_is_named_as_such(scanner: str, terminal: str) -> None:
    for command in COMMANDS:
        text = layouts.transmit(command, scanner, terminal)
        found = meanings(text)
        if text == command:
            assert isinstance(found[0], Command)
        elif text.startswith("DH:"):
            # The colon came through and a letter or digit did not; or it gave another command.
            assert not isinstance(found[0], Text)
        else:
            assert [m.why for m in found if isinstance(m, Unsound)] == ["keyboard_layout"], text
            assert len(found) == 1


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("DHÖOK", "us -> de"),
        ("dhöok", "us -> de"),
        ("DH>FINISH", "de -> us"),
        ("DHMCQNCEL", "us -> fr"),
        ("DH.OK", "fr -> us"),
        ('ç(é&é"\'(\'"é&"', "us -> fr"),
    ],
)
def test_what_people_will_see(text: str, pair: str) -> None:
    assert meanings(text) == (Unsound(text, "keyboard_layout", pair),)


def test_an_item_with_its_identifier_through_another_keyboard() -> None:
    for code in ("]E09521234543213", "]C1010952123454321310AB"):
        text = layouts.transmit(code, "us", "de")
        assert text.startswith("+")
        assert [m.why for m in meanings(text) if isinstance(m, Unsound)] == ["keyboard_layout"]


@given(st.text("ABCDHMZ019-_/ .:>Ö+", max_size=20))
def test_texts_are_not_suspected(text: str) -> None:
    for meaning in meanings(text):
        if isinstance(meaning, Unsound) and meaning.why == "keyboard_layout":
            meant = [m for _, m in layouts.as_meant(text.strip(), bool)]
            assert any(m.upper().startswith("DH:") or as_gtin14(m[-13:]) for m in meant)


def test_warming_up_changes_nothing() -> None:
    warm()
    assert meanings("4711") == (Text("4711"),)

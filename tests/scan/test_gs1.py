"""K6: GS1 in every form that scanners send it, and nothing by halves."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from biip.gs1_messages import GS1Message
from hypothesis import given
from hypothesis import strategies as st

from app.domain.meanings import Attributes, Gs1, Meaning, Sscc, Text, TradeItem, Unsound
from app.scan.gs1 import (
    NotGs1Error,
    elements_of,
    elements_of_brackets,
    fields_of,
    read_date,
)
from app.scan.meaning import read_code
from app.scan.values import ScannerSettings

GS = "\x1d"
GTIN = "09521234543213"
SSCC = "109521234500000019"
ITEM = "01" + GTIN


def first(text: str, year: int = 2026) -> Meaning:
    return read_code(text, year=year).meanings[0]


def gs1(text: str, **settings: str) -> Gs1:
    """The only GS1 meaning of `text`."""
    meanings = read_code(text, settings=ScannerSettings(**settings)).meanings  # type: ignore[arg-type]
    found = [m for m in meanings if isinstance(m, Gs1)]
    assert len(found) == 1, meanings
    return found[0]


def why(text: str) -> str:
    """Why `text` is not sound; no field of it may be among the meanings."""
    meanings = read_code(text).meanings
    assert not [m for m in meanings if isinstance(m, Gs1 | TradeItem | Sscc)], meanings
    unsound = [m for m in meanings if isinstance(m, Unsound)]
    assert len(unsound) == 1, meanings
    return unsound[0].why


LAST_OF_FEBRUARY = date(2028, 2, 29)
# One row per identifier of K6: its characters, whether it needs a separator behind it, and what
# is to come of it.
TABLE: dict[str, tuple[str, bool, Gs1]] = {
    "00": (f"00{SSCC}", False, Gs1(sscc=SSCC)),
    "01": (ITEM, False, Gs1(gtin=GTIN)),
    "02": (f"02{GTIN}", False, Gs1(content_gtin=GTIN)),
    "10": ("10LOT-a1/2", True, Gs1(attributes=Attributes(lot="LOT-a1/2"))),
    "11": ("11280131", False, Gs1(attributes=Attributes(production_date=date(2028, 1, 31)))),
    "13": ("13280200", False, Gs1(attributes=Attributes(packaging_date=LAST_OF_FEBRUARY))),
    "15": ("15280229", False, Gs1(attributes=Attributes(best_before=LAST_OF_FEBRUARY))),
    "17": ("17280200", False, Gs1(attributes=Attributes(expiry=LAST_OF_FEBRUARY))),
    "20": ("2007", False, Gs1(attributes=Attributes(other=(("20", "07"),)))),
    "21": ("21SN_9", True, Gs1(attributes=Attributes(serial="SN_9"))),
    "30": ("3012", True, Gs1(attributes=Attributes(count=12))),
    "37": ("3700000012", True, Gs1(attributes=Attributes(count=12))),
    "400": ("400PO-4711", True, Gs1(attributes=Attributes(other=(("400", "PO-4711"),)))),
    "410": (
        "4109521234000013",
        False,
        Gs1(attributes=Attributes(other=(("410", "9521234000013"),))),
    ),
    "421": ("42127612345", True, Gs1(attributes=Attributes(other=(("421", "27612345"),)))),
    **{
        f"310{n}": (f"310{n}001250", False, Gs1(attributes=Attributes(net_weight_kg=weight)))
        for n, weight in enumerate(
            Decimal(w) for w in ("1250", "125.0", "12.50", "1.250", "0.1250", "0.01250")
        )
    },
    **{
        f"31{kind}2": (
            f"31{kind}2001250",
            False,
            Gs1(attributes=Attributes(other=((f"31{kind}2", "001250"),))),
        )
        for kind in range(1, 7)
    },
}


@pytest.mark.parametrize("ai", TABLE)
@pytest.mark.parametrize("aim", ["]C1", "]d2", "]d8", "]Q3", "]e0", "]J1", ""])
def test_one_identifier(ai: str, aim: str) -> None:
    characters, _, expected = TABLE[ai]
    text = f"{aim}{characters}" if aim else f"{GS}{characters}"
    assert gs1(text) == expected


@pytest.mark.parametrize("ai", [ai for ai in TABLE if ai not in {"00", "01", "02"}])
@pytest.mark.parametrize("aim", ["]C1", ""])
@pytest.mark.parametrize("tail", ["17301231", "21SN9"])
def test_behind_an_item_and_in_front_of_more(ai: str, aim: str, tail: str) -> None:
    characters, variable, expected = TABLE[ai]
    if tail[:2] == ai:
        tail = "10L1"
    found = gs1(aim + ITEM + characters + (GS if variable else "") + tail)
    assert found.gtin == GTIN
    for name in Attributes.__slots__:
        wanted = getattr(expected.attributes, name)
        assert not wanted or getattr(found.attributes, name) == wanted
    assert found.sure
    # A separator where none is needed, in front, behind and doubled, changes nothing.
    assert gs1(aim + GS + ITEM + GS + characters + GS + GS + tail + GS) == found


@pytest.mark.parametrize("ai", TABLE)
def test_brackets_say_the_same(ai: str) -> None:
    characters, _, expected = TABLE[ai]
    assert gs1(f"({ai}){characters[len(ai) :]}") == expected
    assert gs1(f"({ai}) {characters[len(ai) :]} ") == expected


def test_brackets_inside_a_lot_stay() -> None:
    found = gs1(f"(01){GTIN}(10)AB(C(3103)001250")
    assert found.attributes == Attributes(lot="AB(C", net_weight_kg=Decimal("1.250"))


@pytest.mark.parametrize("separator", ["|", "~1", "^]"])
def test_another_separator(separator: str) -> None:
    text = f"{ITEM}10LOT-A1{separator}17280131"
    found = gs1(text, separator=separator)
    assert found.attributes == Attributes(lot="LOT-A1", expiry=date(2028, 1, 31))
    assert gs1("]C1" + text, separator=separator) == found


@pytest.mark.parametrize("shown", ["␝", "<GS>", "{GS}"])
def test_a_separator_made_visible(shown: str) -> None:
    found = gs1(f"{ITEM}10LOT-A1{shown}17280131")
    assert found.attributes == Attributes(lot="LOT-A1", expiry=date(2028, 1, 31))


def test_a_package_with_its_content() -> None:
    found = gs1(f"00{SSCC}02{GTIN}3712{GS}10L1")
    assert found == Gs1(content_gtin=GTIN, sscc=SSCC, attributes=Attributes(count=12, lot="L1"))


def test_count_of_content_goes_before_variable_count() -> None:
    found = gs1(f"02{GTIN}3712{GS}305")
    assert found.attributes == Attributes(count=12, other=(("30", "5"),))


def test_price_with_and_without_currency() -> None:
    assert gs1(f"{ITEM}3922001995").attributes == Attributes(price=Decimal("19.95"))
    assert gs1(f"{ITEM}3932978001995").attributes == Attributes(
        price=Decimal("19.95"), other=(("3932", "978001995"),)
    )


def test_an_expiry_with_time_is_its_day() -> None:
    found = gs1(f"{ITEM}70032801311430")
    assert found.attributes == Attributes(expiry=date(2028, 1, 31), other=(("7003", "2801311430"),))


@pytest.mark.parametrize(
    ("digits", "year", "expected"),
    [
        ("261231", 2026, date(2026, 12, 31)),
        ("761231", 2026, date(2076, 12, 31)),
        ("771231", 2026, date(1977, 12, 31)),
        ("990101", 2026, date(1999, 1, 1)),
        ("010101", 2099, date(2101, 1, 1)),
        ("500101", 2099, date(2050, 1, 1)),
        ("490101", 2099, date(2149, 1, 1)),
        ("270200", 2026, date(2027, 2, 28)),
        ("280200", 2026, date(2028, 2, 29)),
        ("271200", 2026, date(2027, 12, 31)),
    ],
)
def test_century_and_day_zero(digits: str, year: int, expected: date) -> None:
    assert read_date(digits, year) == expected
    assert first(f"]C117{digits}", year) == Gs1(attributes=Attributes(expiry=expected))


@pytest.mark.parametrize("digits", ["270229", "270431", "271301", "270001", "270132", "000000"])
@pytest.mark.parametrize("ai", ["11", "12", "13", "15", "16", "17"])
def test_an_impossible_date_spoils_the_whole_code(digits: str, ai: str) -> None:
    assert why(f"{ITEM}{ai}{digits}") == "gs1_broken"
    assert why(f"]d2{ITEM}10L1{GS}{ai}{digits}") == "gs1_broken"


@pytest.mark.parametrize(
    "text",
    [
        f"]C1{ITEM}17",  # half a date
        f"]C1{ITEM}1728",
        f"]C1{ITEM[:-3]}",  # half an item
        f"{ITEM}17280",
        f"{ITEM}10",  # an identifier without anything
        f"]C1{ITEM}30",
        f"]C1{ITEM}30{GS}10L1",
        f"]C1{ITEM}3700",  # a package with no content
        f"]C1{ITEM}04123",  # an identifier that does not exist
        f"(01){GTIN}(05)1",
        f"(01){GTIN}(31)03001250",
        f"(01){GTIN}(17)2801",
        f"(01){GTIN[:-1]}",
        f"]C1{ITEM}10LOT#1",  # a character that a lot cannot have
        f"]C1{ITEM}10ÄÖ",
        f"]C1{ITEM}10" + "L" * 21 + "17280131",  # a lot that has lost its end
        f"]C1{ITEM}10" + "L" * 20 + "17280131",
        f"]C1{ITEM}10L1{GS}10L2",  # two lots
        f"]C1{ITEM}0209521234543213",  # item and content of something else
        f"]C1{ITEM}3929123",  # more decimals than digits
        "]C1\u0660\u06610109521234543213",  # digits of another script
        f"A{GS}B",
        "]C1HELLO",
    ],
)
def test_half_codes_give_no_field(text: str) -> None:
    assert why(text) == "gs1_broken"


@pytest.mark.parametrize(
    "text",
    [
        "]C10109521234543214",
        "010952123454321410LOT",
        "(01)09521234543214(10)LOT",
        f"]C1{ITEM[:-1]}4{GS}10L",
        "]d20209521234543214371",
        "]C100109521234500000018",
        f"00{SSCC[:-1]}8",
        SSCC[:-1] + "8",
        f"]C1{ITEM}4109521234000014",
        "https://id.gs1.org/01/09521234543214",
        "]C10100000000000000",
    ],
)
def test_a_wrong_check_digit_gives_no_field(text: str) -> None:
    assert why(text) == "check_digit"


def test_a_lost_separator_is_warned_of() -> None:
    found = gs1(f"{ITEM}10LOT-A117280131")
    assert (found.attributes.lot, found.warning) == ("LOT-A117280131", "lot_swallowed")
    assert gs1(f"{ITEM}21SN15280131").warning == "lot_swallowed"


@pytest.mark.parametrize(
    "tail", ["10LOT-A1", "1017280131", "10L17281331", "10L17280230", f"10L117280131{GS}17280131"]
)
def test_no_warning_without_need(tail: str) -> None:
    assert gs1(ITEM + tail).warning == ""


@pytest.mark.parametrize("text", ["10-A-3", "21-04", "2104711", "17281231", "3012"])
def test_what_may_be_a_shelf_or_a_number_is_a_text_first(text: str) -> None:
    meanings = read_code(text).meanings
    assert meanings[0] == Text(text)
    assert isinstance(meanings[1], Gs1)
    assert not meanings[1].sure
    # A scanner that names its symbols would have named this one.
    sent = read_code(text, settings=ScannerSettings(aim=True)).meanings
    assert not [m for m in sent if isinstance(m, Gs1)]


def test_two_attributes_with_letters_are_no_accident() -> None:
    found = first("1728013110LOT-A1")
    assert found == Gs1(attributes=Attributes(lot="LOT-A1", expiry=date(2028, 1, 31)))


def test_a_code_that_is_not_gs1_by_its_identifier_is_not_read_as_such() -> None:
    assert read_code(f"]C0{ITEM}10X").meanings == (Text(f"{ITEM}10X"),)
    assert read_code(f"]Q1{ITEM}10X").meanings == (Text(f"{ITEM}10X"),)


# --- Digital Links ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        f"https://id.gs1.org/01/{GTIN}/10/AB%2FC/21/S1?17=280131&3103=001250&linkType=all",
        f"HTTPS://SHOP.EXAMPLE/P/01/{GTIN}/10/AB%2FC/21/S1/?17=280131&3103=001250",
        "]Q1https://example.com/01/9521234543213/10/AB%2FC/21/S1?3103=001250&17=280131#top",
        f"]d1http://example.com:8080/a/b/01/{GTIN}/22/2/10/AB%2fC/21/S1?17=280131&3103=001250",
    ],
)
def test_a_digital_link(text: str) -> None:
    found = gs1(text)
    assert found.gtin == GTIN
    assert found.attributes.lot == "AB/C"
    assert found.attributes.serial == "S1"
    assert found.attributes.expiry == date(2028, 1, 31)
    assert found.attributes.net_weight_kg == Decimal("1.250")


def test_a_digital_link_of_a_package() -> None:
    assert gs1(f"https://id.gs1.org/00/{SSCC}?02={GTIN}&37=12") == Gs1(
        sscc=SSCC, content_gtin=GTIN, attributes=Attributes(count=12)
    )


@pytest.mark.parametrize(
    "path",
    [
        f"01/{GTIN}/10",
        f"01/{GTIN}/99/X",
        f"01/{GTIN}/10/A?17=281331",
        f"01/{GTIN}?10=A&10=B",
        f"01/{GTIN}?10=",
        f"01/{GTIN}?0017=280131",
        f"01/{GTIN}/10/A%0AB",
    ],
)
def test_a_broken_digital_link(path: str) -> None:
    assert why(f"https://id.gs1.org/{path}") == "gs1_broken"


@pytest.mark.parametrize(
    "text", ["https://example.com/", "http://[", "https://example.com/01/about", "https://a/01/"]
)
def test_other_addresses_are_texts(text: str) -> None:
    assert read_code(text).meanings == (Text(text),)


@pytest.mark.parametrize("text", ["", "10L1", "X(10)L1", "(1)L1"])
def test_brackets_must_be_there(text: str) -> None:
    with pytest.raises(NotGs1Error):
        elements_of_brackets(text)


def test_no_field_is_no_code() -> None:
    assert elements_of(GS) == []
    with pytest.raises(NotGs1Error):
        fields_of([])


# --- properties ------------------------------------------------------------------------------

LOT = st.text("ABCXYZabcxyz0123456789-./%&'()*+,:;<=>?_!\"", min_size=1, max_size=20)


@given(lot=LOT, serial=LOT, day=st.dates(date(1977, 1, 1), date(2076, 12, 31)))
def test_what_was_written_is_read(lot: str, serial: str, day: date) -> None:
    text = f"]C1{ITEM}10{lot}{GS}21{serial}{GS}17{day:%y%m%d}"
    assert gs1(text) == Gs1(gtin=GTIN, attributes=Attributes(lot=lot, serial=serial, expiry=day))


@given(st.text(max_size=80), st.sampled_from(["", "]C1", "]E0", "]d2", "(01)", ITEM, "DH:", GS]))
def test_nothing_makes_it_raise_or_say_nothing(text: str, front: str) -> None:
    reading = read_code(front + text)
    assert reading.meanings
    for meaning in reading.meanings:
        if isinstance(meaning, Gs1 | TradeItem | Sscc):
            assert not any(isinstance(m, Unsound) for m in reading.meanings)


@given(
    lot=LOT, count=st.integers(1, 99_999_999), day=st.dates(date(1990, 1, 1), date(2069, 12, 31))
)
def test_a_second_opinion(lot: str, count: int, day: date) -> None:
    """The parser of `biip` splits a sound code in the same way."""
    message = f"{ITEM}10{lot}{GS}37{count}{GS}11{day:%y%m%d}3103001250"
    theirs = GS1Message.parse(message).element_strings
    assert [(e.ai.ai, e.value) for e in theirs] == [(e.ai, e.value) for e in elements_of(message)]
    ours = gs1("]C1" + message).attributes
    assert (ours.production_date, ours.net_weight_kg) == (theirs[3].date, theirs[4].decimal)

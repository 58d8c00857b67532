"""Which keys are a scan and which are a person's, to the millisecond."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.scan.assembler import LIMIT, Assembler, Key, Output, ScanText, Typed
from app.scan.values import ScannerSettings

ENTER = Key("\r", "Return")
KEYPAD_ENTER = Key("\r", "Enter")
TAB = Key("\t", "Tab")


def keys(text: str) -> list[Key]:
    return [Key(char, char.upper()) for char in text]


class Desk:
    """A terminal on paper: plays keys at their times and fires the timer when it is due."""

    def __init__(self, field: bool = False, **settings: object) -> None:
        self.assembler = Assembler(ScannerSettings(**settings))  # type: ignore[arg-type]
        self.field = field
        self.now = 0
        self.outputs: list[Output] = []
        self.handed_out_at: list[int] = []

    def wait(self, ms: int) -> None:
        end = self.now + ms
        while (due := self.assembler.deadline) is not None and due <= end:
            self.now = max(self.now, due)
            self._take(self.assembler.tick(self.now))
        self.now = end

    def press(self, *pressed: Key, gap: int = 1) -> None:
        for key in pressed:
            self.wait(gap)
            self._take(self.assembler.key(key, self.now, text_field_open=self.field))

    def scan(self, text: str, gap: int = 1, end: Key | None = ENTER) -> None:
        self.press(*keys(text), *([end] if end else []), gap=gap)

    def _take(self, outputs: list[Output]) -> None:
        self.outputs += outputs
        self.handed_out_at += [self.now] * len(outputs)

    @property
    def scans(self) -> list[str]:
        return [out.text for out in self.outputs if isinstance(out, ScanText)]

    @property
    def typed(self) -> str:
        typed = [out for out in self.outputs if isinstance(out, Typed)]
        return "".join(key.text or f"<{key.name}>" for out in typed for key in out.keys)


@pytest.mark.parametrize("end", [ENTER, KEYPAD_ENTER, TAB, Key("\n"), Key("\r", "")])
@pytest.mark.parametrize("field", [False, True])
def test_fast_characters_and_an_end_key_are_one_scan(end: Key, field: bool) -> None:
    desk = Desk(field)
    desk.scan("9521234543213", end=end)
    assert desk.outputs == [ScanText("9521234543213", began=1, ended=14)]


def test_without_end_key_silence_ends_the_scan() -> None:
    desk = Desk()
    desk.scan("9521234543213", end=None)
    desk.wait(59)
    assert desk.outputs == []
    desk.wait(1)
    assert desk.outputs == [ScanText("9521234543213", began=1, ended=13)]
    assert desk.assembler.deadline is None


@pytest.mark.parametrize("field", [False, True])
def test_what_a_person_types_is_handed_back_within_the_gap(field: bool) -> None:
    desk = Desk(field)
    desk.press(*keys("4711"), ENTER, gap=60)
    desk.wait(100)
    assert desk.scans == []
    assert desk.typed == "4711\r"
    presses = [60, 120, 180, 240]
    assert all(
        0 < out - press <= 51 for press, out in zip(presses, desk.handed_out_at[:4], strict=True)
    )


def test_enter_alone_is_typed_at_once() -> None:
    desk = Desk()
    desk.press(ENTER)
    assert desk.outputs == [Typed((ENTER,))]


def test_end_keys_behind_a_scan_press_nothing() -> None:
    desk = Desk()
    desk.scan("DH:OK")
    desk.press(Key("\n"), TAB)
    desk.scan("DH:OK", end=None)
    desk.press(ENTER, gap=90)  # too late for the scan, far too soon for a finger
    assert desk.scans == ["DH:OK", "DH:OK"]
    assert desk.typed == ""
    desk.press(ENTER, gap=200)
    assert desk.typed == "\r"


def test_typing_ends_the_swallowing_of_enter() -> None:
    desk = Desk(gap_ms=20, silence_ms=200)
    desk.scan("4711")
    desk.press(*keys("5"), ENTER, gap=150)
    assert desk.typed == "5\r"


def test_a_short_burst_with_enter_is_a_scan_only_where_nobody_types() -> None:
    closed, opened = Desk(), Desk(field=True)
    for desk in (closed, opened):
        desk.scan("A1")
        desk.wait(100)
    assert closed.scans == ["A1"]
    assert closed.typed == ""
    assert opened.scans == []
    assert opened.typed == "A1\r"


def test_one_key_and_a_fast_enter_are_a_person() -> None:
    desk = Desk()
    desk.press(*keys("5"), ENTER, gap=30)
    assert desk.scans == []
    assert desk.typed == "5\r"


def test_three_fast_characters_without_an_end_are_typed() -> None:
    desk = Desk()
    desk.press(*keys("abc"))
    desk.wait(51)
    assert desk.typed == "abc"


def test_group_separator_comes_by_its_text() -> None:
    desk = Desk()
    desk.press(*keys("10AB"), Key("\x1d", "BracketRight"), *keys("17270101"), ENTER)
    assert desk.scans == ["10AB\x1d17270101"]


def test_group_separator_comes_by_a_key_name() -> None:
    desk = Desk(separator="F8")
    f8 = Key("", "F8")
    desk.press(f8, *keys("10AB"), f8, *keys("17270101"), ENTER)
    assert desk.scans == ["\x1d10AB\x1d17270101"]
    desk.press(f8, gap=300)
    desk.wait(60)
    assert desk.typed == "<F8>"


def test_other_function_keys_go_straight_on() -> None:
    desk = Desk()
    desk.press(Key("", "F8"))
    assert desk.outputs == [Typed((Key("", "F8"),))]


def test_a_text_as_suffix_ends_the_scan_and_is_kept() -> None:
    desk = Desk(suffix="##")
    desk.scan("4711##", end=None)
    assert desk.outputs == [ScanText("4711##", began=1, ended=6)]


def test_a_key_as_suffix_ends_the_scan() -> None:
    desk = Desk(suffix="F9")
    desk.press(*keys("4711"), Key("", "F9"))
    assert desk.scans == ["4711"]


def test_a_prefix_makes_a_short_code_a_scan() -> None:
    desk = Desk(field=True, prefix="~")
    desk.scan("~7", end=None)
    desk.wait(100)
    desk.press(*keys("~"))
    desk.wait(100)
    assert desk.scans == ["~7"]
    assert desk.typed == "~"


def test_a_key_as_prefix_makes_a_short_code_a_scan() -> None:
    desk = Desk(field=True, prefix="F7")
    desk.press(Key("", "F7"), *keys("A"), ENTER)
    assert desk.scans == ["\x1dA"]


def test_a_key_typed_right_before_a_scan_stays_typed() -> None:
    desk = Desk(field=True)
    desk.press(*keys("5"))
    desk.wait(29)
    desk.scan("9521234543213")
    assert desk.outputs == [Typed(tuple(keys("5"))), ScanText("9521234543213", 31, 44)]


def test_two_keys_typed_right_before_a_scan_stay_typed() -> None:
    desk = Desk(field=True)
    desk.press(*keys("45"), gap=40)
    desk.wait(30)
    desk.scan("9521234543213", gap=2)
    assert desk.typed == "45"
    assert desk.scans == ["9521234543213"]


def test_no_character_is_cut_off_where_nobody_types() -> None:
    desk = Desk()
    desk.press(*keys("9"))
    desk.wait(30)  # a scanner that needs a moment after its first key
    desk.scan("521234543213")
    assert desk.scans == ["9521234543213"]


def test_an_uneven_scanner_keeps_its_first_character() -> None:
    desk = Desk(field=True)
    for char, gap in zip("95212345", [1, 30, 2, 9, 30, 1, 1, 28], strict=True):
        desk.press(*keys(char), gap=gap)
    desk.press(ENTER)
    assert desk.scans == ["95212345"]


def test_a_key_typed_after_a_scan_is_typed() -> None:
    desk = Desk(field=True)
    desk.scan("9521234543213")
    desk.press(*keys("5"), gap=30)
    desk.wait(60)
    assert desk.scans == ["9521234543213"]
    assert desk.typed == "5"


def test_a_repeating_key_is_never_a_scan() -> None:
    desk = Desk()
    again = Key("1", "1", repeat=True)
    desk.press(*keys("1"))
    desk.press(again, gap=250)
    desk.press(*[again] * 19, gap=30)
    desk.wait(100)
    assert desk.scans == []
    assert desk.typed == "1" * 21


def test_a_repeating_key_is_none_with_the_slowest_scanner_either() -> None:
    desk = Desk(gap_ms=250)
    again = Key("1", "1", repeat=True)
    desk.press(*keys("1"))
    desk.press(again, gap=150)
    desk.press(*[again] * 19, gap=30)
    desk.wait(300)
    assert desk.scans == []
    assert desk.typed == "1" * 21


def test_a_double_digit_is_no_repeating_key() -> None:
    """X tells a repeat by a release and a press at one time: a fast scanner's "00" can be one."""
    desk = Desk()
    text = "9520170000033"
    same = [False, *(one == after for one, after in pairwise(text))]
    desk.press(*(Key(char, char, repeat) for char, repeat in zip(text, same, strict=True)), ENTER)
    assert desk.scans == ["9520170000033"]


def test_other_keys_keep_their_order() -> None:
    desk = Desk(field=True)
    left, escape = Key("", "Left"), Key("\x1b", "Escape")
    desk.press(*keys("ab"), left, *keys("c"), escape)
    assert desk.typed == "ab<Left>c\x1b"


def test_shortcuts_pass_but_control_characters_in_a_scan_stay_in_it() -> None:
    desk = Desk()
    desk.press(Key("\x16", "V"))
    assert desk.typed == "\x16"
    desk.wait(100)
    desk.press(*keys("4711"), Key("\x04", "D"), *keys("2"), ENTER)
    assert desk.scans == ["4711\x042"]


def test_modifiers_change_nothing() -> None:
    desk = Desk()
    shift = Key("", "Shift")
    desk.press(shift, *keys("D"), shift, *keys("H"), shift, *keys(":OK"), ENTER)
    assert desk.outputs == [ScanText("DH:OK", began=2, ended=9)]


def test_flush_hands_out_whatever_is_held() -> None:
    desk = Desk()
    desk.scan("4711", end=None)
    assert desk.assembler.flush() == [ScanText("4711", 1, 4)]
    desk.wait(200)
    desk.press(*keys("ab"))
    assert desk.assembler.flush() == [Typed(tuple(keys("ab")))]
    assert desk.assembler.flush() == []


def test_tick_before_the_deadline_says_nothing() -> None:
    desk = Desk()
    desk.press(*keys("a"))
    assert desk.assembler.tick(desk.now + 50) == []
    assert desk.assembler.tick(desk.now + 51) == [Typed(tuple(keys("a")))]


def test_a_clock_set_back_starts_anew() -> None:
    desk = Desk()
    desk.scan("4711", end=None)
    outputs = desk.assembler.key(Key("5"), -5000)
    assert outputs == [ScanText("4711", 1, 4)]
    assert desk.assembler.deadline == -5000 + 51


def test_keys_that_swap_a_millisecond_stay_together() -> None:
    assembler = Assembler(ScannerSettings())
    outputs = [
        out
        for char, at in zip("4711", [10, 12, 11, 13], strict=True)
        for out in assembler.key(Key(char), at)
    ]
    assert outputs == []
    assert assembler.key(ENTER, 14) == [ScanText("4711", 10, 14)]


def test_four_thousand_characters_are_one_scan_of_bounded_length() -> None:
    desk = Desk()
    desk.scan("x" * 10_000)
    assert [len(text) for text in desk.scans] == [LIMIT]
    assert desk.typed == ""
    desk.wait(200)
    desk.scan("DH:OK")
    assert desk.scans[1:] == ["DH:OK"]


def test_ten_scans_in_under_two_seconds_all_count_in_order() -> None:
    desk = Desk()
    codes = [f"95212345{i:05}" for i in range(10)]
    for code in codes:
        desk.scan(code, gap=5)
        desk.wait(100)
    assert desk.now < 2000
    assert desk.scans == codes


# --- recorded and made traces ----------------------------------------------------------------

SPEEDS = {
    "usb": [1],
    "usb with a hiccup": [1, 1, 2, 16, 1, 1, 3],
    "usb at 8 ms polling": [8, 8, 8, 16],
    "bluetooth classic": [20, 28, 40, 22, 33],
    "bluetooth in packets": [30, 0, 0, 0, 32, 0, 0],
    "serial adapter": [4, 5],
}
CORPUS = [
    "9521234543213",
    "]C1010952123454321310LOT-A1\x1d17270100",
    "DH:QTY:12",
    "(01)09521234543213(10)AB",
    "https://id.gs1.org/01/09521234543213",
    "LIEFERSCHEIN ÄÖÜ-4711",
    "DHÖOK",
    "A-01-03",
]


@pytest.mark.parametrize("speed", SPEEDS)
@pytest.mark.parametrize("end", [ENTER, TAB, None], ids=["enter", "tab", "silence"])
@pytest.mark.parametrize("field", [False, True], ids=["closed", "open"])
def test_corpus_between_typed_keys(speed: str, end: Key | None, field: bool) -> None:
    """K4: nothing typed becomes a scan, nothing scanned is typed, whatever the scanner's pace."""
    desk = Desk(field)
    gaps = SPEEDS[speed]
    for code in CORPUS:
        desk.press(*keys("7 kg"), gap=120)
        desk.wait(60 + gaps[0])
        for i, key in enumerate([*keys(code), *([end] if end else [])]):
            desk.press(key, gap=gaps[i % len(gaps)])
        desk.wait(150)
    assert desk.scans == CORPUS
    assert desk.typed == "7 kg" * len(CORPUS)


TEXT = st.text("0123456789ABC-]():\x1d", min_size=4, max_size=60)


@given(text=TEXT, gaps=st.lists(st.integers(0, 50), min_size=60, max_size=60))
def test_any_fast_text_is_one_scan(text: str, gaps: list[int]) -> None:
    desk = Desk()
    for key, gap in zip(keys(text), gaps, strict=False):
        desk.press(key, gap=gap)
    desk.press(ENTER)
    assert desk.scans == [text]
    assert desk.typed == ""


@given(
    text=st.text("0123456789abc \x1d\t\r", max_size=40),
    gaps=st.lists(st.integers(60, 900), min_size=40, max_size=40),
    field=st.booleans(),
)
def test_any_slow_text_is_typed_in_order(text: str, gaps: list[int], field: bool) -> None:
    desk = Desk(field)
    for key, gap in zip(keys(text), gaps, strict=False):
        desk.press(key, gap=gap)
    desk.wait(1000)
    assert desk.scans == []
    assert desk.typed == text


@given(
    pressed=st.lists(
        st.tuples(
            st.sampled_from([*keys("19aZ"), ENTER, TAB, Key("", "F8"), Key("\x1b", "Escape")]),
            st.integers(0, 120),
        ),
        max_size=80,
    ),
    field=st.booleans(),
)
def test_no_character_is_lost_or_doubled(pressed: list[tuple[Key, int]], field: bool) -> None:
    desk = Desk(field)
    for key, gap in pressed:
        desk.press(key, gap=gap)
    desk.wait(1000)
    assert desk.assembler.deadline is None
    out = "".join(
        o.text if isinstance(o, ScanText) else "".join(k.text for k in o.keys) for o in desk.outputs
    )
    ends = str.maketrans("", "", "\r\t")
    assert out.translate(ends) == "".join(k.text for k, _ in pressed).translate(ends)

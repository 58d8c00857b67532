"""K5: true double reads are held back, honest repeats are not (K3)."""

from __future__ import annotations

import pytest

from app.scan.guard import DoubleReadGuard, HeldBack, Kind
from app.scan.values import ScannerSettings


def guard(item_guard_ms: int = 100, place_guard_ms: int = 500) -> DoubleReadGuard:
    settings = ScannerSettings(item_guard_ms=item_guard_ms, place_guard_ms=place_guard_ms)
    return DoubleReadGuard(settings)


@pytest.mark.parametrize(
    ("kind", "after", "counts"),
    [
        (Kind.ITEM, 0, False),
        (Kind.ITEM, 99, False),
        (Kind.ITEM, 100, True),
        (Kind.COMMAND, 99, False),
        (Kind.COMMAND, 100, True),
        (Kind.PLACE, 499, False),
        (Kind.PLACE, 500, True),
        (Kind.DOCUMENT, 499, False),
        (Kind.DOCUMENT, 500, True),
        (Kind.SERIAL, 99, False),
        (Kind.SERIAL, 60_000, False),
    ],
)
def test_the_same_code_again(kind: Kind, after: int, counts: bool) -> None:
    reads = guard()
    assert reads.check("4711", kind, 1000) is None
    expected = None if counts else HeldBack("4711", kind, after)
    assert reads.check("4711", kind, 1000 + after) == expected


def test_ten_honest_repeats_in_under_two_seconds_all_count() -> None:
    reads = guard()
    assert [reads.check("4711", Kind.ITEM, at) for at in range(0, 2000, 200)] == [None] * 10


def test_another_code_in_between_is_no_double_read() -> None:
    reads = guard()
    for at, code in enumerate(["A", "B", "A", "B"]):
        assert reads.check(code, Kind.PLACE, at) is None


def test_a_scanner_left_on_one_label_stays_at_one_scan() -> None:
    reads = guard()
    counted = [at for at in range(0, 5000, 80) if reads.check("4711", Kind.ITEM, at) is None]
    assert counted == [0]


def test_the_times_are_settings() -> None:
    reads = guard(item_guard_ms=0, place_guard_ms=2500)
    assert reads.check("4711", Kind.ITEM, 0) is None
    assert reads.check("4711", Kind.ITEM, 0) is None
    assert reads.check("4711", Kind.PLACE, 2499) is not None


def test_forgotten_reads_count_again() -> None:
    reads = guard()
    reads.check("SN-1", Kind.SERIAL, 0)
    reads.forget()
    assert reads.check("SN-1", Kind.SERIAL, 10) is None


def test_a_clock_that_steps_back_still_holds_the_double_read() -> None:
    reads = guard()
    reads.check("4711", Kind.ITEM, 1000)
    assert reads.check("4711", Kind.ITEM, 990) == HeldBack("4711", Kind.ITEM, 0)

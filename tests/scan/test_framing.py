"""Bytes to scans: end characters, pauses, noise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.scan.assembler import LIMIT, ScanText
from app.scan.framing import Framer
from app.scan.values import ScannerSettings


def texts(scans: list[ScanText]) -> list[str]:
    return [scan.text for scan in scans]


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\t", b"\x03"])
def test_an_end_character_ends_a_scan(end: bytes) -> None:
    framer = Framer(ScannerSettings())
    assert framer.feed(b"47", 10) == []
    assert framer.feed(b"11" + end, 15) == [ScanText("4711", 10, 15)]
    assert framer.deadline is None


def test_a_pause_ends_a_scan() -> None:
    framer = Framer(ScannerSettings())
    framer.feed(b"4711", 10)
    assert framer.deadline == 70
    assert framer.tick(69) == []
    assert framer.tick(70) == [ScanText("4711", 10, 10)]
    assert framer.tick(200) == []


def test_bytes_read_late_are_not_torn_apart() -> None:
    framer = Framer(ScannerSettings())
    framer.feed(b"47", 10)
    assert texts(framer.feed(b"11\r", 500)) == ["4711"]


def test_a_frame_of_stx_and_etx() -> None:
    framer = Framer(ScannerSettings())
    assert texts(framer.feed(b"\x02A-01\x03\x02A-02\x03", 0)) == ["A-01", "A-02"]


def test_a_suffix_ends_a_scan_and_is_kept() -> None:
    framer = Framer(ScannerSettings(suffix="##"))
    assert texts(framer.feed(b"A-01##A-02##", 0)) == ["A-01##", "A-02##"]


def test_separators_stay_and_letters_are_decoded() -> None:
    framer = Framer(ScannerSettings())
    assert texts(framer.feed("10Ä\x1d17270101\r".encode(), 0)) == ["10Ä\x1d17270101"]
    assert texts(framer.feed("10Ä\r".encode("latin-1"), 0)) == ["10Ä"]


def test_endless_noise_stays_bounded() -> None:
    framer = Framer(ScannerSettings())
    for at in range(100):
        framer.feed(b"x" * 1000, at)
    assert [len(scan.text) for scan in framer.feed(b"\r", 101)] == [LIMIT]


def test_half_a_scan_is_forgotten_with_the_cable() -> None:
    framer = Framer(ScannerSettings())
    framer.feed(b"47", 0)
    framer.forget()
    assert texts(framer.feed(b"4711\r", 5)) == ["4711"]


@given(
    codes=st.lists(st.text("0123456789AB-\x1d", min_size=1, max_size=30), max_size=10),
    cut=st.integers(1, 9),
)
def test_however_the_bytes_are_cut(codes: list[str], cut: int) -> None:
    framer = Framer(ScannerSettings())
    data = "".join(code + "\r\n" for code in codes).encode()
    scans = [scan for i in range(0, len(data), cut) for scan in framer.feed(data[i : i + cut], i)]
    assert texts(scans) == codes

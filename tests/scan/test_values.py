"""The scanner's settings: what is refused, what is moved into range."""

from __future__ import annotations

import pytest

from app.scan.values import ScannerSettings


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [
        ("gap_ms", 20, 250),
        ("silence_ms", 20, 1000),
        ("min_length", 2, 20),
        ("item_guard_ms", 0, 2500),
        ("place_guard_ms", 0, 2500),
    ],
)
def test_numbers_out_of_range(name: str, low: int, high: int) -> None:
    for value in (low, high):
        assert getattr(ScannerSettings(**{name: value}), name) == value  # type: ignore[arg-type]
    for value in (low - 1, high + 1):
        with pytest.raises(ValueError, match=f"{name} is {value}"):
            ScannerSettings(**{name: value})  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["prefix", "suffix", "separator"])
def test_texts_too_long(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        ScannerSettings(**{name: "x" * 17})  # type: ignore[arg-type]


def test_silence_outlasts_the_gap() -> None:
    assert ScannerSettings().end_after_ms == 60
    assert ScannerSettings(gap_ms=250).end_after_ms == 260


@pytest.mark.parametrize(("separator", "text"), [("F8", ""), ("|", "|"), ("~1", "~1"), ("", "")])
def test_a_separator_is_a_text_or_a_key(separator: str, text: str) -> None:
    assert ScannerSettings(separator=separator).separator_text == text

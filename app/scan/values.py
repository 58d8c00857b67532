"""What every source of scans hands on, and how a device's scanner is set up."""

from __future__ import annotations

import re
from dataclasses import dataclass

SEPARATOR = "\x1d"
"""FNC1 as scanners send it: the end of a field of variable length (GS1 Gen. Specs 7.8)."""

_KEY_NAME = re.compile(r"F([1-9]|[12]\d|3[0-5])|Insert|Home|End|PageUp|PageDown|Pause|ScrollLock")


@dataclass(frozen=True, slots=True)
class Scan:
    """One code as a source read it.

    `text` still has AIM identifier, prefix and suffix; `symbology` is "" where the source does
    not know it; `source` names the device ("keyboard", "serial:COM3"); `at` is the end of the
    scan in ms of the monotonic clock: double reads are judged from end to end.
    """

    text: str
    symbology: str
    source: str
    at: int


@dataclass(frozen=True, slots=True)
class ScannerSettings:
    """How this device's scanner writes; times in ms.

    `prefix` and `suffix` are texts or, where the scanner sends a key, key names ("F9").
    `separator` is what it sends for FNC1 if not GS: a text ("|", "~1") or a key name ("F8").
    `aim`: the scanner sends AIM identifiers with every code, so a code without one that would be
    nothing but attributes is not taken for GS1. `country` (ISO 3166, two letters) says how codes
    of the shop (prefix 2) carry weight or price; "" leaves them opaque. `symbology` is what the
    scanner reads if it can read one kind only. Raises ValueError for what is out of range.
    """

    gap_ms: int = 50
    silence_ms: int = 60
    min_length: int = 4
    prefix: str = ""
    suffix: str = ""
    separator: str = ""
    item_guard_ms: int = 100
    place_guard_ms: int = 500
    aim: bool = False
    country: str = ""
    symbology: str = ""

    def __post_init__(self) -> None:
        _within("gap_ms", self.gap_ms, 20, 250)
        _within("silence_ms", self.silence_ms, 20, 1000)
        _within("min_length", self.min_length, 2, 20)
        _within("item_guard_ms", self.item_guard_ms, 0, 2500)
        _within("place_guard_ms", self.place_guard_ms, 0, 2500)
        for name in ("prefix", "suffix", "separator"):
            if len(getattr(self, name)) > 16:
                raise ValueError(f"{name} has more than 16 characters")

    @property
    def end_after_ms(self) -> int:
        """Silence that ends a scan: always longer than the gap inside of one."""
        return max(self.silence_ms, self.gap_ms + 10)

    @property
    def separator_text(self) -> str:
        """The substitute for FNC1 if it is a text, else ""."""
        return "" if is_key_name(self.separator) else self.separator


def is_key_name(setting: str) -> bool:
    """Whether a setting names a key that writes nothing ("F8") instead of a text."""
    return _KEY_NAME.fullmatch(setting) is not None


def _within(name: str, value: int, low: int, high: int) -> None:
    if not low <= value <= high:
        raise ValueError(f"{name} is {value}; it must be from {low} to {high}")

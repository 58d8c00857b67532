"""What the window is made of: colours by name, sizes by size class and text size. Pure values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from app.settings import resource

ThemeName = Literal["light", "dark", "contrast"]
TextPercent = Literal[100, 125, 150]

KIOSK_FROM = 900
"""Width from which the window shows list and detail side by side."""
TARGET = 48
MAIN_TARGET = 64
GAP = 8


class SizeClass(StrEnum):
    """A wall-mounted screen read from 2 m, or a handheld in portrait."""

    KIOSK = "kiosk"
    HANDHELD = "handheld"


class Tone(StrEnum):
    """What a thing says about itself; always shown with an icon or a word, never alone."""

    PLAIN = "plain"
    ACCENT = "accent"
    OK = "ok"
    WARN = "warn"
    BAD = "bad"


TONE_ICON: Mapping[Tone, str] = {
    Tone.PLAIN: "info",
    Tone.ACCENT: "scan",
    Tone.OK: "check",
    Tone.WARN: "question",
    Tone.BAD: "refuse",
}

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    ("ink", "bg"),
    ("ink", "surface"),
    ("ink", "inset"),
    ("muted", "bg"),
    ("muted", "surface"),
    ("muted", "inset"),
    ("off_ink", "off"),
    ("bar_ink", "bar"),
    ("bar_muted", "bar"),
    ("bar_ink", "bar_inset"),
    ("accent", "surface"),
    ("accent_ink", "accent"),
    ("accent_ink", "accent_down"),
    ("accent_soft_ink", "accent_soft"),
    ("ok_ink", "ok"),
    ("ok_soft_ink", "ok_soft"),
    ("warn_ink", "warn"),
    ("warn_soft_ink", "warn_soft"),
    ("bad_ink", "bad"),
    ("bad_soft_ink", "bad_soft"),
    ("bad_soft_ink", "surface"),
    ("bad_soft_ink", "bg"),
    ("ok_soft_ink", "surface"),
    ("warn_soft_ink", "surface"),
)
"""Every (text, ground) pair that the kit draws; a test holds each to 4.5 : 1."""


def colours(name: ThemeName) -> Mapping[str, str]:
    """The colours of a theme, `#rrggbb` by token."""
    found: Mapping[str, str] = json.loads(resource(f"styles/{name}.json").read_text("utf-8"))
    return found


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two `#rrggbb` colours, 1 to 21 (WCAG 2.2, 1.4.3)."""
    bright, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@dataclass(frozen=True, slots=True)
class Metrics:
    """Sizes in px. Heights are fixed for a size class and text size: nothing shifts.

    Text sizes grow with the person's choice, numerals do not: they are at least 64 px already.
    """

    size_class: SizeClass
    percent: TextPercent

    @property
    def kiosk(self) -> bool:
        """Whether list and detail stand side by side."""
        return self.size_class is SizeClass.KIOSK

    def _pick(self, kiosk: int, handheld: int) -> int:
        return kiosk if self.kiosk else handheld

    def scaled(self, size: int) -> int:
        """A size at the chosen text size."""
        return round(size * self.percent / 100)

    def _text(self, kiosk: int, handheld: int) -> int:
        return self.scaled(self._pick(kiosk, handheld))

    # --- text -------------------------------------------------------------------------------

    @property
    def small(self) -> int:
        return self._text(15, 14)

    @property
    def text(self) -> int:
        return self._text(18, 16)

    @property
    def large(self) -> int:
        return self._text(22, 19)

    @property
    def title(self) -> int:
        return self._text(28, 23)

    @property
    def prompt(self) -> int:
        return self._text(28, 20)

    @property
    def band(self) -> int:
        return self._text(32, 22)

    @property
    def numeral(self) -> int:
        """Done on the card."""
        return self._pick({100: 136, 125: 116, 150: 96}[self.percent], 64)

    @property
    def numeral_rest(self) -> int:
        """Expected on the card."""
        return 64

    # --- heights ----------------------------------------------------------------------------

    @property
    def top_bar(self) -> int:
        return self._pick(64, 56)

    @property
    def prompt_bar(self) -> int:
        by_size = {100: (68, 60), 125: (76, 72), 150: (84, 84)}
        return self._pick(*by_size[self.percent])

    @property
    def band_bar(self) -> int:
        by_size = {100: (112, 104), 125: (132, 124), 150: (152, 144)}
        return self._pick(*by_size[self.percent])

    @property
    def bottom_bar(self) -> int:
        by_size = {100: (88, 84), 125: (92, 88), 150: (100, 96)}
        return self._pick(*by_size[self.percent])

    @property
    def card_bar(self) -> int:
        """Height of the last-scan card where it lies across (handheld)."""
        return {100: 168, 125: 184, 150: 200}[self.percent]

    @property
    def card_width(self) -> int:
        """Width of the last-scan card where it stands beside the list (kiosk)."""
        return 368

    @property
    def row(self) -> int:
        """A row of a card list."""
        return max(64, self.scaled(self._pick(72, 68)))

    @property
    def field(self) -> int:
        """Inner height of a text field; with its border at least a target."""
        return {100: 48, 125: 52, 150: 58}[self.percent]

    @property
    def target(self) -> int:
        """A normal button's height."""
        return {100: self._pick(52, 48), 125: 58, 150: 66}[self.percent]

    @property
    def main_target(self) -> int:
        """A main action's height."""
        return {100: MAIN_TARGET, 125: 68, 150: 76}[self.percent]

    @property
    def pad(self) -> int:
        """Space between the edge of the window and what stands in it."""
        return self._pick(16, 12)


def size_class_for(width: int) -> SizeClass:
    """The size class of a window `width` px wide."""
    return SizeClass.KIOSK if width >= KIOSK_FROM else SizeClass.HANDHELD

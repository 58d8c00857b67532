"""Colours that can be read, fonts that are there, a style sheet without holes."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from app.settings import resource_root
from app.ui.theme import FAMILY, Theme, install_fonts, render_icon
from app.ui.tokens import TEXT_PAIRS, ThemeName, Tone, colours, contrast
from tests.ui.kit.waiting import Told

THEMES: tuple[ThemeName, ...] = get_args(ThemeName)


def test_contrast_is_wcags() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
def test_every_text_has_at_least_4_5_to_1(name: ThemeName, pair: tuple[str, str]) -> None:
    found = colours(name)

    assert contrast(found[pair[0]], found[pair[1]]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_edges_of_fields_can_be_seen(name: ThemeName) -> None:
    found = colours(name)

    assert contrast(found["edge"], found["surface"]) >= 3
    assert contrast(found["focus"], found["surface"]) >= 3


def test_all_themes_have_the_same_colours() -> None:
    assert len({frozenset(colours(name)) for name in THEMES}) == 1


@pytest.mark.parametrize("name", THEMES)
def test_no_placeholder_is_left_in_the_style_sheet(qapp: QApplication, name: ThemeName) -> None:
    sheet = Theme(name).style_sheet()

    assert not re.findall(r"@\w+", sheet)
    assert sheet.count("{") == sheet.count("}")


def test_the_shipped_font_is_used(qapp: QApplication) -> None:
    assert install_fonts() == []
    info = QFontInfo(Theme().font(32, 700))

    assert info.family().startswith(FAMILY)
    assert info.exactMatch()


@pytest.mark.parametrize("path", sorted((resource_root() / "icons").glob("*.svg")), ids=str)
def test_every_icon_is_drawn(qapp: QApplication, path: object) -> None:
    from pathlib import Path

    assert isinstance(path, Path)
    image = render_icon(path.stem, "#123456", 48).toImage()
    opaque = sum(
        image.pixelColor(x, y).alpha() > 128 for x in range(0, 48, 2) for y in range(0, 48, 2)
    )

    assert 5 < opaque < 570


def test_an_icon_takes_the_colour(qapp: QApplication) -> None:
    image = render_icon("minus", "#ff0000", 48).toImage()
    colour = image.pixelColor(24, 24)

    assert (colour.red(), colour.green(), colour.blue()) == (255, 0, 0)


def test_a_change_is_told_once_and_no_change_not_at_all(qapp: QApplication) -> None:
    theme = Theme("light", 100)
    told = Told(theme.changed)
    theme.set(name="dark", percent=150)
    theme.set(name="dark", percent=150)

    assert told.all == [()]


@pytest.mark.parametrize("tone", Tone)
def test_every_tone_has_colours(qapp: QApplication, tone: Tone) -> None:
    theme = Theme()

    assert theme.tone(tone)[0] != theme.tone(tone)[1]
    assert theme.tone(tone, soft=True)[0] != theme.tone(tone, soft=True)[1]

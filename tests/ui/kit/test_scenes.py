"""Every scene of the kit at both sizes, all text sizes and the longest language: nothing is cut
off, every target is large enough and has a name, and what must not shift does not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from app.ui.frame import NO_BAND, Band, Frame
from app.ui.tokens import TextPercent, Tone
from app.ui.translation import PSEUDO, use_language
from app.ui.widgets.banner import Banner
from tests.ui.clipping import cut_off, nameless, overlapping, small_targets
from tests.ui.kit.gallery import HANDHELD, KIOSK, SCENES, staged

SIZES = pytest.mark.parametrize("size", [KIOSK, HANDHELD], ids=["kiosk", "handheld"])

LOOKS: list[tuple[str, TextPercent]] = [
    ("en", 125),
    ("de", 100),
    ("de", 150),
    (PSEUDO, 100),
]
"""40 % longer at 150 % on 480 px is no language that we speak."""


@pytest.fixture
def frames() -> Iterator[list[Frame]]:
    """Frames that are closed at the end."""
    opened: list[Frame] = []
    yield opened
    for frame in opened:
        frame.shut()
        frame.deleteLater()
    QApplication.processEvents()


@SIZES
@pytest.mark.parametrize(("language", "percent"), LOOKS)
@pytest.mark.parametrize("name", SCENES)
def test_nothing_is_cut_off(
    frames: list[Frame], name: str, percent: TextPercent, language: str, size: tuple[int, int]
) -> None:
    use_language(language)
    frame = staged(SCENES[name], size, percent=percent)
    frames.append(frame)

    assert cut_off(frame) == []
    assert small_targets(frame) == []
    assert nameless(frame) == []
    assert overlapping(frame) == []


@SIZES
@pytest.mark.parametrize("percent", [100, pytest.param(125, marks=pytest.mark.long), 150])
def test_nothing_shifts_when_a_band_a_question_or_a_banner_appears(
    frames: list[Frame], percent: TextPercent, size: tuple[int, int]
) -> None:
    frame = staged(SCENES["receipt"], size, percent=percent)
    frames.append(frame)
    frame.display_band(NO_BAND)
    before = _places(frame)

    frame.display_band(Band(Tone.BAD, "Expired " * 8, "Put it aside. " * 12, undo="Undo"))
    frame.display_banner(Banner("disk", "The disk is full. " * 5))
    SCENES["asked"](frame._theme, frame)
    QApplication.processEvents()

    assert _places(frame) == before


def _places(frame: Frame) -> list[QRect]:
    parts = (frame.top_bar, frame.prompt, frame.card, frame.stack, frame.band, frame.bottom_bar)
    return [part.geometry() for part in parts]


@SIZES
@pytest.mark.parametrize("percent", [100, pytest.param(125, marks=pytest.mark.long), 150])
def test_question_and_banner_stay_inside_the_work_area(
    frames: list[Frame], percent: TextPercent, size: tuple[int, int]
) -> None:
    frame = staged(SCENES["asked"], size, percent=percent)
    frames.append(frame)
    frame.display_banner(Banner("disk", "The disk is full. " * 9))

    assert frame.work_area().contains(frame.question.geometry())
    assert frame.work_area().contains(frame.banner.geometry())


@SIZES
@pytest.mark.parametrize("percent", [100, pytest.param(125, marks=pytest.mark.long), 150])
def test_numerals_of_the_card_are_at_least_64_px(
    frames: list[Frame], percent: TextPercent, size: tuple[int, int]
) -> None:
    frame = staged(SCENES["refused"], size, percent=percent)  # 1250 of 12500
    frames.append(frame)

    assert min(frame.card.numeral_sizes()) >= 64


@pytest.mark.parametrize("percent", [100, pytest.param(125, marks=pytest.mark.long), 150])
def test_the_band_speaks_in_at_least_32_px_on_the_kiosk(
    frames: list[Frame], percent: TextPercent
) -> None:
    frame = staged(SCENES["receipt"], KIOSK, percent=percent)
    frames.append(frame)
    frame.display_band(Band(Tone.BAD, "A cause that is much too long for any single line " * 3))

    assert frame.band._title.drawn_size >= 32

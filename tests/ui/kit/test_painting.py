"""What is shown anew is painted anew, and nothing else: a scan must not wait for the rest."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.frame import Band, Card, Frame
from app.ui.frame.band import blended
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.widgets.button import BigButton
from app.ui.widgets.document_painter import shortened
from app.ui.widgets.text import FitLabel

CARD = Card("Olive oil", "ART-000005", "1", "6", "pieces", share=0.2, where="S-001")


def painted() -> None:
    """Everything that waits to be painted is."""
    for _ in range(4):
        QApplication.processEvents()


class Paints(QObject):
    """The rectangles that are painted of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.boxes: list[QRect] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.boxes.append(QRect(event.rect()))
        return False


@pytest.fixture
def frame(qtbot: QtBot) -> Iterator[Frame]:
    frame = Frame(Theme())
    frame.resize(1024, 768)
    frame.display_card(CARD)
    frame.show()
    painted()
    yield frame
    frame.shut()


def flashes(frame: Frame) -> bool:
    return frame.band.flashing


def labels(widget: QWidget) -> list[FitLabel]:
    return [label for label in widget.findChildren(FitLabel) if label.isVisible()]


def test_figures_alone_are_painted_below_the_head_of_the_card(frame: Frame) -> None:
    card, above = Paints(frame.card), [Paints(label) for label in labels(frame.card)]
    frame.display_card(replace(CARD, done="2", tone=Tone.OK))
    painted()
    head = max(label.geometry().bottom() for label in labels(frame.card))
    assert [box.top() > head for box in card.boxes] == [True]
    assert [paints.boxes for paints in above] == [[], []]
    frame.display_card(replace(CARD, title="Screws"))
    painted()
    assert card.boxes[-1] == frame.card.rect()
    assert all(paints.boxes for paints in above)


def test_the_same_card_and_band_are_not_painted_again(frame: Frame) -> None:
    band = Band(Tone.PLAIN, "Read", "twice", serial=1)
    frame.display_band(band)
    frame.band._beat.stop()
    painted()
    paints = [Paints(frame.card), Paints(frame.band)]
    frame.display_card(replace(CARD))
    frame.display_band(replace(band))
    painted()
    assert [each.boxes for each in paints] == [[], []]


def test_the_same_words_once_more_flash_once_more(frame: Frame) -> None:
    band = Band(Tone.OK, "Olive oil", "2 of 6", undo="Undo", serial=1)
    frame.display_band(band)
    frame.band._beat.stop()
    painted()
    paints = Paints(frame.band)
    frame.display_band(replace(band, serial=2))
    assert flashes(frame)
    painted()
    assert paints.boxes


async def test_a_flash_that_gives_way_goes_on_and_ends(frame: Frame) -> None:
    frame.band.hold_back()
    assert not flashes(frame), "what does not flash does not begin to"
    frame.display_band(Band(Tone.OK, "Olive oil", serial=1))
    frame.display_card(replace(CARD, done="2"))
    assert flashes(frame)
    async with asyncio.timeout(5):
        while flashes(frame):  # noqa: ASYNC110 - painted by a timer
            await asyncio.sleep(0)


@pytest.mark.parametrize(
    ("share", "colour"), [(0.0, "#102030"), (0.5, "#887a6c"), (1.0, "#ffd4a8")]
)
def test_a_flash_is_ink_over_the_ground(share: float, colour: str) -> None:
    assert blended(QColor("#102030"), QColor("#ffd4a8"), share).name() == colour


def test_a_label_knows_whether_it_is_clipped_before_it_is_painted(qtbot: QtBot) -> None:
    label = FitLabel(Theme(), lines=1)
    qtbot.addWidget(label)
    label.resize(200, 40)
    label.setText("Olive oil " * 20)
    assert (label.clipped, label.toolTip()) == (True, label.text())
    label.setText("Olive oil")
    assert (label.clipped, label.toolTip()) == (False, "")


def test_a_button_that_stays_as_it_is_is_not_painted(frame: Frame) -> None:
    button = BigButton(frame._theme, "Rest 6", icon="check-all", parent=frame)
    button.setGeometry(400, 300, 200, 60)
    button.show()
    painted()
    paints = Paints(button)
    button.setText("Rest 6")
    button.set_icon("check-all")
    button.set_upright(False)
    painted()
    assert paints.boxes == []
    before = button.grab().toImage()
    button.setText("Rest 5")
    painted()
    assert paints.boxes
    assert button.grab().toImage() != before, "what was fitted for the old word is not drawn"


def test_a_fact_of_which_nothing_is_left_leaves_no_dots(qtbot: QtBot) -> None:
    theme = Theme()
    metrics = QFontMetrics(theme.font(theme.metrics.small, 400))
    text = "40 lines  ·  2 packages"
    cuts = {shortened(text, metrics, room) for room in range(metrics.horizontalAdvance(text) + 8)}
    assert {text, "40 lines"} <= cuts
    assert not any(cut.removesuffix("…").rstrip().endswith("·") for cut in cuts)

"""The row over the list: facts that hold for all of a document, each of which can be tapped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.screens.working.spot import Spot, place_in_row
from app.ui.screens.working.values import Companion
from app.ui.sentences import need_you
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate


class Sending(Protocol):
    """How far a document's posts are on their way."""

    @property
    def unsent(self) -> int:
        """How many of their entries are not with the server."""

    @property
    def stuck(self) -> int:
        """How many of them need a person."""


class ContextRow(QWidget):
    """Facts in a row; a subclass makes its spots, lets them `stand` and shows them.

    Signals:
        wished: a `Wish`.
    """

    wished = Signal(object)
    questions: Spot
    posted: Spot
    company: Spot

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._left: Sequence[Spot] = ()
        self._right: Sequence[Spot] = ()

    def stand(self, left: Sequence[Spot], right: Sequence[Spot] = ()) -> None:
        """Let these spots stand side by side, `right` at the right edge; one without a key takes
        no tap.
        """
        self._left, self._right = left, right
        for spot in (*left, *right):
            if spot.key:
                spot.clicked.connect(self._on_clicked)
        self._theme.changed.connect(self.place_parts)

    def tapped(self, key: str) -> None:
        """The spot with this key was tapped."""
        raise NotImplementedError

    def show_questions(self, count: int, *, brief: bool = True) -> None:
        """How many questions are open; `brief` leaves the figure alone."""
        told = translate("Receipt", "%n question(s) open", "", count) if count else ""
        self.questions.display(str(count) if brief and count else told, told, Tone.WARN)

    def show_posted(self, sending: Sending, spoken: str = "", *, brief: bool) -> None:
        """What became of what was posted; `brief` leaves a figure, or a tick."""
        told = sending_words(sending)
        short = str(sending.unsent + sending.stuck or "✓")
        tone = Tone.WARN if sending.stuck else Tone.PLAIN
        self.posted.display(short if brief else told, spoken or told, tone)

    def show_company(self, others: Sequence[Companion], *, bare: bool = False) -> None:
        """Which other terminals are on it: one by its name, several by their number; `bare` leaves
        no room for a name.
        """
        text = str(len(others) or "")
        if len(others) == 1:
            text = " " if bare else others[0].terminal
        tone = Tone.ACCENT if any(one.took_over for one in others) else Tone.PLAIN
        self.company.display(text, " · ".join(one.told for one in others), tone)

    def place_parts(self) -> None:
        """Give every spot its place."""
        place_in_row(self._theme, self, self._left, at_right=self._right)

    def _on_clicked(self) -> None:
        spot = self.sender()
        if isinstance(spot, Spot):
            self.tapped(spot.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("line"))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place_parts()


def sending_words(sending: Sending) -> str:
    """What became of what was posted, in two words."""
    if sending.stuck:
        return need_you(sending.stuck)
    if sending.unsent:
        return translate("Receipt", "{n} to send").format(n=sending.unsent)
    return translate("Receipt", "All sent")

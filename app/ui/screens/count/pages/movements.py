"""Goods that the books show as moved: was that on the shelf when it was counted?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.counting.variance import Variance
from app.domain.shelf import Booked, Doubt
from app.ui.screens import moments
from app.ui.screens.working.figures import amount, condition_words
from app.ui.screens.working.pages.base import words
from app.ui.sentences import movement_words
from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.translation import translate
from app.ui.widgets.chip import ChipRow, Choice

BEFORE, AFTER = "before", "after"


class MovementQuestions(QWidget):
    """A line and two chips for each movement; what was answered stays lit.

    Signals:
        judged: the movement's key, and whether it had happened before the count.
    """

    judged = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GAP)
        self._shown: tuple[str, ...] = ()
        self._rows: dict[str, ChipRow] = {}
        self._parts: list[QWidget] = []

    def display(self, variance: Variance, said: dict[str, bool], now: int) -> None:
        """Show the movements of a doubt; `said` is what was answered of each so far."""
        doubt = variance.answer if isinstance(variance.answer, Doubt) else None
        moves: Sequence[Booked] = doubt.movements if doubt is not None else ()
        keys = tuple(move.key for move in moves)
        if keys != self._shown:
            self._fill(variance, moves, now)
            self._shown = keys
        for key, chips in self._rows.items():
            told = said.get(key)
            chips.set_on(() if told is None else (BEFORE if told else AFTER,))

    def _fill(self, variance: Variance, moves: Sequence[Booked], now: int) -> None:
        for part in self._parts:
            self._box.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts, self._rows = [], {}
        for move in moves:
            told = words(told_of(variance, move, now))
            chips = ChipRow(
                self._theme,
                [
                    Choice(BEFORE, translate("Counting", "before I counted"), icon="check"),
                    Choice(AFTER, translate("Counting", "after I counted"), icon="clock"),
                ],
            )
            chips.setProperty("movement", move.key)
            chips.chosen.connect(self._on_chosen)
            for part in (told, chips):
                self._box.addWidget(part)
                self._parts.append(part)
            self._rows[move.key] = chips

    def _on_chosen(self, answer: str) -> None:
        chips = self.sender()
        if isinstance(chips, ChipRow):
            self.judged.emit(str(chips.property("movement")), answer == BEFORE)


def told_of(variance: Variance, move: Booked, now: int) -> str:
    """A movement as one line: when it was booked, why, how much."""
    unit = variance.product.unit
    parts = [
        moments.moment(move.at, now)
        if move.at is not None
        else translate("Counting", "time not known"),
        movement_words(move.reason),
    ]
    if move.delta is not None:
        sign = "+" if move.delta > 0 else "−"
        parts.append(f"{sign}{amount(abs(move.delta), unit)}")
    if move.condition is not None and move.condition is not variance.spot.condition:
        parts.append(condition_words(move.condition))
    if move.ours:
        parts.append(translate("Counting", "by this terminal"))
    return " · ".join(part for part in parts if part)

"""Numbered choices: by tap, by number key, or by `DH:ANSWER:n`."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.ui.screens.outbox.values import Choosable
from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.widgets.question import AnswerButton

LEAST, MOST_HIGH = 52, 76
"""Heights of a choice, px at a text size of 100 %."""


class NumberedChoices(QWidget):
    """Shows choices with their numbers, in so many columns.

    Signals:
        chosen: key of the choice.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, columns: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._theme = theme
        self._columns = columns
        self._choices: tuple[Choosable, ...] = ()
        self._buttons: list[AnswerButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)

    @property
    def buttons(self) -> tuple[AnswerButton, ...]:
        """The buttons that are shown, in the order of their numbers."""
        return tuple(self._buttons)

    def set_columns(self, columns: int) -> None:
        """Stand in so many columns from now on."""
        if columns != self._columns:
            self._columns = columns
            for button in self._buttons:
                self._grid.removeWidget(button)
            self._place()

    def display(self, choices: Sequence[Choosable]) -> None:
        """Show `choices`."""
        wanted = tuple(choices)
        if wanted == self._choices:
            return
        self._choices = wanted
        while len(self._buttons) < len(wanted):
            self._add()
        while len(self._buttons) > len(wanted):
            gone = self._buttons.pop()
            self._grid.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for button, choice in zip(self._buttons, wanted, strict=True):
            # The dots that say "more is asked" must not stand alone in a line.
            text = choice.text.replace(" …", "\N{NO-BREAK SPACE}…")
            button.display(text, proposed=choice.proposed)
        self._place()

    def _place(self) -> None:
        """An odd one out is the first: it is the one that is proposed, and takes the whole line."""
        wide = len(self._buttons) % self._columns
        for at, button in enumerate(self._buttons):
            if wide and at == 0:
                self._grid.addWidget(button, 0, 0, 1, self._columns)
                continue
            spot = at + (self._columns - wide if wide else 0)
            self._grid.addWidget(button, spot // self._columns, spot % self._columns)

    def _add(self) -> None:
        at = len(self._buttons)
        button = AnswerButton(self._theme, at + 1, self)
        button.setMinimumHeight(LEAST)
        button.setMaximumHeight(self._theme.metrics.scaled(MOST_HIGH))
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        button.clicked.connect(self._on_clicked)
        self._buttons.append(button)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, AnswerButton):
            self.chosen.emit(self._choices[button.number - 1].key)

"""Numbered answers side by side: reasons, types. A tap, a number key or `DH:REASON:n` takes one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.widgets.button import BigButton

COLUMNS = 2
MOST_PERCENT = 125
MOST = 9


class Numbered(QWidget):
    """At most nine answers in two columns, so that all of them are in sight.

    Signals:
        chosen: key of the answer.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: list[BigButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        theme.changed.connect(self._arrange)
        self._arrange()

    def display(self, answers: Sequence[tuple[str, str]]) -> None:
        """Show answers as (key, words)."""
        shown = answers[:MOST]
        while len(self._buttons) < len(shown):
            self._add()
        for at, button in enumerate(self._buttons):
            button.setVisible(at < len(shown))
            if at < len(shown):
                button.key, words = shown[at]
                button.setText(f"{at + 1}  {words}")

    def _add(self) -> None:
        button = BigButton(self._theme)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setMinimumHeight(self._theme.metrics.main_target)
        button.chosen.connect(self.chosen)
        self._buttons.append(button)
        self._arrange()

    def _arrange(self) -> None:
        """Large text has one column: two would cut it off."""
        columns = COLUMNS if self._theme.metrics.percent <= MOST_PERCENT else 1
        while self._grid.takeAt(0) is not None:
            pass
        for at, button in enumerate(self._buttons):
            self._grid.addWidget(button, *divmod(at, columns))
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def keys(self) -> list[str]:
        """Keys of what is shown, in their order."""
        return [button.key for button in self._buttons if not button.isHidden()]

    def press(self, number: str) -> None:
        """A number key; one that no answer has is ignored."""
        keys = self.keys()
        if number.isdecimal() and 1 <= int(number) <= len(keys):
            self.chosen.emit(keys[int(number) - 1])

"""A sheet over a list: facts of one document, or why it is not to take place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.chip import ChipRow, Choice
from app.ui.widgets.inputs import TextRow


class ReasonedSheet(QWidget):
    """Facts in two columns; while a reason is asked, `known` ones to tap, and a field under `why`.

    Signals:
        reasoned: the reason, while it is written.
    """

    reasoned = Signal(str)

    def __init__(
        self,
        theme: Theme,
        known: Sequence[str],
        why: str,
        placeholder: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._facts = QWidget()
        self._facts.setProperty("role", "plain")
        self._grid = QGridLayout(self._facts)
        self._grid.setContentsMargins(0, 0, 0, 8)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        self._shown: Sequence[tuple[str, str]] = ()
        self._reasons = ChipRow(
            theme,
            [Choice(word, f"{number}  {word}") for number, word in enumerate(known, start=1)],
        )
        self._reasons.chosen.connect(self._on_reason)
        self.reason = TextRow(theme, why, placeholder=placeholder, limit=200)
        self.reason.changed.connect(self.reasoned)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 8, 0)
        box.setSpacing(16)
        for part in (self._facts, self._reasons, self.reason):
            box.addWidget(part)
        box.addStretch(1)

    def show_facts(self, facts: Sequence[tuple[str, str]], reason: str, *, asking: bool) -> None:
        """Show facts, or ask for the reason; what a person types stays."""
        if facts != self._shown:
            self._fill(facts)
        self._facts.setVisible(not asking)
        self._reasons.setVisible(asking)
        self.reason.setVisible(asking)
        if self.reason.text() != reason:
            self.reason.set_text(reason)
        self._reasons.set_on((reason,))

    def _fill(self, facts: Sequence[tuple[str, str]]) -> None:
        self._shown = facts
        while (item := self._grid.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        for number, (name, value) in enumerate(facts):
            self._grid.addWidget(_label(name, "muted"), number, 0)
            self._grid.addWidget(_label(value, "heading"), number, 1)

    def _on_reason(self, word: str) -> None:
        self.reason.set_text(word)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label

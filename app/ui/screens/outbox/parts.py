"""Parts of the sheets of the sync centre: labels, how an entry stands, what is known of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.screens.outbox.values import EntryDetail
from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.translation import translate

NAMED = 5
"""So many of the entries that wait are named; the rest is counted."""


def label(text: str, role: str = "") -> QLabel:
    """A label that wraps."""
    made = QLabel(text)
    made.setProperty("role", role)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


class Standing(QFrame):
    """How an entry stands, and why, in a box of its tone, with its icon."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "inset")
        self._icon = QLabel()
        self._icon.setFixedWidth(theme.metrics.large + 8)
        role = "heading" if theme.kiosk else ""
        self._state, self._why = label("", role), label("")
        self._state.setObjectName("state")
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._state)
        words.addWidget(self._why)
        box = QHBoxLayout(self)
        box.setContentsMargins(14, 12, 14, 12)
        box.setSpacing(10)
        box.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(words, 1)

    def display(self, detail: EntryDetail) -> None:
        """Show how `detail` stands now."""
        ground, ink = self._theme.tone(detail.tone, soft=True)
        self.setStyleSheet(
            f"QFrame {{ background: {ground.name()}; border-radius: 12px; }}"
            f" QLabel {{ color: {ink.name()}; }} QLabel#state {{ font-weight: 600; }}"
        )
        size = self._theme.metrics.large + 6
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.pixmap(detail.icon, ink.name(), size, ratio))
        self._state.setText(detail.state)
        self._why.setText(detail.why)
        self._why.setVisible(bool(detail.why))


class Facts(QWidget):
    """What is known of an entry, in two columns."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "plain")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(4, GAP, 4, 0)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._cells: list[tuple[QLabel, QLabel]] = []

    def display(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show `facts`; rows that are there already only change their texts."""
        while len(self._cells) < len(facts):
            at = len(self._cells)
            cells = label("", "small"), label("", "small")
            cells[1].setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(cells[0], at, 0)
            self._grid.addWidget(cells[1], at, 1)
            self._cells.append(cells)
        for at, (name, value) in enumerate(self._cells):
            shown = at < len(facts)
            name.setVisible(shown)
            value.setVisible(shown)
            name.setText(facts[at][0] if shown else "")
            value.setText(_breakable(facts[at][1]) if shown else "")


def _breakable(text: str) -> str:
    """A long number may be broken after every sixth character."""
    return "\u200b".join(text[at : at + 6] for at in range(0, len(text), 6))


def waiting_box(title: str, waiting: Sequence[str]) -> QFrame:
    """What waits for an entry and goes with it."""
    made = QFrame()
    made.setProperty("role", "inset")
    box = QVBoxLayout(made)
    box.setContentsMargins(16, 12, 16, 12)
    box.setSpacing(6)
    box.addWidget(label(title, "label"))
    for sentence in waiting[:NAMED]:
        box.addWidget(label(f"•  {sentence}"))
    if len(waiting) > NAMED:
        more = translate("EntrySheet", "and {n} more").format(n=len(waiting) - NAMED)
        box.addWidget(label(more, "muted"))
    return made

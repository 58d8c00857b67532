"""Facts in a sheet: names and values below headings, and a bar of how far an export is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from app.ui.screens.office.jobs import JobLine
from app.ui.theme import Theme
from app.ui.widgets.progress import ProgressLine


@dataclass(frozen=True, slots=True)
class Section:
    """Names and values below a heading ("" for none)."""

    title: str
    facts: tuple[tuple[str, str], ...]


def label(text: str, role: str) -> QLabel:
    """A text that breaks its lines."""
    made = QLabel(text)
    made.setProperty("role", role)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


class FactsPage(QWidget):
    """Shows `Section`s; what stays the same stays in place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Sequence[Section] = ()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(18)

    def display(self, sections: Sequence[Section]) -> None:
        """Show `sections`."""
        if sections == self._shown:
            return
        self._shown = sections
        while (item := self._box.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        for section in sections:
            self._box.addWidget(_section(section))


def _section(section: Section) -> QWidget:
    page = QWidget()
    page.setProperty("role", "plain")
    grid = QGridLayout(page)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    top = Qt.AlignmentFlag.AlignTop
    if section.title:
        grid.addWidget(label(section.title, "label"), 0, 0, 1, 2)
        rule = QFrame()
        rule.setProperty("role", "rule")
        grid.addWidget(rule, 1, 0, 1, 2)
    for number, (name, value) in enumerate(section.facts, start=2):
        grid.addWidget(label(name, "muted"), number, 0, top)
        grid.addWidget(label(value, ""), number, 1, top)
    return page


class JobBox(QFrame):
    """How far an export is: a bar with words, and what stands in its way."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "inset")
        self._bar = ProgressLine(theme)
        self._state = label("", "label")
        self._cause = label("", "heading")
        self._todo = label("", "muted")
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 14)
        box.setSpacing(8)
        for part in (self._bar, self._state, self._cause, self._todo):
            box.addWidget(part)

    def display(self, line: JobLine) -> None:
        """Show `line`."""
        self._bar.setVisible(line.bar)
        self._state.setVisible(not line.bar)
        self._state.setText(line.words)
        self._bar.display(line.words, line.done, line.total, line.figure or " ", line.tone)
        for part, text in ((self._cause, line.cause), (self._todo, line.todo)):
            part.setText(text)
            part.setVisible(bool(text))

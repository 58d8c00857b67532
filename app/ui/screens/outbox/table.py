"""Ours, the server's and what was ordered, side by side: columns on the kiosk; on the handheld the
figures stand below their line's name, still in columns.

What differs is told by an icon, by weight and in words, never by colour alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.screens.outbox.parts import label
from app.ui.screens.outbox.values import Compared, EntryDetail, Movement
from app.ui.theme import Theme
from app.ui.translation import translate

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_DASH = "\N{EN DASH}"


class ComparedTable(QFrame):
    """Shows the rows that are compared; a column that nobody fills is left out."""

    def __init__(self, theme: Theme, detail: EntryDetail) -> None:
        super().__init__()
        self.setProperty("role", "inset")
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 12, 14, 12)
        self._grid.setHorizontalSpacing(18 if theme.kiosk else 12)
        self._grid.setVerticalSpacing(6)
        self._at = 0
        rows = detail.compared
        columns = _columns(rows)
        self._head([name for name, _ in columns])
        for number, row in enumerate(rows):
            self._rule(len(columns))
            self._row(row, [cells[number] for _, cells in columns])
        for text in _rest(detail):
            self._rule(len(columns))
            self._grid.addWidget(label(text, "muted"), self._at, 0, 1, len(columns) + 1)
            self._at += 1
        self._stretch(len(columns))

    def _stretch(self, columns: int) -> None:
        self._grid.setColumnStretch(0, 3 if self._theme.kiosk else 0)
        for at in range(1, columns + 1):
            self._grid.setColumnStretch(at, 1)

    def _head(self, names: Sequence[str]) -> None:
        for at, name in enumerate(names, start=1):
            head = label(name, "label")
            head.setWordWrap(False)
            self._grid.addWidget(head, self._at, at, _RIGHT)
        self._at += 1

    def _rule(self, columns: int) -> None:
        rule = QFrame()
        rule.setProperty("role", "rule")
        self._grid.addWidget(rule, self._at, 0, 1, columns + 1)
        self._at += 1

    def _row(self, row: Compared, cells: Sequence[str]) -> None:
        name = _Name(self._theme, row)
        if self._theme.kiosk:
            self._grid.addWidget(name, self._at, 0)
        else:
            self._grid.addWidget(name, self._at, 0, 1, len(cells) + 1)
            self._at += 1
        for at, cell in enumerate(cells, start=1):
            figure = QLabel(cell or _DASH)
            figure.setTextFormat(Qt.TextFormat.PlainText)
            # Words wrap; a figure is one word and stays whole.
            figure.setWordWrap(" " in cell)
            figure.setAlignment(_RIGHT)
            figure.setProperty("role", "heading" if row.differs else "")
            self._grid.addWidget(figure, self._at, at)
        self._at += 1


class _Name(QWidget):
    """What is compared; with an icon where it differs, and what is wrong with it below."""

    def __init__(self, theme: Theme, row: Compared) -> None:
        super().__init__()
        self.setProperty("role", "plain")
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        size = theme.metrics.text + 2
        if row.differs:
            icon = QLabel()
            ratio = self.devicePixelRatioF()
            icon.setPixmap(theme.pixmap("warning", "warn_soft_ink", size, ratio))
            icon.setFixedWidth(size + 2)
            icon.setAccessibleName(translate("EntrySheet", "Differs"))
            box.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(row.name, "heading" if row.differs else ""))
        if row.note:
            words.addWidget(label(row.note, "small"))
        box.addLayout(words, 1)


def _columns(rows: Sequence[Compared]) -> list[tuple[str, list[str]]]:
    columns = (
        (translate("EntrySheet", "Ours"), [row.ours for row in rows]),
        (translate("EntrySheet", "Server"), [row.server for row in rows]),
        (translate("EntrySheet", "Ordered"), [row.ordered for row in rows]),
    )
    return [(name, cells) for name, cells in columns if any(cells)]


def _rest(detail: EntryDetail) -> list[str]:
    texts = []
    if detail.more:
        texts.append(translate("EntrySheet", "%n more line(s) differ", "", detail.more))
    if detail.agreeing:
        texts.append(translate("EntrySheet", "%n other line(s) as expected", "", detail.agreeing))
    return texts


class MovementList(QFrame):
    """What moved around a count, and what was said of it; what is asked about is marked."""

    def __init__(self, theme: Theme, detail: EntryDetail, *, asking: bool) -> None:
        super().__init__()
        self.setProperty("role", "inset")
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 12, 14, 12)
        box.setSpacing(8)
        box.addWidget(label(translate("EntrySheet", "What moved around the count"), "label"))
        current = detail.movement if asking else None
        for movement in detail.movements:
            box.addWidget(_Movement(theme, movement, current=movement is current))


class _Movement(QWidget):
    """One movement: its icon says what was said of it, and so do the words below."""

    def __init__(self, theme: Theme, movement: Movement, *, current: bool) -> None:
        super().__init__()
        self.setProperty("role", "plain")
        said, name = {
            True: (translate("EntrySheet", "Before the count"), "check"),
            False: (translate("EntrySheet", "After the count"), "clock"),
            None: ("", "question"),
        }[movement.before]
        icon = QLabel()
        size = theme.metrics.text + 4
        token = "accent" if current else "muted"
        icon.setPixmap(theme.pixmap("forward" if current else name, token, size))
        icon.setFixedWidth(size + 2)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(movement.text, "heading" if current else ""))
        if said:
            words.addWidget(label(said, "small"))
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(words, 1)

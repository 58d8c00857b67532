"""A list of cards: large rows of the same height, painted by a delegate.

A table of one column, because a list view lays out every row on each change. Rows are compared
with what is shown: only what changed is painted, and the list stays where it is (law 9).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.widgets.scroll import by_finger

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
LIT_ROLE = ROW_ROLE + 1
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class RowTag:
    """A small fact in a row."""

    text: str
    icon: str = ""
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class CardRow:
    """One row. `value` is drawn large at the right, `value_note` small below it.

    `share` (0 to 1) draws a bar along the lower edge. A row with `heading` is the title of the
    group below it and cannot be chosen. `key` is unique in the list.
    """

    key: str
    title: str
    subtitle: str = ""
    value: str = ""
    value_note: str = ""
    icon: str = ""
    tone: Tone = Tone.PLAIN
    tags: tuple[RowTag, ...] = ()
    share: float | None = None
    heading: bool = False

    def spoken(self) -> str:
        """The row in words."""
        parts = (self.title, self.subtitle, self.value, self.value_note)
        return ", ".join(part for part in (*parts, *(tag.text for tag in self.tags)) if part)


class CardModel(QAbstractTableModel):
    """The rows; `replace` finds out what changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[CardRow, ...] = ()
        self._places: dict[str, int] = {}
        self.lit = ""

    def place_of(self, key: str) -> int | None:
        """The row number of a key."""
        return self._places.get(key)

    def row(self, key: str) -> CardRow | None:
        """The row of a key."""
        place = self._places.get(key)
        return None if place is None else self.rows[place]

    def replace(self, rows: Sequence[CardRow]) -> None:
        """Show `rows`: changed ones are painted, moved, new and gone ones in one block."""
        fresh = tuple(rows)
        old = self.rows
        head = 0
        least = min(len(old), len(fresh))
        while head < least and old[head].key == fresh[head].key:
            head += 1
        tail = 0
        while tail < least - head and old[-1 - tail].key == fresh[-1 - tail].key:
            tail += 1
        self._swap_block(fresh, head, tail)
        self._repaint(old, head, tail)

    def _swap_block(self, fresh: tuple[CardRow, ...], head: int, tail: int) -> None:
        old = self.rows
        gone, new = len(old) - head - tail, len(fresh) - head - tail
        same = min(gone, new)
        root = QModelIndex()
        if gone > same:
            self.beginRemoveRows(root, head + same, head + gone - 1)
            self._take(fresh[: head + same] + old[head + gone :])
            self.endRemoveRows()
        if new > same:
            self.beginInsertRows(root, head + same, head + new - 1)
            self._take(fresh)
            self.endInsertRows()
        self._take(fresh)
        if same:
            self.dataChanged.emit(self.index(head, 0), self.index(head + same - 1, 0))

    def _take(self, rows: tuple[CardRow, ...]) -> None:
        self.rows = rows
        self._places = {row.key: at for at, row in enumerate(rows)}

    def _repaint(self, old: tuple[CardRow, ...], head: int, tail: int) -> None:
        fresh = self.rows
        ends = [(at, at) for at in range(head)]
        ends += [(-1 - at, len(fresh) - 1 - at) for at in range(tail)]
        for before, now in ends:
            if old[before] is not fresh[now] and old[before] != fresh[now]:
                index = self.index(now, 0)
                self.dataChanged.emit(index, index)

    def light(self, key: str) -> None:
        """Mark one row as the one touched last."""
        before, self.lit = self.lit, key
        for changed in (before, key):
            place = self._places.get(changed)
            if place is not None:
                index = self.index(place, 0)
                self.dataChanged.emit(index, index)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == LIT_ROLE:
            return row.key == self.lit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken()
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and self.rows[index.row()].heading:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class CardList(QTableView):
    """Shows rows; a tap chooses one.

    Signals:
        chosen: key of the row that was tapped.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        from app.ui.widgets.card_painter import CardPainter

        super().__init__(parent)
        self._theme = theme
        self._model = CardModel(self)
        self._wanted = ""
        self.setModel(self._model)
        self.setItemDelegate(CardPainter(theme, self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setViewportMargins(0, 5, 0, 5)
        by_finger(self)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def display(self, rows: Sequence[CardRow], lit: str = "") -> None:
        """Show `rows` with `lit` marked; it is brought into view when it is another row or says
        something else now. Otherwise the list stays where the person left it.
        """
        before = self._model.row(lit)
        self._model.replace(rows)
        touched = lit != self._model.lit or before != self._model.row(lit)
        if not lit:
            self._wanted = ""
        if lit != self._model.lit:
            self._model.light(lit)
        if lit and touched:
            self.bring(lit)

    def rows(self) -> tuple[CardRow, ...]:
        """What is shown."""
        return self._model.rows

    def bring(self, key: str) -> None:
        """Scroll until the row of `key` is in view."""
        self._wanted = key
        place = self._model.place_of(key)
        if place is not None:
            self.executeDelayedItemsLayout()
            self.updateGeometries()
            index = self._model.index(place, 0)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wanted:  # what was brought before the list had its size would be out of view
            self.bring(self._wanted)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._model.rows[index.row()]
        if not row.heading:
            self.chosen.emit(row.key)

    def _on_theme(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.metrics.row)
        self.viewport().update()

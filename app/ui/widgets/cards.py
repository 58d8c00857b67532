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
MOST_RUNS = 40
"""In so many places rows are removed and inserted one run after the other."""
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
        self.moved = False
        """Whether rows have changed their places with one another at the last `replace`."""
        self.lit = ""

    def place_of(self, key: str) -> int | None:
        """The row number of a key."""
        return self._places.get(key)

    def row(self, key: str) -> CardRow | None:
        """The row of a key."""
        place = self._places.get(key)
        return None if place is None else self.rows[place]

    def replace(self, rows: Sequence[CardRow]) -> None:
        """Show `rows`: what is gone is removed and what is new inserted where it stands, so that
        the rest stays where it is; where much has moved, in one block.
        """
        fresh = tuple(rows)
        self.moved = not self._by_runs(fresh)
        if self.moved:
            self._by_block(fresh)
        old, self.rows = self.rows, fresh
        self._places = {row.key: at for at, row in enumerate(fresh)}
        changed = [
            at
            for at, (before, now) in enumerate(zip(old, fresh, strict=True))
            if before is not now and before != now
        ]
        for first, last in _runs(changed):
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

    def _by_runs(self, fresh: tuple[CardRow, ...]) -> bool:
        """Remove and insert what differs; False where the rest stands in another order, or in too
        many places.
        """
        old, wanted = self.rows, {row.key for row in fresh}
        kept = [row.key for row in old if row.key in wanted]
        if kept != [row.key for row in fresh if row.key in self._places]:
            return False
        gone = _runs([at for at, row in enumerate(old) if row.key not in wanted])
        new = _runs([at for at, row in enumerate(fresh) if row.key not in self._places])
        if len(gone) + len(new) > MOST_RUNS:
            return False
        for first, last in reversed(gone):
            self._remove(first, last)
        for first, last in new:
            self._insert(first, fresh[first : last + 1])
        return True

    def _by_block(self, fresh: tuple[CardRow, ...]) -> None:
        """Between the first and the last row that stay, the number of rows becomes the wanted one;
        which rows those are is told as a change.
        """
        old = self.rows
        least = min(len(old), len(fresh))
        head = 0
        while head < least and old[head].key == fresh[head].key:
            head += 1
        tail = 0
        while tail < least - head and old[-1 - tail].key == fresh[-1 - tail].key:
            tail += 1
        gone, new = len(old) - head - tail, len(fresh) - head - tail
        same = min(gone, new)
        if gone > same:
            self._remove(head + same, head + gone - 1)
        if new > same:
            self._insert(head + same, fresh[head + same : head + new])

    def _remove(self, first: int, last: int) -> None:
        self.beginRemoveRows(QModelIndex(), first, last)
        self.rows = self.rows[:first] + self.rows[last + 1 :]
        self.endRemoveRows()

    def _insert(self, first: int, rows: tuple[CardRow, ...]) -> None:
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self.rows = self.rows[:first] + rows + self.rows[first:]
        self.endInsertRows()

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


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending places as runs of neighbours, each with its first and its last one."""
    runs: list[tuple[int, int]] = []
    for at in places:
        if runs and runs[-1][1] == at - 1:
            runs[-1] = (runs[-1][0], at)
        else:
            runs.append((at, at))
    return runs


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

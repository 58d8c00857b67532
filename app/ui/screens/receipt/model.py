"""The lines as a table model: stable ids, two groups, and only what changed is told.

A scan of a long delivery changes one line; the model finds it by identity (lines are frozen and
shared between documents) and moves it between the groups only when its group changed (law 9).
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.domain.receipt.document import Receipt, in_group_done
from app.domain.receipt.line import Line, LineKind
from app.ui.screens.receipt.rows import Row, row_of
from app.ui.translation import translate

Index = QModelIndex | QPersistentModelIndex

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
HEADER_ROLE = Qt.ItemDataRole.UserRole + 2
CURRENT_ROLE = Qt.ItemDataRole.UserRole + 3
NOWHERE = QModelIndex()


@dataclass(slots=True)
class Group:
    """Lines that stand together, by their order in the document."""

    keys: list[tuple[int, str]]
    ids: list[str]

    def place(self, line: Line) -> int:
        return bisect_left(self.keys, (line.order, line.id))

    def insert(self, line: Line) -> None:
        at = self.place(line)
        self.keys.insert(at, (line.order, line.id))
        self.ids.insert(at, line.id)

    def remove(self, line: Line) -> None:
        at = self.place(line)
        del self.keys[at], self.ids[at]

    def has(self, line: Line) -> bool:
        at = self.place(line)
        return at < len(self.ids) and self.ids[at] == line.id


class LineModel(QAbstractTableModel):
    """One column: a heading, the lines to do, a heading, the lines done.

    A group without lines has no heading. `row_for` finds a line's row.
    """

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._receipt: Receipt | None = None
        self._lines: dict[str, Line] = {}
        self._rows: dict[str, Row] = {}
        self._todo = Group([], [])
        self._done = Group([], [])
        self._asked: frozenset[str] = frozenset()
        self._now = 0
        self.current = ""
        self.told = 0
        """How many rows the last document changed; tests look at it."""

    # --- what is shown ----------------------------------------------------------------------

    def display(self, receipt: Receipt, now: int) -> None:
        """Show `receipt`; an earlier state of it is changed only where it differs."""
        before, self._now = self._receipt, now
        self._receipt = receipt
        if before is None or before.id != receipt.id or len(self._lines) == 0:
            self._fill(receipt)
        else:
            self._follow(before, receipt)
        self._mark(receipt.line or "")

    def _fill(self, receipt: Receipt) -> None:
        self.beginResetModel()
        self._rows.clear()
        self._lines = {line.id: line for line in receipt.lines.every() if _shown(line)}
        self._asked = _asked(receipt)
        todo, done = Group([], []), Group([], [])
        for line in sorted(self._lines.values(), key=_key):
            group = done if in_group_done(receipt, line) else todo
            group.keys.append((line.order, line.id))
            group.ids.append(line.id)
        self._todo, self._done = todo, done
        self.endResetModel()
        self.told = len(self._lines)

    def _follow(self, before: Receipt, receipt: Receipt) -> None:
        known = self._lines
        changed = [li for li in receipt.lines.unshared(before.lines) if known.get(li.id) is not li]
        gone = [
            line
            for line in before.lines.unshared(receipt.lines)
            if line.id in known and line.id not in receipt.lines
        ]
        for line in gone:
            self._take_out(line)
        asked = _asked(receipt)
        others = {*before.touched, *receipt.touched, *(asked ^ self._asked)}
        self._asked = asked
        for line in changed:
            if _shown(line):
                self._put(receipt, line)
            elif line.id in known:
                self._take_out(known[line.id])
        seen = {line.id for line in changed}
        for key in others - seen:
            known_line = self._lines.get(key)
            if known_line is not None:
                self._put(receipt, known_line)
        self.told = len(changed) + len(gone)

    def _put(self, receipt: Receipt, line: Line) -> None:
        """A line is new or may look different: in its group, and painted anew."""
        self._rows.pop(line.id, None)
        target = self._done if in_group_done(receipt, line) else self._todo
        other = self._todo if target is self._done else self._done
        old = self._lines.get(line.id)
        self._lines[line.id] = line
        if old is not None and old.order == line.order and target.has(line):
            row = self.row_for(line.id)
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
            return
        if old is not None and (target.has(old) or other.has(old)):
            self._take_out(old, keep=True)
        self._lines[line.id] = line
        self._bring_in(target, line)

    def _take_out(self, line: Line, *, keep: bool = False) -> None:
        group = self._done if self._done.has(line) else self._todo
        row = self.row_for(line.id)
        last = len(group.ids) == 1
        first = row - 1 if last else row
        self.beginRemoveRows(NOWHERE, first, row)
        group.remove(line)
        if not keep:
            self._lines.pop(line.id, None)
            self._rows.pop(line.id, None)
        self.endRemoveRows()
        self._headings_changed()

    def _bring_in(self, group: Group, line: Line) -> None:
        start = self._start(group)
        at = group.place(line)
        if group.ids:
            self.beginInsertRows(NOWHERE, start + 1 + at, start + 1 + at)
        else:
            self.beginInsertRows(NOWHERE, start, start + 1)
        group.insert(line)
        self.endInsertRows()
        self._headings_changed()

    def _headings_changed(self) -> None:
        for group in (self._todo, self._done):
            if group.ids:
                spot = self.index(self._start(group), 0)
                self.dataChanged.emit(spot, spot)

    def _mark(self, line: str) -> None:
        if line == self.current:
            return
        before, self.current = self.current, line
        for key in (before, line):
            row = self.row_for(key)
            if row >= 0:
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    # --- where things are -------------------------------------------------------------------

    def _start(self, group: Group) -> int:
        if group is self._todo:
            return 0
        return len(self._todo.ids) + 1 if self._todo.ids else 0

    def row_for(self, line: str) -> int:
        """The row of a line, -1 if it is not shown."""
        known = self._lines.get(line)
        if known is None:
            return -1
        for group in (self._todo, self._done):
            if group.has(known):
                return self._start(group) + 1 + group.place(known)
        return -1

    def line_at(self, row: int) -> str | None:
        """The id of the line in a row; None for a heading."""
        for group in (self._todo, self._done):
            start = self._start(group)
            if group.ids and start < row <= start + len(group.ids):
                return group.ids[row - start - 1]
        return None

    def shown(self) -> list[str]:
        """Ids of all lines from top to bottom."""
        return [*self._todo.ids, *self._done.ids]

    def headings(self) -> tuple[int, ...]:
        """Rows of the headings."""
        return tuple(self._start(group) for group in (self._todo, self._done) if group.ids)

    def row_value(self, row: int) -> Row | None:
        """What is painted of a line's row; made when it is asked for."""
        key = self.line_at(row)
        if key is None or self._receipt is None:
            return None
        made = self._rows.get(key)
        if made is None:
            made = self._rows[key] = row_of(self._receipt, self._lines[key], self._now)
        return made

    def heading(self, row: int) -> str:
        """The words of a heading; "" for a line's row."""
        if self._todo.ids and row == 0:
            return translate("Receipt", "To do: {n}").format(n=len(self._todo.ids))
        if self._done.ids and row == self._start(self._done):
            return translate("Receipt", "Done: {n}").format(n=len(self._done.ids))
        return ""

    # --- Qt ---------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if parent.isValid():
            return 0
        return sum(len(group.ids) + 1 for group in (self._todo, self._done) if group.ids)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = index.row()
        if role == HEADER_ROLE:
            return self.heading(row)
        if role == LINE_ROLE:
            return self.row_value(row)
        if role == CURRENT_ROLE:
            return bool(self.current) and self.line_at(row) == self.current
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            value = self.row_value(row)
            return value.spoken if value is not None else self.heading(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.line_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _shown(line: Line) -> bool:
    """A line that nobody announced is there as long as something is on it."""
    return line.kind is LineKind.ADVISED or bool(line.received or line.notes)


def _key(line: Line) -> tuple[int, str]:
    return line.order, line.id


def _asked(receipt: Receipt) -> frozenset[str]:
    return frozenset(question.line for question in receipt.questions if question.line)

"""The lines of a document as a table model: parts one after the other, with headings between.

Lines are frozen and shared between documents: who shows another state of the same document knows
by identity which lines differ. A model of one kind says how rows are to stand (`arrange`) and
what is painted of a line (`make_row`); only what differs is told to the list.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.ui.screens.working.figures import age
from app.ui.screens.working.rows import Role, Row

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
NEVER: Mapping[str, int] = MappingProxyType({})
"""Nothing of others was read."""
MARK = "\n"
"""No line's id begins with it: what does is a heading."""


class LinesModel(QAbstractTableModel):
    """One column; `parts` holds the ids of lines and the keys of headings, part by part."""

    def __init__(self, parts: int = 1, parent: Any = None) -> None:
        super().__init__(parent)
        self.parts: list[list[str]] = [[] for _ in range(parts)]
        self._rows: dict[str, Row] = {}
        self._where: dict[str, int] | None = None
        self.current = ""
        self.now = 0
        """The time, wall ms ..."""
        self.read: Mapping[str, int] = NEVER
        """... when others' figures were read, by what they belong to ..."""
        self._ages: dict[str, str] = {}
        """... and how old they are said to be."""
        self.told = 0
        """How many rows the last document changed; tests look at it."""

    # --- what a kind of document says -------------------------------------------------------

    def make_row(self, line: str) -> Row:
        """What is painted of a line that is shown."""
        raise NotImplementedError

    def heading_words(self, key: str) -> str:
        """The words of a heading."""
        return ""

    # --- what is shown ----------------------------------------------------------------------

    def fill(self, parts: Sequence[list[str]]) -> None:
        """Another document: all rows are others now."""
        self.beginResetModel()
        self._rows.clear()
        self.parts = list(parts)
        self._where = None
        self.endResetModel()
        self.told = len(self.shown())

    def forget(self, lines: Iterable[str]) -> None:
        """These lines look different now: their rows are made again when they are asked for."""
        for line in lines:
            self._rows.pop(line, None)

    def older(self, now: int, read: Mapping[str, int]) -> bool:
        """Others' figures are as old as that; whether this is told otherwise than before."""
        self.now, self.read = now, read
        before, self._ages = self._ages, {key: age(at, now) for key, at in read.items()}
        return self._ages != before

    def arrange(self, parts: Sequence[list[str]]) -> None:
        """Bring the parts to what they are to be, telling only the rows between equal ends."""
        for at, wanted in enumerate(parts):
            self._splice(at, wanted)

    def _splice(self, part: int, wanted: list[str]) -> None:
        have = self.parts[part]
        if have == wanted:
            return
        most = min(len(have), len(wanted))
        head = next((at for at in range(most) if have[at] != wanted[at]), most)
        tail = 0
        while tail < most - head and have[-1 - tail] == wanted[-1 - tail]:
            tail += 1
        start = head + sum(map(len, self.parts[:part]))
        gone, new = len(have) - head - tail, len(wanted) - head - tail
        if gone:
            self.beginRemoveRows(NOWHERE, start, start + gone - 1)
            self.parts[part] = have[:head] + have[head + gone :]
            self._where = None
            self.endRemoveRows()
        if new:
            self.beginInsertRows(NOWHERE, start, start + new - 1)
            self.parts[part] = wanted
            self._where = None
            self.endInsertRows()

    def tell(self, keys: Iterable[str]) -> None:
        """These rows are to be painted again, as far as they are shown."""
        for key in keys:
            row = self.row_for(key)
            if row >= 0:
                spot = self.index(row, 0)
                self.dataChanged.emit(spot, spot)

    def mark(self, line: str) -> None:
        """Let this line stand out."""
        if line != self.current:
            before, self.current = self.current, line
            self.tell((before, line))

    # --- where things are -------------------------------------------------------------------

    def _key(self, row: int) -> str:
        for part in self.parts:
            if row < len(part):
                return part[row] if row >= 0 else ""
            row -= len(part)
        return ""

    def row_for(self, key: str) -> int:
        """The row of a line or a heading, -1 if it is not shown."""
        if self._where is None:
            every = (key for part in self.parts for key in part)
            self._where = {key: at for at, key in enumerate(every)}
        return self._where.get(key, -1) if key else -1

    def line_at(self, row: int) -> str | None:
        """The id of the line in a row; None for a heading."""
        key = self._key(row)
        return key if key and not key.startswith(MARK) else None

    def shown(self) -> list[str]:
        """Ids of all lines from top to bottom."""
        return [key for part in self.parts for key in part if not key.startswith(MARK)]

    def headings(self) -> tuple[int, ...]:
        """Rows of the headings."""
        every = (key for part in self.parts for key in part)
        return tuple(at for at, key in enumerate(every) if key.startswith(MARK))

    def heading(self, row: int) -> str:
        """The words of a heading; "" for a line's row."""
        key = self._key(row)
        return self.heading_words(key) if key.startswith(MARK) else ""

    def row_value(self, row: int) -> Row | None:
        """What is painted of a line's row; made when it is asked for."""
        key = self.line_at(row)
        if key is None:
            return None
        made = self._rows.get(key)
        if made is None:
            made = self._rows[key] = self.make_row(key)
        return made

    # --- Qt ---------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else sum(map(len, self.parts))

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = index.row()
        if role == Role.HEADING:
            return self.heading(row)
        if role == Role.LINE:
            return self.row_value(row)
        if role == Role.CURRENT:
            return bool(self.current) and self._key(row) == self.current
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            value = self.row_value(row)
            return value.spoken if value is not None else self.heading(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.line_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

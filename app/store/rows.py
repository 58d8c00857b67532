"""Finds the rows of a terminal's tables in a damaged file: by the trees as far as they lead, and on
the pages that no tree leads to any more.

A leaf whose way down is broken still holds its rows. Which table they are of is told by their
shape: no two tables with rows of their own have as many columns of the same kinds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from app.domain.entry import EntryState
from app.domain.intents import Way
from app.sqlite import Connection
from app.store.hand_overs import Way as HandedOver
from app.store.pages import (
    INDEX_INNER,
    INDEX_LEAF,
    TABLE_INNER,
    TABLE_LEAF,
    Cell,
    Pages,
    Unreadable,
    Values,
)

JSON = {"event": {"data"}, "outbox": {"intent", "after", "keys", "looks"}}
"""Columns that always hold JSON."""
WORDS = {
    ("outbox", "state"): frozenset(EntryState),
    ("outbox", "way"): frozenset(Way),
    ("hand_over", "way"): frozenset(HandedOver),
}
"""Columns that always hold one of some words: with another one a start would go no further."""
ALIKE = frozenset({"meta", "subject"})
"""Two texts a row, as an index has: what a tree does not lead to cannot be told apart."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table as its rows lie on a page."""

    name: str
    columns: tuple[str, ...]
    """In the order of the page."""
    texts: frozenset[str]
    blobs: frozenset[str]
    nullable: frozenset[str]
    defaults: Mapping[str, Any]
    """Of columns that older rows lack."""
    numbered: str
    """The column that is the row's number; "": it has none."""
    by_number: bool
    """Whether its rows lie in the order of their numbers; others lie as an index does."""

    def row(self, cell: Cell) -> dict[str, Any] | None:
        """A row by its columns; None: it is none of this table."""
        values: Values = cell.values
        lacking = self.columns[len(values) :]
        if len(values) > len(self.columns) or any(name not in self.defaults for name in lacking):
            return None
        found = dict(zip(self.columns, values, strict=False))
        found |= {name: self.defaults[name] for name in lacking}
        if self.numbered:
            if found[self.numbered] is not None or cell.number < 1:
                return None
            found[self.numbered] = cell.number
        return found if all(self._fits(name, value) for name, value in found.items()) else None

    def _fits(self, name: str, value: Any) -> bool:
        if value is None:
            return name in self.nullable
        if name not in self.texts:
            return isinstance(value, bytes if name in self.blobs else int)
        if not isinstance(value, str):
            return False
        if name in JSON.get(self.name, ()):
            with suppress(ValueError, RecursionError):
                return json.loads(value) is not None
            return False
        return value in WORDS.get((self.name, name), (value,))


def tables_of(connection: Connection) -> list[Table]:
    """The tables of a new store, by its own account."""
    names = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type='table' ORDER BY name"
    ).fetchall()
    return [_table(connection, str(name), str(sql)) for name, sql in names]


def _table(connection: Connection, name: str, sql: str) -> Table:
    columns = connection.execute(f"PRAGMA table_info({name})").fetchall()
    keys = sorted((row["pk"], row["name"]) for row in columns if row["pk"])
    loose = "WITHOUT ROWID" in sql
    numbers = [row["name"] for row in columns if row["pk"] and row["type"] == "INTEGER"]
    first = [key for _, key in keys] if loose else []
    ordered = [*first, *(row["name"] for row in columns if row["name"] not in first)]
    given = {row["name"]: row["dflt_value"] for row in columns if row["dflt_value"] is not None}
    bare = {row["name"] for row in columns if not row["notnull"] and not row["pk"]}
    return Table(
        name,
        tuple(ordered),
        frozenset(row["name"] for row in columns if row["type"] == "TEXT"),
        frozenset(row["name"] for row in columns if row["type"] == "BLOB"),
        frozenset(bare),
        dict.fromkeys(bare) | {key: _literal(value) for key, value in given.items()},
        "" if loose else next(iter(numbers), ""),
        not loose,
    )


def _literal(text: str) -> Any:
    return text.strip("'").replace("''", "'") if text.startswith("'") else int(text)


@dataclass
class Found:
    """What was read. `rows` by table; `keys` are those of indexes, by their names."""

    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    stray: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """Rows on pages that no tree leads to."""
    keys: dict[str, list[Values]] = field(default_factory=dict)
    harmed: int = 0
    """Pages that cannot be read, and cells on others."""
    whole: set[str] = field(default_factory=set)
    """Trees of which every page and cell could be read."""


class Reading:
    """Reads one file once: `found` has it all. `roots` are those of a new store, for a file that
    does not say where its own are.
    """

    def __init__(self, pages: Pages, tables: Iterable[Table], roots: Mapping[str, int]) -> None:
        self._pages = pages
        self._tables = {table.name: table for table in tables}
        self._seen: set[int] = set()
        self.found = Found()
        known = self._roots() or dict(roots)
        # Tables first: a way that leads into the tree of an index must not take a table's page.
        for name in sorted(known, key=lambda name: name not in self._tables):
            table = self._tables.get(name)
            of_index = table is None or not table.by_number
            before = self.found.harmed
            for cell in self._walk(known[name], index=of_index, table=table):
                if table is None:
                    self.found.keys.setdefault(name, []).append(cell.values)
                else:
                    self._take(table, cell, self.found.rows)
            if self.found.harmed == before:
                self.found.whole.add(name)
        self._strays()

    def _roots(self) -> dict[str, int]:
        """Where each table and index begins, by the file's own account."""
        found: dict[str, int] = {}
        for cell in self._walk(1, index=False):
            if len(cell.values) == 5 and isinstance(cell.values[3], int):
                found[str(cell.values[1])] = cell.values[3]
        return found if "event" in found and "outbox" in found else {}

    def _take(self, table: Table, cell: Cell, into: dict[str, list[dict[str, Any]]]) -> bool:
        row = table.row(cell)
        if row is None:
            self.found.harmed += into is self.found.rows
            return False
        into.setdefault(table.name, []).append(row)
        return True

    def _walk(self, root: int, *, index: bool, table: Table | None = None) -> Iterator[Cell]:
        """All that can be read of one tree. A page on which no row is one of its table's is of
        another tree: a damaged way led there.
        """
        kinds = (INDEX_LEAF, INDEX_INNER) if index else (TABLE_LEAF, TABLE_INNER)
        waiting = [root]
        while waiting:
            number = waiting.pop()
            if number in self._seen:
                continue
            try:
                if self._pages.kind(number) not in (*kinds, 0):
                    raise Unreadable(f"page {number} is of another tree")
                cells, below = self._page(number, leaf=kinds[0])
                if table is not None and cells and not any(table.row(cell) for cell in cells):
                    raise Unreadable(f"page {number} is of another table")
            except Unreadable:
                self.found.harmed += 1
                continue
            self._seen.add(number)
            waiting += below
            yield from cells

    def _page(self, number: int, leaf: int = 0) -> tuple[list[Cell], list[int]]:
        """Its cells, and the pages below it. One that says nothing of what it is can be a `leaf`,
        if a way leads to it: most pages are.
        """
        cells = list(self._pages.cells(number, leaf))
        self.found.harmed += sum(cell is None for cell in cells)
        found = [cell for cell in cells if cell is not None]
        if self._pages.kind(number):
            return found, self._pages.children(number)
        self.found.harmed += 1
        if not found:
            raise Unreadable(f"page {number} is none of a tree")
        return found, []

    def _strays(self) -> None:
        """The rows of pages that nothing led to; what was given free holds only what is gone."""
        free = self._pages.free()
        for number in range(1, self._pages.count + 1):
            if number in self._seen or number in free:
                continue
            with suppress(Unreadable):
                if self._pages.kind(number):
                    self._stray(number)

    def _stray(self, number: int) -> None:
        for cell in self._page(number)[0]:
            alike = (
                table
                for table in self._tables.values()
                if table.name not in ALIKE and table.by_number == bool(cell.number)
            )
            any(self._take(table, cell, self.found.stray) for table in alike)

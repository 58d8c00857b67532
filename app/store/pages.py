"""The pages of a database file and the rows on them, read without SQLite: for one that it refuses.

A page says of itself what it is, and a row lies whole on its page (or goes on over pages that are
chained): a row on an unharmed page can be read whatever became of the pages around it (file format,
1.6 and 2.1).
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TABLE_LEAF, TABLE_INNER, INDEX_LEAF, INDEX_INNER = 0x0D, 0x05, 0x0A, 0x02
KINDS = frozenset({TABLE_LEAF, TABLE_INNER, INDEX_LEAF, INDEX_INNER})
FILE_HEAD = 100
MAGIC = b"SQLite format 3\x00"
Values = tuple[Any, ...]


class Unreadable(Exception):
    """A page, or a row on it, is not what SQLite writes."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A row, or a key of an index: `number` is its row number; 0 where rows have none."""

    number: int
    values: Values


def sound_head(head: bytes, size: int) -> bool:
    """Whether a file with pages of this size begins as SQLite writes it; where it does not, SQLite
    may refuse it, or call it shut to writers (file format, 1.3).
    """
    if len(head) < FILE_HEAD or head[:16] != MAGIC or _told_size(head) != size:
        return False
    scheme, encoding = struct.unpack(">I8xI", head[44:60])
    return (
        head[18] in (1, 2)
        and head[19] in (1, 2)
        and head[21:24] == b"\x40\x20\x20"
        and scheme <= 4
        and encoding <= 3
    )


def page_size(head: bytes, length: int) -> int:
    """How long a page is, by the head of a file of this length: believed where the file is as long
    as it says; else what SQLite writes unless it is told otherwise.
    """
    if len(head) >= FILE_HEAD and head[:16] == MAGIC:
        size = _told_size(head)
        (count,) = struct.unpack(">I", head[28:32])
        if size >= 512 and not size & (size - 1) and size * count == length:
            return size
    return 4_096


def _told_size(head: bytes) -> int:
    told = int.from_bytes(head[16:18])
    return 65_536 if told == 1 else told


class Pages:
    """A file's pages, those of its log laid over them. Close it after use.

    Raises:
        OSError: the file cannot be read.
    """

    def __init__(self, path: Path, over: Mapping[int, bytes], size: int = 0) -> None:
        self._over = over
        with path.open("rb") as file:
            empty = path.stat().st_size == 0
            self._map = None if empty else mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        there = b"" if self._map is None else self._map[:FILE_HEAD]
        head = self._over.get(1) or there
        self.headed = head[:16] == MAGIC
        length = 0 if self._map is None else len(self._map)
        self.size = size or page_size(head, length)
        self.count = max([length // self.size, *self._over])
        self.usable = self.size
        self.usable -= self._reserved(head[20] if self.headed else 0)

    def _reserved(self, told: int) -> int:
        """How many bytes at the end of each page hold nothing; the head may be damaged, and then
        there is something there.
        """
        if not 0 < told < 32:
            return 0
        pages = (self.get(n) for n in range(1, self.count + 1) if self.kind(n))
        return 0 if any(any(page[-told:]) for page in pages) else told

    def close(self) -> None:
        """Let go of the file."""
        if self._map is not None:
            self._map.close()

    @property
    def user_version(self) -> int:
        """Which version of the program wrote it; 0 where the head is gone."""
        return struct.unpack(">I", self.get(1)[60:64])[0] if self.headed else 0

    def get(self, number: int) -> bytes:
        """One page, from 1.

        Raises:
            Unreadable: there is none.
        """
        if number in self._over:
            return self._over[number]
        at = (number - 1) * self.size
        if number < 1 or self._map is None or at + self.size > len(self._map):
            raise Unreadable(f"no page {number}")
        return self._map[at : at + self.size]

    def free(self) -> frozenset[int]:
        """The pages that nothing lies on any more, as far as their list can be read."""
        found: set[int] = set()
        if not self.headed:
            return frozenset()
        trunk = struct.unpack(">I", self.get(1)[32:36])[0]
        with suppress(Unreadable, struct.error):
            while trunk and trunk not in found:
                page = self.get(trunk)
                trunk_next, count = struct.unpack(">2I", page[:8])
                if count > self.usable // 4 - 2:
                    break
                found |= {trunk, *struct.unpack(f">{count}I", page[8 : 8 + 4 * count])}
                trunk = trunk_next
        return frozenset(found)

    # --- one page -----------------------------------------------------------------------------

    def kind(self, number: int) -> int:
        """What a page of a tree is; 0: it is none."""
        page = self.get(number)
        kind = page[self._begin(number)]
        return kind if kind in KINDS else 0

    @staticmethod
    def _begin(number: int) -> int:
        return FILE_HEAD if number == 1 else 0

    def _cells_at(self, number: int, otherwise: int) -> tuple[bytes, int, list[int]]:
        """A page, what it is, and where its cells begin.

        Raises:
            Unreadable: it is no page of a tree.
        """
        page, begin = self.get(number), self._begin(number)
        kind = page[begin] if page[begin] in KINDS else otherwise
        if kind not in KINDS:
            raise Unreadable(f"page {number} is of kind {kind}")
        (count,) = struct.unpack(">H", page[begin + 3 : begin + 5])
        first = begin + (12 if kind in (TABLE_INNER, INDEX_INNER) else 8)
        if first + 2 * count > self.usable:
            raise Unreadable(f"page {number} cannot have {count} cells")
        return page, kind, list(struct.unpack(f">{count}H", page[first : first + 2 * count]))

    def children(self, number: int) -> list[int]:
        """The pages below an inner one; 0, which no page is, for one that it does not tell.

        Raises:
            Unreadable: it is none.
        """
        page, kind, spots = self._cells_at(number, 0)
        if kind not in (TABLE_INNER, INDEX_INNER):
            return []
        begin = self._begin(number)
        first = begin + 12 + 2 * len(spots)
        told = [at if first <= at <= self.usable - 4 else 0 for at in spots]
        return [int.from_bytes(page[at : at + 4]) if at else 0 for at in (*told, begin + 8)]

    def cells(self, number: int, otherwise: int = 0) -> Iterator[Cell | None]:
        """What lies on a page: rows of a leaf, keys of an index; None for one that is unreadable.
        `otherwise` is what a page is taken for that does not say what it is.

        Raises:
            Unreadable: it is no page of a tree.
        """
        page, kind, spots = self._cells_at(number, otherwise)
        if kind == TABLE_INNER:
            return
        first = self._begin(number) + 8
        for spot in spots:
            if not first <= spot < self.usable:
                yield None
                continue
            try:
                yield self._cell(page, kind, spot)
            except (Unreadable, IndexError, struct.error, ValueError):
                yield None

    def _cell(self, page: bytes, kind: int, at: int) -> Cell:
        if kind == INDEX_INNER:
            at += 4
        length, at = varint(page, at)
        number = 0
        if kind == TABLE_LEAF:
            number, at = varint(page, at)
        return Cell(number, record(self._payload(page, at, length, kind == TABLE_LEAF)))

    def _payload(self, page: bytes, at: int, length: int, table: bool) -> bytes:
        """A cell's bytes, also those on the pages that it goes on over (file format, 1.6)."""
        most = self.usable - 35 if table else (self.usable - 12) * 64 // 255 - 23
        if not 0 <= length <= self.count * self.size:
            raise Unreadable(f"a cell of {length} bytes")
        if length <= most:
            return _taken(page, at, length)
        least = (self.usable - 12) * 32 // 255 - 23
        here = least + (length - least) % (self.usable - 4)
        here = here if here <= most else least
        parts, left = [_taken(page, at, here)], length - here
        following = struct.unpack(">I", _taken(page, at + here, 4))[0]
        passed: set[int] = set()
        while left > 0:
            if following in passed:
                raise Unreadable("a chain that runs in a circle")
            passed.add(following)
            more = self.get(following)
            following = struct.unpack(">I", more[:4])[0]
            parts.append(more[4 : 4 + min(left, self.usable - 4)])
            left -= len(parts[-1])
        if following:
            raise Unreadable("a chain that does not end")
        return b"".join(parts)


def _taken(page: bytes, at: int, length: int) -> bytes:
    if at + length > len(page):
        raise Unreadable("a cell that leaves its page")
    return page[at : at + length]


def varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of 1 to 9 bytes, and where it ends (file format, 1.6); it has a sign."""
    value = 0
    for step in range(8):
        byte = data[at + step]
        value = value << 7 | byte & 0x7F
        if not byte & 0x80:
            return value, at + step + 1
    value = value << 8 | data[at + 8]
    return value - (1 << 64 if value >> 63 else 0), at + 9


_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


def record(data: bytes) -> Values:
    """The values of a row (file format, 2.1).

    Raises:
        Unreadable: the bytes are no row; text is not UTF-8.
    """
    length, at = varint(data, 0)
    if not at <= length <= len(data):
        raise Unreadable("a row without an end")
    kinds = []
    while at < length:
        kind, at = varint(data, at)
        kinds.append(kind)
    if at != length:
        raise Unreadable("a row whose head does not end")
    values = []
    for kind in kinds:
        value, at = _value(data, at, kind)
        values.append(value)
    if at != len(data):
        raise Unreadable("a row that is longer than it says")
    return tuple(values)


def _value(data: bytes, at: int, kind: int) -> tuple[Any, int]:
    if kind in (0, 8, 9):
        return (None if kind == 0 else kind - 8), at
    if kind in _INTEGERS:
        end = at + _INTEGERS[kind]
        return int.from_bytes(_taken(data, at, end - at), "big", signed=True), end
    if kind == 7:
        return struct.unpack(">d", _taken(data, at, 8))[0], at + 8
    if kind < 12:
        raise Unreadable(f"a value of kind {kind}")
    length = (kind - 12) // 2
    found = _taken(data, at, length)
    if kind % 2 == 0:
        return found, at + length
    try:
        return found.decode("utf-8"), at + length
    except UnicodeDecodeError as error:
        raise Unreadable("a text that is none") from error

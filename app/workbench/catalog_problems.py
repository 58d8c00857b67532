"""What was wrong with a catalog file, as data; `ui.sentences` alone makes sentences of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LeftOut(StrEnum):
    """What was not taken because of a problem."""

    FILE = "file"
    ROW = "row"
    PRODUCT = "product"
    CODE = "code"
    LOT = "lot"
    VALUE = "value"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong.

    `row` is the row as a spreadsheet numbers it (the heading is row 1), or the position in the
    list `part` of a JSON file, from 1; 0 is the file itself. Details are for the sentence.
    """

    key: str
    row: int = 0
    left_out: LeftOut = LeftOut.ROW
    details: tuple[tuple[str, str], ...] = ()
    part: str = ""


class BadCell(Exception):
    """A cell that cannot be read: `key` and details as in `Problem`."""

    def __init__(self, key: str, **details: str) -> None:
        super().__init__(key)
        self.key = key
        self.details = details


class FileRefused(Exception):
    """The file as a whole cannot be read or written."""

    def __init__(self, key: str, **details: str) -> None:
        super().__init__(key)
        self.key = key
        self.details = details


MOST = 1_000
"""So many problems are told; a file of a million bad rows must not fill the memory."""

_SHOWN = 60


class Problems:
    """Collects problems of one file."""

    def __init__(self, part: str = "") -> None:
        self.part = part
        self._told: list[Problem] = []
        self._more = 0

    def add(self, key: str, row: int, left_out: LeftOut, **details: str) -> None:
        """Tell one more."""
        if len(self._told) >= MOST:
            self._more += 1
            return
        shown = tuple((name, _shortened(value)) for name, value in details.items())
        self._told.append(Problem(key, row, left_out, shown, self.part))

    def all(self) -> tuple[Problem, ...]:
        """Everything that was told, and how many more there were."""
        if not self._more:
            return tuple(self._told)
        count = (("count", str(self._more)),)
        return (*self._told, Problem("catalog_more", 0, LeftOut.NOTHING, count))


def _shortened(value: str) -> str:
    plain = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in value)
    return plain if len(plain) <= _SHOWN else plain[: _SHOWN - 1] + "…"

"""One line of a document's list, ready to be painted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

from PySide6.QtCore import Qt

from app.ui.frame.values import Fact
from app.ui.tokens import Tone


@dataclass(frozen=True, slots=True)
class Row:
    """What the delegate paints of a line; `line` is its stable id."""

    line: str
    name: str
    article: str
    done: str
    expected: str
    rest: str
    unit: str
    tone: Tone
    icon: str
    tags: tuple[Fact, ...]
    share: float
    spoken: str
    depth: int = 0
    """How far it stands under another line: a deposit, an option."""
    quiet: bool = False
    """Nothing is to be done on it any more, whatever it says."""


class Role(IntEnum):
    """What a model of lines tells the delegate."""

    LINE = Qt.ItemDataRole.UserRole + 1
    """A `Row`."""
    HEADING = Qt.ItemDataRole.UserRole + 2
    """The words of a heading."""
    CURRENT = Qt.ItemDataRole.UserRole + 3
    """Whether it stands out."""


class Rows(Protocol):
    """A model of lines with headings between them."""

    def row_for(self, line: str) -> int:
        """The row of a line, -1 if it is not shown."""

    def line_at(self, row: int) -> str | None:
        """The id of the line in a row; None for a heading."""

    def headings(self) -> Iterable[int]:
        """Rows of the headings."""

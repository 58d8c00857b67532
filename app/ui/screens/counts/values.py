"""What the list of counts shows: frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.domain.counting.facts import Target
from app.ui.widgets.cards import CardRow
from app.ui.widgets.chip import Choice


class Filter(StrEnum):
    """Which counts the list shows."""

    ALL = "all"
    MINE = "mine"
    OPEN = "open"
    FINISHED = "finished"
    NEEDS_YOU = "needs_you"


class Source(StrEnum):
    """Where what is to be counted comes from."""

    SCANNED = "scanned"
    """Nothing is said before: whatever lies at the places that are scanned."""
    FILE = "file"
    AGE = "age"
    """What this terminal has not counted for so many days."""


@dataclass(frozen=True, slots=True)
class StartForm:
    """What is asked before a count begins; nothing of it is needed but a list's targets."""

    source: Source = Source.SCANNED
    name: str = ""
    blind: bool = True
    assigned: str = ""
    people: tuple[tuple[str, str], ...] = ()
    targets: tuple[Target, ...] = ()
    days: int = 90
    products: bool = False
    """Products where they were seen; else whole places."""
    most: int = 25
    """So many of what is overdue, the worst first; 0: all."""
    overdue: tuple[Target, ...] = ()
    """All that is overdue."""
    files: tuple[Path, ...] = ()
    file: Path | None = None
    """The one that was read."""
    problems: tuple[str, ...] = ()
    busy: bool = False

    @property
    def ready(self) -> bool:
        """Whether the count can begin."""
        return not self.busy and (self.source is Source.SCANNED or bool(self.targets))


@dataclass(frozen=True, slots=True)
class CountsList:
    """The screen."""

    rows: tuple[CardRow, ...] = ()
    filters: tuple[Choice, ...] = ()
    filter: str = Filter.ALL
    lit: str = ""
    empty: tuple[str, str, str] | None = None
    """Icon, title and detail when there is no row."""
    form: StartForm | None = None

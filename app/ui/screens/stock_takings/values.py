"""What the list of stock-takings is told and shows: frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.ui.screens.narrowing import Listed
from app.ui.screens.office.facts import Section
from app.ui.screens.office.jobs import JobLine
from app.ui.screens.office.picker import NOTHING, Picking


class Period(StrEnum):
    """When counting ended."""

    ANY = "any"
    WEEK = "7"
    MONTH = "30"
    QUARTER = "90"
    YEAR = "365"


@dataclass(frozen=True, slots=True)
class Detail:
    """The sheet of one stock-taking."""

    key: str
    title: str
    sections: tuple[Section, ...] = ()
    note: str = ""
    """Why nothing can be exported yet, or that it is as it was read before."""
    job: JobLine | None = None
    """How far its file is."""


@dataclass(frozen=True, slots=True)
class Narrow:
    """The sheet that narrows the list on the server."""

    period: Period = Period.ANY
    place: Picking = NOTHING


@dataclass(frozen=True, slots=True)
class StockTakingsScreen(Listed):
    """The screen."""

    form: Detail | Narrow | None = None

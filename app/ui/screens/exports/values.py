"""What the list of exports is told and shows: frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.exports import ExportKind
from app.ui.screens.narrowing import Listed
from app.ui.screens.office.facts import Section
from app.ui.screens.office.jobs import JobLine
from app.ui.screens.office.picker import NOTHING, Picking


class Filter(StrEnum):
    """Which exports the list shows."""

    ALL = "all"
    UNDER_WAY = "under_way"
    READY = "ready"
    ENDED = "ended"
    """Ended without a file."""


class Period(StrEnum):
    """How far back movements go; the server keeps three months (R21)."""

    WEEK = "7"
    MONTH = "30"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Request:
    """The sheet that asks for a file."""

    kind: ExportKind = ExportKind.STOCK_COUNTS
    product: Picking = NOTHING
    place: Picking = NOTHING
    period: Period = Period.ALL


@dataclass(frozen=True, slots=True)
class Detail:
    """The sheet of one export."""

    key: str
    title: str
    line: JobLine
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportsScreen(Listed):
    """The screen."""

    form: Detail | Request | None = None

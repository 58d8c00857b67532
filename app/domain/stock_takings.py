"""Stock-takings that the platform's own staff make: a terminal only looks at them (R115-R119)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

Told = str | int | bool | Decimal | datetime | None
Fact = tuple[str, Told]
"""A member's name as the server writes it, nested ones with dots, and its value."""


class StockTakingStatus(StrEnum):
    """How far a stock-taking is (R117, R119)."""

    IN_PREPARATION = "IN_PREPARATION"
    IN_PROGRESS = "IN_PROGRESS"
    COMPLETED = "COMPLETED"
    """Counted; nothing is booked yet (A52)."""
    COMPLETED_RECONCILIATION = "COMPLETED_RECONCILIATION"
    """Counted and booked."""
    CANCELED = "CANCELED"
    UNKNOWN = "UNKNOWN"
    """A word that no document names."""


ENDED = frozenset(
    {
        StockTakingStatus.COMPLETED,
        StockTakingStatus.COMPLETED_RECONCILIATION,
        StockTakingStatus.CANCELED,
    }
)
"""Nobody moves it any more: only then it can be exported (R119)."""


@dataclass(frozen=True, slots=True)
class StockTaking:
    """One stock-taking with all that the server shows of it; no document lists the members of its
    settings, key figures and times (but `end_time_stock_taking`), so they are facts as they came.
    """

    id: str
    number: str
    description: str
    status: StockTakingStatus
    place: str
    """The place's id, "" where none is shown."""
    ended_at: int | None
    """When counting ended, UTC ms; None: it has not, or it was canceled (R116, A52)."""
    settings: tuple[Fact, ...] = ()
    timestamps: tuple[Fact, ...] = ()
    kpis: tuple[Fact, ...] = ()
    status_said: str = ""
    """The status in the server's own word."""

    @property
    def exportable(self) -> bool:
        """Whether the server makes a file of it (R119)."""
        return self.status in ENDED


@dataclass(frozen=True, slots=True)
class StockTakingFilter:
    """Which stock-takings are asked for. An interval, UTC ms, is about the end of counting and
    leaves out what has not ended (R115, R116); `since` is inside, `until` is not.
    """

    status: StockTakingStatus | None = None
    place: str = ""
    since: int | None = None
    until: int | None = None

"""What the list of receipts shows: frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.ui.widgets.cards import CardRow
from app.ui.widgets.chip import Choice


class Filter(StrEnum):
    """Which receipts the list shows."""

    ALL = "all"
    OPEN = "open"
    POSTED = "posted"
    FINISHED = "finished"
    NEEDS_YOU = "needs_you"


@dataclass(frozen=True, slots=True)
class ReceiptList:
    """The screen."""

    rows: tuple[CardRow, ...] = ()
    filters: tuple[Choice, ...] = ()
    filter: str = Filter.ALL
    text: str = ""
    lit: str = ""
    empty: tuple[str, str, str] | None = None
    """Icon, title and detail when there is no row."""

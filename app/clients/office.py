"""What a system may show the office: its own stock-takings, and files that it makes of its books.

Exports are outside the outbox: asked for, waited for, fetched. A second file harms nobody.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol

from app.clients.base import System
from app.domain.exports import ExportKind, ExportShown, ExportWish
from app.domain.stock_takings import StockTaking, StockTakingFilter


@dataclass(frozen=True, slots=True)
class StockTakingList:
    """Stock-takings and what the server could not show of them."""

    items: tuple[StockTaking, ...]
    problems: tuple[str, ...] = ()


class FileSink(Protocol):
    """Where a file goes while it comes; it is whole only when the call that fills it returns."""

    async def begin(self, total: int | None) -> None:
        """It begins; `total` bytes are to come, None where nobody says."""

    async def take(self, chunk: bytes) -> None:
        """The next bytes of it."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file has come to its end, as far as its connection can tell."""

    size: int
    media: str
    """Its media type, in lower case, without parameters."""
    suffix: str
    """What its address ends with (".csv"), in lower case; "" for none."""
    told: bool
    """The server said where it ends. Without that a cut cannot be seen."""


class Office(Protocol):
    """A system with the capabilities `stock_takings` and `exports`.

    Every call raises ClientError where it did not work.
    """

    async def stock_takings(self, wanted: StockTakingFilter) -> StockTakingList:
        """All that fit, in the server's order."""

    async def stock_taking(self, stock_taking_id: str) -> StockTaking:
        """One of them."""

    async def request(self, wish: ExportWish) -> ExportShown:
        """Ask for a file; `SaidNo` for a stock-taking that is under way (R119)."""

    async def requested(
        self, wish: ExportWish, since: int, known: Collection[str]
    ) -> ExportShown | None:
        """An export like this, asked for since a time of ours (UTC ms, as near as a server tells
        its time), none of the `known` ids, and not ended without a file: as good as the one whose
        answer was lost. None where there is none, or none can be told.
        """

    async def export(self, kind: ExportKind, export_id: str) -> ExportShown:
        """How far it is."""

    async def fetch(self, kind: ExportKind, export_id: str, file: FileSink) -> Fetched:
        """The file of a completed one, into `file`; also raises what `file` raises."""


def office_of(system: System) -> Office | None:
    """What a system shows the office; None where it shows nothing."""
    if not (system.capabilities.stock_takings and system.capabilities.exports):
        return None
    found: Office = getattr(system, "office")  # noqa: B009 - not every system has it
    return found

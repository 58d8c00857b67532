"""What a system may show beside its documents: what lies where, and how it came there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from app.clients.base import System
from app.domain.stock_records import Figures, History, Modifications, StockLog, Storage


class LooksUp(Protocol):
    """What a system with the capability `look_up` shows of goods in stock; nothing is written.

    Every call raises ClientError where it was not shown.
    """

    async def figures(self, product: str, place: str) -> Figures:
        """The five figures of a product at a place; none `shown` where the server knows none."""

    async def storage(self, product: str) -> Storage | None:
        """How a product is kept; None where the server does not know it."""

    async def history(self, product: str, places: Sequence[str], since: int) -> History:
        """The movements of a product since a time of the server (ms UTC); `places` are those
        that are known, for a list that does not say where a change was.
        """

    async def log(self, product: str) -> StockLog:
        """The log entries of a product, as far back as the server keeps them."""

    async def modifications(self, product: str, since: int) -> Modifications:
        """The manual stock modifications since a time of the server that name a product."""


def looking_up(system: System) -> LooksUp | None:
    """What a system shows of goods in stock; None where it shows nothing of them."""
    if not system.capabilities.look_up:
        return None
    found: LooksUp = getattr(system, "looking_up")  # noqa: B009 - not every system has it
    return found

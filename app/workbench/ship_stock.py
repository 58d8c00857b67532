"""The books of the source are asked while a draft is put together, so that more than lies there is
asked about before it is loaded.

Once a product was scanned, in the background, a few at a time, only while the server answers: what
was scanned before it did, as soon as it does. What was read a moment ago is not read again.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from app import aio
from app.domain.shipping.document import ShippingState
from app.domain.shipping.facts import Task
from app.sqlite import StoreError
from app.workbench.errors import Unavailable
from app.workbench.kinds import is_shipping
from app.workbench.station import Station

if TYPE_CHECKING:
    from app.workbench.kinds import OpenDesk
    from app.workbench.shelves import Shelves
    from app.workbench.ship_desk import ShippingDesk

log = logging.getLogger(__name__)
SIDE_BY_SIDE = 4
FRESH_MS = 60_000
"""What was read so long ago is still good enough."""


class SourceStock:
    """Reads figures for the open draft; begins when it is made."""

    def __init__(
        self, station: Station, shelves: Shelves, opened: Callable[[], OpenDesk | None]
    ) -> None:
        self._station, self._shelves, self._opened = station, shelves, opened
        self._known = ("", "")
        """The document, and the source at which all of it was asked about."""
        self._asking: set[tuple[str, str]] = set()
        self._line_up = asyncio.Semaphore(SIDE_BY_SIDE)
        station.listeners.append(self._hear)

    def _hear(self, topic: str, key: str) -> None:
        desk = self._opened() if topic in ("document", "connection") else None
        if topic == "connection":
            self._known = ("", "")  # what was scanned while nobody answered is asked about now
        elif not is_shipping(desk) or desk.key != key:
            return
        if is_shipping(desk):
            self.ask(desk)

    def ask(self, desk: ShippingDesk) -> None:
        """Ask for what was scanned last on a draft; for all of it, where it is new here or has
        another source now.
        """
        document = desk.document
        source = document.heading.source
        drafts = document.task is Task.DRAFT and document.state is not ShippingState.FINISHED
        if source is None or not drafts or not self._shelves.answers:
            return
        all_of_it, self._known = self._known != (desk.key, source.id), (desk.key, source.id)
        touched = document.line_of(document.line)
        products = [line.product.id for line in document.lines if all_of_it or line is touched]
        products += [goods.product.id for one in document.questions for goods in one.goods]
        for product in dict.fromkeys(products):
            if self._is_due(product, source.id):
                self._asking.add((product, source.id))
                asking = self._ask(product, source.id)
                aio.spawn(asking, name="stock at the source", owner=self._station.owner)

    def _is_due(self, product: str, place: str) -> bool:
        if (product, place) in self._asking:
            return False
        known = self._shelves.figures(product, place)
        return known is None or self._shelves.server_now() - known.read_at > FRESH_MS

    async def _ask(self, product: str, place: str) -> None:
        try:
            async with self._line_up:
                await self._shelves.read(product, place)
        except Unavailable as error:
            log.info("the stock of %s at %s is not known: %s", product, place, error)
        except StoreError as error:
            log.warning("the stock of %s cannot be remembered: %s", product, error)
        finally:
            self._asking.discard((product, place))

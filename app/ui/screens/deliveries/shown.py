"""The deliveries as they are read and shown: rows, filters, what narrows them, what lies over."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from app import aio
from app.domain.claims import some_ended
from app.ui.screens import moments
from app.ui.screens.base import Framing
from app.ui.screens.deliveries import rows as listed
from app.ui.screens.deliveries import saying
from app.ui.screens.deliveries.rows import Known
from app.ui.screens.deliveries.values import (
    NOTHING_WANTED,
    BlindForm,
    DeliveryList,
    Wanted,
)
from app.ui.screens.looking import LookForm
from app.ui.screens.narrowing import grouped, marked
from app.ui.screens.searching import SearchPresenter
from app.ui.screens.taking_over import Claimed
from app.ui.sentences.claims import Names
from app.ui.widgets.cards import CardRow
from app.workbench.views import DeliveryRow
from app.workbench.workbench import Workbench


class ShownDeliveries(SearchPresenter[DeliveryRow]):
    """Owns the `DeliveryList`; what is opened from it, a subclass knows."""

    name = "deliveries"
    topics = frozenset({"deliveries", "document"})

    def __init__(self, workbench: Workbench, owner: aio.Owner, clock: aio.Clock) -> None:
        super().__init__(workbench, owner, clock)
        self.wanted = NOTHING_WANTED
        """What narrows the list."""
        self.blind: BlindForm | None = None
        self.look: LookForm[Claimed] | None = None
        self.names: Names = {}
        """Names of people by id, as far as a row needs any."""
        self._busy = False
        self.snapshot: DeliveryList = DeliveryList()

    # --- life ------------------------------------------------------------------------------

    async def enter(self, what: Any = None) -> None:
        self.wanted = what if isinstance(what, Wanted) else NOTHING_WANTED
        self.forget_narrowing()
        self.picked, self.blind, self.look, self._busy = None, None, None, False
        self.put_away()
        self.workbench.showing_list(True)
        await super().enter(what)

    async def leave(self) -> None:
        self.workbench.showing_list(False)
        await super().leave()

    async def load(self) -> None:
        product = self.wanted.product.id if self.wanted.product else None
        found = await asyncio.to_thread(self.workbench.deliveries, "", product)
        now = self.clock.now()
        if any(row.on_it for row in found):
            self.names = await asyncio.to_thread(self.workbench.people.names)
        self.known = await asyncio.to_thread(listed.known, found, now, self.names)
        self.read_day = moments.day_name(now, 0)
        here = {one.key for one in self.known}
        if self.picked is not None:
            self.picked = tuple(key for key in self.picked if key in here)
        if self.lit not in here:
            self.lit = next((one.key for one in self.known if one.row.likely), "")

    def ticking(self) -> bool:
        now = self.workbench.claiming.now()
        if any(some_ended(one.row.on_it, now) for one in self.known):
            self.read_again()
        return super().ticking()

    # --- what is shown ---------------------------------------------------------------------

    def read_at(self) -> int | None:
        return self.workbench.list_read_at()

    def narrowed_by(self) -> Wanted:
        return self.wanted

    def filter_names(self) -> Mapping[str, str]:
        return {} if self.narrowed else listed.filter_names()

    def found(self) -> list[Known]:
        wanted, some = self.wanted, super().found()
        if wanted.product is not None:
            return [one for one in some if one.row.likely]
        if wanted.deliveries:
            return [one for one in some if one.row.head.id in wanted.deliveries]
        return some

    @property
    def narrowed(self) -> bool:
        """Whether a scan left only some of the deliveries."""
        return self.wanted.product is not None or bool(self.wanted.deliveries)

    def publish(self) -> None:
        rows, filters = self.remembered()
        self.snapshot = DeliveryList(
            rows=rows,
            filters=filters,
            filter=self.filter,
            text=self.text,
            lit=self.lit,
            age=self.age(),
            offline=not self.answers(),
            empty=None if rows else saying.empty(self),
            blind=self.blind,
            look=self.look,
        )
        self.changed.emit(self.snapshot)
        self.frame(
            Framing(
                prompt=saying.prompt(self),
                band=self.band,
                actions=tuple(saying.actions(self)),
                asked=self.asked,
            )
        )

    def make_rows(self) -> tuple[CardRow, ...]:
        some = self.found()
        plain = self.narrowed or bool(self.text)
        rows = tuple(one.card for one in some) if plain else grouped(some, listed.headings())
        if self.picked is None:
            return rows
        sender = self.chosen_sender()
        senders = {one.key: one.row.head.sender_key for one in self.known}

        def fits(key: str) -> bool:
            return sender is None or senders.get(key) == sender

        return marked(rows, dict.fromkeys(self.picked, ""), fits)

    def chosen_sender(self) -> str | None:
        """Whose deliveries are being chosen."""
        one = self.of(self.picked[0]) if self.picked else None
        return one.row.head.sender_key if one else None

    def show_all(self) -> None:
        """Forget what narrowed the list."""
        self.wanted = NOTHING_WANTED
        self.forget_narrowing()
        self.publish()

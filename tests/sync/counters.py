"""Terminals that count on a hub whose clock, like theirs, is wound on by hand."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from app import aio
from app.clients.enfore.adapter import Enfore
from app.domain.count_intents import CountStock, MovedAtShelf
from app.domain.count_posting import CountedSpot, CountPosting
from app.domain.entry import Entry
from app.domain.posting import StockDelta
from app.domain.values import Condition, Place, Product, Stamp
from app.settings import Profile, Timings
from app.store.terminal import Terminal
from app.sync.connectivity import Link
from app.sync.engine import Engine
from app.sync.enqueue import entries_of
from app.sync.recollection import Recollection
from app.sync.stepping import Pace
from tests.clients.worlds import World, posting
from tests.journeys.demo import place_id

MINUTE = 60_000


class Wound(aio.SystemClock):
    """This machine's clock, wound on. What is done at once lies a little apart all the same."""

    def __init__(self) -> None:
        super().__init__()
        self.ahead = 0
        self.boot = ""
        """Another boot than this one, of which no server has told the time."""

    def now(self) -> int:
        return super().now() + self.ahead

    def monotonic(self) -> int:
        return super().monotonic() + self.ahead

    def stamp(self) -> Stamp:
        stamp = super().stamp()
        return replace(stamp, boot=self.boot) if self.boot else stamp


class Day:
    """The day at the hub and at all its terminals, which have one clock: nobody sees it jump."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.clock = Wound()
        world.running._service._state.clock = self.clock

    def later(self, minutes: float) -> None:
        self.clock.ahead += int(minutes * MINUTE)

    def books(self, delta: str, reason: str, product: Product, place: str, **more: Any) -> None:
        """Another hand books."""
        amount = Decimal(delta)
        told = {
            "product_id": product.id,
            "place_id": place,
            "quantity": str(abs(amount)),
            "intent": "add" if amount >= 0 else "remove",
            "reason": reason,
        }
        self.world.control("POST", "stock", told | more)


class Counter:
    """One terminal with a store and an engine, whose person counts."""

    def __init__(
        self, day: Day, folder: Path, timings: Timings, name: str = "DEMO", *, own: bool = False
    ) -> None:
        """`own` says that nobody else writes at its places."""
        self.day, self.name = day, name
        folder.mkdir(exist_ok=True)
        profile, credentials = day.world.profile(name)
        places = (place_id("A-04-3"),) if own else profile.rules.own_places
        rules = replace(profile.rules, own_places=places)
        self.profile: Profile = replace(profile, timings=timings, rules=rules)
        self.terminal = Terminal(folder / "terminal.db")
        memory = Recollection(self.terminal, timings.clock_uncertain)
        self.system = Enfore.open(self.profile, credentials, day.clock, memory)
        pace = Pace(day.clock, timings, lambda: 1.0)
        self.engine = Engine(self.system, self.terminal, pace, memory=memory)
        self.memory = memory

    async def start(self) -> None:
        """Begin, and have met the server once: its clock is known."""
        await self.engine.start()
        async with asyncio.timeout(10):
            while self.engine.link.link is not Link.ONLINE:
                await self.engine._next_turn()

    async def kill(self) -> None:
        await self.engine._owner.close()
        await self.system.close()
        self.terminal.close()

    # --- what its person does ----------------------------------------------------------------

    def scan(self) -> Stamp:
        return self.day.clock.stamp()

    def counted(self, product: Product, place: str, quantity: str, **more: Any) -> CountedSpot:
        """Found so much there, just now."""
        now = more.pop("at", None) or self.scan()
        condition = more.pop("condition", Condition.NEW)
        spot = CountedSpot(product, Place(place, "A-01"), condition, Decimal(quantity), now, now)
        return replace(spot, **more)

    async def receive(
        self, product: Product, place: str, quantity: str, condition: Condition = Condition.NEW
    ) -> MovedAtShelf:
        """Put goods there and post them; the entry leaves when it can."""
        return await self.say(self.scan(), product, place, quantity, condition)

    async def say(
        self,
        now: Stamp,
        product: Product,
        place: str,
        quantity: str,
        condition: Condition = Condition.NEW,
    ) -> MovedAtShelf:
        """Post goods that were put there, or taken, at another time."""
        delta = StockDelta(product, place, condition, Decimal(quantity), None)
        post = posting(None, stock=(delta,), place=place)
        [entry] = await self._write(self.system.plan(post), "receipt")
        return MovedAtShelf(condition, Decimal(quantity), now, now, entry=entry.id)

    async def post(self, *spots: CountedSpot) -> list[Entry]:
        """Post what was counted."""
        planned = self.system.plan_count(CountPosting("post", "count", spots))
        return await self._write(planned, "count")

    async def _write(self, planned: Any, document: str) -> list[Entry]:
        entries = entries_of(
            planned,
            system_name=self.system.name,
            document=document,
            event="post",
            person="desk",
            mint=lambda: aio.new_id(self.day.clock.now()),
            keys=self.system.keys,
            now=self.day.clock.now(),
        )
        await aio.wait_for(self.engine.outbox.insert(entries))
        self.engine.wake()
        return list(entries)

    # --- what becomes of it ------------------------------------------------------------------

    async def drained(self) -> list[Entry]:
        """The counts of this terminal, when nothing moves any more without a person."""
        async with asyncio.timeout(20):
            await self.engine.wait_drained()
        rows = self.engine.outbox.entries()
        return [row for row in rows if isinstance(row.intent, CountStock)]

    async def stock(self, product: Product, place: str) -> Decimal:
        found = await self.system.stock(product.id, place)
        return Decimal(0) if found is None else found.value

"""A person who counts, on a demo hub where a few products lie at known places."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from app.domain.counting.actions import AcceptVariance, Action, Scan
from app.domain.counting.document import At
from app.domain.counting.facts import Spot
from app.domain.counting.variance import Variance
from app.domain.decision import Refused
from app.domain.entry import Entry
from app.domain.values import Condition
from app.hub.running import RunningHub
from app.main import Terminus
from app.settings import Profile
from app.workbench.count_views import Review
from app.workbench.counting import CountDesk
from app.workbench.counts import Counts
from tests.journeys.demo import piece, place_code, place_id, product_id
from tests.warehouse import control, stock

ROLLS, OIL, BOARD = "PAP-0101", "OIL-0101", "PAP-0102"
SHELF, OTHER = "D-03-2", "A-04-3"
BOOKED = 60
"""So much of each lies where it is counted."""


def filled(hub: RunningHub) -> None:
    """Rolls and boards lie at the shelf since an hour, oil at the other one."""
    for article, place in ((ROLLS, SHELF), (BOARD, SHELF), (OIL, OTHER)):
        booked(hub, article, place, BOOKED, intent="set", minutes=-60)


def booked(
    hub: RunningHub,
    article: str,
    place: str,
    quantity: int,
    *,
    intent: Literal["add", "remove", "set"] = "add",
    reason: str = "CORRECTION",
    minutes: int = 0,
) -> None:
    """Another hand books, so many minutes from now. Not while a terminal reads the time."""
    told = {
        "product_id": product_id(article),
        "place_id": place_id(place),
        "quantity": str(quantity),
        "intent": intent,
        "reason": reason,
    }
    control(hub, "clock", {"skew_ms": minutes * 60_000})
    control(hub, "stock", told)
    control(hub, "clock", {"skew_ms": 0})


def lies(hub: RunningHub, article: str, place: str = SHELF) -> int:
    """What the hub's books say now."""
    return int(stock(hub, product_id(article), place_id(place)))


def at(article: str, place: str = SHELF) -> At:
    """A product at a place of the demo."""
    return At(product_id(article), place_id(place))


def spot(article: str, place: str = SHELF, condition: Condition = Condition.NEW) -> Spot:
    """What a difference is posted for."""
    return Spot(product_id(article), place_id(place), condition)


def quick(
    stock_out: Literal["platform", "terminal"] = "terminal", **timings: int
) -> Callable[[Profile], Profile]:
    """A profile with short waits, whose terminal alone writes at these places."""

    def change(profile: Profile) -> Profile:
        own = tuple(place_id(place) for place in (SHELF, OTHER))
        rules = replace(profile.rules, stock_out=stock_out, own_places=own, place_check=False)
        waits = {
            "ahead_limit": 0,
            "settle": 300,
            "look_apart": 100,
            "count_quiet": 60_000,
            "list_lag": 0,
        }
        times = replace(profile.timings, **{**waits, **timings})
        return replace(profile, rules=rules, timings=times)

    return change


class Stocktaker:
    """Someone who counts at a terminal."""

    def __init__(self, terminus: Terminus) -> None:
        self.terminus = terminus

    @property
    def counts(self) -> Counts:
        return self.terminus.workbench.counts

    @property
    def desk(self) -> CountDesk:
        desk = self.terminus.workbench.desk
        assert isinstance(desk, CountDesk)
        return desk

    async def do(self, *what: Action) -> str:
        key = ""
        for action in what:
            handled = self.desk.take(action)
            assert not isinstance(handled.decision, Refused), handled.decision
            assert await self.desk.confirm(handled) is None
            key = handled.decision.key
        return key

    async def scan(self, *texts: str) -> str:
        key = ""
        for text in texts:
            key = await self.do(Scan(self.terminus.workbench.read(text)))
        return key

    async def count(self, place: str, **pieces: int) -> None:
        """Scan a place and so many pieces of each article (`PAP_0101=7`)."""
        await self.scan(place_code(place_id(place)))
        for article, many in pieces.items():
            code = piece(article.replace("_", "-"))
            if many > 1:
                await self.scan(f"DH:QTY:{many}")
            await self.scan(code)

    async def review(self, *only: At) -> Review:
        """The whole review."""
        seen = [review async for review in self.counts.review(self.desk, only)]
        return seen[-1]

    async def row(self, article: str, place: str = SHELF) -> Variance:
        """One line of the review, read anew."""
        rows = (await self.review()).variances
        return next(row for row in rows if row.spot == spot(article, place))

    async def accept_all(self, reason: str = "miscounted") -> None:
        """Everything that differs is right as it was counted; what nobody knows as well."""
        for row in (await self.review()).variances:
            if row.difference != 0:
                await self.do(AcceptVariance(row.spot, row.expected, reason))

    async def post(self) -> str:
        """Post; the post's id."""
        handled = self.counts.post(self.desk)
        assert not isinstance(handled.decision, Refused), handled.decision
        assert await self.desk.confirm(handled) is None
        return self.desk.document.posts[-1].id

    async def drained(self) -> list[Entry]:
        async with asyncio.timeout(20):
            await self.terminus.sync.outbox.wait_drained()
        return self.terminus.station.outbox.entries()


def whole(value: Decimal | None) -> int | None:
    """A quantity as a number."""
    return None if value is None else int(value)


async def cut_off(hub: RunningHub, terminus: Terminus) -> None:
    """The network is gone, and the terminal knows."""
    control(hub, "faults", {"kind": "offline"})
    await terminus.sync.outbox.link.probe()


async def back(hub: RunningHub, terminus: Terminus) -> None:
    """It is there again."""
    control(hub, "faults", method="DELETE")
    await terminus.sync.outbox.link.probe()


async def until(true: Callable[[], object]) -> None:
    """Wait for what happens in the background."""
    async with asyncio.timeout(10):
        while not true():  # noqa: ASYNC110 - what is waited for has no event of its own
            await asyncio.sleep(0.005)


def figures(row: Variance) -> tuple[int | None, int | None]:
    """What should be there, and by how much the count differs."""
    return whole(row.expected), whole(row.difference)

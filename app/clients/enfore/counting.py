"""Counts: the difference that a person approved, worked out once more and sent as a change.

    spot:N       per product, place and condition, each in its stock lane

Nothing waits for anything else: what this terminal owes a shelf from before goes first by its
lane.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from app.clients.base import Answer, Clash, Done, Look, NotYet, Prepared, Ready
from app.clients.enfore.books import READINGS, BookReader
from app.clients.enfore.judgement import Wanted
from app.clients.enfore.site import Site
from app.clients.enfore.stock import Known, StockLane, said
from app.clients.shelves import circumstances, looks_back, orders_of
from app.domain.count_intents import CountStock
from app.domain.count_posting import CountedSpot, CountPosting
from app.domain.entry import Entry, Planned
from app.domain.intents import Way
from app.domain.shelf import Booked, Books, Circumstances, Doubt, Expected
from app.domain.values import ZERO, Quantity
from app.domain.weighing import TRADING, answer

_Reads = Callable[[str, str, int, Collection[str]], Awaitable[Books]]
RECENT = 300_000
"""So far back a listed change may be taken for one that came with ours, ms."""


# --- planning -------------------------------------------------------------------------------------


def plan_count(posting: CountPosting) -> tuple[Planned, ...]:
    """The entries of the post in the order in which they are written down; pure."""
    return tuple(
        Planned(
            f"spot:{at}",
            _intent(spot),
            Way.PROBED,
            lane=f"stock:{spot.product.id}:{spot.place.id}",
        )
        for at, spot in enumerate(posting.spots)
    )


def _intent(spot: CountedSpot) -> CountStock:
    return CountStock(
        product=spot.product.id,
        product_name=spot.product.name,
        place=spot.place.id,
        place_name=spot.place.name,
        condition=spot.condition,
        unit=spot.product.management_unit,
        counted=spot.counted,
        first=spot.first,
        last=spot.last,
        approved=spot.approved,
        others=spot.others,
        own=spot.own,
        reading=spot.reading,
        judged=spot.judged,
    )


# --- one entry's life -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Weighed:
    """What was counted beside the books, at one moment."""

    intent: CountStock
    around: Circumstances
    books: Books

    @property
    def answer(self) -> Expected | Doubt:
        return answer(self.books, self.around, self.intent.condition)


class Counting:
    """Works out, sends and judges the differences of counts."""

    def __init__(self, site: Site, books: BookReader, lane: StockLane) -> None:
        self._site = site
        self._books = books
        self._lane = lane

    async def prepare(self, entry: Entry, intent: CountStock) -> Prepared:
        """The difference as the books and what came since make it now. Unless it is the one that
        a person has seen, it is asked.
        """
        weighed, seen = await self._weighed(entry, intent)
        found = weighed.answer
        if isinstance(found, Doubt):
            return Clash("count_doubt", _doubt(weighed, found))
        delta = intent.counted - found.total
        if seen is not None and delta != seen:
            facts = _facts(intent) | {"approved": _text(seen), "difference": _text(delta)}
            return Clash("count_left_variance", facts | _expected(found))
        now = weighed.books.now
        if now.unit not in ("", intent.unit):
            return Clash("unit_differs", _facts(intent) | {"server_unit": now.unit})
        if not delta:
            return Done({"expected": _text(found.total)}, note="count_agrees")
        known = self._lane.known(Quantity(now.available, now.unit), self._site.engine.time)
        if entry.linked is None and delta < ZERO and -delta > _there(weighed):
            facts = {"ours": _text(delta), "server": _text(_there(weighed))}
            return Clash("remove_above_available", _facts(intent) | facts)
        baseline = {} if known is None else known.facts()
        noted = {"delta": _text(delta), "corrections": _corrections(weighed.books)}
        request = entry.request or self._lane.render(intent, Wanted(delta, intent.condition.value))
        return Ready(request, baseline | noted | _expected(found))

    def settle(self, entry: Entry, intent: CountStock, answered: Answer) -> Done | NotYet:
        """What stands there now. Where it is not what ours alone would make of it, somebody wrote
        at the same moment, or damaged goods are no part of it (A29): the list is looked at.
        """
        done = self._lane.settle(entry, answered)
        before, after, ours = Known.of(entry.baseline), Known.of(done.answer), said(entry)
        if before is None or after is None or ours is None:
            return done
        if after.available != before.available + ours.delta:
            return NotYet("count_met_another", {"moved": _text(after.available - before.available)})
        return done

    async def look(self, entry: Entry, intent: CountStock, ours: Sequence[Entry]) -> Look:
        """Whether a write whose answer was lost has happened; or, where the answer came, whether
        another correction came with it: then both were booked, and a person is told.
        """
        if (entry.last_error or {}).get("kind") == "Accepted":
            return await self._met(entry, intent)
        return await self._lane.look(entry, intent, ours)

    # --- below -----------------------------------------------------------------------------

    async def _weighed(self, entry: Entry, intent: CountStock) -> tuple[_Weighed, Decimal | None]:
        """The books, and the difference that has been seen before.

        A list may lack for a moment what the figures hold already, which would be taken for a
        difference. So they are read when the list had time to show what was there when somebody
        saw them first; and where one look does not say what was seen, or nobody has seen anything,
        they are read until they stand still for so long.
        """
        seen = _seen(entry, intent)
        ago = [self._site.clock.now() - entry.created, self._lane.answered_ago(entry.lane)]
        await self._wait_for_lists(min(one for one in ago if one is not None))
        weighed = await self._read(intent, self._books.glance)
        found = weighed.answer
        if isinstance(found, Expected) and intent.counted - found.total == seen:
            return weighed, seen
        return await self._standing_still(intent, weighed), seen

    async def _standing_still(self, intent: CountStock, before: _Weighed) -> _Weighed:
        """Books that say what an earlier reading said: the list has shown all that was in the
        figures then. Where they never do, the list is not complete.
        """
        for _ in range(READINGS):
            await self._wait_for_lists(0)
            weighed = await self._read(intent, self._books.books)
            if _stand_still(before.books, weighed.books):
                return weighed
            before = weighed
        return replace(before, books=replace(before.books, complete=False))

    async def _wait_for_lists(self, ago: int) -> None:
        """Until the lists show what happened so long ago, ms."""
        rest = self._site.timings.list_lag - max(ago, 0)
        if rest > 0:
            await asyncio.sleep(rest / 1000)

    async def _read(self, intent: CountStock, read: _Reads) -> _Weighed:
        limit = self._site.timings.clock_uncertain
        around = circumstances(intent, self._site.memory, limit)
        since = looks_back(around, intent.first, self._site.server_now())
        orders = orders_of(intent)
        books = await read(intent.product, intent.place, since, orders)
        return _Weighed(intent, around, books)

    async def _met(self, entry: Entry, intent: CountStock) -> Look:
        before, ours = Known.of(entry.baseline), said(entry)
        if before is None or ours is None:
            return Done()
        await self._wait_for_lists(self._site.clock.now() - (entry.attempt_ended or 0))
        books = await self._books.books(intent.product, intent.place, before.server)
        met = set(_corrections(books)) - set((entry.baseline or {}).get("corrections", ()))
        mine = [c for c in books.changes if c.key in met and _is_ours(c, ours)]
        met -= {one.key for one in mine[:1]}
        if met:
            others = [_shown(one) for one in books.changes if one.key in met]
            facts = _facts(intent) | {"ours": _text(ours.delta), "changes": others}
            return Clash("count_met_another", facts | {"accepted": True})
        if not mine:
            return NotYet("stock_does_not_add_up", {"accepted": True})
        return Done({"delta": _text(ours.delta)})


def _seen(entry: Entry, intent: CountStock) -> Decimal | None:
    """The difference that a person has accepted, or that has left once; None: neither."""
    left = said(entry) if entry.request is not None else None
    return left.delta if left is not None else intent.approved


def _stand_still(before: Books, now: Books) -> bool:
    """Whether nothing has moved between two readings, and the list had nothing to add."""
    return (
        before.changes == now.changes
        and before.now.available == now.now.available
        and before.now.by_condition == now.now.by_condition
    )


def _there(weighed: _Weighed) -> Decimal:
    now = weighed.books.now
    return dict(now.by_condition).get(weighed.intent.condition, now.available)


def _corrections(books: Books) -> list[str]:
    """Changes of late that are no trade, by their keys."""
    since = books.now.at.at - RECENT
    return [
        change.key
        for change in books.changes
        if change.reason not in TRADING and not change.ours and (change.at or since) >= since
    ]


def _is_ours(change: Booked, ours: Wanted) -> bool:
    same = change.condition is None or change.condition.value == ours.condition
    return same and change.delta in (None, ours.delta)


# --- what a person sees of it ---------------------------------------------------------------------


def _facts(intent: CountStock) -> dict[str, Any]:
    return {
        "product": intent.product,
        "product_name": intent.product_name,
        "place": intent.place,
        "place_name": intent.place_name,
        "condition": intent.condition.value,
        "counted": _text(intent.counted),
        "unit": intent.unit,
    }


def _expected(found: Expected) -> dict[str, Any]:
    return {"book": _text(found.book), "unbooked": _text(found.unbooked)}


def _doubt(weighed: _Weighed, found: Doubt) -> dict[str, Any]:
    return _facts(weighed.intent) | {
        "reason": found.reason,
        "own": found.own,
        "movements": [_shown(one) for one in found.movements],
        "server": _text(_there(weighed)),
    }


def _shown(change: Booked) -> dict[str, Any]:
    return {
        "key": change.key,
        "at": change.at,
        "delta": None if change.delta is None else _text(change.delta),
        "condition": None if change.condition is None else change.condition.value,
        "reason": change.reason,
        "ours": change.ours,
    }


def _text(value: Decimal) -> str:
    return format(value, "f")

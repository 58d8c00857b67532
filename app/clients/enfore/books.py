"""The books of a shelf: figures, counts of each condition, and what was booked since (outbox 4).

No document shows more of a change than its time (A1-A5). Amounts and conditions that are hidden
stay unknown; which rows are trades can be asked for by reason (R38).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypeVar

from app.clients.enfore import operations as ops
from app.clients.enfore import wire
from app.clients.enfore.figures import amount_of, change_of
from app.clients.enfore.leaving import Leavings
from app.clients.enfore.reading import condition_of, together
from app.clients.enfore.site import Site
from app.clients.errors import SaidNo
from app.clients.pages import Listed, Params
from app.clients.shelves import OwnWrite
from app.domain.shelf import Booked, Books, Leaving, Moment, Reading
from app.domain.values import ZERO, Condition
from app.domain.weighing import TRADING

READINGS = 3
"""How often changes and figures are read until they agree with each other."""

L = TypeVar("L")
F = TypeVar("F")


async def agreed(
    listed: Callable[[], Awaitable[L]], figures: Callable[[], Awaitable[F]]
) -> tuple[L, F, bool]:
    """A list and figures that belong together: list, figures, list until both lists agree.

    False at the end: they never did.
    """
    before, found = await listed(), await figures()
    for reading in range(1, READINGS + 1):
        after = await listed()
        if before == after:
            return after, found, True
        before = after
        found = await figures() if reading < READINGS else found
    return before, found, False


class BookReader:
    """Reads the books of one product at one place."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._leavings = Leavings(site)

    async def books(
        self, product: str, place: str, since: int, orders: Collection[str] = ()
    ) -> Books:
        """The books now, and all changes since a time of the server."""
        window = {**self.window(place, since), "product_id": product}
        listed, now, agree = await agreed(
            lambda: self._site.engine.all(ops.STOCK_COUNT_CHANGES, window),
            lambda: self.reading(product, place),
        )
        told = await self._told(listed, window)
        leaving = await self.leaving(product, place, since, orders)
        changes = self.with_ours(product, place, told)
        return Books(now, changes, agree and not listed.problems, leaving)

    async def glance(
        self, product: str, place: str, since: int, orders: Collection[str] = ()
    ) -> Books:
        """The same in a single look, for who knows what the books should say: figures and list may
        be a moment apart, and then do not add up to it.
        """
        window = {**self.window(place, since), "product_id": product}
        listed, now, leaving = await together(
            self._site.engine.all(ops.STOCK_COUNT_CHANGES, window),
            self.reading(product, place),
            self.leaving(product, place, since, orders),
        )
        told = await self._told(listed, window)
        return Books(now, self.with_ours(product, place, told), not listed.problems, leaving)

    def window(self, place: str, since: int) -> Params:
        """The changes of a place since a time of the server, of whatever product (R38)."""
        before = since - self._site.timings.window_before
        return {**self._site.window(before), "location_id": place}

    def with_ours(self, product: str, place: str, changes: Sequence[Booked]) -> tuple[Booked, ...]:
        """Changes of a product at a place, with this terminal's own among them marked."""
        return tuple(with_ours(changes, self._site.memory.writes(product, place)))

    async def leaving(
        self, product: str, place: str, since: int, orders: Collection[str]
    ) -> tuple[Leaving, ...]:
        """What orders hold of it that the platform takes out of stock."""
        return await self._leavings.of(product, place, since, orders)

    async def reading(self, product: str, place: str) -> Reading:
        """The figures of a shelf now."""
        engine = self._site.engine
        asked = {"product_id": product, "storage_location_id": place}
        stock, counts = await together(
            _unless_missing(lambda: engine.load(ops.GET_STOCK, product=product, place=place)),
            _unless_missing(lambda: engine.all(ops.STOCK_COUNTS, asked)),
        )
        rows = () if counts is None else counts.items
        return reading_of(stock, rows, self._now())

    async def counted(self, product: str, place: str) -> Reading:
        """The same for less: where the server tells conditions apart, what is available beside
        them is no news, and not asked for.
        """
        asked = {"product_id": product, "storage_location_id": place}
        counts = await _unless_missing(lambda: self._site.engine.all(ops.STOCK_COUNTS, asked))
        told = reading_of(None, () if counts is None else counts.items, self._now())
        if not told.by_condition:
            return await self.reading(product, place)
        return replace(told, available=sum((amount for _, amount in told.by_condition), ZERO))

    def _now(self) -> Moment:
        time = self._site.engine.time
        uncertain = self._site.timings.clock_uncertain + 1 if time is None else time.uncertain
        return Moment(self._site.server_now(), uncertain)

    async def _told(self, listed: Listed[wire.StockCountChange], window: Params) -> list[Booked]:
        """The changes, each with its key; where rows hide their reason, the list is asked which
        of them are trades.
        """
        rows = [booked_of(row) for row in listed.items]
        if any(not row.reason for row in rows):
            reasons = {**window, "reason": _ASKED}
            trades = await self._site.engine.all(ops.STOCK_COUNT_CHANGES, reasons)
            rows = with_reasons(rows, [booked_of(row) for row in trades.items])
        return with_keys(rows)


_ASKED = tuple(sorted(TRADING - {"TRADING"}))


async def _unless_missing(ask: Callable[[], Awaitable[Any]]) -> Any:
    """What was asked for; None where the server says that there is none."""
    try:
        return await ask()
    except SaidNo as error:
        if error.status == 404:
            return None
        raise


# --- the server's words in ours: pure -------------------------------------------------------------


def reading_of(
    stock: wire.ProductStock | None, rows: Sequence[wire.StockCount], at: Moment
) -> Reading:
    """Figures of a shelf; a condition without a readable figure makes all of them unreadable."""
    available = stock.available if stock is not None else None
    counted = [_count_of(row) for row in rows]
    return Reading(
        at=at,
        available=ZERO if available is None else available.value,
        unit="" if available is None else available.unit,
        by_condition=tuple(one for one in counted if one) if all(counted) else (),
        reserved=_figure(stock.reserved if stock else None) or ZERO,
        virtual=_figure(stock.virtual if stock else None),
        records=max(len(rows), 1),
    )


def _count_of(row: wire.StockCount) -> tuple[Condition, Decimal] | None:
    shown = row.raw()
    named = shown.get("condition")
    condition = condition_of(named) if isinstance(named, str) else None
    amount = amount_of(shown.get("quantity"))
    return None if condition is None or amount is None else (condition, amount)


def _figure(shown: wire.QuantityShown | None) -> Decimal | None:
    return None if shown is None else shown.value


def booked_of(shown: wire.StockCountChange) -> Booked:
    """A listed change; a condition that nobody knows is none."""
    change = change_of(shown, "")
    reason = shown.raw().get("reason")
    return Booked(
        key="",
        at=change.at,
        delta=change.delta,
        condition=condition_of(change.condition),
        reason=reason if isinstance(reason, str) else "",
    )


def with_reasons(rows: Sequence[Booked], trades: Sequence[Booked]) -> list[Booked]:
    """Rows that hide their reason, told by a list of the trades alone. Of several at one moment
    only some of which are trades, nobody knows which.
    """
    all_at, trades_at = Counter(row.at for row in rows), Counter(row.at for row in trades)

    def told(row: Booked) -> Booked:
        if row.reason:
            return row
        traded = trades_at[row.at]
        if traded >= all_at[row.at]:
            return replace(row, reason="TRADING")
        return row if traded else replace(row, reason="UNSPECIFIED")

    return [told(row) for row in rows]


def with_keys(rows: Sequence[Booked]) -> list[Booked]:
    """Each with a key that is the same whenever the list is read."""
    seen: Counter[str] = Counter()
    named: list[Booked] = []
    for row in rows:
        delta = "" if row.delta is None else format(row.delta.normalize(), "f")
        key = f"{row.at or ''}:{delta}:{row.condition or ''}:{row.reason}"
        seen[key] += 1
        named.append(replace(row, key=f"{key}:{seen[key]}"))
    return named


def with_ours(rows: Sequence[Booked], writes: Sequence[OwnWrite]) -> list[Booked]:
    """Rows with this terminal's own writes marked: one row for each, the earliest that fits.

    Where another hand did the same at the same time, one of the two stays a question; whose it is
    makes no difference.
    """
    found = list(rows)
    for write in writes:
        fitting = [at for at, row in enumerate(found) if not row.ours and _fits(row, write)]
        first = min(fitting, key=lambda at: (_unlikely(found[at]), at), default=None)
        if first is not None:
            entry = write.entry if write.moved else ""
            found[first] = replace(
                found[first], ours=True, delta=write.delta, entry=entry, counted=write.counted
            )
    return found


def _unlikely(row: Booked) -> int:
    """What is said to be a trade is ours only if nothing else can be."""
    if not row.reason:
        return 1
    return 2 if row.reason in TRADING else 0


def _fits(row: Booked, write: OwnWrite) -> bool:
    return (
        row.at is not None
        and write.earliest <= row.at <= write.latest
        and row.delta in (None, write.delta)
        and row.condition in (None, write.condition)
    )

"""Adjustments: a figure changed by so much, or overwritten because a lead said so (R35).

    stock:0      the difference, in its stock lane
    set:0        the figure itself, in the same lane

An overwrite takes with it whatever was booked since it was looked at. So it leaves only while the
figure is the one that the person saw, and no doubt ends in sending it again: whether it arrived is
looked for, and what cannot be told is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from app.clients.base import Answer, Clash, Done, Look, NoTrace, NotYet, Prepared, Ready
from app.clients.enfore import operations as ops
from app.clients.enfore import wire
from app.clients.enfore.books import BookReader
from app.clients.enfore.planning import stock_change
from app.clients.enfore.site import Site
from app.clients.enfore.stock import Known, StockLane, said
from app.domain.adjust_posting import AdjustPosting
from app.domain.adjusting.figure import figure_of
from app.domain.count_intents import OverwriteStock
from app.domain.entry import Entry, Planned, Request
from app.domain.intents import Way
from app.domain.shelf import Reading
from app.domain.values import Condition, Quantity

# --- planning -------------------------------------------------------------------------------------


def plan_adjust(posting: AdjustPosting) -> tuple[Planned, ...]:
    """The entry of the post; pure."""
    product, place = posting.product, posting.place
    if posting.quantity is None:
        delta = posting.delta if posting.delta is not None else Decimal(0)
        change = stock_change("stock:0", product, place.id, posting.condition, delta, ())
        return () if change is None else (change,)
    intent = OverwriteStock(
        product=product.id,
        product_name=product.name,
        place=place.id,
        place_name=place.name,
        condition=posting.condition,
        quantity=posting.quantity,
        unit=product.management_unit,
        seen=posting.seen,
        lead=posting.lead,
    )
    return (Planned("set:0", intent, Way.PROBED, lane=f"stock:{product.id}:{place.id}"),)


# --- one entry's life -----------------------------------------------------------------------------


class Overwriting:
    """Sends the overwriting of a figure once, and judges what became of it."""

    def __init__(self, site: Site, books: BookReader, lane: StockLane) -> None:
        self._site = site
        self._books = books
        self._lane = lane

    async def prepare(self, entry: Entry, intent: OverwriteStock) -> Prepared:
        """The request, if the figure is still the one that the person meant to overwrite."""
        now = await self._books.reading(intent.product, intent.place)
        if now.unit not in ("", intent.unit):
            return Clash("unit_differs", _facts(intent, now) | {"server_unit": now.unit})
        figure = _figure(now, intent)
        if figure is None and entry.linked is None:
            return Clash("overwrite_unclear", _facts(intent, now))
        if figure is not None and figure != intent.seen:
            return Clash("overwrite_moved", _facts(intent, now))
        if figure == intent.quantity:
            return Done({"figure": _text(figure)}, note="stock_is_so")
        known = self._lane.known(Quantity(now.available, now.unit), self._site.engine.time)
        baseline = {} if known is None else known.facts()
        if figure is not None:
            baseline["delta"] = _text(intent.quantity - figure)
        return Ready(self._render(intent), baseline)

    def settle(self, entry: Entry, intent: OverwriteStock, answer: Answer) -> Done | NotYet:
        """What stands there now. Where it is not what ours alone would make of it, it is looked at
        once more: somebody wrote at the same moment, or all conditions were overwritten (A7).
        """
        done = self._lane.settle(entry, answer)
        before, after, ours = Known.of(entry.baseline), Known.of(done.answer), said(entry)
        if before is None or after is None or ours is None:
            return done
        if intent.condition is Condition.DAMAGED:  # it may not show in `available` at all (A29)
            return done
        if after.available != before.available + ours.delta:
            return NotYet("overwrite_met_another")
        return done

    async def look(self, entry: Entry, intent: OverwriteStock, ours: Sequence[Entry]) -> Look:
        """Whether it happened, where nobody knows; or, where it surely did, whether the figure is
        what the lead wanted it to be.
        """
        if (entry.last_error or {}).get("kind") == "Accepted":
            return await self._met(intent)
        found = await self._lane.look(entry, intent, ours)
        if isinstance(found, Done | NotYet):
            return found
        now = await self._books.reading(intent.product, intent.place)
        if isinstance(found, Clash):
            return Clash(found.key, found.details | _now(intent, now))
        if _figure(now, intent) == intent.quantity:
            # It is as it should be, by a change that is not just ours: nobody knows by whom.
            return Clash("overwrite_maybe_ours", _facts(intent, now))
        return NoTrace()

    # --- below -----------------------------------------------------------------------------

    async def _met(self, intent: OverwriteStock) -> Look:
        now = await self._books.reading(intent.product, intent.place)
        if _figure(now, intent) == intent.quantity:
            return Done({"figure": _text(intent.quantity)})
        return Clash("overwrite_met_another", _facts(intent, now) | {"accepted": True})

    def _render(self, intent: OverwriteStock) -> Request:
        body = wire.StockUpdate(
            change_quantity=wire.Quantity(value=intent.quantity, unit=intent.unit),
            change_intent=wire.StockChangeIntent.SET,
            condition=wire.StockCondition(intent.condition.value),
        )
        return self._site.engine.render(
            ops.CHANGE_STOCK, body, product=intent.product, place=intent.place
        )


def _figure(now: Reading, intent: OverwriteStock) -> Decimal | None:
    return figure_of(now, intent.condition, now.records)


def _now(intent: OverwriteStock, now: Reading) -> dict[str, Any]:
    """The figure that would be overwritten if a person sends it all the same; None: hidden."""
    figure = _figure(now, intent)
    return {"figure": None if figure is None else _text(figure)}


def _facts(intent: OverwriteStock, now: Reading) -> dict[str, Any]:
    """What a person sees beside the question."""
    told = _now(intent, now)
    return told | {
        "product": intent.product,
        "product_name": intent.product_name,
        "place": intent.place,
        "place_name": intent.place_name,
        "condition": intent.condition.value,
        "ours": _text(intent.quantity),
        "seen": None if intent.seen is None else _text(intent.seen),
        "server": told["figure"] or _text(now.available),
        "unit": intent.unit,
    }


def _text(value: Decimal) -> str:
    return format(value, "f")

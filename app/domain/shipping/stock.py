"""What a post says of stock, where the terminal books what goes from one place to another.

Out of the source as the goods leave, into the destination as they come. What came without having
been seen to leave is booked out as well. A post says the difference to what earlier posts have said
and nobody gave up: a departure that is said once more takes nothing out twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from app.domain.dispatch.rules import StockBy
from app.domain.intents import ChangeStock
from app.domain.ship_posting import ShipStep, StockMoved
from app.domain.shipment import ShipmentStatus
from app.domain.shipping.document import PostRecord, Shipping
from app.domain.values import ZERO, Condition, Place

Spot = tuple[str, str, Condition]
"""Product, place and condition."""


def stock_of(document: Shipping, record: PostRecord) -> tuple[StockMoved, ...]:
    """What a post books, by product, place and condition."""
    if document.stock_by != StockBy.TERMINAL:
        return ()
    said: defaultdict[Spot, Decimal] = defaultdict(Decimal)
    for one in document.posts:
        wanted = _wanted(document, one)
        deltas = {spot: wanted[spot] - said[spot] for spot in dict.fromkeys((*said, *wanted))}
        if one.id == record.id:
            return _moved(document, deltas)
        never = _never_booked(document, one)
        for spot, delta in deltas.items():
            said[spot] += ZERO if spot in never else delta
    return ()


def _moved(document: Shipping, deltas: Mapping[Spot, Decimal]) -> tuple[StockMoved, ...]:
    products = {line.product.id: line.product for one in document.posts for line in one.lines}
    return tuple(
        StockMoved(products[product], place, condition, delta)
        for (product, place, condition), delta in deltas.items()
        if delta
    )


def _never_booked(document: Shipping, record: PostRecord) -> frozenset[Spot]:
    return frozenset(
        (one.product, one.place, one.condition)
        for one in document.given_up
        if one.post == record.id and one.intent == ChangeStock.TYPE and one.condition
    )


def _wanted(document: Shipping, record: PostRecord) -> defaultdict[Spot, Decimal]:
    """What shall be booked once this post is through, of the whole document."""
    source, destination = record.heading.source, record.heading.destination
    if record.step is ShipStep.ARRIVE:
        moves = [(destination, 1)]
        if document.status is ShipmentStatus.NEW:
            moves = [(source, -1), *moves]
        return _sums(record, moves)
    leaves = record.step is ShipStep.DEPART or record.departs
    return _sums(record, [(source, -1)] if leaves else [])


def _sums(
    record: PostRecord, moves: Iterable[tuple[Place | None, int]]
) -> defaultdict[Spot, Decimal]:
    sums: defaultdict[Spot, Decimal] = defaultdict(Decimal)
    for place, sign in moves:
        if place is None:
            continue
        for line in record.lines:
            sums[line.product.id, place.id, line.cell.condition] += sign * line.quantity
    return sums

"""What a post says of stock, where the terminal books what goes from one place to another.

Out of the source as the goods leave, into the destination as they come. What came without having
been seen to leave is booked out as well. A post says the difference to what earlier posts have said
and nobody gave up: a departure that is said once more takes nothing out twice. A shipment that is
called off books back what a person says is back: that was asked, and stands in the post itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from app.domain.dispatch.rules import StockBy
from app.domain.intents import ChangeStock
from app.domain.ship_posting import ShipStep, StockMoved
from app.domain.shipment import Shipment, ShipmentStatus
from app.domain.shipping.document import PostRecord, Shipping
from app.domain.values import ZERO, Condition, Place, Product

Spot = tuple[str, str, Condition]
"""Product, place and condition."""


def stock_of(document: Shipping, record: PostRecord) -> tuple[StockMoved, ...]:
    """What a post books, by product, place and condition."""
    said: defaultdict[Spot, Decimal] = defaultdict(Decimal)
    for one in document.posts:
        deltas = _deltas(document, one, said)
        if one.id == record.id:
            return _moved(document, deltas)
        _say(document, one, deltas, said)
    return ()


def booked(document: Shipping) -> tuple[StockMoved, ...]:
    """What all posts have booked in the end, by product, place and condition; what was given up of
    them was not.
    """
    said: defaultdict[Spot, Decimal] = defaultdict(Decimal)
    for one in document.posts:
        _say(document, one, _deltas(document, one, said), said)
    return _moved(document, said)


def as_shipped(shipment: Shipment) -> tuple[StockMoved, ...]:
    """What left the source with a shipment that somebody else sent off, as it says itself."""
    place = shipment.head.source.id
    return summed(
        StockMoved(item.product, place, item.condition, -item.quantity) for item in shipment.items
    )


def summed(moved: Iterable[StockMoved]) -> tuple[StockMoved, ...]:
    """One entry a product, place and condition; what adds up to nothing is left out."""
    products: dict[str, Product] = {}
    sums: defaultdict[Spot, Decimal] = defaultdict(Decimal)
    for one in moved:
        products.setdefault(one.product.id, one.product)
        sums[one.product.id, one.place, one.condition] += one.delta
    return _named(products, sums)


def taken_back(moved: Iterable[StockMoved]) -> tuple[StockMoved, ...]:
    """The opposite of all of it."""
    return tuple(StockMoved(m.product, m.place, m.condition, -m.delta) for m in moved)


def _deltas(
    document: Shipping, record: PostRecord, said: Mapping[Spot, Decimal]
) -> dict[Spot, Decimal]:
    """What a post books beyond what was said before it."""
    if record.step is ShipStep.CANCEL:
        return {(m.product.id, m.place, m.condition): m.delta for m in record.returned}
    if document.stock_by != StockBy.TERMINAL:
        return {}
    wanted = _wanted(document, record)
    every = dict.fromkeys((*said, *wanted))
    return {spot: wanted.get(spot, ZERO) - said.get(spot, ZERO) for spot in every}


def _say(
    document: Shipping,
    record: PostRecord,
    deltas: Mapping[Spot, Decimal],
    said: defaultdict[Spot, Decimal],
) -> None:
    never = _never_booked(document, record)
    for spot, delta in deltas.items():
        said[spot] += ZERO if spot in never else delta


def _moved(document: Shipping, deltas: Mapping[Spot, Decimal]) -> tuple[StockMoved, ...]:
    products = {line.product.id: line.product for one in document.posts for line in one.lines}
    for one in document.posts:
        products.update((moved.product.id, moved.product) for moved in one.returned)
    return _named(products, deltas)


def _named(
    products: Mapping[str, Product], deltas: Mapping[Spot, Decimal]
) -> tuple[StockMoved, ...]:
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

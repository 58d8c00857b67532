"""What stands beside one document of a shipment: this terminal's other ones.

A shipment may have been in hand several times: as the draft that it was made from, to be loaded, to
be received. Only all of them together say what was booked of it, and what the server is still to
hear first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from app.domain.dispatch.rules import StockBy
from app.domain.entry import NOT_AT_END, Planned
from app.domain.intents import ChangeStock
from app.domain.ship_posting import ShipStep, StockMoved
from app.domain.shipment import ShipmentStatus
from app.domain.shipment_intents import MoveShipment
from app.domain.shipping.document import Shipping
from app.domain.shipping.stock import as_shipped, booked, summed
from app.store.look_back import entries_about
from app.store.terminal import Terminal
from app.workbench.ship_rows import OwnDocuments
from app.workbench.station import Station


def beside(own: OwnDocuments, document: Shipping) -> tuple[str, ...]:
    """The ids of this terminal's other documents of its shipment; none for what begins here."""
    shipment = document.shipment
    if shipment is None:
        return ()
    head = own.station.cache.shipments.head(shipment.head.id) or shipment.head
    return tuple(key for key in own.of_shipment(head.id, head.mark) if key != document.id)


def booked_elsewhere(
    station: Station, document: Shipping, others: Iterable[Shipping]
) -> tuple[StockMoved, ...]:
    """What was booked of the shipment beside this document: by `others`, and where terminals book
    and none of ours sent it off, by the one that did: as the shipment says it.
    """
    known, shipment = tuple(others), document.shipment
    moved = [one for other in known for one in booked(other)]
    if shipment is None or any(_sent_off(one) for one in known):
        return summed(moved)
    head = station.cache.shipments.head(shipment.head.id) or shipment.head
    left = ShipmentStatus.IN_PROCESS in (head.status, document.status)
    if left and station.shipping_rules().stock_by is StockBy.TERMINAL:
        moved += as_shipped(shipment)
    return summed(moved)


def _sent_off(document: Shipping) -> bool:
    return any(one.departs or one.step is ShipStep.DEPART for one in document.standing)


def after_theirs(
    terminal: Terminal, others: Sequence[str], planned: Iterable[Planned]
) -> Iterator[Planned]:
    """A plan that names what other documents of the shipment still owe before it: their steps that
    do not know its id, and what they book of the same product at the same place, so that nobody
    discards that alone. Asked in the writer's thread.
    """
    types = (MoveShipment.TYPE, ChangeStock.TYPE)
    owed = entries_about(terminal, others, types, NOT_AT_END) if others else []
    steps = [one.id for one in owed if isinstance(one.intent, MoveShipment) and one.intent.made_by]
    for each in planned:
        before: Iterable[str] = ()
        if isinstance(each.intent, MoveShipment):
            before = steps
        elif each.lane:
            before = (one.id for one in owed if one.lane == each.lane)
        yield replace(each, after=tuple(dict.fromkeys(chain(each.after, before))))

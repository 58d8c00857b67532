"""What a post of a shipment obliges us to tell enfore (outbox 5, O32, R39-R46); pure.

A draft's items are written one by one after the draft; the conversion comes after all of them. A
head cannot be changed on the server: another one is a new draft with all items, and then the old
one is deleted, in that order.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from app.clients.enfore.planning import stock_change
from app.domain.entry import Planned
from app.domain.intents import Way
from app.domain.ship_posting import DraftKnown, ShipPosting, ShipStep
from app.domain.shipment import ShipmentStatus
from app.domain.shipment_intents import (
    ConvertShipmentDraft,
    DeleteShipmentDraft,
    DraftShipment,
    MoveShipment,
    ShippedItem,
    WriteShipmentItem,
)
from app.domain.values import ZERO

DRAFT = "draft"
CONVERT = "convert"
_S = ShipmentStatus


def plan_shipment(posting: ShipPosting) -> tuple[Planned, ...]:
    """The entries of the post in the order in which they are written down."""
    match posting.step:
        case ShipStep.SHARE:
            return _shared(posting)
        case ShipStep.CONVERT:
            return _converted(posting)
        case ShipStep.DELETE:
            return () if posting.known is None else (_deleted(posting.known, ()),)
        case ShipStep.DEPART:
            stock = _stock(posting, ())
            return (*stock, _moved(posting, _S.IN_PROCESS, _keys(stock)))
        case ShipStep.ARRIVE:
            return _arrived(posting)
        case ShipStep.CANCEL:
            return _canceled(posting)


# --- drafts ------------------------------------------------------------------------------------


def _shared(posting: ShipPosting) -> tuple[Planned, ...]:
    known = posting.known
    if known is not None and known.head == posting.head:
        return tuple(_changes(posting.items, known))
    head = posting.head
    drafted = DraftShipment(
        head.source,
        head.source_name,
        head.destination,
        head.destination_name,
        head.note,
        head.staff,
    )
    first = Planned(DRAFT, drafted, Way.MARKED)
    items = tuple(_item(item, None, made_by=DRAFT) for item in posting.items)
    written = (first, *items)
    # The old one goes last: whatever is lost on the way, one of the two holds all of it.
    gone = () if known is None else (_deleted(known, _keys(written), replaced=True),)
    return (*written, *gone)


def _changes(items: Iterable[ShippedItem], known: DraftKnown) -> Iterable[Planned]:
    """What differs of a draft that the server has: items that are new, changed or gone."""
    before = {item.cell: item for item in known.items}
    now = {item.cell: item for item in items}
    for cell, item in {**before, **now}.items():
        wanted = now[cell].quantity if cell in now else ZERO
        was = before[cell].quantity if cell in before else None
        if was != wanted:
            yield _item(_with(item, wanted), was, draft=known.draft, made_by=known.made_by)


def _with(item: ShippedItem, quantity: Decimal) -> ShippedItem:
    return ShippedItem(
        item.product,
        item.product_name,
        item.unit,
        item.shown_unit,
        quantity,
        item.condition,
        item.lot_id,
        item.lot,
    )


def _item(item: ShippedItem, was: Decimal | None, *, draft: str = "", made_by: str = "") -> Planned:
    """One item. An added one has no key: it is looked for before it is added once more."""
    intent = WriteShipmentItem(item, was, "" if made_by else draft, made_by)
    way = Way.MARKED if was is None else Way.ABSOLUTE
    return Planned(f"item:{item.line}", intent, way, (made_by,) if made_by else ())


def _deleted(known: DraftKnown, after: tuple[str, ...], *, replaced: bool = False) -> Planned:
    head = known.head
    intent = DeleteShipmentDraft(
        head.source_name,
        head.destination_name,
        "" if known.made_by else known.draft,
        known.made_by,
        replaced,
        "" if known.made_by else known.mark,
    )
    return Planned("delete", intent, Way.ABSOLUTE, (*_made(known), *after))


def _made(known: DraftKnown) -> tuple[str, ...]:
    return (known.made_by,) if known.made_by else ()


# --- from draft to shipment ---------------------------------------------------------------------


def _converted(posting: ShipPosting) -> tuple[Planned, ...]:
    written = _shared(posting)
    new = any(each.key == DRAFT for each in written)
    known = None if new else posting.known
    made_by = DRAFT if known is None else known.made_by
    head = posting.head
    intent = ConvertShipmentDraft(
        head.source_name,
        head.destination_name,
        posting.items,
        "" if made_by or known is None else known.draft,
        made_by,
    )
    after = dict.fromkeys((*((made_by,) if made_by else ()), *_keys(written)))
    convert = Planned(CONVERT, intent, Way.MARKED, tuple(after))
    if not posting.departs:
        return (*written, convert)
    stock = _stock(posting, (CONVERT,))
    leaves = _moved(posting, _S.IN_PROCESS, (CONVERT, *_keys(stock)), made_by=CONVERT)
    return (*written, convert, *stock, leaves)


# --- statuses ----------------------------------------------------------------------------------


def _arrived(posting: ShipPosting) -> tuple[Planned, ...]:
    """A shipment that nobody sent off goes through IN_PROCESS: no step is left out (A41).

    Whoever sent it off, it has arrived; but where we book the stock, they have booked it out of the
    source as well: then a person decides before ours leaves.
    """
    sent = _moved(posting, _S.IN_PROCESS, (), work=bool(posting.stock))
    before = (sent,) if posting.status is _S.NEW else ()
    stock = _stock(posting, _keys(before))
    return (*before, *stock, _moved(posting, _S.COMPLETED, _keys((*before, *stock))))


def _canceled(posting: ShipPosting) -> tuple[Planned, ...]:
    """What is booked back comes after the status: one that somebody received meanwhile is not
    called off, and its goods are not at the source.
    """
    status = _moved(posting, _S.CANCELED, ())
    return (status, *_stock(posting, _keys((status,))))


def _moved(
    posting: ShipPosting,
    status: ShipmentStatus,
    after: tuple[str, ...],
    *,
    made_by: str = "",
    work: bool = True,
) -> Planned:
    """A step. What books stock (A40) is looked for before it is said once more: where a server
    takes a status twice, it books twice.
    """
    intent = MoveShipment(posting.number, status, posting.shipment, made_by, work)
    way = Way.MARKED if status is _S.COMPLETED else Way.ABSOLUTE
    return Planned(f"status:{status.value}", intent, way, after)


def _stock(posting: ShipPosting, after: tuple[str, ...]) -> tuple[Planned, ...]:
    planned = (
        stock_change(f"stock:{at}", one.product, one.place, one.condition, one.delta, after)
        for at, one in enumerate(posting.stock)
    )
    return tuple(one for one in planned if one is not None)


def _keys(planned: Iterable[Planned]) -> tuple[str, ...]:
    return tuple(one.key for one in planned)

"""What a post of a shipment says, as its system's adapter plans it.

A draft is said by the difference to what earlier posts have said and nobody gave up since: the
adapter gets both, what the server has (`known`) and what it shall have.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from app.domain.ship_posting import DraftHead, DraftKnown, ShipPosting, ShipStep
from app.domain.shipment import ShipmentStatus
from app.domain.shipment_intents import DraftShipment, ShippedItem, WriteShipmentItem
from app.domain.shipping.document import PostRecord, Shipping
from app.domain.shipping.facts import Heading, Task
from app.domain.shipping.line import Line
from app.domain.shipping.opening import heading_of, lines_of
from app.domain.shipping.stock import stock_of
from app.domain.values import Condition

MadeBy = Callable[[str], str]
DRAFTS = (ShipStep.SHARE, ShipStep.CONVERT)
"""Steps that say what a draft shall hold."""


def nobody(_: str) -> str:
    """No entry is known to have drafted anything."""
    return ""


def posting_of(document: Shipping, post: str, made_by: MadeBy = nobody) -> ShipPosting:
    """The posting of a post. `made_by` names the entry that drafted what the server has, by the
    post that it is of: asked where the document itself did not begin with a draft of the server's.

    Raises ValueError for a post that the document does not have.
    """
    record = next((one for one in document.posts if one.id == post), None)
    if record is None:
        raise ValueError(f"no post {post} on {document.id}")
    drafts = document.task is Task.DRAFT
    known = known_to(document, record, made_by) if drafts else None
    head = head_of(record.heading)
    says = record.step in DRAFTS
    return ShipPosting(
        id=post,
        document=document.id,
        step=record.step,
        head=known.head if known is not None and not says else head,
        items=items_of(record.lines) if says else (),
        known=known,
        departs=record.departs,
        shipment=document.shipment.head.id if document.shipment and not drafts else "",
        number=document.number,
        status=document.status if not drafts else ShipmentStatus.NEW,
        stock=stock_of(document, record),
    )


def known_to(
    document: Shipping, before: PostRecord | None = None, made_by: MadeBy = nobody
) -> DraftKnown | None:
    """What the server has of a draft, or is about to have, before a post (None: by now)."""
    known, drafted = _at_opening(document), ""
    for record in document.posts:
        if before is not None and record.id == before.id:
            break
        if record.step in DRAFTS:
            said = _said(document, record, known)
            if said is not None and not said.draft and (known is None or said.head != known.head):
                drafted = record.id
            known = said
        elif not document.gave_up(record):
            known, drafted = None, ""
    if known is None or not drafted:
        return known
    return replace(known, made_by=made_by(drafted))


def _at_opening(document: Shipping) -> DraftKnown | None:
    shipment = document.shipment
    if document.task is not Task.DRAFT or shipment is None:
        return None
    items = items_of(lines_of(Task.DRAFT, shipment))
    head = shipment.head
    return DraftKnown(head_of(heading_of(shipment)), items, draft=head.id, mark=head.mark)


def _said(document: Shipping, record: PostRecord, known: DraftKnown | None) -> DraftKnown | None:
    """What the server has after a post, where it had `known` before. Another head is another draft
    (O32).
    """
    head = head_of(record.heading)
    anew = known is None or known.head != head
    if anew and document.never_said(record, DraftShipment.TYPE):
        return known
    items = {item.cell: item for item in items_of(record.lines)}
    before = {} if anew or known is None else {item.cell: item for item in known.items}
    for cell in unwritten(document, record):
        items.pop(cell, None)
        if cell in before:
            items[cell] = before[cell]
    whole = tuple(items.values())
    if anew or known is None:
        return DraftKnown(head, whole)
    return replace(known, items=whole)


def unwritten(document: Shipping, record: PostRecord) -> tuple[tuple[str, Condition, str], ...]:
    """Items of a post that were given up."""
    return tuple(
        (one.product, one.condition, one.lot_id)
        for one in document.given_up
        if one.post == record.id and one.intent == WriteShipmentItem.TYPE and one.condition
    )


def unsaid(document: Shipping) -> bool:
    """Whether the draft says something that the server has not been told."""
    known = known_to(document)
    if known is None or known.head != head_of(document.heading):
        return True
    now = {item.cell: item.quantity for item in items_of(document.lines)}
    return now != {item.cell: item.quantity for item in known.items}


def head_of(heading: Heading) -> DraftHead:
    """A heading as the server keeps it; a place that nobody named is empty."""
    source, destination = heading.source, heading.destination
    return DraftHead(
        source.id if source else "",
        source.name if source else "",
        destination.id if destination else "",
        destination.name if destination else "",
        heading.note,
        heading.staff,
    )


def items_of(lines: Iterable[Line]) -> tuple[ShippedItem, ...]:
    """Lines as items of the server's: equal ones are one (outbox 5), and lots that it does not know
    are none. What nothing goes of is left out.
    """
    sums: dict[tuple[str, Condition, str], ShippedItem] = {}
    for line in lines:
        cell, product = line.cell, line.product
        item = ShippedItem(
            product.id,
            product.name,
            product.management_unit,
            product.unit,
            line.quantity,
            cell.condition,
            cell.lot_id or "",
            (cell.lot or "") if cell.lot_id else "",
        )
        before = sums.get(item.cell)
        if before is not None:
            item = replace(before, quantity=before.quantity + item.quantity)
        sums[item.cell] = item
    return tuple(item for item in sums.values() if item.quantity)

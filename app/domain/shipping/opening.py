"""A document begins: a new draft, or a shipment as the server showed it."""

from __future__ import annotations

from dataclasses import replace

from app.domain.decision import Accepted, Refused
from app.domain.shipment import ENDS, Shipment, ShipmentItem, ShipmentStatus
from app.domain.shipping.facts import Cell, Heading, Opened, ShippingFact, Task
from app.domain.shipping.heading import unsound
from app.domain.shipping.line import Line, line_id
from app.domain.shipping.rules import ShippingRules
from app.domain.working.outcome import Told, accepted, refused


def opening(
    task: Task,
    rules: ShippingRules,
    *,
    heading: Heading | None = None,
    shipment: Shipment | None = None,
    staff_name: str = "",
    text: str = "",
) -> Accepted[ShippingFact] | Refused:
    """Open a document on a shipment, or on nothing yet: then `heading` says what is known.
    `staff_name` is what the responsible person of the shipment is called.

    Refused for a shipment that is at its end, one that has left and is to be loaded, and a draft
    that is another kind of work by now.
    """
    if shipment is not None:
        heading = replace(heading_of(shipment), staff_name=staff_name)
    heading = heading or Heading()
    objection = _unfit(task, shipment) or unsound(heading)
    if objection is not None:
        return objection
    fact = Opened(task, heading, rules.stock_by.value, shipment, text)
    number = shipment.head.number if shipment else ""
    told: Told = {"task": task.value, "number": number}
    return accepted("opened", fact, details=told)


def _unfit(task: Task, shipment: Shipment | None) -> Refused | None:
    if shipment is None:
        return None if task is Task.DRAFT else refused("shipment_not_here")
    status, number = shipment.head.status, shipment.head.number
    if status in ENDS:
        return refused("shipment_ended", number=number, status=status.value)
    if shipment.head.draft is not (task is Task.DRAFT):
        return refused("shipment_is_other", number=number, status=status.value)
    if task is Task.LOAD and status is not ShipmentStatus.NEW:
        return refused("shipment_has_left", number=number, status=status.value)
    return None


def heading_of(shipment: Shipment) -> Heading:
    """What a shipment says of the whole."""
    head = shipment.head
    return Heading(head.source, head.destination, head.note, head.staff)


def lines_of(task: Task, shipment: Shipment | None) -> tuple[Line, ...]:
    """The lines that a document begins with: of a draft there is what it says already, of a
    shipment nothing yet.
    """
    if shipment is None:
        return ()
    return tuple(_line(task, item) for item in shipment.items)


def _line(task: Task, item: ShipmentItem) -> Line:
    cell = Cell(item.condition, item.lot or None, item.lot_id or None)
    key = item.id or line_id(item.product, cell)
    if task is Task.DRAFT:
        return Line(key, item.product, cell, quantity=item.quantity, item=item.id)
    return Line(key, item.product, cell, expected=item.quantity, item=item.id)

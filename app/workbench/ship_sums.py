"""What lists show of a shipment's document, as its row among the documents carries it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from app.domain.ship_posting import ShipStep
from app.domain.shipment import ShipmentStatus
from app.domain.shipping.document import Shipping
from app.domain.shipping.facts import Task

BECOMES = {
    ShipStep.CONVERT: ShipmentStatus.NEW,
    ShipStep.DEPART: ShipmentStatus.IN_PROCESS,
    ShipStep.ARRIVE: ShipmentStatus.COMPLETED,
    ShipStep.CANCEL: ShipmentStatus.CANCELED,
}
"""What a post makes of a shipment."""


@dataclass(frozen=True, slots=True)
class ShipSums:
    """What lists show of a shipment, as its document's head carries it; places by id and name."""

    task: Task
    source: str = ""
    source_name: str = ""
    destination: str = ""
    destination_name: str = ""
    note: str = ""
    shipment: str = ""
    """The server's id, where the document began with it."""
    number: str = ""
    lines: int = 0
    becomes: ShipmentStatus | None = None
    """What its posts make of the shipment; None: nothing yet."""

    def text(self) -> str:
        """As `DocumentRow.doing` holds it."""
        told = {key: value for key, value in asdict(self).items() if value}
        return json.dumps(told, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def of(cls, text: str) -> ShipSums:
        """Back from `text`."""
        told: dict[str, Any] = json.loads(text)
        told["task"] = Task(told["task"])
        if "becomes" in told:
            told["becomes"] = ShipmentStatus(told["becomes"])
        return cls(**told)

    @property
    def title(self) -> str:
        """What the document is called: the shipment's number, else from where to where."""
        ways = (self.source_name or "…", self.destination_name or "…")
        return self.number or " → ".join(ways)


def sums_of(document: Shipping) -> ShipSums:
    """What lists show of a document as it stands."""
    heading, shipment = document.heading, document.shipment
    source, destination = heading.source, heading.destination
    return ShipSums(
        task=document.task,
        source=source.id if source else "",
        source_name=source.name if source else "",
        destination=destination.id if destination else "",
        destination_name=destination.name if destination else "",
        note=heading.note,
        shipment=shipment.head.id if shipment else "",
        number=document.number,
        lines=sum(line.quantity > 0 or line.expected > 0 for line in document.lines),
        becomes=_becomes(document),
    )


def _becomes(document: Shipping) -> ShipmentStatus | None:
    last = next((one for one in reversed(document.standing) if one.step in BECOMES), None)
    if last is None:
        return None
    return ShipmentStatus.IN_PROCESS if last.departs else BECOMES[last.step]

"""What a system may show of shipments between our own places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from app.clients.base import Known, System
from app.domain.shipment import Shipment, ShipmentHead


@dataclass(frozen=True, slots=True)
class ShipmentHeads:
    """Drafts and shipments that are not at their end, and what the server could not show."""

    items: tuple[ShipmentHead, ...]
    problems: tuple[str, ...] = ()


class Ships(Protocol):
    """What a system with the capability `ship` shows; every call raises ClientError where it was
    not shown, and nothing is written.
    """

    async def heads(self, known: Known) -> ShipmentHeads:
        """The open set: all drafts, and shipments NEW or IN_PROCESS of the whole horizon."""

    async def shipment(self, shipment_id: str, known: Known) -> Shipment:
        """One with its items, whether it is a draft or a shipment; SaidNo 404: it is neither."""


def shipping(system: System) -> Ships | None:
    """What a system shows of shipments; None where it has none."""
    if not system.capabilities.ship:
        return None
    found: Ships = getattr(system, "shipping")  # noqa: B009 - not every system has it
    return found

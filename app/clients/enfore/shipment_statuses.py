"""Statuses of a shipment: read, then send one word (outbox 5, R44, A41)."""

from __future__ import annotations

from typing import Any

from app.clients.base import Answers, Clash, Done, Prepared, Ready
from app.clients.enfore.operations import shipments as ops
from app.clients.enfore.shipments import status_of
from app.clients.enfore.site import Site, answer_with, may_have_arrived
from app.clients.enfore.wire import shipments as wire
from app.clients.errors import Later, SaidNo
from app.domain.entry import Entry
from app.domain.shipment import ENDS, ShipmentStatus
from app.domain.shipment_intents import MoveShipment

ORDER = (ShipmentStatus.NEW, ShipmentStatus.IN_PROCESS, ShipmentStatus.COMPLETED)
ENDED = {
    ShipmentStatus.COMPLETED: "shipment_completed",
    ShipmentStatus.CANCELED: "shipment_canceled",
}


class ShipmentStatuses:
    """Moves shipments along their few steps."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def prepare(self, entry: Entry, intent: MoveShipment, answers: Answers) -> Prepared:
        """The step, or what stands there already."""
        made = answer_with(answers, intent.made_by, "shipment") if intent.made_by else {}
        shipment = intent.shipment or str(made.get("shipment", ""))
        if not shipment:
            return Clash("shipment_gone", {"number": intent.number})
        try:
            shown = await self._site.engine.load(ops.GET_SHIPMENT, shipment=shipment)
        except SaidNo as error:
            if error.status != 404:
                raise
            age = self._site.clock.now() - int(made.get("made_at") or 0)
            if made and age < self._site.timings.fresh_404:
                raise Later("what we made does not show yet", status=404) from error
            return Clash("shipment_gone", {"number": intent.number})
        there = _there(entry, intent, shown)
        if there is not None:
            return there
        word = wire.InventoryShipmentStatus(intent.status.value)
        return Ready(self._site.engine.render(ops.PUT_SHIPMENT_STATUS, word, shipment=shipment))


def _there(
    entry: Entry, intent: MoveShipment, shown: wire.InventoryShipment
) -> Done | Clash | None:
    """It stands there or further: by us, by another hand, or against us."""
    now, wanted = status_of(shown), intent.status
    answer = {"status": now.value}
    if now is wanted:
        if may_have_arrived(entry) or entry.linked is not None:
            return Done(answer)
        return _clash(now, intent, shown) if intent.work else Done(answer, by_another=True)
    if now in ENDS:
        further = now is ShipmentStatus.COMPLETED and wanted in ORDER and not intent.work
        return Done(answer, by_another=True) if further else _clash(now, intent, shown)
    if now is ShipmentStatus.UNKNOWN and entry.linked is None:
        return _clash(now, intent, shown)
    if now in ORDER and wanted in ORDER and ORDER.index(now) > ORDER.index(wanted):
        return Done(answer, by_another=True)
    return None


def _clash(now: ShipmentStatus, intent: MoveShipment, shown: wire.InventoryShipment) -> Clash:
    details: dict[str, Any] = {
        "number": shown.number or intent.number,
        "ours": intent.status.value,
        "server": now.value,
    }
    return Clash(ENDED.get(now, "shipment_moved_on"), details)

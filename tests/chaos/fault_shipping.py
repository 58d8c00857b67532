"""Rows of the fault matrix: goods that go from one place of ours to another."""

from __future__ import annotations

from typing import Any

from app.clients.enfore.operations import shipments as ops
from app.domain.entry import Entry
from app.domain.ship_posting import ShipPosting, ShipStep
from app.domain.shipment_intents import (
    ConvertShipmentDraft,
    DeleteShipmentDraft,
    DraftShipment,
    MoveShipment,
    WriteShipmentItem,
)
from tests.chaos.fault_row import Row, Say, Scene, body_of, echo
from tests.chaos.fault_stand import Stand
from tests.clients.shipping import COFFEE, SUGAR, item, known, on, ours, posting

ITEMS = (item(SUGAR, 3), item(COFFEE, 2))


async def _said(stand: Stand, posted: ShipPosting) -> list[Entry]:
    return await stand.say(stand.system.plan_shipment(posted), posted.document)


def _saying(stand: Stand, posted: ShipPosting) -> Say:
    async def say() -> None:
        await _said(stand, posted)

    return say


async def departs(stand: Stand) -> Say:
    """A new draft with two items becomes a shipment, and leaves."""
    return _saying(stand, posting(ShipStep.CONVERT, *ITEMS, departs=True))


def shared(step: ShipStep, *now: Any) -> Scene:
    """A draft is on the server, and is edited or deleted."""

    async def scene(stand: Stand) -> Say:
        drafted = (await _said(stand, posting(ShipStep.SHARE, *ITEMS)))[0]
        await stand.drained()
        stand.from_now_on()
        return _saying(stand, posting(step, *now, known=known(drafted.id, *ITEMS)))

    return scene


async def arrives(stand: Stand) -> Say:
    """A shipment is on its way, and is received."""
    await _said(stand, posting(ShipStep.CONVERT, *ITEMS, departs=True))
    await stand.drained()
    stand.from_now_on()
    [shipment] = ours(stand.world)
    return _saying(stand, on(posting(ShipStep.ARRIVE), shipment))


# --- other hands -------------------------------------------------------------------------------


async def _same_item(stand: Stand, method: str, url: str, content: bytes) -> None:
    """Somebody sets the same quantity of our draft's item."""
    quantity = body_of(content)["quantity"]["value"]
    _hand(stand, url, items={url.rpartition("/")[2]: quantity})


async def _same_item_gone(stand: Stand, method: str, url: str, content: bytes) -> None:
    _hand(stand, url, items={url.rpartition("/")[2]: None})


async def _same_deletion(stand: Stand, method: str, url: str, content: bytes) -> None:
    stand.world.control("POST", f"shipments/{url.rpartition('/')[2]}", {"delete": True})


def _hand(stand: Stand, url: str, **change: Any) -> None:
    draft = url.rpartition("/items/")[0].rpartition("/")[2]
    stand.world.control("POST", f"shipments/{draft}", change)


async def _same_status(stand: Stand, method: str, url: str, content: bytes) -> None:
    shipment = url.rpartition("/status")[0].rpartition("/")[2]
    stand.world.control("POST", f"shipments/{shipment}", {"status": content.decode()})


ROWS = (
    Row("shipment-draft", ops.ADD_SHIPMENT_DRAFT, DraftShipment, departs, echo),
    Row("shipment-item-add", ops.ADD_SHIPMENT_DRAFT_ITEM, WriteShipmentItem, departs, echo),
    Row(
        "shipment-item-put",
        ops.PUT_SHIPMENT_DRAFT_ITEM,
        WriteShipmentItem,
        shared(ShipStep.SHARE, item(SUGAR, 5), item(COFFEE, 2)),
        _same_item,
    ),
    Row(
        "shipment-item-delete",
        ops.DELETE_SHIPMENT_DRAFT_ITEM,
        WriteShipmentItem,
        shared(ShipStep.SHARE, item(SUGAR, 3)),
        _same_item_gone,
    ),
    Row(
        "shipment-draft-delete",
        ops.DELETE_SHIPMENT_DRAFT,
        DeleteShipmentDraft,
        shared(ShipStep.DELETE),
        _same_deletion,
    ),
    Row("shipment-convert", ops.CONVERT_SHIPMENT_DRAFT, ConvertShipmentDraft, departs, echo),
    Row("shipment-departs", ops.PUT_SHIPMENT_STATUS, MoveShipment, departs, _same_status),
    Row("shipment-arrives", ops.PUT_SHIPMENT_STATUS, MoveShipment, arrives, _same_status),
)

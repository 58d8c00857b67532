"""What entries about shipments are to do, in plain sentences."""

from __future__ import annotations

from typing import assert_never

from app.domain.shipment import ShipmentStatus
from app.domain.shipment_intents import (
    ConvertShipmentDraft,
    DeleteShipmentDraft,
    DraftShipment,
    MoveShipment,
    ShipmentIntent,
    WriteShipmentItem,
)
from app.ui.sentences import number
from app.ui.translation import translate


def does(intent: ShipmentIntent, title: str) -> str:
    """What an entry about a shipment is to do; `title` names its work document."""
    match intent:
        case DraftShipment():
            text = translate("Outbox", "Begin a shipment from {source} to {destination}")
            return _between(text, intent.source_name, intent.destination_name)
        case WriteShipmentItem():
            return _item(intent)
        case DeleteShipmentDraft():
            text = translate("Outbox", "Delete the draft from {source} to {destination}")
            return _between(text, intent.source_name, intent.destination_name)
        case ConvertShipmentDraft():
            text = translate("Outbox", "Make a shipment from {source} to {destination}")
            return _between(text, intent.source_name, intent.destination_name)
        case MoveShipment():
            return _move(intent, intent.number or title)
        case _:
            assert_never(intent)


def _between(text: str, source: str, destination: str) -> str:
    return text.format(source=source, destination=destination)


def _item(intent: WriteShipmentItem) -> str:
    item = intent.item
    if not item.quantity:
        text = translate("Outbox", "Take {product} off the draft")
    elif intent.was is None:
        text = translate("Outbox", "Put {amount} {times} {product} on the draft")
    else:
        text = translate("Outbox", "Set {product} on the draft to {amount}")
    shown = number(item.quantity.normalize() if item.quantity else item.quantity)
    return text.format(amount=shown, times="\N{MULTIPLICATION SIGN}", product=item.product_name)


def _move(intent: MoveShipment, shipment: str) -> str:
    said = {
        ShipmentStatus.IN_PROCESS: translate("Outbox", "Tell that {shipment} is on its way"),
        ShipmentStatus.COMPLETED: translate("Outbox", "Tell that {shipment} has arrived"),
        ShipmentStatus.CANCELED: translate("Outbox", "Cancel {shipment}"),
    }.get(intent.status, translate("Outbox", "Set {shipment} to another state"))
    return said.format(shipment=shipment)

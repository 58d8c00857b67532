"""What is particular to shipments and their drafts among the pulled documents."""

from __future__ import annotations

from dataclasses import replace

from app.domain.shipment import ENDS, Shipment, ShipmentHead, ShipmentStatus
from app.store.cache_pulled import PulledKind

SHIPMENTS: PulledKind[ShipmentHead, Shipment] = PulledKind(
    "shipment",
    ShipmentHead,
    Shipment,
    frozenset(ShipmentStatus) - ENDS,
    head_of=lambda shipment: shipment.head,
    read_again=lambda shipment, at: replace(shipment, read_at=at),
    state=lambda head: head.status,
    due=lambda _: None,
    head_codes=lambda head: (head.number, head.id),
    codes=lambda _: (),
    products=lambda shipment: (item.product.id for item in shipment.items),
)

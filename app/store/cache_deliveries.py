"""What is particular to deliveries among the pulled documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.domain.delivery import Delivery, DeliveryHead, DeliveryState
from app.store.cache_pulled import PulledKind

OPEN_DELIVERIES = (DeliveryState.PLANNED, DeliveryState.IN_PROCESS, DeliveryState.ON_HOLD)


def _codes(delivery: Delivery) -> Iterator[str]:
    for package in delivery.packages:
        yield package.number
        yield package.tracking
    yield from delivery.references


DELIVERIES: PulledKind[DeliveryHead, Delivery] = PulledKind(
    "delivery",
    DeliveryHead,
    Delivery,
    OPEN_DELIVERIES,
    head_of=lambda delivery: delivery.head,
    read_again=lambda delivery, at: replace(delivery, read_at=at),
    state=lambda head: head.state,
    due=lambda head: head.advised_at,
    head_codes=lambda head: (head.number, head.note_number),
    codes=_codes,
    products=lambda delivery: (line.product.id for line in delivery.lines),
)

"""Orders of a server for the tests of lists: due today, tomorrow, late, held, taken."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app import aio
from app.domain.goods_out import (
    CancellationAsked,
    GoodsOut,
    GoodsOutHead,
    GoodsOutLine,
    GoodsOutStatus,
    GoodsOutType,
    Hold,
    ProcessingModel,
)
from app.domain.values import Place, Product
from tests.ui.list_world import OIL, TEA

HOUR = 3_600_000
SHELF = Place(f"{71:024x}", "A-03-2")
HELD = (Hold("hold-1", "The customer asked to wait"),)
CANCEL = CancellationAsked("request-1", "Ordered twice")


def order_head(number: int, hours: float | None = 2, **more: Any) -> GoodsOutHead:
    """An order that is to leave in so many hours from now."""
    now = aio.SystemClock().now()
    known: dict[str, Any] = {
        "id": f"{0x5000 + number:024x}",
        "number": f"WA-{number}",
        "type": GoodsOutType.SHIPMENT,
        "status": GoodsOutStatus.CONFIRMED,
        "model": ProcessingModel.NEW,
        "recipient": "Lindqvist & Söhne",
        "due_at": None if hours is None else now + round(hours * HOUR),
    }
    return GoodsOutHead(**{**known, **more})


def order(
    of: GoodsOutHead,
    *products: Product,
    reference: str = "",
    workers: tuple[str, ...] = (),
) -> GoodsOut:
    """The order of a head: two of each product, from one shelf."""
    lines = tuple(
        GoodsOutLine(f"{of.id[-8:]}{at:016x}", product, Decimal(2), place=SHELF)
        for at, product in enumerate(products or (OIL, TEA))
    )
    references = (reference,) if reference else ()
    return GoodsOut(of, lines, (), references, workers, aio.SystemClock().now())

"""Goods-outs for the tests: made through the API, then walked and worked on."""

from __future__ import annotations

from typing import Any

from tests.hub.conftest import PIECES, SHELF, TEA, Desk

MODEL = "X-enfore-GoodsOut-usedProcessingModel"
OLD, NEW = "1", "2"
"""As A62 reads the numbers."""
NEW_WAY = ("UNCONFIRMED", "CONFIRMED", "IN_PROCESS", "FULFILLED")
OLD_WAY = (
    "UNCONFIRMED",
    "CONFIRMED",
    "IN_PICKING",
    "PICKED",
    "IN_PACKING",
    "PACKED",
    "READY_FOR_PICKUP",
    "PICKED_UP",
    "FULFILLED",
)
WAYS = {NEW: NEW_WAY, OLD: OLD_WAY}


def line(quantity: Any = 2, **members: Any) -> dict[str, Any]:
    return {"product_id": TEA, "quantity": {"value": quantity, "unit": PIECES}, **members}


def goods_out(
    desk: Desk, *lines: dict[str, Any], model: str = NEW, status: str = "", **head: Any
) -> str:
    """A goods-out of the lines (two pieces of tea), moved to a status on its way; its id."""
    body = {
        "@type": "GoodsOutDraftWithSubresources",
        "draft": {"type": "SHIPMENT", **head},
        "items": list(lines) or [line()],
    }
    draft = desk.post("/goods-out-drafts-full", body)["id"]
    made: str = convert(desk, draft, model)["id"]
    way = WAYS[model]
    for step in way[1 : way.index(status) + 1] if status else ():
        move(desk, made, step)
    return made


def convert(desk: Desk, draft: str, model: str = NEW, status: int = 200) -> Any:
    return desk.call("POST", "/goods-outs", status, json=draft, headers={MODEL: model})


def move(desk: Desk, identifier: str, wanted: str, status: int = 200, **members: Any) -> Any:
    body = {"@type": "GoodsOutStatusUpdateRequest", "status": wanted, **members}
    return desk.patch(f"/goods-outs/{identifier}", body, status)


def status_of(desk: Desk, identifier: str) -> Any:
    return desk.get(f"/goods-outs/{identifier}")["status"]


def items_of(desk: Desk, identifier: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = desk.get(f"/goods-outs/{identifier}/items")["items"]
    return found


def stocked(desk: Desk, quantity: int = 10) -> None:
    """So much tea on the shelf."""
    desk.control("POST", "stock", {"product_id": TEA, "place_id": SHELF, "quantity": quantity})

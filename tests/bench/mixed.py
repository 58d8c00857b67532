"""What a long outage leaves: receipts, picks and a count in one queue, of any length.

A received line is two entries (its stock, its register), a picked one is one (its register) beside
the statuses of its order, a counted difference is one.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.domain.goods_out import (
    GoodsOut,
    GoodsOutHead,
    GoodsOutLine,
    GoodsOutStatus,
    GoodsOutType,
    ProcessingModel,
)
from app.domain.values import Place, Product
from app.tour.control import Control
from tests.bench import counted, world

ORDERS = 8
"""A walk takes no more of them (`SiteRules.max_orders`)."""
ORDERED = 2
UNIT = "COUNT_PIECES"


@dataclass(frozen=True, slots=True)
class Mix:
    """How many lines are received and picked, and how many differences counted."""

    received: int
    picked: int
    counted: int

    @classmethod
    def of(cls, entries: int) -> Mix:
        """About so many entries: six of ten of a receipt, one of picks, three of a count."""
        received = min(entries * 3 // 10, world.LINES)
        picked = max(ORDERS, entries // 10)
        return cls(received, picked, min(entries - 2 * received - picked - 20, counted.SPOTS))


def shelf(line: int) -> Place:
    """Where a line of the orders lies; three at each place."""
    return Place(f"5b{line // 3:022x}", f"M-{line // 3:03d}")


def orders(run: int, lines: int) -> list[GoodsOut]:
    """So many lines on the orders of one walk, each run has its own."""
    found = []
    for order in range(ORDERS):
        own = range(order, lines, ORDERS)
        head = GoodsOutHead(
            f"6b{run:010x}{order:012x}",
            f"M-OUT-{run}-{order}",
            GoodsOutType.SHIPMENT,
            GoodsOutStatus.CONFIRMED,
            ProcessingModel.NEW,
            "Benchmark & Sons",
            lines=len(own),
        )
        found.append(GoodsOut(head, tuple(_line(run, at) for at in own), read_at=1))
    return found


def _line(run: int, at: int) -> GoodsOutLine:
    number = world.on_the_delivery(at)
    return GoodsOutLine(
        f"0b{run:010x}{at:012x}",
        Product(world.product_id(number), *world.article(number)),
        Decimal(ORDERED),
        place=shelf(at),
        sort=f"{at:05d}",
    )


def seed(runs: int, lines: int) -> dict[str, Any]:
    """What the hub gets beside the rest: the orders, and what is counted."""
    places = [{"id": shelf(at).id, "code": shelf(at).name} for at in range(0, lines, 3)]
    told = counted.seed(runs)
    told["catalog"]["places"] += places
    whole = [order for run in range(runs) for order in orders(run, lines)]
    return told | {"goods_outs": {"goods_outs": [_seeded(order) for order in whole]}}


def _seeded(order: GoodsOut) -> dict[str, Any]:
    return {
        "id": order.head.id,
        "number": order.head.number,
        "type": "SHIPMENT",
        "model": "new",
        "status": "CONFIRMED",
        "recipient": {"name": order.head.recipient},
        "items": [
            {
                "id": line.id,
                "product_id": line.product.id,
                "quantity": {"value": str(line.quantity), "unit": UNIT},
                "picking_storage_location_id": line.place.id if line.place else "",
                "sort_value": line.sort,
            }
            for line in order.lines
        ],
    }


def last_request(control: Control) -> str:
    """The id of the last request that the hub knows."""
    told = control.call("GET", "requests")["requests"]
    return str(told[-1]["id"]) if told else "r0"


def kinds(control: Control, after: str) -> dict[str, int]:
    """How often each kind of request was made since one, and since the server was away last; ids
    and queries do not tell them apart.
    """
    told = control.call("GET", f"requests?after={after}")["requests"]
    away = [at for at, one in enumerate(told) if one["fault"] == "offline"]
    back = told[away[-1] + 1 :] if away else told
    return dict(Counter(f"{one['method']} {_kind(one['path'])}" for one in back).most_common())


def _kind(path: str) -> str:
    return re.sub(r"/[0-9a-f]{24}(?=/|$)", "/*", re.sub(r"/org/[^/]+", "", path))


def twice(control: Control, since: int) -> int:
    """How many changes of stock beyond the first `since` ones say again what another says: each
    product changes once at each place.
    """
    told = [one for one in control.changes()[since:] if one["origin"] == "api"]
    return len(told) - len({(one["product_id"], one["place_id"]) for one in told})

"""Orders of the demo, worked on by a real dispatch document, and what the hub shows of them."""

from __future__ import annotations

import json
from typing import Any

from app.clients.enfore import records
from app.domain.dispatch.actions import (
    ChoosePlace,
    ClosePackage,
    NewPackage,
    PackRest,
    PickWithoutCode,
    Short,
)
from app.domain.dispatch.mode import Mode
from app.domain.dispatch.rules import DispatchRules
from app.domain.goods_out import GoodsOut
from app.domain.values import Place, Product, Track
from app.settings import resource
from tests.clients.worlds import World
from tests.domain.dispatching import Desk

DEMO: dict[str, Any] = json.loads(resource("demo/goods_outs.json").read_text(encoding="utf-8"))
NEW, OLD = "GO-8821", "GO-8825"
"""A small confirmed shipment in each of the two machines."""
UNCONFIRMED, ASKED, ON_HOLD = "GO-8802", "GO-8808", "GO-8807"
NEW_PICKUP, OLD_PICKUP, BIG = "GO-8831", "GO-8832", "GO-8815"
SHELF = Place("4d15b5eba048513f57096548", "shelf")
"""Where goods are found whose place the server does not show."""
FREE = DispatchRules(place_check=False)


class Catalog:
    """Knows no product and no lot, and calls every place by its id."""

    def product(self, product_id: str) -> Product | None:
        return None

    def products_by_article(self, article: str) -> tuple[()]:
        return ()

    def lot_text(self, lot_id: str) -> str | None:
        return f"LOT-{lot_id[:4]}"

    def place(self, place_id: str) -> Place | None:
        return Place(place_id, f"place {place_id[:4]}")


def identity(number: str) -> str:
    """The id of a goods-out of the demo."""
    return next(str(one["id"]) for one in DEMO["goods_outs"] if one["number"] == number)


async def order(system: Any, number: str) -> GoodsOut:
    """A goods-out of the demo, with everything."""
    read: GoodsOut = await system.goods_out(identity(number), Catalog())
    return read


async def desk_of(
    system: Any, *numbers: str, rules: DispatchRules = FREE, mode: Mode = Mode.PICK
) -> Desk:
    """A work document about goods-outs as the server shows them."""
    orders = [await order(system, number) for number in numbers]
    return Desk(*orders, rules=rules, mode=mode)


def pick(desk: Desk, *lines: str) -> None:
    """All that is still wanted of these lines, or of all."""
    for line in desk.document.walked():
        if (lines and line.id not in lines) or line.rest <= 0:
            continue
        assert line.product.track is Track.NONE
        desk.act(ChoosePlace(line.source.place or SHELF))
        desk.act(PickWithoutCode(line.id, line.rest))


def short(desk: Desk, line: str) -> None:
    """What is left of a line is not there."""
    desk.act(Short(line, "not_there"))


def pack(desk: Desk) -> None:
    """Everything in hand into one package per order, closed."""
    for order_ in desk.document.orders:
        desk.act(NewPackage(order_.id), PackRest(order_.id))
        desk.act(ClosePackage(desk.document.packages_of(order_.id)[-1].id))


# --- what the hub shows ------------------------------------------------------------------------


def shown(world: World, number: str) -> dict[str, Any]:
    """A goods-out as the hub keeps it, with items and packages."""
    rows = world.control("GET", "goods-outs")["goods_outs"]
    return next(row for row in rows if row["id"] == identity(number))


def status(world: World, number: str) -> str:
    return str(shown(world, number)["status"])


def way(world: World, number: str) -> list[str]:
    """Every status that it ever had, in order."""
    return [entry["status"] for entry in shown(world, number)["status_log"]]


def registers(world: World, number: str, terminal: str = "DEMO") -> dict[str, str]:
    """The register of a terminal by item: picked, packed, short, state."""
    found: dict[str, str] = {}
    for item in shown(world, number)["items"]:
        register = records.read(item.get("external_data")).register_of(terminal)
        if register is not None:
            found[item["id"]] = register.text().partition(",")[2]
    return found


def hand_over(world: World, identifier: str) -> str:
    """The status of a pickup or customer delivery."""
    shown = world.control("GET", "hand-overs")
    rows = (*shown["pickups"], *shown["deliveries"])
    return next(str(row["status"]) for row in rows if row["id"] == identifier)


def hand(world: World, number: str, **change: Any) -> None:
    """Another hand works on it at the platform."""
    world.control("POST", f"goods-outs/{identity(number)}", change)


def stock_changes(world: World, origin: str = "api") -> list[tuple[str, str, str]]:
    """Product, place and quantity of every change of the ledger that came that way."""
    return [
        (row["product_id"], row["place_id"], row["quantity"])
        for row in world.control("GET", "ledger")["changes"]
        if row["origin"] == origin
    ]

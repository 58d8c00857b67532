"""Compares what was picked, packed and handed over with what the server has.

As `verdict`: expected figures come from the script's own table, found ones from the hub's books.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from app.settings import resource
from app.tour.control import Control
from app.tour.leaving import ENDS, HANDED
from app.tour.script import Sent
from app.tour.verdict import NONE, Row, Warehouse, named, plain, register

Wanted = dict[tuple[str, str], list[Decimal]]
"""By order and article: picked, packed, short."""


def verdict_leaving(
    control: Control, sent: Iterable[Sent], before: int, terminal: str = "DEMO"
) -> list[Row]:
    """Everything compared; `before` is how many changes the ledger had before the shift."""
    warehouse, wanted = Warehouse(), _wanted(sent)
    orders = {one["number"]: one for one in control.goods_outs() if one["number"] in ENDS}
    taken = [c for c in control.changes()[before:] if c["origin"] == "platform"]
    rows = [
        Row(f"order {number}", "status", end, orders[number]["status"])
        for number, end in ENDS.items()
    ]
    rows += _handed_rows(control, orders)
    for number, order in orders.items():
        for item in order["items"]:
            rows.append(_register_row(warehouse, number, item, wanted, terminal))
    return rows + _stock_rows(warehouse, wanted, orders, taken)


def _wanted(sent: Iterable[Sent]) -> Wanted:
    found: Wanted = defaultdict(lambda: [NONE, NONE, NONE])
    for one in sent:
        figures = found[one.order, one.article]
        for at, figure in enumerate((one.picked, one.packed, one.short)):
            figures[at] += Decimal(figure)
    return found


def _handed_rows(control: Control, orders: dict[str, Any]) -> list[Row]:
    """Pickups and customer deliveries, by the sales order that an order came of."""
    told = control.hand_overs()
    every = [*told["pickups"], *told["deliveries"]]
    rows = []
    for number, wanted in HANDED.items():
        sale = orders[number]["parent_information"]["reference_id"]
        ours = [one for one in every if any(i["sales_order"] == sale for i in one["items"])]
        found = ", ".join(one["status"] for one in ours)
        rows.append(Row(f"order {number}", "handed over", wanted, found))
    return rows


def _register_row(
    warehouse: Warehouse, number: str, item: Any, wanted: Wanted, terminal: str
) -> Row:
    """Our segment of an item: terminal, picked, packed, short, state."""
    article = warehouse.products[item["product_id"]]["article_id"]
    name = named(warehouse, article)
    picked, packed, short = wanted.get((number, article), [NONE, NONE, NONE])
    fields = register(item.get("external_data"), terminal)
    where = f"record of {number}"
    if not (picked or packed or short):
        return Row(name, where, "nothing", "nothing" if fields is None else ",".join(fields))
    said = f"{plain(picked)} picked, {plain(packed)} packed, {plain(short)} short"
    if fields is None:
        return Row(name, where, said, "nothing")
    found = [plain(Decimal(figure or "0")) for figure in fields[1:4]]
    return Row(name, where, said, f"{found[0]} picked, {found[1]} packed, {found[2]} short")


def _stock_rows(
    warehouse: Warehouse, wanted: Wanted, orders: dict[str, Any], changes: list[Any]
) -> list[Row]:
    """What the platform took out when the orders were fulfilled: what lines asked for (A70)."""
    asked: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for number, end in ENDS.items():
        for item in orders[number]["items"] if end == "FULFILLED" else ():
            place = _demo_place(number, item["id"])
            if place is not None:
                article = warehouse.products[item["product_id"]]["article_id"]
                asked[article, warehouse.places[place]] -= Decimal(item["quantity"]["value"])
    found: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for change in changes:
        article = warehouse.products[change["product_id"]]["article_id"]
        found[article, warehouse.places[change["place_id"]]] += Decimal(str(change["quantity"]))
    keys = [*asked, *(key for key in found if key not in asked)]
    return [
        Row(
            named(warehouse, article),
            f"booked out, {place}",
            plain(asked.get((article, place), NONE)),
            plain(found.get((article, place), NONE)),
        )
        for article, place in keys
    ]


def _demo_place(number: str, item: str) -> str | None:
    """Where the demo's own file says that an item lies."""
    told = json.loads(resource("demo/goods_outs.json").read_text(encoding="utf-8"))
    order = next(one for one in told["goods_outs"] if one["number"] == number)
    return next(
        (i.get("picking_storage_location_id") for i in order["items"] if i["id"] == item), None
    )


def order_id(number: str) -> str:
    """The id of one of the demo's orders."""
    told = json.loads(resource("demo/goods_outs.json").read_text(encoding="utf-8"))
    return next(str(one["id"]) for one in told["goods_outs"] if one["number"] == number)

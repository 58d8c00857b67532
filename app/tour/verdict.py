"""Compares what was scanned with what the server has: stock, registers, records.

Everything expected is added up from the script's own table; everything found is read from the
hub's books. Neither knows the program's code.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.settings import resource
from app.tour.control import Control
from app.tour.script import Goods

NONE = Decimal(0)
Stock = dict[tuple[str, str, str], Decimal]
"""Quantity by article, place and condition."""


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison; `scanned` and `server` are texts to be shown."""

    what: str
    where: str
    scanned: str
    server: str

    @property
    def same(self) -> bool:
        """Whether both agree."""
        return self.scanned == self.server


class Warehouse:
    """Names of the demo's products and places."""

    def __init__(self) -> None:
        catalog = json.loads(resource("demo/catalog.json").read_text(encoding="utf-8"))
        self.products: dict[str, dict[str, Any]] = {p["id"]: p for p in catalog["products"]}
        self.articles = {p["article_id"]: p for p in catalog["products"]}
        self.places = {place["id"]: place["name"] for place in catalog["places"]}
        kinds = {place["kind"]: place["name"] for place in reversed(catalog["places"])}
        self.receiving, self.quarantine = kinds["receiving"], kinds["quarantine"]


def verdict(
    control: Control,
    delivery: str,
    goods: Iterable[Goods],
    before: int,
    terminal: str = "DEMO",
    *,
    apart: Collection[str] = (),
) -> list[Row]:
    """Everything compared; `before` is how many changes the ledger had before the shift. What
    the platform moved by itself is none of a receipt's, nor what moved at the places `apart`.
    """
    changes = [
        c
        for c in control.changes()[before:]
        if c["origin"] != "platform" and c["place_id"] not in apart
    ]
    moved = tuple(goods)
    warehouse = Warehouse()
    records = control.goods_ins()
    ours = next(one for one in records if one["number"] == delivery)
    rows = _stock_rows(warehouse, moved, changes)
    rows += _register_rows(warehouse, moved, ours, terminal)
    rows += _unannounced_rows(warehouse, moved, ours, records)
    return rows


# --- stock -----------------------------------------------------------------------------------


def _stock_rows(warehouse: Warehouse, goods: tuple[Goods, ...], changes: list[Any]) -> list[Row]:
    wanted: Stock = defaultdict(Decimal)
    for one in goods:
        if one.kept:
            damaged = one.condition == "DAMAGED"
            place = warehouse.quarantine if damaged else warehouse.receiving
            wanted[one.article, place, one.condition] += one.amount
    found: Stock = defaultdict(Decimal)
    for change in changes:
        article = warehouse.products[change["product_id"]]["article_id"]
        place = warehouse.places[change["place_id"]]
        found[article, place, change["condition"]] += Decimal(str(change["quantity"]))
    keys = [*wanted, *(key for key in found if key not in wanted)]
    return [
        Row(
            named(warehouse, article),
            f"stock, {place}, {condition}",
            plain(wanted.get((article, place, condition), NONE)),
            plain(found.get((article, place, condition), NONE)),
        )
        for article, place, condition in keys
    ]


# --- our registers on the delivery's lines ---------------------------------------------------


def _register_rows(
    warehouse: Warehouse, goods: tuple[Goods, ...], record: Any, terminal: str
) -> list[Row]:
    totals: dict[str, list[Decimal]] = defaultdict(lambda: [NONE, NONE])
    for one in goods:
        totals[one.article][0 if one.kept else 1] += one.amount
    rows = []
    for item in record["items"]:
        article = warehouse.products[item["product_id"]]["article_id"]
        accepted, rejected = totals.get(article, [NONE, NONE])
        wanted = f"{plain(accepted)} kept, {plain(rejected)} rejected"
        found = register(item.get("external_data"), terminal)
        shown = "nothing"
        if found is not None:
            shown = f"{plain(Decimal(found[1]))} kept, {plain(Decimal(found[2]))} rejected"
        rows.append(
            Row(named(warehouse, article), f"record of {record_name(record)}", wanted, shown)
        )
    head = register(record.get("external_data"), terminal)
    state = head[4] if head is not None else "nothing"
    return [*rows, Row("delivery", f"record of {record_name(record)}", "finished", _state(state))]


def _state(told: str) -> str:
    return {"done": "finished", "part": "in part"}.get(told, told)


def register(text: str | None, terminal: str) -> list[str] | None:
    """The fields of a terminal's register: `dh1;...;rTERM,accepted,rejected,place,state;`."""
    for segment in (text or "").split(";"):
        if segment.startswith(f"r{terminal},"):
            return segment.split(",")
    return None


def record_name(record: Any) -> str:
    """The number of a goods-in."""
    return str(record["number"])


# --- goods that nobody announced -------------------------------------------------------------


def _unannounced_rows(
    warehouse: Warehouse, goods: tuple[Goods, ...], ours: Any, records: list[Any]
) -> list[Row]:
    announced = {item["product_id"] for item in ours["items"]}
    wanted: dict[str, Decimal] = defaultdict(Decimal)
    for one in goods:
        if warehouse.articles[one.article]["id"] not in announced and one.kept:
            wanted[one.article] += one.amount
    demo = json.loads(resource("demo/deliveries.json").read_text(encoding="utf-8"))
    seeded = {delivery["id"] for delivery in demo["deliveries"]}
    made = [record for record in records if record["id"] not in seeded]
    found: dict[str, Decimal] = defaultdict(Decimal)
    for record in made:
        for item in record["items"]:
            article = warehouse.products[item["product_id"]]["article_id"]
            found[article] += Decimal(str(item["expected_number_of_units"]))
    rows = [
        Row(
            named(warehouse, article),
            "supplementary goods-in",
            plain(wanted.get(article, NONE)),
            plain(found.get(article, NONE)),
        )
        for article in [*wanted, *(key for key in found if key not in wanted)]
    ]
    count = "1" if wanted else "0"
    return [*rows, Row("goods-ins made", "by this shift", count, str(len(made)))]


# --- shown -----------------------------------------------------------------------------------


def named(warehouse: Warehouse, article: str) -> str:
    """An article with its name."""
    return f"{article} {warehouse.articles[article]['name']}"


def plain(value: Decimal) -> str:
    """A quantity as plain digits."""
    return f"{value.normalize():f}" if value else "0"


def table(rows: list[Row]) -> str:
    """The comparison as text, one line each, what differs marked."""
    heads = Row("what", "where", "scanned", "server")
    every = [heads, *rows]
    widths = [
        max(len(getattr(row, name)) for row in every)
        for name in ("what", "where", "scanned", "server")
    ]
    lines = []
    for row in every:
        cells = (row.what, row.where, row.scanned, row.server)
        text = "  ".join(cell.ljust(wide) for cell, wide in zip(cells, widths, strict=True))
        mark = "" if row is heads else "  equal" if row.same else "  DIFFERS"
        lines.append((text + mark).rstrip())
    lines.insert(1, "-" * max(len(line) for line in lines))
    return "\n".join(lines)

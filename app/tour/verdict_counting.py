"""Compares the counted shelf with what the server has, and with the file that it made of it.

As `verdict`: what the shelf must hold is the demo's own stock and the script's table, what it holds
is read from the hub's books.
"""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.settings import resource
from app.tour.control import Control
from app.tour.counting import LIST, PLACE, SENT, WANTED
from app.tour.script import Shelf
from app.tour.verdict import NONE, Row, Warehouse, named, plain

Stock = dict[tuple[str, str], Decimal]
"""What lies on the shelf, by article and condition."""


def verdict_counting(
    control: Control, shelf: Iterable[Shelf], before: int, files: Path
) -> list[Row]:
    """Everything compared; `before` is how many changes the ledger had before the shift, `files`
    where the terminal puts what it fetched.
    """
    warehouse = Warehouse()
    place = place_id(warehouse)
    wanted = _wanted(warehouse, place, shelf)
    told = control.call("GET", "ledger")
    rows = [
        Row(named(warehouse, article), f"stock, {PLACE}, {condition}", *shown)
        for (article, condition), shown in _both(wanted, _found(warehouse, place, told["stock"]))
    ]
    rows += _change_rows(place, told["changes"][before:])
    return [*rows, *_file_rows(warehouse, wanted, files)]


def place_id(warehouse: Warehouse) -> str:
    """The id of the counted shelf."""
    return next(str(key) for key, name in warehouse.places.items() if name == PLACE)


def write_list(folder: Path) -> Path:
    """The list of what to count, as an office would send it; returns the file."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / LIST
    rows = "".join(f"{PLACE},{article}\n" for article in WANTED)
    path.write_text(f"place,product\n{rows}", encoding="utf-8")
    return path


def _wanted(warehouse: Warehouse, place: str, shelf: Iterable[Shelf]) -> Stock:
    """What lay there when the day began, and what the script says of it."""
    demo = json.loads(resource("demo/deliveries.json").read_text(encoding="utf-8"))
    found: Stock = defaultdict(Decimal)
    for entry in demo["stock"]:
        if entry["place_id"] == place:
            article = warehouse.products[entry["product_id"]]["article_id"]
            found[article, entry["condition"]] += Decimal(entry["quantity"])
    for one in shelf:
        found[one.article, one.condition] += Decimal(one.change)
    return found


def _found(warehouse: Warehouse, place: str, stock: list[Any]) -> Stock:
    found: Stock = {}
    for entry in stock:
        if entry["place_id"] == place:
            article = warehouse.products[entry["product_id"]]["article_id"]
            for condition, quantity in entry["conditions"].items():
                found[article, condition] = Decimal(quantity)
    return found


def _both(wanted: Stock, found: Stock) -> list[tuple[tuple[str, str], tuple[str, str]]]:
    """Both figures of everything that either of them has."""
    keys = [*wanted, *(key for key in found if key not in wanted)]
    return [(key, (plain(wanted.get(key, NONE)), plain(found.get(key, NONE)))) for key in keys]


def _change_rows(place: str, changes: list[Any]) -> list[Row]:
    """How often the books of the shelf were changed: each difference once, and the sale."""
    there = [change for change in changes if change["place_id"] == place]
    sales = sum(change["reason"] == "SALE" for change in there)
    return [
        Row("count and adjustment", f"changes, {PLACE}", str(SENT), str(len(there) - sales)),
        Row("the platform", f"sales, {PLACE}", "1", str(sales)),
    ]


def _file_rows(warehouse: Warehouse, wanted: Stock, files: Path) -> list[Row]:
    """The file of the shelf's stock: the same once more."""
    found: Stock = {}
    made = sorted(files.glob("*.csv")) if files.is_dir() else []
    for path in made:
        for row in csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))):
            article = warehouse.products[row["product_id"]]["article_id"]
            found[article, row["condition"]] = Decimal(row["quantity"])
    same = sum(found.get(key) == quantity for key, quantity in wanted.items())
    return [
        Row("the export", "files", "1", str(len(made))),
        Row("the export", "rows", str(len(wanted)), str(len(found))),
        Row("the export", "rows that are equal", str(len(wanted)), str(same)),
    ]

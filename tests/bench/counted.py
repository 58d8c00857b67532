"""What is counted: 2,000 distinct products that lie on one place, one such place for each run."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Any

from app.domain.values import Place
from app.tour.control import Control
from tests.bench import world

SPOTS = 2_000
BOOKED, FOUND = 10, 1
"""So many of each are in the books, and so many lie there."""


def product(at: int) -> int:
    """Which of all products is the so manieth; none of them is on the deliveries, which have even
    numbers.
    """
    return at * (world.PRODUCTS // SPOTS) + 1


def place(run: int) -> Place:
    """A place of a run's own: posting changes what lies there."""
    return Place(f"5c{run:022x}", f"COUNT-{run:02d}")


def seed(runs: int) -> dict[str, Any]:
    """What the hub gets beside the rest."""
    numbers = [product(at) for at in range(SPOTS)]
    products = [
        {
            "id": world.product_id(number),
            "name": world.article(number)[0],
            "article_id": world.article(number)[1],
            "management_unit": "COUNT_PIECES",
            "codes": [{"code": world.gtin(number), "pack": "1"}],
        }
        for number in numbers
    ]
    places = [{"id": place(run).id, "code": place(run).name} for run in range(runs)]
    stock = [
        {"product_id": one["id"], "place_id": there["id"], "quantity": str(BOOKED)}
        for there in places
        for one in products
    ]
    return {"catalog": {"products": products, "places": places}, "deliveries": {"stock": stock}}


def written(control: Control, run: int, spots: int = SPOTS) -> Counter[int]:
    """How many of the run's products a terminal has written so often: {1: 2000} when all of them
    arrived once. `spots`: so many of them were counted.
    """
    there = place(run).id
    times: Counter[str] = Counter(
        change["product_id"]
        for change in control.changes()
        if change["place_id"] == there and change["origin"] == "api"
    )
    return Counter(times[world.product_id(product(at))] for at in range(spots))


def wrong(control: Control, run: int, spots: int = SPOTS) -> int:
    """How many of the run's products have another stock than was counted."""
    there = place(run).id
    stock = {
        row["product_id"]: Decimal(row["available"]["value"])
        for row in control.call("GET", "ledger")["stock"]
        if row["place_id"] == there
    }
    return sum(stock.get(world.product_id(product(at))) != FOUND for at in range(spots))

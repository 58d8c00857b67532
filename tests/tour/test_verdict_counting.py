"""The verdict on the counted shelf: what was lost, doubled, overwritten or cut is a difference."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.hub import HubOptions, start
from app.tour.control import Control
from app.tour.counting import BATTERIES, PLACE, SENT
from app.tour.script import Shelf
from app.tour.verdict import Row, Warehouse
from app.tour.verdict_counting import place_id, verdict_counting


@pytest.fixture
def control(tmp_path: Path) -> Iterator[Control]:
    hub = start(tmp_path / "hub", options=HubOptions(demo=True, control=True))
    yield Control(hub.url)
    hub.stop()


def move(control: Control, intent: str, quantity: str, reason: str = "CORRECTION") -> None:
    """The books of the batteries on the counted shelf are changed."""
    warehouse = Warehouse()
    body: dict[str, Any] = {
        "product_id": warehouse.articles[BATTERIES]["id"],
        "place_id": place_id(warehouse),
        "quantity": quantity,
        "intent": intent,
        "reason": reason,
    }
    control.call("POST", "stock", body)


def judged(control: Control, before: int, files: Path) -> dict[str, Row]:
    """The rows that are of interest: the batteries, what changed, and the file."""
    shelf = [Shelf(BATTERIES, "-1"), Shelf(BATTERIES, "-2")]
    rows = verdict_counting(control, shelf, before, files)
    others = [row for row in rows if row.where.startswith("stock") and BATTERIES not in row.what]
    assert len(others) == 8
    assert all(row.same for row in others)
    return {row.where: row for row in rows if row not in others}


def test_a_count_beside_a_sale_is_equal_and_overwriting_the_sale_is_not(
    control: Control, tmp_path: Path
) -> None:
    before = len(control.changes())
    move(control, "remove", "2", "SALE")
    move(control, "remove", "1")
    rows = judged(control, before, tmp_path)
    assert rows[f"stock, {PLACE}, NEW"] == Row(
        "ELE-0301 Batteries AA 4 pcs, Tollbrook", f"stock, {PLACE}, NEW", "27", "27"
    )
    assert rows[f"sales, {PLACE}"].same
    changes = rows[f"changes, {PLACE}"]
    assert (changes.scanned, changes.server) == (str(SENT), "1")

    move(control, "set", "29")
    assert not judged(control, before, tmp_path)[f"stock, {PLACE}, NEW"].same


@pytest.mark.parametrize("cut", [False, True], ids=["whole", "cut"])
def test_the_file_is_compared_row_by_row(control: Control, tmp_path: Path, cut: bool) -> None:
    before = len(control.changes())
    move(control, "remove", "3")
    warehouse = Warehouse()
    stock = control.call("GET", "ledger")["stock"]
    lines = [
        f"{entry['product_id']},{condition},{quantity}"
        for entry in stock
        if entry["place_id"] == place_id(warehouse)
        for condition, quantity in entry["conditions"].items()
    ]
    (tmp_path / "stock.csv").write_text(
        "\n".join(["product_id,condition,quantity", *(lines[:-1] if cut else lines)]), "utf-8"
    )
    rows = judged(control, before, tmp_path)
    assert rows["files"].same
    assert rows["rows that are equal"].same is not cut

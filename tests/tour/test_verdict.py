"""The verdict: what is missing, doubled or too much on the server is a difference."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.hub import HubOptions, start
from app.tour.control import Control
from app.tour.script import Goods
from app.tour.verdict import Row, Warehouse, table, verdict

DELIVERY = "GI-4711"
OIL = "OIL-0101"


@pytest.fixture
def control(tmp_path: Path) -> Iterator[Control]:
    hub = start(tmp_path, options=HubOptions(demo=True, control=True))
    yield Control(hub.url)
    hub.stop()


def book(control: Control, article: str, quantity: str, place: str = "receiving") -> None:
    """Another hand books what the shift should have booked."""
    warehouse = Warehouse()
    name = warehouse.quarantine if place == "quarantine" else warehouse.receiving
    places = {shown: key for key, shown in warehouse.places.items()}
    body = {
        "product_id": warehouse.articles[article]["id"],
        "place_id": places[name],
        "quantity": quantity,
        "condition": "DAMAGED" if place == "quarantine" else "NEW",
    }
    control.call("POST", "stock", body)


def stock(rows: list[Row]) -> list[Row]:
    return [row for row in rows if row.where.startswith("stock")]


def test_what_was_booked_once_is_equal(control: Control) -> None:
    before = len(control.changes())
    book(control, OIL, "11")
    book(control, OIL, "1", "quarantine")
    goods = [Goods(OIL, "6"), Goods(OIL, "5"), Goods(OIL, "1", "DAMAGED")]
    rows = stock(verdict(control, DELIVERY, goods, before))
    assert [(row.scanned, row.server, row.same) for row in rows] == [
        ("11", "11", True),
        ("1", "1", True),
    ]


@pytest.mark.parametrize("booked", [[], ["6", "6"], ["7"]], ids=["lost", "doubled", "too much"])
def test_what_differs_is_told(control: Control, booked: list[str]) -> None:
    before = len(control.changes())
    for quantity in booked:
        book(control, OIL, quantity)
    (row,) = stock(verdict(control, DELIVERY, [Goods(OIL, "6")], before))
    assert not row.same
    assert "DIFFERS" in table([row])


def test_what_nobody_scanned_is_told(control: Control) -> None:
    before = len(control.changes())
    book(control, "KIT-0202", "3")
    (row,) = stock(verdict(control, DELIVERY, [], before))
    assert (row.scanned, row.server) == ("0", "3")


def test_a_delivery_without_our_record_is_told(control: Control) -> None:
    rows = verdict(control, DELIVERY, [Goods(OIL, "6")], 0)
    assert Row("delivery", f"record of {DELIVERY}", "finished", "nothing") in rows


def test_registers_are_read_from_the_record(control: Control) -> None:
    record = next(one for one in control.goods_ins() if one["number"] == DELIVERY)
    oil = Warehouse().articles[OIL]["id"]
    item = next(item for item in record["items"] if item["product_id"] == oil)
    text = "dh1;rT002,1,0,p,done;rDEMO,5,1,p,done;"
    control.call(
        "POST", f"goods-ins/{record['id']}", {"items": {item["id"]: {"external_data": text}}}
    )
    rows = verdict(control, DELIVERY, [Goods(OIL, "5"), Goods(OIL, "1", kept=False)], 0)
    row = next(row for row in rows if row.what.startswith(OIL) and "record" in row.where)
    assert (row.scanned, row.server) == ("5 kept, 1 rejected",) * 2

"""A delivery and an order by a scanner alone: real key events from an X server, no mouse, no tap.

What is typed is what a wired scanner types: 1 ms between keys, Enter behind each code.
"""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.hub import HubOptions, start
from app.settings import resource
from app.tour.control import Control
from app.tour.link import Child
from tests.journeys.goods_out_books import assert_nothing_twice, figures, statuses
from tests.journeys.goods_out_books import registers as books_of
from tests.journeys.screens import WedgeScanner, XServer
from tests.journeys.twelve_lines import NEW, leaving, packing, picking, registers

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.timeout(120),
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")),
        reason="Xvfb and xdotool are not installed",
    ),
]
DELIVERY = "GI-4712"
PATIENT = {"gap": 250, "silence": 300}
"""On a machine with more to do than processors xdotool itself pauses inside of a code, as no
scanner does. Enter ends each code all the same, so nothing gets slower by it."""


class Desk:
    """A terminal on an X server, its scanner and its hub."""

    def __init__(self, folder: Path) -> None:
        self.hub = start(folder / "hub", options=HubOptions(demo=True, control=True))
        self.control = Control(self.hub.url)
        self.server = XServer()
        self.scanner = WedgeScanner(self.server)
        self.child = Child(
            folder / "terminal",
            self.hub.url,
            options={"scanner": PATIENT},
            environment=self.server.environment,
            errors=folder / "terminal.err",
        )
        self.read = 0

    def open(self) -> None:
        """Start the terminal and fetch what is expected."""
        self.child.start()
        self.child.step("pull")
        self.scanner.look_at("Dockhand")

    def scan(self, *codes: str) -> dict[str, Any]:
        """Read codes in one go; returns what the screen shows once all are decided."""
        self.scanner.read(codes)
        self.read += len(codes)
        return self.child.step("scanned", count=self.read)

    def close(self) -> None:
        self.child.stop()
        self.server.stop()
        self.hub.stop()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    try:
        desk.open()
        yield desk
    finally:
        desk.close()


@pytest.fixture(scope="module")
def delivery() -> dict[str, Any]:
    """The 40-line delivery of the demo, each item with the code of one piece."""
    products = json.loads(resource("demo/catalog.json").read_text("utf-8"))["products"]
    codes = {product["id"]: product["codes"][0]["code"] for product in products}
    every = json.loads(resource("demo/deliveries.json").read_text("utf-8"))["deliveries"]
    found: dict[str, Any] = next(one for one in every if one["number"] == DELIVERY)
    for item in found["items"]:
        item["code"] = codes[item["product_id"]]
    return found


@pytest.mark.long
def test_forty_lines_from_home_to_posted(desk: Desk, delivery: dict[str, Any]) -> None:
    before = len(desk.control.changes())
    assert desk.scan(delivery["delivery_note_number"])["screen"] == "receipt"
    for item in delivery["items"]:
        count = int(item["expected_number_of_units"])
        seen = desk.scan(*([f"DH:QTY:{count}"] if count > 1 else []), item["code"])
        assert (seen["card"]["done"], seen["band"]["tone"]) == (str(count), "ok")
    desk.scan("DH:FINISH")
    assert desk.scan("DH:OK")["band"]["tone"] == "ok"

    sent = desk.child.step("wait_sent")

    assert sent["document"]["state"] == "finished"
    assert set(sent["outbox"]) == {"done"}
    booked = {
        change["product_id"]: Decimal(str(change["quantity"]))
        for change in desk.control.changes()[before:]
    }
    assert booked == {
        item["product_id"]: Decimal(item["expected_number_of_units"]) for item in delivery["items"]
    }
    assert len(desk.control.changes()) == before + 40


@pytest.mark.long
def test_ten_scans_in_two_seconds_in_their_order(desk: Desk, delivery: dict[str, Any]) -> None:
    """K3: none is lost, and none overtakes another."""
    desk.scan(delivery["delivery_note_number"])
    codes = [item["code"] for item in delivery["items"][:10]]
    told = len(desk.child.told)

    began = time.monotonic()
    desk.scanner.read(codes)
    took = time.monotonic() - began
    desk.read += len(codes)
    desk.child.step("scanned", count=desk.read)

    assert took < 2, "the scanner itself was too slow to show anything"
    shown = desk.child.told[told:]
    assert [report["text"] for report in shown] == codes
    assert {report["shown"] for report in shown} == {"green"}


def test_twelve_lines_from_home_to_the_carrier(desk: Desk) -> None:
    """A whole order with codes only: picked, packed into two packages, handed over."""
    assert desk.scan(NEW)["screen"] == "dispatch"
    for how, codes in picking(NEW) + packing() + leaving():
        seen = desk.scan(*codes)
        if how == "green":
            assert seen["band"]["tone"] == "ok", (codes, seen)
        elif how == "asks":
            assert seen["question"], (codes, seen)
            desk.child.step("readable")

    sent = desk.child.step("wait_sent")

    assert sent["document"]["state"] == "finished"
    assert set(sent["outbox"]) == {"done"}
    orders = desk.control.call("GET", "goods-outs")["goods_outs"]
    assert_nothing_twice(orders)
    assert statuses(orders)[NEW] == "FULFILLED"
    assert books_of(orders, ("DEMO",)) == figures(registers(NEW))

"""What only fulfillmenttools or Trybe brings to the desk: properties, holds, limits, links."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.domain.delivery import DeliveryState
from app.domain.entry import Entry
from app.domain.receipt import actions
from app.domain.receipt.line import LineKind
from app.store.cache import Catalog, CatalogProduct
from app.ui import sentences
from app.workbench.workbench import Unavailable
from tests.journeys import demo
from tests.journeys.shift import Shift, accepted
from tests.journeys.test_three_systems import refused
from tests.journeys.three_books import DELIVERY, Came, arrived, orders, processes

CASE = "19520010000015"
"""Six bottles of olive oil, a code without lot and date."""
DAY = date(2031, 6, 30)


def on(shift: Shift, system: Any) -> Shift:
    shift.system = system
    return shift


def choices(shift: Shift) -> list[str]:
    return [option.choice for option in shift.receipt.questions[-1].options]


def question(shift: Shift) -> str:
    return shift.receipt.questions[-1].id


def asks(entries: list[Entry]) -> list[str]:
    return [str((entry.last_error or {}).get("key")) for entry in entries]


# --- stock properties ---------------------------------------------------------------------------


async def test_what_the_listing_requires_is_asked_for_at_the_scan(at_work: Shift) -> None:
    """R184: lot, then date; without them goods only go back or are kept as damaged."""
    async with on(at_work, "fulfillmenttools") as shift:
        await shift.open("IB-8001")
        took = await shift.scan(CASE)
        assert took.decision.key == "lot_missing"
        assert choices(shift) == ["enter_lot", "reject", "damaged", "drop"]
        took = await shift.do(actions.EnterLot("L1", None, question(shift)))
        assert took.decision.key == "expiry_missing"
        assert choices(shift) == ["enter_expiry", "reject", "damaged", "drop"]
        refused(await shift.finish(close_rest=False), "open_questions")
        accepted(await shift.do(actions.EnterLot("", DAY, question(shift))), "counted")
        took = await shift.scan(CASE)
        assert choices(shift)[0] == "last_lot"
        accepted(await shift.answer("last_lot"), "counted")
        accepted(await shift.finish(close_rest=False), "finished")
        came = Came(kept={"OIL-0101": 12}, closed=False)
        assert await arrived(shift, came) == []
        [item] = _receipts(shift)[0]["receivedItems"]
        assert item["stockProperties"] == {"batch": "L1", "expiry": "2031-06-30"}


async def test_a_label_with_lot_and_date_alone_completes_the_scan(at_work: Shift) -> None:
    async with on(at_work, "fulfillmenttools") as shift:
        await shift.open("IB-8001")
        assert (await shift.scan(CASE)).decision.key == "lot_missing"
        accepted(await shift.code("lot-only"), "counted")
        accepted(await shift.finish(close_rest=False), "finished")
        assert await arrived(shift, Came(kept={"OIL-0101": 6}, closed=False)) == []


async def test_goods_of_which_it_is_not_known_go_back(at_work: Shift) -> None:
    """No item can name them without their properties: the receipt's comment does."""
    async with on(at_work, "fulfillmenttools") as shift:
        await shift.open("IB-8001")
        await shift.scan(CASE)
        accepted(await shift.answer("reject"), "rejected")
        accepted(await shift.finish(close_rest=False), "finished")
        assert asks(await shift.drained()) == ["None", "None"]
        [receipt] = _receipts(shift)
        assert receipt["receivedItems"] == []
        told = " ".join(comment["content"] for comment in receipt["comments"])
        assert "OIL-0101, rejected: 6 pcs, not legible" in told


async def test_a_property_that_no_label_says_is_refused_at_the_scan(at_work: Shift) -> None:
    """Nothing is counted that could not be booked; nothing is sent."""
    async with on(at_work, "fulfillmenttools") as shift:
        cache = shift.running.station.cache
        known = cache.product(demo.product_id("CLN-0101"))
        assert known is not None
        odd = replace(known, required_properties=("colour",))
        cache.put_catalog(Catalog(products=(CatalogProduct(odd),))).result()
        await shift.open("IB-8001")
        refused(await shift.code("plain"), "property_unknown")
        assert not any(line.received for line in shift.receipt.ordered())


async def test_other_systems_ask_for_no_properties(at_work: Shift) -> None:
    """The demo's catalog serves all three; on enfore a lot may be illegible, a date unknown."""
    async with at_work as shift:
        await shift.open("GI-4711")
        await shift.scan(CASE)
        assert "not_legible" in choices(shift)
        accepted(await shift.do(actions.EnterLot("L1", None, question(shift))), "counted")


def _receipts(shift: Shift) -> list[dict[str, Any]]:
    wanted = demo.delivery_id(DELIVERY["fulfillmenttools"])
    process = next(one for one in processes(shift.hub) if one["id"] == wanted)
    return list(process["receipts"])


# --- deliveries that are not received -----------------------------------------------------------


async def test_a_delivery_on_hold_is_shown_and_refused(at_work: Shift) -> None:
    """R168: it stands in the list, and says why nothing can be received on it."""
    async with on(at_work, "fulfillmenttools") as shift:
        workbench = shift.running.workbench
        await shift.running.sync.pull.open_set()
        row = next(row for row in workbench.deliveries() if row.head.number == "IB-8003")
        assert row.head.state is DeliveryState.ON_HOLD
        assert not row.startable
        with pytest.raises(Unavailable) as told:
            await shift.open("IB-8003")
        assert told.value.key == "delivery_on_hold"
        assert sentences.words("delivery_on_hold", {"number": "IB-8003"}).detail


async def test_a_delivery_paused_meanwhile_asks_before_anything_is_sent(at_work: Shift) -> None:
    async with on(at_work, "fulfillmenttools") as shift:
        await shift.open("IB-8001")
        await shift.code("plain", 2)
        identifier = demo.delivery_id("IB-8001")
        shift.hub_call(f"inbound-processes/{identifier}", {"on_hold": True})
        accepted(await shift.finish(close_rest=False), "finished")
        asking = await arrived(shift, Came(kept={"CLN-0101": 2}, closed=False))
        assert asks(asking) == ["delivery_paused"]
        assert _receipts(shift) == []


async def test_200_requested_items_are_received_and_one_more_is_refused(at_work: Shift) -> None:
    """R167."""
    async with on(at_work, "fulfillmenttools") as shift:
        await shift.open("IB-8006")
        assert len(shift.receipt.lines) == 200
        seeds = demo.seed()["other_systems"]["processes"]
        most = next(one for one in seeds if one["tenantInboundProcessId"] == "IB-8006")
        extra = {"article_id": "CLN-0101", "quantity": "1", "unit": "pcs"}
        many = {
            **most,
            "id": f"{8_010:024x}",
            "tenantInboundProcessId": "IB-8010",
            "purchase_order_id": f"{8_011:024x}",
            "requested": [*most["requested"], extra],
        }
        shift.hub_call("seed", {"other_systems": {"processes": [many]}}, "PUT")
        with pytest.raises(Unavailable) as told:
            await shift.running.workbench.open_deliveries([many["id"]])
        assert told.value.key == "delivery_too_many_items"
        assert sentences.words(told.value.key, {}).detail


# --- lines without a product --------------------------------------------------------------------


async def test_a_line_without_a_product_is_linked_once_by_hand(at_work: Shift) -> None:
    """O74: what was counted as something that nobody ordered goes to the line that it is; the
    link is known from then on, also when the cache was thrown away."""
    at_work.hub_call("switches", {"order_item_product": ""}, "PUT")
    async with on(at_work, "trybe") as shift:
        await shift.open("PO-6001")
        assert shift.nameless
        accepted(await shift.code("plain", 2), "counted_unexpected")
        stranger = shift.receipt.line
        assert stranger is not None
        line = shift.receipt.lines[shift.line("CLN-0101")]
        assert line.product is not None
        found = shift.running.workbench.search_products(line.product.name)
        assert line.product in found
        link = actions.LinkCode(demo.code("plain"), line.product, Decimal(1), stranger)
        accepted(await shift.do(link), "code_linked")
        await shift.taught()
        assert shift.receipt.lines[line.id].kept == 2
        assert not shift.receipt.lines[stranger].received
        accepted(await shift.code("plain"), "counted")
        assert shift.receipt.lines[line.id].kept == 3
        await shift.end()
        shift.folders.cache.unlink()
        await shift.begin()
        left = shift.running.workbench.left_open()
        assert left is not None
        shift.running.workbench.open_receipt(left)
        accepted(await shift.code("plain"), "counted")
        accepted(await shift.do(actions.Undo()), "undone")
        accepted(await shift.finish(), "finished")
        assert await arrived(shift, Came(kept={"CLN-0101": 3})) == []


async def test_an_announced_line_is_never_linked_away(at_work: Shift) -> None:
    async with on(at_work, "trybe") as shift:
        await shift.open("PO-6001")
        await shift.code("plain")
        product = shift.receipt.lines[shift.line("PAP-0101")].product
        assert product is not None
        link = actions.LinkCode(demo.code("plain"), product, Decimal(1), shift.line("CLN-0101"))
        refused(await shift.do(link), "other_product")


# --- orders received as a whole -----------------------------------------------------------------


async def test_an_order_of_which_nothing_is_kept_stays_open(at_work: Shift) -> None:
    async with on(at_work, "trybe") as shift:
        await shift.open("PO-6001")
        await shift.code("short", 2)
        back = actions.Reject("broken", Decimal(2), shift.line("CLN-1101"))
        accepted(await shift.do(back), "rejected")
        accepted(await shift.finish(), "finished")
        assert await arrived(shift, Came(back={"CLN-1101": 2})) == []


@pytest.mark.parametrize("system", ["fulfillmenttools", "trybe"])
async def test_what_is_finished_is_not_taken_back(at_work: Shift, system: str) -> None:
    """Neither "Correct" nor undo nor one more scan changes what the system has booked."""
    async with on(at_work, system) as shift:
        await shift.open(DELIVERY[shift.system])
        await shift.code("plain")
        accepted(await shift.finish(), "finished")
        refused(await shift.scan("DH:CORRECT"), "cannot_take_back")
        refused(await shift.do(actions.Correct("miscounted")), "cannot_take_back")
        refused(await shift.do(actions.Undo()), "cannot_take_back")
        refused(await shift.code("plain"), "finished_for_good")
        assert await arrived(shift, Came(kept={"CLN-0101": 1})) == []


async def test_the_rest_without_a_product_asks_a_person(at_work: Shift) -> None:
    """The order is received; only the draft for what did not come cannot be made."""
    at_work.hub_call("switches", {"order_item_product": ""}, "PUT")
    async with on(at_work, "trybe") as shift:
        await shift.open("PO-6001")
        line = shift.line("CLN-0101")
        accepted(await shift.do(actions.SetQuantity(line, Decimal(4))), "quantity_set")
        accepted(await shift.finish(close_rest=False), "finished")
        asking = await arrived(shift, Came(kept={"CLN-0101": 4}, closed=False))
        assert asks(asking) == ["rest_without_product"]
        received = next(o for o in orders(shift.hub) if o["id"] == demo.delivery_id("PO-6001"))
        assert received["status"] == "received"


async def test_where_no_item_names_its_product_no_rest_is_offered(at_work: Shift) -> None:
    at_work.change = lambda profile: replace(profile, trybe_product_member="")
    async with on(at_work, "trybe") as shift:
        await shift.open("PO-6001")
        assert not shift.desk.rules().orders_rest
        advised = [x for x in shift.receipt.ordered() if x.kind is LineKind.ADVISED]
        await shift.do(actions.SetQuantity(advised[3].id, Decimal(4)))
        accepted(await shift.finish(close_rest=False), "finished")
        assert await arrived(shift, Came(kept={"CLN-0101": 4})) == []

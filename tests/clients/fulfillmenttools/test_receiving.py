"""Receiving on a real fulfillmenttools: what is read, what is booked, what is found again."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.clients.base import Clash, Done, NoTrace, NotYet, Ready
from app.clients.errors import Later, SaidNo, SignIn, Unsure
from app.clients.fulfillmenttools import operations as ops
from app.clients.fulfillmenttools import wire
from app.clients.fulfillmenttools.adapter import Fulfillmenttools
from app.clients.fulfillmenttools.deliveries import delivery_of
from app.domain.delivery import Delivery, DeliveryState
from app.domain.intents import RegisterHead
from app.domain.values import Condition
from app.settings import Credentials
from tests.clients.fulfillmenttools.facility import (
    CAGE,
    DAY,
    LEMON,
    MUG,
    OIL,
    PLACE,
    Catalog,
    Facility,
    by_hand,
    goods,
    new_process,
    posted,
    process_of,
    saying,
    told,
)
from tests.clients.worlds import Nobody, Post


def key_of(delivery: Delivery) -> str:
    return f"receipt:{delivery.head.id}"


async def loaded(system: Fulfillmenttools, identifier: str) -> wire.InboundProcess:
    return await system.engine.load(ops.GET_PROCESS, process=identifier)


async def clash_of(system: Fulfillmenttools, delivery: Delivery, *received: Any) -> Clash:
    """What stands against a post before anything is sent."""
    ends = await posted(system, saying(delivery, *received)).all()
    [end] = ends.values()
    assert isinstance(end, Clash)
    return end


class TestReading:
    async def test_the_open_set(self, facility: Facility) -> None:
        """R168, R171-R173, R185: the list shows heads; what is closed is not expected."""
        system = facility.system()
        listed = await system.deliveries()
        states = {one.number: one.state for one in listed.items}
        processes = facility.control("GET", "inbound-processes")["processes"]
        wanted = {p["tenantInboundProcessId"]: p["status"] for p in processes}
        mapping = {"OPEN": "planned", "PARTIAL_DELIVERY": "in_process", "ON_HOLD": "on_hold"}
        assert states == {n: mapping[s] for n, s in wanted.items() if s in mapping}
        assert set(mapping.values()) <= set(states.values())
        assert not listed.problems
        held = next(one for one in listed.items if one.state is DeliveryState.ON_HOLD)
        assert held.barred == "on_hold"
        first = next(one for one in listed.items if one.number == "IB-8001")
        assert (first.note_number, first.sender) == ("DN-79683", "Halmbach Feinkost GmbH")
        assert first.advised_at is not None

    async def test_more_processes_than_a_page(self, facility: Facility) -> None:
        """R185: `total` says how many there are."""
        system = facility.system()
        for number in range(30):
            await new_process(system, f"IB-9{number:03}", ("KIT-0102", "1", "pcs"))
        listed = await system.deliveries()
        numbers = {one.number for one in listed.items}
        assert {f"IB-9{number:03}" for number in range(30)} <= numbers

    async def test_another_facility_is_none_of_ours(self, facility: Facility) -> None:
        system = facility.system(facility="elsewhere")
        assert (await system.deliveries()).items == ()

    async def test_a_process_with_everything(self, facility: Facility) -> None:
        """R166, R180, R189."""
        system = facility.system()
        delivery = await process_of(system)
        by_article = {line.product.article: line for line in delivery.lines}
        mug, oil = by_article["KIT-0102"], by_article["OIL-0101"]
        assert (mug.product.id, mug.product.management_unit) == ("mug", "pcs")
        assert [mug.expected, mug.received_elsewhere] == [6, 0]
        assert oil.product.required_properties == ("expiry", "batch")
        stranger = by_article["CHE-0101"].product
        assert (stranger.id, stranger.unit, stranger.step) == (
            "CHE-0101",
            "kg",
            Decimal("0.001"),
        )
        assert "DN-79683" in delivery.references
        assert delivery.head.lines == len(delivery.lines) == 12

    async def test_what_was_received_already_is_shown(self, facility: Facility) -> None:
        """R172, R176: accepted and rejected have both arrived."""
        delivery = await process_of(facility.system(), "IB-8002")
        came = {line.product.article: line.received_elsewhere for line in delivery.lines}
        assert delivery.head.state is DeliveryState.IN_PROCESS
        assert [came[name] for name in ("ELE-0501", "PAP-0501", "OFF-0401")] == [10, 2, 0]

    async def test_one_article_on_two_lines(self, facility: Facility) -> None:
        """Receipts name articles: what came goes to the first line that still awaits it."""
        system = facility.system()
        process = await new_process(
            system, "IB-7", ("KIT-0102", "4", "pcs"), ("KIT-0102", "6", "pcs")
        )
        receipt = {"items": [{"article_id": "KIT-0102", "accepted": 5, "unit": "pcs"}]}
        facility.control("POST", f"inbound-processes/{process.id}", {"receipt": receipt})
        delivery = await system.delivery(process.id, Catalog())
        assert [line.received_elsewhere for line in delivery.lines] == [4, 1]
        assert len({line.id for line in delivery.lines}) == 2

    async def test_line_ids_stay_when_another_line_is_added(self, facility: Facility) -> None:
        system = facility.system()
        process = await new_process(system, "IB-7", ("KIT-0102", "4", "pcs"))
        before = await system.delivery(process.id, Catalog())
        order = process.purchase_order
        assert order is not None
        whole = await system.engine.load(ops.GET_ORDER, order=order.id)
        items = [
            {"tenantArticleId": article, "quantity": {"value": 4, "unit": "pcs"}}
            for article in ("CLN-0101", "KIT-0102")
        ]
        patch = wire.PurchaseOrderForPatch.model_validate(
            {"version": whole.version, "requestedItems": items}
        )
        await by_hand(system, ops.CHANGE_ORDER, patch, order=order.id)
        after = await system.delivery(process.id, Catalog())
        assert after.lines[1].id == before.lines[0].id
        assert after.head.external_data != before.head.external_data

    async def test_stock_properties_of_a_requested_item(self, facility: Facility) -> None:
        """R183: what a requested item names is defined by its listing."""
        system = facility.system()
        process = await new_process(system, "IB-7")
        order = process.purchase_order
        assert order is not None
        whole = await system.engine.load(ops.GET_ORDER, order=order.id)
        item = {
            "tenantArticleId": "OIL-0101",
            "quantity": {"value": 4, "unit": "pcs"},
            "stockProperties": {"batch": "L7"},
        }
        patch = wire.PurchaseOrderForPatch.model_validate(
            {"version": whole.version, "requestedItems": [item]}
        )
        await by_hand(system, ops.CHANGE_ORDER, patch, order=order.id)
        [line] = (await system.delivery(process.id, Nobody())).lines
        assert line.lot_text == "L7"
        assert line.product.stock_properties == ("batch",)
        unknown = patch.model_copy(update={"version": whole.version + 1})
        bad = replace_properties(unknown, {"colour": "red"})
        with pytest.raises(SaidNo) as refused:
            await by_hand(system, ops.CHANGE_ORDER, bad, order=order.id)
        assert "colour" in refused.value.problem["detail"]

    async def test_a_process_that_is_not_there(self, facility: Facility) -> None:
        with pytest.raises(SaidNo) as refused:
            await facility.system().delivery("f" * 24, Nobody())
        assert refused.value.status == 404

    async def test_what_the_documents_do_not_show(self, facility: Facility) -> None:
        system = facility.system()
        assert (await system.products()).products == ()
        assert await system.stock("mug", PLACE) is None
        assert await system.place(PLACE) is None
        assert await system.probe() is not None
        assert system.server_time is not None


def replace_properties(
    patch: wire.PurchaseOrderForPatch, properties: dict[str, str]
) -> wire.PurchaseOrderForPatch:
    assert patch.requested_items is not None
    [item] = patch.requested_items
    changed = item.model_copy(update={"stock_properties": properties})
    return patch.model_copy(update={"requested_items": (changed,)})


class TestReceipt:
    async def test_what_came_is_booked(self, facility: Facility) -> None:
        """R174-R178, R184: accepted becomes stock where it lies, rejected becomes none."""
        system = facility.system()
        delivery = await process_of(system)
        received = (
            goods(MUG, "4", delivery),
            goods(MUG, "1", delivery, kept=False, reason="broken"),
            goods(LEMON, "3", delivery, place=CAGE),
            goods(LEMON, "2", delivery, condition=Condition.DAMAGED, reason="wet", place=CAGE),
            goods(OIL, "5", delivery, lot="L1", expiry=DAY),
        )
        ends = await posted(system, saying(delivery, *received, delivery_note="LS-7")).all()
        assert all(isinstance(end, Done) for end in ends.values()), ends
        process = await loaded(system, delivery.head.id)
        assert process.status == "PARTIAL_DELIVERY"
        [receipt] = process.receipts
        assert (receipt.status, receipt.asn_ref) == ("FINISHED", "LS-7")
        assert [(one["article"], one["accepted"], one["rejected"]) for one in told(receipt)] == [
            ("KIT-0102", 4, 0),
            ("KIT-0102", 0, 1),
            ("CLN-0101", 3, 0),
            ("CLN-0101", 0, 2),
            ("OIL-0101", 5, 0),
        ]
        booked = {(place, amount) for (_, place), amount in facility.booked().items()}
        assert booked == {(PLACE, Decimal(4)), (CAGE, Decimal(3)), (PLACE, Decimal(5))}

    async def test_the_rest_is_received_later(self, facility: Facility) -> None:
        """R172, R173: in parts, until all announced items have arrived."""
        system = facility.system()
        process = await new_process(system, "IB-7", ("KIT-0102", "6", "pcs"))
        delivery = await system.delivery(process.id, Catalog())
        await posted(system, saying(delivery, goods(MUG, "4", delivery))).all()
        again = await system.delivery(process.id, Catalog())
        assert again.head.state is DeliveryState.IN_PROCESS
        assert again.lines[0].received_by == (("document", Decimal(4)),)
        assert again.lines[0].elsewhere_of("document") == 0
        assert again.lines[0].elsewhere_of("another") == 4
        await posted(system, saying(again, goods(MUG, "2", again))).all()
        assert (await loaded(system, process.id)).status == "CLOSED"
        # What comes on top of it is still the same delivery, and nobody else's.
        more = saying(again, goods(MUG, "1", again), over=True)
        ends = await posted(system, more).all()
        assert all(isinstance(end, Done) for end in ends.values()), ends

    async def test_all_went_back(self, facility: Facility) -> None:
        """R173, R176: what was rejected has arrived as well."""
        system = facility.system()
        process = await new_process(system, "IB-7", ("KIT-0102", "6", "pcs"))
        delivery = await system.delivery(process.id, Catalog())
        await posted(system, saying(delivery, goods(MUG, "6", delivery, kept=False))).all()
        assert (await loaded(system, process.id)).status == "CLOSED"
        assert facility.booked() == {}

    async def test_rejected_goods_whose_date_nobody_can_read(self, facility: Facility) -> None:
        """R184: they keep nothing else from being booked."""
        system = facility.system()
        delivery = await process_of(system)
        back = goods(OIL, "1", delivery, kept=False, reason="broken")
        ends = await posted(system, saying(delivery, goods(MUG, "4", delivery), back)).all()
        assert all(isinstance(end, Done) for end in ends.values()), ends
        [receipt] = (await loaded(system, delivery.head.id)).receipts
        assert [one["article"] for one in told(receipt)] == ["KIT-0102"]
        assert "OIL-0101, rejected: 1 (broken)" in str(receipt.comments[1].content)

    async def test_a_listing_without_a_unit(self, facility: Facility) -> None:
        """R181."""
        system = facility.system()
        process = await new_process(system, "IB-7", ("KIT-0101", "6", None))
        delivery = await system.delivery(process.id, Nobody())
        line = delivery.lines[0]
        assert (line.product.unit, line.product.management_unit) == ("pcs", "")
        ends = await posted(system, saying(delivery, goods(line.product, "2", delivery))).all()
        assert all(isinstance(end, Done) for end in ends.values()), ends
        [receipt] = (await loaded(system, process.id)).receipts
        assert [one["unit"] for one in told(receipt)] == [None]

    async def test_an_hour_later(self, facility: Facility) -> None:
        """R174: `receivedDate` is when it was received, not when it could be sent."""
        system = facility.system()
        delivery = await process_of(system)
        post = posted(system, saying(delivery, goods(MUG, "4", delivery)))
        key = key_of(delivery)
        post.rows[key] = replace(post.rows[key], created=1_790_000_000_000)
        await post.all()
        [receipt] = (await loaded(system, delivery.head.id)).receipts
        assert (receipt.received_date or "").startswith("2026-09-21T")


class TestRefusedBeforeAnythingIsSent:
    async def test_a_process_on_hold(self, facility: Facility) -> None:
        """R168."""
        system = facility.system()
        delivery = await process_of(system)
        facility.control("POST", f"inbound-processes/{delivery.head.id}", {"on_hold": True})
        end = await clash_of(system, delivery, goods(MUG, "4", delivery))
        assert (end.key, end.details["number"]) == ("delivery_paused", "IB-8001")
        assert facility.sent("POST") == []

    async def test_a_cancelled_order(self, facility: Facility) -> None:
        """R169, R170: cancelled is a flag, and the process is closed."""
        system = facility.system()
        delivery = await process_of(system)
        facility.control("POST", f"inbound-processes/{delivery.head.id}", {"cancelled": True})
        end = await clash_of(system, delivery, goods(MUG, "4", delivery))
        assert end.key == "delivery_canceled"

    async def test_others_and_we_together_are_too_much(self, facility: Facility) -> None:
        system = facility.system()
        delivery = await process_of(system)
        receipt = {"items": [{"article_id": "KIT-0102", "accepted": 4, "unit": "pcs"}]}
        facility.control("POST", f"inbound-processes/{delivery.head.id}", {"receipt": receipt})
        line = next(one for one in delivery.lines if one.product.id == "mug")
        end = await clash_of(system, delivery, goods(MUG, "4", delivery))
        assert end.key == "over_together"
        assert end.details["lines"] == [
            {"line": line.id, "ours": "4", "server": "4", "ordered": "6", "allowed": "6"}
        ]
        fits = await posted(system, saying(delivery, goods(MUG, "2", delivery))).all()
        assert all(isinstance(one, Done) for one in fits.values()), fits

    async def test_a_line_that_is_gone(self, facility: Facility) -> None:
        system = facility.system()
        delivery = await process_of(system)
        gone = replace(goods(MUG, "1", delivery), line="f" * 24)
        posting = saying(delivery, goods(MUG, "1", delivery))
        totals = (replace(posting.totals[0], line=gone.line),)
        [end] = (await posted(system, replace(posting, totals=totals)).all()).values()
        assert isinstance(end, Clash)
        assert end.key == "line_gone"

    async def test_a_process_that_is_gone(self, facility: Facility) -> None:
        system = facility.system()
        delivery = await process_of(system)
        facility.control("POST", f"inbound-processes/{delivery.head.id}", {"delete": True})
        assert (await clash_of(system, delivery, goods(MUG, "1", delivery))).key == "delivery_gone"

    async def test_what_the_listing_requires(self, facility: Facility) -> None:
        """R184."""
        system = facility.system()
        delivery = await process_of(system)
        post = posted(system, saying(delivery, goods(OIL, "5", delivery, lot="L1")))
        await post.step(f"check:{delivery.head.id}")
        end = await post.prepare(key_of(delivery))
        assert isinstance(end, Clash)
        assert (end.key, end.details["property"]) == ("property_missing", "expiry")
        blind = posted(system, saying(None, goods(OIL, "5", lot="L1")))
        end = await blind.prepare("unannounced")
        assert isinstance(end, Clash)
        assert facility.sent("POST") == []

    async def test_another_unit_than_the_listings(self, facility: Facility) -> None:
        """R180, R182: amounts in another unit are not sent; a person may know better."""
        system = facility.system()
        delivery = await process_of(system)
        kilos = replace(MUG, unit="kg", management_unit="MASS_KILOGRAMS")
        wrong = replace(goods(MUG, "4", delivery), product=kilos)
        post = posted(system, saying(delivery, wrong))
        await post.step(f"check:{delivery.head.id}")
        key = key_of(delivery)
        end = await post.prepare(key)
        assert isinstance(end, Clash)
        assert (end.key, end.details["server_unit"]) == ("unit_differs", "pcs")
        post.rows[key] = replace(post.rows[key], linked="earlier")
        assert isinstance(await post.prepare(key), Ready)

    async def test_more_items_than_the_system_processes(self, facility: Facility) -> None:
        """R167."""
        system = facility.system()
        item = {"tenantArticleId": "A", "quantity": {"value": 1}}
        order = {"id": "o", "requestedItems": [item] * 201}
        process = wire.InboundProcess.model_validate(
            {"id": "p", "status": "OPEN", "purchaseOrder": order}
        )
        delivery = delivery_of(process, Nobody(), 0)
        assert (delivery.head.barred, len(delivery.lines)) == ("too_many_items", 201)
        items = tuple(
            wire.LineItemSent(tenant_article_id="A", quantity=wire.QuantitySent(value=Decimal(1)))
            for _ in range(201)
        )
        with pytest.raises(ValueError, match="at most 200"):
            wire.PurchaseOrderForPatch(version=Decimal(1), requested_items=items)
        assert facility.sent("POST") == []
        assert system.capabilities.receive


class TestLostReceipts:
    async def test_the_answer_was_lost(self, facility: Facility) -> None:
        system = facility.system()
        delivery, post, key = await self.ready(system)
        facility.fault("lost_answer", method="POST", times=1)
        assert isinstance(await post.leave(key), Unsure)
        look = await post.look(key)
        assert isinstance(look, Done)
        [receipt] = (await loaded(system, delivery.head.id)).receipts
        assert look.answer == {"receipt": receipt.id}

    async def test_the_request_was_lost(self, facility: Facility) -> None:
        system = facility.system()
        delivery, post, key = await self.ready(system)
        facility.fault("lost_request", method="POST", times=1)
        assert isinstance(await post.leave(key), Unsure)
        assert await post.look(key) == NoTrace()
        assert isinstance(await post.step(key), Done)
        assert len((await loaded(system, delivery.head.id)).receipts) == 1

    async def test_it_leaves_byte_for_byte_as_before(self, facility: Facility) -> None:
        system = facility.system()
        _, post, key = await self.ready(system)
        facility.fault("lost_request", method="POST", times=1)
        await post.leave(key)
        request = post.rows[key].request
        again = await post.prepare(key)
        assert isinstance(again, Ready)
        assert again.request == request

    async def test_two_with_one_mark(self, facility: Facility) -> None:
        system = facility.system()
        _, post, key = await self.ready(system)
        facility.fault("lost_answer", method="POST", times=1)
        await post.leave(key)
        await post.leave(key)
        look = await post.look(key)
        assert isinstance(look, Clash)
        assert look.key == "two_with_one_mark"
        assert len(look.details["server"]) == 2

    async def test_marks_that_only_the_receipt_shows(self, facility: Facility) -> None:
        facility.control("PUT", "switches", {"process_shows_comments": False})
        system = facility.system()
        delivery, post, key = await self.ready(system)
        facility.fault("lost_answer", method="POST", times=1)
        await post.leave(key)
        assert isinstance(await post.look(key), Done)
        again = await system.delivery(delivery.head.id, Catalog())
        mug = next(one for one in again.lines if one.product.id == "mug")
        assert mug.elsewhere_of("document") == 0

    async def test_a_receipt_that_does_not_show_is_no_missing_delivery(
        self, facility: Facility
    ) -> None:
        """Behind what is not shown our mark may be: no answer, and nothing is sent again."""
        facility.control("PUT", "switches", {"process_shows_comments": False})
        _, post, key = await self.ready(facility.system())
        facility.fault("lost_answer", method="POST", times=1)
        await post.leave(key)
        facility.fault("error", method="GET", path="/receipts/", status=404, times=1)
        with pytest.raises(SaidNo):
            await post.look(key)
        assert isinstance(await post.look(key), Done)

    async def test_a_cut_answer_is_an_answer(self, facility: Facility) -> None:
        _, post, key = await self.ready(facility.system())
        facility.fault("cut_body", method="POST", times=1)
        assert await post.step(key) == Done()

    async def test_a_process_that_is_gone_meanwhile(self, facility: Facility) -> None:
        delivery, post, key = await self.ready(facility.system())
        facility.fault("lost_answer", method="POST", times=1)
        await post.leave(key)
        facility.control("POST", f"inbound-processes/{delivery.head.id}", {"delete": True})
        look = await post.look(key)
        assert isinstance(look, Clash)
        assert look.key == "delivery_gone_unsure"

    @staticmethod
    async def ready(system: Fulfillmenttools) -> tuple[Delivery, Post, str]:
        delivery = await process_of(system)
        post = posted(system, saying(delivery, goods(MUG, "4", delivery)))
        await post.step(f"check:{delivery.head.id}")
        return delivery, post, key_of(delivery)


class TestUnannounced:
    async def test_goods_without_a_delivery(self, facility: Facility) -> None:
        """R163-R165: process and receipt in one call, without a purchase order."""
        system = facility.system()
        received = (goods(MUG, "4"), goods(OIL, "2", lot="L1", expiry=DAY))
        ends = await posted(system, saying(None, *received, delivery_note="LS-7")).all()
        [end] = ends.values()
        assert isinstance(end, Done)
        process = await loaded(system, end.answer["process"])
        assert process.purchase_order is None
        assert (process.tenant_inbound_process_id or "").startswith("dh-")
        assert process.scannable_codes == ("LS-7",)
        [receipt] = process.receipts
        assert [one["unit"] for one in told(receipt)] == ["pcs", "pcs"]
        assert set(facility.booked().values()) == {Decimal(4), Decimal(2)}
        # It is no delivery that anybody awaits.
        facility.control("PUT", "switches", {"lost_parameters_work": False})
        listed = await system.deliveries()
        assert process.id not in {one.id for one in listed.items}
        assert facility.sent("POST") == [facility_path(facility)]

    @pytest.mark.parametrize("fault", ["lost_answer", "lost_request"])
    async def test_found_by_its_mark(self, facility: Facility, fault: str) -> None:
        system = facility.system()
        post = posted(system, saying(None, goods(MUG, "4")))
        facility.fault(fault, method="POST", times=1)
        assert isinstance(await post.leave("unannounced"), Unsure)
        look = await post.look("unannounced")
        if fault == "lost_request":
            assert look == NoTrace()
            look = await post.step("unannounced")
        assert isinstance(look, Done)
        assert list(facility.booked().values()) == [Decimal(4)]

    async def test_sent_twice_the_second_is_refused(self, facility: Facility) -> None:
        system = facility.system()
        post = posted(system, saying(None, goods(MUG, "4")))
        facility.fault("lost_answer", method="POST", times=1)
        await post.leave("unannounced")
        refused = await post.leave("unannounced")
        assert isinstance(refused, SaidNo)
        assert refused.status == 409
        assert isinstance(await post.look("unannounced"), Done)
        assert list(facility.booked().values()) == [Decimal(4)]

    async def test_two_with_one_mark(self, facility: Facility) -> None:
        facility.control("PUT", "switches", {"tenant_id_is_unique": False})
        post = posted(facility.system(), saying(None, goods(MUG, "4")))
        facility.fault("lost_answer", method="POST", times=1)
        await post.leave("unannounced")
        await post.leave("unannounced")
        look = await post.look("unannounced")
        assert isinstance(look, Clash)
        assert look.key == "two_with_one_mark"

    async def test_a_list_that_is_not_whole_may_hide_it(self, facility: Facility) -> None:
        """R185: `total` says that there are more than are shown."""
        system = facility.system()
        post = posted(system, saying(None, goods(MUG, "4")))
        facility.fault("lost_answer", method="POST", times=1)
        await post.leave("unannounced")
        switches = {"lost_parameters_work": False, "list_page_size": 2}
        facility.control("PUT", "switches", switches)
        assert await post.look("unannounced") == NotYet("list_incomplete")

    async def test_a_late_list(self, facility: Facility) -> None:
        system = facility.system()
        post = posted(system, saying(None, goods(MUG, "4")))
        facility.control("PUT", "switches", {"list_delay_ms": 60_000})
        facility.fault("lost_answer", method="POST", times=1)
        await post.leave("unannounced")
        assert await post.look("unannounced") == NoTrace()
        facility.control("PUT", "switches", {"list_delay_ms": 0})
        assert isinstance(await post.look("unannounced"), Done)


def facility_path(facility: Facility) -> str:
    return "/fulfillmenttools/api/inboundprocesses"


class TestClosing:
    async def test_a_rest_that_is_not_awaited(self, facility: Facility) -> None:
        """R169, R186, R187: cancelled after some items were accepted; only that is sent."""
        system = facility.system()
        delivery = await process_of(system)
        said = saying(delivery, goods(MUG, "4", delivery), finished=True, close_rest=True)
        ends = await posted(system, said).all()
        assert all(isinstance(end, Done) for end in ends.values()), ends
        process = await loaded(system, delivery.head.id)
        assert (process.status, len(process.receipts)) == ("CLOSED", 1)
        assert process.purchase_order is not None
        assert process.purchase_order.cancelled
        assert len(process.purchase_order.requested_items) == 12

    async def test_what_is_closed_needs_no_closing(self, facility: Facility) -> None:
        """R173."""
        system = facility.system()
        process = await new_process(system, "IB-7", ("KIT-0102", "6", "pcs"))
        delivery = await system.delivery(process.id, Catalog())
        said = saying(delivery, goods(MUG, "6", delivery), finished=True, close_rest=True)
        await posted(system, said).all()
        process = await loaded(system, process.id)
        assert process.purchase_order is not None
        assert (process.status, process.purchase_order.cancelled) == ("CLOSED", False)

    async def test_another_hand_was_faster(self, facility: Facility) -> None:
        """R186: another version is refused, and nothing was done."""
        system = facility.system()
        delivery, post, key = await self.ready(system)
        ready = await post.prepare(key)
        assert isinstance(ready, Ready)
        amounts = {"requested": {"KIT-0102": 7}}
        facility.control("POST", f"inbound-processes/{delivery.head.id}", amounts)
        refused = await post.leave(key, ready=ready)
        assert isinstance(refused, Later)
        assert refused.status == 409
        assert isinstance(await post.step(key), Done)
        process = await loaded(system, delivery.head.id)
        assert process.purchase_order is not None
        amounts_now = {
            item.tenant_article_id: item.quantity.amount
            for item in process.purchase_order.requested_items
        }
        assert amounts_now["KIT-0102"] == 7
        assert process.purchase_order.cancelled

    async def test_a_refusal_that_another_version_does_not_explain(
        self, facility: Facility
    ) -> None:
        """R186: asked again for ever, nobody would hear of it."""
        _, post, key = await self.ready(facility.system())
        facility.fault("error", method="PATCH", status=409, times=1)
        refused = await post.leave(key)
        assert isinstance(refused, SaidNo)
        assert refused.status == 409

    @pytest.mark.parametrize("own_version", [True, False])
    async def test_a_lost_answer(self, facility: Facility, own_version: bool) -> None:
        facility.control("PUT", "switches", {"one_version_per_process": not own_version})
        system = facility.system()
        _, post, key = await self.ready(system)
        facility.fault("lost_answer", method="PATCH", times=1)
        assert isinstance(await post.leave(key), Unsure)
        assert await post.look(key) == Done()
        assert await post.prepare(key) == Done()

    async def test_closed_by_somebody_else(self, facility: Facility) -> None:
        delivery, post, key = await self.ready(facility.system())
        facility.control("POST", f"inbound-processes/{delivery.head.id}", {"cancelled": True})
        assert await post.prepare(key) == Done()
        facility.control("POST", f"inbound-processes/{delivery.head.id}", {"delete": True})
        assert await post.prepare(key) == Done(by_another=True)

    @staticmethod
    async def ready(system: Fulfillmenttools) -> tuple[Delivery, Post, str]:
        delivery = await process_of(system)
        post = posted(system, saying(delivery, finished=True, close_rest=True))
        return delivery, post, f"close:{delivery.head.id}"


class TestSigningIn:
    @pytest.mark.parametrize("token", ["", "demo-ä", "demo-wrong"])
    async def test_a_token_that_is_refused(self, facility: Facility, token: str) -> None:
        """A token of this system cannot be renewed: it is entered anew."""
        profile, _ = facility.inbound_profile()
        system = facility.opened(profile, Credentials(token=token))
        with pytest.raises(SignIn):
            await system.deliveries()
        assert len(facility.sent("GET")) <= 2

    async def test_an_entry_of_another_system(self, facility: Facility) -> None:
        system = facility.system()
        delivery = await process_of(system)
        post = posted(system, saying(delivery, goods(MUG, "1", delivery)))
        key = key_of(delivery)
        post.rows[key] = replace(post.rows[key], intent=RegisterHead("d", "done"))
        with pytest.raises(TypeError, match="register_head"):
            await post.prepare(key)

"""What a post obliges us to tell fulfillmenttools, and the body that a receipt becomes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.clients.fulfillmenttools import bodies, units, wire
from app.clients.fulfillmenttools.adapter import Fulfillmenttools
from app.clients.fulfillmenttools.marks import document_of, mark_of, marked, marks_of
from app.clients.fulfillmenttools.planning import plan, settled
from app.domain.delivery import DeliveryHead, DeliveryState
from app.domain.intents import CheckDelivery, Way
from app.domain.posting import Posting
from app.domain.receipt_intents import CloseDelivery, PostReceipt, PostUnannounced
from app.domain.values import Condition, Product
from tests.clients.fulfillmenttools.facility import CAGE, DAY, LEMON, MUG, OIL, PLACE, goods, told

HEAD = DeliveryHead("P1", "IB-1", "", "Nordhof", "nordhof", DeliveryState.PLANNED)
MARK = "0123456789abcdef01234567"


def post(*received: Any, **more: Any) -> Posting:
    values: dict[str, Any] = {
        "deliveries": (HEAD,),
        "stock": (),
        "totals": (),
        "unannounced": (),
        "finished": False,
        "close_rest": False,
        "received": received,
    }
    return Posting(id="p", document="d", **(values | more))


def of(product: Product, quantity: str, **more: Any) -> Any:
    return goods(product, quantity, **({"delivery": None} | more))


def advised(product: Product, quantity: str, delivery: str = "P1", **more: Any) -> Any:
    return replace(goods(product, quantity, **more), delivery=delivery, line="L")


def receipt(
    *received: Any, unit: str | None = "pcs", **more: Any
) -> wire.InboundReceiptForCreation:
    return bodies.receipt(
        received, lambda _: unit, mark=marked(MARK, "doc"), received="2026-11-20T10:00:00Z", **more
    )


def shown(*received: Any, **more: Any) -> list[Any]:
    body = receipt(*received, **more)
    return told(wire.InboundReceipt.model_validate({"id": "r", **body.body()}))


class TestPlan:
    def test_what_waits_for_what(self) -> None:
        entries = plan(post(advised(MUG, "2"), of(LEMON, "1"), finished=True, close_rest=True))
        assert {one.key: (one.after, one.way) for one in entries} == {
            "check:P1": ((), Way.GUARD),
            "receipt:P1": (("check:P1",), Way.MARKED),
            "close:P1": (("receipt:P1",), Way.ABSOLUTE),
            "unannounced": ((), Way.MARKED),
        }
        kinds = [type(one.intent) for one in entries]
        assert kinds == [CheckDelivery, PostReceipt, CloseDelivery, PostUnannounced]

    def test_one_receipt_per_delivery(self) -> None:
        """R174: a receipt belongs to one process."""
        other = replace(HEAD, id="P2")
        entries = plan(post(advised(MUG, "2"), advised(LEMON, "1", "P2"), deliveries=(HEAD, other)))
        receipts = [one.intent for one in entries if isinstance(one.intent, PostReceipt)]
        assert [(one.delivery, len(one.goods)) for one in receipts] == [("P1", 1), ("P2", 1)]

    def test_a_post_without_anything_new_tells_nothing(self) -> None:
        assert plan(post()) == ()
        assert plan(post(finished=True)) == ()

    def test_a_rest_that_is_not_awaited_closes_the_delivery(self) -> None:
        """R169."""
        [entry] = plan(post(finished=True, close_rest=True))
        assert entry.intent == CloseDelivery("P1", "IB-1")
        assert plan(post(finished=False, close_rest=True)) == ()

    def test_who_says_what_beside_the_goods(self) -> None:
        said = post(advised(MUG, "2"), reason="recount", digest="2-ab", delivery_note="LS-7")
        intent = plan(said)[1].intent
        assert isinstance(intent, PostReceipt)
        assert (intent.delivery_note, intent.notes) == ("LS-7", ("recount", "record 2-ab"))

    def test_nothing_that_is_taken_away_is_booked(self) -> None:
        """A receipt takes nothing back: what is gone is missing from what was added."""
        moved = (of(MUG, "-2", place=CAGE), of(MUG, "3"), of(MUG, "1", place=CAGE))
        assert [(one.place, one.quantity) for one in settled(moved)] == [(PLACE, Decimal(2))]
        assert [one.product for one in settled((of(MUG, "-2"), of(LEMON, "2")))] == [LEMON]
        rejected = of(MUG, "1", kept=False)
        assert settled((of(MUG, "-2"), rejected)) == (rejected,)

    def test_only_what_is_made_has_a_mark(self) -> None:
        entries = plan(post(advised(MUG, "2"), of(LEMON, "1"), finished=True, close_rest=True))
        system: Any = Fulfillmenttools.__new__(Fulfillmenttools)
        assert [system.keys(one) for one in entries] == [0, 1, 0, 1]


class TestBody:
    def test_one_item_per_article_place_and_properties(self) -> None:
        """R175: what is accepted is summed per article, place and stock properties."""
        other = date(2027, 4, 30)
        items = shown(
            of(MUG, "2"),
            of(MUG, "3"),
            of(MUG, "1", place=CAGE),
            of(OIL, "4", lot="L1", expiry=DAY),
            of(OIL, "5", lot="L2", expiry=other),
        )
        assert [(one["article"], one["accepted"], one["place"]) for one in items] == [
            ("KIT-0102", 5, PLACE),
            ("KIT-0102", 1, CAGE),
            ("OIL-0101", 4, PLACE),
            ("OIL-0101", 5, PLACE),
        ]
        assert items[0]["properties"] is None
        assert items[2]["properties"] == {"expiry": "2027-03-31", "batch": "L1"}

    def test_a_property_that_the_listing_does_not_define_is_left_out(self) -> None:
        """R184."""
        [item] = shown(of(MUG, "2", lot="L1", expiry=DAY))
        assert item["properties"] is None

    def test_what_goes_back_is_rejected_and_lies_nowhere(self) -> None:
        """R176: rejected is no part of accepted, and no stock."""
        accepted, rejected = shown(of(MUG, "2"), of(MUG, "1", kept=False, reason="wrong_item"))
        assert (accepted["accepted"], accepted["rejected"]) == (2, 0)
        assert (rejected["accepted"], rejected["rejected"], rejected["place"]) == (0, 1, None)
        assert rejected["comments"] == ["rejected: 1 (wrong item)"]

    def test_damaged_goods_that_are_kept_are_rejected_where_they_lie(self) -> None:
        [item] = shown(of(MUG, "2", condition=Condition.DAMAGED, reason="wet", place=CAGE))
        assert (item["accepted"], item["rejected"], item["place"]) == (0, 2, CAGE)
        assert item["comments"] == ["damaged: 2 (wet)"]

    def test_a_condition_that_stock_does_not_know_is_told(self) -> None:
        [item] = shown(of(MUG, "2", condition=Condition.USED_GOOD))
        assert (item["accepted"], item["comments"]) == (2, ["used good: 2"])

    def test_serials_are_told(self) -> None:
        [item] = shown(of(MUG, "1", serial="S1"), of(MUG, "1", serial="S2"))
        assert (item["accepted"], item["comments"]) == (2, ["serial S1", "serial S2"])

    def test_rejected_goods_without_a_legible_lot_go_with_accepted_ones(self) -> None:
        """R184: a received item must have what is required, also one that was rejected."""
        body = shown(of(OIL, "4", lot="L1", expiry=DAY), of(OIL, "1", kept=False, reason="broken"))
        [item] = body
        assert (item["accepted"], item["rejected"]) == (4, 1)
        assert item["comments"] == ["rejected: 1 (broken), not legible"]

    def test_else_a_comment_tells_of_them(self) -> None:
        body = receipt(of(OIL, "1", kept=False, reason="broken"), of(MUG, "2"))
        assert [one.tenant_article_id for one in body.received_items] == ["KIT-0102"]
        assert [one.content for one in body.comments] == [
            f"dh-{MARK} doc",
            "OIL-0101, rejected: 1 (broken) pcs, not legible",
        ]

    def test_amounts_are_exact_and_have_the_listings_unit(self) -> None:
        """R180, R181."""
        body = receipt(of(MUG, "0.350"), unit="kg").body()
        quantity = body["receivedItems"][0]["acceptedQuantity"]
        assert quantity == {"value": Decimal("0.350"), "unit": "kg"}
        without = receipt(of(MUG, "2"), unit=None).body()
        assert without["receivedItems"][0]["acceptedQuantity"] == {"value": Decimal(2)}

    def test_the_head_of_a_receipt(self) -> None:
        """R174, R177, R178."""
        body = receipt(of(MUG, "2"), note="LS-7", notes=("recount",)).body()
        assert body["receivedDate"] == "2026-11-20T10:00:00Z"
        assert (body["asnRef"], body["status"]) == ("LS-7", "FINISHED")
        assert [one["content"] for one in body["comments"]] == [f"dh-{MARK} doc", "recount"]


class TestMarks:
    def test_mark_and_document(self) -> None:
        comments = (
            wire.InboundReceiptComment(content="a person's words"),
            wire.InboundReceiptComment(content=marked(MARK, "doc")),
        )
        assert marks_of(comments) == {MARK}
        assert document_of(comments) == "doc"
        assert document_of(comments[:1]) == ""

    @pytest.mark.parametrize(
        "text", [None, "", "dh-", f"dh-{MARK}0", f" dh-{MARK}", "dh-" + "g" * 24, f"DH-{MARK}"]
    )
    def test_no_mark(self, text: str | None) -> None:
        assert mark_of(text) == ""

    @pytest.mark.parametrize("text", [f"dh-{MARK}", f"dh-{MARK} doc", f"dh-{MARK} doc\nand more"])
    def test_a_mark(self, text: str) -> None:
        assert mark_of(text) == MARK


class TestUnits:
    @pytest.mark.parametrize(
        ("key", "name"),
        [
            ("pcs", "pcs"),
            ("COUNT_PIECES", "pcs"),
            ("Piece", "pcs"),
            ("KG", "kg"),
            ("crate", "crate"),
        ],
    )
    def test_how_people_call_them(self, key: str, name: str) -> None:
        assert units.shown(key) == name

    def test_the_same_unit_under_another_name(self) -> None:
        """R180: the listing's own word is what is sent."""
        assert units.in_unit(MUG, "piece").management_unit == "piece"
        assert units.in_unit(MUG, "kg") == MUG
        assert units.in_unit(MUG, None) == MUG
        assert units.key_of(MUG) == "pcs"
        assert units.key_of(replace(MUG, management_unit="crate")) == "crate"
        assert units.key_of(replace(MUG, management_unit="")) is None

    def test_another_unit(self) -> None:
        assert units.differs(MUG, "kg")
        assert not units.differs(MUG, "Pieces")
        assert not units.differs(MUG, None)
        assert units.unknown_product("A", "kg").step == Decimal("0.001")
        assert units.unknown_product("A", None).unit == "pcs"

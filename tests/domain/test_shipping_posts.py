"""What is said of a shipment to the server: shared, converted, sent off, received, taken back."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from app.domain.dispatch.rules import StockBy
from app.domain.intents import ChangeStock
from app.domain.ship_posting import DraftHead, ShipStep, StockMoved
from app.domain.shipment import ShipmentStatus
from app.domain.shipment_intents import (
    ConvertShipmentDraft,
    DeleteShipmentDraft,
    DraftShipment,
    MoveShipment,
    WriteShipmentItem,
)
from app.domain.shipping.actions import (
    Abandon,
    Cancel,
    ChangeHeading,
    DecideEntry,
    Delete,
    Finish,
    Remove,
    SetCondition,
    SetQuantity,
    Share,
    Undo,
)
from app.domain.shipping.differences import BookGap, book_gaps, differences
from app.domain.shipping.document import ShippingState
from app.domain.shipping.facts import Heading
from app.domain.shipping.posting import posting_of
from app.domain.shipping.rules import ShippingRules
from app.domain.shipping.stock import as_shipped
from app.domain.values import Condition, Lot
from app.domain.working import Choice
from tests.domain.dispatching import COLA, MILK, TEA
from tests.domain.shipping import (
    BY_TERMINAL,
    NORTH,
    SOUTH,
    YARD,
    Ramp,
    as_text,
    drafted,
    item,
    loading,
    receiving,
    shipment,
    wanted,
)

HEAD = DraftHead("north", "North store", "south", "South store")
L1 = Lot("lot-1", "L1")
L2 = Lot("lot-2", "L2")


def items(posting: object) -> dict[str, str]:
    """Product and quantity of each item that a post says."""
    every = getattr(posting, "items")  # noqa: B009 - of a posting, or of what is known
    return {f"{one.product} {one.lot_id}".strip(): as_text(one.quantity) for one in every}


def give_up(ramp: Ramp, post: str, intent: str, choice: Choice = Choice.DISCARD) -> None:
    """An entry of a post is given up."""
    ramp.act(DecideEntry(post, "entry-9", choice, "not needed", intent))


class TestSharing:
    def test_the_first_share_says_all(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA), item(MILK, lot="L1", lot_known=L1), item(MILK, lot="L9"))
        posting = ramp.share()
        assert (posting.step, posting.head, posting.known) == (ShipStep.SHARE, HEAD, None)
        assert items(posting) == {"tea": "1", "milk lot-1": "1", "milk": "1"}
        assert ramp.document.state is ShippingState.POSTED
        assert ramp.document.shared

    def test_lots_that_the_server_does_not_know_are_one_item(self) -> None:
        ramp = Ramp()
        ramp.act(item(MILK, lot="L8"), item(MILK, lot="L9"))
        posting = ramp.share()
        assert items(posting) == {"milk": "2"}
        assert posting.items[0].lot == ""

    def test_the_next_share_says_what_the_server_has(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA), item(COLA))
        first = ramp.share().id
        assert ramp.held(Share()) == "nothing_to_share"
        assert ramp.refused(Undo()) == "nothing_to_undo"
        ramp.act(item(TEA), Remove(ramp.line(1).id))
        ramp.share()
        posting = ramp.said()
        assert items(posting) == {"tea": "2"}
        assert posting.known is not None
        assert items(posting.known) == {"tea": "1", "cola": "1"}
        assert (posting.known.made_by, posting.known.draft) == (drafted(first), "")

    def test_another_heading_is_another_draft(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA))
        ramp.share()
        ramp.act(ChangeHeading(Heading(NORTH, YARD)))
        posting = ramp.share()
        assert posting.known is not None
        assert (posting.known.head, posting.head.destination) == (HEAD, "yard")
        ramp.act(item(TEA))
        ramp.share()
        again = ramp.said()
        assert again.known is not None
        assert (again.known.head.destination, again.known.made_by) == ("yard", drafted(posting.id))

    def test_goods_in_questions_are_not_on_it_yet(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA), item(MILK))
        decision = ramp.act(Share())
        assert decision.details["questions"] == 1
        assert items(ramp.said()) == {"tea": "1"}

    def test_a_draft_of_the_servers_is_known_by_its_id(self) -> None:
        ramp = Ramp(shipment=shipment(wanted(TEA, 4), status=ShipmentStatus.DRAFT))
        assert ramp.held(Share()) == "nothing_to_share"
        ramp.act(SetQuantity(ramp.line().id, Decimal(6)))
        posting = ramp.share()
        assert posting.known is not None
        assert (posting.known.draft, items(posting.known)) == ("ship-7", {"tea": "4"})
        assert items(posting) == {"tea": "6"}
        assert (posting.shipment, posting.number) == ("", "")


class TestConverting:
    def test_it_is_shown_first_and_then_said(self) -> None:
        ramp = Ramp()
        assert ramp.refused(Finish()) == "nothing_scanned"
        ramp.act(item(TEA))
        assert ramp.held(Finish(departs=True)) == "finish_summary"
        assert ramp.last.details["departs"] == 1
        posting = ramp.finish()
        assert (posting.step, posting.departs, posting.stock) == (ShipStep.CONVERT, False, ())
        assert ramp.document.state is ShippingState.FINISHED
        assert ramp.refused(item(TEA)) == "posted_for_good"
        assert ramp.refused(Undo()) == "posted_for_good"

    def test_open_questions_lock_it(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA), item(MILK))
        assert ramp.refused(Finish(confirmed=True)) == "open_questions"

    def test_the_terminal_books_out_what_leaves_at_once(self) -> None:
        ramp = Ramp(BY_TERMINAL)
        ramp.act(item(TEA), item(TEA), SetCondition(Condition.DAMAGED))
        assert ramp.finish(departs=True).stock == (
            StockMoved(TEA, "north", Condition.NEW, Decimal(-1)),
            StockMoved(TEA, "north", Condition.DAMAGED, Decimal(-1)),
        )
        often = Ramp(BY_TERMINAL)
        for _ in range(60):  # what was said before is summed once, not anew for each post of it
            often.act(item(TEA))
            assert often.share().stock == ()
        assert [int(one.delta) for one in often.finish(departs=True).stock] == [-60]
        still = Ramp(BY_TERMINAL)
        still.act(item(TEA))
        assert still.finish().stock == ()

    def test_a_share_before_it_is_known(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA))
        first = ramp.share().id
        known = ramp.finish().known
        assert known is not None
        assert (items(known), known.made_by) == ({"tea": "1"}, drafted(first))


class TestDeletingAndGivingUp:
    def test_what_the_server_never_heard_of_is_just_given_up(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA))
        assert ramp.held(Delete()) == "delete_summary"
        assert ramp.last.details["shared"] == 0
        ramp.act(Delete(confirmed=True))
        assert (ramp.document.posts, ramp.document.abandoned) == ((), True)

    def test_what_was_shared_is_taken_off_the_server(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA))
        first = ramp.share().id
        ramp.act(Delete(confirmed=True))
        posting = ramp.said()
        assert (posting.step, posting.items, posting.head) == (ShipStep.DELETE, (), HEAD)
        assert posting.known is not None
        assert posting.known.made_by == drafted(first)
        assert ramp.document.abandoned
        assert not ramp.document.shared
        assert ramp.refused(Undo()) == "abandoned_already"

    def test_a_draft_of_the_servers_is_deleted_there(self) -> None:
        ramp = Ramp(shipment=shipment(wanted(TEA, 4), status=ShipmentStatus.DRAFT))
        ramp.act(Delete(confirmed=True))
        known = ramp.said().known
        assert known is not None
        assert known.draft == "ship-7"

    def test_what_was_shared_and_never_left_goes_without_a_trace(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA))
        ramp.share()
        assert ramp.refused(Abandon()) == "said_already"
        ramp.act(Abandon(("entry-1", "entry-2")))
        assert ramp.document.abandoned
        # Its entries are gone: undo would bring back a draft that the server never got.
        assert ramp.refused(Undo()) == "abandoned_already"


class TestLoadingAndReceiving:
    def test_a_loaded_shipment_leaves(self) -> None:
        ramp = loading(wanted(TEA, 2), rules=BY_TERMINAL)
        assert ramp.refused(Finish()) == "nothing_scanned"
        ramp.act(item(TEA), item(TEA))
        posting = ramp.finish()
        assert (posting.step, posting.shipment, posting.number, posting.status) == (
            ShipStep.DEPART,
            "ship-7",
            "SH-7",
            ShipmentStatus.NEW,
        )
        assert (posting.items, posting.known) == ((), None)
        assert posting.stock == (StockMoved(TEA, "north", Condition.NEW, Decimal(-2)),)

    def test_what_is_missing_has_a_reason(self) -> None:
        ramp = loading(wanted(TEA, 2), wanted(COLA, 1))
        ramp.act(item(TEA))
        assert ramp.held(Finish()) == "finish_summary"
        assert ramp.last.details["missing"] == 2
        assert ramp.refused(Finish(confirmed=True, reason=" ")) == "reason_missing"
        assert ramp.refused(Finish(confirmed=True, reason="x" * 501)) == "note_too_long"
        ramp.finish(reason="too few there")
        assert ramp.document.posts[-1].reason == "too few there"

    def test_what_came_is_booked_at_the_destination_by_the_terminal(self) -> None:
        ramp = receiving(wanted(TEA, 2), rules=BY_TERMINAL)
        ramp.act(item(TEA), item(TEA), SetCondition(Condition.DAMAGED))
        posting = ramp.finish(reason="one broken")
        assert posting.step is ShipStep.ARRIVE
        assert posting.stock == (
            StockMoved(TEA, "south", Condition.NEW, Decimal(1)),
            StockMoved(TEA, "south", Condition.DAMAGED, Decimal(1)),
        )

    def test_what_came_and_nobody_saw_leave_is_booked_out_as_well(self) -> None:
        ramp = receiving(wanted(TEA, 1), rules=BY_TERMINAL, status=ShipmentStatus.NEW)
        ramp.act(item(TEA))
        assert [(one.place, int(one.delta)) for one in ramp.finish().stock] == [
            ("north", -1),
            ("south", 1),
        ]

    def test_nothing_may_have_come_with_a_reason(self) -> None:
        ramp = receiving(wanted(TEA, 1), rules=BY_TERMINAL)
        posting = ramp.finish(reason="lost")
        assert (posting.step, posting.stock) == (ShipStep.ARRIVE, ())

    def test_a_shipment_that_does_not_take_place_has_a_reason(self) -> None:
        ramp = loading(wanted(TEA, 2))
        assert ramp.refused(Cancel(" ", confirmed=True)) == "reason_missing"
        assert ramp.refused(Cancel("x" * 501)) == "note_too_long"
        assert ramp.held(Cancel("not needed")) == "cancel_summary"
        ramp.act(Cancel("not needed", confirmed=True))
        posting = ramp.said()
        assert (posting.step, posting.shipment) == (ShipStep.CANCEL, "ship-7")
        assert ramp.document.state is ShippingState.FINISHED


class TestDifferences:
    def test_there_is_none_where_all_is_as_it_says(self) -> None:
        ramp = receiving(wanted(TEA, 1))
        ramp.act(item(TEA))
        assert (differences(ramp.document), book_gaps(ramp.document)) == ((), ())

    def test_where_it_came_the_platform_books_what_it_says(self) -> None:
        ramp = receiving(wanted(TEA, 3), wanted(COLA, 1))
        ramp.act(item(TEA), item(TEA), SetCondition(Condition.DAMAGED), item(MILK, lot="L1"))
        ramp.answer("take")
        found = [
            (one.product.id, one.condition, one.lot, int(one.delta))
            for one in differences(ramp.document)
        ]
        assert found == [
            ("tea", Condition.NEW, "", -2),
            ("cola", Condition.NEW, "", -1),
            ("tea", Condition.DAMAGED, "", 1),
            ("milk", Condition.NEW, "L1", 1),
        ]
        gaps = book_gaps(ramp.document)
        assert [(gap.product.id, gap.condition, int(gap.quantity)) for gap in gaps] == [
            ("tea", Condition.NEW, -2),
            ("cola", Condition.NEW, -1),
            ("tea", Condition.DAMAGED, 1),
            ("milk", Condition.NEW, 1),
        ]
        assert {gap.place for gap in gaps} == {SOUTH}

    def test_what_was_not_loaded_still_lies_at_the_source(self) -> None:
        ramp = loading(wanted(TEA, 3))
        ramp.act(item(TEA))
        line = ramp.line().id
        expected = BookGap(TEA, NORTH, Condition.NEW, Decimal(2), line)
        assert book_gaps(ramp.document) == (expected,)

    def test_another_lot_alone_makes_no_gap(self) -> None:
        ramp = loading(wanted(MILK, 1, lot_id="lot-1", lot="L1"))
        ramp.act(item(MILK, lot="L2", lot_known=L2))
        ramp.answer("take")
        assert len(differences(ramp.document)) == 2
        assert book_gaps(ramp.document) == ()

    def test_the_terminal_books_what_it_saw(self) -> None:
        ramp = receiving(wanted(TEA, 3), rules=ShippingRules(StockBy.TERMINAL))
        ramp.act(item(TEA))
        assert len(differences(ramp.document)) == 1
        assert book_gaps(ramp.document) == ()

    def test_a_draft_has_none(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA))
        assert (differences(ramp.document), book_gaps(ramp.document)) == ((), ())


class TestGivenUp:
    def test_a_share_whose_draft_was_given_up_was_never_said(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA))
        post = ramp.share().id
        give_up(ramp, post, DraftShipment.TYPE)
        assert ramp.document.state is ShippingState.OPEN
        assert not ramp.document.shared
        assert ramp.share().known is None

    def test_an_item_that_was_given_up_is_said_again(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA), item(COLA))
        post = ramp.share().id
        ramp.act(
            DecideEntry(
                post, "e", Choice.DISCARD, "why", WriteShipmentItem.TYPE, "cola", Condition.NEW
            )
        )
        assert ramp.document.state is ShippingState.POSTED
        known = ramp.share().known
        assert known is not None
        assert items(known) == {"tea": "1"}

    def test_a_change_that_was_given_up_leaves_what_was_there(self) -> None:
        ramp = Ramp(shipment=shipment(wanted(TEA, 4), status=ShipmentStatus.DRAFT))
        ramp.act(SetQuantity(ramp.line().id, Decimal(6)))
        post = ramp.share().id
        told = (WriteShipmentItem.TYPE, "tea", Condition.NEW)
        ramp.act(DecideEntry(post, "e", Choice.DISCARD, "why", *told))
        known = ramp.share().known
        assert known is not None
        assert items(known) == {"tea": "4"}

    def test_a_conversion_that_was_given_up_can_be_made_again(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA))
        post = ramp.finish().id
        give_up(ramp, post, ConvertShipmentDraft.TYPE)
        assert ramp.document.state is ShippingState.OPEN
        ramp.act(item(TEA))
        known = ramp.finish().known
        assert known is not None  # the draft itself was made
        assert items(known) == {"tea": "1"}

    def test_the_deletion_of_an_old_draft_that_was_given_up_changes_nothing(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA))
        ramp.share()
        ramp.act(ChangeHeading(Heading(NORTH, YARD)))
        post = ramp.share().id
        give_up(ramp, post, DeleteShipmentDraft.TYPE)
        assert ramp.document.state is ShippingState.POSTED
        assert ramp.held(Share()) == "nothing_to_share"

    def test_a_deletion_that_was_given_up_leaves_the_draft(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA))
        ramp.share()
        ramp.act(Delete(confirmed=True))
        give_up(ramp, ramp.document.posts[-1].id, DeleteShipmentDraft.TYPE)
        assert (ramp.document.state, ramp.document.abandoned) == (ShippingState.POSTED, False)
        assert ramp.document.shared
        ramp.act(item(COLA))
        known = ramp.share().known
        assert known is not None
        assert items(known) == {"tea": "1"}

    def test_a_departure_that_was_given_up_is_made_again(self) -> None:
        ramp = loading(wanted(TEA, 2))
        ramp.act(item(TEA))
        post = ramp.finish(reason="few").id
        give_up(ramp, post, MoveShipment.TYPE)
        assert ramp.document.state is ShippingState.OPEN
        ramp.act(item(TEA))
        assert ramp.finish().step is ShipStep.DEPART

    def test_a_departure_that_is_said_again_books_nothing_twice(self) -> None:
        ramp = loading(wanted(TEA, 3), rules=BY_TERMINAL)
        ramp.act(item(TEA), item(TEA))
        post = ramp.finish(reason="few").id
        give_up(ramp, post, MoveShipment.TYPE)
        ramp.act(item(TEA))
        assert ramp.finish().stock == (StockMoved(TEA, "north", Condition.NEW, Decimal(-1)),)

    def test_stock_that_was_given_up_is_booked_by_the_next_post(self) -> None:
        ramp = loading(wanted(TEA, 2), rules=BY_TERMINAL)
        ramp.act(item(TEA), item(TEA))
        post = ramp.finish().id
        give_up(ramp, post, MoveShipment.TYPE)
        told = ("tea", Condition.NEW, "", "north")
        ramp.act(DecideEntry(post, "e", Choice.DISCARD, "why", ChangeStock.TYPE, *told))
        assert ramp.finish().stock == (StockMoved(TEA, "north", Condition.NEW, Decimal(-2)),)

    def test_an_item_that_stays_as_the_server_has_it_stands_so_here(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA), item(COLA))
        ramp.share()
        ramp.act(SetQuantity(ramp.line().id, Decimal(3)), Remove(ramp.line(1).id))
        post = ramp.share().id
        for product, theirs in (("tea", 2), ("cola", 5)):
            told = (WriteShipmentItem.TYPE, product, Condition.NEW, "", "", Decimal(theirs))
            ramp.act(DecideEntry(post, product, Choice.TAKE_THEIRS, "they know", *told))
        assert ramp.there() == [("tea", "2"), ("cola", "5")]
        assert ramp.held(Share()) == "nothing_to_share"
        told = (WriteShipmentItem.TYPE, "tea", Condition.NEW, "", "", Decimal(0))
        ramp.act(DecideEntry(post, "tea", Choice.TAKE_THEIRS, "none there", *told))
        assert ramp.there() == [("cola", "5")]
        assert ramp.held(Share()) == "nothing_to_share"
        assert ramp.replayed() == ramp.document

    def test_what_is_sent_anyway_or_left_as_it_is_there_is_no_giving_up(self) -> None:
        ramp = Ramp()
        ramp.act(item(TEA))
        post = ramp.share().id
        for choice in (Choice.SEND_ANYWAY, Choice.TAKE_THEIRS, Choice.RETRY):
            give_up(ramp, post, DraftShipment.TYPE, choice)
        assert ramp.document.given_up == ()
        assert ramp.refused(DecideEntry("nope", "e", Choice.DISCARD, "why")) == "no_such_post"
        assert posting_of(ramp.document, post).known is None


OUT = StockMoved(TEA, "north", Condition.NEW, Decimal(-2))
BACK = StockMoved(TEA, "north", Condition.NEW, Decimal(2))


class TestCalledOff:
    """What was booked of a shipment that does not take place after all."""

    def test_what_was_booked_out_elsewhere_is_asked_and_comes_back(self) -> None:
        ramp = receiving(wanted(TEA, 3), rules=BY_TERMINAL)
        assert ramp.held(Cancel("not needed", booked=(OUT,))) == "cancel_summary"
        assert ramp.last.details["booked"] == 1
        told = Cancel("not needed", confirmed=True, booked=(OUT,))
        assert ramp.refused(told) == "where_are_goods"
        ramp.act(replace(told, back=True))
        assert ramp.last.details["back_at"] == "North store"
        assert ramp.said().stock == (BACK,)
        assert ramp.replayed() == ramp.document

    def test_what_is_not_coming_back_stays_booked_out(self) -> None:
        ramp = receiving(wanted(TEA, 3), rules=BY_TERMINAL)
        ramp.act(Cancel("stolen", confirmed=True, back=False, booked=(OUT,)))
        assert ramp.last.details["out_of"] == "North store"
        assert (ramp.said().stock, ramp.document.posts[-1].stays) == ((), True)

    def test_nothing_is_asked_where_nothing_was_booked(self) -> None:
        for ramp in (
            receiving(wanted(TEA, 3)),
            receiving(wanted(TEA, 3), rules=BY_TERMINAL),
            loading(wanted(TEA, 3), rules=BY_TERMINAL),
        ):
            ramp.act(Cancel("not needed", confirmed=True, back=True))
            posted = ramp.document.posts[-1]
            assert (ramp.said().stock, posted.returned, posted.stays) == ((), (), False)

    def test_what_this_document_has_booked_itself_is_asked_too(self) -> None:
        for back, stock in ((True, (BACK,)), (False, ())):
            ramp = loading(wanted(TEA, 2), rules=BY_TERMINAL)
            ramp.act(item(TEA), item(TEA))
            give_up(ramp, ramp.finish().id, MoveShipment.TYPE)
            assert ramp.refused(Cancel("not needed", confirmed=True)) == "where_are_goods"
            ramp.act(Cancel("not needed", confirmed=True, back=back))
            assert ramp.said().stock == stock

    def test_a_cancellation_that_is_said_again_books_nothing_twice(self) -> None:
        ramp = receiving(wanted(TEA, 2), rules=BY_TERMINAL)
        told = Cancel("not needed", confirmed=True, back=True, booked=(OUT,))
        ramp.act(told)
        give_up(ramp, ramp.said().id, MoveShipment.TYPE)
        ramp.act(told)  # nobody is asked: what was taken out is back
        assert (ramp.said().stock, ramp.document.posts[-1].stays) == ((), False)

    def test_what_was_given_up_of_the_cancellation_comes_back_with_the_next(self) -> None:
        ramp = receiving(wanted(TEA, 2), rules=BY_TERMINAL)
        told = Cancel("not needed", confirmed=True, back=True, booked=(OUT,))
        ramp.act(told)
        post = ramp.said().id
        give_up(ramp, post, MoveShipment.TYPE)
        spot = ("tea", Condition.NEW, "", "north")
        ramp.act(DecideEntry(post, "e", Choice.DISCARD, "why", ChangeStock.TYPE, *spot))
        ramp.act(told)
        assert ramp.said().stock == (BACK,)

    def test_what_came_back_and_is_received_after_all_is_taken_out_once_more(self) -> None:
        ramp = receiving(wanted(TEA, 2), rules=BY_TERMINAL)
        ramp.act(item(TEA), item(TEA))
        ramp.act(Cancel("not needed", confirmed=True, back=True, booked=(OUT,)))
        give_up(ramp, ramp.said().id, MoveShipment.TYPE)
        came = StockMoved(TEA, "south", Condition.NEW, Decimal(2))
        assert set(ramp.finish().stock) == {OUT, came}

    def test_what_another_terminal_took_is_what_the_shipment_says(self) -> None:
        left = shipment(wanted(TEA, 1), wanted(TEA, 1, id="again"), wanted(COLA, 4))
        assert as_shipped(left) == (OUT, StockMoved(COLA, "north", Condition.NEW, Decimal(-4)))

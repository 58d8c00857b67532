"""Where the system books what a receipt says: a post says the goods, portion by portion."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.domain.decision import Refused
from app.domain.delivery import DeliveryState
from app.domain.posting import Posting
from app.domain.receipt import ReceiptState, WhoBooks, opening, posting_of, summary
from app.domain.receipt.actions import (
    AddQuantity,
    Attach,
    DecideEntry,
    Finish,
    Post,
    Reject,
    Reread,
    SetCondition,
    SetQuantity,
)
from app.domain.stock_properties import defined, missing, stated
from app.domain.values import Condition
from app.domain.working import Choice
from tests.domain.codes import item
from tests.domain.receiving import CUPS, DOCK, MILK, RULES, TEA, Desk, delivery, line

SYSTEM = replace(RULES, who_books=WhoBooks.SYSTEM, can_take_back=False)
Goods = list[tuple[str, str, bool, str | None, str | None]]


def posted(desk: Desk) -> Posting:
    return posting_of(desk.document, desk.document.posts[-1].id)


def goods(posting: Posting) -> Goods:
    """What a post says: product, quantity, kept, lot, delivery."""
    return [
        (one.product.id, f"{one.quantity.normalize():f}", one.kept, one.lot, one.delivery)
        for one in posting.received
    ]


def test_kept_and_rejected_goods_are_said_portion_by_portion() -> None:
    desk = Desk(delivery(line("a", MILK, 9), line("b", TEA, 5)), rules=SYSTEM)
    desk.act(item(MILK, lot="L1", expiry=date(2027, 1, 1)))
    desk.act(item(MILK, lot="L2", expiry=date(2027, 2, 1)))
    desk.act(item(TEA))
    desk.act(item(TEA))
    desk.act(Reject("wet", Decimal(1)))
    desk.act(Post())
    said = posted(desk)
    assert goods(said) == [
        ("milk", "1", True, "L1", "d1"),
        ("milk", "1", True, "L2", "d1"),
        ("tea", "1", True, None, "d1"),
        ("tea", "1", False, None, "d1"),
    ]
    assert said.stock == ()
    assert [one.reason for one in said.received if not one.kept] == ["wet"]
    assert {one.source for one in said.received} == {"a", "b"}


def test_the_next_post_says_only_what_came_since() -> None:
    desk = Desk(delivery(line("a", TEA, 9)), rules=SYSTEM)
    desk.act(item(TEA))
    desk.act(Post())
    assert desk.held(Post()) == "nothing_to_post"
    desk.act(AddQuantity("a", Decimal(3)))
    desk.act(Finish(close_rest=False))
    assert goods(posted(desk)) == [("tea", "3", True, None, "d1")]
    first = posting_of(desk.document, desk.document.posts[0].id)
    assert goods(first) == [("tea", "1", True, None, "d1")]


def test_what_a_receipt_said_cannot_be_taken_away() -> None:
    desk = Desk(delivery(line("a", TEA, 9)), rules=SYSTEM)
    desk.act(AddQuantity("a", Decimal(3)))
    desk.act(Post())
    assert desk.refused(SetQuantity("a", Decimal(2))) == "cannot_take_back"
    assert desk.refused(Reject("wet", Decimal(1), "a")) == "cannot_take_back"
    desk.act(SetQuantity("a", Decimal(4)))


def test_goods_nobody_announced_belong_to_no_delivery() -> None:
    desk = Desk(delivery(line("a", TEA, 9)), rules=SYSTEM)
    desk.act(item(TEA))
    desk.act(item(CUPS))
    desk.act(Post())
    assert goods(posted(desk)) == [
        ("tea", "1", True, None, "d1"),
        ("cups", "1", True, None, None),
    ]


def test_a_discarded_receipt_was_never_said() -> None:
    desk = Desk(delivery(line("a", TEA, 9)), delivery(line("b", MILK, 4), key="d2"), rules=SYSTEM)
    desk.act(item(TEA))
    desk.act(item(MILK, lot="L1"))
    desk.act(Post())
    post = desk.document.posts[-1].id
    desk.act(DecideEntry(post, "e1", Choice.DISCARD, "sent by hand", delivery="d1"))
    assert goods(posting_of(desk.document, post)) == [("milk", "1", True, "L1", "d2")]
    desk.act(Post())
    assert goods(posted(desk)) == [("tea", "1", True, None, "d1")]


def test_where_the_terminal_books_no_portions_are_said() -> None:
    desk = Desk(delivery(line("a", TEA, 9)))
    desk.act(item(TEA))
    desk.act(Post())
    assert posted(desk).received == ()
    assert posted(desk).stock


# --- what the system requires of stock -----------------------------------------------------------

DATED = replace(TEA, stock_properties=("batch",), required_properties=("expiry",))


def test_only_what_a_listing_defines_is_stated() -> None:
    """R184: properties that the listing does not define must not be said."""
    day = date(2027, 3, 31)
    assert defined(DATED) == ("batch", "expiry")
    assert stated(DATED, "L1", day) == (("batch", "L1"), ("expiry", "2027-03-31"))
    assert stated(DATED, None, day) == (("expiry", "2027-03-31"),)
    assert stated(TEA, "L1", day) == ()
    assert missing(DATED, "L1", None) == ("expiry",)
    assert missing(DATED, None, day) == ()
    assert missing(replace(TEA, required_properties=("colour",)), "L", day) == ("colour",)


def test_goods_without_what_the_system_requires_are_not_posted() -> None:
    """R184: nothing is sent that cannot become stock; what goes back or is damaged becomes none."""
    desk = Desk(delivery(line("a", DATED, 9), line("b", CUPS, 5)), rules=SYSTEM)
    desk.act(AddQuantity("a", Decimal(2)))
    assert desk.refused(Post()) == "properties_missing"
    assert summary(desk.document).locked
    desk.act(item(CUPS))
    desk.act(Post())
    assert goods(posted(desk)) == [("cups", "1", True, None, "d1")]
    assert desk.refused(Finish(close_rest=False)) == "properties_missing"
    desk.act(Reject("wet", Decimal(1), "a"))
    desk.act(SetCondition(Condition.DAMAGED, "wet", Decimal(1), "a"))
    desk.act(Finish(close_rest=False))
    assert sorted(goods(posted(desk))) == [
        ("tea", "1", False, None, "d1"),
        ("tea", "1", True, None, "d1"),
    ]


def test_a_date_that_the_system_requires_goes_with_the_goods() -> None:
    desk = Desk(delivery(line("a", DATED, 9)), rules=SYSTEM)
    desk.act(item(DATED, expiry=date(2027, 1, 1)))
    desk.act(Post())
    assert [one.expiry for one in posted(desk).received] == [date(2027, 1, 1)]


def test_elsewhere_nothing_is_required() -> None:
    desk = Desk(delivery(line("a", DATED, 9)))
    desk.act(AddQuantity("a", Decimal(2)))
    desk.act(Post())
    assert posted(desk).stock


# --- barred deliveries, and what others received -------------------------------------------------


@pytest.mark.parametrize("why", ["on_hold", "too_many_items"])
def test_a_barred_delivery_is_not_opened(why: str) -> None:
    """R167, R168."""
    paused = delivery(line("a", TEA, 9), barred=why)
    refusal = opening((paused,), DOCK, SYSTEM)
    assert isinstance(refusal, Refused)
    assert (refusal.key, refusal.details["number"]) == (f"delivery_{why}", "No. d1")
    blind = Desk(rules=SYSTEM)
    assert blind.refused(Attach(paused)) == f"delivery_{why}"


def test_our_own_receipts_are_not_received_elsewhere() -> None:
    first = delivery(line("a", TEA, 9))
    desk = Desk(first, rules=SYSTEM)
    desk.act(AddQuantity("a", Decimal(3)))
    desk.act(Post())
    own = desk.document.id
    by = ((own, Decimal(3)), ("another", Decimal(2)))
    seen = line("a", TEA, 9, received_elsewhere=Decimal(5), received_by=by)
    again = replace(first, lines=(seen,), head=replace(first.head, state=DeliveryState.IN_PROCESS))
    desk.act(Reread(again))
    assert desk.document.state is ReceiptState.POSTED
    assert desk.document.lines["a"].elsewhere == 2
    assert desk.document.lines["a"].rest == 4
    other = Desk(again, rules=SYSTEM)
    other.document = replace(other.document, id="third")
    assert seen.elsewhere_of("third") == 5


def test_an_entry_that_said_no_goods_unsays_none() -> None:
    desk = Desk(delivery(line("a", TEA, 9)), rules=SYSTEM)
    desk.act(item(TEA))
    desk.act(item(CUPS))
    desk.act(Finish(close_rest=True))
    post = desk.document.posts[-1].id
    desk.act(DecideEntry(post, "e9", Choice.DISCARD, "open again", delivery="d1", told=False))
    assert len(posting_of(desk.document, post).received) == 2

"""Where the system books what a receipt says: a post says the goods, portion by portion."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.domain.posting import Posting
from app.domain.receipt import WhoBooks, posting_of
from app.domain.receipt.actions import AddQuantity, DecideEntry, Finish, Post, Reject, SetQuantity
from app.domain.receipt.facts import Choice
from tests.domain.receiving import CUPS, MILK, RULES, TEA, Desk, delivery, item, line

SYSTEM = replace(RULES, who_books=WhoBooks.SYSTEM, can_take_back=False)
Goods = list[tuple[str, str, bool, str | None, str | None]]


def posted(desk: Desk) -> Posting:
    return posting_of(desk.receipt, desk.receipt.posts[-1].id)


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
    first = posting_of(desk.receipt, desk.receipt.posts[0].id)
    assert goods(first) == [("tea", "1", True, None, "d1")]


def test_what_a_receipt_said_cannot_be_taken_away() -> None:
    desk = Desk(delivery(line("a", TEA, 9)), rules=SYSTEM)
    desk.act(AddQuantity("a", Decimal(3)))
    desk.act(Post())
    assert desk.refused(SetQuantity("a", Decimal(2))) == "correct_first"
    assert desk.refused(Reject("wet", Decimal(1), "a")) == "correct_first"
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
    post = desk.receipt.posts[-1].id
    desk.act(DecideEntry(post, "e1", Choice.DISCARD, "sent by hand", delivery="d1"))
    assert goods(posting_of(desk.receipt, post)) == [("milk", "1", True, "L1", "d2")]
    desk.act(Post())
    assert goods(posted(desk)) == [("tea", "1", True, None, "d1")]


def test_where_the_terminal_books_no_portions_are_said() -> None:
    desk = Desk(delivery(line("a", TEA, 9)))
    desk.act(item(TEA))
    desk.act(Post())
    assert posted(desk).received == ()
    assert posted(desk).stock

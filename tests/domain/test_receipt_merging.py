"""What is over only together with other terminals is a lead's question (screens law 12)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.decision import Held
from app.domain.receipt.actions import (
    AllowOver,
    Answer,
    Correct,
    Finish,
    Post,
    Reread,
    SetQuantity,
    Undo,
)
from app.domain.receipt.merging import merged_over
from app.domain.receipt.posting import posting_of
from tests.domain.receiving import CUPS, RULES, TEA, Desk, delivery, line

WITH_LEAD = replace(RULES, asks_lead=True)


def merged(others: int, mine: int = 8, tolerance: int = 0) -> Desk:
    """8 of 12 were received here; then the server says what others have."""
    rules = replace(WITH_LEAD, tolerance_percent=Decimal(tolerance))
    desk = Desk(delivery(line("l1", TEA, 12), line("l2", CUPS, 24)), rules=rules)
    desk.act(SetQuantity("l1", Decimal(mine)))
    told = replace(line("l1", TEA, 12), received_elsewhere=Decimal(others))
    desk.act(Reread(delivery(told, line("l2", CUPS, 24))))
    return desk


def over(desk: Desk) -> list[str]:
    return [one.id for one in merged_over(desk.document, desk.rules)]


@pytest.mark.parametrize(
    ("others", "tolerance", "asks"), [(4, 0, False), (5, 0, True), (5, 10, False), (6, 10, True)]
)
def test_what_all_together_may_receive_has_the_tolerance(
    others: int, tolerance: int, asks: bool
) -> None:
    assert over(merged(others, tolerance=tolerance)) == (["l1"] if asks else [])


@pytest.mark.parametrize("wanted", [Post(), Finish(close_rest=True)], ids=["post", "finish"])
def test_a_post_asks_the_lead_and_writes_nothing(wanted: Post | Finish) -> None:
    desk = merged(6)
    revision = desk.document.revision
    desk.do(wanted)
    then = "post" if isinstance(wanted, Post) else "finish"
    assert desk.last == Held("merged_over", {"lines": 1, "then": then})
    assert (desk.document.revision, desk.document.posts) == (revision, ())


def test_a_lead_lets_it_be_over_and_the_post_says_so() -> None:
    desk = merged(6)
    desk.act(AllowOver(("l1",), "anna"), Post())
    assert desk.key() == "posted"
    [post] = desk.document.posts
    [total] = posting_of(desk.document, post.id).totals
    assert total.over_accepted, "the check before the stock write asks nobody again"


def test_undo_takes_a_leads_word_back() -> None:
    desk = merged(6)
    desk.act(AllowOver(("l1",), "anna"), Undo())
    assert desk.key() == "undone"
    assert over(desk) == ["l1"]


def test_without_a_lead_it_is_sent_and_the_queue_asks() -> None:
    desk = merged(6)
    desk.rules = replace(desk.rules, asks_lead=False)
    desk.act(Post())
    assert desk.key() == "posted"


def test_what_is_taken_back_after_a_post_asks_nobody() -> None:
    desk = merged(4)
    desk.act(Post(), Correct("fell off"), SetQuantity("l1", Decimal(6)))
    told = replace(line("l1", TEA, 12), received_elsewhere=Decimal(8))
    desk.act(Reread(delivery(told, line("l2", CUPS, 24))), Post())
    assert desk.key() == "posted"


def test_what_was_counted_as_over_was_asked_then() -> None:
    """The one who scanned it has said yes: nobody is asked twice."""
    desk = merged(4)
    desk.act(SetQuantity("l1", Decimal(9)))
    question = desk.document.questions[0]
    assert question.reason == "over"
    desk.act(Answer(question.id, 1), Post())
    assert desk.key() == "posted"


def test_a_line_that_is_not_there_is_refused() -> None:
    desk = merged(6)
    desk.do(AllowOver(("l9",), "anna"))
    assert desk.key() == "no_such_line"
    desk.do(AllowOver((), "anna"))
    assert desk.key() == "nothing_to_change"

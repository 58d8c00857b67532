"""What rules of a system that books receipts itself do to a receipt; no system is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.domain.decision import Refused
from app.domain.receipt import opening
from app.domain.receipt.actions import (
    Correct,
    EnterLot,
    Finish,
    LinkCode,
    Post,
    SetQuantity,
    TakeRest,
    Undo,
)
from app.domain.receipt.posting import missing_properties
from app.domain.receipt.rules import WhoBooks
from app.domain.values import Product
from tests.domain.codes import item
from tests.domain.receiving import CUPS, DOCK, RULES, TEA, Desk, delivery, line

SYSTEM = replace(RULES, who_books=WhoBooks.SYSTEM, can_take_back=False)
ASKS = replace(SYSTEM, asks_properties=True)
WHOLE = replace(SYSTEM, can_part_post=False, can_receive_blind=False, takes_unannounced=False)
DATED = replace(TEA, required_properties=("batch", "expiry"))
DAY = date(2031, 6, 30)


def asked(desk: Desk) -> str:
    return desk.document.questions[-1].reason


def refusal(desk: Desk) -> str:
    assert isinstance(desk.last, Refused), desk.last
    return desk.last.key


@pytest.fixture
def desk() -> Desk:
    return Desk(delivery(line("a", DATED, 10), line("b", CUPS, 5)), rules=ASKS)


def test_lot_and_then_date_are_asked_for(desk: Desk) -> None:
    """R184."""
    desk.do(SetQuantity("a", Decimal(4)))
    assert asked(desk) == "lot_missing"
    choices = [option.choice for option in desk.document.questions[-1].options]
    assert choices == ["enter_lot", "reject", "damaged", "drop"]
    desk.do(EnterLot("L1", None, desk.document.questions[-1].id))
    assert asked(desk) == "expiry_missing"
    desk.do(EnterLot("", DAY, desk.document.questions[-1].id))
    assert not desk.document.questions
    [portion] = desk.document.lines["a"].portions
    assert (portion.cell.lot, portion.cell.expiry) == ("L1", DAY)
    assert portion.quantity == 4


def test_the_rest_by_hand_goes_on_with_the_lot_that_is_there(desk: Desk) -> None:
    desk.do(SetQuantity("a", Decimal(4)))
    desk.do(EnterLot("L1", DAY, desk.document.questions[-1].id))
    desk.do(TakeRest("a"))
    assert not desk.document.questions
    assert desk.document.lines["a"].complete
    assert missing_properties(desk.document, desk.document.lines["a"]) == ()


def test_nobody_asks_where_the_system_does_not() -> None:
    desk = Desk(delivery(line("a", DATED, 10)), rules=SYSTEM)
    desk.do(SetQuantity("a", Decimal(4)))
    assert not desk.document.questions
    assert desk.document.lines["a"].kept == 4


def test_a_property_that_no_label_says_is_refused() -> None:
    odd = replace(TEA, required_properties=("colour",))
    desk = Desk(delivery(line("a", odd, 10)), rules=ASKS)
    desk.do(SetQuantity("a", Decimal(4)))
    assert refusal(desk) == "property_unknown"
    assert not desk.document.lines["a"].received


def test_a_date_can_be_added_to_goods_whose_lot_is_known() -> None:
    """What an older catalog let through is said on the line, before anything is sent."""
    desk = Desk(delivery(line("a", TEA, 10)), rules=ASKS)
    desk.do(SetQuantity("a", Decimal(4)))
    desk.do(EnterLot("L1", None, line="a"))
    desk.do(EnterLot("", DAY, line="a"))
    [portion] = desk.document.lines["a"].portions
    assert (portion.cell.lot, portion.cell.expiry) == ("L1", DAY)
    desk.do(EnterLot("L2", DAY, line="a"))
    assert refusal(desk) == "no_lot_missing"


def test_whole_orders_are_neither_begun_blind_nor_posted_in_parts_nor_taken_back() -> None:
    told = opening((), DOCK, WHOLE)
    assert isinstance(told, Refused)
    assert told.key == "no_blind_receipt"
    desk = Desk(delivery(line("b", CUPS, 5)), rules=WHOLE)
    desk.do(SetQuantity("b", Decimal(5)))
    desk.do(Post())
    assert refusal(desk) == "no_part_post"
    desk.do(Finish(close_rest=False))
    assert desk.document.posts
    desk.do(Undo())
    assert refusal(desk) == "cannot_take_back"
    desk.do(Correct("miscounted"))
    assert refusal(desk) == "cannot_take_back"
    desk.do(SetQuantity("b", Decimal(4)))
    assert refusal(desk) == "finished_for_good"


# --- linking ------------------------------------------------------------------------------------

LINE = Product("text-1", "Cups, sleeve")
"""What a line says of itself where no catalog names its product."""


@pytest.fixture
def linking() -> Desk:
    desk = Desk(delivery(line("a", LINE, 10)), rules=WHOLE)
    for _ in range(2):
        desk.do(item(CUPS))
    return desk


def stranger(desk: Desk) -> str:
    return next(li.id for li in desk.document.ordered() if li.source is None)


def test_what_turned_up_goes_to_the_line_that_it_is(linking: Desk) -> None:
    other = stranger(linking)
    code = linking.document.lines[other].code
    linking.do(LinkCode(code, LINE, Decimal(1), other))
    assert linking.document.lines["a"].kept == 2
    assert not linking.document.lines[other].received
    linking.do(Undo())
    assert linking.document.lines[other].kept == 2
    assert not linking.document.lines["a"].received


def test_an_announced_line_is_not_linked_away(linking: Desk) -> None:
    linking.do(LinkCode("123", CUPS, Decimal(1), "a"))
    assert refusal(linking) == "other_product"

"""Lots, dates, serials and conditions while picking."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from app.domain.dispatch.actions import EnterLot, EnterSerial, EnterWeight, SwapLot
from app.domain.dispatch.facts import LotTaught
from app.domain.goods_out import KnownLot
from app.domain.values import Lot
from tests.domain.codes import attributes, command, item, place
from tests.domain.desk import TODAY
from tests.domain.dispatching import A1, CHEESE, METER, MILK, TEA, Desk, line, order

SOON = TODAY + timedelta(days=20)
LATE = TODAY + timedelta(days=200)
EARLY_LOT = Lot("lot-1", "L1", SOON)
LATE_LOT = Lot("lot-2", "L2", LATE)


def desk_with(**more: object) -> Desk:
    """A line of milk, at its place."""
    desk = Desk(order(line("m", MILK, 3, **more)))
    desk.act(place(A1))
    return desk


def test_a_later_lot_asks() -> None:
    desk = desk_with(lots=(KnownLot(EARLY_LOT, "a1", Decimal(2)), KnownLot(LATE_LOT)))
    assert desk.asks(item(MILK, lot="L2", lot_known=LATE_LOT)) == "later_lot"
    told = dict(desk.document.questions[0].details)
    assert (told["earlier"], told["earlier_expiry"]) == ("L1", SOON.isoformat())
    desk.answer("drop")
    early = item(MILK, lot="L1", lot_known=EARLY_LOT)
    desk.act(early, early)
    assert desk.picked() == {"m": "2"}
    # both pieces of the early lot are taken: nothing stands before the late one now
    desk.act(item(MILK, lot="L2", lot_known=LATE_LOT))
    assert desk.picked() == {"m": "3"}


def test_a_later_lot_goes_along_on_a_persons_word() -> None:
    desk = desk_with(lots=(KnownLot(EARLY_LOT),))
    assert desk.asks(item(MILK, lot="X", expiry=LATE)) == "later_lot"
    desk.answer("take")
    assert desk.picked() == {"m": "1"}
    desk.act(item(MILK, lot="X", expiry=LATE))
    assert desk.picked() == {"m": "2"}, "nobody knows of the early one: that is asked once"
    later = LATE + timedelta(days=1)
    assert desk.asks(item(MILK, lot="Y", expiry=later)) == "later_lot"


def test_a_later_lot_asks_each_time_while_the_early_one_lies_there() -> None:
    desk = desk_with(lots=(KnownLot(EARLY_LOT, "a1", Decimal(2)),))
    for picked in ("1", "2"):
        assert desk.asks(item(MILK, lot="X", expiry=LATE)) == "later_lot"
        desk.answer("take")
        assert desk.picked() == {"m": picked}


def test_lots_that_may_not_leave_any_more_come_before_nothing() -> None:
    bad = Lot("lot-0", "L0", TODAY + timedelta(days=3))
    desk = desk_with(lots=(KnownLot(bad),))
    desk.act(item(MILK, lot="L2", lot_known=LATE_LOT))
    assert desk.picked() == {"m": "1"}


def test_past_goods_are_refused_and_short_dated_ones_ask() -> None:
    desk = desk_with()
    assert desk.refused(item(MILK, lot="A", expiry=TODAY - timedelta(days=1))) == "expired"
    assert desk.asks(item(MILK, lot="A", expiry=TODAY + timedelta(days=9))) == "short_dated"
    desk.answer("take")
    assert desk.picked() == {"m": "1"}


def test_the_ordered_lot_must_match_or_is_swapped() -> None:
    desk = desk_with(lot_id="lot-1", lot_text="L1")
    assert desk.asks(item(MILK, lot="L2")) == "lot_differs"
    desk.answer("swap_lot")
    assert (desk.line("m").lot_text, desk.picked()) == ("L2", {"m": "1"})
    desk.act(item(MILK, lot="L2"))
    assert desk.asks(item(MILK, lot="L1")) == "lot_differs"


def test_swap_by_command_takes_whichever_lot_is_scanned() -> None:
    desk = desk_with(lot_id="lot-1", lot_text="L1")
    desk.act(command("SWAP"), item(MILK, lot="L7"), item(MILK, lot="L8"))
    assert desk.picked() == {"m": "2"}
    assert desk.refused(command("SWAP")) == "no_lot_to_swap"
    desk.act(SwapLot("m", LATE_LOT))
    assert desk.line("m").lot_id == "lot-2"


def test_an_unknown_text_of_an_ordered_lot_is_confirmed_once() -> None:
    desk = desk_with(lot_id="lot-1")
    assert desk.asks(item(MILK, lot="L1")) == "lot_confirm"
    answered = desk.answer("is_ordered_lot")
    taught = [f for f in getattr(answered, "facts", ()) if isinstance(f, LotTaught)]
    assert [(t.lot_id, t.lot) for t in taught] == [("lot-1", "L1")]
    desk.act(item(MILK, lot="L1"))
    assert desk.picked() == {"m": "2"}
    assert desk.line("m").portions[0].cell.lot == "L1"


def test_goods_go_to_the_line_whose_lot_they_are() -> None:
    desk = Desk(
        order(
            line("1", MILK, 2, lot_id="lot-1", lot_text="L1"),
            line("2", MILK, 2, lot_id="lot-2", lot_text="L2"),
        )
    )
    desk.act(place(A1), item(MILK, lot="L2", pack=2), item(MILK, lot="L1"))
    assert desk.picked() == {"1": "1", "2": "2"}


def test_a_missing_lot_asks_and_can_be_completed() -> None:
    desk = desk_with()
    assert desk.asks(item(MILK)) == "lot_missing"
    desk.act(attributes(lot="L5", expiry=LATE))
    assert desk.picked() == {"m": "1"}
    assert desk.asks(item(MILK)) == "lot_missing"
    desk.answer("last_lot")
    assert desk.line("m").portions[0].cell.lot == "L5"
    assert desk.asks(item(MILK)) == "lot_missing"
    question = desk.document.questions[0].id
    assert desk.refused(EnterLot(question, " ")) == "lot_empty"
    desk.act(EnterLot(question, "L6", LATE))
    assert desk.picked() == {"m": "3"}


def test_attributes_come_before_the_item_or_after_it() -> None:
    desk = desk_with()
    desk.act(attributes(lot="L5"), item(MILK))
    assert desk.line("m").portions[-1].cell.lot == "L5"
    free = Desk(order(line("t", TEA, 2)))
    free.act(place(A1), item(TEA), attributes(lot="T1"))
    assert free.picked() == {"t": "1"}
    assert free.line("t").portions[-1].cell.lot == "T1"
    free.now += 20_001
    free.act(attributes(lot="T2"))
    assert (free.line("t").portions[-1].cell.lot, free.document.held.lot) == ("T1", "T2")


def test_serials_one_by_one_and_never_twice() -> None:
    desk = Desk(order(line("s", METER, 3, serials=("S1", "S2", "S3"))))
    desk.act(place(A1), item(METER, serial="S1"))
    assert desk.refused(item(METER, serial="S1")) == "serial_repeated"
    assert desk.refused(item(METER, serial="S2", pack=2)) == "serial_one_by_one"
    assert desk.asks(item(METER, serial="S9")) == "serial_differs"
    assert desk.refused(item(METER, serial="S9")) == "serial_repeated"
    desk.answer("take")
    assert desk.asks(item(METER)) == "serial_missing"
    desk.act(EnterSerial(desk.document.questions[0].id, "S2"))
    assert [p.cell.serial for p in desk.line("s").portions] == ["S1", "S9", "S2"]


def test_a_serial_that_cannot_be_read_is_said_so() -> None:
    desk = Desk(order(line("s", METER, 1)))
    desk.act(place(A1))
    assert desk.asks(item(METER)) == "serial_missing"
    desk.answer("not_legible")
    assert desk.picked() == {"s": "1"}


def test_a_weight_by_keypad() -> None:
    desk = Desk(order(line("k", CHEESE, 3)))
    desk.act(place(A1), item(CHEESE))
    question = desk.document.questions[0].id
    assert desk.refused(EnterWeight(question, Decimal(0))) == "quantity_too_big"
    desk.act(EnterWeight(question, Decimal("2.5")))
    assert desk.picked() == {"k": "2.5"}


@pytest.mark.parametrize("gone", ["lot", "serial"])
def test_keypads_without_a_question_are_refused(gone: str) -> None:
    desk = desk_with()
    action = EnterLot("?", "L") if gone == "lot" else EnterSerial("?", "S")
    assert desk.refused(action) == "no_question"

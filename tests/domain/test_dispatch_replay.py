"""Undo, the journal's form, and replay."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest

from app.domain.dispatch.actions import Action as AnyAction
from app.domain.dispatch.actions import (
    AddQuantity,
    Answer,
    ChooseLine,
    ChoosePackage,
    Collected,
    DescribePackage,
    DropContext,
    EnterLot,
    ExplainDifference,
    GoodsElsewhere,
    Hold,
    LinkCode,
    Note,
    Post,
    Reread,
    ReturnGoods,
    Short,
    Sign,
    Skip,
    SwapLot,
    Undo,
)
from app.domain.dispatch.evolve import evolve, fold
from app.domain.dispatch.facts import Dimensions, DispatchFact, Opened
from app.domain.dispatch.mode import Mode
from app.domain.events import Event
from app.domain.goods_out import CancellationAsked, KnownLot
from app.domain.goods_out import Hold as ServerHold
from app.domain.values import Lot, Stamp
from app.store.codec import Codec
from tests.domain.codes import attributes, command, item, place
from tests.domain.desk import TODAY
from tests.domain.dispatching import A1, B1, CUPS, METER, MILK, PICKUP, TEA, Desk, line, now, order

CODEC: Codec[DispatchFact] = Codec(get_args(DispatchFact))
LATER = TODAY.replace(year=2028)


def desk_with_goods() -> Desk:
    """Some goods picked, some packed, one question open."""
    desk = Desk(order(line("a", TEA, 4), line("m", MILK, 3, lot_text="M1"), line("b", CUPS, 2)))
    desk.act(place(A1), item(TEA, pack=2), item(MILK, lot="M2"), command("NEWPACK"), item(TEA))
    desk.act(command("GOTO", "pick"), item(TEA))
    return desk


@pytest.mark.parametrize(
    "action",
    [
        item(TEA),
        item(TEA, pack=50),
        item(CUPS),
        item(MILK),
        item(MILK, lot="M1", expiry=LATER),
        command("QTY", "3"),
        attributes(lot="T1"),
        command("SET", "4"),
        command("REST"),
        command("SHORT"),
        command("SKIP"),
        command("NEWPACK"),
        command("HANDOVER"),
        AddQuantity("a", Decimal(-1)),
        Short("b", "not_there"),
        Skip("a"),
        SwapLot("m"),
        ChooseLine("m"),
        GoodsElsewhere("b", B1),
        ReturnGoods("g1", "no"),
        Hold("g1", "other"),
        Sign("g1", "s", "d"),
        ExplainDifference("a", "lost"),
        Note("torn foil", "a"),
        Note("late"),
        LinkCode("X-1", CUPS),
    ],
    ids=str,
)
def test_undo_takes_back_goods_and_context_in_one_step(action: AnyAction) -> None:
    desk = desk_with_goods()
    before = desk.document
    desk.act(action)
    assert desk.document != before
    assert desk.act(Undo()).key == "undone"
    assert desk.document == before
    assert desk.replayed() == before


def test_undo_says_what_it_took_back() -> None:
    desk = desk_with_goods()
    told = desk.act(Undo()).details
    assert (told["what"], told["product"], told["quantity"]) == (
        "dispatch.picked",
        "Green tea",
        "1",
    )
    assert desk.document.recent[0].undone
    desk.act(Undo(), Undo())
    assert (desk.last.details["what"], desk.last.details["quantity"]) == ("dispatch.packed", "1")


def test_undo_takes_only_what_this_person_did() -> None:
    desk = Desk(order(line("a", TEA, 9), line("b", CUPS, 9)))
    desk.person = "ann"
    desk.act(place(A1), item(TEA))
    desk.person = "ben"
    desk.act(item(CUPS), item(CUPS, pack=10))
    desk.answer("take")
    desk.person = "ann"
    desk.act(Undo())
    assert desk.picked() == {"b": "11"}
    desk.act(Undo())
    assert desk.refused(Undo()) == "nothing_to_undo"
    assert desk.replayed() == desk.document


def test_what_others_packed_since_keeps_a_pick_where_it_is() -> None:
    desk = Desk(order(line("a", TEA, 3)))
    desk.person = "ann"
    desk.act(place(A1), item(TEA, pack=3))
    desk.person = "ben"
    desk.act(command("NEWPACK"), item(TEA))
    desk.person = "ann"
    assert desk.refused(Undo()) == "others_built_on_it"
    desk.person = "ben"
    desk.act(Undo())
    desk.person = "ann"
    desk.act(Undo())
    assert desk.picked() == {}


def test_nor_does_undo_pick_more_than_was_ordered() -> None:
    desk = Desk(order(line("a", TEA, 2)))
    desk.person = "ann"
    desk.act(place(A1), item(TEA, pack=2), AddQuantity("a", Decimal(-1)))
    desk.person = "ben"
    desk.act(item(TEA))
    desk.person = "ann"
    assert desk.refused(Undo()) == "others_built_on_it"


def test_undo_survives_the_restart() -> None:
    desk = desk_with_goods()
    before = desk.document
    desk.act(item(CUPS))
    desk.document = desk.replayed()
    desk.boot = "boot-2"
    desk.act(Undo())
    assert desk.document == before


def test_what_nobody_did_survives_undo() -> None:
    goods = order(line("a", TEA, 9))
    desk = Desk(goods)
    desk.act(place(A1), command("QTY", "5"), DropContext("time"), Reread(now(goods, note="x")))
    desk.act(item(TEA), Undo(), Undo(), Undo())
    assert desk.document.multiplier is None
    assert desk.document.orders[0].head.note == "x"
    assert desk.refused(Undo()) == "nothing_to_undo"


def test_a_counter_event_without_its_step_changes_nothing() -> None:
    desk = desk_with_goods()
    undone = desk.act(Undo()).facts[0]
    before = desk.document
    assert evolve(before, desk._event(undone)) == before


def full_shift() -> Desk:
    """A shift in which most kinds of facts happen."""
    lots = (KnownLot(Lot("lot-1", "L1", TODAY.replace(month=6)), "a1", Decimal(9)),)
    goods = order(
        line("a", TEA, 2, known_places=(B1,)),
        line("m", MILK, 3, lot_id="lot-7", lots=lots),
        line("s", METER, 1, serials=("S",)),
        line("b", CUPS, 5, custom_unit="KOL", custom_size=Decimal(5)),
        kind=PICKUP,
    )
    desk = Desk(goods)
    for action in (
        place(A1), item(TEA), Note("n", "a"), command("QTY", "2"),
        item(MILK, lot="L7", expiry=LATER), attributes(serial="S"), item(METER),
        LinkCode("X", CUPS, Decimal(5)), command("COND", "DAMAGED"), command("SKIP"),
        GoodsElsewhere("a", B1), place(A1), Hold("g1", "other"),
        Reread(now(goods, holds=(ServerHold("h1", "why"),), cancellation=CancellationAsked("r"))),
        command("HOLD"), SwapLot("m", Lot("lot-1", "L1", LATER)), Short("a", "too_few"),
    ):  # fmt: skip
        desk.do(action)
    while desk.document.questions:
        desk.do(_first_answer(desk))
    desk.act(command("NEWPACK"), command("REST"))
    key = desk.document.packages[0].id
    desk.act(DescribePackage(key, "box", Dimensions(1, 2, 3, 4)), ChoosePackage(None))
    desk.do(Short("m", "not_there"))
    desk.act(Post(), ReturnGoods("g1", "no"))
    desk.enter(Mode.PUT_BACK)
    meter = item(METER, serial="S")
    desk.act(ChoosePackage(key), place(B1), meter, Undo(), meter, Post())
    return desk


def _first_answer(desk: Desk) -> AnyAction:
    question = desk.document.questions[0]
    if question.options[0].choice == "enter_lot":
        return EnterLot(question.id, "L9", LATER)
    choices = [option.choice for option in question.options]
    calm = next((choice for choice in ("drop", "noted") if choice in choices), 1)
    return Answer(question.id, calm)


def test_facts_survive_the_way_to_disk_and_back() -> None:
    desk = full_shift()
    assert len({type(event.fact) for event in desk.events}) > 20
    again = [
        Event(
            e.id, e.document, e.terminal, e.person, e.stamp,
            CODEC.decode(e.fact.TYPE, e.fact.V, CODEC.encode(e.fact)),
        )
        for e in desk.events
    ]  # fmt: skip
    assert again == desk.events
    assert fold(again) == desk.document


def test_a_dispatch_begins_once() -> None:
    desk = desk_with_goods()
    with pytest.raises(ValueError, match="without events"):
        fold([])
    with pytest.raises(ValueError, match="begins with"):
        fold(desk.events[1:])
    opened = desk.events[0].fact
    assert isinstance(opened, Opened)
    twice = Event("z", "dispatch-1", "T001", "desk", Stamp(0, 0, "b"), opened)
    with pytest.raises(ValueError, match="cannot stand here"):
        fold([*desk.events, twice])


def test_the_last_scans_are_kept_newest_first() -> None:
    desk = Desk(order(line("a", TEA, 99)))
    desk.act(place(A1))
    for _ in range(11):
        desk.act(item(TEA))
    desk.act(command("QTY", "3"), place(B1))
    rows = [(row.kind, row.name) for row in desk.document.recent]
    assert len(rows) == 10
    assert rows[:3] == [
        ("dispatch.wrong_place", "B-1"),
        ("dispatch.multiplier_set", ""),
        ("dispatch.picked", "Green tea"),
    ]


def test_collected_can_be_undone_until_it_is_posted() -> None:
    desk = Desk(order(line("a", TEA, 1), kind=PICKUP))
    desk.act(place(A1), item(TEA), Collected("g1"), Undo())
    assert not desk.document.orders[0].left
    desk.act(Collected("g1"), Post())
    assert desk.refused(Undo()) == "undo_stops_at_posting"

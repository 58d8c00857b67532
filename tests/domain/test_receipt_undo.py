"""Undo: this person's last step, up to the last posting (screens law 7)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.domain.delivery import DeliveryPackage
from app.domain.meanings import Read
from app.domain.receipt import evolve
from app.domain.receipt.actions import (
    Action,
    AddQuantity,
    Attach,
    ChooseLine,
    ChoosePackage,
    Correct,
    DropContext,
    Finish,
    LinkCode,
    MissPackage,
    MoveLast,
    Note,
    Post,
    Reject,
    Scan,
    SetCondition,
    TeachPack,
    Undo,
)
from app.domain.receipt.document import ReceiptState
from app.domain.values import Condition
from tests.domain.codes import attributes, command, item, package, place, unknown
from tests.domain.receiving import CAGE, CUPS, MILK, TEA, Desk, delivery, line


def desk_with_goods() -> Desk:
    """Some goods counted, one code unknown."""
    desk = Desk(
        delivery(
            line("a", TEA, 5),
            line("b", TEA, 5, package="p1"),
            line("m", MILK, 5),
            packages=(DeliveryPackage("p1", "PKG-1"),),
        )
    )
    desk.act(unknown("X-1"))
    desk.act(item(TEA, pack=2))
    return desk


@pytest.mark.parametrize(
    "action",
    [
        item(TEA),
        item(TEA, pack=99),
        item(MILK),
        item(CUPS),
        unknown("X-1"),
        unknown("X-2"),
        place(CAGE),
        package("PKG-1"),
        package("PKG-99999999"),
        command("QTY", "3"),
        attributes(lot="L"),
        command("SET", "4"),
        command("REST"),
        AddQuantity("a", Decimal(-1)),
        SetCondition(Condition.DAMAGED),
        Reject("wet"),
        MoveLast("b"),
        ChooseLine("m"),
        ChoosePackage(None),
        MissPackage("p1"),
        Note("torn foil", "a"),
        Note("late"),
        LinkCode("X-1", CUPS, Decimal(24)),
        LinkCode("X-1", MILK),
        TeachPack(CUPS, Decimal(48)),
    ],
    ids=str,
)
def test_undo_takes_back_goods_and_context_in_one_step(action: Action) -> None:
    desk = desk_with_goods()
    before = desk.document
    desk.act(action)
    assert desk.document.revision > before.revision
    assert desk.document != before or isinstance(action, TeachPack)
    decision = desk.act(Undo())
    assert decision.key == "undone"
    assert desk.document == before
    assert desk.replayed() == desk.document


def test_undo_says_what_it_took_back() -> None:
    desk = desk_with_goods()
    details = desk.act(Undo()).details
    assert details == {
        "what": "receipt.counted",
        "text": "tea*2",
        "product": "Green tea",
        "quantity": "2",
        "unit": "pcs",
    }
    assert [row.undone for row in desk.document.recent] == [True, False]


def test_undo_of_an_answer_asks_again() -> None:
    desk = Desk(delivery(line("a", TEA, 1)))
    desk.act(item(TEA, pack=2))
    asked = desk.document
    desk.answer("take")
    desk.act(command("UNDO"))
    assert desk.document == asked
    assert desk.act(Undo()).details["what"] == "receipt.question_asked"
    assert not desk.document.questions


def test_undo_takes_only_what_this_person_did() -> None:
    desk = Desk(delivery(line("a", TEA, 9), line("c", CUPS, 9)))
    desk.person = "ann"
    desk.act(item(TEA))
    desk.act(item(MILK, lot="L"))
    desk.person = "ben"
    desk.act(item(CUPS, pack=3))
    desk.act(item(MILK, lot="L"))
    desk.person = "ann"
    desk.act(Undo())
    assert desk.received() == {"a": "1", "c": "3", "milk": "1"}
    desk.act(Undo())
    assert desk.refused(Undo()) == "nothing_to_undo"
    desk.person = "ben"
    desk.act(Undo())
    desk.act(Undo())
    assert desk.received() == {}
    assert desk.replayed() == desk.document


def test_what_nobody_did_survives_undo() -> None:
    desk = Desk(delivery(line("a", TEA, 9)))
    desk.act(command("QTY", "5"))
    desk.act(DropContext("time"))
    desk.act(item(TEA))
    desk.act(Undo())
    desk.act(Undo())
    assert desk.document.multiplier is None
    assert desk.refused(Undo()) == "nothing_to_undo"


def test_undo_stops_at_the_posting() -> None:
    desk = desk_with_goods()
    desk.act(Post())
    assert desk.refused(Undo()) == "undo_stops_at_posting"
    desk.act(item(TEA))
    desk.act(Undo())
    assert desk.refused(Undo()) == "undo_stops_at_posting"


def test_undo_of_a_correction_closes_again() -> None:
    desk = desk_with_goods()
    desk.act(Finish(False))
    desk.act(Correct("miscounted"))
    desk.act(Undo())
    assert desk.document.state is ReceiptState.FINISHED


def test_undo_of_attaching_is_blind_again() -> None:
    desk = Desk()
    desk.act(item(TEA))
    blind = desk.document
    desk.act(Attach(delivery(line("a", TEA, 5))))
    desk.act(Undo())
    assert desk.document == blind


def test_undo_survives_the_restart() -> None:
    desk = desk_with_goods()
    one = desk.document
    desk.act(item(TEA))
    desk.document = desk.replayed()
    desk.boot = "boot-2"
    desk.act(Undo())
    assert desk.document == one


def test_a_counter_event_without_its_step_changes_nothing() -> None:
    desk = desk_with_goods()
    desk.act(item(TEA))
    undone = desk.act(Undo()).facts[0]
    before = desk.document
    assert evolve(before, desk._event(undone)) == before


def test_the_last_ten_scans_are_kept_newest_first() -> None:
    desk = Desk(delivery(line("a", TEA, 99)))
    for _ in range(12):
        desk.act(item(TEA))
    desk.act(place(CAGE))
    desk.act(command("QTY", "3"))
    desk.act(item(MILK))
    desk.act(Scan(Read("nothing known", "QR")))
    rows = desk.document.recent
    assert len(rows) == 10
    assert [row.kind.removeprefix("receipt.") for row in rows[:5]] == [
        "counted",
        "question_asked",
        "multiplier_set",
        "place_chosen",
        "counted",
    ]
    assert [row.name for row in rows[:5]] == ["", "Oat milk", "", "Quarantine cage", "Green tea"]
    assert rows[2].quantity == 3

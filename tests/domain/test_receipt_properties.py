"""What is true of every receipt, whatever people do: tried with random shifts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.decision import Accepted
from app.domain.delivery import DeliveryPackage
from app.domain.meanings import Attributes, ProductRead
from app.domain.receipt import Receipt, posting_of
from app.domain.receipt.actions import (
    Action,
    AddBySearch,
    AddQuantity,
    Answer,
    ChooseLine,
    ChoosePackage,
    Correct,
    DropContext,
    EnterLot,
    EnterSerial,
    Finish,
    LinkCode,
    MoveLast,
    Note,
    Post,
    Reject,
    SetCondition,
    SetQuantity,
    TakeAsAdvised,
    TakeRest,
    Undo,
)
from app.domain.receipt.facts import Counted, Posted, Undone
from app.domain.values import ZERO, Condition, Lot
from tests.domain.codes import attributes, command, item, package, place, unknown
from tests.domain.desk import TODAY
from tests.domain.receiving import (
    CAGE,
    CHEESE,
    CUPS,
    DOCK,
    METER,
    MILK,
    RULES,
    TEA,
    Desk,
    delivery,
    line,
)
from tests.thorough import examples

SSCC = "340123450000000018"
SHIFT = 14
"""How many things happen in one random shift."""


def warehouse() -> Desk:
    """A receipt on which everything can happen: two deliveries, packages, all kinds of goods."""
    first = delivery(
        line("a", TEA, 3, package="p1"),
        line("b", TEA, 2, package="p2", received_elsewhere=Decimal(1)),
        line("c", CUPS, 48, package="p1"),
        line("m", MILK, 4, lot_id="lot-1"),
        line("s", METER, 2),
        packages=(DeliveryPackage("p1", SSCC), DeliveryPackage("p2", "PKG-2")),
    )
    second = delivery(line("d", TEA, 2), line("k", CHEESE, 3), key="d2", advised=2000)
    rules = replace(RULES, trusted_senders=frozenset({"acme"}), spot_check_lines=1)
    return Desk(first, second, rules=rules)


LINES = st.sampled_from(["a", "b", "c", "m", "s", "d", "k"])
SMALL = st.integers(1, 6).map(Decimal)
DATES = st.sampled_from([None, TODAY - timedelta(days=1), TODAY + timedelta(days=9)])
LATER = TODAY + timedelta(days=400)
LOTS = st.sampled_from([None, "L1", "L2"])

SCANS: st.SearchStrategy[Action] = st.one_of(
    st.builds(item, st.just(TEA), expiry=DATES, lot=LOTS),
    st.builds(item, st.just(CUPS), pack=st.sampled_from([1, 24, 500])),
    st.builds(item, st.just(MILK), lot=LOTS, expiry=st.sampled_from([None, LATER])),
    st.builds(item, st.just(MILK), lot=st.just("A"), lot_known=st.just(Lot("lot-1", "A"))),
    st.builds(item, st.just(METER), serial=st.sampled_from([None, "S1", "S2", "S3"])),
    st.builds(
        item, st.just(CHEESE), net_weight_kg=st.sampled_from([None, Decimal("1.25"), Decimal(9)])
    ),
    st.builds(unknown, st.sampled_from(["X", "Y"])),
    st.builds(attributes, lot=LOTS, expiry=DATES),
    st.builds(attributes, serial=st.sampled_from(["S1", "S4"])),
    st.builds(place, st.sampled_from([DOCK, CAGE])),
    st.builds(package, st.sampled_from([SSCC, "PKG-2", "340123450000000117", "PKG-9"])),
    st.just(package(SSCC, ProductRead(CUPS, Decimal(24), SSCC, Attributes(count=2)))),
)
COMMANDS: st.SearchStrategy[Action] = st.one_of(
    st.builds(command, st.just("QTY"), st.sampled_from(["2", "12", "1000"])),
    st.builds(command, st.just("SET"), st.sampled_from(["0", "1", "5"])),
    st.builds(command, st.just("COND"), st.sampled_from(["DAMAGED", "NEW"])),
    st.builds(command, st.just("REASON"), st.sampled_from(["1", "2"])),
    st.sampled_from([command(name) for name in ("REST", "REJECT", "ALL", "OK", "CANCEL")]),
)
TAPS: st.SearchStrategy[Action] = st.one_of(
    st.builds(SetQuantity, LINES, st.integers(0, 9).map(Decimal)),
    st.builds(AddQuantity, LINES, st.sampled_from([Decimal(1), Decimal(-1), Decimal(3)])),
    st.builds(TakeRest, LINES),
    st.builds(ChooseLine, LINES),
    st.builds(MoveLast, LINES),
    st.builds(Reject, st.just("wet"), SMALL, LINES),
    st.builds(SetCondition, st.just(Condition.DAMAGED), st.just("wet"), SMALL, LINES),
    st.builds(EnterLot, st.just("L9"), st.just(LATER), line=LINES),
    st.builds(EnterSerial, st.just("s"), st.sampled_from(["S7", "S8", ""])),
    st.builds(AddBySearch, st.sampled_from([TEA, CUPS, MILK]), SMALL),
    st.builds(LinkCode, st.sampled_from(["X", "Y"]), st.sampled_from([TEA, CUPS, METER]), SMALL),
    st.builds(Note, st.just("note"), LINES),
    st.builds(TakeAsAdvised, st.just("p1")),
    st.builds(ChoosePackage, st.sampled_from([None, "p1", "p2"])),
    st.just(DropContext("left")),
)


@dataclass(frozen=True)
class AnswerOldest:
    """Tap an answer of the question that is open longest."""

    option: int


Act = Action | AnswerOldest
ANSWERS: st.SearchStrategy[Act] = st.builds(AnswerOldest, st.integers(1, 4))
WORK: st.SearchStrategy[Act] = st.one_of(SCANS, SCANS, COMMANDS, TAPS, ANSWERS)
POSTS: st.SearchStrategy[Act] = st.sampled_from(
    [Post(), Post(), Finish(False), Correct("miscounted"), Undo()]
)


def perform(desk: Desk, act: Act) -> bool:
    """Do it, if it can be done now; whether anything was written."""
    if isinstance(act, AnswerOldest):
        if not desk.document.questions:
            return False
        return isinstance(desk.do(Answer(desk.document.questions[0].id, act.option)), Accepted)
    desk.now += 50
    return isinstance(desk.do(act), Accepted)


def shift(more: st.SearchStrategy[Act] = WORK) -> st.SearchStrategy[list[Act]]:
    """Things that happen one after the other."""
    return st.lists(more, min_size=1, max_size=SHIFT)


def always(test: Callable[..., None]) -> Callable[..., None]:
    """Enough examples to find a hole, few enough for a unit test."""
    return settings(max_examples=examples(80), deadline=None)(test)


@always
@given(shift(st.one_of(WORK, WORK, POSTS)))
def test_the_replay_of_the_journal_equals_the_document(acts: list[Act]) -> None:
    desk = warehouse()
    for act in acts:
        perform(desk, act)
    again = desk.replayed()
    assert again == desk.document
    assert (again.recent, again.revision) == (desk.document.recent, len(desk.events))


@always
@given(shift(), st.integers(1, SHIFT))
def test_n_undos_give_the_state_n_steps_ago(acts: list[Act], undos: int) -> None:
    desk = warehouse()
    desk.act(item(CUPS))
    desk.act(Post())
    states = [desk.document]
    for act in acts:
        if isinstance(act, DropContext) or (act == command("CANCEL")):
            continue  # what waited too long was nobody's step
        if perform(desk, act):
            states.append(desk.document)
    for _ in range(min(undos, len(states) - 1)):
        desk.act(Undo())
        states.pop()
        assert desk.document == states[-1]
    assert desk.replayed() == desk.document


@always
@given(shift(), st.lists(st.sampled_from(["ann", "ben"]), min_size=SHIFT, max_size=SHIFT))
def test_undoing_everything_leaves_nothing_whoever_did_it(
    acts: list[Act], people: list[str]
) -> None:
    desk = warehouse()
    clean = desk.document
    for act, person in zip(acts, people, strict=False):
        desk.person = person
        if not isinstance(act, DropContext) and act != command("CANCEL"):
            perform(desk, act)
    for person in ("ben", "ann"):
        desk.person = person
        while isinstance(desk.do(Undo()), Accepted):
            pass
    assert desk.document == clean


@always
@given(shift(st.one_of(WORK, WORK, POSTS)))
def test_received_never_changes_without_a_movement(acts: list[Act]) -> None:
    desk = warehouse()
    for act in acts:
        before, seen = _quantities(desk.document), len(desk.events)
        perform(desk, act)
        facts = [event.fact for event in desk.events[seen:]]
        if not any(isinstance(fact, Counted | Undone) for fact in facts):
            assert _quantities(desk.document) == before
            continue
        if not any(isinstance(fact, Undone) for fact in facts):
            moved: dict[str, Decimal] = defaultdict(Decimal, before)
            for event in desk.events[seen:]:
                if isinstance(event.fact, Counted):
                    for move in event.fact.moves:
                        moved[move.line or event.id] += move.quantity
            assert {key: q for key, q in moved.items() if q} == _quantities(desk.document)


def _quantities(receipt: Receipt) -> dict[str, Decimal]:
    return {one.id: one.received for one in receipt.lines.every() if one.received}


RENAMES: st.SearchStrategy[Act] = st.one_of(
    st.builds(attributes, lot=LOTS, expiry=DATES),
    st.builds(MoveLast, LINES),
    st.builds(EnterLot, st.just("L9"), st.just(LATER), line=st.sampled_from([None, "a", "m"])),
    st.builds(Reject, st.just("wet"), st.sampled_from([None, Decimal(1)])),
    st.builds(SetCondition, st.sampled_from(list(Condition)[-2:]), quantity=st.just(Decimal(1))),
    st.builds(command, st.just("REASON"), st.just("1")),
)


@always
@given(shift(), shift(RENAMES))
def test_what_goods_are_called_never_changes_how_many_there_are(
    acts: list[Act], renames: list[Act]
) -> None:
    desk = warehouse()
    for act in [*acts, item(TEA, pack=2)]:
        perform(desk, act)
    parked = sum((q.goods[0].quantity for q in desk.document.questions), ZERO)
    total = sum(_quantities(desk.document).values(), parked)
    for act in renames:
        perform(desk, act)
        waiting = sum((q.goods[0].quantity for q in desk.document.questions), ZERO)
        assert sum(_quantities(desk.document).values(), waiting) == total


@always
@given(shift(st.one_of(WORK, WORK, POSTS)))
def test_the_sum_of_all_posts_is_what_is_kept(acts: list[Act]) -> None:
    desk = warehouse()
    said: dict[tuple[Any, ...], Decimal] = defaultdict(Decimal)
    announced: dict[str, Decimal] = defaultdict(Decimal)

    def write_down() -> None:
        posting = posting_of(desk.document, desk.document.posts[-1].id)
        for delta in posting.stock:
            key = (delta.product.id, delta.place, delta.condition, delta.delivery)
            said[key] += delta.delta
        for new in posting.unannounced:
            announced[new.line] += new.quantity

    for act in [*acts, Correct("last count"), Post()]:
        posts = len(desk.document.posts)
        perform(desk, act)
        if len(desk.document.posts) > posts:
            write_down()
    blocked = {one.id for one in desk.document.lines.every() if one.missing_serials}
    if not blocked:
        assert {key: q for key, q in said.items() if q} == _kept(desk.document)
        assert sum(announced.values(), ZERO) == sum(
            (
                one.kept
                for one in desk.document.lines.every()
                if one.product is not None and one.delivery is None
            ),
            ZERO,
        )


def _kept(receipt: Receipt) -> dict[tuple[Any, ...], Decimal]:
    kept: dict[tuple[Any, ...], Decimal] = defaultdict(Decimal)
    for one in receipt.lines.every():
        for portion in one.portions:
            cell = portion.cell
            if cell.kept and one.product is not None:
                kept[one.product.id, cell.place, cell.condition, one.delivery] += portion.quantity
    return {key: q for key, q in kept.items() if q}


@always
@given(shift(st.one_of(WORK, WORK, POSTS)))
def test_figures_add_up(acts: list[Act]) -> None:
    desk = warehouse()
    for act in acts:
        perform(desk, act)
    lines = desk.document.ordered()
    for one in lines:
        kept = sum((p.quantity for p in one.portions if p.cell.kept), ZERO)
        rejected = sum((p.quantity for p in one.portions if not p.cell.kept), ZERO)
        assert (one.kept, one.rejected) == (kept, rejected)
        assert all(p.quantity > 0 for p in one.portions)
        assert len({p.cell for p in one.portions}) == len(one.portions)
        assert one.pieces == sum(p.pieces for p in one.portions)
        assert one.pieces >= 0
    tally = desk.document.tally
    assert tally.complete == sum(one.complete for one in lines)
    assert tally.over == sum(one.over > 0 for one in lines)
    assert tally.advised + tally.unexpected + tally.unknown == sum(
        one.source is not None or bool(one.received) for one in lines
    )
    serials = [p.cell.serial for one in lines for p in one.portions if one.product == METER]
    told = [serial for serial in serials if serial]
    assert len(told) == len(set(told))


@always
@given(shift(st.one_of(WORK, WORK, POSTS)))
def test_nothing_over_without_a_persons_word(acts: list[Act]) -> None:
    desk = warehouse()
    for act in acts:
        perform(desk, act)
    for one in desk.document.lines.every():
        if one.over > 0 and one.kept + one.elsewhere > one.expected:
            assert one.over_accepted


@always
@given(shift(st.one_of(WORK, WORK, POSTS)))
def test_a_finished_receipt_is_at_rest(acts: list[Act]) -> None:
    desk = warehouse()
    for act in [*acts, Finish(True)]:
        perform(desk, act)
    if desk.document.state.value != "finished":
        assert desk.document.questions or any(
            one.missing_serials for one in desk.document.lines.every()
        )
        return
    assert isinstance(desk.events[-1].fact, Posted) or desk.key() == "finished_correct_first"
    assert posting_of(desk.document, "x").stock == ()

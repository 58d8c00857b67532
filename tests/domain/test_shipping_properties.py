"""What is true of every shipment, whatever people scan, tap and take back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.decision import Accepted
from app.domain.ship_posting import DraftKnown, ShipStep
from app.domain.shipment import ShipmentStatus
from app.domain.shipment_intents import MoveShipment, ShippedItem
from app.domain.shipping.actions import (
    Abandon,
    Action,
    AddQuantity,
    AllAsAdvised,
    Answer,
    Cancel,
    ChangeHeading,
    ChoosePlace,
    DecideEntry,
    Delete,
    DropContext,
    EnterLot,
    EnterSerial,
    EnterWeight,
    Finish,
    LinkCode,
    Note,
    Remove,
    SetCondition,
    SetQuantity,
    Share,
    TakeRest,
    Undo,
)
from app.domain.shipping.document import Shipping, ShippingState
from app.domain.shipping.evolve import evolve, fold
from app.domain.shipping.facts import (
    ContextDropped,
    Heading,
    QuestionAnswered,
    ShippingFact,
    Side,
    Task,
)
from app.domain.shipping.posting import known_to, posting_of, unsaid
from app.domain.shipping.stock import booked
from app.domain.values import ZERO, Condition, Lot
from app.domain.working import Choice
from app.store.codec import Codec
from tests.domain.desk import TODAY
from tests.domain.dispatching import CHEESE, COLA, CUPS, METER, MILK, TEA
from tests.domain.shipping import (
    BY_TERMINAL,
    FROM_TO,
    NORTH,
    SOUTH,
    YARD,
    Ramp,
    at_source,
    attributes,
    command,
    drafted,
    item,
    package,
    place,
    shipment,
    wanted,
)
from tests.thorough import examples

LATER = TODAY + timedelta(days=300)
SMALL = st.integers(1, 4).map(Decimal)
AT_A_LINE = st.integers(0, 3)
KNOWN_LOT = Lot("lot-1", "L1", LATER)

Act = Action | Callable[[Ramp], Action | None]


def at_line(at: int, make: Callable[[str], Action]) -> Callable[[Ramp], Action | None]:
    """An action about the n-th line there is."""

    def act(ramp: Ramp) -> Action | None:
        lines = ramp.document.lines
        return make(lines[at % len(lines)].id) if lines else None

    return act


def at_question(make: Callable[[str], Action]) -> Callable[[Ramp], Action | None]:
    """An action about the first open question."""

    def act(ramp: Ramp) -> Action | None:
        questions = ramp.document.questions
        return make(questions[0].id) if questions else None

    return act


SCANS: st.SearchStrategy[Act] = st.one_of(
    st.builds(item, st.just(TEA), pack=st.sampled_from([1, 6])),
    st.builds(item, st.just(CUPS), pack=st.sampled_from([1, 10])),
    st.builds(item, st.just(COLA), stock=st.sampled_from([(), (at_source(COLA, 3),)])),
    st.builds(
        item,
        st.just(MILK),
        lot=st.sampled_from([None, "L1", "L2"]),
        expiry=st.sampled_from([None, LATER]),
        lot_known=st.sampled_from([None, KNOWN_LOT]),
    ),
    st.builds(item, st.just(METER), serial=st.sampled_from([None, "S1", "S2", "S3"])),
    st.builds(item, st.just(CHEESE), net_weight_kg=st.sampled_from([None, Decimal("1.2")])),
    st.builds(package, st.sampled_from(["P1", "P2"]), st.just(TEA), st.just(4)),
    st.builds(place, st.sampled_from([NORTH, SOUTH, YARD]), st.sampled_from([None, *Side])),
    st.builds(attributes, lot=st.just("L3")),
    st.builds(command, st.just("QTY"), st.sampled_from(["2", "3"])),
    st.builds(command, st.just("SET"), st.sampled_from(["0", "2", "5"])),
    st.builds(command, st.just("COND"), st.sampled_from(["DAMAGED", "NEW"])),
    st.sampled_from([command("CANCEL"), command("REST"), command("ALL")]),
)
TAPS: st.SearchStrategy[Act] = st.one_of(
    st.builds(lambda n: at_question(lambda q: Answer(q, n)), st.integers(1, 4)),
    st.just(at_question(lambda q: EnterLot(q, "L4", LATER))),
    st.just(at_question(lambda q: EnterSerial(q, "S4"))),
    st.just(at_question(lambda q: EnterWeight(q, Decimal("0.5")))),
    st.builds(lambda at, n: at_line(at, lambda li: AddQuantity(li, n)), AT_A_LINE, SMALL),
    st.builds(lambda at, n: at_line(at, lambda li: AddQuantity(li, -n)), AT_A_LINE, SMALL),
    st.builds(lambda at, n: at_line(at, lambda li: SetQuantity(li, n)), AT_A_LINE, SMALL),
    st.builds(lambda at: at_line(at, Remove), AT_A_LINE),
    st.builds(lambda at: at_line(at, TakeRest), AT_A_LINE),
    st.builds(lambda at: at_line(at, lambda li: Note(li, "dented")), AT_A_LINE),
    st.just(SetCondition(Condition.USED_GOOD)),
    st.builds(ChoosePlace, st.sampled_from(Side), st.sampled_from([NORTH, SOUTH, YARD])),
    st.just(LinkCode("401", TEA, Decimal(6))),
    st.just(ChangeHeading(Heading(NORTH, YARD, "for the fair", "s" * 24, "Ann"))),
    st.just(AllAsAdvised()),
)
WORK = st.one_of(SCANS, SCANS, TAPS)
ITEMS = (
    wanted(TEA, 8),
    wanted(COLA, 3, condition=Condition.USED_GOOD),
    wanted(MILK, 4, lot_id="lot-1", lot="L1"),
    wanted(METER, 2),
)
OPENED: st.SearchStrategy[Callable[[], Ramp]] = st.sampled_from(
    [
        Ramp,
        lambda: Ramp(BY_TERMINAL, heading=None),
        lambda: Ramp(shipment=shipment(*ITEMS, status=ShipmentStatus.DRAFT)),
        lambda: Ramp(task=Task.LOAD, shipment=shipment(*ITEMS)),
        lambda: Ramp(BY_TERMINAL, task=Task.RECEIVE, shipment=shipment(*ITEMS)),
    ]
)


def perform(ramp: Ramp, act: Act) -> bool:
    """Do it, if it can be done now; whether something was written."""
    action = act(ramp) if callable(act) else act
    return action is not None and isinstance(ramp.do(action), Accepted)


def figures_hold(ramp: Ramp) -> None:
    document = ramp.document
    assert len({line.id for line in document.lines}) == len(document.lines)
    for line in document.lines:
        assert line.quantity > 0 or (line.shipped and line.quantity == 0)
        assert line.quantity % line.product.step == 0
        assert line.pieces >= 0
        assert len(line.serials) <= line.quantity
        assert bool(line.expected) == (line.shipped and document.task is not Task.DRAFT)
        assert line.quantity or not line.packages
    every = [serial for line in document.lines for serial in line.serials]
    assert len(every) == len(set(every))
    heading = document.heading
    assert heading.source is None or heading.source != heading.destination


@settings(max_examples=examples(60), deadline=None)
@given(st.lists(WORK, max_size=25), st.integers(1, 8), OPENED)
def test_undo_of_n_steps_gives_the_document_n_steps_ago(
    acts: list[Act], steps: int, opened: Callable[[], Ramp]
) -> None:
    ramp = opened()
    states = [ramp.document]
    for act in acts:
        if perform(ramp, act):
            # By time or command: nobody's to undo.
            dropped = isinstance(ramp.events[-1].fact, ContextDropped)
            states = [ramp.document] if dropped else [*states, ramp.document]
        figures_hold(ramp)
    for _ in range(min(steps, len(states) - 1)):
        ramp.act(Undo())
        states.pop()
        assert ramp.document == states[-1]
    assert ramp.replayed() == ramp.document


@settings(max_examples=examples(40), deadline=None)
@given(
    st.lists(st.tuples(WORK, st.sampled_from(["ann", "ben"]), st.booleans()), max_size=25), OPENED
)
def test_whatever_two_people_do_and_undo_the_figures_hold(
    acts: list[tuple[Act, str, bool]], opened: Callable[[], Ramp]
) -> None:
    ramp = opened()
    for act, person, undo in acts:
        ramp.person = person
        perform(ramp, act)
        if undo:
            ramp.do(Undo())
        figures_hold(ramp)
    assert ramp.replayed() == ramp.document


CODEC: Codec[ShippingFact] = Codec(get_args(ShippingFact))


@settings(max_examples=examples(30), deadline=None)
@given(
    st.lists(st.one_of(WORK, st.just(Share())), max_size=20),
    OPENED,
    st.sampled_from([Finish(True, True, "why"), Abandon(), Cancel("why", True), Delete(True)]),
)
def test_the_journal_tells_the_same_document(
    acts: list[Act], opened: Callable[[], Ramp], end: Action
) -> None:
    ramp = opened()
    for act in [*acts, DropContext("screen"), end]:
        perform(ramp, act)
    again = None
    for event in ramp.events:
        fact = CODEC.decode(event.fact.TYPE, event.fact.V, CODEC.encode(event.fact))
        again = evolve(again, replace(event, fact=fact))
    assert again == ramp.document == fold(ramp.events)
    assert again is not None
    assert again.recent == ramp.document.recent


YES = frozenset({"take", "is_shipped_lot"})


@settings(max_examples=examples(60), deadline=None)
@given(st.lists(WORK, max_size=30), st.sampled_from([Task.LOAD, Task.RECEIVE]))
def test_never_more_than_the_shipment_says_unless_a_person_was_asked(
    acts: list[Act], task: Task
) -> None:
    ramp = Ramp(task=task, shipment=shipment(*ITEMS))
    for act in acts:
        perform(ramp, act)
    said_yes = {
        event.fact.choice
        for event in ramp.events
        if isinstance(event.fact, QuestionAnswered) and event.fact.choice in YES
    }
    if said_yes:
        return
    for line in ramp.document.lines:
        if line.shipped:
            assert line.quantity <= line.expected
        else:
            # Only what came in another condition is kept without a question, and at receipt only.
            assert task is Task.RECEIVE
            said = [one for one in ramp.document.lines_of(line.product.id) if one.shipped]
            assert said
            assert line.cell.condition not in {one.cell.condition for one in said}


def applied(known: DraftKnown | None, document: Shipping, post: str) -> DraftKnown:
    """What a server has once it was told a post: the items of it, on the draft that it says."""
    posting = posting_of(document, post, drafted)
    assert posting.known == known
    made = "" if known is not None and known.head == posting.head else drafted(post)
    draft = "" if made or known is None else known.draft
    made_by = made or (known.made_by if known else "")
    return DraftKnown(posting.head, posting.items, draft, made_by)


def sums(items: tuple[ShippedItem, ...]) -> dict[tuple[str, Condition, str], Decimal]:
    return {one.cell: one.quantity for one in items}


@settings(max_examples=examples(40), deadline=None)
@given(
    st.lists(st.one_of(WORK, WORK, st.just(Share())), max_size=30),
    st.booleans(),
    st.booleans(),
)
def test_each_post_says_the_document_beside_what_was_said_before(
    acts: list[Act], of_the_servers: bool, convert: bool
) -> None:
    ramp = Ramp(shipment=shipment(*ITEMS, status=ShipmentStatus.DRAFT) if of_the_servers else None)
    known = known_to(ramp.document)
    for act in acts:
        before = len(ramp.document.posts)
        perform(ramp, act)
        if len(ramp.document.posts) > before:
            known = applied(known, ramp.document, ramp.document.posts[-1].id)
            assert not unsaid(ramp.document)
    while ramp.document.questions:
        ramp.answer("drop")
    if not convert or not any(line.quantity for line in ramp.document.lines):
        return
    posting = ramp.finish()
    assert posting.step is ShipStep.CONVERT
    assert ramp.document.state is ShippingState.FINISHED
    assert sums(applied(known, ramp.document, posting.id).items) == sums(posting.items)
    totals: dict[tuple[str, Condition], Decimal] = {}
    for line in ramp.document.lines:
        key = (line.product.id, line.cell.condition)
        totals[key] = totals.get(key, ZERO) + line.quantity
    said: dict[tuple[str, Condition], Decimal] = {}
    for one in posting.items:
        said[one.product, one.condition] = said.get((one.product, one.condition), ZERO) + (
            one.quantity
        )
    assert said == {key: quantity for key, quantity in totals.items() if quantity}


@settings(max_examples=examples(30), deadline=None)
@given(st.lists(WORK, max_size=20))
def test_what_leaves_and_comes_is_what_stock_is_told(acts: list[Act]) -> None:
    ramp = Ramp(BY_TERMINAL, heading=FROM_TO)
    for act in acts:
        perform(ramp, act)
    while ramp.document.questions:
        ramp.answer("drop")
    if not ramp.document.lines:
        assert ramp.refused(Finish(True)) == "nothing_scanned"
        return
    posting = ramp.finish(departs=True)
    told = sum((one.delta for one in posting.stock), ZERO)
    assert told == -sum((one.quantity for one in posting.items), ZERO)
    assert {one.place for one in posting.stock} == {posting.head.source}


@settings(max_examples=examples(30), deadline=None)
@given(st.lists(WORK, max_size=12), st.lists(st.booleans(), max_size=4), st.booleans())
def test_what_is_called_off_leaves_the_books_as_they_were_or_as_they_are(
    acts: list[Act], ends: list[bool], back: bool
) -> None:
    """Sent off and called off again and again, each time given up but for the last."""
    ramp = Ramp(BY_TERMINAL, task=Task.LOAD, shipment=shipment(*ITEMS))
    for act in acts:
        perform(ramp, act)
    while ramp.document.questions:
        ramp.answer("drop")
    for called_off in ends:
        if called_off or not any(line.quantity for line in ramp.document.lines):
            ramp.act(Cancel("why", confirmed=True, back=True))
        else:
            ramp.finish(reason="why")
        ramp.act(DecideEntry(ramp.said().id, "e", Choice.DISCARD, "why", MoveShipment.TYPE))
    before = booked(ramp.document)
    ramp.act(Cancel("why", confirmed=True, back=back))
    assert booked(ramp.document) == (() if back else before)
    assert ramp.replayed() == ramp.document

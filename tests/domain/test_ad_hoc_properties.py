"""What is true of every ad-hoc goods out, whatever people scan, tap and take back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.adhoc.actions import (
    Abandon,
    Action,
    AddQuantity,
    Answer,
    ChangeHeading,
    ChoosePlace,
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
    Undo,
)
from app.domain.adhoc.evolve import evolve, fold
from app.domain.adhoc.facts import AdHocFact, ContextDropped, Heading, Kind
from app.domain.adhoc.line import line_id
from app.domain.adhoc.rules import AdHocRules
from app.domain.decision import Accepted
from app.domain.goods_out import GoodsOutType
from app.domain.values import ZERO, Condition, Lot
from app.store.codec import Codec
from tests.domain.ad_hoc import BY_PLATFORM, BY_TERMINAL, Counter, attributes, command, item, place
from tests.domain.desk import TODAY
from tests.domain.dispatching import A1, A2, CHEESE, COLA, CUPS, METER, MILK, TEA

LATER = TODAY + timedelta(days=300)
SOON = TODAY + timedelta(days=3)
HOMED = replace(COLA, home_place="a2")
SMALL = st.integers(1, 4).map(Decimal)
AT_A_LINE = st.integers(0, 3)

Act = Action | Callable[[Counter], Action | None]


def at_line(at: int, make: Callable[[str], Action]) -> Callable[[Counter], Action | None]:
    """An action about the n-th line there is."""

    def act(counter: Counter) -> Action | None:
        lines = counter.document.lines
        return make(lines[at % len(lines)].id) if lines else None

    return act


def at_question(make: Callable[[str], Action]) -> Callable[[Counter], Action | None]:
    """An action about the first open question."""

    def act(counter: Counter) -> Action | None:
        questions = counter.document.questions
        return make(questions[0].id) if questions else None

    return act


SCANS: st.SearchStrategy[Act] = st.one_of(
    st.builds(item, st.just(TEA), pack=st.sampled_from([1, 6])),
    st.builds(item, st.just(CUPS), pack=st.sampled_from([1, 10])),
    st.builds(item, st.just(HOMED), homes=st.sampled_from([(), (A1, A2)])),
    st.builds(
        item,
        st.just(MILK),
        lot=st.sampled_from([None, "L1", "L2"]),
        expiry=st.sampled_from([None, LATER, SOON]),
        lot_known=st.sampled_from([None, Lot("lot-1", "L1", LATER)]),
    ),
    st.builds(item, st.just(METER), serial=st.sampled_from([None, "S1", "S2", "S3"])),
    st.builds(item, st.just(CHEESE), net_weight_kg=st.sampled_from([None, Decimal("1.2")])),
    st.builds(place, st.sampled_from([A1, A2])),
    st.builds(attributes, lot=st.just("L3")),
    st.builds(command, st.just("QTY"), st.sampled_from(["2", "3"])),
    st.builds(command, st.just("SET"), st.sampled_from(["0", "2", "5"])),
    st.builds(command, st.just("COND"), st.sampled_from(["DAMAGED", "NEW"])),
    st.just(command("CANCEL")),
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
    st.builds(lambda at: at_line(at, lambda li: Note(li, "dented")), AT_A_LINE),
    st.just(SetCondition(Condition.USED_GOOD)),
    st.just(ChoosePlace(None)),
    st.just(LinkCode("401", TEA, Decimal(6))),
    st.just(ChangeHeading(Heading(Kind.SAMPLE, GoodsOutType.SHIPMENT, "Ann"))),
)
RULES = st.sampled_from([BY_PLATFORM, BY_TERMINAL])
WORK = st.one_of(SCANS, SCANS, TAPS)


def perform(counter: Counter, act: Act) -> bool:
    """Do it, if it can be done now; whether something was written."""
    action = act(counter) if callable(act) else act
    return action is not None and isinstance(counter.do(action), Accepted)


def figures_hold(counter: Counter) -> None:
    document = counter.document
    assert len({line.id for line in document.lines}) == len(document.lines)
    for line in document.lines:
        assert line.id == line_id(line.product, line.cell)
        assert line.quantity > 0
        assert line.quantity % line.product.step == 0
        assert line.pieces >= 0
        assert len(line.serials) <= line.quantity
        assert counter.rules is BY_PLATFORM or line.cell.place is not None
    every = [serial for line in document.lines for serial in line.serials]
    assert len(every) == len(set(every))


@settings(max_examples=120, deadline=None)
@given(st.lists(WORK, max_size=25), st.integers(1, 8), RULES)
def test_undo_of_n_steps_gives_the_document_n_steps_ago(
    acts: list[Act], steps: int, rules: AdHocRules
) -> None:
    counter = Counter(rules)
    states = [counter.document]
    for act in acts:
        if perform(counter, act):
            facts = counter.events[-1].fact
            if isinstance(facts, ContextDropped):  # by time or command: nobody's to undo
                states = [counter.document]
            else:
                states.append(counter.document)
        figures_hold(counter)
    for _ in range(min(steps, len(states) - 1)):
        counter.act(Undo())
        states.pop()
        assert counter.document == states[-1]
    assert counter.replayed() == counter.document


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.tuples(WORK, st.sampled_from(["ann", "ben"]), st.booleans()), max_size=25),
    RULES,
)
def test_whatever_two_people_do_and_undo_the_figures_hold(
    acts: list[tuple[Act, str, bool]], rules: AdHocRules
) -> None:
    counter = Counter(rules)
    for act, person, undo in acts:
        counter.person = person
        perform(counter, act)
        if undo:
            counter.do(Undo())
        figures_hold(counter)
    assert counter.replayed() == counter.document


CODEC: Codec[AdHocFact] = Codec(get_args(AdHocFact))


@settings(max_examples=60, deadline=None)
@given(st.lists(WORK, max_size=20), RULES, st.booleans())
def test_the_journal_tells_the_same_document(
    acts: list[Act], rules: AdHocRules, give_up: bool
) -> None:
    counter = Counter(rules, place=A1)
    ends: list[Act] = [DropContext("screen"), Abandon() if give_up else Finish(confirmed=True)]
    for act in [*acts, *ends]:
        perform(counter, act)
    again = None
    for event in counter.events:
        fact = CODEC.decode(event.fact.TYPE, event.fact.V, CODEC.encode(event.fact))
        again = evolve(again, replace(event, fact=fact))
    assert again == counter.document == fold(counter.events)
    assert again is not None
    assert again.recent == counter.document.recent


@settings(max_examples=60, deadline=None)
@given(st.lists(WORK, max_size=20))
def test_what_leaves_is_what_stock_is_told(acts: list[Act]) -> None:
    counter = Counter(BY_TERMINAL, place=A1)
    for act in acts:
        perform(counter, act)
    while counter.document.questions:
        counter.answer("drop")
    if not counter.document.lines:
        assert counter.refused(Finish(confirmed=True)) == "nothing_scanned"
        return
    posting = counter.finish()
    left: dict[tuple[str, str, Condition], Decimal] = defaultdict(Decimal)
    for line in posting.lines:
        left[line.product.id, line.place, line.condition] += line.quantity
    told = {(one.product.id, one.place, one.condition): -one.delta for one in posting.stock}
    assert told == dict(left)
    assert sum(told.values(), ZERO) == sum((line.quantity for line in posting.lines), ZERO)

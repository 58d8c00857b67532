"""What is true of every adjustment, whatever people scan, tap and take back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.domain.adjusting.actions import (
    Abandon,
    Action,
    AddQuantity,
    Answer,
    ChangeHeading,
    DropContext,
    Enter,
    EnterWeight,
    Finish,
    LinkCode,
    Remove,
    SetCondition,
    SetQuantity,
    Undo,
)
from app.domain.adjusting.evolve import evolve, fold
from app.domain.adjusting.facts import AdjustFact, Before, ContextDropped, Direction, Reason
from app.domain.adjusting.line import line_id
from app.domain.adjusting.posting import posting_of
from app.domain.decision import Accepted
from app.domain.values import Condition
from app.store.codec import Codec
from tests.domain.adjusting import Shelf, why
from tests.domain.codes import attributes, command, item, place
from tests.domain.desk import TODAY
from tests.domain.dispatching import A1, A2, CHEESE, METER, MILK, TEA

LATER = TODAY + timedelta(days=300)
SMALL = st.integers(1, 4).map(Decimal)
AT_A_LINE = st.integers(0, 3)
SEEN = Before(Decimal(40), 1_700_000_000_000)

Act = Action | Callable[[Shelf], Action | None]


def at_line(at: int, make: Callable[[str], Action]) -> Callable[[Shelf], Action | None]:
    """An action about the n-th line there is."""

    def act(shelf: Shelf) -> Action | None:
        lines = shelf.document.lines
        return make(lines[at % len(lines)].id) if lines else None

    return act


def at_question(make: Callable[[str], Action]) -> Callable[[Shelf], Action | None]:
    """An action about the first open question."""

    def act(shelf: Shelf) -> Action | None:
        questions = shelf.document.questions
        return make(questions[0].id) if questions else None

    return act


SCANS: st.SearchStrategy[Act] = st.one_of(
    st.builds(item, st.just(TEA), pack=st.sampled_from([1, 6, 1200])),
    st.builds(
        item,
        st.just(MILK),
        lot=st.sampled_from([None, "L1", "L2"]),
        expiry=st.sampled_from([None, LATER]),
    ),
    st.builds(item, st.just(METER), serial=st.sampled_from([None, "S1", "S2", "S3"])),
    st.builds(item, st.just(CHEESE), net_weight_kg=st.sampled_from([None, Decimal("1.2")])),
    st.builds(place, st.sampled_from([A1, A2])),
    st.builds(attributes, lot=st.just("L3")),
    st.builds(command, st.just("QTY"), st.sampled_from(["2", "3"])),
    st.builds(command, st.just("SET"), st.sampled_from(["0", "2", "5"])),
    st.builds(command, st.just("COND"), st.sampled_from(["DAMAGED", "NEW"])),
    st.builds(command, st.just("REASON"), st.sampled_from(["1", "3"])),
    st.just(command("CANCEL")),
)
TAPS: st.SearchStrategy[Act] = st.one_of(
    st.builds(lambda n: at_question(lambda q: Answer(q, n)), st.integers(1, 4)),
    st.just(at_question(lambda q: EnterWeight(q, Decimal("0.5")))),
    st.builds(lambda at, n: at_line(at, lambda li: AddQuantity(li, n)), AT_A_LINE, SMALL),
    st.builds(lambda at, n: at_line(at, lambda li: AddQuantity(li, -n)), AT_A_LINE, SMALL),
    st.builds(lambda at, n: at_line(at, lambda li: SetQuantity(li, n)), AT_A_LINE, SMALL),
    st.builds(lambda at: at_line(at, Remove), AT_A_LINE),
    st.builds(Enter, SMALL),
    st.just(SetCondition(Condition.USED_GOOD)),
    st.just(LinkCode("401", TEA, Decimal(6))),
    st.builds(
        ChangeHeading,
        st.builds(why, st.sampled_from(Direction), st.sampled_from(Reason), st.just("so")),
    ),
)
WORK = st.one_of(SCANS, SCANS, TAPS)
PRODUCTS = st.sampled_from([None, TEA, MILK, METER, CHEESE])


def perform(shelf: Shelf, act: Act) -> bool:
    """Do it, if it can be done now; whether something was written."""
    action = act(shelf) if callable(act) else act
    return action is not None and isinstance(shelf.do(action), Accepted)


def figures_hold(shelf: Shelf) -> None:
    document = shelf.document
    assert len({line.id for line in document.lines}) == len(document.lines)
    for line in document.lines:
        assert line.product == document.product
        assert line.id == line_id(line.cell)
        assert line.quantity > 0
        assert line.quantity % line.product.step == 0
        assert line.pieces >= 0
        assert len(line.serials) <= line.quantity
    every = [serial for line in document.lines for serial in line.serials]
    assert len(every) == len(set(every))


@settings(max_examples=100, deadline=None)
@given(st.lists(WORK, max_size=25), st.integers(1, 8), PRODUCTS)
def test_undo_of_n_steps_gives_the_document_n_steps_ago(
    acts: list[Act], steps: int, product: object
) -> None:
    shelf = Shelf(product=product)  # type: ignore[arg-type]
    states = [shelf.document]
    for act in acts:
        if perform(shelf, act):
            if isinstance(shelf.events[-1].fact, ContextDropped):  # nobody's to undo
                states = [shelf.document]
            else:
                states.append(shelf.document)
        figures_hold(shelf)
    for _ in range(min(steps, len(states) - 1)):
        shelf.act(Undo())
        states.pop()
        assert shelf.document == states[-1]
    assert shelf.replayed() == shelf.document


CODEC: Codec[AdjustFact] = Codec(get_args(AdjustFact))


@settings(max_examples=60, deadline=None)
@given(st.lists(WORK, max_size=20), PRODUCTS, st.booleans())
def test_the_journal_tells_the_same_document(
    acts: list[Act], product: object, give_up: bool
) -> None:
    shelf = Shelf(product=product)  # type: ignore[arg-type]
    last = Abandon() if give_up else Finish(confirmed=True, before=SEEN, lead="li")
    for act in [*acts, DropContext("screen"), last]:
        perform(shelf, act)
    again = None
    for event in shelf.events:
        fact = CODEC.decode(event.fact.TYPE, event.fact.V, CODEC.encode(event.fact))
        again = evolve(again, replace(event, fact=fact))
    assert again == shelf.document == fold(shelf.events)
    assert again is not None
    assert again.recent == shelf.document.recent


class TwoPeople(RuleBasedStateMachine):
    """Two people at one terminal, until one of them posts it: then it stays as it was said."""

    def __init__(self) -> None:
        super().__init__()
        self.shelf = Shelf()
        self.said: tuple[Decimal, Direction] | None = None

    @rule(act=WORK, person=st.sampled_from(["ann", "ben"]))
    def works(self, act: Act, person: str) -> None:
        self.shelf.person = person
        before = self.shelf.document
        wrote = perform(self.shelf, act)
        if self.said is not None:
            assert self.shelf.document == before or not wrote

    @rule(person=st.sampled_from(["ann", "ben"]))
    def takes_back(self, person: str) -> None:
        self.shelf.person = person
        posted = self.said is not None
        assert not (isinstance(self.shelf.do(Undo()), Accepted) and posted)

    @precondition(lambda self: self.said is None)
    @rule(lead=st.sampled_from(["", "li"]))
    def posts(self, lead: str) -> None:
        document = self.shelf.document
        direction, quantity = document.heading.direction, document.quantity
        decision = self.shelf.do(Finish(confirmed=True, before=SEEN, lead=lead))
        if not isinstance(decision, Accepted):
            return
        self.said = quantity, direction
        posting = posting_of(self.shelf.document, self.shelf.document.posts[-1].id)
        if direction is Direction.SET:
            assert lead
            assert (posting.delta, posting.quantity) == (None, quantity)
        else:
            assert posting.quantity is None
            assert posting.delta == (quantity if direction is Direction.ADD else -quantity)
            assert posting.delta

    @invariant()
    def figures_hold(self) -> None:
        figures_hold(self.shelf)
        assert self.shelf.replayed() == self.shelf.document
        assert len(self.shelf.document.posts) <= 1
        if self.said is not None:
            document = self.shelf.document
            assert (document.quantity, document.heading.direction) == self.said


TestTwoPeople = TwoPeople.TestCase
TestTwoPeople.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)

"""What is true of every count, whatever people scan, tap and take back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import timedelta
from decimal import Decimal
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.domain.counting.actions import (
    Abandon,
    AcceptAll,
    Action,
    AddQuantity,
    Answer,
    CancelPost,
    CountNone,
    DropContext,
    EndPlace,
    EnterLot,
    EnterSerial,
    EnterWeight,
    Finish,
    JudgeMovement,
    KeepUnknown,
    LinkCode,
    Note,
    Post,
    ReadFigures,
    Recount,
    RejectVariance,
    Seen,
    SetCondition,
    SetQuantity,
    SettleUnknown,
    SkipPlace,
    Undo,
)
from app.domain.counting.evolve import evolve, fold
from app.domain.counting.facts import CountFact, Spot, Target
from app.domain.counting.line import line_id
from app.domain.counting.lists import spots, undecided
from app.domain.counting.posting import posting_of
from app.domain.counting.variances import variances
from app.domain.decision import Accepted
from app.domain.shelf import Expected
from app.domain.values import ZERO, Condition, Place, Product
from app.store.codec import Codec
from tests.domain.codes import attributes, command, item, place, unknown
from tests.domain.counting import Counter, books
from tests.domain.desk import TODAY
from tests.domain.dispatching import A1, A2, CHEESE, COLA, CUPS, METER, MILK, TEA
from tests.thorough import examples

LATER = TODAY + timedelta(days=300)
PLACES = st.sampled_from([A1, A2])
PLAIN = st.sampled_from([TEA, CUPS])
NEW = Condition.NEW


# --- the sum of what was scanned, kept by a ledger that knows nothing of lines ------------------


@dataclass
class Ledger:
    """Every single contribution to a product at a place in a condition."""

    here: Place | None = None
    cells: dict[tuple[Product, Place, Condition], list[Decimal]] = field(default_factory=dict)
    serials: dict[str, Place] = field(default_factory=dict)
    times: int = 1
    last: tuple[Product, Place, Condition, Decimal] | None = None

    def add(self, product: Product, where: Place, how: Condition, quantity: Decimal) -> None:
        """One more contribution."""
        self.cells.setdefault((product, where, how), []).append(quantity)

    def out(self, product: Product, where: Place, how: Condition, quantity: Decimal) -> None:
        """A contribution was of something else."""
        cell = self.cells[product, where, how]
        cell.remove(quantity)
        if not cell:
            del self.cells[product, where, how]

    def sums(self) -> dict[tuple[str, str, Condition], Decimal]:
        """What must be counted."""
        return {(p.id, w.id, how): sum(one, ZERO) for (p, w, how), one in self.cells.items()}


class WhateverIsScanned(RuleBasedStateMachine):
    """Counted is the sum of the green scans since the recount; undo goes back step by step."""

    @initialize()
    def open(self) -> None:
        self.counter = Counter(Target(A1, TEA), Target(A1, CUPS), Target(A2, CUPS))
        self.ledger = Ledger()
        self.before: list[Ledger] = []

    def step(self) -> None:
        """What is done now can be undone."""
        self.before.append(deepcopy(self.ledger))
        self.counter.now += 10

    @rule(where=PLACES)
    def stands_at(self, where: Place) -> None:
        self.step()
        self.counter.act(place(where))
        self.ledger.here = where

    @rule(product=PLAIN, pack=st.sampled_from([1, 6]))
    def scans(self, product: Product, pack: int) -> None:
        here = self.ledger.here
        if here is None:
            assert self.counter.refused(item(product, pack=pack)) == "scan_place_first"
            return
        self.step()
        self.counter.act(item(product, pack=pack))
        quantity = Decimal(pack * self.ledger.times)
        self.ledger.add(product, here, NEW, quantity)
        self.ledger.last = (product, here, NEW, quantity)
        self.ledger.times = 1

    @rule(serial=st.sampled_from(["S1", "S2", "S3"]))
    def scans_a_serial(self, serial: str) -> None:
        here, where = self.ledger.here, self.ledger.serials.get(serial)
        if self.counter.document.questions:
            return
        if here is None or self.ledger.times != 1:
            self.counter.refused(item(METER, serial=serial))
            return
        if where == here:
            assert self.counter.refused(item(METER, serial=serial)) == "serial_repeated"
            return
        self.step()
        if where is None:
            self.counter.act(item(METER, serial=serial))
        else:
            assert self.counter.asks(item(METER, serial=serial)) == "serial_elsewhere"
            self.step()
            self.counter.answer("lies_here")
            self.before[-1].last = None
            self.ledger.out(METER, where, NEW, Decimal(1))
        self.ledger.serials[serial] = here
        self.ledger.add(METER, here, NEW, Decimal(1))
        # Its condition is not told here: serials stay with new goods in this ledger.
        self.ledger.last = None

    @rule(times=st.sampled_from([2, 12]))
    def sets_a_multiplier(self, times: int) -> None:
        self.step()
        self.counter.act(command("QTY", str(times)))
        self.ledger.times = times

    @rule(condition=st.sampled_from([NEW, Condition.DAMAGED]))
    def tells_the_condition(self, condition: Condition) -> None:
        last = self.ledger.last
        if last is None:
            return
        product, where, how, quantity = last
        self.step()
        self.counter.act(SetCondition(condition))
        self.ledger.out(product, where, how, quantity)
        self.ledger.add(product, where, condition, quantity)
        self.ledger.last = (product, where, condition, quantity)

    @rule(product=PLAIN, where=PLACES, to=st.sampled_from([0, 3, 40]))
    def sets_a_line(self, product: Product, where: Place, to: int) -> None:
        cell = self.ledger.cells.get((product, where, NEW))
        if cell is None or sum(cell) == to:
            return
        self.step()
        line = next(
            one
            for one in self.counter.document.lines_at(product.id, where.id)
            if one.cell.condition is NEW
        )
        self.counter.act(SetQuantity(line.id, Decimal(to)))
        delta = to - sum(cell, ZERO)
        self.ledger.add(product, where, NEW, delta)
        self.ledger.last = (product, where, NEW, delta) if delta > 0 else None

    @rule(product=PLAIN, where=PLACES)
    def says_that_none_is_there(self, product: Product, where: Place) -> None:
        if (product, where, NEW) in self.ledger.cells:
            return
        self.step()
        self.counter.act(CountNone(product, where))
        self.ledger.add(product, where, NEW, ZERO)
        self.ledger.last = None

    @rule()
    def finds_the_place_empty(self) -> None:
        here = self.ledger.here
        if here is None or self.counter.document.questions:
            return
        self.step()
        assert self.counter.asks(command("EMPTY")) == "nothing_here"
        self.ledger.last = None
        self.step()
        self.counter.answer("empty")
        wanted = {A1: (TEA, CUPS), A2: (CUPS,)}[here]
        known = {(product, where) for product, where, _ in self.ledger.cells}
        for product in wanted:
            if (product, here) not in known:
                self.ledger.add(product, here, NEW, ZERO)
                self.ledger.last = None
        self.ledger.here = None

    @rule(product=st.sampled_from([TEA, CUPS, METER]), where=PLACES)
    def counts_anew(self, product: Product, where: Place) -> None:
        cells = [key for key in self.ledger.cells if key[:2] == (product, where)]
        if not cells:
            assert self.counter.refused(Recount(product, where)) == "not_counted"
            return
        self.step()
        self.counter.act(Recount(product, where))
        for key in cells:
            del self.ledger.cells[key]
        if product is METER:
            held = self.ledger.serials
            self.ledger.serials = {one: at for one, at in held.items() if at != where}
        self.ledger.last = None

    @rule()
    def answers_no(self) -> None:
        if self.counter.document.questions:
            self.step()
            self.counter.answer("drop")

    @rule(steps=st.integers(1, 4))
    def takes_back(self, steps: int) -> None:
        for _ in range(min(steps, len(self.before))):
            self.counter.act(Undo())
            self.ledger = self.before.pop()

    @invariant()
    def counted_is_the_sum(self) -> None:
        if not hasattr(self, "counter"):
            return
        document = self.counter.document
        sums: dict[tuple[str, str, Condition], Decimal] = defaultdict(Decimal)
        for line in document.every():
            sums[line.product.id, line.cell.place.id, line.cell.condition] += line.quantity
        assert sums == self.ledger.sums()
        assert document.place == self.ledger.here
        held = {one: document.lines[line].cell.place for (_, one), line in document.serials.items()}
        assert held == self.ledger.serials

    def teardown(self) -> None:
        if hasattr(self, "counter"):
            assert self.counter.replayed() == self.counter.document


TestWhateverIsScanned = WhateverIsScanned.TestCase
TestWhateverIsScanned.settings = settings(
    max_examples=examples(40), stateful_step_count=25, deadline=None
)


# --- everything there is to do --------------------------------------------------------------------

Act = Action | Callable[[Counter], Action | None]
AT_A_LINE = st.integers(0, 3)
SMALL = st.integers(1, 4).map(Decimal)


def at_line(at: int, make: Callable[[str], Action]) -> Callable[[Counter], Action | None]:
    """An action about the n-th line there is."""

    def act(counter: Counter) -> Action | None:
        lines = list(counter.document.every())
        return make(lines[at % len(lines)].id) if lines else None

    return act


def at_spot(at: int, make: Callable[[Spot], Action]) -> Callable[[Counter], Action | None]:
    """An action about the n-th spot there is."""

    def act(counter: Counter) -> Action | None:
        found = list(spots(counter.document))
        return make(found[at % len(found)]) if found else None

    return act


def at_question(make: Callable[[str], Action]) -> Callable[[Counter], Action | None]:
    """An action about the first open question."""

    def act(counter: Counter) -> Action | None:
        questions = counter.document.questions
        return make(questions[0].id) if questions else None

    return act


def at_unknown(make: Callable[[str], Action]) -> Callable[[Counter], Action | None]:
    """An action about the first code that nobody knows."""

    def act(counter: Counter) -> Action | None:
        kept = counter.document.unknown
        return make(kept[0].id) if kept else None

    return act


SCANS: st.SearchStrategy[Act] = st.one_of(
    st.builds(item, st.just(TEA), pack=st.sampled_from([1, 6])),
    st.builds(item, st.just(COLA)),
    st.builds(
        item,
        st.just(MILK),
        lot=st.sampled_from([None, "L1", "L2"]),
        expiry=st.sampled_from([None, LATER]),
    ),
    st.builds(item, st.just(METER), serial=st.sampled_from([None, "S1", "S2", "S3"])),
    st.builds(item, st.just(CHEESE), net_weight_kg=st.sampled_from([None, Decimal("1.2")])),
    st.builds(place, PLACES),
    st.builds(place, PLACES),
    st.builds(attributes, lot=st.just("L3")),
    st.builds(command, st.just("QTY"), st.sampled_from(["2", "3"])),
    st.builds(command, st.just("SET"), st.sampled_from(["0", "2", "5"])),
    st.builds(command, st.just("COND"), st.sampled_from(["DAMAGED", "NEW"])),
    st.builds(command, st.sampled_from(["CANCEL", "EMPTY", "NEXT", "SKIP", "CORRECT", "POST"])),
    st.builds(unknown, st.sampled_from(["401", "402"])),
)
TAPS: st.SearchStrategy[Act] = st.one_of(
    st.builds(lambda n: at_question(lambda q: Answer(q, n)), st.integers(1, 4)),
    st.builds(lambda n: at_question(lambda q: Answer(q, n)), st.integers(1, 2)),
    st.just(at_question(lambda q: EnterLot(q, "L4", LATER))),
    st.just(at_question(lambda q: EnterSerial(q, "S4"))),
    st.just(at_question(lambda q: EnterWeight(q, Decimal("0.5")))),
    st.builds(lambda at, n: at_line(at, lambda li: AddQuantity(li, n)), AT_A_LINE, SMALL),
    st.builds(lambda at, n: at_line(at, lambda li: AddQuantity(li, -n)), AT_A_LINE, SMALL),
    st.builds(lambda at, n: at_line(at, lambda li: SetQuantity(li, n)), AT_A_LINE, SMALL),
    st.builds(lambda at: at_line(at, lambda li: Note("dented", li)), AT_A_LINE),
    st.builds(CountNone, st.sampled_from([TEA, MILK]), PLACES),
    st.builds(EndPlace, PLACES, st.booleans()),
    st.builds(SkipPlace, PLACES),
    st.builds(Recount, st.sampled_from([TEA, MILK, METER]), PLACES),
    st.just(KeepUnknown("401", Decimal(2))),
    st.builds(LinkCode, st.sampled_from(["401", "402"]), st.sampled_from([TEA, MILK, CHEESE])),
    st.just(at_unknown(SettleUnknown)),
    st.builds(lambda n: ReadFigures("tea", "a1", books(n)), st.integers(0, 9)),
    st.builds(lambda yes: JudgeMovement("tea", "a1", "c1", yes), st.booleans()),
    st.builds(
        lambda at, n: at_spot(at, lambda s: AcceptAll((Seen(s, n),), "lost")),
        AT_A_LINE,
        st.none() | SMALL,
    ),
    st.builds(lambda at: at_spot(at, lambda s: RejectVariance(s, "other")), AT_A_LINE),
)
WORK = st.one_of(SCANS, SCANS, TAPS)
TARGETS = st.sampled_from([(), (Target(A1, TEA), Target(A1, MILK), Target(A2))])
NOT_UNDONE = {"count.context_dropped", "count.figures_read", "count.posted"}


def perform(counter: Counter, act: Act) -> bool:
    """Do it, if it can be done now; whether something was written."""
    action = act(counter) if callable(act) else act
    counter.now += 10
    return action is not None and isinstance(counter.do(action), Accepted)


def figures_hold(counter: Counter) -> None:
    document = counter.document
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key, line in document.lines.items():
        assert key == line.id == line_id(line.product, line.cell)
        found[line.product.id, line.cell.place.id].append(key)
        assert line.quantity >= 0
        assert line.quantity % line.product.step == 0
        assert line.pieces >= 0
        assert line.tallies > 0
        assert len(line.serials) <= line.quantity
        assert sum((quantity for _, quantity in line.people), ZERO) == line.quantity
        assert line.first is not None
        assert line.last is not None
        assert line.first.monotonic <= line.last.monotonic <= counter.now
    index = {(at.product, at.place): list(keys) for at, keys in document.at.items()}
    assert {at: sorted(keys) for at, keys in index.items()} == {
        at: sorted(keys) for at, keys in found.items()
    }
    assert len({line.order for line in document.lines.every()}) == len(document.lines)
    held = [(li.product.id, one) for li in document.lines.every() for one in li.serials]
    assert sorted(held) == sorted(document.serials)
    for spot, verdict in document.verdicts.items():
        assert verdict.counted == document.counted(spot)
    for spot, said in document.said.items():
        assert said.counted == document.counted(spot)


@settings(max_examples=examples(100), deadline=None)
@given(st.lists(WORK, max_size=25), st.integers(1, 8), TARGETS)
def test_undo_of_n_steps_gives_the_document_n_steps_ago(
    acts: list[Act], steps: int, targets: tuple[Target, ...]
) -> None:
    counter = Counter(*targets)
    states = [counter.document]
    for act in acts:
        written = len(counter.events)
        if perform(counter, act):
            if counter.events[written].fact.TYPE in NOT_UNDONE:
                states = [counter.document]
            else:
                states.append(counter.document)
        figures_hold(counter)
    for _ in range(min(steps, len(states) - 1)):
        counter.act(Undo())
        states.pop()
        assert counter.document == states[-1]
    assert counter.replayed() == counter.document


@settings(max_examples=examples(80), deadline=None)
@given(
    st.lists(st.tuples(WORK, st.sampled_from(["ann", "ben"]), st.booleans()), max_size=25),
    TARGETS,
)
def test_whatever_two_people_do_and_undo_the_figures_hold(
    acts: list[tuple[Act, str, bool]], targets: tuple[Target, ...]
) -> None:
    counter = Counter(*targets, place=A1)
    for act, person, undo in acts:
        counter.person = person
        perform(counter, act)
        if undo:
            counter.do(Undo())
        figures_hold(counter)
    assert counter.replayed() == counter.document


CODEC: Codec[CountFact] = Codec(get_args(CountFact))


@settings(max_examples=examples(50), deadline=None)
@given(st.lists(WORK, max_size=20), TARGETS, st.booleans())
def test_the_journal_tells_the_same_document(
    acts: list[Act], targets: tuple[Target, ...], give_up: bool
) -> None:
    counter = Counter(*targets, place=A1)
    for act in [*acts, DropContext("screen"), Abandon() if give_up else Finish(confirmed=True)]:
        perform(counter, act)
    for post in counter.document.posts:
        perform(counter, CancelPost(post.id, tuple(one.spot for one in post.spots)))
    again = None
    for event in counter.events:
        fact = CODEC.decode(event.fact.TYPE, event.fact.V, CODEC.encode(event.fact))
        again = evolve(again, replace(event, fact=fact))
    assert again == counter.document == fold(counter.events)
    assert again is not None
    assert again.recent == counter.document.recent


@settings(max_examples=examples(50), deadline=None)
@given(st.lists(WORK, max_size=20), st.integers(0, 3))
def test_every_difference_is_said_once_and_nothing_else(acts: list[Act], book: int) -> None:
    counter = Counter(place=A1)
    for act in acts:
        if act != command("POST"):
            perform(counter, act)
    while counter.document.questions:
        counter.answer("drop")
    document = counter.document
    answers = {spot: Expected(Decimal(book)) for spot in undecided(document)}
    rows = {row.spot: row for row in variances(document, answers)}
    agreed = [Seen(one, rows[one].expected) for one in answers if not rows[one].difference]
    differ = [Seen(one, rows[one].expected) for one in answers if rows[one].difference]
    if differ:
        counter.act(AcceptAll(tuple(differ), "lost"))
    if not perform(counter, Post(tuple(agreed))):
        return
    posting = posting_of(counter.document, counter.document.posts[-1].id)
    said = [Spot(one.product.id, one.place.id, one.condition) for one in posting.spots]
    assert len(set(said)) == len(said)
    for one, spot in zip(posting.spots, said, strict=True):
        verdict = counter.document.verdicts[spot]
        assert verdict.accepted
        assert one.counted == verdict.counted == counter.document.counted(spot)
        assert one.approved is None or one.approved == one.counted - (verdict.book or ZERO) != 0
    assert not undecided(counter.document)


@settings(max_examples=examples(50), deadline=None)
@given(st.lists(WORK, max_size=25), st.integers(10, 10**6))
def test_no_outcome_before_the_review_depends_on_the_books(acts: list[Act], figure: int) -> None:
    decided = (AcceptAll, RejectVariance)
    told: list[list[object]] = []
    for available in (1, figure):
        counter = Counter(Target(A1, TEA), place=A1)
        said: list[object] = []
        for act in acts:
            action = act(counter) if callable(act) else act
            if action is None or isinstance(action, decided):
                continue
            if isinstance(action, ReadFigures):
                action = ReadFigures("tea", "a1", books(available))
            decision = counter.do(action)
            held = decision.key == "unchanged"
            said.append((decision.key, dict(decision.details)) if not held else "unchanged")
        told.append([*said, counter.document.recent])
    assert told[0] == told[1]

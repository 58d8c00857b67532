"""What is true of every dispatch, whatever people do: a machine tries random shifts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.domain.decision import Accepted
from app.domain.dispatch.actions import (
    AcceptCancellation,
    Action,
    AddQuantity,
    Answer,
    ChooseLine,
    ChooseOrder,
    ChoosePackage,
    ChoosePlace,
    ClosePackage,
    Collected,
    Correct,
    DropContext,
    Enter,
    ExplainDifference,
    Finish,
    GoodsElsewhere,
    Hold,
    LinkCode,
    NewPackage,
    NotCollected,
    Note,
    PackRest,
    PickWithoutCode,
    Post,
    PutBackWithoutCode,
    Release,
    ReopenPackage,
    Repack,
    RequestCancellation,
    Reread,
    ReturnGoods,
    SetQuantity,
    Short,
    Skip,
    SwapLot,
    TakeRest,
    Undo,
    VoidPackage,
)
from app.domain.dispatch.document import Dispatch
from app.domain.dispatch.facts import Cell, Mode, Packed, Picked, PutBack, Undone
from app.domain.dispatch.line import Line
from app.domain.dispatch.posting import posting_of
from app.domain.dispatch.rules import DispatchRules, StockBy
from app.domain.dispatch.summary import summary
from app.domain.dispatch.walk import current_line, in_walk_order
from app.domain.goods_out import (
    CancellationAsked,
    GoodsOut,
    GoodsOutStatus,
    KnownLot,
)
from app.domain.goods_out import (
    Hold as ServerHold,
)
from app.domain.values import ZERO, Condition, Lot, Track
from tests.domain.codes import attributes, command, item, package, place, unknown
from tests.domain.desk import TODAY
from tests.domain.dispatching import (
    A1,
    A2,
    B1,
    BY_TERMINAL,
    CHEESE,
    COLA,
    CUPS,
    DEPOSIT,
    METER,
    MILK,
    NEW,
    OLD,
    PICKUP,
    TEA,
    Desk,
    line,
    now,
    order,
)

SSCC = "340123450000000018"
LATER = TODAY + timedelta(days=300)
EARLY = Lot("lot-1", "L1", TODAY + timedelta(days=40))


def first_order(**head: Any) -> GoodsOut:
    """An order of the new model on which everything can happen."""
    goods_out = order(
        line("a", TEA, 3),
        line("b", CUPS, 40, place=A2, custom_unit="KOL", custom_size=Decimal(10), book=Decimal(40)),
        line("c", COLA, 2, place=A2, dependents=("d",), known_places=(B1,)),
        line("d", DEPOSIT, 2, place=None),
        line("m", MILK, 2, lots=(KnownLot(EARLY, "a1"),)),
        line("s", METER, 2, place=B1),
        line("k", CHEESE, 3, place=B1),
        model=NEW,
        key="g1",
    )
    return now(goods_out, **head)


def second_order(**head: Any) -> GoodsOut:
    """An order of the old model, part of it picked by others."""
    goods_out = order(
        line("e", TEA, 4, picked_elsewhere=Decimal(2), packed_elsewhere=Decimal(1)),
        line("f", CUPS, 10, place=A2, lot_id="lot-9", lot_text="C9"),
        model=OLD,
        key="g2",
        kind=PICKUP,
    )
    return now(goods_out, **head)


def warehouse(rules: DispatchRules) -> Desk:
    """A batch of two orders."""
    return Desk(first_order(), second_order(), rules=rules)


LINES = st.sampled_from(["a", "b", "c", "d", "m", "s", "k", "e", "f"])
ORDERS = st.sampled_from(["g1", "g2"])
SMALL = st.integers(1, 5).map(Decimal)
LOTS = st.sampled_from([None, "L1", "L2"])
PLACES = st.sampled_from([A1, A2, B1])

SCANS: st.SearchStrategy[Action] = st.one_of(
    st.builds(item, st.just(TEA), pack=st.sampled_from([1, 2, 9])),
    st.builds(
        item, st.just(CUPS), pack=st.sampled_from([1, 10]), lot=st.sampled_from([None, "C1"])
    ),
    st.builds(item, st.sampled_from([COLA, DEPOSIT, TEA])),
    st.builds(item, st.just(MILK), lot=LOTS, expiry=st.sampled_from([None, LATER])),
    st.builds(item, st.just(METER), serial=st.sampled_from([None, "S1", "S2", "S3"])),
    st.builds(item, st.just(CHEESE), net_weight_kg=st.sampled_from([None, Decimal("1.25")])),
    st.builds(attributes, lot=LOTS, serial=st.sampled_from([None, "S4"])),
    st.builds(place, PLACES),
    st.builds(place, PLACES),
    st.builds(package, st.sampled_from([SSCC, "340123450000000117"])),
    st.builds(unknown, st.sampled_from(["GO-g1", "GO-g2", "X"])),
)
COMMANDS: st.SearchStrategy[Action] = st.one_of(
    st.builds(command, st.just("QTY"), st.sampled_from(["2", "12"])),
    st.builds(command, st.just("SET"), st.sampled_from(["0", "1", "5"])),
    st.builds(command, st.just("COND"), st.sampled_from(["DAMAGED", "NEW"])),
    st.builds(command, st.just("REASON"), st.sampled_from(["1", "2"])),
    st.sampled_from(
        [
            command(name)
            for name in (
                "REST", "SHORT", "SKIP", "SWAP", "EMPTY", "HOLD", "NEWPACK", "OK", "CANCEL",
                "REJECT", "HANDOVER",
            )
        ]
    ),
    st.builds(command, st.just("GOTO"), st.sampled_from(["pick", "pack", "pick", "pack"])),
)  # fmt: skip
TAPS: st.SearchStrategy[Action] = st.one_of(
    st.builds(Enter, st.sampled_from(list(Mode))),
    st.builds(ChooseOrder, ORDERS),
    st.builds(ChooseLine, LINES),
    st.builds(ChoosePlace, PLACES),
    st.builds(GoodsElsewhere, LINES, PLACES),
    st.builds(SetQuantity, LINES, st.integers(0, 4).map(Decimal)),
    st.builds(AddQuantity, LINES, st.sampled_from([Decimal(1), Decimal(-1)])),
    st.builds(TakeRest, LINES),
    st.builds(PickWithoutCode, LINES, SMALL),
    st.builds(PutBackWithoutCode, LINES, SMALL),
    st.builds(Short, LINES, st.sampled_from(["", "not_there"])),
    st.builds(Skip, LINES),
    st.builds(SwapLot, LINES, st.sampled_from([None, EARLY])),
    st.builds(PackRest, st.sampled_from([None, "g1", "g2"])),
    st.builds(ExplainDifference, LINES, st.just("lost")),
    st.builds(Hold, ORDERS, st.sampled_from(["", "other"])),
    st.builds(Release, ORDERS),
    st.builds(ReturnGoods, ORDERS, st.just("no")),
    st.builds(Collected, ORDERS),
    st.builds(NotCollected, ORDERS, st.just("other")),
    st.builds(LinkCode, st.just("X"), st.sampled_from([TEA, CUPS, MILK]), SMALL),
    st.builds(Note, st.just("note"), LINES),
    st.builds(RequestCancellation, ORDERS, st.just("please")),
    st.builds(AcceptCancellation, ORDERS),
)
RULES = st.builds(
    DispatchRules,
    stock_by=st.sampled_from(StockBy),
    place_check=st.booleans(),
    scan_takes_rest=st.booleans(),
    first_expired_first=st.booleans(),
    empty_check=st.booleans(),
)
REREADS: st.SearchStrategy[Action] = st.sampled_from(
    [
        Reread(first_order()),
        Reread(first_order(status=GoodsOutStatus.CANCELED)),
        Reread(first_order(holds=(ServerHold("h1"),))),
        Reread(second_order(cancellation=CancellationAsked("r1"))),
        Reread(second_order(status=GoodsOutStatus.FULFILLED)),
        Reread(second_order(status=GoodsOutStatus.IN_PACKING)),
    ]
)


def goods(document: Dispatch) -> dict[str, Any]:
    """What is picked, packed and lies where: all that may change by a movement alone."""
    return {one.id: (one.picked, one.packed, one.portions) for one in document.lines.every()}


# --- what somebody who knows the trade would do next ------------------------------------------


def code_of(desk: Desk, wanted: Line, cell: Cell | None = None) -> Action:
    """The code of a line's goods, as sound goods have it."""
    product = wanted.product
    if product.track is Track.SERIAL:
        serial = cell.serial if cell else f"S{len(desk.events)}"
        return item(product, serial=serial)
    if product.catch_weight:
        return item(product, net_weight_kg=Decimal("0.75"))
    if product.track is Track.LOT:
        return item(product, lot=cell.lot if cell else "L2", expiry=LATER)
    return item(product, pack=10 if product == CUPS else 1)


def pick_next(desk: Desk) -> list[Action]:
    """Place and item of the line to be picked now."""
    wanted = current_line(desk.document)
    if wanted is None:
        return [command("OK")]
    mode = [] if desk.document.mode is Mode.PICK else [command("GOTO", "pick")]
    return [*mode, place(wanted.place or A1), code_of(desk, wanted)]


def pick_rest(desk: Desk) -> list[Action]:
    """... and all the rest of it."""
    return [*pick_next(desk), command("REST")]


def give_up(desk: Desk) -> list[Action]:
    """All lines of the first order that are not done are short."""
    lines = desk.document.lines_in(desk.document.orders[0].id)
    return [Short(one.id, "not_there") for one in lines if one.rest > 0]


def pack_next(desk: Desk) -> list[Action]:
    """A piece in hand into the open package, or into a new one."""
    document = desk.document
    held = [one for one in document.walked() if one.within(None)]
    if not held:
        return [command("GOTO", "pack")]
    open_one = document.package_by_id(document.package)
    begin: list[Action] = []
    if open_one is None or open_one.goods_out != held[0].goods_out or open_one.closed:
        begin = [NewPackage(held[0].goods_out)]
    elif document.mode is not Mode.PACK:
        begin = [command("GOTO", "pack"), ChoosePackage(open_one.id)]
    return [*begin, code_of(desk, held[0], held[0].within(None)[0].cell)]


def pack_all(desk: Desk) -> list[Action]:
    """... and all of it, and the package is closed."""
    return [*pack_next(desk), command("REST"), command("OK")]


def hand_over(desk: Desk) -> list[Action]:
    """The first order that is still here leaves."""
    here = [one.id for one in desk.document.orders if not one.left]
    return [command("HANDOVER"), ChooseOrder(here[0]), command("OK")] if here else []


def put_back_next(desk: Desk) -> list[Action]:
    """A piece that does not leave lies on a shelf again."""
    due = summary(desk.document, desk.rules).put_back
    if not due:
        return [ReturnGoods("g1", "no")]
    cell = due[0][0].portions[-1].cell
    mode = [] if desk.document.mode is Mode.PUT_BACK else [command("REJECT")]
    code = code_of(desk, due[0][0], cell)
    return [*mode, ChoosePackage(cell.package), place(B1), code]


SENSE = st.sampled_from(
    [pick_next, pick_next, pick_rest, pick_rest, give_up, pack_next, pack_all, hand_over]
)


class Shift(RuleBasedStateMachine):
    """One desk and whatever happens at it."""

    @initialize(rules=RULES)
    def begin(self, rules: DispatchRules) -> None:
        self.desk = warehouse(rules)
        self.states = [self.desk.document]

    def perform(self, action: Action) -> bool:
        """Do it, if it can be done now; whether anything was written."""
        desk = self.desk
        before, seen = goods(desk.document), len(desk.events)
        desk.now += 50
        decision = desk.do(action)
        facts = [event.fact for event in desk.events[seen:]]
        if not any(isinstance(f, Picked | Packed | PutBack | Undone) for f in facts):
            shown = goods(desk.document) if not isinstance(action, Reread) else before
            assert shown == before
        if not facts:
            assert not isinstance(decision, Accepted)
        return isinstance(decision, Accepted)

    def step(self, action: Action) -> None:
        """A person's step; a wrong place is none."""
        top = self.desk.document.steps
        if not self.perform(action):
            return
        now_top = self.desk.document.steps
        if now_top is not None and now_top is not top and now_top.person is None:
            self.states = [self.desk.document]  # undo passes over it and keeps it
        else:
            self.states.append(self.desk.document)

    @rule(action=st.one_of(SCANS, SCANS, COMMANDS, TAPS))
    def work(self, action: Action) -> None:
        if action != command("CANCEL"):
            self.step(action)

    @rule(sense=SENSE)
    def work_on(self, sense: Callable[[Desk], list[Action]]) -> None:
        for action in sense(self.desk):
            self.step(action)

    @rule(sense=SENSE)
    def work_well(self, sense: Callable[[Desk], list[Action]]) -> None:
        self.work_on(sense)
        self.work_on(sense)

    @rule()
    def put_back(self) -> None:
        for action in put_back_next(self.desk):
            self.step(action)

    @rule(number=st.integers(0, 3), close=st.booleans(), data=st.data())
    def packages(self, number: int, close: bool, data: st.DataObject) -> None:
        known = self.desk.document.packages
        if not known:
            return
        key, other = known[number % len(known)].id, known[0].id
        actions: list[Action] = [
            ChoosePackage(key),
            ClosePackage(key) if close else ReopenPackage(key),
            VoidPackage(key),
            Repack(data.draw(LINES), data.draw(SMALL), key, other if close else None),
        ]
        self.step(data.draw(st.sampled_from(actions)))

    @rule(option=st.integers(1, 4))
    def answer(self, option: int) -> None:
        if self.desk.document.questions:
            self.step(Answer(self.desk.document.questions[0].id, option))

    @rule(steps=st.integers(1, 6))
    def undo(self, steps: int) -> None:
        """Undo of n steps gives the document n steps ago."""
        for _ in range(min(steps, len(self.states) - 1)):
            self.desk.act(Undo())
            self.states.pop()
            assert self.desk.document == self.states[-1]

    @rule(action=REREADS, news=st.integers(0, 5))
    def server(self, action: Action, news: int) -> None:
        if news == 5 and self.perform(action):
            self.states = [self.desk.document]

    @rule(
        action=st.sampled_from([Post(), Post(), Correct("x"), Finish(True), DropContext()]),
        now=st.integers(0, 3),
    )
    def book(self, action: Action, now: int) -> None:
        if now == 3 and self.perform(action):
            self.states = [self.desk.document]

    @invariant()
    def figures_hold(self) -> None:
        document = self.desk.document
        packages = {p.id for p in document.packages}
        for one in document.lines.every():
            mine = [p for p in one.portions if p.cell.mine]
            assert all(p.quantity > 0 and p.pieces >= 0 for p in one.portions)
            assert len({p.cell for p in one.portions}) == len(one.portions)
            assert one.picked == sum((p.quantity for p in mine), ZERO)
            inside = [p for p in one.portions if p.cell.package is not None]
            assert one.packed == sum((p.quantity for p in inside), ZERO)
            assert all(p.cell.package in packages for p in inside)
            assert one.packed <= one.there
            assert one.packed + one.others_packed <= one.picked + one.others_picked
            assert ZERO <= one.short <= one.missing
            assert one.explained <= one.in_hand
            allowed = one.ordered + one.ordered * self.desk.rules.tolerance_percent / 100
            assert one.over_accepted or one.picked + one.others_picked <= allowed
            serials = [p.cell.serial for p in one.portions if p.cell.serial]
            assert one.product.track is not Track.SERIAL or len(serials) == len(set(serials))

    @invariant()
    def packages_hold_one_order(self) -> None:
        document = self.desk.document
        for one in document.packages:
            content = document.content(one.id)
            assert all(li.goods_out == one.goods_out for li, _ in content)
            assert not (one.void and content)

    @invariant()
    def the_walk_is_the_walk(self) -> None:
        document = self.desk.document
        assert [li.id for li in in_walk_order(document.lines.every())] == list(document.walk)
        assert [li.rank for li in document.walked()] == list(range(len(document.walk)))
        summary(document, self.desk.rules)

    def teardown(self) -> None:
        if not hasattr(self, "desk"):
            return
        again = self.desk.replayed()
        assert again == self.desk.document
        assert (again.recent, again.revision) == (
            self.desk.document.recent,
            len(self.desk.events),
        )


TestShift = Shift.TestCase
TestShift.settings = settings(max_examples=35, stateful_step_count=30, deadline=None)

BOOKS: st.SearchStrategy[Action] = st.sampled_from([Post(), Correct("x")])
Act = Action | Callable[[Desk], list[Action]]


def perform(desk: Desk, act: Act) -> None:
    """Do it, if it can be done now."""
    for action in act(desk) if callable(act) else [act]:
        desk.do(action)


WORK: st.SearchStrategy[Action] = st.one_of(SCANS, SCANS, st.builds(place, PLACES), COMMANDS, TAPS)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.tuples(st.one_of(SENSE, WORK), st.sampled_from(["ann", "ben"]), st.integers(0, 3)),
        max_size=20,
    ),
    RULES,
)
def test_whatever_two_people_do_and_undo_the_figures_hold(
    acts: list[tuple[Act, str, int]], rules: DispatchRules
) -> None:
    shift = Shift()
    shift.desk = warehouse(rules)
    for action, person, undos in acts:
        shift.desk.person = person
        perform(shift.desk, action)
        for _ in range(undos - 1):
            shift.desk.do(Undo())
        shift.figures_hold()
        shift.packages_hold_one_order()
    assert shift.desk.replayed() == shift.desk.document


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.one_of(SENSE, SENSE, WORK, st.just(put_back_next), BOOKS),
        max_size=20,
    ),
    st.booleans(),
)
def test_the_sum_of_all_posts_is_what_left_its_place(acts: list[Act], terminal: bool) -> None:
    rules = replace(BY_TERMINAL if terminal else DispatchRules(), place_check=False)
    desk = warehouse(rules)
    said: dict[tuple[str, str, Condition], Decimal] = defaultdict(Decimal)
    for action in [*acts, Post()]:
        posts = len(desk.document.posts)
        perform(desk, action)
        for record in desk.document.posts[posts:]:
            for move in posting_of(desk.document, record.id).stock:
                said[move.product.id, move.place, move.condition] += move.delta
    wanted: dict[tuple[str, str, Condition], Decimal] = defaultdict(Decimal)
    for one in desk.document.lines.every():
        for portion in one.portions:
            cell = portion.cell
            if cell.mine and terminal and cell.place:
                wanted[one.product.id, cell.place, cell.condition] -= portion.quantity
        for shift in one.shifts:
            wanted[one.product.id, shift.place, shift.condition] += shift.quantity
    assert {k: q for k, q in said.items() if q} == {k: q for k, q in wanted.items() if q}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(SENSE, SENSE, WORK), max_size=20))
def test_a_finished_dispatch_owes_nothing(acts: list[Act]) -> None:
    desk = warehouse(BY_TERMINAL)
    for action in acts:
        perform(desk, action)
    if not isinstance(desk.do(Finish(True)), Accepted):
        return
    assert not summary(desk.document, desk.rules).locked
    assert posting_of(desk.document, desk.document.posts[-1].id).finished
    desk.act(Correct("look again"))
    assert desk.held(Post()) == "nothing_to_post"

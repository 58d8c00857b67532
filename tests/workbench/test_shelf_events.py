"""Movements at shelves, read from journals: they add up to what the documents hold and said."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.adhoc.actions import Answer
from app.domain.adhoc.actions import Finish as Leave
from app.domain.adjusting.facts import Direction, Reason
from app.domain.counting.document import At
from app.domain.dispatch.actions import Post
from app.domain.dispatch.posting import posting_of
from app.domain.dispatch.rules import DispatchRules, StockBy
from app.domain.receipt.actions import DecideEntry
from app.domain.receipt.actions import Post as PostReceipt
from app.domain.receipt.posting import posting_of as receipt_posting
from app.domain.ship_posting import StockMoved
from app.domain.shipping.actions import Cancel
from app.domain.shipping.facts import Task
from app.domain.values import Condition
from app.domain.working import Choice
from app.workbench.shelf_events import Moved, moves_of
from tests.domain import shipping as ship
from tests.domain import test_ad_hoc_properties as selling
from tests.domain import test_adjusting_properties as adjusting
from tests.domain import test_dispatch_properties as picking
from tests.domain import test_receipt_properties as receiving
from tests.domain import test_shipping_properties as shipping
from tests.domain.ad_hoc import BY_PLATFORM, BY_TERMINAL, Counter
from tests.domain.adjusting import Shelf
from tests.domain.codes import item
from tests.domain.receiving import DOCK, TEA, Desk, delivery, line
from tests.thorough import examples

Sums = dict[tuple[At, Condition], Decimal]
FEW = examples(20)


def summed(moves: Any) -> Sums:
    """Per shelf and condition, without what adds up to nothing."""
    sums: dict[tuple[At, Condition], Decimal] = defaultdict(Decimal)
    for at, condition, delta in moves:
        sums[at, condition] += delta
    return {key: total for key, total in sums.items() if total}


def of(moves: tuple[Moved, ...], **wanted: object) -> Sums:
    """What some of the movements add up to."""
    fitting = (one for one in moves if all(getattr(one, k) == v for k, v in wanted.items()))
    return summed((one.at, one.condition, one.delta) for one in fitting)


@settings(max_examples=FEW, deadline=None)
@given(receiving.shift(st.one_of(receiving.WORK, receiving.WORK, receiving.POSTS)))
def test_a_receipt_moved_what_it_keeps_and_each_post_what_it_said(acts: list[Any]) -> None:
    desk = receiving.warehouse()
    for act in acts:
        receiving.perform(desk, act)
    moves = moves_of("receipt", desk.document, desk.events)
    kept = (
        (At(one.product.id, cell.cell.place), cell.cell.condition, cell.quantity)
        for one in desk.document.lines.every()
        if one.product is not None
        for cell in one.portions
        if cell.cell.kept
    )
    assert of(moves) == summed(kept)
    for post in desk.document.posts:
        stock = receipt_posting(desk.document, post.id).stock
        said = ((At(one.product.id, one.place), one.condition, one.delta) for one in stock)
        assert of(moves, post=post.id) == summed(said)


@settings(max_examples=FEW, deadline=None)
@given(
    st.lists(
        st.one_of(
            picking.SENSE,
            picking.SENSE,
            picking.WORK,
            st.just(picking.put_back_next),
            picking.BOOKS,
        ),
        max_size=20,
    ),
    st.booleans(),
)
def test_a_dispatch_moved_what_left_and_came_back(acts: list[Any], terminal: bool) -> None:
    rules = DispatchRules(stock_by=StockBy.TERMINAL) if terminal else DispatchRules()
    desk = picking.warehouse(replace(rules, place_check=False))
    for act in [*acts, Post()]:
        picking.perform(desk, act)
    document = desk.document
    moves = moves_of("dispatch", document, desk.events)
    picked = (
        (At(one.product.id, p.cell.place), p.cell.condition, -p.quantity)
        for one in document.lines.every()
        for p in one.portions
        if p.cell.mine and p.cell.place
    )
    shifts = (
        (At(one.product.id, shift.place), shift.condition, shift.quantity)
        for one in document.lines.every()
        for shift in one.shifts
    )
    assert of(moves) == summed((*picked, *shifts))
    for post in document.posts:
        stock = posting_of(document, post.id).stock
        said = ((At(one.product.id, one.place), one.condition, one.delta) for one in stock)
        assert of(moves, post=post.id) == summed(said)
    assert {one.by is None for one in moves if one.post} <= {True}
    assert all((one.by is None) == terminal for one in moves if one.delta < 0 and not one.post)


@settings(max_examples=FEW, deadline=None)
@given(st.lists(selling.WORK, max_size=25), st.booleans())
def test_goods_without_an_order_leave_once(acts: list[Any], terminal: bool) -> None:
    counter = Counter(BY_TERMINAL if terminal else BY_PLATFORM)
    for act in acts:
        selling.perform(counter, act)
    for question in counter.document.questions:
        counter.do(Answer(question.id, "drop"))
    counter.do(Leave(confirmed=True))
    posted = bool(counter.document.posts)
    moves = moves_of("ad_hoc", counter.document, counter.events)
    taken = (
        (At(one.product.id, one.cell.place.id), one.cell.condition, -one.quantity)
        for one in counter.document.lines
        if one.cell.place is not None
    )
    assert of(moves) == summed(taken)
    assert all(bool(one.post) == posted and (one.by is None) == terminal for one in moves)


@settings(max_examples=FEW, deadline=None)
@given(st.lists(shipping.WORK, max_size=20), st.sampled_from(Task), st.booleans())
def test_a_shipment_moved_what_was_loaded_and_what_came(
    acts: list[Any], task: Task, terminal: bool
) -> None:
    rules = ship.BY_TERMINAL if terminal else ship.BY_PLATFORM
    shown = ship.shipment(*shipping.ITEMS) if task is not Task.DRAFT else None
    ramp = ship.Ramp(rules, task=task, shipment=shown)
    for act in acts:
        shipping.perform(ramp, act)
    while ramp.document.questions:
        ramp.answer("drop")
    if task is Task.DRAFT:
        assert moves_of("shipping", ramp.document, ramp.events) == ()
    if not any(one.quantity for one in ramp.document.lines):
        return
    posting = ramp.finish(departs=task is Task.DRAFT, reason="why")
    moves = moves_of("shipping", ramp.document, ramp.events)
    receives = task is Task.RECEIVE
    place = posting.head.destination if receives else posting.head.source
    there = (
        (At(one.product.id, place), one.cell.condition, one.quantity if receives else -one.quantity)
        for one in ramp.document.lines
    )
    assert of(moves) == summed(there)
    stock = ((At(s.product.id, s.place), s.condition, s.delta) for s in posting.stock)
    at_shelf = summed(told for told in stock if told[0].place == place)
    assert of(moves, post=posting.id) == (at_shelf if terminal else {})
    by = {one.by for one in moves}
    assert by == ({None} if terminal else {"" if task is Task.DRAFT else "ship-7"})


def test_what_a_cancelled_shipment_took_out_lies_there_again_once_it_is_booked_back() -> None:
    out = StockMoved(TEA, ship.NORTH.id, Condition.NEW, Decimal(-2))
    for back, moved in ((True, {(At("tea", "north"), Condition.NEW): 2}), (False, {})):
        ramp = ship.receiving(ship.wanted(TEA, 2), rules=ship.BY_TERMINAL)
        ramp.act(ship.item(TEA))  # nothing of it was received: that is no movement
        ramp.act(Cancel("not needed", confirmed=True, back=back, booked=(out,)))
        moves = moves_of("shipping", ramp.document, ramp.events)
        assert of(moves) == of(moves, post=ramp.document.posts[-1].id) == moved


@settings(max_examples=FEW, deadline=None)
@given(st.lists(adjusting.WORK, max_size=20), adjusting.PRODUCTS)
def test_an_adjustment_is_what_the_figure_changes_by(acts: list[Any], product: Any) -> None:
    shelf = Shelf(product=product)
    for act in acts:
        adjusting.perform(shelf, act)
    document = shelf.document
    moves = moves_of("adjust", document, shelf.events)
    if document.product is None or document.place is None:
        assert moves == ()
        return
    direction = document.heading.direction
    sign = {Direction.ADD: 1, Direction.REMOVE: -1, Direction.SET: 0}[direction]
    at = At(document.product.id, document.place.id)
    wanted = ((at, document.heading.condition, sign * document.quantity),)
    assert of(moves) == summed(wanted)
    physical = document.heading.reason in (Reason.BROKEN, Reason.EXPIRED, Reason.OWN_USE)
    assert {one.corrects for one in moves} <= {not (sign < 0 and physical)}


def test_what_was_discarded_waits_until_it_is_said_again() -> None:
    desk = Desk(delivery(line("a", TEA, 9)))
    desk.act(item(TEA), item(TEA), PostReceipt())
    [first] = desk.document.posts
    [one] = of(moves_of("receipt", desk.document, desk.events), post=first.id).values()
    assert one == 2
    desk.act(
        DecideEntry(
            first.id,
            "entry",
            Choice.DISCARD,
            "twice",
            product=TEA.id,
            place=DOCK.id,
            condition=Condition.NEW,
        )
    )
    moves = moves_of("receipt", desk.document, desk.events)
    assert {(one.post, one.given_up) for one in moves} == {("", first.id)}
    desk.act(item(TEA), PostReceipt())
    second = desk.document.posts[-1]
    moves = moves_of("receipt", desk.document, desk.events)
    assert of(moves, post=second.id) == {(At(TEA.id, DOCK.id), Condition.NEW): Decimal(3)}
    assert {one.given_up for one in moves} == {""}


def test_each_movement_has_the_time_of_its_scan() -> None:
    desk = Desk(delivery(line("a", TEA, 9)))
    times = []
    for _ in range(3):
        desk.now += 1_000
        desk.act(item(TEA))
        times.append(desk.events[-1].stamp)
    assert [one.stamp for one in moves_of("receipt", desk.document, desk.events)] == times

"""What a post says: what the document holds minus what earlier posts said and nobody discarded.

A system's adapter turns a `DispatchPosting` into intents, purely: registers of picked and packed
values, statuses, holds, cancellation requests, stock, pickups and customer deliveries.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from decimal import Decimal

from app.domain.dispatch.document import Dispatch, Looked, Order, Package, PostRecord
from app.domain.dispatch.facts import Cell, Outcome, SaidLine, SaidOrder, SaidStock
from app.domain.dispatch.handing import unpacked_lines
from app.domain.dispatch.line import Line, Register
from app.domain.dispatch.machine import Stage, later, model_of, steps
from app.domain.dispatch.rules import DispatchRules, StockBy
from app.domain.goods_out import GoodsOutHead, GoodsOutType
from app.domain.values import ZERO, Condition, Product


@dataclass(frozen=True, slots=True)
class StockMove:
    """Signed, in the product's unit: negative when goods leave the place for good."""

    product: Product
    place: str
    condition: Condition
    delta: Decimal
    goods_out: str


@dataclass(frozen=True, slots=True)
class PickTotal:
    """What this terminal says of one line, cumulative: its register."""

    goods_out: str
    line: str
    """The server's id."""
    picked: Decimal
    packed: Decimal
    short: Decimal
    short_reason: str
    ordered: Decimal
    elsewhere: Decimal
    """What others had picked when we last read it."""
    over_accepted: bool
    changed: bool
    """False when an earlier post said the same."""
    cells: tuple[tuple[Cell, Decimal], ...] = ()
    """Where it was taken from, with lots and serials; no record of the server holds them."""
    unit: str = ""
    """What it counts in, by the server's name."""


@dataclass(frozen=True, slots=True)
class OrderWish:
    """What one post wants of one goods-out, beside its lines."""

    head: GoodsOutHead
    """As it was read last: a status that another hand set since is a conflict."""
    said: SaidOrder
    signature: str = ""
    earlier: tuple[SaidOrder, ...] = ()
    """What earlier posts said of it, oldest first: how far our own hand has brought it."""
    stopped: bool = False
    """It is canceled or on hold, and still here: no step of its machine is taken now."""


@dataclass(frozen=True, slots=True)
class PackedPackage:
    """A package for the packing list: ours alone, the server has none of them (O29)."""

    package: Package
    content: tuple[tuple[str, Decimal], ...]
    """Line ids with quantities."""


@dataclass(frozen=True, slots=True)
class DispatchPosting:
    """One post of one dispatch."""

    id: str
    document: str
    orders: tuple[OrderWish, ...]
    lines: tuple[PickTotal, ...]
    stock: tuple[StockMove, ...]
    packages: tuple[PackedPackage, ...]
    looked: tuple[Looked, ...]
    """Places that somebody looked at: for the next count."""
    finished: bool
    reason: str = ""
    """Why a correction was made; empty on a first post."""
    digest: str = ""
    """Digest of what no record of the server can hold (lots, serials, packages, notes)."""
    besides: tuple[OrderWish, ...] = ()
    """Orders of which it says lines or stock alone: their state is checked all the same."""


# --- what is to be said now ------------------------------------------------------------------


def lines_said_now(document: Dispatch) -> tuple[SaidLine, ...]:
    """What a post would say of lines; those with nothing new are left out."""
    said = (_line_said(document, line) for line in document.walked())
    return tuple(one for one in said if one is not None)


def _line_said(document: Dispatch, line: Line) -> SaidLine | None:
    stock = stock_differences(document, line)
    now = Register(line.share, line.packed, line.short)
    if not stock and now == (line.register or Register()):
        return None
    return SaidLine(line.id, line.share, line.packed, line.short, stock)


def stock_differences(document: Dispatch, line: Line) -> tuple[SaidStock, ...]:
    """Per place and condition: what stock is to have changed by, minus what was said so far.

    What was picked counts only where the terminal takes goods out of stock; what lies elsewhere
    than it was taken from counts always.
    """
    sums: dict[tuple[str, Condition], Decimal] = {}

    def add(place: str, condition: Condition, quantity: Decimal) -> None:
        sums[place, condition] = sums.get((place, condition), ZERO) + quantity

    if document.stock_by == StockBy.TERMINAL:
        for portion in line.portions:
            if portion.cell.mine and portion.cell.place:
                add(portion.cell.place, portion.cell.condition, -portion.quantity)
    for shift in line.shifts:
        add(shift.place, shift.condition, shift.quantity)
    for said in line.said:
        add(said.place, said.condition, -said.delta)
    return tuple(
        SaidStock(place, condition, delta)
        for (place, condition), delta in sorted(sums.items())
        if delta
    )


def orders_said_now(document: Dispatch, rules: DispatchRules) -> tuple[SaidOrder, ...]:
    """What a post would say of orders; those with nothing new are left out."""
    said = (order_said(document, order, rules) for order in document.orders)
    return tuple(one for one in said if one is not None)


def order_said(document: Dispatch, order: Order, rules: DispatchRules) -> SaidOrder | None:
    """Statuses still to be set, holds, requests, and what became of the hand-over."""
    # What is not said now is no step that was taken: where nobody knows the machine, the stage
    # alone tells which ones are left.
    stage = order.stage if order.stopped else stage_of(document, order, rules)
    now = later(model_of(order.head), order.head.status, order.status)
    statuses = () if order.stopped else steps(model_of(order.head), now, stage)
    told = order.told
    said = SaidOrder(
        order.id,
        int(max(stage, order.stage)),
        statuses,
        order.rejected if order.rejected and "reject" not in told else "",
        order.hold if order.hold and "hold" not in told else "",
        order.hold_note if order.hold and "hold" not in told else "",
        tuple(hold for hold in order.released if f"released:{hold}" not in told),
        order.requested if "request" not in told else None,
        order.accepted if "accepted" not in told else "",
        order.outcome is Outcome.COLLECTED and "collected" not in told,
        order.outcome_reason if "not_collected" not in told else "",
    )
    empty = SaidOrder(order.id, int(order.stage))
    return None if said == empty else said


def stage_of(document: Dispatch, order: Order, rules: DispatchRules) -> Stage:
    """How far this document has brought an order."""
    if order.goes_back:
        return order.stage
    if order.left:
        carrier = order.head.type is GoodsOutType.SHIPMENT and not rules.carrier_is_end
        return Stage.LEFT if carrier else Stage.FULFILLED
    lines = document.lines_in(order.id)
    packages = document.packages_of(order.id)
    worked = any(line.picked or line.short for line in lines)
    done = all(line.rest <= 0 for line in lines)
    if packages and done:
        open_ones = any(not p.closed for p in packages)
        return Stage.PACKING if open_ones or unpacked_lines(document, order) else Stage.READY
    if not worked and not packages:
        return Stage.CONFIRMED if order.confirmed else Stage.NONE
    return Stage.PICKED if done else Stage.PICKING


# --- a post --------------------------------------------------------------------------------


def posting_of(document: Dispatch, post_id: str) -> DispatchPosting:
    """The post `post_id` of this document, as it was said.

    Raises ValueError when the document has no such post.
    """
    record = next((post for post in document.posts if post.id == post_id), None)
    if record is None:
        raise ValueError(f"no post {post_id}")
    touched = _touched(document, record)
    return DispatchPosting(
        post_id,
        document.id,
        tuple(_wish(document, record, said) for said in record.orders),
        _totals(document, record.lines),
        _stock(document, record.lines),
        tuple(
            PackedPackage(p, tuple((li.id, q) for li, q in document.content(p.id)))
            for p in document.packages
        ),
        document.looked,
        record.finished,
        record.reason,
        digest(document),
        tuple(
            _wish(document, record, SaidOrder(order.id, int(order.stage)))
            for order in document.orders
            if order.id in touched
        ),
    )


def _wish(document: Dispatch, record: PostRecord, said: SaidOrder) -> OrderWish:
    order = next(o for o in document.orders if o.id == said.goods_out)
    before = document.posts[: document.posts.index(record)]
    earlier = tuple(one for post in before for one in post.orders if one.goods_out == order.id)
    signature = order.signature.reference if order.signature else ""
    return OrderWish(order.head, said, signature, earlier, order.stopped)


def _touched(document: Dispatch, record: PostRecord) -> set[str]:
    """Orders with lines in a post that says nothing of the orders themselves."""
    told = {document.lines[said.line].goods_out for said in record.lines}
    if record.finished:
        # Their registers say now that nobody here works on them any more.
        told |= {line.goods_out for line in document.walked() if line.register is not None}
    return told - {said.goods_out for said in record.orders}


def _totals(document: Dispatch, said: tuple[SaidLine, ...]) -> tuple[PickTotal, ...]:
    told = {one.line: one for one in said}
    return tuple(
        _total(document.id, line, told.get(line.id))
        for line in document.walked()
        if line.id in told or line.register is not None
    )


def _total(document: str, line: Line, told: SaidLine | None) -> PickTotal:
    """A line has one register for the whole terminal: what its earlier documents picked and
    packed stands in it too, and is not what others did.
    """
    picked, packed = line.source.earlier_here(document)
    return PickTotal(
        line.goods_out,
        line.source.id,
        (told.picked if told else line.share) + picked,
        (told.packed if told else line.packed) + packed,
        told.short if told else line.short,
        line.short_reason,
        line.ordered,
        line.others_picked - picked,
        line.over_accepted,
        told is not None,
        tuple((p.cell, p.quantity) for p in line.portions if p.cell.mine),
        line.product.management_unit,
    )


def _stock(document: Dispatch, said: tuple[SaidLine, ...]) -> tuple[StockMove, ...]:
    """Equal writes of one order and product are summed."""
    sums: dict[tuple[str, str, Condition, str], StockMove] = {}
    for told in said:
        line = document.lines[told.line]
        for one in told.stock:
            key = (line.product.id, one.place, one.condition, line.goods_out)
            before = sums[key].delta if key in sums else ZERO
            sums[key] = StockMove(
                line.product, one.place, one.condition, before + one.delta, line.goods_out
            )
    return tuple(move for move in sums.values() if move.delta)


def digest(document: Dispatch) -> str:
    """Count and digest of lots, serials, packages and notes: `17-3f9a...` (ASCII), or empty."""
    parts = [f"note:{note}" for note in document.notes]
    for line in document.walked():
        parts.extend(f"{line.id}:note:{note}" for note in line.notes)
        for portion in line.portions:
            cell = portion.cell
            if cell.serial or cell.lot or cell.expiry or cell.package:
                parts.append(
                    f"{line.id}:{cell.lot or ''}:{cell.expiry or ''}:{cell.serial or ''}"
                    f":{cell.package or ''}:{portion.quantity.normalize():f}"
                )
    if not parts:
        return ""
    whole = "\n".join(sorted(parts)).encode("utf-8", "surrogatepass")
    return f"{len(parts)}-{hashlib.sha256(whole).hexdigest()[:12]}"

"""Picked goods go into packages: only what was picked for the order, and never more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from app.domain.decision import Decision, Notice, Refused
from app.domain.dispatch.actions import ExplainDifference, NewPackage, Repack
from app.domain.dispatch.case import Case, figures, named, of_order, of_package
from app.domain.dispatch.document import Order, Package
from app.domain.dispatch.facts import (
    UNMEASURED,
    DifferenceExplained,
    Dimensions,
    DispatchFact,
    Goods,
    Move,
    PackageBegun,
    Packed,
)
from app.domain.dispatch.line import Line, Portion
from app.domain.dispatch.machine import PACKING_BEGAN, model_of
from app.domain.dispatch.picking import asked, moved_lines
from app.domain.dispatch.quantities import taken_from
from app.domain.goods_out import GoodsOutStatus, ProcessingModel
from app.domain.values import ZERO
from app.domain.working import Option, plain
from app.domain.working.case import Ask
from app.domain.working.goods import about, lot_text
from app.domain.working.outcome import Told, accepted, refused

Facts = tuple[DispatchFact, ...]
LARGEST = 100_000
"""mm, and tens of g: nothing larger is a package."""
READY = frozenset(
    {GoodsOutStatus.PACKED, GoodsOutStatus.READY_FOR_PICKUP, GoodsOutStatus.PICKED_UP}
)


def packing_objection(case: Case, order: Order) -> Refused | None:
    """Why nothing of an order can be packed now. In the old model nothing is packed while
    picking (R71).
    """
    told = of_order(order)
    if order.goes_back:
        return refused("order_canceled", **told)
    if order.requested is not None:
        return refused("cancellation_waits", **told)
    if order.left:
        return refused("order_handed_over", **told)
    if order.on_hold:
        return refused("order_on_hold", **told)
    if order.unconfirmed:
        return refused("confirm_first", **told)
    if model_of(order.head) is ProcessingModel.NEW:
        return None
    if order.head.status in READY:
        return refused("packing_ended", **told)
    left = sum(line.rest > 0 for line in case.document.lines_in(order.id))
    if left and order.head.status not in PACKING_BEGAN:
        return refused("pick_first", **told, lines=left)
    return None


def begun(
    case: Case, action: NewPackage, text: str = "", before: Facts = ()
) -> Decision[DispatchFact]:
    """A new package; what follows goes into it."""
    order = case.document.order_of(action.goods_out) or case.document.at_hand
    if order is None:
        return refused("choose_order")
    objection = packing_objection(case, order)
    if objection is not None:
        return objection
    if action.code and case.document.package_by_code(action.code) is not None:
        return refused("package_code_taken", code=action.code)
    kinds = {kind.key for kind in case.rules.package_types}
    if action.kind and kinds and action.kind not in kinds:
        return refused("no_such_package_type", kind=action.kind)
    if not sound(action.dimensions):
        return refused("no_such_size", limit=LARGEST)
    number = sum(p.goods_out == order.id for p in case.document.packages) + 1
    size = _measured(case, action)
    fact = PackageBegun(order.id, number, action.code, action.kind, size, text)
    told: Told = {"package": number, "code": action.code, "kind": action.kind}
    return accepted("package_begun", *before, fact, details={**told, **of_order(order)})


def _measured(case: Case, action: NewPackage) -> Dimensions:
    """What was measured, else what its type says; what it weighs when it is full nobody knows."""
    kind = next((k for k in case.rules.package_types if k.key == action.kind), None)
    if kind is None or action.dimensions != UNMEASURED:
        return action.dimensions
    return Dimensions(kind.length, kind.width, kind.height)


def sound(size: Dimensions) -> bool:
    """Whether dimensions and weight can be a package's."""
    lengths = (size.length, size.width, size.height, size.weight // 10)
    return min(lengths) >= 0 and max(lengths) < LARGEST and size.weight >= 0


def packed(
    case: Case,
    goods: Goods,
    *,
    before: Facts = (),
    took_context: bool = False,
    notices: tuple[Notice, ...] = (),
) -> Decision[DispatchFact]:
    """An item scan while packing: into the open package."""
    package = case.document.package_by_id(case.document.package)
    if package is None:
        return refused("open_package_first", **about(goods))
    order = case.document.order_of(package.goods_out)
    if order is None or package.void or package.closed:
        return refused("package_closed_already", **of_package(package, order))
    objection = packing_objection(case, order)
    if objection is not None:
        return objection
    if goods.quantity <= 0 and goods.product.catch_weight:
        goods = replace(goods, quantity=_one_piece(case, goods, order))
        if not goods.quantity:
            return refused("weight_needed", **about(goods))
    if goods.quantity <= 0:
        return refused("not_a_multiple", **about(goods), step=plain(goods.product.step))
    moves = _into(case, goods, order, package.id)
    missing = goods.quantity + sum((m.quantity for m in moves if m.quantity < 0), ZERO)
    if missing > 0:
        return _not_in_hand(case, goods, order, package, before=before, took=took_context)
    fact = Packed(moves, goods, goods.text, took_context)
    lines = moved_lines(case, moves)
    told = {**about(goods), **figures(lines[-1]), **of_package(package, order)}
    told.update(lot=lot_text(goods), serial=goods.attributes.serial, left=_left(case, order, lines))
    return accepted("packed", *before, fact, details=told, notices=notices)


def _left(case: Case, order: Order, after: list[Line]) -> int:
    """How many lines of the order still have goods in hand."""
    now = {line.id: line for line in after}
    lines = (now.get(line.id, line) for line in case.document.lines_in(order.id))
    return sum(line.in_hand > 0 for line in lines)


def _one_piece(case: Case, goods: Goods, order: Order) -> Decimal:
    """A weighed piece without a weight on its label is the only one that there is."""
    return only_piece(
        p
        for line in case.document.lines_of(goods.product.id)
        if line.goods_out == order.id
        for p in line.within(None)
        if fits(p, goods)
    )


def only_piece(portions: Iterable[Portion]) -> Decimal:
    """What the one piece among these portions weighs; 0 when there are more, or none."""
    found = list(portions)
    return found[0].quantity if len(found) == 1 and found[0].pieces == 1 else ZERO


def fits(portion: Portion, goods: Goods) -> bool:
    """Whether these goods can be that portion: what the label says must not contradict it."""
    cell, said = portion.cell, goods.attributes
    if said.serial is not None and cell.mine and cell.serial != said.serial:
        return False
    lot = lot_text(goods)
    return lot is None or cell.lot in (None, lot)


def _into(case: Case, goods: Goods, order: Order, package: str) -> tuple[Move, ...]:
    """Movements out of hand and into a package, as far as it goes."""
    moves: list[Move] = []
    left = goods.quantity
    for line in case.document.lines_of(goods.product.id):
        if line.goods_out != order.id or left <= 0:
            continue
        portions = tuple(p for p in line.within(None) if fits(p, goods))
        for move in taken_from(portions, left, line, goods.pieces):
            moves += [move, _mirrored(move, package)]
            left += move.quantity
    return tuple(moves)


def _mirrored(move: Move, package: str | None) -> Move:
    """The other half of a movement: the same goods in another package, or in hand."""
    cell = replace(move.cell, package=package)
    return Move(move.line, move.product, -move.quantity, cell, -move.pieces)


def _not_in_hand(
    case: Case, goods: Goods, order: Order, package: Package, *, before: Facts, took: bool
) -> Decision[DispatchFact]:
    """More than was picked: it may lie in another package, else it does not belong there."""
    lines = [li for li in case.document.lines_of(goods.product.id) if li.goods_out == order.id]
    told = {**about(goods), **of_package(package, order)}
    if not lines:
        return refused("substitute", **about(goods))
    other = _other_package(case, goods, lines, package)
    if other is None:
        held = sum((p.quantity for li in lines for p in li.within(None) if fits(p, goods)), ZERO)
        return refused("not_so_many_picked", **told, there=plain(held))
    if other.closed and model_of(order.head) is not ProcessingModel.NEW:
        return refused("no_reopen_old_model", **of_package(other, order))
    options = (Option("move_here", other.id), Option("drop"))
    details: Told = {**told, "other": other.number}
    return asked(
        Ask("in_other_package", details, options, lines[0].id),
        goods,
        before=before,
        took_context=took,
    )


def _other_package(case: Case, goods: Goods, lines: list[Line], here: Package) -> Package | None:
    for package in case.document.packages:
        if package.id == here.id or package.void:
            continue
        portions = (p for line in lines for p in line.within(package.id) if fits(p, goods))
        if sum((p.quantity for p in portions), ZERO) >= goods.quantity:
            return package
    return None


def moved_here(case: Case, goods: Goods, source: str, before: Facts = ()) -> Decision[DispatchFact]:
    """Goods of another package are put into the open one."""
    target = case.document.package_by_id(case.document.package)
    lines = case.document.lines_of(goods.product.id)
    if target is None:
        return refused("open_package_first", **about(goods))
    for line in lines:
        portions = tuple(p for p in line.within(source) if fits(p, goods))
        if sum((p.quantity for p in portions), ZERO) >= goods.quantity:
            return _repacked(case, line, portions, goods, (source, target.id), before)
    return refused("not_so_many_picked", **about(goods), there="0")


def repacked(case: Case, action: Repack) -> Decision[DispatchFact]:
    """A person moves goods between packages, or back into the tote."""
    line = case.document.lines.get(action.line)
    if line is None:
        return refused("no_such_line", line=action.line)
    if action.quantity <= 0 or action.quantity % line.product.step:
        step = plain(line.product.step)
        told = {**named(line), "quantity": plain(action.quantity), "text": ""}
        return refused("not_a_multiple", **told, step=step)
    goods = Goods("", "", line.product, action.quantity, line=line.id)
    where = (action.source, action.target)
    return _repacked(case, line, line.within(action.source), goods, where, ())


def _repacked(
    case: Case,
    line: Line,
    portions: tuple[Portion, ...],
    goods: Goods,
    where: tuple[str | None, str | None],
    before: Facts,
) -> Decision[DispatchFact]:
    order = case.document.order_at(line)
    objection = packing_objection(case, order) or _shut(case, line, order, where)
    if objection is not None:
        return objection
    out = taken_from(portions, goods.quantity, line)
    there = -sum((m.quantity for m in out), ZERO)
    if there < goods.quantity or where[0] == where[1]:
        return refused("not_so_many_picked", **about(goods), there=plain(there))
    moves = tuple(half for move in out for half in (move, _mirrored(move, where[1])))
    target = case.document.package_by_id(where[1])
    after = moved_lines(case, moves)[0]
    told = {**about(goods), **figures(after), "number": order.head.number}
    told["package"] = target.number if target else None
    return accepted("repacked", *before, Packed(moves, goods, goods.text), details=told)


def _shut(
    case: Case, line: Line, order: Order, where: tuple[str | None, str | None]
) -> Refused | None:
    for key in where:
        if key is None:
            continue
        package = case.document.package_by_id(key)
        if package is None or package.goods_out != line.goods_out or package.void:
            return refused("no_such_package", package=key)
        if package.closed:
            if model_of(order.head) is not ProcessingModel.NEW:
                return refused("no_reopen_old_model", **of_package(package, order))
            return refused("package_closed_already", **of_package(package, order))
    return None


def rest_packed(case: Case, goods_out: str | None, text: str = "") -> Decision[DispatchFact]:
    """All that is in hand of an order goes into the open package."""
    package = case.document.package_by_id(case.document.package)
    if package is None:
        return refused("open_package_first", product="", product_id=None, article="", text=text)
    order = case.document.order_of(goods_out or package.goods_out)
    if order is None or order.id != package.goods_out or package.closed or package.void:
        return refused("package_closed_already", **of_package(package, order))
    objection = packing_objection(case, order)
    if objection is not None:
        return objection
    moves: list[Move] = []
    for line in case.document.lines_in(order.id):
        for move in taken_from(line.within(None), line.in_hand, line):
            moves += [move, _mirrored(move, package.id)]
    if not moves:
        return refused("nothing_in_hand", **of_order(order))
    lines = len({move.line for move in moves})
    total = -sum((m.quantity for m in moves if m.quantity < 0), ZERO)
    goods = Goods(text, "", moves[0].product, total)
    told: Told = {**of_package(package, order), "lines": lines}
    return accepted("rest_packed", Packed(tuple(moves), goods, text), details=told)


def explained(case: Case, action: ExplainDifference, text: str = "") -> Decision[DispatchFact]:
    """Why goods that were picked lie in no package."""
    line = case.document.lines.get(action.line)
    if line is None:
        return refused("no_such_line", line=action.line)
    if action.reason not in case.rules.difference_reasons:
        return refused("no_such_reason", reason=action.reason)
    if line.in_hand <= line.explained:
        return refused("nothing_to_explain", **named(line))
    fact = DifferenceExplained(line.id, line.in_hand, action.reason, text)
    told = {**named(line), "quantity": plain(line.in_hand), "reason": action.reason}
    return accepted("difference_explained", fact, details=told)

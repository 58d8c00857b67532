"""What stands between goods and their picking: refusals first, then questions, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from app.domain.decision import Refused
from app.domain.dispatch.allot import Allotment, candidates, lot_differs
from app.domain.dispatch.case import Case, figures, of_order
from app.domain.dispatch.document import Order
from app.domain.dispatch.facts import Goods
from app.domain.dispatch.line import Line
from app.domain.dispatch.machine import PACKING_BEGAN, PICKING_ENDED, model_of
from app.domain.goods_out import ProcessingModel
from app.domain.values import ZERO, Condition, Product, Track
from app.domain.working import Option, plain
from app.domain.working.asking import DROP, TAKE
from app.domain.working.case import Ask
from app.domain.working.goods import about, expiry_of, lot_text, whole_steps
from app.domain.working.outcome import refused

Check = Callable[[Case, Goods, Line], Refused | Ask | None]


def lines_for(case: Case, goods: Goods) -> list[Line] | Refused:
    """The lines that take these goods, or why none does. Another product than ordered never
    goes along: a substitute is refused.
    """
    every = case.document.lines_of(goods.product.id)
    if not every:
        return refused("substitute", **about(goods))
    lines = candidates(case, goods)
    free = [line for line in lines if _objection(case, line) is None]
    if free:
        return free
    objection = next((_objection(case, line) for line in lines or every), None)
    if objection is not None and (lines or all(_objection(case, line) for line in every)):
        return objection
    return _elsewhere(case, goods, [line for line in every if _objection(case, line) is None])


def _objection(case: Case, line: Line) -> Refused | None:
    return order_objection(case, case.document.order_at(line))


def _elsewhere(case: Case, goods: Goods, lines: list[Line]) -> Refused:
    place = next((line.place for line in lines if line.rest > 0), lines[0].place)
    told = {**about(goods), "place": place.name if place else ""}
    if case.document.place is None or place is None:
        return refused("scan_place_first", **told)
    return refused("item_elsewhere", **told, here=case.document.place.name)


def order_objection(case: Case, order: Order) -> Refused | None:
    """Why nothing can be picked for an order now."""
    told = of_order(order)
    if order.canceled:
        return refused("order_canceled", **told)
    if order.ended_elsewhere:
        return refused("order_ended", **told)
    if order.returning:
        return refused("order_returning", **told)
    if order.left:
        return refused("order_handed_over", **told)
    if order.on_hold:
        return refused("order_on_hold", **told)
    if order.requested is not None:
        return refused("cancellation_waits", **told)
    if order.unconfirmed:
        return refused("confirm_first", **told)
    return _picking_over(case, order)


def _picking_over(case: Case, order: Order) -> Refused | None:
    """In the old model nothing is picked or unpicked while packing (R71)."""
    if order.head.status in PICKING_ENDED:
        return refused("picking_ended", **of_order(order))
    if model_of(order.head) is ProcessingModel.NEW:
        return None
    if order.head.status in PACKING_BEGAN or case.document.packages_of(order.id):
        return refused("no_pick_while_packing", **of_order(order))
    return None


def first_objection(case: Case, goods: Goods, line: Line) -> Refused | Ask | None:
    """The first thing that speaks against picking these goods, but for their quantity."""
    checks: tuple[Check, ...] = (
        _whole_steps,
        _serial_repeated,
        _dated,
        _weight,
        _serial,
        _lot,
        _first_expired,
        _condition,
    )
    for check in checks:
        objection = check(case, goods, line)
        if objection is not None:
            return objection
    return None


def _whole_steps(case: Case, goods: Goods, line: Line) -> Refused | None:
    """Only whole multiples of the management unit can be booked (design 4)."""
    return whole_steps(case, goods, line.product)


def _serial_repeated(case: Case, goods: Goods, line: Line) -> Refused | None:
    serial = goods.attributes.serial
    if serial is None or line.product.track is not Track.SERIAL:
        return None
    if goods.quantity != 1:
        return refused("serial_one_by_one", **about(goods), serial=serial)
    if any(one.has_serial(serial) for one in case.document.lines_of(goods.product.id)):
        return refused("serial_repeated", **about(goods), serial=serial)
    return None


def _dated(case: Case, goods: Goods, line: Line) -> Refused | Ask | None:
    expiry = expiry_of(goods)
    if expiry is None or (goods.condition or line.condition) is Condition.DAMAGED:
        return None
    days = (expiry - case.today).days
    told = {**about(goods), "expiry": expiry.isoformat(), "days": days}
    if days < 0:
        return refused("expired", **told)
    least = least_days(case, line.product)
    if least is not None and days < least and "short_dated" not in goods.waived:
        return Ask("short_dated", {**told, "least": least}, (TAKE, DROP), line.id)
    return None


def least_days(case: Case, product: Product) -> int | None:
    """How many days goods must have left when they leave."""
    return product.min_days_out if product.min_days_out is not None else case.rules.min_days_out


def _weight(case: Case, goods: Goods, line: Line) -> Ask | None:
    if not line.product.catch_weight or goods.quantity > ZERO:
        return None
    return Ask("weight_missing", about(goods), (Option("enter_weight"), DROP), line.id)


def _serial(case: Case, goods: Goods, line: Line) -> Ask | None:
    if line.product.track is not Track.SERIAL:
        return None
    serial, wanted = goods.attributes.serial, line.source.serials
    if serial is None:
        if goods.illegible:
            return None
        options = (Option("enter_serial"), Option("not_legible"), DROP)
        return Ask("serial_missing", about(goods), options, line.id)
    if wanted and serial not in wanted and "serial_differs" not in goods.waived:
        told = {**about(goods), "serial": serial, "wanted": ", ".join(wanted[:3])}
        return Ask("serial_differs", told, (TAKE, DROP), line.id)
    return None


def _lot(case: Case, goods: Goods, line: Line) -> Ask | None:
    text = lot_text(goods)
    told = {**about(goods), "lot": text, "wanted": line.lot_text or line.lot_id}
    if text is None:
        return _lot_missing(case, goods, line)
    if lot_differs(line, goods):
        if "lot_differs" in goods.waived:
            return None
        return Ask("lot_differs", told, (Option("swap_lot"), DROP), line.id)
    unknown = goods.lot is None and line.lot_id is not None and line.lot_text is None
    if unknown and "lot_confirm" not in goods.waived and not _seen(case, goods, text):
        same = Option("is_ordered_lot", line.lot_id or "")
        return Ask("lot_confirm", told, (same, Option("swap_lot"), DROP), line.id)
    return None


def _seen(case: Case, goods: Goods, lot: str) -> bool:
    """An unknown lot is confirmed once (design 4, catalog)."""
    lines = case.document.lines_of(goods.product.id)
    return any(p.cell.lot == lot and p.cell.mine for line in lines for p in line.portions)


def _lot_missing(case: Case, goods: Goods, line: Line) -> Ask | None:
    if line.product.track is not Track.LOT or goods.illegible:
        return None
    last = case.document.last_lots.get(goods.product.id)
    known = lot_text(last) if last else None
    options: tuple[Option, ...] = (Option("enter_lot"), Option("not_legible"), DROP)
    if known is not None:
        options = (Option("last_lot", known), *options)
    return Ask("lot_missing", {**about(goods), "last_lot": known}, options, line.id)


def _first_expired(case: Case, goods: Goods, line: Line) -> Ask | None:
    """Goods that keep longer ask while some that keep shorter are known. Where nobody knows
    whether any of those are left, a person is asked once in a document about goods of one lot.
    """
    expiry = expiry_of(goods)
    if not case.rules.first_expired_first or expiry is None:
        return None
    if "later_lot" in goods.waived or (line.lot_id is not None and not lot_differs(line, goods)):
        return None
    earlier = earlier_lot(case, line, expiry, only_seen=_went_along(case, goods))
    if earlier is None:
        return None
    text, day, place = earlier
    told = {**about(goods), "lot": lot_text(goods), "expiry": expiry.isoformat()}
    told.update(earlier=text, earlier_expiry=day.isoformat(), place=place)
    return Ask("later_lot", told, (TAKE, DROP), line.id)


def earlier_lot(
    case: Case, line: Line, expiry: date, *, only_seen: bool = False
) -> tuple[str, date, str] | None:
    """The lot that should go first: its text, date and place (empty: nobody knows whether any of
    it is left); None when there is none left. `only_seen`: of lots that lie there for sure.
    """
    least = least_days(case, line.product) or 0
    found = []
    for known in line.source.lots:
        day = known.lot.expiry
        if day is None or day >= expiry or (day - case.today).days < least:
            continue
        if known.available is None:
            left = not only_seen
        else:
            left = _taken(case, line, known.lot.id) < known.available
        if left:
            found.append((day, known.lot.text, known.place))
    if not found:
        return None
    day, text, place = min(found)
    return text, day, place


def _went_along(case: Case, goods: Goods) -> bool:
    """Whether goods of this lot and date are picked in this document: a person has said so."""
    same = (lot_text(goods), expiry_of(goods))
    lines = case.document.lines_of(goods.product.id)
    cells = (p.cell for one in lines for p in one.portions)
    return any(cell.mine and (cell.lot, cell.expiry) == same for cell in cells)


def _taken(case: Case, line: Line, lot: str) -> Decimal:
    """What this document has picked of a lot already."""
    lines = case.document.lines_of(line.product.id)
    cells = (p for one in lines for p in one.portions if p.cell.mine and p.cell.lot_id == lot)
    return sum((p.quantity for p in cells), ZERO)


def _condition(case: Case, goods: Goods, line: Line) -> Ask | None:
    if goods.condition in (None, line.condition) or "condition_differs" in goods.waived:
        return None
    told = {**about(goods), "condition": goods.condition, "wanted": line.condition}
    return Ask("condition_differs", told, (TAKE, DROP), line.id)


def too_many(case: Case, goods: Goods, plan: Allotment) -> Ask | None:
    """Whether the quantity asks: far above the rest, or more than ordered (law 8)."""
    line = plan.last
    told = about(goods)
    if {"over", "much_more"} & set(goods.waived):
        return None
    if plan.rest > 0 and goods.quantity > case.rules.times_rest * plan.rest:
        return Ask("much_more", {**told, "rest": plain(plan.rest)}, (TAKE, DROP), line.id)
    if line.over_accepted or plan.over <= line.ordered * case.rules.tolerance_percent / 100:
        return None
    told = {**told, **figures(line), "over": plain(plan.over)}
    choices = [TAKE, DROP]
    if plan.rest > 0 and not goods.pieces and not goods.attributes.serial:
        choices.insert(1, Option("take_rest", plain(plan.rest)))
    return Ask("over", told, tuple(choices), line.id)

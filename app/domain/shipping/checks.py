"""What stands between goods and their counting: refusals first, then questions, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from app.domain.decision import Refused
from app.domain.shipping.case import Case, figures
from app.domain.shipping.facts import Goods
from app.domain.shipping.goods import condition_of, lot_text
from app.domain.shipping.line import key_of
from app.domain.shipping.matching import Plan
from app.domain.values import ZERO
from app.domain.working import Option, plain
from app.domain.working.asking import DROP, TAKE
from app.domain.working.case import Ask
from app.domain.working.checks import serial_once, very_many, weight_missing
from app.domain.working.goods import about, whole_steps
from app.domain.working.outcome import refused
from app.domain.working.tracking import lot_missing, serial_missing

Check = Callable[[Case, Goods, Plan], Refused | Ask | None]
MINUTE_MS = 60_000


def first_objection(case: Case, goods: Goods, plan: Plan) -> Refused | Ask | None:
    """The first thing that speaks against taking these goods; refusals come before questions."""
    objections = [check(case, goods, plan) for check in CHECKS]
    no = next((one for one in objections if isinstance(one, Refused)), None)
    return no or next((one for one in objections if one is not None), None)


def _whole_steps(case: Case, goods: Goods, _: Plan) -> Refused | None:
    """Only whole multiples of the management unit can be booked (design 4)."""
    return whole_steps(case, goods, goods.product)


def _serial_once(case: Case, goods: Goods, _: Plan) -> Refused | None:
    return serial_once(goods, case.document.serials_of(goods.product.id))


def _package_once(case: Case, goods: Goods, _: Plan) -> Refused | None:
    if not goods.package or goods.package not in case.document.packages():
        return None
    return refused("package_repeated", **about(goods), package=goods.package)


def _weight(_: Case, goods: Goods, __: Plan) -> Ask | None:
    return weight_missing(goods)


def _serial(_: Case, goods: Goods, __: Plan) -> Ask | None:
    return serial_missing(goods)


def _lot(case: Case, goods: Goods, _: Plan) -> Ask | None:
    return lot_missing(goods, case.document.last_lots.get(goods.product.id))


def _differs(_: Case, goods: Goods, plan: Plan) -> Ask | None:
    """No line of the shipment takes them: not that product, lot or condition."""
    if not plan.differs or plan.differs in goods.waived:
        return None
    told, wanted = about(goods), plan.wanted
    if plan.differs == "not_on_shipment" or wanted is None:
        return Ask(plan.differs, told, (TAKE, DROP))
    if plan.differs == "condition_differs":
        told.update(condition=condition_of(goods), wanted=wanted.cell.condition.value)
        return Ask(plan.differs, told, (TAKE, DROP), wanted.id)
    told.update(lot=lot_text(goods), wanted=wanted.cell.lot or wanted.cell.lot_id)
    same = (Option("is_shipped_lot", wanted.id),) if plan.differs == "lot_confirm" else ()
    return Ask(plan.differs, told, (*same, TAKE, DROP), wanted.id)


def _much(case: Case, goods: Goods, plan: Plan) -> Ask | None:
    """Far above the rest, or more than the shipment says: that is asked once a line (law 8)."""
    if {"over", "much_more"} & set(goods.waived):
        return None
    told = about(goods)
    if plan.rest > 0 and goods.quantity > case.rules.times * plan.rest:
        return Ask("much_more", {**told, "rest": plain(plan.rest)}, (TAKE, DROP))
    if plan.over <= 0 or plan.over_before:
        return None
    line = case.document.line_of(key_of(plan.moves[-1]))
    if line is not None:
        told = {**told, **figures(case.document, line)}
    choices = [TAKE, DROP]
    if plan.rest > 0 and not goods.pieces and not goods.attributes.serial:
        choices.insert(1, Option("take_rest", plain(plan.rest)))
    return Ask("over", {**told, "over": plain(plan.over)}, tuple(choices))


def _many(case: Case, goods: Goods, plan: Plan) -> Ask | None:
    """Nothing says how much is expected: only very much asks (law 8)."""
    return None if plan.rest or plan.over else very_many(goods, case.rules.many)


def _in_stock(case: Case, goods: Goods, _: Plan) -> Ask | None:
    """More than is at the source, as far as this terminal has heard; asked once a product."""
    known = goods.available
    if not case.drafting or known is None or "more_than_available" in goods.waived:
        return None
    before = _taken(case, goods)
    if before > known or before + goods.quantity <= known:
        return None
    at = goods.available_at or case.now.at
    told = {**about(goods), "available": plain(known), "taken": plain(before), "at": at}
    told["minutes"] = max(case.now.at - at, 0) // MINUTE_MS
    return Ask("more_than_available", told, (TAKE, DROP))


def _taken(case: Case, goods: Goods) -> Decimal:
    lines = case.document.lines_of(goods.product.id)
    wanted = (line for line in lines if goods.available_of in (None, line.cell.condition))
    return sum((line.quantity for line in wanted), ZERO)


CHECKS: tuple[Check, ...] = (
    _whole_steps,
    _serial_once,
    _package_once,
    _weight,
    _serial,
    _lot,
    _differs,
    _much,
    _many,
    _in_stock,
)

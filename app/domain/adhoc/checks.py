"""What stands between goods and their counting: refusals first, then questions, one at a time."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.adhoc.case import Case
from app.domain.adhoc.facts import Goods
from app.domain.decision import Refused
from app.domain.dispatch.rules import StockBy
from app.domain.values import Condition
from app.domain.working.asking import DROP, TAKE
from app.domain.working.case import Ask
from app.domain.working.checks import serial_once, very_many, weight_missing
from app.domain.working.goods import about, expiry_of, whole_steps
from app.domain.working.outcome import refused
from app.domain.working.tracking import lot_missing, serial_missing

Check = Callable[[Case, Goods], Refused | Ask | None]


def first_objection(case: Case, goods: Goods) -> Refused | Ask | None:
    """The first thing that speaks against taking these goods; refusals come before questions."""
    objections = [check(case, goods) for check in CHECKS]
    no = next((one for one in objections if isinstance(one, Refused)), None)
    return no or next((one for one in objections if one is not None), None)


def _whole_steps(case: Case, goods: Goods) -> Refused | None:
    """Only whole multiples of the management unit can be booked (design 4)."""
    return whole_steps(case, goods, goods.product)


def _placed(case: Case, goods: Goods) -> Refused | None:
    """Where the terminal takes goods out of stock, it must know where they lay."""
    if goods.place is None and case.document.stock_by == StockBy.TERMINAL:
        return refused("scan_place_first", **about(goods))
    return None


def _serial_once(case: Case, goods: Goods) -> Refused | None:
    return serial_once(goods, case.document.serials_of(goods.product.id))


def _dated(case: Case, goods: Goods) -> Refused | Ask | None:
    """Past goods go to nobody, but for what is damaged anyway; short-dated ones ask."""
    expiry = expiry_of(goods)
    if expiry is None or goods.condition is Condition.DAMAGED:
        return None
    days = (expiry - case.today).days
    told = {**about(goods), "expiry": expiry.isoformat(), "days": days}
    if days < 0:
        return refused("expired", **told)
    product = goods.product
    least = product.min_days_out if product.min_days_out is not None else case.rules.min_days_out
    if least is not None and days < least and "short_dated" not in goods.waived:
        return Ask("short_dated", {**told, "least": least}, (TAKE, DROP))
    return None


def _weight(_case: Case, goods: Goods) -> Ask | None:
    return weight_missing(goods)


def _serial(_case: Case, goods: Goods) -> Ask | None:
    return serial_missing(goods)


def _lot(case: Case, goods: Goods) -> Ask | None:
    return lot_missing(goods, case.document.last_lots.get(goods.product.id))


def _many(case: Case, goods: Goods) -> Ask | None:
    return very_many(goods, case.rules.many)


CHECKS: tuple[Check, ...] = (
    _whole_steps,
    _placed,
    _serial_once,
    _dated,
    _weight,
    _serial,
    _lot,
    _many,
)

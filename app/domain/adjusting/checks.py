"""What stands between goods and their counting: refusals first, then questions, one at a time.

Lots and serials are noted where a label tells them, and never asked for: no server hears of them.
"""

from __future__ import annotations

from collections.abc import Callable

from app.domain.adjusting.case import Case
from app.domain.adjusting.facts import Goods
from app.domain.decision import Refused
from app.domain.working.case import Ask
from app.domain.working.checks import serial_once, very_many, weight_missing
from app.domain.working.goods import about, whole_steps
from app.domain.working.outcome import refused

Check = Callable[[Case, Goods], Refused | Ask | None]


def first_objection(case: Case, goods: Goods) -> Refused | Ask | None:
    """The first thing that speaks against taking these goods; refusals come before questions."""
    objections = [check(case, goods) for check in CHECKS]
    no = next((one for one in objections if isinstance(one, Refused)), None)
    return no or next((one for one in objections if one is not None), None)


def _same_product(case: Case, goods: Goods) -> Refused | None:
    """One adjustment is about one figure."""
    product = case.document.product
    if product is None or product.id == goods.product.id:
        return None
    return refused("other_product", **about(goods), wanted=product.name)


def _whole_steps(case: Case, goods: Goods) -> Refused | None:
    """Only whole multiples of the management unit can be booked (design 4)."""
    return whole_steps(case, goods, goods.product)


def _serial_once(case: Case, goods: Goods) -> Refused | None:
    return serial_once(goods, case.document.serials)


def _weight(_case: Case, goods: Goods) -> Ask | None:
    return weight_missing(goods)


def _many(case: Case, goods: Goods) -> Ask | None:
    return very_many(goods, case.rules.many)


CHECKS: tuple[Check, ...] = (_same_product, _whole_steps, _serial_once, _weight, _many)

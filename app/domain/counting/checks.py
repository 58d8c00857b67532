"""What stands between goods and their counting: refusals first, then questions, one at a time.

Goods past their date lie there all the same, so no date is asked about.
"""

from __future__ import annotations

from collections.abc import Callable

from app.domain.counting.case import Case
from app.domain.counting.facts import Goods
from app.domain.decision import Refused
from app.domain.values import Place, Track
from app.domain.working import Option
from app.domain.working.asking import DROP
from app.domain.working.case import Ask
from app.domain.working.checks import very_many, weight_missing
from app.domain.working.goods import about, serial_waits, whole_steps
from app.domain.working.outcome import refused
from app.domain.working.tracking import lot_missing, serial_missing

Check = Callable[[Case, Goods, Place], Refused | Ask | None]


def first_objection(case: Case, goods: Goods, place: Place) -> Refused | Ask | None:
    """The first thing that speaks against counting these goods; refusals come before questions."""
    objections = [check(case, goods, place) for check in CHECKS]
    no = next((one for one in objections if isinstance(one, Refused)), None)
    return no or next((one for one in objections if one is not None), None)


def _whole_steps(case: Case, goods: Goods, _place: Place) -> Refused | None:
    """Only whole multiples of the management unit can be booked (design 4)."""
    return whole_steps(case, goods, goods.product)


def _serial_once(case: Case, goods: Goods, place: Place) -> Refused | Ask | None:
    """A serial counts once over the whole count."""
    serial, product = goods.attributes.serial, goods.product
    if serial is None or product.track is not Track.SERIAL:
        return None
    if goods.quantity != 1:
        return refused("serial_one_by_one", **about(goods), serial=serial)
    if serial_waits(case, goods):
        return refused("serial_repeated", **about(goods), serial=serial)
    line = case.document.line_of(case.document.serials.get((product.id, serial)))
    if line is None:
        return None
    if line.cell.place.id == place.id:
        return refused("serial_repeated", **about(goods), serial=serial)
    told = {**about(goods), "serial": serial, "place": line.cell.place.name}
    return Ask("serial_elsewhere", told, (Option("lies_here"), DROP))


def _posted(case: Case, goods: Goods, place: Place) -> Ask | None:
    """A post said what was counted there, at that time; what lies there now is another count."""
    spots = case.document.spots_at(goods.product.id, place.id)
    if all(case.document.posted(spot) is None for spot in spots):
        return None
    told = {**about(goods), "place": place.name}
    return Ask("counted_and_posted", told, (Option("recount"), DROP))


def _weight(_case: Case, goods: Goods, _place: Place) -> Ask | None:
    return weight_missing(goods)


def _serial(_case: Case, goods: Goods, _place: Place) -> Ask | None:
    return serial_missing(goods)


def _lot(case: Case, goods: Goods, _place: Place) -> Ask | None:
    return lot_missing(goods, case.document.last_lots.get(goods.product.id))


def _many(case: Case, goods: Goods, _place: Place) -> Ask | None:
    return very_many(goods, case.rules.many)


CHECKS: tuple[Check, ...] = (
    _whole_steps,
    _serial_once,
    _posted,
    _weight,
    _serial,
    _lot,
    _many,
)

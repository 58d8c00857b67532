"""Goods become tallies, a question or a refusal: every way of counting ends here."""

from __future__ import annotations

from dataclasses import replace

from app.domain.copying import changed
from app.domain.counting.case import Case, figures
from app.domain.counting.checks import first_objection
from app.domain.counting.context import tallied
from app.domain.counting.document import LastCounted
from app.domain.counting.facts import Counted, CountFact, Goods, QuestionAsked, Tally
from app.domain.counting.goods import cell_of, lot_text
from app.domain.counting.line import line_id
from app.domain.counting.lists import is_unexpected
from app.domain.decision import Accepted, Decision, Notice, Refused
from app.domain.values import Place
from app.domain.working.asking import parked
from app.domain.working.case import Ask
from app.domain.working.goods import about, as_before, expiry_of
from app.domain.working.outcome import Told, accepted, refused

Facts = tuple[CountFact, ...]


def take(
    case: Case,
    goods: Goods,
    *,
    before: Facts = (),
    took_context: bool = False,
    notices: tuple[Notice, ...] = (),
    key: str = "",
) -> Decision[CountFact]:
    """Count these goods. `before` are facts of the same step (an answer, a linked code); `key`
    names the outcome, unless it is a plain scan's.
    """
    if goods.place is None:  # place first: without it nobody knows where they lie
        return refused("scan_place_first", **about(goods))
    objection = first_objection(case, goods, goods.place)
    if isinstance(objection, Refused):
        return objection
    if objection is not None:
        return asked(objection, goods, before=before, took_context=took_context, notices=notices)
    tallies = tallies_of(goods, goods.place)
    fact = Counted(tallies, goods, goods.text, took_context)
    told = outcome(case, goods, tallies)
    strange = is_unexpected(case.document, goods.product, tallies[-1].cell)
    plain_key = "counted_unexpected" if strange else "counted"
    return accepted(key or plain_key, *before, fact, details=told, notices=notices)


def tallies_of(goods: Goods, place: Place) -> tuple[Tally, ...]:
    """Goods as one tally of their cell."""
    serial = goods.attributes.serial if goods.quantity == 1 else None
    return (Tally(goods.product, goods.quantity, cell_of(goods, place), goods.pieces, serial),)


def outcome(case: Case, goods: Goods, tallies: tuple[Tally, ...]) -> Told:
    """Details of tallies: the goods, and the line as it stands after them."""
    after = tallied(case.document, tallies, case.person, case.now, case.now)
    told, last = about(goods), tallies[-1]
    line = after.line_of(line_id(last.product, last.cell))
    if line is not None:
        told.update(figures(after, line))
    expiry = expiry_of(goods)
    told.update(serial=last.serial, expiry=expiry.isoformat() if expiry else None)
    return told


def asked(
    ask: Ask,
    goods: Goods,
    *,
    before: Facts = (),
    took_context: bool = False,
    notices: tuple[Notice, ...] = (),
) -> Accepted[CountFact]:
    """A question that parks goods."""
    told = tuple(ask.details.items())
    fact = QuestionAsked(ask.reason, told, ask.choices, (goods,), goods.text, took_context)
    return parked(ask, fact, before=before, notices=notices)


def retaken(case: Case, last: LastCounted, goods: Goods, key: str) -> Decision[CountFact]:
    """The goods counted last are counted anew, better known, as of when they were scanned; what
    stands against it asks, and they do not count meanwhile.
    """
    inner, fact = taken_out(case, last.tallies, goods)
    goods = replace(goods, first=last.first, last=last.last)
    return take(inner, goods, before=(fact,), key=key)


def taken_out(case: Case, tallies: tuple[Tally, ...], goods: Goods) -> tuple[Case, Counted]:
    """The case without these tallies, which were of something else, and the fact of that."""
    back = tuple(
        replace(one, quantity=-one.quantity, pieces=-one.pieces, back=True)
        for one in reversed(tallies)
    )
    after = tallied(case.document, back, case.person, case.now, case.now)
    fact = Counted(back, replace(goods, quantity=-goods.quantity), goods.text)
    return replace(case, document=changed(after, last=None)), fact


def same_lot(goods: Goods, last: Goods) -> Goods:
    """The goods with the lot of those that were counted before."""
    known = replace(as_before(goods, last), lot=lot_text(last))
    return replace(goods, attributes=known, lot=last.lot)

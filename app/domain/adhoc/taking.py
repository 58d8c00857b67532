"""Goods become movements, a question or a refusal: every way of taking ends here."""

from __future__ import annotations

from dataclasses import replace

from app.domain.adhoc.case import Case, figures
from app.domain.adhoc.checks import first_objection
from app.domain.adhoc.document import AdHoc, LastTaken
from app.domain.adhoc.facts import AdHocFact, Goods, Move, QuestionAsked, Taken
from app.domain.adhoc.goods import cell_of, lot_text
from app.domain.adhoc.line import line_id, moved
from app.domain.copying import changed
from app.domain.decision import Accepted, Decision, Notice, Refused
from app.domain.working.asking import parked
from app.domain.working.case import Ask
from app.domain.working.goods import about, as_before, expiry_of
from app.domain.working.outcome import Told, accepted

Facts = tuple[AdHocFact, ...]


def take(
    case: Case,
    goods: Goods,
    *,
    before: Facts = (),
    took_context: bool = False,
    notices: tuple[Notice, ...] = (),
    key: str = "taken",
) -> Decision[AdHocFact]:
    """Take these goods. `before` are facts of the same step (an answer, a linked code)."""
    objection = first_objection(case, goods)
    if isinstance(objection, Refused):
        return objection
    if objection is not None:
        return asked(objection, goods, before=before, took_context=took_context, notices=notices)
    moves = moves_of(goods)
    fact = Taken(moves, goods, goods.text, took_context)
    told = outcome(case.document, goods, moves)
    return accepted(key, *before, fact, details=told, notices=notices)


def moves_of(goods: Goods) -> tuple[Move, ...]:
    """Goods as one movement into their cell."""
    serial = goods.attributes.serial if goods.quantity == 1 else None
    return (Move(goods.product, goods.quantity, cell_of(goods), goods.pieces, serial),)


def outcome(document: AdHoc, goods: Goods, moves: tuple[Move, ...]) -> Told:
    """Details of movements: the goods, and the line as it stands after them."""
    after = changed(document, lines=moved(document.lines, moves))
    told = about(goods)
    last = moves[-1]
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
) -> Accepted[AdHocFact]:
    """A question that parks goods."""
    told = tuple(ask.details.items())
    fact = QuestionAsked(ask.reason, told, ask.choices, (goods,), goods.text, took_context)
    return parked(ask, fact, before=before, notices=notices)


def retaken(case: Case, last: LastTaken, goods: Goods, key: str) -> Decision[AdHocFact]:
    """The goods taken last are taken anew, better known; what stands against it asks, and they
    do not count meanwhile.
    """
    back = tuple(replace(m, quantity=-m.quantity, pieces=-m.pieces) for m in reversed(last.moves))
    lines = moved(case.document.lines, back)
    inner = replace(case, document=changed(case.document, lines=lines, last=None))
    fact = Taken(back, replace(goods, quantity=-goods.quantity), goods.text)
    return take(inner, goods, before=(fact,), key=key)


def same_lot(goods: Goods, last: Goods) -> Goods:
    """The goods with the lot of those that were taken before."""
    known = replace(as_before(goods, last), lot=lot_text(last))
    return replace(goods, attributes=known, lot=last.lot)

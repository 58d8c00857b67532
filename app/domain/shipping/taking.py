"""Goods become movements, a question or a refusal: every way of taking ends here."""

from __future__ import annotations

from dataclasses import replace

from app.domain.copying import changed
from app.domain.decision import Accepted, Decision, Notice, Refused
from app.domain.shipping.case import Case, figures
from app.domain.shipping.checks import first_objection
from app.domain.shipping.context import moved_by
from app.domain.shipping.document import LastTaken, Shipping
from app.domain.shipping.facts import Goods, Move, QuestionAsked, ShippingFact, Taken
from app.domain.shipping.goods import lot_text
from app.domain.shipping.line import key_of
from app.domain.shipping.matching import plan_of
from app.domain.working.asking import parked
from app.domain.working.case import Ask
from app.domain.working.goods import about, as_before, expiry_of
from app.domain.working.outcome import Told, accepted

Facts = tuple[ShippingFact, ...]


def take(
    case: Case,
    goods: Goods,
    *,
    before: Facts = (),
    took_context: bool = False,
    notices: tuple[Notice, ...] = (),
    key: str = "taken",
) -> Decision[ShippingFact]:
    """Take these goods. `before` are facts of the same step (an answer, a linked code)."""
    plan = plan_of(case.document, goods)
    objection = first_objection(case, goods, plan)
    if isinstance(objection, Refused):
        return objection
    if objection is not None:
        return asked(objection, goods, before=before, took_context=took_context, notices=notices)
    fact = Taken(plan.moves, goods, goods.text, took_context)
    told = outcome(case.document, fact)
    return accepted(key, *before, fact, details=told, notices=notices)


def outcome(document: Shipping, fact: Taken) -> Told:
    """Details of movements: the goods, and the line as it stands after them."""
    goods, last = fact.goods, fact.moves[-1]
    after = changed(document, lines=moved_by(document.lines, fact))
    told = about(goods)
    line = after.line_of(key_of(last))
    if line is not None:
        told.update(figures(after, line))
    expiry = expiry_of(goods)
    told.update(serial=last.serial, expiry=expiry.isoformat() if expiry else None)
    told.update(package=goods.package, lines=len(fact.moves))
    return told


def asked(
    ask: Ask,
    goods: Goods,
    *,
    before: Facts = (),
    took_context: bool = False,
    notices: tuple[Notice, ...] = (),
) -> Accepted[ShippingFact]:
    """A question that parks goods."""
    told = tuple(ask.details.items())
    fact = QuestionAsked(ask.reason, told, ask.choices, (goods,), goods.text, took_context)
    return parked(ask, fact, before=before, notices=notices)


def retaken(case: Case, last: LastTaken, goods: Goods, key: str) -> Decision[ShippingFact]:
    """The goods taken last are taken anew, better known; what stands against it asks, and they
    do not count meanwhile.
    """
    back = taken_back(last)
    lines = moved_by(case.document.lines, back)
    inner = replace(case, document=changed(case.document, lines=lines, last=None))
    return take(inner, replace(goods, line=""), before=(back,), key=key)


def taken_back(last: LastTaken) -> Taken:
    """The movements that undo those of the goods taken last."""
    moves: tuple[Move, ...] = tuple(
        replace(one, quantity=-one.quantity, pieces=-one.pieces) for one in reversed(last.moves)
    )
    return Taken(moves, replace(last.goods, quantity=-last.goods.quantity), last.goods.text)


def same_lot(goods: Goods, last: Goods) -> Goods:
    """The goods with the lot of those that were taken before."""
    known = replace(as_before(goods, last), lot=lot_text(last))
    return replace(goods, attributes=known, lot=last.lot)

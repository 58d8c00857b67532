"""What was counted is counted anew, or lies elsewhere than it was counted."""

from __future__ import annotations

from dataclasses import replace

from app.domain.counting.actions import Recount
from app.domain.counting.case import Case
from app.domain.counting.context import recounted
from app.domain.counting.document import At, Count
from app.domain.counting.facts import (
    CountFact,
    Goods,
    QuestionAnswered,
    RecountStarted,
    Spot,
    Tally,
)
from app.domain.counting.lists import waiting_at
from app.domain.counting.taking import take, taken_out
from app.domain.decision import Decision
from app.domain.values import ONE, ZERO, Place, Product
from app.domain.working import plain
from app.domain.working.outcome import Told, accepted, refused
from app.domain.working.telling import MAX_NOTE


def recount(case: Case, action: Recount, text: str = "") -> Decision[CountFact]:
    """A product at a place is counted anew; goods of it that wait in a question come first."""
    document, product, place = case.document, action.product, action.place
    here = At(product.id, place.id)
    if here not in document.at:
        return refused("not_counted")
    if here in waiting_at(document):
        return refused("question_waits", reason=_asked_about(document, here))
    reason = action.reason.strip()
    if len(reason) > MAX_NOTE:
        return refused("note_too_long", limit=MAX_NOTE)
    before = sum((line.quantity for line in document.lines_at(product.id, place.id)), ZERO)
    told = {**at(product, place), "quantity": plain(before), "reason": reason, "text": text}
    fact = RecountStarted(product, place, reason, text)
    return accepted("recount_started", fact, details=told)


def counted_anew(case: Case, goods: Goods, fact: QuestionAnswered) -> Decision[CountFact]:
    """What lies there now is a count of its own, that begins with these goods."""
    if goods.place is None:
        return refused("no_question")
    started = RecountStarted(goods.product, goods.place)
    inner = replace(case, document=recounted(case.document, started))
    return take(inner, goods, before=(fact, started))


def moved_here(case: Case, goods: Goods, fact: QuestionAnswered) -> Decision[CountFact]:
    """A piece lies here, and not where it was counted before."""
    document, serial = case.document, goods.attributes.serial or ""
    line = document.line_of(document.serials.get((goods.product.id, serial)))
    if line is None:
        return take(case, goods, before=(fact,))
    if document.posted(line.spot) is not None:
        return refused("recount_first", **of_spot(document, line.spot))
    tally = Tally(line.product, ONE, line.cell, serial=serial)
    inner, out = taken_out(case, (tally,), replace(goods, place=line.cell.place))
    return take(inner, goods, before=(fact, out), key="serial_moved")


def of_spot(document: Count, spot: Spot) -> Told:
    """Details of a spot; what the books say of it is not among them."""
    lines = document.lines_at(spot.product, spot.place)
    if not lines:
        return {}
    return {**at(lines[0].product, lines[0].cell.place), "condition": spot.condition.value}


def at(product: Product, place: Place) -> Told:
    """Details of a product at a place."""
    return {
        "product": product.name,
        "product_id": product.id,
        "article": product.article,
        "unit": product.unit,
        "place": place.name,
    }


def _asked_about(document: Count, here: At) -> str:
    about = (
        question.reason
        for question in document.questions
        for goods in question.goods
        if goods.place and (goods.product.id, goods.place.id) == (here.product, here.place)
    )
    return next(about, "")

"""What goods, a question or a place leave behind for the next scan."""

from __future__ import annotations

from app.domain.adhoc.document import AdHoc, LastTaken, Question
from app.domain.adhoc.facts import AdHocFact, QuestionAsked, QuestionGrew, Taken
from app.domain.adhoc.goods import lot_text
from app.domain.adhoc.line import line_id, moved
from app.domain.copying import changed
from app.domain.events import Event
from app.domain.working import context as working


def taken(document: AdHoc, fact: Taken, event: Event[AdHocFact]) -> AdHoc:
    """The document after movements: the one place where quantities change."""
    adds = all(move.quantity > 0 for move in fact.moves)
    lots = document.last_lots
    if adds and lot_text(fact.goods) is not None:
        lots = lots.set(fact.goods.product.id, fact.goods)
    last = fact.moves[-1]
    return changed(
        working.used(document, fact.took_context),
        lines=moved(document.lines, fact.moves),
        line=line_id(last.product, last.cell),
        asking=None,
        last=LastTaken(fact.moves, fact.goods, event.stamp) if adds else None,
        last_lots=lots,
    )


def asked(document: AdHoc, fact: QuestionAsked, event: Event[AdHocFact]) -> AdHoc:
    """The document after something was asked."""
    return changed(working.asked(document, fact, event, Question, fact.goods), last=None)


def grew(document: AdHoc, fact: QuestionGrew) -> AdHoc:
    """The document after the same code came again before its question could be read."""
    return changed(working.grew(document, fact, fact.goods), last=None)


def noted(document: AdHoc, line: str, note: str) -> AdHoc:
    """The document with a note on a line."""
    lines = tuple(changed(one, note=note) if one.id == line else one for one in document.lines)
    return changed(document, lines=lines)

"""What goods or a question leave behind for the next scan."""

from __future__ import annotations

from app.domain.adjusting.document import Adjustment, LastTaken, Question
from app.domain.adjusting.facts import AdjustFact, QuestionAsked, QuestionGrew, Taken
from app.domain.adjusting.line import line_id, moved
from app.domain.copying import changed
from app.domain.events import Event
from app.domain.working import context as working


def taken(document: Adjustment, fact: Taken, event: Event[AdjustFact]) -> Adjustment:
    """The document after movements: the one place where quantities change."""
    adds = all(move.quantity > 0 for move in fact.moves)
    product = document.product or fact.goods.product
    return changed(
        working.used(document, fact.took_context),
        product=product,
        lines=moved(document.lines, product, fact.moves),
        line=line_id(fact.moves[-1].cell),
        asking=None,
        last=LastTaken(fact.moves, fact.goods, event.stamp) if adds else None,
    )


def asked(document: Adjustment, fact: QuestionAsked, event: Event[AdjustFact]) -> Adjustment:
    """The document after something was asked."""
    return changed(working.asked(document, fact, event, Question, fact.goods), last=None)


def grew(document: Adjustment, fact: QuestionGrew) -> Adjustment:
    """The document after the same code came again before its question could be read."""
    return changed(working.grew(document, fact, fact.goods), last=None)

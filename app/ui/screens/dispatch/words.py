"""What was decided, in words: the sentences of a dispatch with names in the window's language."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.decision import Decision, Detail
from app.domain.dispatch.document import Dispatch, Question
from app.domain.dispatch.facts import DispatchFact
from app.domain.values import Product
from app.ui.screens.working.figures import product_name
from app.ui.screens.working.outcomes import QUIET_KEYS, Outcome, outcome_from
from app.ui.sentences import (
    Words,
    dispatch_answers_words,
    dispatch_ask_words,
    dispatch_notices_words,
    dispatch_words,
)
from app.ui.translation import translate
from app.ui.widgets.question import Asked

Details = Mapping[str, Detail]
READ_AGAIN = QUIET_KEYS | {"order_reread"}
"""An order that was read again is told as quietly."""


def outcome_of(document: Dispatch, decision: Decision[DispatchFact]) -> Outcome:
    """The outcome of a decision that is on disk, or that wrote nothing."""
    said = outcome_words(document, decision.key, decision.details)
    return outcome_from(decision, said, dispatch_notices_words, READ_AGAIN)


def outcome_words(document: Dispatch, key: str, details: Details) -> Words:
    """Title and second line of an outcome."""
    return dispatch_words(key, named(document, details))


def named(document: Dispatch, details: Details) -> Details:
    """The details with the product's name in the window's language, places by name."""
    changes: dict[str, Detail] = {}
    product = _product(document, details)
    if product is not None:
        changes["product"] = product_name(product)
    if "tote" in details and len(document.orders) == 1:
        changes["tote"] = None  # one order needs no number
    return {**details, **changes} if changes else details


def _product(document: Dispatch, details: Details) -> Product | None:
    line = document.lines.get(str(details.get("line") or ""))
    if line is not None:
        return line.product
    wanted = str(details.get("product_id") or "")
    lines = document.lines_of(wanted) if wanted else []
    if lines:
        return lines[0].product
    name = details.get("product")
    if name and not wanted:  # "taken back", and what an order's question is about
        return next((x.product for x in document.lines.every() if x.product.name == name), None)
    goods = (g.product for q in document.questions for g in q.goods)
    return next((product for product in goods if product.id == wanted), None)


def asked(document: Dispatch, question: Question) -> Asked:
    """A question as the panel shows it: its words and its numbered answers."""
    details = {**named(document, dict(question.details)), "times": question.times}
    for at, goods in enumerate(question.goods, 1):
        if question.reason == "which_product":
            details[f"name{at}"] = product_name(goods.product)
    answers = dispatch_answers_words(question.reason, question.options, details)
    note = translate("Dispatch", "Same code again: answer 1") if question.text else ""
    text = dispatch_ask_words(question.reason, details)
    return Asked(question.id, text, answers, note, 1 if question.text else 0)

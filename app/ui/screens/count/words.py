"""What was decided, in words, with names in the window's language; the questions; the standings."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.counting.document import Count, Question
from app.domain.counting.facts import CountFact
from app.domain.decision import Decision, Detail
from app.domain.values import Product
from app.ui.screens.count.reviewing import Standing
from app.ui.screens.working.figures import product_name
from app.ui.screens.working.outcomes import Outcome, outcome_from
from app.ui.sentences import (
    Words,
    counting_answers_words,
    counting_ask_words,
    counting_notices_words,
    counting_words,
)
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.question import Asked

Details = Mapping[str, Detail]


def outcome_of(document: Count, decision: Decision[CountFact]) -> Outcome:
    """The outcome of a decision that is on disk, or that wrote nothing."""
    said = outcome_words(document, decision.key, decision.details)
    return outcome_from(decision, said, counting_notices_words)


def outcome_words(document: Count, key: str, details: Details) -> Words:
    """Title and second line of an outcome."""
    return counting_words(key, named(document, details))


def named(document: Count, details: Details) -> Details:
    """The details with the product's name in the window's language."""
    product = _product(document, str(details.get("product_id") or ""))
    return {**details, "product": product_name(product)} if product is not None else details


def _product(document: Count, wanted: str) -> Product | None:
    """A product of the document, looked for where a scan has put it: at the line in hand, among
    what waits, or at last in the whole count.
    """
    line = document.line_of(document.line)
    if line is not None and line.product.id == wanted:
        return line.product
    for question in document.questions:
        for goods in question.goods:
            if goods.product.id == wanted:
                return goods.product
    if not wanted:
        return None
    return next((li.product for li in document.lines.every() if li.product.id == wanted), None)


def asked(document: Count, question: Question) -> Asked:
    """A question as the panel shows it: its words and its numbered answers."""
    details = {**named(document, dict(question.details)), "times": question.times}
    for at, goods in enumerate(question.goods, 1):
        if question.reason == "which_product":
            details[f"name{at}"] = product_name(goods.product)
    answers = counting_answers_words(question.reason, question.options, details)
    note = translate("AdHoc", "Same code again: answer 1") if question.text else ""
    text = counting_ask_words(question.reason, details)
    return Asked(question.id, text, answers, note, 1 if question.text else 0)


def standing_words(standing: Standing) -> str:
    """How a counted spot stands beside the books, in a word or two."""
    return {
        Standing.QUESTION: translate("Counting", "question"),
        Standing.DIFFERS: translate("Counting", "differs"),
        Standing.NOT_KNOWN: translate("Counting", "books not known"),
        Standing.AGREES: translate("Counting", "agrees"),
        Standing.ACCEPTED: translate("Counting", "accepted"),
        Standing.REJECTED: translate("Counting", "rejected"),
        Standing.POSTED: translate("Counting", "posted"),
    }[standing]


def standing_look(standing: Standing) -> tuple[Tone, str]:
    """The tone and the icon of a standing."""
    return {
        Standing.QUESTION: (Tone.WARN, "question"),
        Standing.DIFFERS: (Tone.WARN, "warning"),
        Standing.NOT_KNOWN: (Tone.PLAIN, "offline"),
        Standing.AGREES: (Tone.OK, "check"),
        Standing.ACCEPTED: (Tone.OK, "check-all"),
        Standing.REJECTED: (Tone.PLAIN, "cross"),
        Standing.POSTED: (Tone.OK, "cloud"),
    }[standing]

"""What was decided, in words, with names in the window's language; and the questions."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.adhoc.document import AdHoc, Question
from app.domain.adhoc.facts import AdHocFact, Heading, Kind
from app.domain.decision import Decision, Detail
from app.domain.values import Product
from app.ui.screens.working.figures import product_name
from app.ui.screens.working.outcomes import Outcome, outcome_from
from app.ui.sentences import (
    Words,
    ad_hoc_answers_words,
    ad_hoc_ask_words,
    ad_hoc_kind_words,
    ad_hoc_notices_words,
    ad_hoc_words,
    reason_words,
)
from app.ui.translation import translate
from app.ui.widgets.question import Asked

Details = Mapping[str, Detail]
BEGIN = "begin"
"""The key of the first question of all: why goods leave."""


def outcome_of(document: AdHoc, decision: Decision[AdHocFact]) -> Outcome:
    """The outcome of a decision that is on disk, or that wrote nothing."""
    said = outcome_words(document, decision.key, decision.details)
    return outcome_from(decision, said, ad_hoc_notices_words)


def outcome_words(document: AdHoc, key: str, details: Details) -> Words:
    """Title and second line of an outcome."""
    return ad_hoc_words(key, named(document, details))


def named(document: AdHoc, details: Details) -> Details:
    """The details with the product's name in the window's language."""
    wanted = str(details.get("product_id") or "")
    product = next((one for one in _products(document) if one.id == wanted), None)
    return {**details, "product": product_name(product)} if product is not None else details


def _products(document: AdHoc) -> list[Product]:
    goods = [one for question in document.questions for one in question.goods]
    return [line.product for line in document.lines] + [one.product for one in goods]


def asked(document: AdHoc, question: Question) -> Asked:
    """A question as the panel shows it: its words and its numbered answers."""
    details = {**named(document, dict(question.details)), "times": question.times}
    for at, goods in enumerate(question.goods, 1):
        if question.reason == "which_product":
            details[f"name{at}"] = product_name(goods.product)
    answers = ad_hoc_answers_words(question.reason, question.options, details)
    note = translate("AdHoc", "Same code again: answer 1") if question.text else ""
    text = ad_hoc_ask_words(question.reason, details)
    return Asked(question.id, text, answers, note, 1 if question.text else 0)


def asked_why() -> Asked:
    """The first question: why do goods leave? Its answers are the kinds, in their order."""
    return Asked(
        BEGIN,
        translate("AdHoc", "Why do goods leave without an order?"),
        tuple(why_words(kind) for kind in Kind),
        translate("AdHoc", "Scan the goods at once: then it is a counter sale."),
        1,
    )


def why_words(kind: Kind) -> str:
    """A kind as an answer to why goods leave without an order."""
    return reason_words("other") if kind is Kind.OTHER else ad_hoc_kind_words(kind)


def heading_words(heading: Heading) -> str:
    """Why and to whom, on one line."""
    kind = ad_hoc_kind_words(heading.kind)
    return f"{kind} · {heading.recipient}" if heading.recipient else kind

"""What was decided, in words, with names in the window's language; and the questions."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.adjusting.document import Adjustment, Question
from app.domain.adjusting.facts import AdjustFact
from app.domain.decision import Decision, Detail
from app.domain.values import Product
from app.ui.screens.working.figures import product_name
from app.ui.screens.working.outcomes import Outcome, outcome_from
from app.ui.sentences import (
    Words,
    adjusting_answers_words,
    adjusting_ask_words,
    adjusting_notices_words,
    adjusting_words,
)
from app.ui.translation import translate
from app.ui.widgets.question import Asked

Details = Mapping[str, Detail]


def outcome_of(document: Adjustment, decision: Decision[AdjustFact]) -> Outcome:
    """The outcome of a decision that is on disk, or that wrote nothing."""
    said = outcome_words(document, decision.key, decision.details)
    return outcome_from(decision, said, adjusting_notices_words)


def outcome_words(document: Adjustment, key: str, details: Details) -> Words:
    """Title and second line of an outcome."""
    return adjusting_words(key, named(document, details))


def named(document: Adjustment, details: Details) -> Details:
    """The details with the product's name in the window's language."""
    product = document.product
    if product is None:
        return details
    swapped = {key: product_name(product) for key in ("product", "wanted") if key in details}
    same = details.get("product_id") in (None, product.id)
    if not same:
        swapped.pop("product", None)
    return {**details, **{k: v for k, v in swapped.items() if details[k]}}


def asked(document: Adjustment, question: Question) -> Asked:
    """A question as the panel shows it: its words and its numbered answers."""
    details = {**dict(question.details), "times": question.times}
    products: list[Product] = [goods.product for goods in question.goods]
    details["product"] = product_name(products[0])
    for at, product in enumerate(products, 1):
        if question.reason == "which_product":
            details[f"name{at}"] = product_name(product)
    answers = adjusting_answers_words(question.options, details)
    note = translate("AdHoc", "Same code again: answer 1") if question.text else ""
    text = adjusting_ask_words(question.reason, details)
    return Asked(question.id, text, answers, note, 1 if question.text else 0)

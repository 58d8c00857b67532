"""What was decided, in words, with names in the window's language; and the questions."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.decision import Decision, Detail
from app.domain.shipping.document import Question, Shipping
from app.domain.shipping.facts import ShippingFact
from app.domain.values import Product
from app.ui.screens.shipping.figures import place_name
from app.ui.screens.working.figures import age, product_name
from app.ui.screens.working.outcomes import QUIET_KEYS, Outcome, outcome_from
from app.ui.sentences import (
    Words,
    shipping_answers_words,
    shipping_ask_words,
    shipping_notices_words,
    shipping_words,
)
from app.ui.translation import translate
from app.ui.widgets.question import Asked

Details = Mapping[str, Detail]


def outcome_of(document: Shipping, decision: Decision[ShippingFact]) -> Outcome:
    """The outcome of a decision that is on disk, or that wrote nothing."""
    said = outcome_words(document, decision.key, decision.details)
    return outcome_from(decision, said, shipping_notices_words, QUIET_KEYS)


def outcome_words(document: Shipping, key: str, details: Details) -> Words:
    """Title and second line of an outcome."""
    return shipping_words(key, named(document, details))


def named(document: Shipping, details: Details) -> Details:
    """The details with the product's name in the window's language, the places' names, and how old
    a figure is.
    """
    told: dict[str, Detail] = {
        "source": place_name(document.heading.source),
        "destination": place_name(document.heading.destination),
        **details,
    }
    wanted = str(details.get("product_id") or "")
    product = next((one for one in _products(document) if one.id == wanted), None)
    if product is not None:
        told["product"] = product_name(product)
    if isinstance(details.get("minutes"), int):
        told["age"] = age(0, int(str(details["minutes"])) * 60_000)
    return told


def _products(document: Shipping) -> list[Product]:
    goods = [one for question in document.questions for one in question.goods]
    return [line.product for line in document.lines] + [one.product for one in goods]


def asked(document: Shipping, question: Question) -> Asked:
    """A question as the panel shows it: its words and its numbered answers."""
    details = {**named(document, dict(question.details)), "times": question.times}
    for at, goods in enumerate(question.goods, 1):
        if question.reason == "which_product":
            details[f"name{at}"] = product_name(goods.product)
    answers = shipping_answers_words(question.reason, question.options, details)
    note = translate("Shipping", "Same code again: answer 1") if question.text else ""
    text = shipping_ask_words(question.reason, details)
    return Asked(question.id, text, answers, note, 1 if question.text else 0)

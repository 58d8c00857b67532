"""What was decided, in words: the sentences of `app.ui.sentences` with the receipt's own names."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.decision import Detail
from app.domain.receipt.document import Question, Receipt
from app.domain.values import Product
from app.domain.working import Option
from app.ui.screens.receipt.figures import product_name
from app.ui.sentences import Words, ask_words, option_words, words
from app.ui.translation import translate
from app.ui.widgets.question import Asked

Details = Mapping[str, Detail]


def outcome_words(receipt: Receipt, key: str, details: Details) -> Words:
    """Title and second line of an outcome, products named in the window's language."""
    return words(key, named(receipt, details))


def named(receipt: Receipt, details: Details) -> Details:
    """The details with the product's name in the window's language, where it is on the receipt."""
    product = _product(receipt, details)
    if product is None:
        return details
    return {**details, "product": product_name(product)}


def _product(receipt: Receipt, details: Details) -> Product | None:
    line = receipt.lines.get(str(details.get("line") or ""))
    if line is not None:
        return line.product
    name = details.get("product")
    last = receipt.last.item.product if receipt.last else None
    if last is not None and name == last.name:
        return last
    known = receipt.lines.get(receipt.line or "")
    if known is not None and known.product is not None and known.product.name == name:
        return known.product
    return next(
        (
            item.product
            for question in receipt.questions
            for item in question.goods
            if item.product is not None and item.product.name == name
        ),
        None,
    )


def asked(receipt: Receipt, question: Question) -> Asked:
    """A question as the panel shows it: its words and its numbered answers."""
    details = named(receipt, {**dict(question.details), "times": question.times})
    names = _names(question)
    answers = tuple(
        option_words(
            option.choice,
            option.value,
            {**details, "name": names.get(option.value)},
            _named_at(question, option),
        )
        for option in question.options
    )
    note = translate("Receipt", "Same code again: answer 1") if question.text else ""
    proposed = 1 if question.text else 0
    return Asked(question.id, ask_words(question.reason, details), answers, note, proposed)


def _named_at(question: Question, option: Option) -> int:
    """Which product of the question's details an answer names; 0 for none."""
    if option.choice != "product":
        return 0
    return question.options.index(option) + 1


def _names(question: Question) -> dict[str, str]:
    return {i.product.id: product_name(i.product) for i in question.goods if i.product}

"""A question gets its answer: parked goods are taken, or dropped."""

from __future__ import annotations

from dataclasses import replace

from app.domain.adhoc.case import Case
from app.domain.adhoc.document import Question
from app.domain.adhoc.facts import AdHocFact, Goods, QuestionAnswered
from app.domain.adhoc.taking import same_lot, take
from app.domain.decision import Decision
from app.domain.working import Option
from app.domain.working.asking import (
    answer,
    chosen_in,
    unanswerable,
    without,
)
from app.domain.working.outcome import accepted, refused

KEYPAD = frozenset({"enter_lot", "enter_serial", "enter_weight"})
"""Answers that need characters: the screen opens a field, nothing is written yet."""


def answered(
    case: Case, question: Question, option: int | str, text: str = ""
) -> Decision[AdHocFact]:
    """The answer by its number (from 1) or its choice."""
    chosen = chosen_in(question, option, KEYPAD)
    if not isinstance(chosen, Option):
        return chosen
    number = question.options.index(chosen) + 1
    fact = QuestionAnswered(question.id, number, chosen.choice, text)
    if chosen.choice == "drop":
        return accepted("question_dropped", fact, details=dict(question.details))
    inner = without(case, question)
    goods = question.goods[0]
    match chosen.choice:
        case "product":
            goods = next(g for g in question.goods if g.product.id == chosen.value)
        case "last_lot":
            last = case.document.last_lots.get(goods.product.id)
            if last is None:
                return refused("no_last_lot")
            goods = same_lot(goods, last)
        case "not_legible":
            goods = replace(goods, illegible=True)
        case _:
            goods = replace(goods, waived=(*goods.waived, question.reason))
    return take(inner, goods, before=(fact,))


def resumed(
    case: Case, question: Question, goods: Goods, choice: str, text: str = ""
) -> Decision[AdHocFact]:
    """The question is closed and its goods, now better known, are taken."""
    fact = answer(QuestionAnswered, question, choice, text)
    return take(without(case, question), goods, before=(fact,))


def by_scan(
    case: Case, question: Question | None, option: int | str, text: str
) -> Decision[AdHocFact]:
    """An answer that was scanned: only to a question that could be read before."""
    if question is None or not case.readable(question.id):
        return unanswerable(question)
    return answered(case, question, option, text)

"""A question gets its answer: parked goods are counted, or dropped."""

from __future__ import annotations

from dataclasses import replace

from app.domain.counting.case import Case
from app.domain.counting.document import Question
from app.domain.counting.facts import CountFact, Goods, QuestionAnswered
from app.domain.counting.line import later
from app.domain.counting.placing import emptied
from app.domain.counting.recounting import counted_anew, moved_here
from app.domain.counting.taking import same_lot, take
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
) -> Decision[CountFact]:
    """The answer by its number (from 1) or its choice."""
    chosen = chosen_in(question, option, KEYPAD)
    if not isinstance(chosen, Option):
        return chosen
    number = question.options.index(chosen) + 1
    fact = QuestionAnswered(question.id, number, chosen.choice, text)
    if chosen.choice == "drop":
        return accepted("question_dropped", fact, details=dict(question.details))
    if chosen.choice == "empty":
        return emptied(case, question, chosen.value, fact)
    inner = without(case, question)
    goods = scanned_in(question, question.goods[0])
    match chosen.choice:
        case "product":
            goods = next(g for g in question.goods if g.product.id == chosen.value)
            goods = scanned_in(question, goods)
        case "last_lot":
            last = case.document.last_lots.get(goods.product.id)
            if last is None:
                return refused("no_last_lot")
            goods = same_lot(goods, last)
        case "not_legible":
            goods = replace(goods, illegible=True)
        case "recount":
            return counted_anew(inner, goods, fact)
        case "lies_here":
            return moved_here(inner, goods, fact)
        case _:
            goods = replace(goods, waived=(*goods.waived, question.reason))
    return take(inner, goods, before=(fact,))


def resumed(
    case: Case, question: Question, goods: Goods, choice: str, text: str = ""
) -> Decision[CountFact]:
    """The question is closed and its goods, now better known, are counted."""
    fact = answer(QuestionAnswered, question, choice, text)
    return take(without(case, question), scanned_in(question, goods), before=(fact,))


def scanned_in(question: Question, goods: Goods) -> Goods:
    """The goods with when they were scanned: they lay there then, whenever the question is
    answered.
    """
    last = goods.last or question.asked
    if question.last is not None:
        last = later(last, question.last)
    return replace(goods, first=goods.first or question.asked, last=last)


def by_scan(
    case: Case, question: Question | None, option: int | str, text: str
) -> Decision[CountFact]:
    """An answer that was scanned: only to a question that could be read before."""
    if question is None or not case.readable(question.id):
        return unanswerable(question)
    return answered(case, question, option, text)

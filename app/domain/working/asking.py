"""Questions and their answers, as far as it does not matter what is asked about."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace
from typing import TypeVar

from app.domain.copying import changed
from app.domain.decision import Accepted, Held, Notice, Refused
from app.domain.values import Product
from app.domain.working import Option, plain
from app.domain.working.case import AnyCase, Ask
from app.domain.working.document import AnyQuestion
from app.domain.working.facts import QuestionAnswered
from app.domain.working.goods import Scanned, about
from app.domain.working.outcome import F, Told, accepted, refused

ANSWERS = 9
"""Answers are numbered 1 to 9."""
DROP = Option("drop")
TAKE = Option("take")

C = TypeVar("C", bound=AnyCase)
A = TypeVar("A", bound=QuestionAnswered)


def chosen_in(
    question: AnyQuestion, option: int | str, keypad: Container[str]
) -> Option | Refused | Held:
    """An answer by its number (from 1), by its choice, or by choice and value. Those of `keypad`
    need characters: the screen opens a field, nothing is written yet.
    """
    chosen = _option(question, option)
    if chosen is None:
        return no_such_answer(question, option)
    if chosen.choice in keypad:
        return Held(chosen.choice, {"question": question.id})
    return chosen


def _option(question: AnyQuestion, option: int | str) -> Option | None:
    if isinstance(option, int):
        return question.options[option - 1] if 0 < option <= len(question.options) else None
    found = (o for o in question.options if option in (o.choice, f"{o.choice}:{o.value}"))
    return next(found, None)


def no_such_answer(question: AnyQuestion, option: int | str) -> Refused:
    """The question has no such answer."""
    return refused("no_such_answer", answer=str(option), answers=len(question.options))


def answer(kind: type[A], question: AnyQuestion, choice: str, text: str) -> A:
    """The fact of an answer; its number is 0 where the choice is none of the options."""
    choices = [option.choice for option in question.options]
    number = choices.index(choice) + 1 if choice in choices else 0
    return kind(question.id, number, choice, text)


def unanswerable(question: AnyQuestion | None) -> Refused:
    """There is no question, or nobody can have read it before the scan (screens law 2)."""
    if question is None:
        return refused("no_question")
    return refused("question_not_read", reason=question.reason)


def without(case: C, question: AnyQuestion) -> C:
    """The case as if the question were closed."""
    rest = tuple(q for q in case.document.questions if q.id != question.id)
    return replace(case, document=changed(case.document, questions=rest))


def parked(
    ask: Ask, fact: F, *, before: tuple[F, ...] = (), notices: tuple[Notice, ...] = ()
) -> Accepted[F]:
    """Goods wait in a question. `before` are facts of the same step (an answer, a taught lot)."""
    told = ask.details
    return accepted(ask.reason, *before, fact, details=told, notices=notices, amber=True)


def grown(
    waiting: AnyQuestion, fact: F, more: Scanned, notices: tuple[Notice, ...] = ()
) -> Accepted[F]:
    """One more piece while its question is still unread: both wait for the same answer."""
    total = waiting.goods[0].quantity + more.quantity
    told = {**dict(waiting.details), **about(more), "quantity": plain(total)}
    told["times"] = waiting.times + 1
    return accepted(waiting.reason, fact, details=told, notices=notices, amber=True)


def which_product(products: Iterable[Product], text: str) -> Ask:
    """One code, several products: a person says which."""
    every = tuple(products)
    told: Told = {"text": text, "products": len(every)}
    told.update({f"name{at}": product.name for at, product in enumerate(every, 1)})
    options = (*(Option("product", product.id) for product in every), DROP)
    return Ask("which_product", told, options)

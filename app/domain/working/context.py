"""What a scan leaves behind for the next one: a multiplier, attributes, questions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any, Protocol, cast

from app.domain.copying import changed
from app.domain.events import Event
from app.domain.meanings import NO_ATTRIBUTES
from app.domain.working import Details, Option
from app.domain.working.document import AnyQuestion, D, WorkFact

MULTIPLIER = "multiplier"
ATTRIBUTES = "attributes"


class Parked(Protocol):
    """Goods that wait in a question."""

    @property
    def quantity(self) -> Decimal:
        """All of them."""

    @property
    def pieces(self) -> int:
        """How many pieces, for catch weight."""


class Asking(WorkFact, Protocol):
    """A fact that asks."""

    @property
    def reason(self) -> str:
        """Why it is asked."""

    @property
    def details(self) -> Details:
        """What is said beside."""

    @property
    def options(self) -> tuple[Option, ...]:
        """The numbered answers."""

    @property
    def text(self) -> str:
        """What was scanned."""

    @property
    def took_context(self) -> bool:
        """The waiting multiplier and attributes went into its goods."""


class Growing(WorkFact, Protocol):
    """A fact that adds to a question."""

    @property
    def question(self) -> str:
        """Which one."""

    @property
    def took_context(self) -> bool:
        """The waiting multiplier and attributes went into its goods."""


def used(document: D, took: bool) -> D:
    """The multiplier and the attributes that waited went into the goods."""
    if not took or (document.multiplier is None and document.held is NO_ATTRIBUTES):
        return document
    return changed(document, multiplier=None, held=NO_ATTRIBUTES)


def dropped(document: D, what: str) -> D:
    """The document after a waiting multiplier or waiting attributes were dropped."""
    if what == MULTIPLIER:
        return changed(document, multiplier=None)
    return changed(document, held=NO_ATTRIBUTES)


def asked(
    document: D,
    fact: Asking,
    event: Event[WorkFact],
    kind: Callable[..., AnyQuestion],
    goods: tuple[Parked, ...],
    **about: str | None,
) -> D:
    """The document after something was asked: the question is on the screen from now on."""
    order = document.questions[-1].order + 1 if document.questions else 0
    known = (event.id, order, fact.reason, fact.details, fact.options)
    question = kind(*known, goods, fact.text, event.stamp, **about)
    questions = (*document.questions, question)
    before = used(document, fact.took_context)
    return changed(before, questions=questions, asking=question.id)


def grew(document: D, fact: Growing, more: tuple[Parked, ...]) -> D:
    """The document after the same code came again before its question could be read."""
    questions = tuple(_grown(q, more) if q.id == fact.question else q for q in document.questions)
    before = used(document, fact.took_context)
    return changed(before, questions=questions, asking=fact.question)


def _grown(question: AnyQuestion, more: tuple[Parked, ...]) -> AnyQuestion:
    pairs = zip(question.goods, more, strict=False)
    goods = tuple(_together(one, extra) for one, extra in pairs)
    return replace(question, goods=goods, times=question.times + 1)


def _together(one: Parked, extra: Parked) -> Any:
    quantity, pieces = one.quantity + extra.quantity, one.pieces + extra.pieces
    # Goods are a dataclass, which a protocol cannot say.
    return replace(cast(Any, one), quantity=quantity, pieces=pieces)


def answered(document: D, question: str) -> D:
    """The document without the question."""
    return changed(
        document,
        questions=tuple(q for q in document.questions if q.id != question),
        asking=None if document.asking == question else document.asking,
    )

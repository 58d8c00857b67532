"""Undo: a person's last step is taken back by a counter-event (screens law 7)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, TypeVar

from app.domain.decision import Accepted
from app.domain.values import ZERO, Product
from app.domain.working import plain
from app.domain.working.case import AnyCase
from app.domain.working.document import Step
from app.domain.working.facts import Undone
from app.domain.working.outcome import Told, accepted

AnyStep = Step[Any, Any]
U = TypeVar("U", bound=Undone)


def last_step(case: AnyCase) -> AnyStep | None:
    """The last step of this person since the last posting."""
    step = case.document.steps
    while step is not None and step.person != case.person:
        step = step.previous
    return step


def events_of(step: AnyStep) -> tuple[str, ...]:
    """The ids of a step's events."""
    return tuple(event.id for event in step.events)


def taken_back(
    kind: type[U], step: AnyStep, product: Product | None, quantity: Decimal
) -> Accepted[U]:
    """The counter-event of a step, and what the band says of it: the goods that it was about."""
    what, about = step.events[0].fact.TYPE, subject(step, product)
    fact = kind(events_of(step), what, about["text"], product, quantity)
    told: Told = {
        **about,
        "what": what,
        "quantity": plain(quantity),
        "unit": product.unit if product else "",
    }
    return accepted("undone", fact, details=told)


def goods_moved(
    step: AnyStep, taken: type[Any], asked: type[Any]
) -> tuple[Product | None, Decimal]:
    """The goods that a step moved, for the band. `taken` is the kind's fact of movements, `asked`
    that of a question about goods.
    """
    total, product = ZERO, None
    for event in step.events:
        fact: Any = event.fact
        if isinstance(fact, taken):
            product = fact.goods.product
            total += sum((move.quantity for move in fact.moves), ZERO)
        elif isinstance(fact, asked) and fact.goods:
            product = product or fact.goods[0].product
    return product, total


def subject(step: AnyStep, product: Product | None) -> dict[str, str]:
    """Details of what a step was about."""
    text = getattr(step.events[0].fact, "text", "")
    return {"text": text, "product": product.name if product else text}

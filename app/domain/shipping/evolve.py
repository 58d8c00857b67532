"""A shipment moves on by one event. Total: whatever the journal holds has a next one."""

from __future__ import annotations

from typing import assert_never

from app.domain.copying import changed
from app.domain.events import Event
from app.domain.shipping import context, posts
from app.domain.shipping.document import Shipping, ShippingState
from app.domain.shipping.facts import (
    Abandoned,
    AttributesHeld,
    CodeLinked,
    ContextDropped,
    EntryDecided,
    HeadingChanged,
    LineChosen,
    MultiplierSet,
    Noted,
    Opened,
    Posted,
    QuestionAnswered,
    QuestionAsked,
    QuestionGrew,
    ShippingFact,
    Taken,
    Undone,
)
from app.domain.shipping.history import shown
from app.domain.shipping.opening import lines_of
from app.domain.working import Multiplier
from app.domain.working import context as working
from app.domain.working.story import Story

NOBODYS = (ContextDropped, EntryDecided)
"""Not a person's doing on the goods: undo passes over them and keeps them."""


def _opened(event: Event[ShippingFact]) -> Shipping | None:
    fact = event.fact
    if not isinstance(fact, Opened):
        return None
    return Shipping(
        event.document,
        task=fact.task,
        heading=fact.heading,
        stock_by=fact.stock_by,
        shipment=fact.shipment,
        lines=lines_of(fact.task, fact.shipment),
        opened_at=event.stamp.at,
        opened_by=event.person,
        changed_at=event.stamp.at,
        revision=1,
    )


def _apply(  # noqa: C901, PLR0912  one arm per fact
    document: Shipping, fact: ShippingFact, event: Event[ShippingFact]
) -> Shipping:
    match fact:
        case Taken():
            return context.taken(document, fact, event)
        case QuestionAsked():
            return context.asked(document, fact, event)
        case QuestionGrew():
            return context.grew(document, fact)
        case QuestionAnswered():
            return working.answered(document, fact.question)
        case HeadingChanged():
            return context.headed(document, fact)
        case LineChosen():
            return changed(document, line=fact.line, last=None)
        case MultiplierSet():
            waiting = Multiplier(fact.quantity, event.stamp)
            return changed(document, multiplier=waiting, asking=None)
        case AttributesHeld():
            return changed(document, held=fact.attributes, asking=None)
        case ContextDropped():
            return working.dropped(document, fact.what)
        case Noted():
            return context.noted(document, fact.line, fact.note)
        case CodeLinked():
            return document
        case EntryDecided():
            return posts.entry_decided(document, fact)
        case Posted():
            return posts.posted(document, fact, event)
        case Abandoned():
            return changed(document, state=ShippingState.FINISHED, abandoned=True, last=None)
        case Opened() | Undone():
            raise ValueError(f"{fact.TYPE} cannot stand here")
        case _:
            assert_never(fact)


STORY = Story(
    "a shipment",
    Opened.TYPE,
    opened=_opened,
    applied=_apply,
    shown=shown,
    posts=Posted,
    nobodys=NOBODYS,
)
evolve = STORY.evolve
fold = STORY.fold
without_step = STORY.without_step

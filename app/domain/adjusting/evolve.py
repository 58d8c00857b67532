"""An adjustment moves on by one event. Total: whatever the journal holds has a next one."""

from __future__ import annotations

from typing import assert_never

from app.domain.adjusting import context
from app.domain.adjusting.document import Adjustment, AdjustState, PostRecord
from app.domain.adjusting.facts import (
    Abandoned,
    AdjustFact,
    AttributesHeld,
    CodeLinked,
    ContextDropped,
    EntryDecided,
    HeadingChanged,
    LineChosen,
    MultiplierSet,
    Opened,
    PlaceChosen,
    Posted,
    QuestionAnswered,
    QuestionAsked,
    QuestionGrew,
    Taken,
    Undone,
)
from app.domain.adjusting.history import shown
from app.domain.copying import changed
from app.domain.events import Event
from app.domain.working import Multiplier
from app.domain.working import context as working
from app.domain.working.story import Story

NOBODYS = (ContextDropped, EntryDecided)
"""Not a person's doing on the goods: undo passes over them and keeps them."""


def _opened(event: Event[AdjustFact]) -> Adjustment | None:
    fact = event.fact
    if not isinstance(fact, Opened):
        return None
    return Adjustment(
        event.document,
        heading=fact.heading,
        product=fact.product,
        place=fact.place,
        opened_at=event.stamp.at,
        opened_by=event.person,
        changed_at=event.stamp.at,
        revision=1,
    )


def _apply(  # noqa: C901, PLR0912  one arm per fact
    document: Adjustment, fact: AdjustFact, event: Event[AdjustFact]
) -> Adjustment:
    match fact:
        case Taken():
            return context.taken(document, fact, event)
        case QuestionAsked():
            return context.asked(document, fact, event)
        case QuestionGrew():
            return context.grew(document, fact)
        case QuestionAnswered():
            return working.answered(document, fact.question)
        case PlaceChosen():
            # Any further scan parks the question.
            return changed(document, place=fact.place, asking=None)
        case LineChosen():
            return changed(document, line=fact.line, last=None)
        case MultiplierSet():
            waiting = Multiplier(fact.quantity, event.stamp)
            return changed(document, multiplier=waiting, asking=None)
        case AttributesHeld():
            return changed(document, held=fact.attributes, asking=None)
        case ContextDropped():
            return working.dropped(document, fact.what)
        case HeadingChanged():
            return changed(document, heading=fact.heading)
        case CodeLinked() | EntryDecided():
            return document
        case Posted():
            record = PostRecord(event.id, event.stamp.at, event.person, fact.before, fact.lead)
            posts = (*document.posts, record)
            return changed(document, posts=posts, state=AdjustState.FINISHED, last=None)
        case Abandoned():
            return changed(document, state=AdjustState.FINISHED, abandoned=True, last=None)
        case Opened() | Undone():
            raise ValueError(f"{fact.TYPE} cannot stand here")
        case _:
            assert_never(fact)


STORY = Story(
    "an adjustment",
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

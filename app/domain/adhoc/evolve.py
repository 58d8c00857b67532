"""An ad-hoc goods out moves on by one event. Total: whatever the journal holds has a next one."""

from __future__ import annotations

from typing import assert_never

from app.domain.adhoc import context
from app.domain.adhoc.document import AdHoc, AdHocState, PostRecord
from app.domain.adhoc.facts import (
    Abandoned,
    AdHocFact,
    AttributesHeld,
    CodeLinked,
    ContextDropped,
    EntryDecided,
    HeadingChanged,
    LineChosen,
    MultiplierSet,
    Noted,
    Opened,
    PlaceChosen,
    Posted,
    QuestionAnswered,
    QuestionAsked,
    QuestionGrew,
    Taken,
    Undone,
)
from app.domain.adhoc.history import shown
from app.domain.copying import changed
from app.domain.events import Event
from app.domain.working import Multiplier
from app.domain.working import context as working
from app.domain.working.story import Story

NOBODYS = (ContextDropped, EntryDecided)
"""Not a person's doing on the goods: undo passes over them and keeps them."""


def _opened(event: Event[AdHocFact]) -> AdHoc | None:
    fact = event.fact
    if not isinstance(fact, Opened):
        return None
    return AdHoc(
        event.document,
        heading=fact.heading,
        stock_by=fact.stock_by,
        place=fact.place,
        opened_at=event.stamp.at,
        opened_by=event.person,
        changed_at=event.stamp.at,
        revision=1,
    )


def _apply(document: AdHoc, fact: AdHocFact, event: Event[AdHocFact]) -> AdHoc:  # noqa: C901, PLR0912  one arm per fact
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
        case Noted():
            return context.noted(document, fact.line, fact.note)
        case CodeLinked() | EntryDecided():
            return document
        case Posted():
            posts = (*document.posts, PostRecord(event.id, event.stamp.at))
            return changed(document, posts=posts, state=AdHocState.FINISHED, last=None)
        case Abandoned():
            return changed(document, state=AdHocState.FINISHED, abandoned=True, last=None)
        case Opened() | Undone():
            raise ValueError(f"{fact.TYPE} cannot stand here")
        case _:
            assert_never(fact)


STORY = Story(
    "an ad-hoc goods out",
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

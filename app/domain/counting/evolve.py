"""A count moves on by one event. Total: whatever the journal holds has a next one."""

from __future__ import annotations

from typing import assert_never

from app.domain.copying import changed
from app.domain.counting import context, posts
from app.domain.counting.document import At, Count, CountState
from app.domain.counting.facts import (
    Abandoned,
    AttributesHeld,
    CodeLinked,
    ContextDropped,
    Counted,
    CountFact,
    EntryDecided,
    FiguresRead,
    Finished,
    HeadingChanged,
    LineChosen,
    MovementJudged,
    MultiplierSet,
    Noted,
    Opened,
    PlaceChosen,
    PlaceDone,
    PlaceLeft,
    PostCanceled,
    Posted,
    QuestionAnswered,
    QuestionAsked,
    QuestionGrew,
    RecountStarted,
    Undone,
    UnknownKept,
    UnknownSettled,
    VarianceAccepted,
    VarianceRejected,
)
from app.domain.counting.history import shown
from app.domain.events import Event
from app.domain.working import Multiplier
from app.domain.working import context as working
from app.domain.working.story import Story

NOBODYS = (ContextDropped, EntryDecided, FiguresRead, Finished, PostCanceled)
"""Not a person's doing on the goods: undo passes over them and keeps them."""


def _opened(event: Event[CountFact]) -> Count | None:
    fact = event.fact
    if not isinstance(fact, Opened):
        return None
    return Count(
        event.document,
        heading=fact.heading,
        targets=fact.targets,
        wanted=frozenset(
            At(one.product.id, one.place.id) for one in fact.targets if one.product is not None
        ),
        whole=frozenset(one.place.id for one in fact.targets if one.product is None),
        place=fact.place,
        places=(fact.place,) if fact.place else (),
        opened_at=event.stamp.at,
        opened_by=event.person,
        changed_at=event.stamp.at,
        revision=1,
    )


def _apply(document: Count, fact: CountFact, event: Event[CountFact]) -> Count:  # noqa: C901, PLR0912  one arm per fact
    match fact:
        case Counted():
            return context.counted(document, fact, event)
        case QuestionAsked():
            return context.asked(document, fact, event)
        case QuestionGrew():
            return context.grew(document, fact, event)
        case QuestionAnswered():
            return working.answered(document, fact.question)
        case PlaceChosen():
            return context.place_chosen(document, fact)
        case PlaceDone():
            return context.place_done(document, fact, event.stamp)
        case PlaceLeft():
            return context.place_left(document, fact)
        case LineChosen():
            return changed(document, line=fact.line, last=None)
        case RecountStarted():
            return context.recounted(document, fact)
        case UnknownKept():
            return context.unknown_kept(document, fact, event)
        case UnknownSettled():
            rest = tuple(one for one in document.unknown if one.id != fact.unknown)
            return changed(document, unknown=rest)
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
        case CodeLinked():
            return document
        case FiguresRead():
            here = At(fact.product, fact.place)
            return changed(document, readings=document.readings.set(here, fact.reading))
        case MovementJudged():
            return posts.judged(document, fact)
        case VarianceAccepted():
            return posts.accepted(document, fact, event)
        case VarianceRejected():
            return posts.rejected(document, fact, event)
        case Posted():
            return posts.posted(document, fact, event)
        case PostCanceled():
            return posts.canceled(document, fact)
        case EntryDecided():
            return posts.entry_decided(document, fact)
        case Finished():
            return changed(document, state=CountState.FINISHED, last=None)
        case Abandoned():
            return changed(document, state=CountState.FINISHED, abandoned=True, last=None)
        case Opened() | Undone():
            raise ValueError(f"{fact.TYPE} cannot stand here")
        case _:
            assert_never(fact)


STORY = Story(
    "a count",
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

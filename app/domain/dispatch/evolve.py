"""A dispatch moves on by one event. Total: whatever the journal holds has a next document."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from app.domain.dispatch import changes, context
from app.domain.dispatch.document import Dispatch, DispatchState, Step
from app.domain.dispatch.facts import (
    AttributesHeld,
    CancellationAccepted,
    CancellationRequested,
    CodeLinked,
    ContextDropped,
    CorrectionStarted,
    DifferenceExplained,
    DispatchFact,
    EntryDecided,
    HandedOver,
    LineChosen,
    LotSwapped,
    LotTaught,
    ModeEntered,
    MultiplierSet,
    Noted,
    Opened,
    OrderChosen,
    OrderConfirmed,
    OrderHeld,
    OrderRejected,
    OrderReleased,
    OrderReread,
    OverAllowed,
    PackageBegun,
    PackageChosen,
    PackageClosed,
    PackageDescribed,
    PackageReopened,
    PackageVoided,
    Packed,
    Picked,
    PlaceChosen,
    PlaceLooked,
    Posted,
    PutBack,
    QuestionAnswered,
    QuestionAsked,
    QuestionGrew,
    Redirected,
    ReturnDecided,
    Shorted,
    Signed,
    Skipped,
    Undone,
    WrongPlace,
)
from app.domain.dispatch.history import remembered
from app.domain.dispatch.opening import with_goods_out
from app.domain.dispatch.said import entry_decided, posted
from app.domain.events import Event
from app.domain.receipt.copying import changed
from app.domain.receipt.document import Multiplier
from app.domain.receipt.history import marked_undone

NOBODYS = (OrderReread, ContextDropped, EntryDecided, WrongPlace)
"""Not a person's doing: undo passes over them and keeps them."""


def fold(events: Iterable[Event[DispatchFact]]) -> Dispatch:
    """The dispatch that these events tell of, oldest first; the first one opens it.

    Raises ValueError when they do not begin with an opening.
    """
    document: Dispatch | None = None
    for event in events:
        document = evolve(document, event)
    if document is None:
        raise ValueError("a dispatch without events")
    return document


def evolve(document: Dispatch | None, event: Event[DispatchFact]) -> Dispatch:
    """The dispatch after one more event; None stands for "not opened yet".

    Raises ValueError when the journal opens a dispatch twice, or not at all.
    """
    fact = event.fact
    if document is None:
        if not isinstance(fact, Opened):
            raise ValueError(f"a dispatch begins with {Opened.TYPE}, not {fact.TYPE}")
        return _opened(fact, event)
    if isinstance(fact, Undone):
        return _undone(document, fact, event)
    after = _apply(document, fact, event)
    return changed(
        after,
        revision=document.revision + 1,
        changed_at=event.stamp.at,
        recent=remembered(document.recent, event),
        steps=None if isinstance(fact, Posted) else _step(document, event),
    )


def _opened(fact: Opened, event: Event[DispatchFact]) -> Dispatch:
    document = Dispatch(
        event.document,
        mode=fact.mode,
        stock_by=fact.stock_by,
        taken_from=fact.taken_from,
        opened_at=event.stamp.at,
        opened_by=event.person,
        changed_at=event.stamp.at,
        revision=1,
    )
    for goods_out in fact.goods_outs:
        document = with_goods_out(document, goods_out)
    return document


def _apply(document: Dispatch, fact: DispatchFact, event: Event[DispatchFact]) -> Dispatch:  # noqa: C901, PLR0912  one arm per fact
    match fact:
        case Picked():
            return context.picked(document, fact, event)
        case Packed():
            return context.packed(document, fact)
        case PutBack():
            return context.put_back(document, fact)
        case QuestionAsked():
            return context.asked(document, fact, event)
        case QuestionGrew():
            return context.grew(document, fact)
        case QuestionAnswered():
            return context.answered(document, fact)
        case PlaceChosen():
            return changed(context.scanned(document), place=fact.place, misses=0)
        case WrongPlace():
            misses = document.misses + 1
            return changed(context.scanned(document), place=fact.place, misses=misses)
        case ModeEntered():
            return changed(context.scanned(document), mode=fact.mode, last=None, package=None)
        case OrderChosen():
            return changed(context.scanned(document), chosen=fact.goods_out)
        case LineChosen():
            return changed(document, line=fact.line, last=None, misses=0)
        case MultiplierSet():
            waiting = Multiplier(fact.quantity, event.stamp)
            return changed(context.scanned(document), multiplier=waiting)
        case AttributesHeld():
            return changed(context.scanned(document), held=fact.attributes)
        case ContextDropped():
            return context.dropped(document, fact.what)
        case Shorted():
            return changes.shorted(document, fact)
        case Skipped():
            return changes.skipped(document, fact.line)
        case Redirected():
            return changes.redirected(document, fact)
        case LotSwapped():
            return changes.lot_swapped(document, fact)
        case OverAllowed():
            return changes.over_allowed(document, fact.line)
        case PlaceLooked():
            return changes.looked(document, fact, event)
        case DifferenceExplained():
            return changes.explained(document, fact)
        case Noted():
            return changes.noted(document, fact)
        case PackageBegun():
            return changes.package_begun(context.scanned(document), fact, event)
        case PackageChosen():
            return changed(context.scanned(document), package=fact.package)
        case PackageDescribed() | PackageClosed() | PackageReopened() | PackageVoided():
            return changes.package_changed(document, fact)
        case (
            OrderConfirmed()
            | OrderRejected()
            | OrderHeld()
            | OrderReleased()
            | CancellationRequested()
            | CancellationAccepted()
            | ReturnDecided()
            | Signed()
            | HandedOver()
        ):
            return changes.order_changed(document, fact)
        case OrderReread():
            return with_goods_out(document, fact.goods_out)
        case CodeLinked() | LotTaught():
            return document
        case Posted():
            return posted(document, fact, event)
        case CorrectionStarted():
            return changed(document, state=DispatchState.OPEN, correcting=fact.reason)
        case EntryDecided():
            return entry_decided(document, fact)
        case Opened() | Undone():
            raise ValueError(f"{fact.TYPE} cannot stand here")
        case _:
            assert_never(fact)


def _step(document: Dispatch, event: Event[DispatchFact]) -> Step:
    top = document.steps
    if event.fact.joins and top is not None:
        return Step(top.person, (*top.events, event), top.before, top.previous)
    person = None if isinstance(event.fact, NOBODYS) else event.person
    return Step(person, (event,), document, top)


def without_step(document: Dispatch, events: tuple[str, ...]) -> Dispatch:
    """The document as if the step had never been; what others did since happens again."""
    later: list[Step] = []
    step = document.steps
    while step is not None and step.events[0].id not in events:
        later.append(step)
        step = step.previous
    if step is None:
        return document
    state = step.before
    for kept in reversed(later):
        for again in kept.events:
            state = evolve(state, again)
    return state


def _undone(document: Dispatch, fact: Undone, event: Event[DispatchFact]) -> Dispatch:
    return changed(
        without_step(document, fact.events),
        revision=document.revision + 1,
        changed_at=event.stamp.at,
        recent=marked_undone(document.recent, fact.events),
    )

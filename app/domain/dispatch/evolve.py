"""A dispatch moves on by one event. Total: whatever the journal holds has a next document."""

from __future__ import annotations

from typing import assert_never

from app.domain.copying import changed
from app.domain.dispatch import changes, context
from app.domain.dispatch.document import Dispatch, DispatchState
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
from app.domain.dispatch.history import shown
from app.domain.dispatch.opening import with_goods_out
from app.domain.dispatch.said import entry_decided, posted
from app.domain.events import Event
from app.domain.working import Multiplier
from app.domain.working import context as working
from app.domain.working.story import Story

NOBODYS = (OrderReread, ContextDropped, EntryDecided, WrongPlace)
"""Not a person's doing: undo passes over them and keeps them."""


def _opened(event: Event[DispatchFact]) -> Dispatch | None:
    fact = event.fact
    if not isinstance(fact, Opened):
        return None
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
            return working.answered(document, fact.question)
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
            return working.dropped(document, fact.what)
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


STORY = Story(
    "a dispatch",
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

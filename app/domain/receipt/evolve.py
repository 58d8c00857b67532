"""A receipt moves on by one event. Total: whatever the journal holds has a next document."""

from __future__ import annotations

from typing import assert_never

from app.domain.copying import changed
from app.domain.events import Event
from app.domain.receipt.context import (
    asked,
    counted,
    grew,
    package_missed,
    package_opened,
)
from app.domain.receipt.document import Receipt, ReceiptState
from app.domain.receipt.facts import (
    AttributesHeld,
    CodeLinked,
    ContextDropped,
    CorrectionStarted,
    Counted,
    DeliveryAttached,
    DeliveryReread,
    EntryDecided,
    LineChosen,
    LotTaught,
    MultiplierSet,
    Noted,
    Opened,
    PackageMissed,
    PackageOpened,
    PackTaught,
    PlaceChosen,
    Posted,
    QuestionAnswered,
    QuestionAsked,
    QuestionGrew,
    ReceiptFact,
    Undone,
)
from app.domain.receipt.history import shown
from app.domain.receipt.lead_facts import OverAllowed
from app.domain.receipt.merging import over_allowed
from app.domain.receipt.opening import with_delivery
from app.domain.receipt.said import entry_decided, posted
from app.domain.working import Multiplier
from app.domain.working import context as working
from app.domain.working.story import Story

NOBODYS = (DeliveryReread, ContextDropped, EntryDecided)
"""Not a person's doing: undo passes over them and keeps them."""


def _opened(event: Event[ReceiptFact]) -> Receipt | None:
    fact = event.fact
    if not isinstance(fact, Opened):
        return None
    receipt = Receipt(
        event.document,
        place=fact.place,
        who_books=fact.who_books,
        sender=fact.sender,
        delivery_note=fact.delivery_note,
        opened_at=event.stamp.at,
        opened_by=event.person,
        changed_at=event.stamp.at,
        revision=1,
    )
    for delivery in fact.deliveries:
        receipt = with_delivery(receipt, delivery)
    return receipt


def _apply(receipt: Receipt, fact: ReceiptFact, event: Event[ReceiptFact]) -> Receipt:  # noqa: C901, PLR0912  one arm per fact
    match fact:
        case Counted():
            return counted(receipt, fact, event)
        case QuestionAsked():
            return asked(receipt, fact, event)
        case QuestionGrew():
            return grew(receipt, fact)
        case QuestionAnswered():
            return working.answered(receipt, fact.question)
        case PlaceChosen():
            return changed(_scanned(receipt), place=fact.place)
        case PackageOpened():
            return package_opened(_scanned(receipt), fact)
        case PackageMissed():
            return package_missed(receipt, fact)
        case MultiplierSet():
            return changed(_scanned(receipt), multiplier=Multiplier(fact.quantity, event.stamp))
        case AttributesHeld():
            return changed(_scanned(receipt), held=fact.attributes)
        case ContextDropped():
            return working.dropped(receipt, fact.what)
        case LineChosen():
            return changed(receipt, line=fact.line, last=None, package_fresh=False)
        case Noted():
            return _noted(receipt, fact)
        case DeliveryAttached() | DeliveryReread():
            return with_delivery(receipt, fact.delivery)
        case CodeLinked() | PackTaught() | LotTaught():
            return receipt
        case Posted():
            return posted(receipt, fact, event)
        case CorrectionStarted():
            return changed(receipt, state=ReceiptState.OPEN, correcting=fact.reason)
        case EntryDecided():
            return entry_decided(receipt, fact)
        case OverAllowed():
            return over_allowed(receipt, fact)
        case Opened() | Undone():
            raise ValueError(f"{fact.TYPE} cannot stand here")
        case _:
            assert_never(fact)


def _scanned(receipt: Receipt) -> Receipt:
    """Any further scan lets finished lines move to their group and parks the question."""
    return changed(receipt, touched=(), asking=None, package_fresh=False)


def _noted(receipt: Receipt, fact: Noted) -> Receipt:
    if fact.line is None or fact.line not in receipt.lines:
        return changed(receipt, notes=(*receipt.notes, fact.note))
    line = receipt.lines[fact.line]
    return changed(
        receipt, lines=receipt.lines.set(line.id, changed(line, notes=(*line.notes, fact.note)))
    )


STORY = Story(
    "a receipt",
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

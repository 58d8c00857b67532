"""A receipt moves on by one event. Total: whatever the journal holds has a next document."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from app.domain.events import Event
from app.domain.receipt.context import (
    asked,
    counted,
    dropped,
    grew,
    package_missed,
    package_opened,
)
from app.domain.receipt.copying import changed
from app.domain.receipt.document import Multiplier, Receipt, ReceiptState, Step
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
from app.domain.receipt.history import marked_undone, remembered
from app.domain.receipt.opening import with_delivery
from app.domain.receipt.said import entry_decided, posted

NOBODYS = (DeliveryReread, ContextDropped, EntryDecided)
"""Not a person's doing: undo passes over them and keeps them."""


def fold(events: Iterable[Event[ReceiptFact]]) -> Receipt:
    """The receipt that these events tell of, oldest first; the first one opens it.

    Raises ValueError when they do not begin with an opening.
    """
    receipt: Receipt | None = None
    for event in events:
        receipt = evolve(receipt, event)
    if receipt is None:
        raise ValueError("a receipt without events")
    return receipt


def evolve(receipt: Receipt | None, event: Event[ReceiptFact]) -> Receipt:
    """The receipt after one more event; None stands for "not opened yet".

    Raises ValueError when the journal opens a receipt twice, or not at all.
    """
    fact = event.fact
    if receipt is None:
        if not isinstance(fact, Opened):
            raise ValueError(f"a receipt begins with {Opened.TYPE}, not {fact.TYPE}")
        return _opened(fact, event)
    if isinstance(fact, Undone):
        return _undone(receipt, fact, event)
    after = _apply(receipt, fact, event)
    return changed(
        after,
        revision=receipt.revision + 1,
        changed_at=event.stamp.at,
        recent=remembered(receipt.recent, event),
        steps=None if isinstance(fact, Posted) else _step(receipt, event),
    )


def _opened(fact: Opened, event: Event[ReceiptFact]) -> Receipt:
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
            return _answered(receipt, fact)
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
            return dropped(receipt, fact.what)
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
        case Opened() | Undone():
            raise ValueError(f"{fact.TYPE} cannot stand here")
        case _:
            assert_never(fact)


def _scanned(receipt: Receipt) -> Receipt:
    """Any further scan lets finished lines move to their group and parks the question."""
    return changed(receipt, touched=(), asking=None, package_fresh=False)


def _answered(receipt: Receipt, fact: QuestionAnswered) -> Receipt:
    return changed(
        receipt,
        questions=tuple(q for q in receipt.questions if q.id != fact.question),
        asking=None if receipt.asking == fact.question else receipt.asking,
    )


def _noted(receipt: Receipt, fact: Noted) -> Receipt:
    if fact.line is None or fact.line not in receipt.lines:
        return changed(receipt, notes=(*receipt.notes, fact.note))
    line = receipt.lines[fact.line]
    return changed(
        receipt, lines=receipt.lines.set(line.id, changed(line, notes=(*line.notes, fact.note)))
    )


def _step(receipt: Receipt, event: Event[ReceiptFact]) -> Step:
    top = receipt.steps
    if event.fact.joins and top is not None:
        return Step(top.person, (*top.events, event), top.before, top.previous)
    person = None if isinstance(event.fact, NOBODYS) else event.person
    return Step(person, (event,), receipt, top)


def _undone(receipt: Receipt, fact: Undone, event: Event[ReceiptFact]) -> Receipt:
    """The document as if the step had never been; what others did since happens again."""
    later: list[Step] = []
    step = receipt.steps
    while step is not None and step.events[0].id not in fact.events:
        later.append(step)
        step = step.previous
    state = receipt
    if step is not None:
        state = step.before
        for kept in reversed(later):
            for again in kept.events:
                state = evolve(state, again)
    return changed(
        state,
        revision=receipt.revision + 1,
        changed_at=event.stamp.at,
        recent=marked_undone(receipt.recent, fact.events),
    )

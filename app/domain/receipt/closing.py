"""Posting, finishing, correcting (outbox 6), and decisions about entries that got stuck."""

from __future__ import annotations

from dataclasses import replace

from app.domain.decision import Decision, Held, Notice, Refused
from app.domain.delivery import Delivery, DeliveryHead
from app.domain.receipt.actions import Attach, Correct, DecideEntry, Finish, Reread
from app.domain.receipt.attaching import attached_moves
from app.domain.receipt.case import Case
from app.domain.receipt.document import ReceiptState
from app.domain.receipt.facts import (
    CorrectionStarted,
    Counted,
    CountWay,
    DeliveryAttached,
    DeliveryReread,
    EntryDecided,
    Posted,
    ReceiptFact,
)
from app.domain.receipt.merging import lead_first
from app.domain.receipt.posting import blocked_lines, missing_properties, said_now
from app.domain.working import correcting, settling
from app.domain.working.outcome import Told, accepted, refused

_BARRED = {"on_hold": "delivery_on_hold", "too_many_items": "delivery_too_many_items"}


def barred(head: DeliveryHead) -> Refused:
    """Why nothing can be received on a delivery."""
    return refused(_BARRED[head.barred], number=head.number or head.note_number)


def post(case: Case, text: str = "") -> Decision[ReceiptFact]:
    """Book what is done and stay. A second tap finds nothing to say."""
    if not case.rules.can_part_post:
        return refused("no_part_post")
    lines = said_now(case.document)
    blocked = len(blocked_lines(case.document))
    if not lines:
        return _blocked(case) or Held("nothing_to_post")
    asked = lead_first(case, "post")
    if asked is not None:
        return asked
    fact = Posted(lines, False, False, case.document.correcting, text)
    details: Told = {"lines": len(lines), "who_books": case.document.who_books, "blocked": blocked}
    notices = (Notice("lines_blocked", {"lines": blocked}),) if blocked else ()
    return accepted("posted", fact, details=details, notices=notices)


def finish(case: Case, action: Finish, text: str = "") -> Decision[ReceiptFact]:
    """Book and close, once no question is open and no serial missing."""
    receipt = case.document
    if receipt.questions:
        return refused("open_questions", questions=len(receipt.questions))
    blocked = _blocked(case)
    if blocked is not None:
        return blocked
    if action.close_rest is None:
        return Held("finish_summary")
    asked = lead_first(case, "finish")
    if asked is not None:
        return asked
    lines = said_now(receipt)
    fact = Posted(lines, True, action.close_rest, receipt.correcting, text)
    details: Told = {"lines": len(lines), "who_books": receipt.who_books, "blocked": 0}
    return accepted("finished", fact, details=details)


def _blocked(case: Case) -> Refused | None:
    """What keeps lines back, by its first reason."""
    blocked = blocked_lines(case.document)
    if not blocked:
        return None
    for line in blocked:
        names = missing_properties(case.document, line)
        if names and line.product is not None:
            return refused("properties_missing", product=line.product.name, property=names[0])
    return refused("serials_missing", lines=len(blocked))


def correction_started(case: Case, action: Correct, text: str = "") -> Decision[ReceiptFact]:
    """Open a posted receipt again; its changes become the next post's difference."""
    receipt = case.document
    if not receipt.posts:
        return refused("nothing_posted")
    if not case.rules.can_take_back:
        return refused("cannot_take_back")
    return correcting.correction_started(CorrectionStarted, receipt.correcting, action.reason, text)


def attached(case: Case, action: Attach) -> Decision[ReceiptFact]:
    """This receipt is about that delivery; goods counted so far find their lines."""
    receipt, head = case.document, action.delivery.head
    if receipt.posts:
        return refused("attach_before_posting")
    if head.barred:
        return barred(head)
    if any(known.id == head.id for known in receipt.heads):
        return Held("delivery_open", {"code": head.number})
    if receipt.sender_key and head.sender_key != receipt.sender_key:
        return refused("other_sender", sender=head.sender, expected=receipt.sender)
    facts: list[ReceiptFact] = [DeliveryAttached(action.delivery)]
    moves, left = attached_moves(receipt, action.delivery)
    if moves:
        facts.append(Counted(moves, None, CountWay.CHANGED))
    details: Told = {
        "number": head.number,
        "sender": head.sender,
        "lines": len(action.delivery.lines),
    }
    notices = (Notice("attach_left_over", {"lines": left}),) if left else ()
    return accepted("delivery_attached", *facts, details=details, notices=notices)


def reread(case: Case, action: Reread) -> Decision[ReceiptFact]:
    """The server was read again; written only where it differs."""
    receipt, new = case.document, action.delivery
    known = next((d for d in receipt.deliveries if d.head.id == new.head.id), None)
    if known is None:
        return refused("other_delivery", code=new.head.number)
    if _news(known) == _news(new):
        return Held("delivery_unchanged")
    details = {"number": new.head.number, "state": new.head.state.value}
    return accepted("delivery_reread", DeliveryReread(new), details=details)


def _news(delivery: Delivery) -> tuple[object, ...]:
    """What counts as news: not who is on it, nor what the head's registers say of other posts."""
    head = replace(delivery.head, external_data="", on_it=())
    return head, delivery.lines, delivery.packages


def entry_decided(case: Case, action: DecideEntry) -> Decision[ReceiptFact]:
    """A person's choice about an entry of a post."""
    fact = EntryDecided(
        action.post,
        action.entry,
        action.choice,
        action.reason,
        action.product,
        action.place,
        action.condition,
        action.line,
        action.delivery,
        action.told,
    )
    return settling.entry_decided(case, action, fact)


def is_closed(case: Case) -> bool:
    """Whether only "Correct" is left to do."""
    return case.document.state is ReceiptState.FINISHED

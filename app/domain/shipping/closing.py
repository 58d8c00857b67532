"""Sharing, finishing, cancelling, deleting, giving up; decisions about entries that got stuck."""

from __future__ import annotations

from app.domain.decision import Decision, Held, Refused
from app.domain.ship_posting import ShipStep
from app.domain.shipping.actions import Abandon, Cancel, DecideEntry, Delete, Finish
from app.domain.shipping.case import Case, named, places, sums
from app.domain.shipping.document import Shipping
from app.domain.shipping.facts import Abandoned, EntryDecided, Posted, ShippingFact, Task
from app.domain.shipping.posting import unsaid
from app.domain.shipping.stock import booked, summed, taken_back
from app.domain.working import settling
from app.domain.working.outcome import Told, accepted, refused
from app.domain.working.telling import MAX_NOTE

ENDS = {Task.LOAD: (ShipStep.DEPART, "departed"), Task.RECEIVE: (ShipStep.ARRIVE, "arrived")}


def share(case: Case, text: str = "") -> Decision[ShippingFact]:
    """Put the draft on the server as it stands, and go on. Goods in questions are not on it yet."""
    if not case.drafting:
        return refused("draft_only")
    objection = _placed(case.document)
    if objection is not None:
        return objection
    if not unsaid(case.document):
        return Held("nothing_to_share")
    told: Told = {**sums(case.document), "questions": len(case.document.questions)}
    return accepted("shared", Posted(ShipStep.SHARE, text=text), details=told)


def finish(case: Case, action: Finish, text: str = "") -> Decision[ShippingFact]:
    """Convert the draft, send the loaded shipment off, or end its receipt, once no question is open
    and the person has seen what that is. What is missing has a reason.
    """
    document, reason = case.document, action.reason.strip()
    objection = _unfinished(document)
    if objection is not None:
        return objection
    told: Told = {**sums(document), "stock_by": document.stock_by}
    if not action.confirmed:
        return Held("finish_summary", {**told, "departs": int(action.departs)})
    if len(reason) > MAX_NOTE:
        return refused("note_too_long", limit=MAX_NOTE)
    if document.task is Task.DRAFT:
        fact = Posted(ShipStep.CONVERT, action.departs, reason, text)
        return accepted("converted", fact, details={**told, "departs": int(action.departs)})
    missing = [line for line in document.lines if line.rest > 0]
    if missing and not reason:
        return refused("reason_missing", **named(missing[0]), missing=len(missing))
    step, key = ENDS[document.task]
    return accepted(key, Posted(step, reason=reason, text=text), details=told)


def _unfinished(document: Shipping) -> Refused | None:
    if document.questions:
        return refused("open_questions", questions=len(document.questions))
    objection = _placed(document) if document.task is Task.DRAFT else None
    if objection is not None:
        return objection
    # A shipment of which nothing came is received with a reason; nothing leaves that is empty.
    if document.task is not Task.RECEIVE and not any(line.quantity for line in document.lines):
        return refused("nothing_scanned")
    return None


def _placed(document: Shipping) -> Refused | None:
    heading = document.heading
    if heading.source is None:
        return refused("source_missing")
    if heading.destination is None:
        return refused("destination_missing")
    return None


def canceled(case: Case, action: Cancel) -> Decision[ShippingFact]:
    """The shipment does not take place. What was booked of it is booked back, or stays booked out:
    nobody but the person can know where the goods are.
    """
    if case.drafting:
        return refused("not_on_a_draft")
    reason = action.reason.strip()
    if not reason:
        return refused("reason_missing", missing=0)
    if len(reason) > MAX_NOTE:
        return refused("note_too_long", limit=MAX_NOTE)
    told = sums(case.document)
    out = summed((*booked(case.document), *action.booked))
    if not action.confirmed:
        return Held("cancel_summary", {**told, "booked": len(out)})
    if out and action.back is None:
        return refused("where_are_goods", **places(case.document.heading))
    back, stays = bool(out and action.back), bool(out and not action.back)
    returned = taken_back(out) if back else ()
    fact = Posted(ShipStep.CANCEL, reason=reason, returned=returned, stays=stays)
    at = told["source"]
    told = {**told, "back_at": at if back else None, "out_of": at if stays else None}
    return accepted("shipment_canceled", fact, details=told)


def deleted(case: Case, action: Delete) -> Decision[ShippingFact]:
    """Take the draft off the server again; one that it never heard of is just given up."""
    if not case.drafting:
        return refused("draft_only")
    told = sums(case.document)
    if not action.confirmed:
        return Held("delete_summary", {**told, "shared": int(case.document.shared)})
    if not case.document.shared:
        return accepted("abandoned", Abandoned(), details=told)
    return accepted("draft_deleted", Posted(ShipStep.DELETE), details=told)


def abandoned(case: Case, action: Abandon) -> Decision[ShippingFact]:
    """Nothing of it goes on. What the server was told, or is about to be, is first taken back:
    `unsent` are entries that the desk drops with this.
    """
    if case.document.standing and not action.unsent:
        return refused("said_already", **places(case.document.heading))
    return accepted("abandoned", Abandoned(action.unsent), details=sums(case.document))


def entry_decided(case: Case, action: DecideEntry) -> Decision[ShippingFact]:
    """A person's choice about an entry of a post."""
    fact = EntryDecided(
        action.post,
        action.entry,
        action.choice,
        action.reason,
        action.intent,
        action.product,
        action.condition,
        action.lot_id,
        action.place,
        action.theirs,
    )
    return settling.entry_decided(case, action, fact)

"""Finishing, giving up, what waits for the next scan, decisions about entries that got stuck."""

from __future__ import annotations

from app.domain.adhoc.actions import ChangeHeading, DecideEntry, Finish
from app.domain.adhoc.case import Case, sums
from app.domain.adhoc.facts import (
    Abandoned,
    AdHocFact,
    EntryDecided,
    Heading,
    HeadingChanged,
    Posted,
)
from app.domain.decision import Decision, Held, Refused
from app.domain.working import settling
from app.domain.working.outcome import Told, accepted, refused
from app.domain.working.telling import MAX_NOTE

MAX_RECIPIENT = 120


def finish(case: Case, action: Finish, text: str = "") -> Decision[AdHocFact]:
    """Say all of it to the server, once and whole; what is not clear yet is answered first."""
    document = case.document
    if document.questions:
        return refused("open_questions", questions=len(document.questions))
    if not document.lines:
        return refused("nothing_scanned")
    if not action.confirmed:
        return Held("finish_summary", sums(document))
    told: Told = {**sums(document), "stock_by": document.stock_by}
    return accepted("finished", Posted(text), details=told)


def abandoned(case: Case) -> Decision[AdHocFact]:
    """Nothing leaves; goods that are in hand already go back to where they were taken from."""
    return accepted("abandoned", Abandoned(), details={"lines": len(case.document.lines)})


def too_long(heading: Heading) -> Refused | None:
    """Why a heading cannot stand: nobody reads that much of it."""
    if len(heading.recipient) > MAX_RECIPIENT:
        return refused("recipient_too_long", limit=MAX_RECIPIENT)
    if len(heading.note) > MAX_NOTE:
        return refused("note_too_long", limit=MAX_NOTE)
    return None


def heading_changed(case: Case, action: ChangeHeading) -> Decision[AdHocFact]:
    """Why, how and to whom the goods leave."""
    heading = action.heading
    objection = too_long(heading)
    if objection is not None:
        return objection
    if heading == case.document.heading:
        return Held("heading_unchanged")
    told: Told = {
        "kind": heading.kind.value,
        "type": heading.type.value,
        "recipient": heading.recipient,
    }
    return accepted("heading_changed", HeadingChanged(heading), details=told)


def entry_decided(case: Case, action: DecideEntry) -> Decision[AdHocFact]:
    """A person's choice about an entry of the post."""
    fact = EntryDecided(action.post, action.entry, action.choice, action.reason)
    return settling.entry_decided(case, action, fact)

"""Where to the figure goes and why, finishing, giving up, and decisions about a stuck entry."""

from __future__ import annotations

from dataclasses import replace

from app.domain.adjusting.actions import DecideEntry, Finish
from app.domain.adjusting.case import Case, sums
from app.domain.adjusting.facts import (
    Abandoned,
    AdjustFact,
    Direction,
    EntryDecided,
    Heading,
    HeadingChanged,
    Posted,
    Reason,
)
from app.domain.decision import Decision, Held, Refused
from app.domain.values import Condition
from app.domain.working import plain, settling
from app.domain.working.outcome import Told, accepted, refused
from app.domain.working.telling import MAX_NOTE

REASONS = tuple(Reason)
"""In the order in which they are numbered (`REASON:n`)."""


def too_long(heading: Heading) -> Refused | None:
    """Why a heading cannot stand: nobody reads that much of it."""
    return refused("note_too_long", limit=MAX_NOTE) if len(heading.note) > MAX_NOTE else None


def heading_changed(case: Case, heading: Heading, text: str = "") -> Decision[AdjustFact]:
    """Another direction, condition, reason or note."""
    objection = too_long(heading)
    if objection is not None:
        return objection
    if heading == case.document.heading:
        return Held("heading_unchanged")
    told: Told = {
        "direction": heading.direction.value,
        "condition": heading.condition.value,
        "reason": heading.reason.value if heading.reason else "",
        "note": heading.note,
    }
    return accepted("heading_changed", HeadingChanged(heading, text), details=told)


def condition_set(case: Case, condition: Condition, text: str = "") -> Decision[AdjustFact]:
    """The figure of this condition is put right."""
    return heading_changed(case, replace(case.document.heading, condition=condition), text)


def reason_set(case: Case, number: int, text: str = "") -> Decision[AdjustFact]:
    """The reason by its number, from 1."""
    if not 0 < number <= len(REASONS):
        return refused("no_such_reason", reason=str(number))
    reason = REASONS[number - 1]
    return heading_changed(case, replace(case.document.heading, reason=reason), text)


def finish(case: Case, action: Finish, text: str = "") -> Decision[AdjustFact]:
    """Say it to the server, once; what is not clear yet is answered first."""
    objection = missing(case) or _nothing_said(case)
    if objection is not None:
        return objection
    if not action.confirmed:
        return Held("finish_summary", sums(case.document))
    if case.document.heading.direction is Direction.SET:
        objection = _may_overwrite(case, action)
        if objection is not None:
            return objection
    before = action.before
    told: Told = {**sums(case.document), "before": None, "after": None}
    if before is not None:
        told["before"] = plain(before.figure)
        told["after"] = plain(case.document.after(before.figure))
    return accepted("finished", Posted(before, action.lead, text), details=told)


def missing(case: Case) -> Refused | None:
    """What has to be known before anything can be said."""
    document = case.document
    if document.questions:
        return refused("open_questions", questions=len(document.questions))
    if document.product is None:
        return refused("scan_item_first", product="")
    if document.place is None:
        return refused("scan_place_first")
    if document.heading.reason is None:
        return refused("reason_first")
    if document.heading.reason is Reason.OTHER and not document.heading.note.strip():
        return refused("note_first")
    return None


def _nothing_said(case: Case) -> Refused | None:
    """A figure can be set to nothing, but not be changed by it."""
    document = case.document
    if document.lines or document.heading.direction is Direction.SET:
        return None
    return refused("nothing_scanned")


def _may_overwrite(case: Case, action: Finish) -> Refused | None:
    """Nobody overwrites what they have not seen, and nobody but a lead decides it."""
    if action.before is None:
        return refused("figure_first")
    if action.before.figure == case.document.quantity:
        return refused("set_unchanged", quantity=plain(action.before.figure))
    return None if action.lead else refused("needs_lead")


def abandoned(case: Case) -> Decision[AdjustFact]:
    """Nothing is put right."""
    return accepted("abandoned", Abandoned(), details={"lines": len(case.document.lines)})


def entry_decided(case: Case, action: DecideEntry) -> Decision[AdjustFact]:
    """A person's choice about the entry of the post."""
    fact = EntryDecided(action.post, action.entry, action.choice, action.reason)
    return settling.entry_decided(case, action, fact)

"""What people decide about variances: right, wrong, or moved before it was counted."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.counting.actions import (
    AcceptAll,
    AcceptVariance,
    JudgeMovement,
    ReadFigures,
    RejectVariance,
    Seen,
)
from app.domain.counting.case import Case
from app.domain.counting.document import At, Verdict
from app.domain.counting.facts import (
    CountFact,
    FiguresRead,
    MovementJudged,
    PostedSpot,
    Spot,
    VarianceAccepted,
    VarianceRejected,
)
from app.domain.counting.lists import waiting_at
from app.domain.counting.recounting import at, of_spot
from app.domain.counting.variances import above
from app.domain.decision import Decision, Held, Refused
from app.domain.values import ZERO
from app.domain.working import plain
from app.domain.working.outcome import Told, accepted, refused
from app.domain.working.telling import MAX_NOTE


def figures_read(case: Case, action: ReadFigures) -> Decision[CountFact]:
    """The server answered while a product is counted; what it said is told to nobody here."""
    if At(action.product, action.place) not in case.document.at:
        return refused("not_counted")
    return accepted("figures_read", FiguresRead(action.product, action.place, action.reading))


def movement_judged(case: Case, action: JudgeMovement) -> Decision[CountFact]:
    """Whether goods had moved before the shelf was counted."""
    here = At(action.product, action.place)
    lines = case.document.lines_at(action.product, action.place)
    if not lines:
        return refused("not_counted")
    if (action.movement, action.counted) in case.document.judged.get(here, ()):
        return Held("unchanged")
    fact = MovementJudged(action.product, action.place, action.movement, action.counted)
    told = at(lines[0].product, lines[0].cell.place)
    told["counted"] = int(action.counted)
    return accepted("movement_judged", fact, details=told)


def accepted_one(case: Case, action: AcceptVariance) -> Decision[CountFact]:
    """What was counted of a spot is right."""
    decision = _accepted(case, (Seen(action.spot, action.book),), action.reason, action.lead)
    if not isinstance(decision, VarianceAccepted):
        return decision
    told = of_spot(case.document, action.spot)
    told.update(counted=plain(decision.spots[0].counted), reason=decision.reason)
    return accepted("variance_accepted", decision, details=told)


def accepted_all(case: Case, action: AcceptAll) -> Decision[CountFact]:
    """What was counted of all these spots is right; all of them or none."""
    if not action.seen:
        return refused("nothing_to_accept")
    decision = _accepted(case, action.seen, action.reason, action.lead)
    if not isinstance(decision, VarianceAccepted):
        return decision
    told: Told = {"spots": len(decision.spots), "reason": decision.reason}
    return accepted("variances_accepted", decision, details=told)


def _accepted(
    case: Case, seen: Iterable[Seen], reason: str, lead: str
) -> VarianceAccepted | Refused | Held:
    reason = reason.strip()
    waiting = waiting_at(case.document)
    spots: list[PostedSpot] = []
    for one in dict.fromkeys(seen):
        objection = _closed(case, one.spot, reason, waiting)
        counted = case.document.counted(one.spot) or ZERO
        told = of_spot(case.document, one.spot)
        if objection is not None:
            return objection
        if one.book is not None and one.book != counted and not reason:
            return refused("needs_reason", **told)
        if above(counted, one.book, case.rules) and not lead:
            return refused("needs_lead", **told)
        spots.append(PostedSpot(one.spot, counted, one.book))
    known = case.document.verdicts
    if all(known.get(one.spot) == _verdict(case, one, reason, lead) for one in spots):
        return Held("unchanged")
    return VarianceAccepted(tuple(spots), reason, lead)


def _verdict(case: Case, spot: PostedSpot, reason: str, lead: str) -> Verdict:
    return Verdict(True, spot.counted, spot.book, reason, lead, case.person)


def rejected(case: Case, action: RejectVariance) -> Decision[CountFact]:
    """The books are right; nothing of this spot is posted."""
    reason = action.reason.strip()
    objection = _closed(case, action.spot, reason, waiting_at(case.document))
    if objection is not None:
        return objection
    told = of_spot(case.document, action.spot)
    if not reason:
        return refused("needs_reason", **told)
    counted = case.document.counted(action.spot) or ZERO
    told.update(counted=plain(counted), reason=reason)
    return accepted("variance_rejected", VarianceRejected(action.spot, reason), details=told)


def _closed(case: Case, spot: Spot, reason: str, waiting: frozenset[At]) -> Refused | None:
    """Why nothing can be decided about a spot."""
    document = case.document
    if document.counted(spot) is None:
        return refused("not_counted")
    if document.posted(spot) is not None:
        return refused("recount_first", **of_spot(document, spot))
    if At(spot.product, spot.place) in waiting:
        return refused("open_questions", questions=len(document.questions))
    if len(reason) > MAX_NOTE:
        return refused("note_too_long", limit=MAX_NOTE)
    return None

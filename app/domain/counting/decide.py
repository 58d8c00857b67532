"""What an action leads to: facts, a question (itself a fact), or a refusal. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import assert_never

from app.domain.counting import (
    closing,
    details,
    placing,
    quantities,
    recounting,
    reviewing,
    scanning,
    teaching,
)
from app.domain.counting.actions import (
    Abandon,
    AcceptAll,
    AcceptVariance,
    Action,
    AddQuantity,
    Answer,
    CancelPost,
    ChangeHeading,
    ChooseLine,
    ChoosePlace,
    CountNone,
    CountRest,
    DecideEntry,
    DropContext,
    EndPlace,
    EnterLot,
    EnterSerial,
    EnterWeight,
    Finish,
    JudgeMovement,
    KeepUnknown,
    LineAction,
    LinkCode,
    Note,
    Post,
    ReadFigures,
    Recount,
    RejectVariance,
    Scan,
    SetCondition,
    SetMultiplier,
    SetQuantity,
    SettleUnknown,
    SkipPlace,
    Undo,
)
from app.domain.counting.answering import answered
from app.domain.counting.case import Case, named
from app.domain.counting.document import Count, CountState
from app.domain.counting.facts import (
    ContextDropped,
    CountFact,
    Heading,
    LineChosen,
    MultiplierSet,
    Noted,
    Opened,
    Target,
)
from app.domain.counting.line import Line
from app.domain.counting.rules import CountRules
from app.domain.counting.undoing import undone
from app.domain.decision import Accepted, Decision, Refused
from app.domain.values import Place, Stamp
from app.domain.working.case import NOT_PAINTED
from app.domain.working.commands import SCREEN, multiplier_set
from app.domain.working.dropping import dropped
from app.domain.working.outcome import Told, accepted, refused
from app.domain.working.telling import note_in

AFTER = (CancelPost, DecideEntry, DropContext, JudgeMovement)
"""What a finished count still takes: what is about its posts."""


def opening(
    heading: Heading,
    rules: CountRules,
    *,
    targets: tuple[Target, ...] = (),
    place: Place | None = None,
    text: str = "",
) -> Accepted[CountFact] | Refused:
    """Open a count: of these targets, or, without any, of whatever is scanned."""
    objection = closing.too_long(heading)
    if objection is not None:
        return objection
    wanted = {(one.place.id, one.product.id if one.product else ""): one for one in targets}
    fact = Opened(heading, tuple(wanted.values()), place, text)
    told: Told = {
        "name": heading.name,
        "targets": len(wanted),
        "place": place.name if place else "",
    }
    return accepted("opened", fact, details=told)


def decide(
    document: Count,
    action: Action,
    rules: CountRules,
    now: Stamp,
    today: date,
    person: str,
    painted_at: Mapping[str, int] | None = None,
) -> Decision[CountFact]:
    """What `action` leads to on this document.

    `today` is the day in the warehouse; `painted_at` holds the questions that are on the screen
    now, with the monotonic ms (of `now.boot`) at which each was painted: only those can be
    answered by a scan (screens law 2). No errors: whatever cannot be done is `Refused`.
    """
    case = Case(document, rules, now, today, person, painted_at or NOT_PAINTED)
    if document.state is CountState.FINISHED and not _always(document, action):
        return refused("abandoned_already" if document.abandoned else "finished_already")
    if isinstance(action, LineAction):
        line = document.line_of(action.line)
        if line is None:
            return refused("no_such_line", line=action.line)
        return _on_line(case, action, line)
    return _counting(case, action)


def _always(document: Count, action: Action) -> bool:
    """What a finished document still takes: giving it up can be undone, finishing cannot."""
    if isinstance(action, AFTER):
        return True
    if isinstance(action, Undo):
        return document.abandoned
    if not isinstance(action, Scan):
        return False
    names = {getattr(meaning, "name", "") for meaning in action.read.meanings}
    return bool(names & SCREEN) or (document.abandoned and "UNDO" in names)


def _on_line(case: Case, action: LineAction, line: Line) -> Decision[CountFact]:
    match action:
        case ChooseLine():
            return accepted("line_chosen", LineChosen(line.id), details=named(line))
        case SetQuantity():
            return quantities.set_to(case, line, action.value)
        case AddQuantity():
            return quantities.added(case, line, action.delta)
        case _:
            assert_never(action)


def _counting(case: Case, action: Action) -> Decision[CountFact]:  # noqa: C901, PLR0912  one arm per action
    match action:
        case Scan():
            return scanning.scanned(case, action)
        case Answer():
            question = case.document.question(action.question)
            if question is None:
                return refused("no_question")
            return answered(case, question, action.option)
        case ChoosePlace():
            return placing.place_chosen(case, action.place)
        case EndPlace():
            return placing.ended(case, action)
        case SkipPlace():
            return placing.left(case, action.place)
        case CountNone():
            return placing.none_counted(case, action)
        case CountRest():
            return placing.rest_counted(case, action)
        case Recount():
            return recounting.recount(case, action)
        case SetCondition():
            return details.condition_set(case, action.condition)
        case EnterLot():
            return details.lot_entered(case, action)
        case EnterSerial():
            return details.serial_entered(case, action)
        case EnterWeight():
            return details.weight_entered(case, action)
        case KeepUnknown():
            return teaching.unknown_kept(case, action)
        case SettleUnknown():
            return teaching.unknown_settled(case, action.unknown)
        case LinkCode():
            return teaching.code_linked(case, action)
        case SetMultiplier():
            return multiplier_set(case, MultiplierSet, action.quantity)
        case DropContext():
            return dropped(case, ContextDropped, action.why)
        case Undo():
            return undone(case)
        case _:
            return _beside(case, action)


def _beside(case: Case, action: Action) -> Decision[CountFact]:  # noqa: C901, PLR0912  one arm per action
    """What is not counting itself: headings, notes, the review, posts."""
    match action:
        case ChangeHeading():
            return closing.heading_changed(case, action)
        case Note():
            return _noted(case, action)
        case ReadFigures():
            return reviewing.figures_read(case, action)
        case JudgeMovement():
            return reviewing.movement_judged(case, action)
        case AcceptVariance():
            return reviewing.accepted_one(case, action)
        case AcceptAll():
            return reviewing.accepted_all(case, action)
        case RejectVariance():
            return reviewing.rejected(case, action)
        case Post():
            return closing.post(case, action)
        case CancelPost():
            return closing.post_canceled(case, action)
        case Finish():
            return closing.finish(case, action)
        case Abandon():
            return closing.abandoned(case)
        case DecideEntry():
            return closing.entry_decided(case, action)
        case _:
            raise ValueError(f"{action} is no action on the whole of a count")


def _noted(case: Case, action: Note) -> Decision[CountFact]:
    note = note_in(action.text)
    if isinstance(note, Refused):
        return note
    if action.line is not None and case.document.line_of(action.line) is None:
        return refused("no_such_line", line=action.line)
    return accepted("noted", Noted(action.line, note), details={"note": note})

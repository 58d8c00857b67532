"""What an action leads to: facts, a question (itself a fact), or a refusal. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import assert_never

from app.domain.adhoc import closing, details, quantities, scanning
from app.domain.adhoc.actions import (
    Abandon,
    Action,
    AddQuantity,
    Answer,
    ChangeHeading,
    ChooseLine,
    ChoosePlace,
    DecideEntry,
    DropContext,
    EnterLot,
    EnterSerial,
    EnterWeight,
    Finish,
    LineAction,
    LinkCode,
    Note,
    Remove,
    Scan,
    SetCondition,
    SetMultiplier,
    SetQuantity,
    Undo,
)
from app.domain.adhoc.answering import answered
from app.domain.adhoc.case import Case, named
from app.domain.adhoc.document import AdHoc, AdHocState
from app.domain.adhoc.facts import (
    AdHocFact,
    CodeLinked,
    ContextDropped,
    Heading,
    LineChosen,
    MultiplierSet,
    Noted,
    Opened,
)
from app.domain.adhoc.goods import goods_of
from app.domain.adhoc.line import Line
from app.domain.adhoc.rules import AdHocRules
from app.domain.adhoc.taking import take
from app.domain.adhoc.undoing import undone
from app.domain.decision import Accepted, Decision, Refused
from app.domain.meanings import ProductRead
from app.domain.values import Place, Stamp
from app.domain.working.case import NOT_PAINTED
from app.domain.working.commands import SCREEN, multiplier_set
from app.domain.working.dropping import dropped
from app.domain.working.outcome import accepted, refused
from app.domain.working.telling import no_link, note_in, of_link


def opening(
    heading: Heading, rules: AdHocRules, *, place: Place | None = None, text: str = ""
) -> Accepted[AdHocFact] | Refused:
    """Open a document for goods that leave without an order."""
    objection = closing.too_long(heading)
    if objection is not None:
        return objection
    fact = Opened(heading, rules.stock_by.value, place, text)
    told = {"kind": heading.kind.value, "recipient": heading.recipient}
    return accepted("opened", fact, details=told)


def decide(
    document: AdHoc,
    action: Action,
    rules: AdHocRules,
    now: Stamp,
    today: date,
    person: str,
    painted_at: Mapping[str, int] | None = None,
) -> Decision[AdHocFact]:
    """What `action` leads to on this document.

    `today` is the day in the warehouse; `painted_at` holds the questions that are on the screen
    now, with the monotonic ms (of `now.boot`) at which each was painted: only those can be
    answered by a scan (screens law 2). No errors: whatever cannot be done is `Refused`.
    """
    case = Case(document, rules, now, today, person, painted_at or NOT_PAINTED)
    if document.state is AdHocState.FINISHED and not _always(document, action):
        return refused("abandoned_already" if document.abandoned else "posted_for_good")
    if isinstance(action, LineAction):
        line = document.line_of(action.line)
        if line is None:
            return refused("no_such_line", line=action.line)
        return _on_line(case, action, line)
    return _other(case, action)


def _always(document: AdHoc, action: Action) -> bool:
    """What a finished document still takes: giving it up can be undone, a post cannot."""
    if isinstance(action, DecideEntry | DropContext):
        return True
    if isinstance(action, Undo):
        return document.abandoned
    if not isinstance(action, Scan):
        return False
    names = {getattr(meaning, "name", "") for meaning in action.read.meanings}
    return bool(names & SCREEN) or (document.abandoned and "UNDO" in names)


def _on_line(case: Case, action: LineAction, line: Line) -> Decision[AdHocFact]:
    match action:
        case ChooseLine():
            return accepted("line_chosen", LineChosen(line.id), details=named(line))
        case SetQuantity():
            return quantities.set_to(case, line, action.value)
        case AddQuantity():
            return quantities.added(case, line, action.delta)
        case Remove():
            return quantities.removed(case, line)
        case Note():
            return _noted(line, action.text)
        case _:
            assert_never(action)


def _other(case: Case, action: Action) -> Decision[AdHocFact]:  # noqa: C901, PLR0912  one arm per action
    match action:
        case Scan():
            return scanning.scanned(case, action)
        case Answer():
            question = case.document.question(action.question)
            if question is None:
                return refused("no_question")
            return answered(case, question, action.option)
        case ChoosePlace():
            return scanning.place_chosen(action.place)
        case ChangeHeading():
            return closing.heading_changed(case, action)
        case SetCondition():
            return details.condition_set(case, action.condition)
        case EnterLot():
            return details.lot_entered(case, action)
        case EnterSerial():
            return details.serial_entered(case, action)
        case EnterWeight():
            return details.weight_entered(case, action)
        case LinkCode():
            return _code_linked(case, action)
        case SetMultiplier():
            return multiplier_set(case, MultiplierSet, action.quantity)
        case DropContext():
            return dropped(case, ContextDropped, action.why)
        case Undo():
            return undone(case)
        case Finish():
            return closing.finish(case, action)
        case Abandon():
            return closing.abandoned(case)
        case DecideEntry():
            return closing.entry_decided(case, action)
        case ChooseLine() | SetQuantity() | AddQuantity() | Remove() | Note():
            raise ValueError(f"{action} is about a line")
        case _:
            assert_never(action)


def _noted(line: Line, text: str) -> Decision[AdHocFact]:
    note = note_in(text)
    if isinstance(note, Refused):
        return note
    return accepted("noted", Noted(line.id, note), details={"note": note})


def _code_linked(case: Case, action: LinkCode) -> Decision[AdHocFact]:
    """An unknown code is so many of a product; the scan goes on as if that had been known. What
    cannot be taken now is taught all the same.
    """
    objection = no_link(case, action)
    if objection is not None:
        return objection
    fact = CodeLinked(action.code, action.gtin, action.product, action.pack)
    homes = (action.home,) if action.home is not None else ()
    read = ProductRead(action.product, action.pack, action.code, action.attributes)
    goods, _ = goods_of(case, read, action.code, homes)
    decision = take(case, goods, before=(fact,), took_context=True)
    if not isinstance(decision, Accepted):
        return accepted("code_linked_only", fact, details=of_link(action))
    return decision

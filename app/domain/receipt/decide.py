"""What an action leads to: facts, a question (itself a fact), or a refusal. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import assert_never

from app.domain.decision import Accepted, Decision, Refused
from app.domain.delivery import Delivery
from app.domain.receipt import (
    answering,
    changing,
    closing,
    lots,
    merging,
    packages,
    quantities,
    scanning,
    teaching,
    undoing,
)
from app.domain.receipt.actions import (
    Action,
    AddBySearch,
    AddQuantity,
    AllowOver,
    Answer,
    Attach,
    ChooseLine,
    ChoosePackage,
    ChoosePlace,
    Correct,
    DecideEntry,
    DropContext,
    EnterLot,
    EnterSerial,
    EnterWeight,
    Finish,
    GiveReason,
    LinkCode,
    MissPackage,
    MoveLast,
    Note,
    Post,
    Reject,
    RemoveSerial,
    Reread,
    Scan,
    SetCondition,
    SetMultiplier,
    SetQuantity,
    TakeAsAdvised,
    TakeRest,
    TeachPack,
    Undo,
)
from app.domain.receipt.case import Case
from app.domain.receipt.document import Receipt
from app.domain.receipt.facts import (
    ContextDropped,
    LineChosen,
    MultiplierSet,
    Noted,
    Opened,
    PlaceChosen,
    ReceiptFact,
)
from app.domain.receipt.rules import ReceiptRules
from app.domain.values import Place, Stamp
from app.domain.working.case import NOT_PAINTED
from app.domain.working.commands import multiplier_set, reopens
from app.domain.working.dropping import dropped
from app.domain.working.outcome import accepted, refused
from app.domain.working.telling import note_in

ALWAYS = (Correct, DecideEntry, Reread, Undo, DropContext)
"""What a finished receipt still takes."""


def opening(
    deliveries: tuple[Delivery, ...],
    place: Place | None,
    rules: ReceiptRules,
    *,
    sender: str = "",
    delivery_note: str = "",
    text: str = "",
) -> Accepted[ReceiptFact] | Refused:
    """Open a receipt on one delivery, on several of one sender, or on none (blind)."""
    if not deliveries and not rules.can_receive_blind:
        return refused("no_blind_receipt")
    if len({delivery.head.sender_key for delivery in deliveries}) > 1:
        return refused("several_senders")
    barred = next((delivery.head for delivery in deliveries if delivery.head.barred), None)
    if barred is not None:
        return closing.barred(barred)
    fact = Opened(deliveries, place, rules.who_books.value, sender, delivery_note, text)
    numbers = ", ".join(delivery.head.number for delivery in deliveries)
    return accepted("opened", fact, details={"number": numbers, "deliveries": len(deliveries)})


def decide(
    receipt: Receipt,
    action: Action,
    rules: ReceiptRules,
    now: Stamp,
    today: date,
    person: str,
    painted_at: Mapping[str, int] | None = None,
) -> Decision[ReceiptFact]:
    """What `action` leads to on this receipt.

    `today` is the day in the warehouse. `painted_at` holds the questions that are on the screen
    now, with the monotonic ms (of `now.boot`) at which each was painted: only those can be
    answered by a scan (screens law 2). No errors: whatever cannot be done is `Refused`.
    """
    case = Case(receipt, rules, now, today, person, painted_at or NOT_PAINTED)
    if closing.is_closed(case) and not _always(action):
        return refused("finished_correct_first" if rules.can_take_back else "finished_for_good")
    return _decided(case, action)


def _always(action: Action) -> bool:
    return isinstance(action, ALWAYS) or (isinstance(action, Scan) and reopens(action.read))


def _decided(case: Case, action: Action) -> Decision[ReceiptFact]:  # noqa: C901, PLR0912  one arm per action
    match action:
        case Scan():
            return scanning.scanned(case, action.read)
        case Answer():
            return _answer(case, action)
        case SetQuantity():
            return quantities.set_to(case, action)
        case AddQuantity() | TakeRest() | ChooseLine():
            return _on_line(case, action)
        case TakeAsAdvised():
            return packages.taken_as_advised(case, action.package)
        case ChoosePlace():
            fact = PlaceChosen(action.place)
            return accepted("place_chosen", fact, details={"place": action.place.name})
        case ChoosePackage():
            return packages.package_chosen(case, action.package)
        case MissPackage():
            return packages.package_missed(case, action.package)
        case SetCondition():
            return changing.condition_set(case, action)
        case Reject():
            return changing.rejected(case, action)
        case GiveReason():
            return changing.reason_given(case, action)
        case MoveLast():
            return changing.moved_to(case, action)
        case EnterLot():
            return lots.lot_entered(case, action)
        case EnterSerial():
            return lots.serial_entered(case, action)
        case RemoveSerial():
            return lots.serial_removed(case, action)
        case EnterWeight():
            return lots.weight_entered(case, action)
        case AddBySearch():
            return quantities.searched(case, action)
        case Note():
            return _noted(case, action)
        case LinkCode():
            return teaching.code_linked(case, action)
        case TeachPack():
            return teaching.pack_taught(case, action)
        case Undo():
            return undoing.undone(case)
        case DropContext():
            return dropped(case, ContextDropped, action.why)
        case SetMultiplier():
            return multiplier_set(case, MultiplierSet, action.quantity)
        case Post():
            return closing.post(case)
        case Finish():
            return closing.finish(case, action)
        case Correct():
            return closing.correction_started(case, action)
        case Attach():
            return closing.attached(case, action)
        case Reread():
            return closing.reread(case, action)
        case DecideEntry():
            return closing.entry_decided(case, action)
        case AllowOver():
            return merging.allowed(case, action)
        case _:
            assert_never(action)


def _answer(case: Case, action: Answer) -> Decision[ReceiptFact]:
    question = case.document.question(action.question)
    if question is None:
        return refused("no_question")
    return answering.answered(case, question, action.option)


def _on_line(case: Case, action: AddQuantity | TakeRest | ChooseLine) -> Decision[ReceiptFact]:
    line = case.document.lines.get(action.line)
    if line is None:
        return refused("no_such_line", line=action.line)
    match action:
        case AddQuantity():
            return quantities.added(case, line, action.delta)
        case TakeRest():
            return quantities.rest_of(case, line)
        case ChooseLine():
            details = {"product": quantities.name_of(line), "line": line.id}
            return accepted("line_chosen", LineChosen(line.id), details=details)
        case _:
            assert_never(action)


def _noted(case: Case, action: Note) -> Decision[ReceiptFact]:
    note = note_in(action.text)
    if isinstance(note, Refused):
        return note
    if action.line is not None and action.line not in case.document.lines:
        return refused("no_such_line", line=action.line)
    return accepted("noted", Noted(action.line, note), details={"note": note})

"""Command codes on a receipt: the same actions as taps (screens, command codes)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType

from app.domain.decision import Decision, Held
from app.domain.meanings import CommandRead
from app.domain.receipt.actions import (
    Correct,
    Finish,
    GiveReason,
    Reject,
    SetCondition,
    SetQuantity,
)
from app.domain.receipt.answering import by_scan, shown
from app.domain.receipt.case import Case, accepted, plain, refused
from app.domain.receipt.changing import condition_set, reason_given, rejected
from app.domain.receipt.closing import correction_started, finish, post
from app.domain.receipt.document import Question
from app.domain.receipt.dropping import dropped
from app.domain.receipt.facts import MultiplierSet, ReceiptFact
from app.domain.receipt.packages import taken_as_advised
from app.domain.receipt.quantities import rest_of, set_to
from app.domain.receipt.undoing import undone
from app.domain.values import Condition

SCREEN = frozenset({"BACK", "HOME", "NEXT", "PREV", "PRINT", "LOCK", "GOTO"})
"""Commands that only concern the screen: the window follows them, nothing is written."""
WORD_DIGITS = 12

Handler = Callable[[Case, str, str], Decision[ReceiptFact]]


def commanded(case: Case, command: CommandRead, text: str) -> Decision[ReceiptFact]:
    """The outcome of a command code."""
    handler = HANDLERS.get(command.name)
    if handler is not None:
        return handler(case, command.value, text)
    if command.name in SCREEN:
        return Held("screen_command", {"name": command.name, "value": command.value})
    return refused("command_not_here", command=command.name)


def multiplier_set(case: Case, quantity: Decimal, text: str = "") -> Decision[ReceiptFact]:
    """The next item scan counts this many."""
    if quantity <= 0:
        return refused("not_a_number", value=plain(quantity))
    if quantity >= case.rules.below:
        return refused("quantity_too_big", product="", quantity=plain(quantity))
    fact = MultiplierSet(quantity, text)
    return accepted("multiplier_set", fact, details={"quantity": plain(quantity)})


def _number(value: str) -> Decimal | None:
    """Digits with at most one point or comma; nothing that Decimal would read besides."""
    bare = value.replace(",", ".")
    digits = bare.replace(".", "", 1)
    if len(bare) > WORD_DIGITS or not (digits.isascii() and digits.isdecimal()):
        return None
    return Decimal(bare)


def _qty(case: Case, value: str, text: str) -> Decision[ReceiptFact]:
    number = _number(value)
    if number is None:
        return refused("not_a_number", value=value)
    return multiplier_set(case, number, text)


def _set(case: Case, value: str, text: str) -> Decision[ReceiptFact]:
    number = _number(value)
    if number is None:
        return refused("not_a_number", value=value)
    if case.receipt.line is None:
        return refused("scan_item_first")
    return set_to(case, SetQuantity(case.receipt.line, number), text)


def _rest(case: Case, _value: str, text: str) -> Decision[ReceiptFact]:
    line = case.receipt.lines.get(case.receipt.line or "")
    return refused("scan_item_first") if line is None else rest_of(case, line, text)


def _answer(case: Case, value: str, text: str) -> Decision[ReceiptFact]:
    if not (value.isascii() and value.isdecimal() and len(value) < WORD_DIGITS):
        return refused("no_such_answer", answer=value, answers=0)
    return by_scan(case, shown(case), int(value), text)


def _ok(case: Case, _value: str, text: str) -> Decision[ReceiptFact]:
    question = shown(case)
    if question is not None:
        return by_scan(case, question, 1, text)
    if case.receipt.package_fresh:
        return taken_as_advised(case, None, text)
    return Held("nothing_to_confirm")


def _cancel(case: Case, _value: str, text: str) -> Decision[ReceiptFact]:
    question = shown(case)
    if question is not None:
        return by_scan(case, question, "drop", text)
    if case.receipt.multiplier is not None or case.receipt.held:
        return dropped(case, "canceled")
    return Held("nothing_to_cancel")


def _condition(case: Case, value: str, text: str) -> Decision[ReceiptFact]:
    try:
        condition = Condition(value.upper())
    except ValueError:
        return refused("no_such_condition", condition=value)
    question = _offering(case, "damaged")
    if question is not None and condition is Condition.DAMAGED:
        return by_scan(case, question, "damaged", text)
    return condition_set(case, SetCondition(condition), text)


def _reject(case: Case, _value: str, text: str) -> Decision[ReceiptFact]:
    question = _offering(case, "reject")
    if question is not None:
        return by_scan(case, question, "reject", text)
    return rejected(case, Reject(), text)


def _offering(case: Case, choice: str) -> Question | None:
    """The question on the screen, if this is one of its answers."""
    question = shown(case)
    if question is None or all(option.choice != choice for option in question.options):
        return None
    return question


def _reason(case: Case, value: str, text: str) -> Decision[ReceiptFact]:
    reasons = case.rules.reasons
    if not (value.isascii() and value.isdecimal() and len(value) < WORD_DIGITS):
        return refused("no_such_reason", reason=value)
    if not 0 < int(value) <= len(reasons):
        return refused("no_such_reason", reason=value)
    return reason_given(case, GiveReason(reasons[int(value) - 1]), text)


HANDLERS: Mapping[str, Handler] = MappingProxyType(
    {
        "OK": _ok,
        "CANCEL": _cancel,
        "UNDO": lambda case, _value, _text: undone(case),
        "QTY": _qty,
        "SET": _set,
        "REST": _rest,
        "ANSWER": _answer,
        "REASON": _reason,
        "COND": _condition,
        "REJECT": _reject,
        "ALL": lambda case, _value, text: taken_as_advised(case, None, text),
        "POST": lambda case, _value, text: post(case, text),
        "FINISH": lambda case, _value, text: finish(case, Finish(), text),
        "CORRECT": lambda case, _value, text: correction_started(case, Correct(), text),
    }
)

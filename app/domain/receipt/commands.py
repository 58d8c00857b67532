"""Command codes on a receipt: the same actions as taps (screens, command codes)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.decision import Decision, Held, Refused
from app.domain.meanings import CommandRead
from app.domain.receipt.actions import (
    Correct,
    Finish,
    GiveReason,
    Reject,
    SetCondition,
    SetQuantity,
)
from app.domain.receipt.answering import by_scan
from app.domain.receipt.case import Case
from app.domain.receipt.changing import condition_set, reason_given, rejected
from app.domain.receipt.closing import correction_started, finish, post
from app.domain.receipt.document import Question
from app.domain.receipt.facts import ContextDropped, MultiplierSet, ReceiptFact
from app.domain.receipt.packages import taken_as_advised
from app.domain.receipt.quantities import rest_of, set_to
from app.domain.receipt.undoing import undone
from app.domain.values import Condition
from app.domain.working import commands as working
from app.domain.working.commands import condition_in, index_in, multiplier_in, number_in
from app.domain.working.dropping import dropped
from app.domain.working.outcome import refused


def commanded(case: Case, command: CommandRead, text: str) -> Decision[ReceiptFact]:
    """The outcome of a command code."""
    return working.commanded(HANDLERS, case, command, text)


def _qty(case: Case, value: str, text: str) -> Decision[ReceiptFact]:
    return multiplier_in(case, MultiplierSet, value, text)


def _set(case: Case, value: str, text: str) -> Decision[ReceiptFact]:
    number = number_in(value)
    if number is None:
        return refused("not_a_number", value=value)
    if case.document.line is None:
        return refused("scan_item_first")
    return set_to(case, SetQuantity(case.document.line, number), text)


def _rest(case: Case, _value: str, text: str) -> Decision[ReceiptFact]:
    line = case.document.lines.get(case.document.line or "")
    return refused("scan_item_first") if line is None else rest_of(case, line, text)


def _answer(case: Case, value: str, text: str) -> Decision[ReceiptFact]:
    number = index_in(value)
    if number is None:
        return refused("no_such_answer", answer=value, answers=0)
    return by_scan(case, case.shown(), number, text)


def _ok(case: Case, _value: str, text: str) -> Decision[ReceiptFact]:
    question = case.shown()
    if question is not None:
        return by_scan(case, question, 1, text)
    if case.document.package_fresh:
        return taken_as_advised(case, None, text)
    return Held("nothing_to_confirm")


def _cancel(case: Case, _value: str, text: str) -> Decision[ReceiptFact]:
    question = case.shown()
    if question is not None:
        return by_scan(case, question, "drop", text)
    if case.document.multiplier is not None or case.document.held:
        return dropped(case, ContextDropped, "canceled")
    return Held("nothing_to_cancel")


def _condition(case: Case, value: str, text: str) -> Decision[ReceiptFact]:
    condition = condition_in(value)
    if isinstance(condition, Refused):
        return condition
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
    question = case.shown()
    if question is None or all(option.choice != choice for option in question.options):
        return None
    return question


def _reason(case: Case, value: str, text: str) -> Decision[ReceiptFact]:
    reasons = case.rules.reasons
    number = index_in(value)
    if number is None or not 0 < number <= len(reasons):
        return refused("no_such_reason", reason=value)
    return reason_given(case, GiveReason(reasons[number - 1]), text)


HANDLERS: Mapping[str, working.Handler[Case, ReceiptFact]] = MappingProxyType(
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

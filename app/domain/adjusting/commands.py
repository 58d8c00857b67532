"""Command codes on an adjustment: the same actions as taps (screens, command codes)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.adjusting.actions import Finish
from app.domain.adjusting.answering import by_scan
from app.domain.adjusting.case import Case
from app.domain.adjusting.closing import condition_set, finish, reason_set
from app.domain.adjusting.facts import AdjustFact, ContextDropped, MultiplierSet
from app.domain.adjusting.quantities import entered, set_to
from app.domain.adjusting.undoing import undone
from app.domain.decision import Decision, Refused
from app.domain.meanings import CommandRead
from app.domain.working import commands as working
from app.domain.working.answer_codes import answer_codes
from app.domain.working.commands import condition_in, index_in, multiplier_in, number_in
from app.domain.working.dropping import dropped
from app.domain.working.outcome import refused


def commanded(case: Case, command: CommandRead, text: str) -> Decision[AdjustFact]:
    """The outcome of a command code."""
    return working.commanded(HANDLERS, case, command, text)


def _qty(case: Case, value: str, text: str) -> Decision[AdjustFact]:
    return multiplier_in(case, MultiplierSet, value, text)


def _set(case: Case, value: str, text: str) -> Decision[AdjustFact]:
    number, line = number_in(value), case.document.line_of(case.document.line)
    if number is None:
        return refused("not_a_number", value=value)
    return entered(case, number, text) if line is None else set_to(case, line, number, text)


def _condition(case: Case, value: str, text: str) -> Decision[AdjustFact]:
    condition = condition_in(value)
    if isinstance(condition, Refused):
        return condition
    return condition_set(case, condition, text)


def _reason(case: Case, value: str, text: str) -> Decision[AdjustFact]:
    number = index_in(value)
    if number is None:
        return refused("no_such_reason", reason=value)
    return reason_set(case, number, text)


HANDLERS: Mapping[str, working.Handler[Case, AdjustFact]] = MappingProxyType(
    {
        **answer_codes(by_scan, lambda case: dropped(case, ContextDropped, "canceled")),
        "UNDO": lambda case, _value, _text: undone(case),
        "QTY": _qty,
        "SET": _set,
        "COND": _condition,
        "REASON": _reason,
        "FINISH": lambda case, _value, text: finish(case, Finish(), text),
    }
)

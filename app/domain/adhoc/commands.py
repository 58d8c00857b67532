"""Command codes on an ad-hoc goods out: the same actions as taps (screens, command codes)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.adhoc.actions import Finish
from app.domain.adhoc.answering import by_scan
from app.domain.adhoc.case import Case
from app.domain.adhoc.closing import finish
from app.domain.adhoc.details import condition_set
from app.domain.adhoc.facts import AdHocFact, ContextDropped, MultiplierSet
from app.domain.adhoc.quantities import set_to
from app.domain.adhoc.undoing import undone
from app.domain.decision import Decision, Refused
from app.domain.meanings import CommandRead
from app.domain.working import commands as working
from app.domain.working.answer_codes import answer_codes
from app.domain.working.commands import condition_in, multiplier_in, number_in
from app.domain.working.dropping import dropped
from app.domain.working.outcome import refused


def commanded(case: Case, command: CommandRead, text: str) -> Decision[AdHocFact]:
    """The outcome of a command code."""
    return working.commanded(HANDLERS, case, command, text)


def _qty(case: Case, value: str, text: str) -> Decision[AdHocFact]:
    return multiplier_in(case, MultiplierSet, value, text)


def _set(case: Case, value: str, text: str) -> Decision[AdHocFact]:
    number, line = number_in(value), case.document.line_of(case.document.line)
    if number is None:
        return refused("not_a_number", value=value)
    return (
        refused("scan_item_first", product="") if line is None else set_to(case, line, number, text)
    )


def _condition(case: Case, value: str, _text: str) -> Decision[AdHocFact]:
    condition = condition_in(value)
    if isinstance(condition, Refused):
        return condition
    return condition_set(case, condition)


HANDLERS: Mapping[str, working.Handler[Case, AdHocFact]] = MappingProxyType(
    {
        **answer_codes(by_scan, lambda case: dropped(case, ContextDropped, "canceled")),
        "UNDO": lambda case, _value, _text: undone(case),
        "QTY": _qty,
        "SET": _set,
        "COND": _condition,
        "FINISH": lambda case, _value, text: finish(case, Finish(), text),
    }
)

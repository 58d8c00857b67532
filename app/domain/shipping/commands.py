"""Command codes on a shipment: the same actions as taps (screens, command codes)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.decision import Decision, Refused
from app.domain.meanings import CommandRead
from app.domain.shipping.actions import Finish
from app.domain.shipping.answering import by_scan
from app.domain.shipping.case import Case
from app.domain.shipping.closing import finish, share
from app.domain.shipping.details import condition_set
from app.domain.shipping.facts import ContextDropped, MultiplierSet, ShippingFact
from app.domain.shipping.line import Line
from app.domain.shipping.quantities import all_as_advised, rest_of, set_to
from app.domain.shipping.undoing import undone
from app.domain.working import commands as working
from app.domain.working.answer_codes import answer_codes
from app.domain.working.commands import condition_in, multiplier_in, number_in
from app.domain.working.dropping import dropped
from app.domain.working.outcome import refused


def commanded(case: Case, command: CommandRead, text: str) -> Decision[ShippingFact]:
    """The outcome of a command code."""
    return working.commanded(HANDLERS, case, command, text)


def _qty(case: Case, value: str, text: str) -> Decision[ShippingFact]:
    return multiplier_in(case, MultiplierSet, value, text)


def _touched(case: Case) -> Line | Refused:
    line = case.document.line_of(case.document.line)
    return line if line is not None else refused("scan_item_first", product="")


def _set(case: Case, value: str, text: str) -> Decision[ShippingFact]:
    number, line = number_in(value), _touched(case)
    if number is None:
        return refused("not_a_number", value=value)
    return line if isinstance(line, Refused) else set_to(case, line, number, text)


def _rest(case: Case, _value: str, text: str) -> Decision[ShippingFact]:
    if case.drafting:
        return refused("command_not_here", command="REST")
    line = _touched(case)
    return line if isinstance(line, Refused) else rest_of(case, line, text)


def _all(case: Case, _value: str, text: str) -> Decision[ShippingFact]:
    if case.drafting:
        return refused("command_not_here", command="ALL")
    return all_as_advised(case, text)


def _post(case: Case, _value: str, text: str) -> Decision[ShippingFact]:
    if not case.drafting:
        return refused("command_not_here", command="POST")
    return share(case, text)


def _condition(case: Case, value: str, _text: str) -> Decision[ShippingFact]:
    condition = condition_in(value)
    if isinstance(condition, Refused):
        return condition
    return condition_set(case, condition)


HANDLERS: Mapping[str, working.Handler[Case, ShippingFact]] = MappingProxyType(
    {
        **answer_codes(by_scan, lambda case: dropped(case, ContextDropped, "canceled")),
        "UNDO": lambda case, _value, _text: undone(case),
        "QTY": _qty,
        "SET": _set,
        "REST": _rest,
        "ALL": _all,
        "COND": _condition,
        "POST": _post,
        "FINISH": lambda case, _value, text: finish(case, Finish(), text),
    }
)

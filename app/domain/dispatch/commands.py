"""Command codes on a dispatch: the same actions as taps (screens, command codes)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from app.domain.decision import Decision, Held, Refused
from app.domain.dispatch import closing, handing, leaving, orders, packages, packing, putting_back
from app.domain.dispatch.actions import (
    Correct,
    ExplainDifference,
    Finish,
    NewPackage,
    SetCondition,
)
from app.domain.dispatch.answering import by_scan
from app.domain.dispatch.case import Case
from app.domain.dispatch.details import condition_set
from app.domain.dispatch.document import Order
from app.domain.dispatch.facts import ContextDropped, DispatchFact, Mode, MultiplierSet
from app.domain.dispatch.line import Line
from app.domain.dispatch.quantities import rest_of, set_to
from app.domain.dispatch.undoing import undone
from app.domain.dispatch.walk import current_line
from app.domain.meanings import CommandRead
from app.domain.working import commands as working
from app.domain.working.commands import condition_in, index_in, multiplier_in, number_in
from app.domain.working.dropping import dropped
from app.domain.working.outcome import refused

MODES: Mapping[str, Mode] = MappingProxyType(
    {"pick": Mode.PICK, "pack": Mode.PACK, "handover": Mode.HAND_OVER}
)

Handler = working.Handler[Case, DispatchFact]


def commanded(case: Case, command: CommandRead, text: str) -> Decision[DispatchFact]:
    """The outcome of a command code."""
    mode = MODES.get(command.value.lower()) if command.name == "GOTO" else None
    if mode is not None:
        return putting_back.entered(case, mode, text)
    return working.commanded(HANDLERS, case, command, text)


def _qty(case: Case, value: str, text: str) -> Decision[DispatchFact]:
    return multiplier_in(case, MultiplierSet, value, text)


def _touched(case: Case) -> Line | None:
    return case.document.lines.get(case.document.line or "")


def _set(case: Case, value: str, text: str) -> Decision[DispatchFact]:
    number, line = number_in(value), _touched(case)
    if number is None:
        return refused("not_a_number", value=value)
    if case.document.mode is not Mode.PICK:
        return refused("command_not_here", command="SET")
    return refused("scan_item_first") if line is None else set_to(case, line, number, text)


def _rest(case: Case, _value: str, text: str) -> Decision[DispatchFact]:
    match case.document.mode:
        case Mode.PACK:
            return packing.rest_packed(case, None, text)
        case Mode.PICK:
            line = _current(case)
            return leaving.nothing_current(case) if line is None else rest_of(case, line, text)
        case Mode.HAND_OVER | Mode.PUT_BACK:
            return refused("command_not_here", command="REST")


def _current(case: Case) -> Line | None:
    return current_line(case.document)


def _answer(case: Case, value: str, text: str) -> Decision[DispatchFact]:
    number = index_in(value)
    if number is None:
        return refused("no_such_answer", answer=value, answers=0)
    return by_scan(case, case.shown(), number, text)


def _ok(case: Case, _value: str, text: str) -> Decision[DispatchFact]:
    question, document = case.shown(), case.document
    if question is not None:
        return by_scan(case, question, 1, text)
    order = order_here(case)
    if order is not None and order.unconfirmed:
        return orders.confirmed(case, order, text)
    if document.mode is Mode.PACK and document.package is not None:
        return packages.closed(case, document.package, text)
    if document.mode is Mode.PUT_BACK and document.package is not None:
        return packages.voided(case, document.package, text)
    if document.mode is Mode.HAND_OVER:
        return refused("choose_order") if order is None else handing.collected(case, order, text)
    return Held("nothing_to_confirm")


def order_here(case: Case) -> Order | None:
    """The order that a command is about: the one at hand, else that of the line in hand."""
    document = case.document
    if document.at_hand is not None:
        return document.at_hand
    if document.mode is not Mode.PICK:
        return None
    line = leaving.touched_or_current(case)
    return None if line is None else document.order_at(line)


def _cancel(case: Case, _value: str, text: str) -> Decision[DispatchFact]:
    question = case.shown()
    if question is not None and any(o.choice == "drop" for o in question.options):
        return by_scan(case, question, "drop", text)
    if case.document.multiplier is not None or case.document.held:
        return dropped(case, ContextDropped, "canceled")
    return Held("nothing_to_cancel")


def _condition(case: Case, value: str, _text: str) -> Decision[DispatchFact]:
    condition = condition_in(value)
    if isinstance(condition, Refused):
        return condition
    return condition_set(case, SetCondition(condition))


def _reason(case: Case, value: str, text: str) -> Decision[DispatchFact]:
    number, question = index_in(value), case.shown()
    if number is None or number < 1:
        return refused("no_such_reason", reason=value)
    if question is not None and question.options[0].choice == "reason":
        if number >= len(question.options):  # the last one is "drop"
            return refused("no_such_reason", reason=value)
        return by_scan(case, question, number, text)
    return _reason_of_mode(case, number, value, text)


def _reason_of_mode(case: Case, number: int, value: str, text: str) -> Decision[DispatchFact]:
    """Not collected while handing over, and why packages hold less while packing."""
    mode, rules, order = case.document.mode, case.rules, order_here(case)
    reasons = {
        Mode.HAND_OVER: rules.uncollected_reasons,
        Mode.PACK: rules.difference_reasons,
    }.get(mode)
    if reasons is None:
        return refused("nothing_to_explain", product="")
    if number > len(reasons):
        return refused("no_such_reason", reason=value)
    if order is None:
        return refused("choose_order")
    if mode is Mode.HAND_OVER:
        return handing.not_collected(case, order, reasons[number - 1], text)
    loose = handing.unpacked_lines(case.document, order)
    if not loose:
        return refused("nothing_to_explain", product="")
    return packing.explained(case, ExplainDifference(loose[0].id, reasons[number - 1]), text)


def _picking(act: Callable[[Case, Line, str], Decision[DispatchFact]], name: str) -> Handler:
    """A command about the line to be picked now."""

    def handler(case: Case, _value: str, text: str) -> Decision[DispatchFact]:
        if case.document.mode is not Mode.PICK:
            return refused("command_not_here", command=name)
        line = _current(case)
        return leaving.nothing_current(case) if line is None else act(case, line, text)

    return handler


def _empty(case: Case, _value: str, text: str) -> Decision[DispatchFact]:
    line = leaving.touched_or_current(case)
    if line is None or case.document.mode is not Mode.PICK:
        return refused("command_not_here", command="EMPTY")
    return leaving.looked(case, line, True, text)


def _hold(case: Case, _value: str, text: str) -> Decision[DispatchFact]:
    """Stops the order; on an order that is stopped it lets it go on."""
    order = order_here(case)
    if order is None:
        return refused("choose_order")
    if order.on_hold:
        return orders.released(case, order, text)
    return orders.held(case, order, "", text=text)


def _enter(mode: Mode) -> Handler:
    return lambda case, _value, text: putting_back.entered(case, mode, text)


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
        "REJECT": _enter(Mode.PUT_BACK),
        "SHORT": _picking(lambda case, line, text: leaving.short(case, line, "", text), "SHORT"),
        "SKIP": _picking(leaving.skipped, "SKIP"),
        "SWAP": _picking(
            lambda case, line, text: leaving.lot_swapped(case, line, None, text), "SWAP"
        ),
        "EMPTY": _empty,
        "HOLD": _hold,
        "NEWPACK": lambda case, value, text: packing.begun(case, NewPackage(kind=value), text),
        "HANDOVER": _enter(Mode.HAND_OVER),
        "POST": lambda case, _value, text: closing.post(case, text),
        "FINISH": lambda case, _value, text: closing.finish(case, Finish(), text),
        "CORRECT": lambda case, _value, text: closing.correction_started(case, Correct(), text),
    }
)
"""`REJECT` (goods go back) begins to put back; `NEWPACK` may name a package type."""

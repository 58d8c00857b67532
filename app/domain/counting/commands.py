"""Command codes on a count: the same actions as taps (screens, command codes)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.counting import placing
from app.domain.counting.actions import EndPlace, Finish, Post, Recount
from app.domain.counting.answering import by_scan
from app.domain.counting.case import Case
from app.domain.counting.closing import finish, post
from app.domain.counting.details import condition_set
from app.domain.counting.facts import ContextDropped, CountFact, MultiplierSet
from app.domain.counting.lists import next_place
from app.domain.counting.quantities import set_to
from app.domain.counting.recounting import recount
from app.domain.counting.undoing import undone
from app.domain.decision import Decision, Held, Refused
from app.domain.meanings import CommandRead
from app.domain.working import commands as working
from app.domain.working.answer_codes import answer_codes
from app.domain.working.commands import condition_in, index_in, multiplier_in, number_in
from app.domain.working.dropping import dropped
from app.domain.working.outcome import refused


def commanded(case: Case, command: CommandRead, text: str) -> Decision[CountFact]:
    """The outcome of a command code."""
    return working.commanded(HANDLERS, case, command, text)


def _qty(case: Case, value: str, text: str) -> Decision[CountFact]:
    return multiplier_in(case, MultiplierSet, value, text)


def _set(case: Case, value: str, text: str) -> Decision[CountFact]:
    number, line = number_in(value), case.document.line_of(case.document.line)
    if number is None:
        return refused("not_a_number", value=value)
    return (
        refused("scan_item_first", product="") if line is None else set_to(case, line, number, text)
    )


def _condition(case: Case, value: str, _text: str) -> Decision[CountFact]:
    condition = condition_in(value)
    if isinstance(condition, Refused):
        return condition
    return condition_set(case, condition)


def _reason(case: Case, value: str, _text: str) -> Decision[CountFact]:
    """Why the variance on the screen is accepted; which one that is, the screen knows."""
    number, reasons = index_in(value), case.rules.reasons
    if number is None or not 0 < number <= len(reasons):
        return refused("no_such_reason", reason=value)
    return Held("reason_given", {"reason": reasons[number - 1]})


def _empty(case: Case, _value: str, text: str) -> Decision[CountFact]:
    """Nothing (more) lies here; the same code again is the answer to the question."""
    place = case.document.place
    if place is None:
        return refused("scan_place_first")
    question = placing.asked_empty(case, place)
    if question is not None:
        return by_scan(case, question, 1, text)
    return placing.ended(case, EndPlace(place, empty=True), text)


def _next(case: Case, value: str, text: str) -> Decision[CountFact]:
    """This place is counted; without one the screen goes on to what comes next."""
    place = case.document.place
    if place is None:
        return Held("screen_command", {"name": "NEXT", "value": value})
    return placing.ended(case, EndPlace(place), text)


def _skip(case: Case, _value: str, text: str) -> Decision[CountFact]:
    """Not this place now: where somebody is, else where the list leads to."""
    place = case.document.place or next_place(case.document)
    if place is None:
        return refused("scan_place_first")
    return placing.left(case, place, text)


def _correct(case: Case, _value: str, text: str) -> Decision[CountFact]:
    line = case.document.line_of(case.document.line)
    if line is None:
        return refused("scan_item_first", product="")
    return recount(case, Recount(line.product, line.cell.place), text)


HANDLERS: Mapping[str, working.Handler[Case, CountFact]] = MappingProxyType(
    {
        **answer_codes(by_scan, lambda case: dropped(case, ContextDropped, "canceled")),
        "UNDO": lambda case, _value, _text: undone(case),
        "QTY": _qty,
        "SET": _set,
        "REASON": _reason,
        "COND": _condition,
        "EMPTY": _empty,
        "NEXT": _next,
        "SKIP": _skip,
        "CORRECT": _correct,
        "POST": lambda case, _value, text: post(case, Post(), text),
        "FINISH": lambda case, _value, text: finish(case, Finish(), text),
    }
)

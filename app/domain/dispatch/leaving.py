"""What is not picked now: short, skipped, of another lot; and whether a place is empty."""

from __future__ import annotations

from itertools import islice

from app.domain.decision import Decision
from app.domain.dispatch.case import Case, named, of_order
from app.domain.dispatch.checks import order_objection
from app.domain.dispatch.facts import (
    DispatchFact,
    LotSwapped,
    PlaceLooked,
    QuestionAsked,
    Shorted,
    Skipped,
)
from app.domain.dispatch.line import Line
from app.domain.dispatch.walk import current_line
from app.domain.values import Lot
from app.domain.working import Option, plain
from app.domain.working.asking import DROP
from app.domain.working.outcome import accepted, refused

Facts = tuple[DispatchFact, ...]


def asked_reason(
    key: str,
    reasons: tuple[str, ...],
    told: dict[str, str | int | None],
    *,
    line: str | None = None,
    goods_out: str | None = None,
    before: Facts = (),
) -> Decision[DispatchFact]:
    """A question whose answers are reasons, numbered as `DH:REASON` is."""
    options = (*(Option("reason", reason) for reason in reasons[:8]), DROP)
    fact = QuestionAsked(key, tuple(told.items()), options, (), line, goods_out)
    return accepted(key, *before, fact, details=told, amber=True)


def short(
    case: Case, line: Line, reason: str = "", text: str = "", before: Facts = ()
) -> Decision[DispatchFact]:
    """The rest of a line is given up, with a reason."""
    objection = order_objection(case, case.document.order_at(line))
    if objection is not None:
        return objection
    if line.rest <= 0:
        return refused("no_rest", **named(line))
    told = {**named(line), "rest": plain(line.rest)}
    if not reason:
        if any(q.reason == "short_reason" and q.line == line.id for q in case.document.questions):
            return refused("question_waits", reason="short_reason")
        return asked_reason(
            "short_reason", case.rules.short_reasons, told, line=line.id, before=before
        )
    if reason not in case.rules.short_reasons:
        return refused("no_such_reason", reason=reason)
    fact = Shorted(line.id, line.rest, reason, text)
    return accepted("shorted", *before, fact, details={**told, "reason": reason})


def skipped(case: Case, line: Line, text: str = "") -> Decision[DispatchFact]:
    """The line goes to the end of the walk."""
    if line.rest <= 0:
        return refused("no_rest", **named(line))
    waiting = (other for other in case.document.lines.every() if other.rest > 0)
    if len(list(islice(waiting, 2))) < 2:
        return refused("last_line", **named(line))
    return accepted("skipped", Skipped(line.id, text), details=named(line))


def lot_swapped(case: Case, line: Line, lot: Lot | None, text: str = "") -> Decision[DispatchFact]:
    """The line takes another lot; None: whichever is scanned."""
    if lot is None and line.lot_id is None and line.lot_text is None:
        return refused("no_lot_to_swap", **named(line))
    objection = order_objection(case, case.document.order_at(line))
    if objection is not None:
        return objection
    told = {**named(line), "wanted": line.lot_text or line.lot_id, "lot": lot.text if lot else None}
    return accepted("lot_swapped", LotSwapped(line.id, lot, text), details=told)


def looked(
    case: Case, line: Line, empty: bool, text: str = "", before: Facts = ()
) -> Decision[DispatchFact]:
    """A person looked at a line's place."""
    if line.place is None:
        return refused("place_not_known", **named(line))
    fact = PlaceLooked(line.place.id, line.product, empty, text)
    told = {**named(line), "place": line.place.name}
    return accepted("place_empty_now" if empty else "place_not_empty", *before, fact, details=told)


def touched_or_current(case: Case) -> Line | None:
    """The line that a command is about: the one touched last, else the one to be picked now."""
    line = case.document.lines.get(case.document.line or "")
    return line if line is not None else current_line(case.document)


def nothing_current(case: Case) -> Decision[DispatchFact]:
    """Why no line is to be picked now."""
    for order in case.document.orders:
        objection = order_objection(case, order)
        if objection is not None:
            return objection
    return refused("all_picked", **of_order(case.document.orders[0]))

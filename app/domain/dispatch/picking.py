"""Goods become movements, a question or a refusal: every way of picking ends here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from app.domain.copying import changed
from app.domain.decision import Accepted, Decision, Detail, Notice, Refused
from app.domain.dispatch.allot import Allotment, allot, place_of
from app.domain.dispatch.case import Case, figures
from app.domain.dispatch.checks import first_objection, lines_for, too_many
from app.domain.dispatch.facts import DispatchFact, Goods, Move, Picked, QuestionAsked
from app.domain.dispatch.line import Line
from app.domain.dispatch.walk import current_line
from app.domain.values import ZERO, Track
from app.domain.working import Option, plain
from app.domain.working.asking import parked
from app.domain.working.case import Ask
from app.domain.working.goods import about
from app.domain.working.outcome import accepted

Facts = tuple[DispatchFact, ...]


def pick(
    case: Case,
    goods: Goods,
    *,
    before: Facts = (),
    took_context: bool = False,
    notices: tuple[Notice, ...] = (),
    key: str = "picked",
) -> Decision[DispatchFact]:
    """Pick these goods. `before` are facts of the same step (an answer, a taught lot)."""
    lines = lines_for(case, goods)
    if isinstance(lines, Refused):
        return lines
    goods = _whole_line(case, goods, lines[0])
    objection = first_objection(case, goods, lines[0])
    if isinstance(objection, Refused):
        return objection
    plan = allot(case, goods, lines)
    if not all(move.cell.place for move in plan.moves) and not _placeless(plan, lines):
        return Refused("choose_place", about(goods))
    ask = objection or too_many(case, goods, plan)
    if ask is not None:
        return asked(ask, goods, before=before, took_context=took_context, notices=notices)
    return _picked(case, goods, plan, before, took_context, notices, key)


def _whole_line(case: Case, goods: Goods, line: Line) -> Goods:
    """Where one scan takes the line, a plain code stands for its whole rest."""
    product = line.product
    single = product.catch_weight or product.track is Track.SERIAL
    if not (goods.plain and case.rules.scan_takes_rest) or single or line.rest < goods.quantity:
        return goods
    return replace(goods, quantity=line.rest, plain=False)


def _placeless(plan: Allotment, lines: list[Line]) -> bool:
    """Deposits and options without a place of their own lie nowhere."""
    return all(line.parent is not None for line in lines if line.id == plan.last.id)


def asked(
    ask: Ask,
    goods: Goods,
    *,
    before: Facts = (),
    took_context: bool = False,
    notices: tuple[Notice, ...] = (),
) -> Accepted[DispatchFact]:
    """A question that parks goods."""
    fact = QuestionAsked(
        ask.reason,
        tuple(ask.details.items()),
        ask.choices,
        (goods,),
        ask.line,
        None,
        goods.text,
        took_context,
    )
    return parked(ask, fact, before=before, notices=notices)


def _picked(
    case: Case,
    goods: Goods,
    plan: Allotment,
    before: Facts,
    took_context: bool,
    notices: tuple[Notice, ...],
    key: str,
) -> Decision[DispatchFact]:
    yes = {"over", "much_more"} & set(goods.waived)
    over_line = plan.last.id if yes and plan.over > 0 else None
    fact = Picked(plan.moves, goods, goods.text, over_line, took_context)
    after = moved_lines(case, plan.moves)
    details = {**about(goods), **_outcome(case, after, plan), **_next(case, after)}
    look = _empty_now(case, plan.last, after[-1], goods)
    asks = (look,) if look is not None else ()
    told = (*notices, Notice("look_if_empty", dict(look.details))) if look else notices
    return accepted(key, *before, fact, *asks, details=details, notices=told)


def moved_lines(case: Case, moves: tuple[Move, ...]) -> list[Line]:
    """The lines as `moves` leave them, in the order in which they are first touched."""
    lines: dict[str, Line] = {}
    for move in moves:
        lines[move.line] = lines.get(move.line, case.document.lines[move.line]).moved(move)
    return list(lines.values())


def _outcome(case: Case, after: list[Line], plan: Allotment) -> dict[str, Detail]:
    totes: dict[int, Decimal] = {}
    for move in plan.moves:
        tote = case.document.order_at(case.document.lines[move.line]).tote
        totes[tote] = totes.get(tote, ZERO) + move.quantity
    last, cell = after[-1], plan.moves[-1].cell
    batch = len(case.document.orders) > 1
    shares = " ".join(f"{tote}:{plain(quantity)}" for tote, quantity in totes.items())
    return {
        **figures(last),
        "lines": len(after),
        "totes": shares if batch else None,
        "tote": next(reversed(totes)) if batch else None,
        "lot": cell.lot,
        "serial": cell.serial,
        "place": cell.place,
    }


def _next(case: Case, after: list[Line]) -> Mapping[str, Detail]:
    """Where to go next, for the prompt: nothing when all is done."""
    document = case.document
    lines = document.lines.set_all((line.id, line) for line in after)
    line = current_line(changed(document, lines=lines, line=after[-1].id))
    if line is None:
        return {"next_line": None, "next_place": None}
    return {"next_line": line.id, "next_place": line.place.name if line.place else ""}


def _empty_now(case: Case, before: Line, after: Line, goods: Goods) -> QuestionAsked | None:
    """Where the books say that nothing is left, a person looks (features row 55)."""
    book, place = before.source.book, before.source.place
    if not case.rules.empty_check or book is None or place is None:
        return None
    if place_of(case, before) != place.id:
        return None
    taken = _taken_at(case, before, place.id)
    now = taken + _at(after, place.id) - _at(before, place.id)
    if not taken < book <= now:
        return None
    details = {**about(goods), "place": place.name, "line": before.id}
    options = (Option("empty", place.id), Option("not_empty", place.id))
    return QuestionAsked("place_empty", tuple(details.items()), options, (), before.id)


def _taken_at(case: Case, line: Line, place: str) -> Decimal:
    lines = case.document.lines_of(line.product.id)
    return sum((_at(one, place) for one in lines), ZERO)


def _at(line: Line, place: str) -> Decimal:
    """What was picked at a place."""
    cells = (p for p in line.portions if p.cell.mine and p.cell.place == place)
    return sum((p.quantity for p in cells), ZERO)

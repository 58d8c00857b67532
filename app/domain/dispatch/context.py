"""What a pick, a question or a place leaves behind for the next scan."""

from __future__ import annotations

from app.domain.copying import changed
from app.domain.dispatch.document import Dispatch, DispatchState, LastPick, Question
from app.domain.dispatch.facts import (
    DispatchFact,
    Move,
    Packed,
    Picked,
    PutBack,
    QuestionAsked,
    QuestionGrew,
)
from app.domain.dispatch.line import Line
from app.domain.events import Event
from app.domain.working import context as working
from app.domain.working.goods import lot_text


def moved(document: Dispatch, moves: tuple[Move, ...], took: bool) -> Dispatch:
    """The document after movements: the one place where goods change where they lie."""
    lines: dict[str, Line] = {}
    for move in moves:
        lines[move.line] = lines.get(move.line, document.lines[move.line]).moved(move)
    touched = tuple(lines)
    return changed(
        working.used(document, took),
        lines=document.lines.set_all(lines.items()),
        touched=touched,
        line=touched[-1] if touched else document.line,
        asking=None,
        misses=0,
        last=None,
        state=DispatchState.OPEN,
    )


def picked(document: Dispatch, fact: Picked, event: Event[DispatchFact]) -> Dispatch:
    """The document after goods were picked."""
    after = moved(document, fact.moves, fact.took_context)
    adds = all(move.quantity > 0 for move in fact.moves)
    if adds:
        after = _over(after, fact.over_line)
    last = LastPick(fact.moves, fact.goods, event.stamp) if adds else None
    lots = after.last_lots
    if adds and lot_text(fact.goods) is not None:
        lots = lots.set(fact.goods.product.id, fact.goods)
    return changed(after, last=last, last_lots=lots)


def _over(document: Dispatch, accepted: str | None) -> Dispatch:
    """What a pick took beyond the ordered, it was allowed to: by a person, or by the tolerance."""
    lines = [document.lines[key] for key in document.touched]
    more = [
        changed(
            line,
            tolerated=max(line.tolerated, line.over),
            over_accepted=line.over_accepted or line.id == accepted,
        )
        for line in lines
        if line.over > line.tolerated or line.id == accepted
    ]
    if not more:
        return document
    return changed(document, lines=document.lines.set_all((line.id, line) for line in more))


def packed(document: Dispatch, fact: Packed) -> Dispatch:
    """The document after goods went into, out of, or between packages."""
    return moved(document, fact.moves, fact.took_context)


def put_back(document: Dispatch, fact: PutBack) -> Dispatch:
    """The document after goods went back to a place."""
    after = moved(document, fact.moves, fact.took_context)
    lines: dict[str, Line] = {}
    for move in fact.moves:
        line = lines.get(move.line, after.lines[move.line])
        foreign = line.foreign_back - (0 if move.cell.mine else move.quantity)
        lines[move.line] = changed(line, foreign_back=foreign)
    for shift in fact.shifts:
        line = lines[shift.line]
        lines[shift.line] = changed(line, shifts=(*line.shifts, shift))
    return changed(after, lines=after.lines.set_all(lines.items()))


def asked(document: Dispatch, fact: QuestionAsked, event: Event[DispatchFact]) -> Dispatch:
    """The document after something was asked."""
    about = {"line": fact.line, "goods_out": fact.goods_out}
    after = working.asked(document, fact, event, Question, fact.goods, **about)
    touched = document.touched if fact.joins else ()
    return changed(after, touched=touched, last=None, state=DispatchState.OPEN)


def grew(document: Dispatch, fact: QuestionGrew) -> Dispatch:
    """The document after the same code came again before its question could be read."""
    return changed(working.grew(document, fact, fact.goods), touched=(), last=None)


def scanned(document: Dispatch) -> Dispatch:
    """Any further scan lets finished lines move to their group and parks the question."""
    return changed(document, touched=(), asking=None)

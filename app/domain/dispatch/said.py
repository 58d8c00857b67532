"""What posts have said, and what became of it: the next post says only the difference."""

from __future__ import annotations

from dataclasses import replace

from app.domain.copying import changed
from app.domain.dispatch.document import OWN_HOLD, Dispatch, DispatchState, Order, PostRecord
from app.domain.dispatch.facts import (
    DispatchFact,
    EntryDecided,
    Posted,
    SaidLine,
    SaidOrder,
    SaidStock,
)
from app.domain.dispatch.line import Line, Register
from app.domain.dispatch.machine import Stage
from app.domain.events import Event
from app.domain.values import ZERO
from app.domain.working import Choice


def posted(document: Dispatch, fact: Posted, event: Event[DispatchFact]) -> Dispatch:
    """The document after a post: undo ends here."""
    record = PostRecord(
        event.id, event.stamp.at, fact.lines, fact.orders, fact.finished, fact.reason
    )
    lines = [_told(document.lines[s.line], s) for s in fact.lines if s.line in document.lines]
    said = {one.goods_out: one for one in fact.orders}
    return changed(
        document,
        lines=document.lines.set_all((line.id, line) for line in lines),
        orders=tuple(_order(o, said[o.id]) if o.id in said else o for o in document.orders),
        posts=(*document.posts, record),
        state=DispatchState.FINISHED if fact.finished else DispatchState.POSTED,
        correcting="",
        last=None,
        touched=(),
    )


def _told(line: Line, told: SaidLine) -> Line:
    return changed(
        line,
        said=_summed(line.said, told.stock, 1),
        register=Register(told.picked, told.packed, told.short),
    )


def _summed(
    said: tuple[SaidStock, ...], more: tuple[SaidStock, ...], sign: int
) -> tuple[SaidStock, ...]:
    sums = {(s.place, s.condition): s.delta for s in said}
    for one in more:
        key = (one.place, one.condition)
        sums[key] = sums.get(key, ZERO) + sign * one.delta
    return tuple(SaidStock(place, condition, q) for (place, condition), q in sums.items() if q)


def _order(order: Order, said: SaidOrder) -> Order:
    marks = {
        "reject": bool(said.reject),
        "hold": bool(said.hold),
        "request": said.request_cancellation is not None,
        "accepted": bool(said.accept_cancellation),
        "collected": said.collected,
        "not_collected": bool(said.not_collected),
    }
    told = [*order.told, *(name for name, is_said in marks.items() if is_said)]
    told += [f"released:{hold}" for hold in said.release]
    if OWN_HOLD in said.release:
        told = [name for name in told if name != "hold"]
    return changed(
        order,
        stage=max(order.stage, Stage(said.stage)),
        status=said.statuses[-1] if said.statuses else order.status,
        told=tuple(dict.fromkeys(told)),
    )


def entry_decided(document: Dispatch, fact: EntryDecided) -> Dispatch:
    """The document after a person decided about an entry: what was discarded was never said."""
    record = next((post for post in document.posts if post.id == fact.post), None)
    if record is None or fact.choice is not Choice.DISCARD:
        return document
    if fact.goods_out and not fact.product:
        orders = tuple(
            changed(o, stage=Stage.NONE, status=None, told=()) if o.id == fact.goods_out else o
            for o in document.orders
        )
        posts = tuple(_without(post, fact.goods_out) for post in document.posts)
        return changed(document, orders=orders, posts=posts)
    lines: list[Line] = []
    told: list[SaidLine] = []
    for said in record.lines:
        line, rest = _unsaid(document.lines[said.line], said, fact)
        lines.append(line)
        told.append(rest)
    posts = tuple(
        replace(post, lines=tuple(told)) if post.id == fact.post else post
        for post in document.posts
    )
    after = document.lines.set_all((line.id, line) for line in lines)
    return changed(document, lines=after, posts=posts)


def _without(post: PostRecord, goods_out: str) -> PostRecord:
    return replace(post, orders=tuple(o for o in post.orders if o.goods_out != goods_out))


def _unsaid(line: Line, said: SaidLine, fact: EntryDecided) -> tuple[Line, SaidLine]:
    if fact.line:
        return (changed(line, register=None) if line.id == fact.line else line), said
    if line.product.id != fact.product or fact.goods_out not in ("", line.goods_out):
        return line, said
    gone = tuple(s for s in said.stock if (s.place, s.condition) == (fact.place, fact.condition))
    kept = tuple(s for s in said.stock if s not in gone)
    return changed(line, said=_summed(line.said, gone, -1)), replace(said, stock=kept)

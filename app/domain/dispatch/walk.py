"""The walk: which line comes when, and which one is to be picked now.

Storage location first, then `sort_value` by binary comparison (R56); what shares a group value
stays together at its place (R57); deposits and options come right after their item (R59).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from app.domain.copying import changed
from app.domain.dispatch.document import Dispatch, Order
from app.domain.dispatch.line import Line
from app.domain.dispatch.machine import PICKING_ENDED
from app.domain.values import Place

_PARTS = re.compile(r"(\d+)", re.ASCII)
Natural = tuple[tuple[int, int, str], ...]
RootKey = tuple[int, tuple[bool, Natural, str], bytes, str, bytes, int]
_NOWHERE: tuple[bool, Natural, str] = (True, (), "")


@lru_cache(maxsize=8192)
def natural(name: str) -> Natural:
    """A sort key by which "A-2" comes before "A-10"."""
    parts = _PARTS.split(name.upper())
    return tuple((1, int(p[:40]), p) if at % 2 else (0, 0, p) for at, p in enumerate(parts))


def _place(place: Place | None) -> tuple[bool, Natural, str]:
    return _NOWHERE if place is None else (False, natural(place.name), place.id)


def _binary(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def in_walk_order(lines: Iterable[Line]) -> list[Line]:
    """These lines in walk order."""
    every = list(lines)
    known = {line.id: line for line in every}
    roots = {line.id: _root(line, known) for line in every}
    first: dict[tuple[object, ...], bytes] = {}
    for line in every:
        if line.source.group and roots[line.id] is line:
            spot, sort = _spot(line), _binary(line.source.sort)
            first[spot] = min(first.get(spot, sort), sort)

    def root_key(line: Line) -> RootKey:
        sort = _binary(line.source.sort)
        group = line.source.group
        lead = first.get(_spot(line), sort) if group else sort
        return (line.skips, _place(line.place), lead, group, sort, line.order)

    def key(line: Line) -> tuple[RootKey, tuple[bool, int], bytes, int]:
        root = roots[line.id]
        under = (line is not root, line.skips if line is not root else 0)
        return (root_key(root), under, _binary(line.source.sort), line.order)

    return sorted(every, key=key)


def _spot(line: Line) -> tuple[object, ...]:
    return (line.skips, _place(line.place), line.source.group)


def _root(line: Line, known: dict[str, Line]) -> Line:
    """The item at the top; parents that lead in a circle end where it closes."""
    seen = {line.id}
    while line.parent is not None and line.parent in known and line.parent not in seen:
        line = known[line.parent]
        seen.add(line.id)
    return line


def rewalked(document: Dispatch) -> Dispatch:
    """The document with its walk laid out anew."""
    ordered = in_walk_order(document.lines.every())
    ranked = [(at, line) for at, line in enumerate(ordered) if line.rank != at]
    return changed(
        document,
        lines=document.lines.set_all((line.id, changed(line, rank=at)) for at, line in ranked),
        walk=tuple(line.id for line in ordered),
    )


def works(order: Order) -> bool:
    """Whether anything can be picked for an order at all, now."""
    return not (order.goes_back or order.on_hold or order.left or order.requested is not None)


def open_for_picking(document: Dispatch, line: Line) -> bool:
    """Whether a line waits to be picked."""
    if line.rest <= 0:
        return False
    order = document.order_at(line)
    return works(order) and order.head.status not in PICKING_ENDED


def current_line(document: Dispatch) -> Line | None:
    """The line to be picked now: the one in hand while something of it is missing, else the
    first one of the walk; None when all is done.
    """
    line = document.lines.get(document.line or "")
    if line is not None and open_for_picking(document, line):
        return line
    closed = {o.id for o in document.orders if not works(o) or o.head.status in PICKING_ENDED}
    for key in document.walk:
        line = document.lines[key]
        if line.goods_out not in closed and line.rest > 0:
            return line
    return None

"""Lists of enfore: an interval, a page inside it, and problems that count like items (R1-R9)."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from typing import Any

from app.hub import timestamps
from app.hub.calls import Answer, Call
from app.hub.records import Part
from app.sqlite import Connection, Row

_WHOLE_ROWS = re.compile(r"SELECT \* FROM (\w+) (WHERE .*) (ORDER BY .*)")
_DEEP = 1_000
Body = dict[str, Any]
Shown = Callable[[Row], Body]


def interval(call: Call) -> tuple[int, int]:
    """`from` and `to` as the first ms inside and the first ms outside (R1).

    Our times are whole ms, so a bound between two of them moves up to the next one.
    """
    bounds = [timestamps.parse(call.query[name]) for name in ("from", "to")]
    first, last = (-(-bound // 1_000_000) for bound in bounds)
    return first, last


def shown_until(call: Call) -> int:
    """The first ms whose objects a list does not show yet (A12)."""
    delay = call.switches.list_delay_ms
    return call.now - delay + 1 if delay else sys.maxsize


def page(
    tx: Connection, call: Call, select: str, values: Sequence[object], show: Shown
) -> dict[str, Any]:
    """One page of `select`, whose rows have an `id` and are in their stated order.

    An object that the platform cannot bring into the form of the API is a problem instead of an
    item and takes its place in the count (R6).
    """
    limit = call.query.get("limit") or 200
    offset = call.query.get("offset") or 0
    rows = tx.execute(_paged(select, offset), (*values, limit, offset)).fetchall()
    return listed(tx, rows, show)


def _paged(select: str, offset: int) -> str:
    """The select with a page. Deep inside, rows that are skipped are counted in the index alone."""
    whole = _WHOLE_ROWS.fullmatch(select) if offset >= _DEEP else None
    if whole is None:
        return f"{select} LIMIT ? OFFSET ?"
    table, kept, order = whole.groups()
    numbers = f"SELECT seq FROM {table} {kept} {order} LIMIT ? OFFSET ?"
    return f"SELECT * FROM {table} WHERE seq IN ({numbers}) {order}"


def listed(tx: Connection, rows: Sequence[Row], show: Shown) -> dict[str, Any]:
    """Items and problems of the rows (R9)."""
    unreadable = _unreadable(tx)
    items = [show(row) for row in rows if row["id"] not in unreadable]
    problems = [_problem(row["id"]) for row in rows if row["id"] in unreadable]
    return {"items": items, "problems": problems}


def whole(items: list[dict[str, Any]]) -> Answer:
    """A list that is not paged."""
    return Answer(body={"items": items, "problems": []})


def whole_of(tx: Connection, parts: Sequence[Part], show: Callable[[Part], Body]) -> Answer:
    """Parts in a list that is not paged; those that cannot be shown are problems (R9, A77)."""
    unreadable = _unreadable(tx)
    items = [show(part) for part in parts if part.id not in unreadable]
    problems = [_problem(part.id) for part in parts if part.id in unreadable]
    return Answer(body={"items": items, "problems": problems})


def _unreadable(tx: Connection) -> set[str]:
    return {row["id"] for row in tx.execute("SELECT id FROM unreadable")}


def _problem(identifier: str) -> dict[str, str]:
    return {
        "title": "Unreadable object",
        "detail": f"Failure on converting {identifier} to API format.",
    }

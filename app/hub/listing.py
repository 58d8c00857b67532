"""Lists of documents with filters that look into their bodies (R1, R8)."""

from __future__ import annotations

from collections.abc import Sequence

from app.hub.calls import Answer, Call
from app.hub.paging import Shown, interval, page, shown_until
from app.sqlite import Connection


class Filter:
    """The documents of one kind in the interval of a call, oldest first, cut down step by step.

    The interval is that of creation (A11, A61).
    """

    def __init__(self, call: Call, kind: str) -> None:
        first, last = interval(call)
        self._call = call
        self._where = ["kind = ?", "created_at >= ?", "created_at < ?"]
        self._values: list[object] = [kind, first, min(last, shown_until(call))]

    def equal(self, parameter: str, column: str) -> Filter:
        """Keep what has this value; a filter that is left out keeps all."""
        return self.holds(parameter, f"{column} = ?")

    def holds(self, parameter: str, condition: str) -> Filter:
        """Keep what fulfils a condition with one `?` for the parameter's value."""
        if (value := self._call.query[parameter]) is not None:
            self._where.append(condition)
            self._values.append(value)
        return self

    def any_of(self, parameter: str, column: str) -> Filter:
        """Keep what has one of several values; none is no filter."""
        values: Sequence[str] = self._call.query[parameter] or ()
        if values:
            self._where.append(f"{column} IN ({','.join('?' * len(values))})")
            self._values.extend(values)
        return self

    def page(self, tx: Connection, show: Shown) -> Answer:
        select = f"SELECT * FROM document WHERE {' AND '.join(self._where)}"
        ordered = f"{select} ORDER BY created_at, seq"
        return Answer(body=page(tx, self._call, ordered, self._values, show))


def member(name: str) -> str:
    """The SQL for a member of the body."""
    return f"json_extract(body, '$.{name}')"

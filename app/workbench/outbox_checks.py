"""What a file of passed-on work must be before a row of it is written: it is hostile until then.

A seal shows damage, not forgery. So each column is what its table holds, nothing stands twice, what
is to be sent is what had not come to its end, and no request leaves the terminal's own addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from app.domain.entry import NOT_AT_END, EntryState
from app.store.hand_overs import Columns
from app.store.outbox import entry_of

METHODS = frozenset({"POST", "PUT", "PATCH", "DELETE"})
TERMINAL_ID = re.compile(r"[0-9A-Za-z]{4}")
TO_SEND = NOT_AT_END - {EntryState.SENDING}
"""States of entries that are passed on: what is under way stays."""
_KEY = re.compile(r"[0-9a-f]{24}")
_MOST = (1 << 63) - 1
_NUMBERS = frozenset(
    {
        *("seq", "v", "at", "monotonic", "opened", "changed", "created", "offset", "uncertain"),
        *("seen", "intent_v", "left", "attempts", "not_before"),
        *("attempt_started", "attempt_ended", "doubt"),
    }
)
_MAY_LACK = frozenset(
    {
        *("request", "body", "baseline", "answer", "last_error", "linked", "hand_over"),
        *("attempt_started", "attempt_ended", "doubt"),
    }
)


def must_be_a_head(head: Mapping[str, Any]) -> None:
    """Its id is one, and so are those of the terminals, which are shown.

    Raises:
        ValueError: it is no head of ours.
    """
    ids = ((_KEY, "id"), (TERMINAL_ID, "from"), (TERMINAL_ID, "to"))
    for pattern, name in ids:
        if not isinstance(head[name], str) or not pattern.fullmatch(head[name]):
            raise ValueError(f"{name} is no id")


def must_be_rows(rows: Iterable[Columns]) -> None:
    """Each column is of its kind. Names that are not known here are left to who writes them.

    Raises:
        ValueError: one is not.
    """
    for row in rows:
        for name, value in row.items():
            if not _fits(name, value):
                raise ValueError(f"{name}: {value!r:.40}")


def _fits(name: str, value: Any) -> bool:
    if name == "subjects":
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    if value is None:
        return name in _MAY_LACK
    if name in _NUMBERS:
        return isinstance(value, int) and abs(value) <= _MOST
    return isinstance(value, str)


def must_be_single(rows: Iterable[Columns]) -> None:
    """No row stands twice.

    Raises:
        ValueError: one does.
    """
    seen: set[str] = set()
    for row in rows:
        if row["id"] in seen:
            raise ValueError(f"{row['id']} stands twice")
        seen.add(row["id"])


def must_be_harmless(row: Columns, head: Mapping[str, Any], *, goes: bool) -> None:
    """An entry can be read, is for this system, is to be sent just if it had not come to its end,
    and its request can go nowhere else.

    Raises:
        ValueError, KeyError, TypeError: it is not so; UnknownRecord: a newer version wrote it.
    """
    entry = entry_of(row)  # type: ignore[arg-type]  # columns by name, as a row has them
    if entry.system != head["system"]:
        raise ValueError(f"an entry for {entry.system}")
    if goes is not (entry.state in TO_SEND) or entry.state is EntryState.SENDING:
        raise ValueError(f"{entry.id} is {entry.state}")
    request = entry.request
    if request is None:
        return
    names = {name.lower() for name, _ in request.headers}
    if (
        request.method not in METHODS
        or not request.path.startswith("/")
        or ".." in request.path.split("?")[0].split("/")
        or request.api not in head["bases"]
        or names & {"authorization", "host", "cookie", "proxy-authorization"}
    ):
        raise ValueError(f"no request of ours: {request.method} {request.path}")

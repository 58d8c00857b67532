"""What a file of passed-on work must be before a row of it is written: it is hostile until then.

A seal shows damage, not forgery. So each column is what its table holds, nothing stands twice, what
is to be sent is what had not come to its end, and no request leaves the terminal's own addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any
from urllib.parse import unquote

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
_NEEDED: Mapping[str, frozenset[str]] = {
    "document": frozenset({"id", "kind", "state", "title", "opened", "changed", "subjects"}),
    "event": frozenset(
        {
            *("id", "document", "type", "v", "terminal", "person"),
            *("at", "monotonic", "boot", "data"),
        }
    ),
    "clock": frozenset({"boot", "offset", "uncertain", "seen"}),
}
"""Columns without which a table takes no row; what reads an entry says so of its own."""
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


def must_be_rows(kind: str, rows: Iterable[Columns]) -> None:
    """Each column is of its kind, and none is missing. Names that are not known here are left to
    who writes them.

    Raises:
        ValueError: one is not.
    """
    for row in rows:
        if not _NEEDED.get(kind, frozenset()) <= row.keys():
            raise ValueError(f"a column of a {kind} is missing")
        for name, value in row.items():
            if not _fits(name, value):
                raise ValueError(f"{name}: {value!r:.40}")


def _fits(name: str, value: Any) -> bool:
    if name == "subjects":
        return isinstance(value, list) and all(map(_is_text, value))
    if value is None:
        return name in _MAY_LACK
    if name in _NUMBERS:
        return isinstance(value, int) and abs(value) <= _MOST
    return _is_text(value)


def _is_text(value: Any) -> bool:
    """Half a pair of surrogates can be written by JSON, but not by a table."""
    return isinstance(value, str) and value.encode(errors="replace").decode() == value


def must_lead_back(rows: Sequence[Columns]) -> None:
    """What replaced an entry comes after it: who looks for what stands for one finds an end.

    Raises:
        ValueError: one is replaced by an earlier one, or by itself.
    """
    to_come = {row["id"] for row in rows}
    for row in rows:
        if row["linked"] in to_come:
            raise ValueError(f"{row['id']} is replaced by an earlier one")
        to_come.discard(row["id"])


def _is_whole(value: Any) -> bool:
    return isinstance(value, int)


def _is_object(value: Any) -> bool:
    return value is None or isinstance(value, dict)


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
    lists = all(map(_is_text, (*entry.after, *entry.keys))) and all(map(_is_whole, entry.looks))
    if not lists or not all(map(_is_object, (entry.baseline, entry.answer, entry.last_error))):
        raise ValueError(f"{entry.id} holds something else")
    request = entry.request
    if request is None:
        return
    names = {name.lower() for name, _ in request.headers}
    steps = unquote(request.path.split("?")[0]).replace("\\", "/").split("/")
    if (
        request.method not in METHODS
        or not request.path.startswith("/")
        or ".." in steps
        or not all(one.isprintable() for one in chain([request.path], *request.headers))
        or request.api not in head["bases"]
        or names & {"authorization", "host", "cookie", "proxy-authorization"}
    ):
        raise ValueError(f"no request of ours: {request.method} {request.path}")

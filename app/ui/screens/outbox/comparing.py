"""The sheet of one entry: why it stands, ours beside the server's, and what is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.domain.entry import STUCK_STATES, Entry, EntryState
from app.domain.intents import Way
from app.ui.screens import moments
from app.ui.screens.outbox import words
from app.ui.screens.outbox.values import Asked, Compared, EntryDetail
from app.ui.screens.outbox.words import Names
from app.ui.sentences import (
    condition_words,
    delivery_state_words,
    entry_error_words,
    number,
    shown,
)
from app.ui.translation import translate
from app.workbench.views import ConnectionView, QueueRow

MOST = 20
"""So many lines are compared; the rest is counted."""


def detail_of(
    row: QueueRow,
    status: ConnectionView,
    names: Names,
    now: int,
    *,
    waiting: Sequence[QueueRow] = (),
    asked: Asked = Asked.NOTHING,
) -> EntryDetail:
    """Everything the sheet shows of an entry."""
    entry = row.entry
    stuck = entry.state in STUCK_STATES
    error = entry_error_words(entry.last_error)
    _, tone = words.looks(entry)
    stands = words.stands(row, status, now)
    return EntryDetail(
        key=entry.id,
        document=words.document_name(row.title),
        sentence=words.does(row, names),
        state=stands[:1].upper() + stands[1:],
        tone=tone,
        why=error.detail if error is not None and (stuck or error.title in stands) else "",
        compared=tuple(compared(entry, names))[: MOST + 1],
        facts=tuple(_facts(row, now)),
        can_retry=entry.state is not EntryState.SENDING,
        can_discard=entry.state is not EntryState.SENDING,
        can_take=stuck and entry.way is not Way.GUARD,
        can_send=stuck,
        asked=asked,
        waiting=tuple(words.does(other, names) for other in waiting),
    )


def _facts(row: QueueRow, now: int) -> Iterable[tuple[str, str]]:
    entry = row.entry
    yield translate("Outbox", "Posted"), moments.moment(entry.created, now)
    if entry.attempts:
        yield translate("Outbox", "Tries"), number(entry.attempts)
    if entry.attempt_started is not None:
        yield translate("Outbox", "Last try"), moments.moment(entry.attempt_started, now)
    if row.held_up:
        yield translate("Outbox", "Waiting for it"), number(row.held_up)
    yield translate("Outbox", "Number for support"), entry.id


def compared(entry: Entry, names: Names) -> Iterable[Compared]:
    """What our side and the server's side say, as far as the conflict names it."""
    details = (entry.last_error or {}).get("details")
    if not isinstance(details, Mapping):
        return
    lines = details.get("lines")
    if isinstance(lines, Sequence) and not isinstance(lines, str):
        for line in lines:
            if isinstance(line, Mapping):
                yield _line(entry, line, names)
    else:
        yield from _whole(details)
    changes = details.get("changes")
    if isinstance(changes, Sequence) and not isinstance(changes, str):
        for change in changes:
            if isinstance(change, Mapping):
                yield _change(change)


def _line(entry: Entry, line: Mapping[str, Any], names: Names) -> Compared:
    key = str(line.get("line", ""))
    return Compared(
        names.line(entry, key) or translate("Outbox", "A line without a name"),
        _figure(line.get("ours")),
        _figure(line.get("server")),
        _figure(line.get("ordered")),
    )


def _whole(details: Mapping[str, Any]) -> Iterable[Compared]:
    ours, server = details.get("ours"), details.get("server")
    if isinstance(ours, Mapping) or isinstance(server, Mapping):
        mine = ours if isinstance(ours, Mapping) else {}
        theirs = server if isinstance(server, Mapping) else {}
        if "delta" in mine:
            name = translate("Outbox", "Change")
            yield Compared(name, _signed(mine["delta"]))
        for key, name in (
            ("before", translate("Outbox", "Stock before")),
            ("now", translate("Outbox", "Stock now")),
        ):
            if key in theirs:
                yield Compared(name, server=_figure(theirs[key]))
    elif ours or server:
        name = translate("Outbox", "State of the delivery")
        yield Compared(name, _state(ours), _state(server))


def _change(change: Mapping[str, Any]) -> Compared:
    name = translate("Outbox", "A change on the server")
    condition = change.get("condition")
    if condition:
        name = f"{name} ({condition_words(str(condition))})"
    return Compared(name, server=_signed(change.get("delta")))


def _state(value: Any) -> str:
    return delivery_state_words(str(value).lower()) if value else ""


def _figure(value: Any) -> str:
    return shown(number(str(value))) if value is not None else ""


def _signed(value: Any) -> str:
    told = _figure(value)
    return told if not told or told.startswith("-") else f"+{told}"

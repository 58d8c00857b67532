"""What this terminal remembers of its own stock writes and clocks: `clients.shelves.Remembers`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from app.clients.shelves import OwnWrite
from app.domain.count_intents import CountStock, OverwriteStock
from app.domain.entry import NOT_AT_END, Entry, EntryState
from app.domain.intents import ChangeStock
from app.domain.shelf import Booking, Moment
from app.domain.values import Condition, Stamp
from app.store.outbox import Outbox
from app.store.terminal import Terminal
from app.sync.clock import ServerClock

SECOND = 1_000
"""What a Date header leaves out."""


class Recollection:
    """The outbox and the clock of one terminal, for a system's translation and for reviews."""

    def __init__(self, terminal: Terminal, clock_limit: int) -> None:
        self.clock = ServerClock(terminal, clock_limit)
        self._limit = clock_limit
        self._outbox = Outbox(terminal)

    def moment(self, stamp: Stamp) -> Moment | None:
        """A time on the server's clock; None while nothing is known of that boot."""
        found = self.clock.server_time(stamp)
        return None if found is None else Moment(found.at, found.uncertain)

    def booking(self, entry: str) -> Booking:
        """Whether the server has taken an entry; of one that is forgotten nobody knows."""
        end = self._outbox.ends((entry,)).get(entry)
        if end is None or end.state is EntryState.MOVED:
            return Booking.ELSEWHERE
        if end.state in NOT_AT_END:
            return Booking.OWED
        return Booking.BOOKED if end.state is EntryState.DONE else Booking.DROPPED

    def writes(self, product: str, place: str) -> Sequence[OwnWrite]:
        """The stock writes of this terminal there that took effect, oldest first."""
        lane = f"stock:{product}:{place}"
        done = self._outbox.of_lane(lane, EntryState.DONE)
        given_up = self._outbox.of_lane(lane, EntryState.DISCARDED)
        entries = sorted((*done, *filter(_was_taken, given_up)), key=lambda entry: entry.seq)
        found = ((entry, _write_of(entry)) for entry in entries)
        return [replace(one, counted=self._counted(entry)) for entry, one in found if one]

    def _counted(self, entry: Entry) -> int | None:
        """When a count of ours was counted; None for anything else, and where nobody knows."""
        if not isinstance(entry.intent, CountStock):
            return None
        found = self.moment(entry.intent.last)
        return None if found is None or found.uncertain > self._limit else found.at


def _was_taken(entry: Entry) -> bool:
    """Whether the server said yes to an entry that a person gave up afterwards."""
    before = (entry.last_error or {}).get("before") or {}
    return before.get("kind") == "Accepted" or bool(before.get("details", {}).get("accepted"))


def _write_of(entry: Entry) -> OwnWrite | None:
    """None for what changed nothing, and for what nobody knows the time of."""
    said = _said(entry)
    before = entry.baseline or {}
    if said is None or not isinstance(before.get("server"), int):
        return None
    condition, delta, moved = said
    uncertain = int(before.get("uncertain", SECOND))
    latest = _latest(entry, before["server"])
    return OwnWrite(
        entry=entry.id,
        condition=condition,
        delta=delta,
        earliest=before["server"] - uncertain,
        latest=latest + SECOND + uncertain,
        moved=moved,
    )


def _said(entry: Entry) -> tuple[Condition, Decimal, bool] | None:
    """Condition, signed amount, and whether goods moved with it."""
    match entry.intent:
        case ChangeStock(condition=condition, delta=delta):
            return condition, delta, True
        case CountStock(condition=condition) | OverwriteStock(condition=condition):
            told = _told(entry.baseline) or _told(entry.answer)
            return (condition, told, False) if told else None
        case _:
            return None


def _told(facts: Mapping[str, Any] | None) -> Decimal | None:
    """The difference that was sent, as it was noted beside the entry."""
    text = (facts or {}).get("delta")
    return Decimal(text) if isinstance(text, str) else None


def _latest(entry: Entry, baseline: int) -> int:
    """When it had surely happened: at its answer, else when it was found."""
    answered = (entry.answer or {}).get("server")
    if isinstance(answered, int):
        return answered
    return baseline + max(entry.changed - (entry.attempt_started or entry.changed), 0)

"""The server's time, per boot of this machine (outbox 3).

The offset counts from the boot's monotonic clock, not from the wall clock: an event that was
written while the wall clock was wrong is still placed right, once the offset of its boot is known.
"""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass

from app.clients.base import ServerTime
from app.domain.values import Stamp
from app.sqlite import Connection, Row
from app.store.terminal import Terminal

DRIFT = 10_000
"""A clock is believed to stray by less than one part in this many (100 ppm)."""


@dataclass(frozen=True, slots=True)
class ServerMoment:
    """A time on the server's clock, ms UTC, and by how much it may be wrong."""

    at: int
    uncertain: int


@dataclass(frozen=True, slots=True)
class Offset:
    """Server time minus monotonic time of one boot; `seen` is the monotonic time of the look."""

    offset: int
    uncertain: int
    seen: int

    def uncertain_at(self, monotonic: int) -> int:
        """How uncertain it has become."""
        return self.uncertain + abs(monotonic - self.seen) // DRIFT

    def better(self, fresh: Offset) -> Offset:
        """The better of this and a fresh one; two that exclude each other: the fresh one."""
        grown = self.uncertain_at(fresh.seen)
        if abs(fresh.offset - self.offset) > grown + fresh.uncertain:
            return fresh  # the machine slept, or the server's clock was set
        return fresh if fresh.uncertain <= grown else self


class ServerClock:
    """Offsets of this boot and earlier ones; survives restarts."""

    def __init__(self, terminal: Terminal, limit: int) -> None:
        self._terminal = terminal
        self._limit = limit
        self._offsets: dict[str, Offset] = {
            row["boot"]: Offset(row["offset"], row["uncertain"], row["seen"])
            for row in terminal.db.read(_rows)
        }

    def learn(self, time: ServerTime | None) -> None:
        """Take a Date header into account."""
        if time is None:
            return
        fresh = Offset(time.server - time.monotonic, time.uncertain, time.monotonic)
        known = self._offsets.get(time.boot)
        kept = fresh if known is None else known.better(fresh)
        if kept is known:
            return
        self._offsets[time.boot] = kept
        # A lost write costs one more look; only a better offset is worth a commit.
        if known is None or kept.uncertain < known.uncertain or kept.offset != known.offset:
            self._save(time.boot, kept)

    def _save(self, boot: str, kept: Offset) -> Future[None]:
        def job(connection: Connection) -> None:
            connection.execute(
                "INSERT INTO server_clock VALUES (?,?,?,?) ON CONFLICT (boot) DO UPDATE SET"
                ' "offset"=excluded."offset", uncertain=excluded.uncertain, seen=excluded.seen',
                (boot, kept.offset, kept.uncertain, kept.seen),
            )

        return self._terminal.write(job)

    def reload(self) -> None:
        """Take offsets of boots into account that somebody else wrote: of work taken over."""
        for row in self._terminal.db.read(_rows):
            told = Offset(row["offset"], row["uncertain"], row["seen"])
            self._offsets.setdefault(row["boot"], told)

    def server_time(self, stamp: Stamp) -> ServerMoment | None:
        """When something happened, on the server's clock; None while its boot is unknown."""
        offset = self._offsets.get(stamp.boot)
        if offset is None:
            return None
        return ServerMoment(stamp.monotonic + offset.offset, offset.uncertain_at(stamp.monotonic))

    def certain(self, stamp: Stamp) -> bool:
        """Whether a decision may depend on this time; if not, a person is asked."""
        moment = self.server_time(stamp)
        return moment is not None and moment.uncertain <= self._limit

    def wrong_by(self, stamp: Stamp) -> int | None:
        """How far this machine's wall clock is ahead of the server's, ms; None if unknown."""
        moment = self.server_time(stamp)
        return None if moment is None else stamp.at - moment.at


def _rows(connection: Connection) -> list[Row]:
    return connection.execute("SELECT * FROM server_clock").fetchall()

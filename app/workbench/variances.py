"""The review of a count: what should have lain there, read from the books a few shelves at a time.

Both the review and the entry of a post are judged by `domain.weighing`; what stands between them
is time, and the entry asks when its figure has left the one that was approved. Where the server
does not answer, a reading of the books from the time of counting says what it can; where there is
none, nobody knows, and the server decides when it is online.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from app.clients.errors import ClientError
from app.clients.shelves import circumstances, looks_back, orders_of
from app.domain.count_intents import MovedAtShelf
from app.domain.count_posting import CountedSpot
from app.domain.counting.actions import Seen
from app.domain.counting.document import At, Count
from app.domain.counting.facts import Spot, Target
from app.domain.counting.variances import missed, variances
from app.domain.shelf import Answer, Books, Circumstances, Doubt, Side
from app.domain.values import Condition, Stamp
from app.domain.weighing import answer
from app.sync.running import Sync
from app.workbench.count_rest import rest_of, still_left
from app.workbench.count_views import Review
from app.workbench.counting import CountDesk, spots_of
from app.workbench.shelf_moves import Owns
from app.workbench.station import Station

log = logging.getLogger(__name__)
SIDE_BY_SIDE = 8
"""So many places are asked at a time."""
AT_ONCE = 64
"""So many shelves are asked together, before it is told how far it is."""
TOLD_EVERY = 500
"""A review under way is told so often, ms."""


@dataclass(slots=True)
class _Looked:
    """One shelf: its books, what this terminal moved there, and what follows from both."""

    own: tuple[MovedAtShelf, ...] = ()
    books: Books | None = None
    asked: bool = False
    """The server was asked for its books, whatever it said."""
    facts: Any = None
    """What of the document the answers rest on."""
    answers: Mapping[Spot, Answer] = field(default_factory=dict)
    read_at: int | None = None


@dataclass(slots=True)
class Reviews:
    """What was read for the count that is reviewed; another one begins afresh."""

    station: Station
    sync: Sync
    _document: str = ""
    _looked: dict[At, _Looked] = field(default_factory=dict)
    _fresh: set[At] = field(default_factory=set)
    """Read since they were weighed last."""
    _weighed: tuple[object, ...] = ()
    """The parts of the document by which all others were weighed."""
    _rest: tuple[Target, ...] = ()

    async def look(self, desk: CountDesk, only: Collection[At] = ()) -> AsyncIterator[Review]:
        """Ask the books about all shelves of a count, or only some; told every now and then. What
        was read while it was counted is told at once.

        Raises:
            StoreError, UnknownRecord: the journal cannot be read.
        """
        looked = self._of(desk)
        shelves = [at for at in desk.document.at if not only or at in only]
        own = await asyncio.to_thread(desk.own, desk.document)
        if self._begun(desk.document, shelves, own):
            yield self._review(desk, 0, len(shelves))
        told, done = self.station.clock.monotonic(), 0
        line_up = asyncio.Semaphore(SIDE_BY_SIDE)
        for parts in _batches(shelves):
            read = (self._read(desk.document, part, own, line_up) for part in parts)
            shown = await asyncio.gather(*read)
            if self._document != desk.key:
                return  # another count is reviewed by now
            for part, found in zip(parts, shown, strict=True):
                for at in part:
                    before = looked.get(at)
                    kept = before.books if before is not None else None
                    looked[at] = _Looked(own.get(at, ()), found.get(at.product) or kept, True)
                    self._fresh.add(at)
            done += sum(map(len, parts))
            now = self.station.clock.monotonic()
            if done == len(shelves) or now - told >= TOLD_EVERY:
                told = now
                yield self._review(desk, done, len(shelves))
        # Of many places this takes longer than their differences should wait.
        rest = await asyncio.to_thread(rest_of, self.station, desk.document)
        if self._document == desk.key and (rest or self._rest or not shelves):
            self._rest = rest
            yield self._review(desk, done, len(shelves))

    def known(self, desk: CountDesk) -> Review:
        """The review by what has been read so far, without asking: after a person's judgement."""
        looked = self._of(desk)
        shelves = desk.document.at
        asked = sum(at in looked and looked[at].asked for at in shelves)
        return self._review(desk, asked, len(shelves))

    def agreed(self, desk: CountDesk) -> tuple[Seen, ...]:
        """Spots that agree with the books, for a post."""
        rows = self.known(desk).variances
        return tuple(Seen(row.spot, row.expected) for row in rows if row.difference == 0)

    def _of(self, desk: CountDesk) -> dict[At, _Looked]:
        if self._document != desk.key:
            self._document, self._looked, self._weighed = desk.key, {}, ()
            self._fresh, self._rest = set(), ()
        return self._looked

    def _begun(self, document: Count, shelves: list[At], own: Owns) -> bool:
        """Whether something is known of shelves that nobody has asked about yet."""
        new = [at for at in shelves if at not in self._looked]
        for at in new:
            self._looked[at] = _Looked(own.get(at, ()))
        self._fresh.update(new)
        return any(at in document.readings for at in new)

    # --- asking ----------------------------------------------------------------------------

    async def _read(
        self, document: Count, part: list[At], own: Owns, line_up: asyncio.Semaphore
    ) -> Mapping[str, Books]:
        """The books of some products at one place; none where the server does not show them now."""
        spots = [one for at in part for one in spots_of(document, at, own)[:1]]
        now = self._now()
        since = [looks_back(self._around(one), one.first, now) for one in spots]
        orders = {order for one in spots for order in orders_of(one)}
        link, place = self.sync.outbox.link, part[0].place
        async with line_up:
            if not spots or not link.width(1):
                return {}
            products = [at.product for at in part]
            asking = self.station.system.books_at(place, products, min(since), orders)
            try:
                return await link.watch(asking)
            except ClientError as error:
                log.info("the books of %s were not shown: %s", place, error.what)
                return {}

    def _now(self) -> int:
        """The server's time now, as well as it is known."""
        clock = self.station.clock
        moment = self.sync.outbox.memory.moment(clock.stamp())
        return clock.now() if moment is None else moment.at

    # --- weighing --------------------------------------------------------------------------

    def _review(self, desk: CountDesk, read: int, total: int) -> Review:
        document = desk.document
        self._weigh_all(document)
        answers: dict[Spot, Answer] = {}
        read_at: dict[At, int | None] = {}
        unknown = 0
        for at, looked in self._looked.items():
            if at not in document.at:
                continue
            answers.update(looked.answers)
            read_at[at] = looked.read_at
            unknown += looked.asked and not looked.answers
        rows = tuple(
            replace(row, read_at=read_at.get(At(row.spot.product, row.spot.place)))
            for row in variances(document, answers)
        )
        rest = still_left(document, self._rest)
        return Review(rows, read, total, unknown, missed(document, answers), rest)

    def _weigh_all(self, document: Count) -> None:
        """Answer again what was read since, and everything after a scan or a judgement."""
        parts = (document.lines, document.judged, document.readings)
        known = self._weighed
        same = bool(known) and all(a is b for a, b in zip(parts, known, strict=True))
        for at in self._fresh if same else self._looked:
            if at in document.at:
                self._weigh(document, at, self._looked[at])
        self._fresh.clear()
        self._weighed = parts

    def _weigh(self, document: Count, at: At, looked: _Looked) -> None:
        """Answer again where the document says something else than when it was answered last."""
        span = document.span(at.product, at.place)
        conditions = document.conditions_at(at.product, at.place)
        reading, judged = document.readings.get(at), document.judged.get(at)
        facts = (span, conditions, judged, reading, id(looked.books))
        if facts == looked.facts or span is None:
            return
        looked.facts, looked.answers, looked.read_at = facts, {}, None
        spots = spots_of(document, at, {at: looked.own})
        books = looked.books
        if books is not None and not self._before(books.now.at.at, span[1]):
            looked.read_at = books.now.at.at
            looked.answers = dict(self._answers(at, spots, books))
            return
        if reading is not None and not self._before(reading.at.at, span[1]):
            looked.read_at = reading.at.at
            looked.answers = dict(self._by_reading(at, spots, Books(reading)))
            return
        looked.answers = dict(self._unposted(at, spots))

    def _answers(
        self, at: At, spots: list[CountedSpot], books: Books
    ) -> Iterator[tuple[Spot, Answer]]:
        """Of every condition that was counted, and of those that the books have besides."""
        around = self._around(spots[0])
        for condition in _conditions(spots, books):
            yield Spot(at.product, at.place, condition), answer(books, around, condition)

    def _by_reading(
        self, at: At, spots: list[CountedSpot], books: Books
    ) -> Iterator[tuple[Spot, Answer]]:
        """By the books of counting time alone: nothing that came after it is among them."""
        around = self._around(spots[0])
        before = tuple(one for one in around.own if one.side is not Side.AFTER)
        around = replace(around, own=before)
        for condition in _conditions(spots, books):
            yield Spot(at.product, at.place, condition), answer(books, around, condition)

    def _unposted(self, at: At, spots: list[CountedSpot]) -> Iterator[tuple[Spot, Answer]]:
        """Without any books there is one question all the same: what was not posted yet."""
        for one in self._around(spots[0]).own:
            counted = any(spot.condition is one.condition for spot in spots)
            if one.open and one.side is not Side.AFTER and counted:
                spot = Spot(at.product, at.place, one.condition)
                yield spot, Doubt("own_not_posted", own=one.open)

    def _around(self, spot: CountedSpot) -> Circumstances:
        limit = self.station.profile.timings.clock_uncertain
        return circumstances(spot, self.sync.outbox.memory, limit)

    def _before(self, at: int, last: Stamp) -> bool:
        """Whether a time of the server surely lies before the last scan: such books know too
        little.
        """
        moment = self.sync.outbox.memory.moment(last)
        limit = self.station.profile.timings.clock_uncertain
        return moment is not None and at < moment.at - max(moment.uncertain, limit)


def _conditions(spots: list[CountedSpot], books: Books) -> list[Condition]:
    counted = [spot.condition for spot in spots]
    booked = (condition for condition, amount in books.now.by_condition if amount)
    return list(dict.fromkeys((*counted, *booked)))


def _batches(shelves: list[At]) -> Iterator[list[list[At]]]:
    """Shelves of one place together, and so many of them that it can be told how far it is."""
    of_place: dict[str, list[At]] = {}
    for at in shelves:
        of_place.setdefault(at.place, []).append(at)
    batch: list[list[At]] = []
    for all_of_it in of_place.values():
        for start in range(0, len(all_of_it), AT_ONCE):
            batch.append(all_of_it[start : start + AT_ONCE])
            if sum(map(len, batch)) >= AT_ONCE:
                yield batch
                batch = []
    if batch:
        yield batch

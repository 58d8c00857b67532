"""What this terminal moved at counted shelves, from its journal: the part of a count's expectation
that only this terminal knows (outbox 4).

Looked at are the documents that can matter to a count that began at `since`: those that are not
finished, those whose entries are on their way or came to their end since, and those whose goods
the system itself books, unless it has long done so. Of each document the movements are read once
and kept, so that a second look costs little.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import IntEnum
from typing import Any

from app.domain.count_intents import PLATFORM, MovedAtShelf
from app.domain.counting.document import At
from app.domain.entry import Entry
from app.domain.goods_out_intents import ConvertGoodsOut, MoveGoodsOut
from app.domain.intents import ChangeStock
from app.domain.shipment_intents import ConvertShipmentDraft, MoveShipment
from app.domain.values import ZERO, Condition, Stamp
from app.store import look_back
from app.store.look_back import Seen
from app.workbench.kinds import (
    AD_HOC,
    ADJUST,
    DISPATCH,
    RECEIPT,
    SHIPPING,
    UNDER_WAY,
    codecs,
    folds,
)
from app.workbench.shelf_events import Moved, moves_of
from app.workbench.station import Station

DAY = 86_400_000
LOOK_BACK_DAYS = 30
"""So far back goods are looked for that the system is to book itself."""
KEPT = 1_000
"""Of so many documents the movements are kept in memory."""
MOVING = (RECEIPT, DISPATCH, AD_HOC, ADJUST, SHIPPING)
_OWED = (ChangeStock.TYPE, MoveGoodsOut.TYPE, MoveShipment.TYPE)
_TELLING = (ChangeStock.TYPE, ConvertGoodsOut.TYPE, ConvertShipmentDraft.TYPE)

Span = tuple[Stamp, Stamp]
"""The first and the last scan of a product at a place."""
Owns = Mapping[At, tuple[MovedAtShelf, ...]]


class _Side(IntEnum):
    """Of a movement, beside the scans of the count."""

    BEFORE = 0
    WHILE = 1
    AFTER = 2


@dataclass(frozen=True, slots=True)
class _Told:
    """How the server hears of a movement: exactly one of these says it."""

    entry: str = ""
    order: str = ""
    open: str = ""


@dataclass(slots=True)
class ShelfMoves:
    """This terminal's movements at shelves. Slow: call it in a thread, or in the writer's."""

    station: Station
    _kept: dict[str, tuple[int, tuple[Moved, ...]]] = field(default_factory=dict)
    _line_up: threading.Lock = field(default_factory=threading.Lock)

    def own(self, spans: Mapping[At, Span]) -> Owns:
        """What moved at these shelves, before, while and after they were counted.

        Raises:
            StoreError, UnknownRecord: the journal cannot be read.
        """
        if not spans:
            return {}
        return _Looking(self, spans).found()

    def moves(self, seen: Seen) -> tuple[Moved, ...]:
        """All movements of a document."""
        with self._line_up:
            known = self._kept.get(seen.row.id)
        if known is not None and known[0] == seen.seq:
            return known[1]
        kind = seen.row.kind
        events = self.station.terminal.events(seen.row.id, codecs()[kind])
        found = moves_of(kind, folds()[kind](events), events)
        with self._line_up:
            while len(self._kept) >= KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[seen.row.id] = (seen.seq, found)
        return found


class _Looking:
    """One look: what all its documents have in common is read once."""

    def __init__(self, moves: ShelfMoves, spans: Mapping[At, Span]) -> None:
        self._moves, self._spans = moves, spans
        station = moves.station
        terminal, cache = station.terminal, station.cache
        # A day more: wall clocks are set, and entries are named by them.
        self._since = min(first.at for first, _ in spans.values()) - DAY
        far = min(self._since, station.clock.now() - LOOK_BACK_DAYS * DAY)
        owed = look_back.owing(terminal, _OWED, self._since)
        ids = look_back.documents_of(terminal, MOVING, far)
        self._seen = look_back.seen_documents(terminal, {*ids, *(one.document for one in owed)})
        orders = {s for seen in self._seen for s in seen.subjects}
        self._ended = {
            **cache.goods_outs.ended(orders),
            **cache.deliveries.ended(orders),
            **cache.shipments.ended(orders),
        }
        self._owing = {entry.document for entry in owed}
        self._entries: dict[str, list[Entry]] = {}

    def found(self) -> dict[At, tuple[MovedAtShelf, ...]]:
        relevant = [seen for seen in self._seen if self._matters(seen)]
        documents = [seen.row.id for seen in relevant]
        terminal = self._moves.station.terminal
        for entry in look_back.entries_about(terminal, documents, _TELLING):
            self._entries.setdefault(entry.document, []).append(entry)
        found: dict[At, list[MovedAtShelf]] = {}
        for seen in relevant:
            for at, own in self._of(seen):
                found.setdefault(at, []).append(own)
        return {at: tuple(owns) for at, owns in found.items()}

    def _matters(self, seen: Seen) -> bool:
        """Whether anything of a document may have been booked since, or may still be."""
        if seen.row.kind not in MOVING:
            return False
        if seen.row.state in UNDER_WAY or seen.row.id in self._owing:
            return True
        if not self._books_itself(seen.row.kind):
            return False
        if seen.row.kind == SHIPPING and not seen.subjects:
            return True  # what was drafted here is only known by its entry's answer
        return any(
            self._ended.get(subject, self._since) >= self._since for subject in seen.subjects
        )

    def _books_itself(self, kind: str) -> bool:
        """Whether the system, or who uses it, books what such documents move. An ad-hoc goods out
        is moved to its end by our own entries.
        """
        profile = self._moves.station.profile
        if kind == DISPATCH:
            return profile.rules.stock_out == "platform"
        if kind == SHIPPING:
            return profile.rules.shipment_stock == "platform"
        return kind == RECEIPT and profile.who_books != "add"

    def _of(self, seen: Seen) -> Iterator[tuple[At, MovedAtShelf]]:
        """Per shelf, condition and who books it, one sum for each side of the count."""
        sums: dict[tuple[At, Condition, _Side, _Told], list[Moved]] = {}
        for one in self._moves.moves(seen):
            span = self._spans.get(one.at)
            told = None if span is None else self._told(seen, one)
            if span is None or told is None:
                continue
            side = _side(one.stamp, span)
            # Books that were put right after a count may have been put right because of it: that is
            # a question, as if another hand had done it.
            if not (one.corrects and side is _Side.AFTER):
                sums.setdefault((one.at, one.condition, side, told), []).append(one)
        for (at, condition, _, told), moves in sums.items():
            delta = sum((one.delta for one in moves), ZERO)
            if delta:
                yield at, _moved(condition, delta, moves, told)

    def _told(self, seen: Seen, one: Moved) -> _Told | None:
        """What tells the server of a movement; None: nobody does any more."""
        if one.by is not None:
            return self._by_system(seen, one.by)
        if not one.post and seen.row.state in UNDER_WAY:
            return _Told(open=seen.row.id)
        entries = [
            entry
            for entry in self._entries.get(seen.row.id, ())
            if entry.event == (one.post or one.given_up) and _is_about(entry, one)
        ]
        # Without an entry it was said, or never had to be said, together with its opposite: it is
        # in no book, and never will be.
        return _Told(entry=entries[-1].id) if entries else _Told(order=PLATFORM)

    def _by_system(self, seen: Seen, by: str) -> _Told | None:
        order = by or self._made(seen.row.id)
        if self._ended_by(order) < self._since:
            return None
        unnamed = not order or seen.row.kind in (RECEIPT, SHIPPING)
        return _Told(order=PLATFORM if unnamed else order)

    def _ended_by(self, order: str) -> int:
        """By when a document of the server's was known to be over; as if just now where it is not,
        or nobody knows.
        """
        if order not in self._ended:
            made = self._moves.station.cache.shipments.ended((order,))
            self._ended[order] = made.get(order, self._since)
        return self._ended[order]

    def _made(self, document: str) -> str:
        """The goods-out, or shipment, that this document's own draft became; empty: none has, as
        far as known.
        """
        answers = (
            entry.answer or {}
            for entry in self._entries.get(document, ())
            if isinstance(entry.intent, ConvertGoodsOut | ConvertShipmentDraft)
        )
        named = (answer.get("goods_out") or answer.get("shipment") for answer in answers)
        return next((str(one) for one in named if one), "")


def _side(stamp: Stamp, span: Span) -> _Side:
    first, last = span
    if after(stamp, last):
        return _Side.AFTER
    return _Side.BEFORE if after(first, stamp) else _Side.WHILE


def _moved(
    condition: Condition, delta: Decimal, moves: Iterable[Moved], told: _Told
) -> MovedAtShelf:
    stamps = [one.stamp for one in moves]
    first = last = stamps[0]
    for stamp in stamps:
        first = stamp if after(first, stamp) else first
        last = stamp if after(stamp, last) else last
    return MovedAtShelf(condition, delta, first, last, told.entry, told.order, told.open)


def after(one: Stamp, other: Stamp) -> bool:
    """Whether one stamp is later than another; of two boots the wall clock tells."""
    if one.boot == other.boot:
        return one.monotonic > other.monotonic
    return one.at > other.at


def _is_about(entry: Entry, one: Moved) -> bool:
    intent: Any = entry.intent
    return (
        isinstance(intent, ChangeStock)
        and (intent.product, intent.place) == (one.at.product, one.at.place)
        and intent.condition is one.condition
        and intent.goods_out in ("", one.order)
    )

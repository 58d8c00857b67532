"""Entries that have not left are taken back: nobody sends them while that is decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from app.domain.entry import Entry, EntryState
from app.store.outbox import RowMove
from app.sync.decisions import Decided
from app.sync.engine import Engine


@contextmanager
def held(engine: Engine, entries: Iterable[Entry]) -> Iterator[tuple[Entry, ...]]:
    """Those of the entries that are not under way, nor at their end since they were read: while a
    long queue is read, some of it is sent. Nobody takes them up until this is left.
    """
    board = engine.board
    wanted = tuple(entry for entry in entries if not board.ended(entry.id, entry.seq))
    ids = board.hold(entry.id for entry in wanted)
    try:
        mine = frozenset(ids)
        yield tuple(entry for entry in wanted if entry.id in mine)
    finally:
        engine.board.let_go(ids)
        engine.nudge()


def taken_back(entries: Iterable[Entry], reason: str, person: str) -> Decided:
    """They are discarded, each from the state in which it was read."""
    decision = {"kind": "Decision", "key": "canceled", "reason": reason, "person": person}
    columns = {"state": EntryState.DISCARDED, "last_error": decision}
    return Decided(tuple(RowMove(entry.id, (entry.state,), columns) for entry in entries))

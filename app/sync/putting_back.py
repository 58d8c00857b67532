"""What an entry leaves behind when a person gives it up: its changes are put back (design 4).

A run that was to end with a receipt may have changed ordered quantities before it stopped. Once
nobody wants it any more, an entry per changed line restores them; each looks first, so that an
order that was received meanwhile, or changed by another hand, is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from app.domain.entry import Entry, EntryState
from app.domain.intents import Way
from app.domain.order_intents import PutBackQuantity, ReceiveOrder
from app.sync.decisions import Decided
from app.sync.enqueue import Mint


def putting_back(
    decided: Decided, dropped: Iterable[Entry], *, mint: Mint, now: int, settle: int
) -> Decided:
    """The decision with the entries that put back what the `dropped` ones have changed.

    They rest until `settle` ms after what may still be on its way: a receipt would book what they
    say, a late quantity would overwrite it.
    """
    rows = [row for entry in dropped for row in _rows(entry, mint, now, settle)]
    return replace(decided, inserts=(*decided.inserts, *rows)) if rows else decided


def _rows(entry: Entry, mint: Mint, now: int, settle: int) -> Iterable[Entry]:
    intent = entry.intent
    if not isinstance(intent, ReceiveOrder) or not entry.left:
        return
    for line, ordered, ours in _changed(entry.baseline or {}, intent):
        back = PutBackQuantity(intent.order, line, ordered, ours)
        yield Entry(
            id=mint(),
            seq=0,
            system=entry.system,
            document=entry.document,
            event=entry.event,
            intent=back,
            way=Way.ABSOLUTE,
            after=(),
            # A receipt of the same order that is posted anew must find what was ordered.
            lane=entry.lane,
            keys=(),
            state=EntryState.PENDING,
            left=False,
            attempts=0,
            not_before=_quiet_at(entry, now, settle),
            created=now,
            changed=now,
            person=entry.person,
        )


def _quiet_at(entry: Entry, now: int, settle: int) -> int:
    """When nothing of the entry can be on its way any more, UTC ms."""
    if entry.doubt is not None:
        return now + settle
    # A receipt that was not sent may have ended at a quantity of which nobody knows.
    ended = entry.attempt_ended
    return 0 if ended is None else min(ended, now) + settle


def _changed(
    baseline: Mapping[str, Any], intent: ReceiveOrder
) -> Iterable[tuple[str, Decimal, Decimal]]:
    """Line, ordered and ours, wherever the two differ: as noted before anything left."""
    wanted = {line.line: line.accepted for line in intent.lines}
    for line, noted in baseline.get("ordered", {}).items():
        ordered, ours = Decimal(str(noted)), wanted.get(line, Decimal(0))
        if ordered != ours:
            yield line, ordered, ours

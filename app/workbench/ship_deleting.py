"""A draft is deleted: without a word where nothing of it has left, else on the server as well."""

from __future__ import annotations

import asyncio
from typing import get_args

from app import aio
from app.domain.decision import Accepted
from app.domain.entry import NOT_AT_END, Entry, EntryState
from app.domain.shipment_intents import ShipmentIntent
from app.domain.shipping.actions import Abandon, Delete
from app.domain.shipping.document import Shipping
from app.domain.shipping.facts import ShippingFact, Task
from app.store.look_back import entries_about
from app.sync.engine import Engine
from app.workbench.desk import Handled
from app.workbench.ship_desk import ShippingDesk
from app.workbench.station import Station
from app.workbench.taking_back import held, taken_back

GONE = frozenset({EntryState.DISCARDED, EntryState.MOVED})
"""States of entries that say nothing any more."""
IDLE = NOT_AT_END - {EntryState.SENDING, EntryState.UNSURE}
"""Of these, what has not left has left no trace."""
_TYPES = tuple(intent.TYPE for intent in get_args(ShipmentIntent))
Deleted = Handled[Shipping, ShippingFact]


async def delete_draft(station: Station, engine: Engine, desk: ShippingDesk) -> Deleted:
    """Delete a draft. Where nothing has left of what its posts owe, that is dropped in the same
    transaction as the fact, and the server never hears of it; an entry that is taken up meanwhile
    makes it a deletion there.

    Raises:
        StoreError: nothing was written.
    """
    document = desk.document
    if document.task is Task.DRAFT and document.shipment is None and document.posts:
        dropped = await _without_a_trace(station, engine, desk)
        if dropped is not None:
            return dropped
    return desk.take(Delete(confirmed=True))


async def _without_a_trace(station: Station, engine: Engine, desk: ShippingDesk) -> Deleted | None:
    """None when something of it has left."""
    # What was just posted is on its way to the disk.
    await aio.wait_for(station.terminal.write(lambda _: None))
    entries = await asyncio.to_thread(_standing, station, desk.key)
    if not all(entry.state in IDLE and not entry.left for entry in entries):
        return None
    with held(engine, entries) as mine:
        if len(mine) < len(entries):
            return None
        ids = tuple(entry.id for entry in mine)
        decision = desk.decided(Abandon(ids), station.clock.stamp(), None)
        if not isinstance(decision, Accepted):
            return Handled(decision, desk.document, "")
        events = tuple(station.stamp(desk.key, fact) for fact in decision.facts)
        decided = taken_back(mine, "", station.stamp.person)
        if not await engine.apply(decided, desk.writing(events)):
            return None
        desk.adopt(events)
        return Handled(decision, desk.document, "", events)


def _standing(station: Station, document: str) -> list[Entry]:
    """What the posts of a draft owe, or have said."""
    found = entries_about(station.terminal, (document,), _TYPES)
    return [entry for entry in found if entry.state not in GONE]

"""One entry in each state, and conflicts of every kind that stand line by line: real rows of a real
store, made by posts, and moved on as the sending would have.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app import aio
from app.domain.count_intents import CountStock
from app.domain.entry import Entry, EntryState
from app.domain.intents import ChangeStock, CheckDelivery, RegisterLine, Way
from app.domain.values import Condition, Product, Stamp
from tests.ui.list_world import OIL, SOAP, TEA, ListWorld, delivery, head

JAM = Product(f"{4:024x}", "Strawberry jam extra, 340 g", article="JAM-3")
RICE = Product(f"{5:024x}", "Basmati rice, bag of 5 kg", article="RICE-5")
GOODS = (OIL, TEA, SOAP, JAM, RICE)


async def moved(world: ListWorld, entry: Entry, state: EntryState, **columns: Any) -> None:
    """What sending an entry would have left of it."""
    outbox = world.terminus.station.outbox
    changed = columns.pop("changed", world.terminus.station.clock.now())
    going = outbox.update(entry.id, tuple(EntryState), changed, state=state, **columns)
    assert await aio.wait_for(going)


def kept(world: ListWorld, key: str) -> Entry:
    """An entry as it is on disk now."""
    entry = world.terminus.station.outbox.entry(key)
    assert entry is not None
    return entry


def reason_of(entry: Entry) -> str:
    """Why a person decided about it."""
    return str((entry.last_error or {})["reason"])


async def refused(world: ListWorld, entry: Entry, key: str = "no_permission") -> None:
    """The server said no."""
    error = {"kind": "SaidNo", "key": key, "status": 403}
    await moved(world, entry, EntryState.REFUSED, last_error=error)


async def clashed(world: ListWorld, entry: Entry, key: str, **details: Any) -> None:
    """Something stands against it."""
    error = {"kind": "Clash", "key": key, "details": details}
    await moved(world, entry, EntryState.CONFLICT, last_error=error)


async def two_posts(world: ListWorld) -> list[Entry]:
    """Two deliveries received and posted: their entries in journal order."""
    for number in (4711, 4712):
        one = delivery(head(number), *GOODS)
        await world.expects(one)
        await world.post(await world.receive(one.head.id))
    await world.until(lambda: world.workbench.status().to_send == len(world.workbench.queue()))
    return [queued.entry for queued in world.workbench.queue()]


def over_together(check: CheckDelivery) -> list[dict[str, Any]]:
    """Lines of which all terminals together have more than was announced."""
    return [
        {"line": total.line, "ours": "12", "server": server, "ordered": "12", "allowed": "12"}
        for total, server in zip(check.totals, ("4", "12", "0.5"), strict=False)
    ]


async def one_in_each_state(world: ListWorld) -> dict[str, str]:
    """Two posts with an entry in each state; the ids of what stands for each."""
    entries = await two_posts(world)
    now = world.terminus.station.clock.now()
    checks = [e for e in entries if isinstance(e.intent, CheckDelivery)]
    adds = [e for e in entries if isinstance(e.intent, ChangeStock)]
    records = [e for e in entries if isinstance(e.intent, RegisterLine)]
    lines = over_together(checks[0].intent)  # type: ignore[arg-type]
    await clashed(world, checks[0], "over_together", number="GI-4711", lines=lines)
    await refused(world, records[0])
    await moved(world, checks[1], EntryState.DONE, answer={})
    await moved(world, adds[5], EntryState.SENDING, attempts=1, left=True)
    busy = {"kind": "Later", "status": 503}
    await moved(
        world, adds[6], EntryState.LATER, attempts=3, not_before=now + 20_000, last_error=busy
    )
    doubt = {"attempts": 1, "doubt": now - 4_000, "left": True, "not_before": now + 90_000}
    await moved(world, adds[7], EntryState.UNSURE, **doubt)
    return {
        "conflict": checks[0].id,
        "refused": records[0].id,
        "sending": adds[5].id,
        "later": adds[6].id,
        "unsure": adds[7].id,
        "pending": adds[8].id,
        "waits": adds[0].id,
    }


async def doubtful_count(world: ListWorld) -> str:
    """A counted difference around which goods moved; its id."""
    station = world.terminus.station
    now = station.clock.now()
    stamp = station.clock.stamp()
    intent = CountStock(
        *(OIL.id, OIL.name, "p1", "A-03-2", Condition.NEW, OIL.management_unit),
        *(Decimal("729"), Stamp(stamp.at, stamp.monotonic, stamp.boot), stamp),
    )
    entry = Entry(
        id=station.mint(), seq=0, system="enfore", document="0" * 24, event="0" * 24,
        intent=intent, way=Way.PROBED, after=(), lane=f"stock:{OIL.id}:p1", keys=(),
        state=EntryState.PENDING, left=False, attempts=1, not_before=0, created=now, changed=now,
    )  # fmt: skip
    await aio.wait_for(station.outbox.insert((entry,)))
    movements = [
        {"key": "c1", "at": now - 600_000, "delta": "-2", "reason": "SALE", "condition": "NEW"},
        {"key": "c2", "at": now - 60_000, "delta": "6", "reason": "", "ours": True},
    ]
    facts = {"counted": "729", "server": "725", "condition": "NEW", "movements": movements}
    await clashed(world, entry, "count_doubt", reason="moved_while_counted", **facts)
    return entry.id

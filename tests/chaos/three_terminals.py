"""Three terminals receive one delivery at the same time.

    python -m tests.chaos.three_terminals [--steps 500] [--seed N] [--shared]

Real stores, engines and clients in one process, one real hub; a person at each terminal does what
the dice say: opens, scans, part-posts, corrects, takes over, finishes, loses the network or an
answer. At the end everything is posted, sent and decided. Then stock is exactly what the three
documents say, each line's field holds what each terminal says of it, and nobody has received more
than was announced without having been asked. `--shared`: all three write at one place, so that a
lost answer may have to be asked about.

Seed and steps repeat what people do; how it falls together with the network is chance.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

from app.clients.enfore import records
from app.domain.entry import Entry, EntryState
from app.domain.intents import ChangeStock, RegisterHead, RegisterLine
from app.domain.values import Condition
from app.hub import HubOptions, start
from app.hub.records import ITEM, parts
from app.settings import Timings
from tests.chaos.fault_matrix import seeded
from tests.chaos.three_hands import LINES, Hand, source_of
from tests.journeys.demo import delivery_id
from tests.warehouse import QUICK, control, copied

NAMES = ("T001", "T002", "T003")
DELIVERY = delivery_id("GI-4712")
QUIET_S = 60
ROUNDS = 100
STEP_MS = 15
"""People are as fast as this at most: in between, the terminals send."""
Step = Callable[[Hand], Coroutine[Any, Any, None]]
DICE: tuple[tuple[int, str], ...] = (
    (40, "scan"),
    (16, "post"),
    (8, "open"),
    (6, "reread"),
    (6, "correct"),
    (4, "leave"),
    (3, "finish"),
    (8, "reopen"),
    (3, "unplug"),
    (5, "plug"),
    (6, "lose"),
    (4, "slow"),
    (4, "crowd"),
)
NEED_IT_OPEN = ("scan", "post", "correct")
WRITES = {"method": "PATCH", "path": "/goods-ins/|/stock/", "times": 1}
WEATHER: Mapping[str, Mapping[str, Any]] = {
    "lose": {"kind": "lost_answer", **WRITES},
    # Read, and written so late that others have written and looked in between.
    "slow": {"kind": "delay", "delay_ms": 250, "commit": False, **WRITES},
}


@dataclass
class Told:
    """How a run went."""

    seed: int
    steps: int
    problems: list[str] = field(default_factory=list)
    done: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    def line(self) -> str:
        told = ", ".join(f"{name} {count}" for name, count in sorted(self.done.items()))
        state = "; ".join(self.problems) or "exact"
        again = f"python -m tests.chaos.three_terminals --steps {self.steps} --seed {self.seed}"
        return f"seed {self.seed}: {state} ({self.seconds:.0f} s)\n  {told}\n  [{again}]"


async def run(seed: int, steps: int, folder: Path, books: Path, *, shared: bool) -> Told:
    """One run on a hub and stores of its own."""
    told = Told(seed, steps)
    began = time.monotonic()
    options = HubOptions(control=True)
    hub = await asyncio.to_thread(start, copied(books, folder / "hub"), options=options)
    rng = Random(seed)
    hands: list[Hand] = []
    try:
        for name in NAMES:
            dice = Random(rng.random())
            hands.append(
                await Hand.begun(name, hub.url, folder, DELIVERY, dice, _pace(), own=not shared)
            )
        before = len(control(hub, "ledger")["changes"])
        await _work(hands, hub, rng, steps)
        await _end(hands, hub, before, told)
        await _last_looks(hands, told)
        for hand in hands:
            await hand.reread()
        told.problems += _judged(hands, hub, before)
    finally:
        for hand in hands:
            told.done += hand.done
            await hand.end()
        await asyncio.to_thread(hub.stop)
    told.seconds = time.monotonic() - began
    return told


def _pace() -> Timings:
    return replace(QUICK, ahead_limit=0, pull_visible=4_000, pull_hidden=4_000)


async def _work(hands: list[Hand], hub: Any, rng: Random, steps: int) -> None:
    names = [name for weight, name in DICE for _ in range(weight)]
    for _ in range(steps):
        hand, name = rng.choice(hands), rng.choice(names)
        if name in WEATHER:
            control(hub, "faults", dict(WEATHER[name]))
            hand.done[f"weather: {name}"] += 1
        elif name == "crowd":
            await _crowd(hands, hub, rng)
        else:
            if name in NEED_IT_OPEN and rng.random() < 0.5:
                await hand.open()
            step: Callable[[], Coroutine[Any, Any, None]] = getattr(hand, name)
            await step()
        await asyncio.sleep(rng.random() * STEP_MS / 1000)


async def _crowd(hands: list[Hand], hub: Any, rng: Random) -> None:
    """Two people count on the same line and post at once, and one of them is slow: it has read the
    line before the other one wrote it, and writes when that one has looked.
    """
    control(hub, "faults", {**WEATHER["slow"], "path": "/items/"})
    number = rng.randrange(LINES)
    for hand in rng.sample(hands, 2):
        await hand.open(take_over=True)
        await hand.scan(number)
        await hand.post()
        hand.done["in a crowd"] += 1


# --- the end of the day --------------------------------------------------------------------------


async def _end(hands: list[Hand], hub: Any, before: int, told: Told) -> None:
    """Everybody is back online, posts what is not posted, and decides what is asked."""
    control(hub, "faults", method="DELETE")
    for hand in hands:
        await hand.plug()
    for hand in hands:
        await hand.open(take_over=True)
        await hand.reread()
        await hand.answer()
        await hand.reopen()
        await hand.post()
    stuck: list[tuple[Hand, Entry]] = []
    for _ in range(ROUNDS):
        await asyncio.gather(*(_drained(hand) for hand in hands))
        stuck = [(hand, entry) for hand in hands for entry in hand.stuck()]
        if not stuck:
            return
        # One at a time: what is decided first may answer the next one.
        hand, entry = stuck[0]
        there = _arrived(hub, hands, before, entry)
        told.done[await hand.decide(arrived=there, entry=entry)] += 1
    told.problems.append(f"no choice leads on: {[entry.last_error for _, entry in stuck]}")


async def _last_looks(hands: list[Hand], told: Told) -> None:
    """What another terminal wrote over is said again, until all of it is there."""
    for _ in range(ROUNDS):
        await asyncio.sleep(_pace().settle / 1000)  # then each register is due for its look
        again = [entry for hand in hands for entry in await hand.terminus.sync.last_looks.turn()]
        await asyncio.gather(*(_drained(hand) for hand in hands))
        if not again:
            break
    else:
        told.problems.append("registers are written over again and again")
    for hand in hands:
        said = Counter((row.event, row.intent) for row in hand.entries() if _registers(row))
        told.done["registers said again"] += sum(times - 1 for times in said.values())


def _registers(entry: Entry) -> bool:
    return isinstance(entry.intent, RegisterLine | RegisterHead)


async def _drained(hand: Hand) -> None:
    async with asyncio.timeout(QUIET_S):
        await hand.terminus.sync.outbox.wait_drained()


def _arrived(hub: Any, hands: list[Hand], before: int, entry: Entry) -> bool:
    """Whether a stock write that asks is there: of all that ask about this product and place, the
    books hold just those that explain what no done entry does.
    """
    intent = entry.intent
    if not isinstance(intent, ChangeStock):
        return False
    alike = [
        other
        for hand in hands
        for other in hand.entries()
        if isinstance(other.intent, ChangeStock)
        and (other.intent.product, other.intent.place) == (intent.product, intent.place)
    ]
    done = sum((_delta(one) for one in alike if one.state is EntryState.DONE), Decimal(0))
    asking = [one for one in alike if one.state is EntryState.CONFLICT]
    rest = _booked(hub, before).get((intent.product, intent.place), Decimal(0)) - done
    rest -= sum((_delta(one) for one in alike if _said_there(one)), Decimal(0))
    for many in range(len(asking) + 1):
        for some in combinations(asking, many):
            if sum((_delta(one) for one in some), Decimal(0)) == rest:
                return any(one.id == entry.id for one in some)
    return False


def _said_there(entry: Entry) -> bool:
    return (entry.last_error or {}).get("key") == "theirs"


def _delta(entry: Entry) -> Decimal:
    intent = entry.intent
    assert isinstance(intent, ChangeStock)
    return intent.delta


def _booked(hub: Any, before: int) -> dict[tuple[str, str], Decimal]:
    sums: dict[tuple[str, str], Decimal] = {}
    for change in control(hub, "ledger")["changes"][before:]:
        key = (change["product_id"], change["place_id"])
        sums[key] = sums.get(key, Decimal(0)) + Decimal(change["quantity"])
    return sums


# --- what is right -------------------------------------------------------------------------------


def _judged(hands: list[Hand], hub: Any, before: int) -> list[str]:
    return [
        *_wrong_stock(hands, hub, before),
        *_lost_registers(hands, hub),
        *_never_asked(hands),
    ]


def _wrong_stock(hands: list[Hand], hub: Any, before: int) -> list[str]:
    """Stock is what the three documents say that they have kept."""
    wanted: dict[tuple[str, str], Decimal] = {}
    for hand in hands:
        for line in hand.lines():
            assert line.product is not None
            for place in {portion.cell.place for portion in line.portions}:
                key = (line.product.id, place)
                kept = sum((line.kept_at(place, one) for one in Condition), Decimal(0))
                wanted[key] = wanted.get(key, Decimal(0)) + kept
    booked = _booked(hub, before)
    return [
        f"stock of {key[0]} is {booked.get(key, 0)} instead of {wanted.get(key, 0)}"
        for key in sorted({*wanted, *booked})
        if booked.get(key, Decimal(0)) != wanted.get(key, Decimal(0))
    ]


def _lost_registers(hands: list[Hand], hub: Any) -> list[str]:
    """Each line's field holds what each terminal says of it."""
    database = hub._service._state.database
    items = database.read_apart(lambda tx: list(parts(tx, DELIVERY, ITEM)))
    texts = {item.id: item.body.get("external_data") for item in items}
    found: list[str] = []
    for hand in hands:
        for line in hand.lines():
            if line.register is None:
                continue
            source = source_of(line)
            register = records.read(texts[source]).register_of(hand.name)
            said = (line.kept, line.rejected)
            shown = None if register is None else (register.accepted, register.rejected)
            if shown != said:
                found.append(f"{hand.name}'s register of {source} is {shown} instead of {said}")
    return found


def _never_asked(hands: list[Hand]) -> list[str]:
    """More than was announced, all terminals together: somebody was asked before it was booked, or
    (two posts at one moment) every terminal's open receipt shows the line as too much.
    """
    asked = set().union(*(hand.asked_over for hand in hands))
    kept: dict[str, Decimal] = {}
    expected: dict[str, Decimal] = {}
    for hand in hands:
        for line in hand.lines():
            source = source_of(line)
            kept[source] = kept.get(source, Decimal(0)) + line.kept
            expected[source] = line.expected
            if line.over and hand.desk is not None:
                asked.add(source)
    return [
        f"{kept[line]} of {expected[line]} on {line}, and nobody was asked"
        for line in kept
        if kept[line] > expected[line] and line not in asked
    ]


def main(arguments: list[str] | None = None) -> int:
    """Run it; 1 when anything is not exact."""
    parser = argparse.ArgumentParser(prog="three_terminals", description=__doc__)
    parser.add_argument("--steps", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--shared", action="store_true")
    options = parser.parse_args(arguments)
    logging.disable(logging.WARNING)
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        books = seeded(Path(name) / "books")
        for seed in range(options.seed, options.seed + options.runs):
            folder = Path(name) / str(seed)
            told = asyncio.run(run(seed, options.steps, folder, books, shared=options.shared))
            wrong += bool(told.problems)
            sys.stdout.write(f"{told.line()}\n")
            sys.stdout.flush()
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())

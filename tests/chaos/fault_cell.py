"""One cell of the fault matrix: one write operation, one fault, from the post to its right end.

ok      every effect is on the server once, and nobody was asked
ask     a person is asked, the entry has a sentence, nothing is there twice, and what a person
        chooses by what the server really shows leads to every effect being there once
WRONG   anything else: lost, doubled, silent, without a way on, or never struck
"""

from __future__ import annotations

import asyncio
import time
import traceback
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from app.clients.base import Done
from app.clients.errors import ClientError, SaidNo
from app.domain.count_intents import CountStock
from app.domain.entry import STUCK_STATES, Entry, EntryState
from app.domain.intents import Way
from app.sync import decisions
from app.sync.decisions import Decided, NotNow, OthersWait
from app.sync.putting_back import putting_back
from app.ui.sentences import entry_error_words
from tests.chaos.fault_kinds import FaultKind
from tests.chaos.fault_row import Row
from tests.chaos.fault_stand import Stand
from tests.chaos.fault_truth import TRUTHS, there
from tests.clients.worlds import CLOCK

ROUNDS = 8
"""So many choices a person makes at most."""


class Verdict(StrEnum):
    """How a cell ended."""

    OK = "ok"
    ASK = "ask"
    WRONG = "WRONG"


@dataclass
class Cell:
    """One cell as it is printed."""

    row: str
    kind: str
    verdict: Verdict = Verdict.OK
    asked: list[str] = field(default_factory=list)
    """The keys of the sentences that a person saw, in their order."""
    chosen: list[str] = field(default_factory=list)
    reached: int = 0
    """How often the write reached the server before anybody was asked."""
    why: str = ""
    seconds: float = 0.0

    def line(self) -> str:
        """For a failed test, with what repeats it."""
        again = f"python -m tests.chaos.fault_matrix --op {self.row} --fault {self.kind}"
        asked = f" asked {self.asked} chosen {self.chosen}" if self.asked else ""
        return f"{self.row} x {self.kind}: {self.verdict} {self.why}{asked} [{again}]"


def _where(error: BaseException) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"in {last.name}, {Path(last.filename).name}:{last.lineno}"


class Wrong(Exception):
    """What makes a cell wrong."""


async def run_cell(row: Row, kind: FaultKind, folder: Path, books: Path) -> Cell:
    """Play one cell on a hub and a store of its own."""
    cell = Cell(row.name, kind.name)
    began = time.monotonic()
    stand = Stand(
        folder,
        books,
        row.system,
        kind.times(),
        own=not (kind.twin or kind.shared),
        switches=row.switches,
    )
    try:
        await stand.start()
        await _play(stand, row, kind, cell)
    except Wrong as wrong:
        cell.verdict, cell.why = Verdict.WRONG, str(wrong)
    except TimeoutError:
        cell.verdict, cell.why = Verdict.WRONG, f"still moving: {_told(stand.rows())}"
    except Exception as error:  # noqa: BLE001 - one cell that breaks must not hide the others
        cell.verdict, cell.why = Verdict.WRONG, f"broke: {error!r} {_where(error)}"
    finally:
        await stand.close()
    cell.seconds = time.monotonic() - began
    return cell


async def _play(stand: Stand, row: Row, kind: FaultKind, cell: Cell) -> None:
    say = await row.scene(stand)
    stand.from_now_on()
    reached = stand.reached(row.operation.method, row.path)
    strike = Strike(stand, row, kind)
    strike.arm()
    await say()
    rows = await stand.drained()
    strike.check()
    cell.reached = stand.reached(row.operation.method, row.path) - reached
    stand.world.calm()
    _check(stand, rows)
    if any(entry.state in STUCK_STATES for entry in rows):
        cell.verdict = Verdict.ASK
        await _ask(stand, cell)
        _check(stand, stand.rows(), after="after all choices ")


class Strike:
    """The fault at the first request of an operation, by every means that it needs."""

    def __init__(self, stand: Stand, row: Row, kind: FaultKind) -> None:
        self._stand = stand
        self._row = row
        self._kind = kind
        self._struck = 0

    def arm(self) -> None:
        """Switch it on."""
        stand, kind = self._stand, self._kind
        method, path = self._row.operation.method, self._row.path
        for rule in kind.lists:
            stand.world.fault(**rule, method="GET")
        stand.wire.before(method, path, self._before)
        stand.wire.after(method, path, self._after)

    async def _before(self, method: str, url: str, content: bytes) -> None:
        self._struck += 1
        stand = self._stand
        if self._kind.twin:
            await self._row.twin(stand, method, url, content)
        for rule in self._kind.rules:
            stand.world.fault(**rule, method=method, path=self._row.path, times=1)
        if self._kind.offline:
            await asyncio.to_thread(stand.running.go_offline)

    async def _after(self, method: str, url: str, content: bytes) -> None:
        stand = self._stand
        if self._kind.offline:
            await asyncio.to_thread(stand.running.go_online)
        if self._kind.full:
            stand.terminal.db.full = True
            asyncio.get_running_loop().call_later(0, self._watch_the_disk)

    def _watch_the_disk(self) -> None:
        """As soon as the terminal has said that the disk is full, and a moment later, there is
        room again."""
        stand = self._stand
        if stand.engine.status().disk == "store_full":
            self._struck += 1
            stand.terminal.db.full = False
        else:
            asyncio.get_running_loop().call_later(0.01, self._watch_the_disk)

    def check(self) -> None:
        """Raise when it never struck."""
        if self._struck < (2 if self._kind.full else 1):
            raise Wrong("never struck")
        rules = self._stand.world.control("GET", "faults")["faults"]
        idle = [rule["kind"] for rule in rules if rule["kind"] != "late_list" and not rule["hits"]]
        if idle:
            raise Wrong(f"never struck by {idle}")


# --- what is right -------------------------------------------------------------------------------


def _told(rows: list[Entry]) -> str:
    return ", ".join(
        f"{row.intent.TYPE} {row.state} {(row.last_error or {}).get('key', '')}".strip()
        for row in rows
        if row.state is not EntryState.DONE
    )


def _check(stand: Stand, rows: list[Entry], after: str = "") -> None:
    """No effect is there twice, and everything that is said to be done is there."""
    replaced = stand.outbox.successors()
    for entry in rows:
        if type(entry.intent) not in TRUTHS or entry.id in replaced:
            continue
        found = there(stand, entry)
        asked = entry.state in STUCK_STATES
        what = f"{after}{entry.intent.TYPE} is {entry.state} and there {found} times"
        if found > 1 and not (asked and isinstance(entry.intent, CountStock)):
            raise Wrong(f"DOUBLED: {what}")
        given_up = entry.state is EntryState.DISCARDED and entry.id in stand.ignored
        if found < 1 and not given_up and entry.state in (EntryState.DONE, EntryState.DISCARDED):
            raise Wrong(f"LOST: {what}")


# --- what a person does --------------------------------------------------------------------------


async def _ask(stand: Stand, cell: Cell) -> None:
    """Somebody decides entry by entry, by what the server really shows."""
    for _ in range(ROUNDS):
        stuck = [entry for entry in stand.rows() if entry.state in STUCK_STATES]
        if not stuck:
            return
        entry = stuck[0]
        key = _key_of(entry)
        before = cell.asked.count(key)
        cell.asked.append(key)
        cell.chosen.append(await _choose(stand, entry, before))
        await stand.drained()
    raise Wrong(f"no choice leads on: {_told(stand.rows())}")


def _key_of(entry: Entry) -> str:
    error = entry.last_error or {}
    key = str(error.get("key") or "")
    said = entry_error_words(error)
    if not key or said is None or said == entry_error_words({"kind": "Unsure"}):
        raise Wrong(f"{entry.intent.TYPE} is {entry.state} without a sentence: {error}")
    if key == "fault":
        raise Wrong(f"{entry.intent.TYPE} failed in our own code: {error}")
    return key


async def _choose(stand: Stand, entry: Entry, before: int) -> str:
    """One choice; `before`: how often the same was asked already. Its name."""
    if type(entry.intent) not in TRUTHS:
        return await (_anyway(stand, entry) if before else _retry(stand, entry))
    found = there(stand, entry)
    if isinstance(entry.intent, CountStock) and found > 1:
        await _discard(stand, entry)
        await stand.facts["again"]()
        return "count again"
    if found:
        decided = decisions.take_theirs(entry, _unfinished(stand), reason="seen", person="p")
        if not isinstance(decided, OthersWait):
            await _apply(stand, decided, (entry,))
            return "it is there"
        return await _anyway(stand, entry)
    return await (_anyway(stand, entry) if before else _retry(stand, entry))


async def _retry(stand: Stand, entry: Entry) -> str:
    await _apply(stand, decisions.retry(entry))
    return "retry"


async def _anyway(stand: Stand, entry: Entry) -> str:
    """Look once more, then send it as a new row, as `workbench.choices` does."""
    try:
        found: Any = await stand.engine.look_again(entry.id)
    except SaidNo:
        found = None
    except ClientError as error:
        raise Wrong(f"no look before sending anyway: {error}") from error
    if isinstance(found, Done):
        await _apply(stand, decisions.arrived(entry, found.answer))
        return "anyway: it was there"
    decided = decisions.send_anyway(
        entry, reason="seen", person="p", mint=stand.mint, now=CLOCK.now()
    )
    await _apply(stand, decided)
    guard = entry.way is Way.GUARD
    return "anyway: passed over" if guard else "anyway: sent"


async def _discard(stand: Stand, entry: Entry) -> None:
    decided = decisions.discard(entry, _unfinished(stand), reason="again", person="p")
    stand.ignored.add(entry.id)
    await _apply(stand, decided, (entry,))


def _unfinished(stand: Stand) -> list[Entry]:
    over = (EntryState.DONE, EntryState.DISCARDED)
    return [entry for entry in stand.outbox.entries() if entry.state not in over]


async def _apply(
    stand: Stand, decided: Decided | NotNow | OthersWait, dropped: tuple[Entry, ...] = ()
) -> None:
    if not isinstance(decided, Decided):
        raise Wrong(f"the choice is not possible: {decided}")
    settle = stand.timings.settle
    whole = putting_back(decided, dropped, mint=stand.mint, now=CLOCK.now(), settle=settle)
    if not await stand.engine.apply(whole):
        raise Wrong("the choice came too late")

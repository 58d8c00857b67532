"""Whose turn it is: every entry that is not at its end, lightly, in memory.

A long post has thousands of rows, so nothing here looks at all of them for one step. Rows are
read again from the disk when it is their turn; this only knows who waits for whom.
"""

from __future__ import annotations

import heapq
from collections import OrderedDict, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.domain.entry import OPEN_STATES, Entry, EntryState
from app.sync.waits import closes, queues_of, record_of, standing_for, waits_of


@dataclass(slots=True)
class Slot:
    """One entry. Times are the boot's monotonic ms: a jump of the wall clock proves nothing."""

    id: str
    seq: int
    document: str
    state: EntryState
    waits: tuple[str, ...]
    queues: tuple[str, ...]
    record: str = ""
    """What it is a record of ..."""
    closes: str = ""
    """... and what it says to be complete: `sync.waits`."""
    due: int = 0
    unmet: set[str] = field(default_factory=set)
    busy: bool = False
    listed: bool = False
    for_link: bool = False
    """It waits only because the network failed: a reconnect wakes it."""
    ended: int = 0
    """When the last attempt of unknown outcome ended, or this process began."""
    lost: bool = False
    """An attempt got lost in this process or an earlier one."""
    first_look: int | None = None
    puzzled: int | None = None
    """Since when what we see does not add up."""

    @property
    def open(self) -> bool:
        return self.state in OPEN_STATES


def slot_of(entry: Entry, now: int, due: int) -> Slot:
    """The slot of an entry that was read from the disk at monotonic `now`."""
    return Slot(
        id=entry.id,
        seq=entry.seq,
        document=entry.document,
        state=entry.state,
        waits=waits_of(entry),
        queues=queues_of(entry),
        record=record_of(entry),
        closes=closes(entry),
        due=due,
        ended=now,
        lost=entry.doubt is not None,
    )


class Board:
    """Slots by id, and for each document those whose turn it is."""

    def __init__(self) -> None:
        self.slots: dict[str, Slot] = {}
        self._waiters: dict[str, set[str]] = defaultdict(set)
        self._tails: dict[str, str] = {}
        self._turn: OrderedDict[str, list[tuple[int, str]]] = OrderedDict()
        self._timers: list[tuple[int, int, str]] = []
        self._successors: dict[str, str] = {}
        self._settling: dict[str, int] = {}
        self._records: defaultdict[str, set[str]] = defaultdict(set)
        self._last = -1

    # --- who is there ------------------------------------------------------------------------

    def add(self, slots: Iterable[Slot]) -> None:
        """Take entries on, in journal order; those taken on earlier come before them."""
        new = [slot for slot in slots if slot.id not in self.slots]
        self.slots.update((slot.id, slot) for slot in new)
        for slot in new:
            self._last = max(self._last, slot.seq)
            self._queue(slot)

    def _queue(self, slot: Slot) -> None:
        for wanted in slot.waits:
            self._wait(slot, standing_for(wanted, self._successors))
        for earlier in self._records.get(slot.closes, ()):
            self._wait(slot, earlier)
        self._keep_record(slot)
        for queue in slot.queues:
            tail = self._tails.get(queue)
            if tail is not None:
                self._wait(slot, tail)
            self._tails[queue] = slot.id
            slot.due = max(slot.due, self._settling.get(queue, 0))
        self._list(slot)

    def _keep_record(self, slot: Slot) -> None:
        if slot.record:
            self._records[slot.record].add(slot.id)

    def _forget_record(self, slot: Slot) -> None:
        if slot.record:
            self._records[slot.record].discard(slot.id)
            if not self._records[slot.record]:
                del self._records[slot.record]

    def replace(self, old: str, slot: Slot) -> None:
        """`slot` takes the place of `old`: whoever waited for that one waits for this one."""
        gone = self.slots.pop(old, None)
        self._successors[old] = slot.id
        self.slots[slot.id] = slot
        if gone is not None:
            self._forget_record(gone)
        self._keep_record(slot)
        for queue in slot.queues:
            if self._tails.get(queue, old) == old:
                self._tails[queue] = slot.id
        for waiter in self._waiters.pop(old, ()):
            if waiter in self.slots:
                self.slots[waiter].unmet.discard(old)
                self._wait(self.slots[waiter], slot.id)
        for wanted in gone.unmet if gone else ():
            self._wait(slot, wanted)
        self._list(slot)

    def succeed(self, old: str, new: str) -> None:
        """Note that `new` stands for `old`, which is at its end."""
        self._successors[old] = new

    def finish(self, entry_id: str) -> None:
        """The entry is at its end: nobody waits for it any longer."""
        slot = self.slots.pop(entry_id, None)
        if slot is None:
            return
        self._forget_record(slot)
        for queue in slot.queues:
            if self._tails.get(queue) == entry_id:
                del self._tails[queue]
        for waiter in self._waiters.pop(entry_id, ()):
            other = self.slots.get(waiter)
            if other is not None:
                other.unmet.discard(entry_id)
                self._list(other)

    def ended(self, entry_id: str, seq: int) -> bool:
        """Whether an entry that was read a moment ago came to its end since; one that is not here
        yet has not.
        """
        return entry_id not in self.slots and seq <= self._last

    def hold(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Nobody takes these up until they are let go: a person is about to decide over all of
        them. What is under way is left out; what is not here yet is nobody's.
        """
        free = [one for one in ids if one not in self.slots or not self.slots[one].busy]
        for one in free:
            if one in self.slots:
                self.slots[one].busy = True
        return tuple(free)

    def let_go(self, ids: Iterable[str]) -> None:
        """They move on, those that are still here."""
        for one in ids:
            slot = self.slots.get(one)
            if slot is not None:
                slot.busy = False
                self.moved(slot)

    def settle_until(self, queues: Iterable[str], due: int) -> None:
        """What is next in `queues` waits until `due`: an older write may still arrive."""
        for queue in queues:
            self._settling[queue] = max(due, self._settling.get(queue, 0))
            for slot in self.slots.values():
                if queue in slot.queues:
                    slot.due = max(slot.due, due)

    def waiting_for(self, entry_id: str) -> list[Slot]:
        """Everything that waits for an entry, directly or through others, in journal order."""
        found: dict[str, Slot] = {}
        todo = [entry_id]
        while todo:
            for waiter in self._waiters.get(todo.pop(), ()):
                if waiter in self.slots and waiter not in found:
                    found[waiter] = self.slots[waiter]
                    todo.append(waiter)
        return sorted(found.values(), key=lambda slot: slot.seq)

    def _wait(self, slot: Slot, wanted: str) -> None:
        if wanted in self.slots and wanted != slot.id:
            slot.unmet.add(wanted)
            self._waiters[wanted].add(slot.id)

    # --- whose turn it is --------------------------------------------------------------------

    def _list(self, slot: Slot) -> None:
        if slot.busy or slot.listed or slot.unmet or not slot.open:
            return
        slot.listed = True
        heapq.heappush(self._timers, (slot.due, slot.seq, slot.id))

    def moved(self, slot: Slot) -> None:
        """Its state or due time changed; it is looked at again."""
        slot.listed = False
        self._list(slot)

    def _ripen(self, now: int) -> None:
        while self._timers and self._timers[0][0] <= now:
            _, seq, entry_id = heapq.heappop(self._timers)
            slot = self.slots.get(entry_id)
            if slot is None or slot.busy or not slot.listed:
                continue
            if slot.due > now:
                heapq.heappush(self._timers, (slot.due, seq, entry_id))
            else:
                heapq.heappush(self._turn.setdefault(slot.document, []), (seq, entry_id))

    def pick(self, now: int) -> Slot | None:
        """The next entry to work on, fair between documents, oldest first within one."""
        self._ripen(now)
        while self._turn:
            document, turn = next(iter(self._turn.items()))
            slot = self.slots.get(heapq.heappop(turn)[1])
            if turn:
                self._turn.move_to_end(document)
            else:
                del self._turn[document]
            if slot is None or slot.busy or not slot.listed or slot.unmet or not slot.open:
                continue
            if slot.due > now:
                self.moved(slot)
                continue
            slot.busy, slot.listed = True, False
            return slot
        return None

    def next_due(self, now: int) -> int | None:
        """When the next entry may move, monotonic ms; None while nothing waits for time."""
        self._ripen(now)
        if self._turn:
            return now
        return self._timers[0][0] if self._timers else None

    def wake_link(self, now: int) -> None:
        """The network is back: what waited for it alone may go."""
        for slot in self.slots.values():
            if slot.for_link:
                slot.for_link = False
                slot.due = now
                self.moved(slot)

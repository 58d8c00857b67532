"""Outbox, connection and pulls of one terminal, wired together: the door for the workbench."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from app import aio
from app.clients.base import Known, System
from app.domain.claims import Claimable, OnDelivery
from app.domain.entry import EntryState
from app.store.opening import Store
from app.sync.board import Slot
from app.sync.changes import Changed, OnChange
from app.sync.claims import Claims
from app.sync.engine import Engine
from app.sync.last_looks import LastLooks
from app.sync.pull import CacheWriter, Pull
from app.sync.recollection import Recollection
from app.sync.stepping import Pace


class Sync:
    """Everything that runs beside the person; `outbox` drains, `pull` fills the cache.

    `at_work` names the goods-outs that this terminal works on.
    """

    def __init__(
        self,
        system: System,
        store: Store,
        cache: CacheWriter,
        known: Known,
        pace: Pace,
        on_change: OnChange,
        at_work: Callable[[], Iterable[str]] = tuple,
        memory: Recollection | None = None,
    ) -> None:
        self._system = system
        self._clock = pace.clock
        self._on_change = on_change
        self._owner = aio.Owner("pull")
        self.outbox = Engine(
            system,
            store.terminal,
            pace,
            on_change=self._changed,
            ballast=store.ballast,
            epoch=store.epoch,
            memory=memory,
        )
        self.pull = Pull(
            system,
            cache,
            known,
            pace,
            link=self.outbox.link,
            server_clock=self.outbox.clock,
            on_change=on_change,
            at_work=at_work,
        )
        self.claims = Claims(
            system,
            pace,
            link=self.outbox.link,
            server_clock=self.outbox.clock,
            busy=self._registering,
        )
        self.last_looks = LastLooks(system, self.outbox, store.terminal, pace)
        self._shutdown = pace.timings.shutdown
        self._could_send = False

    async def start(self) -> None:
        """Begin to drain and to pull.

        Raises:
            StoreError: the store cannot be read or written.
        """
        await self.outbox.start()
        aio.spawn(self.pull.run(), name="pull", owner=self._owner)
        aio.spawn(self.claims.run(), name="claims", owner=self._owner)
        aio.spawn(self.last_looks.run(), name="last looks", owner=self._owner)

    async def close(self) -> None:
        """End both, then the connections; what is under way gets `shutdown` ms."""
        await self._owner.close()
        await self.claims.close(self._shutdown)
        await self.outbox.close()
        await self._system.close()

    def _registering(self, on: Claimable) -> bool:
        """Whether a register is on its way to the field that the claim lies in. One that waits
        for a person, for others, or for its time is not: a claim does not wait with it.
        """
        board, now = self.outbox.board, self._clock.monotonic()
        queue = _queue_beside(on)
        return any(queue in slot.queues and _moves(slot, now) for slot in board.slots.values())

    def _changed(self, changed: Changed) -> None:
        if changed.entries:
            self.last_looks.note()
        can_send = self.outbox.link.width(1) > 0
        if can_send and not self._could_send:
            self.pull.wake()
        self._could_send = can_send
        self._on_change(changed)


def _queue_beside(on: Claimable) -> str:
    """The queue of the registers that are written where the claim lies (`waits.object_of`)."""
    if isinstance(on, OnDelivery):
        return f"head:{on.delivery}"
    return f"pick:{on.goods_out}:{on.line}"


def _moves(slot: Slot, now: int) -> bool:
    """Whether an entry is being taken on, is about to be, or may still arrive."""
    if slot.busy or slot.state in (EntryState.SENDING, EntryState.UNSURE):
        return True
    return slot.open and not slot.unmet and slot.due <= now

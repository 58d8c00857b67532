"""Outbox, connection and pulls of one terminal, wired together: the door for the workbench."""

from __future__ import annotations

from app import aio
from app.clients.base import Known, System
from app.store.opening import Store
from app.sync.changes import Changed, OnChange
from app.sync.engine import Engine
from app.sync.pull import CacheWriter, Pull
from app.sync.stepping import Pace


class Sync:
    """Everything that runs beside the person; `outbox` drains, `pull` fills the cache."""

    def __init__(
        self,
        system: System,
        store: Store,
        cache: CacheWriter,
        known: Known,
        pace: Pace,
        on_change: OnChange,
    ) -> None:
        self._system = system
        self._on_change = on_change
        self._owner = aio.Owner("pull")
        self.outbox = Engine(
            system,
            store.terminal,
            pace,
            on_change=self._changed,
            ballast=store.ballast,
            epoch=store.epoch,
        )
        self.pull = Pull(
            system,
            cache,
            known,
            pace,
            link=self.outbox.link,
            server_clock=self.outbox.clock,
            on_change=on_change,
        )
        self._could_send = False

    async def start(self) -> None:
        """Begin to drain and to pull.

        Raises:
            StoreError: the store cannot be read or written.
        """
        await self.outbox.start()
        aio.spawn(self.pull.run(), name="pull", owner=self._owner)

    async def close(self) -> None:
        """End both, then the connections; what is under way gets `shutdown` ms."""
        await self._owner.close()
        await self.outbox.close()
        await self._system.close()

    def _changed(self, changed: Changed) -> None:
        can_send = self.outbox.link.width(1) > 0
        if can_send and not self._could_send:
            self.pull.wake()
        self._could_send = can_send
        self._on_change(changed)

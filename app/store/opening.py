"""Opens a terminal's own store: one process at a time, and a broken file is kept, never deleted."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from app.settings import Folders
from app.sqlite import StoreCorrupt
from app.store.ballast import Ballast
from app.store.epoch import Epoch
from app.store.lock import StoreLock
from app.store.terminal import Terminal

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Store:
    """The durable half of a terminal, and what watches over it."""

    lock: StoreLock
    terminal: Terminal
    ballast: Ballast
    epoch: Epoch
    put_aside: Path | None = None
    """Where a broken file lies now; the sentence is `store_put_aside`."""

    def close(self) -> None:
        """Write what waits, close the file, let go of the lock."""
        self.terminal.close()
        self.lock.release()


def open_store(where: Folders, now: int) -> Store:
    """The store of these folders; `now` (UTC ms) names a broken file that is put aside.

    Raises:
        StoreInUse: another terminal runs on it.
        StoreError: it cannot be opened, and not because it is broken.
    """
    lock = StoreLock(where.data)
    try:
        terminal, put_aside = _open(where.terminal, now)
    except BaseException:
        lock.release()
        raise
    epoch = Epoch(terminal, where.state)
    return Store(lock, terminal, Ballast(where.data), epoch, put_aside)


def _open(path: Path, now: int) -> tuple[Terminal, Path | None]:
    try:
        return Terminal(path), None
    except StoreCorrupt as error:
        aside = path.with_name(f"{path.stem}-broken-{now}{path.suffix}")
        log.warning("%s; it is kept as %s", error, aside.name)
        # The journal file belongs to it: what it holds may be all that can be saved.
        for ending in ("", "-wal", "-shm"):
            part = path.with_name(path.name + ending)
            if part.exists():
                part.replace(aside.with_name(aside.name + ending))
        return Terminal(path), aside

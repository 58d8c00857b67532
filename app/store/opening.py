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
MAGIC = b"SQLite format 3\x00"


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
    if _has_lost_its_head(path):
        # Before SQLite sees it: closing a file that is none, it would throw the journal away.
        aside = _put_aside(path, now)
        return Terminal(path), aside
    try:
        return Terminal(path), None
    except StoreCorrupt as error:
        log.warning("%s", error)
        aside = _put_aside(path, now)
        return Terminal(path), aside


def _has_lost_its_head(path: Path) -> bool:
    """Whether a file is there that does not begin as SQLite files do (file format, 1.3.1)."""
    try:
        with path.open("rb") as file:
            begin = file.read(len(MAGIC))
    except OSError:
        return False  # not there, or not readable: opening it says so
    return bool(begin) and begin != MAGIC


def _put_aside(path: Path, now: int) -> Path:
    """Rename a broken file with its journal: what they hold may be all that can be saved."""
    aside = path.with_name(f"{path.stem}-broken-{now}{path.suffix}")
    for ending in ("", "-wal", "-shm"):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.replace(aside.with_name(aside.name + ending))
    log.warning("%s is broken; it is kept as %s", path.name, aside.name)
    return aside

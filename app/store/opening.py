"""Opens a terminal's own store: one process at a time. A broken file is kept, never deleted, and
what can be read of it goes on in a new one.
"""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.settings import Folders
from app.sqlite import Connection, StoreCorrupt, StoreError, StoreFull, StoreReadOnly
from app.store.ballast import Ballast
from app.store.epoch import Epoch
from app.store.lock import StoreLock
from app.store.pages import FILE_HEAD, MAGIC, page_size, sound_head
from app.store.rows import JSON, WORDS
from app.store.salvage import Salvage, is_no_version, last_salvage, save_from
from app.store.terminal import Terminal
from app.store.wal import EMPTY, Wal, read_wal

log = logging.getLogger(__name__)
_PARTS = ("", "-wal", "-shm")
_TOLD = "salvage_told"


@dataclass(frozen=True, slots=True)
class Store:
    """The durable half of a terminal, and what watches over it."""

    lock: StoreLock
    terminal: Terminal
    ballast: Ballast
    epoch: Epoch
    put_aside: Path | None = None
    """Where a broken file lies now."""
    salvage: Salvage | None = None
    """What was saved of it, until a person was told (`told`); it names its sentence."""

    def told(self) -> None:
        """A person at the window knows: a command may have found the damage before."""
        if self.salvage is not None:
            self.terminal.put(_TOLD, self.salvage.file)

    def close(self) -> None:
        """Write what waits, close the file, let go of the lock."""
        self.terminal.close()
        self.lock.release()


@dataclass(frozen=True, slots=True)
class _Opened:
    terminal: Terminal
    doubtful: bool = False
    """The last commit may be missing: what it said of sending is not believed."""


def open_store(where: Folders, now: int) -> Store:
    """The store of these folders; `now` (UTC ms) names a broken file that is put aside.

    The whole file is looked through (56 MB take 0.34 s), for damage that is found when a document
    is opened is found too late; with the indexes (quick_check leaves them out, and takes 0.14 s),
    for what an index hides is in no document and is never sent.

    Raises:
        StoreInUse: another terminal runs on it.
        StoreError: it cannot be opened, and not because it is broken.
    """
    lock = StoreLock(where.data)
    ballast = Ballast(where.data)
    try:
        opened = _open(where.terminal, now)
        _writes(opened.terminal, ballast, now)
    except BaseException:
        lock.release()
        raise
    epoch = Epoch(opened.terminal, where.state, doubtful=opened.doubtful)
    salvage = last_salvage(opened.terminal)
    if salvage is not None and opened.terminal.get(_TOLD) == salvage.file:
        salvage = None
    aside = where.data / salvage.file if salvage is not None else None
    return Store(lock, opened.terminal, ballast, epoch, aside, salvage)


def _open(path: Path, now: int) -> _Opened:
    _change_over(path)
    _keep_from_others(path)
    try:
        wal = read_wal(path.with_name(path.name + "-wal"))
    except OSError as error:
        raise StoreReadOnly(path, str(error)) from error
    # Before SQLite sees it: closing a file that is none, it would throw the journal away; and what
    # lies behind a broken frame it would write over.
    if wal.broken or _has_lost_its_head(path, wal):
        return _saved(path, wal, now)
    try:
        return _Opened(_sound(path), doubtful=wal.torn)
    except StoreCorrupt as error:
        log.warning("%s", error)
        return _saved(path, _log_now(path, wal), now)


def _writes(terminal: Terminal, ballast: Ballast, now: int) -> None:
    """See that it can be written before a window opens: SQLite opens a file that is shut to writers
    and does not say so.

    Raises:
        StoreFull, StoreReadOnly: it cannot be; it is closed again.
    """
    try:
        try:
            terminal.put("opened", str(now)).result()
        except StoreFull:
            if not ballast.free():
                raise
            terminal.put("opened", str(now)).result()
    except StoreError:
        terminal.close()
        raise


def _sound(path: Path) -> Terminal:
    """The store, looked through.

    Raises:
        StoreCorrupt: a page is not what SQLite wrote, or an entry not what this program did.
    """
    terminal = Terminal(path)
    try:
        checked = terminal.db.read(lambda c: c.execute("PRAGMA integrity_check(1)").fetchone())
        if checked[0] != "ok":
            raise StoreCorrupt(path, str(checked[0]).replace("\n", " "))
        if not terminal.db.read(_queue_can_be_read):
            raise StoreCorrupt(path, "an entry of the queue")
    except StoreError:
        terminal.close()
        raise
    return terminal


def _queue_can_be_read(connection: Connection) -> bool:
    """Whether nothing in what is to be sent would end the reading of all of it."""
    open_ = "SELECT * FROM outbox WHERE state NOT IN ('done', 'discarded')"
    connection.execute(open_).fetchall()  # says so where a text is none
    sound = [f"json_valid({name})" for name in sorted(JSON["outbox"])]
    for (table, name), words in WORDS.items():
        if table == "outbox":
            sound.append(f"{name} IN ({','.join(repr(str(word)) for word in sorted(words))})")
    odd = connection.execute(f"SELECT 1 FROM ({open_}) WHERE NOT ({' AND '.join(sound)}) LIMIT 1")
    return odd.fetchone() is None


def _log_now(path: Path, before: Wal) -> Wal:
    """The log as it is after SQLite had the file open: it may be part of the file by now."""
    return before if path.with_name(path.name + "-wal").exists() else EMPTY


def _saved(path: Path, wal: Wal, now: int) -> _Opened:
    """A new store with what can be read of the old one, which is put aside.

    The new one is whole, under a name that says so, before the old one is touched: a plug that is
    pulled in between loses neither (`_change_over` goes on from there).

    Raises:
        StoreError: there is no room for it, or a newer program wrote it; all stays as it was.
    """
    fresh, ready = path.with_name(f"{path.stem}-saving{path.suffix}"), _ready(path, now)
    for part in _PARTS:
        fresh.with_name(fresh.name + part).unlink(missing_ok=True)
    try:
        save_from(path, wal, fresh, _aside(path, now).name, now)
        _keep_from_others(fresh)
        fresh.replace(ready)
        _change_over(path)
    except OSError as error:
        raise StoreReadOnly(path, str(error)) from error
    return _Opened(Terminal(path))


def _ready(path: Path, now: int) -> Path:
    return path.with_name(f"{path.stem}-saved-{now}{path.suffix}")


def _aside(path: Path, now: int) -> Path:
    return path.with_name(f"{path.stem}-broken-{now}{path.suffix}")


def _change_over(path: Path) -> None:
    """Put a broken store aside with its log, and the saved one in its place; nothing where there is
    no saved one.
    """
    for ready in sorted(path.parent.glob(f"{path.stem}-saved-*{path.suffix}")):
        at = ready.stem.rpartition("-")[2]
        if ready != _ready(path, int(at) if at.isdecimal() else 0):
            continue  # somebody's copy of one
        aside = _aside(path, int(at))
        for ending in _PARTS:
            part = path.with_name(path.name + ending)
            # Once the file itself lies aside, what is called so is the saved one.
            if part.exists() and not aside.with_name(aside.name + ending).exists():
                part.replace(aside.with_name(aside.name + ending))
        ready.replace(path)
        _settle(path.parent)
        log.warning("%s is broken; it is kept as %s", path.name, aside.name)


def _settle(folder: Path) -> None:
    """Names are on disk too, where a folder can be told so."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _keep_from_others(path: Path) -> None:
    """Digests of PINs lie in it, and a PIN has few digits: only this user reads the file, and what
    SQLite makes beside it. A file system without modes is left as it is.
    """
    with suppress(OSError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    for file in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))):
        with suppress(OSError):
            file.chmod(0o600)


def _has_lost_its_head(path: Path, wal: Wal) -> bool:
    """Whether a file is there whose head is not as this program leaves it. SQLite would refuse it,
    call it a newer one or shut to writers, or begin an empty file anew and throw its log away.
    """
    try:
        with path.open("rb") as file:
            begin, length = file.read(FILE_HEAD), path.stat().st_size
    except OSError:
        return False  # not there, or not readable: opening it says so
    if not begin:
        return bool(wal.pages)
    if not begin.startswith(MAGIC):
        return True
    head = wal.pages.get(1, begin)[:FILE_HEAD]
    size = wal.page_size if wal.pages else page_size(head, length)
    return not sound_head(head, size) or is_no_version(int.from_bytes(head[60:64]))

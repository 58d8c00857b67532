"""SQLite with one writer thread: connection, migrations, group commit. The only `sqlite3` import.

The writer takes every waiting job in one transaction, so that ten fast scans cost one durable
commit. A job's future is resolved only after its commit. A failing job is rolled back alone and
told at once, before the next one of its transaction: that one may build on it. A failing disk
fails every job of the transaction, and they are all undone.
"""

from __future__ import annotations

import contextlib
import logging
import queue
import sqlite3
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any, Literal, TypeVar

log = logging.getLogger(__name__)
T = TypeVar("T")

Connection = sqlite3.Connection
Row = sqlite3.Row
Job = Callable[[sqlite3.Connection], T]
_Task = tuple[Job[Any], "Future[Any]"]
_FAULTS_OF_A_JOB = (
    sqlite3.IntegrityError,
    sqlite3.ProgrammingError,
    sqlite3.InterfaceError,
    sqlite3.DataError,
)
"""Errors of SQLite that say nothing about the disk: what was written beside them is sound."""


class StoreError(Exception):
    """The file cannot be used as it is. `key` names the sentence, `path` the file."""

    key = "store_broken"

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(f"{self.key}: {path.name} {detail}".strip())
        self.path = path
        self.detail = detail


class StoreFull(StoreError):
    """No room left on the disk, or in the page limit."""

    key = "store_full"


class StoreReadOnly(StoreError):
    """The file or its folder cannot be written."""

    key = "store_read_only"


class StoreCorrupt(StoreError):
    """The file is not what SQLite wrote."""

    key = "store_corrupt"


class StoreNewer(StoreError):
    """A newer version of the program wrote this file."""

    key = "store_newer"


class StoreInUse(StoreError):
    """Another process has it."""

    key = "store_in_use"


def classify(path: Path, error: sqlite3.Error) -> StoreError:
    """The store's own error for an error of SQLite."""
    code = getattr(error, "sqlite_errorname", "") or ""
    kinds: tuple[tuple[str, type[StoreError]], ...] = (
        ("SQLITE_FULL", StoreFull),
        ("SQLITE_READONLY", StoreReadOnly),
        ("SQLITE_CANTOPEN", StoreReadOnly),
        ("SQLITE_PERM", StoreReadOnly),
        ("SQLITE_CORRUPT", StoreCorrupt),
        ("SQLITE_NOTADB", StoreCorrupt),
        ("SQLITE_BUSY", StoreInUse),
        ("SQLITE_LOCKED", StoreInUse),
    )
    for name, kind in kinds:
        if code.startswith(name):
            return kind(path, str(error))
    if not code and str(error).startswith("Could not decode to UTF-8"):
        return StoreCorrupt(path, str(error))  # Python's own: what is written here is UTF-8
    return StoreError(path, f"{code} {error}".strip())


class File:
    """What can be read of one file, whoever writes it. `fresh`: it was made just now."""

    reader: sqlite3.Connection

    def __init__(self, path: Path) -> None:
        self.path = path
        self.fresh = False
        self._read_lock = threading.Lock()

    def _connect(self, address: Path | str) -> sqlite3.Connection:
        connection = sqlite3.connect(
            address, isolation_level=None, check_same_thread=False, timeout=5, uri=True
        )
        connection.row_factory = sqlite3.Row
        return connection

    def _open_reader(self) -> sqlite3.Connection:
        raise NotImplementedError

    def read(self, job: Job[T]) -> T:
        """Run `job` on the reading connection, in the calling thread: index look-ups only."""
        with self._read_lock:
            try:
                return job(self.reader)
            except sqlite3.Error as error:
                raise classify(self.path, error) from error

    def read_apart(self, job: Job[T]) -> T:
        """Run `job` on a connection of its own: for long reads in another thread."""
        try:
            connection = self._open_reader()
            try:
                return job(connection)
            finally:
                connection.close()
        except sqlite3.Error as error:
            raise classify(self.path, error) from error

    def write(self, job: Job[T]) -> Future[T]:
        """Run `job(connection)`; the future fails with `StoreError` where nothing is written."""
        raise NotImplementedError

    def close(self) -> None:
        """Close the reading connection."""
        with self._read_lock:
            self.reader.close()


class ReadOnlyFile(File):
    """A file that is only looked at: a copy, or one that another process writes meanwhile.

    Raises:
        StoreError: it is not there, not readable, or of another version.
    """

    def __init__(self, path: Path, migrations: Sequence[str]) -> None:
        super().__init__(path)
        with contextlib.ExitStack() as opened:
            try:
                self.reader = opened.enter_context(contextlib.closing(self._open_reader()))
                (version,) = self.reader.execute("PRAGMA user_version").fetchone()
            except sqlite3.Error as error:
                raise classify(path, error) from error
            if version > len(migrations):
                raise StoreNewer(path, f"{version} > {len(migrations)}")
            if version < len(migrations):
                raise StoreError(path, f"version {version}; a start of the terminal renews it")
            opened.pop_all()

    def _open_reader(self) -> sqlite3.Connection:
        return self._connect(f"{self.path.absolute().as_uri()}?mode=ro")

    def write(self, job: Job[T]) -> Future[T]:
        """Nothing is ever written here: the future fails with `StoreReadOnly`."""
        future: Future[T] = Future()
        future.set_exception(StoreReadOnly(self.path, "opened for reading"))
        return future


class Database(File):
    """One file, one writer thread, one reading connection.

    Raises:
        StoreError: on opening, one of its kinds; on writing, through the job's future.
    """

    def __init__(
        self,
        path: Path,
        migrations: Sequence[str],
        *,
        synchronous: Literal["FULL", "NORMAL"],
        max_pages: int | None = None,
    ) -> None:
        super().__init__(path)
        self._synchronous = synchronous
        self._max_pages = max_pages
        self._queue: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._queue_lock = threading.Lock()
        self._closed = False
        # What was opened is closed again when the rest fails: a half-open file stays locked.
        with contextlib.ExitStack() as opened:
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                self._connection = opened.enter_context(contextlib.closing(self._connect(path)))
                self._configure()
                self._migrate(migrations)
                self.reader = opened.enter_context(contextlib.closing(self._open_reader()))
            except OSError as error:
                raise StoreReadOnly(path, str(error)) from error
            except sqlite3.Error as error:
                raise classify(path, error) from error
            opened.pop_all()
        self._thread = threading.Thread(target=self._run, name=f"write {path.name}", daemon=True)
        self._thread.start()

    def _configure(self) -> None:
        connection = self._connection
        connection.execute("PRAGMA journal_mode=WAL").fetchone()
        connection.execute(f"PRAGMA synchronous={self._synchronous}")
        connection.execute("PRAGMA foreign_keys=ON")
        if self._max_pages is not None:
            connection.execute(f"PRAGMA max_page_count={self._max_pages}").fetchone()

    def _open_reader(self) -> sqlite3.Connection:
        connection = self._connect(self.path)
        connection.execute("PRAGMA query_only=ON")
        return connection

    def _migrate(self, migrations: Sequence[str]) -> None:
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        self.fresh = version == 0
        if version > len(migrations):
            raise StoreNewer(self.path, f"{version} > {len(migrations)}")
        if version < 0:
            raise StoreCorrupt(self.path, f"version {version}")
        for number in range(version, len(migrations)):
            version_line = f"PRAGMA user_version={number + 1};"
            try:
                self._connection.executescript(
                    f"BEGIN IMMEDIATE;\n{migrations[number]}\n{version_line}\nCOMMIT;"
                )
            except sqlite3.OperationalError as error:
                if error.sqlite_errorname != "SQLITE_ERROR":
                    raise
                # Tables that are there already, or are not: the version is not what was written.
                raise StoreCorrupt(self.path, f"version {number}: {error}") from error

    def write(self, job: Job[T]) -> Future[T]:
        """Run `job(connection)` in the writer's next transaction.

        Returns a future that is resolved after the commit, or fails with the job's own
        exception, or with a `StoreError` when the disk refused.
        """
        future: Future[T] = Future()
        # Running at once: a caller that stops waiting must not cancel what was scanned.
        future.set_running_or_notify_cancel()
        with self._queue_lock:  # nothing may land behind the end of the queue
            if not self._closed:
                self._queue.put((job, future))
                return future
        future.set_exception(StoreError(self.path, "closed"))
        return future

    def _run(self) -> None:
        closing = False
        while not closing:
            first = self._queue.get()
            batch: list[_Task] = []
            while first is not None:
                batch.append(first)
                try:
                    first = self._queue.get_nowait()
                except queue.Empty:
                    break
            else:
                closing = True
            if batch:
                self._commit(batch)

    def _commit(self, batch: list[_Task]) -> None:
        written: list[tuple[Future[Any], Any]] = []
        connection = self._connection
        try:
            connection.execute("BEGIN IMMEDIATE")
            for task in batch:
                self._attempt(task, written)
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._roll_back()
            failure = classify(self.path, error)
            log.error("commit failed: %s", failure)
            for _, future in batch:
                if not future.done():
                    future.set_exception(failure)
            return
        for future, result in written:
            future.set_result(result)

    def _attempt(self, task: _Task, written: list[tuple[Future[Any], Any]]) -> None:
        job, future = task
        self._connection.execute("SAVEPOINT job")
        try:
            result = job(self._connection)
        except _FAULTS_OF_A_JOB as error:
            self._undo_job(future, error)
        except sqlite3.Error:
            raise
        except BaseException as error:  # noqa: BLE001 - handed to whoever waits; the thread goes on
            self._undo_job(future, error)
        else:
            self._connection.execute("RELEASE job")
            written.append((future, result))

    def _undo_job(self, future: Future[Any], error: BaseException) -> None:
        self._connection.execute("ROLLBACK TO job")
        self._connection.execute("RELEASE job")
        future.set_exception(error)

    def _roll_back(self) -> None:
        try:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
        except sqlite3.Error:  # the file is gone or worse; the next write will say so
            log.exception("rollback failed")

    def close(self) -> None:
        """Write what waits, end the thread, close both connections."""
        with self._queue_lock:
            if self._closed:
                return
            self._closed = True
            self._queue.put(None)
        self._thread.join(timeout=10)
        super().close()
        if self._thread.is_alive():
            log.error("%s is still being written; it stays open", self.path.name)
        else:
            self._connection.close()

"""A file while it comes: below a name that nobody takes for it, until it is whole and on disk."""

from __future__ import annotations

import asyncio
import hashlib
import os
import shutil
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

BLOCK = 256 * 1024
"""So much is gathered before it is written, in a thread."""
SPARE = 256 * 1024 * 1024
"""What a file of the office must leave free on the disk: scans are worth more."""

Progress = Callable[[int, int | None], None]


class DiskLow(Exception):
    """The rest of the disk is for scans."""


class PartFile:
    """`clients.office.FileSink` on disk. `progress` is told bytes so far and in all."""

    def __init__(self, folder: Path, name: str, progress: Progress, *, spare: int = SPARE) -> None:
        self.path = folder / f".{name}.part"
        self._folder = folder
        self._progress = progress
        self._spare = spare
        self._file: BinaryIO | None = None
        self._lock = threading.Lock()
        self._waiting = bytearray()
        self._digest = hashlib.sha256()
        self._got = 0
        self._total: int | None = None

    @property
    def digest(self) -> str:
        """SHA-256 of all that came, as hex."""
        return self._digest.hexdigest()

    async def begin(self, total: int | None) -> None:
        """Open it anew.

        Raises:
            OSError, DiskLow: there is no room for it.
        """
        self._got, self._total = 0, total
        self._waiting.clear()
        self._digest = hashlib.sha256()
        await asyncio.to_thread(self._open)
        self._progress(0, total)

    async def take(self, chunk: bytes) -> None:
        """Write what came.

        Raises:
            OSError, DiskLow: there is no room for it.
        """
        self._digest.update(chunk)
        self._waiting += chunk
        self._got += len(chunk)
        if len(self._waiting) >= BLOCK:
            await asyncio.to_thread(self._write)
        self._progress(self._got, self._total)

    async def close(self) -> None:
        """All that came is on disk (raises OSError, DiskLow)."""
        await asyncio.to_thread(self._close)

    async def settle(self, name: str) -> Path:
        """It is whole: from now on it has its name (raises OSError). Call `close` before."""
        return await asyncio.to_thread(self._settle, name)

    async def discard(self) -> None:
        """Nothing of it is kept."""
        await asyncio.to_thread(self._discard)

    # --- in a thread -----------------------------------------------------------------------

    def _open(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._must_fit(self._total or 0)
        with self._lock:
            self._shut()
            self._file = self.path.open("wb")

    def _must_fit(self, more: int) -> None:
        if shutil.disk_usage(self._folder).free - more < self._spare:
            raise DiskLow

    def _write(self) -> None:
        with self._lock:
            if self._file is not None:
                self._must_fit(0)
                self._file.write(self._waiting)
                self._waiting.clear()

    def _close(self) -> None:
        self._write()
        with self._lock:
            if self._file is not None:
                self._file.flush()
                os.fsync(self._file.fileno())
            self._shut()

    def _settle(self, name: str) -> Path:
        path = self._folder / name
        self.path.replace(path)
        with suppress(OSError):  # where the system cannot say so, the name is on disk some day
            descriptor = os.open(self._folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        return path

    def _discard(self) -> None:
        with self._lock, suppress(OSError):
            self._shut()
            self.path.unlink(missing_ok=True)

    def _shut(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            file.close()


class Digest:
    """`clients.office.FileSink` that keeps nothing: what a file would be, to compare."""

    def __init__(self) -> None:
        self._digest = hashlib.sha256()

    @property
    def digest(self) -> str:
        """SHA-256 of all that came, as hex."""
        return self._digest.hexdigest()

    async def begin(self, total: int | None) -> None:
        """Forget what came before."""
        self._digest = hashlib.sha256()

    async def take(self, chunk: bytes) -> None:
        """The next bytes."""
        self._digest.update(chunk)

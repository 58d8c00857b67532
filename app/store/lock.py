"""One process per store: whoever comes second is told so, and nothing is harmed."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from app.sqlite import StoreInUse, StoreReadOnly


class StoreLock:
    """Held while a terminal runs; the system lets go of it when the process dies.

    Raises:
        StoreInUse: another process holds it.
        StoreReadOnly: the folder cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / "terminal.lock"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._file: int | None = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise StoreReadOnly(self.path, str(error)) from error
        try:
            _take(self._file)
        except OSError as error:
            holder = os.read(self._file, 20).decode("ascii", "replace")
            os.close(self._file)
            self._file = None
            raise StoreInUse(self.path, f"process {holder}".strip()) from error
        # Only a courtesy to whoever is refused: on a full disk the terminal starts all the same.
        with contextlib.suppress(OSError):
            os.ftruncate(self._file, 0)
            os.write(self._file, str(os.getpid()).encode("ascii"))

    def release(self) -> None:
        """Let go of it; a second call does nothing."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


if sys.platform == "win32":
    import msvcrt

    def _take(file: int) -> None:
        # Behind the process number, so that whoever is refused can still read it.
        os.lseek(file, 64, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        os.lseek(file, 0, os.SEEK_SET)
else:
    import fcntl

    def _take(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

"""16 MB that can be given back when the disk is full, so that outcomes still land (outbox 2)."""

from __future__ import annotations

import logging
import os
import shutil
from pathlib import Path

log = logging.getLogger(__name__)
SIZE = 16 * 1024 * 1024
_CHUNK = 1024 * 1024


class Ballast:
    """A file beside the store that is worth nothing but its room."""

    def __init__(self, folder: Path, size: int | None = None) -> None:
        self.path = folder / "ballast"
        self._size = SIZE if size is None else size

    @property
    def there(self) -> bool:
        """Whether there is room to give back."""
        return self.path.exists() and self.path.stat().st_size > 0

    def ensure(self) -> bool:
        """Take the room if the disk has four times as much; takes a moment, so run it apart.

        Returns whether it is there now. Random bytes: a file system may store zeros as nothing.
        """
        try:
            if self.path.exists() and self.path.stat().st_size == self._size:
                return True
            if shutil.disk_usage(self.path.parent).free < 4 * self._size:
                return False
            self._write()
        except OSError as error:
            log.warning("no room for the ballast: %s", error)
            self.free()
            return False
        return True

    def _write(self) -> None:
        with self.path.open("wb") as file:
            left = self._size
            while left > 0:
                left -= file.write(os.urandom(min(_CHUNK, left)))
            file.flush()
            os.fsync(file.fileno())

    def free(self) -> bool:
        """Give the room back; False when there was none or it cannot be removed."""
        try:
            self.path.unlink()
        except OSError:
            return False
        return True

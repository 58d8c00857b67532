"""Signatures lie as pictures beside the journal, which holds their names and digests.

A picture is named by its digest: the same one twice is one file, and a changed one is none of ours.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from app.settings import write_atomically


def keep(folder: Path, png: bytes) -> tuple[str, str]:
    """Write a picture durably; its reference and its SHA-256 digest as hex. Blocks: call it in a
    thread.

    Raises:
        OSError: it could not be written; nothing refers to it.
    """
    digest = hashlib.sha256(png).hexdigest()
    reference = f"{digest}.png"
    path = folder / reference
    if not path.exists():
        write_atomically(path, png, 0o600)
        _sync_folder(folder)
    return reference, digest


def find(folder: Path, reference: str) -> Path | None:
    """Where a picture lies; None when it is not here, or is no reference of ours."""
    name, dot, ending = reference.partition(".")
    if not dot or ending != "png" or not name.isalnum() or not name.isascii():
        return None
    path = folder / reference
    return path if path.is_file() else None


def _sync_folder(folder: Path) -> None:
    """The name is on disk as well, where the system can say so."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

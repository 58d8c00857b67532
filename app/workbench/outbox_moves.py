"""What came of files of the queue, and the one for support that a person asks for in the window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.settings import Profile, write_atomically
from app.store.outbox import Outbox
from app.store.terminal import Terminal
from app.workbench.outbox_redacting import own_secrets
from app.workbench.outbox_task import support_copy
from app.workbench.station import Station


@dataclass(frozen=True, slots=True)
class PassedOn:
    """What went to another terminal, and where its file lies."""

    path: Path
    id: str
    entries: int
    documents: int = 0
    stayed: int = 0
    """Unsent entries that could not go: under way, behind such ones, or of the open document."""
    again: bool = False
    """The file of an earlier time was written again; nothing else has moved."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of taking over a file: entries that are sent from here now, entries that were here
    already, and the documents that came with them.
    """

    taken: int
    known: int = 0
    documents: int = 0
    source: str = ""
    """The terminal that passed them on."""
    problems: tuple[str, ...] = ()
    """Keys of sentences: what went well, but not all the way."""


def write_support_copy(station: Station, folder: Path) -> Path:
    """Write the queue with its history below `folder`, without secrets, under a name of its own.
    Takes a while: call it in a thread.

    Raises:
        StoreError: the queue cannot be read.
        OSError: the file cannot be written.
    """
    now = station.clock.now()
    named = station.profile.terminal or "new"
    path = folder / f"dockhand-outbox-{named}-{_stamp(now)}.jsonl"
    write_copy(station.terminal, station.profile, path, now)
    return path


def write_copy(terminal: Terminal, profile: Profile, path: Path, now: int) -> None:
    """Write the queue of a store for support, without the secrets that lie beside it. `now` is UTC
    ms.

    Raises:
        StoreError: the queue cannot be read.
        OSError: the file cannot be written.
    """
    about = {"terminal": profile.terminal, "system": profile.system, "made": now}
    secrets = own_secrets(terminal.db.path.parent)
    content = support_copy(Outbox(terminal).all_apart(), about, secrets)
    write_atomically(path, content, 0o600)


def _stamp(now: int) -> str:
    return datetime.fromtimestamp(now / 1000, tz=UTC).strftime("%Y%m%d-%H%M%S")

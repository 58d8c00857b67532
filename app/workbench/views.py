"""What lists show: frozen rows, made from the stores on demand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.delivery import DeliveryHead, DeliveryState
from app.domain.entry import Entry


class Here(StrEnum):
    """What this terminal has of a delivery."""

    HEAD_ONLY = "head_only"
    """Listed, but its lines are not on this terminal: it can be opened only online."""
    READY = "ready"
    STARTED = "started"
    """A receipt of this terminal is open."""
    POSTED = "posted"
    """Part of it was posted."""
    FINISHED = "finished"
    """Finished here, still open on the server."""


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """A row of the goods-in list."""

    head: DeliveryHead
    here: Here
    document: str | None = None
    """The receipt of this terminal about it."""
    likely: bool = False
    """It expects the item that was scanned on the list."""

    @property
    def startable(self) -> bool:
        """Whether goods can be received against it."""
        open_ones = (DeliveryState.PLANNED, DeliveryState.IN_PROCESS)
        return self.head.state in open_ones and not self.head.barred


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """A receipt of this terminal: to go on with, or posted and to be corrected."""

    document: str
    title: str
    state: str
    changed: int
    unsent: int = 0
    stuck: int = 0


@dataclass(frozen=True, slots=True)
class QueueRow:
    """An entry of the outbox with what it waits for."""

    entry: Entry
    title: str
    """The work document it belongs to."""
    waits_for: tuple[str, ...] = ()
    held_up: int = 0
    """How many entries wait for this one."""


@dataclass(frozen=True, slots=True)
class ConnectionView:
    """How it stands between this terminal and the server.

    `link` is a value of `sync.connectivity.Link`; `last_contact` UTC ms; `clock_off` how far this
    machine's clock is off the server's, ms; `disk` the key of a sentence when the disk holds
    sending up.
    """

    link: str
    to_send: int = 0
    stuck: int = 0
    last_contact: int | None = None
    clock_off: int | None = None
    disk: str = ""
    error: str = ""

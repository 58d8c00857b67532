"""What lists show: frozen rows, made from the stores on demand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.claims import Claim
from app.domain.delivery import DeliveryHead, DeliveryState
from app.domain.dispatch.mode import Mode
from app.domain.entry import Entry
from app.domain.goods_out import ENDS, GoodsOutHead, GoodsOutStatus

if TYPE_CHECKING:
    from app.domain.adhoc.facts import Kind


class Here(StrEnum):
    """What this terminal has of a delivery or a goods-out."""

    HEAD_ONLY = "head_only"
    """Listed, but its lines are not on this terminal: it can be opened only online."""
    READY = "ready"
    STARTED = "started"
    """A work document of this terminal about it is open."""
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
    on_it: tuple[Claim, ...] = ()
    """Other terminals that are on it now."""

    @property
    def startable(self) -> bool:
        """Whether goods can be received against it."""
        open_ones = (DeliveryState.PLANNED, DeliveryState.IN_PROCESS)
        return self.head.state in open_ones and not self.head.barred


@dataclass(frozen=True, slots=True)
class GoodsOutRow:
    """A row of the goods-out list."""

    head: GoodsOutHead
    here: Here
    document: str | None = None
    """The dispatch of this terminal about it."""
    on_it: tuple[Claim, ...] = ()
    """Other terminals that have begun it or are on it now, as far as this one knows."""

    @property
    def to_confirm(self) -> bool:
        """Whether somebody must confirm or reject it first (R64)."""
        return self.head.status is GoodsOutStatus.UNCONFIRMED and not self.head.barred

    @property
    def startable(self) -> bool:
        """Whether it can be worked on: confirmed and not ended, nothing holds or bars it."""
        return self.head.status not in NOT_TO_START and not self.blocked

    @property
    def blocked(self) -> bool:
        """Whether a hold, a request to cancel or the server itself stands against it."""
        head = self.head
        return bool(head.holds or head.cancellation or head.barred)


@dataclass(frozen=True, slots=True)
class AdHocRow:
    """An ad-hoc goods out of this terminal; `title` is to whom it went, else its note."""

    document: str
    title: str
    state: str
    changed: int
    unsent: int
    stuck: int
    kind: Kind


NOT_TO_START = ENDS | {GoodsOutStatus.UNCONFIRMED, GoodsOutStatus.UNKNOWN}


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
class DispatchRow:
    """A dispatch of this terminal: to go on with, or finished."""

    document: str
    title: str
    state: str
    changed: int
    unsent: int = 0
    stuck: int = 0
    mode: Mode | None = None
    """What was being done; None for one that is finished."""


@dataclass(frozen=True, slots=True)
class QueueRow:
    """An entry of the outbox with what it waits for."""

    entry: Entry
    title: str
    """The work document it belongs to."""
    waits_for: tuple[str, ...] = ()
    held_up: int = 0
    """How many entries wait for this one."""
    kind: str = ""
    """The kind of its work document ..."""
    doing: str = ""
    """... and what that is about, where it has no title."""


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
    network: str = ""
    """What is wrong with it, as a key of the network's sentences; "" while nothing is."""

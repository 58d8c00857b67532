"""What lists show of shipments: frozen rows, made from the stores on demand."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.shipment import ENDS, ShipmentStatus
from app.domain.shipping.facts import Task
from app.workbench.views import Here


@dataclass(frozen=True, slots=True)
class ShipmentRow:
    """A shipment or a draft in the list: the server's, this terminal's, or both in one.

    `id` is the server's, empty for what it has not heard of; `document` this terminal's, if any,
    and `task` what it is doing there. `unsent` and `stuck` count the document's entries.
    """

    id: str
    number: str
    status: ShipmentStatus
    source: str
    destination: str
    note: str
    here: Here
    document: str | None = None
    task: Task | None = None
    items: int | None = None
    """How many items or lines; None: not known here."""
    changed: int = 0
    unsent: int = 0
    stuck: int = 0
    becomes: ShipmentStatus | None = None
    """What this terminal's finished document makes of it, as long as the server shows less."""

    @property
    def now(self) -> ShipmentStatus:
        """Where it stands with what was finished here, whatever the server has heard of it."""
        return self.becomes or self.status

    @property
    def draft(self) -> bool:
        """Whether it can still be changed."""
        return self.status is ShipmentStatus.DRAFT

    @property
    def ended(self) -> bool:
        """Whether nothing follows any more."""
        return self.status in ENDS


@dataclass(frozen=True, slots=True)
class ShipHead:
    """A document of this terminal about a shipment: to go on with, or finished; `doing` is one of
    `shipping.facts.Task`.
    """

    document: str
    title: str
    state: str
    changed: int
    unsent: int
    stuck: int
    doing: str

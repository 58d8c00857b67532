"""The workbench's side of goods that go from one place of ours to another.

A part of `workbench.Workbench`, which alone is made and handed out.
"""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from app.clients import ships
from app.domain.shipment import ShipmentStatus
from app.workbench.kinds import SHIPPING, UNDER_WAY
from app.workbench.ship_views import ShipHead

if TYPE_CHECKING:
    from app.sync.running import Sync
    from app.workbench.kinds import OpenDesk
    from app.workbench.shipping import Shippings
    from app.workbench.station import Station


class Between:
    """Shipments, as the workbench offers them."""

    _station: Station
    _sync: Sync
    desk: OpenDesk | None
    shelves: Any
    """Look-up: see `Workbench.shelves`."""

    @abstractmethod
    def _opened(self, desk: OpenDesk) -> None:
        """This desk is the open one from now on."""

    @property
    def ships(self) -> bool:
        """Whether goods go from place to place on this system; known without loading its client."""
        return ships(self._station.profile)

    @cached_property
    def shipping(self) -> Shippings:
        """Shipments and their drafts; loaded when somebody first wants one."""
        from app.workbench.shipping import Shippings

        return Shippings(self._station, self._sync, self.shelves, lambda: self.desk, self._opened)

    def ship_heads(self) -> list[ShipHead]:
        """This terminal's documents of shipments, finished ones too, as lists of all its documents
        show them; nothing of what shipments need is loaded where there are none.
        """
        rows = self._station.terminal.documents(SHIPPING, (*UNDER_WAY, "finished"))
        if not rows:
            return []
        from app.workbench.ship_sums import ShipSums

        tallies = self._station.outbox.tallies()
        return [
            ShipHead(
                row.id,
                row.title,
                row.state,
                row.changed,
                *tallies.get(row.id, (0, 0)),
                doing=ShipSums.of(row.doing).task,
            )
            for row in rows
        ]

    def shipment_counts(self) -> Mapping[ShipmentStatus, int]:
        """How many shipments and drafts are not at their end, by state, with the drafts that the
        server has not heard of; for another thread than the window's.
        """
        station = self._station
        counts = Counter(head.status for head in station.cache.shipments.heads())
        own = station.terminal.documents(SHIPPING, ("open",))
        if own:
            from app.workbench.ship_sums import ShipSums

            every = (ShipSums.of(row.doing) for row in own)
            counts[ShipmentStatus.DRAFT] += sum(
                one.task == "draft" and not one.shipment for one in every
            )
        return counts

    def showing_shipments(self, visible: bool) -> None:
        """A list of shipments is on the screen: it is pulled more often."""
        self._sync.pull.show(visible, "shipments")

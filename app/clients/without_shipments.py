"""What a system answers whose goods go nowhere between places of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.entry import Planned

if TYPE_CHECKING:
    from app.domain.ship_posting import ShipPosting


class WithoutShipments:
    """Part of a system whose capabilities do not name shipping.

    No screen offers what is asked for here, so a call that needs it is a fault of ours.
    """

    def plan_shipment(self, posting: ShipPosting) -> tuple[Planned, ...]:
        """Raises ValueError: nothing was shipped through this system."""
        raise ValueError(f"post {posting.id} is of a shipment, which this system knows nothing of")

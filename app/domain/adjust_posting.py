"""What the post of an adjustment says: one figure, changed by so much or overwritten."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.values import Condition, Place, Product


@dataclass(frozen=True, slots=True)
class AdjustPosting:
    """One post of one adjustment: it is said once.

    Either `delta` (positive: added) or `quantity` (overwritten, which `lead` approved) says what
    becomes of the figure. `seen` is the figure that the person saw, None where nobody knew.
    """

    id: str
    document: str
    product: Product
    place: Place
    condition: Condition
    delta: Decimal | None = None
    quantity: Decimal | None = None
    seen: Decimal | None = None
    lead: str = ""

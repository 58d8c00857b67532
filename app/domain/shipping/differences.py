"""What of a shipment was loaded or came otherwise than it says, and which books are wrong by it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.dispatch.rules import StockBy
from app.domain.shipping.document import Shipping
from app.domain.shipping.facts import Side, Task
from app.domain.shipping.line import Line
from app.domain.values import ZERO, Condition, Place, Product


@dataclass(frozen=True, slots=True)
class Difference:
    """Goods of one product, condition and lot that are not what the shipment says."""

    product: Product
    condition: Condition
    lot: str
    """The lot's text, else its id; empty: no lot is named."""
    expected: Decimal
    actual: Decimal
    line: str
    """The first line that it comes from."""

    @property
    def delta(self) -> Decimal:
        """More (above 0) or less than the shipment says."""
        return self.actual - self.expected


@dataclass(frozen=True, slots=True)
class BookGap:
    """How much more (above 0) or less of a product in a condition lies at a place than its book
    says once the platform has booked the shipment.
    """

    product: Product
    place: Place
    condition: Condition
    quantity: Decimal
    line: str
    """The first line that it comes from."""


def differences(document: Shipping) -> tuple[Difference, ...]:
    """What is missing and what is too much, in the order of the lines; nothing on a draft."""
    if document.task is Task.DRAFT:
        return ()
    found: dict[tuple[str, Condition, str], Difference] = {}
    for line in document.lines:
        lot = line.cell.lot or line.cell.lot_id or ""
        key = (line.product.id, line.cell.condition, lot)
        before = found.get(key)
        found[key] = Difference(
            line.product,
            line.cell.condition,
            lot,
            line.expected + (before.expected if before else ZERO),
            line.quantity + (before.actual if before else ZERO),
            before.line if before else line.id,
        )
    return tuple(one for one in found.values() if one.delta)


def book_gaps(document: Shipping) -> tuple[BookGap, ...]:
    """What is to be adjusted afterwards; nothing where the terminal books: it books what it saw.

    The platform books a shipment's items out of the source and into the destination (A40), whatever
    was loaded and whatever came. Where it was loaded, that is seen at the source; where it was
    received, at the destination. It keeps no lots apart: another lot alone makes no gap.
    """
    loading = document.task is Task.LOAD
    place = document.side(Side.SOURCE if loading else Side.DESTINATION)
    if document.task is Task.DRAFT or document.stock_by != StockBy.PLATFORM or place is None:
        return ()
    found: dict[tuple[str, Condition], BookGap] = {}
    for line in document.lines:
        key = (line.product.id, line.cell.condition)
        before = found.get(key)
        gap = _gap(line, loading) + (before.quantity if before else ZERO)
        first = before.line if before else line.id
        found[key] = BookGap(line.product, place, line.cell.condition, gap, first)
    return tuple(one for one in found.values() if one.quantity)


def _gap(line: Line, loading: bool) -> Decimal:
    gap = line.quantity - line.expected
    # What was not loaded still lies at the source.
    return -gap if loading else gap

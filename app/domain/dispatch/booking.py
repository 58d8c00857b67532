"""Where the platform's books part from the shelves once it has taken an order out of stock."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.dispatch.document import Dispatch
from app.domain.dispatch.line import Line
from app.domain.dispatch.rules import StockBy
from app.domain.values import ZERO, Condition, Product


@dataclass(frozen=True, slots=True)
class BookGap:
    """By how much the platform takes more (above 0) or less (below) out of a place's book than
    was taken there, in the product's unit.
    """

    product: Product
    place: str
    condition: Condition
    quantity: Decimal
    line: str
    """The first line that it comes from."""


def book_gaps(document: Dispatch) -> tuple[BookGap, ...]:
    """What is to be adjusted afterwards, in walk order; nothing where the terminal takes goods out
    of stock.

    The platform knows of no pick: it takes out what was ordered, at the place that it named (A70).
    So what is short stays too much in its book, and what was picked elsewhere, in another condition
    or beyond the ordered is booked at the wrong place, or never. A line without a place of its own
    says nothing: nobody knows where the platform takes it from (A71).
    """
    if document.stock_by != StockBy.PLATFORM:
        return ()
    found: dict[tuple[str, str, Condition], BookGap] = {}
    for line in document.walked():
        order = document.order_at(line)
        if order.goes_back or order.on_hold:
            continue
        for (place, condition), quantity in _gaps(line).items():
            key = (line.product.id, place, condition)
            before = found.get(key)
            found[key] = BookGap(
                line.product,
                place,
                condition,
                quantity + (before.quantity if before else ZERO),
                before.line if before else line.id,
            )
    return tuple(gap for gap in found.values() if gap.quantity)


def _gaps(line: Line) -> dict[tuple[str, Condition], Decimal]:
    if line.source.place is None:
        return {}
    own = (line.source.place.id, line.condition)
    # What others picked is theirs to explain, and what is left may still be picked as planned.
    gaps = {own: max(line.ordered - line.others_picked - line.rest, ZERO)}
    for portion in line.portions:
        cell = portion.cell
        if cell.mine:
            taken = (cell.place, cell.condition)
            gaps[taken] = gaps.get(taken, ZERO) - portion.quantity
    return gaps

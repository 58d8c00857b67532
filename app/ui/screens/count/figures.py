"""Counted goods as people read them; what the books say only where the count is not blind."""

from __future__ import annotations

from decimal import Decimal

from app.domain.counting.document import At, Count
from app.domain.counting.facts import Spot
from app.domain.counting.line import Line
from app.domain.shelf import Reading
from app.domain.values import Condition
from app.ui.frame.values import Fact
from app.ui.screens.working.figures import amount, condition_words, day, product_name
from app.ui.tokens import Tone
from app.ui.translation import translate

SERIALS = 2
"""So many serials are named; of more it says how many."""


def line_name(line: Line) -> str:
    """The product's name in the language of the window."""
    return product_name(line.product)


def line_amount(line: Line) -> str:
    """How much was counted, with its unit."""
    return amount(line.quantity, line.product.unit)


def facts_of(line: Line, *, place: bool = False) -> tuple[Fact, ...]:
    """What tells the line from others of its product; `place` where it is not the one at hand."""
    cell, facts = line.cell, list[Fact]()
    if cell.condition is not Condition.NEW:
        facts.append(Fact(condition_words(cell.condition), "damaged", Tone.WARN))
    if place:
        facts.append(Fact(cell.place.name, "place"))
    if cell.lot:
        facts.append(Fact(translate("Counting", "Lot {lot}").format(lot=cell.lot), "barcode"))
    if cell.expiry is not None:
        facts.append(Fact(day(cell.expiry), "calendar"))
    if line.pieces:
        facts.append(Fact(translate("Count", "%n piece(s)", "", line.pieces), "weight"))
    facts += _serials(line)
    if line.note:
        facts.append(Fact(line.note, "info"))
    return tuple(facts)


def _serials(line: Line) -> list[Fact]:
    if len(line.serials) > SERIALS:
        return [Fact(translate("AdHoc", "%n serial(s)", "", len(line.serials)), "serial")]
    return [Fact(serial, "serial") for serial in sorted(line.serials)]


def book_of(document: Count, spot: Spot) -> Decimal | None:
    """What the books said while this was being counted; None on a blind count, always, and where
    nobody knows.
    """
    if document.heading.blind:
        return None
    reading = document.readings.get(At(spot.product, spot.place))
    return None if reading is None else booked(reading, spot.condition)


def booked(reading: Reading, condition: Condition) -> Decimal | None:
    """What a reading says of one condition; new goods are all there is where it tells none
    apart.
    """
    if reading.by_condition:
        return dict(reading.by_condition).get(condition, Decimal(0))
    return reading.available if condition is Condition.NEW else None

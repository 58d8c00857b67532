"""Lines as people read them."""

from __future__ import annotations

from app.domain.adhoc.line import Line
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
    """How much leaves, with its unit."""
    return amount(line.quantity, line.product.unit)


def facts_of(line: Line) -> tuple[Fact, ...]:
    """What tells the line from others of its product."""
    cell, facts = line.cell, list[Fact]()
    if cell.condition is not Condition.NEW:
        facts.append(Fact(condition_words(cell.condition), "damaged", Tone.WARN))
    if cell.place is not None:
        facts.append(Fact(cell.place.name, "place"))
    if cell.lot:
        facts.append(Fact(translate("AdHoc", "Lot {lot}").format(lot=cell.lot), "barcode"))
    if cell.expiry is not None:
        facts.append(Fact(day(cell.expiry), "calendar"))
    if line.pieces:
        facts.append(Fact(translate("AdHoc", "%n piece(s)", "", line.pieces), "weight"))
    facts += _serials(line)
    if line.note:
        facts.append(Fact(line.note, "info"))
    return tuple(facts)


def _serials(line: Line) -> list[Fact]:
    if len(line.serials) > SERIALS:
        return [Fact(translate("AdHoc", "%n serial(s)", "", len(line.serials)), "serial")]
    return [Fact(serial, "serial") for serial in line.serials]

"""Lines, places and people of a shipment as those who load it read them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from app.domain.ship_posting import ShipStep
from app.domain.shipping.actions import InStock
from app.domain.shipping.document import Shipping, ShippingState
from app.domain.shipping.facts import Heading, Task
from app.domain.shipping.line import Line
from app.domain.values import Condition, Place
from app.ui.frame.values import Fact
from app.ui.screens.working.figures import (
    age,
    amount,
    condition_words,
    day,
    digits,
    product_name,
    short_code,
)
from app.ui.tokens import Tone
from app.ui.translation import translate

SERIALS = 2
"""So many serials are named; of more it says how many."""
ARROW = "→"


def line_name(line: Line) -> str:
    """The product's name in the language of the window."""
    return product_name(line.product)


def line_amount(line: Line, quantity: Decimal | None = None) -> str:
    """How much goes along, or another quantity of the line, with its unit."""
    return amount(line.quantity if quantity is None else quantity, line.product.unit)


def place_name(place: Place | None) -> str:
    """A place, or that it is not known yet."""
    return place.name if place is not None else translate("Shipping", "?")


def route(heading: Heading) -> str:
    """From where to where, on one line."""
    return f"{place_name(heading.source)} {ARROW} {place_name(heading.destination)}"


def staff_name(heading: Heading, staff: Iterable[tuple[str, str]]) -> str:
    """Who answers for it, by name where this terminal knows one; "" for nobody."""
    return heading.staff_name or dict(staff).get(heading.staff, heading.staff)


def called_off(document: Shipping) -> bool:
    """Whether it ended without taking place: nothing of it is awaited, or missing."""
    ended = document.posts[-1].step if document.posts else None
    over = document.state is ShippingState.FINISHED
    return document.abandoned or (over and ended in (ShipStep.CANCEL, ShipStep.DELETE))


def document_name(document: Shipping) -> str:
    """What people call it: its number, else that it is a draft."""
    if document.number:
        return document.number
    if document.task is Task.DRAFT:
        return translate("Shipping", "Draft")
    return translate("Shipping", "Shipment")


def facts_of(line: Line) -> tuple[Fact, ...]:
    """What tells the line from others of its product, and what is said of it."""
    cell, facts = line.cell, list[Fact]()
    if cell.condition is not Condition.NEW:
        facts.append(Fact(condition_words(cell.condition), "damaged", Tone.WARN))
    lots = tuple(dict.fromkeys((cell.lot,) if cell.lot else line.lots))
    if lots:
        facts.append(Fact(translate("Shipping", "Lot {lot}").format(lot=lots[0]), "barcode"))
    if len(lots) > 1:
        facts.append(Fact(translate("Shipping", "+%n lot(s)", "", len(lots) - 1)))
    if cell.expiry is not None:
        facts.append(Fact(day(cell.expiry), "calendar"))
    if line.pieces:
        facts.append(Fact(translate("Shipping", "%n piece(s)", "", line.pieces), "weight"))
    facts += _serials(line)
    facts += _packages(line)
    if line.note:
        facts.append(Fact(line.note, "info"))
    return tuple(facts)


def _serials(line: Line) -> list[Fact]:
    if len(line.serials) > SERIALS:
        return [Fact(translate("Shipping", "%n serial(s)", "", len(line.serials)), "serial")]
    return [Fact(serial, "serial") for serial in line.serials]


def _packages(line: Line) -> list[Fact]:
    if not line.packages:
        return []
    if len(line.packages) == 1:
        return [Fact(short_code(line.packages[0]), "package")]
    return [Fact(translate("Shipping", "%n package(s)", "", len(line.packages)), "package")]


def stock_words(stock: InStock, unit: str, place: str, now: int) -> str:
    """What this terminal last heard of the source's stock: "40 pcs at A-03-2, 2 min ago"."""
    told = translate("Shipping", "{amount} at {place}, {age}")
    return told.format(amount=amount(stock.available, unit), place=place, age=age(stock.at, now))


def stock_fact(document: Shipping, line: Line, stock: InStock | None, now: int) -> Fact | None:
    """The source's stock of a draft's line beside what goes along of its product; None where
    nobody knows it, or it is no matter of a draft.
    """
    source = document.heading.source
    if stock is None or source is None or document.task is not Task.DRAFT:
        return None
    along = sum(
        (
            one.quantity
            for one in document.lines_of(line.product.id)
            if stock.condition is None or one.cell.condition is stock.condition
        ),
        Decimal(0),
    )
    told = translate("Shipping", "{along} of {stock}")
    words = told.format(
        along=digits(along),
        stock=stock_words(stock, line.product.unit, source.name, now),
    )
    return Fact(words, "place", Tone.WARN if along > stock.available else Tone.PLAIN)


def responsible(staff: Sequence[tuple[str, str]], heading: Heading) -> tuple[tuple[str, str], ...]:
    """Who can answer for a shipment, by the server's id and name, in the order of `DH:ANSWER:n`:
    nobody, those whom the server knows, and whoever does so now.
    """
    people = {"": translate("Shipping", "Nobody"), **dict(staff)}
    people.setdefault(heading.staff, heading.staff_name or heading.staff)
    return tuple(people.items())

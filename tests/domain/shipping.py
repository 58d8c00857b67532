"""Goods between two places of ours, without disk and window."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.domain.dispatch.rules import StockBy
from app.domain.meanings import PackageRead, ProductRead, ReadMeaning
from app.domain.ship_posting import ShipPosting
from app.domain.shipment import Shipment, ShipmentHead, ShipmentItem, ShipmentStatus
from app.domain.shipping import keys
from app.domain.shipping.actions import Action, Finish, InStock, Scan, Share
from app.domain.shipping.decide import decide
from app.domain.shipping.document import Shipping
from app.domain.shipping.evolve import STORY
from app.domain.shipping.facts import Heading, ShippingFact, Side, Task
from app.domain.shipping.line import Line
from app.domain.shipping.opening import opening
from app.domain.shipping.posting import posting_of
from app.domain.shipping.rules import ShippingRules
from app.domain.values import Condition, Place, Product
from tests.domain import codes
from tests.domain.desk import Kind, WorkDesk

NORTH = Place("north", "North store")
SOUTH = Place("south", "South store")
YARD = Place("yard", "Yard")
FROM_TO = Heading(NORTH, SOUTH)
BY_PLATFORM = ShippingRules()
BY_TERMINAL = ShippingRules(stock_by=StockBy.TERMINAL)

SHIPPING = Kind("shipping-1", STORY, decide, keys)


class Ramp(WorkDesk[Shipping, ShippingFact, Action]):
    """One document and the people at it."""

    def __init__(
        self,
        rules: ShippingRules = BY_PLATFORM,
        *,
        task: Task = Task.DRAFT,
        heading: Heading | None = FROM_TO,
        shipment: Shipment | None = None,
    ) -> None:
        super().__init__(SHIPPING, rules, opening(task, rules, heading=heading, shipment=shipment))

    def share(self) -> ShipPosting:
        """Share the draft, and what that says."""
        self.act(Share())
        return self.said()

    def finish(self, *, departs: bool = False, reason: str = "") -> ShipPosting:
        """Finish, and what that says."""
        self.act(Finish(True, departs, reason))
        return self.said()

    def said(self) -> ShipPosting:
        """What the last post says; what a post drafted is named by it."""
        return posting_of(self.document, self.document.posts[-1].id, drafted)

    def there(self) -> list[tuple[str, str]]:
        """Product and quantity of each line."""
        return [(line.product.id, as_text(line.quantity)) for line in self.document.lines]

    def line(self, at: int = 0) -> Line:
        """A line by its position."""
        return self.document.lines[at]


def drafted(post: str) -> str:
    """The entry that drafted for a post."""
    return f"draft of {post}"


def loading(*items: ShipmentItem, rules: ShippingRules = BY_PLATFORM) -> Ramp:
    """A shipment that is loaded."""
    return Ramp(rules, task=Task.LOAD, shipment=shipment(*items))


def receiving(
    *items: ShipmentItem,
    rules: ShippingRules = BY_PLATFORM,
    status: ShipmentStatus = ShipmentStatus.IN_PROCESS,
) -> Ramp:
    """A shipment that is received."""
    return Ramp(rules, task=Task.RECEIVE, shipment=shipment(*items, status=status))


def shipment(
    *items: ShipmentItem, status: ShipmentStatus = ShipmentStatus.NEW, **head: Any
) -> Shipment:
    """A shipment from the north to the south, as the server shows it."""
    number = "" if status is ShipmentStatus.DRAFT else "SH-7"
    known = {"number": number, **head}
    return Shipment(ShipmentHead("ship-7", status, NORTH, SOUTH, **known), items)


def wanted(product: Product, quantity: int | str, **more: Any) -> ShipmentItem:
    """An item of a shipment; its id names product, condition and lot."""
    condition = more.get("condition", Condition.NEW)
    key = f"item-{product.id}-{condition}-{more.get('lot_id', '')}"
    return ShipmentItem(more.pop("id", key), product, Decimal(quantity), **more)


def as_text(quantity: Decimal) -> str:
    """A quantity without exponent and trailing zeros."""
    return format(quantity.normalize(), "f")


# --- codes: the ramp looks up what is in stock at the source ------------------------------------


def meaning(*meanings: ReadMeaning, text: str = "", stock: tuple[InStock, ...] = ()) -> Scan:
    """A scan with these meanings."""
    return Scan(codes.meaning(*meanings, text=text).read, stock=stock)


def item(product: Product, *, stock: tuple[InStock, ...] = (), **said: Any) -> Scan:
    """An item's code; equal arguments are equal characters."""
    return Scan(codes.item(product, **said).read, stock=stock)


def package(code: str, product: Product, pack: int) -> Scan:
    """A package's label that says its content."""
    return meaning(PackageRead(code, ProductRead(product, Decimal(pack), product.id)), text=code)


def command(name: str, value: str = "") -> Scan:
    """A command code."""
    return Scan(codes.command(name, value).read)


def place(where: Place, side: Side | None = None) -> Scan:
    """A place's label; `side`: the screen asks for that place."""
    return Scan(codes.place(where).read, side)


def attributes(**told: Any) -> Scan:
    """A code with attributes only."""
    return Scan(codes.attributes(**told).read)


def at_source(product: Product, quantity: int, **more: Any) -> InStock:
    """What was last heard to be at the source, at the start of the tests."""
    return InStock(product.id, Decimal(quantity), more.pop("at", 1_700_000_000_000), **more)

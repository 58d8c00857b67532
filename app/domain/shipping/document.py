"""A shipment as it stands on this terminal: what was scanned, and what the server said of it.

Every changed copy shares what did not change, because undo keeps the document before each step.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from app.domain.frozenmap import FrozenMap
from app.domain.ship_posting import ShipStep, StockMoved
from app.domain.shipment import Shipment, ShipmentStatus
from app.domain.shipment_intents import (
    ConvertShipmentDraft,
    DeleteShipmentDraft,
    DraftShipment,
    MoveShipment,
)
from app.domain.shipping.facts import Goods, Heading, Move, ShippingFact, Side, Task
from app.domain.shipping.line import Line
from app.domain.values import Condition, Place, Stamp
from app.domain.working.document import OpenQuestion, WorkDocument

PLAIN = Heading()
MADE_FOR: Mapping[ShipStep, frozenset[str]] = MappingProxyType(
    {
        ShipStep.SHARE: frozenset({DraftShipment.TYPE}),
        ShipStep.CONVERT: frozenset({DraftShipment.TYPE, ConvertShipmentDraft.TYPE}),
        ShipStep.DELETE: frozenset({DeleteShipmentDraft.TYPE}),
        ShipStep.DEPART: frozenset({MoveShipment.TYPE}),
        ShipStep.ARRIVE: frozenset({MoveShipment.TYPE}),
        ShipStep.CANCEL: frozenset({MoveShipment.TYPE}),
    }
)
"""Without which of its entries a post has not done what it was made for."""


class ShippingState(StrEnum):
    """Where it stands; FINISHED takes nothing any more, POSTED is a draft that was shared."""

    OPEN = "open"
    POSTED = "posted"
    FINISHED = "finished"


class Question(OpenQuestion[Goods]):
    """An open question about goods."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class LastTaken:
    """The goods taken last: what a condition, a lot or a weight alone is about."""

    moves: tuple[Move, ...]
    goods: Goods
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class PostRecord:
    """A post, with what it said of the draft: later posts say the difference."""

    id: str
    at: int
    step: ShipStep
    heading: Heading
    lines: tuple[Line, ...]
    departs: bool = False
    reason: str = ""
    returned: tuple[StockMoved, ...] = ()
    """What is booked back, as the shipment does not take place."""
    stays: bool = False
    """What was booked out of the source is not coming back."""


@dataclass(frozen=True, slots=True)
class GivenUp:
    """An entry of a post that a person gave up: what it would have said was never said."""

    post: str
    intent: str
    """The TYPE of what it owed."""
    product: str = ""
    condition: Condition | None = None
    lot_id: str = ""
    """Of an item."""
    place: str = ""
    """Of stock."""


@dataclass(frozen=True)
class Shipping(WorkDocument[ShippingFact, Question]):
    """A work document. Equality: the same goods in the same context."""

    task: Task = Task.DRAFT
    heading: Heading = PLAIN
    stock_by: str = ""
    shipment: Shipment | None = None
    """The server's, as it was at opening; None: a draft that begins here."""
    lines: tuple[Line, ...] = ()
    """The shipment's own first, in its order; then what was scanned, in order of first scan."""
    last: LastTaken | None = None
    posts: tuple[PostRecord, ...] = ()
    state: ShippingState = ShippingState.OPEN
    abandoned: bool = False
    """Nothing of it went on."""
    last_lots: FrozenMap[str, Goods] = field(default_factory=FrozenMap)
    """Per product the goods taken last that had a lot."""
    seen_stock: FrozenMap[str, Goods] = field(default_factory=FrozenMap)
    """Per product the goods scanned last of which the source's stock was known."""
    given_up: tuple[GivenUp, ...] = ()
    """What posts were to say and never said: the next post says it again."""

    @property
    def number(self) -> str:
        """The server's number; empty for what it has none of yet."""
        return self.shipment.head.number if self.shipment else ""

    @property
    def status(self) -> ShipmentStatus:
        """The server's status as it was at opening."""
        return self.shipment.head.status if self.shipment else ShipmentStatus.DRAFT

    def line_of(self, line: str | None) -> Line | None:
        """A line by its id."""
        return next((one for one in self.lines if one.id == line), None)

    def lines_of(self, product: str) -> list[Line]:
        """All lines of a product."""
        return [line for line in self.lines if line.product.id == product]

    def serials_of(self, product: str) -> frozenset[str]:
        """The serials of a product that go along or wait in a question."""
        along = {serial for line in self.lines_of(product) for serial in line.serials}
        wait = {
            goods.attributes.serial
            for question in self.questions
            for goods in question.goods
            if goods.product.id == product and goods.attributes.serial
        }
        return frozenset(along | wait)

    def packages(self) -> frozenset[str]:
        """The packages that were scanned, or wait in a question."""
        along = {package for line in self.lines for package in line.packages}
        wait = {goods.package for one in self.questions for goods in one.goods if goods.package}
        return frozenset(along | wait)

    def side(self, side: Side) -> Place | None:
        """One of the two places."""
        heading = self.heading
        return heading.source if side is Side.SOURCE else heading.destination

    @property
    def standing(self) -> tuple[PostRecord, ...]:
        """The posts of which nobody gave up what they were made for."""
        return tuple(one for one in self.posts if not self.gave_up(one))

    def gave_up(self, post: PostRecord) -> bool:
        """Whether a person gave up what a post was made for; an item of it is not all of it."""
        return any(self.never_said(post, intent) for intent in MADE_FOR[post.step])

    def never_said(self, post: PostRecord, intent: str) -> bool:
        """Whether an entry of this kind was given up of a post."""
        return any(one.post == post.id and one.intent == intent for one in self.given_up)

    @property
    def shared(self) -> bool:
        """Whether the server has, or is about to have, a draft of it."""
        if any(post.step is ShipStep.DELETE for post in self.standing):
            return False
        if self.task is Task.DRAFT and self.shipment is not None:
            return True
        drafts = (post for post in self.posts if post.step in (ShipStep.SHARE, ShipStep.CONVERT))
        return any(not self.never_said(post, DraftShipment.TYPE) for post in drafts)

    def total_of(self, product: str) -> Decimal:
        """How much of a product goes along, over all its lines."""
        return sum((line.quantity for line in self.lines_of(product)), Decimal(0))

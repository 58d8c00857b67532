"""A delivery as the server showed it, in our words: what a receipt starts from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from app.domain.claims import Claim
from app.domain.values import Condition, Product


class DeliveryState(StrEnum):
    """Where a delivery stands on the server (R113), or with us."""

    PLANNED = "planned"
    IN_PROCESS = "in_process"
    COMPLETED = "completed"
    CANCELED = "canceled"
    REJECTED = "rejected"
    IN_CREATION = "in_creation"
    ON_HOLD = "on_hold"
    """Paused (R168): shown, and not received."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DeliveryPackage:
    """A package that was advised; it is looked up by number or tracking number (R106)."""

    id: str
    number: str = ""
    tracking: str = ""


@dataclass(frozen=True, slots=True)
class DeliveryLine:
    """One advised line. Expected quantity is number of units times unit (R102), in `unit`s of
    the product's management unit; `received_elsewhere` is what other terminals' registers and
    the server's received values say.
    """

    id: str
    product: Product
    expected: Decimal
    unit_size: Decimal
    package: str | None = None
    lot_id: str | None = None
    lot_text: str | None = None
    condition: Condition | None = None
    position: str = ""
    sort: str = ""
    note: str = ""
    received_elsewhere: Decimal = Decimal(0)
    external_data: str = ""
    received_by: tuple[tuple[str, Decimal], ...] = ()
    """Which part of `received_elsewhere` a work document received, by its id."""
    seen_as: tuple[tuple[str, Decimal], ...] = ()
    """What the server shows as received elsewhere, to each terminal that has a register here; under
    "" to any that has none. Empty where nobody has one.
    """

    def seen_by(self, terminal: str, here: str) -> DeliveryLine:
        """The line as that terminal sees it, for its work that goes on at this one (`here`)."""
        told = dict(self.seen_as)
        if not told:
            return self
        more = told.get(terminal, told[""]) - told.get(here, told[""])
        return replace(self, received_elsewhere=self.received_elsewhere + more)

    def elsewhere_of(self, document: str) -> Decimal:
        """What all but this work document have received."""
        own = (quantity for owner, quantity in self.received_by if owner == document)
        return self.received_elsewhere - sum(own, Decimal(0))


@dataclass(frozen=True, slots=True)
class DeliveryHead:
    """One row of the goods-in list."""

    id: str
    number: str
    note_number: str
    sender: str
    sender_key: str
    state: DeliveryState
    advised_at: int | None = None
    packages_expected: int | None = None
    receipt_started: bool = False
    external_data: str = ""
    note: str = ""
    lines: int | None = None
    """How many lines; None while only the head is on this terminal."""
    barred: str = ""
    """Why nothing can be received on it (`on_hold`, `too_many_items`); empty: nothing bars it."""
    on_it: tuple[Claim, ...] = ()
    """Other terminals that say that they are on it, as it was when it was read."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A delivery with everything a receipt needs, as it was when it was read."""

    head: DeliveryHead
    lines: tuple[DeliveryLine, ...]
    packages: tuple[DeliveryPackage, ...] = ()
    references: tuple[str, ...] = ()
    read_at: int = 0
    """Server time of the reading, ms."""

    def seen_by(self, terminal: str, here: str) -> Delivery:
        """See `DeliveryLine.seen_by`."""
        return replace(self, lines=tuple(line.seen_by(terminal, here) for line in self.lines))

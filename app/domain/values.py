"""The nouns of the warehouse: quantities, conditions, products, places, lots, stamps.

Quantities are `Decimal` from the wire to the screen: a float would turn 0.1 kg into a rumour.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

ZERO = Decimal(0)
ONE = Decimal(1)


class Condition(StrEnum):
    """The seven conditions of stock (R36)."""

    NEW = "NEW"
    REFURBISHED = "REFURBISHED"
    USED_LIKE_NEW = "USED_LIKE_NEW"
    USED_VERY_GOOD = "USED_VERY_GOOD"
    USED_GOOD = "USED_GOOD"
    USED_ACCEPTABLE = "USED_ACCEPTABLE"
    DAMAGED = "DAMAGED"


class Track(StrEnum):
    """What must be known of each piece of a product."""

    NONE = "none"
    LOT = "lot"
    SERIAL = "serial"


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount in a unit of the server ("COUNT_PIECES", "MASS_KILOGRAMS")."""

    value: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Lot:
    """A lot as the catalog knows it: the server's id, the text on the label, its expiry."""

    id: str
    text: str
    expiry: date | None = None


@dataclass(frozen=True, slots=True)
class Product:
    """A product as the catalog knows it; every event carries what it resolved of it.

    `unit` is shown to people ("pcs", "kg"); `management_unit` is the server's; `step` is the
    smallest quantity that can be booked: only whole multiples of it can.
    """

    id: str
    name: str
    article: str = ""
    unit: str = "pcs"
    management_unit: str = "COUNT_PIECES"
    step: Decimal = ONE
    track: Track = Track.NONE
    catch_weight: bool = False
    min_days_in: int | None = None
    min_days_out: int | None = None
    home_place: str | None = None
    packs: tuple[Decimal, ...] = ()
    """Sizes of packs known for it, in `unit`, smallest first, without 1."""
    names: tuple[tuple[str, str], ...] = ()
    """The name in other languages: ("de", "Olivenöl"). `name` is what the system calls it."""
    stock_properties: tuple[str, ...] = ()
    """What the system keeps of each stock of it, by its own names ("expiry", "batch")."""
    required_properties: tuple[str, ...] = ()
    """Those of them without which none of it can be booked (R184)."""

    def name_in(self, language: str) -> str:
        """The name for a language tag ("de-AT" takes "de"), else `name`."""
        known = dict(self.names)
        return known.get(language) or known.get(language.partition("-")[0]) or self.name


@dataclass(frozen=True, slots=True)
class Place:
    """A storage location."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Person:
    """Who is at the terminal; nobody signed in is `desk`."""

    id: str = "desk"
    name: str = ""
    role: str = "worker"
    """See `app.domain.people.Role`."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """When something happened, on this machine's clocks.

    `at` is UTC wall time and `monotonic` the boot's own clock, both in ms; `boot` names the boot,
    so that an offset to the server's clock learned later corrects earlier events of that boot.
    """

    at: int
    monotonic: int
    boot: str

"""What a code means: first by its characters alone, then with what the store knows.

`scan` makes a `Reading` from text; `workbench` resolves it. One code may have several meanings;
the open screen decides which one it wants (design 3).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from app.domain.values import Lot, Person, Place, Product


@dataclass(frozen=True, slots=True)
class Attributes:
    """What a GS1 string says beside the item (GS1 General Specifications 3).

    `count` is AI 30 or 37, `net_weight_kg` 310n. Dates with day 00 are the last of the month.
    """

    lot: str | None = None
    serial: str | None = None
    expiry: date | None = None
    best_before: date | None = None
    production_date: date | None = None
    packaging_date: date | None = None
    count: int | None = None
    net_weight_kg: Decimal | None = None
    price: Decimal | None = None
    other: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return self != NO_ATTRIBUTES


NO_ATTRIBUTES = Attributes()


# --- by the characters alone -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Gs1:
    """A sound GS1 element string or Digital Link; GTINs have 14 digits.

    `sure` is False if only the digits at the start look like GS1 (a shelf label "10-A-3" too
    reads as lot "-A-3"): the text itself then comes first among the meanings. `warning` is ""
    or `lot_swallowed`: the lot or serial ends like an expiry date, as if the scanner had lost
    the separator; show it to the person.
    """

    gtin: str | None = None
    content_gtin: str | None = None
    sscc: str | None = None
    attributes: Attributes = NO_ATTRIBUTES
    sure: bool = True
    warning: str = ""


@dataclass(frozen=True, slots=True)
class TradeItem:
    """A plain 8, 12, 13 or 14 digit code with a valid check digit, as 14 digits.

    `weight` (kg), `price` and `count` are what an in-store code (prefix 2) carries, by the
    country's rules; `gtin` is then the number with that figure set to zero, as catalogs hold it.
    """

    gtin: str
    weight: Decimal | None = None
    price: Decimal | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Sscc:
    """A serial shipping container code, 18 digits."""

    sscc: str


@dataclass(frozen=True, slots=True)
class Command:
    """A command code, `DH:NAME` or `DH:NAME:value`, name in capitals."""

    name: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """Characters that carry no standard's meaning; only the store can say what they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Unsound:
    """A code that claims to be something and is not; `why` is a key for `ui.sentences`.

    Keys: `check_digit`, `gs1_broken`, `too_long`, `control_characters`, `keyboard_layout`,
    `unknown_command`, `empty`.
    """

    text: str
    why: str
    detail: str = ""


Meaning = Gs1 | TradeItem | Sscc | Command | Text | Unsound


@dataclass(frozen=True, slots=True)
class Reading:
    """One scan and all that its characters can mean, most likely first.

    `gap_before_ms` is not here on purpose: double reads are judged by the source's guard.
    """

    text: str
    symbology: str
    meanings: tuple[Meaning, ...]


# --- with what the store knows ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ProductRead:
    """A product's code; `pack` is how many `product.unit` one scan of it stands for.

    `lot` is the catalog's lot that the label's text names, if the catalog knows it.
    """

    product: Product
    pack: Decimal
    code: str
    attributes: Attributes = NO_ATTRIBUTES
    lot: Lot | None = None


@dataclass(frozen=True, slots=True)
class PlaceRead:
    """A place's label."""

    place: Place


@dataclass(frozen=True, slots=True)
class PackageRead:
    """A code that may be a package: SSCC, package number or tracking number.

    The open document knows whether it is one of its own. `content` is what 02 and 37 say.
    """

    code: str
    content: ProductRead | UnknownRead | None = None


@dataclass(frozen=True, slots=True)
class DeliveryRead:
    """A code that names one or several deliveries (number, note, reference, package)."""

    code: str
    deliveries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoodsOutRead:
    """A code that names one or several goods-outs (number, pickup number, pager, reference)."""

    code: str
    goods_outs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShipmentRead:
    """A code that names one or several shipments between our own places (number)."""

    code: str
    shipments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BadgeRead:
    """A person's badge."""

    person: Person


@dataclass(frozen=True, slots=True)
class AttributesRead:
    """A GS1 code with attributes and no item (screens law 15)."""

    attributes: Attributes


@dataclass(frozen=True, slots=True)
class CommandRead:
    """A command code."""

    name: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class UnknownRead:
    """A sound code that nobody knows; it can be linked to a product.

    `gtin` is filled when the code carries one: the link then teaches the GTIN, not the text.
    """

    code: str
    attributes: Attributes = NO_ATTRIBUTES
    gtin: str | None = None


@dataclass(frozen=True, slots=True)
class UnsoundRead:
    """A code that cannot be trusted, with the reason (see `Unsound`)."""

    why: str
    detail: str = ""


ReadMeaning = (
    ProductRead
    | PlaceRead
    | PackageRead
    | DeliveryRead
    | GoodsOutRead
    | ShipmentRead
    | BadgeRead
    | AttributesRead
    | CommandRead
    | UnknownRead
    | UnsoundRead
)


@dataclass(frozen=True, slots=True)
class Read:
    """One scan with everything the terminal knows about it, as a Desk receives it."""

    text: str
    symbology: str
    meanings: tuple[ReadMeaning, ...] = field(default=())

"""What a post says: per line, place and condition, the difference to what earlier posts said.

A system's adapter turns a `Posting` into intents (`plan(posting) -> planned`), purely.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.delivery import DeliveryHead
from app.domain.values import Condition, Product


@dataclass(frozen=True, slots=True)
class StockDelta:
    """Kept goods: signed, in the product's management unit; negative after a correction."""

    product: Product
    place: str
    condition: Condition
    delta: Decimal
    delivery: str | None
    """The delivery it was announced in, None for goods nobody announced."""


@dataclass(frozen=True, slots=True)
class LineTotal:
    """What this terminal says of one advised line, cumulative: the register of design 4.

    `allowed` is expected plus tolerance: all registers together above it are a conflict before
    anything is added, unless `over_accepted` (a person said yes to more).
    """

    delivery: str
    line: str
    accepted: Decimal
    rejected: Decimal
    place: str
    expected: Decimal
    allowed: Decimal
    over_accepted: bool
    elsewhere: Decimal
    """What others had received when we last read it."""
    changed: bool
    """False when an earlier post said the same."""
    external_data: str = ""


@dataclass(frozen=True, slots=True)
class UnannouncedLine:
    """Goods that no delivery announced; `quantity` is the difference since the last post."""

    line: str
    product: Product
    quantity: Decimal
    lot: str | None = None
    expiry: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReceivedGoods:
    """What a post adds to one portion of a line: what a system's own receipt is made of.

    Filled where the system books what the receipt says, and empty elsewhere.
    """

    line: str
    product: Product
    quantity: Decimal
    """Signed; negative only after a correction."""
    delivery: str | None
    """The delivery it was announced in, None for goods nobody announced."""
    source: str
    """The id of the delivery's line; empty for goods nobody announced."""
    place: str
    condition: Condition
    kept: bool
    reason: str = ""
    lot: str | None = None
    lot_id: str | None = None
    expiry: date | None = None
    serial: str | None = None


@dataclass(frozen=True, slots=True)
class Posting:
    """One post of one receipt."""

    id: str
    document: str
    deliveries: tuple[DeliveryHead, ...]
    stock: tuple[StockDelta, ...]
    totals: tuple[LineTotal, ...]
    unannounced: tuple[UnannouncedLine, ...]
    finished: bool
    """The person said that nothing more comes, `close_rest` that the rest is not awaited."""
    close_rest: bool
    reason: str = ""
    """Why a correction was made; empty on a first post."""
    sender: str = ""
    delivery_note: str = ""
    place: str = ""
    digest: str = ""
    """Digest of what no record of the server can hold (serials, lots, notes)."""
    received: tuple[ReceivedGoods, ...] = ()
    untouched: tuple[LineTotal, ...] = ()
    """Advised lines of which no post has said anything: nothing came of them."""

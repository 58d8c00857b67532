"""What we owe a server, in our words; a system's adapter renders each into a request.

Versioned like facts: `TYPE` and `V` are written with the row, so a newer version of the program
reads the queue of an older one.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from app.domain.count_intents import CountIntent
from app.domain.goods_out_intents import GoodsOutIntent
from app.domain.order_intents import OrderIntent
from app.domain.posting import LineTotal, UnannouncedLine
from app.domain.receipt_intents import ReceiptIntent
from app.domain.shipment_intents import ShipmentIntent
from app.domain.values import Condition


class Way(StrEnum):
    """How the effect of an unknown outcome is looked for (outbox 3)."""

    KEYED = "keyed"
    ABSOLUTE = "absolute"
    MARKED = "marked"
    REPAIRED = "repaired"
    PROBED = "probed"
    GUARD = "guard"
    """Reads only; what it finds decides whether the entries behind it may leave."""


@dataclass(frozen=True, slots=True)
class CheckDelivery:
    """Before the first stock write of a post: is the delivery still what we posted against?"""

    TYPE: ClassVar[str] = "check_delivery"
    V: ClassVar[int] = 1
    delivery: str
    totals: tuple[LineTotal, ...]
    state: str = ""
    """Status and `receipt_started` as they were when the receipt was opened; empty: not known."""
    receipt_started: bool = False


@dataclass(frozen=True, slots=True)
class ChangeStock:
    """Add (positive) or remove (negative) stock of one product, place and condition (R35)."""

    TYPE: ClassVar[str] = "change_stock"
    V: ClassVar[int] = 1
    product: str
    product_name: str
    place: str
    condition: Condition
    delta: Decimal
    unit: str
    goods_out: str = ""
    """The order that the goods left for: what one order says never waits for another one."""


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """Write our register of one line into its `external_data` (design 4, records).

    For a line of a document that we created, `delivery` and `line` are empty: `local_line` is
    found in the document that the entry `made_by` made.
    """

    TYPE: ClassVar[str] = "register_line"
    V: ClassVar[int] = 1
    delivery: str
    line: str
    accepted: Decimal
    rejected: Decimal
    place: str
    state: str
    local_line: str = ""
    made_by: str = ""


@dataclass(frozen=True, slots=True)
class RegisterHead:
    """Write our state of a whole delivery: `part` or `done`, and a digest of the rest."""

    TYPE: ClassVar[str] = "register_head"
    V: ClassVar[int] = 1
    delivery: str
    state: str
    digest: str = ""
    made_by: str = ""


@dataclass(frozen=True, slots=True)
class AnnounceGoods:
    """Announce goods that nobody announced: one draft with its parts, marked and keyed."""

    TYPE: ClassVar[str] = "announce_goods"
    V: ClassVar[int] = 1
    sender: str
    delivery_note: str
    references: tuple[str, ...]
    lines: tuple[UnannouncedLine, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class ConvertDraft:
    """Make a document from the draft that the entry `draft_of` made (R112)."""

    TYPE: ClassVar[str] = "convert_draft"
    V: ClassVar[int] = 1
    draft_of: str
    lines: tuple[UnannouncedLine, ...]


GoodsInIntent = (
    CheckDelivery | ChangeStock | RegisterLine | RegisterHead | AnnounceGoods | ConvertDraft
)
Intent = GoodsInIntent | GoodsOutIntent | OrderIntent | ReceiptIntent | CountIntent | ShipmentIntent

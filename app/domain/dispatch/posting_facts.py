"""What was said to the server, taken back, corrected or decided about."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from app.domain.goods_out import GoodsOutStatus
from app.domain.receipt.facts import Choice
from app.domain.values import ZERO, Condition, Product


@dataclass(frozen=True, slots=True)
class Undone:
    """The counter-event: these events count no more. What was taken back is said beside."""

    TYPE: ClassVar[str] = "dispatch.undone"
    V: ClassVar[int] = 1
    events: tuple[str, ...]
    what: str
    """The TYPE of the step's first fact."""
    text: str = ""
    product: Product | None = None
    quantity: Decimal = ZERO
    joins: bool = False


@dataclass(frozen=True, slots=True)
class SaidStock:
    """What one post says of one place and condition of a line's product: signed."""

    place: str
    condition: Condition
    delta: Decimal


@dataclass(frozen=True, slots=True)
class SaidLine:
    """What one post says of one line: totals for the register, differences for stock."""

    line: str
    picked: Decimal
    packed: Decimal
    short: Decimal
    stock: tuple[SaidStock, ...] = ()


@dataclass(frozen=True, slots=True)
class SaidOrder:
    """What one post says of one order."""

    goods_out: str
    stage: int
    """How far our work has come, a `machine.Stage`."""
    statuses: tuple[GoodsOutStatus, ...] = ()
    """Steps of its machine still to be taken, in order."""
    reject: str = ""
    hold: str = ""
    """Reason of a hold to be set, with its note."""
    hold_note: str = ""
    release: tuple[str, ...] = ()
    """Holds of the server to be ended."""
    request_cancellation: str | None = None
    accept_cancellation: str = ""
    collected: bool = False
    """Its pickup becomes PICKED_UP, its customer delivery SHIPPED."""
    not_collected: str = ""


@dataclass(frozen=True, slots=True)
class Posted:
    """Everything so far was said to the server; the post's id is the event's id."""

    TYPE: ClassVar[str] = "dispatch.posted"
    V: ClassVar[int] = 1
    lines: tuple[SaidLine, ...]
    orders: tuple[SaidOrder, ...]
    finished: bool
    reason: str = ""
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class CorrectionStarted:
    """A posted document was opened again to be corrected."""

    TYPE: ClassVar[str] = "dispatch.correction_started"
    V: ClassVar[int] = 1
    reason: str
    text: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class EntryDecided:
    """A choice about one entry of a post. What was discarded was never said."""

    TYPE: ClassVar[str] = "dispatch.entry_decided"
    V: ClassVar[int] = 1
    post: str
    entry: str
    choice: Choice
    reason: str
    product: str = ""
    """The entry changed this product's stock ..."""
    place: str = ""
    condition: Condition | None = None
    line: str = ""
    """... or wrote this line's register ..."""
    goods_out: str = ""
    """... or moved this order's status, hold or request."""
    joins: bool = False

"""What was said to the server, taken back, corrected or decided about."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from app.domain.goods_out import GoodsOutStatus
from app.domain.values import Condition
from app.domain.working import Choice, facts


class Undone(facts.Undone):
    """The counter-event: these events count no more. What was taken back is said beside."""

    __slots__ = ()
    TYPE: ClassVar[str] = "dispatch.undone"


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


class CorrectionStarted(facts.CorrectionStarted):
    """A posted document was opened again to be corrected."""

    __slots__ = ()
    TYPE: ClassVar[str] = "dispatch.correction_started"


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
    """The entry changed this product's stock (for `goods_out`, if that is told too) ..."""
    place: str = ""
    condition: Condition | None = None
    line: str = ""
    """... or wrote this line's register ..."""
    goods_out: str = ""
    """... or moved this order's status, hold or request."""
    joins: bool = False

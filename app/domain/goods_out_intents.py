"""What we owe a server for goods that leave: registers, statuses, holds, requests, hand-overs.

`made_by` names the entry whose answer holds the id, where a goods-out is one that we make.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from app.domain.goods_out import GoodsOutStatus, GoodsOutType
from app.domain.values import Condition, Product


@dataclass(frozen=True, slots=True)
class PickedLine:
    """What this terminal says of one line, beside what others had picked when we last read it."""

    line: str
    picked: Decimal
    ordered: Decimal
    elsewhere: Decimal
    over_accepted: bool = False
    unit: str = ""
    """What it counts in; empty: as the server shows it."""


@dataclass(frozen=True, slots=True)
class CheckGoodsOut:
    """Before the first write of a post: is the goods-out still what we worked on?

    CANCELED, REJECTED, held, finished or picked by another hand meanwhile: a person decides.
    """

    TYPE: ClassVar[str] = "check_goods_out"
    V: ClassVar[int] = 1
    goods_out: str
    number: str
    status: GoodsOutStatus
    """As it was read last."""
    holds: tuple[str, ...]
    """Active holds that this document knows; another one is news."""
    lines: tuple[PickedLine, ...]
    reached: GoodsOutStatus | None = None
    """How far earlier posts of ours have brought it."""


@dataclass(frozen=True, slots=True)
class RegisterPick:
    """Write our register of one item into its `external_data` (design 4): cumulative figures."""

    TYPE: ClassVar[str] = "register_pick"
    V: ClassVar[int] = 1
    goods_out: str
    line: str
    picked: Decimal
    packed: Decimal
    short: Decimal
    state: str
    """`part` or `done`."""
    local_line: str = ""
    made_by: str = ""


@dataclass(frozen=True, slots=True)
class MoveGoodsOut:
    """One step of a goods-out's machine by PATCH (R65, R66, R73).

    `instead` is the same step in the other machine, where nobody knows yet which one it has
    (R67): None where the machine is known.
    """

    TYPE: ClassVar[str] = "move_goods_out"
    V: ClassVar[int] = 1
    goods_out: str
    number: str
    status: GoodsOutStatus
    instead: GoodsOutStatus | None = None
    reason: str = ""
    made_by: str = ""
    work: bool = True
    """Our document holds work on it: a step that somebody else took is a person's question."""


@dataclass(frozen=True, slots=True)
class HoldGoodsOut:
    """Put a goods-out on hold (R76); `mark` stands at the start of its description."""

    TYPE: ClassVar[str] = "hold_goods_out"
    V: ClassVar[int] = 1
    goods_out: str
    number: str
    reason: str
    note: str
    mark: str
    """24 hex, the same for every hold of this document on this goods-out."""


@dataclass(frozen=True, slots=True)
class ReleaseHold:
    """End a hold (R78): the server's by its id, or ours by its mark."""

    TYPE: ClassVar[str] = "release_hold"
    V: ClassVar[int] = 1
    goods_out: str
    number: str
    hold: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class RequestCancellation:
    """Ask that a whole goods-out be canceled, as GOODS_OUT_STAFF (R80, R81)."""

    TYPE: ClassVar[str] = "request_cancellation"
    V: ClassVar[int] = 1
    goods_out: str
    number: str
    note: str


@dataclass(frozen=True, slots=True)
class AcceptCancellation:
    """Accept a request to cancel (R83)."""

    TYPE: ClassVar[str] = "accept_cancellation"
    V: ClassVar[int] = 1
    goods_out: str
    number: str
    request: str


@dataclass(frozen=True, slots=True)
class HandOver:
    """A pickup becomes PREPARED or PICKED_UP (R161), a customer delivery PREPARED or SHIPPED
    (R162): one step, by one entry.
    """

    TYPE: ClassVar[str] = "hand_over"
    V: ClassVar[int] = 1
    goods_out: str
    number: str
    kind: str
    """`pickup` or `delivery`."""
    object: str
    """Its id in the sales orders API."""
    status: str


@dataclass(frozen=True, slots=True)
class DraftedLine:
    """A line of an ad-hoc goods out; `line` is our own id of it."""

    line: str
    product: Product
    quantity: Decimal
    condition: Condition = Condition.NEW
    place: str = ""
    lot: str | None = None
    lot_id: str | None = None
    expiry: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class DraftGoodsOut:
    """An ad-hoc goods out as one draft with its items (R52), marked."""

    TYPE: ClassVar[str] = "draft_goods_out"
    V: ClassVar[int] = 1
    type: GoodsOutType
    recipient: str
    note: str
    lines: tuple[DraftedLine, ...]


@dataclass(frozen=True, slots=True)
class ConvertGoodsOut:
    """Make a goods-out of the draft that the entry `draft_of` made (R61)."""

    TYPE: ClassVar[str] = "convert_goods_out"
    V: ClassVar[int] = 1
    draft_of: str
    lines: tuple[DraftedLine, ...]


DispatchIntent = (
    CheckGoodsOut
    | RegisterPick
    | MoveGoodsOut
    | HoldGoodsOut
    | ReleaseHold
    | RequestCancellation
    | AcceptCancellation
    | HandOver
)
AdHocIntent = DraftGoodsOut | ConvertGoodsOut
GoodsOutIntent = DispatchIntent | AdHocIntent

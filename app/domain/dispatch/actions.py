"""What a person can do on a dispatch; a scan, a tap and a command code end in the same actions."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.dispatch.facts import UNMEASURED, Dimensions, Mode
from app.domain.goods_out import GoodsOut
from app.domain.values import ONE, Condition, Lot, Place, Product
from app.domain.working import actions as working
from app.domain.working.actions import (
    AddQuantity,
    Answer,
    ChooseLine,
    ChoosePackage,
    ChoosePlace,
    Correct,
    DropContext,
    EnterLot,
    EnterSerial,
    EnterWeight,
    Note,
    Post,
    Scan,
    SetCondition,
    SetMultiplier,
    SetQuantity,
    TakeRest,
    Undo,
)

__all__ = [
    "AcceptCancellation",
    "Action",
    "AddQuantity",
    "Answer",
    "ChooseLine",
    "ChooseOrder",
    "ChoosePackage",
    "ChoosePlace",
    "ClosePackage",
    "Collected",
    "ConfirmOrder",
    "Correct",
    "DecideEntry",
    "DescribePackage",
    "DropContext",
    "Enter",
    "EnterLot",
    "EnterSerial",
    "EnterWeight",
    "ExplainDifference",
    "Finish",
    "GoodsElsewhere",
    "Hold",
    "LabelUnreadable",
    "LineAction",
    "LinkCode",
    "LookAtPlace",
    "NewPackage",
    "NotCollected",
    "Note",
    "OrderAction",
    "OtherAction",
    "PackRest",
    "PackageAction",
    "PickWithoutCode",
    "Post",
    "PutBackWithoutCode",
    "RejectOrder",
    "Release",
    "ReopenPackage",
    "Repack",
    "RequestCancellation",
    "Reread",
    "ReturnGoods",
    "Scan",
    "SetCondition",
    "SetMultiplier",
    "SetQuantity",
    "Short",
    "Sign",
    "Skip",
    "SwapLot",
    "TakeRest",
    "Undo",
    "VoidPackage",
]


@dataclass(frozen=True, slots=True)
class Enter:
    """Pick, pack, hand over or put back from now on."""

    mode: Mode


@dataclass(frozen=True, slots=True)
class ChooseOrder:
    """What follows is about this order."""

    goods_out: str


@dataclass(frozen=True, slots=True)
class LabelUnreadable:
    """The place's label cannot be scanned: the item scan decides."""

    line: str


@dataclass(frozen=True, slots=True)
class GoodsElsewhere:
    """A line's goods are at another place."""

    line: str
    place: Place


@dataclass(frozen=True, slots=True)
class PickWithoutCode:
    """Goods on which nothing can be scanned were taken for this line, in the product's unit."""

    line: str
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class PutBackWithoutCode:
    """Goods on which nothing can be scanned lie at the place scanned last again, in the
    product's unit.
    """

    line: str
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class Short:
    """The rest of a line is not there; without a reason it is asked."""

    line: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Skip:
    """This line later."""

    line: str


@dataclass(frozen=True, slots=True)
class SwapLot:
    """This line takes that lot; None: whichever is scanned."""

    line: str
    lot: Lot | None = None


@dataclass(frozen=True, slots=True)
class LookAtPlace:
    """The place where the line's goods lie is (not) empty of them now."""

    line: str
    empty: bool


@dataclass(frozen=True, slots=True)
class ConfirmOrder:
    """Take an UNCONFIRMED order."""

    goods_out: str


@dataclass(frozen=True, slots=True)
class RejectOrder:
    """Refuse an UNCONFIRMED order."""

    goods_out: str
    reason: str


@dataclass(frozen=True, slots=True)
class Hold:
    """Stop an order; without a reason it is asked."""

    goods_out: str
    reason: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Release:
    """Let an order go on."""

    goods_out: str


@dataclass(frozen=True, slots=True)
class RequestCancellation:
    """Ask that an order be canceled."""

    goods_out: str
    note: str


@dataclass(frozen=True, slots=True)
class AcceptCancellation:
    """Accept the request to cancel an order."""

    goods_out: str


@dataclass(frozen=True, slots=True)
class ReturnGoods:
    """What was picked for an order goes back to the shelves."""

    goods_out: str
    reason: str


@dataclass(frozen=True, slots=True)
class NewPackage:
    """Begin a package for an order (None: the one at hand)."""

    goods_out: str | None = None
    kind: str = ""
    code: str = ""
    dimensions: Dimensions = UNMEASURED


@dataclass(frozen=True, slots=True)
class DescribePackage:
    """Type, dimensions and weight of a package."""

    package: str
    kind: str
    dimensions: Dimensions


@dataclass(frozen=True, slots=True)
class ClosePackage:
    """Nothing more goes into it."""

    package: str


@dataclass(frozen=True, slots=True)
class ReopenPackage:
    """Open a closed package again."""

    package: str


@dataclass(frozen=True, slots=True)
class VoidPackage:
    """The label of an empty package is void."""

    package: str


@dataclass(frozen=True, slots=True)
class PackRest:
    """All that is in hand of this order (None: the one at hand) goes into the open package."""

    goods_out: str | None = None


@dataclass(frozen=True, slots=True)
class Repack:
    """`quantity` of a line moves into a package; None: back into the tote."""

    line: str
    quantity: Decimal
    source: str | None
    target: str | None


@dataclass(frozen=True, slots=True)
class ExplainDifference:
    """Why what is in hand of a line lies in no package."""

    line: str
    reason: str


@dataclass(frozen=True, slots=True)
class Sign:
    """Somebody signed; the drawing is kept under this reference."""

    goods_out: str
    signature: str
    digest: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Collected:
    """The goods left with the carrier or the customer."""

    goods_out: str


@dataclass(frozen=True, slots=True)
class NotCollected:
    """They did not; the order waits."""

    goods_out: str
    reason: str


@dataclass(frozen=True, slots=True)
class LinkCode:
    """This unknown code is `pack` of this product; the scan goes on with it."""

    code: str
    product: Product
    pack: Decimal = ONE
    gtin: str | None = None


@dataclass(frozen=True, slots=True)
class Finish:
    """Tell the server and close. None: show the summary first. `leave`: what is not done stays
    for somebody else.
    """

    leave: bool | None = None


@dataclass(frozen=True, slots=True)
class Reread:
    """The server was read again."""

    goods_out: GoodsOut


@dataclass(frozen=True, slots=True)
class DecideEntry(working.DecideEntry):
    """A choice about an entry of a post, which says something of this."""

    product: str = ""
    place: str = ""
    condition: Condition | None = None
    line: str = ""
    goods_out: str = ""


LineAction = (
    ChooseLine
    | LabelUnreadable
    | GoodsElsewhere
    | SetQuantity
    | AddQuantity
    | TakeRest
    | PickWithoutCode
    | PutBackWithoutCode
    | Short
    | Skip
    | SwapLot
    | LookAtPlace
)
"""About one line; in pick mode, but for what is put back."""
OrderAction = (
    ChooseOrder
    | ConfirmOrder
    | RejectOrder
    | Hold
    | Release
    | RequestCancellation
    | AcceptCancellation
    | ReturnGoods
    | Sign
    | Collected
    | NotCollected
)
"""About one order."""
PackageAction = (
    NewPackage
    | ChoosePackage
    | DescribePackage
    | ClosePackage
    | ReopenPackage
    | VoidPackage
    | PackRest
    | Repack
    | ExplainDifference
)
"""About packages and what lies in them."""
OtherAction = (
    Scan
    | Answer
    | Enter
    | ChoosePlace
    | SetCondition
    | EnterLot
    | EnterSerial
    | EnterWeight
    | Note
    | LinkCode
    | Undo
    | DropContext
    | SetMultiplier
    | Post
    | Finish
    | Correct
    | Reread
    | DecideEntry
)
Action = LineAction | OrderAction | PackageAction | OtherAction

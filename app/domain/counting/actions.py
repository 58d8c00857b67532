"""What a person can do on a count; scans, taps and command codes end in the same."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.counting.facts import Heading, Spot, Target
from app.domain.meanings import NO_ATTRIBUTES, Attributes
from app.domain.shelf import Reading
from app.domain.values import ONE, Condition, Place, Product
from app.domain.working import actions as working
from app.domain.working.actions import (
    AddQuantity,
    Answer,
    ChooseLine,
    ChoosePlace,
    DropContext,
    EnterLot,
    EnterSerial,
    EnterWeight,
    Note,
    Scan,
    SetCondition,
    SetMultiplier,
    SetQuantity,
    Undo,
)

__all__ = [
    "Abandon",
    "AcceptAll",
    "AcceptVariance",
    "Action",
    "AddQuantity",
    "Answer",
    "CancelPost",
    "ChangeHeading",
    "ChooseLine",
    "ChoosePlace",
    "CountNone",
    "CountRest",
    "DecideEntry",
    "DropContext",
    "EndPlace",
    "EnterLot",
    "EnterSerial",
    "EnterWeight",
    "Finish",
    "JudgeMovement",
    "KeepUnknown",
    "LineAction",
    "LinkCode",
    "Note",
    "Post",
    "ReadFigures",
    "Recount",
    "RejectVariance",
    "Scan",
    "Seen",
    "SetCondition",
    "SetMultiplier",
    "SetQuantity",
    "SettleUnknown",
    "SkipPlace",
    "Undo",
]


@dataclass(frozen=True, slots=True)
class ChangeHeading:
    """Another name, another person, blind or not."""

    heading: Heading


@dataclass(frozen=True, slots=True)
class EndPlace:
    """All that lies at a place has been counted; `empty`: whatever was to be counted there and
    was not is none; `reopen`: it is counted on after all.
    """

    place: Place
    empty: bool = False
    reopen: bool = False


@dataclass(frozen=True, slots=True)
class SkipPlace:
    """A place is not counted now: others come first."""

    place: Place


@dataclass(frozen=True, slots=True)
class CountNone:
    """None of a product lies at a place in this condition: counted as 0."""

    product: Product
    place: Place
    condition: Condition = Condition.NEW


@dataclass(frozen=True, slots=True)
class CountRest:
    """None of these products lies at its place, which was said to be done: each is counted as 0, as
    of when that was said. What was counted meanwhile stays as it is.
    """

    rest: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Recount:
    """Count a product at a place anew: what was counted of it is replaced."""

    product: Product
    place: Place
    reason: str = ""


@dataclass(frozen=True, slots=True)
class KeepUnknown:
    """An unknown code lies here, so many of it; nothing of it is posted. A waiting multiplier
    counts.
    """

    code: str
    quantity: Decimal = ONE
    gtin: str | None = None
    note: str = ""
    attributes: Attributes = NO_ATTRIBUTES


@dataclass(frozen=True, slots=True)
class SettleUnknown:
    """A kept code is not there after all."""

    unknown: str


@dataclass(frozen=True, slots=True)
class LinkCode:
    """An unknown code is so many of a product. What was kept of the code is counted as the
    product, where it was kept; if nothing was, the scan goes on.
    """

    code: str
    product: Product
    pack: Decimal = ONE
    gtin: str | None = None
    attributes: Attributes = NO_ATTRIBUTES
    """What was read beside the code survives the detour (law 15)."""


@dataclass(frozen=True, slots=True)
class ReadFigures:
    """The server answered what its books say of a product at a place (nobody's step)."""

    product: str
    place: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class JudgeMovement:
    """Whether goods that moved had done so at the shelf before it was counted."""

    product: str
    place: str
    movement: str
    counted: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """A spot with what should be there as the person saw it (`Variance.expected`); None where
    nobody knows.
    """

    spot: Spot
    book: Decimal | None


@dataclass(frozen=True, slots=True)
class AcceptVariance:
    """What was counted is right. `book` is `Variance.expected` as it was seen, `lead` who approved
    it with a PIN.
    """

    spot: Spot
    book: Decimal | None
    reason: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True)
class AcceptAll:
    """What was counted of all these spots is right, for the same reason."""

    seen: tuple[Seen, ...]
    reason: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True)
class RejectVariance:
    """The books are right; nothing of this spot is posted."""

    spot: Spot
    reason: str


@dataclass(frozen=True, slots=True)
class Post:
    """Say the accepted differences to the server, and stay. `agreed` are spots that the books
    agreed with: nobody needs to accept them, and nothing is sent of them.
    """

    agreed: tuple[Seen, ...] = ()


@dataclass(frozen=True, slots=True)
class CancelPost:
    """What of a post had not left yet was taken back; the next post says it again."""

    post: str
    spots: tuple[Spot, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Finish:
    """Post what is accepted and close; not confirmed: show what that is first (law 10)."""

    confirmed: bool = False
    agreed: tuple[Seen, ...] = ()
    """See `Post`."""


@dataclass(frozen=True, slots=True)
class Abandon:
    """Nothing of it counts."""


@dataclass(frozen=True, slots=True)
class DecideEntry(working.DecideEntry):
    """A choice about an entry of a post, which says something of this spot."""

    spot: Spot | None = None


LineAction = ChooseLine | SetQuantity | AddQuantity
Action = (
    LineAction
    | Scan
    | Answer
    | ChoosePlace
    | ChangeHeading
    | EndPlace
    | SkipPlace
    | CountNone
    | CountRest
    | Recount
    | KeepUnknown
    | SettleUnknown
    | Note
    | SetCondition
    | EnterLot
    | EnterSerial
    | EnterWeight
    | LinkCode
    | SetMultiplier
    | DropContext
    | Undo
    | ReadFigures
    | JudgeMovement
    | AcceptVariance
    | AcceptAll
    | RejectVariance
    | Post
    | CancelPost
    | Finish
    | Abandon
    | DecideEntry
)

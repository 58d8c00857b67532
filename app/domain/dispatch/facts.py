"""What happened to goods on their way out, as it is written down: a closed union of frozen facts.

As on a receipt, quantities travel as signed movements, `joins` marks every fact but the first of
one decision, and what a fact creates (a package, a question) has the id of its event.
"""

from __future__ import annotations

from app.domain.dispatch.goods_facts import (
    Cell,
    Goods,
    LineChosen,
    LotSwapped,
    Move,
    OverAllowed,
    Packed,
    Picked,
    PlaceChosen,
    PlaceLooked,
    PutBack,
    Redirected,
    Shift,
    Shorted,
    Skipped,
    Way,
    WrongPlace,
)
from app.domain.dispatch.mode import Mode
from app.domain.dispatch.order_facts import (
    CancellationAccepted,
    CancellationRequested,
    HandedOver,
    OrderChosen,
    OrderConfirmed,
    OrderHeld,
    OrderRejected,
    OrderReleased,
    OrderReread,
    Outcome,
    ReturnDecided,
    Signed,
)
from app.domain.dispatch.package_facts import (
    UNMEASURED,
    DifferenceExplained,
    Dimensions,
    PackageBegun,
    PackageChosen,
    PackageClosed,
    PackageDescribed,
    PackageReopened,
    PackageVoided,
)
from app.domain.dispatch.posting_facts import (
    CorrectionStarted,
    EntryDecided,
    Posted,
    SaidLine,
    SaidOrder,
    SaidStock,
    Undone,
)
from app.domain.dispatch.talk_facts import (
    AttributesHeld,
    CodeLinked,
    ContextDropped,
    LotTaught,
    ModeEntered,
    MultiplierSet,
    Noted,
    Opened,
    QuestionAnswered,
    QuestionAsked,
    QuestionGrew,
)

__all__ = [
    "UNMEASURED",
    "AttributesHeld",
    "CancellationAccepted",
    "CancellationRequested",
    "Cell",
    "CodeLinked",
    "ContextDropped",
    "CorrectionStarted",
    "DifferenceExplained",
    "Dimensions",
    "DispatchFact",
    "EntryDecided",
    "Goods",
    "HandedOver",
    "LineChosen",
    "LotSwapped",
    "LotTaught",
    "Mode",
    "ModeEntered",
    "Move",
    "MultiplierSet",
    "Noted",
    "Opened",
    "OrderChosen",
    "OrderConfirmed",
    "OrderHeld",
    "OrderRejected",
    "OrderReleased",
    "OrderReread",
    "Outcome",
    "OverAllowed",
    "PackageBegun",
    "PackageChosen",
    "PackageClosed",
    "PackageDescribed",
    "PackageReopened",
    "PackageVoided",
    "Packed",
    "Picked",
    "PlaceChosen",
    "PlaceLooked",
    "Posted",
    "PutBack",
    "QuestionAnswered",
    "QuestionAsked",
    "QuestionGrew",
    "Redirected",
    "ReturnDecided",
    "SaidLine",
    "SaidOrder",
    "SaidStock",
    "Shift",
    "Shorted",
    "Signed",
    "Skipped",
    "Undone",
    "Way",
    "WrongPlace",
]

DispatchFact = (
    Opened
    | OrderReread
    | ModeEntered
    | OrderChosen
    | LineChosen
    | PlaceChosen
    | WrongPlace
    | Redirected
    | Picked
    | Packed
    | PutBack
    | QuestionAsked
    | QuestionGrew
    | QuestionAnswered
    | MultiplierSet
    | AttributesHeld
    | ContextDropped
    | Shorted
    | Skipped
    | LotSwapped
    | OverAllowed
    | PlaceLooked
    | OrderConfirmed
    | OrderRejected
    | OrderHeld
    | OrderReleased
    | CancellationRequested
    | CancellationAccepted
    | ReturnDecided
    | PackageBegun
    | PackageChosen
    | PackageDescribed
    | PackageClosed
    | PackageReopened
    | PackageVoided
    | DifferenceExplained
    | Signed
    | HandedOver
    | Noted
    | CodeLinked
    | LotTaught
    | Undone
    | Posted
    | CorrectionStarted
    | EntryDecided
)

"""What the presenter tells the view, and what the view tells the presenter: frozen values."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from app.domain.counting.actions import AcceptAll, AcceptVariance, Action, RejectVariance
from app.domain.counting.document import Count
from app.domain.counting.facts import Spot
from app.domain.counting.rules import CountRules
from app.domain.meanings import UnknownRead
from app.domain.values import Place, Product
from app.ui.screens.count.reviewing import Reviewing, Standing
from app.ui.screens.working.values import Ask, Confirm, Do, Save, Search, Show, Shut, TryPin

__all__ = [
    "EDITS",
    "KEYPADS",
    "OF_THE_REVIEW",
    "Ask",
    "Confirm",
    "CountAgain",
    "Decide",
    "Do",
    "Elsewhere",
    "Filter",
    "GoTo",
    "OpenOwn",
    "Overlay",
    "Page",
    "PostNow",
    "PrintReport",
    "ReadBooks",
    "Save",
    "Search",
    "Sheets",
    "Show",
    "Shut",
    "Snapshot",
    "StopPosting",
    "TryPin",
    "Wish",
]


class Page(StrEnum):
    """What can lie over the list; beside each, what its `Overlay.subject` is."""

    LINE = "line"
    """a line"""
    QUANTITY = "quantity"
    """a line; empty: the next item's multiplier"""
    WEIGHT = "weight"
    """a question"""
    LOT = "lot"
    """a question"""
    SERIAL = "serial"
    """a question"""
    CONDITION = "condition"
    """nothing: it is about the goods scanned last"""
    NOTE = "note"
    """a line; empty: the whole count"""
    SEARCH = "search"
    LINK = "link"
    """a code that nobody knows"""
    PACK_SIZE = "pack_size"
    """a code; `product` is what it is linked to"""
    KEEP = "keep"
    """a code that nobody knows: how many of it lie here"""
    UNKNOWN = "unknown"
    """a kept code"""
    TARGET = "target"
    """something to be counted that nobody has, as `target_key` writes it"""
    TYPED = "typed"
    """a target: how many of `product` lie there"""
    PLACES = "places"
    HEADING = "heading"
    RECENT = "recent"
    QUESTIONS = "questions"
    REVIEW = "review"
    VARIANCE = "variance"
    """a spot, as `spot_key` writes it"""
    ACCEPT = "accept"
    """a spot: why it differs; "many": all that differ"""
    REJECT = "reject"
    """a spot: why the books are right"""
    APPROVE = "approve"
    """a spot that only a lead may accept; empty: the review as a whole"""
    FINISH = "finish"
    SENDING = "sending"
    """how far the posts are on their way"""
    REST = "rest"
    """what is known at places that are done, and nobody counted there"""
    CHOICES = "choices"
    """what else can be done with the review"""
    REPORTS = "reports"


EDITS = frozenset(
    {
        Page.QUANTITY,
        Page.WEIGHT,
        Page.LOT,
        Page.SERIAL,
        Page.NOTE,
        Page.PACK_SIZE,
        Page.KEEP,
        Page.TYPED,
        Page.HEADING,
    }
)
"""Pages on which something is typed: a scan cancels the edit, with a notice (law 8)."""

KEYPADS = frozenset(
    {Page.QUANTITY, Page.WEIGHT, Page.PACK_SIZE, Page.KEEP, Page.TYPED, Page.APPROVE}
)
"""Pages that are a keypad: number keys type there."""

OF_THE_REVIEW = frozenset(
    {
        Page.REVIEW,
        Page.VARIANCE,
        Page.ACCEPT,
        Page.REJECT,
        Page.APPROVE,
        Page.REST,
        Page.CHOICES,
        Page.FINISH,
        Page.REPORTS,
        Page.SENDING,
    }
)
"""Pages that may show what the books say; on a blind count nothing else does."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """The open page, and what it is about (see `Page`)."""

    page: Page
    subject: str = ""
    product: Product | None = None


@dataclass(frozen=True, slots=True)
class Sheets:
    """The files of the report; `error` says why there are none."""

    report: Path | None = None
    table: Path | None = None
    error: str = ""
    printed: str = ""
    """What became of printing it."""


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The screen as it is to be shown."""

    document: Count
    rules: CountRules
    overlay: Overlay | None = None
    choices: tuple[Place, ...] = ()
    """Places to choose from, while they are shown."""
    found: tuple[Product, ...] = ()
    searched: str = ""
    unknown: UnknownRead | None = None
    """The code that nobody knew, scanned last."""
    people: tuple[tuple[str, str], ...] = ()
    """Whom a list can be given to: id and name."""
    leads: tuple[tuple[str, str], ...] = ()
    """Who can approve: id and name; the first is proposed."""
    review: Reviewing = field(default_factory=Reviewing)
    sheets: Sheets = field(default_factory=Sheets)
    now: int = 0
    unsent: int = 0
    stuck: int = 0


# --- what a page or the view wants -----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class GoTo:
    """Count at this place."""

    place: str


@dataclass(frozen=True, slots=True)
class CountAgain:
    """Leave the review, and count this product at this place anew."""

    spot: Spot


@dataclass(frozen=True, slots=True)
class Decide:
    """A verdict of the review; the next spot that wants one is shown then."""

    action: AcceptVariance | AcceptAll | RejectVariance


@dataclass(frozen=True, slots=True)
class PrintReport:
    """Print the report."""


@dataclass(frozen=True, slots=True)
class PostNow:
    """Say what is accepted, and count on."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Go to another screen."""

    screen: str


@dataclass(frozen=True, slots=True)
class OpenOwn:
    """Go to a document of this terminal that is to be posted first."""

    document: str


@dataclass(frozen=True, slots=True)
class Filter:
    """Only spots that stand so; None: all of them."""

    standing: Standing | None = None


@dataclass(frozen=True, slots=True)
class ReadBooks:
    """Ask the server again what its books say."""


@dataclass(frozen=True, slots=True)
class StopPosting:
    """What of the last post has not left yet is not sent."""


Wish = (
    Do[Action]
    | Show[Overlay]
    | Shut
    | Search
    | Confirm
    | Ask
    | Save
    | GoTo
    | CountAgain
    | Decide
    | OpenOwn
    | PostNow
    | PrintReport
    | Elsewhere
    | Filter
    | ReadBooks
    | TryPin
    | StopPosting
)

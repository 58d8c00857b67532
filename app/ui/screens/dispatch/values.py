"""What the presenter tells the view, and what the view tells the presenter: frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from app.domain.dispatch.actions import Action
from app.domain.dispatch.document import Dispatch
from app.domain.dispatch.rules import DispatchRules
from app.domain.values import Place, Product
from app.ui.screens.working.values import (
    Ask,
    Companion,
    Confirm,
    Do,
    Save,
    Search,
    Show,
    Shut,
)

__all__ = [
    "EDITS",
    "KEYPADS",
    "Ask",
    "Companion",
    "Confirm",
    "Do",
    "Drawn",
    "KeepSignature",
    "Leave",
    "Overlay",
    "Page",
    "Print",
    "PutRight",
    "Save",
    "Search",
    "Sheets",
    "Show",
    "Shut",
    "Snapshot",
    "Wish",
]


class Page(StrEnum):
    """What can lie over the list; beside each, what its `Overlay.subject` is."""

    LINE = "line"
    """a line"""
    QUANTITY = "quantity"
    """a line; empty: the next item's multiplier"""
    NO_CODE = "no_code"
    """a line whose goods have nothing to scan"""
    WEIGHT = "weight"
    """a question"""
    LOT = "lot"
    """a question"""
    SERIAL = "serial"
    """a question"""
    LOTS = "lots"
    """a line that takes another lot"""
    PLACES = "places"
    """a line whose goods are elsewhere; empty: where the person stands"""
    CONDITION = "condition"
    """nothing: it is about the goods picked last"""
    NOTE = "note"
    """a line; empty: the document"""
    SEARCH = "search"
    LINK = "link"
    """a code that nobody knows"""
    PACK_SIZE = "pack_size"
    """a code; `product` is what it is linked to"""
    ORDERS = "orders"
    ORDER = "order"
    """an order"""
    REJECT = "reject"
    """an order"""
    CANCELLATION = "cancellation"
    """an order"""
    RETURN = "return"
    """an order"""
    RECENT = "recent"
    QUESTIONS = "questions"
    PACKAGES = "packages"
    """an order; empty: the one at hand"""
    PACKAGE = "package"
    """a package"""
    NEW_PACKAGE = "new_package"
    """an order; empty: the one at hand"""
    MEASURES = "measures"
    """a package whose type, dimensions and weight are entered"""
    REPACK = "repack"
    """a line; what of it lies in which package"""
    DIFFERENCES = "differences"
    """an order; empty: the one at hand"""
    HANDING = "handing"
    """an order; empty: all"""
    UNCOLLECTED = "uncollected"
    """an order"""
    SIGNATURE = "signature"
    """an order"""
    PUTTING_BACK = "putting_back"
    CORRECT = "correct"
    FINISH = "finish"
    REPORTS = "reports"
    BOOKS = "books"
    COMPANY = "company"


EDITS = frozenset(
    {
        Page.QUANTITY,
        Page.NO_CODE,
        Page.WEIGHT,
        Page.LOT,
        Page.SERIAL,
        Page.NOTE,
        Page.PACK_SIZE,
        Page.REJECT,
        Page.CANCELLATION,
        Page.RETURN,
        Page.MEASURES,
        Page.SIGNATURE,
        Page.CORRECT,
    }
)
"""Pages on which something is typed: a scan cancels the edit, with a notice (law 8)."""

KEYPADS = frozenset(
    {
        Page.QUANTITY,
        Page.NO_CODE,
        Page.WEIGHT,
        Page.PACK_SIZE,
        Page.MEASURES,
        Page.NEW_PACKAGE,
        Page.DIFFERENCES,
        Page.UNCOLLECTED,
    }
)
"""Pages that number keys are for: a keypad, or numbered answers."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """The open page, and what it is about (see `Page`)."""

    page: Page
    subject: str = ""
    product: Product | None = None


@dataclass(frozen=True, slots=True)
class Sheets:
    """The printed sheets of this dispatch, as far as they were written."""

    lists: Mapping[str, Path] = field(default_factory=dict)
    """Packing lists by order."""
    labels: Mapping[str, Path] = field(default_factory=dict)
    """Labels by package."""
    error: str = ""
    printed: str = ""
    """What became of the last printing, in words."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What somebody has drawn and written so far, to sign for an order; it is not signed yet.
    Strokes are spots in shares of the pad's width.
    """

    goods_out: str
    strokes: tuple[tuple[tuple[float, float], ...], ...] = ()
    name: str = ""


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The screen as it is to be shown."""

    dispatch: Dispatch
    overlay: Overlay | None = None
    rules: DispatchRules = field(default_factory=DispatchRules)
    places: Mapping[str, str] = field(default_factory=dict)
    """Names of places by id."""
    choices: tuple[Place, ...] = ()
    """Places to choose from, while they are shown."""
    found: tuple[Product, ...] = ()
    searched: str = ""
    now: int = 0
    today: date = date.min
    unsent: int = 0
    stuck: int = 0
    due: bool = False
    """Something is to be put back."""
    leave: bool | None = None
    """What the person chose on the finish page for lines that are left: somebody else's (True)."""
    adjusts: bool = False
    """Stock can be adjusted at this terminal."""
    company: tuple[Companion, ...] = ()
    """Other terminals that are on it now."""
    read: Mapping[str, int] = field(default_factory=dict)
    """When each order was read last, server time ms: so old are others' figures."""
    sheets: Sheets = Sheets()
    drawn: Drawn = Drawn("")
    """Kept until another document is open, or it is signed."""


# --- what a page or the view wants -----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Leave:
    """What becomes of the lines that are left, chosen on the finish page."""

    leave: bool


@dataclass(frozen=True, slots=True)
class Print:
    """Print a packing list (`order`) or a label (`package`); both empty: everything."""

    order: str = ""
    package: str = ""


@dataclass(frozen=True, slots=True)
class PutRight:
    """Adjust the stock of a product at a place, by its id."""

    product: Product
    place: str


@dataclass(frozen=True, slots=True)
class KeepSignature:
    """Somebody signed for an order; the drawing as a PNG."""

    goods_out: str
    png: bytes
    name: str = ""


Wish = (
    Do[Action]
    | Show[Overlay]
    | Shut
    | Search
    | Leave
    | Confirm
    | Save
    | Print
    | PutRight
    | Drawn
    | KeepSignature
    | Ask
)

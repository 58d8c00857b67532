"""What the presenter tells the view, and what the view tells the presenter: frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from app.domain.meanings import UnknownRead
from app.domain.ship_posting import StockMoved
from app.domain.shipping.actions import Action, InStock
from app.domain.shipping.document import Shipping, ShippingState
from app.domain.shipping.facts import Side, Task
from app.domain.values import Place, Product
from app.ui.screens.working.values import Ask, Confirm, Do, Save, Search, Show, Shut

__all__ = [
    "CANCEL_REASONS",
    "EDITS",
    "KEYPADS",
    "REASONS",
    "SIDES",
    "Adjusting",
    "Ask",
    "Back",
    "CallOff",
    "Confirm",
    "Delete",
    "Departs",
    "Do",
    "Overlay",
    "Page",
    "Print",
    "Reason",
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
    WEIGHT = "weight"
    """a question"""
    LOT = "lot"
    """a question"""
    SERIAL = "serial"
    """a question"""
    CONDITION = "condition"
    """nothing: it is about the goods scanned last"""
    NOTE = "note"
    """a line"""
    SEARCH = "search"
    LINK = "link"
    """a code that nobody knows"""
    PACK_SIZE = "pack_size"
    """a code; `product` is what it is linked to"""
    SOURCE = "source"
    DESTINATION = "destination"
    HEADING = "heading"
    RECENT = "recent"
    QUESTIONS = "questions"
    FINISH = "finish"
    CANCEL = "cancel"
    """a reason that was given already"""
    DELETE = "delete"
    BOOKS = "books"
    """what the system books otherwise than goods came or left"""
    REPORTS = "reports"


SIDES: Mapping[Page, Side] = MappingProxyType(
    {Page.SOURCE: Side.SOURCE, Page.DESTINATION: Side.DESTINATION}
)
"""Pages on which a place is chosen: a scan of one is about that side."""

EDITS = frozenset(
    {
        Page.QUANTITY,
        Page.WEIGHT,
        Page.LOT,
        Page.SERIAL,
        Page.NOTE,
        Page.PACK_SIZE,
        Page.HEADING,
        Page.CANCEL,
    }
)
"""Pages on which something is typed: a scan cancels the edit, with a notice (law 8)."""

KEYPADS = frozenset({Page.QUANTITY, Page.WEIGHT, Page.PACK_SIZE})
"""Pages that are a keypad: number keys type there."""

REASONS: Mapping[Task, tuple[str, ...]] = MappingProxyType(
    {
        Task.LOAD: ("not_there", "no_room", "damaged", "held_back"),
        Task.RECEIVE: ("not_arrived", "damaged", "other_goods", "sent_later"),
        Task.DRAFT: (),
    }
)
"""Why goods are missing, in the order of `DH:REASON:1` and on."""


CANCEL_REASONS = ("not_needed", "wrong_places", "wrong_goods", "no_transport")
"""Why a shipment does not take place, in the order of `DH:REASON:1` and on."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """The open page, and what it is about (see `Page`)."""

    page: Page
    subject: str = ""
    product: Product | None = None


@dataclass(frozen=True, slots=True)
class Sheets:
    """The loading list: where it lies, what became of its printing, why it could not be written."""

    path: Path | None = None
    printed: str = ""
    error: str = ""


NO_STOCK: Mapping[str, InStock] = MappingProxyType({})


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The screen as it is to be shown."""

    document: Shipping
    overlay: Overlay | None = None
    choices: tuple[Place, ...] = ()
    """Places to choose from, while they are shown."""
    staff: tuple[tuple[str, str], ...] = ()
    """Who can be responsible, by the server's id and name, while it is shown."""
    stock: Mapping[str, InStock] = field(default_factory=lambda: NO_STOCK)
    """What this terminal last heard of the source's stock, by product; of a draft only."""
    found: tuple[Product, ...] = ()
    searched: str = ""
    unknown: UnknownRead | None = None
    """The code that nobody knew, scanned last."""
    reason: str = ""
    """Why goods are missing, as chosen on the summary."""
    departs: bool = False
    """Whether the shipment that a draft becomes leaves at once, as chosen on the summary."""
    booked: tuple[StockMoved, ...] = ()
    """What was booked of the shipment, while it is being called off."""
    back: bool | None = None
    """Whether that is back at the source, as chosen; None: nobody has said."""
    sheets: Sheets = field(default_factory=Sheets)
    adjusts: bool = False
    """Whether stock can be put right on this terminal."""
    now: int = 0
    unsent: int = 0
    stuck: int = 0

    @property
    def task(self) -> Task:
        """What is done on the document."""
        return self.document.task

    @property
    def takes(self) -> bool:
        """Whether scans still count."""
        return self.document.state is not ShippingState.FINISHED


# --- what a page or the view wants -----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reason:
    """Why goods are missing: a key of `REASONS`."""

    reason: str


@dataclass(frozen=True, slots=True)
class Back:
    """Whether what was booked out is back at the source; it is not coming back otherwise."""

    back: bool


@dataclass(frozen=True, slots=True)
class CallOff:
    """Come to a document to call its shipment off, for this reason: a key of `CANCEL_REASONS`, or
    somebody's own words.
    """

    document: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Delete:
    """Delete the draft, or give it up where the server has not heard of it."""


@dataclass(frozen=True, slots=True)
class Departs:
    """Whether the shipment leaves at once."""

    departs: bool


@dataclass(frozen=True, slots=True)
class Print:
    """Print the loading list."""


@dataclass(frozen=True, slots=True)
class Adjusting:
    """Put the stock of a product at a place right."""

    product: Product
    place: Place


Wish = (
    Do[Action]
    | Show[Overlay]
    | Shut
    | Search
    | Confirm
    | Ask
    | Save
    | Print
    | Reason
    | Back
    | Delete
    | Departs
    | Adjusting
)

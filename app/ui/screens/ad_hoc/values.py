"""What the presenter tells the view, and what the view tells the presenter: frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.adhoc.actions import Action
from app.domain.adhoc.document import AdHoc
from app.domain.meanings import UnknownRead
from app.domain.values import Place, Product
from app.ui.screens.working.values import Ask, Confirm, Do, Search, Show, Shut

__all__ = [
    "EDITS",
    "KEYPADS",
    "Ask",
    "Confirm",
    "Do",
    "Overlay",
    "Page",
    "Search",
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
    PLACES = "places"
    HEADING = "heading"
    RECENT = "recent"
    QUESTIONS = "questions"
    FINISH = "finish"


EDITS = frozenset(
    {
        Page.QUANTITY,
        Page.WEIGHT,
        Page.LOT,
        Page.SERIAL,
        Page.NOTE,
        Page.PACK_SIZE,
        Page.HEADING,
    }
)
"""Pages on which something is typed: a scan cancels the edit, with a notice (law 8)."""

KEYPADS = frozenset({Page.QUANTITY, Page.WEIGHT, Page.PACK_SIZE})
"""Pages that are a keypad: number keys type there."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """The open page, and what it is about (see `Page`)."""

    page: Page
    subject: str = ""
    product: Product | None = None


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The screen as it is to be shown; without a document it has not begun."""

    document: AdHoc | None = None
    overlay: Overlay | None = None
    choices: tuple[Place, ...] = ()
    """Places to choose from, while they are shown."""
    found: tuple[Product, ...] = ()
    searched: str = ""
    unknown: UnknownRead | None = None
    """The code that nobody knew, scanned last."""
    now: int = 0
    unsent: int = 0
    stuck: int = 0

    @property
    def begun(self) -> AdHoc:
        """The document; pages are open on one alone."""
        assert self.document is not None
        return self.document


# --- what a page or the view wants -----------------------------------------------------------


Wish = Do[Action] | Show[Overlay] | Shut | Search | Confirm | Ask

"""What the presenter tells the view, and what the view tells the presenter: frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.adjusting.actions import Action
from app.domain.adjusting.document import Adjustment
from app.domain.adjusting.facts import Before
from app.domain.meanings import UnknownRead
from app.domain.values import Place, Product
from app.ui.screens.working.values import Ask, Confirm, Do, Search, Show, Shut, TryPin
from app.workbench.adjusting import AdjustRow

__all__ = [
    "EDITS",
    "KEYPADS",
    "Ask",
    "Confirm",
    "Do",
    "Known",
    "Overlay",
    "Page",
    "Search",
    "Show",
    "Shut",
    "Snapshot",
    "TryPin",
    "Wish",
]


class Page(StrEnum):
    """What can lie over the figures; beside each, what its `Overlay.subject` is."""

    QUANTITY = "quantity"
    """a line; empty: goods of which no label was read"""
    WEIGHT = "weight"
    """a question"""
    DIRECTION = "direction"
    REASON = "reason"
    NOTE = "note"
    """a reason that it goes with; empty: the one there is"""
    CONDITION = "condition"
    PLACES = "places"
    SEARCH = "search"
    LINK = "link"
    """a code that nobody knows"""
    PACK_SIZE = "pack_size"
    """a code; `product` is what it is linked to"""
    RECENT = "recent"
    QUESTIONS = "questions"
    HISTORY = "history"
    FINISH = "finish"
    APPROVE = "approve"


EDITS = frozenset({Page.QUANTITY, Page.WEIGHT, Page.NOTE, Page.PACK_SIZE, Page.APPROVE})
"""Pages on which something is typed: a scan cancels the edit, with a notice (law 8)."""

KEYPADS = frozenset({Page.QUANTITY, Page.WEIGHT, Page.PACK_SIZE, Page.APPROVE})
"""Pages that are a keypad: number keys type there."""


class Known(StrEnum):
    """Whether the figure that is put right is known."""

    NOT_YET = "not_yet"
    """Product or place are still to be scanned."""
    ASKING = "asking"
    YES = "yes"
    OFFLINE = "offline"
    """Nobody has asked, and nobody can now."""
    HIDDEN = "hidden"
    """The server does not show the figure of this condition."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """The open page, and what it is about (see `Page`)."""

    page: Page
    subject: str = ""
    product: Product | None = None


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The screen as it is to be shown. `before` may be old while `known` is no YES."""

    document: Adjustment
    overlay: Overlay | None = None
    before: Before | None = None
    known: Known = Known.NOT_YET
    choices: tuple[Place, ...] = ()
    """Places to choose from, while they are shown."""
    found: tuple[Product, ...] = ()
    searched: str = ""
    unknown: UnknownRead | None = None
    """The code that nobody knew, scanned last."""
    leads: tuple[tuple[str, str], ...] = ()
    """Who can approve, by id and name."""
    history: tuple[AdjustRow, ...] = ()
    people: tuple[tuple[str, str], ...] = ()
    """What people are called, by id, while the history is shown."""
    now: int = 0
    unsent: int = 0
    stuck: int = 0


# --- what a page or the view wants -----------------------------------------------------------


Wish = Do[Action] | Show[Overlay] | Shut | Search | Confirm | Ask | TryPin
"""What pages and screen commands want: actions of the domain, and other pages."""

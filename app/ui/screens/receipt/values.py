"""What the presenter tells the view, and what the view tells the presenter: frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from app.domain.receipt.actions import Action
from app.domain.receipt.document import Receipt
from app.domain.receipt.line import LineKind
from app.domain.receipt.rules import ReceiptRules
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
    TryPin,
)
from app.workbench.views import DeliveryRow

__all__ = [
    "EDITS",
    "KEYPADS",
    "Ask",
    "AttachTo",
    "Companion",
    "Confirm",
    "Do",
    "Overlay",
    "Page",
    "Rest",
    "Save",
    "Search",
    "Sheets",
    "Show",
    "Shut",
    "Snapshot",
    "TryPin",
    "Wish",
]


class Page(StrEnum):
    """What can lie over the list."""

    LINE = "line"
    QUANTITY = "quantity"
    SERIALS = "serials"
    CONDITION = "condition"
    LOT = "lot"
    WEIGHT = "weight"
    NOTE = "note"
    MOVE = "move"
    PACKAGES = "packages"
    PLACES = "places"
    RECENT = "recent"
    QUESTIONS = "questions"
    SEARCH = "search"
    LINK = "link"
    PACK = "pack"
    DELIVERIES = "deliveries"
    CORRECT = "correct"
    FINISH = "finish"
    REPORTS = "reports"
    COMPANY = "company"
    APPROVE = "approve"


EDITS = frozenset(
    {
        Page.QUANTITY,
        Page.LOT,
        Page.WEIGHT,
        Page.NOTE,
        Page.PACK,
        Page.CORRECT,
        Page.APPROVE,
    }
)
"""Pages on which something is typed: a scan cancels the edit, with a notice (law 8)."""


KEYPADS = frozenset({Page.QUANTITY, Page.WEIGHT, Page.PACK, Page.APPROVE})
"""Pages that are a keypad: number keys type there."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """The open page; `subject` is the id of a line, a question or a code, as the page wants."""

    page: Page
    subject: str = ""
    product: Product | None = None
    """The product that a pack size is being entered for."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """The printed sheets of this receipt, as far as they were written."""

    report: Path | None = None
    claim: Path | None = None
    error: str = ""


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The screen as it is to be shown."""

    receipt: Receipt
    overlay: Overlay | None = None
    places: Mapping[str, str] = field(default_factory=dict)
    """Names of places by id."""
    choices: tuple[Place, ...] = ()
    """Places to choose from, while they are shown."""
    found: tuple[Product, ...] = ()
    searched: str = ""
    deliveries: tuple[DeliveryRow, ...] = ()
    now: int = 0
    unsent: int = 0
    stuck: int = 0
    can_post: bool = True
    can_correct: bool = True
    close_rest: bool | None = None
    """What the person chose for the rest on the finish page."""
    sheets: Sheets = Sheets()
    trusted: frozenset[str] = frozenset()
    """Packages that can be taken as advised."""
    reasons: tuple[str, ...] = ()
    tolerance: Decimal = Decimal(0)
    company: tuple[Companion, ...] = ()
    """Other terminals that are on it now."""
    read: Mapping[str, int] = field(default_factory=dict)
    """When each delivery was read last, server time ms: so old are others' figures."""
    leads: tuple[tuple[str, str], ...] = ()
    """Who can approve, by id and name."""
    rules: ReceiptRules = field(default_factory=ReceiptRules)
    """What this system can do, for the summary."""

    @property
    def nameless(self) -> tuple[Product, ...]:
        """Announced goods that no catalog names: a code is linked to them once by hand (O74)."""
        lines = (line for line in self.receipt.ordered() if line.kind is LineKind.ADVISED)
        found = {line.product.id: line.product for line in lines if line.product}
        return tuple(product for product in found.values() if not product.article)


# --- what a page or the view wants -----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AttachTo:
    """Attach the blind receipt to this delivery."""

    delivery: str


@dataclass(frozen=True, slots=True)
class Rest:
    """What becomes of the rest, chosen on the finish page."""

    close: bool


Wish = Do[Action] | Show[Overlay] | Shut | Search | AttachTo | Rest | Confirm | Save | Ask | TryPin

"""What the goods-in list is told and shows: frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.values import Product
from app.ui.screens.narrowing import Listed
from app.ui.widgets.cards import CardRow


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is opened with (`Go.what`): an item, a code of several deliveries, or the
    wish to receive goods without a delivery."""

    product: Product | None = None
    code: str = ""
    deliveries: tuple[str, ...] = ()
    blind: bool = False
    open: bool = False
    """Open them at once; where that needs a word of a person, the list asks for it."""


NOTHING_WANTED = Wanted()


class Filter(StrEnum):
    """Which deliveries the list shows."""

    ALL = "all"
    DUE = "due"
    """Advised for today or earlier, and not finished here."""
    STARTED = "started"
    FINISHED = "finished"
    """Finished here, still open on the server."""


@dataclass(frozen=True, slots=True)
class BlindForm:
    """The sheet for goods without a delivery: what is filled in, and senders to choose from."""

    sender: str = ""
    note: str = ""
    senders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LookForm:
    """The sheet for who only looks: what others have received, and nothing can be counted."""

    keys: tuple[str, ...]
    """The deliveries ..."""
    text: str
    """... and the code that named them."""
    number: str
    told: str = ""
    """Who is on them, and how old the figures are."""
    rows: tuple[CardRow, ...] = ()


@dataclass(frozen=True, slots=True)
class DeliveryList(Listed):
    """The screen."""

    blind: BlindForm | None = None
    look: LookForm | None = None

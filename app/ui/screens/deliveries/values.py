"""What the goods-in list is told and shows: frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.values import Product
from app.ui.screens.narrowing import Listed

if TYPE_CHECKING:
    from app.ui.screens.looking import LookForm
    from app.ui.screens.taking_over import Claimed


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
class DeliveryList(Listed):
    """The screen."""

    blind: BlindForm | None = None
    look: LookForm[Claimed] | None = None

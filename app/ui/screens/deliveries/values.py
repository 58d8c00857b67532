"""What the goods-in list is told and shows: frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.values import Product
from app.ui.tokens import Tone
from app.ui.widgets.cards import CardRow
from app.ui.widgets.chip import Choice


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is opened with (`Go.what`): an item, a code of several deliveries, or the
    wish to receive goods without a delivery."""

    product: Product | None = None
    code: str = ""
    deliveries: tuple[str, ...] = ()
    blind: bool = False


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
class DeliveryCard(CardRow):
    """A row with the columns of the goods-in list. `title` is the number, `subtitle` the note
    number, `value` the lines; the rest stands beside them."""

    sender: str = ""
    remark: str = ""
    when: str = ""
    when_tone: Tone = Tone.PLAIN
    state: str = ""
    state_icon: str = ""
    state_tone: Tone = Tone.PLAIN
    packages: str = ""
    picked: bool | None = None
    """Chosen to be received with others; None while nothing is being chosen."""
    fits: bool = True
    """False while deliveries of another sender are being chosen."""

    def spoken(self) -> str:
        """The row in words."""
        parts = (self.title, self.sender, self.when, self.state, self.value, self.value_note)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Empty:
    """Why there is no row, and what to do."""

    icon: str
    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class BlindForm:
    """The sheet for goods without a delivery: what is filled in, and senders to choose from."""

    sender: str = ""
    note: str = ""
    senders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DeliveryList:
    """The screen."""

    rows: tuple[CardRow, ...] = ()
    filters: tuple[Choice, ...] = ()
    filter: str = Filter.ALL
    text: str = ""
    lit: str = ""
    age: str = ""
    offline: bool = False
    empty: Empty | None = None
    blind: BlindForm | None = None

"""What look-up is told and shows: frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.meanings import Read
from app.domain.stock_history import StockDay
from app.domain.values import Place, Product
from app.ui.screens.narrowing import Empty
from app.ui.widgets.cards import CardRow
from app.ui.widgets.chip import Choice


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the screen is opened with (`Go.what`): a product, a place, or a scan of another screen.
    Nothing of it: the screen waits for a scan.
    """

    product: Product | None = None
    place: Place | None = None
    read: Read | None = None


@dataclass(frozen=True, slots=True)
class Adjust:
    """What the screen "adjust" is opened with from here: a product, and a place if one is lit."""

    product: Product
    place: Place | None = None


NOTHING_WANTED = Wanted()


class Page(StrEnum):
    """What is shown of a product."""

    STOCK = "stock"
    MOVES = "moves"
    LOG = "log"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the five figures: a number as text, and what it is called."""

    text: str
    name: str
    plain: bool = False
    """Nothing to look at: zero, or not shown."""


@dataclass(frozen=True, slots=True)
class FigureCard(CardRow):
    """A row with figures; the first is `value`, what is available."""

    figures: tuple[Figure, ...] = ()

    def spoken(self) -> str:
        """The row in words."""
        told = (f"{one.text} {one.name}" for one in self.figures)
        first = f"{self.value} {self.value_note}".strip()
        parts = (self.title, self.subtitle, first, *told, *(tag.text for tag in self.tags))
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Chart:
    """Stock day by day; where nobody can tell it, how often it moved.

    `labels` are the first day, the one in the middle and the last; `low` is drawn as a line.
    """

    days: tuple[StockDay, ...] = ()
    labels: tuple[str, str, str] = ("", "", "")
    low: Decimal | None = None
    low_name: str = ""

    @property
    def counts_only(self) -> bool:
        """Whether only the number of movements is known."""
        return all(day.stock is None for day in self.days)


NO_CHART = Chart()


@dataclass(frozen=True, slots=True)
class ChartCard(CardRow):
    """A row that is a chart: `title` stands above it, `subtitle` says it in words for those who
    do not see it. It is no row to be chosen.
    """

    chart: Chart = NO_CHART


@dataclass(frozen=True, slots=True)
class LookupScreen:
    """The screen. `searching`: the field for names is there."""

    rows: tuple[CardRow, ...] = ()
    lit: str = ""
    searching: bool = True
    text: str = ""
    pages: tuple[Choice, ...] = ()
    page: str = Page.STOCK
    empty: Empty | None = None

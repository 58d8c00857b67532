"""A counter without disk and window."""

from __future__ import annotations

from typing import Any

from app.domain.adhoc import keys
from app.domain.adhoc.actions import Action, Finish, Scan
from app.domain.adhoc.decide import decide, opening
from app.domain.adhoc.document import AdHoc
from app.domain.adhoc.evolve import STORY
from app.domain.adhoc.facts import AdHocFact, Heading
from app.domain.adhoc.posting import posting_of
from app.domain.adhoc.rules import AdHocRules
from app.domain.adhoc_posting import AdHocPosting
from app.domain.dispatch.rules import StockBy
from app.domain.meanings import (
    ReadMeaning,
)
from app.domain.values import Place, Product
from tests.domain import codes
from tests.domain.desk import Kind, WorkDesk

BY_TERMINAL = AdHocRules(stock_by=StockBy.TERMINAL)
BY_PLATFORM = AdHocRules()


AD_HOC = Kind("adhoc-1", STORY, decide, keys)


class Counter(WorkDesk[AdHoc, AdHocFact, Action]):
    """One document and the people at it."""

    def __init__(
        self,
        rules: AdHocRules = BY_PLATFORM,
        *,
        heading: Heading | None = None,
        place: Place | None = None,
    ) -> None:
        super().__init__(AD_HOC, rules, opening(heading or Heading(), rules, place=place))

    def finish(self) -> AdHocPosting:
        """Finish, and what that says."""
        self.act(Finish(confirmed=True))
        return posting_of(self.document, self.document.posts[-1].id)

    def there(self) -> list[tuple[str, str, str]]:
        """Product, place and quantity of each line."""
        return [
            (
                line.product.id,
                line.cell.place.name if line.cell.place else "",
                format(line.quantity.normalize(), "f"),
            )
            for line in self.document.lines
        ]


# --- codes: the counter looks up where goods lie at home ----------------------------------------


def meaning(*meanings: ReadMeaning, text: str = "", homes: tuple[Place, ...] = ()) -> Scan:
    """A scan with these meanings."""
    return Scan(codes.meaning(*meanings, text=text).read, homes)


def item(product: Product, *, homes: tuple[Place, ...] = (), **said: Any) -> Scan:
    """An item's code; equal arguments are equal characters."""
    return Scan(codes.item(product, **said).read, homes)


def command(name: str, value: str = "") -> Scan:
    """A command code."""
    return Scan(codes.command(name, value).read)


def place(where: Place) -> Scan:
    """A place's label."""
    return Scan(codes.place(where).read)


def attributes(**told: Any) -> Scan:
    """A code with attributes only."""
    return Scan(codes.attributes(**told).read)

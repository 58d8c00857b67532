"""Goods found by name: the line that wants them; and codes that nobody knows."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.dispatch.actions import ChooseLine
from app.domain.dispatch.document import Dispatch
from app.domain.values import ZERO, Product
from app.ui.screens.dispatch.pages.base import Content, Item
from app.ui.screens.dispatch.values import Do, Overlay, Page, Show, Snapshot
from app.ui.screens.working.figures import amount, product_name
from app.ui.screens.working.pages.search import ProductSearch
from app.ui.sentences import shown
from app.ui.tokens import Tone
from app.ui.translation import translate


class SearchPage(Content, ProductSearch[Snapshot]):
    """Finds goods of the order; a tap goes to their line."""

    def found(self, snapshot: Snapshot) -> Sequence[Product]:
        self._lines = _first_lines(snapshot.dispatch, snapshot.found)
        return [product for product in snapshot.found if product.id in self._lines]

    def searched(self, snapshot: Snapshot) -> str:
        return snapshot.searched

    def item(self, snapshot: Snapshot, product: Product) -> Item:
        return _item(snapshot.dispatch, product)

    def choose(self, product: Product) -> None:
        line = self._lines[product.id]
        self.wished.emit(Do(ChooseLine(line)))
        self.wished.emit(Show(Overlay(Page.LINE, line)))


class LinkPage(Content, ProductSearch[Snapshot]):
    """What was read of an unknown code, and the product that it is; its subject is the code."""

    def title(self, snapshot: Snapshot) -> str:
        return translate("Dispatch", "Unknown code")

    def found(self, snapshot: Snapshot) -> Sequence[Product]:
        if snapshot.searched:
            return snapshot.found
        wanted = (line.product for line in snapshot.dispatch.walked() if line.rest > 0)
        return list({product.id: product for product in wanted}.values())[:12]

    def searched(self, snapshot: Snapshot) -> str:
        return snapshot.searched

    def tells(self, snapshot: Snapshot) -> tuple[str, str]:
        told = translate("Dispatch", "Which product is it? The code is known from then on.")
        return shown(self.overlay.subject), told

    def item(self, snapshot: Snapshot, product: Product) -> Item:
        return _item(snapshot.dispatch, product)

    def choose(self, product: Product) -> None:
        self.wished.emit(Show(Overlay(Page.PACK_SIZE, self.overlay.subject, product)))


def _first_lines(dispatch: Dispatch, products: Sequence[Product]) -> dict[str, str]:
    """The line to go to for each product: the first one that wants something."""
    found: dict[str, str] = {}
    for product in products:
        lines = dispatch.lines_of(product.id)
        line = next((li for li in lines if li.rest > 0), lines[0] if lines else None)
        if line is not None:
            found[product.id] = line.id
    return found


def _item(dispatch: Dispatch, product: Product) -> Item:
    lines = dispatch.lines_of(product.id)
    wanted = sum((line.rest for line in lines), ZERO)
    told = translate("Dispatch", "{amount} to pick")
    mark = told.format(amount=amount(wanted, product.unit)) if wanted else ""
    tone = Tone.OK if lines else Tone.PLAIN
    return Item(product.id, product_name(product), product.article, mark, "package", tone)

"""Finds products by name, article or number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from app.domain.values import Product
from app.ui.screens.working.pages.base import Content, Item, ItemList, Laid, words
from app.ui.screens.working.values import Search
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.inputs import TextRow

S = TypeVar("S")


class ProductSearch(Content[S]):
    """A field, and what was found; what a tap means is its subclass's."""

    def __init__(self, theme: Theme, overlay: Laid, snapshot: S) -> None:
        super().__init__(theme, overlay, snapshot)
        self._found: dict[str, Product] = {}
        self.about = words(role="heading")
        self.fields = words(role="muted")
        self.column.addWidget(self.about)
        self.column.addWidget(self.fields)
        label = translate("Working", "Name, article or number")
        self.field = TextRow(theme, label, limit=60)
        self.field.changed.connect(self._on_changed)
        self.column.addWidget(self.field)
        self.list = ItemList(theme)
        self.list.chosen.connect(self._on_chosen)
        self.none = words(role="muted")
        self.typing(self.field)
        self.column.addWidget(self.none)
        self.column.addWidget(self.list)
        self.column.addStretch(1)

    # --- what a kind of document says -------------------------------------------------------

    def found(self, snapshot: S) -> Sequence[Product]:
        """The products to choose from."""
        raise NotImplementedError

    def searched(self, snapshot: S) -> str:
        """What was looked for."""
        raise NotImplementedError

    def item(self, snapshot: S, product: Product) -> Item:
        """A product as an entry."""
        raise NotImplementedError

    def tells(self, snapshot: S) -> tuple[str, str]:
        """What stands over the field: a heading and fields; "" for nothing."""
        return "", ""

    def choose(self, product: Product) -> None:
        """A product was tapped."""
        raise NotImplementedError

    # --- the page ---------------------------------------------------------------------------

    def title(self, snapshot: S) -> str:
        return translate("Working", "Find an item")

    def display(self, snapshot: S) -> None:
        for label, text in zip((self.about, self.fields), self.tells(snapshot), strict=True):
            label.setText(text)
            label.setVisible(bool(text))
        found = self.found(snapshot)
        self._found = {product.id: product for product in found}
        self.list.display([self.item(snapshot, product) for product in found])
        self.list.setVisible(bool(found))
        searched = self.searched(snapshot)
        nothing = translate("Working", "Nothing found. Write less, or another word.")
        self.none.setText(nothing if searched else "")
        self.none.setVisible(bool(searched) and not found)

    def _on_changed(self, text: str) -> None:
        self.wished.emit(Search(text))

    def _on_chosen(self, key: str) -> None:
        self.choose(self._found[key])

    def confirm(self) -> None:
        if len(self._found) == 1:
            self.choose(next(iter(self._found.values())))
        elif self.keys is not None:
            self.keys.hide()

"""Goods without a legible code, and codes that nobody knows: both find their product by name."""

from __future__ import annotations

from app.domain.receipt.actions import AddBySearch
from app.domain.receipt.line import Line
from app.domain.values import Product
from app.ui.screens.receipt.figures import digits, line_unit, product_name, unit
from app.ui.screens.receipt.pages.base import Content, Item, ItemList, words
from app.ui.screens.receipt.values import Do, Overlay, Page, Search, Show, Snapshot
from app.ui.sentences import shown, symbology_words
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.inputs import TextRow


class SearchPage(Content):
    """Finds products; a tap counts one."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._found: dict[str, Product] = {}
        self.about = words(role="heading")
        self.fields = words(role="muted")
        self.column.addWidget(self.about)
        self.column.addWidget(self.fields)
        label = translate("Receipt", "Name, article or number")
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

    def title(self, snapshot: Snapshot) -> str:
        return translate("Receipt", "Find an item")

    def display(self, snapshot: Snapshot) -> None:
        self._tell(snapshot)
        self._found = {product.id: product for product in snapshot.found}
        self.list.display([_item(snapshot, product) for product in snapshot.found])
        self.list.setVisible(bool(snapshot.found))
        nothing = translate("Receipt", "Nothing found. Write less, or another word.")
        self.none.setText(nothing if snapshot.searched else "")
        self.none.setVisible(bool(snapshot.searched) and not snapshot.found)

    def _tell(self, snapshot: Snapshot) -> None:
        self.about.hide()
        self.fields.hide()

    def _on_changed(self, text: str) -> None:
        self.wished.emit(Search(text))

    def _on_chosen(self, key: str) -> None:
        self.choose(self._found[key])

    def choose(self, product: Product) -> None:
        """A product was tapped."""
        self.wished.emit(Do(AddBySearch(product)))

    def confirm(self) -> None:
        if len(self._found) == 1:
            self.choose(next(iter(self._found.values())))
        elif self.keys is not None:
            self.keys.hide()


class LinkPage(SearchPage):
    """What was read of an unknown code, and the product that it is."""

    def title(self, snapshot: Snapshot) -> str:
        line = self.line(snapshot)
        if line is not None and line.product is not None:
            return translate("Receipt", "Which line is it?")
        return translate("Receipt", "Unknown code")

    def _tell(self, snapshot: Snapshot) -> None:
        line = self.line(snapshot)
        if line is None:
            return
        self.about.setText(shown(line.code))
        self.fields.setText(_read(line))
        self.about.show()
        self.fields.setVisible(bool(self.fields.text()))

    def choose(self, product: Product) -> None:
        line = self.overlay.subject
        self.wished.emit(Show(Overlay(Page.PACK, line, product)))


def _read(line: Line) -> str:
    """Kind of code and fields, as far as they were read (law 14)."""
    parts = [symbology_words(line.symbology)] if line.symbology else []
    if line.gtin:
        parts.append(f"GTIN {line.gtin}")
    for portion in line.portions[-1:]:
        cell = portion.cell
        if cell.lot:
            parts.append(translate("Receipt", "Lot {lot}").format(lot=cell.lot))
        if cell.serial:
            parts.append(translate("Receipt", "Serial {serial}").format(serial=cell.serial))
        if cell.expiry:
            parts.append(cell.expiry.isoformat())
    told = translate("Receipt", "{n} {unit} kept").format(
        n=digits(line.received), unit=line_unit(line)
    )
    return " · ".join([*parts, told])


def _item(snapshot: Snapshot, product: Product) -> Item:
    lines = snapshot.receipt.lines_of(product.id)
    awaited = sum(line.rest for line in lines)
    mark = ""
    if awaited:
        told = translate("Receipt", "{n} {unit} to go")
        mark = told.format(n=digits(awaited), unit=unit(product.unit))
    tone = Tone.OK if lines else Tone.PLAIN
    return Item(product.id, product_name(product), product.article, mark, "package", tone)

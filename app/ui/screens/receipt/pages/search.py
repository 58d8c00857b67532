"""Goods without a legible code, and codes that nobody knows: both find their product by name."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.receipt.actions import AddBySearch
from app.domain.receipt.line import Line
from app.domain.values import Product
from app.ui.screens.receipt.figures import digits, line_unit, product_name, unit
from app.ui.screens.receipt.pages.base import Content, Item
from app.ui.screens.receipt.values import Do, Overlay, Page, Show, Snapshot
from app.ui.screens.working.pages.search import ProductSearch
from app.ui.sentences import shown, symbology_words
from app.ui.tokens import Tone
from app.ui.translation import translate


class SearchPage(Content, ProductSearch[Snapshot]):
    """Finds products; a tap counts one."""

    def found(self, snapshot: Snapshot) -> Sequence[Product]:
        return snapshot.found

    def searched(self, snapshot: Snapshot) -> str:
        return snapshot.searched

    def item(self, snapshot: Snapshot, product: Product) -> Item:
        return _item(snapshot, product)

    def choose(self, product: Product) -> None:
        self.wished.emit(Do(AddBySearch(product)))


class LinkPage(SearchPage):
    """What was read of an unknown code, and the product that it is."""

    def title(self, snapshot: Snapshot) -> str:
        line = self.line(snapshot)
        if line is not None and line.product is not None:
            return translate("Receipt", "Which line is it?")
        return translate("Receipt", "Unknown code")

    def tells(self, snapshot: Snapshot) -> tuple[str, str]:
        line = self.line(snapshot)
        return ("", "") if line is None else (shown(line.code), _read(line))

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

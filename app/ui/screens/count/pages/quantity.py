"""Quantities by keypad: set to, add; the weight of a piece; a pack's size; a code kept as it is."""

from __future__ import annotations

from decimal import Decimal

from app.domain.counting.actions import (
    AddQuantity,
    KeepUnknown,
    LinkCode,
    Scan,
    SetMultiplier,
    SetQuantity,
)
from app.domain.meanings import ProductRead, Read
from app.domain.values import Product
from app.ui.screens.count.figures import line_amount, line_name
from app.ui.screens.count.pages.base import Content, KeypadPage
from app.ui.screens.count.values import Do, Snapshot
from app.ui.screens.working.figures import product_name, unit
from app.ui.screens.working.pages.found import PackPage
from app.ui.screens.working.pages.keypads import QuantityPad, takes_parts
from app.ui.screens.working.pages.of_question import WeightEntry
from app.ui.sentences import shown
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.keypad import Keypad, Mode


class QuantityPage(Content, QuantityPad[Snapshot]):
    """Set a line's quantity, or add to it; without a line the next item's multiplier."""

    sets, adds, multiplies = SetQuantity, AddQuantity, SetMultiplier

    def make(self, theme: Theme, snapshot: Snapshot) -> Keypad:
        line = self.line(snapshot)
        self.of_line = self.overlay.subject
        if line is None:
            return self.multiplier(theme)
        weighed = line.product.catch_weight
        return Keypad(
            theme,
            translate("AdHoc", "So far {amount}").format(amount=line_amount(line)),
            unit=unit(line.product.unit),
            parts=takes_parts(line.product),
            modes=(Mode.SET,) if weighed else (Mode.SET, Mode.ADD),
        )

    def title(self, snapshot: Snapshot) -> str:
        line = self.line(snapshot)
        return line_name(line) if line else translate("AdHoc", "Multiplier")


class WeightPage(Content, WeightEntry[Snapshot]):
    """The weight of a piece whose code has none; its subject is the question."""


class PackSizePage(Content, PackPage[Snapshot]):
    """How many one scan of a code counts that is being linked to the overlay's product."""

    links = LinkCode

    def linked(self) -> Product | None:
        return self.overlay.product


class KeepPage(KeypadPage):
    """How many of an unknown code lie here; its subject is the code."""

    def make(self, theme: Theme, snapshot: Snapshot) -> Keypad:
        self._unknown = snapshot.unknown
        keypad = Keypad(theme, self.title(snapshot), unit=unit("pcs"), modes=(Mode.SET,))
        keypad.propose("1")
        return keypad

    def title(self, snapshot: Snapshot) -> str:
        told = translate("Counting", "How many {code} lie here?")
        return told.format(code=shown(self.overlay.subject))

    def applied(self, mode: str, number: Decimal) -> None:
        read = self._unknown
        gtin = read.gtin if read is not None and read.code == self.overlay.subject else None
        self.wished.emit(Do(KeepUnknown(self.overlay.subject, number, gtin)))


class TypedPage(KeypadPage):
    """How many of the overlay's product lie here: counted as one scan of a pack of so many."""

    def make(self, theme: Theme, snapshot: Snapshot) -> Keypad:
        product = self.overlay.product
        told = translate("Counting", "How many of it lie here?")
        named = unit(product.unit) if product is not None else ""
        return Keypad(theme, told, unit=named, parts=takes_parts(product), modes=(Mode.SET,))

    def title(self, snapshot: Snapshot) -> str:
        product = self.overlay.product
        return product_name(product) if product is not None else ""

    def applied(self, mode: str, number: Decimal) -> None:
        product = self.overlay.product
        if product is not None:
            read = Read("", "", (ProductRead(product, number, product.article),))
            self.wished.emit(Do(Scan(read)))

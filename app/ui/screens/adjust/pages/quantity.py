"""Quantities by keypad: set to, add; the weight of a piece; a pack's size."""

from __future__ import annotations

from decimal import Decimal

from app.domain.adjusting.actions import AddQuantity, Enter, LinkCode, SetQuantity
from app.domain.values import Product
from app.ui.screens.adjust.pages.base import Content, KeypadPage
from app.ui.screens.adjust.values import Do, Snapshot
from app.ui.screens.working.figures import amount, product_name, unit
from app.ui.screens.working.pages.found import PackPage
from app.ui.screens.working.pages.keypads import takes_parts
from app.ui.screens.working.pages.of_question import WeightEntry
from app.ui.sentences import direction_words
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.keypad import Keypad, Mode


class QuantityPage(KeypadPage):
    """Set or add to a line; without one, how many there are of which no label was read."""

    def make(self, theme: Theme, snapshot: Snapshot) -> Keypad:
        line, product = self.line(snapshot), snapshot.document.product
        told = direction_words(snapshot.document.heading.direction)
        if line is not None:
            so_far = amount(line.quantity, line.product.unit)
            told = translate("AdHoc", "So far {amount}").format(amount=so_far)
        weighed = product is not None and product.catch_weight
        return Keypad(
            theme,
            told,
            unit=unit(product.unit) if product else "",
            parts=takes_parts(product),
            modes=(Mode.SET, Mode.ADD) if line is not None and not weighed else (Mode.SET,),
        )

    def title(self, snapshot: Snapshot) -> str:
        product = snapshot.document.product
        return product_name(product) if product else translate("Adjust", "Quantity")

    def applied(self, mode: str, number: Decimal) -> None:
        line = self.overlay.subject
        if not line:
            self.wished.emit(Do(Enter(number)))
        elif mode == Mode.ADD:
            self.wished.emit(Do(AddQuantity(line, number)))
        else:
            self.wished.emit(Do(SetQuantity(line, number)))


class WeightPage(Content, WeightEntry[Snapshot]):
    """The weight of a piece whose code has none; its subject is the question."""


class PackSizePage(Content, PackPage[Snapshot]):
    """How many one scan of a code counts that is being linked to the overlay's product."""

    links = LinkCode

    def linked(self) -> Product | None:
        return self.overlay.product

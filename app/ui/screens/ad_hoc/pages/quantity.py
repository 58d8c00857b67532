"""Quantities by keypad: set to, add; the weight of a piece; a pack's size."""

from __future__ import annotations

from app.domain.adhoc.actions import (
    AddQuantity,
    LinkCode,
    SetMultiplier,
    SetQuantity,
)
from app.domain.values import Product
from app.ui.screens.ad_hoc.figures import line_amount, line_name
from app.ui.screens.ad_hoc.pages.base import Content
from app.ui.screens.ad_hoc.values import Snapshot
from app.ui.screens.working.figures import unit
from app.ui.screens.working.pages.found import PackPage
from app.ui.screens.working.pages.keypads import QuantityPad, takes_parts
from app.ui.screens.working.pages.of_question import WeightEntry
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

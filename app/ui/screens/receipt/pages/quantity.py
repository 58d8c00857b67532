"""Quantities by keypad: set to, add; the weight of a piece; how many a pack holds."""

from __future__ import annotations

from decimal import Decimal

from app.domain.receipt.actions import (
    AddQuantity,
    EnterWeight,
    LinkCode,
    SetMultiplier,
    SetQuantity,
    TeachPack,
)
from app.domain.receipt.line import Line
from app.ui.screens.receipt.figures import digits, line_name, line_unit, product_name
from app.ui.screens.receipt.pages.base import Content, KeypadPage
from app.ui.screens.receipt.values import Do, Snapshot
from app.ui.screens.working.pages.keypads import QuantityPad, WeightPad, pack_keypad, takes_parts
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.keypad import Keypad


class QuantityPage(Content, QuantityPad[Snapshot]):
    """Set a line's quantity, or add to it; without a line the next item's multiplier."""

    sets, adds, multiplies = SetQuantity, AddQuantity, SetMultiplier

    def make(self, theme: Theme, snapshot: Snapshot) -> Keypad:
        line = self.line(snapshot)
        self.of_line = line.id if line else ""
        if line is None:
            return self.multiplier(theme)
        return Keypad(
            theme,
            _so_far(line),
            unit=line_unit(line),
            parts=takes_parts(line.product),
        )

    def title(self, snapshot: Snapshot) -> str:
        line = snapshot.receipt.lines.get(self.of_line)
        return line_name(line) if line else translate("Receipt", "Multiplier")


def _so_far(line: Line) -> str:
    if not line.expected:
        told = translate("Receipt", "So far {done} {unit}")
        return told.format(done=digits(line.received), unit=line_unit(line))
    told = translate("Receipt", "So far {done} of {expected} {unit}")
    return told.format(
        done=digits(line.received), expected=digits(line.expected), unit=line_unit(line)
    )


class WeightPage(Content, WeightPad[Snapshot]):
    """The weight of a piece whose code has none; its subject is the question."""

    def title(self, snapshot: Snapshot) -> str:
        question = snapshot.receipt.question(self.overlay.subject)
        product = question.goods[0].product if question else None
        return product_name(product) if product else translate("Receipt", "Weight")

    def applied(self, mode: str, number: Decimal) -> None:
        self.wished.emit(Do(EnterWeight(self.overlay.subject, number)))


class PackPage(KeypadPage):
    """How many one pack holds. Its subject is a line: of an unknown code, or of another product
    than the overlay's, then the code is linked to the overlay's product; else the pack size of
    the line's product is taught.
    """

    def make(self, theme: Theme, snapshot: Snapshot) -> Keypad:
        line = self.line(snapshot)
        known = line.product if line is not None else None
        self._product = self.overlay.product or known
        links = line is not None and (known is None or known != self._product)
        self._code = line.code if line is not None and links else ""
        self._line = line.id if line is not None and known is not None else ""
        told = "" if self._code else translate("Receipt", "How many are in one pack?")
        return pack_keypad(theme, self._product, told)

    def title(self, snapshot: Snapshot) -> str:
        return product_name(self._product) if self._product else translate("Receipt", "Pack size")

    def applied(self, mode: str, number: Decimal) -> None:
        product = self._product
        if product is None:
            return
        if self._code:
            self.wished.emit(Do(LinkCode(self._code, product, number, self._line)))
        else:
            self.wished.emit(Do(TeachPack(product, number)))

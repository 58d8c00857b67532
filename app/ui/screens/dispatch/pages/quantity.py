"""Quantities by keypad: set to, add, without a code; the weight of a piece; a pack's size."""

from __future__ import annotations

from decimal import Decimal

from app.domain.dispatch.actions import (
    AddQuantity,
    EnterWeight,
    LinkCode,
    PickWithoutCode,
    SetMultiplier,
    SetQuantity,
)
from app.domain.dispatch.line import Line
from app.ui.screens.dispatch.figures import line_name, pieces_beside, shown_unit, shown_whole
from app.ui.screens.dispatch.pages.base import Content, KeypadPage
from app.ui.screens.dispatch.values import Do, Snapshot
from app.ui.screens.working.figures import product_name, unit
from app.ui.screens.working.pages.keypads import QuantityPad, WeightPad, pack_keypad, takes_parts
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.keypad import Keypad, Mode


class QuantityPage(Content, QuantityPad[Snapshot]):
    """Set a line's quantity, or add to it; without a line the next item's multiplier."""

    sets, adds, multiplies = SetQuantity, AddQuantity, SetMultiplier

    def make(self, theme: Theme, snapshot: Snapshot) -> Keypad:
        line = snapshot.dispatch.lines.get(self.overlay.subject)
        self.of_line = line.id if line else ""
        if line is None:
            return self.multiplier(theme)
        parts = takes_parts(line.product) and not line.source.custom_size
        return Keypad(theme, _so_far(line), unit=shown_unit(line), parts=parts)

    def title(self, snapshot: Snapshot) -> str:
        line = snapshot.dispatch.lines.get(self.of_line)
        return line_name(line) if line else translate("Dispatch", "Multiplier")


def _so_far(line: Line) -> str:
    told = translate("Dispatch", "So far {done} of {expected} {unit}").format(
        done=shown_whole(line, line.picked),
        expected=shown_whole(line, line.ordered),
        unit=shown_unit(line),
    )
    beside = pieces_beside(line, line.picked)
    return f"{told} ({beside})" if beside else told


class NoCodePage(KeypadPage):
    """How many goods were taken on which nothing can be scanned."""

    def make(self, theme: Theme, snapshot: Snapshot) -> Keypad:
        line = self.line(snapshot)
        told = translate("Dispatch", "How many did you take? Nothing is scanned.")
        if line is None:
            return Keypad(theme, told, modes=(Mode.SET,))
        keypad = Keypad(
            theme,
            told,
            unit=unit(line.product.unit),
            parts=takes_parts(line.product),
            modes=(Mode.SET,),
        )
        if line.rest == line.rest.to_integral_value():
            for digit in str(int(line.rest)):
                keypad.press(digit)
        return keypad

    def title(self, snapshot: Snapshot) -> str:
        line = self.line(snapshot)
        return line_name(line) if line else translate("Dispatch", "Nothing to scan")

    def applied(self, mode: str, number: Decimal) -> None:
        self.wished.emit(Do(PickWithoutCode(self.overlay.subject, number)))


class WeightPage(Content, WeightPad[Snapshot]):
    """The weight of a piece whose code has none; its subject is the question."""

    def title(self, snapshot: Snapshot) -> str:
        question = snapshot.dispatch.question(self.overlay.subject)
        if question is None or not question.goods:
            return translate("Dispatch", "Weight")
        return product_name(question.goods[0].product)

    def applied(self, mode: str, number: Decimal) -> None:
        self.wished.emit(Do(EnterWeight(self.overlay.subject, number)))


class PackSizePage(KeypadPage):
    """How many one scan of a code counts that is being linked to the overlay's product."""

    def make(self, theme: Theme, snapshot: Snapshot) -> Keypad:
        return pack_keypad(theme, self.overlay.product)

    def title(self, snapshot: Snapshot) -> str:
        product = self.overlay.product
        return product_name(product) if product else translate("Dispatch", "Pack size")

    def applied(self, mode: str, number: Decimal) -> None:
        if self.overlay.product is not None:
            self.wished.emit(Do(LinkCode(self.overlay.subject, self.overlay.product, number)))

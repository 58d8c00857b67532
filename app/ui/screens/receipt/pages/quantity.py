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
from app.domain.values import Product
from app.ui.screens.receipt.figures import digits, line_name, line_unit, product_name, unit
from app.ui.screens.receipt.pages.base import Content
from app.ui.screens.receipt.values import Do, Overlay, Shut, Snapshot
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.keypad import Keypad, Mode


def takes_parts(product: Product | None) -> bool:
    """Whether fractions of the unit can be booked."""
    return product is not None and (product.step % 1 != 0 or product.catch_weight)


class KeypadPage(Content):
    """A keypad over the list; what a number means is its subclass's."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self.keypad = self.make(theme, snapshot)
        self.keypad.applied.connect(self.applied)
        self.keypad.cancelled.connect(self._on_cancelled)
        self.column.addWidget(self.keypad, 1)

    def make(self, theme: Theme, snapshot: Snapshot) -> Keypad:
        """The keypad for what the page is about."""
        raise NotImplementedError

    def applied(self, mode: str, number: Decimal) -> None:
        """The number was applied."""
        raise NotImplementedError

    def display(self, snapshot: Snapshot) -> None:
        """Nothing on it changes while somebody types."""

    def confirm(self) -> None:
        self.keypad.apply()

    def type_key(self, key: str) -> None:
        self.keypad.press("<" if key == "Backspace" else key)

    def _on_cancelled(self) -> None:
        self.wished.emit(Shut())


class QuantityPage(KeypadPage):
    """Set a line's quantity, or add to it; without a line the next item's multiplier."""

    def make(self, theme: Theme, snapshot: Snapshot) -> Keypad:
        line = self.line(snapshot)
        self._line = line.id if line else ""
        if line is None:
            return Keypad(
                theme, translate("Receipt", "The next item counts this many"), modes=(Mode.SET,)
            )
        return Keypad(
            theme,
            _so_far(line),
            unit=line_unit(line),
            parts=takes_parts(line.product),
        )

    def title(self, snapshot: Snapshot) -> str:
        line = snapshot.receipt.lines.get(self._line)
        return line_name(line) if line else translate("Receipt", "Multiplier")

    def applied(self, mode: str, number: Decimal) -> None:
        if not self._line:
            self.wished.emit(Do(SetMultiplier(number)))
        elif mode == Mode.ADD:
            self.wished.emit(Do(AddQuantity(self._line, number)))
        else:
            self.wished.emit(Do(SetQuantity(self._line, number)))


def _so_far(line: Line) -> str:
    if not line.expected:
        told = translate("Receipt", "So far {done} {unit}")
        return told.format(done=digits(line.received), unit=line_unit(line))
    told = translate("Receipt", "So far {done} of {expected} {unit}")
    return told.format(
        done=digits(line.received), expected=digits(line.expected), unit=line_unit(line)
    )


class WeightPage(KeypadPage):
    """The weight of a piece whose code has none; its subject is the question."""

    def make(self, theme: Theme, snapshot: Snapshot) -> Keypad:
        return Keypad(
            theme,
            translate("Receipt", "Put the piece on the scales"),
            unit=unit("kg"),
            parts=True,
            modes=(Mode.SET,),
        )

    def title(self, snapshot: Snapshot) -> str:
        question = snapshot.receipt.question(self.overlay.subject)
        product = question.items[0].product if question else None
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
        told = translate("Receipt", "How many are in one pack?")
        if self._code:
            told = translate("Receipt", "How many does one scan of this code count?")
        product = self._product
        keypad = Keypad(
            theme,
            told,
            unit=unit(product.unit) if product else "",
            parts=takes_parts(product),
            modes=(Mode.SET,),
        )
        if self._code:
            keypad.press("1")
        return keypad

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

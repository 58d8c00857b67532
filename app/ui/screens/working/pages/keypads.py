"""Pages that are a keypad."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar, TypeVar

from app.domain.values import Product
from app.ui.screens.working.figures import unit
from app.ui.screens.working.pages.base import Content, Laid
from app.ui.screens.working.values import Do, Shut
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.keypad import Keypad, Mode

S = TypeVar("S")


def takes_parts(product: Product | None) -> bool:
    """Whether fractions of the unit can be booked."""
    return product is not None and (product.step % 1 != 0 or product.catch_weight)


class KeypadPage(Content[S]):
    """A keypad over the list; what a number means is its subclass's."""

    def __init__(self, theme: Theme, overlay: Laid, snapshot: S) -> None:
        super().__init__(theme, overlay, snapshot)
        self.keypad = self.make(theme, snapshot)
        self.keypad.applied.connect(self.applied)
        self.keypad.cancelled.connect(self._on_cancelled)
        self.column.addWidget(self.keypad, 1)

    def make(self, theme: Theme, snapshot: S) -> Keypad:
        """The keypad for what the page is about."""
        raise NotImplementedError

    def applied(self, mode: str, number: Decimal) -> None:
        """The number was applied."""
        raise NotImplementedError

    def display(self, snapshot: S) -> None:
        """Nothing on it changes while somebody types."""

    def confirm(self) -> None:
        self.keypad.apply()

    def type_key(self, key: str) -> None:
        self.keypad.press("<" if key == "Backspace" else key)

    def _on_cancelled(self) -> None:
        self.wished.emit(Shut())


class QuantityPad(KeypadPage[S]):
    """Sets a line's quantity, or adds to it; without a line the next item's multiplier. A
    subclass names its actions, and its line in `make`.
    """

    sets: ClassVar[type[Any]]
    adds: ClassVar[type[Any]]
    multiplies: ClassVar[type[Any]]
    of_line = ""
    """The id of the line."""

    def multiplier(self, theme: Theme) -> Keypad:
        """The keypad where there is no line."""
        told = translate("Receipt", "The next item counts this many")
        return Keypad(theme, told, modes=(Mode.SET,))

    def applied(self, mode: str, number: Decimal) -> None:
        if not self.of_line:
            self.wished.emit(Do(self.multiplies(number)))
        elif mode == Mode.ADD:
            self.wished.emit(Do(self.adds(self.of_line, number)))
        else:
            self.wished.emit(Do(self.sets(self.of_line, number)))


class WeightPad(KeypadPage[S]):
    """The weight of a piece whose code has none."""

    def make(self, theme: Theme, snapshot: S) -> Keypad:
        told = translate("Receipt", "Put the piece on the scales")
        return Keypad(theme, told, unit=unit("kg"), parts=True, modes=(Mode.SET,))


def pack_keypad(theme: Theme, product: Product | None, told: str = "") -> Keypad:
    """How many of a product a pack holds; without `told`, how many one scan of a code counts that
    is being linked: one, if nothing is typed.
    """
    asked = told or translate("Receipt", "How many does one scan of this code count?")
    keypad = Keypad(
        theme,
        asked,
        unit=unit(product.unit) if product else "",
        parts=takes_parts(product),
        modes=(Mode.SET,),
    )
    if not told:
        keypad.propose("1")
    return keypad

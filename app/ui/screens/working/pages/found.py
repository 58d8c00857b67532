"""What was found by name, in the pages of every kind: an item that is taken as a scan of it would
be, and the product that a code nobody knows is linked to.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, ClassVar, TypeVar

from app.domain.meanings import NO_ATTRIBUTES, ProductRead, Read, UnknownRead
from app.domain.values import ONE, Product
from app.ui.screens.working.figures import product_name
from app.ui.screens.working.pages.base import Item
from app.ui.screens.working.pages.keypads import KeypadPage, pack_keypad
from app.ui.screens.working.pages.search import ProductSearch
from app.ui.screens.working.values import Do
from app.ui.sentences import shown
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.keypad import Keypad

S = TypeVar("S")


class FoundPage(ProductSearch[S]):
    """What a snapshot of any kind says was found."""

    def found(self, snapshot: Any) -> Sequence[Product]:
        found: Sequence[Product] = snapshot.found
        return found

    def searched(self, snapshot: Any) -> str:
        searched: str = snapshot.searched
        return searched

    def marked(self, snapshot: S, product: Product) -> str:
        """How much of a product there is already; "" for none."""
        return ""

    def item(self, snapshot: S, product: Product) -> Item:
        mark = self.marked(snapshot, product)
        tone = Tone.OK if mark else Tone.PLAIN
        return Item(product.id, product_name(product), product.article, mark, "package", tone)


class TakenPage(FoundPage[S]):
    """A tap takes one piece as a scan of it would."""

    scans: ClassVar[type[Any]]
    """The action of a scan."""

    def choose(self, product: Product) -> None:
        read = Read("", "", (ProductRead(product, ONE, product.article),))
        self.wished.emit(Do(self.scans(read)))


class LinkedPage(FoundPage[S]):
    """What was read of an unknown code, and the product that it is; its subject is the code."""

    def title(self, snapshot: S) -> str:
        return translate("AdHoc", "Unknown code")

    def tells(self, snapshot: S) -> tuple[str, str]:
        told = translate("AdHoc", "Which product is it? The code is known from then on.")
        return shown(self.overlay.subject), told


class PackPage(KeypadPage[S]):
    """How many one scan of a code counts that is being linked to a product."""

    links: ClassVar[type[Any]]
    """The action that links a code."""

    def linked(self) -> Product | None:
        """The product."""
        raise NotImplementedError

    def make(self, theme: Theme, snapshot: Any) -> Keypad:
        self._unknown: UnknownRead | None = snapshot.unknown
        return pack_keypad(theme, self.linked())

    def title(self, snapshot: S) -> str:
        product = self.linked()
        return product_name(product) if product else translate("AdHoc", "Pack size")

    def applied(self, mode: str, number: Decimal) -> None:
        product, read, code = self.linked(), self._unknown, self.overlay.subject
        if product is None:
            return
        if read is None or read.code != code:  # not the one that was scanned last
            self.wished.emit(Do(self.links(code, product, number)))
        else:
            told = read.attributes or NO_ATTRIBUTES
            self.wished.emit(Do(self.links(code, product, number, read.gtin, told)))

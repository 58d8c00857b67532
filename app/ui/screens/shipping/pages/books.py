"""Where the system's books part from the shelves once it has booked the shipment."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.domain.shipping.differences import BookGap, book_gaps
from app.domain.values import Condition
from app.ui.screens.shipping.pages.base import ListPage
from app.ui.screens.shipping.values import Adjusting, Snapshot
from app.ui.screens.working.figures import amount, condition_words, product_name
from app.ui.screens.working.pages.base import Item, words
from app.ui.tokens import Tone
from app.ui.translation import translate

NAMED = 3
"""So many are named in a sentence; the page has all."""


def books_words(snapshot: Snapshot) -> str:
    """What the system books otherwise than goods left or came, in one sentence; "" where all
    agrees.
    """
    gaps = book_gaps(snapshot.document)
    if not gaps:
        return ""
    told = [f"{_what(gap)} {_by(gap)}" for gap in gaps[:NAMED]]
    if len(gaps) > NAMED:
        told.append(translate("Shipping", "%n more", "", len(gaps) - NAMED))
    sentence = translate(
        "Shipping",
        "The books of {place} are wrong then: {what}. Look what lies there, and adjust the stock.",
    )
    return sentence.format(place=gaps[0].place.name, what="; ".join(told))


def _what(gap: BookGap) -> str:
    name = product_name(gap.product)
    if gap.condition is Condition.NEW:
        return name
    return f"{name} ({condition_words(gap.condition)})"


def _by(gap: BookGap) -> str:
    """By how much the book is wrong: what lies there beyond the book is missing in it."""
    many = translate("Shipping", "{amount} too many")
    few = translate("Shipping", "{amount} too few")
    told = few if gap.quantity > 0 else many
    return told.format(amount=amount(abs(gap.quantity), gap.product.unit))


class BooksPage(ListPage):
    """A finished document keeps what is to be adjusted; a tap leads to where that is done."""

    def title(self, snapshot: Snapshot) -> str:
        return translate("Shipping", "Books to adjust")

    def above(self, snapshot: Snapshot) -> Sequence[QWidget]:
        told = translate(
            "Shipping",
            "The system books what the shipment says. Look what lies there, and adjust the stock.",
        )
        return (words(told),)

    def why_empty(self) -> tuple[str, str, str]:
        return "check", translate("Shipping", "The books agree with the goods"), ""

    def items(self, snapshot: Snapshot) -> list[Item]:
        self._gaps = book_gaps(snapshot.document)
        return [
            Item(
                str(at),
                f"{at}  {product_name(gap.product)}",
                _where(gap),
                _by(gap),
                "edit",
                Tone.WARN,
                enabled=snapshot.adjusts,
            )
            for at, gap in enumerate(self._gaps, 1)  # as `DH:ANSWER:n` chooses them
        ]

    def chosen(self, key: str) -> None:
        gap = self._gaps[int(key) - 1]
        self.wished.emit(Adjusting(gap.product, gap.place))


def _where(gap: BookGap) -> str:
    if gap.condition is Condition.NEW:
        return gap.place.name
    return f"{gap.place.name} ({condition_words(gap.condition)})"

"""Where the system's books part from the shelves once it has taken the order out of stock."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.domain.dispatch.booking import BookGap, book_gaps
from app.domain.values import Condition
from app.ui.screens.dispatch.pages.base import Item, ListPage, words
from app.ui.screens.dispatch.values import PutRight, Snapshot
from app.ui.screens.working.figures import amount, condition_words, product_name
from app.ui.tokens import Tone
from app.ui.translation import translate

NAMED = 3
"""So many are named in a sentence; the page has all."""


def books_words(snapshot: Snapshot) -> str:
    """What the system books otherwise than goods left, in one sentence; "" where all agrees."""
    gaps = book_gaps(snapshot.dispatch)
    if not gaps:
        return ""
    told = [_named(snapshot, gap) for gap in gaps[:NAMED]]
    if len(gaps) > NAMED:
        told.append(translate("Dispatch", "%n more place(s)", "", len(gaps) - NAMED))
    sentence = translate(
        "Dispatch",
        "The system books what was ordered, where it planned that: {what}. Look what lies "
        "there, and adjust the stock.",
    )
    return sentence.format(what="; ".join(told))


def _named(snapshot: Snapshot, gap: BookGap) -> str:
    many = translate("Dispatch", "{amount} of {product} too many at {place}")
    few = translate("Dispatch", "{amount} of {product} too few at {place}")
    told = many if gap.quantity > 0 else few
    return told.format(
        amount=amount(abs(gap.quantity), gap.product.unit),
        product=product_name(gap.product),
        place=_place(snapshot, gap),
    )


def _place(snapshot: Snapshot, gap: BookGap) -> str:
    place = snapshot.places.get(gap.place, gap.place)
    if gap.condition is Condition.NEW:
        return place
    return f"{place} ({condition_words(gap.condition)})"


class BooksPage(ListPage):
    """A finished document keeps what is to be adjusted; a tap leads to where that is done."""

    def title(self, snapshot: Snapshot) -> str:
        return translate("Dispatch", "Books to adjust")

    def above(self, snapshot: Snapshot) -> Sequence[QWidget]:
        told = words()
        told.setText(
            translate(
                "Dispatch",
                "The system books what was ordered, where it planned that. Look what lies there, "
                "and adjust the stock.",
            )
        )
        return (told,)

    def why_empty(self) -> tuple[str, str, str]:
        return "check", translate("Dispatch", "The books agree with what left"), ""

    def items(self, snapshot: Snapshot) -> list[Item]:
        self._gaps = book_gaps(snapshot.dispatch)
        return [
            _item(snapshot, str(at), gap, enabled=snapshot.adjusts)
            for at, gap in enumerate(self._gaps)
        ]

    def chosen(self, key: str) -> None:
        gap = self._gaps[int(key)]
        self.wished.emit(PutRight(gap.product, gap.place))


def _item(snapshot: Snapshot, key: str, gap: BookGap, *, enabled: bool) -> Item:
    many = translate("Dispatch", "{amount} too many")
    few = translate("Dispatch", "{amount} too few")
    told = many if gap.quantity > 0 else few
    mark = told.format(amount=amount(abs(gap.quantity), gap.product.unit))
    where = _place(snapshot, gap)
    return Item(key, product_name(gap.product), where, mark, "edit", Tone.WARN, enabled=enabled)

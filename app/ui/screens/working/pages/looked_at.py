"""Lists that every kind of document shows: conditions, last scans, open questions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from app.domain.values import Condition, Product
from app.domain.working import RecentScan
from app.domain.working.actions import SetCondition
from app.ui.screens.working.figures import amount, condition_words, product_name
from app.ui.screens.working.pages.base import Item
from app.ui.screens.working.pages.lists import ListPage, scan_items
from app.ui.screens.working.values import Ask, Do, Shut
from app.ui.tokens import Tone
from app.ui.translation import translate

S = TypeVar("S")


class Conditions(ListPage[S]):
    """In which condition the goods scanned last are."""

    def goods(self, snapshot: S) -> Any:
        """The goods scanned last; None: none."""
        raise NotImplementedError

    def title(self, snapshot: S) -> str:
        goods = self.goods(snapshot)
        if goods is None:
            return translate("AdHoc", "Condition")
        return product_name(goods.product)

    def why_empty(self) -> tuple[str, str, str]:
        return (
            "damaged",
            translate("AdHoc", "Nothing was scanned just now"),
            translate("AdHoc", "Scan the goods first, then say their condition."),
        )

    def items(self, snapshot: S) -> list[Item]:
        goods = self.goods(snapshot)
        if goods is None:
            return []
        return [
            Item(
                condition.value,
                condition_words(condition),
                icon="check" if condition is Condition.NEW else "damaged",
                chosen=condition is goods.condition,
            )
            for condition in Condition
        ]

    def chosen(self, key: str) -> None:
        self.wished.emit(Do(SetCondition(Condition(key))))


class LastScans(ListPage[S]):
    """The last ten scans, the newest first."""

    def recent(self, snapshot: S) -> Sequence[RecentScan]:
        """The scans."""
        raise NotImplementedError

    def known(self, snapshot: S) -> Iterable[Product | None]:
        """Products of the document, for their names in the window's language."""
        return ()

    def what_to_scan(self) -> str:
        """What to do where nothing was scanned."""
        raise NotImplementedError

    def title(self, snapshot: S) -> str:
        return translate("AdHoc", "Last scans")

    def why_empty(self) -> tuple[str, str, str]:
        return "barcode", translate("AdHoc", "Nothing scanned yet"), self.what_to_scan()

    def items(self, snapshot: S) -> list[Item]:
        return scan_items(self.recent(snapshot), self.known(snapshot))

    def chosen(self, key: str) -> None:
        self.wished.emit(Shut())


class ParkedQuestions(ListPage[S]):
    """Parked questions: a tap asks again."""

    def title(self, snapshot: S) -> str:
        return translate("AdHoc", "Open questions")

    def why_empty(self) -> tuple[str, str, str]:
        title = translate("AdHoc", "No question is open")
        return "check", title, translate("AdHoc", "Go on with the next scan.")

    def chosen(self, key: str) -> None:
        self.wished.emit(Ask(key))


def parked_items(asked: Iterable[tuple[Any, str]]) -> list[Item]:
    """Open questions about goods, each with its words, as entries, the oldest first."""
    return [
        Item(
            question.id,
            f"{amount(goods.quantity, goods.product.unit)} {product_name(goods.product)}",
            told,
            "›",
            "question",
            Tone.WARN,
        )
        for question, told in asked
        for goods in question.goods[:1]
    ]

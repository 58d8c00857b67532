"""The one summary before a dispatch is finished (law 10)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.dispatch.actions import Finish
from app.domain.dispatch.summary import DispatchSummary, summary
from app.ui.screens.dispatch.ahead import held_detail, objection
from app.ui.screens.dispatch.figures import line_amount, line_name
from app.ui.screens.dispatch.pages.base import Content, Item, ItemList, row, words
from app.ui.screens.dispatch.pages.books import books_words
from app.ui.screens.dispatch.pages.locks import locks, page_of
from app.ui.screens.dispatch.pages.summing_up import consequences, differences, order_items
from app.ui.screens.dispatch.values import (
    Ask,
    Leave,
    Overlay,
    Page,
    Show,
    Snapshot,
)
from app.ui.screens.working.pages.summary import SummaryPage
from app.ui.sentences import stock_by_words
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import BigButton

LEAVE, STAY = "leave", "stay"
LEFT_NAMED = 3


class FinishPage(Content, SummaryPage[Snapshot]):
    """How far each order is, what differs, who takes stock out; the confirm is held."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        confirm = translate("Dispatch", "Hold to finish")
        super().__init__(theme, overlay, snapshot, confirm=confirm)
        self._locked = words(translate("Dispatch", "First deal with what is open"), "heading")
        self._blocking = ItemList(theme)
        self._blocking.chosen.connect(self._on_blocking)
        self._orders = ItemList(theme)
        self._orders.chosen.connect(self._on_order)
        self._list = ItemList(theme)
        self._list.chosen.connect(self._on_line)
        self._means = words()
        self._stock = words(role="muted")
        self._books = words()
        self._ask_left = words(role="heading")
        self._leave = BigButton(theme, translate("Dispatch", "1  Somebody else"), key=LEAVE)
        self._stay = BigButton(theme, translate("Dispatch", "2  I go on"), key=STAY)
        for button in (self._leave, self._stay):
            button.setCheckable(True)
            button.chosen.connect(self._on_left)
        self._choice = QWidget()  # hidden buttons alone would leave a layout without width
        chips = row(self._leave, self._stay)
        chips.setContentsMargins(0, 0, 0, 0)
        self._choice.setLayout(chips)
        self.stand(
            (self._locked, self._blocking, self._orders, self._list),
            (self._means, self._stock, self._books),
            (self._ask_left, self._choice),
            at=3,
        )

    def title(self, snapshot: Snapshot) -> str:
        if len(snapshot.dispatch.orders) > 1:
            return translate("Dispatch", "Finish the orders")
        return translate("Dispatch", "Finish the order")

    def display(self, snapshot: Snapshot) -> None:
        told = summary(snapshot.dispatch, snapshot.rules)
        blocking = locks(snapshot, told)
        self._locked.setVisible(bool(blocking))
        self._blocking.setVisible(bool(blocking))
        self._blocking.display(blocking)
        self._orders.display(order_items(told))
        items = [*differences(told), *_left_items(told)]
        self._list.display(items)
        self._list.setVisible(bool(items))
        self._means.setText("\n".join(consequences(snapshot, told)))
        self._means.setVisible(bool(self._means.text()))
        self._stock.setText(stock_by_words(told.stock_by))
        self._books.setText(books_words(snapshot))
        self._books.setVisible(bool(self._books.text()))
        self._show_left(snapshot)
        self._confirm.setEnabled(objection(snapshot, self._wanted(snapshot)) is None)

    def _wanted(self, snapshot: Snapshot) -> Finish:
        return Finish(bool(snapshot.leave))

    def _show_left(self, snapshot: Snapshot) -> None:
        left = held_detail(snapshot, Finish(None), "left")
        self._ask_left.setText(translate("Dispatch", "%n line(s) left. Who picks?", "", left))
        self._ask_left.setVisible(left > 0)
        self._choice.setVisible(left > 0)
        for button, chosen in ((self._leave, True), (self._stay, False)):
            button.setChecked(snapshot.leave is chosen)

    # --- taps -------------------------------------------------------------------------------

    def _on_blocking(self, key: str) -> None:
        kind, _, subject = key.partition(":")
        if kind == "question":
            self.wished.emit(Ask(subject))
        else:
            self.wished.emit(Show(Overlay(page_of(kind), subject)))

    def _on_order(self, key: str) -> None:
        self.wished.emit(Show(Overlay(Page.PACKAGES, key)))

    def _on_line(self, key: str) -> None:
        _, _, line = key.partition(":")
        if line:
            self.wished.emit(Show(Overlay(Page.LINE, line)))

    def _on_left(self, key: str) -> None:
        self.wished.emit(Leave(key == LEAVE))


def _left_items(told: DispatchSummary) -> list[Item]:
    left = told.left
    word = translate("Dispatch", "to be picked")
    items = [
        Item(
            f"left:{line.id}",
            line_name(line),
            line.place.name if line.place else "",
            f"{line_amount(line, line.rest)} {word}",
            "pick",
            Tone.WARN,
        )
        for line in left[:LEFT_NAMED]
    ]
    if len(left) > LEFT_NAMED:
        more = translate("Dispatch", "%n more line(s) to be picked", "", len(left) - LEFT_NAMED)
        items.append(Item("left", more, icon="pick", tone=Tone.WARN))
    return items

"""The one summary before a draft becomes a shipment, before one leaves, and after it came."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.shipping.facts import Task
from app.domain.shipping.summary import ShippingSummary, summary
from app.ui.screens.shipping.figures import document_name, route
from app.ui.screens.shipping.pages.base import Content, chips, switch_on
from app.ui.screens.shipping.pages.books import books_words
from app.ui.screens.shipping.pages.lists import question_items
from app.ui.screens.shipping.pages.summing_up import consequences, counts, line_items, locks
from app.ui.screens.shipping.values import (
    REASONS,
    Ask,
    Confirm,
    Departs,
    Overlay,
    Page,
    Reason,
    Show,
    Snapshot,
)
from app.ui.screens.working.pages.base import ItemList, row, words
from app.ui.screens.working.pages.summary import MOST_PERCENT, SummaryPage
from app.ui.sentences import shipping_reason_words
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.button import BigButton
from app.ui.widgets.chip import Choice

WAITS, LEAVES = "waits", "leaves"


class FinishPage(Content, SummaryPage[Snapshot]):
    """What goes along, what differs and why, who books; the confirm is held."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot, confirm=_confirm(snapshot.task))
        self._locked = words(translate("Shipping", "First deal with what is open"), "heading")
        self._blocking = ItemList(theme)
        self._blocking.chosen.connect(self._on_blocking)
        self._counts = words(role="heading")
        self._list = ItemList(theme)
        self._list.chosen.connect(self._on_line)
        self._heading = words(role="heading")
        self._means = words()
        self._books = words()
        self._ask = words(role="label")
        self.reasons, self._reasons = chips(theme, _reasons(snapshot.task))
        self.reasons.chosen.connect(self._on_reason)
        self._waits = BigButton(theme, translate("Shipping", "1  Waits to be loaded"), key=WAITS)
        self._leaves = BigButton(theme, translate("Shipping", "2  Leaves at once"), key=LEAVES)
        for button in (self._waits, self._leaves):
            button.setCheckable(True)
            button.chosen.connect(self._on_departs)
        self._choice = QWidget()  # hidden buttons alone would leave a layout without width
        pair = row(self._waits, self._leaves)
        pair.setContentsMargins(0, 0, 0, 0)
        self._choice.setLayout(pair)
        # Where there is little room the list itself comes first.
        roomy = theme.kiosk and theme.metrics.percent <= MOST_PERCENT
        list_ = (self._counts, self._list) if roomy else (self._list, self._counts)
        self.stand(
            (self._locked, self._blocking, *list_, self._means, self._books),
            (self._heading,),
            (self._ask, self._reasons, self._choice),
            at=4,
        )

    def title(self, snapshot: Snapshot) -> str:
        name = document_name(snapshot.document)
        told = {
            Task.DRAFT: translate("Shipping", "Make a shipment of the draft"),
            Task.LOAD: translate("Shipping", "Send off {name}"),
            Task.RECEIVE: translate("Shipping", "Finish receiving {name}"),
        }
        return told[snapshot.task].format(name=name)

    def display(self, snapshot: Snapshot) -> None:
        told = summary(snapshot.document)
        blocking = [*question_items(snapshot), *locks(told)]
        self._locked.setVisible(bool(blocking))
        self._blocking.setVisible(bool(blocking))
        self._blocking.display(blocking)
        self._counts.setText(counts(told))
        self._list.display(line_items(told))
        self._heading.setText(route(told.heading))
        self._means.setText("\n".join(consequences(snapshot, told)))
        self._books.setText(books_words(snapshot))
        self._books.setVisible(bool(self._books.text()))
        self._show_choices(snapshot, told)
        ready = not told.reason_needed or bool(snapshot.reason)
        self._confirm.setEnabled(not told.locked and ready)

    def _show_choices(self, snapshot: Snapshot, told: ShippingSummary) -> None:
        drafting = told.task is Task.DRAFT
        self._ask.setText(
            translate("Shipping", "When does it leave?")
            if drafting
            else translate("Shipping", "Why are goods missing?")
        )
        self._ask.setVisible(drafting or told.reason_needed)
        self._reasons.setVisible(told.reason_needed and not drafting)
        switch_on(self._reasons, (snapshot.reason,) if snapshot.reason else ())
        self._choice.setVisible(drafting)
        self._waits.setChecked(not snapshot.departs)
        self._leaves.setChecked(snapshot.departs)

    def confirm(self) -> None:
        """By code or key: what it still lacks is said then, where a finger finds the key locked."""
        self.wished.emit(Confirm())

    # --- taps -------------------------------------------------------------------------------

    def _on_blocking(self, key: str) -> None:
        if key in set(Page):
            self.wished.emit(Show(Overlay(Page(key))))
        elif key:
            self.wished.emit(Ask(key))

    def _on_line(self, key: str) -> None:
        if key:
            self.wished.emit(Show(Overlay(Page.LINE, key)))

    def _on_reason(self, key: str) -> None:
        self.wished.emit(Reason(key))

    def _on_departs(self, key: str) -> None:
        self.wished.emit(Departs(key == LEAVES))


def _confirm(task: Task) -> str:
    return {
        Task.DRAFT: translate("Shipping", "Hold to make the shipment"),
        Task.LOAD: translate("Shipping", "Hold to send it off"),
        Task.RECEIVE: translate("Shipping", "Hold to finish"),
    }[task]


def _reasons(task: Task) -> list[Choice]:
    return [
        Choice(key, f"{at}  {shipping_reason_words(key)}")
        for at, key in enumerate(REASONS[task], 1)
    ]

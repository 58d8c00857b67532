"""One line in full: its figures, every way to change them, its serials."""

from __future__ import annotations

from decimal import Decimal

from app.domain.adhoc.actions import AddQuantity, Remove
from app.domain.adhoc.document import AdHocState
from app.domain.adhoc.line import Line
from app.domain.values import Track
from app.ui.screens.ad_hoc.figures import facts_of, line_amount, line_name
from app.ui.screens.ad_hoc.pages.base import Content
from app.ui.screens.ad_hoc.values import Do, Overlay, Page, Show, Snapshot
from app.ui.screens.working.pages.base import Item, ItemList, row, words
from app.ui.screens.working.pages.line import LineForm
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate


class LinePage(Content, LineForm[Snapshot]):
    """The detail of a line."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._buttons = (self._minus, self._plus, self._keypad)
        self.column.addLayout(row(self._minus, self._plus, self._keypad))
        self.told = self.body()
        self.told.addWidget(self._more)
        self._pieces = words(translate("AdHoc", "Pieces"), "label")
        self._serials = ItemList(theme)
        self.told.addWidget(self._pieces)
        self.told.addWidget(self._serials)
        self.told.addStretch(1)

    def title(self, snapshot: Snapshot) -> str:
        line = self.line(snapshot)
        return line_name(line) if line else ""

    def display(self, snapshot: Snapshot) -> None:
        line = self.line(snapshot)
        if line is None:
            self._gone()
            return
        takes = snapshot.begun.state is AdHocState.OPEN
        self._figures.setText(line_amount(line))
        self._about.setText(_about(line))
        for button in self._buttons:
            button.setVisible(takes)
        weighed, serial = line.product.catch_weight, line.product.track is Track.SERIAL
        self._minus.setEnabled(not weighed)
        self._plus.setEnabled(not weighed and not serial)
        self._keypad.setEnabled(not serial)
        self._more.display(_more() if takes else [])
        self._more.setVisible(takes)
        self._pieces.setVisible(bool(line.serials))
        self._serials.display([Item(one, one, icon="serial", tone=Tone.OK) for one in line.serials])

    def _gone(self) -> None:
        """It was taken off meanwhile."""
        self._figures.setText(translate("AdHoc", "Nothing of it leaves any more"))
        self._about.setText("")
        for part in (*self._buttons, self._more, self._pieces, self._serials):
            part.hide()

    # --- taps -------------------------------------------------------------------------------

    def count(self, by: Decimal) -> None:
        self.wished.emit(Do(AddQuantity(self._line, by), stay=True))

    def type_quantity(self) -> None:
        self.wished.emit(Show(Overlay(Page.QUANTITY, self._line)))

    def more(self, key: str) -> None:
        if key == "remove":
            self.wished.emit(Do(Remove(self._line)))
        else:
            self.wished.emit(Show(Overlay(Page(key), self._line)))


def _about(line: Line) -> str:
    parts = [line.product.article]
    parts += [fact.text for fact in facts_of(line) if fact.text not in line.serials]
    return " · ".join(part for part in parts if part)


def _more() -> list[Item]:
    return [
        Item(Page.NOTE, translate("AdHoc", "Note"), "", "›", "edit"),
        Item(
            "remove",
            translate("AdHoc", "Remove"),
            translate("AdHoc", "Nothing of it leaves; put it back"),
            "›",
            "trash",
        ),
    ]

"""One line in full: its figures, every way to change them, its serials and packages."""

from __future__ import annotations

from decimal import Decimal

from app.domain.shipping.actions import AddQuantity, Remove, TakeRest
from app.domain.shipping.facts import Task
from app.domain.shipping.line import Line
from app.domain.values import Track
from app.ui.screens.shipping.figures import facts_of, line_amount, line_name, stock_fact
from app.ui.screens.shipping.pages.base import Content
from app.ui.screens.shipping.values import Do, Overlay, Page, Show, Snapshot
from app.ui.screens.working.figures import digits
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
        self._pieces = words(translate("Shipping", "Pieces and packages"), "label")
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
        takes = snapshot.takes
        self._figures.setText(_figures(snapshot, line))
        self._about.setText(_about(line))
        for button in self._buttons:
            button.setVisible(takes)
        weighed, serial = line.product.catch_weight, line.product.track is Track.SERIAL
        self._minus.setEnabled(not weighed and line.quantity > 0)
        self._plus.setEnabled(not weighed and not serial)
        self._keypad.setEnabled(not serial)
        items = [*_stock(snapshot, line), *(_more(snapshot, line) if takes else [])]
        self._more.display(items)
        self._more.setVisible(bool(items))
        single = [Item(one, one, icon="serial", tone=Tone.OK) for one in line.serials]
        single += [Item(one, one, icon="package", tone=Tone.OK) for one in line.packages]
        self._pieces.setVisible(bool(single))
        self._serials.display(single)

    def _gone(self) -> None:
        """It was taken off meanwhile."""
        self._figures.setText(translate("Shipping", "Nothing of it goes along any more"))
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
        elif key == "rest":
            self.wished.emit(Do(TakeRest(self._line)))
        elif key:
            self.wished.emit(Show(Overlay(Page(key), self._line)))


def _figures(snapshot: Snapshot, line: Line) -> str:
    if snapshot.task is Task.DRAFT or not line.expected:
        return line_amount(line)
    told = translate("Shipping", "{done} of {expected}")
    return told.format(done=digits(line.quantity), expected=line_amount(line, line.expected))


def _stock(snapshot: Snapshot, line: Line) -> list[Item]:
    """What is known of it at the source of a draft."""
    stock = snapshot.stock.get(line.product.id)
    fact = stock_fact(snapshot.document, line, stock, snapshot.now)
    return [Item("", fact.text, "", "", fact.icon, fact.tone)] if fact is not None else []


def _about(line: Line) -> str:
    parts = [line.product.article]
    single = {*line.serials, *line.packages}
    parts += [fact.text for fact in facts_of(line) if fact.text not in single]
    return " · ".join(part for part in parts if part)


def _more(snapshot: Snapshot, line: Line) -> list[Item]:
    found = [Item(Page.NOTE, translate("Shipping", "Note"), "", "›", "edit")]
    if snapshot.task is not Task.DRAFT and line.rest:
        rest = translate("Shipping", "All the rest: {n}").format(n=digits(line.rest))
        found.insert(0, Item("rest", rest, "", "›", "check-all"))
    if line.quantity:
        remove = translate("Shipping", "Remove")
        why = translate("Shipping", "Nothing of it goes along; put it back")
        if snapshot.task is Task.RECEIVE:
            why = translate("Shipping", "Nothing of it has arrived")
        found.append(Item("remove", remove, why, "›", "trash"))
    return found

"""One line in full: what was counted by whom, and every way to change it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from app.domain.counting.actions import AddQuantity
from app.domain.counting.document import CountState
from app.domain.counting.line import Line
from app.domain.values import Track
from app.ui.screens.count.figures import facts_of, line_amount, line_name
from app.ui.screens.count.pages.base import Content
from app.ui.screens.count.values import CountAgain, Do, Overlay, Page, Show, Snapshot
from app.ui.screens.working.figures import amount, clock
from app.ui.screens.working.pages.base import Item, ItemList, row, words
from app.ui.screens.working.pages.line import LineForm
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate


class LinePage(Content, LineForm[Snapshot]):
    """The detail of a line."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._snapshot = snapshot
        self._buttons = (self._minus, self._plus, self._keypad)
        self.column.addLayout(row(self._minus, self._plus, self._keypad))
        self.told = self.body()
        self.told.addWidget(self._more)
        self._halves = words(translate("Counting", "Counted by"), "label")
        self._people = ItemList(theme)
        self._pieces = words(translate("AdHoc", "Pieces"), "label")
        self._serials = ItemList(theme)
        for part in (self._halves, self._people, self._pieces, self._serials):
            self.told.addWidget(part)
        self.told.addStretch(1)

    def title(self, snapshot: Snapshot) -> str:
        line = self.line(snapshot)
        return line_name(line) if line else ""

    def display(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        line = self.line(snapshot)
        if line is None:
            self._gone()
            return
        takes = snapshot.document.state is CountState.OPEN
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
        shared = len(line.people) > 1
        self._halves.setVisible(shared)
        self._people.setVisible(shared)
        self._people.display(share_items(line, dict(snapshot.people)) if shared else [])
        self._pieces.setVisible(bool(line.serials))
        serials = sorted(line.serials)
        self._serials.display([Item(one, one, icon="serial", tone=Tone.OK) for one in serials])

    def _gone(self) -> None:
        """It was taken back meanwhile."""
        self._figures.setText(translate("Counting", "Nothing of it is counted any more"))
        self._about.setText("")
        rest = (self._more, self._halves, self._people, self._pieces, self._serials)
        for part in (*self._buttons, *rest):
            part.hide()

    # --- taps -------------------------------------------------------------------------------

    def count(self, by: Decimal) -> None:
        self.wished.emit(Do(AddQuantity(self._line, by), stay=True))

    def type_quantity(self) -> None:
        self.wished.emit(Show(Overlay(Page.QUANTITY, self._line)))

    def more(self, key: str) -> None:
        line = self.line(self._snapshot)
        if key == "recount" and line is not None:
            self.wished.emit(CountAgain(line.spot))
        elif key == Page.NOTE:
            self.wished.emit(Show(Overlay(Page.NOTE, self._line)))


def share_items(line: Line, names: Mapping[str, str]) -> list[Item]:
    """Whose counts make up a line that several people counted: one counts the left half of a
    shelf, another the right one.
    """
    return [
        Item(person, names.get(person, person), mark=amount(part, line.product.unit), icon="person")
        for person, part in line.people
        if part
    ]


def _about(line: Line) -> str:
    parts = [line.product.article, line.cell.place.name]
    parts += [fact.text for fact in facts_of(line) if fact.text not in line.serials]
    if line.first is not None and line.last is not None:
        parts.append(times(line.first.at, line.last.at))
    return " · ".join(part for part in parts if part)


def times(first: int, last: int) -> str:
    """Between which scans something was counted."""
    begun, ended = clock(first), clock(last)
    if begun == ended:
        return translate("Counting", "counted {time}").format(time=begun)
    return translate("Counting", "counted {begun} to {ended}").format(begun=begun, ended=ended)


def _more() -> list[Item]:
    return [
        Item(
            "recount",
            translate("Counting", "Count it again"),
            translate("Counting", "What was counted of it here is replaced"),
            "›",
            "undo",
        ),
        Item(Page.NOTE, translate("AdHoc", "Note"), "", "›", "edit"),
    ]

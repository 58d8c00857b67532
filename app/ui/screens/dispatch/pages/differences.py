"""What was picked and lies in no package: for each line a reason, or it is packed after all."""

from __future__ import annotations

from app.domain.dispatch.actions import ExplainDifference
from app.domain.dispatch.document import Dispatch, Order
from app.domain.dispatch.handing import unpacked_lines
from app.domain.dispatch.line import Line
from app.ui.screens.dispatch.figures import line_amount, line_name
from app.ui.screens.dispatch.pages.base import Content, Item, ItemList, words
from app.ui.screens.dispatch.pages.content import shortened_items, traits
from app.ui.screens.dispatch.pages.numbered import Numbered
from app.ui.screens.dispatch.values import Do, Overlay, Snapshot
from app.ui.screens.working.pages.columns import Columns
from app.ui.sentences import dispatch_reason_words
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.sheet import WIDE


class DifferencesPage(Content):
    """Lines at the left (or above), the reasons for the chosen one beside them, numbered as
    `DH:REASON` is.
    """

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self.setProperty(WIDE, True)
        columns = Columns(theme)
        self.column.addLayout(columns, 1)
        self._lines = ItemList(theme)
        self._lines.chosen.connect(self._on_line)
        left = self.body(columns, 1)
        left.addWidget(self._lines)
        left.addStretch(1)
        self._about = words(role="heading")
        self._reasons = Numbered(theme)
        self._reasons.chosen.connect(self._on_reason)
        right = self.body(columns, 1)
        right.addWidget(self._about)
        right.addWidget(self._reasons)
        right.addStretch(1)
        self._line = ""
        self._snapshot = snapshot
        columns.turn()

    def title(self, snapshot: Snapshot) -> str:
        return translate("Dispatch", "Picked, but in no package")

    def display(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        dispatch = snapshot.dispatch
        loose = [
            line for order in self._orders(snapshot) for line in unpacked_lines(dispatch, order)
        ]
        known = [line.id for line in loose]
        if self._line not in known:
            self._line = known[0] if known else ""
        told = [line for line in _explained(dispatch, self._orders(snapshot)) if line not in loose]
        items = [_loose_item(line, line.id == self._line) for line in loose]
        self._lines.display(shortened_items([*items, *map(_explained_item, told)]))
        line = dispatch.lines.get(self._line)
        self._about.setText(
            translate("Dispatch", "{name}, {amount}: why in no package?").format(
                amount=line_amount(line, line.in_hand - line.explained), name=line_name(line)
            )
            if line
            else translate("Dispatch", "All that was picked is packed or explained")
        )
        reasons = snapshot.rules.difference_reasons if line else ()
        self._reasons.display([(reason, dispatch_reason_words(reason)) for reason in reasons])

    def _orders(self, snapshot: Snapshot) -> tuple[Order, ...]:
        order = self.order(snapshot)
        return snapshot.dispatch.orders if order is None else (order,)

    def type_key(self, key: str) -> None:
        self._reasons.press(key)

    def _on_line(self, key: str) -> None:
        if key:
            self._line = key
            self.display(self._snapshot)

    def _on_reason(self, key: str) -> None:
        self.wished.emit(Do(ExplainDifference(self._line, key), stay=True))


def _explained(dispatch: Dispatch, orders: tuple[Order, ...]) -> list[Line]:
    return [line for order in orders for line in dispatch.lines_in(order.id) if line.explained]


def _loose_item(line: Line, chosen: bool) -> Item:
    mark = line_amount(line, line.in_hand - line.explained)
    detail = traits(line, line.within(None))
    return Item(line.id, line_name(line), detail, mark, "warning", Tone.WARN, chosen)


def _explained_item(line: Line) -> Item:
    why = dispatch_reason_words(line.explained_reason)
    mark = line_amount(line, line.explained)
    return Item("", line_name(line), why, mark, "check", Tone.OK, enabled=False)

"""Two strips around the list: what one is doing and for whom, and quick hands on the line."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from app.domain.dispatch.actions import AddQuantity, Enter, Skip, TakeRest
from app.domain.dispatch.document import Dispatch, DispatchState
from app.domain.dispatch.facts import Mode
from app.domain.dispatch.line import Line
from app.ui.screens.dispatch.actions import modes_of
from app.ui.screens.dispatch.figures import order_name, shown_whole
from app.ui.screens.dispatch.stages import line_now
from app.ui.screens.dispatch.values import Companion, Do, Overlay, Page, Show, Snapshot
from app.ui.screens.working.context import ContextRow
from app.ui.screens.working.quick import QuickKeys
from app.ui.screens.working.spot import Spot, row_fits
from app.ui.sentences import mode_words
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import BigButton

ICONS = {
    Mode.PICK: "pick",
    Mode.PACK: "package",
    Mode.HAND_OVER: "handover",
    Mode.PUT_BACK: "undo",
}


class ContextStrip(ContextRow):
    """What one is doing (a tap changes it), for which order, who else is on it, open questions,
    what was sent.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.modes = {mode: Spot(theme, ICONS[mode], str(mode), self) for mode in Mode}
        self.orders = Spot(theme, "list", Page.ORDERS, self)
        self.questions = Spot(theme, "question", Page.QUESTIONS, self)
        self.posted = Spot(theme, "cloud", Page.REPORTS, self)
        self.company = Spot(theme, "person", Page.COMPANY, self)
        self._offered: tuple[Mode, ...] = ()
        self._mode = Mode.PICK
        self._others: tuple[Companion, ...] = ()
        at_right = (self.questions, self.posted, self.company, self.orders)
        self.stand(tuple(self.modes.values()), at_right)

    def display(self, snapshot: Snapshot) -> None:
        """Show the mode and the rest."""
        dispatch = snapshot.dispatch
        offered = modes_of(dispatch, snapshot.rules, due=snapshot.due)
        if dispatch.state is DispatchState.FINISHED:
            offered = (dispatch.mode,)
        self._offered, self._mode = offered, dispatch.mode
        self._others = snapshot.company
        self._show_orders(snapshot)
        self.show_questions(len(dispatch.questions))
        if dispatch.posts:
            self.show_posted(snapshot, brief=True)
        else:
            self.posted.display("", "")
        self.place_parts()

    def _show_orders(self, snapshot: Snapshot) -> None:
        dispatch = snapshot.dispatch
        order = dispatch.at_hand
        if len(dispatch.orders) == 1:
            text = order_name(dispatch.orders[0])
        elif order is not None:
            text = translate("Dispatch", "Tote {n}").format(n=order.tote)
        else:
            text = translate("Dispatch", "%n order(s)", "", len(dispatch.orders))
            text = text if self._theme.kiosk else str(len(dispatch.orders))
        stopped = any(o.on_hold or o.goes_back for o in dispatch.orders)
        words = translate("Dispatch", "Orders: {what}").format(what=text)
        self.orders.display(text, words, Tone.WARN if stopped else Tone.PLAIN)

    def tapped(self, key: str) -> None:
        if key in set(Mode):
            self.wished.emit(Do(Enter(Mode(key))))
        else:
            self.wished.emit(Show(Overlay(Page(key))))

    def _show_modes(self, *, bare: bool, all_bare: bool = False) -> None:
        """What can be done; `bare` leaves words to what is being done, `all_bare` to nothing."""
        for mode, spot in self.modes.items():
            on, words = mode is self._mode, mode_words(mode)
            text = " " if all_bare or (bare and not on) else words
            tone = Tone.ACCENT if on else Tone.PLAIN
            spot.display(text if mode in self._offered else "", words, tone)

    def place_parts(self) -> None:
        """Words of what is not being done give way first, then the name of who else is here, at
        last those of what is being done: the order's number is told nowhere else.
        """
        self._show_modes(bare=not self._theme.kiosk)
        self.show_company(self._others)
        if not self._fits():
            self._show_modes(bare=True)
            self.show_company(self._others, bare=not self._fits())
            self._show_modes(bare=True, all_bare=not self._fits())
        super().place_parts()

    def _fits(self) -> bool:
        return row_fits(self._theme, self, (*self._left, *self._right))


class LineStrip(QuickKeys):
    """-1, +1, all the rest, keypad, skip and more for the line in hand, in one tap (law 8)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._begun = False
        self.rest = BigButton(theme, icon="check-all", parent=self)
        self.skip = BigButton(theme, icon="forward", parent=self)
        self.rest.clicked.connect(self._on_rest)
        self.skip.clicked.connect(self._on_skip)
        self.stand(
            (self.minus, self.plus, self.rest, self.keypad, self.skip, self.detail),
            (0.7, 0.7, 1.5, 1.5, 1.4, 1.2),
            (1.0, 1.0, 1.6, 1.0, 1.0, 1.0),
        )

    def display(self, snapshot: Snapshot) -> None:
        """Show what can be done with the line in hand."""
        dispatch = snapshot.dispatch
        line = line_now(dispatch)
        self.line = line.id if line else ""
        works = line is not None and _takes(dispatch, line)
        begun = line is not None and (line.picked > 0 or line.parent is not None)
        self._begun = begun
        self.minus.setEnabled(works and line is not None and line.picked > 0)
        self.plus.setEnabled(works and begun)
        left = shown_whole(line, line.rest) if line is not None and line.rest else ""
        told = translate("Dispatch", "Rest {n}")
        self.rest.setText(told.format(n=left) if left else translate("Dispatch", "Rest"))
        self.rest.setEnabled(works and begun and bool(left))
        self.keypad.setEnabled(works)
        self.skip.setEnabled(works and bool(left))
        self.detail.setEnabled(line is not None)
        self.name((self.skip, translate("Dispatch", "Skip")))
        self.place_parts()

    def count(self, by: Decimal) -> None:
        self.wished.emit(Do(AddQuantity(self.line, by)))

    def open(self, page: str, line: str) -> None:
        self.wished.emit(Show(Overlay(Page(page), line)))

    def _on_rest(self) -> None:
        self.wished.emit(Do(TakeRest(self.line)))

    def _on_keypad(self) -> None:
        """Before the first scan of a line a figure is the multiplier of that scan."""
        self.open(Page.QUANTITY, self.line if self._begun else "")

    def _on_skip(self) -> None:
        self.wished.emit(Do(Skip(self.line)))


def _takes(dispatch: Dispatch, line: Line) -> bool:
    picks = dispatch.state is not DispatchState.FINISHED and dispatch.mode is Mode.PICK
    return picks and not dispatch.order_at(line).unconfirmed

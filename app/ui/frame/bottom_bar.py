"""The bottom bar: at most four big actions, the main one at the right, under the thumb."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.frame.values import Action
from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind

MORE = "more"
_WIDEST = 400
_SLOTS_WIDE = 4
_SLOTS_NARROW = 3


class BottomBar(QWidget):
    """Shows actions; what has no room goes into a sheet behind "More".

    Signals:
        chosen: key of the action.
        more_wanted: the actions that have no room of their own, as a tuple of `Action`.
    """

    chosen = Signal(str)
    more_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._actions: tuple[Action, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._buttons: list[BigButton] = []
        theme.changed.connect(self._fill)

    def display(self, actions: Sequence[Action]) -> None:
        """Show `actions` in their order; buttons that stay the same stay as they are."""
        wanted = tuple(actions)
        if wanted != self._actions:
            self._actions = wanted
            self._fill()

    def shown(self) -> tuple[Action, ...]:
        """The actions with a button of their own, main one last."""
        main = [a for a in self._actions if a.kind is Kind.MAIN][:1]
        others = [a for a in self._actions if a not in main]
        slots = (_SLOTS_WIDE if self._theme.kiosk else _SLOTS_NARROW) - len(main)
        if len(others) > slots:
            others = others[: slots - 1]
            others.append(Action(MORE, translate("BottomBar", "More"), "more"))
        return (*others, *main)

    def rest(self) -> tuple[Action, ...]:
        """The actions behind "More"."""
        shown = self.shown()
        return tuple(a for a in self._actions if a not in shown)

    def button(self, key: str) -> BigButton | None:
        """The button of an action, if it has one of its own."""
        return next((b for b in self._buttons if b.key == key), None)

    def _fill(self) -> None:
        shown = self.shown()
        while len(self._buttons) < len(shown):
            button = BigButton(self._theme, parent=self)
            button.chosen.connect(self._on_chosen)
            self._buttons.append(button)
        while len(self._buttons) > len(shown):
            gone = self._buttons.pop()
            gone.hide()
            gone.deleteLater()
        for button, action in zip(self._buttons, shown, strict=True):
            button.key = action.key
            button.hold = action.hold
            button.setText(action.text)
            button.set_icon(action.icon)
            button.set_kind(action.kind)
            button.set_upright(not self._theme.kiosk)
            button.setEnabled(action.enabled)
            button.show()
        self._place_parts()

    def _on_chosen(self, key: str) -> None:
        if key == MORE:
            self.more_wanted.emit(self.rest())
        else:
            self.chosen.emit(key)

    def _place_parts(self) -> None:
        if not self._buttons:
            return
        metrics = self._theme.metrics
        pad, high = metrics.pad, self.height()
        room = self.width() - 2 * pad - GAP * (len(self._buttons) - 1)
        weights = [self._weight(action) for action in self.shown()]
        left = float(pad)
        for button, weight in zip(self._buttons, weights, strict=True):
            wide = room * weight / sum(weights)
            if metrics.kiosk:
                wide = min(wide, _WIDEST)
            if button is self._buttons[-1] and self._main_is_last():
                left = self.width() - pad - wide
            button.setGeometry(round(left), 10, round(wide), high - 20)
            left += wide + GAP

    def _main_is_last(self) -> bool:
        return bool(self._actions) and self.shown()[-1].kind is Kind.MAIN

    def _weight(self, action: Action) -> float:
        metrics = self._theme.metrics
        font = self._theme.font(metrics.text, 600)
        words = QFontMetrics(font).horizontalAdvance(action.text)
        if self._theme.kiosk:
            least = 260 if action.kind is Kind.MAIN else 150
            return max(least, min(words, 300) + metrics.text * 2 + 40)
        longest = max(
            (QFontMetrics(font).horizontalAdvance(w) for w in action.text.split()), default=0
        )
        return max(150 if action.kind is Kind.MAIN else 110, longest + 24)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))
        painter.end()

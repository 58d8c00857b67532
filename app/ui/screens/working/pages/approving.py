"""A lead approves: who it is, and the PIN."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent

from app.ui.screens.sign_in.pad import LEAST, PinPad
from app.ui.screens.sign_in.typing import Digits, key_name
from app.ui.screens.working.pages.base import Content, Laid, words
from app.ui.screens.working.pages.letters import LaidBelow
from app.ui.screens.working.values import TryPin
from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.translation import translate
from app.ui.widgets.chip import ChipRow, Choice
from app.ui.widgets.sheet import WIDE
from app.ui.widgets.text import FitLabel

S = TypeVar("S")
CENTER = Qt.AlignmentFlag.AlignCenter


class PinKeys(LaidBelow):
    """The pad at the window's lower edge, so that no size of text pushes a key out of sight."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.pad = PinPad(theme, self)

    def wanted_height(self) -> int:
        return LEAST.height() + 2 * GAP

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        pad = self._theme.metrics.pad
        self.pad.setGeometry(self.rect().adjusted(pad, GAP, -pad, -GAP))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("inset"))
        painter.fillRect(0, 0, self.width(), 2, self._theme.colour("edge"))
        painter.end()


class Approval(Content[S]):
    """Names to tap where there are several, dots for what is typed, and a pad of digits; what is
    approved, its subclass says.
    """

    def __init__(self, theme: Theme, overlay: Laid, snapshot: S) -> None:
        super().__init__(theme, overlay, snapshot)
        self.setProperty(WIDE, True)
        self._digits = Digits()
        self._about = words(self.about(snapshot), "heading")
        self._none = words(
            translate("Counting", "No lead has a PIN on this terminal. Set one in the settings."),
            "error",
        )
        self.names = ChipRow(theme)
        self.typed = FitLabel(theme, "title", weight=700, lines=1, align=CENTER)
        self.typed.setFixedHeight(max(44, theme.metrics.title + 8))
        self._pad = PinKeys(theme)
        self.pad = self._pad.pad
        self.pad.pressed.connect(self.type_key)
        self.pad.applied.connect(self.confirm)
        for part in (self._about, self._none, self.names, self.typed):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self._shown: tuple[tuple[str, str], ...] = ()

    # --- what is approved -----------------------------------------------------------------------

    def about(self, snapshot: S) -> str:
        """What is approved, in a sentence."""
        raise NotImplementedError

    def leads(self, snapshot: S) -> tuple[tuple[str, str], ...]:
        """Who can approve, by id and name."""
        raise NotImplementedError

    # --- the page ---------------------------------------------------------------------------

    @property
    def below(self) -> LaidBelow:
        return self._pad

    def title(self, snapshot: S) -> str:
        return translate("Counting", "A lead approves")

    def display(self, snapshot: S) -> None:
        leads = self.leads(snapshot)
        if leads != self._shown:
            self._shown = leads
            self.names.display([Choice(key, name, icon="person") for key, name in leads])
            self.names.set_on((leads[0][0],) if leads else ())
        self.names.setVisible(bool(leads))
        self._none.setVisible(not leads)
        self._show_typed()

    def _show_typed(self) -> None:
        count = len(self._digits)
        self.typed.setText(" ".join("●" * count) or translate("PinPad", "PIN"))
        enough = self._digits.enough and bool(self._shown)
        self.pad.display(typed=count, enough=enough, busy=not self._shown)

    # --- taps -------------------------------------------------------------------------------

    def type_key(self, key: str) -> None:
        self._digits.press(key_name(key) or key)
        self._show_typed()

    def confirm(self) -> None:
        lead = next(iter(self.names.on()), "")
        if lead and self._digits.enough:
            self.wished.emit(TryPin(lead, self._digits.take()))
            self._show_typed()

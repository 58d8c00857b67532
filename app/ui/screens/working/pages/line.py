"""One line in full: its figures, large, and the keys that change them."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeVar

from app.domain.values import ONE
from app.ui.screens.working.pages.base import Content, ItemList, Laid, words
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.button import BigButton
from app.ui.widgets.text import FitLabel

S = TypeVar("S")


class LineForm(Content[S]):
    """Figures, what is about the line, -1, +1, keypad, and a list of what else can be done; a
    subclass lays the keys and the list below each other.
    """

    def __init__(self, theme: Theme, overlay: Laid, snapshot: S) -> None:
        super().__init__(theme, overlay, snapshot)
        self._figures = FitLabel(theme, "title", weight=700, lines=1, least=0.6)
        self._figures.setFixedHeight(theme.metrics.title + 14)
        self._about = words(role="muted")
        self.column.addWidget(self._figures)
        self.column.addWidget(self._about)
        self._minus = self.hand(BigButton(theme, "−1", size="large"))
        self._plus = self.hand(BigButton(theme, "+1", size="large"))
        keypad = translate("Receipt", "Keypad")
        self._keypad = self.hand(BigButton(theme, keypad, icon="keypad"))
        self._minus.setAccessibleName(translate("Receipt", "One less"))
        self._plus.setAccessibleName(translate("Receipt", "One more"))
        self._minus.clicked.connect(self._on_minus)
        self._plus.clicked.connect(self._on_plus)
        self._keypad.clicked.connect(self._on_keypad)
        self._more = ItemList(theme)
        self._more.chosen.connect(self.more)

    def hand(self, button: BigButton) -> BigButton:
        """A key as high as a glove wants it."""
        button.setMinimumHeight(max(64, self._theme.metrics.target))
        return button

    @property
    def _line(self) -> str:
        return self.overlay.subject

    # --- what a kind of document says -------------------------------------------------------

    def count(self, by: Decimal) -> None:
        """One more of the line, or one less."""
        raise NotImplementedError

    def type_quantity(self) -> None:
        """The keypad is wanted."""
        raise NotImplementedError

    def more(self, key: str) -> None:
        """Something else is to be done with the line."""
        raise NotImplementedError

    # --- taps -------------------------------------------------------------------------------

    def _on_minus(self) -> None:
        self.count(-ONE)

    def _on_plus(self) -> None:
        self.count(ONE)

    def _on_keypad(self) -> None:
        self.type_quantity()

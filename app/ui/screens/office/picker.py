"""One of many, found by typing or by a scan: what is chosen stands as a chip that takes it back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme
from app.ui.widgets.chip import ChipRow, Choice
from app.ui.widgets.inputs import TextRow

HITS = 6


@dataclass(frozen=True, slots=True)
class Picking:
    """What a picker shows: what is chosen, and what was found; keys and names."""

    chosen: Choice | None = None
    hits: tuple[Choice, ...] = ()


NOTHING = Picking()


class Picker(TextRow):
    """Shows a `Picking`.

    Signals:
        searched: the text that is looked for.
        picked: key of what was tapped; "" takes the choice back.
    """

    searched = Signal(str)
    picked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        label: str,
        hint: str = "",
        *,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, label, hint, placeholder=placeholder, limit=60, parent=parent)
        self._picking = NOTHING
        self._chips = ChipRow(theme)
        self._chips.chosen.connect(self._on_chip)
        self.changed.connect(self.searched)
        self.box.insertWidget(2, self._chips)
        self.display(self._picking)

    def display(self, picking: Picking) -> None:
        """Show it; what is typed goes when something is chosen."""
        self._picking = picking
        chosen = picking.chosen
        self.field.setVisible(chosen is None)
        if chosen is not None and self.text():
            self.set_text("")
        shown = picking.hits if chosen is None else (chosen,)
        self._chips.display(shown)
        self._chips.set_on(() if chosen is None else (chosen.key,))
        self._chips.setVisible(bool(shown))
        # What it needed for more chips is not needed any longer.
        self._chips.setMinimumHeight(self._chips.heightForWidth(self._chips.width()))

    def _on_chip(self, key: str) -> None:
        taken_back = self._picking.chosen is not None
        self._chips.set_on(())
        self.picked.emit("" if taken_back else key)

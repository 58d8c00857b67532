"""A card list whose rows are as high as their kind wants."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.ui.screens.lookup.painter import LookupPainter, row_height
from app.ui.theme import Theme
from app.ui.widgets.cards import CardList, CardRow


class VariedCards(CardList):
    """Rows of several kinds below each other."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._lit_shown = ""
        self.setItemDelegate(LookupPainter(theme, self))
        theme.changed.connect(self._fit)

    def display(self, rows: Sequence[CardRow], lit: str = "") -> None:
        if rows == self.rows() and lit == self._lit_shown:
            return
        self._lit_shown = lit
        super().display(rows, lit)
        self._fit()
        if lit:
            self.bring(lit)

    def _fit(self) -> None:
        header = self.verticalHeader()
        for at, row in enumerate(self.rows()):
            wanted = row_height(self._theme, row)
            if header.sectionSize(at) != wanted:
                header.resizeSection(at, wanted)

"""A card list whose headings are lower than its rows: they must not take the room of a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyledItemDelegate, QWidget

from app.ui.theme import Theme
from app.ui.widgets.cards import CardList, CardRow


class GroupedCards(CardList):
    """Rows below headings; `row_height` says how high a row is for a theme."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        row_height: Callable[[Theme], int],
        painter: type[QStyledItemDelegate] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, parent)
        self._row_height = row_height
        self._shown_lit = ""
        if painter is not None:
            self.setItemDelegate(painter(theme, self))  # type: ignore[call-arg]
        theme.changed.connect(self._on_sizes)
        self._on_sizes()

    def display(self, rows: Sequence[CardRow], lit: str = "") -> None:
        if rows is self.rows() and lit == self._shown_lit:
            return  # ten thousand rows are not compared for nothing
        self._shown_lit = lit
        changed = rows is not self.rows()
        super().display(rows, lit)
        if changed:
            self._place_headings(every=self._model.moved)
            self.bring(lit)

    def _on_sizes(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._row_height(self._theme))
        self._place_headings()

    def _place_headings(self, *, every: bool = True) -> None:
        """Give rows their heights; not `every`: what stayed has its own, and new ones are tall."""
        header = self.verticalHeader()
        tall = self._row_height(self._theme)
        font = self._theme.font(self._theme.metrics.text, 700)
        low = QFontMetrics(font).height() + 18
        for at, row in enumerate(self.rows()):
            wanted = low if row.heading else tall
            if (every or row.heading) and header.sectionSize(at) != wanted:
                header.resizeSection(at, wanted)


def plain_height(theme: Theme) -> int:
    """The height of a row of every list."""
    return theme.metrics.row

"""Shows a list of documents: search, filters, age, rows, or why there are none."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from app.ui.screens.grouped import GroupedCards
from app.ui.screens.narrowing import Listed
from app.ui.screens.searching import SearchPresenter
from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.widgets.chip import ChipStrip
from app.ui.widgets.document_painter import DocumentPainter, row_height
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.text import FitLabel


class DocumentListView(QWidget):
    """Shows a `Listed`; a screen adds its sheets."""

    def __init__(
        self,
        theme: Theme,
        presenter: SearchPresenter[Any],
        *,
        name: str,
        icon: str,
        search_wide: str,
        search_narrow: str,
        search_name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._searching = theme, presenter
        self._search_words = (search_wide, search_narrow)
        self.search = QLineEdit()
        self.search.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(80)
        self.search.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.search.setAccessibleName(search_name)
        self.filters = ChipStrip(theme)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.age = FitLabel(theme, "small", lines=2, token="muted", least=0.8, align=right)
        self.list = GroupedCards(theme, name, row_height, DocumentPainter)
        self.empty = EmptyState(theme, icon, "")
        self._lay_out()
        self.search.textEdited.connect(presenter.search)
        self.search.textChanged.connect(self._on_text)
        self.filters.chosen.connect(presenter.choose_filter)
        self.list.chosen.connect(presenter.tap)
        theme.changed.connect(self._arrange)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.setSpacing(GAP * 2)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(GAP)
        body = QWidget()
        body.setProperty("role", "plain")
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._box = QVBoxLayout(self)
        self._box.setSpacing(6)
        self._box.addLayout(self._head)
        self._box.addLayout(self._chips)
        self._box.addWidget(body, 1)
        self._arrange()

    def _arrange(self) -> None:
        """Search and filters side by side on the kiosk, below each other on the handheld. Filters
        that have no room are pushed sideways: rows are worth more than a second line of chips."""
        pad = self._theme.metrics.pad
        self._box.setContentsMargins(0, GAP, 0, 0)
        self._head.setContentsMargins(pad, 0, pad, 0)
        self._chips.setContentsMargins(pad, 0, pad, 0)
        for part in (self.search, self.filters, self.age):
            self._head.removeWidget(part)
            self._chips.removeWidget(part)
        kiosk = self._theme.kiosk
        roomy = kiosk and self._theme.metrics.percent == 100
        self._head.addWidget(self.search, 3 if roomy else 6)
        (self._head if roomy else self._chips).addWidget(self.filters, 8)
        self._head.addWidget(self.age, 2 if roomy or kiosk else 3)
        wide, narrow = self._search_words
        self.search.setPlaceholderText(wide if kiosk and not roomy else narrow)

    def display_list(self, shown: Listed) -> None:
        """Show rows, filters and age."""
        if self.search.text() != shown.text:
            self.search.setText(shown.text)
        self.filters.display(shown.filters, (shown.filter,))
        self.age.setText(shown.age)
        self.age.set_token("warn_soft_ink" if shown.offline else "muted")
        self.list.display(shown.rows, shown.lit)
        if shown.empty is not None:
            self.empty.display(shown.empty.icon, shown.empty.title, shown.empty.detail)
        self._stack.setCurrentWidget(self.list if shown.empty is None else self.empty)

    def _on_text(self, text: str) -> None:
        if not text:  # the field's own cross
            self._searching.search(text)

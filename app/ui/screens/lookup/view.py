"""Shows look-up: the field for names or the pages of a product, rows, or what to scan."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from app.ui.screens.lookup.cards import VariedCards
from app.ui.screens.lookup.presenter import LookupPresenter
from app.ui.screens.lookup.values import LookupScreen
from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.translation import translate
from app.ui.widgets.chip import ChipStrip
from app.ui.widgets.empty import EmptyState


class LookupView(QWidget):
    """Shows a `LookupScreen`."""

    def __init__(
        self, theme: Theme, presenter: LookupPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._presenter = theme, presenter
        self.search = QLineEdit()
        self.search.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(80)
        self.search.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.search.setPlaceholderText(translate("LookupView", "Search: item, article, place"))
        self.search.setAccessibleName(translate("LookupView", "Search items and places"))
        self.pages = ChipStrip(theme)
        self.list = VariedCards(theme, translate("LookupView", "What is known"))
        self.empty = EmptyState(theme, "lookup", "")
        self._lay_out()
        self.search.textEdited.connect(presenter.search)
        self.search.textChanged.connect(self._on_text)
        self.pages.chosen.connect(presenter.choose_page)
        self.list.chosen.connect(presenter.tap)
        presenter.changed.connect(self.display)
        theme.changed.connect(self._arrange)

    def _lay_out(self) -> None:
        body = QWidget()
        body.setProperty("role", "plain")
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._head = QHBoxLayout()
        self._head.addWidget(self.search)
        self._head.addWidget(self.pages)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, GAP, 0, 0)
        box.setSpacing(6)
        box.addLayout(self._head)
        box.addWidget(body, 1)
        self._arrange()

    def _arrange(self) -> None:
        pad = self._theme.metrics.pad
        self._head.setContentsMargins(pad, 0, pad, 0)

    def display(self, shown: LookupScreen) -> None:
        """Show `shown`."""
        if self.search.text() != shown.text:
            self.search.setText(shown.text)
        self.search.setVisible(shown.searching)
        self.pages.setVisible(bool(shown.pages))
        self.pages.display(shown.pages, (shown.page,))
        self.list.display(shown.rows, shown.lit)
        if shown.empty is not None:
            self.empty.display(shown.empty.icon, shown.empty.title, shown.empty.detail)
        self._stack.setCurrentWidget(self.list if shown.empty is None else self.empty)

    def _on_text(self, text: str) -> None:
        if not text:  # the field's own cross
            self._presenter.search(text)

"""Shows this terminal's own documents: search, filters, rows by state."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from app.ui.screens.grouped import GroupedCards, plain_height
from app.ui.screens.receipts.presenter import ReceiptsPresenter
from app.ui.screens.receipts.values import ReceiptList
from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.translation import translate
from app.ui.widgets.chip import ChipRow
from app.ui.widgets.empty import EmptyState


class ReceiptsView(QWidget):
    """Shows a `ReceiptList`."""

    def __init__(
        self, theme: Theme, presenter: ReceiptsPresenter, parent: QWidget | None = None
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
        self.search.setPlaceholderText(translate("ReceiptsView", "Search: number"))
        self.search.setAccessibleName(translate("ReceiptsView", "Search own documents"))
        self.filters = ChipRow(theme)
        self.list = GroupedCards(theme, translate("ReceiptsView", "Own documents"), plain_height)
        self.empty = EmptyState(theme, "document", "")
        self._lay_out()
        self.search.textChanged.connect(presenter.search)
        self.filters.chosen.connect(presenter.choose_filter)
        self.list.chosen.connect(presenter.tap)
        presenter.changed.connect(self.display)
        theme.changed.connect(self._arrange)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.setSpacing(GAP * 2)
        self._chips = QVBoxLayout()
        body = QWidget()
        body.setProperty("role", "plain")
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._box = QVBoxLayout(self)
        self._box.setSpacing(GAP)
        self._box.addLayout(self._head)
        self._box.addLayout(self._chips)
        self._box.addWidget(body, 1)
        self._arrange()

    def _arrange(self) -> None:
        """Search and filters side by side on the kiosk, below each other on the handheld."""
        pad = self._theme.metrics.pad
        self._box.setContentsMargins(0, GAP, 0, 0)
        self._head.setContentsMargins(pad, 0, pad, 0)
        self._chips.setContentsMargins(pad, 0, pad, 0)
        for part in (self.search, self.filters):
            self._head.removeWidget(part)
            self._chips.removeWidget(part)
        self._head.addWidget(self.search, 2)
        if self._theme.kiosk:
            self._head.addWidget(self.filters, 3)
        else:
            self._chips.addWidget(self.filters)

    def display(self, shown: ReceiptList) -> None:
        """Show `shown`."""
        if self.search.text() != shown.text:
            self.search.setText(shown.text)
        self.filters.display(shown.filters, (shown.filter,))
        self.list.display(shown.rows, shown.lit)
        if shown.empty is not None:
            self.empty.display(*shown.empty)
        self._stack.setCurrentWidget(self.list if shown.empty is None else self.empty)

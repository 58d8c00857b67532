"""Shows the goods-in list: search, filters, rows, and the sheet for goods without a delivery."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from app.ui.frame import Frame
from app.ui.screens.deliveries.card_painter import DeliveryPainter, row_height
from app.ui.screens.deliveries.presenter import DeliveriesPresenter
from app.ui.screens.deliveries.values import BlindForm, DeliveryList
from app.ui.screens.grouped import GroupedCards
from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.translation import translate
from app.ui.widgets.chip import ChipRow, Choice
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.inputs import TextRow
from app.ui.widgets.sheet import Sheet
from app.ui.widgets.text import FitLabel


class BlindSheet(QWidget):
    """What is asked before goods without a delivery are received; nothing of it is needed.

    Signals:
        edited: sender and delivery note, while they are written.
    """

    edited = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.sender_row = TextRow(
            theme,
            translate("BlindSheet", "Who sent it? (may stay empty)"),
            placeholder=translate("BlindSheet", "Sender"),
            limit=120,
        )
        self._senders = ChipRow(theme)
        self._senders.chosen.connect(self._on_sender)
        self.note = TextRow(
            theme,
            translate("BlindSheet", "Delivery note (scan it, or leave it empty)"),
            placeholder=translate("BlindSheet", "Number"),
            limit=120,
        )
        hint = translate("BlindSheet", "The goods can be added to a delivery later, until posting.")
        self._hint = FitLabel(theme, "small", lines=3, token="muted")
        self._hint.setText(hint)
        self._hint.setMinimumHeight(theme.metrics.small * 3)
        self.sender_row.changed.connect(self._on_edited)
        self.note.changed.connect(self._on_edited)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 8, 0)
        box.setSpacing(16)
        for part in (self.sender_row, self.note, self._senders, self._hint):
            box.addWidget(part)
        box.addStretch(1)

    def display(self, form: BlindForm) -> None:
        """Show what is filled in; what a person types stays."""
        self._senders.display([Choice(name, name) for name in form.senders])
        if form.note:
            self.note.set_text(form.note)

    def _on_sender(self, name: str) -> None:
        self.sender_row.set_text(name)

    def _on_edited(self) -> None:
        self.edited.emit(self.sender_row.text(), self.note.text())


class DeliveriesView(QWidget):
    """Shows a `DeliveryList`."""

    def __init__(
        self,
        theme: Theme,
        presenter: DeliveriesPresenter,
        frame: Frame,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._presenter, self._frame = theme, presenter, frame
        self._sheet: Sheet | None = None
        self.search = QLineEdit()
        self.search.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(80)
        self.search.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.filters = ChipRow(theme)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.age = FitLabel(theme, "small", lines=2, token="muted", least=0.8, align=right)
        self.list = GroupedCards(
            theme, translate("DeliveriesView", "Deliveries"), row_height, DeliveryPainter
        )
        self.empty = EmptyState(theme, "receive", "")
        self._lay_out()
        self.search.textEdited.connect(presenter.search)
        self.search.textChanged.connect(self._on_text)
        self.filters.chosen.connect(presenter.choose_filter)
        self.list.chosen.connect(presenter.tap)
        presenter.changed.connect(self.display)
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
        """Search and filters side by side on the kiosk, below each other on the handheld."""
        pad = self._theme.metrics.pad
        self._box.setContentsMargins(0, GAP, 0, 0)
        self._head.setContentsMargins(pad, 0, pad, 0)
        self._chips.setContentsMargins(pad, 0, pad, 0)
        for part in (self.search, self.filters, self.age):
            self._head.removeWidget(part)
            self._chips.removeWidget(part)
        roomy = self._theme.kiosk and self._theme.metrics.percent == 100
        self._head.addWidget(self.search, 4)
        (self._head if roomy else self._chips).addWidget(self.filters, 6 if roomy else 8)
        (self._head if self._theme.kiosk else self._chips).addWidget(self.age, 2)
        self.search.setPlaceholderText(
            translate("DeliveriesView", "Search: number, note, sender")
            if self._theme.kiosk
            else translate("DeliveriesView", "Search")
        )
        self.search.setAccessibleName(translate("DeliveriesView", "Search deliveries"))

    def display(self, shown: DeliveryList) -> None:
        """Show `shown`."""
        if self.search.text() != shown.text:
            self.search.setText(shown.text)
        self.filters.display(shown.filters, (shown.filter,))
        self.age.setText(shown.age)
        self.age.set_token("warn_soft_ink" if shown.offline else "muted")
        self.list.display(shown.rows, shown.lit)
        if shown.empty is not None:
            self.empty.display(shown.empty.icon, shown.empty.title, shown.empty.detail)
        self._stack.setCurrentWidget(self.list if shown.empty is None else self.empty)
        self._display_blind(shown.blind)

    def _display_blind(self, form: BlindForm | None) -> None:
        if form is None:
            if self._sheet is not None:
                self._sheet.close_sheet()
            return
        if self._sheet is None:
            content = BlindSheet(self._theme)
            content.edited.connect(self._presenter.edit_blind)
            title = translate("DeliveriesView", "Goods without a delivery")
            self._sheet = self._frame.open_sheet(title, content)
            self._sheet.closed.connect(self._on_sheet_closed)
        shown = self._sheet.content
        if isinstance(shown, BlindSheet):
            shown.display(form)

    def _on_sheet_closed(self) -> None:
        self._sheet = None
        self._presenter.blind_closed()

    def _on_text(self, text: str) -> None:
        if not text:  # the field's own cross
            self._presenter.search(text)

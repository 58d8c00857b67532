"""Shows the goods-in list: search, filters, rows, and a sheet: for goods without a delivery, or for
who only looks at one.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.frame import Frame
from app.ui.screens.deliveries.presenter import DeliveriesPresenter
from app.ui.screens.deliveries.values import BlindForm, DeliveryList
from app.ui.screens.list_sheet import FormListView
from app.ui.screens.look_sheet import LookSheet
from app.ui.screens.looking import LookForm
from app.ui.screens.standing import tell_when_painted
from app.ui.screens.taking_over import Claimed
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.chip import ChipRow, Choice
from app.ui.widgets.inputs import TextRow
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


class DeliveriesView(FormListView[BlindForm | LookForm[Claimed]]):
    """Shows a `DeliveryList`."""

    def __init__(
        self,
        theme: Theme,
        presenter: DeliveriesPresenter,
        frame: Frame,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            presenter,
            frame,
            name=translate("DeliveriesView", "Deliveries"),
            icon="receive",
            search=(
                translate("DeliveriesView", "Search: number, note, sender"),
                translate("DeliveriesView", "Search"),
                translate("DeliveriesView", "Search deliveries"),
            ),
            parent=parent,
        )
        self._presenter = presenter
        presenter.changed.connect(self.display)

    def display(self, shown: DeliveryList) -> None:
        """Show `shown`."""
        self.display_list(shown)
        self.display_form(shown.blind or shown.look)
        tell_when_painted(self._presenter, self._frame)

    def form_content(self, form: BlindForm | LookForm[Claimed]) -> tuple[str, QWidget]:
        if isinstance(form, LookForm):
            title = translate("DeliveriesView", "Delivery {number}").format(number=form.of.number)
            return title, LookSheet(self._theme, translate("Deliveries", "Lines of the delivery"))
        content = BlindSheet(self._theme)
        content.edited.connect(self._presenter.edit_blind)
        return translate("DeliveriesView", "Goods without a delivery"), content

    def fill(self, content: QWidget, form: BlindForm | LookForm[Claimed]) -> None:
        match content, form:
            case BlindSheet(), BlindForm():
                content.display(form)
            case LookSheet(), LookForm():
                content.display(form)

    def put_away(self) -> None:
        self._presenter.form_closed()

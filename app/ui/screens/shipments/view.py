"""Shows the list of shipments: search, filters, rows, and the sheet of one of them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.frame import Frame
from app.ui.screens.list_sheet import FormListView
from app.ui.screens.shipments.presenter import ShipmentsPresenter
from app.ui.screens.shipments.sheet import DetailsSheet
from app.ui.screens.shipments.values import Details, ShipmentList
from app.ui.screens.standing import tell_when_painted
from app.ui.theme import Theme
from app.ui.translation import translate


class ShipmentsView(FormListView[Details]):
    """Shows a `ShipmentList`."""

    def __init__(
        self,
        theme: Theme,
        presenter: ShipmentsPresenter,
        frame: Frame,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            presenter,
            frame,
            name=translate("Shipments", "Shipments"),
            icon="ship",
            search=(
                translate("Shipments", "Search: number, place, description"),
                translate("Shipments", "Search"),
                translate("Shipments", "Search shipments"),
            ),
            parent=parent,
        )
        self._presenter = presenter
        presenter.changed.connect(self.display)

    def display(self, shown: ShipmentList) -> None:
        """Show `shown`."""
        self.display_list(shown)
        self.filters.display(shown.filters, (shown.filter, *shown.places))
        self.display_form(shown.form)
        tell_when_painted(self._presenter, self._frame)

    def form_content(self, form: Details) -> tuple[str, QWidget]:
        content = DetailsSheet(self._theme)
        content.reasoned.connect(self._presenter.give_reason)
        return form.title, content

    def fill(self, content: QWidget, form: Details) -> None:
        if isinstance(content, DetailsSheet):
            content.display(form)

    def put_away(self) -> None:
        self._presenter.form_closed()

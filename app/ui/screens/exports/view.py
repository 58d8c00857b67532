"""Shows this terminal's exports: search, filters, rows with bars, and two sheets."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.frame import Frame
from app.ui.screens.exports.presenter import ExportsPresenter
from app.ui.screens.exports.sheets import DetailSheet, RequestSheet
from app.ui.screens.exports.values import Detail, ExportsScreen, Request
from app.ui.screens.list_sheet import FormListView
from app.ui.theme import Theme
from app.ui.translation import translate


class ExportsView(FormListView[Detail | Request]):
    """Shows an `ExportsScreen`."""

    def __init__(
        self,
        theme: Theme,
        presenter: ExportsPresenter,
        frame: Frame,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            presenter,
            frame,
            name=translate("ExportsView", "Exports"),
            icon="document",
            search=(
                translate("ExportsView", "Search: product, place, file"),
                translate("ExportsView", "Search"),
                translate("ExportsView", "Search exports"),
            ),
            parent=parent,
        )
        self._presenter = presenter
        presenter.changed.connect(self.display)

    def display(self, shown: ExportsScreen) -> None:
        """Show `shown`."""
        self.display_list(shown)
        self.display_form(shown.form)

    def form_content(self, form: Detail | Request) -> tuple[str, QWidget]:
        if isinstance(form, Detail):
            return form.title, DetailSheet(self._theme)
        content = RequestSheet(self._theme)
        presenter = self._presenter
        content.kind_chosen.connect(presenter.choose_kind)
        content.period_chosen.connect(presenter.choose_period)
        content.product_searched.connect(presenter.search_product)
        content.product_picked.connect(presenter.pick_product)
        content.place_searched.connect(presenter.search_place)
        content.place_picked.connect(presenter.pick_place)
        return translate("ExportsView", "Ask for a file"), content

    def fill(self, content: QWidget, form: Detail | Request) -> None:
        match content, form:
            case (DetailSheet(), Detail()):
                content.display(form)
            case (RequestSheet(), Request()):
                content.display(form)

    def put_away(self) -> None:
        self._presenter.form_closed()

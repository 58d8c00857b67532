"""Shows the stock-takings of the platform: search, states, rows, and two sheets."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.frame import Frame
from app.ui.screens.list_sheet import FormListView
from app.ui.screens.stock_takings.presenter import StockTakingsPresenter
from app.ui.screens.stock_takings.sheets import DetailSheet, NarrowSheet
from app.ui.screens.stock_takings.values import Detail, Narrow, StockTakingsScreen
from app.ui.theme import Theme
from app.ui.translation import translate


class StockTakingsView(FormListView[Detail | Narrow]):
    """Shows a `StockTakingsScreen`."""

    def __init__(
        self,
        theme: Theme,
        presenter: StockTakingsPresenter,
        frame: Frame,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            presenter,
            frame,
            name=translate("StockTakingsView", "Stock-takings"),
            icon="count",
            search=(
                translate("StockTakingsView", "Search: number, text, place"),
                translate("StockTakingsView", "Search"),
                translate("StockTakingsView", "Search stock-takings"),
            ),
            parent=parent,
        )
        self._presenter = presenter
        presenter.changed.connect(self.display)

    def display(self, shown: StockTakingsScreen) -> None:
        """Show `shown`."""
        self.display_list(shown)
        self.display_form(shown.form)

    def form_content(self, form: Detail | Narrow) -> tuple[str, QWidget]:
        if isinstance(form, Detail):
            return form.title, DetailSheet(self._theme)
        content = NarrowSheet(self._theme)
        content.period_chosen.connect(self._presenter.choose_period)
        content.place_searched.connect(self._presenter.search_place)
        content.place_picked.connect(self._presenter.pick_place)
        return translate("StockTakingsView", "Which stock-takings?"), content

    def fill(self, content: QWidget, form: Detail | Narrow) -> None:
        match content, form:
            case (DetailSheet(), Detail()):
                content.display(form)
            case (NarrowSheet(), Narrow()):
                content.display(form)

    def put_away(self) -> None:
        self._presenter.form_closed()

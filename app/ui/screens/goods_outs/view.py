"""Shows the goods-out list: search, filters, rows, and the sheet of an order to be confirmed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.frame import Frame
from app.ui.screens.goods_outs.presenter import GoodsOutsPresenter
from app.ui.screens.goods_outs.sheet import ConfirmSheet
from app.ui.screens.goods_outs.values import ConfirmForm, GoodsOutList
from app.ui.screens.list_sheet import FormListView
from app.ui.screens.standing import tell_when_painted
from app.ui.theme import Theme
from app.ui.translation import translate


class GoodsOutsView(FormListView[ConfirmForm]):
    """Shows a `GoodsOutList`."""

    def __init__(
        self,
        theme: Theme,
        presenter: GoodsOutsPresenter,
        frame: Frame,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            presenter,
            frame,
            name=translate("GoodsOutsView", "Orders"),
            icon="pick",
            search=(
                translate("GoodsOutsView", "Search: number, recipient, place"),
                translate("GoodsOutsView", "Search"),
                translate("GoodsOutsView", "Search orders"),
            ),
            parent=parent,
        )
        self._presenter = presenter
        presenter.changed.connect(self.display)

    def display(self, shown: GoodsOutList) -> None:
        """Show `shown`."""
        self.display_list(shown)
        self.display_form(shown.form)
        tell_when_painted(self._presenter, self._frame)

    def form_content(self, form: ConfirmForm) -> tuple[str, QWidget]:
        content = ConfirmSheet(self._theme)
        content.reasoned.connect(self._presenter.give_reason)
        return translate("GoodsOutsView", "Order {number}").format(number=form.number), content

    def fill(self, content: QWidget, form: ConfirmForm) -> None:
        if isinstance(content, ConfirmSheet):
            content.display(form)

    def put_away(self) -> None:
        self._presenter.form_closed()

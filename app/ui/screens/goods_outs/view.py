"""Shows the goods-out list: search, filters, rows, and a sheet: of an order to be confirmed, or for
who only looks at one.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.frame import Frame
from app.ui.screens.goods_outs.claiming import Claimed
from app.ui.screens.goods_outs.presenter import GoodsOutsPresenter
from app.ui.screens.goods_outs.sheet import ConfirmSheet
from app.ui.screens.goods_outs.values import ConfirmForm, GoodsOutList
from app.ui.screens.list_sheet import FormListView
from app.ui.screens.look_sheet import LookSheet
from app.ui.screens.looking import LookForm
from app.ui.screens.standing import tell_when_painted
from app.ui.theme import Theme
from app.ui.translation import translate


class GoodsOutsView(FormListView[ConfirmForm | LookForm[Claimed]]):
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
        self.display_form(shown.form or shown.look)
        tell_when_painted(self._presenter, self._frame)

    def form_content(self, form: ConfirmForm | LookForm[Claimed]) -> tuple[str, QWidget]:
        title = translate("GoodsOutsView", "Order {number}")
        if isinstance(form, LookForm):
            content = LookSheet(self._theme, translate("GoodsOutsView", "Lines of the order"))
            return title.format(number=form.of.number), content
        sheet = ConfirmSheet(self._theme)
        sheet.reasoned.connect(self._presenter.give_reason)
        return title.format(number=form.number), sheet

    def fill(self, content: QWidget, form: ConfirmForm | LookForm[Claimed]) -> None:
        match content, form:
            case ConfirmSheet(), ConfirmForm():
                content.display(form)
            case LookSheet(), LookForm():
                content.display(form)

    def put_away(self) -> None:
        self._presenter.form_closed()

"""The sheet of an order that waits to be confirmed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.screens.goods_outs.confirming import reasons
from app.ui.screens.goods_outs.values import ConfirmForm
from app.ui.screens.reasoned_sheet import ReasonedSheet
from app.ui.theme import Theme
from app.ui.translation import translate


class ConfirmSheet(ReasonedSheet):
    """Shows a `ConfirmForm`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        why = translate("ConfirmSheet", "Why? The reason stays with the order.")
        super().__init__(theme, reasons(), why, translate("ConfirmSheet", "Reason"), parent)

    def display(self, form: ConfirmForm) -> None:
        """Show facts, or ask for the reason; what a person types stays."""
        self.show_facts(form.facts, form.reason, asking=form.rejecting)

"""The sheet of one shipment: what is known of it, and why it is cancelled."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.screens.reasoned_sheet import ReasonedSheet
from app.ui.screens.shipments.saying import cancel_reasons
from app.ui.screens.shipments.values import Details
from app.ui.theme import Theme
from app.ui.translation import translate


class DetailsSheet(ReasonedSheet):
    """Shows `Details`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        known = [said for _, said in cancel_reasons()]
        why = translate("Shipping", "Why does it not take place?")
        super().__init__(theme, known, why, translate("ConfirmSheet", "Reason"), parent)

    def display(self, form: Details) -> None:
        """Show facts, or ask for the reason; what a person types stays."""
        self.show_facts(form.facts, form.reason, asking=form.cancelling)

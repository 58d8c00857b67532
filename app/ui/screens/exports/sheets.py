"""The sheets over the list of exports: one of them, and the form that asks for another."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.exports import ExportKind
from app.ui.screens.exports.values import Detail, Period, Request
from app.ui.screens.office.facts import FactsPage, JobBox
from app.ui.screens.office.jobs import kind_words
from app.ui.screens.office.picker import Picker
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.chip import Choice
from app.ui.widgets.inputs import ChoiceRow


class DetailSheet(QWidget):
    """Shows a `Detail`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.job = JobBox(theme)
        self._facts = FactsPage()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 8, 8)
        box.setSpacing(16)
        box.addWidget(self.job)
        box.addWidget(self._facts)
        box.addStretch(1)

    def display(self, detail: Detail) -> None:
        """Show `detail`."""
        self.job.display(detail.line)
        self._facts.display(detail.sections)


class RequestSheet(QWidget):
    """Shows a `Request`.

    Signals:
        kind_chosen, period_chosen: keys.
        product_searched, place_searched: what is looked for.
        product_picked, place_picked: ids; "" takes the choice back.
    """

    kind_chosen = Signal(str)
    period_chosen = Signal(str)
    product_searched = Signal(str)
    product_picked = Signal(str)
    place_searched = Signal(str)
    place_picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kinds = (ExportKind.STOCK_COUNTS, ExportKind.LOG_ENTRIES)
        icons = {ExportKind.STOCK_COUNTS: "count", ExportKind.LOG_ENTRIES: "list"}
        self.kind = ChoiceRow(
            theme,
            translate("ExportsView", "A file of what?"),
            [Choice(kind.value, kind_words(kind), icon=icons[kind]) for kind in kinds],
        )
        self.product = Picker(
            theme,
            translate("ExportsView", "Product (scan it, or type)"),
            placeholder=translate("ExportsView", "All products"),
        )
        self.place = Picker(
            theme,
            translate("ExportsView", "Place (scan it, or type)"),
            placeholder=translate("ExportsView", "All places"),
        )
        self.period = ChoiceRow(
            theme,
            translate("ExportsView", "From when?"),
            [Choice(key.value, name) for key, name in period_names().items()],
            translate("ExportsView", "The server keeps movements for three months."),
        )
        self.kind.chosen.connect(self.kind_chosen)
        self.period.chosen.connect(self.period_chosen)
        self.product.searched.connect(self.product_searched)
        self.product.picked.connect(self.product_picked)
        self.place.searched.connect(self.place_searched)
        self.place.picked.connect(self.place_picked)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 8, 8)
        box.setSpacing(18)
        for part in (self.kind, self.product, self.place, self.period):
            box.addWidget(part)
        box.addStretch(1)

    def display(self, form: Request) -> None:
        """Show `form`; what a person types stays."""
        self.kind.set_value(form.kind.value)
        self.product.display(form.product)
        self.place.display(form.place)
        self.period.set_value(form.period.value)
        self.period.setVisible(form.kind is ExportKind.LOG_ENTRIES)


def period_names() -> dict[Period, str]:
    """The choices, in their order."""
    return {
        Period.WEEK: translate("ExportsView", "7 days"),
        Period.MONTH: translate("ExportsView", "30 days"),
        Period.ALL: translate("ExportsView", "three months"),
    }

"""The sheets over the list: one stock-taking, and what narrows the list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.screens.office.facts import FactsPage, JobBox, label
from app.ui.screens.office.picker import Picker
from app.ui.screens.stock_takings.values import Detail, Narrow
from app.ui.screens.stock_takings.words import period_names
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.chip import Choice
from app.ui.widgets.inputs import ChoiceRow


class DetailSheet(QWidget):
    """Shows a `Detail`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.job = JobBox(theme)
        self._note = label("", "muted")
        self._facts = FactsPage()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 8, 8)
        box.setSpacing(16)
        for part in (self.job, self._note, self._facts):
            box.addWidget(part)
        box.addStretch(1)

    def display(self, detail: Detail) -> None:
        """Show `detail`."""
        self._facts.display(detail.sections)
        self._note.setText(detail.note)
        self._note.setVisible(bool(detail.note))
        self.job.setVisible(detail.job is not None)
        if detail.job is not None:
            self.job.display(detail.job)


class NarrowSheet(QWidget):
    """Shows a `Narrow`.

    Signals:
        period_chosen: key of a `Period`.
        place_searched: the text that a place is looked for by.
        place_picked: a place's id; "" for none.
    """

    period_chosen = Signal(str)
    place_searched = Signal(str)
    place_picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = Picker(
            theme,
            translate("StockTakingsView", "Place (scan it, or type)"),
            placeholder=translate("StockTakingsView", "All places"),
        )
        self.period = ChoiceRow(
            theme,
            translate("StockTakingsView", "Counting ended within"),
            [Choice(key, name) for key, name in period_names().items()],
            translate("StockTakingsView", "With a time, what has not ended is left out."),
        )
        self.place.searched.connect(self.place_searched)
        self.place.picked.connect(self.place_picked)
        self.period.chosen.connect(self.period_chosen)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 8, 8)
        box.setSpacing(18)
        box.addWidget(self.place)
        box.addWidget(self.period)
        box.addStretch(1)

    def display(self, form: Narrow) -> None:
        """Show `form`; what a person types stays."""
        self.place.display(form.place)
        self.period.set_value(form.period)

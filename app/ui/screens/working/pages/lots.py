"""Lot and date by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject

from app.ui.screens.working.pages.base import Content, Laid
from app.ui.screens.working.pages.days import NotADate, read_day
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.inputs import TextRow

S = TypeVar("S")
LAST, ILLEGIBLE = "last_lot", "not_legible"
"""Answers of a question that stand over the fields as well."""


class LotForm(Content[S]):
    """Two fields, and the answers that need no typing; whose lot it is, its subclass knows."""

    def __init__(self, theme: Theme, overlay: Laid, snapshot: S) -> None:
        super().__init__(theme, overlay, snapshot)
        self._answers = self.answers(snapshot)
        self._last = BigButton(theme, icon="barcode")
        self._last.clicked.connect(self._on_last)
        self._illegible = BigButton(theme, translate("Working", "Not legible"), icon="warning")
        self._illegible.clicked.connect(self._on_illegible)
        self.column.addWidget(self._last)
        self.column.addWidget(self._illegible)
        self.lot = TextRow(theme, translate("Working", "Lot, as it stands on the label"), limit=40)
        hint = translate("Working", "Day.month.year, or month/year")
        self.day = TextRow(theme, translate("Working", "Best before or expiry"), hint, limit=10)
        self.column.addWidget(self.lot)
        self.column.addWidget(self.day)
        self._ok = BigButton(theme, translate("Working", "Apply"), icon="check", kind=Kind.OK)
        self._ok.clicked.connect(self.confirm)
        self.column.addStretch(1)
        self.column.addWidget(self._ok)
        self.typing(self.lot)
        self.lot.field.installEventFilter(self)
        self.day.field.installEventFilter(self)
        self._dated = self.date_alone(snapshot)
        if self._dated:  # the lot is known
            self.lot.hide()
            self._on_day()

    # --- what a kind of document says -------------------------------------------------------

    def answers(self, snapshot: S) -> Mapping[str, str]:
        """Choices of the question with their values."""
        return {}

    def date_alone(self, snapshot: S) -> bool:
        """Whether only the date is asked."""
        return False

    def entered(self, lot: str, expiry: date | None) -> None:
        """Lot and date were entered."""
        raise NotImplementedError

    def answered(self, choice: str) -> None:
        """An answer without typing."""

    # --- the page ---------------------------------------------------------------------------

    def display(self, snapshot: S) -> None:
        told = translate("Working", "Lot {lot}, as before")
        self._last.setVisible(LAST in self._answers)
        self._last.setText(told.format(lot=self._answers.get(LAST, "")))
        self._illegible.setVisible(ILLEGIBLE in self._answers)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.MouseButtonPress):
            (self._on_lot if watched is self.lot.field else self._on_day)()
        return False

    def _on_lot(self) -> None:
        if self.keys is not None:
            self.keys.write_into(self.lot)

    def _on_day(self) -> None:
        if self.keys is not None:
            self.keys.write_into(self.day, digits=True)

    def _on_last(self) -> None:
        self.answered(LAST)

    def _on_illegible(self) -> None:
        self.answered(ILLEGIBLE)

    def confirm(self) -> None:
        try:
            expiry = read_day(self.day.text())
        except NotADate:
            self.day.show_error(translate("Working", "This is no date: write 30.06.2031"))
            return
        self.day.show_error("")
        lot = self.lot.text()
        if not lot and expiry is None:
            wrong = translate("Working", "Enter the lot, or the date")
            (self.day if self._dated else self.lot).show_error(wrong)
            return
        self.entered(lot, expiry)

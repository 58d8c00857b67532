"""The report as PDF and as a table for a spreadsheet: where they are, and how to open them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from app.domain.counting.document import CountState
from app.ui.screens.count.pages.base import Content
from app.ui.screens.count.values import Overlay, PrintReport, Save, Sheets, Snapshot
from app.ui.screens.working.pages.base import Item, ItemList, row, words
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.button import BigButton


class ReportsPage(Content):
    """Two files, and a button that writes them anew."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._note = words(role="muted")
        self._list = ItemList(theme)
        self._list.chosen.connect(self._on_chosen)
        self._where = words(role="muted")
        self._error = words(role="error")
        self._printed = words()
        self._again = BigButton(theme, translate("Receipt", "Write them anew"), icon="sync")
        self._again.clicked.connect(self._on_again)
        self._print = BigButton(theme, translate("Counting", "Print"), icon="print")
        self._print.clicked.connect(self._on_print)
        for part in (self._note, self._list, self._where, self._error, self._printed):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.column.addLayout(row(self._again, self._print))
        self._sheets = Sheets()

    def title(self, snapshot: Snapshot) -> str:
        return translate("Counting", "Report of the count")

    def display(self, snapshot: Snapshot) -> None:
        finished = snapshot.document.state is CountState.FINISHED
        self._note.setText(
            translate("Counting", "This count is finished.")
            if finished
            else translate("Counting", "The count is still open: the report says how it stands.")
        )
        self._sheets = sheets = snapshot.sheets
        report = translate("Counting", "Count report")
        table = translate("Counting", "Table for a spreadsheet")
        self._list.display(
            [
                _file("report", report, sheets.report, "PDF"),
                _file("table", table, sheets.table, "CSV"),
            ]
        )
        self._list.setVisible(not sheets.error)
        path = sheets.report
        self._where.setText(str(path.parent) if path else "")
        self._where.setVisible(path is not None)
        for label, told in ((self._error, sheets.error), (self._printed, sheets.printed)):
            label.setText(told)
            label.setVisible(bool(told))

    def _on_chosen(self, key: str) -> None:
        path = self._sheets.report if key == "report" else self._sheets.table
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _on_print(self) -> None:
        self.wished.emit(PrintReport())

    def _on_again(self) -> None:
        self.wished.emit(Save())


def _file(key: str, title: str, path: Path | None, kind: str) -> Item:
    waiting = translate("Receipt", "being written …")
    return Item(key, title, path.name if path else waiting, kind, "document", enabled=bool(path))

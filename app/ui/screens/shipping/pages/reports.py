"""The loading list: where it lies, how to open it and how to print it."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from app.ui.screens.shipping.pages.base import Content
from app.ui.screens.shipping.values import Overlay, Print, Save, Sheets, Snapshot
from app.ui.screens.working.pages.base import Item, ItemList, row, words
from app.ui.sentences import need_you_of
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind


class ReportsPage(Content):
    """One file; what became of the post and of the printing."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._state = words(role="heading")
        self._list = ItemList(theme)
        self._list.chosen.connect(self._on_chosen)
        self._where = words(role="muted")
        self._error = words(role="error")
        self._printed = words()
        again = BigButton(theme, translate("Shipping", "Write it anew"), icon="sync")
        again.clicked.connect(self._on_again)
        self._print = BigButton(theme, translate("Shipping", "Print"), icon="print", kind=Kind.MAIN)
        self._print.clicked.connect(self._on_print)
        for part in (self._state, self._list, self._where, self._error, self._printed):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.column.addLayout(row(again, self._print))
        self._sheets = Sheets()

    def title(self, snapshot: Snapshot) -> str:
        return translate("Shipping", "Loading list")

    def display(self, snapshot: Snapshot) -> None:
        self._sheets = sheets = snapshot.sheets
        self._state.setText(post_words(snapshot))
        title = translate("Shipping", "Loading list")
        waiting = translate("Receipt", "being written …")
        path = sheets.path
        told = path.name if path else waiting
        item = Item("list", title, told, "PDF", "document", enabled=path is not None)
        self._list.display([item])
        self._list.setVisible(not sheets.error)
        self._where.setText(_breakable(str(path.parent)) if path else "")
        self._where.setVisible(path is not None)
        self._print.setEnabled(path is not None)
        for label, text in ((self._error, sheets.error), (self._printed, sheets.printed)):
            label.setText(text)
            label.setVisible(bool(text))

    def _on_chosen(self, key: str) -> None:
        if self._sheets.path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._sheets.path)))

    def _on_again(self) -> None:
        self.wished.emit(Save())

    def _on_print(self) -> None:
        self.wished.emit(Print())


def post_words(snapshot: Snapshot) -> str:
    """What became of the posts: all with the server, on the way, or in need of a person."""
    document = snapshot.document
    if not document.posts:
        return translate("Shipping", "Still open: the list says how it stands now")
    if snapshot.stuck:
        return need_you_of(snapshot.stuck, snapshot.unsent + snapshot.stuck)
    if snapshot.unsent:
        return translate("Shipping", "{n} still to send").format(n=snapshot.unsent)
    if not snapshot.takes:
        return translate("Shipping", "Finished: all of it is with the server")
    return translate("Shipping", "All that was shared is with the server")


def _breakable(path: str) -> str:
    """A long path may be broken behind its marks."""
    for mark in "/_\\":
        path = path.replace(mark, mark + "\u200b")
    return path

"""The printed sheets: where they are, and how to open them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from app.domain.receipt.document import ReceiptState
from app.domain.receipt.summary import summary
from app.ui.screens.receipt.pages.base import Content, Item, ItemList, words
from app.ui.screens.receipt.values import Overlay, Save, Sheets, Snapshot
from app.ui.sentences import need_you_of
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import BigButton


class ReportsPage(Content):
    """Receipt report and, on differences, supplier claim; and what became of the post."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._state = words(role="heading")
        self._note = words(role="muted")
        self._list = ItemList(theme)
        self._list.chosen.connect(self._on_chosen)
        self._where = words(role="muted")
        self._error = words(role="error")
        self._again = BigButton(theme, translate("Receipt", "Write them anew"), icon="print")
        self._again.clicked.connect(self._on_again)
        for part in (self._state, self._note, self._list, self._where, self._error, self._again):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self._sheets = Sheets()

    def title(self, snapshot: Snapshot) -> str:
        return translate("Receipt", "Report and claim")

    def display(self, snapshot: Snapshot) -> None:
        finished = snapshot.receipt.state is ReceiptState.FINISHED
        self._state.setText(post_words(snapshot))
        self._state.setVisible(bool(self._state.text()))
        self._note.setText(
            translate("Receipt", "This receipt is finished here.")
            if finished
            else translate(
                "Receipt", "The receipt is still open: the sheets say how it stands now."
            )
        )
        self._sheets = snapshot.sheets
        self._list.display(list(_files(snapshot)))
        path = snapshot.sheets.report
        self._where.setText(str(path.parent) if path else "")
        self._where.setVisible(path is not None)
        self._error.setText(snapshot.sheets.error)
        self._error.setVisible(bool(snapshot.sheets.error))

    def _on_chosen(self, key: str) -> None:
        path = self._sheets.report if key == "report" else self._sheets.claim
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _on_again(self) -> None:
        self.wished.emit(Save())


def _files(snapshot: Snapshot) -> list[Item]:
    sheets = snapshot.sheets
    items = [_file("report", translate("Receipt", "Receipt report"), sheets.report)]
    if sheets.claim is not None:
        items.append(_file("claim", translate("Receipt", "Supplier claim"), sheets.claim))
    elif not summary(snapshot.receipt).differs:
        none = translate("Receipt", "No claim: everything came as announced")
        items.append(Item("none", none, icon="check", tone=Tone.OK))
    return items


def _file(key: str, title: str, path: Path | None) -> Item:
    waiting = translate("Receipt", "being written …")
    return Item(key, title, path.name if path else waiting, "PDF", "document", enabled=bool(path))


def post_words(snapshot: Snapshot) -> str:
    """What became of the posts: all with the server, on the way, or in need of a person."""
    if not snapshot.receipt.posts:
        return ""
    if snapshot.stuck:
        told = need_you_of(snapshot.stuck, snapshot.unsent + snapshot.stuck)
        return translate("Receipt", "Posted: {told}").format(told=told)
    if snapshot.unsent:
        return translate("Receipt", "Posted: {n} still to send").format(n=snapshot.unsent)
    return translate("Receipt", "Posted: all of it is with the server")

"""The sheets of a dispatch: where they are, how to open them and how to print them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout

from app.domain.dispatch.document import DispatchState
from app.ui.screens.dispatch.figures import order_name, package_name
from app.ui.screens.dispatch.pages.base import Content, Item, ItemList, row, words
from app.ui.screens.dispatch.values import Overlay, Print, Save, Snapshot
from app.ui.screens.working.pages.columns import Columns
from app.ui.sentences import need_you_of
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.sheet import WIDE

LIST, LABEL = "list", "label"


class ReportsPage(Content):
    """Packing lists and labels; what became of the post and of the printing."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._snapshot = snapshot
        self._chosen = ""
        self._state = words(role="heading")
        self._printed = words()
        self._error = words(role="error")
        self._where = words(role="muted")
        self._list = ItemList(theme)
        self._list.chosen.connect(self._on_chosen)
        self.setProperty(WIDE, True)
        columns = Columns(theme)
        self.column.addLayout(columns, 1)
        self._sheets = self.body(columns, 1)
        self._sheets.addWidget(self._list)
        self._sheets.addStretch(1)
        self._side = QVBoxLayout()
        columns.addLayout(self._side, 1)
        columns.turn()
        self._open = BigButton(theme, translate("Dispatch", "Open"), icon="document")
        self._folder = BigButton(theme, translate("Dispatch", "Open folder"), icon="list")
        self._again = BigButton(theme, translate("Dispatch", "Write anew"), icon="sync")
        self._one = BigButton(theme, translate("Dispatch", "Print this"), icon="print")
        self._all = BigButton(
            theme, translate("Dispatch", "Print all"), icon="print", kind=Kind.MAIN
        )
        self._open.clicked.connect(self._on_open)
        self._folder.clicked.connect(self._on_folder)
        self._again.clicked.connect(self._on_again)
        self._one.clicked.connect(self._on_one)
        self._all.clicked.connect(self._on_all)
        self._told = self.body(self._side, 1)
        for part in (self._state, self._printed, self._error, self._where):
            self._told.addWidget(part)
        self._told.addStretch(1)
        self._side.addLayout(row(self._open, self._folder, self._again))
        self._side.addLayout(row(self._one, self._all))

    def title(self, snapshot: Snapshot) -> str:
        return translate("Dispatch", "Packing list and labels")

    def display(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        sheets = snapshot.sheets
        self._state.setText(post_words(snapshot))
        self._state.setVisible(bool(self._state.text()))
        for label, text in ((self._printed, sheets.printed), (self._error, sheets.error)):
            label.setText(text)
            label.setVisible(bool(text))
        items = _files(snapshot)
        if self._chosen not in [item.key for item in items]:
            self._chosen = items[0].key if items else ""
        self._list.display([_chosen(item, item.key == self._chosen) for item in items])
        path = self._path()
        folder = _folder(snapshot)
        self._where.setText(str(folder) if folder else "")
        self._where.setVisible(folder is not None)
        self._open.setEnabled(path is not None)
        self._folder.setEnabled(folder is not None)
        self._one.setEnabled(path is not None)
        self._all.setEnabled(folder is not None)

    def _path(self) -> Path | None:
        kind, _, key = self._chosen.partition(":")
        sheets = self._snapshot.sheets
        return (sheets.lists if kind == LIST else sheets.labels).get(key)

    # --- taps -------------------------------------------------------------------------------

    def _on_chosen(self, key: str) -> None:
        self._chosen = key
        self.display(self._snapshot)

    def _on_open(self) -> None:
        path = self._path()
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _on_folder(self) -> None:
        folder = _folder(self._snapshot)
        if folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _on_again(self) -> None:
        self.wished.emit(Save())

    def _on_one(self) -> None:
        kind, _, key = self._chosen.partition(":")
        self.wished.emit(Print(order=key) if kind == LIST else Print(package=key))

    def _on_all(self) -> None:
        self.wished.emit(Print())


def _files(snapshot: Snapshot) -> list[Item]:
    """A packing list for each order, and a label for each of its packages."""
    dispatch, sheets = snapshot.dispatch, snapshot.sheets
    items: list[Item] = []
    for order in dispatch.orders:
        title = translate("Dispatch", "Packing list {number}").format(number=order_name(order))
        items.append(_file(f"{LIST}:{order.id}", title, sheets.lists.get(order.id)))
        for package in dispatch.packages:
            if package.goods_out != order.id:
                continue
            name = package_name(package)
            title = translate("Dispatch", "Label of {package}").format(package=name)
            if package.void:
                title = translate("Dispatch", "Label of {package} (void)").format(package=name)
            items.append(_file(f"{LABEL}:{package.id}", title, sheets.labels.get(package.id)))
    return items


def _file(key: str, title: str, path: Path | None) -> Item:
    waiting = translate("Dispatch", "being written …")
    icon = "document" if key.startswith(LIST) else "barcode"
    return Item(key, title, path.name if path else waiting, "PDF", icon)


def _chosen(item: Item, chosen: bool) -> Item:
    return Item(item.key, item.title, item.detail, item.mark, item.icon, chosen=chosen)


def _folder(snapshot: Snapshot) -> Path | None:
    sheets = snapshot.sheets
    paths = [*sheets.lists.values(), *sheets.labels.values()]
    return paths[0].parent if paths else None


def post_words(snapshot: Snapshot) -> str:
    """What became of the posts: all with the server, on the way, or in need of a person."""
    dispatch = snapshot.dispatch
    if not dispatch.posts:
        return translate("Dispatch", "Still open: the sheets say how it stands now")
    if snapshot.stuck:
        return need_you_of(snapshot.stuck, snapshot.unsent + snapshot.stuck)
    if snapshot.unsent:
        return translate("Dispatch", "{n} still to send").format(n=snapshot.unsent)
    if dispatch.state is DispatchState.FINISHED:
        return translate("Dispatch", "Finished: all of it is with the server")
    return translate("Dispatch", "All that was posted is with the server")

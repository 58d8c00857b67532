"""Pages that are lists, and one that chooses a reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QWidget

from app.domain.values import Product
from app.domain.working import RecentScan
from app.ui.screens.working.figures import clock, product_name, signed, unit
from app.ui.screens.working.pages.base import Content, Item, ItemList, Laid
from app.ui.sentences import shown
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.empty import EmptyState

S = TypeVar("S")


class Entries(Content[S]):
    """A list, or a sentence why it is empty; a subclass lays them (`lay`)."""

    def __init__(self, theme: Theme, overlay: Laid, snapshot: S) -> None:
        super().__init__(theme, overlay, snapshot)
        self.list = ItemList(theme)
        self.list.chosen.connect(self.chosen)
        self.none = EmptyState(theme, "list", "")

    def lay(self, into: QBoxLayout | None = None) -> None:
        """Let the list scroll in `into`, else in the page's column."""
        self.told = self.body(into)
        """What scrolls: the list, and what a subclass adds to it."""
        self.told.addWidget(self.list)
        self.told.addWidget(self.none, 1)
        self.told.addStretch(1)

    def items(self, snapshot: S) -> list[Item]:
        """The entries."""
        raise NotImplementedError

    def why_empty(self) -> tuple[str, str, str]:
        """Icon, title and detail of the empty list."""
        raise NotImplementedError

    def chosen(self, key: str) -> None:
        """An entry was tapped."""

    def display(self, snapshot: S) -> None:
        items = self.items(snapshot)
        self.list.display(items)
        self.list.setVisible(bool(items))
        self.none.setVisible(not items)
        if not items:
            self.none.display(*self.why_empty())


class ListPage(Entries[S]):
    """A page that is a list, with something above it perhaps."""

    def __init__(self, theme: Theme, overlay: Laid, snapshot: S) -> None:
        super().__init__(theme, overlay, snapshot)
        for part in self.above(snapshot):
            self.column.addWidget(part)
        self.lay()

    def above(self, snapshot: S) -> Sequence[QWidget]:
        """What stands above the list."""
        return ()


def scan_items(recent: Sequence[RecentScan], products: Iterable[Product | None] = ()) -> list[Item]:
    """The last scans as entries, the newest first; `products` are known by name in the window's
    language.
    """
    names = {product.name: product_name(product) for product in products if product}
    return [
        Item(
            scan.event,
            names.get(scan.name, scan.name) or shown(scan.text),
            f"{clock(scan.at)} · {shown(scan.text, 40)}",
            translate("Working", "taken back")
            if scan.undone
            else f"{signed(scan.quantity)} {unit(scan.unit)}".strip()
            if scan.quantity
            else "",
            "undo" if scan.undone else "barcode",
            struck=scan.undone,
        )
        for scan in recent
    ]

"""Goods found by name, where no code can be scanned; and codes that nobody knows."""

from __future__ import annotations

from app.domain.shipping.actions import Scan
from app.domain.values import Product
from app.ui.screens.shipping.pages.base import Content
from app.ui.screens.shipping.values import Overlay, Page, Show, Snapshot
from app.ui.screens.working.figures import amount
from app.ui.screens.working.pages.found import LinkedPage, TakenPage


class SearchPage(Content, TakenPage[Snapshot]):
    """Finds products; a tap takes one piece as a scan of it would."""

    scans = Scan

    def marked(self, snapshot: Snapshot, product: Product) -> str:
        return _along(snapshot, product)


class LinkPage(Content, LinkedPage[Snapshot]):
    """What was read of an unknown code, and the product that it is; its subject is the code."""

    def marked(self, snapshot: Snapshot, product: Product) -> str:
        return _along(snapshot, product)

    def choose(self, product: Product) -> None:
        self.wished.emit(Show(Overlay(Page.PACK_SIZE, self.overlay.subject, product)))


def _along(snapshot: Snapshot, product: Product) -> str:
    total = snapshot.document.total_of(product.id)
    return amount(total, product.unit) if total else ""

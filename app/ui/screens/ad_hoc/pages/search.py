"""Goods found by name, where no code can be scanned; and codes that nobody knows."""

from __future__ import annotations

from app.domain.adhoc.actions import Scan
from app.domain.values import Product
from app.ui.screens.ad_hoc.pages.base import Content
from app.ui.screens.ad_hoc.values import Overlay, Page, Show, Snapshot
from app.ui.screens.working.figures import amount
from app.ui.screens.working.pages.found import LinkedPage, TakenPage


class SearchPage(Content, TakenPage[Snapshot]):
    """Finds products; a tap takes one piece as a scan of it would."""

    scans = Scan

    def marked(self, snapshot: Snapshot, product: Product) -> str:
        return _leaves(snapshot, product)


class LinkPage(Content, LinkedPage[Snapshot]):
    """What was read of an unknown code, and the product that it is; its subject is the code."""

    def marked(self, snapshot: Snapshot, product: Product) -> str:
        return _leaves(snapshot, product)

    def choose(self, product: Product) -> None:
        self.wished.emit(Show(Overlay(Page.PACK_SIZE, self.overlay.subject, product)))


def _leaves(snapshot: Snapshot, product: Product) -> str:
    total = snapshot.begun.total_of(product.id)
    return amount(total, product.unit) if total else ""

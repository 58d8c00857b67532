"""Goods found by name, where no code can be scanned; and codes that nobody knows."""

from __future__ import annotations

from decimal import Decimal

from app.domain.counting.actions import Scan
from app.domain.values import Product
from app.ui.screens.count.pages.base import Content
from app.ui.screens.count.values import Overlay, Page, Show, Snapshot
from app.ui.screens.working.figures import amount
from app.ui.screens.working.pages.found import LinkedPage, TakenPage


class SearchPage(Content, TakenPage[Snapshot]):
    """Finds products; a tap counts one piece as a scan of it would."""

    scans = Scan

    def marked(self, snapshot: Snapshot, product: Product) -> str:
        return _counted(snapshot, product)


class LinkPage(Content, LinkedPage[Snapshot]):
    """What was read of an unknown code, and the product that it is; its subject is the code."""

    def marked(self, snapshot: Snapshot, product: Product) -> str:
        return _counted(snapshot, product)

    def choose(self, product: Product) -> None:
        self.wished.emit(Show(Overlay(Page.PACK_SIZE, self.overlay.subject, product)))


def _counted(snapshot: Snapshot, product: Product) -> str:
    document = snapshot.document
    place = document.place
    lines = document.lines_at(product.id, place.id) if place is not None else []
    total = sum((line.quantity for line in lines), Decimal(0))
    return amount(total, product.unit) if lines else ""

"""An item found by name, where no code can be scanned; and codes that nobody knows."""

from __future__ import annotations

from app.domain.adjusting.actions import Scan
from app.domain.values import Product
from app.ui.screens.adjust.pages.base import Content
from app.ui.screens.adjust.values import Overlay, Page, Show, Snapshot
from app.ui.screens.working.pages.found import LinkedPage, TakenPage


class SearchPage(Content, TakenPage[Snapshot]):
    """Finds products; a tap counts one piece as a scan of it would."""

    scans = Scan


class LinkPage(Content, LinkedPage[Snapshot]):
    """What was read of an unknown code, and the product that it is; its subject is the code."""

    def choose(self, product: Product) -> None:
        self.wished.emit(Show(Overlay(Page.PACK_SIZE, self.overlay.subject, product)))

"""Which widget shows which page."""

from __future__ import annotations

from app.ui.screens.receipt.pages.base import Content
from app.ui.screens.receipt.pages.condition import ConditionPage
from app.ui.screens.receipt.pages.finish import FinishPage
from app.ui.screens.receipt.pages.line import LinePage
from app.ui.screens.receipt.pages.lists import (
    DeliveriesPage,
    MovePage,
    PackagesPage,
    PlacesPage,
    QuestionsPage,
    RecentPage,
)
from app.ui.screens.receipt.pages.quantity import PackPage, QuantityPage, WeightPage
from app.ui.screens.receipt.pages.reports import ReportsPage
from app.ui.screens.receipt.pages.search import LinkPage, SearchPage
from app.ui.screens.receipt.pages.typed import CorrectPage, LotPage, NotePage, SerialsPage
from app.ui.screens.receipt.values import Page, Snapshot
from app.ui.theme import Theme

PAGES: dict[Page, type[Content]] = {
    Page.LINE: LinePage,
    Page.QUANTITY: QuantityPage,
    Page.SERIALS: SerialsPage,
    Page.CONDITION: ConditionPage,
    Page.LOT: LotPage,
    Page.WEIGHT: WeightPage,
    Page.NOTE: NotePage,
    Page.MOVE: MovePage,
    Page.PACKAGES: PackagesPage,
    Page.PLACES: PlacesPage,
    Page.RECENT: RecentPage,
    Page.QUESTIONS: QuestionsPage,
    Page.SEARCH: SearchPage,
    Page.LINK: LinkPage,
    Page.PACK: PackPage,
    Page.DELIVERIES: DeliveriesPage,
    Page.CORRECT: CorrectPage,
    Page.FINISH: FinishPage,
    Page.REPORTS: ReportsPage,
}


def make(theme: Theme, snapshot: Snapshot) -> Content:
    """The widget of the snapshot's open page, filled."""
    overlay = snapshot.overlay
    assert overlay is not None
    kind = PAGES[overlay.page]
    content = kind(theme, overlay, snapshot)
    content.display(snapshot)
    return content

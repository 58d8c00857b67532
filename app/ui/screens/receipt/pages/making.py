"""Which widget shows which page."""

from __future__ import annotations

from app.ui.screens.receipt.pages.approve import ApprovePage
from app.ui.screens.receipt.pages.base import Content
from app.ui.screens.receipt.pages.company import CompanyPage
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
from app.ui.screens.receipt.values import Page

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
    Page.COMPANY: CompanyPage,
    Page.APPROVE: ApprovePage,
}

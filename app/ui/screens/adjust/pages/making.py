"""Which widget shows which page."""

from __future__ import annotations

from app.ui.screens.adjust.pages.base import Content
from app.ui.screens.adjust.pages.choices import (
    ConditionPage,
    DirectionPage,
    NotePage,
    PlacesPage,
    ReasonPage,
)
from app.ui.screens.adjust.pages.finish import ApprovePage, FinishPage
from app.ui.screens.adjust.pages.lists import HistoryPage, QuestionsPage, RecentPage
from app.ui.screens.adjust.pages.quantity import PackSizePage, QuantityPage, WeightPage
from app.ui.screens.adjust.pages.search import LinkPage, SearchPage
from app.ui.screens.adjust.values import Page

PAGES: dict[Page, type[Content]] = {
    Page.QUANTITY: QuantityPage,
    Page.WEIGHT: WeightPage,
    Page.DIRECTION: DirectionPage,
    Page.REASON: ReasonPage,
    Page.NOTE: NotePage,
    Page.CONDITION: ConditionPage,
    Page.PLACES: PlacesPage,
    Page.SEARCH: SearchPage,
    Page.LINK: LinkPage,
    Page.PACK_SIZE: PackSizePage,
    Page.RECENT: RecentPage,
    Page.QUESTIONS: QuestionsPage,
    Page.HISTORY: HistoryPage,
    Page.FINISH: FinishPage,
    Page.APPROVE: ApprovePage,
}

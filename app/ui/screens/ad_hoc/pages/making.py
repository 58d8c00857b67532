"""Which widget shows which page."""

from __future__ import annotations

from app.ui.screens.ad_hoc.pages.base import Content
from app.ui.screens.ad_hoc.pages.finish import FinishPage
from app.ui.screens.ad_hoc.pages.heading import HeadingPage
from app.ui.screens.ad_hoc.pages.line import LinePage
from app.ui.screens.ad_hoc.pages.lists import ConditionPage, PlacesPage, QuestionsPage, RecentPage
from app.ui.screens.ad_hoc.pages.quantity import PackSizePage, QuantityPage, WeightPage
from app.ui.screens.ad_hoc.pages.search import LinkPage, SearchPage
from app.ui.screens.ad_hoc.pages.typed import LotPage, NotePage, SerialPage
from app.ui.screens.ad_hoc.values import Page

PAGES: dict[Page, type[Content]] = {
    Page.LINE: LinePage,
    Page.QUANTITY: QuantityPage,
    Page.WEIGHT: WeightPage,
    Page.LOT: LotPage,
    Page.SERIAL: SerialPage,
    Page.CONDITION: ConditionPage,
    Page.NOTE: NotePage,
    Page.SEARCH: SearchPage,
    Page.LINK: LinkPage,
    Page.PACK_SIZE: PackSizePage,
    Page.PLACES: PlacesPage,
    Page.HEADING: HeadingPage,
    Page.RECENT: RecentPage,
    Page.QUESTIONS: QuestionsPage,
    Page.FINISH: FinishPage,
}

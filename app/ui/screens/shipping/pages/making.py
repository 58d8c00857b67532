"""Which widget shows which page."""

from __future__ import annotations

from app.ui.screens.shipping.pages.base import Content
from app.ui.screens.shipping.pages.books import BooksPage
from app.ui.screens.shipping.pages.ends import CancelPage, DeletePage
from app.ui.screens.shipping.pages.finish import FinishPage
from app.ui.screens.shipping.pages.heading import HeadingPage
from app.ui.screens.shipping.pages.line import LinePage
from app.ui.screens.shipping.pages.lists import (
    ConditionPage,
    PlacePage,
    QuestionsPage,
    RecentPage,
)
from app.ui.screens.shipping.pages.quantity import PackSizePage, QuantityPage, WeightPage
from app.ui.screens.shipping.pages.reports import ReportsPage
from app.ui.screens.shipping.pages.search import LinkPage, SearchPage
from app.ui.screens.shipping.pages.typed import LotPage, NotePage, SerialPage
from app.ui.screens.shipping.values import Page

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
    Page.SOURCE: PlacePage,
    Page.DESTINATION: PlacePage,
    Page.HEADING: HeadingPage,
    Page.RECENT: RecentPage,
    Page.QUESTIONS: QuestionsPage,
    Page.FINISH: FinishPage,
    Page.CANCEL: CancelPage,
    Page.DELETE: DeletePage,
    Page.BOOKS: BooksPage,
    Page.REPORTS: ReportsPage,
}

"""Which widget shows which page."""

from __future__ import annotations

from app.ui.screens.dispatch.pages.base import Content
from app.ui.screens.dispatch.pages.books import BooksPage
from app.ui.screens.dispatch.pages.company import CompanyPage
from app.ui.screens.dispatch.pages.differences import DifferencesPage
from app.ui.screens.dispatch.pages.finish import FinishPage
from app.ui.screens.dispatch.pages.handing import HandingPage, UncollectedPage
from app.ui.screens.dispatch.pages.line import LinePage
from app.ui.screens.dispatch.pages.lists import (
    ConditionPage,
    LotsPage,
    PlacesPage,
    QuestionsPage,
    RecentPage,
)
from app.ui.screens.dispatch.pages.measures import MeasuresPage
from app.ui.screens.dispatch.pages.orders import OrderPage, OrdersPage
from app.ui.screens.dispatch.pages.package import PackagePage
from app.ui.screens.dispatch.pages.packages import NewPackagePage, PackagesPage
from app.ui.screens.dispatch.pages.putting_back import PuttingBackPage
from app.ui.screens.dispatch.pages.quantity import (
    NoCodePage,
    PackSizePage,
    QuantityPage,
    WeightPage,
)
from app.ui.screens.dispatch.pages.repack import RepackPage
from app.ui.screens.dispatch.pages.reports import ReportsPage
from app.ui.screens.dispatch.pages.search import LinkPage, SearchPage
from app.ui.screens.dispatch.pages.signature import SignaturePage
from app.ui.screens.dispatch.pages.typed import (
    CancellationPage,
    CorrectPage,
    LotPage,
    NotePage,
    RejectPage,
    ReturnPage,
    SerialPage,
)
from app.ui.screens.dispatch.values import Page

PAGES: dict[Page, type[Content]] = {
    Page.LINE: LinePage,
    Page.QUANTITY: QuantityPage,
    Page.NO_CODE: NoCodePage,
    Page.WEIGHT: WeightPage,
    Page.LOT: LotPage,
    Page.SERIAL: SerialPage,
    Page.LOTS: LotsPage,
    Page.PLACES: PlacesPage,
    Page.CONDITION: ConditionPage,
    Page.NOTE: NotePage,
    Page.SEARCH: SearchPage,
    Page.LINK: LinkPage,
    Page.PACK_SIZE: PackSizePage,
    Page.ORDERS: OrdersPage,
    Page.ORDER: OrderPage,
    Page.REJECT: RejectPage,
    Page.CANCELLATION: CancellationPage,
    Page.RETURN: ReturnPage,
    Page.RECENT: RecentPage,
    Page.QUESTIONS: QuestionsPage,
    Page.CORRECT: CorrectPage,
    Page.PACKAGES: PackagesPage,
    Page.PACKAGE: PackagePage,
    Page.NEW_PACKAGE: NewPackagePage,
    Page.MEASURES: MeasuresPage,
    Page.REPACK: RepackPage,
    Page.DIFFERENCES: DifferencesPage,
    Page.HANDING: HandingPage,
    Page.UNCOLLECTED: UncollectedPage,
    Page.SIGNATURE: SignaturePage,
    Page.PUTTING_BACK: PuttingBackPage,
    Page.FINISH: FinishPage,
    Page.REPORTS: ReportsPage,
    Page.BOOKS: BooksPage,
    Page.COMPANY: CompanyPage,
}

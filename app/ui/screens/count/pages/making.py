"""Which widget shows which page."""

from __future__ import annotations

from app.ui.screens.count.pages.approve import ApprovePage
from app.ui.screens.count.pages.choices import ChoicesPage
from app.ui.screens.count.pages.finish import FinishPage
from app.ui.screens.count.pages.heading import HeadingPage
from app.ui.screens.count.pages.line import LinePage
from app.ui.screens.count.pages.lists import (
    ConditionPage,
    PlacesPage,
    QuestionsPage,
    RecentPage,
    TargetPage,
    UnknownPage,
)
from app.ui.screens.count.pages.quantity import (
    KeepPage,
    PackSizePage,
    QuantityPage,
    TypedPage,
    WeightPage,
)
from app.ui.screens.count.pages.reasons import AcceptPage, RejectPage
from app.ui.screens.count.pages.reports import ReportsPage
from app.ui.screens.count.pages.rest import RestPage
from app.ui.screens.count.pages.review import ReviewPage
from app.ui.screens.count.pages.search import LinkPage, SearchPage
from app.ui.screens.count.pages.sending import SendingPage
from app.ui.screens.count.pages.typed import LotPage, NotePage, SerialPage
from app.ui.screens.count.pages.variance import VariancePage
from app.ui.screens.count.values import Page, Snapshot
from app.ui.screens.working.pages import base

PAGES: dict[Page, type[base.Content[Snapshot]]] = {
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
    Page.KEEP: KeepPage,
    Page.UNKNOWN: UnknownPage,
    Page.TARGET: TargetPage,
    Page.TYPED: TypedPage,
    Page.PLACES: PlacesPage,
    Page.HEADING: HeadingPage,
    Page.RECENT: RecentPage,
    Page.QUESTIONS: QuestionsPage,
    Page.REVIEW: ReviewPage,
    Page.VARIANCE: VariancePage,
    Page.ACCEPT: AcceptPage,
    Page.REJECT: RejectPage,
    Page.APPROVE: ApprovePage,
    Page.FINISH: FinishPage,
    Page.SENDING: SendingPage,
    Page.REST: RestPage,
    Page.CHOICES: ChoicesPage,
    Page.REPORTS: ReportsPage,
}

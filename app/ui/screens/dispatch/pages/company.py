"""The page that says who else is on this order, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.dispatch.actions import Post
from app.ui.screens.dispatch.pages.base import Content
from app.ui.screens.dispatch.values import Do, Snapshot
from app.ui.screens.working.pages import company
from app.ui.screens.working.values import Companion
from app.ui.translation import translate


class CompanyPage(Content, company.CompanyPage[Snapshot]):
    """Other terminals by name; what was picked here can be posted at once."""

    def title(self, snapshot: Snapshot) -> str:
        if len(snapshot.dispatch.orders) > 1:
            return translate("Dispatch", "Who is on these orders")
        return translate("Dispatch", "Who is on this order")

    def company(self, snapshot: Snapshot) -> Sequence[Companion]:
        return snapshot.company

    def posts(self, snapshot: Snapshot) -> bool:
        return True

    def post(self) -> None:
        self.wished.emit(Do(Post()))

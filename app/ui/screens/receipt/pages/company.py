"""The page that says who else is on this delivery, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.receipt.actions import Post
from app.ui.screens.receipt.pages.base import Content
from app.ui.screens.receipt.values import Do, Snapshot
from app.ui.screens.working.pages import company
from app.ui.screens.working.values import Companion
from app.ui.translation import translate


class CompanyPage(Content, company.CompanyPage[Snapshot]):
    """Other terminals by name; what was scanned here can be posted at once."""

    def title(self, snapshot: Snapshot) -> str:
        return translate("Receipt", "Who is on this delivery")

    def company(self, snapshot: Snapshot) -> Sequence[Companion]:
        return snapshot.company

    def posts(self, snapshot: Snapshot) -> bool:
        return snapshot.rules.can_part_post

    def post(self) -> None:
        self.wished.emit(Do(Post()))

"""A lead approves a large difference, or that the books of a blind count are shown."""

from __future__ import annotations

from app.ui.screens.count.pages.base import Content
from app.ui.screens.count.values import Snapshot
from app.ui.screens.working.pages.approving import Approval
from app.ui.translation import translate


class ApprovePage(Content, Approval[Snapshot]):
    """Its subject says of what the difference is; empty: the count is blind."""

    def about(self, snapshot: Snapshot) -> str:
        if self.overlay.subject:
            return translate("Counting", "The difference is above what you may accept alone.")
        return translate("Counting", "This count is blind: what the books say is for a lead.")

    def leads(self, snapshot: Snapshot) -> tuple[tuple[str, str], ...]:
        return snapshot.leads

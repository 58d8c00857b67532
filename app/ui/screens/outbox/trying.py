"""What came of "try now": it stands in the band as soon as it is known.

"It is tried again now" and "The server does not answer" are true for a moment only. Left standing
they would contradict the list below them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.entry import STUCK_STATES
from app.ui.frame.values import Band
from app.ui.screens.outbox import standing
from app.ui.sentences import need_you
from app.ui.translation import translate
from app.workbench.views import ConnectionView, QueueRow


@dataclass(frozen=True, slots=True)
class Tried:
    """These entries (ids) are tried again, and `band` says so; `sent` whether they left at all."""

    keys: frozenset[str]
    band: Band
    sent: bool

    def came_of(
        self, rows: Mapping[str, QueueRow], status: ConnectionView, now: int
    ) -> tuple[str, str] | None:
        """Title and second line of what came of it, empty ones when all went well; None: nobody
        knows yet. `rows` are those of the queue by id.
        """
        answers = status.link in standing.SENDS
        if not self.sent:
            return ("", "") if answers else None
        left = [rows[key] for key in self.keys if key in rows]
        stuck = [row for row in left if row.entry.state in STUCK_STATES]
        if len(stuck) < len(left) or not answers:
            return None
        if not stuck:
            return "", ""
        title = translate("Outbox", "It was tried: {need}").format(need=need_you(len(stuck)))
        why = standing.stands(stuck[0], status, now)
        return title, f"{why[:1].upper()}{why[1:]}."

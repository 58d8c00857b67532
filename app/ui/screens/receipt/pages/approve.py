"""A lead approves what is over together with other terminals (law 12)."""

from __future__ import annotations

from app.domain.receipt.line import Line
from app.domain.receipt.merging import merged_over
from app.ui.screens.receipt.figures import digits, line_name, line_unit
from app.ui.screens.receipt.pages.base import Content
from app.ui.screens.receipt.values import Snapshot
from app.ui.screens.working.pages.approving import Approval
from app.ui.translation import translate

NAMED = 2
"""So many lines are named; the summary has all."""


class ApprovePage(Content, Approval[Snapshot]):
    """Names the lines and asks for a lead's PIN."""

    def about(self, snapshot: Snapshot) -> str:
        lines = merged_over(snapshot.receipt, snapshot.rules)
        told = [_line(line) for line in lines[:NAMED]]
        if len(lines) > NAMED:
            more = translate("Receipt", "%n more line(s) like these", "", len(lines) - NAMED)
            told.append(more)
        return "\n".join(told)

    def leads(self, snapshot: Snapshot) -> tuple[tuple[str, str], ...]:
        return snapshot.leads


def _line(line: Line) -> str:
    told = translate("Receipt", "{name}: {mine} here and {others} by others, of {expected} {unit}")
    return told.format(
        name=line_name(line),
        mine=digits(line.kept),
        others=digits(line.elsewhere),
        expected=digits(line.expected),
        unit=line_unit(line),
    )

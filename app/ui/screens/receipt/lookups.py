"""What the presenter reads from the workbench for its snapshots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.receipt.case import Case
from app.domain.receipt.document import Receipt
from app.domain.receipt.packages import trusted
from app.domain.receipt.rules import ReceiptRules
from app.domain.values import Stamp
from app.ui.screens.working.figures import today

if TYPE_CHECKING:
    from app.workbench.workbench import Workbench


def place_names(workbench: Workbench, receipt: Receipt) -> dict[str, str]:
    """Names of all known places by id, the receipt's own included."""
    names = {known.place.id: known.place.name for known in workbench.places()}
    for place in (receipt.place, workbench.receiving_place()):
        if place is not None:
            names.setdefault(place.id, place.name)
    return names


def trusted_packages(receipt: Receipt, rules: ReceiptRules, now: Stamp) -> frozenset[str]:
    """Packages whose sender may be taken at his word."""
    if not rules.trusted_senders:
        return frozenset()
    case = Case(receipt, rules, now, today(now.at), "", {})
    return frozenset(p.id for p in receipt.packages if trusted(case, p))

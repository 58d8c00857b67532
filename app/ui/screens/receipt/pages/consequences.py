"""What a receipt will mean in a system that books it itself: said before it is confirmed (law 10).

Such a system may take orders only as a whole, and may have no field for what went back.
"""

from __future__ import annotations

from app.domain.receipt.rules import ReceiptRules, WhoBooks
from app.domain.receipt.summary import Summary
from app.ui.screens.receipt.values import Snapshot
from app.ui.translation import translate


def asks_rest(rules: ReceiptRules, told: Summary, *, kept: bool) -> bool:
    """Whether it matters what becomes of the rest: it can stay open, or be ordered anew."""
    if not told.short or told.locked:
        return False
    return (rules.orders_rest and kept) if rules.whole_orders else True


def rest_words(rules: ReceiptRules) -> tuple[str, str]:
    """The two answers: still to come, not awaited."""
    if rules.whole_orders:
        anew = translate("Receipt", "1  Order it anew, as a draft")
        return anew, translate("Receipt", "2  It is not awaited")
    still = translate("Receipt", "1  It is still to come")
    return still, translate("Receipt", "2  It is not awaited")


def keeps_something(snapshot: Snapshot) -> bool:
    """Whether any announced goods are kept."""
    return any(line.kept for line in snapshot.receipt.ordered() if line.source is not None)


def consequences(snapshot: Snapshot, told: Summary) -> list[str]:
    """Sentences about this receipt, the weightiest first; none where the terminal books."""
    rules = snapshot.rules
    if told.who_books != WhoBooks.SYSTEM:
        return []
    found = _whole(snapshot, told) if rules.whole_orders else []
    if (told.rejected or told.damaged) and rules.reports_rejected:
        found.append(
            translate("Receipt", "Damaged and rejected goods are reported and become no stock.")
        )
    if told.unexpected and not rules.takes_unannounced:
        found.append(
            translate(
                "Receipt",
                "What was not ordered cannot be received: the sync centre keeps it until somebody"
                " has settled it.",
            )
        )
    return found


def _whole(snapshot: Snapshot, told: Summary) -> list[str]:
    if not keeps_something(snapshot):
        return [translate("Receipt", "Nothing is kept: the order stays as it is, and open.")]
    found = [
        translate(
            "Receipt",
            "The order is received as a whole, each line with what is kept here, and is closed.",
        )
    ]
    if told.rejected:
        found.append(translate("Receipt", "The system is not told of rejected goods."))
    if told.damaged:
        found.append(
            translate("Receipt", "Damaged goods that are kept are booked like sound ones.")
        )
    if told.short and not snapshot.rules.orders_rest:
        found.append(
            translate("Receipt", "What is short must be ordered anew, in the system itself.")
        )
    return found

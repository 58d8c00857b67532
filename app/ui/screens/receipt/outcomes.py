"""What the band says of a receipt's decision."""

from __future__ import annotations

from app.domain.decision import Decision
from app.domain.receipt.document import Receipt
from app.domain.receipt.facts import ReceiptFact
from app.ui.screens.receipt.words import outcome_words
from app.ui.screens.working.outcomes import Outcome, outcome_from
from app.ui.sentences import notices_words


def outcome_of(receipt: Receipt, decision: Decision[ReceiptFact]) -> Outcome:
    """The outcome of a decision that is on disk, or that wrote nothing."""
    said = outcome_words(receipt, decision.key, decision.details)
    return outcome_from(decision, said, notices_words)

"""The receipt: what came in, decided purely and kept as facts.

`decide(receipt, action, rules, ...)` says what a scan or a tap leads to; `evolve(receipt, event)`
moves the document on. The document is nothing but the fold of its events: replay needs no store
but the journal, and undo is one more event.
"""

from __future__ import annotations

from app.domain.receipt.decide import decide, opening
from app.domain.receipt.document import Question, Receipt, ReceiptState
from app.domain.receipt.evolve import evolve, fold
from app.domain.receipt.facts import ReceiptFact
from app.domain.receipt.line import Line, LineKind
from app.domain.receipt.posting import posting_of
from app.domain.receipt.rules import ReceiptRules, WhoBooks
from app.domain.receipt.summary import Summary, summary

__all__ = [
    "Line",
    "LineKind",
    "Question",
    "Receipt",
    "ReceiptFact",
    "ReceiptRules",
    "ReceiptState",
    "Summary",
    "WhoBooks",
    "decide",
    "evolve",
    "fold",
    "opening",
    "posting_of",
    "summary",
]

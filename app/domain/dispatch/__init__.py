"""The dispatch: goods that leave, decided purely and kept as facts.

One work document takes one goods-out, or a batch of them on one walk, through picking, packing,
handing over and, where it does not leave, putting back. `decide(dispatch, action, rules, ...)`
says what a scan or a tap leads to; `evolve(dispatch, event)` moves the document on.
"""

from __future__ import annotations

from app.domain.dispatch.decide import decide, opening
from app.domain.dispatch.document import Dispatch, DispatchState, Order, Package, Question
from app.domain.dispatch.evolve import evolve, fold
from app.domain.dispatch.facts import DispatchFact, Mode
from app.domain.dispatch.line import Line
from app.domain.dispatch.posting import DispatchPosting, posting_of
from app.domain.dispatch.rules import DispatchRules, StockBy
from app.domain.dispatch.summary import DispatchSummary, summary
from app.domain.dispatch.walk import current_line

__all__ = [
    "Dispatch",
    "DispatchFact",
    "DispatchPosting",
    "DispatchRules",
    "DispatchState",
    "DispatchSummary",
    "Line",
    "Mode",
    "Order",
    "Package",
    "Question",
    "StockBy",
    "current_line",
    "decide",
    "evolve",
    "fold",
    "opening",
    "posting_of",
    "summary",
]

"""One decision's circumstances, and the small pieces that every decision is built from."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.decision import Detail
from app.domain.receipt.document import Receipt
from app.domain.receipt.line import Line
from app.domain.receipt.rules import ReceiptRules
from app.domain.working import case as working
from app.domain.working import plain


@dataclass(frozen=True, slots=True)
class Case(working.Case[Receipt, ReceiptRules]):
    """The circumstances of a decision on a receipt."""


def figures(line: Line) -> dict[str, Detail]:
    """Details of a line as it stands: done, expected, rest."""
    return {
        "line": line.id,
        "done": plain(line.received),
        "expected": plain(line.expected),
        "rest": plain(line.rest),
        "pieces": line.pieces,
    }

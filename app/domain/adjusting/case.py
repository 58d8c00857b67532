"""One decision's circumstances, and the small pieces that every decision is built from."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.adjusting.document import Adjustment
from app.domain.adjusting.line import Line
from app.domain.adjusting.rules import AdjustRules
from app.domain.working import case as working
from app.domain.working import goods as working_goods
from app.domain.working import plain
from app.domain.working.outcome import Told


@dataclass(frozen=True, slots=True)
class Case(working.Case[Adjustment, AdjustRules]):
    """The circumstances of a decision on an adjustment."""


def named(line: Line) -> Told:
    """Details of a line without goods in hand."""
    return working_goods.named(line.product, line.id)


def figures(document: Adjustment, line: Line) -> Told:
    """Details of a line as it stands: its own sum, and that of all lines."""
    return {
        "line": line.id,
        "unit": line.product.unit,
        "done": plain(line.quantity),
        "total": plain(document.quantity),
        "pieces": line.pieces,
        "lot": line.cell.lot,
    }


def sums(document: Adjustment) -> Told:
    """Details of the whole."""
    product, heading = document.product, document.heading
    return {
        "direction": heading.direction.value,
        "quantity": plain(document.quantity),
        "product": product.name if product else "",
        "unit": product.unit if product else "",
        "place": document.place.name if document.place else "",
        "condition": heading.condition.value,
        "reason": heading.reason.value if heading.reason else "",
    }

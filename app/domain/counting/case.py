"""One decision's circumstances, and the small pieces that every decision is built from."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.counting.document import Count
from app.domain.counting.line import Line
from app.domain.counting.rules import CountRules
from app.domain.values import ZERO
from app.domain.working import case as working
from app.domain.working import goods as working_goods
from app.domain.working import plain
from app.domain.working.outcome import Told


@dataclass(frozen=True, slots=True)
class Case(working.Case[Count, CountRules]):
    """The circumstances of a decision on a count."""


def named(line: Line) -> Told:
    """Details of a line without goods in hand."""
    return working_goods.named(line.product, line.id)


def figures(document: Count, line: Line) -> Told:
    """Details of a line as it stands: what was counted of it, and of its product at that place in
    whatever condition and of whatever lot. What the books say is never among them.
    """
    here = document.lines_at(line.product.id, line.cell.place.id)
    return {
        "line": line.id,
        "unit": line.product.unit,
        "done": plain(line.quantity),
        "total": plain(sum((one.quantity for one in here), ZERO)),
        "pieces": line.pieces,
        "lot": line.cell.lot,
        "place": line.cell.place.name,
        "condition": line.cell.condition.value,
    }

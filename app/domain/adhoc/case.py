"""One decision's circumstances, and the small pieces that every decision is built from."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.adhoc.document import AdHoc
from app.domain.adhoc.line import Line
from app.domain.adhoc.rules import AdHocRules
from app.domain.working import case as working
from app.domain.working import goods as working_goods
from app.domain.working import plain
from app.domain.working.outcome import Told


@dataclass(frozen=True, slots=True)
class Case(working.Case[AdHoc, AdHocRules]):
    """The circumstances of a decision on an ad-hoc goods out."""


def named(line: Line) -> Told:
    """Details of a line without goods in hand."""
    return working_goods.named(line.product, line.id)


def figures(document: AdHoc, line: Line) -> Told:
    """Details of a line as it stands: its own sum, and that of its product over all lines."""
    return {
        "line": line.id,
        "unit": line.product.unit,
        "done": plain(line.quantity),
        "total": plain(document.total_of(line.product.id)),
        "pieces": line.pieces,
        "lot": line.cell.lot,
        "place": line.cell.place.name if line.cell.place else "",
        "condition": line.cell.condition.value,
    }


def sums(document: AdHoc) -> Told:
    """Details of the whole."""
    return {"lines": len(document.lines), "recipient": document.heading.recipient}

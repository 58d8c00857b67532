"""One decision's circumstances, and the small pieces that every decision is built from."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.shipping.document import Shipping
from app.domain.shipping.facts import Heading, Task
from app.domain.shipping.line import Line
from app.domain.shipping.rules import ShippingRules
from app.domain.working import case as working
from app.domain.working import goods as working_goods
from app.domain.working import plain
from app.domain.working.outcome import Told


@dataclass(frozen=True, slots=True)
class Case(working.Case[Shipping, ShippingRules]):
    """The circumstances of a decision on a shipment."""

    @property
    def drafting(self) -> bool:
        """Whether goods are put together, so that nothing says how much."""
        return self.document.task is Task.DRAFT


def named(line: Line) -> Told:
    """Details of a line without goods in hand."""
    return working_goods.named(line.product, line.id)


def figures(document: Shipping, line: Line) -> Told:
    """Details of a line as it stands: its own sum, and that of its product over all lines."""
    return {
        "line": line.id,
        "unit": line.product.unit,
        "done": plain(line.quantity),
        "expected": plain(line.expected),
        "total": plain(document.total_of(line.product.id)),
        "pieces": line.pieces,
        "lot": line.cell.lot or (line.lots[-1] if line.lots else None),
        "condition": line.cell.condition.value,
    }


def places(heading: Heading) -> Told:
    """Details of where goods go from and to; empty: nobody said yet."""
    return {
        "source": heading.source.name if heading.source else "",
        "destination": heading.destination.name if heading.destination else "",
    }


def sums(document: Shipping) -> Told:
    """Details of the whole."""
    lines = document.lines
    told: Told = {
        "lines": sum(line.quantity > 0 for line in lines),
        "missing": sum(line.rest > 0 for line in lines),
        "over": 0 if document.task is Task.DRAFT else sum(line.over > 0 for line in lines),
        "number": document.number,
    }
    return {**told, **places(document.heading)}

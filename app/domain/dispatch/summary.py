"""What is to be seen before anything irreversible, and what the lists and sheets show (law 10)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.dispatch.document import Dispatch, Order, Package, Question
from app.domain.dispatch.handing import unpacked_lines
from app.domain.dispatch.line import Line
from app.domain.dispatch.machine import Stage
from app.domain.dispatch.posting import stage_of
from app.domain.dispatch.putting_back import due_lines
from app.domain.dispatch.rules import DispatchRules
from app.domain.dispatch.walk import open_for_picking


@dataclass(frozen=True, slots=True)
class OrderSummary:
    """One order in figures; lines in walk order."""

    order: Order
    stage: Stage
    lines: int
    picked: int
    """Lines of which nothing more is to be picked."""
    short: tuple[Line, ...]
    over: tuple[Line, ...]
    swapped: tuple[Line, ...]
    """Another lot went along than was ordered."""
    loose: tuple[Line, ...]
    """In hand, in no package, and nobody said why."""
    explained: tuple[Line, ...]
    packages: tuple[Package, ...]


@dataclass(frozen=True, slots=True)
class DispatchSummary:
    """The document in figures."""

    orders: tuple[OrderSummary, ...]
    put_back: tuple[tuple[Line, Decimal], ...]
    questions: tuple[Question, ...]
    left: tuple[Line, ...]
    """Still to be picked."""
    stock_by: str
    posts: int

    @property
    def locked(self) -> bool:
        """Whether the confirm is locked."""
        return bool(self.questions or self.put_back)


def summary(document: Dispatch, rules: DispatchRules) -> DispatchSummary:
    """The summary of a dispatch as it stands."""
    return DispatchSummary(
        tuple(_of_order(document, order, rules) for order in document.orders),
        tuple(due_lines(document)),
        document.questions,
        tuple(line for line in document.walked() if open_for_picking(document, line)),
        document.stock_by,
        len(document.posts),
    )


def _of_order(document: Dispatch, order: Order, rules: DispatchRules) -> OrderSummary:
    lines = document.lines_in(order.id)
    packages = tuple(document.packages_of(order.id))
    packs = bool(packages) or order.head.type in rules.packed_types
    return OrderSummary(
        order,
        stage_of(document, order, rules),
        len(lines),
        sum(line.rest <= 0 for line in lines),
        tuple(line for line in lines if line.short),
        tuple(line for line in lines if line.over),
        tuple(line for line in lines if swapped(line)),
        tuple(unpacked_lines(document, order)) if packs else (),
        tuple(line for line in lines if line.explained),
        packages,
    )


def swapped(line: Line) -> bool:
    """Whether another lot was picked than was ordered."""
    source = line.source
    if source.lot_id is None and source.lot_text is None:
        return False
    own = (p.cell for p in line.portions if p.cell.mine)
    if source.lot_text is not None:
        return any(cell.lot not in (None, source.lot_text) for cell in own)
    return any(cell.lot_id not in (None, source.lot_id) for cell in own)

"""One decision's circumstances, and the small pieces that every decision is built from."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.dispatch.document import Dispatch, Order, Package
from app.domain.dispatch.line import Line
from app.domain.dispatch.rules import DispatchRules
from app.domain.working import case as working
from app.domain.working import goods as working_goods
from app.domain.working import plain
from app.domain.working.outcome import Told


@dataclass(frozen=True, slots=True)
class Case(working.Case[Dispatch, DispatchRules]):
    """The circumstances of a decision on a dispatch."""


def named(line: Line) -> Told:
    """Details of a line without goods in hand."""
    return working_goods.named(line.product, line.id)


def figures(line: Line) -> Told:
    """Details of a line as it stands. Where a custom unit is ordered, `custom_expected` whole
    units with `loose` pieces beside them are what a person reads (R55).
    """
    told: Told = {
        "line": line.id,
        "done": plain(line.picked + line.others_picked),
        "expected": plain(line.ordered),
        "rest": plain(line.rest),
        "packed": plain(line.packed + line.others_packed),
        "pieces": line.pieces,
    }
    size = line.source.custom_size
    if size:
        done, loose = divmod(line.picked + line.others_picked, size)
        whole, odd = divmod(line.ordered, size)
        told.update(
            custom_unit=line.source.custom_unit,
            custom_done=plain(done),
            custom_expected=plain(whole),
            loose=plain(loose),
            loose_expected=plain(odd),
        )
    return told


def of_order(order: Order) -> Told:
    """Details of an order."""
    return {"number": order.head.number, "tote": order.tote, "goods_out": order.id}


def of_package(package: Package, order: Order | None) -> Told:
    """Details of a package: its number in the order, and its label."""
    return {
        "package": package.number,
        "package_id": package.id,
        "code": package.code,
        "number": order.head.number if order else "",
    }


def in_base(line: Line, value: Decimal) -> Decimal:
    """A quantity as a person enters it, in the unit that the line shows, in the product's."""
    size = line.source.custom_size
    return value * size if size else value

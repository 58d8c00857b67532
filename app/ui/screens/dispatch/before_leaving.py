"""What an order still needs before it can be handed over, as the mode in which that is done."""

from __future__ import annotations

from app.domain.dispatch.document import Dispatch, Order
from app.domain.dispatch.handing import is_loose
from app.domain.dispatch.mode import Mode
from app.domain.dispatch.rules import DispatchRules


def step_before(dispatch: Dispatch, order: Order, rules: DispatchRules) -> Mode | None:
    """PICK while lines are open, PACK while goods that leave in packages lie in none; None: ready.

    The domain judges the hand-over itself; this only says what to do next.
    """
    if any(line.rest > 0 for line in dispatch.lines_in(order.id)):
        return Mode.PICK
    return Mode.PACK if to_pack(dispatch, order, rules) else None


def to_pack(dispatch: Dispatch, order: Order, rules: DispatchRules) -> bool:
    """Whether goods of an order that leave in packages lie in none."""
    if order.left or order.goes_back or order.on_hold:
        return False
    packs = order.head.type in rules.packed_types or bool(dispatch.packages_of(order.id))
    return packs and is_loose(dispatch, order)

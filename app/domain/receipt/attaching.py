"""Goods received blind find their lines when the delivery turns up."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from app.domain.delivery import Delivery
from app.domain.receipt.document import Receipt
from app.domain.receipt.facts import Move
from app.domain.receipt.line import Line, LineKind
from app.domain.receipt.moving import apply_moves
from app.domain.receipt.opening import with_delivery
from app.domain.receipt.picking import out_of


def attached_moves(receipt: Receipt, delivery: Delivery) -> tuple[tuple[Move, ...], int]:
    """Movements from unexpected lines to the lines of `delivery`, up to what they await, and how
    many unexpected lines of its products still hold something. Nobody is asked here, so what is
    over stays an unexpected line.
    """
    state = with_delivery(receipt, delivery)
    moves: list[Move] = []
    left = 0
    for line in receipt.ordered():
        if line.kind is not LineKind.UNEXPECTED or line.product is None:
            continue
        for move in _to_lines(state, line, line.product.id):
            moves.append(move)
            state, _ = apply_moves(state, (move,), None, "")
        still = state.lines[line.id].received
        left += bool(still and len(state.by_product[line.product.id]) > 1)
    return tuple(moves), left


def _to_lines(state: Receipt, line: Line, product: str) -> list[Move]:
    """Pairs of movements: out of the unexpected line, into an advised one."""
    pairs: list[Move] = []
    rests: dict[str, Decimal] = {
        other.id: other.rest
        for other in state.lines_of(product)
        if other.kind is LineKind.ADVISED and other.rest > 0
    }
    portions = list(line.portions)
    for key, rest in rests.items():
        wanted = rest
        while wanted > 0 and portions:
            portion = portions[0]
            for move in out_of(line, [portion], wanted):
                pairs.append(move)
                pairs.append(replace(move, line=key, quantity=-move.quantity, pieces=-move.pieces))
                wanted += move.quantity
                left = portion.quantity + move.quantity
                portions[0] = replace(portion, quantity=left, pieces=portion.pieces + move.pieces)
                if not left:
                    portions.pop(0)
    return pairs

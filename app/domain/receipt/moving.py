"""Movements applied to lines: the one place where received quantities change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.domain.copying import changed
from app.domain.receipt.document import Receipt
from app.domain.receipt.facts import Item, Move
from app.domain.receipt.line import Line, LineKind
from app.domain.receipt.opening import NEVER_ADVISED, put_lines


def apply_moves(
    receipt: Receipt,
    moves: Iterable[Move],
    item: Item | None,
    new_line: str,
    over_line: str | None = None,
    spot_check: tuple[str, ...] = (),
) -> tuple[Receipt, tuple[str, ...]]:
    """The receipt after `moves`, and the lines they touched, in order.

    A movement whose line is not there (its creator was undone) makes the line again.
    """
    old: dict[str, Line] = {}
    new: dict[str, Line] = {}
    for move in moves:
        key = move.line or new_line
        known = new.get(key) or receipt.lines.get(key)
        if known is None:
            known = _turned_up(key, len(receipt.lines) + len(new) - len(old), move, item)
        elif key not in new:
            old[key] = known
        new[key] = known.moved(move)
    if over_line in new:
        new[over_line] = changed(new[over_line], over_accepted=True)
    for key in spot_check:
        old.setdefault(key, receipt.lines[key])
        new[key] = changed(new.get(key, receipt.lines[key]), spot_check=True)
    touched = tuple(key for key in new if key not in spot_check)
    return put_lines(receipt, list(old.values()), list(new.values())), touched


def _turned_up(key: str, order: int, move: Move, item: Item | None) -> Line:
    """A line that no delivery announced."""
    return Line(
        key,
        order,
        LineKind.UNKNOWN if move.product is None else LineKind.UNEXPECTED,
        move.product,
        code=item.code if item else "",
        gtin=item.gtin if item else None,
        symbology=item.symbology if item else "",
        rank=(NEVER_ADVISED, "", order),
    )


def taken_back(moves: Iterable[Move], new_line: str) -> tuple[Move, ...]:
    """The movements that undo `moves`, last first."""
    return tuple(
        replace(m, line=m.line or new_line, quantity=-m.quantity, pieces=-m.pieces)
        for m in reversed(tuple(moves))
    )

"""What was posted stays posted: taking from it wants "Correct" first (outbox 6)."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.decision import Refused
from app.domain.receipt.case import Case
from app.domain.receipt.counting import NEW_LINE
from app.domain.receipt.facts import Move
from app.domain.receipt.line import Line
from app.domain.receipt.moving import apply_moves
from app.domain.values import ZERO
from app.domain.working.outcome import refused


def objection_to(case: Case, moves: Iterable[Move]) -> Refused | None:
    """A refusal when `moves` take away what a post has said and nobody is correcting."""
    if case.document.correcting or not case.document.posts:
        return None
    moves = tuple(moves)
    after, touched = apply_moves(case.document, moves, None, NEW_LINE)
    for key in touched:
        line = after.lines[key]
        if _below_said(line):
            name = line.product.name if line.product else line.code
            if not case.rules.can_take_back:
                return refused("cannot_take_back")
            return refused("correct_first", line=line.id, product=name)
    return None


def _below_said(line: Line) -> bool:
    if line.register is not None and line.rejected < line.register.rejected:
        return True
    if any(line.kept_at(s.place, s.condition) < s.quantity for s in line.said):
        return True
    if not line.told:
        return False
    there = {portion.cell: portion.quantity for portion in line.portions}
    return any(there.get(told.cell, ZERO) < told.quantity for told in line.told)

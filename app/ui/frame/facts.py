"""The facts on the card: as many tags as there is room for, then how many more there are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from app.ui.frame.values import Fact
from app.ui.theme import Theme
from app.ui.widgets.tag import paint_tag, tag_size


def paint_facts(
    painter: QPainter, theme: Theme, facts: Sequence[Fact], box: QRect, *, right: bool = False
) -> None:
    """Draw `facts` into `box`: side by side, or with `right` below each other at its right edge."""
    spots = _places(theme, facts, box, right=right)
    if 1 < len(spots) < len(facts):
        left_out = f"+{len(facts) - len(spots) + 1}"
        last = spots.pop()
        wide = tag_size(theme, left_out).width()
        start = last.right() + 1 - wide if right else last.left()
        paint_tag(painter, theme, QRect(start, last.top(), wide, last.height()), left_out)
    for fact, spot in zip(facts, spots, strict=False):
        paint_tag(painter, theme, spot, fact.text, fact.icon, fact.tone)


def _places(theme: Theme, facts: Sequence[Fact], box: QRect, *, right: bool) -> list[QRect]:
    """Where the facts stand, as many as there is room for."""
    spots: list[QRect] = []
    left, top = box.left(), box.top()
    for fact in facts:
        size = tag_size(theme, fact.text, fact.icon)
        wide = min(size.width(), box.width())
        if left > box.left() and (right or left + wide > box.right() + 1):
            left, top = box.left(), top + size.height() + 6
        if top + size.height() > box.bottom() + 1:
            break
        start = box.right() + 1 - wide if right else left
        spots.append(QRect(start, top, wide, size.height()))
        left += wide + 6
    return spots

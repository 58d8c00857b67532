"""Names, figures and times of a receipt as people at the desk read them."""

from __future__ import annotations

from app.domain.receipt.line import Line
from app.ui.screens.working.figures import (
    age,
    amount,
    clock,
    condition_words,
    day,
    digits,
    moment,
    product_name,
    reason_words,
    short_code,
    signed,
    unit,
)

PIECES = "pcs"

__all__ = [
    "age",
    "amount",
    "clock",
    "condition_words",
    "day",
    "digits",
    "line_name",
    "line_unit",
    "moment",
    "product_name",
    "reason_words",
    "short_code",
    "signed",
    "unit",
]


def line_name(line: Line) -> str:
    """What a line is called: its product, else the code that nobody knows."""
    return product_name(line.product) if line.product else line.code


def line_unit(line: Line) -> str:
    """The unit that a line counts in, as people say it."""
    return unit(line.product.unit if line.product else PIECES)

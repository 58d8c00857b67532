"""Which figure a person puts right, out of what a server shows; None where nobody can tell."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.domain.adjusting.figure import figure_of
from app.domain.stock_records import Figures
from app.domain.values import Condition

NEW, DAMAGED = Condition.NEW, Condition.DAMAGED


def shows(
    available: int | None, *, reserved: int = 0, virtual: int | None = None, **by: int
) -> Figures:
    """Figures as a server shows them; `NEW=3` is the count of a condition."""
    return Figures(
        0,
        available=None if available is None else Decimal(available),
        reserved=Decimal(reserved),
        virtual=None if virtual is None else Decimal(virtual),
        by_condition=tuple((Condition(name), Decimal(count)) for name, count in by.items()),
    )


@pytest.mark.parametrize(
    ("shown", "condition", "records", "figure"),
    [
        (shows(9, NEW=7, DAMAGED=2), NEW, 2, 7),
        (shows(9, NEW=7, DAMAGED=2), DAMAGED, 2, 2),
        (shows(7, NEW=7), DAMAGED, 1, 0),
        (shows(None), DAMAGED, 1, 0),
        (shows(7), NEW, 1, 7),
        (shows(7), DAMAGED, 1, None),
        (shows(7), NEW, 2, None),
        (shows(5, reserved=2, virtual=7), NEW, 1, 7),
        (shows(7, reserved=2, virtual=7), NEW, 1, 7),
        (shows(7, reserved=2), NEW, 1, None),
        (shows(5, reserved=2, virtual=9), NEW, 1, None),
    ],
)
def test_the_figure_of_a_condition(
    shown: Figures, condition: Condition, records: int, figure: int | None
) -> None:
    assert figure_of(shown, condition, records) == figure

"""The lines that a person reviews: what was counted beside what should be there."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from app.domain.counting.document import Count
from app.domain.counting.facts import Spot
from app.domain.counting.line import Line
from app.domain.counting.rules import CountRules
from app.domain.counting.variance import Variance
from app.domain.shelf import Answer, Doubt, Expected
from app.domain.values import ZERO


def variances(
    document: Count, answers: Mapping[Spot, Answer], read_at: int | None = None
) -> tuple[Variance, ...]:
    """All that was counted beside `answers`, what should be there of each spot as far as it was
    read, at `read_at` (server time ms).

    What nobody can tell comes first, then the differences, the biggest first: in pieces, then in
    per cent; then what was not read, last what agrees.
    """
    found: dict[Spot, list[Line]] = {}
    for line in document.every():
        found.setdefault(line.spot, []).append(line)
    rows = []
    for spot, lines in found.items():
        answer = answers.get(spot)
        first = lines[0]
        counted = sum((line.quantity for line in lines), ZERO)
        rows.append(
            Variance(
                spot,
                first.product,
                first.cell.place,
                counted,
                answer,
                document.verdicts.get(spot),
                read_at if answer is not None else None,
                document.posted(spot) is not None,
            )
        )
    return tuple(sorted(rows, key=_order))


def _order(row: Variance) -> tuple[int, Decimal, Decimal]:
    """Python's sort keeps the order of counting among equal ones."""
    if isinstance(row.answer, Doubt):
        return 0, ZERO, ZERO
    if row.difference is None:
        return 2, ZERO, ZERO
    if not row.difference:
        return 3, ZERO, ZERO
    # Where nothing should be, anything is more than any share of it.
    percent = Decimal("Infinity") if row.percent is None else abs(row.percent)
    return 1, -abs(row.difference), -percent


def needs_lead(variance: Variance, rules: CountRules) -> bool:
    """Whether accepting it needs a lead's PIN."""
    return above(variance.counted, variance.expected, rules)


def above(counted: Decimal, expected: Decimal | None, rules: CountRules) -> bool:
    """Whether a difference is above what a worker may accept. One that nobody knows is, wherever
    there is a threshold; so is any per cent of nothing.
    """
    pieces, percent = rules.lead_above, rules.lead_above_percent
    if expected is None:
        return pieces is not None or percent is not None
    difference = abs(counted - expected)
    if pieces is not None and difference > pieces:
        return True
    return percent is not None and difference * 100 > percent * abs(expected)


def missed(document: Count, answers: Mapping[Spot, Answer]) -> tuple[Spot, ...]:
    """Spots of which the books have some and nobody counted any, though the product was counted at
    that place in another condition: they may have been counted under it, or not be there.
    """
    return tuple(
        spot
        for spot, answer in answers.items()
        if isinstance(answer, Expected)
        and answer.total
        and document.counted(spot) is None
        and document.lines_at(spot.product, spot.place)
    )

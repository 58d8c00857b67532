"""One line of the list, ready to be painted."""

from __future__ import annotations

from app.domain.adjusting.line import Line
from app.ui.screens.adjust.figures import labels_of
from app.ui.screens.working.figures import amount, digits, product_name, unit
from app.ui.screens.working.rows import Row
from app.ui.tokens import Tone
from app.ui.translation import translate


def row_of(line: Line) -> Row:
    """The row of a line: what its labels said, and how many."""
    facts = labels_of(line)
    name = facts[0].text if facts else translate("Adjust", "No label read")
    said = amount(line.quantity, line.product.unit)
    told = ", ".join((product_name(line.product), said, *(fact.text for fact in facts)))
    return Row(
        line=line.id,
        name=name,
        article="",
        done=digits(line.quantity),
        expected="",
        rest="",
        unit=unit(line.product.unit),
        tone=Tone.OK,
        icon="check",
        tags=facts[1:],
        share=1.0,
        spoken=told,
    )

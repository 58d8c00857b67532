"""One line of the list, ready to be painted."""

from __future__ import annotations

from app.domain.adhoc.line import Line
from app.ui.screens.ad_hoc.figures import facts_of, line_amount, line_name
from app.ui.screens.working.figures import digits, unit
from app.ui.screens.working.rows import Row
from app.ui.tokens import Tone


def row_of(line: Line) -> Row:
    """The row of a line as it stands."""
    facts = facts_of(line)
    told = ", ".join((line_name(line), line_amount(line), *(fact.text for fact in facts)))
    warn = any(fact.tone is Tone.WARN for fact in facts)
    return Row(
        line=line.id,
        name=line_name(line),
        article=line.product.article,
        done=digits(line.quantity),
        expected="",
        rest="",
        unit=unit(line.product.unit),
        tone=Tone.WARN if warn else Tone.OK,
        icon="damaged" if warn else "check",
        tags=facts,
        share=1.0,
        spoken=told,
    )

"""A counted spot beside the books, as a row of the review, and the words about it."""

from __future__ import annotations

from decimal import Decimal

from app.domain.counting.variance import Variance
from app.domain.shelf import Expected
from app.domain.values import Condition
from app.ui.frame.values import Fact
from app.ui.screens.count.keys import spot_key
from app.ui.screens.count.reviewing import Standing, standing
from app.ui.screens.count.words import standing_look, standing_words
from app.ui.screens.working.figures import (
    amount,
    condition_words,
    digits,
    product_name,
    signed,
    unit,
)
from app.ui.screens.working.rows import Row
from app.ui.sentences import count_reason_words
from app.ui.tokens import Tone
from app.ui.translation import translate

BIG = Decimal(1000)
"""From so many per cent on, whole ones say enough."""


def variance_row(variance: Variance) -> Row:
    """The difference large, what it comes from below, how it stands as a tag."""
    stands = standing(variance)
    tone, icon = standing_look(stands)
    product = variance.product
    name = product_name(product)
    done, rest = figures(variance)
    return Row(
        line=spot_key(variance.spot),
        name=name,
        article=product.article,
        done=done,
        expected="",
        rest=rest,
        unit=unit(product.unit),
        tone=tone,
        icon=icon,
        tags=tuple(tags(variance, stands, tone)),
        share=1.0,
        spoken=f"{name}, {variance.place.name}, {standing_words(stands)}, {done} {rest}",
        quiet=stands in (Standing.REJECTED, Standing.POSTED),
    )


def figures(variance: Variance) -> tuple[str, str]:
    """The difference, and what it comes from: counted, what should be there, and per cent."""
    counted = digits(variance.counted)
    if variance.difference is None:
        asks = standing(variance) is Standing.QUESTION
        return ("?" if asks else "–"), translate("Counting", "counted {n}").format(n=counted)
    told = translate("Counting", "{counted} of {expected}")
    parts = [told.format(counted=counted, expected=digits(variance.expected))]
    share = percent(variance.percent)
    if share:
        parts.append(share)
    return difference_words(variance.difference), " · ".join(parts)


def difference_words(difference: Decimal) -> str:
    """A difference with its sign; none is 0."""
    return signed(difference) if difference else "0"


def percent(value: Decimal | None) -> str:
    """A difference in per cent of what should be there: "+4.2 %"; "" for none, or where nothing
    should be there.
    """
    if not value:
        return ""
    step = Decimal(1) if abs(value) >= BIG else Decimal("0.1")
    return f"{signed(value.quantize(step))} %"


def tags(variance: Variance, stands: Standing, tone: Tone) -> list[Fact]:
    """How it stands, where it lies, what goods they are, and what is on its way."""
    words, verdict = standing_words(stands), variance.verdict
    if verdict is not None and verdict.reason:
        words = f"{words}: {count_reason_words(verdict.reason)}"
    found = [Fact(words, "", tone), Fact(variance.place.name, "place")]
    if variance.spot.condition is not Condition.NEW:
        found.append(Fact(condition_words(variance.spot.condition), "damaged", Tone.WARN))
    moved = unbooked_words(variance)
    if moved:
        found.append(Fact(moved, "pick"))
    return found


def unbooked_words(variance: Variance) -> str:
    """What this terminal has moved there that the books did not know yet; "" for nothing."""
    answer = variance.answer
    if not isinstance(answer, Expected) or not answer.unbooked:
        return ""
    if answer.unbooked < 0:
        told = translate("Counting", "picked, not booked out: {amount}")
    else:
        told = translate("Counting", "received, not booked in: {amount}")
    return told.format(amount=amount(abs(answer.unbooked), variance.product.unit))

"""What is shown to who only looks at a document that another terminal is on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from app.domain.claims import Claim
from app.domain.values import ZERO, Product
from app.ui.screens.taking_over import Claimed
from app.ui.screens.working.figures import age, digits, product_name, unit
from app.ui.sentences.claims import Names, on_it
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.cards import CardRow, RowTag

C = TypeVar("C", bound=Claimed)


@dataclass(frozen=True, slots=True)
class LookForm(Generic[C]):
    """The sheet for who only looks: what others have done, and nothing can be counted."""

    of: C
    """What was asked about: it may be taken over after all."""
    told: str = ""
    """Who is on it, and how old the figures are."""
    rows: tuple[CardRow, ...] = ()


def form_of(
    of: C,
    claims: Sequence[Claim],
    names: Names,
    read: Iterable[int],
    now: int,
    rows: Iterable[CardRow],
) -> LookForm[C]:
    """The sheet; `claims` say who is on it now, `read` when its documents were read (server time,
    ms; 0: nobody knows), `now` is the server's time, ms.
    """
    oldest = min(read, default=0)
    told = [on_it(claims, names)] if claims else []
    if oldest:
        told.append(translate("Deliveries", "Read {age}").format(age=age(oldest, now)))
    return LookForm(of, "\n".join(told), tuple(rows))


def row(
    key: str,
    product: Product,
    mine: Decimal,
    others: Decimal,
    expected: Decimal,
    more: Sequence[RowTag] = (),
) -> CardRow:
    """A line: what was done of it here and elsewhere, and what is left; `more` tags follow."""
    rest = max(expected - mine - others, ZERO)
    over = max(mine + others - expected, ZERO)
    tags = []
    if mine:
        tags.append(RowTag(translate("Deliveries", "{n} here").format(n=digits(mine))))
    if others:
        text = translate("Receipt", "{n} by others").format(n=digits(others))
        tags.append(RowTag(text, "person"))
    if over:
        text = translate("Receipt", "{n} over").format(n=digits(over))
        tags.append(RowTag(text, "warning", Tone.WARN))
    elif rest:
        tags.append(RowTag(translate("Receipt", "{n} to go").format(n=digits(rest))))
    done = not rest
    return CardRow(
        key,
        product_name(product),
        product.article,
        f"{digits(mine + others)}/{digits(expected)}",
        unit(product.unit),
        "check" if done else "package",
        Tone.WARN if over else Tone.OK if done else Tone.PLAIN,
        (*tags, *more),
    )

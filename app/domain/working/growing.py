"""The same code once more, and a code of several products: goods that wait for one answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.domain.decision import Accepted, Refused
from app.domain.values import Track
from app.domain.working.asking import grown, parked, which_product
from app.domain.working.document import AnyQuestion
from app.domain.working.goods import Scanned, about
from app.domain.working.outcome import F, refused

Grew = Callable[..., F]
"""A kind's fact that a question grew: its id, the goods, the text."""
Asked = Callable[..., F]
"""A kind's fact that something was asked: reason, details, options, goods, text."""


def grown_by(
    waiting: AnyQuestion, goods: Sequence[Scanned], grew: Grew[F]
) -> Accepted[F] | Refused:
    """One more piece while its question is still unread: both wait for the same answer."""
    first = goods[0]
    if len(goods) != len(waiting.goods):  # the catalog learned of another product meanwhile
        return refused("question_waits", reason=waiting.reason)
    serial, product = first.attributes.serial, first.product
    if serial is not None and product is not None and product.track is Track.SERIAL:
        return refused("serial_repeated", **about(first), serial=serial)
    return grown(waiting, grew(waiting.id, tuple(goods), first.text, took_context=True), first)


def which_of(
    found: Sequence[Scanned],
    text: str,
    waiting: AnyQuestion | None,
    asked: Asked[F],
    grew: Grew[F],
) -> Accepted[F] | Refused:
    """One code, several products: a person says which."""
    if waiting is not None:
        return grown_by(waiting, found, grew)
    ask = which_product((goods.product for goods in found if goods.product), text)
    details = tuple(ask.details.items())
    return parked(
        ask, asked(ask.reason, details, ask.choices, tuple(found), text, took_context=True)
    )

"""What is shown to who only looks at a delivery that another terminal is on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from app.domain.claims import Claim
from app.domain.delivery import Delivery
from app.domain.receipt.document import Receipt
from app.domain.receipt.line import LineKind
from app.domain.values import ZERO, Product
from app.ui.screens.deliveries.values import LookForm
from app.ui.screens.working.figures import age, digits, product_name, unit
from app.ui.sentences.claims import Names, on_it
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.cards import CardRow, RowTag


def form_of(
    keys: Sequence[str],
    text: str,
    deliveries: Sequence[Delivery],
    own: Receipt | None,
    claims: Sequence[Claim],
    names: Names,
    now: int,
) -> LookForm:
    """The sheet; `own` is this terminal's receipt about them, `now` the server's time, ms."""
    number = ", ".join(one.head.number or one.head.note_number for one in deliveries)
    read = min((one.read_at for one in deliveries), default=0)
    told = [on_it(claims, names)] if claims else []
    if read:
        told.append(translate("Deliveries", "Read {age}").format(age=age(read, now)))
    rows = _of_receipt(own) if own is not None else _of_deliveries(deliveries)
    return LookForm(tuple(keys), text, number, "\n".join(told), tuple(rows))


def _of_deliveries(deliveries: Iterable[Delivery]) -> Iterable[CardRow]:
    for delivery in deliveries:
        for line in delivery.lines:
            key = f"{delivery.head.id}/{line.id}"
            yield _row(key, line.product, ZERO, line.received_elsewhere, line.expected)


def _of_receipt(receipt: Receipt) -> Iterable[CardRow]:
    for line in receipt.ordered():
        if line.kind is LineKind.ADVISED and line.product is not None:
            yield _row(line.id, line.product, line.received, line.elsewhere, line.expected)


def _row(key: str, product: Product, mine: Decimal, others: Decimal, expected: Decimal) -> CardRow:
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
        tuple(tags),
    )

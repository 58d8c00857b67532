"""What is shown to who only looks at a delivery that another terminal is on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from app.domain.claims import Claim
from app.domain.delivery import Delivery
from app.domain.receipt.document import Receipt
from app.domain.receipt.line import LineKind
from app.domain.values import ZERO
from app.ui.screens import looking
from app.ui.screens.looking import LookForm, row
from app.ui.screens.taking_over import Claimed
from app.ui.sentences.claims import Names
from app.ui.widgets.cards import CardRow


def form_of(
    of: Claimed,
    deliveries: Sequence[Delivery],
    own: Receipt | None,
    claims: Sequence[Claim],
    names: Names,
    now: int,
) -> LookForm[Claimed]:
    """The sheet; `own` is this terminal's receipt about them, `now` the server's time, ms."""
    rows = _of_receipt(own) if own is not None else _of_deliveries(deliveries)
    read = (one.read_at for one in deliveries)
    return looking.form_of(of, claims, names, read, now, rows)


def _of_deliveries(deliveries: Iterable[Delivery]) -> Iterator[CardRow]:
    for delivery in deliveries:
        for line in delivery.lines:
            key = f"{delivery.head.id}/{line.id}"
            yield row(key, line.product, ZERO, line.received_elsewhere, line.expected)


def _of_receipt(receipt: Receipt) -> Iterator[CardRow]:
    for line in receipt.ordered():
        if line.kind is LineKind.ADVISED and line.product is not None:
            yield row(line.id, line.product, line.received, line.elsewhere, line.expected)

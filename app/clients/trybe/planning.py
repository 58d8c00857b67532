"""What a post obliges us to tell Trybe (design 4). Pure.

    receive:O    the whole order O, once, when its receipt is finished
    rest:O       a new draft order for what did not come     after receive
    rest:O:L     one of its lines                            after rest, one at a time
    unordered    goods that nobody ordered: a person settles them in Trybe

Nothing is told before a receipt is finished, and an order of which nothing was accepted stays as
it is: receiving it would close it with nothing in it.
"""

from __future__ import annotations

from decimal import Decimal

from app.domain.delivery import DeliveryHead
from app.domain.entry import Planned
from app.domain.intents import Way
from app.domain.order_intents import OrderRest, OrderRestLine, ReceiveOrder, UnorderedGoods
from app.domain.posting import LineTotal, Posting


def plan(posting: Posting, *, reorders: bool) -> tuple[Planned, ...]:
    """The entries of one post. `reorders`: items name their products, so that a rest can be
    ordered anew; it is, unless the person said that it is not awaited."""
    if not posting.finished:
        return ()
    planned: list[Planned] = []
    for head in posting.deliveries:
        lines = _lines_of(posting, head)
        if not any(line.accepted for line in lines):
            continue
        planned.append(_receive(head, lines))
        if reorders and not posting.close_rest:
            planned += _rest(head, lines)
    if posting.unannounced:
        planned.append(Planned("unordered", UnorderedGoods(posting.unannounced), Way.GUARD))
    return tuple(planned)


def rest_of(line: LineTotal) -> Decimal:
    """What is still awaited of a line: what a driver took back came, and is settled with him."""
    return max(line.expected - line.elsewhere - line.accepted - line.rejected, Decimal(0))


def _lines_of(posting: Posting, head: DeliveryHead) -> tuple[LineTotal, ...]:
    said = (*posting.totals, *posting.untouched)
    return tuple(line for line in said if line.delivery == head.id)


def _receive(head: DeliveryHead, lines: tuple[LineTotal, ...]) -> Planned:
    intent = ReceiveOrder(head.id, head.number, lines)
    return Planned(f"receive:{head.id}", intent, Way.PROBED, lane=f"order:{head.id}")


def _rest(head: DeliveryHead, lines: tuple[LineTotal, ...]) -> tuple[Planned, ...]:
    short = [(line.line, rest_of(line)) for line in lines if rest_of(line)]
    if not short:
        return ()
    draft = f"rest:{head.id}"
    return (
        Planned(draft, OrderRest(head.id), Way.MARKED, (f"receive:{head.id}",)),
        *(
            Planned(
                f"{draft}:{line}",
                OrderRestLine(head.id, line, rest, made_by=draft),
                Way.PROBED,
                (draft,),
                lane=draft,
            )
            for line, rest in short
        ),
    )

"""What a post obliges us to tell fulfillmenttools (design 4, outbox 1). Pure.

check:D      is process D still what we posted against?
receipt:D    what came of it, as one receipt                  after its check
close:D      the rest is not awaited                          after its receipt
unannounced  goods that nobody announced: a process of their own with one receipt
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.domain.delivery import DeliveryHead
from app.domain.entry import Planned
from app.domain.intents import CheckDelivery, Way
from app.domain.posting import Posting, ReceivedGoods
from app.domain.receipt_intents import CloseDelivery, PostReceipt, PostUnannounced
from app.domain.values import ZERO, Condition

UNANNOUNCED = "unannounced"


def plan(posting: Posting) -> tuple[Planned, ...]:
    """The entries of one post in the order in which they are written down."""
    planned: list[Planned] = []
    for head in posting.deliveries:
        planned += _of_delivery(posting, head)
    goods = settled([one for one in posting.received if one.delivery is None])
    if goods:
        intent = PostUnannounced(goods, posting.delivery_note, _notes(posting))
        planned.append(Planned(UNANNOUNCED, intent, Way.MARKED))
    return tuple(planned)


def _of_delivery(posting: Posting, head: DeliveryHead) -> list[Planned]:
    goods = settled([one for one in posting.received if one.delivery == head.id])
    planned: list[Planned] = []
    if goods:
        check, key = f"check:{head.id}", f"receipt:{head.id}"
        totals = tuple(one for one in posting.totals if one.delivery == head.id)
        guard = CheckDelivery(head.id, totals, head.state.value, head.receipt_started)
        receipt = PostReceipt(head.id, goods, posting.delivery_note, _notes(posting))
        planned.append(Planned(check, guard, Way.GUARD))
        planned.append(Planned(key, receipt, Way.MARKED, (check,)))
    if posting.finished and posting.close_rest:
        after = tuple(one.key for one in planned if one.way is Way.MARKED)
        intent = CloseDelivery(head.id, head.number)
        planned.append(Planned(f"close:{head.id}", intent, Way.ABSOLUTE, after))
    return planned


def settled(goods: Sequence[ReceivedGoods]) -> tuple[ReceivedGoods, ...]:
    """Only what was added: a receipt takes nothing back.

    What was taken from one portion of a product is missing from others that were added, of the
    same kind first; no post books more than came.
    """
    added = [one for one in goods if one.quantity > 0]
    for gone in (one for one in goods if one.quantity < 0):
        left = -gone.quantity
        for number in sorted(range(len(added)), key=lambda at: _unlike(added[at], gone)):
            one = added[number]
            if one.product.id != gone.product.id or _stock(one) is not _stock(gone):
                continue
            share = min(one.quantity, left)
            added[number] = replace(one, quantity=one.quantity - share)
            left -= share
    return tuple(one for one in added if one.quantity > ZERO)


def _stock(one: ReceivedGoods) -> bool:
    return one.kept and one.condition is not Condition.DAMAGED


def _unlike(one: ReceivedGoods, other: ReceivedGoods) -> int:
    return (one.place != other.place) + (one.line != other.line)


def _notes(posting: Posting) -> tuple[str, ...]:
    """What goes into the receipt's comments beside the mark."""
    digest = f"record {posting.digest}" if posting.digest else ""
    return tuple(note for note in (posting.reason, digest) if note)

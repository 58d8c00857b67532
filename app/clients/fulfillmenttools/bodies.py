"""A receipt's body out of the goods that were counted. Pure.

One item per article, place, condition and stock properties. Goods that go back, and damaged ones
wherever they lie, are rejected quantity: they become no stock (R176), and a comment says why.

A received item must state what the listing requires (R184), also one that was rejected. Rejected
goods of which that is not known are told with an accepted item of the article, else in a comment
of the receipt: a broken label must not keep the rest of a delivery from being booked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from app.clients.fulfillmenttools import wire
from app.domain.posting import ReceivedGoods
from app.domain.stock_properties import missing, stated
from app.domain.values import ZERO, Condition, Product

UnitOf = Callable[[Product], str | None]
"""The unit in which an article's amounts are said; None where its listing has none (R181)."""
Key = tuple[str, str, str, tuple[tuple[str, str], ...]]


@dataclass
class _Item:
    """One received item as it grows."""

    product: Product
    place: str
    properties: tuple[tuple[str, str], ...]
    accepted: Decimal = ZERO
    rejected: Decimal = ZERO
    comments: list[str] = field(default_factory=list)

    def rendered(self, unit: str | None) -> wire.ReceiptLineItemSent:
        def amount(value: Decimal) -> wire.QuantitySent:
            return wire.QuantitySent(value=value, unit=unit)

        return wire.ReceiptLineItemSent(
            tenant_article_id=article_of(self.product),
            accepted_quantity=amount(self.accepted),
            rejected_quantity=amount(self.rejected),
            comments=tuple(wire.CommentSent(content=text) for text in self.comments),
            storage_location_ref=self.place or None,
            stock_properties=dict(self.properties) or None,
        )


def article_of(product: Product) -> str:
    """What the system calls a product: its article number."""
    return product.article or product.id


def receipt(
    goods: Iterable[ReceivedGoods],
    unit_of: UnitOf,
    *,
    mark: str,
    received: str,
    note: str = "",
    notes: Sequence[str] = (),
) -> wire.InboundReceiptForCreation:
    """The body of one receipt. `mark` starts its first comment; `received` is a timestamp."""
    items, left = _items(goods)
    comments = [mark, *notes, *(_told(one, unit_of(one.product)) for one in left)]
    return wire.InboundReceiptForCreation(
        received_date=received,
        received_items=tuple(one.rendered(unit_of(one.product)) for one in items),
        comments=tuple(wire.CommentSent(content=text) for text in comments),
        asn_ref=note or None,
        status=wire.InboundReceiptStatus.FINISHED,
    )


def becomes_stock(goods: ReceivedGoods) -> bool:
    """Whether goods are accepted: kept, and not damaged."""
    return goods.kept and goods.condition is not Condition.DAMAGED


def _items(goods: Iterable[ReceivedGoods]) -> tuple[list[_Item], list[ReceivedGoods]]:
    """The items in the order of their first goods, and rejected goods that fit none."""
    items: dict[Key, _Item] = {}
    unclear: list[ReceivedGoods] = []
    for one in goods:
        if becomes_stock(one) or not missing(one.product, one.lot, one.expiry):
            _add(items, one)
        else:
            unclear.append(one)
    left: list[ReceivedGoods] = []
    for one in unclear:
        host = _accepted_item(items.values(), one)
        if host is None:
            left.append(one)
        else:
            host.rejected += one.quantity
            host.comments.append(_said(one) + ", not legible")
    whole = [item for item in items.values() if item.accepted or item.rejected]
    return whole, left


def _add(items: dict[Key, _Item], one: ReceivedGoods) -> None:
    properties = stated(one.product, one.lot, one.expiry)
    place = one.place if one.kept else ""
    key = (one.product.id, place, one.condition.value, properties)
    item = items.setdefault(key, _Item(one.product, place, properties))
    if becomes_stock(one):
        item.accepted += one.quantity
        if one.condition is not Condition.NEW:
            item.comments.append(_said(one))
    else:
        item.rejected += one.quantity
        item.comments.append(_said(one))
    if one.serial:
        item.comments.append(f"serial {one.serial}")


def _accepted_item(items: Iterable[_Item], one: ReceivedGoods) -> _Item | None:
    return next(
        (item for item in items if item.product.id == one.product.id and item.accepted), None
    )


def _said(one: ReceivedGoods) -> str:
    """What a comment tells of goods: for people at the other end, so in plain English."""
    what = one.condition.value.lower().replace("_", " ") if one.kept else "rejected"
    amount = format(one.quantity.normalize(), "f")
    reason = f" ({one.reason.replace('_', ' ')})" if one.reason else ""
    return f"{what}: {amount}{reason}"


def _told(one: ReceivedGoods, unit: str | None) -> str:
    return f"{article_of(one.product)}, {_said(one)} {unit or ''}".rstrip() + ", not legible"

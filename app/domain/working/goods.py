"""Goods as a code states them: how many, and what is known of them by now."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple, Protocol, TypeVar, cast

from app.domain.decision import Notice, Refused
from app.domain.meanings import Attributes, ProductRead, UnknownRead
from app.domain.values import ONE, ZERO, Lot, Product, Track
from app.domain.working import KILOGRAMS, filled, plain
from app.domain.working.case import AnyCase
from app.domain.working.outcome import Told, refused


class Scanned(Protocol):
    """What is known of goods wherever they go; no product where nobody knows the code."""

    @property
    def text(self) -> str:
        """What was scanned."""

    @property
    def code(self) -> str:
        """The code in it."""

    @property
    def product(self) -> Product | None:
        """What it is."""

    @property
    def quantity(self) -> Decimal:
        """All of it, in the product's unit."""

    @property
    def pieces(self) -> int:
        """How many pieces, for catch weight."""

    @property
    def attributes(self) -> Attributes:
        """What its codes said of it."""

    @property
    def lot(self) -> Lot | None:
        """The lot, where the catalog knows it."""


G = TypeVar("G", bound=Scanned)


class Amount(NamedTuple):
    """How much a scan stands for, and what it says besides."""

    quantity: Decimal
    pieces: int
    attributes: Attributes
    exact: bool
    """A figure was read or set: it stands for so many, and not for "all there is"."""
    notices: tuple[Notice, ...] = ()


def multiplier_of(case: AnyCase) -> tuple[Decimal, tuple[Notice, ...]]:
    """What the waiting multiplier counts, 1 without one; a notice when its time was over."""
    waiting = case.document.multiplier
    if waiting is None:
        return ONE, ()
    if case.age(waiting.since) > case.rules.multiplier_ms:
        return ONE, (Notice("multiplier_dropped", {"quantity": plain(waiting.quantity)}),)
    return waiting.quantity, ()


def amount_of(case: AnyCase, read: ProductRead | UnknownRead) -> Amount:
    """Packs, counts, weights and what waited for the scan, put together."""
    attributes = filled(read.attributes, case.document.held)
    times, notices = multiplier_of(case)
    count = times * (attributes.count if attributes.count is not None else 1)
    weight = attributes.net_weight_kg
    waited = case.document.multiplier is not None and not notices
    exact = waited or attributes.count is not None or weight is not None
    if isinstance(read, UnknownRead):
        return Amount(count, 0, attributes, exact, notices)
    product = read.product
    if product.catch_weight:
        return Amount((weight or ZERO) * count, int(count), attributes, exact, notices)
    weighed = weight is not None and product.management_unit == KILOGRAMS
    one = weight if weighed and weight is not None else read.pack
    return Amount(one * count, 0, attributes, exact, notices)


def known_as(goods: G, **known: Any) -> G:
    """The goods with this known of them."""
    # Every kind of goods is a dataclass, which a protocol cannot say.
    return cast(G, replace(cast(Any, goods), **known))


def with_attributes(goods: G, whole: Attributes) -> G:
    """The goods with more known of them; a count that comes after multiplies."""
    quantity, product = goods.quantity, goods.product
    if whole.count is not None and goods.attributes.count is None:
        quantity *= whole.count
    weight = whole.net_weight_kg if goods.attributes.net_weight_kg is None else None
    if weight is not None and product is not None and product.catch_weight:
        quantity = weight * max(goods.pieces, 1)
    known = goods.lot is not None and goods.lot.text == (whole.lot or "")
    lot = goods.lot if known or not whole.lot else None
    return known_as(goods, attributes=whole, quantity=quantity, lot=lot)


def lot_text(goods: Scanned) -> str | None:
    """The lot as the label says it, else as the catalog does."""
    return goods.attributes.lot or (goods.lot.text if goods.lot else None)


def expiry_of(goods: Scanned) -> date | None:
    """Use-by or best-before, as the label says it, else as the catalog's lot does."""
    dates = goods.attributes
    return dates.expiry or dates.best_before or (goods.lot.expiry if goods.lot else None)


def as_before(goods: Scanned, last: Scanned) -> Attributes:
    """What is known of goods that are of the same lot as the last ones."""
    mine, theirs = goods.attributes, last.attributes
    return replace(
        mine,
        lot=theirs.lot,
        expiry=mine.expiry or theirs.expiry,
        best_before=mine.best_before or theirs.best_before,
    )


def about(goods: Scanned) -> Told:
    """Details of goods: what was read and how much of it."""
    product = goods.product
    return {
        "product": product.name if product else goods.code,
        "product_id": product.id if product else None,
        "article": product.article if product else "",
        "quantity": plain(goods.quantity),
        "unit": product.unit if product else "",
        "text": goods.text,
    }


def named(product: Product, line: str) -> Told:
    """Details of a line without goods in hand."""
    return {
        "product": product.name,
        "product_id": product.id,
        "article": product.article,
        "unit": product.unit,
        "line": line,
    }


def whole_steps(case: AnyCase, goods: Scanned, product: Product) -> Refused | None:
    """Only whole multiples of the management unit can be booked (design 4)."""
    if not goods.quantity and product.catch_weight:
        return None
    if goods.quantity <= 0 or goods.quantity % product.step:
        return refused("not_a_multiple", **about(goods), step=plain(product.step))
    if goods.quantity >= case.rules.below:
        return refused("quantity_too_big", **about(goods))
    return None


def serial_waits(case: AnyCase, goods: Scanned) -> bool:
    """Whether a piece with this serial waits in a question already."""
    serial, product = goods.attributes.serial, goods.product
    if serial is None or product is None or product.track is not Track.SERIAL:
        return False
    return any(
        parked.attributes.serial == serial and parked.product and parked.product.id == product.id
        for question in case.document.questions
        for parked in question.goods
    )

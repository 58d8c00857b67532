"""A delivery of the server becomes lines of the document: at opening, attaching, reading again."""

from __future__ import annotations

from collections.abc import Collection

from app.domain.copying import changed
from app.domain.delivery import Delivery, DeliveryLine, DeliveryPackage
from app.domain.receipt.document import Package, Receipt, tallied
from app.domain.receipt.line import Line, LineKind

NEVER_ADVISED = 1 << 62
"""A delivery without a date comes after all that have one."""


def with_delivery(receipt: Receipt, delivery: Delivery) -> Receipt:
    """The receipt about this delivery too; lines that it has already are brought up to date.

    What was received stays where it is, also on a line that the server no longer shows.
    """
    others = tuple(d for d in receipt.deliveries if d.head.id != delivery.head.id)
    known = len(others) < len(receipt.deliveries)
    deliveries = (
        tuple(delivery if d.head.id == delivery.head.id else d for d in receipt.deliveries)
        if known
        else (*receipt.deliveries, delivery)
    )
    return changed(
        _with_lines(receipt, delivery),
        deliveries=deliveries,
        packages=_with_packages(receipt.packages, delivery),
        sender=receipt.sender or delivery.head.sender,
        sender_key=receipt.sender_key or delivery.head.sender_key,
        delivery_note=receipt.delivery_note or delivery.head.note_number,
    )


def _with_lines(receipt: Receipt, delivery: Delivery) -> Receipt:
    old: list[Line] = []
    new: list[Line] = []
    for source in delivery.lines:
        key = _line_id(receipt, delivery.head.id, source)
        known = receipt.lines.get(key)
        if known is None:
            order = len(receipt.lines) + len(new) - len(old)
            new.append(_line(receipt.id, key, order, delivery, source))
        else:
            old.append(known)
            new.append(_refreshed(receipt.id, known, delivery, source))
    return put_lines(receipt, old, new)


def _line_id(receipt: Receipt, delivery: str, source: DeliveryLine) -> str:
    """The server's id; it is spelled out only where two deliveries use the same one."""
    known = receipt.lines.get(source.id)
    if known is None or known.delivery == delivery:
        return source.id
    return f"{delivery}/{source.id}"


def _line(document: str, key: str, order: int, delivery: Delivery, source: DeliveryLine) -> Line:
    return Line(
        key,
        order,
        LineKind.ADVISED,
        source.product,
        source,
        delivery.head.id,
        rank=_rank(delivery, source, order),
        expected=source.expected,
        elsewhere=source.elsewhere_of(document),
    )


def _rank(delivery: Delivery, source: DeliveryLine, order: int) -> tuple[int, str, int]:
    advised = delivery.head.advised_at
    return (NEVER_ADVISED if advised is None else advised, source.sort, order)


def _refreshed(document: str, line: Line, delivery: Delivery, source: DeliveryLine) -> Line:
    return changed(
        line,
        source=source,
        rank=_rank(delivery, source, line.order),
        expected=source.expected,
        elsewhere=source.elsewhere_of(document),
    )


def put_lines(receipt: Receipt, old: Collection[Line], new: Collection[Line]) -> Receipt:
    """The receipt with `new` lines instead of `old` ones; indexes and figures follow."""
    lines = receipt.lines.set_all((line.id, line) for line in new)
    tally = tallied(receipt.tally, old, new)
    if len(lines) == len(receipt.lines):
        return changed(receipt, lines=lines, tally=tally)
    fresh = [line for line in new if line.id not in receipt.lines]
    products: dict[str, tuple[str, ...]] = {}
    codes: list[tuple[str, str]] = []
    for line in fresh:
        if line.product is None:
            codes.append((line.code, line.id))
            continue
        key = line.product.id
        products[key] = (*products.get(key, receipt.by_product.get(key, ())), line.id)
    return changed(
        receipt,
        lines=lines,
        tally=tally,
        by_product=receipt.by_product.set_all(products.items()),
        by_code=receipt.by_code.set_all(codes),
    )


def _with_packages(packages: tuple[Package, ...], delivery: Delivery) -> tuple[Package, ...]:
    known = {package.id for package in packages}
    fresh = [p for p in delivery.packages if p.id not in known]
    return packages + tuple(
        _package(package, len(packages) + at, delivery.head.id) for at, package in enumerate(fresh)
    )


def _package(package: DeliveryPackage, order: int, delivery: str) -> Package:
    return Package(package.id, order, package.number, package.tracking, delivery)

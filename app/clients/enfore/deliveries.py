"""Deliveries and products as enfore shows them, in our words."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Iterator
from decimal import Decimal
from typing import Any

from app.clients.base import CatalogPart, Heads, Known
from app.clients.enfore import operations as ops
from app.clients.enfore import wire
from app.clients.enfore.figures import sender_key, sender_name
from app.clients.enfore.guard import received_elsewhere
from app.clients.enfore.site import DAY, Site
from app.clients.moments import moment_of, text_of
from app.domain.delivery import (
    Delivery,
    DeliveryHead,
    DeliveryLine,
    DeliveryPackage,
    DeliveryState,
)
from app.domain.values import ONE, Condition, Product

OPEN = ("PLANNED", "IN_PROCESS")
_UNITS = {"MASS_KILOGRAMS": "kg", "MASS_GRAMS": "g", "VOLUME_LITERS": "l", "LENGTH_METERS": "m"}
_CODE_NAMES = ("identifier", "value", "code", "gtin", "ean", "number")
_PACK_NAMES = ("pack", "quantity", "factor", "number_of_units")


class Deliveries:
    """Reads what is expected at this site."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def open_set(self) -> Heads:
        """All deliveries planned or in process over the whole horizon, oldest first."""
        now = self._site.server_now()
        since = now - self._site.timings.horizon_days * DAY
        listed = await self._site.engine.all(
            ops.GOODS_INS,
            {"from": text_of(since), "to": text_of(now + DAY), "status": OPEN},
        )
        ours = (one for one in listed.items if self._is_here(one))
        return Heads(tuple(head_of(one) for one in ours), listed.problems)

    async def delivery(self, identifier: str, known: Known) -> Delivery:
        """One delivery with items, packages, origins and references, read side by side."""
        engine = self._site.engine
        # Who does not exist is asked for its parts in vain: the head comes first.
        head = await engine.load(ops.GET_GOODS_IN, delivery=identifier)
        items, packages, origins, named = await _together(
            engine.all(ops.GOODS_IN_ITEMS, delivery=identifier),
            engine.all(ops.GOODS_IN_PACKAGES, delivery=identifier),
            engine.all(ops.GOODS_IN_ORIGINS, delivery=identifier),
            engine.all(ops.GOODS_IN_REFERENCES, delivery=identifier),
        )
        lines = tuple(self._line(item, known) for item in items.items)
        return Delivery(
            head=head_of(head, lines=len(lines)),
            lines=lines,
            packages=tuple(_package(one) for one in packages.items),
            references=_references(origins.items, named.items),
            read_at=self._site.server_now(),
        )

    async def products(self) -> CatalogPart:
        """The product list, as far as it can be read."""
        listed = await self._site.engine.all(ops.PRODUCTS)
        return CatalogPart(tuple(map(product_of, listed.items)), listed.problems)

    def _is_here(self, goods_in: wire.GoodsIn) -> bool:
        """A delivery for another facility is none of ours; one for nobody in particular is."""
        there, here = goods_in.processing_service_location_id, self._site.profile.facility
        return not there or not here or there == here

    def _line(self, item: wire.GoodsInItem, known: Known) -> DeliveryLine:
        profile = self._site.profile
        lot = item.expected_lot_id
        return DeliveryLine(
            id=item.id,
            product=_product(item, known),
            expected=item.expected,
            unit_size=item.unit_size,
            package=item.package_id,
            lot_id=lot,
            lot_text=known.lot_text(lot) if lot else None,
            condition=_condition(item.expected_condition_id),
            position=item.position_identifier or "",
            sort=item.sort_value or "",
            note=item.note or "",
            received_elsewhere=received_elsewhere(item, profile.terminal, profile.who_books),
            external_data=item.external_data or "",
        )


async def _together(*readings: Awaitable[Any]) -> list[Any]:
    """Side by side; if one fails, its error once the others have ended too: none is left behind."""
    ends = await asyncio.gather(*readings, return_exceptions=True)
    for end in ends:
        if isinstance(end, BaseException):
            raise end
    return ends


def head_of(goods_in: wire.GoodsIn, lines: int | None = None) -> DeliveryHead:
    """One row of the list."""
    span = goods_in.advised_delivery_timespan
    return DeliveryHead(
        id=goods_in.id,
        number=goods_in.number or "",
        note_number=goods_in.delivery_note_number or "",
        sender=sender_name(goods_in.sender),
        sender_key=sender_key(goods_in.sender),
        state=_state(goods_in.status),
        advised_at=moment_of(span.start) if span is not None else None,
        packages_expected=goods_in.expected_package_count,
        receipt_started=bool(goods_in.receipt_started),
        external_data=goods_in.external_data or "",
        note=goods_in.note or "",
        lines=lines,
    )


def product_of(shown: wire.Product) -> tuple[Product, tuple[tuple[str, str], ...]]:
    """A product with its (code, pack) pairs; only whole multiples of its unit can be booked."""
    unit = shown.management_unit or "COUNT_PIECES"
    product = Product(
        id=shown.id,
        name=shown.name or shown.article_id or shown.id,
        article=shown.article_id or "",
        unit=_UNITS.get(unit, "pcs"),
        management_unit=unit,
    )
    return product, tuple(dict.fromkeys(_codes(shown.product_identifiers)))


def _codes(shown: Any) -> Iterator[tuple[str, str]]:
    """Codes of a product's identifiers, whose shape nobody has seen: texts or objects, in a list
    or by name."""
    rows = shown.values() if isinstance(shown, dict) else shown
    for row in rows if not isinstance(rows, str) and hasattr(rows, "__iter__") else ():
        members = row if isinstance(row, dict) else {"identifier": row}
        code = next((c for c in map(members.get, _CODE_NAMES) if _is_code(c)), None)
        if code is not None:
            yield str(code).strip(), _pack(members)


def _is_code(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return False
    text = str(value).strip()
    return 0 < len(text) <= 64 and text.isprintable()


def _pack(members: dict[str, Any]) -> str:
    for name in _PACK_NAMES:
        value = members.get(name)
        amount = value.get("value") if isinstance(value, dict) else value
        if isinstance(amount, (int, Decimal)) and not isinstance(amount, bool) and amount > 0:
            return format(Decimal(amount), "f")
    return "1"


def _product(item: wire.GoodsInItem, known: Known) -> Product:
    """The product as the catalog knows it; else what the delivery itself says of it."""
    identifier = item.product_id or ""
    found = known.product(identifier)
    if found is not None:
        return found
    unit = item.unit.unit if item.unit is not None else "COUNT_PIECES"
    return Product(
        id=identifier,
        name=identifier,
        unit=_UNITS.get(unit, "pcs"),
        management_unit=unit,
        step=min(ONE, item.unit_size) if item.unit_size > 0 else ONE,
    )


def _package(shown: wire.GoodsInPackage) -> DeliveryPackage:
    return DeliveryPackage(shown.id, shown.package_number or "", shown.tracking_number or "")


def _references(
    origins: tuple[wire.GoodsInOriginShown, ...],
    named: tuple[wire.GoodsInExternalReferenceShown, ...],
) -> tuple[str, ...]:
    """Every number by which somebody may ask for this delivery, each once."""
    texts = [text for one in origins for text in (one.number, one.external_reference)]
    texts += [one.identifier for one in named]
    return tuple(dict.fromkeys(text for text in texts if text))


def _state(status: str) -> DeliveryState:
    try:
        return DeliveryState(status.lower())
    except ValueError:
        return DeliveryState.UNKNOWN


def _condition(identifier: str | None) -> Condition | None:
    try:
        return Condition(identifier) if identifier else None
    except ValueError:
        return None

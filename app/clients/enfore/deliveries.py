"""Deliveries and products as enfore shows them, in our words."""

from __future__ import annotations

from dataclasses import replace

from app.clients.base import CatalogPart, Heads, Known
from app.clients.enfore import operations as ops
from app.clients.enfore import records, wire
from app.clients.enfore.claims import claims_in, without_claims
from app.clients.enfore.figures import sender_key, sender_name
from app.clients.enfore.guard import received_elsewhere
from app.clients.enfore.products import named_product, product_of
from app.clients.enfore.reading import condition_of, made_of, together
from app.clients.enfore.site import Site
from app.clients.moments import moment_of
from app.domain.claims import alive
from app.domain.delivery import (
    Delivery,
    DeliveryHead,
    DeliveryLine,
    DeliveryPackage,
    DeliveryState,
)

OPEN = ("PLANNED", "IN_PROCESS")


class Deliveries:
    """Reads what is expected at this site."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def open_set(self) -> Heads:
        """All deliveries planned or in process over the whole horizon, oldest first."""
        site = self._site
        listed = await site.engine.all(ops.GOODS_INS, {**site.horizon(), "status": OPEN})
        ours = (one for one in listed.items if site.serves(one.processing_service_location_id))
        return Heads(tuple(self._head(one) for one in ours), listed.problems)

    async def delivery(self, identifier: str, known: Known) -> Delivery:
        """One delivery with items, packages, origins and references, read side by side."""
        engine = self._site.engine
        began = self._site.server_now()
        # Who does not exist is asked for its parts in vain: the head comes first.
        head = await engine.load(ops.GET_GOODS_IN, delivery=identifier)
        items, packages, origins, named = await together(
            engine.all(ops.GOODS_IN_ITEMS, delivery=identifier),
            engine.all(ops.GOODS_IN_PACKAGES, delivery=identifier),
            engine.all(ops.GOODS_IN_ORIGINS, delivery=identifier),
            engine.all(ops.GOODS_IN_REFERENCES, delivery=identifier),
        )
        lines = await made_of(items.items, lambda item: self._line(item, known))
        return Delivery(
            head=self._head(head, lines=len(lines)),
            lines=lines,
            packages=tuple(_package(one) for one in packages.items),
            references=_references(origins.items, named.items),
            read_at=self._site.engine.as_of(began),
        )

    def _head(self, goods_in: wire.GoodsIn, lines: int | None = None) -> DeliveryHead:
        others = [
            claim
            for claim in alive(claims_in(goods_in.external_data), self._site.server_now())
            if claim.terminal != self._site.terminal
        ]
        others.sort(key=lambda claim: claim.terminal)
        return replace(head_of(goods_in, lines), on_it=tuple(others))

    async def products(self) -> CatalogPart:
        """The product list, as far as it can be read."""
        listed = await self._site.engine.all(ops.PRODUCTS)
        return CatalogPart(tuple(map(product_of, listed.items)), listed.problems)

    def _line(self, item: wire.GoodsInItem, known: Known) -> DeliveryLine:
        profile = self._site.profile
        lot = item.expected_lot_id
        return DeliveryLine(
            id=item.id,
            product=named_product(item.product_id, item.unit, known, item.unit_size),
            expected=item.expected,
            unit_size=item.unit_size,
            package=item.package_id,
            lot_id=lot,
            lot_text=known.lot_text(lot) if lot else None,
            condition=condition_of(item.expected_condition_id),
            position=item.position_identifier or "",
            sort=item.sort_value or "",
            note=item.note or "",
            received_elsewhere=received_elsewhere(item, profile.terminal, profile.who_books),
            external_data=item.external_data or "",
            seen_as=tuple(
                (name, received_elsewhere(item, name, profile.who_books))
                for name in records.read(item.external_data).views()
            ),
        )


def head_of(goods_in: wire.GoodsIn, lines: int | None = None) -> DeliveryHead:
    """One row of the list, but for who is on it."""
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
        # Claims are renewed all the time: that is no reason to read the lines again.
        external_data=without_claims(goods_in.external_data),
        note=goods_in.note or "",
        lines=lines,
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

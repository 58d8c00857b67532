"""Shipments and their drafts as enfore shows them, in our words (R39-R46)."""

from __future__ import annotations

from decimal import Decimal

from app.clients.base import Known
from app.clients.enfore.marks import mark_in, without_mark
from app.clients.enfore.operations import shipments as ops
from app.clients.enfore.products import named_product
from app.clients.enfore.reading import condition_of, together
from app.clients.enfore.site import Site
from app.clients.enfore.wire import shipments as wire
from app.clients.errors import SaidNo
from app.clients.shipping import ShipmentHeads
from app.domain.shipment import Shipment, ShipmentHead, ShipmentItem, ShipmentStatus
from app.domain.values import ONE, ZERO, Condition, Place

OPEN = (ShipmentStatus.NEW.value, ShipmentStatus.IN_PROCESS.value)
_SMALLEST = Decimal("0.001")


class Shipments:
    """Reads what goes from one place of ours to another: `clients.shipping.Ships`."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def heads(self, known: Known) -> ShipmentHeads:
        """All drafts, and the shipments that are new or on their way, over the whole horizon."""
        site = self._site
        drafts, shipments = await together(
            site.engine.all(ops.SHIPMENT_DRAFTS, site.horizon()),
            site.engine.all(ops.SHIPMENTS, {**site.horizon(), "status": OPEN}),
        )
        named = Places(known)
        heads = (
            *(head_of(one, named, ShipmentStatus.DRAFT) for one in drafts.items),
            *(head_of(one, named, status_of(one), len(one.items or ())) for one in shipments.items),
        )
        return ShipmentHeads(heads, (*drafts.problems, *shipments.problems))

    async def shipment(self, shipment_id: str, known: Known) -> Shipment:
        """A shipment, else a draft, with its items.

        Raises:
            ClientError: it was not shown; `SaidNo` with status 404 when it is neither.
        """
        engine = self._site.engine
        try:
            shown = await engine.load(ops.GET_SHIPMENT, shipment=shipment_id)
        except SaidNo as error:
            if error.status != 404:
                raise
            return await self._draft(shipment_id, known)
        items = _items(shown.items or (), known)
        head = head_of(shown, Places(known), status_of(shown), len(items))
        return Shipment(head, items, self._site.server_now())

    async def _draft(self, draft: str, known: Known) -> Shipment:
        engine = self._site.engine
        # Who does not exist is asked for its parts in vain: the head comes first.
        head = await engine.load(ops.GET_SHIPMENT_DRAFT, draft=draft)
        items = _items((await engine.all(ops.SHIPMENT_DRAFT_ITEMS, draft=draft)).items, known)
        shown = head_of(head, Places(known), ShipmentStatus.DRAFT, len(items))
        return Shipment(shown, items, self._site.server_now())


class Places:
    """Names of places, each looked up once: a long list names few of them, and often."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._found: dict[str, Place] = {}

    def named(self, identifier: str | None) -> Place:
        """A place; one that the catalog does not know is called by its id."""
        wanted = identifier or ""
        if wanted not in self._found:
            self._found[wanted] = self._known.place(wanted) or Place(wanted, wanted)
        return self._found[wanted]


def head_of(
    shown: wire.InventoryShipmentDraftShown,
    places: Places,
    status: ShipmentStatus,
    lines: int | None = None,
) -> ShipmentHead:
    """A head, with the description as a person wrote it."""
    description = shown.description or ""
    return ShipmentHead(
        id=shown.id,
        status=status,
        source=places.named(shown.source_storage_location),
        destination=places.named(shown.destination_storage_location),
        number=getattr(shown, "number", None) or "",
        note=without_mark(description),
        staff=shown.responsible_staff or "",
        mark=mark_in(description),
        lines=lines,
    )


def status_of(shown: wire.InventoryShipment) -> ShipmentStatus:
    """Its status; UNKNOWN for a word that no document names."""
    try:
        return ShipmentStatus(str(shown.status))
    except ValueError:
        return ShipmentStatus.UNKNOWN


def _items(shown: tuple[wire.InventoryShipmentItem, ...], known: Known) -> tuple[ShipmentItem, ...]:
    return tuple(_item(item, known) for item in shown if item.product)


def _item(item: wire.InventoryShipmentItem, known: Known) -> ShipmentItem:
    amount = item.quantity.value if item.quantity else ZERO
    step = ONE if amount % ONE == 0 else _SMALLEST
    lot = item.lot or ""
    return ShipmentItem(
        id=item.id or "",
        product=named_product(item.product, item.quantity, known, step),
        quantity=amount,
        condition=condition_of(str(item.condition)) or Condition.NEW,
        lot_id=lot,
        lot=(known.lot_text(lot) or "") if lot else "",
    )

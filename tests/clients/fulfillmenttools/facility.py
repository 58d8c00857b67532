"""fulfillmenttools on a real hub: terminals, processes of the demo, and what an office does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from app.aio import new_id
from app.clients.fulfillmenttools import operations as ops
from app.clients.fulfillmenttools import wire
from app.clients.fulfillmenttools.adapter import Fulfillmenttools
from app.demo import demo_profile
from app.domain.delivery import Delivery
from app.domain.posting import LineTotal, Posting, ReceivedGoods
from app.domain.values import Condition, Product
from app.settings import Credentials, Profile, with_timings
from tests.clients.worlds import CLOCK, Post, World

PLACE = "4d15b5eba048513f57096548"
CAGE = "0f7db1c932ce8e9883f4f33b"
DAY = date(2027, 3, 31)
MUG = Product("mug", "Ceramic mug", "KIT-0102")
LEMON = Product("lemon", "Washing-up liquid", "CLN-0101")
OIL = Product(
    "oil",
    "Olive oil",
    "OIL-0101",
    stock_properties=("expiry", "batch"),
    required_properties=("expiry", "batch"),
)


class Catalog:
    """A catalog of a few products, by id and by article number."""

    def __init__(self, *products: Product) -> None:
        self._products = products or (MUG, LEMON, OIL)

    def product(self, product_id: str) -> Product | None:
        return next((one for one in self._products if one.id == product_id), None)

    def products_by_article(self, article: str) -> tuple[Product, ...]:
        return tuple(one for one in self._products if one.article == article)

    def place(self, place_id: str) -> None:
        return None

    def lot_text(self, lot_id: str) -> str | None:
        return None


class Facility(World):
    """The demo's facility."""

    def __init__(self, running: Any) -> None:
        super().__init__(running)
        self._systems: list[Fulfillmenttools] = []

    def inbound_profile(self, **changes: Any) -> tuple[Profile, Credentials]:
        profile, credentials = demo_profile(self.url, system="fulfillmenttools")
        return replace(with_timings(profile, read_timeout=5_000), **changes), credentials

    def system(self, **changes: Any) -> Fulfillmenttools:
        """A terminal at this facility."""
        return self.opened(*self.inbound_profile(**changes))

    def opened(self, profile: Profile, credentials: Credentials) -> Fulfillmenttools:
        system = Fulfillmenttools.open(profile, credentials, CLOCK)
        self._systems.append(system)
        return system

    def booked(self) -> dict[tuple[str, str], Decimal]:
        """What calls have added to stock, by product and place."""
        found: dict[tuple[str, str], Decimal] = {}
        for change in self.control("GET", "ledger")["changes"]:
            if change["origin"] == "api":
                key = (change["product_id"], change["place_id"])
                found[key] = found.get(key, Decimal(0)) + Decimal(change["quantity"])
        return found

    def sent(self, method: str) -> list[str]:
        """The paths of all requests of one method, in their order."""
        seen = self.control("GET", "requests")["requests"]
        return [one["path"] for one in seen if one["method"] == method]

    async def close(self) -> None:
        await super().close()
        for system in self._systems:
            await system.close()


async def process_of(
    system: Fulfillmenttools, number: str = "IB-8001", catalog: Catalog | None = None
) -> Delivery:
    """A process of the demo, as a delivery."""
    listed = await system.deliveries()
    head = next(one for one in listed.items if one.number == number)
    return await system.delivery(head.id, catalog or Catalog())


async def by_hand(system: Fulfillmenttools, operation: Any, body: Any = None, **path: str) -> Any:
    """What somebody in the office does."""
    engine = system.engine
    return (await engine.send(engine.render(operation, body, **path))).body


async def new_process(
    system: Fulfillmenttools, number: str, *items: tuple[str, str, str | None], **more: Any
) -> wire.InboundProcess:
    """A process with a purchase order of (article, amount, unit)."""
    requested = tuple(
        wire.LineItemSent(
            tenant_article_id=article,
            quantity=wire.QuantitySent(value=Decimal(amount), unit=unit),
        )
        for article, amount, unit in items
    )
    order = wire.PurchaseOrderPart(
        order_date="2026-11-01T08:00:00.000Z",
        requested_date=wire.RequestedDateSent(type="ASAP", value="2026-11-20T08:00:00.000Z"),
        requested_items=requested,
    )
    facility = demo_profile("", system="fulfillmenttools")[0].facility
    body = wire.InboundProcessForCreation(
        facility_ref=facility, tenant_inbound_process_id=number, purchase_order=order, **more
    )
    return wire.InboundProcess.model_validate(await by_hand(system, ops.ADD_PROCESS, body))


def goods(
    product: Product, quantity: str, delivery: Delivery | None = None, **more: Any
) -> ReceivedGoods:
    """Goods as a post says them: kept, at the receiving place, unless told otherwise."""
    line = None
    if delivery is not None:
        line = next(one for one in delivery.lines if one.product.article == product.article)
    values: dict[str, Any] = {
        "line": line.id if line else new_id(CLOCK.now()),
        "product": line.product if line else product,
        "quantity": Decimal(quantity),
        "delivery": delivery.head.id if delivery else None,
        "source": line.id if line else "",
        "place": PLACE,
        "condition": Condition.NEW,
        "kept": True,
    }
    return ReceivedGoods(**(values | more))


def saying(
    delivery: Delivery | None, *received: ReceivedGoods, document: str = "document", **more: Any
) -> Posting:
    """A post of these goods; totals follow from them."""
    lines = {line.id: line for line in delivery.lines} if delivery else {}
    sums: dict[str, list[Decimal]] = {}
    for one in received:
        if one.line in lines:
            kept = sums.setdefault(one.line, [Decimal(0), Decimal(0)])
            kept[0 if one.kept else 1] += one.quantity
    over = more.pop("over", False)
    totals = tuple(
        LineTotal(
            delivery=one.delivery or "",
            line=key,
            accepted=sums[key][0],
            rejected=sums[key][1],
            place=PLACE,
            expected=lines[key].expected,
            allowed=lines[key].expected,
            over_accepted=over,
            elsewhere=lines[key].elsewhere_of(document),
            changed=True,
        )
        for key in sums
        for one in [next(g for g in received if g.line == key)]
    )
    values: dict[str, Any] = {
        "deliveries": (delivery.head,) if delivery else (),
        "stock": (),
        "totals": totals,
        "unannounced": (),
        "finished": False,
        "close_rest": False,
        "received": received,
    }
    return Posting(id="post", document=document, **(values | more))


def posted(system: Fulfillmenttools, posting: Posting) -> Post:
    """A post whose rows play their life step by step."""
    plays: Any = system
    return Post(plays, posting)


def told(receipt: wire.InboundReceipt) -> list[Mapping[str, Any]]:
    """The items of a receipt in few words."""
    return [
        {
            "article": item.tenant_article_id,
            "accepted": item.accepted_quantity.amount,
            "rejected": item.rejected_quantity.amount,
            "unit": item.accepted_quantity.unit,
            "place": item.storage_location_ref,
            "properties": item.stock_properties,
            "comments": [one.content for one in item.comments],
        }
        for item in receipt.received_items
    ]

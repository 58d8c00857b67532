"""Stock of a product at a place (R34-R36)."""

from __future__ import annotations

from typing import Any

from app.hub import ledger, products
from app.hub.calls import Answer, Behaviour, Call
from app.hub.ledger import Movement
from app.hub.problems import missing
from app.hub.products import Product
from app.hub.records import meta, set_meta
from app.sqlite import Connection


def get_stock(call: Call, tx: Connection) -> Answer:
    product, place = _pair(call, tx)
    if not (call.switches.unused_pair_is_zero or ledger.counts(tx, product.id, place)):
        raise missing("stock")
    return Answer(body=_shown(call, tx, product, place))


def update_stock(call: Call, tx: Connection) -> Answer:
    """One PATCH is one change (R35); the answer is the stock after it (R36)."""
    product, place = _pair(call, tx)
    wanted = Movement(
        product=product.id,
        place=place,
        condition=call.body["condition"],
        intent=call.body["change_intent"],
        quantity=product.bookable(call.body["change_quantity"], call.switches),
        unit=product.unit,
        reason=call.switches.patch_reason,
        origin="api",
        app=call.app,
        request=call.request,
    )
    difference = ledger.apply(tx, wanted, call.now, call.switches)
    _echo(tx, call, wanted)
    shown = _shown(call, tx, product, place)
    return Answer(body=shown, effect=f"stock {product.id} {place} {difference:+f}")


def _echo(tx: Connection, call: Call, wanted: Movement) -> None:
    """Another writer makes the same change, every so often (A27)."""
    every = call.switches.other_writer_every
    if not every:
        return
    count = int(meta(tx, "patches") or "0") + 1
    set_meta(tx, "patches", str(count))
    if count % every == 0:
        other = Movement(**{**vars(wanted), "origin": "other", "request": None})
        ledger.apply(tx, other, call.now)


def _pair(call: Call, tx: Connection) -> tuple[Product, str]:
    """Product and place of the path; 404 when one is unknown (R11)."""
    product = products.find(tx, call.path["product-id"])
    if product is None:
        raise missing("product")
    place = call.path["location-id"]
    if not products.place_known(tx, place):
        raise missing("storage location")
    return product, place


def _shown(call: Call, tx: Connection, product: Product, place: str) -> dict[str, Any]:
    return {
        "product_id": product.id,
        "storage_location": place,
        **ledger.figures(tx, product.id, place, product.unit, call.switches),
    }


OPERATIONS = {
    "getStock": Behaviour(get_stock),
    "updateStock": Behaviour(update_stock, writes=True),
}

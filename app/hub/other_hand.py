"""What others do to the warehouse while a terminal works: staff at the platform, another device."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from app.hub import exact, ledger, modifications, products, reading, records, timestamps
from app.hub.behaviours.goods_ins import with_status
from app.hub.ledger import CONDITIONS, Movement
from app.hub.options import Switches
from app.hub.problems import missing, senseless
from app.hub.records import GOODS_IN, ITEM
from app.sqlite import Connection

Body = dict[str, Any]
STATUSES = ("IN_CREATION", "PLANNED", "IN_PROCESS", "COMPLETED", "CANCELED", "REJECTED")
_HEAD = ("receipt_started", "receipt_completed", "note", "external_data", "delivery_note_number")


def move_stock(tx: Connection, body: Body, now: int, switches: Switches) -> None:
    """Another hand books: {product_id, place_id, quantity, condition, intent, reason}.

    A person at the platform leaves a manual stock modification behind, an app does not (A54).
    """
    product = products.required(tx, body["product_id"])
    if not products.place_known(tx, body["place_id"]):
        raise senseless("There is no place with this id.")
    condition, intent = body.get("condition", "NEW"), body.get("intent", "add")
    if condition not in CONDITIONS or intent not in ("add", "remove", "set"):
        raise senseless("Condition or intent is not known.")
    moved = Movement(
        product=product.id,
        place=body["place_id"],
        condition=condition,
        intent=intent,
        quantity=Decimal(str(body["quantity"])),
        unit=product.unit,
        reason=str(body.get("reason", "CORRECTION")),
        origin="other",
        app=body.get("app"),
    )
    ledger.apply(tx, moved, now)
    if moved.app is None and switches.other_hand_records_modification:
        modifications.record(tx, moved, now, switches)


def change_goods_in(tx: Connection, identifier: str, body: Body, now: int) -> None:
    """Another hand works on a goods-in.

    `status` and the head's members as they are named on the wire (null deletes); `received` maps
    item ids to numbers of units; `items` maps item ids to members to set (null deletes).
    """
    found = reading.found(tx, GOODS_IN, identifier, "goods-in")
    changed = replace(found, body=_merged(found.body, {k: body[k] for k in _HEAD if k in body}))
    if "status" in body:
        if body["status"] not in STATUSES:
            raise senseless(f"A goods-in has no status {body['status']!r}.")
        changed = with_status(changed, body["status"], now)
    records.save_document(tx, changed)
    for item, units in body.get("received", {}).items():
        _receive(tx, identifier, item, Decimal(str(units)), now)
    for item, members in body.get("items", {}).items():
        _check_not_expected(tx, identifier, item, members)
        _set_item(tx, identifier, item, members)


def _check_not_expected(tx: Connection, goods_in: str, item: str, members: Body) -> None:
    """What a technical system expects, people do not change (R105)."""
    part = records.part(tx, goods_in, ITEM, item)
    controlled = part is not None and part.body.get("is_controlled_by_system", True)
    if controlled and any(name.startswith("expected_") for name in members):
        raise senseless("A technical system controls this item: its expected values stay.")


def mark_unreadable(tx: Connection, identifier: str, unreadable: bool) -> None:
    """Lists show the object as a problem, or as an item again."""
    tx.execute("DELETE FROM unreadable WHERE id = ?", (identifier,))
    if unreadable:
        tx.execute("INSERT INTO unreadable (id) VALUES (?)", (identifier,))


def _receive(tx: Connection, goods_in: str, item: str, units: Decimal, now: int) -> None:
    part = records.part(tx, goods_in, ITEM, item)
    if part is None:
        raise missing("item")
    entry = {"received_number_of_units": exact.plain(units), "changed_on": timestamps.text(now)}
    log = [*part.body.get("received_values_change_log", []), entry]
    _set_item(
        tx,
        goods_in,
        item,
        {"received_number_of_units": exact.plain(units), "received_values_change_log": log},
    )


def _set_item(tx: Connection, goods_in: str, item: str, members: Body) -> None:
    part = records.part(tx, goods_in, ITEM, item)
    if part is None:
        raise missing("item")
    records.save_part(tx, replace(part, body=_merged(part.body, members)))


def _merged(body: Body, members: Body) -> Body:
    """`members` over `body`; null deletes (RFC 7396)."""
    return {name: value for name, value in {**body, **members}.items() if value is not None}

"""Filling the ledger from the files of `resources/demo`, or from what a test gives."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from app.hub import (
    exact,
    ledger,
    records,
    seeding_goods_outs,
    seeding_other_systems,
    seeding_platform,
    timestamps,
)
from app.hub.ledger import Movement
from app.hub.records import GOODS_IN, Document, Part
from app.settings import resource
from app.sqlite import Connection

Contents = dict[str, dict[str, Any]]
Filler = Callable[[Connection, dict[str, Any], int], None]
_DAY = 86_400_000
_HEAD = (
    "delivery_note_number",
    "note",
    "expected_package_count",
    "responsible_staff_id",
    "processing_service_location_id",
    "processing_location_id",
    "external_data",
)
_FLAGS = (
    "receipt_started",
    "receipt_completed",
    "review_started",
    "review_completed",
    "is_in_resolution",
)
_ITEM = ("product_id", "package_id", "origin_id", "note", "position_identifier", "external_data")


def demo() -> Contents:
    """The demo warehouse: the content of every file by its name."""
    return {name: exact.loads(resource(f"demo/{name}.json").read_bytes()) for name in _FILLERS}


def seed(tx: Connection, contents: Contents, now: int) -> None:
    """Add what is not there yet, file by file; a file that is left out adds nothing.

    Raises KeyError or ValueError when the contents have not the form of the demo's.
    """
    for name, fill in _FILLERS.items():
        fill(tx, contents.get(name, {}), now)


def _fill_catalog(tx: Connection, catalog: dict[str, Any], now: int) -> None:
    for product in catalog.get("products", []):
        _add_product(tx, product)
    for place in catalog.get("places", []):
        tx.execute(
            "INSERT OR IGNORE INTO place (id, body) VALUES (?, ?)",
            (place["id"], exact.dumps(place)),
        )


def _fill_deliveries(tx: Connection, deliveries: dict[str, Any], now: int) -> None:
    for number, delivery in enumerate(deliveries.get("deliveries", [])):
        if records.document(tx, GOODS_IN, delivery["id"]) is None:
            _add_delivery(tx, delivery, now, now - _DAY + number)
    for entry in deliveries.get("stock", []):
        _add_stock(tx, entry, now - _DAY)


def is_seeded(connection: Connection) -> bool:
    """Whether the demo was filled in once: such a hub keeps what has happened since."""
    return records.meta(connection, "seeded") is not None


def seed_first(tx: Connection, contents: Contents, now: int) -> None:
    """Seed an empty hub, and remember that it was."""
    seed(tx, contents, now)
    records.set_meta(tx, "seeded", timestamps.text(now))


def _add_product(tx: Connection, product: dict[str, Any]) -> None:
    unit = product["management_unit"]
    codes = product.get("codes", [])
    base = [code["code"] for code in codes if Decimal(code.get("pack", "1")) == 1]
    body = {
        "id": product["id"],
        "name": product["name"],
        "article_id": product["article_id"],
        "product_identifiers": [{"identifier": code, "label": "GTIN"} for code in base],
        "management_unit": unit,
        "sales_quantity": {"value": 1, "unit": unit},
    }
    settings = {
        "product_id": product["id"],
        "inventory_management_mode": "MANAGED_BY_ENFORE",
        "track_unique_items": product.get("track") == "serial",
    }
    tx.execute(
        "INSERT OR IGNORE INTO product (id, article_id, body, unit, identifiers, settings)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (
            product["id"],
            product["article_id"],
            exact.dumps(body),
            f"{unit} {product.get('step', '1')}",
            exact.dumps([code["code"] for code in codes]),
            exact.dumps(settings),
        ),
    )


def _add_delivery(tx: Connection, delivery: dict[str, Any], now: int, created: int) -> None:
    arrival = now + int(delivery.get("advised_in_days", 0)) * _DAY
    body = _present(delivery, _HEAD) | {
        "sender": {"@type": "AnonymousContactInformation", **delivery["sender"]},
        "advised_delivery_timespan": {
            "start": timestamps.text(arrival),
            "end": timestamps.text(arrival + 4 * _DAY // 24),
        },
        "is_controlled_by_system": True,
        "status_log": [],
        **{name: bool(delivery.get(name, False)) for name in _FLAGS},
    }
    records.add_document(
        tx,
        Document(
            delivery["id"], GOODS_IN, created, delivery["number"], delivery["status"], None, body
        ),
    )
    for part in _parts(delivery, now):
        records.add_part(tx, part)


def _parts(delivery: dict[str, Any], now: int) -> list[Part]:
    owner = delivery["id"]
    found: list[Part] = []
    for package in delivery.get("packages", []):
        body = _present(package, ("package_number", "tracking_number", "received_on"))
        body |= {"status": package.get("status", "ADVISED"), "status_log": []}
        found.append(Part(owner, records.PACKAGE, package["id"], None, body))
    for origin in delivery.get("origins", []):
        body = _present(origin, ("type", "reference_id", "number", "external_reference", "date"))
        found.append(Part(owner, records.ORIGIN, origin["id"], None, body))
    for reference in delivery.get("external_references", []):
        body = _present(reference, ("type", "identifier", "label", "note"))
        body["added_on"] = timestamps.text(now)
        identifier = reference.get("id") or records.mint(now)
        found.append(Part(owner, records.REFERENCE, identifier, None, body))
    for item in delivery["items"]:
        found.append(Part(owner, records.ITEM, item["id"], None, _item(item)))
    return found


def _item(item: dict[str, Any]) -> dict[str, Any]:
    expected = exact.plain(Decimal(item["expected_number_of_units"]))
    received = exact.plain(Decimal(item.get("received_number_of_units") or 0))
    body = _present(item, _ITEM) | {
        "unit": {
            "value": exact.plain(Decimal(item["unit"]["value"])),
            "unit": item["unit"]["unit"],
        },
        "expected_number_of_units": expected,
        "original_expected_number_of_units": expected,
        "received_number_of_units": received,
        "resolved_number_of_units": 0,
        "expected_values_change_log": [],
        "received_values_change_log": [],
        "missing_received_values_waivers": [],
        "resolutions": [],
        "derived_from": [],
        "is_reviewed": False,
        "is_derived_item": False,
        "is_controlled_by_system": True,
        "sort_value": item.get("sort_value") or "",
    }
    for member in ("lot_id", "condition_id"):
        if item.get(member):
            body[f"expected_{member}"] = body[f"original_expected_{member}"] = item[member]
    return body


def _present(source: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    """The members that have a value: absent on the wire, never null."""
    return {name: source[name] for name in names if source.get(name) is not None}


def _add_stock(tx: Connection, entry: dict[str, Any], at: int) -> None:
    condition = entry.get("condition", "NEW")
    if condition in ledger.counts(tx, entry["product_id"], entry["place_id"]):
        return
    row = tx.execute("SELECT unit FROM product WHERE id = ?", (entry["product_id"],)).fetchone()
    if row is None:
        raise ValueError(f"The stock names product {entry['product_id']}, which is not there.")
    first = Movement(
        product=entry["product_id"],
        place=entry["place_id"],
        condition=condition,
        intent="set",
        quantity=Decimal(entry["quantity"]),
        unit=row["unit"].split(" ")[0],
        reason="INITIAL_COUNT",
        origin="seed",
    )
    ledger.apply(tx, first, at)


_FILLERS: dict[str, Filler] = {
    "catalog": _fill_catalog,
    "deliveries": _fill_deliveries,
    "goods_outs": seeding_goods_outs.fill,
    "other_systems": seeding_other_systems.fill,
    "platform": seeding_platform.fill,
}
"""By the name of the file, in the order in which one builds upon the other."""

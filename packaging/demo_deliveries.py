"""Builds deliveries.json: what the demo warehouse expects, and what already lies on its shelves.

Days are relative ("advised in 2 days"): the hub turns them into dates when it seeds, so the
demo never grows old.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from demo_numbers import choose, number, object_id, sscc

Record = dict[str, Any]

SENDERS = (
    "Halmbach Feinkost GmbH",
    "Brackenhall Foods Ltd",
    "Sauberquell Großhandel KG",
    "Marlowe Lane Household Ltd",
    "Tollbrook Geräte AG",
    "Fennwick Dairy Co-operative",
    "Quellmoor Getränke GmbH & Co. KG",
    "Lichtwerder & Söhne",
)


class Plan(NamedTuple):
    """One delivery to build: `pool` says which goods, `lines` how many of them."""

    number: str
    sender: int
    status: str
    advised_in_days: int
    lines: int
    packages: int
    pool: str
    note: str


PLANS = (
    Plan("GI-4711", 0, "PLANNED", 0, 12, 3, "tour", "Start here: the ten-minute tour"),
    Plan("GI-4712", 3, "PLANNED", 0, 40, 2, "plain", "40 lines without lots or serials"),
    Plan("GI-4713", 0, "PLANNED", 1, 7, 1, "dry", "Second lorry of the same sender"),
    Plan("GI-4714", 0, "PLANNED", 3, 22, 2, "food", "Third lorry of the same sender"),
    Plan("GI-4715", 2, "PLANNED", 2, 1500, 60, "season", "Season change, 60 pallets"),
    Plan("GI-4716", 5, "IN_PROCESS", 0, 18, 2, "cold", "Chilled: unload first"),
    Plan("GI-4717", 4, "PLANNED", 1, 9, 1, "devices", "Serial numbers on every box"),
    Plan("GI-4718", 6, "PLANNED", 1, 14, 2, "dry", "Pallets go back with the driver"),
    Plan("GI-4719", 1, "COMPLETED", -2, 30, 3, "dry", "Nothing left to do"),
    Plan("GI-4720", 1, "CANCELED", -1, 4, 1, "dry", "Canceled by the sender"),
    Plan("GI-4721", 7, "PLANNED", 4, 1, 1, "plain", "Reordered by hand"),
    Plan("GI-4722", 3, "PLANNED", 6, 64, 4, "plain", "Tail lift needed"),
    Plan("GI-4723", 1, "PLANNED", 8, 110, 6, "food", "Call the buyer on arrival"),
    Plan("GI-4724", 7, "PLANNED", 12, 260, 10, "season", "Winter goods"),
    Plan("GI-4725", 2, "IN_CREATION", 14, 3, 1, "plain", "Still being announced"),
)

# What the tour scans: (package, name without brand, expected units).
TOUR_LINES = (
    (0, "Olive oil 0.5 l", 12),
    (0, "Kitchen roll 4 rolls", 24),
    (0, "Mountain cheese piece", 5),
    (0, "Washing-up liquid 500 ml lemon", 12),
    (1, "Cordless drill 18 V blue", 3),
    (1, "LED lamp E27 8 W warm", 5),
    (1, "Sponges 10 pcs", 6),
    (1, "Water glass 0.3 l", 4),
    (1, "Ceramic mug blue", 6),
    (2, "Bin bags 35 l", 8),
    (2, "Batteries AA 4 pcs", 10),
    (2, "Tea lights 30 pcs", 24),
)

POOLS: dict[str, Callable[[Record], bool]] = {
    "dry": lambda product: product["min_days_in"] == 60,
    "cold": lambda product: product["min_days_in"] in (7, 14),
    "food": lambda product: product["track"] == "lot",
    "plain": lambda product: product["track"] == "none" and product["unit"] == "pcs",
    "devices": lambda product: product["track"] == "serial",
    "season": lambda product: product["track"] != "serial" and product["unit"] == "pcs",
}
ORIGIN_TYPES = (
    "GOODS_PROCUREMENT",
    "EXTERNAL_GOODS_PROCUREMENT",
    "GOODS_PROCUREMENT",
    "INVENTORY_SHIPMENT",
    "EXTERNAL_GOODS_PROCUREMENT",
    "SALES_RETURN",
)


class Line(NamedTuple):
    """One line before it becomes an item: package by index, units as a whole number."""

    product: Record
    package: int
    units: int
    lot_id: str | None


def plain_name(product: Record) -> str:
    """Return a product's name without its brand."""
    name: str = product["name"]
    return name.rsplit(", ", 1)[0]


def deliveries(products: list[Record]) -> list[Record]:
    """Return the 15 deliveries, the tour's first."""
    return [_delivery(index, plan, products) for index, plan in enumerate(PLANS)]


def _delivery(index: int, plan: Plan, products: list[Record]) -> Record:
    packages = [_package(index, plan, at) for at in range(plan.packages)]
    origins = _origins(index, plan)
    note_number = f"{_note_prefix(plan)}-{number(plan.number, 70000, 99999)}"
    lines = _tour_lines(products) if plan.pool == "tour" else _drawn_lines(plan, products)
    return {
        "id": object_id("delivery", plan.number),
        "number": plan.number,
        "delivery_note_number": note_number,
        "sender": {"name": SENDERS[plan.sender]},
        "status": plan.status,
        "advised_in_days": plan.advised_in_days,
        "expected_package_count": plan.packages,
        "note": plan.note,
        "packages": packages,
        "origins": origins,
        "external_references": _references(plan, note_number),
        "items": [
            _item(plan, at, line, packages, origins) for at, line in enumerate(lines, start=1)
        ],
    }


def _note_prefix(plan: Plan) -> str:
    """German senders print "Lieferschein" on the paper, the others "delivery note"."""
    english = ("Ltd", "Co-operative")
    return "DN" if SENDERS[plan.sender].endswith(english) else "LS"


def _package(index: int, plan: Plan, at: int) -> Record:
    """A pallet names its SSCC as package number; a parcel has it as tracking number."""
    unit = sscc(plan.sender + 1, (index + 1) * 1000 + at + 1)
    parcel = plan.packages <= 2 and at % 2 == 1
    carrier = f"TRK{number(f'tracking {plan.number} {at}', 10**9, 10**10 - 1)}"
    return {
        "id": object_id("package", f"{plan.number} {at}"),
        "package_number": f"{plan.number}-P{at + 1}" if parcel else unit,
        "tracking_number": unit if parcel else carrier,
        "sscc": unit,
    }


def _origins(index: int, plan: Plan) -> list[Record]:
    count = 0 if plan.lines == 1 else 1 if plan.lines < 100 else 2
    return [
        {
            "id": object_id("origin", f"{plan.number} {at}"),
            "type": ORIGIN_TYPES[(index + at) % len(ORIGIN_TYPES)],
            "number": f"PO-{52000 + index * 10 + at}",
            "external_reference": f"ORD{number(f'order {plan.number} {at}', 10**6, 10**7 - 1)}",
        }
        for at in range(count)
    ]


def _references(plan: Plan, note_number: str) -> list[Record]:
    references = [
        {"type": "DELIVERY_NOTE_NUMBER", "identifier": note_number, "note": "Delivery note"}
    ]
    if plan.lines >= 9:
        booking = f"SLOT-{number(f'slot {plan.number}', 1000, 9999)}"
        references.append({"type": "OTHER", "identifier": booking, "note": "Unloading slot"})
    return references


def _tour_lines(products: list[Record]) -> Iterator[Line]:
    by_name = {plain_name(product): product for product in products}
    for package, name, units in TOUR_LINES:
        yield Line(by_name[name], package, units, None)


def _drawn_lines(plan: Plan, products: list[Record]) -> Iterator[Line]:
    """Draw goods from the pool, package by package; a product comes once in a package."""
    pool = [product for product in products if POOLS[plan.pool](product)]
    pool.sort(key=lambda product: number(f"{plan.number} {product['id']}", 0, 10**12))
    share, rest = divmod(plan.lines, plan.packages)
    drawn = 0
    for package in range(plan.packages):
        for _ in range(share + (package < rest)):
            product = pool[drawn % len(pool)]
            yield Line(product, package, _units(plan, product, drawn), _lot(plan, product, drawn))
            drawn += 1


def _units(plan: Plan, product: Record, drawn: int) -> int:
    """A few pieces, or whole packs on every fifth line where the product has a pack."""
    packs = [int(code["pack"]) for code in product["codes"] if code["pack"] != "1"]
    if packs and drawn % 5 == 4:
        return choose(f"pack {plan.number} {drawn}", packs)
    most = 3 if plan.pool == "plain" else 4 if product["track"] == "serial" else 8
    return number(f"units {plan.number} {drawn}", 1, most)


def _lot(plan: Plan, product: Record, drawn: int) -> str | None:
    """Most senders announce the lot; only lots old enough for the shelf are announced."""
    good = [lot["id"] for lot in product["lots"] if lot["expiry_in_days"] >= product["min_days_in"]]
    announced = plan.pool == "season" or number(f"lot {plan.number} {drawn}", 1, 3) > 1
    return choose(f"lot of {plan.number} {drawn}", good) if good and announced else None


def _item(plan: Plan, at: int, line: Line, packages: list[Record], origins: list[Record]) -> Record:
    fragile = plan.pool == "tour" and "glass" in line.product["name"].lower()
    return {
        "id": object_id("item", f"{plan.number} {at}"),
        "product_id": line.product["id"],
        "unit": {"value": "1", "unit": line.product["management_unit"]},
        "expected_number_of_units": str(line.units),
        "package_id": packages[line.package]["id"],
        "origin_id": origins[at % len(origins)]["id"] if origins else None,
        "lot_id": line.lot_id,
        "condition_id": None,
        "sort_value": f"{at * 10:05d}",
        "position_identifier": str(at * 10),
        "note": "Fragile" if fragile else None,
    }


def stock(products: Iterable[Record], places: list[Record]) -> list[Record]:
    """Return what lies in the warehouse before the first delivery: two products in three."""
    quarantine = next(place["id"] for place in places if place["kind"] == "quarantine")
    entries: list[Record] = []
    for product in products:
        key = product["article_id"]
        if product["home_place"] and number(f"stocked {key}", 1, 3) > 1:
            amount = str(number(f"stock {key}", 1, 240))
            entries.append(_stock(product, product["home_place"], "NEW", amount))
        if product["track"] == "none" and number(f"broken {key}", 1, 25) == 1:
            entries.append(_stock(product, quarantine, "DAMAGED", "1"))
    return entries


def _stock(product: Record, place: str, condition: str, quantity: str) -> Record:
    return {
        "product_id": product["id"],
        "place_id": place,
        "condition": condition,
        "quantity": quantity,
    }

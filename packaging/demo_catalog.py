"""Builds catalog.json: products, places and staff of the demo warehouse.

The hub's `--demo` and `dockhand catalog import` read the same file, so that terminal and
server mean the same thing by an id.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from demo_goods import GERMAN_PHRASES, GERMAN_WORDS, GROUPS, PACKLESS_PREFIXES, STAFF, Group
from demo_numbers import choose, gtin13, gtin14, number, object_id

Record = dict[str, Any]


class Kind(NamedTuple):
    """How goods of one kind are measured, tracked and aged (days; None = no rule)."""

    unit: str
    management_unit: str
    step: str
    track: str
    catch_weight: bool
    min_days_in: int | None
    min_days_out: int | None
    expiry_days: tuple[int, int] | None
    area: str


# MASS_KILOGRAMS is the vendor's own example; the other unit names follow its pattern and are
# an assumption: no document lists them.
KINDS = {
    "dry": Kind("pcs", "COUNT_PIECES", "1", "lot", False, 60, 30, (120, 700), "AB"),
    "fresh": Kind("pcs", "COUNT_PIECES", "1", "lot", False, 7, 3, (14, 45), "K"),
    "weighed": Kind("kg", "MASS_KILOGRAMS", "0.001", "lot", True, 14, 7, (30, 120), "K"),
    "loose": Kind("kg", "MASS_KILOGRAMS", "0.001", "none", False, None, None, None, "K"),
    "bulk": Kind("l", "VOLUME_LITERS", "0.1", "none", False, None, None, None, "D"),
    "plain": Kind("pcs", "COUNT_PIECES", "1", "none", False, None, None, None, "BCD"),
    "serial": Kind("pcs", "COUNT_PIECES", "1", "serial", False, None, None, None, "D"),
    "deposit": Kind("pcs", "COUNT_PIECES", "1", "none", False, None, None, None, ""),
}

# Packs of the goods that the printed example codes name; all others are drawn.
FIXED_PACKS = {
    "Olive oil 0.5 l": (6, 12),
    "Kitchen roll 4 rolls": (12,),
    "Washing-up liquid 500 ml lemon": (12, 24),
    "Tea lights 30 pcs": (6, 24),
    "LED lamp E27 8 W warm": (),
    "Sponges 10 pcs": (),
    "Ceramic mug white": (6,),
    "Ceramic mug blue": (6,),
}
DEPOSITS = "DEP-"
PACKS: tuple[tuple[int, ...], ...] = ((6, 12), (12, 24), (6,), (12,), (24,), (6, 24), ())


def places() -> list[Record]:
    """Return the 60 places, in walking order from the receiving docks to the shipping docks."""
    named = [
        ("Receiving 1", "REC-01", "receiving"),
        ("Receiving 2", "REC-02", "receiving"),
        ("Quarantine", "QUA-01", "quarantine"),
        ("Quarantine cold", "QUA-02", "quarantine"),
    ]
    bays = [(area, bay) for area in "ABC" for bay in range(1, 5)]
    bays += [("D", bay) for bay in range(1, 5)] + [("K", bay) for bay in range(1, 3)]
    for area, bay in bays:
        for level in range(1, 4):
            name = f"{area}-{bay:02d}-{level}"
            named.append((name, name, "shelf"))
    named += [("Dock 1", "DOCK-01", "dock"), ("Dock 2", "DOCK-02", "dock")]
    return [
        {"id": object_id("place", code), "name": name, "code": code, "kind": kind}
        for name, code, kind in named
    ]


def staff() -> list[Record]:
    """Return the people who can sign in on the demo; names and PINs are invented."""
    return [
        {
            "id": object_id("staff", name),
            "name": name,
            "badge": f"BADGE-{1001 + index}",
            "role": role,
            "pin": f"{number(f'pin {name}', 1000, 9999)}",
        }
        for index, (name, role) in enumerate(STAFF)
    ]


def products() -> list[Record]:
    """Return all products, group by group, in the order of the tables."""
    shelves = [place for place in places() if place["kind"] == "shelf"]
    return [
        product
        for group_number, group in enumerate(GROUPS, start=1)
        for product in _group_products(group_number, group, shelves)
    ]


def traded(goods: list[Record]) -> list[Record]:
    """Return what can be ordered and stocked: all but deposits."""
    return [product for product in goods if not product["article_id"].startswith(DEPOSITS)]


def _group_products(group_number: int, group: Group, shelves: list[Record]) -> list[Record]:
    made: list[Record] = []
    for row, line in enumerate(group.goods.strip().splitlines(), start=1):
        english, german, variants = (part.strip() for part in line.split("|"))
        brand = group.brands[row % len(group.brands)]
        for column, variant in enumerate(variants.split(";"), start=1):
            size = variant.strip()
            plain_name = f"{english} {size}"
            article_id = f"{group.prefix}-{row:02d}{column:02d}"
            made.append(
                {
                    "id": object_id("product", article_id),
                    "name": f"{plain_name}, {brand}",
                    "name_de": f"{german} {german_size(size)}, {brand}",
                    "article_id": article_id,
                    **_measures(KINDS[group.kind]),
                    "codes": _codes(group_number, group, article_id, plain_name, len(made)),
                    **_tracking(KINDS[group.kind]),
                    "home_place": _home(KINDS[group.kind], article_id, shelves),
                    "lots": _lots(KINDS[group.kind], article_id),
                    "picture": None,
                }
            )
    return made


def german_size(size: str) -> str:
    """Return a variant as a German label writes it: decimal comma, German words."""
    if size in GERMAN_PHRASES:
        return GERMAN_PHRASES[size]
    words = [GERMAN_WORDS.get(word, word) for word in size.split()]
    return re.sub(r"(?<=\d)\.(?=\d)", ",", " ".join(words))


def _measures(kind: Kind) -> Record:
    return {"unit": kind.unit, "management_unit": kind.management_unit, "step": kind.step}


def _tracking(kind: Kind) -> Record:
    return {
        "track": kind.track,
        "catch_weight": kind.catch_weight,
        "min_days_in": kind.min_days_in,
        "min_days_out": kind.min_days_out,
        "required_properties": "expiry batch" if kind.track == "lot" else None,
    }


def _codes(
    group_number: int, group: Group, article_id: str, plain_name: str, index: int
) -> list[Record]:
    """Codes on the goods. Loose and bulk goods and deposits have the house's number alone."""
    # House and supplier numbers begin with 5 or 6: no GS1 application identifier does.
    article = {"code": f"6{group_number:02d}{index + 1:03d}", "kind": "article", "pack": "1"}
    if group.kind in ("loose", "bulk", "deposit"):
        return [article]
    base = gtin13(group_number, index + 1)
    if group.kind == "weighed":
        # Indicator 9: the weight follows in AI 310n, so the code itself stands for no quantity.
        return [{"code": gtin14(base, 9), "kind": "gtin", "pack": "1"}, article]
    codes = [{"code": base, "kind": "gtin", "pack": "1"}]
    for indicator, size in enumerate(_packs(group, article_id, plain_name), start=1):
        codes.append({"code": gtin14(base, indicator), "kind": "gtin", "pack": str(size)})
    if number(f"article {article_id}", 1, 4) == 1:
        codes.append(article)
    if number(f"supplier code {article_id}", 1, 10) == 1:
        supplier = f"55{number(f'supplier {article_id}', 10**7, 10**8 - 1)}"
        codes.append({"code": supplier, "kind": "other", "pack": "1"})
    return codes


def _packs(group: Group, article_id: str, plain_name: str) -> tuple[int, ...]:
    if plain_name in FIXED_PACKS:
        return FIXED_PACKS[plain_name]
    if group.prefix in PACKLESS_PREFIXES:
        return ()
    return choose(f"packs {article_id}", PACKS)


def _lots(kind: Kind, article_id: str) -> list[Record]:
    """Between one and three lots; the last of three is too short for goods-in (a question)."""
    if kind.expiry_days is None or kind.min_days_in is None:
        return []
    shortest, longest = kind.expiry_days
    lots: list[Record] = []
    for index in range(number(f"lots {article_id}", 1, 3)):
        key = f"{article_id} {index}"
        month = number(f"lot month {key}", 1, 12)
        days = number(f"lot days {key}", shortest, longest) if index < 2 else kind.min_days_in - 2
        text = f"L26{month:02d}{'ABC'[index]}"
        lots.append({"id": object_id("lot", key), "text": text, "expiry_in_days": days})
    return lots


def _home(kind: Kind, article_id: str, shelves: list[Record]) -> str | None:
    """The usual shelf of a product; one in fifteen has none, and deposits lie nowhere."""
    if not kind.area or number(f"homeless {article_id}", 1, 15) == 1:
        return None
    near = [shelf for shelf in shelves if shelf["name"][0] in kind.area]
    home: str = choose(f"home {article_id}", near)["id"]
    return home

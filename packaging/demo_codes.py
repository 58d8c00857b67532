"""Builds codes.json: the scans of the printed demo code sheet, one per thing worth trying.

GS1 texts are in the bracketed form. Their dates lie far ahead (2031), since paper cannot be
reissued every month; the one expired date is meant to be refused.
"""

from __future__ import annotations

from typing import Any

from demo_deliveries import plain_name
from demo_numbers import gtin13, gtin14, sscc

Record = dict[str, Any]

# A group that no product table uses: codes that nobody has ever seen.
UNUSED_GROUP = 999


def codes(products: list[Record], deliveries: list[Record]) -> list[Record]:
    """Return the example scans in the order of the tour."""
    by_name = {plain_name(product): product for product in products}
    tour = deliveries[0]
    delivery = [*_delivery_codes(tour), _package_content(tour, by_name["Olive oil 0.5 l"])]
    return [*delivery, *_goods_codes(by_name), *_spoiled_codes(by_name)]


def _delivery_codes(tour: Record) -> list[Record]:
    note = tour["delivery_note_number"]
    made = [_code("delivery-note", "Delivery note", "Lieferschein", "code128", note)]
    for at, package in enumerate(tour["packages"], start=1):
        title, title_de = f"Package {at} (SSCC)", f"Packstück {at} (SSCC)"
        made.append(_code(f"package-{at}", title, title_de, "gs1-128", f"(00){package['sscc']}"))
    return made


def _package_content(tour: Record, oil: Record) -> Record:
    """A pallet label that also says what is on it: AI 02 and 37 (two cases), lot and expiry."""
    unit, case = tour["packages"][0]["sscc"], gtin(oil, "6", 14)
    text = f"(00){unit}(02){case}(17)310630(37)2(10)L3106A"
    return _code(
        "package-content",
        "Package 1 with content",
        "Packstück 1 mit Inhalt",
        "gs1-datamatrix",
        text,
    )


def _goods_codes(by_name: dict[str, Record]) -> list[Record]:
    oil, cheese = by_name["Olive oil 0.5 l"], by_name["Mountain cheese piece"]
    drill, rolls = by_name["Cordless drill 18 V blue"], by_name["Kitchen roll 4 rolls"]
    soap = by_name["Washing-up liquid 500 ml lemon"]
    case, wheel = gtin(oil, "6", 14), gtin(cheese, "1", 14)
    made = [
        _code(
            "lot-expiry",
            "Olive oil, case of 6, lot and expiry",
            "Olivenöl, 6er-Karton, Charge und MHD",
            "gs1-128",
            f"(01){case}(17)310630(10)L3106A",
        ),
        _code(
            "lot-expiry-count",
            "Olive oil, one bottle, lot, expiry, count",
            "Olivenöl, Flasche, Charge, MHD, Anzahl",
            "gs1-datamatrix",
            f"(01)0{gtin(oil, '1', 13)}(17)310630(30)6(10)L3106A",
        ),
        _code(
            "pack",
            "Kitchen roll, case of 12",
            "Küchenrolle, 12er-Karton",
            "itf14",
            gtin(rolls, "12", 14),
        ),
        _code(
            "weight-1",
            "Mountain cheese, 2.450 kg",
            "Bergkäse, 2,450 kg",
            "gs1-128",
            f"(01){wheel}(3103)002450(15)310531(10)K3105",
        ),
        _code(
            "weight-2",
            "Mountain cheese, 2.550 kg",
            "Bergkäse, 2,550 kg",
            "gs1-128",
            f"(01){wheel}(3103)002550(15)310531(10)K3105",
        ),
        _code(
            "plain",
            "Washing-up liquid, one bottle",
            "Handspülmittel, eine Flasche",
            "ean13",
            gtin(soap, "1", 13),
        ),
    ]
    for at in (1, 2, 3):
        made.append(
            _code(
                f"serial-{at}",
                f"Cordless drill, serial {at}",
                f"Akkuschrauber, Seriennummer {at}",
                "gs1-datamatrix",
                f"(01)0{gtin(drill, '1', 13)}(21)AB18-000{at}7",
            )
        )
    others = (
        ("over", "LED lamp E27 8 W warm"),
        ("short", "Sponges 10 pcs"),
        ("damaged-kept", "Water glass 0.3 l"),
        ("damaged-rejected", "Ceramic mug blue"),
        ("unexpected", "Paper napkins 100 pcs red"),
    )
    for key, name in others:
        product = by_name[name]
        title_de = product["name_de"].rsplit(", ", 1)[0]
        made.append(_code(key, name, title_de, "ean13", gtin(product, "1", 13)))
    return made


def _spoiled_codes(by_name: dict[str, Record]) -> list[Record]:
    """Codes that must be refused, asked about or kept as unknown, never half believed."""
    oil, soap = by_name["Olive oil 0.5 l"], by_name["Washing-up liquid 500 ml lemon"]
    good = gtin(soap, "1", 13)
    wrong = good[:-1] + str((int(good[-1]) + 1) % 10)
    return [
        _code(
            "unknown", "Unknown product", "Unbekannter Artikel", "ean13", gtin13(UNUSED_GROUP, 1)
        ),
        _code(
            "unknown-case",
            "Unknown case",
            "Unbekannter Karton",
            "itf14",
            gtin14(gtin13(UNUSED_GROUP, 1), 1),
        ),
        _code(
            "unknown-package",
            "Package of nobody",
            "Fremdes Packstück",
            "gs1-128",
            f"(00){sscc(9999, 1)}",
        ),
        _code(
            "wrong-check-digit",
            "Misread: wrong check digit",
            "Verlesen: falsche Prüfziffer",
            "code128",
            wrong,
        ),
        _code(
            "cut-off",
            "Damaged label: code cut off",
            "Beschädigtes Etikett: abgeschnitten",
            "code128",
            f"(01){gtin(oil, '6', 14)[:9]}",
        ),
        _code(
            "expired",
            "Olive oil, expired in 2020",
            "Olivenöl, 2020 abgelaufen",
            "gs1-128",
            f"(01){gtin(oil, '6', 14)}(17)200131(10)L2001A",
        ),
        _code(
            "lot-only",
            "Lot and expiry without an item",
            "Charge und MHD ohne Artikel",
            "gs1-128",
            "(17)310630(10)L3106B",
        ),
    ]


def gtin(product: Record, pack: str, digits: int) -> str:
    """Return the GTIN of `digits` length that stands for `pack` units of `product`."""
    return next(
        str(code["code"])
        for code in product["codes"]
        if code["kind"] == "gtin" and code["pack"] == pack and len(code["code"]) == digits
    )


def _code(key: str, title: str, title_de: str, symbology: str, text: str) -> Record:
    return {
        "key": key,
        "title": title,
        "title_de": title_de,
        "symbology": symbology,
        "text": text,
    }

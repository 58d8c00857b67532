"""The JSON line of `dockhand scan`, as design 6 promises it."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from app.domain.meanings import (
    AttributesRead,
    BadgeRead,
    CommandRead,
    DeliveryRead,
    PackageRead,
    PlaceRead,
    ProductRead,
    Read,
    UnknownRead,
    UnsoundRead,
)
from app.domain.values import ONE, Person, Place, Product
from app.scan.describe import describe, line
from app.scan.meaning import read_code
from app.scan.values import ScannerSettings

GTIN = "09521234543213"


def described(text: str, read: Read | None = None) -> list[dict[str, Any]]:
    reading = read_code(text, settings=ScannerSettings(country="SE"))
    meanings: list[dict[str, Any]] = json.loads(line(reading, read))["meanings"]
    return meanings


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        (
            f"]C101{GTIN}10LOT-A1\x1d11280100\x1d13280101\x1d15280102\x1d17280103\x1d21S1\x1d3012"
            "\x1d3103001250\x1d3922001995\x1d400PO1",
            {
                "kind": "gs1",
                "gtin": GTIN,
                "lot": "LOT-A1",
                "serial": "S1",
                "production_date": "2028-01-31",
                "packaging_date": "2028-01-01",
                "best_before": "2028-01-02",
                "expiry": "2028-01-03",
                "count": 12,
                "net_weight_kg": "1.250",
                "price": "19.95",
                "other": {"400": "PO1"},
            },
        ),
        (
            f"(00)109521234500000019(02){GTIN}(37)12",
            {"kind": "gs1", "sscc": "109521234500000019", "content_gtin": GTIN, "count": 12},
        ),
        (
            f"01{GTIN}10A17280131",
            {"kind": "gs1", "gtin": GTIN, "lot": "A17280131", "warning": "lot_swallowed"},
        ),
        ("9521234543213", {"kind": "gtin", "gtin": GTIN}),
        ("109521234500000019", {"kind": "sscc", "sscc": "109521234500000019"}),
        ("dh:qty:5", {"kind": "command", "command": "QTY", "value": "5"}),
        ("DH:OK", {"kind": "command", "command": "OK"}),
        ("A-01", {"kind": "unknown"}),
        ("9521234543214", {"kind": "unknown", "why": "check_digit"}),
        (f"]C101{GTIN}17280230", {"kind": "unknown", "why": "gs1_broken", "detail": "17"}),
        ("DHÖOK", {"kind": "unknown", "why": "keyboard_layout", "detail": "us -> de"}),
        ("", {"kind": "unknown", "why": "empty"}),
    ],
)
def test_one_meaning(text: str, meaning: dict[str, Any]) -> None:
    assert described(text) == [meaning]


def test_text_and_symbology_are_told() -> None:
    assert describe(read_code("]C0A-01")) == {
        "text": "]C0A-01",
        "symbology": "]C0",
        "meanings": [{"kind": "unknown"}],
    }


def test_a_line_is_one_line_and_keeps_its_letters() -> None:
    text = line(read_code("]C110Ä\x1d\n"))
    assert "\n" not in text
    assert "Ä" in text


def test_a_shop_code_tells_its_weight() -> None:
    first, plain = next(m for n in range(10) if len(m := described(f"231234561250{n}")) == 2)
    assert first["net_weight_kg"] == "1.250"
    assert first["gtin"].startswith("0231234560000")
    assert plain["gtin"].startswith("0231234561250")


def test_what_the_store_knows_comes_first() -> None:
    product = Product(id="p1", name="Mountain cheese")
    read = Read(
        "4711",
        "",
        (
            ProductRead(product, Decimal(6), "4711"),
            PlaceRead(Place("s1", "Goods in")),
            DeliveryRead("4711", ("d1", "d2")),
            BadgeRead(Person("u1", "Ana")),
        ),
    )
    assert described("4711", read) == [
        {"kind": "product", "product": "p1", "name": "Mountain cheese", "pack": "6", "unit": "pcs"},
        {"kind": "place", "place": "s1", "name": "Goods in"},
        {"kind": "document", "documents": ["d1", "d2"]},
        {"kind": "badge", "person": "u1", "name": "Ana"},
    ]


def test_what_the_characters_say_is_not_said_twice() -> None:
    gs1 = read_code(f"01{GTIN}10L1").meanings[0]
    read = Read(
        "4711",
        "",
        (
            PackageRead("4711"),
            AttributesRead(gs1.attributes),  # type: ignore[union-attr]
            CommandRead("OK"),
            UnknownRead("4711"),
            UnsoundRead("check_digit"),
        ),
    )
    assert described("4711", read) == [{"kind": "unknown"}]
    found = Read("x", "", (ProductRead(Product("p1", "Tea"), ONE, "x", gs1.attributes),))  # type: ignore[union-attr]
    assert described(f"01{GTIN}10L1", found) == [
        {
            "kind": "product",
            "product": "p1",
            "name": "Tea",
            "pack": "1",
            "unit": "pcs",
            "lot": "L1",
        },
        {"kind": "gs1", "gtin": GTIN, "lot": "L1"},
    ]

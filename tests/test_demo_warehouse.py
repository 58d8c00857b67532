"""The demo warehouse is coherent: what hub, terminal, tour and printed codes all rely on."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
DEMO = ROOT / "resources" / "demo"
GENERATED = (
    "catalog.json",
    "deliveries.json",
    "codes.json",
    "goods_outs.json",
    "other_systems.json",
    "platform.json",
)
HEX = re.compile(r"[0-9a-f]{24}")


def _load(name: str) -> Any:
    return json.loads((DEMO / name).read_text("utf-8"), parse_float=Decimal)


@pytest.fixture(scope="module")
def catalog() -> Any:
    return _load("catalog.json")


@pytest.fixture(scope="module")
def announced() -> Any:
    return _load("deliveries.json")


@pytest.fixture(scope="module")
def codes() -> dict[str, Any]:
    return {code["key"]: code for code in _load("codes.json")["codes"]}


@pytest.fixture(scope="module")
def by_id(catalog: Any) -> dict[str, Any]:
    return {product["id"]: product for product in catalog["products"]}


def _check_digit_is_right(code: str) -> bool:
    """Weights 1 and 3 from the right over the whole code add up to a multiple of ten."""
    total = sum(int(d) * (1 if i % 2 == 0 else 3) for i, d in enumerate(reversed(code)))
    return total % 10 == 0


def _meant_by(product: Any) -> dict[str, str]:
    return {code["code"]: code["pack"] for code in product["codes"]}


def test_running_the_generator_again_changes_nothing(tmp_path: Path) -> None:
    script = ROOT / "packaging" / "make_demo.py"
    subprocess.run(
        [sys.executable, "-B", str(script), "--out", str(tmp_path)], check=True, timeout=30
    )
    for name in GENERATED:
        assert (tmp_path / name).read_bytes() == (DEMO / name).read_bytes(), name


def test_there_is_enough_to_play_with(catalog: Any, announced: Any) -> None:
    assert len(catalog["products"]) >= 300
    assert len(catalog["places"]) == 60
    assert len(catalog["staff"]) == 8
    sizes = [len(delivery["items"]) for delivery in announced["deliveries"]]
    assert len(sizes) == 15
    assert (min(sizes), max(sizes)) == (1, 1500)
    assert 40 in sizes
    kinds = Counter(place["kind"] for place in catalog["places"])
    assert set(kinds) == {"receiving", "shelf", "quarantine", "dock"}


def test_deliveries_are_in_different_states(announced: Any) -> None:
    states = Counter(delivery["status"] for delivery in announced["deliveries"])
    assert states["COMPLETED"] == states["CANCELED"] == states["IN_PROCESS"] == 1
    assert states["PLANNED"] >= 10
    planned = [d["sender"]["name"] for d in announced["deliveries"] if d["status"] == "PLANNED"]
    assert max(Counter(planned).values()) >= 3


def test_every_id_is_an_object_id_and_unique(catalog: Any, announced: Any) -> None:
    ids = [record["id"] for kind in catalog.values() for record in kind]
    ids += [lot["id"] for product in catalog["products"] for lot in product["lots"]]
    for delivery in announced["deliveries"]:
        ids.append(delivery["id"])
        for part in ("packages", "origins", "items"):
            ids += [record["id"] for record in delivery[part]]
    assert [value for value in ids if not HEX.fullmatch(value)] == []
    assert [value for value, count in Counter(ids).items() if count > 1] == []


def test_what_people_and_scanners_read_is_unique(catalog: Any, announced: Any) -> None:
    read = [code["code"] for product in catalog["products"] for code in product["codes"]]
    read += [product["article_id"] for product in catalog["products"]]
    read += [place["code"] for place in catalog["places"]]
    read += [person["badge"] for person in catalog["staff"]]
    for delivery in announced["deliveries"]:
        read += [delivery["number"], delivery["delivery_note_number"]]
        for package in delivery["packages"]:
            read += [package["package_number"], package["tracking_number"]]
    assert [code for code, count in Counter(read).items() if count > 1] == []
    for key in ("name", "name_de"):
        names = Counter(product[key] for product in catalog["products"])
        assert [name for name, count in names.items() if count > 1] == []


def test_gtins_are_valid_and_can_never_be_real(catalog: Any) -> None:
    for product in catalog["products"]:
        gtins = [code["code"] for code in product["codes"] if code["kind"] == "gtin"]
        for gtin in gtins:
            assert len(gtin) in (13, 14), gtin
            assert _check_digit_is_right(gtin), gtin
            assert gtin[-13:].startswith("952"), gtin
        assert len({gtin[-13:-1] for gtin in gtins}) <= 1, "packs are built on the piece's GTIN"
        others = [code["code"] for code in product["codes"] if code["kind"] != "gtin"]
        assert all(code.isdigit() and len(code) not in (8, 12, 13, 14) for code in others)


def test_packs_stand_for_the_units_people_expect(catalog: Any) -> None:
    packless = 0
    for product in catalog["products"]:
        assert product["codes"], product["name"]
        packs = [c["pack"] for c in product["codes"] if len(c["code"]) == 14]
        if product["catch_weight"]:
            assert [c["code"][0] for c in product["codes"] if c["kind"] == "gtin"] == ["9"]
        else:
            assert set(packs) <= {"6", "12", "24"}
            assert len(packs) == len(set(packs))
        packless += not packs
    assert packless >= 20


def test_units_and_tracking_fit_together(catalog: Any) -> None:
    units = {(p["unit"], p["management_unit"], p["step"]) for p in catalog["products"]}
    assert units == {
        ("pcs", "COUNT_PIECES", "1"),
        ("kg", "MASS_KILOGRAMS", "0.001"),
        ("l", "VOLUME_LITERS", "0.1"),
    }
    for product in catalog["products"]:
        assert bool(product["lots"]) == (product["track"] == "lot"), product["name"]
        assert (product["min_days_in"] is None) == (product["track"] != "lot")
        assert not product["catch_weight"] or product["unit"] == "kg"
    assert {p["track"] for p in catalog["products"]} == {"none", "lot", "serial"}
    assert any("cheese" in p["name"] for p in catalog["products"] if p["catch_weight"])


def test_some_lots_are_too_short_for_the_shelf_but_none_is_announced(
    by_id: dict[str, Any], announced: Any
) -> None:
    short = {
        lot["id"]
        for product in by_id.values()
        for lot in product["lots"]
        if lot["expiry_in_days"] < product["min_days_in"]
    }
    assert short
    items = [item for delivery in announced["deliveries"] for item in delivery["items"]]
    assert not short & {item["lot_id"] for item in items}


def test_home_places_are_shelves(catalog: Any) -> None:
    shelves = {place["id"] for place in catalog["places"] if place["kind"] == "shelf"}
    homes = {product["home_place"] for product in catalog["products"]}
    assert homes - {None} <= shelves
    assert None in homes


def test_people_have_badges_and_pins(catalog: Any) -> None:
    assert {person["role"] for person in catalog["staff"]} == {"worker", "lead"}
    assert all(re.fullmatch(r"\d{4}", person["pin"]) for person in catalog["staff"])


def test_items_refer_to_their_own_delivery(by_id: dict[str, Any], announced: Any) -> None:
    for delivery in announced["deliveries"]:
        packages = {package["id"] for package in delivery["packages"]}
        origins = {origin["id"] for origin in delivery["origins"]}
        assert delivery["expected_package_count"] == len(packages)
        assert {item["package_id"] for item in delivery["items"]} == packages
        for item in delivery["items"]:
            product = by_id[item["product_id"]]
            lots = {lot["id"] for lot in product["lots"]}
            assert item["lot_id"] is None or item["lot_id"] in lots
            assert item["origin_id"] is None or item["origin_id"] in origins
            assert item["unit"] == {"value": "1", "unit": product["management_unit"]}
            units = Decimal(item["expected_number_of_units"])
            assert units > 0
            assert units == units.to_integral_value(), "the contract counts whole units (O20)"


def test_lines_of_a_delivery_can_be_told_apart(announced: Any) -> None:
    for delivery in announced["deliveries"]:
        items = delivery["items"]
        keys = {(item["product_id"], item["package_id"], item["lot_id"]) for item in items}
        assert len(keys) == len(items)
        sort_values = [item["sort_value"] for item in items]
        assert sort_values == sorted(set(sort_values))


def test_statuses_and_kinds_are_those_of_the_contract(announced: Any) -> None:
    contract = json.loads((ROOT / "resources/contracts/enfore-inventory.json").read_text("utf-8"))
    schemas = contract["components"]["schemas"]
    for delivery in announced["deliveries"]:
        assert delivery["status"] in schemas["GoodsInStatus"]["enum"]
        for origin in delivery["origins"]:
            assert origin["type"] in schemas["GoodsInOriginType"]["enum"]
        for reference in delivery["external_references"]:
            assert reference["type"] in schemas["GoodsInExternalReferenceType"]["enum"]
            assert 1 <= len(reference["identifier"]) <= 48
    for entry in announced["stock"]:
        assert entry["condition"] in schemas["StockCondition"]["enum"]


def test_every_package_has_a_sound_sscc(announced: Any) -> None:
    for delivery in announced["deliveries"]:
        for package in delivery["packages"]:
            assert len(package["sscc"]) == 18
            assert _check_digit_is_right(package["sscc"])
            assert package["sscc"] in (package["package_number"], package["tracking_number"])


def test_stock_lies_at_known_places(by_id: dict[str, Any], catalog: Any, announced: Any) -> None:
    places = {place["id"] for place in catalog["places"]}
    keys = Counter(
        (entry["product_id"], entry["place_id"], entry["condition"]) for entry in announced["stock"]
    )
    assert max(keys.values()) == 1
    for entry in announced["stock"]:
        assert entry["product_id"] in by_id
        assert entry["place_id"] in places
        assert Decimal(entry["quantity"]) > 0


def test_the_forty_line_delivery_needs_plain_scans_only(
    by_id: dict[str, Any], announced: Any
) -> None:
    forty = next(d for d in announced["deliveries"] if len(d["items"]) == 40)
    for item in forty["items"]:
        product = by_id[item["product_id"]]
        assert product["track"] == "none"
        assert product["unit"] == "pcs"
        assert any(len(code["code"]) == 13 for code in product["codes"])


def test_the_tour_delivery_shows_every_way_to_receive(
    by_id: dict[str, Any], announced: Any, codes: dict[str, Any]
) -> None:
    tour = announced["deliveries"][0]
    expected = {item["product_id"]: item for item in tour["items"]}
    assert (tour["status"], len(tour["items"]), len(tour["packages"])) == ("PLANNED", 12, 3)
    assert codes["delivery-note"]["text"] == tour["delivery_note_number"]

    def line_of(key: str) -> Any:
        gtin = re.sub(r"^\(01\)0?(\d{13,14})\(.*$", r"\1", codes[key]["text"])
        return next((by_id[p] for p in expected if gtin in _meant_by(by_id[p])), None)

    assert line_of("lot-expiry")["track"] == line_of("lot-expiry-count")["track"] == "lot"
    assert _meant_by(line_of("pack"))[codes["pack"]["text"]] == "12"
    assert line_of("weight-1")["catch_weight"]
    assert line_of("serial-1")["track"] == "serial"
    for key in ("plain", "over", "short", "damaged-kept", "damaged-rejected"):
        assert line_of(key)["track"] == "none"
    assert line_of("unexpected") is None
    weights = [re.search(r"\(3103\)(\d{6})", codes[f"weight-{n}"]["text"]) for n in (1, 2)]
    total = sum(int(found[1]) for found in weights if found)
    cheese = expected[line_of("weight-1")["id"]]
    assert Decimal(total).scaleb(-3) == Decimal(cheese["expected_number_of_units"])


def test_what_is_printed_to_count_lies_on_the_printed_shelf(
    catalog: Any, announced: Any, codes: dict[str, Any]
) -> None:
    (shelf,) = (p["id"] for p in catalog["places"] if p["code"] == codes["count-place"]["text"])
    there = {entry["product_id"] for entry in announced["stock"] if entry["place_id"] == shelf}
    counted = set()
    for key in (key for key in codes if key.startswith("count-") and key != "count-place"):
        gtin = re.sub(r"^\(01\)0(\d{13})\(.*$", r"\1", codes[key]["text"])
        counted |= {product["id"] for product in catalog["products"] if gtin in _meant_by(product)}
    assert counted < there


def test_the_printed_badges_are_those_of_a_lead_with_a_pin_and_of_workers(
    catalog: Any, codes: dict[str, Any]
) -> None:
    by_badge = {person["badge"]: person for person in catalog["staff"]}
    printed = [by_badge[codes[key]["text"]] for key in codes if key.startswith("badge-")]
    assert [person["role"] for person in printed] == ["lead", "worker", "worker"]
    assert all(person["name"] in codes[person["badge"].lower()]["title"] for person in printed)
    assert printed[0]["pin"] in codes["badge-1001"]["title_de"]


def test_codes_that_nobody_knows_are_known_to_nobody(
    catalog: Any, announced: Any, codes: dict[str, Any]
) -> None:
    known = {code["code"] for product in catalog["products"] for code in product["codes"]}
    assert codes["unexpected"]["text"] in known
    for key in ("unknown", "unknown-case"):
        assert codes[key]["text"] not in known
        assert _check_digit_is_right(codes[key]["text"])
    packages = {p["sscc"] for d in announced["deliveries"] for p in d["packages"]}
    assert codes["unknown-package"]["text"].removeprefix("(00)") not in packages
    assert not _check_digit_is_right(codes["wrong-check-digit"]["text"])


def test_printed_dates_outlive_the_paper(codes: dict[str, Any]) -> None:
    dated = {key: re.findall(r"\((?:15|17)\)(\d{6})", code["text"]) for key, code in codes.items()}
    for key, dates in dated.items():
        assert all((date < "260101") == (key == "expired") for date in dates), key
    assert sum(map(bool, dated.values())) >= 5


@pytest.mark.parametrize("key", ["title", "title_de", "text"])
def test_every_code_has_words_in_both_languages(codes: dict[str, Any], key: str) -> None:
    assert len(codes) >= 12
    assert all(code[key].strip() for code in codes.values())
    assert {code["symbology"] for code in codes.values()} <= {
        "code128",
        "ean13",
        "gs1-128",
        "gs1-datamatrix",
        "itf14",
    }

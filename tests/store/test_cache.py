"""The cache: what several sources say of a product, searches, and readings out of order."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path

import pytest

from app.domain.delivery import (
    Delivery,
    DeliveryHead,
    DeliveryLine,
    DeliveryPackage,
    DeliveryState,
)
from app.domain.values import Lot, Place, Product, Track
from app.store.cache import (
    LIST_PART,
    Cache,
    Catalog,
    CatalogCode,
    CatalogPlace,
    CatalogProduct,
    CatalogStaff,
)

OIL = Product(
    "p-oil",
    "Olive oil 0.5 l",
    "OIL-0101",
    management_unit="COUNT_PIECES",
    track=Track.LOT,
    min_days_in=60,
    home_place="r1",
    packs=(Decimal(6), Decimal(24)),
    names=(("de", "Olivenöl 0,5 l"),),
)
CHEESE = Product(
    "p-cheese",
    'Cheese 50% "Gouda" Straße',
    "CH_7",
    unit="kg",
    management_unit="MASS_KILOGRAMS",
    step=Decimal("0.001"),
    catch_weight=True,
)
LOT = Lot("lot1", "L2609A", date(2027, 3, 31))
CATALOG = Catalog(
    (
        CatalogProduct(CHEESE, (CatalogCode("601004"),)),
        CatalogProduct(
            OIL,
            (CatalogCode("9520010000018"), CatalogCode("19520010000015", Decimal(6))),
            (LOT,),
        ),
    ),
    (
        CatalogPlace(Place("r1", "Receiving 1"), "Rec-01", "receiving"),
        CatalogPlace(Place("r2", "Shelf A"), "", "shelf"),
    ),
    (CatalogStaff("s1", "Anna Berg", "Badge-1001", "lead"), CatalogStaff("s2", "Jo Feld")),
)
HEAD = DeliveryHead("d1", "4711", "LS-1", "Halmbach", "h", DeliveryState.PLANNED, advised_at=50)
DELIVERY = Delivery(
    HEAD,
    (
        DeliveryLine("l1", OIL, Decimal(12), Decimal(6)),
        DeliveryLine("l2", OIL, Decimal(6), Decimal(1)),
        DeliveryLine("l3", CHEESE, Decimal("3.5"), Decimal(1)),
    ),
    (DeliveryPackage("k1", "340123450000000017", "TRACK-9"),),
    ("PO-33",),
    read_at=100,
)


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    opened = Cache(tmp_path / "cache.db")
    yield opened
    opened.close()


@pytest.fixture
def filled(cache: Cache) -> Cache:
    cache.put_catalog(CATALOG).result(5)
    return cache


def named(cache: Cache, text: str, limit: int = 50) -> list[str]:
    return [product.id for product in cache.search(text, limit)]


# --- catalog ------------------------------------------------------------------------------------


def test_what_is_put_comes_out_whole(filled: Cache) -> None:
    assert filled.export() == CATALOG
    filled.put_catalog(CATALOG).result(5)
    assert filled.export() == CATALOG


def test_a_code_is_found_in_every_form_of_it(filled: Cache) -> None:
    assert filled.products_of("09520010000018") == [(OIL, Decimal(1))]
    assert filled.products_of(" 19520010000015 ") == [(OIL, Decimal(6))]
    assert filled.products_of("9520010000025") == []
    assert filled.owners_of("601004") == ["p-cheese"]
    assert filled.product("p-oil") == OIL
    assert filled.product("nobody") is None
    assert filled.products_by_article("OIL-0101") == [OIL]
    assert filled.products_by_article("") == []


def test_one_code_may_stand_for_two_products(filled: Cache) -> None:
    filled.learn_code("601004", OIL, Decimal(2)).result(5)
    found = [(product.id, pack) for product, pack in filled.products_of("601004")]
    assert found == [("p-cheese", Decimal(1)), ("p-oil", Decimal(2))]


def test_lots_are_found_by_text_and_by_id(filled: Cache) -> None:
    assert filled.lot("p-oil", "L2609A") == LOT
    assert filled.lot("p-cheese", "L2609A") is None
    assert filled.lot_text("lot1") == "L2609A"
    assert filled.lot_text("L2609A") is None
    later = Lot("lot0", "L2609A", date(2028, 1, 1))
    filled.learn_lot("p-oil", later).result(5)
    assert filled.lot("p-oil", "L2609A") == later


def test_places_answer_to_their_label_and_else_to_their_name(filled: Cache) -> None:
    assert filled.places_of("rec-01") == [Place("r1", "Receiving 1")]
    assert filled.places_of("shelf a") == [Place("r2", "Shelf A")]
    assert filled.places_of("") == []
    filled.put_catalog(Catalog(places=(CatalogPlace(Place("r3", "REC-01")),))).result(5)
    assert filled.places_of("rec-01") == [Place("r1", "Receiving 1")]
    assert [p.place.name for p in filled.places()] == ["REC-01", "Receiving 1", "Shelf A"]
    assert filled.place("r2") == Place("r2", "Shelf A")
    assert filled.place("r9") is None


def test_a_badge_names_one_person_or_nobody(filled: Cache) -> None:
    assert filled.staff_of("BADGE-1001") == CATALOG.staff[0]
    assert filled.staff_of("") is None
    filled.put_catalog(Catalog(staff=(CatalogStaff("s3", "Twin", "badge-1001"),))).result(5)
    assert filled.staff_of("Badge-1001") is None


def test_half_a_surrogate_pair_finds_nothing(filled: Cache) -> None:
    assert filled.products_of("\ud800") == []
    assert filled.deliveries.of_code("\ud800") == []
    assert filled.search("oil\ud800") == [OIL]


# --- what several sources say -------------------------------------------------------------------


def test_the_systems_list_keeps_what_only_the_file_knows(filled: Cache) -> None:
    listed = Product("p-oil", "Olive oil new name", "OIL-9", management_unit="COUNT_PIECES")
    codes = (("9520010000018", "1"), ("19520010000015", "1"), ("9520010000025", "12"))
    filled.put_products([(listed, codes)]).result(5)
    assert filled.product("p-oil") == replace(
        OIL,
        name="Olive oil new name",
        article="OIL-9",
        packs=(Decimal(6), Decimal(12), Decimal(24)),
    )
    assert filled.products_of("19520010000015")[0][1] == Decimal(6)
    assert filled.products_of("9520010000025")[0][1] == Decimal(12)
    assert filled.lot("p-oil", "L2609A") == LOT
    assert named(filled, "new name") == ["p-oil"]
    assert named(filled, "0.5 l") == []


def test_the_systems_unit_wins_with_its_step(filled: Cache) -> None:
    listed = replace(CHEESE, unit="g", management_unit="MASS_GRAMS", step=Decimal(1))
    filled.put_products([(replace(listed, catch_weight=False), ())]).result(5)
    assert filled.product("p-cheese") == listed


def test_a_list_of_unknown_products_fills_an_empty_cache(cache: Cache) -> None:
    listed = [(Product(f"p{n:04}", f"Name {n}"), ((f"c{n}", "1"),)) for n in range(1_201)]
    assert len(listed) > 2 * LIST_PART
    cache.put_products(listed).result(10)
    cache.put_products(listed).result(10)
    assert [known.product for known in cache.export().products] == [p for p, _ in listed]
    assert cache.owners_of("C1200") == ["p1200"]
    cache.put_products([]).result(5)


def test_a_pack_that_is_no_number_fails_the_future(cache: Cache) -> None:
    with pytest.raises(InvalidOperation):
        cache.put_products([(OIL, (("1", "six"),))]).result(5)
    assert cache.product("p-oil") is None


def test_a_taught_code_teaches_its_pack_and_wipes_nothing(filled: Cache) -> None:
    poor = Product("p-oil", "Oil")
    filled.learn_code("KOLLI-1", poor, Decimal(12)).result(5)
    taught = replace(OIL, packs=(Decimal(6), Decimal(12), Decimal(24)))
    assert filled.products_of("kolli-1") == [(taught, Decimal(12))]
    assert named(filled, "kolli") == ["p-oil"]
    filled.learn_pack(poor, Decimal(3)).result(5)
    filled.put_catalog(CATALOG).result(5)
    known = filled.product("p-oil")
    assert known is not None
    assert known.packs == (Decimal(3), Decimal(6), Decimal(12), Decimal(24))


def test_a_taught_code_brings_an_unknown_product_and_can_be_taken_back(cache: Cache) -> None:
    cache.learn_code("X-1", CHEESE, Decimal(1)).result(5)
    assert cache.products_of("x-1") == [(CHEESE, Decimal(1))]
    cache.forget_code("x-1", "p-cheese").result(5)
    assert cache.products_of("x-1") == []
    assert cache.product("p-cheese") == CHEESE
    assert named(cache, "x-1") == []


def test_names_in_other_languages() -> None:
    assert OIL.name_in("de") == "Olivenöl 0,5 l"
    assert OIL.name_in("de-AT") == "Olivenöl 0,5 l"
    assert OIL.name_in("fr") == "Olive oil 0.5 l"


# --- search -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("olive", ["p-oil"]),
        ("OLIVENÖL", ["p-oil"]),
        ("öl", ["p-oil"]),
        ("O\N{COMBINING DIAERESIS}L", ["p-oil"]),
        ("enO\N{COMBINING DIAERESIS}l", ["p-oil"]),
        ("oil olive", ["p-oil"]),
        ("olive oil 24", []),
        ("0.5 l", ["p-oil"]),
        ("9520010000018", ["p-oil"]),
        ("52001", ["p-oil"]),
        ("oil-0", ["p-oil"]),
        ('"gouda"', ["p-cheese"]),
        ('a"', ["p-cheese"]),
        ("50%", ["p-cheese"]),
        ("%", ["p-cheese"]),
        ("_", ["p-cheese"]),
        ("*", []),
        ("strasse", ["p-cheese"]),
        ("che OR oil", []),
        ("NEAR(", []),
        ("ch", ["p-cheese"]),
        ("", ["p-cheese", "p-oil"]),
        ("  ", ["p-cheese", "p-oil"]),
        ("oil\x00", ["p-oil"]),
        ("x" * 4_000, []),
        ("a " * 2_000, ["p-cheese"]),
    ],
)
def test_search(filled: Cache, text: str, found: list[str]) -> None:
    assert named(filled, text) == found


def test_search_is_by_name_and_no_longer_than_wanted(cache: Cache) -> None:
    many = [CatalogProduct(Product(f"p{n:05}", f"Nail {n:05}")) for n in range(1_500, 0, -1)]
    cache.put_catalog(Catalog(tuple(many))).result(20)
    assert named(cache, "nail", 3) == ["p00001", "p00002", "p00003"]
    assert named(cache, "na", 2) == ["p00001", "p00002"]
    assert named(cache, "nail 01499") == ["p01499"]


# --- deliveries ---------------------------------------------------------------------------------


def test_a_delivery_is_found_by_all_its_codes(cache: Cache) -> None:
    cache.deliveries.put(DELIVERY).result(5)
    for code in ("4711", "ls-1", "340123450000000017", "track-9", "po-33"):
        assert cache.deliveries.of_code(code) == ["d1"]
    assert cache.deliveries.of_code("") == []
    assert cache.deliveries.get("d1") == DELIVERY
    assert cache.deliveries.wanting("p-oil") == ["d1"]
    assert cache.deliveries.wanting("p-else") == []


def test_putting_the_same_delivery_twice_changes_nothing(cache: Cache) -> None:
    cache.deliveries.put(DELIVERY).result(5)
    before = cache.db.read_apart(lambda c: list(c.iterdump()))
    cache.deliveries.put(DELIVERY).result(5)
    assert cache.db.read_apart(lambda c: list(c.iterdump())) == before


def test_a_newer_reading_replaces_lines_and_codes(cache: Cache) -> None:
    cache.deliveries.put(DELIVERY).result(5)
    newer = Delivery(replace(HEAD, note_number="LS-2"), DELIVERY.lines[2:], read_at=200)
    cache.deliveries.put(newer).result(5)
    assert cache.deliveries.of_code("LS-1") == []
    assert cache.deliveries.of_code("TRACK-9") == []
    assert cache.deliveries.of_code("LS-2") == ["d1"]
    assert cache.deliveries.wanting("p-oil") == []
    cache.deliveries.put(DELIVERY).result(5)
    assert cache.deliveries.get("d1") == newer
    assert cache.deliveries.of_code("LS-1") == []


def test_a_head_keeps_the_codes_of_the_lines_that_are_here(cache: Cache) -> None:
    cache.deliveries.put(DELIVERY).result(5)
    cache.deliveries.put_heads([replace(HEAD, note_number="LS-2")], 300).result(5)
    assert cache.deliveries.of_code("TRACK-9") == ["d1"]
    assert cache.deliveries.of_code("LS-1") == []
    assert cache.deliveries.of_code("LS-2") == ["d1"]


def test_heads_are_listed_soonest_first_with_the_lines_that_are_here(cache: Cache) -> None:
    later = replace(HEAD, id="d2", advised_at=70)
    undated = replace(HEAD, id="d0", advised_at=None, state=DeliveryState.IN_PROCESS)
    cache.deliveries.put_heads([undated, later, HEAD], 10).result(5)
    cache.deliveries.put(DELIVERY).result(5)
    assert cache.deliveries.heads() == [replace(HEAD, lines=3), later, undated]
    assert cache.deliveries.head("d2") == later
    assert cache.deliveries.head("d9") is None
    assert cache.deliveries.get("d2") is None


@pytest.mark.parametrize("state", list(DeliveryState))
def test_only_open_deliveries_are_offered(cache: Cache, state: DeliveryState) -> None:
    shown = (DeliveryState.PLANNED, DeliveryState.IN_PROCESS, DeliveryState.ON_HOLD)
    is_open = state in shown
    cache.deliveries.put(replace(DELIVERY, head=replace(HEAD, state=state))).result(5)
    assert bool(cache.deliveries.heads()) is is_open
    assert bool(cache.deliveries.of_code("4711")) is is_open
    assert bool(cache.deliveries.wanting("p-oil")) is is_open
    assert cache.deliveries.head("d1") is not None


def test_what_vanished_is_kept_for_look_up_and_comes_back_by_the_list(cache: Cache) -> None:
    cache.deliveries.put(DELIVERY).result(5)
    cache.deliveries.vanished(["d1", "never heard of"], 200).result(5)
    assert cache.deliveries.heads() == []
    assert cache.deliveries.of_code("4711") == []
    assert cache.deliveries.wanting("p-oil") == []
    assert cache.deliveries.get("d1") == DELIVERY
    assert cache.deliveries.head("d1") == replace(HEAD, lines=3)
    cache.deliveries.put(replace(DELIVERY, read_at=250)).result(5)
    assert cache.deliveries.heads() == []
    cache.deliveries.put_heads([HEAD], 300).result(5)
    assert [head.id for head in cache.deliveries.heads()] == ["d1"]


def test_an_old_list_neither_hides_nor_brings_back(cache: Cache) -> None:
    cache.deliveries.put_heads([HEAD], 300).result(5)
    cache.deliveries.vanished(["d1"], 200).result(5)
    assert len(cache.deliveries.heads()) == 1
    cache.deliveries.vanished(["d1"], 400).result(5)
    cache.deliveries.put_heads([replace(HEAD, note="old")], 350).result(5)
    assert cache.deliveries.heads() == []


def test_a_cache_can_be_opened_again(tmp_path: Path) -> None:
    first = Cache(tmp_path / "cache.db")
    first.put_catalog(CATALOG)
    first.close()
    second = Cache(tmp_path / "cache.db")
    assert second.export() == CATALOG
    second.close()


def test_a_taught_code_is_known_before_it_is_on_disk(tmp_path: Path) -> None:
    """A pull that is being written must not make the next scan ask again."""
    cache = Cache(tmp_path / "cache.db")
    gate = threading.Event()
    product = Product("f" * 24, "Soap")
    held = cache.db.write(lambda _: gate.wait(5))
    taught = cache.learn_code("ABC-1", product, Decimal(6))
    assert cache.products_of("abc-1") == [(product, Decimal(6))]
    cache.forget_code("ABC-1", product.id)
    assert cache.products_of("ABC-1") == []
    gate.set()
    assert held.result(5)
    taught.result(5)
    cache.close()

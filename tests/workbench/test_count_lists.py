"""Lists of what to count: from files that people bring, and from what was not counted for long."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.domain.counting.facts import Target
from app.domain.values import Place, Product
from app.store.cache import Cache, Catalog, CatalogCode, CatalogPlace, CatalogProduct, CatalogStaff
from app.workbench.catalog_problems import LeftOut
from app.workbench.count_lists import read_list
from app.workbench.count_views import CountList

A1, A2 = Place("p1", "A-01"), Place("p2", "A-02")
TEA = Product("t1", "Tea", "ART-1", names=(("de", "Tee"),))
OIL = Product("o1", "Oil", "ART-2")
TWIN = Product("o2", "Oil", "ART-3")
CODE = "4006381333931"


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    made = Cache(tmp_path / "cache.db")
    products = (
        CatalogProduct(TEA, (CatalogCode(CODE),)),
        CatalogProduct(OIL),
        CatalogProduct(TWIN),
    )
    places = (CatalogPlace(A1, "L-0001"), CatalogPlace(A2), CatalogPlace(Place("p3", "A-02")))
    staff = (CatalogStaff("s1", "Ann", "B-1"), CatalogStaff("s2", "Ben"))
    made.put_catalog(Catalog(products, places, staff)).result()
    yield made
    made.close()


def spreadsheet(folder: Path, text: str) -> Path:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8")
    return path


def told(found: CountList) -> list[tuple[str, int]]:
    return [(problem.key, problem.row) for problem in found.problems]


def test_a_place_is_all_that_a_row_needs(cache: Cache, tmp_path: Path) -> None:
    path = spreadsheet(
        tmp_path,
        "Lagerplatz;Artikel;Liste;Mitarbeiter\n"
        "L-0001;;Aisle A;B-1\n"
        "A-01;ART-2;;\n"
        f"p2;{CODE};Aisle A;ann\n"
        "p2;o2;;\n"
        "\n",
    )
    found = read_list(path, cache)
    assert found.problems == ()
    assert found.targets == (Target(A1), Target(A1, OIL), Target(A2, TEA), Target(A2, TWIN))
    assert (found.name, found.assigned) == ("Aisle A", "s1")


def test_what_is_wrong_with_a_row_leaves_it_out(cache: Cache, tmp_path: Path) -> None:
    path = spreadsheet(
        tmp_path,
        "place;product;person;colour\n"
        ";ART-1;;\n"
        "X-99;;;\n"
        "A-02;;;\n"
        "A-01;nothing;;\n"
        "A-01;Oil;;\n"
        "A-01;Tee;Zoe;red\n"
        "A-01;ART-1;Ann;\n"
        'A-01;"ART-1;Ben;\n',
    )
    found = read_list(path, cache)
    assert told(found) == [
        ("count_list_place_missing", 2),
        ("count_list_place_unknown", 3),
        ("count_list_place_ambiguous", 4),
        ("count_list_product_unknown", 5),
        ("count_list_product_ambiguous", 6),
        ("count_list_person_unknown", 7),
        ("count_list_twice", 8),
        ("catalog_quotes", 9),
    ]
    assert found.targets == (Target(A1, TEA),)
    assert found.assigned == "s1"
    missing, unknown, *_ = found.problems
    assert (missing.left_out, dict(unknown.details)) == (LeftOut.ROW, {"place": "X-99"})


def test_a_list_of_several_people_is_nobodys(cache: Cache, tmp_path: Path) -> None:
    path = spreadsheet(tmp_path, "place,person,name\np1,Ann,One\np2,Ben,Two\n")
    found = read_list(path, cache)
    assert told(found) == [("count_list_several_names", 0), ("count_list_several_people", 0)]
    assert (len(found.targets), found.name, found.assigned) == (2, "", "")


@pytest.mark.parametrize(
    ("content", "name", "problem"),
    [
        ("product;name\nART-1;x\n", "list.csv", "count_list_no_heading"),
        ("place\n", "list.csv", "count_list_empty"),
        ("", "list.csv", "count_list_no_heading"),
        ("PK\x03\x04", "list.xlsx", "catalog_is_workbook"),
        ("{", "list.json", "catalog_json_broken"),
        ('{"places": []}', "list.json", "count_list_not_a_list"),
        ("[]", "list.json", "count_list_empty"),
        ("place\n" + "p1\n" * 20_001, "list.csv", "catalog_too_many_rows"),
    ],
)
def test_a_file_that_is_no_list(
    cache: Cache, tmp_path: Path, content: str, name: str, problem: str
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    found = read_list(path, cache)
    assert problem in {key for key, _ in told(found)}
    assert all(key in (problem, "count_list_twice", "catalog_more") for key, _ in told(found))


@pytest.mark.parametrize(
    "whole",
    [
        {"name": "Aisle A", "person": "Ben", "targets": [{"place": "A-01", "product": "ART-1"}]},
        [{"place": "p1", "article": "ART-1", "name": "Aisle A", "person": "s2"}],
    ],
)
def test_json_says_the_same(cache: Cache, tmp_path: Path, whole: Any) -> None:
    path = tmp_path / "list.json"
    path.write_text(json.dumps(whole), encoding="utf-8")
    found = read_list(path, cache)
    assert found == CountList((Target(A1, TEA),), "Aisle A", "s2")


def test_an_entry_that_is_no_object_is_told(cache: Cache, tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    path.write_text('[7, {"place": ["A-01"]}, {"place": "A-01"}]', encoding="utf-8")
    found = read_list(path, cache)
    assert told(found) == [("catalog_not_an_object", 1), ("count_list_place_missing", 2)]
    assert found.targets == (Target(A1),)


def test_a_file_that_is_not_there(cache: Cache, tmp_path: Path) -> None:
    assert told(read_list(tmp_path / "none.csv", cache)) == [("catalog_not_read", 0)]

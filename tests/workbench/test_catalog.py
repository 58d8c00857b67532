"""Catalog files: what a spreadsheet or a JSON file brings, and what is said of what is wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.values import Lot, Place, Product, Track
from app.settings import resource
from app.store.cache import (
    Cache,
    Catalog,
    CatalogCode,
    CatalogPlace,
    CatalogProduct,
    CatalogStaff,
)
from app.workbench.catalog import (
    CatalogFile,
    FileRefused,
    LeftOut,
    Problem,
    export_catalog,
    import_catalog,
    read_catalog,
    write_catalog,
)
from app.workbench.catalog_problems import MOST
from app.workbench.catalog_records import FILE_LIMIT, ROW_LIMIT

TODAY = date(2026, 11, 21)
OIL = "956e57f5f749b61a7be0c144"
SAW = "363afe2dae495dfd780a4d7e"


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    opened = Cache(tmp_path / "cache.db")
    yield opened
    opened.close()


@pytest.fixture
def known(cache: Cache) -> Cache:
    """What the system's own list has named."""
    cache.put_products(
        [
            (
                Product(OIL, "Oil", "OIL-1", management_unit="COUNT_PIECES"),
                (("9520010000018", "1"),),
            ),
            (Product(SAW, "Saw", "SAW-1", management_unit="COUNT_PIECES"), ()),
        ]
    ).result(5)
    return cache


def read(
    tmp_path: Path, content: str | bytes, name: str = "catalog.csv", known: Cache | None = None
) -> CatalogFile:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_catalog(path, known, TODAY)


def keys(found: CatalogFile) -> list[tuple[str, int, LeftOut]]:
    return [(problem.key, problem.row, problem.left_out) for problem in found.problems]


# --- a spreadsheet made in five minutes ---------------------------------------------------------


def test_a_few_columns_are_enough_for_what_the_system_knows(tmp_path: Path, known: Cache) -> None:
    path = tmp_path / "ours.csv"
    path.write_text(
        "Artikel;Code;VE;MHD;Charge;lot_id\n"
        "OIL-1;19520010000015;6;31.03.2027;L1;lot1\n"
        "OIL-1;KARTON;24;;;\n"
        "SAW-1;;12;;;\n"
    )
    found = import_catalog(known, path)
    assert found.problems == ()
    assert known.products_of("karton")[0][1] == Decimal(24)
    oil, saw = known.product(OIL), known.product(SAW)
    assert oil is not None
    assert saw is not None
    assert (oil.name, oil.article, oil.packs) == ("Oil", "OIL-1", (Decimal(6), Decimal(24)))
    assert saw.packs == (Decimal(12),)
    assert known.lot(OIL, "L1") == Lot("lot1", "L1", date(2027, 3, 31))


def test_every_column(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "kind,id,name,name_de,article,code,code_kind,pack,unit,step,track,catch_weight,min_days_in,"
        "min_days_out,home_place,packs,lot,lot_id,expiry,required_properties,stock_properties\n"
        ',p1,Cheese,Käse,CH-1,601004,other,1,kg,"0,1",lot,yes,14,7,REC-01,2 0.5,L1,l1,2027-01-31,'
        '"expiry, batch",colour\n'
        "product,p1,,,,K-5,,5,,,,,,,,,,,,,\n"
        "receiving,r1,Receiving 1,,,REC-01,,,,,,,,,,,,,,,\n"
        "lead,,Anna Berg,,,BADGE-1,,,,,,,,,,,,,,,\n",
    )
    assert found.problems == ()
    assert found.catalog == Catalog(
        (
            CatalogProduct(
                Product(
                    "p1",
                    "Cheese",
                    "CH-1",
                    "kg",
                    "MASS_KILOGRAMS",
                    Decimal("0.1"),
                    Track.LOT,
                    True,
                    14,
                    7,
                    "r1",
                    (Decimal(2), Decimal(5)),
                    (("de", "Käse"),),
                    stock_properties=("colour",),
                    required_properties=("expiry", "batch"),
                ),
                (CatalogCode("601004"), CatalogCode("K-5", Decimal(5))),
                (Lot("l1", "L1", date(2027, 1, 31)),),
            ),
        ),
        (CatalogPlace(Place("r1", "Receiving 1"), "REC-01", "receiving"),),
        (CatalogStaff("BADGE-1", "Anna Berg", "BADGE-1", "lead"),),
    )


@pytest.mark.parametrize(
    ("encoding", "start"),
    [("utf-8", ""), ("utf-8-sig", ""), ("cp1252", ""), ("utf-16", ""), ("utf-8", "sep=\t\r\n")],
)
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_what_spreadsheets_save(tmp_path: Path, encoding: str, start: str, delimiter: str) -> None:
    delimiter = "\t" if start else delimiter
    rows = delimiter.join(("ID", "Name")) + "\r\n" + delimiter.join(("p1", "Öl für Müsli"))
    found = read(tmp_path, (start + rows).encode(encoding))
    assert found.problems == ()
    assert [p.product.name for p in found.catalog.products] == ["Öl für Müsli"]


@pytest.mark.parametrize(
    ("name", "heading", "row"),
    [
        ("places.csv", "id;name;code", "r1;Shelf;A-1"),
        ("x.csv", "kind;id;name;code", "place;r1;Shelf;A-1"),
    ],
)
def test_places_by_file_name_or_by_column(
    tmp_path: Path, name: str, heading: str, row: str
) -> None:
    found = read(tmp_path, f"{heading}\n{row}\n", name)
    assert found == CatalogFile(Catalog(places=(CatalogPlace(Place("r1", "Shelf"), "A-1"),)))


def test_staff_by_file_name(tmp_path: Path) -> None:
    found = read(tmp_path, "name;badge;role\nAnna;B-1;lead\nJo;B-2;\n", "Staff 2026.csv")
    assert found.problems == ()
    assert [(s.id, s.role) for s in found.catalog.staff] == [("B-1", "lead"), ("B-2", "worker")]


def test_guards_of_spreadsheets_are_taken_off(tmp_path: Path) -> None:
    found = read(tmp_path, 'id;name;code\np1;\'-5 °C gel;"=""0012"""\np2;\'s-Hertog;x\n')
    assert found.problems == ()
    assert [p.product.name for p in found.catalog.products] == ["-5 °C gel", "'s-Hertog"]
    assert found.catalog.products[0].codes == (CatalogCode("0012"),)


# --- bad rows -----------------------------------------------------------------------------------

HEADING = (
    "kind;id;name;article;code;code_kind;pack;unit;step;lot;lot_id;expiry;min_days_in;home_place"
)


def row(**cells: str) -> str:
    told = {"id": "p1", "name": "One", **cells}
    return ";".join(told.get(column, "") for column in HEADING.split(";"))


@pytest.mark.parametrize(
    ("cells", "key", "left_out"),
    [
        ({"code": "9520010000019"}, "catalog_check_digit", LeftOut.CODE),
        ({"code": "00000000000000"}, "catalog_check_digit", LeftOut.CODE),
        ({"code": "601004", "code_kind": "gtin"}, "catalog_not_a_gtin", LeftOut.CODE),
        ({"code": "601004", "code_kind": "ean"}, "catalog_code_kind", LeftOut.CODE),
        ({"code": "9,52001E+12"}, "catalog_code_rounded", LeftOut.CODE),
        ({"code": "9.52001e12"}, "catalog_code_rounded", LeftOut.CODE),
        ({"code": "a\x00b"}, "catalog_control_characters", LeftOut.CODE),
        ({"code": "x" * 4_000}, "catalog_too_long", LeftOut.CODE),
        ({"code": "A", "pack": "0"}, "catalog_not_above_zero", LeftOut.CODE),
        ({"code": "A", "pack": "-6"}, "catalog_not_a_number", LeftOut.CODE),
        ({"code": "A", "pack": "six"}, "catalog_not_a_number", LeftOut.CODE),
        ({"code": "A", "pack": "NaN"}, "catalog_not_a_number", LeftOut.CODE),
        ({"code": "A", "pack": "1e99"}, "catalog_not_a_number", LeftOut.CODE),
        ({"code": "A", "pack": "٣"}, "catalog_not_a_number", LeftOut.CODE),
        ({"code": "A", "pack": "1.000"}, "catalog_number_ambiguous", LeftOut.CODE),
        ({"code": "A", "pack": "1,500"}, "catalog_number_ambiguous", LeftOut.CODE),
        ({"code": "A", "pack": "2,5"}, "catalog_pack_step", LeftOut.CODE),
        ({"pack": "2.5"}, "catalog_pack_step", LeftOut.VALUE),
        ({"code": "A", "pack": "7", "step": "2"}, "catalog_pack_step", LeftOut.CODE),
        ({"unit": "furlong"}, "catalog_unit_unknown", LeftOut.PRODUCT),
        ({"step": "none"}, "catalog_not_a_number", LeftOut.PRODUCT),
        ({"lot": "L1"}, "catalog_lot_incomplete", LeftOut.LOT),
        ({"lot_id": "L1"}, "catalog_lot_incomplete", LeftOut.LOT),
        ({"lot": "L1", "lot_id": "l", "expiry": "03/04/2027"}, "catalog_not_a_date", LeftOut.LOT),
        ({"lot": "L1", "lot_id": "l", "expiry": "2027-02-30"}, "catalog_not_a_date", LeftOut.LOT),
        ({"min_days_in": "1.5"}, "catalog_not_days", LeftOut.VALUE),
        ({"home_place": "nowhere"}, "catalog_place_unknown", LeftOut.VALUE),
        ({"kind": "box"}, "catalog_kind_unknown", LeftOut.ROW),
        ({"id": ""}, "catalog_unknown_to_system", LeftOut.ROW),
        ({"id": "p 1"}, "catalog_id_with_space", LeftOut.ROW),
        ({"name": ""}, "catalog_name_missing", LeftOut.PRODUCT),
        ({"kind": "place", "id": ""}, "catalog_place_without_id", LeftOut.ROW),
        ({"kind": "staff", "id": ""}, "catalog_person_without_badge", LeftOut.ROW),
        ({"kind": "staff", "name": ""}, "catalog_name_missing", LeftOut.ROW),
    ],
)
def test_a_bad_cell_is_named_and_the_rest_is_taken(
    tmp_path: Path, cells: dict[str, str], key: str, left_out: LeftOut
) -> None:
    found = read(tmp_path, f"{HEADING}\n{row(id='p0', code='GOOD')}\n{row(**cells)}\n")
    assert keys(found) == [(key, 3, left_out)]
    assert found.catalog.products[0].codes == (CatalogCode("GOOD"),)
    gone = left_out in (LeftOut.PRODUCT, LeftOut.ROW)
    assert len(found.catalog.products) == (1 if gone else 2)
    if left_out is LeftOut.CODE:
        assert found.catalog.products[1].codes == ()


def test_rows_are_numbered_as_the_spreadsheet_numbers_them(tmp_path: Path) -> None:
    found = read(tmp_path, 'id;name;pack\n\n;;\np1;"two\nlines";\np2;Two;x\n')
    assert keys(found) == [("catalog_not_a_number", 5, LeftOut.VALUE)]
    assert found.catalog.products[0].product.name == "two lines"


def test_broken_quotes_cost_one_row(tmp_path: Path) -> None:
    found = read(tmp_path, 'id;name\np1;One\np2;"Tw"o\np3;Three\np4;"open')
    assert keys(found) == [
        ("catalog_quotes", 3, LeftOut.ROW),
        ("catalog_quotes", 5, LeftOut.ROW),
    ]
    assert [p.product.id for p in found.catalog.products] == ["p1", "p3"]


def test_two_rows_that_contradict_each_other(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        f"{HEADING}\n{row(code='A', pack='6', lot='L', lot_id='l1', expiry='2027-01-01')}\n"
        f"{row(name='Other', code='a', pack='12', lot='L', lot_id='l1')}\n",
    )
    assert keys(found) == [
        ("catalog_contradicts", 3, LeftOut.VALUE),
        ("catalog_code_two_packs", 3, LeftOut.CODE),
        ("catalog_lot_twice", 3, LeftOut.LOT),
    ]
    assert found.problems[0].details == (("column", "name"), ("value", "Other"), ("other", "One"))
    assert found.catalog.products[0].codes == (CatalogCode("A", Decimal(6)),)


def test_one_code_of_two_products_is_a_warning(tmp_path: Path, known: Cache) -> None:
    content = f"{HEADING}\n{row(code='A')}\n{row(id='p2', code='a')}\n"
    content += f"{row(id='p3', code='9520010000018')}\n"
    found = read(tmp_path, content, known=known)
    assert keys(found) == [
        ("catalog_code_shared", 3, LeftOut.NOTHING),
        ("catalog_code_shared", 4, LeftOut.NOTHING),
    ]
    assert found.problems[1].details == (("code", "9520010000018"), ("other", OIL))
    assert all(len(product.codes) == 1 for product in found.catalog.products)


def test_one_lot_has_one_product(tmp_path: Path) -> None:
    lot = {"lot": "L", "lot_id": "l1"}
    found = read(tmp_path, f"{HEADING}\n{row(**lot)}\n{row(id='p2', **lot)}\n")
    assert keys(found) == [("catalog_lot_of_another", 3, LeftOut.LOT)]
    assert [len(p.lots) for p in found.catalog.products] == [1, 0]


def test_labels_and_badges_that_two_share(tmp_path: Path) -> None:
    rows = [row(kind="shelf", id=f"r{n}", code="A-1") for n in (1, 2, 2)]
    found = read(tmp_path, "\n".join((HEADING, *rows)))
    assert keys(found) == [
        ("catalog_label_shared", 3, LeftOut.NOTHING),
        ("catalog_twice", 4, LeftOut.ROW),
    ]


def test_a_column_nobody_knows_is_told_once(tmp_path: Path) -> None:
    found = read(tmp_path, "id;name;colour\np1;One;red\np2;Two;blue\n")
    assert found.problems == (
        Problem("catalog_column_unknown", 1, LeftOut.VALUE, (("column", "colour"),)),
    )
    assert len(found.catalog.products) == 2


def test_a_unit_that_differs_from_the_systems_is_told(tmp_path: Path, known: Cache) -> None:
    found = read(tmp_path, "article;unit\nOIL-1;kg\n", known=known)
    assert keys(found) == [("catalog_unit_differs", 2, LeftOut.NOTHING)]
    assert found.catalog.products[0].product.management_unit == "MASS_KILOGRAMS"


def test_an_article_of_two_products_says_nothing(tmp_path: Path, known: Cache) -> None:
    known.put_products([(Product("p9", "Oil too", "OIL-1"), ())]).result(5)
    found = read(tmp_path, "article;pack\nOIL-1;6\n", known=known)
    assert keys(found) == [("catalog_article_ambiguous", 2, LeftOut.ROW)]
    assert found.catalog == Catalog()


def test_a_code_alone_finds_its_product(tmp_path: Path, known: Cache) -> None:
    found = read(tmp_path, "code;track\n9520010000018;serial\n", known=known)
    assert found.problems == ()
    assert found.catalog.products[0].product.id == OIL
    assert found.catalog.products[0].product.track is Track.SERIAL


def test_a_place_by_its_name(tmp_path: Path, known: Cache) -> None:
    known.put_catalog(Catalog(places=(CatalogPlace(Place("r7", "Shelf 7"), "S-7"),))).result(5)
    for told in ("r7", "shelf 7", "s-7"):
        found = read(tmp_path, f"article;home_place\nOIL-1;{told}\n", known=known)
        assert found.catalog.products[0].product.home_place == "r7"


def test_a_million_problems_are_counted_and_not_kept(tmp_path: Path) -> None:
    found = read(tmp_path, "id;name\n" + ";x\n" * (MOST + 7))
    assert len(found.problems) == MOST + 1
    assert found.problems[-1] == Problem("catalog_more", 0, LeftOut.NOTHING, (("count", "7"),))


# --- files that are none ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("a.csv", b"", "catalog_no_heading"),
        ("a.csv", b"p1;One\n", "catalog_no_heading"),
        ("a.csv", b"id;name;ID\n", "catalog_column_twice"),
        ("a.csv", b"\x81\x8d", "catalog_not_text"),
        ("a.csv", b"\xff\xfe\x00", "catalog_not_text"),
        ("a.csv", b"PK\x03\x04...", "catalog_is_workbook"),
        ("a.xlsx", b"x", "catalog_is_workbook"),
        ("a.pdf", b"%PDF", "catalog_format_unknown"),
        ("a.json", b"", "catalog_json_broken"),
        ("a.json", b"{\n'a'", "catalog_json_broken"),
        ("a.json", b"\xff{}", "catalog_json_broken"),
        ("a.json", b'{"products":[{"id":NaN}]}', "catalog_json_broken"),
        ("a.json", b"[" * 200_000, "catalog_json_broken"),
        ("a.json", b'{"products":[{"id":' + b"9" * 5_000 + b"}]}", "catalog_json_broken"),
        ("a.json", b"[]", "catalog_no_lists"),
        ("a.json", b'{"products": 7}', "catalog_no_lists"),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, name: str, content: bytes, key: str) -> None:
    found = read(tmp_path, content, name)
    assert keys(found) == [(key, 0, LeftOut.FILE)]
    assert found.catalog == Catalog()


def test_no_file_a_folder_and_a_giant(tmp_path: Path) -> None:
    assert keys(read_catalog(tmp_path / "none.csv")) == [("catalog_not_read", 0, LeftOut.FILE)]
    assert keys(read_catalog(tmp_path)) == [("catalog_not_read", 0, LeftOut.FILE)]
    giant = tmp_path / "giant.csv"
    with giant.open("wb") as file:
        file.truncate(FILE_LIMIT + 1)
    assert keys(read_catalog(giant)) == [("catalog_too_big", 0, LeftOut.FILE)]


def test_too_many_rows_are_no_half_import(tmp_path: Path) -> None:
    found = read(tmp_path, "id;name\np1;One\n" + "\n" * ROW_LIMIT)
    assert keys(found) == [("catalog_too_many_rows", 0, LeftOut.FILE)]
    assert found.catalog == Catalog()


# --- JSON ---------------------------------------------------------------------------------------


def test_the_demo_warehouse_is_read_without_a_word(cache: Cache, tmp_path: Path) -> None:
    demo = import_catalog(cache, resource("demo/catalog.json"), TODAY)
    assert demo.problems == ()
    assert len(demo.catalog.products) == 325
    oil = cache.products_of("29520010000012")
    assert oil[0][1] == Decimal(12)
    assert oil[0][0].name_in("de") == "Olivenöl 0,5 l, Halmbach"
    assert oil[0][0].packs == (Decimal(6), Decimal(12))
    assert cache.lot(oil[0][0].id, "L2609A") == Lot(OIL, "L2609A", date(2028, 5, 27))
    for name in ("demo.csv", "demo.json"):
        whole = export_catalog(cache, tmp_path / name)
        assert read_catalog(tmp_path / name) == CatalogFile(whole)


def test_json_rows_are_named_by_list_and_position(tmp_path: Path) -> None:
    told = {
        "products": [
            {"id": "p1", "name": "One", "codes": [{"code": "9520010000019"}, "A", ["x"]]},
            7,
            {"name": "Nobody's", "codes": ["B"]},
            {"id": "p4", "name": ["x"], "lots": 3, "step": 0.5, "unit": "kg", "colour": "red"},
            {"id": "p5", "name": "Five", "step": "1,5"},
            {"id": "\ud800", "name": "Half"},
            {"id": "p6", "name": "Six", "lots": [{"id": "l", "text": "L", "expiry_in_days": "x"}]},
        ],
        "places": [{"id": "r1"}],
        "staff": "nobody",
    }
    found = read(tmp_path, json.dumps(told), "a.json")
    told_of = [(p.part, p.row, p.key) for p in found.problems]
    assert sorted(told_of) == sorted(
        [
            ("products", 1, "catalog_not_a_value"),
            ("products", 1, "catalog_check_digit"),
            ("products", 2, "catalog_not_an_object"),
            ("products", 3, "catalog_unknown_to_system"),
            ("products", 4, "catalog_not_a_value"),
            ("products", 4, "catalog_column_unknown"),
            ("products", 4, "catalog_not_a_list"),
            ("products", 5, "catalog_not_a_number"),
            ("products", 6, "catalog_control_characters"),
            ("products", 7, "catalog_not_days"),
            ("places", 1, "catalog_name_missing"),
            ("staff", 0, "catalog_not_a_list"),
            ("products", 4, "catalog_name_missing"),
        ]
    )
    assert [p.product.id for p in found.catalog.products] == ["p1", "p6"]


def test_a_missing_member_keeps_and_null_clears(tmp_path: Path, cache: Cache) -> None:
    path = tmp_path / "a.json"
    first = {"id": "p1", "name": "One", "min_days_in": 5, "track": "lot", "step": "5"}
    path.write_text(json.dumps({"products": [first]}))
    import_catalog(cache, path)
    path.write_text(json.dumps({"products": [{"id": "p1", "name": "New"}]}))
    import_catalog(cache, path)
    kept = cache.product("p1")
    assert kept == Product(
        "p1", "New", "", "pcs", "COUNT_PIECES", Decimal(5), Track.LOT, min_days_in=5
    )
    path.write_text(json.dumps({"products": [{"id": "p1", "min_days_in": None}]}))
    import_catalog(cache, path)
    cleared = cache.product("p1")
    assert cleared is not None
    assert cleared.min_days_in is None
    assert cleared.track is Track.LOT


# --- writing ------------------------------------------------------------------------------------


def test_nothing_is_half_written(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        write_catalog(tmp_path / "a.xlsx", Catalog())
    assert refused.value.key == "catalog_format_unknown"
    folder = tmp_path / "a.csv"
    folder.mkdir()
    with pytest.raises(FileRefused) as refused:
        write_catalog(folder, Catalog())
    assert refused.value.key == "catalog_not_written"


def test_no_spreadsheet_runs_a_name_as_a_formula(tmp_path: Path) -> None:
    evil = Product("p1", '=HYPERLINK("x")')
    write_catalog(tmp_path / "a.csv", Catalog((CatalogProduct(evil, (CatalogCode("+1"),)),)))
    text = (tmp_path / "a.csv").read_text("utf-8-sig")
    assert "'=HYPERLINK" in text
    assert ";'+1;" in text
    again = read_catalog(tmp_path / "a.csv").catalog.products[0]
    assert again.product.name == evil.name

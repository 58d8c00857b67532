"""Catalog files as spreadsheets write and read them (columns: `app.workbench.catalog`)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from app.domain.values import Product
from app.store.cache import Catalog, CatalogProduct
from app.workbench import catalog_cells as cells
from app.workbench.catalog_problems import FileRefused, LeftOut, Problems
from app.workbench.catalog_records import COLUMNS, ROW_LIMIT, Record
from app.workbench.table_files import column_name, rows_of

_ALSO = {
    "article_id": "article",
    "article_number": "article",
    "sku": "article",
    "artikel": "article",
    "artikelnummer": "article",
    "artikel_nr": "article",
    "bezeichnung": "name",
    "barcode": "code",
    "ean": "code",
    "gtin": "code",
    "label": "code",
    "badge": "code",
    "pack_size": "pack",
    "ve": "pack",
    "einheit": "unit",
    "charge": "lot",
    "mhd": "expiry",
    "best_before": "expiry",
    "lagerplatz": "home_place",
    "place": "home_place",
    "role": "kind",
    "art": "kind",
}
_NAME_IN = re.compile(r"name_[a-z]{2,3}(?:-[a-z0-9]{1,8})*")


def read_rows(content: bytes, problems: Problems) -> Iterator[Record]:
    """The rows of a CSV file as records.

    Raises:
        FileRefused: it is no text, has no heading, or too many rows.
    """
    rows = rows_of(content)
    number, heading = next(rows, (1, []))
    columns = _columns(heading or [], problems)
    for number, row in rows:
        if number > ROW_LIMIT:
            raise FileRefused("catalog_too_many_rows", most=str(ROW_LIMIT))
        if row is None:
            problems.add("catalog_quotes", number, LeftOut.ROW)
            continue
        told = _cells(columns, row)
        if told:
            yield Record(number, told)


def write_rows(catalog: Catalog) -> bytes:
    """A catalog as CSV: semicolons and a byte order mark, as spreadsheets open it best."""
    languages = sorted({name for p in catalog.products for name, _ in p.product.names})
    columns = (*COLUMNS, *(f"name_{language}" for language in languages))
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns)
    for told in _told(catalog):
        writer.writerow([cells.guarded(told.get(column, "")) for column in columns])
    return file.getvalue().encode("utf-8-sig")


def _columns(heading: list[str], problems: Problems) -> list[str]:
    columns = []
    for title in heading:
        name = column_name(title)
        name = _ALSO.get(name, name)
        language = re.sub(r"[ .]+", "_", title.strip().casefold())
        if name in columns and name:
            raise FileRefused("catalog_column_twice", column=name)
        if name in COLUMNS:
            columns.append(name)
        elif _NAME_IN.fullmatch(language):
            columns.append(language)
        else:
            columns.append("")
            if name:
                problems.add("catalog_column_unknown", 1, LeftOut.VALUE, column=title.strip())
    if not {"id", "article", "code", "name"} & set(columns) or len(set(columns) - {""}) < 2:
        raise FileRefused("catalog_no_heading", columns=", ".join(COLUMNS))
    return columns


def _cells(columns: list[str], row: list[str]) -> dict[str, str | None]:
    told: dict[str, str | None] = {}
    for column, cell in zip(columns, row, strict=False):
        if column and cell and (said := cells.unguarded(cell)):
            told[column] = said
    return told


def _told(catalog: Catalog) -> Iterator[dict[str, str]]:
    for known in catalog.products:
        yield from _product(known)
    for place in catalog.places:
        yield {
            "kind": place.kind,
            "id": place.place.id,
            "name": place.place.name,
            "code": place.code,
        }
    for person in catalog.staff:
        yield {"kind": person.role, "id": person.id, "name": person.name, "code": person.badge}


def _product(known: CatalogProduct) -> Iterator[dict[str, str]]:
    facts = _facts(known.product)
    for code in known.codes:
        kind = cells.code_kind(code.code)
        pack = cells.shown_amount(code.pack)
        yield {**facts, "code": code.code, "code_kind": kind, "pack": pack}
        facts = {"kind": "product", "id": known.product.id}
    for lot in known.lots:
        expiry = lot.expiry.isoformat() if lot.expiry else ""
        yield {**facts, "lot": lot.text, "lot_id": lot.id, "expiry": expiry}
        facts = {"kind": "product", "id": known.product.id}
    if len(facts) > 2:
        yield facts


def _facts(product: Product) -> dict[str, str]:
    return {
        "kind": "product",
        "id": product.id,
        "name": product.name,
        **{f"name_{language}": name for language, name in product.names},
        "article": product.article,
        "unit": product.unit,
        "management_unit": product.management_unit,
        "step": cells.shown_amount(product.step),
        "track": product.track.value,
        "catch_weight": "yes" if product.catch_weight else "no",
        "min_days_in": "" if product.min_days_in is None else str(product.min_days_in),
        "min_days_out": "" if product.min_days_out is None else str(product.min_days_out),
        "home_place": product.home_place or "",
        "required_properties": " ".join(product.required_properties),
        "stock_properties": " ".join(product.stock_properties),
        "packs": " ".join(cells.shown_amount(pack) for pack in product.packs),
    }

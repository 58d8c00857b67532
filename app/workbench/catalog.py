"""`dockhand catalog import FILE` and `export FILE`: what a person may bring as CSV or JSON.

A spreadsheet (CSV; semicolon, comma or tab; UTF-8, UTF-16 or Windows-1252) starts with a heading
and needs few columns: `article; name; code; pack`. A product with several codes takes several
rows; only the first needs more than the article. All columns, in any order and letter case:

| column | says |
|--|--|
| `kind` | blank or `product`; a place: `receiving`, `shelf`, `quarantine`, `dock`; a person: \
`worker`, `lead`. Blank in a file named `place...` or `staff...`: a shelf, a worker |
| `id` | the server's id; without one the product is found by article or code among those that \
the system's list has named; a person needs none |
| `name`, `name_de`, ... | the name, and in other languages |
| `article` | what people call the product |
| `code` | a code on the product or pack; a place's label; a person's badge |
| `code_kind` | `gtin` or `other`; blank: 8, 12, 13 or 14 digits claim to be a GTIN |
| `pack` | how many one scan of the code stands for (1); without a code, a pack that has none |
| `unit`, `management_unit`, `step` | `pcs`, `kg`, `g`, `t`, `l`, `ml`; the server's unit; the \
smallest bookable amount |
| `track`, `catch_weight` | `none`, `lot`, `serial`; `yes`, `no` |
| `min_days_in`, `min_days_out` | days left before expiry |
| `home_place` | id, label or name of a place |
| `required_properties` | what the system books none of it without: `batch`, `expiry` |
| `stock_properties` | what the system keeps of each stock of it beside those |
| `packs` | more pack sizes, with spaces between |
| `lot`, `lot_id`, `expiry` | a lot: label's text, server's id, 2027-03-31 or 31.03.2027 |

JSON has the form of `resources/demo/catalog.json`. A blank cell or a missing member keeps what was
known; JSON's null clears days, home and properties. Good rows are imported, all in one
transaction.

Keys for `ui.sentences` (details): of the file, `catalog_not_read`, `catalog_not_written` (why),
`catalog_too_big` (most), `catalog_is_workbook`, `catalog_format_unknown` (ending),
`catalog_not_text`, `catalog_json_broken` (line), `catalog_no_lists`, `catalog_no_heading`
(columns), `catalog_column_twice` (column), `catalog_too_many_rows` (most). Of a row,
`catalog_quotes`, `catalog_kind_unknown` (value), `catalog_not_an_object`, `catalog_not_a_list`,
`catalog_not_a_value` (member), `catalog_unknown_to_system` (article, code, name),
`catalog_article_ambiguous` (article, count), `catalog_place_without_id` (name),
`catalog_person_without_badge` (name), `catalog_twice` (id, name), `catalog_name_missing` (id),
`catalog_id_with_space` (id). Of a cell (value; column too where it is a fact of the product),
`catalog_control_characters`, `catalog_too_long` (most), `catalog_not_a_number`,
`catalog_number_ambiguous`, `catalog_not_above_zero`, `catalog_not_days`, `catalog_not_a_date`,
`catalog_not_yes_no`, `catalog_track_unknown`, `catalog_management_unit`, `catalog_contradicts`
(other), `catalog_unit_unknown` (unit), `catalog_place_unknown` (place). Of a code,
`catalog_code_rounded` (value), `catalog_code_kind` (value), `catalog_not_a_gtin` (value),
`catalog_check_digit` (value, right), `catalog_code_two_packs` (code, pack, other),
`catalog_pack_step` (code, pack, step). Of a lot, `catalog_lot_incomplete` (lot, id),
`catalog_lot_twice` (lot, id), `catalog_lot_of_another` (lot, id, other). Warnings,
`catalog_column_unknown` (column), `catalog_code_shared` (code, other), `catalog_label_shared`
(code, other), `catalog_unit_differs` (unit, other), `catalog_more` (count).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.settings import write_atomically
from app.store.cache import Cache, Catalog
from app.workbench.catalog_build import Builder
from app.workbench.catalog_csv import read_rows, write_rows
from app.workbench.catalog_json import read_records, write_records
from app.workbench.catalog_problems import FileRefused, LeftOut, Problem, Problems
from app.workbench.table_files import content_of

__all__ = [
    "CatalogFile",
    "FileRefused",
    "LeftOut",
    "Problem",
    "export_catalog",
    "import_catalog",
    "read_catalog",
    "write_catalog",
]

_DEFAULT_KINDS = (
    ("place", "shelf"),
    ("storage", "shelf"),
    ("lagerpl", "shelf"),
    ("staff", "worker"),
    ("people", "worker"),
    ("mitarbeiter", "worker"),
)


@dataclass(frozen=True, slots=True)
class CatalogFile:
    """What a file brings, and what was wrong with it."""

    catalog: Catalog = field(default_factory=Catalog)
    problems: tuple[Problem, ...] = ()


def read_catalog(path: Path, known: Cache | None = None, today: date | None = None) -> CatalogFile:
    """Read a file without importing it; takes seconds for a large one: call it in a thread.

    `known` is asked for products and places that a row names without an id, and for the facts
    that a row leaves open; `today` is what a demo file's `expiry_in_days` counts from.
    Never raises for what is in the file; StoreError if `known` cannot be read.
    """
    problems = Problems()
    try:
        content = content_of(path)
        builder = Builder(known, problems, _default_kind(path))
        if path.suffix.lower() == ".json":
            records = read_records(content, today, problems)
        else:
            records = read_rows(content, problems)
        for record in records:
            builder.take(record)
        return CatalogFile(builder.catalog(), problems.all())
    except FileRefused as refused:
        details = tuple(refused.details.items())
        return CatalogFile(problems=(Problem(refused.key, 0, LeftOut.FILE, details),))


def write_catalog(path: Path, catalog: Catalog) -> None:
    """Write a catalog whole or not at all; the ending (.csv, .json) chooses the format.

    Raises:
        FileRefused: another ending, or the file cannot be written.
    """
    ending = path.suffix.lower()
    if ending not in (".csv", ".json"):
        raise FileRefused("catalog_format_unknown", ending=path.suffix)
    content = write_records(catalog) if ending == ".json" else write_rows(catalog)
    try:
        write_atomically(path, content)
    except OSError as error:
        raise FileRefused("catalog_not_written", why=error.strerror or str(error)) from error


def import_catalog(cache: Cache, path: Path, today: date | None = None) -> CatalogFile:
    """Read a file and put everything good into the cache, in one transaction.

    Blocks until it is written. Raises StoreError when the cache cannot take it; then nothing is.
    """
    read = read_catalog(path, cache, today)
    if read.catalog != Catalog():
        cache.put_catalog(read.catalog).result()
    return read


def export_catalog(cache: Cache, path: Path) -> Catalog:
    """Write everything that the cache holds; returns it. Raises FileRefused, StoreError."""
    catalog = cache.export()
    write_catalog(path, catalog)
    return catalog


def _default_kind(path: Path) -> str:
    stem = path.stem.casefold()
    return next((kind for start, kind in _DEFAULT_KINDS if stem.startswith(start)), "")

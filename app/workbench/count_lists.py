"""Lists of what is to be counted: from a file, and from what was not counted for long.

A spreadsheet (CSV as for the catalog) starts with a heading; `place` is all that a row needs:

| column | says |
|--|--|
| `place` | name, label or id of a place |
| `product` | article, code, name or id of a product; blank: all that lies there is counted |
| `name` | what the list is called |
| `person` | name, badge or id of whose list it is |

A JSON file is a list of such objects, or `{"name", "person", "targets": [...]}`. What is wrong with
a row leaves it out, and is told; all good rows count.

Keys for `ui.sentences` (details), beside those of a file as the catalog has them:
`count_list_no_heading` (columns), `count_list_not_a_list`, `count_list_empty`,
`count_list_place_missing`, `count_list_place_unknown` and `count_list_place_ambiguous` (place),
`count_list_product_unknown` and `count_list_product_ambiguous` (product),
`count_list_twice` (place, product), `count_list_person_unknown` (person),
`count_list_several_people`, `count_list_several_names`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.domain.counting.document import At
from app.domain.counting.facts import Target
from app.domain.gtin import look_up_form
from app.domain.values import Place, Product
from app.store import look_back
from app.store.cache import Cache, CatalogStaff
from app.store.terminal import Terminal
from app.workbench import catalog_cells as cells
from app.workbench.catalog_problems import BadCell, FileRefused, LeftOut, Problem, Problems
from app.workbench.count_views import CountList, Overdue
from app.workbench.seen import project_journal
from app.workbench.table_files import column_name, content_of, rows_of

COLUMNS = ("place", "product", "name", "person")
ROWS = 20_000
"""So many rows: nobody counts more from one list."""
DAY = 86_400_000
_ALSO = {
    "lagerplatz": "place",
    "platz": "place",
    "location": "place",
    "storage_location": "place",
    "article": "product",
    "artikel": "product",
    "artikelnummer": "product",
    "sku": "product",
    "code": "product",
    "ean": "product",
    "gtin": "product",
    "barcode": "product",
    "list": "name",
    "liste": "name",
    "worker": "person",
    "mitarbeiter": "person",
    "assigned": "person",
}
Row = tuple[int, Mapping[str, str]]


# --- from a file -------------------------------------------------------------------------------


def read_list(path: Path, cache: Cache) -> CountList:
    """Read a file; takes a while for a long one: call it in a thread.

    Never raises for what is in the file; StoreError when the catalog cannot be read.
    """
    problems = Problems()
    try:
        content = content_of(path)
        is_json = path.suffix.lower() == ".json"
        rows = _of_json(content, problems) if is_json else _of_spreadsheet(content, problems)
        return _List(cache, problems).read(rows)
    except FileRefused as refused:
        details = tuple(refused.details.items())
        return CountList(problems=(Problem(refused.key, 0, LeftOut.FILE, details),))


def _of_spreadsheet(content: bytes, problems: Problems) -> Iterator[Row]:
    rows = rows_of(content)
    _, heading = next(rows, (1, []))
    columns = [_ALSO.get(name, name) for name in map(column_name, heading or [])]
    if "place" not in columns:
        raise FileRefused("count_list_no_heading", columns=", ".join(COLUMNS))
    for number, row in rows:
        if number > ROWS:
            raise FileRefused("catalog_too_many_rows", most=str(ROWS))
        if row is None:
            problems.add("catalog_quotes", number, LeftOut.ROW)
            continue
        told = {
            column: said
            for column, cell in zip(columns, row, strict=False)
            if column in COLUMNS and (said := cells.unguarded(cell))
        }
        if told:
            yield number, told


def _of_json(content: bytes, problems: Problems) -> Iterator[Row]:
    try:
        told = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        line = str(getattr(error, "lineno", 0))
        raise FileRefused("catalog_json_broken", line=line) from None
    whole = told if isinstance(told, dict) else {}
    targets = whole.get("targets") if whole else told
    if not isinstance(targets, list):
        raise FileRefused("count_list_not_a_list")
    if len(targets) > ROWS:
        raise FileRefused("catalog_too_many_rows", most=str(ROWS))
    shared = _texts({name: whole.get(name) for name in ("name", "person")})
    for number, row in enumerate(targets, 1):
        if not isinstance(row, dict):
            problems.add("catalog_not_an_object", number, LeftOut.ROW)
            continue
        yield number, {**shared, **_texts(row)}


def _texts(row: Mapping[str, Any]) -> dict[str, str]:
    named = {_ALSO.get(column_name(name), column_name(name)): value for name, value in row.items()}
    return {
        name: str(value).strip()
        for name, value in named.items()
        if name in COLUMNS and isinstance(value, str | int) and str(value).strip()
    }


@dataclass(slots=True)
class _List:
    """One list as it is read, row by row."""

    cache: Cache
    problems: Problems
    _targets: dict[tuple[str, str], Target] = field(default_factory=dict)
    _names: dict[str, None] = field(default_factory=dict)
    _people: dict[str, None] = field(default_factory=dict)
    _known: dict[str, Product | str] = field(default_factory=dict)

    def read(self, rows: Iterable[Row]) -> CountList:
        staff: list[CatalogStaff] | None = None
        for number, row in rows:
            try:
                self._take(number, row)
                if "name" in row:
                    self._names.setdefault(cells.text(row["name"]))
            except BadCell as bad:
                self.problems.add(bad.key, number, LeftOut.ROW, **bad.details)
            if "person" in row:
                staff = self.cache.staff() if staff is None else staff
                self._person(number, row["person"], staff)
        if not self._targets:
            self.problems.add("count_list_empty", 0, LeftOut.FILE)
        for told, key in ((self._names, "names"), (self._people, "people")):
            if len(told) > 1:
                self.problems.add(f"count_list_several_{key}", 0, LeftOut.VALUE)
        return CountList(
            tuple(self._targets.values()),
            _only(self._names),
            _only(self._people),
            self.problems.all(),
        )

    def _take(self, number: int, row: Mapping[str, str]) -> None:
        if "place" not in row:
            raise BadCell("count_list_place_missing")
        place = self._place(cells.text(row["place"]))
        product = self._product(cells.text(row["product"])) if "product" in row else None
        key = (place.id, product.id if product is not None else "")
        if key in self._targets:
            shown = product.name if product is not None else ""
            self.problems.add(
                "count_list_twice", number, LeftOut.NOTHING, place=place.name, product=shown
            )
        self._targets.setdefault(key, Target(place, product))

    def _place(self, text: str) -> Place:
        by_id = self.cache.place(text)
        found = [by_id] if by_id is not None else self.cache.places_of(text)
        if len(found) != 1:
            raise BadCell(f"count_list_place_{'ambiguous' if found else 'unknown'}", place=text)
        return found[0]

    def _product(self, text: str) -> Product:
        if text not in self._known:
            self._known[text] = self._looked_up(text)
        known = self._known[text]
        if isinstance(known, str):
            raise BadCell(known, product=text)
        return known

    def _looked_up(self, text: str) -> Product | str:
        """By id, article, code or name, in that order: the first that knows it decides."""
        ways: tuple[Callable[[], list[Product]], ...] = (
            lambda: [known] if (known := self.cache.product(text)) is not None else [],
            lambda: self.cache.products_by_article(text),
            lambda: [product for product, _ in self.cache.products_of(text)],
            lambda: [one for one in self.cache.search(text) if _is_called(one, text)],
        )
        for way in ways:
            found = way()
            if found:
                return found[0] if len(found) == 1 else "count_list_product_ambiguous"
        return "count_list_product_unknown"

    def _person(self, number: int, text: str, staff: list[CatalogStaff]) -> None:
        wanted, form = text.strip().casefold(), look_up_form(text)
        found = [
            one
            for one in staff
            if wanted in (one.id.casefold(), one.name.casefold())
            or (one.badge and look_up_form(one.badge) == form)
        ]
        if len(found) == 1:
            self._people.setdefault(found[0].id)
        else:
            self.problems.add("count_list_person_unknown", number, LeftOut.VALUE, person=text)


def _is_called(product: Product, text: str) -> bool:
    names = (product.name, *(name for _, name in product.names))
    return text.casefold() in (name.casefold() for name in names)


def _only(told: Mapping[str, None]) -> str:
    return next(iter(told)) if len(told) == 1 else ""


# --- from what was counted ---------------------------------------------------------------------


def overdue_places(terminal: Terminal, cache: Cache, now: int, days: int) -> list[Overdue]:
    """Places of the catalog where this terminal has counted nothing for `days`, those never
    counted first, then the longest ago. Slow: call it in a thread.
    """
    last: dict[str, int] = {}
    for one in look_back.countings(terminal):
        last[one.place] = max(one.at, last.get(one.place, 0))
    places = (Overdue(known.place, None, last.get(known.place.id)) for known in cache.places())
    return _overdue(places, now - days * DAY)


def overdue_products(terminal: Terminal, cache: Cache, now: int, days: int) -> list[Overdue]:
    """Products at places of the catalog where this terminal has seen them, and has not counted
    them for `days`; as `overdue_places`.
    """
    project_journal(terminal, cache)
    last: dict[At, int] = {}
    for one in look_back.countings(terminal):
        at = At(one.product, one.place)
        last[at] = max(one.at, last.get(at, 0))
    products = {known.product.id: known.product for known in cache.export().products}
    found = (
        Overdue(known.place, products[product], last.get(At(product, known.place.id)))
        for known in cache.places()
        for product in cache.shelves.products_at(known.place.id)
        if product in products
    )
    return _overdue(found, now - days * DAY)


def _overdue(found: Iterable[Overdue], before: int) -> list[Overdue]:
    late = [one for one in found if one.counted is None or one.counted < before]
    return sorted(
        late,
        key=lambda one: (
            one.counted is not None,
            one.counted or 0,
            one.place.name,
            one.product.name if one.product is not None else "",
        ),
    )

"""Catalog files as JSON: three lists, products with their codes and lots inside."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from app.domain.values import Lot
from app.store.cache import Catalog, CatalogProduct
from app.workbench import catalog_cells as cells
from app.workbench.catalog_problems import FileRefused, LeftOut, Problems
from app.workbench.catalog_records import COLUMNS, ROW_LIMIT, Record

_PARTS = ("products", "places", "staff")
_NAMES = {"article_id": "article"}
_NAME_IN = re.compile(r"name_[a-z]{2,3}(?:-[a-z0-9]{1,8})*")
_ELSEWHERE = frozenset({"picture", "pin", "codes", "lots", "packs"})
"""Members that have their own way in, or are of no use to the catalog."""


def read_records(content: bytes, today: date | None, problems: Problems) -> Iterator[Record]:
    """The records of a JSON file; `today` is what `expiry_in_days` counts from.

    Raises:
        FileRefused: it is no JSON, or has not the three lists.
    """
    told = _parsed(content)
    if not isinstance(told, dict) or not any(isinstance(told.get(part), list) for part in _PARTS):
        raise FileRefused("catalog_no_lists")
    if sum(len(told[part]) for part in _PARTS if isinstance(told.get(part), list)) > ROW_LIMIT:
        raise FileRefused("catalog_too_many_rows", most=str(ROW_LIMIT))
    reader = _Reader(today, problems)
    for part in _PARTS:
        entries = told.get(part, [])
        problems.part = part
        if not isinstance(entries, list):
            problems.add("catalog_not_a_list", 0, LeftOut.FILE, member=part)
            continue
        for row, entry in enumerate(entries, 1):
            problems.part = part
            yield from reader.records(part, row, entry)


def write_records(catalog: Catalog) -> bytes:
    """A catalog as JSON, one product a line."""
    parts = {
        "products": [_product(known) for known in catalog.products],
        "places": [
            {"id": p.place.id, "name": p.place.name, "code": p.code, "kind": p.kind}
            for p in catalog.places
        ],
        "staff": [
            {"id": s.id, "name": s.name, "badge": s.badge, "role": s.role} for s in catalog.staff
        ],
    }
    lists = []
    for part, entries in parts.items():
        lines = ",\n".join(
            json.dumps(entry, ensure_ascii=False, separators=(",", ":")) for entry in entries
        )
        lists.append(f'"{part}":[\n{lines}\n]' if lines else f'"{part}":[]')
    return ("{" + ",\n".join(lists) + "}\n").encode()


class _Reader:
    """Turns one entry of a list into records."""

    def __init__(self, today: date | None, problems: Problems) -> None:
        self._today = today
        self._problems = problems
        self._told: set[str] = set()

    def records(self, part: str, row: int, entry: Any) -> Iterator[Record]:
        if not isinstance(entry, dict):
            self._problems.add("catalog_not_an_object", row, LeftOut.ROW)
            return
        told = self._cells(row, entry)
        if part == "staff":
            told["kind"] = told.pop("role", None) or "worker"
            if "badge" in told:
                told["code"] = told.pop("badge")
        elif part == "places":
            told.setdefault("kind", "shelf")
        else:
            told["kind"] = "product"
        yield Record(row, told, part, spreadsheet=False)
        if part == "products":
            yield from self._inner(row, entry)

    def _inner(self, row: int, entry: Mapping[str, Any]) -> Iterator[Record]:
        for member, read in (("codes", self._code), ("lots", self._lot), ("packs", self._pack)):
            inner = entry.get(member) or []
            if not isinstance(inner, list):
                self._problems.add("catalog_not_a_list", row, LeftOut.VALUE, member=member)
                continue
            for item in inner:
                told = read(row, item)
                if told:
                    yield Record(row, told, "products", more=True, spreadsheet=False)

    def _code(self, row: int, item: Any) -> dict[str, str | None]:
        told = self._cells(row, item if isinstance(item, dict) else {"code": item})
        if "kind" in told:
            told["code_kind"] = told.pop("kind")
        return told

    def _pack(self, row: int, item: Any) -> dict[str, str | None]:
        return self._cells(row, {"pack": item})

    def _lot(self, row: int, item: Any) -> dict[str, str | None]:
        if not isinstance(item, dict):
            self._problems.add("catalog_not_an_object", row, LeftOut.LOT)
            return {}
        days = item.get("expiry_in_days")
        rest = {name: value for name, value in item.items() if name != "expiry_in_days"}
        told = self._cells(row, rest, {"text": "lot", "id": "lot_id"})
        if days is not None:
            expiry = self._expiry(days)
            if expiry is None:
                self._problems.add("catalog_not_days", row, LeftOut.LOT, value=str(days))
                return {}
            told["expiry"] = expiry
        return told

    def _expiry(self, days: Any) -> str | None:
        if self._today is None or not isinstance(days, int) or isinstance(days, bool):
            return None
        try:
            return (self._today + timedelta(days=days)).isoformat()
        except OverflowError:
            return None

    def _cells(
        self, row: int, entry: Mapping[str, Any], names: Mapping[str, str] | None = None
    ) -> dict[str, str | None]:
        told: dict[str, str | None] = {}
        for member, value in entry.items():
            name = (names or _NAMES).get(member, member)
            if member in _ELSEWHERE:
                continue
            if name not in (*COLUMNS, "role", "badge") and not _NAME_IN.fullmatch(name):
                self._unknown(row, member)
            elif value is None:
                told[name] = None
            elif isinstance(value, str | int | Decimal | bool):
                told[name] = _text(value)
            else:
                self._problems.add("catalog_not_a_value", row, LeftOut.VALUE, member=member)
        return told

    def _unknown(self, row: int, member: str) -> None:
        if member not in self._told:
            self._told.add(member)
            self._problems.add("catalog_column_unknown", row, LeftOut.VALUE, column=member)


def _parsed(content: bytes) -> Any:
    def no_constant(name: str) -> None:
        raise ValueError(name)

    try:
        return json.loads(
            content.decode("utf-8-sig"), parse_float=Decimal, parse_constant=no_constant
        )
    except (ValueError, RecursionError, ArithmeticError) as error:
        line = str(getattr(error, "lineno", 0))
        raise FileRefused("catalog_json_broken", line=line) from None


def _text(value: str | int | Decimal) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        # A giant exponent would become a giant text; it is refused as a number either way.
        return format(value, "f") if abs(value.adjusted()) < 30 else str(value)
    return str(value)


def _product(known: CatalogProduct) -> dict[str, Any]:
    product = known.product
    return {
        "id": product.id,
        "name": product.name,
        **{f"name_{language}": name for language, name in product.names},
        "article_id": product.article,
        "unit": product.unit,
        "management_unit": product.management_unit,
        "step": cells.plain(product.step),
        "track": product.track.value,
        "catch_weight": product.catch_weight,
        "min_days_in": product.min_days_in,
        "min_days_out": product.min_days_out,
        "home_place": product.home_place,
        "required_properties": " ".join(product.required_properties) or None,
        "stock_properties": " ".join(product.stock_properties) or None,
        "packs": [cells.plain(pack) for pack in product.packs],
        "codes": [
            {"code": c.code, "kind": cells.code_kind(c.code), "pack": cells.plain(c.pack)}
            for c in known.codes
        ],
        "lots": [_lot(lot) for lot in known.lots],
    }


def _lot(lot: Lot) -> dict[str, Any]:
    expiry = lot.expiry.isoformat() if lot.expiry else None
    return {"id": lot.id, "text": lot.text, "expiry": expiry}

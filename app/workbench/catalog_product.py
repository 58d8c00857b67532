"""One product of a catalog file, put together from its rows and what was known of it before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from app.domain.gtin import look_up_form
from app.domain.values import ONE, Lot, Product
from app.store.cache import Cache, CatalogCode, CatalogPlace, CatalogProduct
from app.workbench.catalog_cells import UNITS, plain
from app.workbench.catalog_problems import LeftOut, Problems

_PLAIN = (
    "name",
    "article",
    "track",
    "catch_weight",
    "min_days_in",
    "min_days_out",
    "required_properties",
    "stock_properties",
)
_OBJECT_ID = re.compile(r"[0-9a-f]{24}")


@dataclass(slots=True)
class Draft:
    """What the rows of one product say. Codes by look-up form, lots by id, each with its row."""

    id: str
    row: int
    part: str
    facts: dict[str, Any] = field(default_factory=dict)
    codes: dict[str, tuple[CatalogCode, int]] = field(default_factory=dict)
    lots: dict[str, tuple[Lot, int]] = field(default_factory=dict)
    packs: dict[Decimal, int] = field(default_factory=dict)
    broken: bool = False


class ProductMaker:
    """Makes products of drafts, and compares each with all others."""

    def __init__(
        self, known: Cache | None, problems: Problems, places: Iterable[CatalogPlace]
    ) -> None:
        self._known = known
        self._problems = problems
        self._owners: dict[str, str] = {}
        self._lot_owners: dict[str, str] = {}
        self._place_ids = {place.place.id for place in places}
        self._place_names = _by_label(places)

    def make(self, draft: Draft) -> CatalogProduct | None:
        """The product, or None when it cannot be booked; the problems say why."""
        base = self._known.product(draft.id) if self._known else None
        if not draft.facts.get("name") and base is None:
            self._problems.add("catalog_name_missing", draft.row, LeftOut.PRODUCT, id=draft.id)
            return None
        product = replace(
            base or Product(draft.id, ""),
            **{name: draft.facts[name] for name in _PLAIN if name in draft.facts},
        )
        measured = None if draft.broken else self._measured(draft, product, base)
        if measured is None:
            return None
        codes = tuple(self._codes(draft, measured.step))
        packs = {*measured.packs, *self._packs(draft, measured.step)}
        packs |= {code.pack for code in codes}
        whole = replace(
            measured,
            packs=tuple(sorted(pack for pack in packs if pack > ONE)),
            names=self._names(draft, product),
            home_place=self._home(draft, product),
        )
        return CatalogProduct(whole, codes, tuple(self._lots(draft)))

    def _measured(self, draft: Draft, product: Product, base: Product | None) -> Product | None:
        """The product with units and step; what the file leaves open follows from the rest."""
        facts: Mapping[str, Any] = draft.facts
        unit, managed = facts.get("unit"), facts.get("management_unit")
        if unit is None and managed is None:
            unit = base.unit if base else "pcs"
            managed = base.management_unit if base else UNITS["pcs"][0]
        elif managed is None:
            same = base is not None and base.unit == unit
            usual_unit = UNITS.get(str(unit), ("", ONE))[0]
            managed = base.management_unit if base and same else usual_unit
        elif unit is None:
            same = base is not None and base.management_unit == managed
            unit = base.unit if base and same else _unit_of(managed)
        if not unit or not managed:
            told = str(unit or managed)
            self._problems.add("catalog_unit_unknown", draft.row, LeftOut.PRODUCT, unit=told)
            return None
        same = base is not None and base.management_unit == managed
        if base is not None and not same:
            said = {"unit": managed, "other": base.management_unit}
            self._problems.add("catalog_unit_differs", draft.row, LeftOut.NOTHING, **said)
        usual = base.step if base and same else UNITS.get(unit, ("", ONE))[1]
        step = facts.get("step") or usual
        return replace(product, unit=unit, management_unit=managed, step=step)

    def _codes(self, draft: Draft, step: Decimal) -> Iterator[CatalogCode]:
        for form, (code, row) in draft.codes.items():
            if code.pack % step:
                said = {"code": code.code, "pack": plain(code.pack), "step": plain(step)}
                self._problems.add("catalog_pack_step", row, LeftOut.CODE, **said)
                continue
            others = set(self._known.owners_of(code.code)) if self._known else set()
            others.add(self._owners.setdefault(form, draft.id))
            for other in sorted(others - {draft.id}):
                self._problems.add(
                    "catalog_code_shared", row, LeftOut.NOTHING, code=code.code, other=other
                )
            yield code

    def _packs(self, draft: Draft, step: Decimal) -> Iterator[Decimal]:
        for pack, row in draft.packs.items():
            if pack % step:
                said = {"code": "", "pack": plain(pack), "step": plain(step)}
                self._problems.add("catalog_pack_step", row, LeftOut.VALUE, **said)
            else:
                yield pack

    def _lots(self, draft: Draft) -> Iterator[Lot]:
        for key, (lot, row) in draft.lots.items():
            other = self._lot_owners.setdefault(key, draft.id)
            if other != draft.id:
                said = {"lot": lot.text, "id": key, "other": other}
                self._problems.add("catalog_lot_of_another", row, LeftOut.LOT, **said)
            else:
                yield lot

    def _names(self, draft: Draft, product: Product) -> tuple[tuple[str, str], ...]:
        told = {
            column.removeprefix("name_"): name
            for column, name in draft.facts.items()
            if column.startswith("name_") and name
        }
        return tuple(sorted({**dict(product.names), **told}.items()))

    def _home(self, draft: Draft, product: Product) -> str | None:
        if "home_place" not in draft.facts:
            return product.home_place
        told: str | None = draft.facts["home_place"]
        if told is None or told in self._place_ids or (self._known and self._known.place(told)):
            return told
        named = self._place_names.get(look_up_form(told), [])
        if not named and self._known:
            named = [place.id for place in self._known.places_of(told)]
        if len(named) == 1:
            return named[0]
        if _OBJECT_ID.fullmatch(told):
            return told
        self._problems.add("catalog_place_unknown", draft.row, LeftOut.VALUE, place=told)
        return product.home_place


def _by_label(places: Iterable[CatalogPlace]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for place in places:
        for form in {look_up_form(place.code), look_up_form(place.place.name)} - {""}:
            found.setdefault(form, []).append(place.place.id)
    return found


def _unit_of(managed: str) -> str:
    return next((unit for unit, (named, _) in UNITS.items() if named == managed), "")

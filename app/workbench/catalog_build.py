"""From records to a catalog: rows of one product come together, and what cannot be is told.

A row with an id is that product. A row without one is looked for by article, then by code: first
in the file, then among the products that this terminal knows from the system. Nobody's product
cannot be booked on the server, so a row that finds none is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.domain.gtin import look_up_form
from app.domain.values import ONE, Lot, Place
from app.store.cache import (
    Cache,
    Catalog,
    CatalogCode,
    CatalogPlace,
    CatalogProduct,
    CatalogStaff,
)
from app.workbench import catalog_cells as cells
from app.workbench.catalog_problems import BadCell, LeftOut, Problems
from app.workbench.catalog_product import Draft, ProductMaker
from app.workbench.catalog_records import PLACE_KINDS, PRODUCT, ROLES, Record

_KINDS = {
    "": PRODUCT,
    PRODUCT: PRODUCT,
    "produkt": PRODUCT,
    "artikel": PRODUCT,
    "place": "shelf",
    "platz": "shelf",
    "lagerplatz": "shelf",
    "staff": "worker",
    "person": "worker",
    "mitarbeiter": "worker",
    **{kind: kind for kind in (*PLACE_KINDS, *ROLES)},
}
_READERS: dict[str, Callable[[str], object]] = {
    "name": cells.text,
    "article": cells.text,
    "unit": cells.unit,
    "management_unit": cells.management_unit,
    "track": cells.track,
    "catch_weight": cells.yes_no,
    "min_days_in": cells.days,
    "min_days_out": cells.days,
    "home_place": cells.text,
    "required_properties": cells.names,
    "stock_properties": cells.names,
}
_FACTS = frozenset({"step", *_READERS})
_CLEARED: Mapping[str, object] = {
    "min_days_in": None,
    "min_days_out": None,
    "home_place": None,
    "required_properties": (),
    "stock_properties": (),
}


class Builder:
    """Takes records one by one; `default_kind` is what a row without a kind is."""

    def __init__(self, known: Cache | None, problems: Problems, default_kind: str = "") -> None:
        self._known = known
        self._problems = problems
        self._default = default_kind
        self._drafts: dict[str, Draft] = {}
        self._articles: dict[str, str] = {}
        self._last: Draft | None = None
        self._places: dict[str, CatalogPlace] = {}
        self._staff: dict[str, CatalogStaff] = {}
        self._labels: dict[str, str] = {}

    def take(self, record: Record) -> None:
        """Understand one record, or tell why not."""
        self._problems.part = record.part
        try:
            if record.more:
                draft = self._last
            else:
                self._last = None
                draft = self._begin(record)
            if draft is not None:
                self._add(draft, record)
        except BadCell as bad:
            self._problems.add(bad.key, record.row, LeftOut.ROW, **bad.details)

    def catalog(self) -> Catalog:
        """Everything that was good."""
        self._problems.part = next((d.part for d in self._drafts.values()), "")
        maker = ProductMaker(self._known, self._problems, tuple(self._places.values()))
        made = [maker.make(draft) for draft in self._drafts.values()]
        return Catalog(
            tuple(product for product in made if isinstance(product, CatalogProduct)),
            tuple(self._places.values()),
            tuple(self._staff.values()),
        )

    def _begin(self, record: Record) -> Draft | None:
        told = cells.text(record.cell("kind"), 20).casefold() or self._default
        kind = _KINDS.get(told)
        if kind is None:
            raise BadCell("catalog_kind_unknown", value=told)
        if kind == PRODUCT:
            self._last = self._draft(record)
            return self._last
        if kind in PLACE_KINDS:
            self._place(record, kind)
        else:
            self._person(record, kind)
        return None

    # --- places and staff ----------------------------------------------------------------

    def _place(self, record: Record, kind: str) -> None:
        name, label = cells.text(record.cell("name")), cells.code(record.cell("code"), "other")
        key = _id(record.cell("id")) or self._known_place(label) or self._known_place(name)
        if not key:
            raise BadCell("catalog_place_without_id", name=name or label)
        if not (name or label):
            raise BadCell("catalog_name_missing", id=key)
        if key in self._places:
            raise BadCell("catalog_twice", id=key, name=name or label)
        self._unique(record, label)
        self._places[key] = CatalogPlace(Place(key, name or label), label, kind)

    def _known_place(self, code: str) -> str:
        found = self._known.places_of(code) if self._known and code else []
        return found[0].id if len(found) == 1 else ""

    def _person(self, record: Record, role: str) -> None:
        name, badge = cells.text(record.cell("name")), cells.code(record.cell("code"), "other")
        key = _id(record.cell("id")) or badge
        if not key:
            raise BadCell("catalog_person_without_badge", name=name)
        if key in self._staff:
            raise BadCell("catalog_twice", id=key, name=name)
        if not name:
            raise BadCell("catalog_name_missing", id=key)
        self._unique(record, badge)
        self._staff[key] = CatalogStaff(key, name, badge, role)

    def _unique(self, record: Record, label: str) -> None:
        form = look_up_form(label)
        if form and form in self._labels:
            other = self._labels[form]
            self._problems.add(
                "catalog_label_shared", record.row, LeftOut.NOTHING, code=label, other=other
            )
        elif form:
            self._labels[form] = record.cell("name")

    # --- products ------------------------------------------------------------------------

    def _draft(self, record: Record) -> Draft:
        article = cells.text(record.cell("article"))
        key = _id(record.cell("id")) or self._by_article(article) or self._by_code(record)
        if not key:
            name, code = record.cell("name"), record.cell("code")
            raise BadCell("catalog_unknown_to_system", article=article, code=code, name=name)
        if article:
            self._articles.setdefault(article, key)
        return self._drafts.setdefault(key, Draft(key, record.row, record.part))

    def _by_article(self, article: str) -> str:
        if not article or article in self._articles or self._known is None:
            return self._articles.get(article, "")
        found = self._known.products_by_article(article)
        if len(found) > 1:
            raise BadCell("catalog_article_ambiguous", article=article, count=str(len(found)))
        return found[0].id if found else ""

    def _by_code(self, record: Record) -> str:
        code = record.cell("code")
        found = self._known.owners_of(code) if self._known and code else []
        return found[0] if len(found) == 1 else ""

    def _add(self, draft: Draft, record: Record) -> None:
        for name, cell in record.cells.items():
            if cell is not None and (name in _FACTS or name.startswith("name_")):
                self._fact(draft, record, name, cell)
            elif cell is None and name in _CLEARED:
                draft.facts.setdefault(name, _CLEARED[name])
        self._guard(record, LeftOut.VALUE, self._packs, draft)
        self._guard(record, LeftOut.CODE, self._code, draft)
        self._guard(record, LeftOut.LOT, self._lot, draft)

    def _fact(self, draft: Draft, record: Record, name: str, cell: str) -> None:
        value: object
        try:
            if name == "step":
                value = cells.amount(cell, spreadsheet=record.spreadsheet)
            else:
                value = _READERS.get(name, cells.text)(cell)
        except BadCell as bad:
            # A product whose quantities are not sure must not be booked.
            measure = name in ("unit", "management_unit", "step")
            left_out = LeftOut.PRODUCT if measure else LeftOut.VALUE
            said = {"column": name, **bad.details}
            self._problems.add(bad.key, record.row, left_out, **said)
            draft.broken = draft.broken or measure
            return
        known = draft.facts.setdefault(name, value)
        if known != value:
            said = {"column": name, "value": str(value), "other": str(known)}
            self._problems.add("catalog_contradicts", record.row, LeftOut.VALUE, **said)

    def _guard(
        self,
        record: Record,
        left_out: LeftOut,
        read: Callable[[Draft, Record], None],
        draft: Draft,
    ) -> None:
        try:
            read(draft, record)
        except BadCell as bad:
            self._problems.add(bad.key, record.row, left_out, **bad.details)

    def _packs(self, draft: Draft, record: Record) -> None:
        alone = record.cell("pack") if not record.cell("code") else ""
        for part in (*record.cell("packs").split(), *alone.split()):
            draft.packs[cells.amount(part, spreadsheet=record.spreadsheet)] = record.row

    def _code(self, draft: Draft, record: Record) -> None:
        kind = record.cell("code_kind").strip().casefold()
        code = cells.code(record.cell("code"), kind if record.cell("code") else "")
        if not code:
            return
        told = record.cell("pack")
        pack = cells.amount(told, spreadsheet=record.spreadsheet) if told else ONE
        form = look_up_form(code)
        before = draft.codes.get(form)
        if before is not None and before[0].pack != pack:
            was = cells.plain(before[0].pack)
            raise BadCell("catalog_code_two_packs", code=code, pack=cells.plain(pack), other=was)
        draft.codes.setdefault(form, (CatalogCode(code, pack), record.row))

    def _lot(self, draft: Draft, record: Record) -> None:
        text = cells.text(record.cell("lot"), 90)
        key = _id(record.cell("lot_id"))
        told = record.cell("expiry")
        if not (text or key or told):
            return
        if not text or not key:
            raise BadCell("catalog_lot_incomplete", lot=text, id=key)
        lot = Lot(key, text, cells.day(told) if told else None)
        if draft.lots.setdefault(key, (lot, record.row))[0] != lot:
            raise BadCell("catalog_lot_twice", lot=text, id=key)


def _id(cell: str) -> str:
    key = cells.text(cell, 100)
    if " " in key:
        raise BadCell("catalog_id_with_space", id=key)
    return key

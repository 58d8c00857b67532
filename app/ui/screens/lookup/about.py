"""What a product is, as rows: codes, lots, units, and how the platform keeps it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.domain.stock_properties import defined
from app.domain.stock_records import Storage
from app.domain.values import ONE, Product, Track
from app.ui.screens.lookup import words as said
from app.ui.screens.lookup.rows import heading
from app.ui.sentences import day, number, quantity, shown, unit
from app.ui.sentences.stock import stock_mode_words, tag_scope_words
from app.ui.sentences.values import PROPERTIES
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.cards import CardRow, RowTag
from app.workbench.shelf_views import ProductCard


def about_rows(card: ProductCard, today: date, home: str) -> list[CardRow]:
    """Everything that is known of a product itself; `home` is the name of its home place."""
    rows = [heading("codes", translate("Lookup", "Codes"), str(len(card.codes)))]
    rows += _codes(card)
    if card.lots:
        rows.append(heading("lots", translate("Lookup", "Lots"), str(len(card.lots))))
        rows += _lots(card, today)
    rows.append(heading("product", translate("Lookup", "The product")))
    rows += _product(card, home)
    rows.append(heading("storage", translate("Lookup", "How the platform keeps it")))
    rows += _storage(card.storage, card.product)
    return rows


def _fact(key: str, value: str, name: str, icon: str = "info") -> CardRow:
    return CardRow(f"about {key}", value, name, icon=icon)


def _codes(card: ProductCard) -> Iterator[CardRow]:
    known = {code.pack for code in card.codes}
    for code in card.codes:
        pack = quantity(code.pack, card.product.unit)
        told = translate("Lookup", "pack of {n}").format(n=pack) if code.pack != ONE else pack
        yield _fact(f"code {code.code}", shown(code.code), told, "barcode")
    for size in card.product.packs:
        if size not in known:
            name = translate("Lookup", "a pack without a code")
            yield _fact(f"pack {size}", quantity(size, card.product.unit), name, "package")
    if not card.codes:
        text = translate("Lookup", "No code is known")
        detail = translate("Lookup", "One can be linked while receiving, picking or counting.")
        yield _fact("no code", text, detail)


def _lots(card: ProductCard, today: date) -> Iterator[CardRow]:
    for lot in card.lots:
        tags: tuple[RowTag, ...] = ()
        told = translate("Lookup", "no expiry date")
        if lot.expiry is not None:
            told = translate("Lookup", "expires {day}").format(day=day(lot.expiry))
            if lot.expiry < today:
                tags = (RowTag(translate("Lookup", "expired"), "warning", Tone.BAD),)
        yield CardRow(f"about lot {lot.id}", shown(lot.text), told, icon="calendar", tags=tags)


def _product(card: ProductCard, home: str) -> Iterator[CardRow]:
    product = card.product
    if product.article:
        yield _fact("article", product.article, translate("Lookup", "Article number"))
    for language, name in product.names:
        named = translate("Lookup", "Name ({language})").format(language=language)
        yield _fact(f"name {language}", name, named)
    units = translate("Lookup", "Unit, and the one of the server")
    yield _fact("unit", said.joined(unit(product.unit), product.management_unit), units)
    step = translate("Lookup", "Smallest quantity that can be booked")
    yield _fact("step", quantity(product.step, product.unit), step)
    yield _fact("track", _track(product), translate("Lookup", "What must be known of each piece"))
    for key, days, name in (
        ("in", product.min_days_in, translate("Lookup", "Days that must be left on arrival")),
        ("out", product.min_days_out, translate("Lookup", "Days that must be left on leaving")),
    ):
        if days is not None:
            yield _fact(f"days {key}", str(days), name, "calendar")
    if home:
        yield _fact("home", home, translate("Lookup", "Where it belongs"), "home")
    if defined(product):
        kept = ", ".join(_property(name) for name in defined(product))
        yield _fact("kept", kept, translate("Lookup", "What the system keeps of each stock"))
    if not card.in_catalog:
        text = translate("Lookup", "Not in the catalog of this terminal")
        yield _fact("catalog", text, translate("Lookup", "Only documents have named it"), "warning")


def _track(product: Product) -> str:
    told = {
        Track.NONE: translate("Lookup", "nothing"),
        Track.LOT: translate("Lookup", "its lot"),
        Track.SERIAL: translate("Lookup", "its serial number"),
    }[product.track]
    weight = translate("Lookup", "its weight") if product.catch_weight else ""
    if weight and product.track is Track.NONE:
        return weight
    return ", ".join(part for part in (told, weight) if part)


def _property(name: str) -> str:
    known = PROPERTIES.get(name)
    return known.say() if known is not None else shown(name)


def _storage(storage: Storage | None, product: Product) -> Iterator[CardRow]:
    if storage is None:
        text = translate("Lookup", "Not asked yet")
        yield _fact("storage", text, translate("Lookup", "Shown as soon as the server answers"))
        return
    if storage.tag:
        name = translate("Lookup", "Storage tag")
        scope = tag_scope_words(storage.tag_scope) if storage.tag_scope else ""
        yield _fact("tag", shown(storage.tag), said.joined(name, scope), "place")
    else:
        text = translate("Lookup", "No storage tag")
        yield _fact("tag", text, translate("Lookup", "It may be kept anywhere"), "place")
    if storage.management_tag:
        name = translate("Lookup", "Tag of how stock is managed")
        yield _fact("management", shown(storage.management_tag), name)
    if storage.mode:
        yield _fact("mode", stock_mode_words(storage.mode), translate("Lookup", "Who keeps stock"))
    if storage.unique_items is not None:
        yes, no = translate("Lookup", "yes"), translate("Lookup", "no")
        told = yes if storage.unique_items else no
        yield _fact("unique", told, translate("Lookup", "Each piece is told apart"), "serial")
    yield from _thresholds(storage, product)


def _thresholds(storage: Storage, product: Product) -> Iterator[CardRow]:
    measured = said.unit_of(product, storage.threshold_unit)
    for key, value, name in (
        ("low", storage.low, translate("Lookup", "Stock is low below this")),
        ("critical", storage.critical, translate("Lookup", "Stock is critical below this")),
    ):
        if value is not None:
            yield _fact(key, f"{number(value)} {measured}".strip(), name, "warning")
    if storage.low is None and storage.critical is None:
        text = translate("Lookup", "No low-stock threshold")
        yield _fact("low", text, translate("Lookup", "Nobody is warned when stock runs out"))

"""From what is open to the screen: rows of the page that is shown, or why there are none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.ui.screens import moments
from app.ui.screens.deliveries import words as deliveries
from app.ui.screens.goods_outs import words as orders
from app.ui.screens.lookup import rows as listed
from app.ui.screens.lookup import words as said
from app.ui.screens.lookup.about import about_rows
from app.ui.screens.lookup.charts import chart_card
from app.ui.screens.lookup.moves import PlaceName, log_rows, movement_rows
from app.ui.screens.lookup.opened import (
    OfDocuments,
    OfPlace,
    OfProduct,
    Opened,
    Several,
    Unknown,
)
from app.ui.screens.lookup.targets import Target, ToPlace, ToProduct
from app.ui.screens.lookup.values import LookupScreen, Page
from app.ui.screens.narrowing import Empty
from app.ui.translation import translate
from app.ui.widgets.cards import CardRow
from app.ui.widgets.chip import Choice
from app.ui.widgets.document_card import DocumentCard
from app.workbench.shelf_views import DocumentFound, ProductCard
from app.workbench.views import DeliveryRow


def screen_of(
    open_: Opened | None, page: Page, now: int, place: PlaceName, *, offline: bool
) -> LookupScreen:
    """The screen without what is lit and searched."""
    match open_:
        case None:
            return LookupScreen(empty=_scan_something())
        case OfProduct():
            return _product(open_, page, now, place, offline=offline)
        case OfPlace(card):
            own = listed.own_rows(card.documents, now)
            rows: list[CardRow] = [*listed.product_rows(card, now)]
            if own:
                heading = translate("Lookup", "Work of this terminal here")
                rows += [listed.heading("own", heading, str(len(own))), *own]
            return LookupScreen(tuple(rows), searching=False, empty=None if rows else _nothing())
        case OfDocuments():
            return LookupScreen(tuple(_documents(open_, now, place)), searching=False)
        case Several(_, targets):
            found = tuple(_target(at, one) for at, one in enumerate(targets))
            return LookupScreen(found, searching=False)
        case Unknown(told):
            lines = (
                CardRow(f"read {at}", line.value, line.name, icon="barcode")
                for at, line in enumerate(told.lines)
            )
            return LookupScreen(tuple(lines), searching=False)


def _scan_something() -> Empty:
    return Empty(
        "lookup",
        translate("Lookup", "What is it?"),
        translate("Lookup", "Scan its code, or search for its name."),
    )


def _nothing() -> Empty:
    return Empty(
        "place",
        translate("Lookup", "Nothing was seen here yet"),
        translate("Lookup", "The server can be asked item by item only."),
    )


# --- a product --------------------------------------------------------------------------------


def _product(
    open_: OfProduct, page: Page, now: int, place: PlaceName, *, offline: bool
) -> LookupScreen:
    rows, empty = _page(open_.card, page, now, place, offline=offline)
    return LookupScreen(
        tuple(rows),
        searching=False,
        pages=_pages(),
        page=page,
        empty=None if rows else empty,
    )


def _page(
    card: ProductCard, page: Page, now: int, place: PlaceName, *, offline: bool
) -> tuple[list[CardRow], Empty]:
    """The rows of a page, and what is said where there are none."""
    chart = chart_card(card, now) if page in (Page.STOCK, Page.MOVES) else None
    charts = [chart] if chart is not None else []
    match page:
        case Page.STOCK:
            places = listed.place_rows(card, now)
            return [*places, *(charts if places else ())], _nowhere()
        case Page.MOVES:
            moved = movement_rows(card, now, place)
            empty = _not_moved(asked=card.history is not None, offline=offline)
            return [*(charts if moved else ()), *moved], empty
        case Page.LOG:
            return log_rows(card, now, place), _not_asked(offline=offline)
        case Page.ABOUT:
            home = card.product.home_place
            today = moments.local(now).date()
            rows = about_rows(card, today, place(home) if home else "")
            return rows, _not_asked(offline=offline)


def _pages() -> tuple[Choice, ...]:
    return (
        Choice(Page.STOCK, translate("Lookup", "Where it is")),
        Choice(Page.MOVES, translate("Lookup", "Movements")),
        Choice(Page.LOG, translate("Lookup", "Log")),
        Choice(Page.ABOUT, translate("Lookup", "About it")),
    )


def _nowhere() -> Empty:
    return Empty(
        "place",
        translate("Lookup", "No place of it is known here"),
        translate("Lookup", "Where it is seen, received or counted, it appears."),
    )


def _not_moved(*, asked: bool, offline: bool) -> Empty:
    if not asked:
        return _not_asked(offline=offline)
    title = translate("Lookup", "It did not move in the last 90 days")
    return Empty("check", title)


def _not_asked(*, offline: bool) -> Empty:
    if offline:
        return Empty(
            "offline",
            translate("Lookup", "The server was never asked for this"),
            translate("Lookup", "It appears here as soon as the server answers."),
        )
    return Empty("sync", translate("Lookup", "The server is being asked …"))


# --- documents, and what a code may mean ------------------------------------------------------


def _documents(open_: OfDocuments, now: int, place: PlaceName) -> Sequence[CardRow]:
    rows: list[CardRow] = [document_row(one, now, place) for one in open_.found]
    own = {row.key: row for one in open_.found for row in listed.own_rows(one.own, now)}
    if own:
        heading = translate("Lookup", "Work of this terminal on it")
        rows += [listed.heading("own", heading, str(len(own))), *own.values()]
    return rows


def document_row(one: DocumentFound, now: int, place: PlaceName) -> DocumentCard:
    """A delivery or an order as its list shows it."""
    if isinstance(one.row, DeliveryRow):
        return deliveries.card_of(one.row, now)

    def named(key: str) -> str:
        """An id says nothing to anybody."""
        name = place(key)
        return "" if name == key else name

    return orders.card_of(one.row, orders.Around(now, named, frozenset()), None)


def _target(at: int, target: Target) -> CardRow:
    key = f"target {at}"
    if isinstance(target, ToProduct):
        name, detail = said.name_of(target.product), target.product.article
        return CardRow(
            key, name, said.joined(translate("Lookup", "an item"), detail), icon="package"
        )
    if isinstance(target, ToPlace):
        return CardRow(key, target.place.name, translate("Lookup", "a place"), icon="place")
    name = translate("Lookup", "A delivery or an order")
    return CardRow(key, name, target.read.text, icon="document")


def searched(screen: LookupScreen, rows: Sequence[CardRow], text: str) -> LookupScreen:
    """The screen while somebody writes: what was found."""
    if not text.strip():
        return screen
    nothing = Empty(
        "search",
        translate("Lookup", "Nothing fits"),
        translate("Lookup", "Write less of it, or scan its code."),
    )
    return replace(screen, rows=tuple(rows), text=text, empty=None if rows else nothing)

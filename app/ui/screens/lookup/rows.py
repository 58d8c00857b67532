"""Rows of look-up: figures per place, this terminal's documents, what a search found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from app.domain.stock_records import Figures
from app.domain.values import ZERO, Condition, Product
from app.ui.screens import moments
from app.ui.screens.lookup import words as said
from app.ui.screens.lookup.values import Figure, FigureCard
from app.ui.sentences import condition_words
from app.ui.sentences.stock import figure_words
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.cards import CardRow, RowTag
from app.workbench.shelf_views import AtPlace, OwnDocument, PlaceCard, ProductCard

_OTHERS = ("reserved", "planned_sales", "virtual", "in_reconciliation")


def heading(key: str, title: str, value: str = "") -> CardRow:
    """The title of a group."""
    return CardRow(f"heading {key}", title, value=value, heading=True)


# --- stock ------------------------------------------------------------------------------------


def place_rows(card: ProductCard, now: int) -> tuple[FigureCard, ...]:
    """Where a product lies."""
    return tuple(
        _figures(one, now, one.place.id, one.place.name, icon="home" if one.home else "place")
        for one in card.places
    )


def product_rows(card: PlaceCard, now: int) -> tuple[FigureCard, ...]:
    """What lies at a place."""
    return tuple(
        _figures(one, now, one.product.id, said.name_of(one.product), one.product.article)
        for one in card.products
    )


def _figures(
    one: AtPlace, now: int, key: str, title: str, detail: str = "", icon: str = "package"
) -> FigureCard:
    figures = one.figures
    unit = said.unit_of(one.product, figures.unit if figures is not None else "")
    available = one.available
    bad = available is not None and available < ZERO
    return FigureCard(
        key,
        title,
        said.joined(detail, said.counted_blind() if one.withheld else said.age_of(figures, now)),
        value=said.amount(available),
        value_note=unit,
        icon=icon,
        tone=Tone.BAD if bad else Tone.PLAIN,
        tags=tuple(_conditions(figures)),
        figures=tuple(_other(figures, name) for name in _OTHERS),
    )


def _other(figures: Figures | None, name: str) -> Figure:
    value: Decimal | None = getattr(figures, name) if figures is not None else None
    return Figure(said.amount(value), figure_words(name), plain=not value)


def _conditions(figures: Figures | None) -> Iterator[RowTag]:
    """What is there and not as new."""
    for condition, count in figures.by_condition if figures is not None else ():
        if condition is not Condition.NEW and count:
            text = f"{said.amount(count)} {condition_words(condition)}"
            damaged = condition is Condition.DAMAGED
            yield RowTag(text, "damaged" if damaged else "", Tone.WARN if damaged else Tone.PLAIN)


# --- own documents ----------------------------------------------------------------------------


def own_rows(own: Iterable[OwnDocument], now: int) -> list[CardRow]:
    """This terminal's work documents; a tap goes there."""
    rows = []
    for one in own:
        icon, name = _kind(one.kind)
        title = f"{name} {one.title}".strip()
        at = moments.moment(one.changed, now)
        told = translate("Lookup", "last touched {time}").format(time=at)
        tone = Tone.ACCENT if one.state == "open" else Tone.PLAIN
        told = said.joined(_state(one.state), told)
        rows.append(CardRow(f"own {one.document}", title, told, icon=icon, tone=tone))
    return rows


def _kind(kind: str) -> tuple[str, str]:
    known = {
        "receipt": ("receive", translate("Lookup", "Receipt")),
        "dispatch": ("pick", translate("Lookup", "Order")),
        "ad_hoc": ("handover", translate("Lookup", "Without an order")),
        "count": ("count", translate("Lookup", "Count")),
        "adjust": ("edit", translate("Lookup", "Adjustment")),
    }
    return known.get(kind, ("document", kind))


def _state(state: str) -> str:
    known = {
        "open": translate("Lookup", "open"),
        "posted": translate("Lookup", "part posted"),
        "finished": translate("Lookup", "finished"),
    }
    return known.get(state, state)


def found_rows(products: Sequence[Product], places: Sequence[tuple[str, str]]) -> list[CardRow]:
    """What a search by name found: places by id and name, and products."""
    rows = [CardRow(f"place {key}", name, icon="place") for key, name in places]
    rows += [
        CardRow(f"product {one.id}", said.name_of(one), one.article, icon="package")
        for one in products
    ]
    return rows

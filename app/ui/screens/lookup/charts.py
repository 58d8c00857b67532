"""The movements of a product as a chart, with the same in words."""

from __future__ import annotations

from datetime import date

from app.domain.stock_history import StockDay, stock_days
from app.domain.stock_records import HISTORY_DAYS
from app.domain.values import Product
from app.ui.screens import moments
from app.ui.screens.lookup import words as said
from app.ui.screens.lookup.values import Chart, ChartCard
from app.ui.sentences import quantity, unit
from app.ui.translation import translate
from app.workbench.shelf_views import ProductCard


def chart_card(card: ProductCard, now: int) -> ChartCard | None:
    """The stock of the last 90 days; None while movements were never read."""
    history = card.history
    if history is None:
        return None
    last = moments.day_of(now)
    first = last - HISTORY_DAYS + 1
    stock = card.available if card.explained else None
    days = stock_days(
        stock,
        card.product.management_unit,
        history.movements,
        (first, last),
        moments.day_of,
    )
    low, _ = card.limits
    chart = Chart(
        days,
        (_named(days[0]), _named(days[len(days) // 2]), translate("Moments", "today")),
        low,
        translate("Lookup", "low") if low is not None else "",
    )
    moved, as_of = len(history.movements), said.as_of(history.read_at, now)
    if chart.counts_only:
        title = said.joined(translate("Lookup", "Movements a day, the last 90 days"), as_of)
        why = translate("Lookup", "too little is known to tell the stock of each day")
        text = said.joined(translate("Lookup", "%n movement(s)", "", moved), why)
        return ChartCard("chart", title, text, heading=True, chart=chart)
    title = translate("Lookup", "Stock of the last 90 days, {unit}")
    title = said.joined(title.format(unit=unit(card.product.unit)), as_of)
    return ChartCard("chart", title, _spoken(days, card.product, moved), heading=True, chart=chart)


def _named(day: StockDay) -> str:
    return moments.short_day(date.fromordinal(day.day))


def _spoken(days: tuple[StockDay, ...], product: Product, moved: int) -> str:
    """What the line shows: today, the least and the most, and how often it moved."""
    known = [(day.stock, day) for day in days if day.stock is not None]
    least, most = min(known, key=lambda one: one[0]), max(known, key=lambda one: one[0])
    text = translate("Lookup", "{now} today; least {least} on {day}, most {most} on {other}")
    told = text.format(
        now=quantity(known[-1][0], product.unit),
        least=quantity(least[0], product.unit),
        day=_named(least[1]),
        most=quantity(most[0], product.unit),
        other=_named(most[1]),
    )
    return said.joined(told, translate("Lookup", "%n movement(s)", "", moved))

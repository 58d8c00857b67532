"""From shipments to the rows of the list: which groups and filters each belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.domain.values import Place
from app.ui.screens import moments, narrowing
from app.ui.screens.shipments import words
from app.ui.screens.shipments.values import Filter
from app.ui.translation import translate
from app.ui.widgets.chip import Choice
from app.workbench.ship_views import ShipmentRow

Known = narrowing.Known[ShipmentRow]


def known(rows: Sequence[ShipmentRow], now: int, before: Sequence[Known] = ()) -> tuple[Known, ...]:
    """The shipments as they are read, prepared once. `before` are those of an earlier reading of
    this day: most of a long list is what it was.
    """
    old = {one.key: one for one in before}
    return tuple(_still(old.get(words.key_of(row)), row) or _one(row, now) for row in rows)


def _still(old: Known | None, row: ShipmentRow) -> Known | None:
    return old if old is not None and old.row == row else None


def _one(row: ShipmentRow, now: int) -> Known:
    return narrowing.Known(
        row,
        words.card_of(row, now),
        words.haystack(row),
        words.group_of(row),
        frozenset({str(words.filter_of(row))}),
    )


def today(now: int) -> str:
    """What times of day in the rows depend on."""
    return moments.day_name(now, 0)


def headings() -> Mapping[str, str]:
    """The groups in their order."""
    return {
        "begun": translate("Shipments", "Begun here"),
        Filter.TO_LOAD: translate("Shipments", "To be loaded"),
        Filter.ON_THE_WAY: translate("Shipments", "On the way"),
        Filter.DRAFTS: translate("Shipments", "Drafts"),
        Filter.DONE: translate("Shipments", "Done"),
    }


def filter_names() -> Mapping[str, str]:
    """The chips in their order."""
    return {
        Filter.ALL: translate("Shipments", "All"),
        Filter.DRAFTS: translate("Shipments", "Drafts"),
        Filter.TO_LOAD: translate("Shipments", "To load"),
        Filter.ON_THE_WAY: translate("Shipments", "On the way"),
        Filter.DONE: translate("Shipments", "Done"),
    }


def place_chips(source: Place | None, destination: Place | None) -> tuple[Choice, ...]:
    """The places that the list is filtered by; a tap takes one away."""
    found = []
    if source is not None:
        told = translate("Shipments", "From {place}").format(place=source.name)
        found.append(Choice(Filter.SOURCE, told, icon="cross"))
    if destination is not None:
        told = translate("Shipments", "To {place}").format(place=destination.name)
        found.append(Choice(Filter.DESTINATION, told, icon="cross"))
    return tuple(found)

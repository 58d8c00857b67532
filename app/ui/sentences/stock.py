"""Stock as people read it: what its figures are called, how a booking stands, what a place is."""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.sentences.forms import Form, N, Text, form
from app.ui.sentences.values import shown

UNAVAILABLE: Mapping[str, Form] = {
    "figures_counted_blind": form(
        N("Stock", "It is being counted blind"),
        N("Stock", "A lead sees what the books say. Anybody does when the count is finished."),
    ),
    "figures_not_here": form(
        N("Stock", "The server does not say how much there is"),
        N("Stock", "What this terminal knows is shown with its age. Try again later."),
    ),
}

FIGURES: Mapping[str, Text] = {
    "available": N("StockFigure", "available"),
    "reserved": N("StockFigure", "reserved"),
    "planned_sales": N("StockFigure", "planned"),
    "virtual": N("StockFigure", "virtual"),
    "in_reconciliation": N("StockFigure", "reconciling"),
}
"""The five figures (R34)."""

OPERATIONS: Mapping[str, Text] = {
    "StockCountResetOperation": N("StockOperation", "Count set"),
    "StockCountAddOperation": N("StockOperation", "Added"),
    "StockCountRemoveOperation": N("StockOperation", "Removed"),
}
"""What an operation of a manual modification did; a document shows the first alone (R122)."""

BOOKINGS: Mapping[str, Text] = {
    "PENDING": N("StockBooking", "not booked yet"),
    "IN_PROCESS": N("StockBooking", "being booked"),
    "COMPLETED": N("StockBooking", "booked"),
    "FAILED": N("StockBooking", "failed"),
    "CANCELED": N("StockBooking", "cancelled"),
}

MODES: Mapping[str, Text] = {
    "MANAGED_BY_ENFORE": N("StockMode", "enfore keeps its stock"),
    "NOT_MANAGED": N("StockMode", "nobody keeps its stock"),
}

SCOPES: Mapping[str, Text] = {
    "ORGANIZATION": N("StockTag", "of this organisation"),
    "PLATFORM": N("StockTag", "of the platform"),
}
"""Whose storage tag it is (R16)."""

KINDS: Mapping[str, Text] = {
    "receiving": N("PlaceKind", "Receiving"),
    "shelf": N("PlaceKind", "Shelf"),
    "quarantine": N("PlaceKind", "Quarantine"),
    "dock": N("PlaceKind", "Dock"),
}

TABLES: tuple[Mapping[str, Text], ...] = (
    FIGURES,
    OPERATIONS,
    BOOKINGS,
    MODES,
    SCOPES,
    KINDS,
)
TEXTS: tuple[Text, ...] = tuple(text for table in TABLES for text in table.values())


def _word(table: Mapping[str, Text], key: str) -> str:
    text = table.get(key)
    return text.say() if text is not None else shown(key)


def figure_words(figure: str) -> str:
    """The name of one of the five figures."""
    return _word(FIGURES, figure)


def operation_words(kind: str) -> str:
    """What an operation of a manual modification did."""
    return _word(OPERATIONS, kind)


def booking_words(status: str) -> str:
    """How a manual modification, or an operation of one, stands."""
    return _word(BOOKINGS, status)


def stock_mode_words(mode: str) -> str:
    """Who keeps the stock of a product."""
    return _word(MODES, mode)


def tag_scope_words(scope: str) -> str:
    """Whose a storage tag is."""
    return _word(SCOPES, scope)


def place_kind_words(kind: str) -> str:
    """What a place is for."""
    return _word(KINDS, kind)

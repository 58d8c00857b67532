"""Look-up in words: quantities, ages, movements, and how a booking stands."""

from __future__ import annotations

from decimal import Decimal

from app.domain.stock_records import Figures, Operation
from app.domain.values import Condition, Product
from app.ui.screens import moments
from app.ui.sentences import condition_words, movement_words, number, shown, unit
from app.ui.sentences.stock import booking_words, operation_words
from app.ui.translation import language, translate

UNKNOWN = "–"
"""Stands for a figure that nobody shows."""
BETWEEN = "  ·  "


def name_of(product: Product) -> str:
    """The product in the person's language."""
    return product.name_in(language())


def unit_of(product: Product, served: str) -> str:
    """The unit of a figure as people say it; one that is not the product's as the server says."""
    return unit(product.unit) if served in ("", product.management_unit) else served


def amount(value: Decimal | None) -> str:
    """A figure as text."""
    return UNKNOWN if value is None else number(value).replace("-", "−")


def signed(value: Decimal) -> str:
    """A difference with its sign."""
    return f"+{number(value)}" if value > 0 else amount(value)


def as_of(read_at: int, now: int) -> str:
    """When something was read."""
    return translate("Lookup", "as of {time}").format(time=moments.moment(read_at, now))


def age_of(figures: Figures | None, now: int) -> str:
    """When figures were read."""
    if figures is None:
        return translate("Lookup", "not asked yet")
    at = as_of(figures.read_at, now)
    if figures.shown:
        return at
    return BETWEEN.join((translate("Lookup", "the server knows none here"), at))


def counted_blind() -> str:
    """Why a place shows no figures."""
    return translate("Lookup", "being counted blind")


def condition_name(told: str) -> str:
    """A condition that is worth saying: "" for new goods, and where nobody says."""
    return "" if told in ("", Condition.NEW) else condition_words(told)


def capital(text: str) -> str:
    """A word as it begins a line."""
    return text[:1].upper() + text[1:]


def reason_of(reason: str) -> str:
    """Why goods moved."""
    if not reason:
        return translate("Lookup", "Reason not shown")
    return capital(movement_words(reason))


def operation_of(operation: Operation, product: Product | None) -> str:
    """What an operation of a manual modification did."""
    told = operation_words(operation.kind) or translate("Lookup", "A booking")
    if operation.count is None:
        return told
    count = f"{amount(operation.count)} {unit(product.unit) if product else ''}".strip()
    return f"{told}: {count}"


def standing_of(operation: Operation) -> str:
    """How it ended."""
    if operation.undone:
        return translate("Lookup", "taken back")
    if operation.failure:
        told = translate("Lookup", "failed: {reason}")
        return told.format(reason=shown(operation.failure))
    return booking_words(operation.status) if operation.status else ""


def joined(*parts: str) -> str:
    """The parts that say something, in one line."""
    return BETWEEN.join(part for part in parts if part)


def seen(products: int) -> str:
    """How many products this terminal has seen at a place."""
    if not products:
        return translate("Lookup", "nothing seen here yet")
    return translate("Lookup", "%n product(s) seen here", "", products)

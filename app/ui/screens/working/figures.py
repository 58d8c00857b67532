"""Names, figures and times as people with a scanner in their hand read them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from app.domain.values import Condition, Product
from app.ui.sentences import condition_words as words_of_condition
from app.ui.sentences import day, number, quantity, reason_words, unit
from app.ui.translation import language, translate

MINUTE_MS = 60_000
SHORT_CODE = 10

__all__ = [
    "age",
    "amount",
    "by_others",
    "clock",
    "condition_words",
    "day",
    "digits",
    "moment",
    "product_name",
    "reason_words",
    "short_code",
    "signed",
    "today",
    "unit",
]


def digits(value: Decimal | str | int | None) -> str:
    """A quantity without exponent or trailing zeros, with the language's decimal sign."""
    if value is None or value == "":
        return ""
    amount = value if isinstance(value, Decimal) else Decimal(str(value))
    return number(amount.normalize() if amount else Decimal(0))


def signed(value: Decimal | str | int | None) -> str:
    """A difference: "+6", "-2"."""
    text = digits(value)
    return text if text.startswith("-") or not text else f"+{text}"


def amount(value: Decimal, unit_name: str) -> str:
    """A quantity with its unit."""
    return quantity(value.normalize() if value else Decimal(0), unit_name)


def clock(at_ms: int) -> str:
    """Hour and minute of a wall time, where the terminal stands."""
    return datetime.fromtimestamp(at_ms / 1000, tz=UTC).astimezone().strftime("%H:%M")


def moment(at_ms: int) -> str:
    """Day, hour and minute of a wall time."""
    local = datetime.fromtimestamp(at_ms / 1000, tz=UTC).astimezone()
    return f"{day(local.date())} {local.strftime('%H:%M')}"


def today(at_ms: int) -> date:
    """The calendar day where the terminal stands."""
    return datetime.fromtimestamp(at_ms / 1000, tz=UTC).astimezone().date()


def age(since_ms: int, now_ms: int) -> str:
    """How long ago, in the coarsest words that still help."""
    minutes = max(0, now_ms - since_ms) // MINUTE_MS
    if minutes < 1:
        return translate("Working", "just now")
    if minutes < 60:
        return translate("Working", "{n} min ago").format(n=minutes)
    if minutes < 60 * 24:
        return translate("Working", "{n} h ago").format(n=minutes // 60)
    return translate("Working", "{n} d ago").format(n=minutes // (60 * 24))


def by_others(count: Decimal, at_ms: int, now_ms: int) -> str:
    """What others have done of a line, and how old the figure is; `at_ms` 0: nobody knows."""
    if not at_ms:
        return translate("Receipt", "{n} by others").format(n=digits(count))
    told = translate("Receipt", "{n} by others, {age}")
    return told.format(n=digits(count), age=age(at_ms, now_ms))


def product_name(product: Product) -> str:
    """The product's name in the language of the window."""
    return product.name_in(language())


def short_code(code: str) -> str:
    """The end of a long number: people tell packages apart by their last digits."""
    return code if len(code) <= SHORT_CODE else f"…{code[-6:]}"


def condition_words(condition: Condition) -> str:
    """A condition of stock."""
    return words_of_condition(condition.value)

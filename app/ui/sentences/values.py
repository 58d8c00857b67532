"""Values as people read them: quantities, units, dates, reasons, counted things."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QDate

from app.domain.decision import Detail
from app.ui.sentences.forms import N, Text
from app.ui.translation import language, locale, translate

UNITS: Mapping[str, Text] = {
    "pcs": N("Unit", "pcs"),
    "kg": N("Unit", "kg"),
    "g": N("Unit", "g"),
    "l": N("Unit", "l"),
    "m": N("Unit", "m"),
}

REASONS: Mapping[str, Text] = {
    "broken": N("Reason", "Broken or leaking"),
    "wet": N("Reason", "Wet or soiled"),
    "packaging": N("Reason", "Packaging damaged"),
    "wrong_item": N("Reason", "Not what was ordered"),
    "expired": N("Reason", "Past or near its date"),
    "not_ordered": N("Reason", "Nobody ordered it"),
    "other": N("Reason", "Another reason"),
    "over": N("Reason", "More than was ordered"),
    "not_legible": N("Reason", "Lot or serial not legible"),
}

CONDITIONS: Mapping[str, Text] = {
    "NEW": N("Condition", "new"),
    "REFURBISHED": N("Condition", "refurbished"),
    "USED_LIKE_NEW": N("Condition", "used, like new"),
    "USED_VERY_GOOD": N("Condition", "used, very good"),
    "USED_GOOD": N("Condition", "used, good"),
    "USED_ACCEPTABLE": N("Condition", "used, acceptable"),
    "DAMAGED": N("Condition", "damaged"),
}

WHO_BOOKS: Mapping[str, Text] = {
    "add": N("WhoBooks", "This terminal adds the stock."),
    "system": N("WhoBooks", "The system adds the stock when the receipt arrives."),
    "record": N("WhoBooks", "Only the record is written; the stock is booked by staff in enfore."),
}

PROPERTIES: Mapping[str, Text] = {
    "batch": N("Property", "a lot"),
    "expiry": N("Property", "an expiry date"),
}

DELIVERY_STATES: Mapping[str, Text] = {
    "planned": N("DeliveryState", "planned"),
    "in_process": N("DeliveryState", "in process"),
    "completed": N("DeliveryState", "completed"),
    "canceled": N("DeliveryState", "cancelled"),
    "rejected": N("DeliveryState", "rejected"),
    "in_creation": N("DeliveryState", "being created"),
    "on_hold": N("DeliveryState", "on hold"),
    "unknown": N("DeliveryState", "unknown"),
}

SYMBOLOGIES: Mapping[str, str] = {
    "code128": "Code 128",
    "gs1-128": "GS1-128",
    "ean13": "EAN-13",
    "ean8": "EAN-8",
    "upca": "UPC-A",
    "itf14": "ITF-14",
    "qr": "QR",
    "gs1-qr": "GS1 QR",
    "datamatrix": "DataMatrix",
    "gs1-datamatrix": "GS1 DataMatrix",
}

_QUANTITIES = frozenset(
    {"quantity", "done", "expected", "rest", "over", "back", "pack", "step", "there"}
)
_DATES = frozenset({"expiry", "known"})
_SHOWN = 48


def number(value: Decimal | str | int) -> str:
    """A number as the language writes it; no grouping, so that a point is never a thousand."""
    text = format(value, "f") if isinstance(value, Decimal) else str(value)
    try:
        Decimal(text)
    except InvalidOperation:
        return text
    return text.replace(".", locale().decimalPoint())


def unit(name: str) -> str:
    """A unit of the catalog in the present language; one that nobody translated as it is."""
    known = UNITS.get(name)
    return known.say() if known is not None else name


def quantity(value: Decimal | str | int, unit_name: str) -> str:
    """A quantity with its unit."""
    return f"{number(value)} {unit(unit_name)}".strip()


def day(value: date | str) -> str:
    """A date with its year in full ("30.06.2031", "30 Jun 2031")."""
    iso = value if isinstance(value, str) else value.isoformat()
    found = QDate.fromString(iso, "yyyy-MM-dd")
    if not found.isValid():
        return iso
    return locale().toString(found, "dd.MM.yyyy" if language() == "de" else "d MMM yyyy")


def shown(text: str, most: int = _SHOWN) -> str:
    """Scanned text that can be shown: control characters named, too long cut in the middle."""
    plain = "".join(c if c.isprintable() else _name(c) for c in text)
    if len(plain) <= most:
        return plain
    return f"{plain[: most // 2 - 1]}…{plain[-most // 2 :]}"


def _name(character: str) -> str:
    return "<GS>" if character == "\x1d" else f"<{ord(character):02X}>"


def lines(n: int) -> str:
    """ "3 lines" in words."""
    return translate("Count", "%n line(s)", "", n)


def packages(n: int) -> str:
    """ "3 packages" in words."""
    return translate("Count", "%n package(s)", "", n)


def pieces(n: int) -> str:
    """ "3 pieces" in words."""
    return translate("Count", "%n piece(s)", "", n)


def days(n: int) -> str:
    """ "3 days" in words."""
    return translate("Count", "%n day(s)", "", n)


def scans(n: int) -> str:
    """ "3 scans" in words."""
    return translate("Count", "%n scan(s)", "", n)


def questions(n: int) -> str:
    """ "3 open questions" in words."""
    return translate("Count", "%n open question(s)", "", n)


def entries(n: int) -> str:
    """ "3 entries" of the queue in words."""
    return translate("Count", "%n entr(ies)", "", n)


def deliveries(n: int) -> str:
    """ "3 deliveries" in words."""
    return translate("Count", "%n deliver(ies)", "", n)


_COUNTED = {
    "lines": lines,
    "left": lines,
    "spot_check": lines,
    "blocked": lines,
    "packages": packages,
    "arrived": packages,
    "pieces": pieces,
    "days": days,
    "least": days,
    "times": scans,
    "questions": questions,
    "entries": entries,
    "deliveries": deliveries,
}

_TABLES: Mapping[str, Mapping[str, Text]] = {
    "reason": REASONS,
    "condition": CONDITIONS,
    "who_books": WHO_BOOKS,
    "unit": UNITS,
    "state": DELIVERY_STATES,
    "property": PROPERTIES,
}


def readable(details: Mapping[str, Detail]) -> dict[str, str]:
    """Details as texts; counted things also as `<name>_words`. Absent and 0 of these are ""."""
    values: dict[str, str] = {}
    for name, value in details.items():
        if value is None or value == "":
            continue
        values[name] = _readable(name, value)
        count = _COUNTED.get(name)
        if count is not None and str(value).lstrip("-").isdigit() and int(value):
            values[f"{name}_words"] = count(abs(int(value)))
    return values


def _readable(name: str, value: str | int) -> str:
    table = _TABLES.get(name)
    if table is not None and str(value) in table:
        return table[str(value)].say()
    if name in _QUANTITIES or isinstance(value, int):
        return number(value)
    if name in _DATES:
        return day(str(value))
    return shown(str(value))

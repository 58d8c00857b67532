"""GS1 element strings to fields, all or nothing, on top of `biip`.

`biip` brings the table of the 541 application identifiers and their patterns. Its parser is not
used: it forgives what is refused here (a wrong check digit inside (01), a field without its
separator, an empty count) and asks the machine's clock for the century of a date.

Importing `biip` takes 100 ms, so it is imported by the first code that needs it; `warm` does it
in an idle turn or a thread.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.gtin import as_gtin14, has_check_digit
from app.domain.meanings import Attributes, Gs1
from app.scan.digits import is_sscc
from app.scan.values import SEPARATOR

REFERENCE_YEAR = 2026
"""The year that two-digit years are read from where the caller names none."""

_BRACKET = re.compile(r"\((\d{2,4})\)")
_SWALLOWED = re.compile(r".(?:15|17)(\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]))")
_DATES = {
    "11": "production_date",
    "13": "packaging_date",
    "15": "best_before",
    "17": "expiry",
}
_OTHER_DATES = frozenset({"12", "16", "4324", "4325", "4326", "7003", "7006", "7007", "7011"})


class NotGs1Error(ValueError):
    """The string is not sound; `why` is a key of `Unsound`, `detail` names the place."""

    def __init__(self, why: str, detail: str) -> None:
        super().__init__(f"{why}: {detail}")
        self.why = why
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Element:
    """One field: its identifier, its characters, and the parts that its pattern tells apart."""

    ai: str
    value: str
    parts: tuple[str, ...]


def warm() -> None:
    """Import `biip` and load its tables, so that the first GS1 scan does not pay for them."""
    elements_of("0109521234543213")


def elements_of(message: str) -> list[Element]:
    """Split an element string with `\\x1d` separators. Raises NotGs1Error."""
    rest = message.strip(SEPARATOR)
    elements: list[Element] = []
    while rest:
        element, variable = _extract(rest)
        rest = rest[len(element.ai) + len(element.value) :]
        if rest and variable and not rest.startswith(SEPARATOR):
            # biip would go on as if the field had ended; then it is anybody's guess where.
            raise NotGs1Error("gs1_broken", element.ai)
        rest = rest.lstrip(SEPARATOR)
        elements.append(element)
    return elements


def elements_of_brackets(text: str) -> list[Element]:
    """Split the form for people, `(01)...(10)...`. Raises NotGs1Error.

    A bracket inside a lot is kept, unless it looks like an identifier.
    """
    pieces = _BRACKET.split(text)
    if pieces[0].strip() or len(pieces) < 3:
        raise NotGs1Error("gs1_broken", text[:20])
    pairs = zip(pieces[1::2], pieces[2::2], strict=True)
    return [exact_element(ai, value.strip(f" {SEPARATOR}")) for ai, value in pairs]


def exact_element(ai: str, value: str) -> Element:
    """One field whose identifier and end are known. Raises NotGs1Error."""
    element, _ = _extract(ai + value)
    if element.ai != ai or element.value != value:
        raise NotGs1Error("gs1_broken", ai)
    return element


def fields_of(elements: Sequence[Element], year: int = REFERENCE_YEAR) -> Gs1:
    """All fields of a code, or NotGs1Error if a single one is wrong.

    `year` is today's: two-digit years lie 49 years back to 50 ahead of it (Gen. Specs 7.12).
    """
    if not elements:
        raise NotGs1Error("gs1_broken", "")
    by_ai = _unique(elements)
    if "01" in by_ai and "02" in by_ai:
        raise NotGs1Error("gs1_broken", "01, 02")
    for element in by_ai.values():
        _check_digits(element)
    return Gs1(
        gtin=_gtin(by_ai.get("01")),
        content_gtin=_gtin(by_ai.get("02")),
        sscc=_value(by_ai.get("00")),
        attributes=_attributes(by_ai, year),
        warning=_warning(by_ai),
    )


def read_date(digits: str, year: int) -> date:
    """YYMMDD, day 00 being the last of the month. Raises ValueError for no date at all."""
    full = int(digits[:2]) + year - year % 100
    if full - year >= 51:
        full -= 100
    elif full - year <= -50:
        full += 100
    month, day = int(digits[2:4]), int(digits[4:6])
    if not 1 <= month <= 12:
        raise ValueError(digits)
    return date(full, month, day or calendar.monthrange(full, month)[1])


def _extract(text: str) -> tuple[Element, bool]:
    """The first field, and whether its length is variable."""
    from biip import ParseError
    from biip.gs1_application_identifiers import GS1ApplicationIdentifier

    if not text.isascii():  # \d takes the digits of every script
        raise NotGs1Error("gs1_broken", text[:4])
    try:
        known = GS1ApplicationIdentifier.extract(text)
    except ParseError as error:
        raise NotGs1Error("gs1_broken", text[:4]) from error
    field = text.split(SEPARATOR, 1)[0]
    match = re.match(known.pattern.removesuffix("$"), field)
    parts = tuple(part for part in match.groups() if part is not None) if match else ()
    value = "".join(parts)
    if not value:
        raise NotGs1Error("gs1_broken", known.ai)
    return Element(known.ai, value, parts), known.separator_required


def _unique(elements: Sequence[Element]) -> dict[str, Element]:
    """By identifier; the same field twice with two values contradicts itself."""
    by_ai: dict[str, Element] = {}
    for element in elements:
        if by_ai.setdefault(element.ai, element).value != element.value:
            raise NotGs1Error("gs1_broken", element.ai)
    return by_ai


def _check_digits(element: Element) -> None:
    ai, value = element.ai, element.value
    sound = True
    if ai in {"01", "02", "03"}:
        sound = as_gtin14(value) is not None
    elif ai == "00":
        sound = is_sscc(value)
    elif ai.startswith("41"):
        sound = has_check_digit(value)
    if not sound:
        raise NotGs1Error("check_digit", ai)


def _attributes(by_ai: dict[str, Element], year: int) -> Attributes:
    dates = {ai: _date(e, year) for ai, e in by_ai.items() if ai in _DATES or ai in _OTHER_DATES}
    named = {name: dates.get(ai) for ai, name in _DATES.items()}
    weight_ai = next((ai for ai in by_ai if ai[:3] == "310"), None)
    price_ai = next((ai for ai in by_ai if ai[:3] in {"392", "393"}), None)
    count_ai = "37" if "37" in by_ai else "30" if "30" in by_ai else None
    taken = {"00", "01", "02", "10", "21", *_DATES, weight_ai, count_ai}
    if price_ai and price_ai.startswith("392"):
        taken.add(price_ai)  # 393 stays: its first three digits are the currency
    return Attributes(
        lot=_value(by_ai.get("10")),
        serial=_value(by_ai.get("21")),
        # 7003 is an expiry to the minute; the day is what receiving decides by.
        expiry=named["expiry"] or dates.get("7003"),
        best_before=named["best_before"],
        production_date=named["production_date"],
        packaging_date=named["packaging_date"],
        count=_count(by_ai[count_ai]) if count_ai else None,
        net_weight_kg=_decimal(by_ai[weight_ai]) if weight_ai else None,
        price=_decimal(by_ai[price_ai]) if price_ai else None,
        other=tuple((ai, e.value) for ai, e in by_ai.items() if ai not in taken),
    )


def _date(element: Element, year: int) -> date:
    try:
        return read_date(element.value, year)
    except ValueError as error:
        raise NotGs1Error("gs1_broken", element.ai) from error


def _count(element: Element) -> int:
    count = int(element.value)
    if count == 0:
        raise NotGs1Error("gs1_broken", element.ai)
    return count


def _decimal(element: Element) -> Decimal:
    """The last digit of the identifier is the number of decimals; 393n has a currency first."""
    digits, places = element.parts[-1], int(element.ai[3])
    if places > len(digits):
        raise NotGs1Error("gs1_broken", element.ai)
    return Decimal(digits).scaleb(-places)


def _gtin(element: Element | None) -> str | None:
    return as_gtin14(element.value) if element else None


def _value(element: Element | None) -> str | None:
    return element.value if element else None


def _warning(by_ai: dict[str, Element]) -> str:
    """`lot_swallowed` where a lot or serial ends like an expiry date that nothing else gives."""
    if "15" in by_ai or "17" in by_ai:
        return ""
    for ai in ("10", "21"):
        end = by_ai[ai].value[-9:] if ai in by_ai else ""
        if match := _SWALLOWED.fullmatch(end):
            try:
                read_date(match[1], REFERENCE_YEAR)
            except ValueError:
                continue
            return "lot_swallowed"
    return ""

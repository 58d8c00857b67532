"""The cells of a catalog file: text from outside becomes a value, or a reason why it cannot.

A spreadsheet changes what people type: `0,5` for 0.5, a long code rounded to `9,52001E+12`, a text
guarded as `="0123"`. What is sure is understood; what may mean two things is refused.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal

from app.domain.gtin import GTIN_LENGTHS, as_gtin14, check_digit
from app.domain.values import Track
from app.workbench.catalog_problems import BadCell

LONGEST = 200
LONGEST_CODE = 90
"""GS1 element strings end at 90 characters; no label of a place or badge is longer."""

UNITS: dict[str, tuple[str, Decimal]] = {
    "pcs": ("COUNT_PIECES", Decimal(1)),
    "kg": ("MASS_KILOGRAMS", Decimal("0.001")),
    "g": ("MASS_GRAMS", Decimal(1)),
    "t": ("MASS_TONS", Decimal("0.001")),
    "l": ("VOLUME_LITERS", Decimal("0.001")),
    "ml": ("VOLUME_MILLILITERS", Decimal(1)),
}
"""Shown unit -> the server's unit and the step that is meant when the file says none."""

_ALSO = {
    "": "pcs",
    "pc": "pcs",
    "piece": "pcs",
    "pieces": "pcs",
    "ea": "pcs",
    "each": "pcs",
    "st": "pcs",
    "stk": "pcs",
    "stück": "pcs",
    "stueck": "pcs",
    "kilo": "kg",
    "gr": "g",
    "ltr": "l",
    "liter": "l",
    "litre": "l",
}
_YES = frozenset({"yes", "y", "true", "1", "x", "ja", "wahr"})
_NO = frozenset({"no", "n", "false", "0", "nein", "falsch"})
_DECIMAL = re.compile(r"\d{1,9}(?:[.,]\d{1,6})?")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_ROUNDED = re.compile(r"\d[.,]\d+E\+?\d+|\dE\+\d+", re.IGNORECASE)
"""With a fraction or a sign, as spreadsheets write it: a place may well be called 2E10."""
_GUARDED = re.compile(r'="(.*)"')
_MANAGEMENT = re.compile(r"[A-Z][A-Z0-9_]{0,59}")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_FORMULA = ("=", "+", "-", "@")


def text(cell: str, longest: int = LONGEST) -> str:
    """One line of text; line breaks within a cell become spaces."""
    line = cell.strip()
    if not line.isprintable():
        line = re.sub(r"[\t\r\n]+", " ", line)
    if not line.isprintable() and any(unicodedata.category(c) in ("Cc", "Cs") for c in line):
        raise BadCell("catalog_control_characters", value=line)
    if len(line) > longest:
        raise BadCell("catalog_too_long", value=line, most=str(longest))
    return line


def code(cell: str, kind: str = "") -> str:
    """A code as printed. `kind` "gtin" or "other"; without it, GTIN lengths claim to be one."""
    line = text(cell, LONGEST_CODE)
    if _ROUNDED.fullmatch(line):
        raise BadCell("catalog_code_rounded", value=line)
    if kind not in ("", "gtin", "other", "article"):
        raise BadCell("catalog_code_kind", value=kind)
    digits = line.isascii() and line.isdigit()
    if kind == "gtin" and (not digits or len(line) not in GTIN_LENGTHS):
        raise BadCell("catalog_not_a_gtin", value=line)
    claims = kind in ("", "gtin") and digits and len(line) in GTIN_LENGTHS
    if claims and as_gtin14(line) is None:
        raise BadCell("catalog_check_digit", value=line, right=check_digit(line[:-1]))
    return line


def code_kind(printed: str) -> str:
    """What an export says of a code, so that the import takes it as it is."""
    return "gtin" if as_gtin14(printed) else "other"


def amount(cell: str, *, spreadsheet: bool) -> Decimal:
    """A number above 0, without superfluous zeros."""
    line = cell.strip()
    if not line.isascii() or not _DECIMAL.fullmatch(line) or (not spreadsheet and "," in line):
        raise BadCell("catalog_not_a_number", value=line)
    if spreadsheet and _THOUSANDS.fullmatch(line):
        raise BadCell("catalog_number_ambiguous", value=line)
    value = Decimal(line.replace(",", "."))
    if value <= 0:
        raise BadCell("catalog_not_above_zero", value=line)
    return Decimal(plain(value))


def plain(value: Decimal) -> str:
    """A number without exponent or superfluous zeros."""
    shown = format(value, "f")
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def shown_amount(value: Decimal) -> str:
    """A number as a spreadsheet row says it: never what could be thousands."""
    shown = plain(value)
    return shown + "0" if _THOUSANDS.fullmatch(shown) else shown


def days(cell: str) -> int:
    """A whole number of days."""
    line = cell.strip()
    if not line.isascii() or not line.isdigit() or len(line) > 5:
        raise BadCell("catalog_not_days", value=line)
    return int(line)


def day(cell: str) -> date:
    """A date, 2027-03-31 or 31.03.2027; 03/04/2027 means two days and is refused."""
    line = cell.strip()
    iso, dotted = _ISO.fullmatch(line), _DOTTED.fullmatch(line)
    try:
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if dotted:
            return date(int(dotted[3]), int(dotted[2]), int(dotted[1]))
    except ValueError:
        pass
    raise BadCell("catalog_not_a_date", value=line)


def yes_no(cell: str) -> bool:
    """Yes or no."""
    line = cell.strip().casefold()
    if line not in _YES | _NO:
        raise BadCell("catalog_not_yes_no", value=line)
    return line in _YES


def names(cell: str) -> tuple[str, ...]:
    """Names with blanks, commas or semicolons between them, each once."""
    found = re.split(r"[\s,;]+", text(cell))
    return tuple(dict.fromkeys(name for name in found if name))


def track(cell: str) -> Track:
    """none, lot or serial."""
    try:
        return Track(cell.strip().casefold())
    except ValueError:
        raise BadCell("catalog_track_unknown", value=cell.strip()) from None


def unit(cell: str) -> str:
    """A unit as people say it, in our spelling; unknown ones as they are."""
    line = text(cell, 20)
    folded = line.casefold().rstrip(".")
    return folded if folded in UNITS else _ALSO.get(folded, line)


def management_unit(cell: str) -> str:
    """A unit of the server."""
    line = cell.strip()
    if not _MANAGEMENT.fullmatch(line):
        raise BadCell("catalog_management_unit", value=line)
    return line


def unguarded(cell: str) -> str:
    """The text behind what keeps a spreadsheet from taking it for a formula or a number."""
    line = cell.strip()
    guarded = _GUARDED.fullmatch(line) if line.startswith("=") else None
    if guarded:
        return guarded[1].replace('""', '"')
    return line[1:] if line.startswith("'") and line[1:].startswith((*_FORMULA, "'")) else line


def guarded(line: str) -> str:
    """Text that no spreadsheet runs as a formula; `unguarded` is its inverse."""
    needs = line.startswith(_FORMULA) or (
        line.startswith("'") and line[1:].startswith((*_FORMULA, "'"))
    )
    return "'" + line if needs else line

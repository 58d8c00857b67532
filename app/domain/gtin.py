"""Check digits of GS1 keys, and one form of a trade item number for every look-up."""

from __future__ import annotations

GTIN_LENGTHS = frozenset({8, 12, 13, 14})


def check_digit(body: str) -> str:
    """The check digit of the digits before it (GS1 General Specifications 7.9)."""
    total = sum(int(digit) * (3 if index % 2 == 0 else 1) for index, digit in enumerate(body[::-1]))
    return str(-total % 10)


def is_sound(digits: str) -> bool:
    """True for ASCII digits whose last one is the check digit of the rest."""
    return (
        len(digits) > 1
        and digits.isascii()
        and digits.isdigit()
        and check_digit(digits[:-1]) == digits[-1]
    )


def as_gtin14(text: str) -> str | None:
    """The 14 digits of a sound GTIN-8, -12, -13 or -14, else None."""
    return text.zfill(14) if len(text) in GTIN_LENGTHS and is_sound(text) else None


def look_up_form(code: str) -> str:
    """How a code is stored and looked for: 14 digits for a GTIN, else trimmed capitals."""
    text = code.strip()
    return as_gtin14(text) or text.upper()

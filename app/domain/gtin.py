"""Digits of GS1 keys, and one form of a trade item number for every look-up."""

from __future__ import annotations

GTIN_LENGTHS = frozenset({8, 12, 13, 14})


def is_digits(text: str) -> bool:
    """Whether `text` is ASCII digits only; `str.isdigit` also takes those of other scripts."""
    return text.isascii() and text.isdigit()


def check_digit(body: str) -> str:
    """The check digit of the digits before it (GS1 General Specifications 7.9)."""
    total = sum(int(digit) * (3 if index % 2 == 0 else 1) for index, digit in enumerate(body[::-1]))
    return str(-total % 10)


def has_check_digit(digits: str) -> bool:
    """Whether the last of these digits is the check digit of the rest."""
    return check_digit(digits[:-1]) == digits[-1:]


def as_gtin14(text: str) -> str | None:
    """The 14 digits of a GTIN-8, -12, -13 or -14 with a valid check digit, else None.

    Nothing but zeros passes the sum and is no article.
    """
    if len(text) not in GTIN_LENGTHS or not is_digits(text) or not text.strip("0"):
        return None
    return text.zfill(14) if has_check_digit(text) else None


def look_up_form(code: str) -> str:
    """How a code is stored and looked for: 14 digits for a GTIN, else trimmed capitals."""
    text = code.strip()
    return as_gtin14(text) or text.upper()

"""Codes that are digits and nothing else, beside GTIN (`app.domain.gtin`): UPC-E and SSCC.

Written here and not left to `biip`: the first scan of a shift shall not wait for its import, and
a plain EAN-13 has to win over the application identifiers that its digits happen to start with
(7032069804988 is no AI 7032).
"""

from __future__ import annotations

from app.domain.gtin import check_digit, has_check_digit, is_digits

SSCC_LENGTH = 18


def is_sscc(digits: str) -> bool:
    """Whether these are 18 digits with a valid check digit."""
    return len(digits) == SSCC_LENGTH and is_digits(digits) and has_check_digit(digits)


def expand_upc_e(digits: str) -> str | None:
    """The UPC-A behind a UPC-E of 6, 7 or 8 digits (GS1 Gen. Specs 5.2.2.4.2), else None.

    Six digits lack number system (0) and check digit, seven the check digit.
    """
    if not is_digits(digits) or len(digits) not in (6, 7, 8):
        return None
    body = digits.zfill(7) if len(digits) == 6 else digits[:7]
    system, d, last = body[0], body[1:6], body[6]
    if system not in "01":
        return None
    if last in "012":
        payload = f"{system}{d[:2]}{last}0000{d[2:]}"
    elif last == "3":
        payload = f"{system}{d[:3]}00000{d[3:]}"
    elif last == "4":
        payload = f"{system}{d[:4]}00000{d[4:]}"
    else:
        payload = f"{system}{d}0000{last}"
    upc_a = payload + check_digit(payload)
    return None if len(digits) == 8 and upc_a[-1] != digits[-1] else upc_a

"""One arithmetic for every digit of a GS1 key, wherever it is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.gtin import as_gtin14, check_digit, has_check_digit, look_up_form


@pytest.mark.parametrize(
    ("code", "gtin"),
    [
        ("4006381333931", "04006381333931"),
        ("96385074", "00000096385074"),
        ("036000291452", "00036000291452"),
        ("10614141000415", "10614141000415"),
        ("4006381333930", None),
        ("400638133393", None),
        ("00000000", None),
        ("00000000000000", None),
        ("", None),
        ("٤٠٠٦٣٨١٣٣٣٩٣١", None),
    ],
)
def test_what_is_a_gtin(code: str, gtin: str | None) -> None:
    assert as_gtin14(code) == gtin
    assert look_up_form(f" {code} ") == (gtin or code)


@given(st.text("0123456789", min_size=1, max_size=17), st.integers(0, 200), st.integers(1, 9))
def test_one_wrong_digit_is_always_found(body: str, where: int, by: int) -> None:
    whole = body + check_digit(body)
    assert has_check_digit(whole)
    at = where % len(whole)
    wrong = whole[:at] + str((int(whole[at]) + by) % 10) + whole[at + 1 :]
    assert not has_check_digit(wrong)

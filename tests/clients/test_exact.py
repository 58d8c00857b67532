"""Quantities survive JSON; what nobody can count with is refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clients.exact import NotJson, read_json, write_json

amounts = st.decimals(
    allow_nan=False, allow_infinity=False, places=6, min_value=-(10**9), max_value=10**9
)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**18), 10**18) | st.text() | amounts,
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(values)
def test_what_is_written_is_read_again(value: object) -> None:
    assert read_json(write_json(value)) == value


@pytest.mark.parametrize("text", ["0.1", "0.10", "2.5", "1234567890.000001", "0.30000000000000004"])
def test_no_digit_changes(text: str) -> None:
    assert write_json(read_json(text.encode())) == text.encode()


def test_exponents_are_written_out() -> None:
    assert write_json(Decimal("1E+3")) == b"1000"
    assert read_json(b"25e-1") == Decimal("2.5")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>",
        b"NaN",
        b"Infinity",
        b"1e999999999",
        b"1" * 5000,
        b"0." + b"1" * 100,
        b"[" * 100_000,
        b'{"a": \xff}',
        b'{"items": [',
    ],
)
def test_hostile_answers_are_refused(content: bytes) -> None:
    with pytest.raises(NotJson):
        read_json(content)


@pytest.mark.parametrize("value", [0.1, b"x", {1, 2}, Decimal("NaN")])
def test_what_json_has_no_exact_word_for_is_not_written(value: object) -> None:
    with pytest.raises(TypeError):
        write_json({"value": value})

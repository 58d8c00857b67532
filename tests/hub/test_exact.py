"""JSON without floats, and times of the wire: the small pure parts of the hub."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.hub import exact, timestamps

quantities = st.decimals(
    min_value=-(10**15) + 1, max_value=10**15 - 1, places=9, allow_nan=False, allow_infinity=False
)
scalars = (
    st.none() | st.booleans() | st.integers(-(10**15) + 1, 10**15 - 1) | st.text() | quantities
)
values = st.recursive(
    scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20
)


@given(quantities)
def test_a_quantity_is_the_same_after_any_number_of_ways(value: Decimal) -> None:
    assert exact.loads(exact.dumps(value)) == value
    assert exact.plain(value) == value


@given(values)
def test_what_is_written_is_json_and_reads_the_same(value: Any) -> None:
    try:
        text = exact.dumps(value).encode("utf-8")
    except UnicodeEncodeError:  # half a surrogate pair: loads lets none in
        return
    json.loads(text)
    assert exact.same(exact.loads(text), value)


@given(values, values)
def test_same_is_symmetric_and_knows_types(one: Any, other: Any) -> None:
    assert exact.same(one, one)
    assert exact.same(one, other) == exact.same(other, one)


def test_same_compares_numbers_by_value_and_true_is_no_number() -> None:
    assert exact.same({"a": [3]}, {"a": [Decimal("3.000")]})
    assert not exact.same({"a": 1}, {"a": True})
    assert not exact.same({"a": 1}, {"a": 1, "b": None})
    assert not exact.same([1, 2], [1])


@pytest.mark.parametrize(
    "text",
    ["", "{", "NaN", "Infinity", "1e16", "1e-10", "1" * 16, '"\\ud800"', "[" * 99_999, b"\xff"],
)
def test_what_is_refused_is_refused_with_a_sentence(text: str | bytes) -> None:
    with pytest.raises(ValueError, match=r"\."):
        exact.loads(text)


def test_the_mark_of_decimals_cannot_be_forged_by_a_text() -> None:
    forged = {"a": '","admin":true,"b":"', "c": "0.5"}
    assert json.loads(exact.dumps({**forged, "d": Decimal("0.5")})) == {**forged, "d": 0.5}


@given(st.integers(0, 4_102_444_800_000))
def test_a_time_reads_back(at_ms: int) -> None:
    assert timestamps.parse(timestamps.text(at_ms)) == at_ms * 1_000_000


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-02T03:04:05",
        "2026-01-02T03:04:05+00:00",
        "2026-01-02 03:04:05Z",
        "2026-13-01T00:00:00Z",
        "2026-02-30T00:00:00Z",
        "2026-01-02T24:00:00Z",
        "٢٠٢٦-01-02T03:04:05Z",
        "0000-01-01T00:00:00Z",
        "",
    ],
)
def test_r2_times_that_are_none(text: str) -> None:
    with pytest.raises(ValueError, match=r"RFC 3339|calendar"):
        timestamps.parse(text)


def test_r2_fractions_and_leap_seconds() -> None:
    assert timestamps.parse("1970-01-01T00:00:01.5Z") == 1_500_000_000
    assert timestamps.parse("1970-01-01T00:00:00.000000001Z") == 1
    assert timestamps.parse("2016-12-31T23:59:60Z") == timestamps.parse("2016-12-31T23:59:59Z")


@pytest.mark.parametrize("deep", [{"a": [1, {"b": []}]}, "text", 1, None, []])
def test_what_is_nested_as_people_nest_it_is_taken(deep: object) -> None:
    exact.check_depth(deep)


def test_what_is_nested_too_deeply_is_refused() -> None:
    deep: object = 1
    for _ in range(199):
        deep = [deep]
    exact.check_depth(deep)
    with pytest.raises(ValueError, match="nested"):
        exact.check_depth({"a": [deep]})

"""Whatever is sent, the hub answers with a status of its contract and never fails itself."""

from __future__ import annotations

import json
from typing import Any

import httpx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.hub.conftest import SHELF, TEA, Desk, item, update
from tests.hub.test_keys import full
from tests.thorough import examples

scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=30)
    | st.sampled_from([TEA, SHELF, "0" * 24, "x" * 300, "COUNT_PIECES", "\x00"])
)
anything = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=8,
)


def spoiled(body: Any, draw: Any) -> Any:
    """A valid body with one of its members, at any depth, replaced by anything or taken out."""
    if not isinstance(body, dict) or not body or draw(st.integers(0, 3)) == 0:
        return draw(anything)
    name = draw(st.sampled_from(sorted(body)))
    kept = {key: value for key, value in body.items() if key != name}
    return kept if draw(st.booleans()) else {**kept, name: spoiled(body[name], draw)}


def test_no_body_makes_the_hub_fail(desk: Desk) -> None:
    """The client of the tests checks each answer, and an error in the log fails the test."""
    draft = desk.draft()
    package = desk.package(draft)
    goods_in = desk.post("/goods-ins", desk.draft())["id"]
    base = f"/goods-in-drafts/{draft}"
    line = item(package, idempotency_key="0" * 24, expected_number_of_units=1)
    calls: list[tuple[str, str, Any]] = [
        ("PATCH", f"/stock/{TEA}/{SHELF}", update("add", 1)),
        ("POST", "/goods-in-drafts-full", full()),
        ("POST", f"{base}/items", line),
        ("POST", f"{base}/packages", {"package_number": "1", "idempotency_key": "0" * 24}),
        ("POST", f"{base}/origins", {"type": "SALES_RETURN", "reference_id": None}),
        ("POST", f"{base}/external-references", {"type": "OTHER", "identifier": "x"}),
        ("POST", "/goods-ins", draft + "0"),
        ("PATCH", f"/goods-ins/{goods_in}", {"@type": "GoodsInUpdateExternalDataRequest"}),
        ("PATCH", f"/product/{TEA}/settings", {"@type": "StorageTagUpdate", "storage_tag": {}}),
    ]

    @settings(max_examples=examples(60), suppress_health_check=list(HealthCheck))
    @given(st.data())
    def run(data: st.DataObject) -> None:
        method, path, body = data.draw(st.sampled_from(calls))
        content = json.dumps(spoiled(body, data.draw)).encode()
        headers = {"Content-Type": "application/json"}
        answer = desk.http.request(method, desk.base + path, content=content, headers=headers)
        assert answer.status_code in (200, 400, 404, 409, 422), answer.text

    run()


def test_no_query_makes_the_hub_fail(desk: Desk) -> None:
    names = st.sampled_from(["from", "to", "limit", "offset", "number", "status", "product_id"])
    values = st.text(max_size=20) | st.sampled_from(
        ["2026-01-01T00:00:00Z", "1", "PLANNED", "\x00"]
    )
    paths = st.sampled_from(["/goods-ins", "/goods-in-drafts", "/stock-count-changes"])

    @settings(max_examples=examples(40), suppress_health_check=list(HealthCheck))
    @given(paths, st.lists(st.tuples(names, values), max_size=6))
    def run(path: str, pairs: list[tuple[str, str]]) -> None:
        answer = desk.http.get(desk.base + path, params=httpx.QueryParams(tuple(pairs)))
        assert answer.status_code in (200, 400), answer.text

    run()

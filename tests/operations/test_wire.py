"""The third party notices a wrong request and a wrong answer: else it would be no witness."""

from __future__ import annotations

import json
from dataclasses import replace

import httpx
import pytest

from tests.clients.scope import in_scope
from tests.operations.line import NOBODY
from tests.operations.wire import Exchange, Judge

PATH = f"/inventory/org/{NOBODY}/stock/{NOBODY}/{NOBODY}"
QUANTITY = {"value": 5, "unit": "COUNT_PIECES"}
BODY = {"change_quantity": QUANTITY, "change_intent": "add", "condition": "NEW"}
FIGURES = ("available", "planned_sales", "reserved", "virtual", "in_reconciliation")
STOCK = {
    "product_id": NOBODY,
    "storage_location": NOBODY,
    **dict.fromkeys(FIGURES, QUANTITY),
}
GOOD = Exchange(
    method="PATCH",
    url=httpx.URL(f"http://127.0.0.1{PATH}"),
    sent_headers={"authorization": "Bearer demo", "content-type": "application/json"},
    sent=json.dumps(BODY).encode(),
    status=200,
    headers={"content-type": "application/json"},
    content=json.dumps(STOCK).encode(),
)


@pytest.fixture
def judge() -> Judge:
    """Of the stock's PATCH."""
    return Judge(next(one for one in in_scope() if one.name == "updateStock"), "/inventory")


def test_what_is_right_is_right(judge: Judge) -> None:
    assert (judge.wrong_request(GOOD), judge.wrong_answer(GOOD)) == ("", "")


@pytest.mark.parametrize(
    "wrong",
    [
        replace(GOOD, sent=json.dumps({**BODY, "change_intent": "double"}).encode()),
        replace(GOOD, sent=json.dumps({**BODY, "unheard": "of"}).encode()),
        replace(GOOD, sent=json.dumps({"condition": "NEW"}).encode()),
        replace(GOOD, sent=b""),
        replace(GOOD, sent_headers={"authorization": "Bearer demo", "content-type": "text/plain"}),
        replace(GOOD, sent_headers={"content-type": "application/json"}),
        replace(GOOD, url=httpx.URL(f"http://127.0.0.1{PATH}?limit=5")),
        replace(GOOD, url=httpx.URL("http://127.0.0.1/inventory/elsewhere")),
        replace(GOOD, method="POST"),
    ],
    ids=["value", "member", "missing", "empty", "media", "token", "parameter", "path", "method"],
)
def test_a_wrong_request_is_noticed(judge: Judge, wrong: Exchange) -> None:
    assert judge.wrong_request(wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        replace(GOOD, status=201),
        replace(GOOD, content=b""),
        replace(GOOD, content=json.dumps({**STOCK, "available": 5}).encode()),
        replace(GOOD, headers={"content-type": "text/html"}),
        replace(GOOD, status=403, content=b'{"title": "No"}'),
        replace(
            GOOD,
            status=403,
            headers={"content-type": "application/problem+json"},
            content=b'{"title": 5}',
        ),
    ],
    ids=["status", "empty", "shape", "media", "error media", "problem"],
)
def test_a_wrong_answer_is_noticed(judge: Judge, wrong: Exchange) -> None:
    assert judge.wrong_answer(wrong)

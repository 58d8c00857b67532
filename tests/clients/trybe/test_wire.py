"""Wire models keep what they do not know, and bend nothing; any JSON at all is survived."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from app.clients.errors import ClientError
from app.clients.exact import read_json, write_json
from app.clients.trybe import operations as ops
from app.clients.trybe import wire
from app.clients.trybe.adapter import Trybe
from app.clients.trybe.lines import line_of, reference_of, text_of
from app.clients.trybe.orders import head_of
from app.settings import Credentials, Profile
from tests.clients.worlds import CLOCK, Nobody, RawServer

amounts = st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=4)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.text(max_size=20) | amounts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)
texts = st.none() | st.text(max_size=30)
whole = st.none() | st.integers(-(10**12), 10**12)
ids = st.text(min_size=1, max_size=60)
order_fields = {
    "purchase_order_number": texts,
    "supplier_id": texts,
    "supplier_name": texts,
    "supplier_email": texts,
    "subtotal": whole,
    "currency": texts,
    "item_count": whole,
    "items_added": st.none() | st.booleans(),
    "created_by_id": texts,
    "site_id": texts,
    "organisation_id": texts,
    "created_at": texts,
    "updated_at": texts,
    "submitted_at": texts,
    "last_submitted_at": texts,
}
statuses = st.sampled_from(["draft", "submitted", "received", "archived"]) | st.text(max_size=9)
orders = st.fixed_dictionaries({"id": ids, "status": statuses}, optional=order_fields)
OPERATIONS = [one for name, one in vars(ops).items() if name.isupper() and hasattr(one, "method")]


@settings(max_examples=40)
@given(told=st.dictionaries(st.text(max_size=12), json_values), member=st.text(max_size=12))
def test_an_item_of_any_content_is_a_line(told: dict[str, Any], member: str) -> None:
    item = wire.Item.model_validate({**told, "id": "i", "quantity": 3, "unit_price": 1})
    line = line_of(item, 1, member, Nobody())
    assert line.product.id
    assert line.product.name
    assert line.expected == 3
    assert isinstance(text_of(item), str)


@given(told=orders)
def test_an_order_of_any_content_is_a_head(told: dict[str, Any]) -> None:
    """R192: a status that no document names is unknown to us, and no error."""
    head = head_of(wire.Order.model_validate(told))
    assert head.id == told["id"]
    assert (head.state == "unknown") == (told["status"] not in ("draft", "submitted", "received"))


@pytest.mark.parametrize("amount", [Decimal("1.5"), "12", True, Decimal(2)])
def test_an_amount_that_is_no_whole_number_is_not_bent_into_one(amount: object) -> None:
    """R197, R204."""
    with pytest.raises(ValidationError):
        wire.Item.model_validate({"id": "i", "quantity": amount})
    with pytest.raises(ValidationError):
        wire.Item.model_validate({"id": "i", "unit_price": amount})
    with pytest.raises(ValidationError):
        wire.ItemUpdate.model_validate({"quantity": amount})


def test_null_is_said_where_it_is_mandatory() -> None:
    """R198."""
    supplier, site = str(UUID(int=1)), str(UUID(int=2))
    body = wire.OrderCreate(
        purchase_order_number=None, supplier_id=supplier, supplier_email=None, site_id=site
    )
    assert read_json(write_json(body.body())) == {
        "purchase_order_number": None,
        "supplier_id": supplier,
        "supplier_email": None,
        "site_id": site,
    }


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (wire.OrderCreate, {"purchase_order_number": None, "supplier_id": "s", "site_id": "t"}),
        (wire.ItemUpdate, {"quantity": 1, "product_id": "p"}),
        (wire.ItemCreate, {"quantity": 1}),
    ],
)
def test_a_body_that_the_contract_does_not_know_cannot_be_made(kind: Any, body: Any) -> None:
    with pytest.raises(ValidationError):
        kind.model_validate(body)


def test_the_member_that_names_a_product_can_lie_deeper() -> None:
    item = wire.Item.model_validate({"id": "i", "product": {"id": " P7 ", "name": "Tea"}, "n": 5})
    assert reference_of(item, "product.id") == "P7"
    assert reference_of(item, "n") == "5"
    assert (
        reference_of(item, "product") == reference_of(item, "n.x") == reference_of(item, "") == ""
    )
    assert text_of(item) == "Tea"


def _http(content: bytes) -> bytes:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(content)}"
    return head.encode() + b"\r\n\r\n" + content


@given(told=st.lists(json_values, min_size=len(OPERATIONS), max_size=len(OPERATIONS)))
@settings(max_examples=5, deadline=None)
async def test_any_answer_raises_nothing_but_the_error_tree(told: list[Any]) -> None:
    raw = RawServer()
    raw.last_words = True
    server = await asyncio.start_server(raw.serve, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()[:2]
    bases = {ops.API: f"http://{host}:{port}"}
    profile = Profile(system="trybe", site="s", bases=bases)
    system = Trybe.open(profile, Credentials(token="demo-any"), CLOCK)
    try:
        for operation, value in zip(OPERATIONS, told, strict=True):
            raw.answers = [_http(write_json(value))]
            with suppress(ClientError):
                await _called(system, operation)
    finally:
        await system.close()
        server.close()


async def _called(system: Any, operation: Any) -> None:
    path = {name: "x" for name in ("order", "item") if f"{{{name}}}" in operation.path}
    if operation.method == "GET" and operation.paging is None:
        await system.engine.load(operation, **path)
    elif operation.method == "GET":
        await system.engine.all(operation, **path)
    else:
        await system.engine.send(system.engine.render(operation, **path))

"""Wire models keep what they do not know, and bend nothing; any JSON at all is survived."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from app.clients.errors import ClientError
from app.clients.exact import write_json
from app.clients.fulfillmenttools import operations as ops
from app.clients.fulfillmenttools import wire
from app.clients.fulfillmenttools.adapter import Fulfillmenttools
from app.clients.fulfillmenttools.arrivals import arrived
from app.clients.fulfillmenttools.deliveries import head_of
from app.clients.operation import Operation
from app.settings import Credentials, Profile
from tests.clients.fulfillmenttools.facility import Catalog
from tests.clients.worlds import CLOCK, RawServer

amounts = st.decimals(0, 10**9, allow_nan=False, allow_infinity=False, places=4)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.text(max_size=20) | amounts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)
texts = st.text(max_size=20)
unknown = st.dictionaries(st.from_regex(r"x-[a-z_]{1,8}", fullmatch=True), json_values, max_size=1)
numbers = amounts | st.integers(0, 10**12)


def shaped(required: dict[str, Any], **more: Any) -> Any:
    """An object with these members, some of `more`, and some that nobody knows."""
    known = st.fixed_dictionaries(required, optional=more)
    return st.tuples(known, unknown).map(lambda both: {**both[1], **both[0]})


quantities = shaped({}, value=numbers, unit=texts)
properties = st.none() | st.dictionaries(texts, texts, max_size=3)
comments = st.lists(shaped({}, content=texts, userRef=texts), max_size=2)
named = shaped({}, name=texts)
dates = shaped({}, type=texts, value=texts)
requested = shaped({"tenantArticleId": texts, "quantity": quantities}, stockProperties=properties)
received = shaped(
    {"tenantArticleId": texts, "acceptedQuantity": quantities, "rejectedQuantity": quantities},
    comments=comments,
    storageLocationRef=texts,
    stockProperties=properties,
)
receipt_statuses = st.sampled_from(["IN_PROGRESS", "FINISHED"]) | texts
statuses = st.sampled_from(["OPEN", "PARTIAL_DELIVERY", "ON_HOLD", "CLOSED"]) | texts
receipt_members = {
    "receivedDate": texts,
    "receivedItems": st.lists(received, max_size=3),
    "comments": comments,
    "asnRef": texts,
    "status": receipt_statuses,
    "customAttributes": st.none() | st.dictionaries(texts, json_values, max_size=2),
}
receipts = shaped({"id": texts}, **receipt_members)
order_members = {
    "orderDate": texts,
    "requestedDate": dates,
    "requestedItems": st.lists(requested, max_size=3),
    "status": texts,
    "cancelled": st.booleans(),
    "supplier": named,
    "transfer": shaped({}, id=texts),
}
orders = shaped({"id": texts}, **order_members)
process_members = {
    "version": numbers,
    "tenantInboundProcessId": texts,
    "facilityRef": texts,
    "status": statuses,
    "onHold": st.booleans(),
    "inboundDate": st.lists(texts, max_size=2),
    "origin": st.lists(named, max_size=2),
    "scannableCodes": st.lists(texts, max_size=2),
    "anonymized": st.booleans(),
}
processes = shaped(
    {"id": texts},
    **process_members,
    purchaseOrder=orders,
    receipts=st.lists(receipts, max_size=2),
)
OPERATIONS = [one for one in vars(ops).values() if isinstance(one, Operation)]


@settings(max_examples=25)
@given(told=processes)
def test_a_process_of_any_content_is_a_delivery(told: dict[str, Any]) -> None:
    process = wire.InboundProcess.model_validate(told)
    head = head_of(process)
    assert head.id == told["id"]
    assert (head.state == "unknown") <= (
        told.get("status", "") not in list(wire.InboundProcessStatus)
    )
    lines = arrived(process)
    assert len({line.id for line in lines}) == len(lines)
    articles = {line.item.tenant_article_id for line in lines}
    came = [
        item.arrived
        for receipt in process.receipts
        for item in receipt.received_items
        if item.tenant_article_id in articles
    ]
    assert sum(line.total for line in lines) == sum(came)


@pytest.mark.parametrize("amount", ["12", True])
def test_an_amount_that_is_no_number_is_not_bent_into_one(amount: object) -> None:
    """R180: quantities are numbers; neither a text nor a truth is one."""
    with pytest.raises(ValidationError):
        wire.Quantity.model_validate({"value": amount})


def test_more_than_200_requested_items_are_no_body() -> None:
    """R167."""
    item = wire.LineItemSent(tenant_article_id="A", quantity=wire.QuantitySent(value=Decimal(1)))
    with pytest.raises(ValidationError, match="at most 200"):
        wire.PurchaseOrderForPatch(version=Decimal(1), requested_items=(item,) * 201)
    most = wire.PurchaseOrderForPatch(version=Decimal(1), requested_items=(item,) * 200)
    assert len(most.body()["requestedItems"]) == 200


def _http(status: int, content: bytes) -> bytes:
    head = f"HTTP/1.1 {status} Told\r\nContent-Type: application/json\r\n"
    return f"{head}Content-Length: {len(content)}\r\n\r\n".encode() + content


@given(
    told=st.lists(json_values, min_size=len(OPERATIONS), max_size=len(OPERATIONS)),
    status=st.sampled_from([200, 201, 400, 404, 409, 422, 500]),
)
@settings(max_examples=8, deadline=None)
async def test_any_json_raises_nothing_but_the_error_tree(told: list[Any], status: int) -> None:
    """R188: an error is a list of objects; whatever else comes is no fault of ours."""
    raw = RawServer()
    raw.last_words = True
    server = await asyncio.start_server(raw.serve, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()[:2]
    profile = Profile(
        system="fulfillmenttools", bases={ops.INBOUND: f"http://{host}:{port}"}, facility="here"
    )
    system = Fulfillmenttools.open(profile, Credentials(token="demo-any"), CLOCK)
    try:
        for operation, value in zip(OPERATIONS, told, strict=True):
            raw.answers = [_http(status, write_json(value))]
            with suppress(ClientError):
                await _called(system, operation)
        raw.answers = [_http(200, write_json(told[0]))]
        with suppress(ClientError):
            await system.delivery("x", Catalog())
    finally:
        await system.close()
        server.close()


async def _called(system: Fulfillmenttools, operation: Operation[Any, Any]) -> None:
    names = ("process", "order", "receipt", "job")
    path = {name: "x" for name in names if f"{{{name}}}" in operation.path}
    if operation.method == "GET" and operation.paging is None:
        await system.engine.load(operation, **path)
    elif operation.method == "GET":
        await system.engine.all(operation, **path)
    else:
        await system.engine.send(system.engine.render(operation, **path))

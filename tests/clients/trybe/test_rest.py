"""What did not come becomes a new draft order: once, whatever gets lost."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from app import hub
from app.clients.base import Clash, Done, NoTrace, Ready
from app.clients.errors import SaidNo, Unsure
from app.clients.trybe import operations as ops
from app.clients.trybe import wire
from app.clients.trybe.adapter import Trybe
from app.clients.trybe.rest import mark_of
from app.domain.delivery import Delivery
from tests.clients.trybe.site import (
    ELSEWHERE,
    SUPPLIER,
    Site,
    by_hand,
    finished,
    order_of,
    said,
    status,
)
from tests.clients.worlds import Post, RawServer

ORDERS, ITEMS = "/inventory/orders$", "/items$"


def short(system: Trybe, delivery: Delivery, by: int = 2) -> Post:
    """All came but for some of the first two lines."""
    kept = {n: f"{line.expected - (by if n < 2 else 0)}" for n, line in enumerate(delivery.lines)}
    return Post(system, finished(delivery, kept, close_rest=False))


async def received(site: Site) -> tuple[Post, str, list[str], Delivery]:
    """An order that is received; the keys of its rest and of the rest's lines."""
    system = site.trybe()
    delivery = await order_of(system)
    post = short(system, delivery)
    receive, rest, *lines = post.order
    await post.step(receive)
    return post, rest, lines, delivery


async def drafts(system: Trybe) -> list[wire.Order]:
    listed = await system.engine.all(ops.ORDERS, {"site_id": system._site.id})
    return [one for one in listed.items if (one.purchase_order_number or "").startswith("dh-")]


async def test_the_rest_is_a_draft_for_the_same_supplier(site: Site) -> None:
    post, rest, lines, delivery = await received(site)
    assert isinstance(await post.step(rest), Done)
    for line in lines:
        assert await post.step(line) == Done()
    (draft,) = await drafts(post.system)
    assert draft.status == "draft"
    assert draft.purchase_order_number == f"{mark_of(post.rows[rest])} PO-6001"
    assert draft.supplier_id == delivery.head.sender_key
    items = (await post.system.engine.all(ops.ORDER_ITEMS, order=draft.id)).items
    old = (await post.system.engine.all(ops.ORDER_ITEMS, order=delivery.head.id)).items
    assert [(i.quantity, i.unit_price, i.raw()["product_id"]) for i in items] == [
        (2, i.unit_price, i.raw()["product_id"]) for i in old[:2]
    ]


@pytest.mark.parametrize("fault", ["lost_answer", "cut_body"])
async def test_a_draft_is_found_by_its_mark(site: Site, fault: str) -> None:
    """Marked (outbox 3)."""
    post, rest, _, _ = await received(site)
    site.fault(fault, method="POST", path=ORDERS, times=1)
    answer = await post.leave(rest)
    if fault == "lost_answer":
        assert isinstance(answer, Unsure)
        found = await post.look(rest)
    else:
        found = await post.system.settle(post.rows[rest], answer, {})
    (draft,) = await drafts(post.system)
    assert isinstance(found, Done)
    assert found.answer["order"] == draft.id


async def test_a_search_that_finds_nothing_is_not_believed(site: Site, raw: RawServer) -> None:
    """R202: the number is a search, and nobody knows of what."""
    post, rest, _, _ = await received(site)
    ready = await post.prepare(rest)
    assert isinstance(ready, Ready)
    ours = {"id": "o9", "status": "draft", "purchase_order_number": f"{mark_of(post.rows[rest])} 7"}
    raw.answers = [_listed(), _listed(ours), _listed()]
    profile, credentials = site.trybe_profile(bases={ops.API: raw.url})
    post.system = site.opened(profile, credentials)
    found = await post.look(rest)
    assert isinstance(found, Done)
    assert found.answer["order"] == "o9"
    assert b"purchase_order_number=dh-" in raw.seen[0]
    assert b"purchase_order_number" not in raw.seen[1]


def _listed(*rows: dict[str, str]) -> bytes:
    return said({"data": rows})


async def test_a_draft_that_never_arrived(site: Site) -> None:
    post, rest, _, _ = await received(site)
    site.fault("lost_request", method="POST", path=ORDERS, times=1)
    await post.leave(rest)
    assert await post.look(rest) == NoTrace()
    before = post.rows[rest].request
    ready = await post.prepare(rest)
    assert isinstance(ready, Ready)
    assert ready.request == before
    assert isinstance(await post.step(rest), Done)


async def test_two_orders_with_one_mark_ask(site: Site) -> None:
    post, rest, _, _ = await received(site)
    ready = await post.prepare(rest)
    assert isinstance(ready, Ready)
    await post.leave(rest, ready=ready)
    await post.leave(rest, ready=ready)
    found = await post.look(rest)
    assert isinstance(found, Clash)
    assert found.key == "two_with_one_mark"


async def test_a_lost_line_is_looked_for_among_what_is_new(site: Site) -> None:
    post, rest, lines, _ = await received(site)
    await post.step(rest)
    site.fault("lost_answer", method="POST", path=ITEMS, times=1)
    assert isinstance(await post.leave(lines[0]), Unsure)
    assert await post.look(lines[0]) == Done()
    site.fault("lost_request", method="POST", path=ITEMS, times=1)
    assert isinstance(await post.leave(lines[1]), Unsure)
    assert await post.look(lines[1]) == NoTrace()
    await post.step(lines[1])
    (draft,) = await drafts(post.system)
    assert draft.item_count == 2


async def test_a_line_like_one_that_was_there_is_another(site: Site) -> None:
    post, rest, lines, delivery = await received(site)
    end = await post.step(rest)
    assert isinstance(end, Done)
    old = (await post.system.engine.all(ops.ORDER_ITEMS, order=delivery.head.id)).items[0]
    twin = wire.ItemCreate.model_validate(
        {"quantity": 2, "unit_price": old.unit_price, "product_id": old.raw()["product_id"]}
    )
    await by_hand(post.system, ops.ADD_ORDER_ITEM, twin, order=end.answer["order"])
    site.fault("lost_request", method="POST", path=ITEMS, times=1)
    await post.leave(lines[0])
    assert await post.look(lines[0]) == NoTrace()


async def test_a_draft_that_was_submitted_meanwhile_is_left_alone(site: Site) -> None:
    post, rest, lines, _ = await received(site)
    end = await post.step(rest)
    assert isinstance(end, Done)
    await by_hand(post.system, ops.SUBMIT_ORDER, order=end.answer["order"])
    found = await post.prepare(lines[0])
    assert isinstance(found, Clash)
    assert found.key == "rest_submitted"
    assert await status(post.system, end.answer["order"]) == "submitted"


async def test_a_product_that_the_supplier_does_not_sell_is_refused(site: Site) -> None:
    """R200."""
    post, rest, lines, _ = await received(site)
    await post.step(rest)
    ready = await post.prepare(lines[0])
    assert isinstance(ready, Ready)
    body = ready.request.body.replace(b'"product_id":"', b'"product_id":"x')
    wrong = replace(ready, request=replace(ready.request, body=body))
    assert isinstance(await post.leave(lines[0], ready=wrong), SaidNo)


async def test_no_supplier_no_draft(site: Site) -> None:
    """R199: a supplier of another site is refused, and looked for before that is believed."""
    post, rest, _, _ = await received(site)
    ready = await post.prepare(rest)
    assert isinstance(ready, Ready)
    body = ready.request.body.replace(b"23cd390f", b"00000000")
    wrong = replace(ready, request=replace(ready.request, body=body))
    assert isinstance(await post.leave(rest, ready=wrong), SaidNo)


@pytest.mark.parametrize("supplier", [None, "", "S-17", "23cd390f"])
async def test_a_supplier_without_a_usable_id_is_a_persons_question(
    site: Site, raw: RawServer, supplier: str | None
) -> None:
    """R199: what is no UUID could only be refused."""
    post, rest, _, delivery = await received(site)
    raw.answers = [
        said({"id": delivery.head.id, "supplier_id": supplier, "site_id": ELSEWHERE}),
        said([{"id": "i", "product_id": "p"}]),
    ]
    profile, credentials = site.trybe_profile(bases={ops.API: raw.url})
    post.system = site.opened(profile, credentials)
    found = await post.prepare(rest)
    assert isinstance(found, Clash)
    assert found.key == "rest_without_supplier"


async def test_a_draft_is_made_where_it_will_be_looked_for(site: Site, raw: RawServer) -> None:
    post, rest, _, delivery = await received(site)
    raw.answers = [
        said({"id": delivery.head.id, "supplier_id": SUPPLIER, "site_id": ELSEWHERE}),
        said([{"id": "i", "product_id": "p"}]),
    ]
    profile, credentials = site.trybe_profile(bases={ops.API: raw.url})
    post.system = site.opened(profile, credentials)
    found = await post.prepare(rest)
    assert isinstance(found, Ready)
    assert json.loads(found.request.body)["site_id"] == profile.site


class TestItemsThatNameNoProduct:
    @pytest.fixture
    def options(self) -> hub.HubOptions:
        switches = hub.Switches(order_item_product="")
        return hub.HubOptions(demo=True, control=True, check=True, switches=switches)

    async def test_nothing_is_made_that_could_not_be_filled(self, site: Site) -> None:
        """O74: the setting names a member that the server does not show."""
        post, rest, lines, _ = await received(site)
        for key in (rest, lines[0]):
            found = await post.prepare(key)
            assert isinstance(found, Clash)
            assert found.key == "rest_without_product"
        assert await drafts(post.system) == []

    async def test_without_the_setting_it_is_not_even_planned(self, site: Site) -> None:
        system = site.trybe(trybe_product_member="")
        post = short(system, await order_of(system))
        assert len(post.order) == 1

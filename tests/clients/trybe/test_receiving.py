"""An order is received whole and once on the real hub; what an aborted run changed is put back."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.clients.base import Clash, Done, NoTrace, NotYet, Ready
from app.clients.errors import Later, NotSent, SaidNo, Unsure
from app.clients.trybe import operations as ops
from app.clients.trybe import wire
from app.clients.trybe.adapter import Trybe
from app.domain.delivery import Delivery
from app.domain.entry import Entry, EntryState, Planned
from app.domain.intents import ConvertDraft, Way
from app.domain.order_intents import PutBackQuantity
from app.domain.posting import Posting, UnannouncedLine
from app.domain.values import ONE
from tests.clients.trybe.site import (
    Site,
    by_hand,
    finished,
    order_of,
    quantities,
    said,
    status,
)
from tests.clients.worlds import Nobody, Post, RawServer

ITEMS, RECEIVE = "/items/", "/receive$"


def receive(system: Trybe, delivery: Delivery, *kept: str) -> tuple[Post, str]:
    """A finished receipt; `kept` of the first lines, nothing of the others."""
    post = Post(system, finished(delivery, dict(enumerate(kept))))
    return post, post.order[0]


async def ordered(system: Trybe, delivery: Delivery) -> bool:
    """Whether every item says again what was ordered."""
    return await quantities(system, delivery.head.id) == [int(n.expected) for n in delivery.lines]


def product(delivery: Delivery, line: int) -> str:
    return delivery.lines[line].product.id


# --- received ------------------------------------------------------------------------------


async def test_what_was_ordered_came(site: Site) -> None:
    """R195, R208: nothing is changed before the receipt."""
    system = site.trybe()
    delivery = await order_of(system)
    post = Post(system, finished(delivery))
    ends = await post.all()
    assert ends == {post.order[0]: Done({"order": delivery.head.id})}
    assert await status(system, delivery.head.id) == "received"
    assert site.booked() == {
        line.product.id: [format(line.expected, "f")] for line in delivery.lines
    }
    assert site.sent("PUT") == []


async def test_quantities_are_those_that_were_kept(site: Site) -> None:
    """Over, short, none at all: only what was accepted is booked."""
    system = site.trybe()
    delivery = await order_of(system)
    post, key = receive(system, delivery, "10", "30")
    assert isinstance(await post.step(key), Done)
    assert (await quantities(system, delivery.head.id))[:3] == [10, 30, 0]
    booked = site.booked()
    assert booked[product(delivery, 0)] == ["10"]
    assert booked[product(delivery, 1)] == ["30"]
    assert "PO-6001" not in {head.number for head in (await system.deliveries()).items}


async def test_rejected_goods_are_not_received(site: Site) -> None:
    system = site.trybe()
    delivery = await order_of(system, "PO-6004")
    post = Post(system, finished(delivery, {0: "5"}, {0: "2"}))
    await post.all()
    assert site.booked() == {product(delivery, 0): ["5"]}


# --- not the order that was counted against --------------------------------------------------


async def refused(site: Site, system: Trybe, post: Post, key: str) -> Clash:
    """The clash before anything is sent."""
    before = site.sent("PUT")
    end = await post.prepare(key)
    assert isinstance(end, Clash), end
    assert site.sent("PUT") == before
    return end


async def test_a_fraction_is_refused_before_anything_is_sent(site: Site) -> None:
    """R204."""
    system = site.trybe()
    delivery = await order_of(system)
    post, key = receive(system, delivery, "1.5", "3")
    end = await refused(site, system, post, key)
    assert end.key == "quantity_not_whole"
    assert end.details["lines"] == [
        {"line": delivery.lines[0].id, "ours": "1.5", "server": None, "ordered": "12"}
    ]


async def test_another_quantity_was_ordered_meanwhile(site: Site) -> None:
    system = site.trybe()
    delivery = await order_of(system)
    order, item = delivery.head.id, delivery.lines[1].id
    await by_hand(system, ops.PUT_ORDER_ITEM, wire.ItemUpdate(quantity=99), order=order, item=item)
    post, key = receive(system, delivery, "12", "24")
    end = await refused(site, system, post, key)
    assert end.key == "order_changed"
    assert end.details["lines"] == [{"line": item, "ours": "24", "server": "99", "ordered": "24"}]


async def test_a_line_came_and_a_line_went_meanwhile(site: Site) -> None:
    system = site.trybe()
    delivery = await order_of(system)
    order, gone = delivery.head.id, delivery.lines[0].id
    await by_hand(system, ops.DELETE_ORDER_ITEM, order=order, item=gone)
    body = wire.ItemCreate(quantity=3, unit_price=100)
    added = await by_hand(system, ops.ADD_ORDER_ITEM, body, order=order)
    post, key = receive(system, delivery, "12", "24")
    end = await refused(site, system, post, key)
    assert [(line["line"], line["server"]) for line in end.details["lines"]] == [
        (gone, None),
        (added["id"], "3"),
    ]


async def test_a_person_decides_to_receive_what_was_counted(site: Site) -> None:
    """A line that nobody counted is received with nothing."""
    system = site.trybe()
    delivery = await order_of(system, "PO-6004")
    order = delivery.head.id
    body = wire.ItemCreate(quantity=3, unit_price=100)
    await by_hand(system, ops.ADD_ORDER_ITEM, body, order=order)
    post, key = receive(system, delivery, "7")
    post.rows[key] = replace(post.rows[key], linked="the entry before")
    assert isinstance(await post.step(key), Done)
    assert await quantities(system, order) == [7, 0]


async def test_a_draft_is_not_received(site: Site) -> None:
    """R193, R194."""
    system = site.trybe()
    heads = await system.engine.all(ops.ORDERS, {"site_id": system._site.id})
    draft = next(one for one in heads.items if one.purchase_order_number == "PO-6005")
    delivery = await system.delivery(draft.id, Nobody())
    post, key = receive(system, delivery, "1")
    assert (await refused(site, system, post, key)).key == "order_not_submitted"


async def test_an_order_that_is_gone(site: Site) -> None:
    """R207."""
    system = site.trybe()
    delivery = await order_of(system)
    await by_hand(system, ops.DELETE_ORDER, order=delivery.head.id)
    post, key = receive(system, delivery, "12")
    assert (await refused(site, system, post, key)).key == "delivery_gone"


async def test_an_order_that_is_gone_when_nobody_knows_what_happened(site: Site) -> None:
    """Nobody may be told that nothing was booked."""
    system = site.trybe()
    delivery = await order_of(system)
    post, key = receive(system, delivery, "10")
    site.fault("lost_request", method="POST", path=RECEIVE, times=1)
    assert isinstance(await post.leave(key), Unsure)
    await by_hand(system, ops.DELETE_ORDER, order=delivery.head.id)
    look = await post.look(key)
    assert isinstance(look, Clash)
    assert look.key == "delivery_gone_unsure"


async def test_somebody_else_received_just_the_same(site: Site) -> None:
    system = site.trybe()
    delivery = await order_of(system)
    await by_hand(system, ops.RECEIVE_ORDER, order=delivery.head.id)
    post = Post(system, finished(delivery))
    assert await post.prepare(post.order[0]) == Done({"order": delivery.head.id}, by_another=True)
    assert all(len(changes) == 1 for changes in site.booked().values())


async def test_somebody_else_received_something_else(site: Site) -> None:
    system = site.trybe()
    delivery = await order_of(system)
    await by_hand(system, ops.RECEIVE_ORDER, order=delivery.head.id)
    post, key = receive(system, delivery, "10", *[f"{n.expected}" for n in delivery.lines[1:]])
    for linked in (None, "a person sends it anyway"):
        post.rows[key] = replace(post.rows[key], linked=linked)
        end = await refused(site, system, post, key)
        assert end.key == "order_received_otherwise"
        assert end.details["lines"] == [
            {"line": delivery.lines[0].id, "ours": "10", "server": "12", "ordered": "12"}
        ]


async def test_goods_that_nobody_ordered_ask_a_person(site: Site) -> None:
    system = site.trybe()
    delivery = await order_of(system)
    goods = (UnannouncedLine("U1", delivery.lines[0].product, ONE),)
    post = Post(system, finished(delivery, unannounced=goods))
    end = await post.prepare("unordered")
    assert isinstance(end, Clash)
    assert end.key == "goods_not_ordered"
    assert end.details["lines"][0]["ours"] == "1"


# --- lost ------------------------------------------------------------------------------------


async def test_a_lost_answer_of_the_receipt(site: Site) -> None:
    """Probed: the status says it (outbox 3)."""
    system = site.trybe()
    delivery = await order_of(system)
    post, key = receive(system, delivery, "10")
    site.fault("lost_answer", method="POST", path=RECEIVE, times=1)
    assert isinstance(await post.leave(key), Unsure)
    assert await post.look(key) == Done({"order": delivery.head.id})
    assert site.booked()[product(delivery, 0)] == ["10"]


async def test_a_lost_request_of_the_receipt(site: Site) -> None:
    """The quantities stay: the receipt may still be on its way. Then the run goes on."""
    system = site.trybe()
    delivery = await order_of(system)
    post, key = receive(system, delivery, "10")
    site.fault("lost_request", method="POST", path=RECEIVE, times=1)
    assert isinstance(await post.leave(key), Unsure)
    assert await post.look(key) == NoTrace()
    assert (await quantities(system, delivery.head.id))[0] == 10
    assert isinstance(await post.step(key), Done)
    assert site.booked()[product(delivery, 0)] == ["10"]


@pytest.mark.parametrize("fault", ["lost_request", "lost_answer", "error"])
async def test_a_lost_quantity_is_no_doubt_about_the_receipt(site: Site, fault: str) -> None:
    """It was not sent: it is tried again, and the ordered quantities are still known."""
    system = site.trybe()
    delivery = await order_of(system)
    post, key = receive(system, delivery, "10", "20")
    more: dict[str, Any] = {"status": 500} if fault == "error" else {}
    site.fault(fault, method="PUT", path=delivery.lines[1].id, times=1, **more)
    assert isinstance(await post.leave(key), Later)
    assert await status(system, delivery.head.id) == "submitted"
    ready = await post.prepare(key)
    assert isinstance(ready, Ready)
    assert ready.baseline is not None
    first = delivery.lines[0].id
    assert ready.baseline["ordered"][first] == 12
    assert first not in {item for item, _ in ready.baseline["changes"]}
    assert isinstance(await post.step(key), Done)
    assert site.booked()[product(delivery, 1)] == ["20"]


async def test_no_connection_at_all_leaves_nothing_behind(site: Site) -> None:
    system = site.trybe()
    delivery = await order_of(system)
    post, key = receive(system, delivery, "10")
    ready = await post.prepare(key)
    assert isinstance(ready, Ready)
    profile, credentials = site.trybe_profile(bases={ops.API: "http://127.0.0.1:1"})
    post.system = site.opened(profile, credentials)
    assert isinstance(await post.leave(key, ready=ready), NotSent)


async def test_the_connection_goes_before_the_receipt_and_after_the_quantities(
    site: Site,
) -> None:
    """Nothing of the receipt has left, but the quantities have: that is remembered."""
    system = site.trybe()
    delivery = await order_of(system)
    post, key = receive(system, delivery, "10")
    ready = await post.prepare(key)
    assert isinstance(ready, Ready)
    sending = replace(post.rows[key], attempts=2, request=ready.request, baseline=ready.baseline)
    profile, credentials = site.trybe_profile(bases={ops.API: "http://127.0.0.1:1"})
    with pytest.raises(Later) as told:
        await site.opened(profile, credentials).send(sending)
    assert told.value.network


async def test_a_server_that_takes_its_time(site: Site) -> None:
    """R209: a receipt may be a job; a yes without the status is looked for, not believed."""
    system = site.trybe()
    delivery = await order_of(system)
    post, key = receive(system, delivery, "10")
    site.fault("cut_body", method="POST", path=RECEIVE, times=1)
    answer = await post.leave(key)
    assert not answer.complete
    assert await system.settle(post.rows[key], answer, {}) == Done({"order": delivery.head.id})
    other = await order_of(system, "PO-6004")
    slow, its = receive(system, other, "7")
    slow.rows[its] = replace(slow.rows[its], left=True)
    told = replace(answer, complete=True, body={"id": other.head.id, "status": "submitted"})
    assert await system.settle(slow.rows[its], told, {}) == NotYet("receipt_does_not_show")


# --- refused, and put back -------------------------------------------------------------------


def says_no(site: Site, method: str, path: str, status: int = 422, **more: Any) -> None:
    site.fault("error", method=method, path=path, status=status, **more)


async def test_a_receipt_that_is_refused_puts_the_quantities_back(site: Site) -> None:
    system = site.trybe()
    delivery = await order_of(system)
    post, key = receive(system, delivery, "10", "20")
    says_no(site, "POST", RECEIVE, times=1)
    assert isinstance(await post.leave(key), SaidNo)
    assert await ordered(system, delivery)
    assert site.booked() == {}


async def test_a_quantity_that_is_refused_puts_the_others_back(site: Site) -> None:
    """R207: 422 for data that does not pass."""
    system = site.trybe()
    delivery = await order_of(system)
    post, key = receive(system, delivery, "10", "20")
    says_no(site, "PUT", delivery.lines[1].id, times=1)
    assert isinstance(await post.leave(key), SaidNo)
    assert await ordered(system, delivery)


async def test_a_permission_that_is_missing(site: Site) -> None:
    """R205."""
    system = site.trybe()
    delivery = await order_of(system)
    post, key = receive(system, delivery, "10")
    says_no(site, "POST", RECEIVE, status=403)
    error = await post.leave(key)
    assert isinstance(error, SaidNo)
    assert error.status == 403
    assert await ordered(system, delivery)


async def test_putting_back_fails_so_the_run_begins_anew(site: Site) -> None:
    system = site.trybe()
    delivery = await order_of(system)
    post, key = receive(system, delivery, "10")
    changes = len(delivery.lines)
    says_no(site, "POST", RECEIVE, times=2)
    ready = await post.prepare(key)
    assert isinstance(ready, Ready)
    assert ready.baseline is not None
    assert len(ready.baseline["changes"]) == changes
    site.fault("reset", method="GET", path="/items$", times=2)
    error = await post.leave(key, ready=ready)
    assert isinstance(error, Later), error
    assert not await ordered(system, delivery)
    assert isinstance(await post.leave(key), SaidNo)
    assert await ordered(system, delivery)


async def test_nothing_is_put_back_once_the_order_is_received(site: Site) -> None:
    """Somebody was quicker, and the server says no to us: what was booked stays as it shows."""
    system = site.trybe()
    delivery = await order_of(system)
    post, key = receive(system, delivery, "10")
    ready = await post.prepare(key)
    assert isinstance(ready, Ready)
    site.fault("error", method="POST", path=RECEIVE, status=422, times=1, commit=True)
    assert isinstance(await post.leave(key, ready=ready), SaidNo)
    assert (await quantities(system, delivery.head.id))[0] == 10
    assert await post.look(key) == Done({"order": delivery.head.id})


async def test_a_run_that_can_no_longer_go_on_puts_back(site: Site) -> None:
    """The order was changed between two attempts: a person is asked, about a clean order."""
    system = site.trybe()
    delivery = await order_of(system)
    order, second = delivery.head.id, delivery.lines[1].id
    post, key = receive(system, delivery, "10", "20")
    site.fault("lost_request", method="POST", path=RECEIVE, times=1)
    await post.leave(key)
    await by_hand(
        system, ops.PUT_ORDER_ITEM, wire.ItemUpdate(quantity=99), order=order, item=second
    )
    end = await post.prepare(key)
    assert isinstance(end, Clash)
    assert end.key == "order_changed"
    assert [line["line"] for line in end.details["lines"]] == [second]
    assert (await quantities(system, order))[:3] == [12, 99, int(delivery.lines[2].expected)]


# --- given up --------------------------------------------------------------------------------


def put_back(system: Trybe, delivery: Delivery, line: int, ours: int) -> Post:
    """The entry that a discarded run leaves behind."""
    post = Post(system, Posting("p", "d", (), (), (), (), finished=True, close_rest=True))
    one = delivery.lines[line]
    intent = PutBackQuantity(delivery.head.id, one.id, one.expected, Decimal(ours))
    planned = Planned("back", intent, Way.ABSOLUTE)
    post.order.append("back")
    post.rows["back"] = Entry(
        id="e1",
        seq=1,
        system=system.name,
        document="d",
        event="v",
        intent=planned.intent,
        way=planned.way,
        after=(),
        lane="",
        keys=(),
        state=EntryState.PENDING,
        left=False,
        attempts=0,
        not_before=0,
    )
    return post


async def test_a_given_up_run_is_put_back_line_by_line(site: Site) -> None:
    system = site.trybe()
    delivery = await order_of(system)
    run, key = receive(system, delivery, "10")
    site.fault("lost_request", method="POST", path=RECEIVE, times=1)
    await run.leave(key)
    post = put_back(system, delivery, 0, 10)
    assert await post.look("back") == NoTrace()
    assert await post.step("back") == Done()
    assert (await quantities(system, delivery.head.id))[0] == 12
    assert await post.prepare("back") == Done()
    assert await post.look("back") == Done()


@pytest.mark.parametrize("why", ["received", "changed", "gone", "no order"])
async def test_what_is_not_ours_any_more_is_left_alone(site: Site, why: str) -> None:
    system = site.trybe()
    delivery = await order_of(system)
    order, item = delivery.head.id, delivery.lines[0].id
    body = wire.ItemUpdate(quantity=11 if why == "changed" else 10)
    await by_hand(system, ops.PUT_ORDER_ITEM, body, order=order, item=item)
    if why == "received":
        await by_hand(system, ops.RECEIVE_ORDER, order=order)
    if why == "gone":
        await by_hand(system, ops.DELETE_ORDER_ITEM, order=order, item=item)
    if why == "no order":
        await by_hand(system, ops.DELETE_ORDER, order=order)
    assert await put_back(system, delivery, 0, 10).prepare("back") == Done()


async def test_an_item_that_cannot_be_read_is_not_called_put_back(
    site: Site, raw: RawServer
) -> None:
    """R204: a quantity that is none may be the one that is still ours."""
    system = site.trybe()
    post = put_back(system, await order_of(system), 0, 10)
    order, item = post.rows["back"].intent.order, post.rows["back"].intent.line  # type: ignore[union-attr]
    raw.answers = [
        said({"id": order, "status": "submitted", "purchase_order_number": "PO-1"}),
        said([{"id": item, "quantity": "10"}]),
    ]
    profile, credentials = site.trybe_profile(bases={ops.API: raw.url})
    post.system = site.opened(profile, credentials)
    found = await post.prepare("back")
    assert isinstance(found, Clash)
    assert (found.key, found.details["number"]) == ("order_lines_unreadable", "PO-1")


async def test_an_entry_of_another_system_is_a_fault_of_ours(site: Site) -> None:
    system = site.trybe()
    delivery = await order_of(system)
    post, key = receive(system, delivery, "10")
    stranger = replace(post.rows[key], intent=ConvertDraft("x", ()))
    with pytest.raises(ValueError, match="another system"):
        await system.prepare(stranger, {})

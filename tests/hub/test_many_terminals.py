"""Twenty terminals at once on one hub, over real connections: nothing is lost, nothing doubled."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest

from app import hub
from app.clients.base import Clash, Done, NotYet, Ready
from app.clients.enfore import records
from app.clients.enfore.adapter import Enfore
from app.domain.delivery import Delivery, DeliveryLine
from app.settings import resource
from tests.clients.worlds import Nobody, Post, World, posting
from tests.plain import PLAIN
from tests.warehouse import copied

TERMINALS = 20
LINES = 4
TIMES = 2
"""Moves of each terminal, or tries at one order."""
ROUNDS = TERMINALS
"""In each round of looking at least the last one to write stays."""
LONG = "GI-4723"
"""A delivery of the demo with lines that are large enough for five terminals each."""
LATE_MS = 150
NOON = "2026-01-05T12:00:00Z"
IDENTITY = json.loads(resource("demo/hub.json").read_text(encoding="utf-8"))
FFT = IDENTITY["prefix"]["fulfillmenttools-inbound"] + "/api"

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
def running(tmp_path: Path, demo_books: Path) -> Iterator[Any]:
    started = hub.start(
        copied(demo_books, tmp_path / "hub"),
        options=hub.HubOptions(demo=True, control=True),
    )
    yield started
    started.stop()


@pytest.fixture
async def world(running: Any, caplog: pytest.LogCaptureFixture) -> AsyncIterator[World]:
    """A hub that had no trouble: no 5xx, and no word of a locked database in its log."""
    world = World(running)
    yield world
    seen = world.control("GET", "requests")["requests"]
    assert not [one for one in seen if (one["status"] or 500) >= 500]
    assert "locked" not in caplog.text
    await world.close()


@pytest.fixture
async def clients(running: Any) -> AsyncIterator[list[httpx.AsyncClient]]:
    """Each with a connection of its own."""
    async with AsyncExitStack() as stack:
        yield [
            await stack.enter_async_context(
                httpx.AsyncClient(base_url=running.url, timeout=60, **PLAIN)
            )
            for _ in range(TERMINALS)
        ]


async def _signed_in(client: httpx.AsyncClient) -> None:
    answer = await client.get(
        f"/auth/authorize/{IDENTITY['org']}", auth=(IDENTITY["app"], IDENTITY["secret"])
    )
    client.headers["Authorization"] = f"Bearer {answer.json()['accessToken']}"


async def _as_fulfillmenttools(client: httpx.AsyncClient) -> None:
    client.headers["Authorization"] = f"Bearer {IDENTITY['tokens']['fulfillmenttools']}"


# ------------------------------------------------------------------------------------- stock


async def test_stock_is_exact_when_all_move_it_at_once(
    world: World, clients: list[httpx.AsyncClient]
) -> None:
    """R34, R37: sums and changes are those of the answers, whatever the order was."""
    delivery = await _delivery(world.terminal())
    product, place = delivery.lines[0].product, world.profile()[0].place
    path = f"/inventory/org/{IDENTITY['org']}/stock/{product.id}/{place}"
    before = _counted(world, product.id, place)
    changes = len(_changes(world, product.id, place))

    async def move(number: int, client: httpx.AsyncClient) -> None:
        await _signed_in(client)
        for intent, value in (*[("add", number + 1)] * TIMES, ("remove", 1)):
            body = {
                "change_quantity": {"value": value, "unit": product.management_unit},
                "change_intent": intent,
                "condition": "NEW",
            }
            answer = await client.patch(path, json=body)
            assert answer.status_code == 200, answer.text

    await asyncio.gather(*(move(n, client) for n, client in enumerate(clients)))
    added = TIMES * sum(range(1, TERMINALS + 1)) - TERMINALS
    assert _counted(world, product.id, place) - before == added
    assert len(_changes(world, product.id, place)) - changes == TERMINALS * (TIMES + 1)


def _counted(world: World, product: str, place: str) -> Decimal:
    """What is there as new, by the hub's own books."""
    stock = world.control("GET", "ledger")["stock"]
    pair = (product, place)
    found = [one for one in stock if (one["product_id"], one["place_id"]) == pair]
    return sum((Decimal(one["conditions"].get("NEW", "0")) for one in found), Decimal(0))


def _changes(world: World, product: str, place: str) -> list[Any]:
    ledger = world.control("GET", "ledger")
    return [
        one for one in ledger["changes"] if (one["product_id"], one["place_id"]) == (product, place)
    ]


# ---------------------------------------------------------------------------------- versions


async def test_of_one_version_one_change_is_accepted(
    world: World, clients: list[httpx.AsyncClient]
) -> None:
    """R182, R188: all of them name the version that is stored, and one is in time."""
    order = await _new_order(clients[0])
    answers = await asyncio.gather(
        *(_change(client, order, order["version"]) for client in clients)
    )
    assert Counter(answer.status_code for answer in answers) == {200: 1, 409: TERMINALS - 1}
    after = (await clients[0].get(f"{FFT}/purchaseorders/{order['id']}")).json()
    for answer in answers:
        if answer.status_code == 409:
            (error,) = answer.json()
            assert (error["requestVersion"], error["version"]) == (
                order["version"],
                after["version"],
            )


async def test_versions_are_exact_when_all_change_one_order(
    world: World, clients: list[httpx.AsyncClient]
) -> None:
    """R182, R188: each accepted change is one version more, and nobody gets the same one."""
    order = await _new_order(clients[0])

    async def changes(client: httpx.AsyncClient) -> list[int]:
        """The versions that this one made; who is too late reads and tries again."""
        made: list[int] = []
        await _as_fulfillmenttools(client)
        while len(made) < TIMES:
            stored = (await client.get(f"{FFT}/purchaseorders/{order['id']}")).json()["version"]
            answer = await _change(client, order, stored)
            if answer.status_code == 200:
                made.append(answer.json()["version"])
            else:
                assert answer.status_code == 409, answer.text
        return made

    made = sorted(itertools.chain(*await asyncio.gather(*map(changes, clients))))
    first = order["version"] + 1
    assert made == list(range(first, first + TERMINALS * TIMES))
    after = (await clients[0].get(f"{FFT}/purchaseorders/{order['id']}")).json()
    assert after["version"] == made[-1]


async def test_receipts_at_once_are_all_there(
    world: World, clients: list[httpx.AsyncClient]
) -> None:
    """R172, R175: twenty receipts of one process, and their stock."""
    order = await _new_order(clients[0])
    process = order["inboundProcessRef"]
    article = order["requestedItems"][0]
    before = _whole_stock(world)

    async def receive(client: httpx.AsyncClient) -> None:
        await _as_fulfillmenttools(client)
        counted = article["quantity"]
        line = {
            "tenantArticleId": article["tenantArticleId"],
            "acceptedQuantity": {**counted, "value": 2},
            "rejectedQuantity": {**counted, "value": 1},
            "comments": [],
        }
        body = {"receivedDate": NOON, "receivedItems": [line], "comments": []}
        answer = await client.post(f"{FFT}/inboundprocesses/{process}/receipts", json=body)
        assert answer.status_code == 201, answer.text

    await asyncio.gather(*map(receive, clients))
    shown = (await clients[0].get(f"{FFT}/inboundprocesses/{process}")).json()
    assert len({receipt["id"] for receipt in shown["receipts"]}) == TERMINALS
    assert _whole_stock(world) - before == 2 * TERMINALS


def _whole_stock(world: World) -> Decimal:
    stock = world.control("GET", "ledger")["stock"]
    counts = (count for one in stock for count in one["conditions"].values())
    return sum((Decimal(count) for count in counts), Decimal(0))


async def _new_order(client: httpx.AsyncClient) -> dict[str, Any]:
    """A purchase order of an article that is counted in pieces and needs no lot."""
    await _as_fulfillmenttools(client)
    other = json.loads(resource("demo/other_systems.json").read_text(encoding="utf-8"))
    article = next(
        one["tenantArticleId"]
        for one in other["listings"]
        if not one.get("stockProperties") and one.get("measurementUnitKey") == "pcs"
    )
    body = {
        "facilityRef": IDENTITY["facility"],
        "orderDate": NOON,
        "requestedDate": {"type": "ASAP"},
        "requestedItems": [
            {"tenantArticleId": article, "quantity": {"unit": "pcs", "value": 1000}}
        ],
    }
    answer = await client.post(f"{FFT}/purchaseorders", json=body)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def _change(client: httpx.AsyncClient, order: dict[str, Any], version: int) -> httpx.Response:
    await _as_fulfillmenttools(client)
    body = {"version": version, "orderDate": NOON}
    return await client.patch(f"{FFT}/purchaseorders/{order['id']}", json=body)


# --------------------------------------------------------------------------------- terminals


@pytest.mark.parametrize("late", [0, pytest.param(3, marks=pytest.mark.long)])
async def test_twenty_terminals_post_one_delivery(world: World, late: int) -> None:
    """Stock is exact, and after the last look every register says what its terminal accepted.

    Every third write late (A26) reaches fields that others have written and looked at since.
    """
    world.control("PUT", "switches", {"late_commit_every": late, "late_commit_ms": LATE_MS})
    systems = [world.terminal(_name(number)) for number in range(TERMINALS)]
    delivery = await _delivery(systems[0], LONG)
    shares = _shares(delivery)
    place = systems[0]._site.profile.place
    products = {number: delivery.lines[number].product.id for number in shares}
    before = {number: _counted(world, products[number], place) for number in shares}
    posts = [
        Post(systems[terminal], posting(delivery, {number: str(accepted)}, place=place))
        for number, share in shares.items()
        for terminal, accepted in share.items()
    ]
    assert len(posts) == TERMINALS
    await asyncio.gather(*map(_sent, posts))
    for number, share in shares.items():
        added = _counted(world, products[number], place) - before[number]
        assert added == sum(share.values())

    await _repaired(posts)
    after = await _delivery(systems[0], LONG)
    for number, share in shares.items():
        text = after.lines[number].external_data
        said = {one.terminal: one.accepted for one in records.parse(text).registers()}
        assert said == {_name(terminal): accepted for terminal, accepted in share.items()}


def _shares(delivery: Delivery) -> dict[int, dict[int, int]]:
    """By line: what each of its terminals accepts. Together it is not more than was ordered."""
    each = TERMINALS // LINES
    most = sum(range(1, each + 1))
    fit = [number for number, line in enumerate(delivery.lines) if _bears(line, most)][:LINES]
    return {
        number: {at * each + share: share + 1 for share in range(each)}
        for at, number in enumerate(fit)
    }


def _bears(line: DeliveryLine, most: int) -> bool:
    product = line.product
    return line.expected is not None and line.expected >= most and product.step == 1


async def _repaired(posts: list[Post]) -> None:
    """Everyone looks again until nobody misses anything."""
    for _ in range(ROUNDS):
        if not any(await asyncio.gather(*map(_looked_again, posts))):
            return
    pytest.fail("somebody's register is still missing")


async def test_a_register_lost_after_its_last_look_is_written_by_the_next(world: World) -> None:
    """Both read, both write, and the later one had not seen the other: looking again repairs."""
    one, two = world.terminal("T001"), world.terminal("T002")
    delivery = await _delivery(one, LONG)
    line = next(iter(_shares(delivery)))
    key = f"line:{delivery.lines[line].id}"
    posts = [Post(system, posting(delivery, {line: "1"})) for system in (one, two)]
    ready = [await post.prepare(key) for post in posts]
    for post, prepared in zip(posts, ready, strict=True):
        assert isinstance(prepared, Ready)
        answer = await post.leave(key, ready=prepared)
        assert await post.system.settle(post.rows[key], answer, {}) == Done()
    assert await _registered(one, line) == {"T002"}
    await _repaired(posts)
    assert await _registered(one, line) == {"T001", "T002"}


async def _registered(system: Enfore, line: int) -> set[str]:
    text = (await _delivery(system, LONG)).lines[line].external_data
    return {register.terminal for register in records.parse(text).registers()}


async def test_a_head_keeps_as_many_as_it_has_room_for(world: World) -> None:
    """Twenty states do not fit into one field: who finds no room keeps it, and loses nobody's."""
    systems = [world.terminal(_name(number)) for number in range(TERMINALS)]
    delivery = await _delivery(systems[0])
    posts = [Post(system, posting(delivery, {n % LINES: "1"})) for n, system in enumerate(systems)]
    await asyncio.gather(*map(_sent, posts))
    await _repaired(posts)
    text = (await _delivery(systems[0])).head.external_data
    there = {register.terminal for register in records.parse(text).registers()}
    key = f"head:{delivery.head.id}"
    kept = {
        _name(number)
        for number, post in enumerate(posts)
        if post.ends[key] == Done(note="kept on the terminal")
    }
    assert there | kept == {_name(number) for number in range(TERMINALS)}
    assert not there & kept
    assert len(text or "") <= records.MOST


def _name(number: int) -> str:
    return f"T{number:03d}"


async def _delivery(system: Enfore, number: str = "GI-4711") -> Delivery:
    """A delivery of the demo, with everything."""
    head = next(one for one in (await system.deliveries()).items if one.number == number)
    return await system.delivery(head.id, Nobody())


async def _sent(post: Post) -> None:
    """Every entry to its end; a register that was overwritten at once is written again."""
    for key in post.order:
        end: Done | Clash | None = None
        while end is None:
            end = await _attempt(post, key)
        assert isinstance(end, Done), end
        post.end(key, end)


async def _attempt(post: Post, key: str) -> Done | Clash | None:
    """As the outbox does it: read, send, look; None when the look misses what was sent."""
    prepared = await post.prepare(key)
    if not isinstance(prepared, Ready):
        return prepared
    answer = await post.leave(key, ready=prepared)
    settled = await post.system.settle(post.rows[key], answer, post.answers_for(key))
    if isinstance(settled, NotYet):
        assert settled.key == "register_overwritten"
        return None
    assert isinstance(settled, Done)
    return settled


async def _looked_again(post: Post) -> bool:
    """Look at every register once more and write what is missing; whether anything was."""
    written = False
    for key in post.order:
        if not key.startswith(("line:", "head:")):
            continue
        prepared = await post.prepare(key)
        if isinstance(prepared, Ready):
            written = True
            await post.leave(key, ready=prepared)
        elif isinstance(prepared, Done):
            post.end(key, prepared)
    return written

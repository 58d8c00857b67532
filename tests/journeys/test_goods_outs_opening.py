"""Opening an order or a delivery waits for the server no longer than `slow`, however it hangs."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace

import pytest

from app.hub.running import RunningHub
from app.settings import Profile
from tests.journeys import goods_out_demo as outs
from tests.journeys.demo import code
from tests.journeys.floor import Floor
from tests.warehouse import control

HERE, AWAY = outs.PICKUP_NEW, outs.PICKUP_OLD
"""One with its lines on the terminal, one of which only the list is known."""
Trouble = Callable[[RunningHub], AbstractContextManager[None]]


@contextmanager
def slow(hub: RunningHub) -> Iterator[None]:
    """Everything takes half a minute."""
    control(hub, "faults", {"kind": "delay", "delay_ms": 30_000})
    yield
    control(hub, "faults", method="DELETE")


@contextmanager
def gone(hub: RunningHub) -> Iterator[None]:
    """Nobody is at the server's address."""
    hub.go_offline()
    yield


@contextmanager
def silent(hub: RunningHub) -> Iterator[None]:
    """Connections come about, and nobody ever answers."""
    hub.go_offline()
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", int(hub.url.rpartition(":")[2])))
        listening.listen(64)
        yield


def impatient(profile: Profile) -> Profile:
    return replace(profile, timings=replace(profile.timings, slow=300))


LONG = [pytest.param(trouble, marks=pytest.mark.long) for trouble in (slow, gone)]


@pytest.mark.parametrize("trouble", [silent, *LONG])
async def test_a_scan_at_home_does_not_wait_for_the_server(floor: Floor, trouble: Trouble) -> None:
    """`Floor` gives each step 10 s; an answer would come after 20 s and more, or never."""
    floor.change = impatient
    async with floor:
        await floor.running.sync.pull.goods_outs.read(outs.order_id(HERE))
        [delivery, *_] = floor.running.workbench.deliveries()
        number = delivery.head.number
        with trouble(floor.hub):
            seen = await floor.refuse(AWAY)
            assert "This order" in seen.band
            assert "this terminal" in seen.band
            seen = await floor.refuse("DH:HOME", number)
            assert "This delivery" in seen.band
            assert (await floor.scan(code("pickup-1"))).screen == "dispatch"
            assert floor.dispatch.orders[0].head.number == HERE
            assert (await floor.scan("DH:HOME")).screen == "home"
        floor.hub.go_online()
        await floor.step("wait_link", links=["online", "slow"])
        came = asyncio.Event()
        order = outs.order_id(AWAY)
        floor.running.workbench.listen(lambda _, key: came.set() if key == order else None)
        seen = await floor.scan(AWAY)
        if seen.screen != "dispatch":  # a busy machine answers late as well
            await came.wait()
            floor.running.workbench.forget_last_scan()  # it may have come very soon
            seen = await floor.scan(AWAY)
        assert seen.screen == "dispatch", seen.report

"""Claims on goods-outs: said, seen by another terminal, renewed, let go; never over a register."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest

from app.clients.base import Done
from app.clients.enfore import records
from app.clients.enfore.adapter import Enfore
from app.clients.enfore.claims import Claims
from app.clients.enfore.operations import goods_out as ops
from app.clients.errors import Later, Unsure
from app.domain.claims import OnGoodsOut
from app.settings import resource
from tests.clients.goods_out import picking
from tests.clients.worlds import Post, World

SOON = 4_102_444_800_000
"""2100: no claim of these tests ends by itself."""
DEMO = json.loads(resource("demo/goods_outs.json").read_text(encoding="utf-8"))["goods_outs"]
ORDER = next(one for one in DEMO if one["number"] == "GO-8801")
ID, LINE = ORDER["id"], ORDER["items"][0]["id"]
ON = OnGoodsOut(ID, LINE)


async def field(system: Enfore) -> str | None:
    item = await system.engine.load(ops.GET_GOODS_OUT_ITEM, goods_out=ID, item=LINE)
    return item.external_data


def hand(world: World, text: str | None) -> None:
    """Another hand writes the whole field."""
    body: dict[str, Any] = {"items": {LINE: {"external_data": text}}}
    world.control("POST", f"goods-outs/{ID}", body)


async def test_a_claim_is_read_by_others_and_ends_when_it_is_let_go(world: World) -> None:
    first, second = world.terminal("T001"), world.terminal("T002")
    assert await first.claim(ON, "anna", SOON)
    record = records.parse(await field(second))
    assert record.claims(0) == (records.Claim("T001", "anna", SOON),)
    assert record.claims(SOON) == ()

    assert await second.claim(ON, "ben", SOON + 1)
    both = records.parse(await field(first)).claims(0)
    assert {(one.terminal, one.person) for one in both} == {("T001", "anna"), ("T002", "ben")}

    assert await first.claim(ON, "", None)
    assert [one.terminal for one in records.parse(await field(second)).claims(0)] == ["T002"]


async def test_renewing_keeps_one_claim_and_everybodys_registers(world: World) -> None:
    system = world.terminal("T001")
    hand(world, "dh1;rT002,3,2,0,part;zzz;")
    await system.claim(ON, "anna", SOON)
    await system.claim(ON, "anna", SOON + 5)
    record = records.parse(await field(system))
    assert record.claims(0) == (records.Claim("T001", "anna", SOON + 5),)
    assert {"rT002,3,2,0,part", "zzz"} <= {segment.text() for segment in record.segments}


async def test_r75_somebody_elses_text_is_left_alone(world: World) -> None:
    system = world.terminal("T001")
    hand(world, "not ours")
    assert not await system.claim(ON, "anna", SOON)
    assert await field(system) == "not ours"


async def test_expired_claims_of_others_give_way_where_room_is_short(world: World) -> None:
    system = world.terminal("T001")
    old = "".join(f"cT{n:03},somebody-with-a-name,1;" for n in range(10, 18))
    hand(world, f"dh1;{old}")
    assert await system.claim(ON, "anna", SOON)
    assert [c.terminal for c in records.parse(await field(system)).claims(0)] == ["T001"]


async def test_a_register_waits_for_the_claim_in_the_same_field(world: World) -> None:
    system = world.terminal("T001")
    claims = Claims(system._site)
    order: list[str] = []

    async def claim() -> None:
        await claims.write(ON, "anna", SOON)
        order.append("claim")

    async def register() -> None:
        await asyncio.sleep(0)
        await claims.free(LINE)
        order.append("register")

    await asyncio.gather(claim(), register())
    assert order == ["claim", "register"]


async def test_a_claim_that_got_lost_overwrites_no_register(world: World) -> None:
    """Its answer did not come; it arrives after the register that was written meanwhile, with the
    field as it was before (A26)."""
    world.control("PUT", "switches", {"commits_after_client_left": True})
    profile, _ = world.profile("T001")
    timings = replace(profile.timings, write_timeout=200, settle=1_500)
    system = world.terminal("T001", timings=timings)
    document = await picking.desk_of(system, "GO-8801")
    picking.pick(document, LINE)
    world.fault("delay", delay_ms=900, method="PATCH", path="/items/", times=1)
    with pytest.raises(Unsure):
        await system.claim(ON, "anna", SOON)
    post = Post(system, document.post())
    assert isinstance(await post.step(f"check:{ID}"), Done)
    key = f"pick:{ID}:{LINE}"
    with pytest.raises(Later) as told:
        await post.step(key)
    assert 0 < (told.value.after or 0) <= 1_500
    async with asyncio.timeout(10):
        while not records.read(await field(system)).claims(0):
            pass
    # It is here now: nothing is on its way any more.
    assert isinstance(await post.step(key), Done)
    record = records.read(await field(system))
    assert record.claims(0) == (records.Claim("T001", "anna", SOON),)
    assert record.register_of("T001") is not None


async def test_a_claim_that_never_arrived_holds_no_register_for_long(world: World) -> None:
    profile, _ = world.profile("T001")
    system = world.terminal("T001", timings=replace(profile.timings, settle=300))
    document = await picking.desk_of(system, "GO-8801")
    picking.pick(document, LINE)
    world.fault("lost_request", method="PATCH", path="/items/", times=1)
    with pytest.raises(Unsure):
        await system.claim(ON, "anna", SOON)
    post = Post(system, document.post())
    await post.step(f"check:{ID}")
    with pytest.raises(Later):
        await post.step(f"pick:{ID}:{LINE}")
    async with asyncio.timeout(10):
        while f"pick:{ID}:{LINE}" not in post.ends:
            with suppress(Later):
                await post.step(f"pick:{ID}:{LINE}")
    assert records.read(await field(system)).register_of("T001") is not None

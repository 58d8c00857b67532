"""Claims in a delivery's own `external_data`, beside what else lies there (design 4)."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.clients.enfore import operations as ops
from app.clients.enfore import records
from app.clients.enfore.adapter import Enfore
from app.clients.enfore.claims import claims_in, without_claims
from app.clients.errors import Later
from app.domain.claims import Claim, OnDelivery
from app.settings import resource
from tests.clients.worlds import World

SOON = 4_102_444_800_000
"""2100: no claim of these tests ends by itself."""
DEMO = json.loads(resource("demo/deliveries.json").read_text(encoding="utf-8"))["deliveries"]
ID = DEMO[1]["id"]
ON = OnDelivery(ID)


async def field(system: Enfore) -> str | None:
    return (await system.engine.load(ops.GET_GOODS_IN, delivery=ID)).external_data


async def test_heads_name_the_others_and_nobody_reads_lines_for_it(world: World) -> None:
    first, second = world.terminal("T001"), world.terminal("T002")
    before = {head.id: head for head in (await second.deliveries()).items}[ID]
    assert await first.claim(ON, "anna", SOON)
    seen = {head.id: head for head in (await second.deliveries()).items}[ID]
    assert seen.on_it == (Claim("T001", "anna", SOON),)
    assert seen.external_data == before.external_data == ""
    own = {head.id: head for head in (await first.deliveries()).items}[ID]
    assert own.on_it == (), "that it is on it itself is no news to a terminal"
    assert await first.claim(ON, "", None)
    assert {head.id: head for head in (await second.deliveries()).items}[ID].on_it == ()


async def test_mark_and_registers_stay_and_a_claim_that_ended_is_not_shown(world: World) -> None:
    system = world.terminal("T001")
    text = f"dh1;m{'a' * 24};rT002,,,,part;cT003,ben,1;"
    world.control("POST", f"goods-ins/{ID}", {"external_data": text})
    assert await system.claim(ON, "anna", SOON)
    record = records.parse(await field(system))
    assert record.mark == "a" * 24
    assert record.register_of("T002") is not None
    assert [claim.terminal for claim in record.claims(0)] == ["T001", "T003"]
    [head] = [one for one in (await world.terminal("T004").deliveries()).items if one.id == ID]
    assert [claim.terminal for claim in head.on_it] == ["T001"]


@pytest.mark.parametrize(
    ("text", "rest", "terminals"),
    [
        (None, "", []),
        ("Order 17", "Order 17", []),
        ("dh1;cT001,anna,9zz;rT002,,,,part;", "dh1;rT002,,,,part;", ["T001"]),
        ("dh1;cT001,anna,9zz;cut in the mid", "dh1;cT001,anna,9zz;cut in the mid", []),
    ],
    ids=["empty", "foreign", "ours", "cut"],
)
def test_a_field_with_and_without_its_claims(
    text: str | None, rest: str, terminals: list[str]
) -> None:
    assert without_claims(text) == rest
    assert [claim.terminal for claim in claims_in(text)] == terminals


async def test_what_does_not_show_is_not_written_again_and_registers_wait_for_it(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server that is late (A26) may put it over what is written next."""
    system = world.terminal("T001")
    sent: list[Any] = []

    async def swallowed(request: Any) -> None:
        sent.append(request)

    monkeypatch.setattr(system.engine, "send", swallowed)
    assert not await system.claim(ON, "anna", SOON)
    assert len(sent) == 1
    with pytest.raises(Later):
        system._claims.must_not_be_late(ID, await field(system))

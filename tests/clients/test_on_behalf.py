"""What a terminal carries on for another one, on the real hub: whose register, whose place."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from decimal import Decimal

import pytest

from app.clients.base import Clash, Done
from app.clients.enfore import records
from app.clients.enfore.on_behalf import EnforeOnBehalf
from app.clients.errors import Unsure
from app.domain.entry import EntryState
from tests.clients.test_life_of_an_entry import ledger, tour
from tests.clients.worlds import CLOCK, Post, World, posting


@pytest.fixture
async def system(world: World) -> AsyncIterator[EnforeOnBehalf]:
    """Terminal T002."""
    made = EnforeOnBehalf.open(*world.profile("T002"), CLOCK)
    assert isinstance(made, EnforeOnBehalf)
    yield made
    await made.close()


async def carried_on(world: World, system: EnforeOnBehalf, kept: str, terminal: str) -> Post:
    """A post of work that `terminal` began, with the delivery as that one saw it."""
    seen = await tour(world.terminal(terminal or "T002"))
    post = Post(system, posting(seen, {0: kept}, finished=True))
    post.rows = {key: replace(row, terminal=terminal) for key, row in post.rows.items()}
    return post


async def test_a_register_stays_where_it_began(world: World, system: EnforeOnBehalf) -> None:
    own = await (await carried_on(world, system, "2", "")).all()
    others = await (await carried_on(world, system, "5", "T001")).all()
    ends = (*own.values(), *others.values())
    assert all(isinstance(end, Done) for end in ends), ends
    item = (await tour(system)).lines[0]
    told = records.parse(item.external_data)
    assert {register.terminal: register.accepted for register in told.registers()} == {
        "T001": Decimal(5),
        "T002": Decimal(2),
    }


async def test_a_check_counts_the_register_that_it_carries_on_as_ours(
    world: World, system: EnforeOnBehalf
) -> None:
    """All 12 that are expected are in T001's own register already: said again, not more."""
    await (await carried_on(world, system, "12", "T001")).all()
    again = await carried_on(world, system, "12", "T001")
    assert isinstance(await again.step(again.order[0]), Done)
    stranger = await carried_on(world, system, "12", "")
    ended = await stranger.step(stranger.order[0])
    assert isinstance(ended, Clash)
    assert ended.key == "over_together"


async def test_a_place_is_not_ours_alone_for_what_was_taken_over(
    world: World, system: EnforeOnBehalf
) -> None:
    post = await carried_on(world, system, "12", "T001")
    key = next(key for key in post.order if key.startswith("stock"))
    world.fault("lost_answer", method="PATCH", path="/stock/", times=1)
    assert isinstance(await post.leave(key), Unsure)
    look = await post.look(key)
    assert isinstance(look, Clash)
    assert look.key == "stock_maybe_ours"
    post.rows[key] = replace(post.rows[key], terminal="")
    assert await post.look(key) == Done()


async def test_nor_while_another_terminal_may_write_what_was_passed_on(
    world: World, system: EnforeOnBehalf
) -> None:
    post = await carried_on(world, system, "12", "")
    key = next(key for key in post.order if key.startswith("stock"))
    world.fault("lost_answer", method="PATCH", path="/stock/", times=1)
    assert isinstance(await post.leave(key), Unsure)
    moved = replace(post.rows[key], id="m" * 24, state=EntryState.MOVED, attempt_started=None)
    look = await post.look(key, moved)
    assert isinstance(look, Clash)
    assert look.key == "stock_maybe_ours"
    assert len(ledger(world, (await tour(system)).lines[0].product.id)) == 1


async def test_a_line_read_here_is_shown_as_the_other_terminal_sees_it(
    world: World, system: EnforeOnBehalf
) -> None:
    """Its own register is nothing that was received elsewhere, and ours is."""
    await (await carried_on(world, system, "2", "")).all()
    await (await carried_on(world, system, "5", "T001")).all()
    read = await tour(system)
    assert read.lines[0].received_elsewhere == 5
    assert read.seen_by("T001", "T002").lines[0].received_elsewhere == 2
    assert read.seen_by("T003", "T002").lines[0].received_elsewhere == 7
    assert (await tour(world.terminal("T001"))).lines[0].received_elsewhere == 2
    assert read.lines[1].seen_by("T001", "T002") == read.lines[1]

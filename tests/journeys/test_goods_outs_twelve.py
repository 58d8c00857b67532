"""An order of twelve lines through the real window, in both state machines and in all troubles.

Two packages, one line short, one lot swapped; a deposit, a device, cartons, a weighed piece.
Codes only: nobody taps.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import partial

import pytest

from app.domain.dispatch.document import DispatchState
from app.hub.running import RunningHub
from app.settings import Profile
from tests.journeys import goods_out_demo as outs
from tests.journeys.demo import code
from tests.journeys.floor import Floor, by_terminal
from tests.journeys.goods_out_books import Leaving
from tests.journeys.goods_out_weather import TROUBLES, Trouble, in_all_troubles, walk
from tests.journeys.twelve_lines import NEW, OLD, leaving, packing, picking, registers
from tests.warehouse import control


async def twelve(floor: Floor, number: str) -> Leaving:
    """From Home to handed over."""
    seen = await floor.scan(number)
    assert seen.screen == "dispatch", seen.report
    await floor.follow(picking(number) + packing() + leaving())
    assert floor.counts["taps"] == 0
    return Leaving(
        statuses={number: "FULFILLED"},
        lines=registers(number),
        taken_out=outs.leaving([number]),
        hand_overs={number: "SHIPPED"},
    )


@in_all_troubles(13)
async def test_twelve_lines_in_the_new_model(floor: Floor, trouble: Trouble) -> None:
    await walk(partial(twelve, number=NEW), floor, trouble, 40)


@in_all_troubles(0)
async def test_twelve_lines_in_the_old_model(floor: Floor, trouble: Trouble) -> None:
    await walk(partial(twelve, number=OLD), floor, trouble, 40)


# --- who takes goods out of stock -----------------------------------------------------------------


def stock(number: str) -> dict[str, int | str]:
    """What a terminal takes out: what was picked, where it was picked; no deposits."""
    found: dict[str, int | str] = {}
    for name, (picked, _, _) in registers(number).items():
        article = name.split()[1]
        if not article.startswith("DEP-"):
            found[f"{article} {outs.place_of(number, article)}"] = str(-Decimal(picked))
    return found


async def twelve_by_terminal(floor: Floor, number: str) -> Leaving:
    expected = await twelve(floor, number)
    expected.taken_out = {}
    expected.stock = stock(number)
    return expected


@pytest.mark.parametrize("number", [NEW, pytest.param(OLD, marks=pytest.mark.long)])
@pytest.mark.parametrize(
    "trouble",
    [
        pytest.param(one, id=one.name, marks=() if one.name == "calm" else pytest.mark.long)
        for one in TROUBLES
    ],
)
async def test_where_the_terminal_takes_goods_out_of_stock(
    floor: Floor, trouble: Trouble, number: str
) -> None:
    """Then the platform must not (A70): a site says which of the two it is."""
    weather = replace(
        trouble.weather,
        switches=replace(trouble.weather.switches, fulfilled_takes_stock_out=False),
    )
    floor.change = by_terminal
    await walk(
        partial(twelve_by_terminal, number=number), floor, replace(trouble, weather=weather), 40
    )


# --- how little it takes --------------------------------------------------------------------------


def one_scan_a_line(profile: Profile, *, place_check: bool) -> Profile:
    rules = replace(profile.rules, place_check=place_check, scan_takes_rest=True)
    return replace(profile, rules=rules)


@pytest.mark.parametrize("place_check", [True, False], ids=["with places", "without"])
async def test_scans_and_taps_a_line(floor: Floor, place_check: bool) -> None:
    """K11: two scans with the place check, one without, no tap."""
    number = outs.BATCH[0]
    floor.change = partial(one_scan_a_line, place_check=place_check)
    async with floor:
        await floor.scan(number)
        before = floor.counts["scans"]
        for article, key in (
            ("CLN-1203", "out-cloths"),
            ("CLN-1403", "out-gloves"),
            ("HOM-1001", "out-hangers"),
        ):
            if place_check:
                await floor.take(outs.place_of(number, article))
            await floor.take(code(key))
        assert all(line.rest == 0 for line in floor.dispatch.walked())
        assert floor.counts["scans"] - before == (6 if place_check else 3)
        assert floor.counts["taps"] == 0


async def test_the_prompt_says_what_to_scan_next(floor: Floor) -> None:
    """Law 4: the place to go to, then the goods, then how many more."""
    async with floor:
        seen = await floor.scan(NEW)
        assert "A-02-2" in seen.prompt
        seen = await floor.take("A-02-2")
        assert "Rapeseed oil" in seen.prompt
        await floor.ask(code("out-oil-swap"))
        seen = await floor.take("DH:ANSWER:1")
        assert "2" in seen.prompt
        seen = await floor.take("DH:REST")
        assert "A-04-1" in seen.prompt


async def test_wrong_place_says_where_to_go(floor: Floor) -> None:
    async with floor:
        await floor.scan(NEW)
        seen = await floor.scan("B-03-2")
        assert seen.tone == "warn"
        assert "B-03-2" in seen.band
        assert "A-02-2" in seen.band
        await floor.refuse(code("out-oil"))
        await floor.scan("C-02-2")
        seen = await floor.ask("K-02-1")
        assert "A-02-2" in seen.question + seen.band


@pytest.mark.long
async def test_a_finished_order_stays_so_after_a_restart(floor: Floor, hub: RunningHub) -> None:
    """What was handed over before the end of the program is sent by the next start."""
    async with floor:
        await floor.scan(OLD)
        await floor.follow(picking(OLD) + packing())
        hub.go_offline()
        await floor.follow(leaving())
        assert floor.dispatch.state is DispatchState.FINISHED
        await floor.restart()
        hub.go_online()
        await floor.drained()
        orders = control(hub, "goods-outs")["goods_outs"]
        assert next(o["status"] for o in orders if o["number"] == OLD) == "FULFILLED"

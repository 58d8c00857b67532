"""Two places are counted through the real window, reviewed and posted, in all troubles."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.entry import STUCK_STATES
from app.hub.running import RunningHub
from app.settings import Profile
from app.ui.screens.outbox.choosing import ask_key
from app.ui.screens.outbox.presenter import OutboxPresenter
from app.ui.screens.outbox.values import Asked
from tests.journeys.count_floor import (
    HANGERS,
    NAPKINS,
    Counting,
    Found,
    filled,
    in_silence,
    showing_books,
    walk,
)
from tests.journeys.demo import piece, place_code, place_id
from tests.journeys.floor import Floor
from tests.journeys.goods_out_weather import TROUBLES, Trouble, in_all_troubles
from tests.workbench.stocktaker import BOARD, BOOKED, OTHER, ROLLS, SHELF, lies

HERE, THERE = place_code(place_id(SHELF)), place_code(place_id(OTHER))


async def two_places(person: Counting) -> Found:
    """Pieces and a multiplier, counted anew, a damaged one, one that is as booked."""
    floor = person.floor
    await person.begin(HERE)
    await floor.take("DH:QTY:50", piece(ROLLS))
    await floor.take(piece(BOARD))
    await floor.take(piece(BOARD))
    await floor.scan("DH:CORRECT", "DH:QTY:40", piece(BOARD))  # it was counted wrong
    await floor.take(THERE)
    await floor.take(f"DH:QTY:{BOOKED}", piece(NAPKINS))
    await floor.take("DH:QTY:7", piece(HANGERS))
    await floor.take(piece(HANGERS), "DH:COND:DAMAGED")
    await person.accept()
    await person.post()
    assert floor.counts["taps"] == 0
    return {
        (ROLLS, SHELF, "NEW"): 50,
        (BOARD, SHELF, "NEW"): 40,
        (HANGERS, OTHER, "NEW"): 7,
        (HANGERS, OTHER, "DAMAGED"): 1,
    }


async def sold_meanwhile(person: Counting) -> Found:
    """What the platform sells between counting and posting stays sold."""
    floor = person.floor
    await person.begin(HERE)
    await floor.take("DH:QTY:50", piece(ROLLS))
    await person.sold(ROLLS, SHELF, 20)
    await floor.take("DH:QTY:40", piece(BOARD))
    await person.accept()
    await person.sold(BOARD, SHELF, 5)
    await person.post()
    return {(ROLLS, SHELF, "NEW"): 50, (BOARD, SHELF, "NEW"): 40}


@in_all_troubles(3)
async def test_two_places(floor: Floor, trouble: Trouble) -> None:
    await walk(two_places, floor, trouble, 10)


@in_all_troubles(4)
async def test_two_places_blind(floor: Floor, trouble: Trouble) -> None:
    """Each time the books are to be seen a lead lets them: badge and PIN."""
    await walk(two_places, floor, trouble, 10, blind=True)


PLAIN = ("calm", "too-many", "documented-only", "restarted")
"""A sale that is told to be five minutes from now stands in the way of whoever looks for a write
of which nobody knows whether it arrived, and lists that are late do not show it at all.
"""


@pytest.mark.parametrize(
    "trouble",
    [
        pytest.param(one, id=one.name, marks=() if one.name == "calm" else pytest.mark.long)
        for one in TROUBLES
        if one.name in PLAIN
    ],
)
async def test_sold_meanwhile(floor: Floor, trouble: Trouble) -> None:
    await walk(sold_meanwhile, floor, trouble, 6, change=in_silence)


async def test_a_place_once_then_a_scan_for_each_piece(floor: Floor) -> None:
    """K12, and no tap."""
    floor.change = showing_books
    person = Counting(floor)
    async with floor:
        await floor.step("scan", text="DH:GOTO:count")
        await floor.scan(HERE)
        for _ in range(3):
            await floor.take(piece(ROLLS))
        for _ in range(2):
            await floor.take(piece(BOARD))
        assert {x.product.article: x.quantity for x in person.document.every()} == {
            ROLLS: 3,
            BOARD: 2,
        }
        assert (floor.counts["scans"], floor.counts["taps"]) == (1 + 5, 0)


@pytest.fixture
def second(hub: RunningHub, place_to_be: Path) -> Floor:
    return Floor(hub, place_to_be, "T002")


def hasty(profile: Profile) -> Profile:
    """The lists of this server are never behind."""
    told = showing_books(profile)
    return replace(told, timings=replace(told.timings, list_lag=50))


async def recounted(floor: Floor, entry: str) -> None:
    """In the sync centre: count it again, and why; then the place."""
    await floor.step("scan", text="DH:GOTO:sync")
    presenter = floor.window.shell.presenter
    assert isinstance(presenter, OutboxPresenter)
    presenter.tap(entry)
    await floor.step("act", key=ask_key(Asked.RECOUNT, entry))
    presenter.give_reason("the other terminal counted too")
    seen = await floor.step("act", key=Asked.RECOUNT)
    assert seen.screen == "count", seen.report
    await floor.take(HERE)


async def test_two_terminals_count_one_place_and_the_second_decides(
    floor: Floor, second: Floor, hub: RunningHub
) -> None:
    """The first one's count is booked; the second hears of it, and nothing is overwritten until a
    person has counted again.
    """
    filled(hub)
    people = [Counting(floor), Counting(second)]
    for one in (floor, second):
        one.change, one.alone = hasty, False
    async with floor, second:
        for person, many in zip(people, (50, 48), strict=True):
            await person.begin(HERE)
            await person.floor.take(f"DH:QTY:{many}", piece(ROLLS))
            await person.accept()
        await people[0].post()
        await floor.drained()
        assert lies(hub, ROLLS) == 50
        await people[1].post()
        [asking] = [entry for entry in await second.drained() if entry.state in STUCK_STATES]
        told = asking.last_error or {}
        assert told["key"] == "count_doubt"
        assert told["details"]["reason"] == "corrected_by_another"
        assert lies(hub, ROLLS) == 50
        await recounted(second, asking.id)
        assert lies(hub, ROLLS) == 50
        await second.take("DH:QTY:48", piece(ROLLS))
        await people[1].had_moved()  # nobody's clock tells seconds apart
        await people[1].accept()
        await people[1].post()
        assert not [e for e in await second.drained() if e.state in STUCK_STATES]
        assert lies(hub, ROLLS) == 48

"""Deliveries that another terminal is on: named in the list, asked about, looked at (law 12)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app import aio
from app.domain.claims import Claim
from app.domain.delivery import Delivery
from app.store.cache_catalog import Catalog, CatalogStaff
from app.ui.screens.base import Sound
from app.ui.screens.deliveries.values import Wanted
from app.ui.screens.look_sheet import LookSheet
from app.ui.translation import use_language
from tests.ui.clipping import cut_off, nameless, overlapping, small_targets
from tests.ui.list_world import SIZES, ListWorld, delivery, head, list_world

pytestmark = pytest.mark.usefixtures("english")
LONG = 4_102_444_800_000
ANNA = f"{0xA:024x}"
THEIRS = Claim("K002", ANNA, LONG)


def claimed(number: int = 1, *claims: Claim, received: int = 5) -> Delivery:
    """A delivery of which another terminal has received some of the first line."""
    made = delivery(head(number, on_it=claims or (THEIRS,)))
    first = replace(made.lines[0], received_elsewhere=Decimal(received))
    return replace(made, lines=(first, *made.lines[1:]))


async def staffed(world: ListWorld) -> None:
    staff = Catalog(staff=(CatalogStaff(ANNA, "Anna Berg", "BADGE-A"),))
    await aio.wait_for(world.terminus.station.cache.put_catalog(staff))
    world.workbench.people.without_name()


async def asked(world: ListWorld, *more: Delivery) -> Any:
    """The list, with the question about the first delivery on the screen."""
    await staffed(world)
    await world.expects(claimed(), *more)
    await world.show("deliveries")
    list_ = world.presenter("deliveries")
    list_.tap(claimed().head.id)
    await world.settled()
    return list_


async def test_the_list_names_who_is_on_a_delivery(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await staffed(world)
        ended = Claim("K003", ANNA, 1)
        stranger = Claim("K004", "x", LONG)
        await world.expects(
            claimed(), claimed(2, ended), claimed(3, stranger), claimed(4, THEIRS, stranger)
        )
        await world.show("deliveries")
        rows = {row.title: row for row in world.presenter("deliveries").snapshot.rows}
        tags = {name: [tag.text for tag in row.tags] for name, row in rows.items() if row.tags}
        assert tags == {
            "GI-1": ["Anna Berg, terminal K002"],
            "GI-3": ["Terminal K004"],
            "GI-4": ["Terminals K002, K004"],
        }


async def test_a_claim_that_ends_goes_from_the_list_by_itself(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        soon = world.workbench.claiming.now() + 400
        await world.expects(claimed(1, Claim("K002", "", soon)))
        list_ = await world.show("deliveries")
        assert list_.snapshot.rows[-1].tags
        await world.until(lambda: not list_.snapshot.rows[-1].tags)


async def test_opening_one_asks_and_leaving_it_opens_nothing(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        list_ = await asked(world)
        assert world.question == "GI-1: Anna Berg, terminal K002 is on it. Take it over?"
        assert world.sounds[-1] is Sound.QUESTION
        await list_.answer(list_.asked.key, 3)
        assert world.question == ""
        assert (world.gone, world.workbench.desk) == ([], None)


async def test_taking_it_over_by_tap(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        list_ = await asked(world)
        await list_.answer(list_.asked.key, 1)
        assert [go.screen for go in world.gone] == ["receipt"]
        assert world.workbench.desk.document.heads[0].number == "GI-1"


async def test_taking_it_over_by_code(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        list_ = await asked(world)
        list_._painted = list_.clock.monotonic() - 5_000
        await world.scan("DH:ANSWER:1")
        assert [go.screen for go in world.gone] == ["receipt"]


async def test_the_same_code_again_takes_it_over_once_the_question_could_be_read(
    tmp_path: Path,
) -> None:
    async with list_world(tmp_path) as world:
        await world.expects(claimed())
        list_ = await world.show("deliveries")
        await world.scan("LS-1")
        assert "is on it" in world.question
        await world.scan("LS-1")
        assert world.gone == [], "nobody could have read it yet"
        list_._painted = list_.clock.monotonic() - 5_000
        await world.scan("LS-1")
        assert [go.screen for go in world.gone] == ["receipt"]


async def test_who_only_looks_sees_what_others_received_and_counts_nothing(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        list_ = await asked(world)
        await list_.answer(list_.asked.key, 2)
        await world.settled()
        sheet = world.frame.sheet
        assert sheet is not None
        content = sheet.content
        assert isinstance(content, LookSheet)
        first = content.lines.rows()[0]
        assert (first.title, first.value) == ("Olive oil 0.5 l", "5/12")
        assert [tag.text for tag in first.tags] == ["5 by others", "7 to go"]
        assert world.workbench.desk is None
        assert world.workbench.receipts() == []
        sheet.close_sheet()
        assert list_.snapshot.look is None


async def test_who_looked_takes_it_over_by_action(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        list_ = await asked(world)
        await list_.answer(list_.asked.key, 2)
        await world.settled()
        assert [action.key for action in world.framed[-1].actions] == ["close", "take_over"]
        await list_.act("take_over")
        assert [go.screen for go in world.gone] == ["receipt"]


async def test_a_scan_at_home_goes_to_the_list_which_asks(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.expects(claimed())
        await world.show("home")
        await world.scan("LS-1")
        [go] = world.gone
        assert (go.screen, go.what.open, go.what.code) == ("deliveries", True, "LS-1")
        await world.settled()
        assert world.presenter("deliveries").asked is not None


async def test_what_is_open_here_asks_nobody(tmp_path: Path) -> None:
    """Going back to one's own screen is no opening."""
    async with list_world(tmp_path) as world:
        plain = delivery(head(1))
        await world.expects(plain)
        desk = await world.receive(plain.head.id)
        await world.expects(claimed())
        assert await world.workbench.open_deliveries([plain.head.id]) is desk
        await world.show("deliveries")
        world.workbench.leave()
        world.presenter("deliveries").tap(plain.head.id)
        await world.settled()
        assert "Take it over?" in world.question, "it was left, and somebody else came"


@pytest.mark.parametrize("language", [pytest.param("de", marks=pytest.mark.long), "xx"])
@pytest.mark.parametrize("percent", [pytest.param(100, marks=pytest.mark.long), 150])
@pytest.mark.parametrize("size", SIZES, ids=["kiosk", "handheld"])
async def test_nothing_is_cut_off(
    tmp_path: Path, size: tuple[int, int], percent: int, language: str
) -> None:
    try:
        use_language(language)
        async with list_world(tmp_path) as world:
            list_ = await asked(world, delivery(head(2)))
            view = world.view("deliveries")
            await world.look(size, percent)  # type: ignore[arg-type]
            assert cut_off(view) == overlapping(view) == small_targets(view) == nameless(view) == []
            await list_.answer(list_.asked.key, 2)
            await world.settled()
            await world.look(size, percent)  # type: ignore[arg-type]
            sheet = world.frame.sheet
            assert sheet is not None
            assert cut_off(sheet) == small_targets(sheet) == nameless(sheet) == []
    finally:
        use_language("en")


async def test_a_list_for_one_that_is_to_be_opened_opens_it(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        free = delivery(head(1))
        await world.expects(free)
        await world.show("deliveries", Wanted(code="LS-1", deliveries=(free.head.id,), open=True))
        assert [go.screen for go in world.gone] == ["receipt"]

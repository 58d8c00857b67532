"""Orders that another terminal is on: named in the list, asked about, looked at (law 12)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app import aio
from app.domain.claims import Claim
from app.domain.dispatch import actions
from app.domain.goods_out import GoodsOut
from app.domain.meanings import PlaceRead, ProductRead, Read
from app.store.cache_catalog import Catalog, CatalogStaff
from app.ui.screens.look_sheet import LookSheet
from app.ui.translation import use_language
from tests.ui.clipping import cut_off, nameless, overlapping, small_targets
from tests.ui.list_world import OIL, OIL_CODE, SIZES, ListWorld, list_world
from tests.ui.orders import SHELF, order, order_head

pytestmark = pytest.mark.usefixtures("english")
LONG = 4_102_444_800_000
ANNA = f"{0xA:024x}"
THEIRS = Claim("K002", ANNA, LONG)


def claimed(number: int = 1, *claims: Claim, picked: int = 0) -> GoodsOut:
    """An order of which another terminal has picked some of the first line."""
    made = order(order_head(number))
    first = replace(made.lines[0], picked_elsewhere=Decimal(picked))
    return replace(made, lines=(first, *made.lines[1:]), on_it=claims or (THEIRS,))


async def staffed(world: ListWorld) -> None:
    staff = Catalog(staff=(CatalogStaff(ANNA, "Anna Berg", "BADGE-A"),))
    await aio.wait_for(world.terminus.station.cache.put_catalog(staff))
    world.workbench.people.without_name()


async def asked(world: ListWorld, **how: Any) -> Any:
    """The list, with the question about the first order on the screen."""
    await staffed(world)
    await world.orders(claimed(**how))
    list_ = await world.show("goods_outs")
    list_.tap(claimed().head.id)
    await world.settled()
    return list_


async def test_the_list_names_who_is_on_an_order_until_that_ends(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await staffed(world)
        soon = replace(THEIRS, until=world.workbench.claiming.now() + 600)
        ended = replace(THEIRS, until=1)
        await world.orders(claimed(1), claimed(2, soon), claimed(3, ended))
        list_ = await world.show("goods_outs")

        def told() -> dict[str, list[str]]:
            rows = [row for row in list_.snapshot.rows if row.key]
            return {row.title: [tag.text for tag in row.tags] for row in rows if row.tags}

        list_.choose_filter("all")
        anna = ["Anna Berg, terminal K002"]
        assert told() == {"WA-1": anna, "WA-2": anna}
        await world.until(lambda: told() == {"WA-1": anna})


async def test_who_only_looks_sees_what_others_picked_and_picks_nothing(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        list_ = await asked(world, picked=1)
        assert world.question == "WA-1: Anna Berg, terminal K002 is on it. Take it over?"
        await list_.answer(list_.asked.key, 2)
        await world.settled()
        assert world.frame.sheet is not None
        content = world.frame.sheet.content
        assert isinstance(content, LookSheet)
        first, second = content.lines.rows()
        assert (first.title, first.value) == ("Olive oil 0.5 l", "1/2")
        assert [tag.text for tag in first.tags] == ["1 by others", "1 to go", "A-03-2"]
        assert [tag.text for tag in second.tags] == ["2 to go", "A-03-2"]
        assert world.workbench.desk is None
        assert world.workbench.dispatches() == []
        world.frame.sheet.close_sheet()
        assert list_.snapshot.look is None


@pytest.mark.parametrize("how", ["take_over", "DH:OK"])
async def test_who_looked_takes_it_over(tmp_path: Path, how: str) -> None:
    async with list_world(tmp_path) as world:
        list_ = await asked(world)
        await list_.answer(list_.asked.key, 2)
        await world.settled()
        assert [action.key for action in world.framed[-1].actions] == ["close", "take_over"]
        await (world.scan(how) if how.startswith("DH") else list_.act(how))
        assert [go.screen for go in world.gone] == ["dispatch"]
        assert world.workbench.desk.document.taken_from == "K002"


async def test_who_comes_back_to_what_others_took_is_asked_and_sees_what_is_whose(
    tmp_path: Path,
) -> None:
    """What is open here asks nobody: going back to one's own screen is no opening."""
    async with list_world(tmp_path) as world:
        await staffed(world)
        plain = replace(claimed(), on_it=())
        await world.orders(plain)
        desk = await world.workbench.open_goods_outs([plain.head.id])
        for what in (PlaceRead(SHELF), ProductRead(OIL, Decimal(2), OIL_CODE)):
            handled = desk.take(actions.Scan(Read("", "", (what,))))
            assert await desk.confirm(handled) is None
        await world.orders(replace(claimed(), read_at=plain.read_at + 1_000))
        assert await world.workbench.open_goods_outs([plain.head.id]) is desk
        world.workbench.leave()
        list_ = await world.show("goods_outs")
        list_.tap(plain.head.id)
        await world.settled()
        assert "Take it over?" in world.question
        await list_.answer(list_.asked.key, 2)
        await world.settled()
        first = list_.snapshot.look.rows[0]
        assert [tag.text for tag in first.tags] == ["2 here", "A-03-2"]
        await list_.act("take_over")
        assert world.workbench.desk.key == desk.key, "its own document goes on"
        assert [one.known for one in world.workbench.claiming.beside()] == [True]


@pytest.mark.parametrize("language", [pytest.param("de", marks=pytest.mark.long), "xx"])
@pytest.mark.parametrize("percent", [pytest.param(100, marks=pytest.mark.long), 150])
@pytest.mark.parametrize("size", SIZES, ids=["kiosk", "handheld"])
async def test_nothing_is_cut_off(
    tmp_path: Path, size: tuple[int, int], percent: int, language: str
) -> None:
    try:
        use_language(language)
        async with list_world(tmp_path) as world:
            list_ = await asked(world, picked=1)
            view = world.view("goods_outs")
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

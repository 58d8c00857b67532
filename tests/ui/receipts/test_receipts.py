"""The receipts of this terminal by state; a tap or a scan opens one."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.receipt import actions
from app.ui.screens.base import Go
from app.ui.translation import use_language
from tests.ui.clipping import cut_off, nameless, overlapping, small_targets
from tests.ui.list_world import SIZES, ListWorld, delivery, head, list_world
from tests.ui.orders import order, order_head


async def received(world: ListWorld) -> list[str]:
    """One open receipt, one part posted, one finished; their documents."""
    made = []
    for number in (1, 2, 3):
        one = delivery(head(number))
        await world.expects(one)
        desk = await world.receive(one.head.id)
        if number == 2:
            await world.post(desk)
        if number == 3:
            finish = desk.take(actions.Finish(close_rest=True))
            assert await desk.confirm(finish) is None
        made.append(desk.key)
    return made


async def test_an_empty_list_says_what_to_do(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        list_ = await world.show("receipts")
        assert list_.snapshot.empty[1:] == (
            "Nothing was done on this terminal yet",
            "Go home, and scan a delivery note or an order to begin.",
        )


async def test_by_state_with_what_is_unsent(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await received(world)
        list_ = await world.show("receipts")
        assert [row.title for row in list_.snapshot.rows] == [
            *("Open", "GI-1"),
            *("Part posted, more may come", "GI-2"),
            *("Finished", "GI-3"),
        ]
        unsent = len([r for r in world.workbench.queue() if r.title == "GI-2"])
        assert [tag.text for tag in list_.snapshot.rows[3].tags] == [f"{unsent} to send"]
        list_.choose_filter("finished")
        assert [row.title for row in list_.snapshot.rows] == ["GI-3"]


async def test_a_scan_opens_the_receipt_also_a_finished_one(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        *_, finished = await received(world)
        await world.show("receipts")
        await world.scan("gi-3")
        assert world.gone[-1] == Go("receipt", finished)


async def test_orders_stand_beside_receipts_and_open_their_own_screen(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await received(world)
        one = order_head(7)
        await world.orders(order(one))
        desk = await world.workbench.open_goods_outs((one.id,))
        list_ = await world.show("receipts")
        row = next(row for row in list_.snapshot.rows if row.title == "WA-7")
        assert row.subtitle.startswith("Pick  ·  not posted")
        await world.scan("wa-7")
        assert world.gone[-1] == Go("dispatch", desk.key)


async def test_next_and_ok_open_by_scanner_alone(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        first, second, _ = await received(world)
        list_ = await world.show("receipts")
        await world.scan("DH:NEXT")
        assert list_.snapshot.lit == first
        await world.scan("DH:NEXT")
        await world.scan("DH:CORRECT")
        assert world.gone[-1] == Go("receipt", second)


async def test_a_number_without_a_receipt_is_refused(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await received(world)
        await world.show("receipts")
        await world.scan("GI-99")
        assert world.band.title == "Nothing on this terminal has the number GI-99"


@pytest.mark.parametrize("language", ["de", "xx"])
@pytest.mark.parametrize("percent", [100, pytest.param(125, marks=pytest.mark.long), 150])
@pytest.mark.parametrize("size", SIZES)
async def test_nothing_is_cut_off(
    tmp_path: Path, size: tuple[int, int], percent: int, language: str
) -> None:
    try:
        use_language(language)
        async with list_world(tmp_path) as world:
            await received(world)
            await world.show("receipts")
            await world.look(size, percent)  # type: ignore[arg-type]
            view = world.view("receipts")
            assert cut_off(view) == []
            assert overlapping(view) == small_targets(view) == nameless(view) == []
    finally:
        use_language("en")

"""Home counts what there is to do, and any scan opens what it belongs to."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.delivery import DeliveryState
from app.ui.screens.base import Go, Sound
from app.ui.screens.deliveries import Wanted
from app.ui.tokens import Tone
from app.ui.translation import use_language
from tests.ui.clipping import cut_off, nameless, overlapping, small_targets
from tests.ui.list_world import (
    OIL,
    OIL_CODE,
    SIZES,
    SOAP,
    ListWorld,
    delivery,
    head,
    list_world,
)


def tiles(world: ListWorld) -> dict[str, tuple[str, str]]:
    return {t.key: (t.count, t.note) for t in world.presenter("home").snapshot.tiles}


async def test_an_empty_terminal_says_so(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.show("home")
        assert tiles(world)["receive"] == ("0", "No deliveries on this terminal yet")
        assert tiles(world)["receipts"] == ("", "None on this terminal yet")
        assert world.presenter("home").snapshot.go_on is None


async def test_tiles_count_what_is_due_late_and_begun(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        late, today, later = (delivery(head(n, days)) for n, days in ((1, -2), (2, 0), (3, 5)))
        canceled = head(4, 0, state=DeliveryState.CANCELED)
        await world.expects(late, today, later, canceled)
        await world.receive(today.head.id)
        await world.show("home")
        assert tiles(world)["receive"] == ("3", "1 due today  ·  1 late  ·  1 begun here")


async def test_the_work_left_open_is_offered_with_its_line(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        one = delivery(head(4711))
        await world.expects(one)
        desk = await world.receive(one.head.id, lines=1)
        home = await world.show("home")
        assert home.snapshot.go_on.title == "GI-4711"
        assert "line 1 of 2" in home.snapshot.go_on.detail
        world.workbench.leave()
        await world.show("home")
        assert home.snapshot.go_on.document == desk.key
        await world.scan("DH:OK")
        assert world.gone[-1] == Go("receipt", desk.key)


@pytest.mark.parametrize("code", ["GI-7", "ls-7", "PK-GI-7", "TRK-GI-7", "ORDER-7"])
async def test_a_scan_opens_the_delivery_it_belongs_to(tmp_path: Path, code: str) -> None:
    async with list_world(tmp_path) as world:
        await world.expects(delivery(head(7), reference="ORDER-7"), delivery(head(8)))
        await world.show("home")
        await world.scan(code)
        assert world.gone[-1] == Go("receipt", world.workbench.desk.key)
        assert [h.number for h in world.workbench.desk.document.heads] == ["GI-7"]
        assert world.sounds[-1] is Sound.ACCEPTED


async def test_an_item_leads_to_the_deliveries_that_expect_it(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.expects(
            delivery(head(1), SOAP), delivery(head(2, 2), OIL), delivery(head(3, 1), OIL)
        )
        await world.show("home")
        await world.scan(OIL_CODE)
        assert world.gone[-1] == Go("deliveries", Wanted(product=OIL))
        await world.until(lambda: world.shell.current == "deliveries")
        await world.settled()
        rows = world.presenter("deliveries").snapshot.rows
        assert [row.title for row in rows] == ["GI-3", "GI-2"]
        assert world.presenter("deliveries").snapshot.lit == rows[0].key


async def test_what_nobody_knows_is_refused_in_words(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.expects(delivery(head(1)))
        await world.show("home")
        for code, said in (
            ("NOBODY-KNOWS", "NOBODY-KNOWS is not known on this terminal"),
            ("DH:SHORT", "The command SHORT does nothing on this screen"),
            ("9520010000019", "The code was misread"),
        ):
            await world.scan(code)
            assert (world.band.tone, world.band.title) == (Tone.BAD, said)
            assert world.band.detail
            assert world.sounds[-1] is Sound.REFUSED
        assert not world.gone


async def test_a_delivery_that_is_not_here_says_so_offline(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        await world.expects(head(1))
        await world.show("home")
        await world.scan("GI-1")
        assert world.band.title == "This delivery is not on this terminal"
        assert world.workbench.desk is None
        sync = world.presenter("home").snapshot.tiles[2]
        assert (sync.tone, sync.note) == (Tone.WARN, "offline")


@pytest.mark.parametrize("language", ["de", "xx"])
@pytest.mark.parametrize("percent", [100, 125, 150])
@pytest.mark.parametrize("size", SIZES)
async def test_nothing_is_cut_off(
    tmp_path: Path, size: tuple[int, int], percent: int, language: str
) -> None:
    try:
        use_language(language)
        async with list_world(tmp_path) as world:
            one = delivery(head(4711))
            await world.expects(one, *(delivery(head(n, n)) for n in range(1, 5)))
            await world.receive(one.head.id)
            await world.show("home")
            await world.look(size, percent)  # type: ignore[arg-type]
            view = world.view("home")
            assert cut_off(view) == []
            assert overlapping(view) == small_targets(view) == nameless(view) == []
    finally:
        use_language("en")

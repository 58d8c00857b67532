"""Home counts what there is to do, and any scan opens what it belongs to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.delivery import DeliveryState
from app.domain.dispatch.actions import Short
from app.domain.dispatch.facts import Mode
from app.domain.goods_out import GoodsOutStatus, GoodsOutType
from app.ui.screens.base import Go, Sound
from app.ui.screens.deliveries.values import Wanted
from app.ui.screens.goods_outs.values import Wanted as WantedOut
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
from tests.ui.orders import HELD, order, order_head


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


async def test_an_item_shows_what_it_is_and_leads_on_to_the_deliveries(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.expects(
            delivery(head(1), SOAP), delivery(head(2, 2), OIL), delivery(head(3, 1), OIL)
        )
        await world.show("home")
        await world.scan(OIL_CODE)
        await world.until(lambda: world.shell.current == "lookup")
        await world.settled()
        await world.scan("DH:OK")
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
        tiles_now = world.presenter("home").snapshot.tiles
        sync = next(tile for tile in tiles_now if tile.key == "outbox")
        assert (sync.tone, sync.note) == (Tone.WARN, "offline")


@pytest.mark.parametrize("language", ["de", "xx"])
@pytest.mark.parametrize("percent", [100, pytest.param(125, marks=pytest.mark.long), 150])
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


# --- goods that leave ---------------------------------------------------------------------------


async def test_tiles_count_what_is_to_be_picked_and_handed_over(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.orders(
            order(order_head(1, -3)),
            order(order_head(2, 4)),
            order(order_head(3, 5, holds=HELD)),
            order(order_head(4, status=GoodsOutStatus.UNCONFIRMED)),
            order(order_head(5), workers=("T002",)),
            order(order_head(6, status=GoodsOutStatus.PACKED)),
        )
        home = await world.show("home")
        assert [tile.key for tile in home.snapshot.tiles] == [
            *("receive", "pick", "hand_over", "counts", "shipments", "lookup"),
            *("receipts", "outbox", "settings"),
        ]
        assert tiles(world)["pick"] == ("2", "1 late  ·  1 in work  ·  1 to confirm  ·  1 stopped")
        assert tiles(world)["hand_over"][0] == "1"
        pick = next(tile for tile in home.snapshot.tiles if tile.key == "pick")
        assert (pick.upcoming[0].number, pick.upcoming[0].when) == ("WA-1", "3 h late")
        home.choose("hand_over")
        assert world.gone[-1] == Go("goods_outs", WantedOut(Mode.HAND_OVER))


async def test_a_system_without_orders_shows_no_tile_for_them(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        profile = replace(world.workbench.profile, system="trybe")
        world.workbench.use_profile(profile)
        home = await world.show("home")
        assert [tile.key for tile in home.snapshot.tiles] == [
            *("receive", "lookup", "receipts", "outbox", "settings"),
        ]
        await world.scan("DH:GOTO:pick")
        assert world.shell.current == "home"


async def test_picking_left_open_is_offered_with_its_line(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        one = order_head(4711)
        await world.orders(order(one))
        desk = await world.workbench.open_goods_outs((one.id,))
        line = desk.document.walked()[0]
        assert await desk.confirm(desk.take(Short(line.id, "not_there"))) is None
        world.workbench.leave()
        home = await world.show("home")
        assert home.snapshot.go_on.title == "WA-4711"
        assert "Pick, 1 of 2 lines done" in home.snapshot.go_on.detail
        assert home.snapshot.go_on.share == 0.5
        await world.scan("DH:OK")
        assert world.gone[-1] == Go("dispatch", desk.key)


@pytest.mark.parametrize(
    ("code", "mode"), [("WA-7", Mode.PICK), ("a12", Mode.HAND_OVER), ("REF-7", Mode.PICK)]
)
async def test_a_scan_opens_the_order_it_belongs_to(tmp_path: Path, code: str, mode: Mode) -> None:
    async with list_world(tmp_path) as world:
        pickup = order_head(7, type=GoodsOutType.PICKUP, pickup_number="A12")
        await world.orders(order(pickup, reference="REF-7"), order(order_head(8)))
        await world.show("home")
        await world.scan(code)
        desk = world.workbench.desk
        assert [one.head.number for one in desk.document.orders] == ["WA-7"]
        assert desk.document.mode is mode
        assert world.gone == [Go("dispatch", desk.key)]
        assert world.sounds[-1] is Sound.ACCEPTED


async def test_what_needs_a_word_of_a_person_is_asked_on_the_list(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.orders(
            order(order_head(1), workers=("T002",)),
            order(order_head(2, status=GoodsOutStatus.UNCONFIRMED)),
        )
        await world.show("home")
        await world.scan("WA-1")
        await world.until(lambda: world.framed[-1].asked is not None)
        assert world.shell.current == "goods_outs"
        assert world.question == "WA-1: Terminal T002 is on it. Take it over?"
        await world.show("home")
        await world.scan("WA-2")
        list_ = world.presenter("goods_outs")
        await world.until(lambda: list_.snapshot.form is not None)
        assert list_.snapshot.form.number == "WA-2"


async def test_an_item_that_comes_and_goes_offers_both(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.expects(delivery(head(1), OIL))
        await world.orders(order(order_head(1), OIL))
        await world.show("home")
        await world.scan(OIL_CODE)
        await world.until(lambda: world.shell.current == "lookup")
        await world.settled()
        assert {"receive", "pick"} <= {action.key for action in world.framed[-1].actions}
        await world.presenter("lookup").act("pick")
        assert world.gone[-1] == Go("goods_outs", WantedOut(product=OIL))


async def test_an_item_that_only_leaves_leads_on_to_who_wants_it(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.orders(order(order_head(1), OIL))
        await world.show("home")
        await world.scan(OIL_CODE)
        await world.until(lambda: world.shell.current == "lookup")
        await world.settled()
        await world.scan("DH:OK")
        assert world.gone[-1] == Go("goods_outs", WantedOut(product=OIL))


async def test_a_number_of_both_sides_asks_which(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.expects(delivery(replace(head(1), number="4711")))
        await world.orders(order(replace(order_head(1), number="4711")))
        await world.show("home")
        await world.look(SIZES[0])
        await world.scan("4711")
        assert world.question == "4711 names a delivery and an order"
        await world.until(world.presenter("home").readable)
        await world.scan("DH:ANSWER:1")
        assert world.gone[-1] == Go("receipt", world.workbench.desk.key)


@pytest.mark.parametrize(
    ("code", "filter_"),
    [
        ("DH:GOTO:pick", "to_do"),
        ("DH:GOTO:pack", "in_work"),
        ("DH:GOTO:handover", "to_hand_over"),
        ("DH:HANDOVER", "to_hand_over"),
    ],
)
async def test_command_codes_lead_to_the_orders(tmp_path: Path, code: str, filter_: str) -> None:
    async with list_world(tmp_path) as world:
        await world.show("home")
        await world.scan(code)
        await world.until(lambda: world.shell.current == "goods_outs")
        assert world.presenter("goods_outs").filter == filter_

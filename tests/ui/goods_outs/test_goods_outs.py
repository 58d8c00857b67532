"""The goods-out list narrows, chooses, confirms and opens; what cannot be done says why."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app import aio
from app.domain.dispatch.actions import Hold, NewPackage, Short
from app.domain.dispatch.facts import Mode
from app.domain.goods_out import GoodsOutStatus, GoodsOutType
from app.domain.goods_out_intents import MoveGoodsOut
from app.ui.screens.base import Go, Sound
from app.ui.screens.goods_outs.values import Wanted
from app.ui.tokens import Tone
from app.ui.translation import use_language
from app.ui.widgets.document_card import DocumentCard
from app.ui.widgets.sheet import Sheet
from tests.ui.clipping import cut_off, nameless, overlapping, small_targets
from tests.ui.list_world import (
    OIL,
    OIL_CODE,
    SIZES,
    SOAP_CODE,
    TEA,
    ListWorld,
    delivery,
    head,
    list_world,
)
from tests.ui.orders import CANCEL, HELD, order, order_head


def titles(world: ListWorld) -> list[str]:
    return [row.title for row in world.presenter("goods_outs").snapshot.rows]


def card(world: ListWorld, number: str) -> DocumentCard:
    rows = world.presenter("goods_outs").snapshot.rows
    found = next(row for row in rows if row.title == number)
    assert isinstance(found, DocumentCard)
    return found


def numbers(world: ListWorld) -> list[str]:
    return [one.head.number for one in world.workbench.desk.document.orders]


def chips(world: ListWorld) -> dict[str, str]:
    return {c.key: c.count for c in world.presenter("goods_outs").snapshot.filters}


def opened(world: ListWorld) -> Go:
    return Go("dispatch", world.workbench.desk.key)


async def act(world: ListWorld, key: str) -> None:
    await world.presenter("goods_outs").act(key)
    await world.settled()


async def tap(world: ListWorld, key: str) -> None:
    world.presenter("goods_outs").tap(key)
    await world.settled()


async def test_groups_by_due_time_with_marks_states_and_types(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        pickup = order_head(2, 60, type=GoodsOutType.PICKUP, pickup_number="A12")
        begun = order(order_head(4, 100))
        await world.orders(order_head(1, -3), pickup, begun, order(order_head(5, None)))
        desk = await world.workbench.open_goods_outs((begun.head.id,))
        line = desk.document.walked()[0]
        assert await desk.confirm(desk.take(Short(line.id, "not_there"))) is None
        await world.show("goods_outs")
        assert titles(world) == [
            *("Begun here", "WA-4", "Late", "WA-1"),
            *("Later", "WA-2", "Without a date", "WA-5"),
        ]
        assert (card(world, "WA-1").when, card(world, "WA-1").when_tone) == ("3 h late", Tone.WARN)
        assert card(world, "WA-1").state == "not on this terminal"
        assert (card(world, "WA-4").state, card(world, "WA-4").share) == ("begun here", 0.5)
        assert (card(world, "WA-4").value, card(world, "WA-5").value) == ("1/2", "2")
        assert card(world, "WA-2").subtitle == "Pickup"
        assert "A12" in card(world, "WA-2").extra


async def test_holds_and_cancellations_are_seen_and_stand_apart(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.orders(
            order(order_head(1)),
            order(order_head(2, holds=HELD)),
            order(order_head(3, cancellation=CANCEL)),
            order(order_head(4), workers=("T002",)),
        )
        list_ = await world.show("goods_outs")
        assert titles(world) == ["WA-1"]
        assert chips(world) == {"to_do": "1", "in_work": "1", "blocked": "2", "all": "4"}
        list_.choose_filter("all")
        assert titles(world)[-3:] == ["On hold, or to be cancelled", "WA-2", "WA-3"]
        told = {
            n: [(t.text, t.icon, t.tone) for t in card(world, n).tags]
            for n in titles(world)
            if n.startswith("WA")
        }
        assert told["WA-2"] == [("on hold", "lock", Tone.WARN)]
        assert told["WA-3"] == [("cancellation asked", "cross", Tone.BAD)]
        assert told["WA-4"] == [("Terminal T002", "person", Tone.PLAIN)]


async def test_filters_follow_what_a_person_is_about_to_do(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.orders(
            order(order_head(1)),
            order(order_head(2, status=GoodsOutStatus.PACKED)),
            order(order_head(3, type=GoodsOutType.PICKUP, status=GoodsOutStatus.PICKED)),
            order(order_head(4, status=GoodsOutStatus.PICKED)),
            order(order_head(5, status=GoodsOutStatus.PICKED_UP)),
        )
        await world.show("goods_outs", Wanted(Mode.HAND_OVER))
        assert titles(world) == ["WA-2", "WA-3"]
        await world.show("goods_outs", "pack")
        assert titles(world) == ["WA-4"]
        list_ = await world.show("goods_outs")
        assert titles(world) == ["WA-1"]
        await world.scan("DH:HANDOVER")
        assert titles(world) == ["WA-2", "WA-3"]
        list_.search("nothing like it")
        assert list_.snapshot.empty.title == "Nothing fits"


async def test_search_finds_number_recipient_place_and_type(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.orders(
            order(order_head(1, recipient="Ölmühle Süd", place="Dock 2")),
            order(order_head(2, type=GoodsOutType.PICKUP, pickup_number="A12")),
        )
        list_ = await world.show("goods_outs")
        for text, found in (
            ("ölmühle dock", ["WA-1"]),
            ("pickup", ["WA-2"]),
            ("a12", ["WA-2"]),
            ("wa-", ["WA-1", "WA-2"]),
        ):
            list_.search(text)
            assert titles(world) == found


async def test_next_best_opens_the_most_urgent_free_order(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.orders(
            order(order_head(1, 1, holds=HELD)),
            order(order_head(2, 2), workers=("T002",)),
            order(order_head(3, 3)),
            order(order_head(4, 4)),
        )
        await world.show("goods_outs")
        await act(world, "next")
        assert numbers(world) == ["WA-3"]
        assert world.gone == [opened(world)]


async def test_ok_alone_takes_the_next_best_and_next_chooses(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.orders(order(order_head(1, 1)), order(order_head(2, 2)))
        await world.show("goods_outs")
        await world.scan("DH:NEXT")
        await world.scan("DH:NEXT")
        await world.scan("DH:OK")
        assert numbers(world) == ["WA-2"]
        world.workbench.leave()
        await world.show("goods_outs")
        await world.scan("DH:OK")
        assert numbers(world) == ["WA-2"], "what is begun comes first"


async def test_what_is_stopped_here_is_stopped_though_the_server_knows_nothing(
    tmp_path: Path,
) -> None:
    async with list_world(tmp_path) as world:
        one = order_head(1, 1)
        await world.orders(order(one), order(order_head(2, 2)))
        desk = await world.workbench.open_goods_outs((one.id,))
        assert await desk.confirm(desk.take(Hold(one.id, "customer_asks"))) is None
        world.workbench.leave()
        list_ = await world.show("goods_outs")
        assert chips(world) == {"to_do": "1", "blocked": "1", "all": "2"}
        list_.choose_filter("blocked")
        assert [tag.text for tag in card(world, "WA-1").tags] == ["on hold"]
        await act(world, "next")
        assert numbers(world) == ["WA-2"]


async def test_no_free_order_says_so(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.orders(order(order_head(1), workers=("T002",)))
        list_ = await world.show("goods_outs")
        assert not next(a for a in world.framed[-1].actions if a.key == "next").enabled
        await world.scan("DH:OK")
        assert (world.band.tone, world.band.title) == (Tone.BAD, "No order is free now")
        assert list_.snapshot.empty.title == "Nothing is to be done here"


@pytest.mark.parametrize(
    ("code", "mode"),
    [("WA-7", Mode.PICK), ("a12", Mode.HAND_OVER), ("PG-3", Mode.HAND_OVER), ("REF-7", Mode.PICK)],
)
async def test_a_scan_opens_the_order_and_a_pickup_code_its_hand_over(
    tmp_path: Path, code: str, mode: Mode
) -> None:
    async with list_world(tmp_path) as world:
        pickup = order_head(7, type=GoodsOutType.PICKUP, pickup_number="A12", pager="PG-3")
        await world.orders(order(pickup, reference="REF-7"), order(order_head(8)))
        await world.show("goods_outs")
        await world.scan(code)
        assert numbers(world) == ["WA-7"]
        assert world.workbench.desk.document.mode is mode
        assert world.gone == [opened(world)]
        assert world.sounds[-1] is Sound.ACCEPTED


async def test_a_code_of_what_is_open_changes_over_to_the_hand_over(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        pickup = order_head(7, type=GoodsOutType.PICKUP, pickup_number="A12")
        await world.orders(order(pickup))
        desk = await world.workbench.open_goods_outs((pickup.id,))
        await world.show("goods_outs")
        await world.scan("A12")
        assert world.workbench.desk.key == desk.key
        assert world.workbench.desk.document.mode is Mode.HAND_OVER


async def test_the_label_of_our_own_package_opens_its_order(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        one = order_head(7)
        await world.orders(order(one), order(order_head(8)))
        desk = await world.workbench.open_goods_outs((one.id,))
        assert await desk.confirm(desk.take(NewPackage(one.id, code="BOX-1"))) is None
        world.workbench.leave()
        await world.show("goods_outs")
        await world.scan("BOX-1")
        assert world.workbench.desk.key == desk.key
        assert world.gone == [opened(world)]


async def test_several_of_one_code_narrow_and_ask(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.orders(
            order(order_head(1), reference="BIG-9"),
            order(order_head(2), reference="BIG-9"),
            order(order_head(3)),
        )
        await world.show("goods_outs")
        await world.scan("BIG-9")
        assert titles(world) == ["WA-1", "WA-2"]
        assert "which one" in world.framed[-1].prompt.text
        assert world.sounds[-1] is Sound.QUESTION
        await act(world, "all")
        assert titles(world) == ["WA-1", "WA-2", "WA-3"]


async def test_an_item_shows_who_wants_it_and_proposes_the_first_free(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.orders(
            order(order_head(1, 1), OIL, workers=("T002",)),
            order(order_head(2, 2), OIL, TEA),
            order(order_head(3, 3), TEA),
        )
        await world.show("goods_outs")
        await world.scan(OIL_CODE)
        assert titles(world) == ["WA-1", "WA-2"]
        assert "for which order" in world.framed[-1].prompt.text
        await world.scan("DH:OK")
        assert numbers(world) == ["WA-2"]


async def test_an_item_that_nobody_wants_is_told(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.orders(order(order_head(1), OIL))
        await world.show("goods_outs")
        await world.scan(SOAP_CODE)
        assert world.band.title == "No open order wants Soap"
        await world.scan("DH:CANCEL")
        assert titles(world) == ["WA-1"]


async def test_several_are_picked_in_one_walk_in_the_order_of_choosing(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        held, taken = order(order_head(3, holds=HELD)), order(order_head(4), workers=("T002",))
        fresh = order(order_head(5, status=GoodsOutStatus.UNCONFIRMED))
        await world.orders(order(order_head(1, 1)), order(order_head(2, 2)), held, taken, fresh)
        list_ = await world.show("goods_outs")
        await act(world, "several")
        await tap(world, order_head(2).id)
        await world.scan("WA-1")
        assert [(card(world, n).mark, card(world, n).picked) for n in ("WA-2", "WA-1")] == [
            ("1", True),
            ("2", True),
        ]
        for other, said in (
            (held, "Order WA-3 is on hold"),
            (taken, "WA-4: Terminal T002 is on it"),
            (fresh, "Order WA-5 is not confirmed"),
        ):
            await tap(world, other.head.id)
            assert world.band.title == said
        list_.choose_filter("all")
        assert not card(world, "WA-3").fits
        await act(world, "together")
        assert [(o.tote, o.head.number) for o in world.workbench.desk.document.orders] == [
            (1, "WA-2"),
            (2, "WA-1"),
        ]
        assert world.gone == [opened(world)]


async def test_one_walk_takes_eight(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.orders(*(order(order_head(n)) for n in range(1, 10)))
        await world.show("goods_outs")
        await act(world, "several")
        for number in range(1, 10):
            await tap(world, order_head(number).id)
        assert world.band.tone is Tone.BAD
        assert len(world.presenter("goods_outs").picked) == 8


# --- taken by somebody else -------------------------------------------------------------------


async def take_over(world: ListWorld) -> None:
    await world.orders(order(order_head(1), workers=("T002",)), order(order_head(2)))
    await world.show("goods_outs")
    await world.look(SIZES[0])
    await world.scan("WA-1")
    assert world.workbench.desk is None
    assert world.question == "WA-1: Terminal T002 is on it. Take it over?"
    assert world.sounds[-1] is Sound.QUESTION


async def readable(world: ListWorld) -> None:
    """The question has been on the screen long enough to be read."""
    list_ = world.presenter("goods_outs")
    await world.until(list_.readable)


async def test_taking_over_is_asked_and_answered_by_tap(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await take_over(world)
        world.frame.question.answer(1)
        await world.settled()
        assert numbers(world) == ["WA-1"]
        assert world.workbench.desk.document.taken_from == "T002"
        assert world.gone == [opened(world)]


@pytest.mark.parametrize("again", ["WA-1", "DH:ANSWER:1"])
async def test_taking_over_by_code_once_the_question_was_read(tmp_path: Path, again: str) -> None:
    async with list_world(tmp_path) as world:
        await take_over(world)
        await world.scan("DH:ANSWER:1")
        assert world.band.title == "That was too quick"
        assert world.workbench.desk is None
        await readable(world)
        await world.scan(again)
        assert numbers(world) == ["WA-1"]


async def test_leaving_it_or_another_code_puts_the_question_away(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await take_over(world)
        assert world.shell.key("3")
        await world.settled()
        assert world.framed[-1].asked is None
        await world.scan("WA-1")
        await world.scan("WA-2")
        assert numbers(world) == ["WA-2"]


# --- to be confirmed --------------------------------------------------------------------------


async def to_confirm(world: ListWorld) -> str:
    one = order_head(1, status=GoodsOutStatus.UNCONFIRMED, note="Before noon")
    await world.orders(order(one), order(order_head(2)))
    list_ = await world.show("goods_outs")
    await world.look(SIZES[0])
    await tap(world, one.id)
    assert ("Note", "Before noon") in list_.snapshot.form.facts
    assert isinstance(world.frame.sheet, Sheet)
    return one.id


def owed(world: ListWorld) -> list[Any]:
    intents = [row.entry.intent for row in world.workbench.queue()]
    return [intent.status for intent in intents if isinstance(intent, MoveGoodsOut)]


async def test_confirming_from_the_list_is_posted_and_the_list_stays(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        other = order_head(9)
        await world.orders(order(other))
        before = await world.workbench.open_goods_outs((other.id,))
        await to_confirm(world)
        await act(world, "confirm")
        assert (world.band.tone, world.band.title) == (Tone.OK, "WA-1 is confirmed")
        assert owed(world) == [GoodsOutStatus.CONFIRMED]
        assert world.workbench.desk.key == before.key, "what was open is open again"
        assert world.shell.current == "goods_outs"
        assert world.frame.sheet is None
        assert "WA-1" in titles(world), "it is to be picked now, though nobody has told the server"
        await world.scan("WA-1")
        assert numbers(world) == ["WA-1"]


async def test_confirming_by_code_and_picking_at_once(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await to_confirm(world)
        await act(world, "confirm_open")
        assert numbers(world) == ["WA-1"]
        assert world.gone == [opened(world)]


async def test_rejecting_wants_a_reason_and_ends_the_order_here(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await to_confirm(world)
        await world.scan("DH:REJECT")
        await act(world, "reject")
        assert world.band.title == "The reason is missing"
        assert owed(world) == []
        assert world.shell.key("2")
        await world.settled()
        assert world.presenter("goods_outs").snapshot.form.reason == "Not possible by that time"
        await world.scan("DH:REASON:1")
        await world.scan("DH:OK")
        assert world.band.title == "WA-1 is rejected"
        assert world.band.detail == "Goods are missing"
        assert owed(world) == [GoodsOutStatus.REJECTED]
        assert world.workbench.desk is None
        list_ = world.presenter("goods_outs")
        list_.choose_filter("all")
        assert card(world, "WA-1").state == "done here"


# --- what cannot be opened --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (GoodsOutStatus.CANCELED, "WA-1 was cancelled"),
        (GoodsOutStatus.REJECTED, "WA-1 was rejected"),
        (GoodsOutStatus.FULFILLED, "WA-1 has left already"),
    ],
)
async def test_ended_meanwhile_is_refused(
    tmp_path: Path, status: GoodsOutStatus, said: str
) -> None:
    """The list named it as open; reading its lines shows what became of it."""
    async with list_world(tmp_path) as world:
        await world.orders(order_head(1))
        await world.show("goods_outs")
        gone = order(order_head(1, status=status))
        await aio.wait_for(world.terminus.station.cache.goods_outs.put(gone))
        await tap(world, gone.head.id)
        assert (world.band.tone, world.band.title) == (Tone.BAD, said)
        assert world.workbench.desk is None
        assert not world.gone


async def test_not_here_and_offline_says_so_and_the_list_goes_on(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        await world.orders(order_head(1), order(order_head(2)))
        list_ = await world.show("goods_outs")
        assert list_.snapshot.age == "Offline"
        await tap(world, order_head(1).id)
        assert world.band.title == "This order is not on this terminal"
        await tap(world, order_head(2).id)
        assert numbers(world) == ["WA-2"]


async def test_an_order_on_hold_can_be_opened_to_release_it(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.orders(order(order_head(1, holds=HELD)))
        await world.show("goods_outs")
        await world.scan("WA-1")
        assert world.gone == [opened(world)]


async def test_a_delivery_is_opened_from_here_too(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.expects(delivery(head(1)))
        await world.orders(order(order_head(1)))
        await world.show("goods_outs")
        await world.scan("GI-1")
        await world.until(lambda: world.workbench.desk is not None)
        assert [h.number for h in world.workbench.desk.document.heads] == ["GI-1"]


async def test_news_are_shown_where_the_list_stands(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.orders(order(order_head(1)))
        list_ = await world.show("goods_outs")
        await world.orders(order(order_head(2)))
        world.terminus.station.changed("goods_outs")
        await world.until(lambda: len(titles(world)) == 2)
        assert list_.snapshot.filter == "to_do"


async def test_ten_thousand_rows_scroll(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        cache = world.terminus.station.cache
        many = [order_head(n, n % 400, recipient=f"Customer {n % 50}") for n in range(1, 10_001)]
        await aio.wait_for(cache.goods_outs.put_heads(many, aio.SystemClock().now()))
        list_ = await world.show("goods_outs")
        await world.look(SIZES[1])
        rows = world.view("goods_outs").list
        assert sum(not row.heading for row in rows.rows()) == 10_000
        rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum())
        assert rows.rowAt(rows.viewport().height() - 4) == len(rows.rows()) - 1
        list_.search("wa-9999")
        assert titles(world) == ["WA-9999"]


@pytest.mark.parametrize("language", ["de", "xx"])
@pytest.mark.parametrize("percent", [100, pytest.param(125, marks=pytest.mark.long), 150])
@pytest.mark.parametrize("size", SIZES)
async def test_nothing_is_cut_off(
    tmp_path: Path, size: tuple[int, int], percent: int, language: str
) -> None:
    try:
        use_language(language)
        async with list_world(tmp_path, running=True) as world:
            fresh = order_head(1, status=GoodsOutStatus.UNCONFIRMED)
            await world.orders(
                order(fresh),
                order(order_head(2, holds=HELD, cancellation=CANCEL), OIL),
                order(order_head(3, -5), workers=("T002",)),
                *(order(order_head(n, n)) for n in range(4, 8)),
            )
            view = world.view("goods_outs")
            for what in (None, "hand_over", Wanted(product=OIL)):
                await world.show("goods_outs", what)
                await world.look(size, percent)  # type: ignore[arg-type]
                assert cut_off(view) == []
                assert overlapping(view) == small_targets(view) == nameless(view) == []
            list_ = await world.show("goods_outs")
            await world.look(size, percent)  # type: ignore[arg-type]
            assert view.list.viewport().height() >= view.list.rowHeight(1)
            await tap(world, fresh.id)
            for key in ("", "ask_reject"):
                await list_.act(key)
                assert world.frame.sheet is not None
                assert cut_off(world.frame.sheet) == []
    finally:
        use_language("en")

"""The goods-in list narrows, chooses and opens; what cannot be received is refused in words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app import aio
from app.domain.delivery import DeliveryState
from app.ui.screens.base import Go, Sound
from app.ui.screens.deliveries.values import Wanted
from app.ui.tokens import Tone
from app.ui.translation import use_language
from app.ui.widgets.document_card import DocumentCard
from app.ui.widgets.sheet import Sheet
from tests.ui.clipping import cut_off, nameless, overlapping, small_targets
from tests.ui.list_world import (
    OIL,
    OIL_CODE,
    SIZES,
    SOAP,
    SOAP_CODE,
    ListWorld,
    delivery,
    head,
    list_world,
)


def titles(world: ListWorld) -> list[str]:
    return [row.title for row in world.presenter("deliveries").snapshot.rows]


def card(world: ListWorld, number: str) -> DocumentCard:
    rows = world.presenter("deliveries").snapshot.rows
    found = next(row for row in rows if row.title == number)
    assert isinstance(found, DocumentCard)
    return found


def numbers(world: ListWorld) -> list[str]:
    return [h.number for h in world.workbench.desk.document.heads]


async def act(world: ListWorld, key: str) -> None:
    await world.presenter("deliveries").act(key)
    await world.settled()


async def tap(world: ListWorld, key: str) -> None:
    world.presenter("deliveries").tap(key)
    await world.settled()


async def test_groups_by_day_with_marks_and_states(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        late, begun = delivery(head(1, -3)), delivery(head(2, 0))
        await world.expects(late, begun, head(3, 1), delivery(head(4, None)))
        await world.receive(begun.head.id)
        await world.show("deliveries")
        assert titles(world) == [
            *("Begun here", "GI-2", "Late", "GI-1"),
            *("Tomorrow", "GI-3", "Without a date", "GI-4"),
        ]
        assert (card(world, "GI-1").when, card(world, "GI-1").when_tone) == (
            "3 days late",
            Tone.WARN,
        )
        assert card(world, "GI-2").state == "started here"
        assert card(world, "GI-3").state == "not on this terminal"
        assert (card(world, "GI-4").value, card(world, "GI-4").value_note) == ("2", "lines")


async def test_search_and_filters_narrow_and_count(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        begun = delivery(head(1))
        await world.expects(begun, delivery(head(2)), delivery(head(30, 9, sender="Ölmühle Süd")))
        await world.receive(begun.head.id)
        list_ = await world.show("deliveries")
        chips = {c.key: c.count for c in list_.snapshot.filters}
        assert chips == {"all": "3", "due": "2", "started": "1"}
        list_.choose_filter("started")
        assert titles(world) == ["GI-1"]
        list_.choose_filter("all")
        world.view("deliveries").search.setText("ölmühle gi-30")
        list_.search("ölmühle gi-30")
        assert titles(world) == ["GI-30"]
        list_.search("nothing like it")
        assert list_.snapshot.empty.title == "Nothing fits"
        await act(world, "all")
        assert len(titles(world)) > 3
        assert world.view("deliveries").search.text() == ""


async def test_a_tap_opens_and_begins_once(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        one = delivery(head(1))
        await world.expects(one)
        await world.show("deliveries")
        world.presenter("deliveries").tap(one.head.id)
        world.presenter("deliveries").tap(one.head.id)
        await world.settled()
        assert world.gone == [Go("receipt", world.workbench.desk.key)]
        assert len(world.workbench.receipts()) == 1


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (DeliveryState.CANCELED, "GI-1 was cancelled"),
        (DeliveryState.COMPLETED, "GI-1 is completed already"),
        (DeliveryState.REJECTED, "GI-1 was rejected"),
    ],
)
async def test_called_off_meanwhile_is_refused(
    tmp_path: Path, state: DeliveryState, said: str
) -> None:
    """The list named it as open; reading its lines shows what became of it."""
    async with list_world(tmp_path) as world:
        await world.expects(head(1))
        await world.show("deliveries")
        gone = delivery(head(1, state=state))
        await aio.wait_for(world.terminus.station.cache.deliveries.put(gone))
        await tap(world, gone.head.id)
        assert (world.band.tone, world.band.title) == (Tone.BAD, said)
        assert world.workbench.desk is None
        assert not world.gone


async def test_not_here_and_offline_says_so_and_the_list_goes_on(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        here = delivery(head(2))
        await world.expects(head(1), here)
        list_ = await world.show("deliveries")
        assert list_.snapshot.age == "Offline"
        await tap(world, head(1).id)
        assert world.band.title == "This delivery is not on this terminal"
        await tap(world, here.head.id)
        assert numbers(world) == ["GI-2"]


async def test_several_of_one_sender_become_one_receipt(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        first, second = delivery(head(1)), delivery(head(2, 1))
        other = delivery(head(3, sender="Brackenhall", sender_key="brackenhall"))
        await world.expects(first, second, other)
        await world.show("deliveries")
        await act(world, "several")
        await tap(world, first.head.id)
        assert not card(world, "GI-3").fits
        await tap(world, other.head.id)
        assert world.band.title == "GI-3 is from another sender"
        await world.scan("LS-2")
        assert card(world, "GI-2").picked
        await act(world, "together")
        assert sorted(numbers(world)) == ["GI-1", "GI-2"]
        assert world.gone == [Go("receipt", world.workbench.desk.key)]


async def test_an_item_narrows_and_ok_opens_the_likeliest(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.expects(
            delivery(head(1, 3), OIL), delivery(head(2, 1), OIL), delivery(head(3), SOAP)
        )
        await world.show("deliveries")
        await world.scan(OIL_CODE)
        assert titles(world) == ["GI-2", "GI-1"]
        assert "which delivery" in world.framed[-1].prompt.text
        assert world.sounds[-1] is Sound.QUESTION
        await world.scan("DH:NEXT")
        await world.scan("DH:OK")
        assert numbers(world) == ["GI-1"]


async def test_an_item_that_nobody_expects_is_told(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.expects(delivery(head(1), OIL))
        await world.show("deliveries")
        await world.scan(SOAP_CODE)
        assert world.band.title == "No delivery expects Soap"
        assert world.presenter("deliveries").snapshot.empty is not None
        await world.scan("DH:CANCEL")
        assert titles(world) == ["GI-1"]


async def test_a_code_of_several_deliveries_asks_which(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.expects(
            delivery(head(1), reference="ORDER-9"),
            delivery(head(2, 1), reference="ORDER-9"),
            delivery(head(3, 2)),
        )
        await world.show("deliveries")
        await world.scan("ORDER-9")
        assert titles(world) == ["GI-1", "GI-2"]
        assert not world.gone
        await act(world, "all")
        assert "GI-3" in titles(world)


async def test_goods_without_a_delivery_take_sender_and_scanned_note(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.expects(delivery(head(1)))
        await world.show("deliveries", Wanted(blind=True))
        await world.look(SIZES[0])
        sheet = world.frame.sheet
        assert isinstance(sheet, Sheet)
        content: Any = sheet.content
        content.sender_row.set_text("Somebody Ltd")
        await world.scan("NOTE-4711")
        assert content.note.text() == "NOTE-4711"
        assert content.sender_row.text() == "Somebody Ltd"
        await world.scan("DH:OK")
        receipt = world.workbench.desk.document
        assert (receipt.blind, receipt.sender, receipt.delivery_note) == (
            True,
            "Somebody Ltd",
            "NOTE-4711",
        )
        assert world.frame.sheet is None


async def test_goods_without_a_delivery_need_neither(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.show("deliveries")
        await act(world, "blind")
        await act(world, "begin")
        assert world.workbench.desk.document.blind
        assert world.gone == [Go("receipt", world.workbench.desk.key)]


async def test_news_are_shown_where_the_list_stands(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.expects(delivery(head(1)))
        list_ = await world.show("deliveries")
        await world.expects(delivery(head(2)))
        world.terminus.station.changed("deliveries")
        await world.until(lambda: len(titles(world)) == 2)
        assert list_.snapshot.filter == "all"


async def test_ten_thousand_rows_scroll(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        cache = world.terminus.station.cache
        many = [head(n, n % 40, sender=f"Sender {n % 50}") for n in range(1, 10_001)]
        await aio.wait_for(cache.deliveries.put_heads(many, aio.SystemClock().now()))
        list_ = await world.show("deliveries")
        await world.look(SIZES[1])
        rows = world.view("deliveries").list
        assert sum(not row.heading for row in rows.rows()) == 10_000
        rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum())
        assert rows.rowAt(rows.viewport().height() - 4) == len(rows.rows()) - 1
        list_.search("gi-9999")
        assert titles(world) == ["GI-9999"]


@pytest.mark.parametrize("language", ["de", "xx"])
@pytest.mark.parametrize("percent", [100, pytest.param(125, marks=pytest.mark.long), 150])
@pytest.mark.parametrize("size", SIZES)
async def test_nothing_is_cut_off(
    tmp_path: Path, size: tuple[int, int], percent: int, language: str
) -> None:
    try:
        use_language(language)
        async with list_world(tmp_path, running=True) as world:
            begun = delivery(head(1))
            await world.expects(begun, *(delivery(head(n, n - 3)) for n in range(2, 6)))
            await world.receive(begun.head.id)
            view = world.view("deliveries")
            for what in (None, Wanted(product=OIL), Wanted(blind=True)):
                await world.show("deliveries", what)
                await world.look(size, percent)  # type: ignore[arg-type]
                assert view.list.viewport().height() >= view.list.rowHeight(1)
                assert cut_off(view) == []
                assert overlapping(view) == small_targets(view) == nameless(view) == []
    finally:
        use_language("en")

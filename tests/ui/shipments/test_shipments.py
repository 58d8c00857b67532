"""The list of shipments narrows, asks, opens; what is done without opening says what came of it."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app import aio
from app.demo import demo_profile
from app.domain.meanings import ProductRead, Read
from app.domain.ship_posting import ShipStep
from app.domain.shipment import Shipment, ShipmentHead, ShipmentItem, ShipmentStatus
from app.domain.shipping.actions import AllAsAdvised, Finish, Scan
from app.domain.shipping.facts import Heading, Task
from app.domain.values import ONE, Place
from app.store.cache_catalog import Catalog, CatalogPlace
from app.ui.screens.base import Go, Sound
from app.ui.screens.shipments.sheet import DetailsSheet
from app.ui.screens.shipments.values import Wanted
from app.ui.screens.shipping.values import CallOff
from app.ui.tokens import Tone
from app.ui.translation import use_language
from app.ui.widgets.button import BigButton
from app.ui.widgets.document_card import DocumentCard
from tests.ui.clipping import cut_off, nameless, overlapping, small_targets
from tests.ui.list_world import OIL, OIL_CODE, SIZES, SOAP, ListWorld, delivery, head, list_world

NORTH, SOUTH, YARD = (
    Place(f"{n:024x}", name)
    for n, name in ((101, "North store"), (102, "South store"), (103, "Yard"))
)
CODES = {"P-NORTH": NORTH, "P-SOUTH": SOUTH, "P-YARD": YARD}
NEW, ON_WAY = ShipmentStatus.NEW, ShipmentStatus.IN_PROCESS
DRAFT, DONE = ShipmentStatus.DRAFT, ShipmentStatus.COMPLETED


def told(at: int, status: ShipmentStatus = NEW, **more: Any) -> ShipmentHead:
    """A shipment from the north to the south, as its head says."""
    known: dict[str, Any] = {
        "id": f"{at:024x}",
        "status": status,
        "source": NORTH,
        "destination": SOUTH,
        "number": "" if status is DRAFT else f"SH-{at}",
        "lines": 2,
    }
    return ShipmentHead(**{**known, **more})


def shipment(at: int, status: ShipmentStatus = NEW, **more: Any) -> Shipment:
    """12 oil and 3 soap."""
    items = tuple(
        ShipmentItem(f"{at:012x}{item:012x}", product, Decimal(quantity))
        for item, (product, quantity) in enumerate(((OIL, 12), (SOAP, 3)), 1)
    )
    return Shipment(told(at, status, **more), items, aio.SystemClock().now())


async def places(world: ListWorld) -> None:
    """Three places with a label each."""
    known = tuple(CatalogPlace(place, code) for code, place in CODES.items())
    await aio.wait_for(world.terminus.station.cache.put_catalog(Catalog(places=known)))


def titles(world: ListWorld) -> list[str]:
    return [row.title for row in world.presenter("shipments").snapshot.rows]


def chips(world: ListWorld) -> dict[str, str]:
    return {c.key: c.count for c in world.presenter("shipments").snapshot.filters}


def card(world: ListWorld, title: str) -> DocumentCard:
    rows = world.presenter("shipments").snapshot.rows
    found = next(row for row in rows if row.title == title)
    assert isinstance(found, DocumentCard)
    return found


async def act(world: ListWorld, key: str) -> None:
    await world.presenter("shipments").act(key)
    await world.settled()


async def tap(world: ListWorld, key: str) -> None:
    world.presenter("shipments").tap(key)
    await world.settled()


async def read(world: ListWorld) -> None:
    """The list was read again."""
    list_ = world.presenter("shipments")
    await list_.load()
    list_.publish()


async def test_groups_and_chips_by_state(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.shipments(shipment(1), told(2, ON_WAY), told(3, DRAFT), shipment(4, DRAFT))
        list_ = await world.show("shipments")
        assert titles(world) == [
            *("To be loaded", "SH-1", "On the way", "SH-2"),
            *("Drafts", "Draft", "Draft"),
        ]
        assert chips(world) == {"all": "4", "drafts": "2", "to_load": "1", "on_the_way": "1"}
        assert card(world, "SH-1").party == "North store → South store"
        assert (card(world, "SH-1").value, card(world, "SH-1").value_note) == ("2", "items")
        assert card(world, "SH-1").state == "on this terminal"
        assert card(world, "SH-2").state == "not on this terminal"
        list_.choose_filter("on_the_way")
        assert titles(world) == ["SH-2"]


async def test_a_draft_is_told_by_its_note_not_twice_by_its_state(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.shipments(told(1, note="Top up"), shipment(2, DRAFT, note="Before Saturday"))
        await world.show("shipments")
        draft, waits = card(world, "Draft"), card(world, "SH-1")
        assert (draft.subtitle, draft.narrow) == ("", "Before Saturday")
        assert (waits.subtitle, waits.narrow) == ("to be loaded", "to be loaded  ·  Top up")


async def test_search_finds_number_places_and_description(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.shipments(
            told(1, note="For Saturday"), told(2, destination=YARD), told(3, DRAFT, source=YARD)
        )
        list_ = await world.show("shipments")
        for text, found in (
            ("saturday", ["SH-1"]),
            ("sh-2", ["SH-2"]),
            ("yard", ["Draft", "SH-2"]),
            ("draft", ["Draft"]),
        ):
            list_.search(text)
            assert titles(world) == found
        list_.search("nothing like it")
        assert list_.snapshot.empty.title == "Nothing fits"


async def test_an_empty_list_says_what_to_do(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        list_ = await world.show("shipments")
        assert list_.snapshot.empty.title == "No shipments on this terminal yet"
        assert [action.key for action in world.framed[-1].actions] == ["back", "refresh", "new"]


@pytest.mark.parametrize("size", SIZES, ids=["kiosk", "handheld"])
async def test_what_stands_behind_more_is_done_to_the_open_shipment(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with list_world(tmp_path) as world:
        await world.shipments(shipment(1))
        list_ = await world.show("shipments")
        list_.show_details(f"{1:024x}")
        await world.look(size)
        below = world.frame.sheet
        more = world.frame.bottom_bar.button("more")
        assert more is not None
        more.click()
        above = world.frame.sheet
        assert above is not None
        assert above is not below
        buttons = {one.key: one for one in above.findChildren(BigButton)}
        buttons["receive"].click()
        await world.settled()
        assert world.gone[-1].screen == "shipping"

        list_ = await world.show("shipments")
        list_.show_details(f"{1:024x}")
        more.click()
        list_.form_closed()  # news took it away: nothing of it is offered any more
        assert world.frame.sheet is None


async def test_one_that_is_over_is_known_by_its_number(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.shipments(shipment(1, ON_WAY))
        desk = await world.workbench.shipping.open(f"{1:024x}", Task.RECEIVE)
        assert await desk.confirm(desk.take(AllAsAdvised())) is None
        assert await desk.confirm(desk.take(Finish(confirmed=True))) is None
        await world.shipments(told(1, DONE))
        world.workbench.leave()
        list_ = await world.show("shipments")
        assert titles(world) == ["SH-1"]
        await world.scan("SH-1")
        assert world.gone[-1] == Go("shipping", list_.known[0].row.document)


async def test_the_band_is_about_the_last_step(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.shipments(shipment(1), told(2, ON_WAY))
        list_ = await world.show("shipments")
        await world.scan("DH:HOLD")
        assert world.band.tone is Tone.BAD
        await world.scan("DH:NEXT")
        assert world.band.title == ""
        await world.scan("DH:HOLD")
        await world.scan("SH-1")  # asks how
        assert (world.question != "", world.band.title) == (True, "")
        await act(world, "refresh")
        assert world.band.title == "The server is asked"
        assert not list_.ticking()
        world.terminus.sync.pull.shipments.read_at = aio.SystemClock().now()
        assert list_.ticking()  # it has answered
        await read(world)
        assert world.band.title == ""


class TestPlaces:
    async def test_a_scanned_place_is_the_source_the_next_one_the_destination(
        self, tmp_path: Path
    ) -> None:
        async with list_world(tmp_path) as world:
            await places(world)
            await world.shipments(told(1), told(2, destination=YARD), told(3, source=YARD))
            await world.show("shipments")
            await world.scan("P-NORTH")
            await world.until(lambda: titles(world) == ["SH-1", "SH-2"])
            await world.scan("P-YARD")
            await world.until(lambda: titles(world) == ["SH-2"])
            shown = [choice.text for choice in world.presenter("shipments").snapshot.filters]
            assert shown[:2] == ["From North store", "To Yard"]
            # No third place is asked for: it would be refused.
            assert world.framed[-1].prompt.text == "Scan a shipment, or NEWPACK for a draft"
            assert world.view("shipments").filters.row.on() == ("source", "destination", "all")

    async def test_the_same_place_twice_and_a_third_one_are_refused(self, tmp_path: Path) -> None:
        async with list_world(tmp_path) as world:
            await places(world)
            await world.shipments(told(1))
            await world.show("shipments")
            await world.scan("P-NORTH")
            await world.scan("P-NORTH")
            assert world.band.tone is Tone.BAD
            await world.scan("P-SOUTH")
            await world.scan("P-YARD")
            assert world.band.title == "It goes from North store to South store"

    async def test_chips_and_cancel_take_them_away(self, tmp_path: Path) -> None:
        async with list_world(tmp_path) as world:
            await places(world)
            await world.shipments(told(1), told(2, source=YARD))
            list_ = await world.show("shipments", Wanted(NORTH, SOUTH))
            assert titles(world) == ["SH-1"]
            list_.choose_filter("source")
            await world.until(lambda: "SH-2" in titles(world))
            assert list_.wanted == Wanted(None, SOUTH)
            await world.scan("DH:CANCEL")
            assert list_.wanted == Wanted()

    async def test_a_new_draft_goes_where_the_list_looks(self, tmp_path: Path) -> None:
        async with list_world(tmp_path) as world:
            await places(world)
            await world.show("shipments", Wanted(NORTH, SOUTH))
            await world.scan("DH:NEWPACK")
            document: Any = world.workbench.desk.document
            assert (document.heading.source, document.heading.destination) == (NORTH, SOUTH)
            assert world.gone[-1] == Go("shipping", document.id)


class TestOpening:
    async def test_a_new_one_asks_whether_it_is_loaded_or_received(self, tmp_path: Path) -> None:
        async with list_world(tmp_path) as world:
            one = shipment(1)
            await world.shipments(one)
            await world.show("shipments")
            await world.scan("SH-1")
            assert world.question == "SH-1, North store → South store: load it, or receive it?"
            assert world.framed[-1].asked is not None
            assert world.framed[-1].asked.answers[0] == "Load it here"
            assert world.workbench.left_open() is None
            await world.presenter("shipments").answer(world.framed[-1].asked.key, 1)
            await world.settled()
            assert world.workbench.desk.document.task is Task.LOAD
            assert world.gone[-1] == Go("shipping", world.workbench.desk.key)

    async def test_where_it_goes_receiving_comes_first(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async with list_world(tmp_path) as world:
            await world.shipments(shipment(1))
            station = world.terminus.station
            monkeypatch.setattr(type(station), "receiving_place", lambda _: SOUTH)
            list_ = await world.show("shipments")
            await tap(world, told(1).id)
            assert world.framed[-1].asked is not None
            assert world.framed[-1].asked.answers[0] == "Receive it here"
            await list_.answer(world.framed[-1].asked.key, 1)
            await world.settled()
            assert world.workbench.desk.document.task is Task.RECEIVE

    async def test_the_same_code_again_is_the_first_answer_once_it_could_be_read(
        self, tmp_path: Path
    ) -> None:
        async with list_world(tmp_path) as world:
            await world.shipments(shipment(1))
            list_ = await world.show("shipments")
            await world.scan("SH-1")
            assert list_.asked is not None
            list_.painted(list_.asked.key)
            list_._painted -= 1_000
            await world.scan("SH-1")
            assert world.workbench.desk.document.task is Task.LOAD

    async def test_one_on_the_way_is_received_and_a_draft_goes_on(self, tmp_path: Path) -> None:
        async with list_world(tmp_path) as world:
            await world.shipments(shipment(1, ON_WAY), shipment(2, DRAFT))
            await world.show("shipments")
            found = []
            for number in (1, 2):
                await world.show("shipments")
                await tap(world, told(number).id)
                document = world.workbench.desk.document
                found.append((document.task, len(document.lines)))
            assert found == [(Task.RECEIVE, 2), (Task.DRAFT, 2)]

    async def test_what_was_begun_here_goes_on_without_a_question(self, tmp_path: Path) -> None:
        async with list_world(tmp_path) as world:
            await world.shipments(shipment(1))
            desk = await world.workbench.shipping.open(told(1).id, Task.LOAD)
            await world.show("shipments")
            assert titles(world) == ["SH-1"]
            assert card(world, "SH-1").state == "being loaded here"
            await tap(world, told(1).id)
            assert world.gone[-1] == Go("shipping", desk.key)

    async def test_a_head_alone_cannot_be_opened_offline(self, tmp_path: Path) -> None:
        async with list_world(tmp_path) as world:
            await world.shipments(told(1, ON_WAY))
            await world.show("shipments")
            await tap(world, told(1).id)
            assert world.band.tone is Tone.BAD
            assert "this terminal" in world.band.title

    async def test_several_with_one_code_are_chosen_from(self, tmp_path: Path) -> None:
        async with list_world(tmp_path) as world:
            await world.shipments(
                shipment(1, number="SH-X"), shipment(2, number="SH-X"), shipment(3)
            )
            await world.show("shipments")
            await world.scan("SH-X")
            assert titles(world) == ["SH-X", "SH-X"]
            assert world.sounds[-1] is Sound.QUESTION
            await act(world, "all")
            assert "SH-3" in titles(world)

    async def test_a_draft_of_this_terminal_stands_there_before_it_is_sent(
        self, tmp_path: Path
    ) -> None:
        async with list_world(tmp_path) as world:
            desk = await world.workbench.shipping.begin(Heading(NORTH, SOUTH))
            scanned = Scan(Read("", "", (ProductRead(SOAP, ONE, "x"),)))
            assert await desk.confirm(desk.take(scanned)) is None
            await world.show("shipments")
            assert titles(world) == ["Draft"]
            assert card(world, "Draft").state == "being put together"
            assert await desk.confirm(desk.take(Finish(True))) is None
            await read(world)
            assert titles(world) == ["Shipment"]
            assert card(world, "Shipment").subtitle == "to be loaded"
            assert [tag.text for tag in card(world, "Shipment").tags] == ["3 to send"]


class TestDetails:
    async def open(self, world: ListWorld, number: int) -> Any:
        list_ = await world.show("shipments")
        list_.lit = told(number).id
        await act(world, "details")
        return list_

    async def test_facts_and_what_can_be_done(self, tmp_path: Path) -> None:
        async with list_world(tmp_path) as world:
            await world.shipments(shipment(1, note="For Saturday"))
            list_ = await self.open(world, 1)
            assert ("Description", "For Saturday") in list_.snapshot.form.facts
            keys = [action.key for action in world.framed[-1].actions]
            assert keys == ["close", "ask_cancel", "depart", "receive", "load"]
            assert isinstance(world.view("shipments")._sheet.content, DetailsSheet)
            await act(world, "load")
            assert world.workbench.desk.document.task is Task.LOAD

    async def test_on_its_way_without_scanning(self, tmp_path: Path) -> None:
        async with list_world(tmp_path) as world:
            await world.shipments(shipment(1))
            list_ = await self.open(world, 1)
            await act(world, "depart")
            assert world.band.title == "SH-1 is on its way"
            assert list_.snapshot.form is None
            assert card(world, "SH-1").subtitle == "on its way"
            assert card(world, "SH-1").state == "done here, not there yet"
            assert world.workbench.desk is None

    async def test_cancelled_with_a_reason_by_code(self, tmp_path: Path) -> None:
        async with list_world(tmp_path) as world:
            await world.shipments(shipment(1))
            list_ = await self.open(world, 1)
            await act(world, "ask_cancel")
            await world.scan("DH:OK")
            assert world.band.title == "The reason is missing"
            await world.scan("DH:REASON:2")
            assert list_.snapshot.form.reason == "Wrong places"
            await world.scan("DH:OK")
            assert world.band.title == "SH-1 is cancelled"
            key = card(world, "SH-1")
            assert key.subtitle == "cancelled"
            row = list_.of(told(1).id).row
            glanced = world.workbench.shipping.glance(row.document)
            assert (glanced.posts[-1].step, glanced.posts[-1].reason) == (
                ShipStep.CANCEL,
                "wrong_places",
            )

    async def test_a_draft_of_the_server_is_deleted(self, tmp_path: Path) -> None:
        async with list_world(tmp_path) as world:
            await world.shipments(shipment(1, DRAFT))
            await self.open(world, 1)
            keys = [action.key for action in world.framed[-1].actions]
            assert keys == ["close", "delete", "open"]
            await act(world, "delete")
            assert world.band.title == "The draft is deleted"

    async def test_one_on_the_way_is_received_or_cancelled(self, tmp_path: Path) -> None:
        async with list_world(tmp_path) as world:
            await world.shipments(shipment(1, ON_WAY))
            await self.open(world, 1)
            keys = [action.key for action in world.framed[-1].actions]
            assert keys == ["close", "ask_cancel", "receive"]

    async def test_what_was_booked_out_is_asked_about_on_its_own_screen(
        self, tmp_path: Path
    ) -> None:
        profile, credentials = demo_profile("http://127.0.0.1:9")
        rules = replace(profile.rules, shipment_stock="terminal")
        around = replace(profile, rules=rules), credentials
        async with list_world(tmp_path, around=around) as world:
            await world.shipments(shipment(1, ON_WAY))
            await self.open(world, 1)
            await world.scan("DH:REASON:2")
            await world.scan("DH:OK")
            desk = world.workbench.desk
            assert world.gone[-1] == Go("shipping", CallOff(desk.document.id, "wrong_places"))
            assert (desk.document.task, desk.document.posts) == (Task.RECEIVE, ())


class TestScans:
    async def test_next_and_ok_open_without_a_touch(self, tmp_path: Path) -> None:
        async with list_world(tmp_path) as world:
            await world.shipments(shipment(1, ON_WAY), shipment(2, ON_WAY))
            await world.show("shipments")
            await world.scan("DH:NEXT")
            await world.scan("DH:NEXT")
            await world.scan("DH:OK")
            assert world.workbench.desk.document.number == "SH-2"

    async def test_what_belongs_elsewhere_is_handed_on(self, tmp_path: Path) -> None:
        async with list_world(tmp_path) as world:
            await world.expects(delivery(head(7)))
            await world.show("shipments")
            await world.scan("GI-7")
            assert world.gone[0].screen == "home"
            assert world.gone[-1].screen == "receipt"

    async def test_an_item_or_an_unknown_code_says_what_to_scan(self, tmp_path: Path) -> None:
        async with list_world(tmp_path) as world:
            await world.show("shipments")
            await world.scan("NOBODY-KNOWS")
            assert world.band.tone is Tone.BAD
            assert world.band.detail == "Scan a shipment's number, or a place."
            await world.scan(OIL_CODE)
            assert world.gone[-1].screen in ("home", "lookup")


async def test_home_counts_them_and_a_number_opens_one(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.shipments(shipment(1), told(2, ON_WAY), told(3, DRAFT))
        home = await world.show("home")
        tile = next(tile for tile in home.snapshot.tiles if tile.key == "shipments")
        assert (tile.count, tile.note) == ("2", "1 to load  ·  1 on the way  ·  1 drafts")
        await world.scan("SH-1")
        assert world.gone[-1] == Go(
            "shipments", Wanted(code="SH-1", shipments=(told(1).id,), open=True)
        )
        await world.settled()
        assert world.question.startswith("SH-1")
        await world.scan("DH:GOTO:ship")
        assert world.shell.current == "shipments"


async def test_home_goes_on_where_somebody_was(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        desk = await world.workbench.shipping.begin(Heading(NORTH, SOUTH))
        scanned = Scan(Read("", "", (ProductRead(SOAP, ONE, "x"),)))
        assert await desk.confirm(desk.take(scanned)) is None
        home = await world.show("home")
        tile = next(tile for tile in home.snapshot.tiles if tile.key == "shipments")
        assert tile.note == "1 drafts"
        went_on = home.snapshot.go_on
        assert (went_on.kind, went_on.document, went_on.share) == ("shipping", desk.key, None)
        assert "North store → South store, 1 line scanned" in went_on.detail
        await world.shipments(shipment(1))
        loading = await world.workbench.shipping.open(told(1).id, Task.LOAD)
        await world.show("home")
        assert home.snapshot.go_on.title == "SH-1"
        assert (home.snapshot.go_on.document, home.snapshot.go_on.share) == (loading.key, 0.0)
        assert "0 of 2 lines done" in home.snapshot.go_on.detail


async def test_a_thousand_rows_are_read_beside_the_window(tmp_path: Path) -> None:
    """What the window's thread does of a reading stays far below a frame."""
    async with list_world(tmp_path) as world:
        heads = tuple(told(n, (NEW, ON_WAY, DRAFT)[n % 3]) for n in range(1, 1_001))
        now = aio.SystemClock().now()
        await aio.wait_for(world.terminus.station.cache.shipments.put_heads(heads, now))
        list_ = await world.show("shipments")
        await world.look((1024, 768))
        assert len(list_.snapshot.rows) == 1_003
        view = world.view("shipments")
        bar = view.list.verticalScrollBar()
        slowest = 0.0
        for at in range(0, bar.maximum(), max(1, bar.maximum() // 20)):
            begun = time.perf_counter()
            bar.setValue(at)
            view.list.viewport().repaint()
            slowest = max(slowest, time.perf_counter() - begun)
        assert slowest < 0.2
        before = list_.snapshot.rows
        await read(world)
        assert all(a is b for a, b in zip(before[1:300], list_.snapshot.rows[1:300], strict=True))


@pytest.mark.parametrize("size", SIZES, ids=["kiosk", "handheld"])
@pytest.mark.parametrize(
    ("percent", "language"),
    [pytest.param(100, "en", marks=pytest.mark.long), (125, "de"), (150, "xx")],
    ids=["plain", "german", "large-and-long"],
)
async def test_nothing_is_cut_off(
    tmp_path: Path, size: tuple[int, int], percent: Any, language: str
) -> None:
    async with list_world(tmp_path) as world:
        try:
            use_language(language)
            await places(world)
            await world.shipments(shipment(1, note="For Saturday"), shipment(2, ON_WAY), told(3))
            list_ = await world.show("shipments")
            await world.look(size, percent)
            steps: tuple[Callable[[], Awaitable[Any]], ...] = (
                lambda: read(world),
                lambda: tap(world, told(1).id),
                lambda: self_details(world),
                lambda: act(world, "ask_cancel"),
                lambda: world.scan("DH:REASON:1"),
                lambda: act(world, "close"),
                lambda: world.scan("P-NORTH"),
                lambda: world.scan("P-SOUTH"),
            )
            for step in steps:
                await step()
                await world.look(size, percent)
                view = world.frame
                assert cut_off(view) == []
                assert small_targets(view) == nameless(view) == []
                assert overlapping(world.view("shipments")) == []
            list_.search("zzz")
            await world.look(size, percent)
            assert cut_off(world.frame) == []
        finally:
            use_language("en")


async def self_details(world: ListWorld) -> None:
    """The sheet of the first one."""
    list_ = world.presenter("shipments")
    list_.lit = told(1).id
    await act(world, "details")

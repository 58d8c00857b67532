"""Decisions of the sync centre by codes alone: corrected where the mistake was made, a count's
movements judged, everything with its reason in the journal (features 84 and 86).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

# Before anything else of pydantic: see tests/journeys/conftest.py.
import pydantic.fields  # noqa: F401
import pytest

from app.domain.entry import STUCK_STATES, EntryState
from app.domain.intents import ChangeStock
from app.domain.receipt import actions
from app.hub import HubOptions, start
from app.hub.running import RunningHub
from app.main import fill_demo_catalog
from app.ui.screens.base import Go
from app.ui.screens.outbox.values import Asked
from tests.ui.list_world import HANDHELD, KIOSK, OIL, ListWorld, list_world
from tests.ui.outbox import scene
from tests.warehouse import copied, profile_for
from tests.workbench.stocktaker import (
    BOOKED,
    ROLLS,
    SHELF,
    Stocktaker,
    booked,
    filled,
    lies,
    quick,
)


def number_of(world: ListWorld, asked: Asked) -> int:
    """The number that stands on a choice of the open entry."""
    detail = world.presenter("outbox").snapshot.detail
    keys = [one.key for one in detail.choices]
    return next(at for at, key in enumerate(keys, 1) if key.startswith(f"ask {asked} "))


async def opened(world: ListWorld, key: str) -> Any:
    """The sync centre with an entry open, by codes alone."""
    list_ = await world.show("outbox")
    while list_.lit != key:
        await world.scan("DH:NEXT")
    await world.scan("DH:OK")
    assert list_.snapshot.detail.key == key
    return list_


async def test_a_mistake_is_corrected_at_its_line_and_the_next_post_says_it(
    tmp_path: Path,
) -> None:
    async with list_world(tmp_path, running=True) as world:
        entries = await scene.two_posts(world)
        oil = next(e for e in entries if isinstance(e.intent, ChangeStock))
        await scene.refused(world, oil)
        list_ = await opened(world, oil.id)
        await world.scan(f"DH:ANSWER:{number_of(world, Asked.CORRECT)}")
        await world.scan("DH:OK")
        assert world.band.title == "A reason is missing"
        await world.scan("DH:REASON:1")
        await world.scan("DH:OK")
        await world.until(lambda: Go("receipt", oil.document) in world.gone)
        told = world.gone[-1].said  # the last that is known there is the post that is taken back
        assert told is not None
        assert told.title == "Open again: correct this line"
        desk = world.workbench.desk
        assert (desk.key, desk.document.correcting) == (oil.document, "Wrong quantity")
        line = next(line for line in desk.document.ordered() if line.product == OIL)
        assert desk.document.line == line.id
        gone = scene.kept(world, oil.id)
        assert (gone.state, scene.reason_of(gone)) == (EntryState.DISCARDED, "Wrong quantity")

        assert await desk.confirm(desk.take(actions.SetQuantity(line.id, Decimal(11)))) is None
        assert await desk.confirm(desk.take(actions.Post())) is None
        after = [q.entry.intent for q in world.workbench.queue() if q.entry.id not in oil.id]
        said = [i.delta for i in after if isinstance(i, ChangeStock) and i.product == OIL.id]
        assert said == [Decimal(12), Decimal(11)]  # of the other delivery, and the corrected one
        assert list_.snapshot.detail is None


@pytest.mark.parametrize("size", [KIOSK, HANDHELD], ids=["kiosk", "handheld"])
async def test_everything_can_be_done_by_codes(tmp_path: Path, size: tuple[int, int]) -> None:
    async with list_world(tmp_path, running=True) as world:
        ids = await scene.one_in_each_state(world)
        await world.look(size)
        await world.show("home")
        await world.scan("DH:GOTO:sync")
        list_ = world.presenter("outbox")
        chips = [one.key for one in list_.snapshot.filters]
        await world.scan(f"DH:ANSWER:{chips.index('refused') + 1}")
        await world.until(lambda: len(list_.snapshot.rows) == 2)  # its heading and itself
        await world.scan("DH:NEXT")
        await world.scan("DH:OK")
        assert list_.snapshot.detail.key == ids["refused"]
        await world.scan(f"DH:ANSWER:{number_of(world, Asked.THEIRS)}")
        assert list_.snapshot.detail.asked is Asked.THEIRS
        await world.scan("DH:CANCEL")
        assert not list_.snapshot.detail.asked
        await world.scan(f"DH:ANSWER:{number_of(world, Asked.DISCARD)}")
        await world.scan("DH:REASON:3")
        await world.look(size)
        content: Any = world.frame.sheet and world.frame.sheet.content
        assert content.reason.text() == "Posted by mistake"
        await world.scan("DH:OK")
        gone = scene.kept(world, ids["refused"])
        assert (gone.state, scene.reason_of(gone)) == (EntryState.DISCARDED, "Posted by mistake")
        await world.scan("DH:ANSWER:1")
        await world.until(lambda: list_.snapshot.filter == "all")
        await world.scan("DH:ANSWER:9")
        assert world.band.title == "The command ANSWER does nothing on this screen"


async def test_number_keys_choose_as_the_codes_do(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        ids = await scene.one_in_each_state(world)
        list_ = await world.show("outbox")
        assert not world.shell.key("1")  # in the list a number is nobody's
        list_.tap(ids["conflict"])
        assert world.shell.key(str(number_of(world, Asked.ANYWAY)))
        await world.until(lambda: list_.snapshot.detail.asked is Asked.ANYWAY)
        assert world.shell.key("2")
        await world.until(lambda: list_.opened.reason == "Counted at the place")


async def test_the_next_entry_is_shown_whole_while_one_is_open(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        ids = await scene.one_in_each_state(world)
        list_ = await opened(world, ids["conflict"])
        await world.scan("DH:NEXT")
        assert list_.snapshot.detail.key == ids["waits"]
        sheet = world.frame.sheet
        assert sheet is not None
        assert sheet.accessibleName() == "Add 12 × Olive oil 0.5 l to Receiving 1"


@pytest.fixture
def hub(tmp_path: Path, demo_books: Path) -> Iterator[RunningHub]:
    options = HubOptions(demo=True, control=True)
    running = start(copied(demo_books, tmp_path / "hub"), options=options)
    try:
        filled(running)
        yield running
    finally:
        running.stop()


async def test_a_person_says_of_each_movement_whether_it_came_before_the_count(
    hub: RunningHub, tmp_path: Path
) -> None:
    """Somebody corrects the books after the count: only a person knows what that was about."""
    around = profile_for(hub, change=quick())
    async with list_world(tmp_path, running=True, around=around) as world:
        fill_demo_catalog(world.terminus.station.cache)
        await world.until(lambda: world.workbench.status().link == "online")
        taker = Stocktaker(world.terminus)
        await taker.counts.begin()
        await taker.count(SHELF, PAP_0101=50)
        await taker.accept_all()
        booked(hub, ROLLS, SHELF, 4, intent="remove", reason="CORRECTION", minutes=1)
        await taker.post()
        await taker.drained()
        [stuck] = world.terminus.station.outbox.entries(STUCK_STATES)
        list_ = await opened(world, stuck.id)
        detail = list_.snapshot.detail
        assert detail.state == "Somebody else corrected the stock"
        assert [one.text.split(", ")[:2] for one in detail.movements] == [
            ["\N{MINUS SIGN}4", "corrected"]
        ]
        await world.scan(f"DH:ANSWER:{number_of(world, Asked.JUDGE)}")
        assert world.framed[-1].prompt.text == "Was this before or after the count?"
        await world.scan("DH:ANSWER:2")  # after the count
        assert list_.snapshot.detail.movements[0].before is False
        await world.scan("DH:REASON:1")
        await world.scan("DH:OK")
        assert world.band.title == "It is worked out anew and sent"
        await taker.drained()
        assert not world.terminus.station.outbox.entries(STUCK_STATES)
        assert lies(hub, ROLLS) == BOOKED - 4 - (BOOKED - 50)


async def test_a_window_that_is_turned_places_the_choices_anew(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        ids = await scene.one_in_each_state(world)
        await world.look(KIOSK)
        await world.show("outbox")
        world.presenter("outbox").tap(ids["conflict"])
        await world.look(KIOSK)
        sheet: Any = world.frame.sheet and world.frame.sheet.content
        assert sheet.choices.x() > sheet.area.geometry().right()
        await world.look(HANDHELD)
        assert sheet.choices.y() > sheet.area.geometry().bottom()
        assert sheet.choices.geometry().right() <= sheet.width()
        await world.look(KIOSK)
        assert sheet.choices.x() > sheet.area.geometry().right()

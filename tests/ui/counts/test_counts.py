"""The list of counts: what is open first, and every way to begin one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.domain.counting.actions import Abandon, Scan
from app.domain.counting.facts import Heading, Target
from app.domain.values import Place
from app.ui.screens.base import Go, Sound
from app.ui.screens.counts.form import StartSheet
from app.ui.screens.counts.values import Filter, Source
from app.ui.translation import PSEUDO, use_language
from tests.journeys.demo import piece, place_code, place_id
from tests.ui.clipping import cut_off, small_targets
from tests.ui.list_world import HANDHELD, KIOSK, ListWorld

PLACE, OTHER_PLACE = (place_code(place_id(name)) for name in ("A-04-3", "A-03-2"))
ANNA = "62042121e44940c08827ec77"


async def count(
    world: ListWorld, name: str = "", *scans: str, places: tuple[str, ...] = (), **more: Any
) -> str:
    """A count of this terminal, with these scans."""
    targets = [Target(Place(place_id(place), place)) for place in places]
    desk = await world.workbench.counts.begin(Heading(name, **more), targets)
    for text in scans:
        await desk.confirm(desk.take(Scan(world.workbench.read(text))))
    return str(desk.key)


def sheet(world: ListWorld) -> StartSheet:
    """What is asked before a count begins."""
    assert world.frame.sheet is not None
    content = world.frame.sheet.content
    assert isinstance(content, StartSheet)
    return content


def titles(world: ListWorld) -> list[str]:
    return [row.title for row in world.presenter("counts").snapshot.rows]


async def test_open_counts_come_before_finished_ones(world: ListWorld) -> None:
    await count(world, "Rack A", PLACE, piece("CLN-0101"))
    await count(world, "Given up")
    desk = world.workbench.desk
    await desk.confirm(desk.take(Abandon()))
    await count(world, "", OTHER_PLACE, piece("CLN-0101"))
    await world.show("counts")
    assert titles(world) == ["A-03-2", "Rack A"]  # without a name it is called by its place
    row = world.presenter("counts").snapshot.rows[1]
    assert row.value == "1"
    assert "blind" in [tag.text for tag in row.tags]
    assert world.framed[-1].actions[-1].key == "new"


async def test_a_tap_goes_on_with_it(world: ListWorld) -> None:
    key = await count(world, "Rack A", PLACE)
    await world.show("counts")
    world.view("counts").list.chosen.emit(key)
    assert world.gone[-1] == Go("count", key)


async def test_a_place_scanned_where_none_is_open_begins_one_there(world: ListWorld) -> None:
    await world.show("counts")
    await world.scan(PLACE)
    desk = world.workbench.desk
    assert world.gone[-1] == Go("count", desk.key)
    assert desk.document.place == Place(place_id("A-04-3"), "A-04-3")
    assert desk.document.heading.blind


async def test_a_place_scanned_beside_an_open_count_asks_in_which(world: ListWorld) -> None:
    key = await count(world, "Rack A", OTHER_PLACE)
    await world.show("counts")
    await world.scan(PLACE)
    assert world.question == "A-04-3: in which count?"
    assert world.sounds[-1] is Sound.QUESTION
    asked = world.framed[-1].asked
    assert asked is not None
    assert asked.answers == ("Go on with Rack A", "Begin a new count here")
    await world.presenter("counts").answer("which count", 1)
    await world.settled()
    assert world.gone[-1] == Go("count", key)
    assert world.workbench.counts.glance(key).place.name == "A-04-3"


async def test_an_item_without_a_place_is_refused(world: ListWorld) -> None:
    await world.show("counts")
    await world.scan(piece("CLN-0101"))
    assert world.sounds[-1] is Sound.REFUSED
    assert world.band.title == "First scan the place"


async def test_a_new_count_has_a_name_a_person_and_eyes(world: ListWorld) -> None:
    presenter = await world.show("counts")
    await presenter.act("new")
    form = sheet(world)
    form.name.set_text("Rack B")
    form.blind.set_on(("book",))
    form.blind.chosen.emit("book")
    form.people.set_on((ANNA,))
    form.people.chosen.emit(ANNA)
    await presenter.act("begin")
    heading = world.workbench.desk.document.heading
    assert (heading.name, heading.blind, heading.assigned) == ("Rack B", False, ANNA)
    assert world.gone[-1].screen == "count"


async def test_a_list_comes_from_a_file_with_what_is_wrong_in_it(
    world: ListWorld, lists: Path
) -> None:
    path = lists / "rack.csv"
    path.write_text("place;product;name\nA-04-3;OIL-0101;Rack A\nNOWHERE;;\n", "utf-8")
    presenter = await world.show("counts")
    await presenter.act("file")
    form = presenter.snapshot.form
    assert form.files == (path,)
    assert not world.framed[-1].actions[-1].enabled
    sheet(world).files.chosen.emit(str(path))
    await _read(world, path)
    form = presenter.snapshot.form
    assert len(form.targets) == 1
    assert form.problems == ("Row 3: Nobody knows the place NOWHERE",)
    assert form.name == "Rack A"
    await presenter.act("begin")
    document = world.workbench.desk.document
    assert [target.place.name for target in document.targets] == ["A-04-3"]
    assert document.heading.source == "file"


async def test_what_is_no_list_begins_nothing(world: ListWorld, lists: Path) -> None:
    path = lists / "letter.csv"
    path.write_text("Dear Sir or Madam\n", "utf-8")
    presenter = await world.show("counts")
    await presenter.act("file")
    presenter.choose_file(str(path))
    await _read(world, path)
    assert presenter.snapshot.form.problems
    assert not world.framed[-1].actions[-1].enabled


async def test_what_was_not_counted_for_long_is_a_list(world: ListWorld) -> None:
    await count(world, "Rack A", PLACE, piece("CLN-0101"), "DH:NEXT")
    presenter = await world.show("counts")
    await presenter.act("age")
    await world.until(lambda: not presenter.snapshot.form.busy)
    form = presenter.snapshot.form
    assert len(form.targets) == 25
    assert place_id("A-04-3") not in {target.place.id for target in form.overdue}
    most = sheet(world).most
    most.set_on(("10",))
    most.chosen.emit("10")
    await world.settled()
    assert len(presenter.snapshot.form.targets) == 10
    await presenter.act("begin")
    assert len(world.workbench.desk.document.targets) == 10
    assert world.workbench.desk.document.heading.source == "age"


async def test_the_sheet_put_away_begins_nothing(world: ListWorld) -> None:
    presenter = await world.show("counts")
    await presenter.act("new")
    world.frame.close_sheet()
    assert presenter.snapshot.form is None
    assert not world.workbench.counts.rows()


async def test_mine_stand_apart(world: ListWorld) -> None:
    await count(world, "For Anna", assigned=ANNA)
    await count(world, "For anybody")
    world.workbench.people.by_badge(world.workbench.people.member(ANNA).person)
    await world.show("counts")
    assert titles(world) == ["For me", "For Anna", "Open", "For anybody"]
    presenter = world.presenter("counts")
    presenter.choose_filter(Filter.MINE)
    assert titles(world) == ["For Anna"]


async def test_the_office_finds_stock_takings_and_exports(world: ListWorld) -> None:
    presenter = await world.show("counts")
    keys = [action.key for action in world.framed[-1].actions]
    assert {"stock_takings", "exports"} <= set(keys)
    await presenter.act("exports")
    assert world.gone[-1] == Go("exports")


async def test_command_codes_walk_the_list(world: ListWorld) -> None:
    key = await count(world, "Rack A", PLACE)
    await world.show("counts")
    await world.scan("DH:NEXT")
    assert world.presenter("counts").snapshot.lit == key
    await world.scan("DH:OK")
    assert world.gone[-1] == Go("count", key)


@pytest.mark.parametrize(
    ("size", "percent", "language"),
    [
        (HANDHELD, 150, PSEUDO),
        pytest.param(KIOSK, 150, PSEUDO, marks=pytest.mark.long),
        pytest.param(KIOSK, 100, "de", marks=pytest.mark.long),
        pytest.param(HANDHELD, 100, "de", marks=pytest.mark.long),
    ],
)
@pytest.mark.usefixtures("english")
async def test_nothing_is_cut_off(
    world: ListWorld, lists: Path, size: tuple[int, int], percent: Any, language: str
) -> None:
    use_language(language)
    (lists / "rack.csv").write_text("place\nNOWHERE\n", "utf-8")
    presenter = await world.show("counts")
    await world.look(size, percent)
    found = _faults(world, "empty")
    await count(world, "Rack A, year's end", PLACE, places=("A-04-3", "A-03-2"), assigned=ANNA)
    await presenter.load()
    presenter.publish()
    found += _faults(world, "list")
    await world.scan(OTHER_PLACE)
    found += _faults(world, "question")
    for source in Source:
        await presenter._begin_form(source)
        if source is Source.FILE:
            presenter.choose_file(str(lists / "rack.csv"))
            await _read(world, lists / "rack.csv")
        await world.until(lambda: not presenter.snapshot.form.busy)
        await world.settled()
        found += _faults(world, source)
    assert found == []


def _faults(world: ListWorld, where: str) -> list[str]:
    world.frame.grab()
    return [f"{where}: {one}" for one in (*cut_off(world.frame), *small_targets(world.frame))]


async def _read(world: ListWorld, path: Path) -> None:
    """Until this file is read and shown."""

    def read() -> bool:
        form = world.presenter("counts").snapshot.form
        return form is not None and form.file == path and not form.busy

    await world.until(read)

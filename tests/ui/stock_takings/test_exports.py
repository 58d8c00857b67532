"""Exports on the screen: asked for by scan or touch, watched, opened, cancelled, tried again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.domain.exports import ExportJob, ExportKind, ExportWish, Stage, Trouble
from app.hub.running import RunningHub
from app.ui.screens.base import Sound
from app.ui.screens.exports import rows as listed
from app.ui.screens.exports.values import Detail, Period, Request
from app.ui.screens.office.jobs import line_of, trouble_words
from app.ui.tokens import Tone
from app.ui.translation import use_language
from tests.ui.stock_takings.rig import Office, office
from tests.warehouse import control

FILE = "^/files/"
COUNTS = ExportWish(ExportKind.STOCK_COUNTS)


def jobs(world: Office) -> tuple[ExportJob, ...]:
    return world.terminus.workbench.exports.jobs()


def form(world: Office) -> Any:
    return world.exports.snapshot.form


async def asked(world: Office) -> ExportJob:
    await world.show("exports")
    await world.exports.act("new")
    await world.exports.act("ask")
    return jobs(world)[0]


async def test_scans_fill_the_form_and_ok_asks(hub: RunningHub, tmp_path: Path) -> None:
    async with office(hub, tmp_path) as world:
        await world.show("exports")
        assert world.exports.snapshot.empty is not None
        cache = world.terminus.station.cache
        [shelf, *_] = [place for place in cache.places() if place.kind == "shelf"]
        product = world.terminus.workbench.search_products("oil")[0]
        code = cache.codes_of(product.id)[0].code
        await world.scan(code)
        await world.scan(shelf.code)
        assert isinstance(form(world), Request)
        world.exports.choose_kind(ExportKind.LOG_ENTRIES)
        world.exports.choose_period(Period.WEEK)
        await world.scan("DH:OK")
        [job] = jobs(world)
        assert (job.wish.product, job.wish.place) == (product.id, shelf.place.id)
        assert job.wish.since is not None
        assert job.subject == f"{product.name_in('en')}, {shelf.place.name}"
        assert form(world) is None
        await world.until(lambda: jobs(world)[0].stage is Stage.DONE)


async def test_typing_finds_products_and_a_tap_takes_back(hub: RunningHub, tmp_path: Path) -> None:
    async with office(hub, tmp_path) as world:
        await world.show("exports")
        await world.exports.act("new")
        world.exports.search_product("oil")
        hit = form(world).product.hits[0]
        world.exports.pick_product(hit.key)
        assert form(world).product.chosen.text == hit.text
        world.exports.search_product("")  # the field empties itself
        assert form(world).product.chosen is not None
        world.exports.pick_product("")
        assert form(world).product.chosen is None
        await world.scan("DH:CANCEL")
        assert form(world) is None
        assert jobs(world) == ()


async def test_a_file_that_came_is_shown_with_its_place(
    hub: RunningHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda url: False)
    async with office(hub, tmp_path) as world:
        job = await asked(world)
        await world.until(lambda: jobs(world)[0].stage is Stage.DONE)
        world.exports.tap(job.id)
        await world.until(lambda: "open_file" in world.actions)
        facts = dict(form(world).sections[0].facts)
        assert facts["File"].replace("\u200b", "") == jobs(world)[0].file
        assert form(world).line.total == form(world).line.done == 1
        # Nothing opens it here: a person is told where it lies.
        await world.exports.act("open_file")
        assert world.sounds[-1] is Sound.REFUSED
        assert jobs(world)[0].file in world.band.detail
        await world.exports.act("remove")
        assert form(world) is None
        assert world.exports.snapshot.rows == ()


async def test_what_comes_cut_is_never_shown_as_a_file(hub: RunningHub, tmp_path: Path) -> None:
    control(hub, "faults", {"kind": "cut_body", "path": FILE})
    async with office(hub, tmp_path) as world:
        job = await asked(world)
        world.exports.tap(job.id)
        await world.until(lambda: "again" in world.actions)
        assert isinstance(form(world), Detail)
        assert form(world).line.cause == "The file did not come whole"
        assert "open_file" not in world.actions
        assert not list(world.terminus.workbench.exports.folder.glob("*"))
        control(hub, "faults", method="DELETE")
        await world.exports.act("again")
        await world.until(lambda: "open_file" in world.actions)


async def test_one_that_takes_long_is_cancelled(hub: RunningHub, tmp_path: Path) -> None:
    control(hub, "switches", {"export_step_ms": 600_000}, "PUT")
    async with office(hub, tmp_path) as world:
        job = await asked(world)
        await world.until(lambda: jobs(world)[0].stage is Stage.MAKING)
        world.exports.tap(job.id)
        assert set(world.actions) == {"close", "cancel_job"}
        await world.exports.act("cancel_job")
        assert jobs(world)[0].stage is Stage.CANCELED
        assert set(world.actions) == {"close", "remove", "again"}


# --- words ---------------------------------------------------------------------------------------


def job(stage: Stage, **more: Any) -> ExportJob:
    return ExportJob("j", COUNTS, "", "desk", 0, stage, **more)


def test_how_far_it_is_in_words_and_bars() -> None:
    use_language("en")
    line = line_of(job(Stage.FETCHING, got=1_300_000, total=2_600_000), here=False)
    assert (line.figure, line.done, line.total, line.todo) == (
        *("50 %", 500, 1000),
        "1.3 MB of 2.6 MB",
    )
    line = line_of(job(Stage.FETCHING, got=5_000_000_000), here=False)
    assert (line.total, line.todo, line.bar) == (0, "5.0 GB", True)
    assert line_of(job(Stage.FETCHING), here=False).todo == ""
    gone = line_of(job(Stage.DONE, got=5, file="x"), here=False)
    assert (gone.words, gone.tone, gone.bar) == ("File is gone", Tone.WARN, False)
    row = listed.card_of(job(Stage.FETCHING, got=1, total=4), 0, here=False)
    assert (row.value, row.share) == ("25 %", 0.25)


KEYS = (
    *("waits", "not_fetched", "cut", "empty", "page", "disk_low", "not_written"),
    *("gone", "failed_there", "canceled_there", "unsure", "said_no"),
)


@pytest.mark.parametrize("key", KEYS)
def test_every_trouble_has_its_own_words(key: str) -> None:
    use_language("en")
    told = trouble_words(Trouble(key))
    assert told.title
    others = {trouble_words(Trouble(other)).title for other in KEYS if other != key}
    assert told.title not in others


def test_the_servers_own_words_are_told() -> None:
    use_language("en")
    facts = {"problem": {"title": "No", "detail": "It is still being counted."}}
    assert trouble_words(Trouble("said_no", facts)).detail == "It is still being counted."
    assert trouble_words(Trouble("failed_there", {"why": "Too much"})).detail == "Too much"
    refused = Trouble("waits", {"kind": "SignIn"})
    assert trouble_words(refused).title == "The server refuses the credentials"

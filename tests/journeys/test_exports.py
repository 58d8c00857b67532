"""The office gets its files, whatever happens on the way: each that is shown is whole."""

from __future__ import annotations

import asyncio
from pathlib import Path

from app.clients.office import office_of
from app.domain.exports import ExportJob, ExportKind, ExportState, ExportWish, Stage
from app.settings import Profile, with_timings
from app.ui.screens.base import Go
from app.workbench.exports import Exports
from tests.journeys import demo
from tests.journeys.floor import ARRIVAL_S, Floor, Seen
from tests.journeys.goods_out_weather import Trouble, in_all_troubles
from tests.warehouse import control

NUMBER = "ST-302"
FILE_FAULTS = (
    {"kind": "cut_body", "path": "^/files/", "times": 2},
    {"kind": "html", "path": "^/files/", "times": 1},
    {"kind": "reset", "path": "/download$", "times": 1},
)


class Memory:
    """A file in memory."""

    def __init__(self) -> None:
        self.content = b""

    async def begin(self, total: int | None) -> None:
        self.content = b""

    async def take(self, chunk: bytes) -> None:
        self.content += chunk


def patient(profile: Profile) -> Profile:
    return with_timings(profile, export_every=50, back_off_first=20, back_off_most=200)


async def until(floor: Floor, name: str, *, known: bool = False) -> None:
    """The screen is open; `known`: its list has rows."""
    shell = floor.window.shell
    await shell.go(Go(name))
    presenter = shell.presenter
    async with asyncio.timeout(ARRIVAL_S):
        while known and not presenter.known:  # type: ignore[attr-defined]
            await floor.step("look")
            presenter.fetch()  # type: ignore[attr-defined]
            await floor.step("look")


async def wants_a_stock_taking(floor: Floor) -> Seen:
    """One step: a restart forgets what is looked at."""
    await until(floor, "stock_takings", known=True)
    await floor.step("scan", text=NUMBER)
    seen = await floor.step("act", key="export")
    assert seen.tone == "ok", seen.report
    return await floor._did(seen)


async def wants_all_stock(floor: Floor) -> Seen:
    """One step as well."""
    await until(floor, "exports")
    await floor.step("act", key="new")
    seen = await floor.step("act", key="ask")
    assert seen.tone == "ok", seen.report
    return await floor._did(seen)


def exports_of(floor: Floor) -> Exports:
    return floor.running.workbench.exports


def files_in(folder: Path) -> set[bytes]:
    """What anybody who opens the folder takes for whole files."""
    return {path.read_bytes() for path in folder.glob("*") if path.suffix != ".part"}


async def ended(floor: Floor, seen: set[bytes]) -> tuple[ExportJob, ...]:
    """Look at the exports until all of them are here; what failed is tried again, as a person
    does. `seen` gathers what was shown as a file meanwhile.
    """
    exports = exports_of(floor)
    moved = asyncio.Event()
    stop = floor.running.workbench.listen(lambda topic, key: moved.set())
    try:
        async with asyncio.timeout(ARRIVAL_S):
            while any(job.stage is not Stage.DONE for job in exports.jobs()):
                for job in exports.jobs():
                    if job.stage is Stage.FAILED:
                        await exports.again(job.id)
                await moved.wait()
                moved.clear()
                seen |= files_in(exports.folder)
    finally:
        stop()
    return exports.jobs()


async def truth(floor: Floor, wish: ExportWish) -> bytes:
    """The same file, fetched on a quiet day."""
    office = office_of(floor.running.station.system)
    assert office is not None
    async with asyncio.timeout(ARRIVAL_S):
        shown = await office.request(wish)
        while shown.state is not ExportState.COMPLETED:
            shown = await office.export(wish.kind, shown.id)
        memory = Memory()
        await office.fetch(wish.kind, shown.id, memory)
    return memory.content


async def gets_its_files(floor: Floor, trouble: Trouble) -> None:
    control(floor.hub, "seed", {"platform": demo.load("platform")}, "PUT")
    trouble.over(floor, "exports", 2)
    floor.change = patient
    for fault in FILE_FAULTS:
        control(floor.hub, "faults", fault)
    async with floor:
        await wants_a_stock_taking(floor)
        await wants_all_stock(floor)
        floor.hub.go_online()
        # They are found again on the screen, also after a restart.
        await until(floor, "exports")
        assert len(exports_of(floor).jobs()) == 2
        seen = files_in(exports_of(floor).folder)
        jobs = await ended(floor, seen)
        control(floor.hub, "faults", method="DELETE")
        truths = {await truth(floor, job.wish) for job in jobs}
        assert seen | files_in(exports_of(floor).folder) == truths
        for job in jobs:
            path = exports_of(floor).file(job.id)
            assert path is not None
            assert path.read_bytes() in truths
        assert (await floor.step("look")).screen == "exports"
    kinds = {job.wish.kind for job in jobs}
    assert kinds == {ExportKind.STOCK_TAKING, ExportKind.STOCK_COUNTS}


@in_all_troubles(1)
async def test_the_office_gets_its_files(floor: Floor, trouble: Trouble) -> None:
    await gets_its_files(floor, trouble)

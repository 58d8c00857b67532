"""Exports on a real hub, whatever network, server, disk or a sudden end do to them: a file that is
shown as whole is whole.
"""

from __future__ import annotations

import asyncio
import io
import json
import zipfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clients.errors import SaidNo
from app.clients.office import Fetched, FileSink
from app.domain.exports import ExportJob, ExportKind, ExportWish, Stage, Trouble
from app.hub import HubOptions, start
from app.hub.running import RunningHub
from app.main import Terminus, assemble
from app.settings import Profile, folders, with_timings
from app.workbench import export_notes
from app.workbench.export_run import ExportRun, Surroundings, told_of
from app.workbench.exports import MOST, Exports
from app.workbench.whole_file import fault_of, suffix_of
from tests.sync.small_system import HandClock
from tests.warehouse import control, copied, profile_for

COUNTS = ExportWish(ExportKind.STOCK_COUNTS)
PATIENCE = 10
FILE = "^/files/"


@pytest.fixture
def hub(tmp_path: Path, demo_books: Path) -> Iterator[RunningHub]:
    made = start(copied(demo_books, tmp_path / "hub"), options=HubOptions(demo=True, control=True))
    control(made, "switches", {"export_step_ms": 1}, "PUT")
    yield made
    made.stop()


def quick(profile: Profile) -> Profile:
    return with_timings(
        profile, export_every=5, back_off_first=1, back_off_most=50, read_timeout=2_000
    )


@asynccontextmanager
async def terminal(hub: RunningHub, data: Path) -> AsyncIterator[Terminus]:
    """A terminal that sends and pulls nothing by itself."""
    profile, credentials = profile_for(hub, change=quick)
    terminus = assemble(folders(data / "terminal"), profile, credentials)
    try:
        yield terminus
    finally:
        await terminus.close()


def exports_of(terminus: Terminus) -> Exports:
    return terminus.workbench.exports


async def until(terminus: Terminus, job: str, *stages: Stage, troubled: bool = False) -> ExportJob:
    """Wait until an export stands so; what is shown on the way is looked at."""
    exports = exports_of(terminus)
    moved = asyncio.Event()

    def heard(topic: str, key: str) -> None:
        if topic == "exports" and key == job:
            moved.set()
            seen = exports.job(job)
            # Nothing that is not whole has a name that anybody takes for a file.
            names = {path.name for path in exports.folder.glob("*") if path.suffix != ".part"}
            whole = {each.file for each in exports.jobs() if each.stage is Stage.DONE}
            assert seen is None or seen.stage is Stage.DONE or names <= whole

    stop = terminus.workbench.listen(heard)
    try:
        async with asyncio.timeout(PATIENCE):
            while True:
                found = exports.job(job)
                assert found is not None
                if found.stage in stages and (found.trouble is not None or not troubled):
                    return found
                moved.clear()
                await moved.wait()
    finally:
        stop()


async def asked_for_the_file(hub: RunningHub) -> None:
    """Wait until the hub has the request that it lets wait."""
    async with asyncio.timeout(PATIENCE):
        while not (await asyncio.to_thread(control, hub, "faults"))["faults"][0]["hits"]:
            pass


def left_in(exports: Exports) -> list[str]:
    return sorted(path.name for path in exports.folder.glob("*"))


def rows(path: Path) -> int:
    return len(path.read_text().splitlines())


# --- the way of a file ---------------------------------------------------------------------------


async def test_asked_for_followed_fetched_and_remembered(hub: RunningHub, tmp_path: Path) -> None:
    async with terminal(hub, tmp_path) as one:
        exports = exports_of(one)
        job = await exports.request(COUNTS, "Olive oil / 0.5 l")
        assert job.under_way
        assert json.loads(one.station.terminal.get("exports") or "")["jobs"][0]["id"] == job.id
        done = await until(one, job.id, Stage.DONE)
        file = exports.file(job.id)
        assert file is not None
        assert left_in(exports) == [file.name]
        assert file.name.startswith("stock-counts_Olive-oil-0-5-l_")
        assert file.suffix == ".csv"
        assert done.got == done.total == file.stat().st_size
        assert rows(file) > 100
        assert done.share is None
    async with terminal(hub, tmp_path) as again:
        assert exports_of(again).jobs() == (done,)
        assert exports_of(again).file(job.id) == file
        await exports_of(again).remove(job.id)
        assert left_in(exports_of(again)) == []
    async with terminal(hub, tmp_path) as later:
        assert exports_of(later).jobs() == ()


async def test_a_file_that_is_not_what_was_fetched_is_not_shown(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with terminal(hub, tmp_path) as one:
        exports = exports_of(one)
        job = await exports.request(COUNTS)
        await until(one, job.id, Stage.DONE)
        file = exports.file(job.id)
        assert file is not None
        file.write_bytes(file.read_bytes()[:-40])
        assert exports.file(job.id) is None
        await exports.again(job.id)
        await until(one, job.id, Stage.DONE)
        assert exports.file(job.id) == file
        assert file.read_bytes().endswith(b"\n")


async def test_an_open_stock_taking_is_refused_and_says_so(hub: RunningHub, tmp_path: Path) -> None:
    async with terminal(hub, tmp_path) as one:
        takings = await one.workbench.stock_takings.read()
        running = next(each for each in takings.items if not each.exportable)
        wish = ExportWish(ExportKind.STOCK_TAKING, stock_taking=running.id)
        job = await exports_of(one).request(wish, running.number)
        failed = await until(one, job.id, Stage.FAILED)
        assert failed.trouble is not None
        assert (failed.trouble.key, failed.trouble.facts["status"]) == ("said_no", 422)
        assert set(failed.trouble.facts["problem"]) <= {"title", "detail"}
        assert exports_of(one).of_stock_taking(running.id) == failed


# --- what the network does -----------------------------------------------------------------------

FAULTS: tuple[dict[str, Any], ...] = (
    {"kind": "cut_body", "path": FILE},
    {"kind": "reset", "path": FILE},
    {"kind": "lost_answer", "path": FILE},
    {"kind": "html", "path": FILE},
    {"kind": "error", "path": FILE},
    {"kind": "html", "path": FILE, "status": 200, "body": "<html>Sign in</html>"},
    {"kind": "cut_body", "path": "/download$"},
    {"kind": "error", "path": "exports/", "method": "GET"},
    {"kind": "too_many", "path": "exports", "method": "POST", "retry_after": 0},
    {"kind": "lost_answer", "path": "exports", "method": "POST", "times": 1},
    {"kind": "cut_body", "path": "exports", "method": "POST", "times": 1},
    {"kind": "lost_request", "path": "exports", "method": "POST"},
)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda one: f"{one['kind']} {one['path']}")
async def test_what_passes_is_waited_out(
    hub: RunningHub, tmp_path: Path, fault: dict[str, Any]
) -> None:
    control(hub, "faults", {"times": 2, **fault})
    async with terminal(hub, tmp_path) as one:
        job = await exports_of(one).request(COUNTS)
        await until(one, job.id, Stage.DONE)
        file = exports_of(one).file(job.id)
        assert file is not None
        assert file.read_bytes().endswith(b"\r\n")
        assert left_in(exports_of(one)) == [file.name]
        [rule] = control(hub, "faults")["faults"]
        assert rule["hits"] == rule["times"]


@pytest.mark.parametrize("kind", ["cut_body", "html"])
async def test_what_stays_is_told_and_can_be_tried_again(
    hub: RunningHub, tmp_path: Path, kind: str
) -> None:
    control(hub, "faults", {"kind": kind, "path": FILE})
    async with terminal(hub, tmp_path) as one:
        exports = exports_of(one)
        job = await exports.request(COUNTS)
        failed = await until(one, job.id, Stage.FAILED)
        assert failed.trouble is not None
        assert failed.trouble.key == "not_fetched"
        assert left_in(exports) == []
        assert exports.file(job.id) is None
        control(hub, "faults", method="DELETE")
        await exports.again(job.id)
        done = await until(one, job.id, Stage.DONE)
        assert done.server_id == failed.server_id
        assert left_in(exports) == [done.file]


def asked_for(hub: RunningHub) -> int:
    """How often the hub was asked to make a file."""
    calls = control(hub, "requests")["requests"]
    return sum(one["method"] == "POST" and "exports" in one["path"] for one in calls)


async def test_a_lost_answer_is_found_in_the_list(hub: RunningHub, tmp_path: Path) -> None:
    control(hub, "faults", {"kind": "lost_answer", "path": "exports", "method": "POST"})
    async with terminal(hub, tmp_path) as one:
        taking = next(t for t in (await one.workbench.stock_takings.read()).items if t.exportable)
        moves = replace(COUNTS, kind=ExportKind.LOG_ENTRIES, since=one.station.clock.now() - 5000)
        files = ExportWish(ExportKind.STOCK_TAKING, stock_taking=taking.id)
        for count, wish in enumerate((COUNTS, moves, files), start=1):
            job = await exports_of(one).request(wish)
            await until(one, job.id, Stage.DONE)
            assert asked_for(hub) == count


async def test_an_older_export_is_not_taken_for_ours(hub: RunningHub, tmp_path: Path) -> None:
    async with terminal(hub, tmp_path) as one:
        exports = exports_of(one)
        old = await until(one, (await exports.request(COUNTS)).id, Stage.DONE)
        control(hub, "faults", {"kind": "lost_request", "path": "exports", "method": "POST"})
        job = await exports.request(COUNTS)
        failed = await until(one, job.id, Stage.FAILED)
        assert failed.trouble is not None
        assert failed.trouble.key == "unsure"
        control(hub, "faults", method="DELETE")
        await exports.again(job.id)
        assert (await until(one, job.id, Stage.DONE)).server_id != old.server_id


async def test_nobody_there_is_waited_for(hub: RunningHub, tmp_path: Path) -> None:
    hub.go_offline()
    async with terminal(hub, tmp_path) as one:
        exports = exports_of(one)
        job = await exports.request(COUNTS)
        seen = await until(one, job.id, Stage.ASKING, troubled=True)
        assert seen.trouble is not None
        assert seen.trouble.key == "waits"
        hub.go_online()
        assert (await until(one, job.id, Stage.DONE)).trouble is None


@pytest.mark.parametrize("end", ["FAILED", "CANCELED"])
async def test_an_end_on_the_server_is_told_and_asked_for_anew(
    hub: RunningHub, tmp_path: Path, end: str
) -> None:
    control(hub, "switches", {"export_step_ms": 60_000}, "PUT")
    async with terminal(hub, tmp_path) as one:
        exports = exports_of(one)
        job = await exports.request(COUNTS)
        making = await until(one, job.id, Stage.MAKING)
        why = {"status": end, "failure_description": "Too much at once"}
        control(hub, f"exports/{making.server_id}", why)
        failed = await until(one, job.id, Stage.FAILED)
        told = {"FAILED": ("failed_there", {"why": "Too much at once"})}
        assert failed.trouble == Trouble(*told.get(end, ("canceled_there", {})))
        control(hub, "switches", {"export_step_ms": 1}, "PUT")
        await exports.again(job.id)
        assert (await until(one, job.id, Stage.DONE)).server_id != making.server_id


# --- the end of the program, a change of mind, a full disk ----------------------------------------


async def test_what_was_under_way_goes_on_after_a_restart(hub: RunningHub, tmp_path: Path) -> None:
    control(hub, "faults", {"kind": "delay", "path": FILE, "delay_ms": 60_000, "times": 1})
    async with terminal(hub, tmp_path) as one:
        job = await exports_of(one).request(COUNTS)
        fetching = await until(one, job.id, Stage.FETCHING)
        await asked_for_the_file(hub)
    async with terminal(hub, tmp_path) as again:
        [known] = exports_of(again).jobs()
        assert (known.id, known.server_id) == (job.id, fetching.server_id)
        done = await until(again, job.id, Stage.DONE)
        assert left_in(exports_of(again)) == [done.file]
    assert asked_for(hub) == 1


async def test_a_change_of_mind_leaves_nothing(hub: RunningHub, tmp_path: Path) -> None:
    control(hub, "faults", {"kind": "delay", "path": FILE, "delay_ms": 60_000, "times": 1})
    async with terminal(hub, tmp_path) as one:
        exports = exports_of(one)
        job = await exports.request(COUNTS)
        await until(one, job.id, Stage.FETCHING)
        await asked_for_the_file(hub)
        await exports.cancel(job.id)
        canceled = exports.job(job.id)
        assert canceled is not None
        assert canceled.stage is Stage.CANCELED
        assert left_in(exports) == []
        await exports.again(job.id)
        await until(one, job.id, Stage.DONE)


async def test_a_change_of_mind_after_a_sudden_end_leaves_nothing(
    hub: RunningHub, tmp_path: Path
) -> None:
    from app import aio

    async with terminal(hub, tmp_path) as one:
        cut = ExportJob("j1", COUNTS, "", "desk", 1, Stage.FETCHING, "gone")
        note = export_notes.written([cut])
        await aio.wait_for(one.station.terminal.put(export_notes.NOTE, note))
        one.station.exports.mkdir(parents=True)
        (one.station.exports / ".j1.part").write_text("half of")
        exports = exports_of(one)
        await exports.cancel("j1")
        assert left_in(exports) == []
        job = exports.job("j1")
        assert job is not None
        assert job.stage is Stage.CANCELED


async def test_the_rest_of_the_disk_is_for_scans(
    hub: RunningHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Usage(NamedTuple):
        free: int

    monkeypatch.setattr("shutil.disk_usage", lambda _: Usage(1_000_000))
    async with terminal(hub, tmp_path) as one:
        exports = exports_of(one)
        job = await exports.request(COUNTS)
        failed = await until(one, job.id, Stage.FAILED)
        assert failed.trouble == Trouble("disk_low")
        assert left_in(exports) == []


async def test_a_folder_that_cannot_be_written(hub: RunningHub, tmp_path: Path) -> None:
    async with terminal(hub, tmp_path) as one:
        exports = exports_of(one)
        exports.folder.write_text("no folder")
        job = await exports.request(COUNTS)
        failed = await until(one, job.id, Stage.FAILED)
        assert failed.trouble is not None
        assert failed.trouble.key == "not_written"
        exports.folder.unlink()


# --- files whose end nobody tells -----------------------------------------------------------------


class Untold:
    """An office whose files have no length; each call hands out the next of `files`."""

    def __init__(self, *files: bytes) -> None:
        self.files = list(files)

    async def fetch(self, kind: ExportKind, export_id: str, file: FileSink) -> Fetched:
        content = self.files.pop(0)
        await file.begin(None)
        for at in range(0, len(content), 3):
            await file.take(content[at : at + 3])
        return Fetched(len(content), "text/csv", "", told=False)


async def run_untold(folder: Path, *files: bytes) -> tuple[ExportJob, list[ExportJob]]:
    seen: list[ExportJob] = []
    job = ExportJob("j1", COUNTS, "", "desk", 0, Stage.FETCHING, "e1")
    office: Any = Untold(*files)
    nobody: Any = None  # no call of the API is made
    around = Surroundings(
        office=office,
        link=nobody,
        folder=folder,
        timings=quick(Profile()).timings,
        clock=HandClock(),
        put=seen.append,
        tell=seen.append,
        known=tuple,
        awake=asyncio.Event(),
    )
    await ExportRun(around, job).run()
    return seen[-1], seen


async def test_without_a_length_a_file_must_come_twice_alike(tmp_path: Path) -> None:
    whole, cut = b"a,b\n1,2\n3,4\n", b"a,b\n1,2\n"
    last, _ = await run_untold(tmp_path, cut, whole, whole, whole)
    assert (last.stage, last.got) == (Stage.DONE, len(whole))
    assert (tmp_path / last.file).read_bytes() == whole
    last, _ = await run_untold(tmp_path, *[cut, whole] * 5)
    assert (last.stage, last.trouble) == (Stage.FAILED, Trouble("cut"))


# --- what a file's own form tells -----------------------------------------------------------------


def archive(name: str = "counts.csv", packed: int = zipfile.ZIP_STORED) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", packed) as made:
        # Of a day of its own: what differs between two workers cannot be handed out to them.
        made.writestr(zipfile.ZipInfo(name, (2026, 11, 29, 8, 0, 0)), "a,b\r\n1,2\r\n", packed)
    return kept.getvalue()


def broken(packed: int) -> bytes:
    """An archive whose list stands, and whose content cannot be unpacked."""
    whole = bytearray(archive(packed=packed))
    at = whole.index(b"counts.csv") + len("counts.csv")
    whole[at : at + 8] = b"\xff" * 8
    return bytes(whole)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"a,b\r\n1,2\r\n", ""),
        (b"a,b\r\n1,2", ""),
        (b"a;b;c\n1;2;3", ""),
        (b"\xef\xbb\xbfa,b\n", ""),
        (b"a", ""),
        (b'a,b\n"x\ny",2', ""),
        (b'a,b\n"1,2\n', "cut"),
        (b"a,b\r\n1", "cut"),
        (b'a,b,c\n1,"x\ny"', "cut"),
        (b"", "empty"),
        (b"  \r\n", "empty"),
        (b"<!DOCTYPE html><p>", "page"),
        (b"\n<HTML>", "page"),
        (archive(), ""),
        (archive()[:-5], "cut"),
        (archive()[:40], "cut"),
        # A table whose quotes stand where none belong, and archives that somebody broke.
        (b'a,b\n1"x\ny"z,2', ""),
        (b'a,b,c\n1"x\ny"z,2', "cut"),
        (b'a;b\n"' + b"\n" * 66_000 + b'"', "cut"),
        (archive(packed=zipfile.ZIP_LZMA), ""),
        *((broken(packed), "cut") for packed in (zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA)),
        (b"\x00\x01\x02", ""),
    ],
)
def test_a_file_is_whole_as_far_as_its_form_tells(
    tmp_path: Path, content: bytes, fault: str
) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    assert fault_of(path) == fault


@given(st.binary(max_size=200))
def test_any_bytes_have_an_answer(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any"
    for tried in (content, b"PK\x03\x04" + content, b"a,b\n" + content):
        path.write_bytes(tried)
        assert fault_of(path) in ("", "empty", "page", "cut")


def test_a_name_ends_with_what_it_is_and_never_with_what_runs(tmp_path: Path) -> None:
    path = tmp_path / "file"

    def suffix(content: bytes, suffix: str = "", media: str = "") -> str:
        path.write_bytes(content)
        return suffix_of(path, suffix, media)

    assert suffix(b"a,b\n", ".csv") == ".csv"
    assert suffix(b"a,b\n", ".exe", "text/csv") == ".csv"
    assert suffix(b"a,b\n", ".desktop") == ".txt"
    assert suffix(b"\0MZ", ".exe") == ".bin"
    assert suffix(archive(), ".csv") == ".zip"
    assert suffix(archive("xl/workbook.xml"), ".zip") == ".xlsx"
    assert suffix(b"%PDF-1.7", "") == ".pdf"


# --- notes ---------------------------------------------------------------------------------------

JOB = ExportJob(
    *("j1", ExportWish(ExportKind.LOG_ENTRIES, "p", "q", 1, 2), "Oil", "anna", 7, Stage.FAILED),
    *("e1", 3, 4, "f.csv", 9, Trouble("said_no", {"status": 422, "problem": {"title": "No"}})),
)


def test_notes_are_read_as_they_were_written() -> None:
    plain = ExportJob("j2", COUNTS, "", "desk", 0)
    assert export_notes.read(export_notes.written([JOB, plain])) == [JOB, plain]


def test_of_what_a_server_said_little_is_noted() -> None:
    long = "x" * 1_000_000
    error = SaidNo(long, status=409, problem={"detail": long, "title": 7, "more": [long]})
    told = told_of(error)
    assert (told["kind"], told["status"], told["problem"]["title"]) == ("SaidNo", 409, "7")
    assert len(json.dumps(told)) < 2_000


@pytest.mark.parametrize(
    "note", [None, "", "{", "[]", '{"jobs": [{}]}', '{"jobs": [{"wish": 1}]}', '{"jobs": [7]}']
)
def test_notes_that_cannot_be_read_are_none(note: str | None) -> None:
    assert export_notes.read(note) == []


async def test_the_oldest_that_ended_give_way(hub: RunningHub, tmp_path: Path) -> None:
    from app import aio

    many = [ExportJob(f"{n:04}", COUNTS, "", "desk", n, Stage.CANCELED) for n in range(MOST)]
    for at, file in enumerate(("oldest.csv", "younger.csv")):
        many[at] = replace(many[at], stage=Stage.DONE, file=file, got=1)
    async with terminal(hub, tmp_path) as one:
        note = export_notes.written(many)
        await aio.wait_for(one.station.terminal.put(export_notes.NOTE, note))
        exports = exports_of(one)
        exports.folder.mkdir(parents=True)
        for file in ("oldest.csv", "younger.csv"):
            (exports.folder / file).write_text("a")
        job = await exports.request(COUNTS)
        assert left_in(exports) == ["younger.csv"]
        known = [each.id for each in exports.jobs()]
        assert len(known) == MOST
        assert known[0] == job.id
        assert "0000" not in known

"""What may become of the store of a terminal, through the program as it is started: each ends in a
sentence, and every scan that was green is there afterwards.
"""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest

from app.settings import folders
from app.store.schema import TERMINAL
from app.tour import link
from app.tour.link import Child
from app.ui.sentences import words
from tests.chaos.nursery import Nursery
from tests.store.damage import PAGE
from tests.store.machine import (
    ENVIRONMENT,
    GOODS,
    NAMESPACE,
    PLACE,
    asked,
    can_mount,
    copied,
    driven,
    forked,
    journal,
    set_up,
    shown,
    told_by,
    until,
    work,
)

pytestmark = pytest.mark.timeout(120)
MOUNTS = pytest.mark.skipif(not can_mount(), reason="no file system of one's own is allowed here")


@dataclass(frozen=True)
class Worked:
    """A folder that a terminal worked on until the plug was pulled; `green` steps were shown."""

    data: Path
    green: tuple[str, ...]


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    made = Nursery()
    yield made
    made.close()


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory, nursery: Nursery) -> Worked:
    data = tmp_path_factory.mktemp("worked") / "data"
    set_up(data)
    nursery.furnish(data)
    child = forked(nursery, data)
    try:
        child.start()
        green = work(child)
    finally:
        child.kill()
    assert len(green) >= 4
    return Worked(data, tuple(green))


@pytest.fixture
def data(worked: Worked, tmp_path: Path) -> Path:
    return copied(worked.data, tmp_path / "data")


GoesOn = Callable[[Path, Iterable[str]], str]


@pytest.fixture
def goes_on(nursery: Nursery) -> GoesOn:
    """A terminal starts there and takes a scan, and nothing green is gone; returns its banner."""
    return partial(_goes_on, nursery)


def _goes_on(nursery: Nursery, data: Path, green: Iterable[str]) -> str:
    child = forked(nursery, data)
    try:
        seen = child.start()
        assert seen["screen"] == "count"
        again = child.step("scan", text=GOODS)
        assert again["band"]["tone"] == "ok"
        kept = journal(folders(data).terminal)
        assert {*green, *shown(child)} <= set(kept)
        return str(seen["banner"])
    finally:
        child.kill()


# --- a newer version ------------------------------------------------------------------------


def test_a_newer_version(worked: Worked, data: Path) -> None:
    path = folders(data).terminal
    _set_version(path, 999)
    before = path.read_bytes()
    said = words("store_newer").line
    assert said in told_by(data)
    refused = asked("outbox", "list", "--data", str(data))
    assert (refused.returncode, refused.stderr.strip()) == (1, said)
    assert path.read_bytes() == before
    _set_version(path, len(TERMINAL))
    assert set(worked.green) <= set(journal(path))


def _set_version(path: Path, version: int) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")


# --- two processes ---------------------------------------------------------------------------


@pytest.mark.long
def test_a_second_terminal_on_the_same_store(worked: Worked, data: Path, nursery: Nursery) -> None:
    child = forked(nursery, data)
    try:
        child.start()
        said = words("store_in_use").line
        assert said in told_by(data)
        refused = asked("outbox", "retry", "abc", "--data", str(data))
        assert (refused.returncode, refused.stderr.strip()) == (1, said)
        assert asked("outbox", "list", "--data", str(data)).returncode == 0, "who only looks may"
        assert child.step("scan", text=GOODS)["band"]["tone"] == "ok"
        assert {*worked.green, *shown(child)} <= set(journal(folders(data).terminal))
    finally:
        child.kill()


# --- damaged ---------------------------------------------------------------------------------


def _leaf_of(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        (page,) = connection.execute(
            "SELECT pageno FROM dbstat WHERE name=? AND pagetype='leaf'", (table,)
        ).fetchone()
    return int(page)


def _overwrite(path: Path, page: int, dice: Random) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(dice.randbytes(PAGE))


def test_a_damaged_page_that_holds_no_step(worked: Worked, data: Path, goes_on: GoesOn) -> None:
    path = folders(data).terminal
    _overwrite(path, _leaf_of(path, "event_document"), Random(1))
    refused = asked("outbox", "list", "--data", str(data))
    assert refused.returncode in (0, 1)  # as far as it reads
    banner = goes_on(data, worked.green)
    [aside] = data.glob("terminal-broken-*.db")
    assert banner == words("store_saved_whole", {"detail": aside.name}).line


def test_a_damaged_page_with_steps_is_told_and_its_work_is_closed(
    worked: Worked, data: Path, nursery: Nursery
) -> None:
    """What was on that page is gone from the disk: nobody goes on as if it had not been."""
    path = folders(data).terminal
    before = journal(path)
    _overwrite(path, _leaf_of(path, "event"), Random(2))
    child = forked(nursery, data)
    try:
        seen = child.start()
        [aside] = data.glob("terminal-broken-*.db")
        lost = set(before) - set(journal(path))
        assert lost
        told = {"detail": aside.name, "lost": str(len(lost)), "documents": PLACE}
        assert seen["banner"] == words("store_saved_part", told).line
        assert seen["screen"] == "home"
        found = asked("doctor", "--data", str(data))
        assert f"saved of {aside.name}; {len(lost)} and 0 missing: {PLACE}" in found.stdout
        work(child)
        assert set(shown(child)) <= set(journal(path))
    finally:
        child.kill()


# --- restored --------------------------------------------------------------------------------


def test_a_copied_folder_says_so_once(worked: Worked, data: Path, goes_on: GoesOn) -> None:
    """What it had not sent may have left from the other one. A plug that was pulled is no copy."""
    assert goes_on(data, worked.green) == words("restored_store").line
    assert goes_on(data, worked.green) == "", "it is a store of its own from then on"


# --- no room, no right -------------------------------------------------------------------------


@MOUNTS
@pytest.mark.long
def test_a_folder_that_cannot_be_written(worked: Worked, data: Path, goes_on: GoesOn) -> None:
    before = folders(data).terminal.read_bytes()
    shut = f"mount --bind {data} {data} && mount -o remount,ro,bind {data} &&"
    said = words("store_read_only").line
    assert said in told_by(data, *NAMESPACE, shut)
    assert folders(data).terminal.read_bytes() == before
    goes_on(data, worked.green)


@MOUNTS
def test_a_file_that_cannot_be_written(worked: Worked, data: Path, goes_on: GoesOn) -> None:
    path = folders(data).terminal
    before = path.read_bytes()
    shut = f"mount --bind {path} {path} && mount -o remount,ro,bind {path} &&"
    assert words("store_read_only").line in told_by(data, *NAMESPACE, shut)
    assert path.read_bytes() == before
    goes_on(data, worked.green)


@MOUNTS
@pytest.mark.long
def test_a_disk_that_is_full_takes_no_scan_and_loses_none(
    worked: Worked, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full, free, done = (tmp_path / name for name in ("full", "free", "done"))
    watched = " ".join(
        (
            _waits_for(full), f"cat /dev/zero > {data}/filler; touch {full}.ready;",
            _waits_for(free), f"rm {data}/filler; touch {free}.ready;",
            _waits_for(done), f"cp -r {data} {tmp_path / 'kept'}; touch {done}.ready",
        )
    )  # fmt: skip
    script = (
        f"cp -r {data} {tmp_path / 'first'} && mount -t tmpfs -o size=24m none {data}"
        f" && cp -r {tmp_path / 'first'}/. {data} && {{ ({watched}) > /dev/null 2>&1 < /dev/null &"
        f" exec {sys.executable} -m app drive; }}"
    )
    monkeypatch.setattr(link, "START_S", 90)  # it imports all of the program
    child = driven(data, partial(_launched, script, tmp_path / "launch.err"))
    try:
        child.start()
        _let(full)
        seen = _scan_until("bad", child)
        assert seen["band"]["detail"] == words("store_full").line
        green = shown(child)
        _let(free)
        _scan_until("ok", child)
        assert len(shown(child)) > len(green)
        _let(done)
    finally:
        child.kill()
    kept = set(journal(folders(tmp_path / "kept").terminal))
    assert set(worked.green) <= kept
    assert kept == {*journal(folders(data).terminal), *shown(child)}, "nothing refused is there"


def _waits_for(path: Path) -> str:
    return f"for _ in $(seq 1200); do [ -e {path} ] && break; sleep 0.05; done;"


def _let(path: Path) -> None:
    """Let the one who watches there do what it waits for, and wait for that."""
    path.touch()
    ready = Path(f"{path}.ready")
    until(lambda: str(ready) if ready.exists() else "")


def _launched(script: str, errors: Path) -> subprocess.Popen[str]:
    with errors.open("ab") as file:
        return subprocess.Popen(
            [*NAMESPACE, script],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=file,
            text=True,
            encoding="utf-8",
            env=ENVIRONMENT,
        )


def _scan_until(tone: str, child: Child, most: int = 60) -> dict[str, Any]:
    """Scans until one ends like this; returns what was shown then."""
    seen: dict[str, Any] = {}
    for _ in range(most):
        seen = child.step("scan", text=GOODS)
        if seen["band"]["tone"] == tone:
            return seen
    raise AssertionError(f"no scan became {tone}: {seen}")

"""A terminal as a process of its own on a data folder, without a server: started, scanned, killed.

The journal that it leaves is read with SQLite alone.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO

from app.demo import demo_profile
from app.settings import folders, save_credentials, save_profile
from app.tour.link import Child, Running
from tests.chaos.nursery import Nursery

NOWHERE = "http://127.0.0.1:9"
PLACE, GOODS = "B-02-3", "9520140000216"
SCANS = ("DH:GOTO:count", PLACE, *[GOODS] * 4)
ENVIRONMENT = os.environ | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
WAIT_S = 60
NAMESPACE = ("unshare", "--user", "--map-root-user", "--mount", "sh", "-c")
"""Where this is allowed, a process may see a file system of its own: a small one, or a shut one."""


def set_up(data: Path) -> None:
    """What the set-up form leaves."""
    profile, credentials = demo_profile(NOWHERE)
    save_profile(folders(data), profile)
    save_credentials(folders(data), credentials)


def driven(data: Path, launch: Callable[[], Running]) -> Child:
    """A terminal that takes steps; `launch` starts its process."""
    return Child(data, NOWHERE, options={"rules": {"blind_counts": False}}, launch=launch)


def forked(nursery: Nursery, data: Path) -> Child:
    """The same, started fast."""
    return driven(data, lambda: nursery.terminal(data.parent / "terminal.err"))


def work(child: Child, scans: Sequence[str] = SCANS) -> list[str]:
    """Scans, one after the other; returns the ids of the steps that were shown green by then."""
    for text in scans:
        child.step("scan", text=text)
    return shown(child)


def shown(child: Child) -> list[str]:
    """The ids of all steps that were shown."""
    return [event for report in child.told for event in report["events"]]


def journal(path: Path) -> dict[str, str]:
    """The data of each step on disk, by its id."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return dict(connection.execute("SELECT id, data FROM event ORDER BY seq"))


def copied(data: Path, to: Path) -> Path:
    """The folder as it lies there."""
    shutil.copytree(data, to)
    return to


@contextmanager
def started(command: Sequence[str]) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """A program and the lines of its standard error so far; it is ended at the end."""
    process = subprocess.Popen(command, stderr=subprocess.PIPE, env=ENVIRONMENT, text=True)
    lines: list[str] = []
    assert process.stderr is not None
    listener = threading.Thread(target=_listen, args=(process.stderr, lines), daemon=True)
    listener.start()
    try:
        yield process, lines
    finally:
        process.kill()
        process.wait()
        listener.join(10)
        process.stderr.close()


def _listen(pipe: IO[str], lines: list[str]) -> None:
    for line in pipe:
        lines.append(line)


def told_by(data: Path, *before: str) -> str:
    """What `dockhand` says in its window when it is started on this folder: its log has it."""
    program = [sys.executable, "-m", "app", "--data", str(data), "--size", "480x800"]
    if before:
        program = [*before[:-1], f"{before[-1]} exec " + " ".join(program)]
    with started(program) as (process, lines):
        return until(lambda: _cannot_start([*lines, *_log_of(data)]), process)


def _log_of(data: Path) -> list[str]:
    try:
        return folders(data).log.read_text(encoding="utf-8").splitlines()
    except OSError:
        return []


def _cannot_start(lines: Sequence[str]) -> str:
    return next((line for line in lines if "cannot start" in line), "")


def until(found: Callable[[], str], process: subprocess.Popen[str] | None = None) -> str:
    """What `found` finds, as soon as it finds it; the process is one that must live until then."""
    end = time.monotonic() + WAIT_S
    pause = threading.Event()
    while not (told := found()):
        assert process is None or process.poll() is None, "the program ended without a word"
        assert time.monotonic() < end, "nothing came"
        pause.wait(0.02)
    return told


def asked(*arguments: str) -> subprocess.CompletedProcess[str]:
    """`dockhand` with these arguments, until it ends."""
    command = [sys.executable, "-m", "app", *arguments]
    return subprocess.run(
        command, capture_output=True, env=ENVIRONMENT, text=True, timeout=WAIT_S, check=False
    )


def can_mount() -> bool:
    """Whether a process may see a file system of its own here."""
    if shutil.which("unshare") is None:
        return False
    tried = subprocess.run(
        [*NAMESPACE, "mount -t tmpfs none /tmp"], capture_output=True, check=False
    )
    return tried.returncode == 0

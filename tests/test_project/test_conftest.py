"""The fixtures that watch every test do see what they watch for."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.timeout(120)
"""A whole run of pytest is inside."""

CARELESS = """
import asyncio, logging, warnings
import pytest
from PySide6.QtCore import QEventLoop, qWarning
from PySide6.QtWidgets import QLabel

async def test_good():
    await asyncio.sleep(0)

async def test_task():
    asyncio.get_running_loop().create_task(asyncio.sleep(60), name="forgotten")

def test_window(qapp):
    global label
    label = QLabel()
    label.setObjectName("lost")
    label.show()

def test_logged():
    logging.getLogger("app.sync").error("the outbox is stuck")

def test_warned():
    warnings.warn("an old call", DeprecationWarning)

def test_qt_warned(qapp):
    qWarning("a layout without a parent")

"""
STUCK = """
import pytest
from PySide6.QtCore import QEventLoop

@pytest.mark.timeout(1)
async def test_nested_loop():
    QEventLoop().exec()
"""
"""Its own run: what ends it is the end of the process, and of all that it would have said."""
COMMAND = [sys.executable, "-m", "pytest", "--color=no", "-p", "no:randomly", "-p", "no:xdist"]


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """What pytest says of careless tests and of a stuck one, under our settings."""
    folder, tests = tmp_path_factory.mktemp("careless"), Path(__file__).resolve().parent.parent
    shutil.copy(tests.parent / "pyproject.toml", folder)
    (folder / "tests").mkdir()
    shutil.copy(tests / "conftest.py", folder / "tests")
    shutil.copy(tests / "thorough.py", folder / "tests")
    (folder / "tests" / "test_careless.py").write_text(CARELESS)
    (folder / "tests" / "test_stuck.py").write_text(STUCK)
    both = [_started(folder, name) for name in ("test_careless.py", "test_stuck.py")]
    careless, stuck = (run.communicate()[0] for run in both)
    assert [run.returncode for run in both] == [1, 1], careless + stuck
    return careless, stuck


def _started(folder: Path, name: str) -> subprocess.Popen[str]:
    command = [*COMMAND, f"tests/{name}"]
    pipe, same = subprocess.PIPE, subprocess.STDOUT
    return subprocess.Popen(command, cwd=folder, stdout=pipe, stderr=same, text=True)


@pytest.fixture
def said(runs: tuple[str, str]) -> str:
    """Of the careless ones."""
    return runs[0]


@pytest.mark.parametrize(
    ("test", "reason"),
    [
        ("test_task", "tasks left behind: forgotten"),
        ("test_window", "left open: QLabel 'lost'"),
        ("test_logged", "logged as an error: the outbox is stuck"),
        ("test_warned", "DeprecationWarning: an old call"),
        ("test_qt_warned", "a layout without a parent"),
    ],
)
def test_a_careless_test_fails(said: str, test: str, reason: str) -> None:
    (line,) = re.findall(rf"^(?:FAILED|ERROR) .*::{test}\b.*$", said, flags=re.MULTILINE)
    assert re.search(reason, line) or re.search(reason, said), said


def test_a_nested_loop_does_not_hold_the_run_forever(runs: tuple[str, str]) -> None:
    _, said = runs
    assert "Timeout" in said, said
    assert "in test_nested_loop" in said, said


def test_a_careful_one_passes(said: str) -> None:
    assert not re.search(r"^(FAILED|ERROR) .*::test_good\b", said, flags=re.MULTILINE)

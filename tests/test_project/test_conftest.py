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

@pytest.mark.timeout(1)
async def test_nested_loop():
    QEventLoop().exec()
"""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What pytest says of careless tests under our settings."""
    folder, tests = tmp_path_factory.mktemp("careless"), Path(__file__).resolve().parent.parent
    shutil.copy(tests.parent / "pyproject.toml", folder)
    (folder / "tests").mkdir()
    shutil.copy(tests / "conftest.py", folder / "tests")
    (folder / "tests" / "test_careless.py").write_text(CARELESS)
    command = [sys.executable, "-m", "pytest", "-n", "1", "-p", "no:randomly", "--color=no"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("test", "reason"),
    [
        ("test_task", "tasks left behind: forgotten"),
        ("test_window", "left open: QLabel 'lost'"),
        ("test_logged", "logged as an error: the outbox is stuck"),
        ("test_warned", "DeprecationWarning: an old call"),
        ("test_qt_warned", "a layout without a parent"),
        ("test_nested_loop", "worker 'gw0' crashed"),
    ],
)
def test_a_careless_test_fails(said: str, test: str, reason: str) -> None:
    (line,) = re.findall(rf"^(?:FAILED|ERROR) .*::{test}\b.*$", said, flags=re.MULTILINE)
    assert re.search(reason, line) or re.search(reason, said), said


def test_a_careful_one_passes(said: str) -> None:
    assert not re.search(r"^(FAILED|ERROR) .*::test_good\b", said, flags=re.MULTILINE)

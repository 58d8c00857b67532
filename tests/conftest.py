"""What every test stands on: one Qt event loop, no window left open, no error only logged.

Fixtures for one part of the program live in the conftest.py of that part's folder.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_API", "pyside6")

import asyncio
import gc
import inspect
import logging
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import hypothesis
import pytest

from app.store import ballast
from tests.thorough import examples

REPOSITORY = Path(__file__).resolve().parent.parent

# A busy machine makes single examples slow; pytest-timeout watches over the whole test.
hypothesis.settings.register_profile("dockhand", deadline=None, max_examples=examples(40))
hypothesis.settings.load_profile("dockhand")


# Sixteen megabytes of ballast for each of a thousand stores would be the slowest part of a run.
ballast.SIZE = 256 * 1024

_KEPT: list[object] = []
"""The application and the loops live as long as the process: a loop that is collected in a worker
thread would stop its timers there, and an application that nobody holds takes its widgets along."""


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Run every async test on the loop that the program runs on: Qt's own."""

    def make() -> asyncio.AbstractEventLoop:
        from PySide6.QtWidgets import QApplication

        from app.ui.event_loop import EventLoop

        if QApplication.instance() is None:
            _KEPT.append(QApplication([]))
        # As in the program: the loop ends when it is told to, not with a window.
        QApplication.setQuitOnLastWindowClosed(False)
        loop: asyncio.AbstractEventLoop = EventLoop()
        _KEPT.append(loop)
        return loop

    return {"qasync": make}


# As in the program (app.ui.collecting): a collection in a hub's or a writer's thread would destroy
# Qt objects there.
gc.disable()
_tests_since_collection = 0


@pytest.fixture(autouse=True)
def _garbage_is_collected_here() -> Iterator[None]:
    """Collect in the main thread, now and then, and never anywhere else.

    A test that leaves Python's own collector on would let a later one die of it.
    """
    global _tests_since_collection  # noqa: PLW0603 - counts over the whole run
    yield
    assert not gc.isenabled()
    _tests_since_collection += 1
    if _tests_since_collection % 20 == 0:
        gc.collect()
        gc.freeze()  # what is left are modules and their like: not to be looked at again


@pytest.fixture(scope="session")
def repository() -> Path:
    """The checkout that is under test."""
    return REPOSITORY


@pytest.fixture(scope="session")
def demo_books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a hub that was seeded with the demo warehouse and stopped: copy it."""
    from app.hub import HubOptions, start

    folder = tmp_path_factory.mktemp("demo-books")
    start(folder, options=HubOptions(demo=True)).stop()
    return folder


@pytest.fixture
async def _tasks_of_the_test() -> AsyncIterator[None]:
    yield
    for _ in range(3):  # what was cancelled last ends in the next turn, its connections after it
        await asyncio.sleep(0)
    left = asyncio.all_tasks() - {asyncio.current_task()}
    if left:
        pytest.fail(f"tasks left behind: {', '.join(sorted(t.get_name() for t in left))}")


@pytest.fixture(autouse=True)
def _no_task_left_behind(request: pytest.FixtureRequest) -> None:
    """Fail an async test whose tasks outlive it: in the program nobody would end them either."""
    if inspect.iscoroutinefunction(request.function):
        request.getfixturevalue("_tasks_of_the_test")


@pytest.fixture(autouse=True)
def _no_window_left_open() -> Iterator[None]:
    """Fail a test that leaves a window behind: it would take the next test's keys."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return
    left = [w for w in widgets.QApplication.topLevelWidgets() if w.isVisible()]
    names = [f"{type(w).__name__} {w.objectName()!r}" for w in left]
    for window in left:
        window.close()
    if names:
        pytest.fail(f"left open: {', '.join(names)}")


@pytest.fixture(autouse=True)
def _no_error_only_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test during which an error was logged.

    A test that provokes one asserts on ``caplog`` and then calls ``caplog.clear()``.
    """
    yield
    errors = [
        record.getMessage()
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.ERROR
    ]
    if errors:
        pytest.fail("logged as an error: " + "; ".join(errors))

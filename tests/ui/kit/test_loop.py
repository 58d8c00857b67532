"""Start and end of the program, in processes of their own: a watchdog ends the process."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from collections.abc import Callable

import pytest

from app.ui.loop import STUCK

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run() -> Run:
    """Run a program that is made of a body of `async def main(program)`."""

    def start(body: str, shutdown_ms: int = 10_000) -> subprocess.CompletedProcess[str]:
        lines = textwrap.indent(textwrap.dedent(body).strip(), "    ")
        program = (
            "import asyncio, logging, signal, os, sys\n"
            "from app import aio\n"
            "from app.ui.loop import run\n"
            "logging.basicConfig(level=logging.INFO)\n"
            f"async def main(program):\n{lines}\n"
            f"sys.exit(run(main, shutdown_ms={shutdown_ms}))\n"
        )
        return subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, timeout=25, check=False
        )

    return start


def test_what_was_opened_last_is_closed_first(run: Run) -> None:
    done = run(
        """
        async def say(name):
            print(name)
        for name in ("files", "client", "tasks", "scans"):
            program.opened(name, lambda name=name: say(name))
        program.stop()
        """
    )

    assert done.returncode == 0
    assert done.stdout.split() == ["scans", "tasks", "client", "files"]


def test_a_step_that_fails_does_not_stop_the_others(run: Run) -> None:
    done = run(
        """
        async def close():
            print("closed")
        async def fail():
            raise OSError("disk")
        program.opened("files", close)
        program.opened("client", fail)
        program.stop()
        """
    )

    assert done.stdout.split() == ["closed"]
    assert "closing client failed" in done.stderr


def test_the_exit_code_is_the_one_it_was_stopped_with(run: Run) -> None:
    assert run("program.stop(3)").returncode == 3


def test_a_task_that_will_not_end_is_ended_by_the_watchdog(run: Run) -> None:
    done = run(
        """
        async def stubborn():
            while True:
                try:
                    await asyncio.Event().wait()
                except asyncio.CancelledError:
                    pass
        program.stuck = aio.Owner("stuck")
        aio.spawn(stubborn(), name="stubborn", owner=program.stuck)
        program.opened("tasks", program.stuck.close)
        asyncio.get_running_loop().call_later(0.05, program.stop)
        """,
        shutdown_ms=300,
    )

    assert done.returncode == STUCK
    assert "closing took longer" in done.stderr


def test_a_signal_stops_it_in_good_order(run: Run) -> None:
    done = run(
        """
        async def close():
            print("closed")
        program.opened("files", close)
        os.kill(os.getpid(), signal.SIGTERM)
        """
    )

    assert done.returncode == 0
    assert done.stdout.split() == ["closed"]


def test_an_error_in_a_slot_is_logged_and_told(run: Run) -> None:
    done = run(
        """
        from PySide6.QtCore import QTimer
        def told(where, error):
            print(type(error).__name__)
            program.stop()
        def fail():
            raise RuntimeError("in a slot")
        program.on_failure = told
        QTimer.singleShot(0, fail)
        """
    )

    assert done.stdout.split() == ["RuntimeError"]
    assert "in a slot" in done.stderr


def test_main_that_fails_still_closes_what_was_opened(run: Run) -> None:
    done = run(
        """
        async def close():
            print("closed")
        program.opened("files", close)
        raise SystemExit(4)
        """
    )

    assert done.stdout.split() == ["closed"]
    assert done.returncode == 4

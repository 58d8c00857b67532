"""The parent's end of the pipe: a terminal as a process that takes steps and reports each one."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, Protocol

START_S = 30
STEP_S = 60

BACKGROUND = -1
"""Number of a report that belongs to no step: something failed on its own."""

Report = dict[str, Any]


class Running(Protocol):
    """A process that runs: as much of `subprocess.Popen` as is needed."""

    @property
    def pid(self) -> int: ...
    @property
    def stdin(self) -> IO[str] | None: ...
    @property
    def stdout(self) -> IO[str] | None: ...
    def send_signal(self, sig: int, /) -> None: ...
    def wait(self, timeout: float | None = None) -> int: ...


class ChildGone(Exception):
    """The terminal ended, or did not answer in time."""


class StepFailed(Exception):
    """The terminal says that it could not do a step."""


def command() -> list[str]:
    """How this program starts itself, from a checkout and from a built folder."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "drive"]
    return [sys.executable, "-m", "app", "drive"]


class Child:
    """A driven terminal. `told` keeps every report that no step asked for ("shown")."""

    def __init__(
        self,
        data: Path,
        server: str,
        *,
        size: tuple[int, int] = (1024, 768),
        timings: dict[str, int] | None = None,
        options: dict[str, Any] | None = None,
        environment: dict[str, str] | None = None,
        errors: Path | None = None,
        launch: Callable[[], Running] | None = None,
    ) -> None:
        """`errors` takes what the terminal writes on its standard error; None: ours does.

        `launch` starts the process in another way than by `command`.
        """
        setting = {"data": str(data), "server": server, "size": size, "timings": timings or {}}
        self._setting = setting | (options or {})
        self._environment = os.environ | (environment or {})
        self._launch = launch or self._start_program
        self._process: Running | None = None
        self._answers: queue.Queue[Report | None] = queue.Queue()
        self._listener: threading.Thread | None = None
        self._errors = errors
        self.told: list[Report] = []
        self._number = 0

    @property
    def pid(self) -> int:
        """The process, while it runs."""
        if self._process is None:
            raise ChildGone("not started")
        return self._process.pid

    def start(self) -> Report:
        """Start the terminal; returns its first report ("ready").

        Raises:
            ChildGone: it ended or was not ready in time.
        """
        self._answers = queue.Queue()
        self._process = self._launch()
        assert self._process.stdout is not None
        self._listener = threading.Thread(
            target=self._listen, args=(self._process.stdout, self._answers), daemon=True
        )
        self._listener.start()
        self._send(self._setting)
        return self._answer(START_S)

    def _start_program(self) -> Running:
        with contextlib.ExitStack() as files:
            errors = files.enter_context(self._errors.open("ab")) if self._errors else None
            return subprocess.Popen(
                command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                encoding="utf-8",
                env=self._environment,
            )

    def _listen(self, pipe: IO[str], answers: queue.Queue[Report | None]) -> None:
        for line in pipe:
            try:
                report: Report = json.loads(line)
            except ValueError:
                continue  # cut off by a kill
            if report.get("shown"):
                self.told.append(report)
            else:
                answers.put(report)
        answers.put(None)

    def _send(self, told: dict[str, Any]) -> None:
        assert self._process is not None
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(told) + "\n")
            self._process.stdin.flush()
        except OSError as error:
            raise ChildGone(str(error)) from error

    def post(self, do: str, **details: Any) -> int:
        """Give a step without waiting for its report; returns its number."""
        self._number += 1
        self._send({"do": do, "number": self._number, **details})
        return self._number

    def step(self, do: str, **details: Any) -> Report:
        """Give a step and return its report.

        Raises:
            ChildGone: the terminal ended or did not answer in time.
            StepFailed: it could not do it.
        """
        return self.answer_to(self.post(do, **details))

    def answer_to(self, number: int) -> Report:
        """The report of a step that was given by `post`; those before it are dropped.

        Raises:
            ChildGone: the terminal ended or did not answer in time.
            StepFailed: it could not do it.
        """
        while True:
            report = self._answer(STEP_S)
            if report.get("number") in (number, BACKGROUND) and "error" in report:
                raise StepFailed(f"step {number}: {report['error']} {report}")
            if report.get("number") == number:
                return report

    def _answer(self, seconds: float) -> Report:
        try:
            report = self._answers.get(timeout=seconds)
        except queue.Empty:
            raise ChildGone(f"no report within {seconds} s") from None
        if report is None:
            assert self._process is not None
            raise ChildGone(f"the terminal ended with {self._process.wait()}")
        return report

    def kill(self) -> None:
        """SIGKILL: the plug is pulled."""
        if self._process is not None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()
            self._close()

    def stop(self) -> int:
        """Let it close in order; returns its exit code."""
        if self._process is None:
            return 0
        try:
            self.post("quit")
            code = self._process.wait(timeout=START_S)
        except (ChildGone, subprocess.TimeoutExpired):
            self.kill()
            return 1
        self._close()
        return code

    def _close(self) -> None:
        process, self._process = self._process, None
        if self._listener is not None:  # what was told before the end counts
            self._listener.join(timeout=START_S)
            self._listener = None
        if process is not None:
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):
                        pipe.close()

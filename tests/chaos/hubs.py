"""A demo hub as a process of its own, with its control calls."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from app.tour.control import Control
from app.tour.link import Running
from tests.chaos.nursery import Nursery

READINGS = ("normal", "worst", "documented-only")


class HubProcess:
    """A hub that plays one reading of the documents; `control` asks and changes it."""

    def __init__(
        self,
        data: Path,
        reading: str,
        nursery: Nursery | None = None,
        switches: Mapping[str, int | str | bool] | None = None,
    ) -> None:
        """`switches` are set on top of the reading (`app.hub.Switches`)."""
        self._process = nursery.hub(data, reading) if nursery else _program(data, reading)
        assert self._process.stdout is not None
        self.url = self._process.stdout.readline().strip()
        if not self.url.startswith("http://"):
            raise OSError("the hub did not start")
        self.control = Control(self.url)
        if switches:
            self.control.call("PUT", "switches", dict(switches))

    def stop(self) -> None:
        """End it in order, or else at once."""
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()


def _program(data: Path, reading: str) -> Running:
    """`dockhand hub`."""
    options = [] if reading == "normal" else [f"--{reading}"]
    command = [sys.executable, "-m", "app", "hub", "--demo", "--data", str(data), *options]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)

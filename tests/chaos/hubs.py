"""A demo hub as a process of its own, with its control calls."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from app.tour.control import Control

READINGS = ("normal", "worst", "documented-only")


class HubProcess:
    """A hub that plays one reading of the documents; `control` asks and changes it."""

    def __init__(self, data: Path, reading: str) -> None:
        options = [] if reading == "normal" else [f"--{reading}"]
        command = [sys.executable, "-m", "app", "hub", "--demo", "--data", str(data), *options]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        self.url = self._process.stdout.readline().strip()
        if not self.url.startswith("http://"):
            raise OSError("the hub did not start")
        self.control = Control(self.url)

    def stop(self) -> None:
        """End it in order, or else at once."""
        self._process.terminate()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()

"""What a terminal is shown on: Qt's own offscreen surface, or a virtual X server."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

SCREEN = "1024x768x24"


@contextmanager
def offscreen() -> Iterator[dict[str, str]]:
    """The environment of a terminal without a display."""
    yield {"QT_QPA_PLATFORM": "offscreen"}


@contextmanager
def xvfb() -> Iterator[dict[str, str] | None]:
    """The environment of a terminal on an X server of its own; None where there is none."""
    program = shutil.which("Xvfb")
    if program is None:
        yield None
        return
    reading, writing = os.pipe()
    command = [program, "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            display = told.readline().strip()
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{display}"} if display else None
    finally:
        server.terminate()
        server.wait()

"""Starts a measured terminal as a process of its own and reads what it found."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

PYCACHE = Path(tempfile.gettempdir()) / "dockhand-bench-bytecode"
"""Compiled modules, as an installed program has them; kept from one bench to the next."""
LIMIT_S = 1_800


class Killed(Exception):
    """The plug was pulled: it reported nothing, as it was meant to."""


def environment(display: dict[str, str]) -> dict[str, str]:
    """What the terminal runs with: as installed, its modules compiled."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(PYCACHE)} | display


def measured(task: str, display: dict[str, str], **setting: Any) -> dict[str, Any]:
    """Run a task of `tests.bench.tasks` in a terminal; returns what it reports.

    Raises:
        Killed: it died by SIGKILL.
        RuntimeError: it did not report.
    """
    told = json.dumps({"task": task, "launched": time.monotonic(), **setting}, default=str)
    command = [sys.executable, "-m", "tests.bench.tasks", told]
    done = subprocess.run(
        command,
        env=environment(display),
        stdout=subprocess.PIPE,
        timeout=LIMIT_S,
        text=True,
        check=False,
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if done.returncode == -signal.SIGKILL:
        raise Killed(task)
    if not lines:
        raise RuntimeError(f"{task} reported nothing and ended with {done.returncode}")
    found: dict[str, Any] = json.loads(lines[-1])
    if "error" in found:
        raise RuntimeError(f"{task}: {found['error']}")
    return found

"""Running commands for dev.py: where we stand, how a step starts, how one stops in a sentence."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
ENVIRONMENT = REPOSITORY / ".venv"
BUILD = REPOSITORY / "build"

FAILED = 1
NOT_POSSIBLE_HERE = 2


class Stop(Exception):
    """Ends dev.py with one sentence and an exit code."""

    def __init__(self, sentence: str, code: int = NOT_POSSIBLE_HERE) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.code = code


def say(text: str) -> None:
    """Print one line at once, so that it stands in order with what the commands print."""
    print(text, flush=True)


def run(
    command: Sequence[str | Path],
    *,
    extra: Mapping[str, str] | None = None,
    cwd: Path = REPOSITORY,
    errors: Path | None = None,
) -> int:
    """Run a command in the checkout with the caller's own output; return its exit code.

    What it writes to standard error goes to the file `errors`, if one is given.
    """
    environment = {**os.environ, **(extra or {})}
    words = [str(c) for c in command]
    if errors is None:
        return subprocess.run(words, cwd=cwd, env=environment, check=False).returncode
    errors.parent.mkdir(parents=True, exist_ok=True)
    with errors.open("wb") as file:
        done = subprocess.run(words, cwd=cwd, env=environment, check=False, stderr=file)
    return done.returncode


def must(
    command: Sequence[str | Path],
    what: str,
    *,
    extra: Mapping[str, str] | None = None,
    cwd: Path = REPOSITORY,
) -> None:
    """Run a command that has to succeed; ``what`` says in the failure what was tried."""
    if code := run(command, extra=extra, cwd=cwd):
        raise Stop(f"{what} failed (exit code {code}).", FAILED)


@contextmanager
def timed(name: str, times: dict[str, float]) -> Iterator[None]:
    """Note in ``times`` how many seconds the block took."""
    start = time.monotonic()
    try:
        yield
    finally:
        times[name] = times.get(name, 0.0) + time.monotonic() - start


def environment_program(name: str) -> Path:
    """A program of the checkout's own environment."""
    return ENVIRONMENT / "bin" / name


def suitable(python: str) -> bool:
    """Is this a Python that the pins were measured on (3.11 to 3.13)?"""
    probe = "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))"
    try:
        return (
            subprocess.run([python, "-c", probe], check=False, capture_output=True).returncode == 0
        )
    except OSError:
        return False


def base_python() -> str:
    """The Python that the environment is made from."""
    if (3, 11) <= sys.version_info[:2] <= (3, 13):
        return sys.executable
    for name in ("python3.13", "python3.12", "python3.11"):
        if suitable(name):
            return name
    raise Stop("Dockhand needs Python 3.11, 3.12 or 3.13; none was found on this machine.")

"""The checkout's own Python environment, made once and renewed when pyproject.toml changes."""

from __future__ import annotations

import fcntl
import hashlib
import json
import subprocess
from pathlib import Path

from debian import install_missing
from steps import (
    ENVIRONMENT,
    REPOSITORY,
    Stop,
    base_python,
    environment_program,
    must,
    say,
    suitable,
)

PROJECT = REPOSITORY / "pyproject.toml"
STAMP = ENVIRONMENT / "dockhand.json"


def prepare(*extras: str) -> Path:
    """Make sure that the environment holds Dockhand and ``extras``; return its Python.

    A stamp of pyproject.toml makes the second call quick. The lock lets two calls in one checkout
    wait for each other.
    """
    with PROJECT.open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        digest = hashlib.sha256(lock.read()).hexdigest()
        python = environment_program("python")
        present = _present(digest)
        if present is not None and set(extras) <= present and python.exists():
            return python
        _make(python)
        wanted = sorted(set(extras) | (present or set()))
        _install(python, wanted)
        STAMP.write_text(json.dumps({"pyproject": digest, "extras": wanted}), encoding="utf-8")
    return python


def _present(digest: str) -> set[str] | None:
    """The extras that are installed for this very pyproject.toml, or None."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return set(stamp["extras"]) if stamp.get("pyproject") == digest else None


def _make(python: Path) -> None:
    """Make the environment unless there is one with a Python that the pins fit."""
    if python.exists() and suitable(str(python)):
        return
    base = base_python()
    if not _can_make(base):
        # Debian keeps ensurepip in a package of its own.
        install_missing(("python3-venv",))
    say("Making the environment in .venv")
    must([base, "-m", "venv", "--clear", ENVIRONMENT], "Making the environment")


def _can_make(base: str) -> bool:
    probe = [base, "-c", "import ensurepip, venv"]
    return subprocess.run(probe, check=False, capture_output=True).returncode == 0


def _install(python: Path, extras: list[str]) -> None:
    what = ".[" + ",".join(extras) + "]" if extras else "."
    say(f"Installing dockhand and {', '.join(extras) or 'what it needs'}")
    pip: list[str | Path] = [
        python,
        "-m",
        "pip",
        "--disable-pip-version-check",
        "install",
        "-q",
        "-q",
    ]
    try:
        must([*pip, "--no-warn-script-location", "-e", what], "pip")
    except Stop as failed:
        raise Stop(f"{failed.sentence} Is a Python package index in reach?", failed.code) from None

"""`dev.py check` and `dev.py test`: every tool that judges the checkout, and what they said."""

from __future__ import annotations

import os
import tomllib
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import debian
from environment import prepare
from steps import BUILD, FAILED, REPOSITORY, environment_program, run, say, timed

FEATURES = REPOSITORY / "tests" / "features.toml"
SLOWEST = 15
LAST_WORDS = 150
# Past this many, workers wait for the disk and for one another's X servers.
MOST_WORKERS = 4
# Journeys wait for beats and leases a good part of their time: one worker more fills the gaps.
WAITING = 1


def check() -> int:
    """Run the static checks; every one is run, so that one look shows all that is wrong."""
    prepare("check", "test")
    failed = _static_checks({})
    say("All static checks passed." if not failed else "Failed: " + ", ".join(failed))
    return FAILED if failed else 0


def test(*, long: bool, more: list[str]) -> int:
    """Run static checks and tests; print times, feature rows and a last line of counts."""
    debian.install_missing((*debian.WINDOW, *debian.TESTS))
    prepare("check", "test")
    times: dict[str, float] = {}
    failed = _static_checks(times)
    results = BUILD / "test-results.xml"
    results.unlink(missing_ok=True)
    errors = BUILD / "test-errors.txt"
    with timed("pytest", times):
        command = _pytest(results, long=long, more=more)
        extra = {"QT_API": "pyside6", **({"DOCKHAND_LONG": "1"} if long else {})}
        if run(command, extra=extra, errors=errors):
            failed.append("pytest")
    _last_words(errors)
    _summary(times, failed, results)
    return FAILED if failed else 0


def _static_checks(times: dict[str, float]) -> list[str]:
    """Run each checker and return the names of those that found something."""
    ruff = environment_program("ruff")
    checks: dict[str, list[str | Path]] = {
        "ruff check": [ruff, "check", "."],
        "ruff format": [ruff, "format", "--check", "."],
        "mypy": [environment_program("mypy")],
        "lint-imports": [environment_program("lint-imports"), "--no-logo"],
    }
    failed = []
    for name, command in checks.items():
        say(f"== {name}")
        with timed(name, times):
            if run(command):
                failed.append(name)
    return failed


def _pytest(results: Path, *, long: bool, more: list[str]) -> list[str | Path]:
    command: list[str | Path] = [environment_program("python"), "-m", "pytest", "-q"]
    command += [f"--durations={SLOWEST}", "--durations-min=0.05", f"--junit-xml={results}"]
    # Also on one core: a test that hangs takes its worker with it and the rest go on.
    workers = min((os.cpu_count() or 1) + WAITING, MOST_WORKERS)
    command += ["-n", str(workers), "--dist", "worksteal"]
    if long:
        command += ["-m", "not bench"]
    return [*command, *more]


def _last_words(errors: Path) -> None:
    """What a worker said before it died: pytest itself only reports that it crashed."""
    lines = errors.read_text(encoding="utf-8", errors="replace").splitlines()
    if any("Fatal Python error" in line or "Timeout" in line for line in lines):
        say(f"== the last words of a worker ({errors})")
        say("\n".join(lines[:LAST_WORDS]))


def _summary(times: dict[str, float], failed: list[str], results: Path) -> None:
    parts = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in times.items())
    say(f"Total {sum(times.values()):.1f} s: {parts}")
    say(feature_counts())
    if failed:
        say("Failed: " + ", ".join(failed))
    say(test_counts(results))


def feature_counts() -> str:
    """How many of the rows of tests/features.toml are shown by a test."""
    rows = tomllib.loads(FEATURES.read_text(encoding="utf-8"))["row"]
    kinds = Counter(next(k for k in ("tests", "never", "not_yet") if k in row) for row in rows)
    parts = sum("part" in row for row in rows)
    return (
        f"Features: {kinds['tests']} of {len(rows)} shown by a test ({parts} in part), "
        f"{kinds['not_yet']} not yet, {kinds['never']} never"
    )


def test_counts(results: Path) -> str:
    """One plain line, read from pytest's own record of the run."""
    if not results.exists():
        return "0 passed, 1 failed"
    suites = list(ET.parse(results).getroot().iter("testsuite"))
    total, bad, skipped = (
        sum(int(suite.get(name, "0")) for suite in suites for name in names)
        for names in (("tests",), ("failures", "errors"), ("skipped",))
    )
    line = f"{max(0, total - bad - skipped)} passed, {bad} failed"
    return f"{line}, {skipped} skipped" if skipped else line

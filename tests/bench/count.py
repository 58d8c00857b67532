"""`python -m tests.bench.count [RUNS] [SCANS]`: a place of 2,000 products is counted, reviewed,
posted to a server 50 ms away, stopped, and gone on with after SIGKILL.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from tests.bench import counted, display, scan
from tests.bench.measuring import Figure, load, show
from tests.bench.running import Killed, measured
from tests.bench.world import World, world

SCANS = "A scan, 100,000 products, each one more line of a count"
POSTS = "A count of 2,000 differences, a server 50 ms away"
REVIEW_MS, WHOLE_S = 1_000, 60
INTO_S = 8.0
"""So long into the sending it is stopped, or killed."""


def scans(made: World, runs: int = 1, number: int = counted.SPOTS) -> list[Figure]:
    """Last key of a code -> painted and on disk, offscreen and with xdotool."""
    made.control.call("PUT", "seed", counted.seed(runs))
    return scan.bench(made, runs, number, "count")


def posts(made: World, runs: int = 1) -> list[Figure]:
    """The review and the post of each run; then one that is stopped, and one that is killed."""
    made.control.call("PUT", "seed", counted.seed(runs + 2))
    with display.offscreen() as shown:
        found = [_posted(made, shown, run) for run in range(runs)]
        stopped = _posted(made, shown, runs, end="stop", after_s=INTO_S)
        killed = _killed(made, shown, runs + 1)

    def of(key: str) -> tuple[float, ...]:
        return tuple(float(told[key]) for told in found)

    return [
        Figure("review, opened first, until rows are painted", of("first_ms")),
        Figure("  until the books of all were read", of("whole_ms")),
        Figure("review, books read, until painted", of("again_ms"), target=REVIEW_MS),
        Figure("2,000 differences, key until all are sent", of("whole_s"), "s", WHOLE_S),
        Figure("  key until they are on disk", of("posted_s"), "s"),
        Figure("  processor time meanwhile", of("cpu_s"), "s"),
        Figure("  largest gap of the window's thread", of("gap")),
        Figure("  gaps over 50 ms", of("over_50"), "of them"),
        Figure("  written once", of("once"), "of them"),
        Figure("  WRONG in stock", of("wrong"), "of them", 0),
        *_ended("stopped, said again", stopped),
        Figure("  taken back", (stopped["taken_back"],), "of them"),
        Figure("  it took", (stopped["stop_ms"],)),
        *_ended("killed, gone on with", killed),
        Figure("  left after the kill", (killed["left"],), "of them"),
        Figure("  a person is asked about", (killed["asked"],), "of them"),
    ]


def _ended(name: str, told: dict[str, Any]) -> list[Figure]:
    return [
        Figure(f"{name}: written once", (told["once"],), "of them"),
        Figure("  WRONG in stock", (told["wrong"],), "of them", 0),
    ]


def _posted(
    made: World, shown: dict[str, str], run: int, data: Path | None = None, **more: Any
) -> dict[str, Any]:
    """One post and what the server has of it."""
    setting: dict[str, Any] = {"task": "post_count", "end": "", "run": run, **more}
    data = data or made.terminal()
    try:
        told = measured(display=shown, data=data, server=made.url, **setting)
    finally:
        made.control.calm()
    if told["stuck"] and setting["end"] != "kill":  # what was under way then may ask
        print(told["states"], told["stuck"])
    return told | {
        "once": counted.written(made.control, run)[1],
        "wrong": counted.wrong(made.control, run),
    }


def _killed(made: World, shown: dict[str, str], run: int) -> dict[str, Any]:
    """Killed in the middle; the next start goes on by itself."""
    data = made.terminal()
    try:
        _posted(made, shown, run, data, end="kill", after_s=INTO_S)
    except Killed:
        return _posted(made, shown, run, data, task="go_on", end="kill")
    raise RuntimeError("all was sent before it could be killed")


def main() -> None:
    """Print the figures."""
    counts = [int(told) for told in sys.argv[1:]]
    with world() as made:
        before = load()
        show(SCANS, before, scans(made, *counts))
        before = load()
        show(POSTS, before, posts(made, *counts[:1]))


if __name__ == "__main__":
    main()

"""`python -m tests.bench.memory [RUNS] [SECONDS]`: memory and time of a window at rest."""

from __future__ import annotations

import sys

from tests.bench import display
from tests.bench.measuring import Figure, load, show
from tests.bench.running import measured
from tests.bench.world import World, world

MOST_MB = 200
MOST_SHARE = 0.5


def bench(made: World, runs: int = 2, seconds: float = 30.0) -> list[Figure]:
    """Memory with the delivery open, and the share of one processor at rest."""
    with display.offscreen() as shown:
        found = [
            measured(
                "resting",
                shown,
                data=made.terminal(),
                server=made.url,
                seconds=seconds,
                scans=200,
            )
            for _ in range(runs)
        ]

    def of(key: str) -> tuple[float, ...]:
        return tuple(told[key] for told in found)

    return [
        Figure("memory, delivery just opened", of("opened"), "MB", MOST_MB),
        Figure("memory, after 200 scans", of("used"), "MB", MOST_MB),
        Figure("memory, most ever", of("most"), "MB"),
        Figure("idle, receipt open", of("receipt"), "%", MOST_SHARE),
        Figure("idle, list visible", of("list"), "%", MOST_SHARE),
        Figure("idle, list visible, its pull each minute too", of("list_with_pulls"), "%", 0.5),
        Figure("  one pull of the open set", of("pull_ms"), "ms of processor"),
    ]


def main() -> None:
    """Print the figures."""
    before = load()
    with world() as made:
        figures = bench(made, *(int(told) for told in sys.argv[1:]))
        show("Memory and idle time, hub in another process", before, figures)


if __name__ == "__main__":
    main()

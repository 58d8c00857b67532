"""`python -m tests.bench.opening [RUNS]`: 1,500 lines from the store to the screen."""

from __future__ import annotations

import sys

from tests.bench import display
from tests.bench.measuring import Figure, load, show
from tests.bench.running import measured
from tests.bench.world import DELIVERIES, World, world

TARGET_MS = 300


def bench(made: World, runs: int = 3) -> list[Figure]:
    """The first opening of deliveries, and of receipts of 1,500 events."""
    first: list[float] = []
    again: list[float] = []
    with display.offscreen() as shown:
        for _ in range(runs):
            data = made.terminal()
            told = {"data": data, "server": made.url}
            first += measured("opening", shown, deliveries=[*range(2, DELIVERIES + 1)], **told)[
                "ms"
            ]
            measured("fill", shown, delivery=1, **told)
            again += measured("opening", shown, deliveries=[1, 1, 1], **told)["ms"]
    return [
        Figure("delivery opened, first time", tuple(first), target=TARGET_MS),
        Figure("receipt of 1,500 events opened, after a restart", tuple(again), target=TARGET_MS),
    ]


def main() -> None:
    """Print the figures."""
    counts = [int(told) for told in sys.argv[1:]]
    before = load()
    with world() as made:
        show("Opening 1,500 lines: last key to painted", before, bench(made, *counts))


if __name__ == "__main__":
    main()

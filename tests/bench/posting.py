"""`python -m tests.bench.posting [RUNS] [--gaps]`: 1,500 lines posted to a server 50 ms away."""

from __future__ import annotations

import sys

from tests.bench import display
from tests.bench.measuring import Figure, load, show
from tests.bench.running import measured
from tests.bench.world import World, world

AWAY_MS = 50
FRAME_MS = 50


def bench(made: World, runs: int = 1, *, gaps: bool = False) -> list[Figure]:
    """The largest gap of a 5 ms timer on the window's thread, and the time of the whole."""
    found = []
    made.control.fault("delay", delay_ms=AWAY_MS)
    try:
        with display.offscreen() as shown:
            for run in range(runs):
                data = made.terminal()
                told = measured("posting", shown, data=data, server=made.url, delivery=run + 1)
                found.append(told)
                if gaps or not told["drained"] or set(told["states"]) != {"done"}:
                    print(told)
    finally:
        made.control.calm()

    def of(key: str) -> tuple[float, ...]:
        return tuple(float(told[key]) for told in found)

    return [
        Figure("largest gap, the post itself", of("worst_at_post"), target=FRAME_MS),
        Figure("largest gap, sending", of("worst_draining"), target=FRAME_MS),
        Figure("  gaps over 50 ms", of("over_50"), "of them"),
        Figure("  entries", of("entries"), "of them"),
        Figure("  Enter until the post is on disk", of("posted_s"), "s"),
        Figure("  Enter until all is sent", of("whole_s"), "s"),
        Figure("  processor time meanwhile", of("cpu_s"), "s"),
    ]


def main() -> None:
    """Print the figures."""
    before = load()
    counts = [int(told) for told in sys.argv[1:] if told.isdigit()]
    with world() as made:
        figures = bench(made, *counts, gaps="--gaps" in sys.argv)
        show("1,500 lines posted to a server 50 ms away", before, figures)


if __name__ == "__main__":
    main()

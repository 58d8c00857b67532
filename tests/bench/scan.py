"""`python -m tests.bench.scan [RUNS] [SCANS]`: last key of a code -> painted and on disk."""

from __future__ import annotations

import sys

from tests.bench import display
from tests.bench.measuring import Figure, load, percentile, show
from tests.bench.running import measured
from tests.bench.world import World, world

STAGES = (
    ("cpu", "  processor time of the window's thread"),
    ("handler", "  of it: Enter until decided and told the window"),
    ("decide", "  of it: the decision alone"),
    ("commit", "  of it: decided until on disk (beside the painting)"),
    ("paint", "  of it: painting"),
    ("card", "  card painted, in no colour yet"),
)


DEFAULTS = (3, 300)
"""Runs, and scans in each."""


def bench(made: World, runs: int = 3, scans: int = 300, task: str = "scan") -> list[Figure]:
    """The figures with Qt's key events offscreen, and with xdotool on an X server."""
    figures: list[Figure] = []
    with display.offscreen() as shown:
        figures += _figures(made, task, "offscreen", shown, runs, scans, real=False)
    with display.xvfb() as server:
        if server is None:
            print("no Xvfb here: no figures with real keys")
        else:
            figures += _figures(made, task, "Xvfb, xdotool", server, runs, scans, real=True)
    return figures


def _figures(
    made: World,
    task: str,
    name: str,
    shown: dict[str, str],
    runs: int,
    scans: int,
    *,
    real: bool,
) -> list[Figure]:
    found: dict[str, list[float]] = {}
    for _ in range(runs):
        told = measured(task, shown, data=made.terminal(), server=made.url, scans=scans, real=real)
        for key in ("total", *(key for key, _ in STAGES)):
            values = [row[key] for row in told["rows"]]
            found.setdefault(f"{key} p50", []).append(percentile(values, 0.5))
            found.setdefault(f"{key} p99", []).append(percentile(values, 0.99))
        found.setdefault("first", []).append(told["rows"][0]["total"])
    figures = [
        Figure(f"{task} p50, {name}", tuple(found["total p50"]), target=10),
        Figure(f"{task} p99, {name}", tuple(found["total p99"]), target=30),
    ]
    for key, words in STAGES:
        for share in ("p50", "p99"):
            figures.append(Figure(f"{words}, {share}", tuple(found[f"{key} {share}"])))
    return [*figures, Figure("  the very first scan", tuple(found["first"]))]


def main() -> None:
    """Print the figures."""
    runs, scans = [*map(int, sys.argv[1:]), *DEFAULTS[len(sys.argv) - 1 :]]
    before = load()
    with world() as made:
        show("A scan, 100,000 products, 1,500 lines open", before, bench(made, runs, scans))


if __name__ == "__main__":
    main()

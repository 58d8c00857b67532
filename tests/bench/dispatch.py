"""`python -m tests.bench.dispatch [RUNS] [SCANS]`: last key of a code -> painted and on disk, while
an order of 1,500 lines is picked: a place, its goods, the next place.
"""

from __future__ import annotations

import sys

from tests.bench import scan
from tests.bench.measuring import Figure, load, show
from tests.bench.world import World, world

TITLE = "A scan, 100,000 products, an order of 1,500 lines open"


def bench(made: World, runs: int = 3, scans: int = 300) -> list[Figure]:
    """The figures with Qt's key events offscreen, and with xdotool on an X server."""
    return scan.bench(made, runs, scans, "pick")


def main() -> None:
    """Print the figures."""
    counts = [int(told) for told in sys.argv[1:]]
    before = load()
    with world() as made:
        show(TITLE, before, bench(made, *counts))


if __name__ == "__main__":
    main()

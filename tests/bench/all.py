"""`python -m tests.bench.all`: every figure of the desks, and those of the hub."""

from __future__ import annotations

from tests.bench import count, dispatch, hub, memory, opening, outbox, posting, scan, start
from tests.bench.measuring import load, show
from tests.bench.world import world


def main() -> None:
    """Measure everything on one warehouse, one after the other."""
    with world() as made:
        for title, bench in (
            ("A scan, 100,000 products, 1,500 lines open", scan.bench),
            (dispatch.TITLE, dispatch.bench),
            (count.SCANS, count.scans),
            (count.POSTS, count.posts),
            ("Opening 1,500 lines: last key to painted", opening.bench),
            ("Process start to the first painted screen", start.bench),
            ("Memory and idle time, hub in another process", memory.bench),
            ("1,500 lines posted to a server 50 ms away", posting.bench),
            (outbox.TITLE, outbox.few),
        ):
            before = load()
            show(title, before, bench(made))
    before = load()
    show("The hub: long lists and its start", before, hub.bench())


if __name__ == "__main__":
    main()

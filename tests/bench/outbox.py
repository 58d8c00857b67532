"""`python -m tests.bench.outbox [--entries N] [--runs R] [--screen outbox|receipt] [--details]`: a
queue of mixed entries, written while the server was away, is sent when it is there again, 50 ms
away. Without `--entries`: 500 of them with the sync centre open and with a receipt open, offscreen
and on an X server, then 5,000 of them.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.bench import display, mixed
from tests.bench.measuring import Figure, load, show
from tests.bench.mixed import Mix
from tests.bench.running import measured
from tests.bench.world import DELIVERIES, World, world

FEW, MANY = 500, 5_000
TITLE = f"{FEW} entries after an outage, a server 50 ms away, sync centre open"
WHOLE_S, FRAME_MS, GROWTH_MB = 60, 50, 10
SCREENS = {"outbox": "sync centre open", "receipt": "receipt open"}


def bench(
    made: World,
    entries: int,
    screen: str,
    *,
    runs: range = range(1),
    shown: str = "offscreen",
    details: bool = False,
    **more: Any,
) -> list[Figure]:
    """One queue for each run; none where there is no X server."""
    found = []
    with _display(shown) as where:
        if where is None:
            return []
        found = [_drained(made, where, entries, screen, run, **more) for run in runs]
    if details:
        print(*found, sep="\n")
    for at, took, what in (one for told in found for one in told.get("slow", ())):
        print(f"{at:8.2f} s {took:6.1f} ms  {what}")
    for told in found:
        if told["stuck"] or set(told["states"]) != {"done"} or told["twice"]:
            print(f"WRONG: {told['states']}, twice {told['twice']}, {told['stuck']}")
    return _figures(found, entries)


def few(made: World) -> list[Figure]:
    """One queue of 500 on a warehouse where others were measured before: the last delivery and
    place are still as they were.
    """
    last = range(DELIVERIES - 1, DELIVERIES)
    made.control.call("PUT", "seed", mixed.seed(DELIVERIES, Mix.of(FEW).picked))
    return bench(made, FEW, "outbox", runs=last)


def _figures(found: list[dict[str, Any]], entries: int) -> list[Figure]:
    def of(*keys: str) -> tuple[float, ...]:
        return tuple(float(_at(told, keys)) for told in found)

    def grown(mark: str) -> tuple[float, ...]:
        begin = of("memory", "begin", "MB")
        return tuple(a - b for a, b in zip(of("memory", mark, "MB"), begin, strict=True))

    whole = WHOLE_S if entries <= FEW else None
    return [
        Figure("network back until all is sent", of("whole_s"), "s", whole),
        Figure("  until the first of them is", of("first_s"), "s"),
        Figure("  entries", of("entries"), "of them"),
        Figure("  requests", of("requests"), "of them"),
        Figure("  processor time meanwhile", of("cpu_s"), "s"),
        Figure("gap of the window's thread, p50", of("p50")),
        Figure("  p99", of("p99")),
        Figure("  largest", of("gap"), target=FRAME_MS),
        Figure("  over 50 ms", of("over_50"), "of them", 0),
        Figure("  largest, work of the thread alone", of("own"), target=FRAME_MS),
        Figure("  over 50 ms of work", of("own_over_50"), "of them", 0),
        Figure("memory, before", of("memory", "begin", "MB"), "MB"),
        Figure("  grown at 1/4", grown("quarter"), "MB"),
        Figure("  grown at 1/2", grown("half"), "MB"),
        Figure("  grown at the end", grown("end"), "MB", GROWTH_MB),
        Figure("WRITTEN TWICE, or not at its end", of("wrong"), "of them", 0),
    ]


def _at(told: Any, keys: tuple[str, ...]) -> Any:
    for key in keys:
        told = told[key]
    return told


def _drained(
    made: World, where: dict[str, str], entries: int, screen: str, run: int, **more: Any
) -> dict[str, Any]:
    """One queue sent, and what the hub says of it."""
    made.control.calm()
    known, begin = len(made.control.changes()), mixed.last_request(made.control)
    setting = {"entries": entries, "screen": screen, "run": run, **more}
    try:
        told = measured("drain", where, data=made.terminal(), server=made.url, **setting)
    finally:
        made.control.calm()
    told["kinds"] = mixed.kinds(made.control, begin)
    told["twice"] = mixed.twice(made.control, known)
    left = sum(n for state, n in told["states"].items() if state != "done")
    return told | {"requests": sum(told["kinds"].values()), "wrong": told["twice"] + left}


@contextmanager
def _display(shown: str) -> Iterator[dict[str, str] | None]:
    with (display.xvfb if shown == "xvfb" else display.offscreen)() as where:
        yield where


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.outbox")
    parser.add_argument("--entries", type=int)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--screen", choices=tuple(SCREENS))
    parser.add_argument("--xvfb", action="store_true")
    parser.add_argument("--details", action="store_true")
    parser.add_argument("--profile", default="")
    parser.add_argument("--slow", action="store_true", help="name what keeps the window waiting")
    return parser.parse_args()


def main() -> None:
    """Print the figures."""
    asked = _asked()
    more = {name: told for name in ("profile", "slow") if (told := getattr(asked, name))}
    if asked.entries is not None:
        cases = [(asked.entries, asked.screen or "outbox", "xvfb" if asked.xvfb else "offscreen")]
    else:
        cases = [(FEW, screen, on) for screen in SCREENS for on in ("offscreen", "xvfb")]
        cases += [(MANY, screen, "offscreen") for screen in SCREENS]
    most = max(entries for entries, _, _ in cases)
    for entries, screen, on in cases:
        with world() as made:
            runs = range(min(asked.runs, DELIVERIES))
            made.control.call("PUT", "seed", mixed.seed(len(runs), Mix.of(most).picked))
            before = load()
            title = f"About {entries:,} entries, a server 50 ms away, {SCREENS[screen]}, {on}"
            show(
                title,
                before,
                bench(made, entries, screen, runs=runs, shown=on, details=asked.details, **more),
            )


if __name__ == "__main__":
    main()

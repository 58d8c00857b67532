"""`python -m tests.bench.start [RUNS]`: process start to the first painted screen, warm and cold.

Cold: the kernel's caches are dropped where root may; else the pages of every file that the program
reads are given back with `posix_fadvise`, which leaves those that other processes have mapped.
"""

from __future__ import annotations

import os
import statistics
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.demo import demo_profile
from app.settings import Folders, folders, save_credentials, save_profile
from tests.bench import display
from tests.bench.measuring import Figure, load, show
from tests.bench.running import PYCACHE, measured
from tests.bench.world import World, world

WARM_MS, COLD_MS = 500, 1_000
CACHES = Path("/proc/sys/vm/drop_caches")


def bench(made: World, runs: int = 7) -> list[Figure]:
    """Warm and cold, offscreen and on an X server; the screen is home."""
    data = made.terminal()
    profile, credentials = demo_profile(made.url)
    where = folders(data)
    save_profile(where, replace(profile, looks=replace(profile.looks, sound=False)))
    save_credentials(where, credentials)
    figures: list[Figure] = []
    with display.offscreen() as shown:
        figures += _figures("offscreen", shown, where, runs)
    with display.xvfb() as server:
        if server is not None:
            figures += _figures("Xvfb", server, where, runs)
    return figures


def _figures(name: str, shown: dict[str, str], where: Folders, runs: int) -> list[Figure]:
    measured("start", shown, data=where.data)  # compiles the modules
    warm = [measured("start", shown, data=where.data) for _ in range(runs)]
    cold, way = [], ""
    for _ in range(max(3, runs // 2)):
        way = drop_caches(where.data)
        cold.append(measured("start", shown, data=where.data))
    loaded = sorted({name for told in warm for name in told["loaded"]})
    stages = {
        key: statistics.median(told["stages"][key] for told in warm) for key in warm[0]["stages"]
    }
    print(f"{name}: processor time in all after each stage, ms: {stages}")
    print(f"{name}: cold by {way}; loaded before the first painting: {loaded or 'none of them'}")

    def of(found: list[dict[str, Any]], key: str) -> tuple[float, ...]:
        return tuple(told[key] for told in found)

    return [
        Figure(f"start to home painted, warm, {name}", of(warm, "screen"), target=WARM_MS),
        Figure("  processor time until then", of(warm, "cpu")),
        Figure(f"start to home painted, cold, {name}", of(cold, "screen"), target=COLD_MS),
    ]


def drop_caches(data: Path) -> str:
    """Empty the page cache; returns how."""
    os.sync()
    try:
        CACHES.write_text("3", encoding="ascii")
    except OSError:
        for path in _files(data):
            _give_back(path)
        return "posix_fadvise"
    return "drop_caches"


def _files(data: Path) -> Iterator[Path]:
    repository = Path(__file__).resolve().parents[2]
    here = sysconfig.get_paths()
    roots = (repository / "app", repository / "resources", data, PYCACHE)
    for root in (*roots, Path(here["purelib"]), Path(here["stdlib"])):
        yield from (path for path in root.rglob("*") if path.is_file())
    yield Path(sys.executable).resolve()
    for line in Path("/proc/self/maps").read_text(encoding="utf-8").splitlines():
        name = line.split(maxsplit=5)[5:]
        if name and name[0].startswith("/"):
            yield Path(name[0])


def _give_back(path: Path) -> None:
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        return
    try:
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(descriptor)


def main() -> None:
    """Print the figures."""
    before = load()
    with world() as made:
        figures = bench(made, *(int(told) for told in sys.argv[1:]))
        show("Process start to the first painted screen", before, figures)


if __name__ == "__main__":
    main()

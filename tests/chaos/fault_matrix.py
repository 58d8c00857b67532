"""The fault matrix: every write operation of the terminal, met by every fault.

    python -m tests.chaos.fault_matrix [--op NAME ...] [--fault NAME ...] [--jobs N] [--list]

Each cell is one post on a real hub through the real store, engine and adapter. It says how it
ended (`fault_cell`) and how often the write reached the server before anybody was asked; a person
who is asked is told by the sentence in the legend. The exit code is 1 when any cell is WRONG.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from app.hub import HubOptions, start
from app.ui.sentences import words
from tests.chaos.fault_cell import Cell, Verdict, run_cell
from tests.chaos.fault_kinds import BY_NAME as KINDS_BY_NAME
from tests.chaos.fault_kinds import KINDS, FaultKind
from tests.chaos.fault_row import Row
from tests.chaos.fault_rows import BY_NAME as ROWS_BY_NAME
from tests.chaos.fault_rows import ROWS, missing

Pair = tuple[Row, FaultKind]


async def run_cells(
    pairs: Iterable[Pair], folder: Path, books: Path, jobs: int, *, tell: bool = False
) -> list[Cell]:
    """Play cells, so many at a time: most of their time is waiting."""
    places = asyncio.Semaphore(jobs)

    async def one(number: int, pair: Pair) -> Cell:
        async with places:
            cell = await run_cell(*pair, folder / str(number), books)
        if tell and cell.verdict is Verdict.WRONG:
            sys.stderr.write(f"{cell.line()}\n")
        return cell

    return list(await asyncio.gather(*(one(n, pair) for n, pair in enumerate(pairs))))


def seeded(folder: Path) -> Path:
    """The books of a hub with the demo warehouse that is stopped."""
    start(folder, options=HubOptions(demo=True)).stop()
    return folder


# --- the table -----------------------------------------------------------------------------------


def table(cells: Sequence[Cell]) -> str:
    """Operations down, faults across: the verdict and how often the write reached the server."""
    kinds = list(dict.fromkeys(cell.kind for cell in cells))
    rows = list(dict.fromkeys(cell.row for cell in cells))
    keys = sorted({key for cell in cells for key in cell.asked})
    letters = {key: _letter(number) for number, key in enumerate(keys)}
    found = {(cell.row, cell.kind): cell for cell in cells}
    shown = [["operation", *kinds]]
    for row in rows:
        cells_of = [found.get((row, kind)) for kind in kinds]
        shown.append([row, *("" if one is None else _short(one, letters) for one in cells_of)])
    widths = [max(len(line[at]) for line in shown) for at in range(len(kinds) + 1)]
    lines = [
        "| "
        + " | ".join(text.ljust(width) for text, width in zip(line, widths, strict=True))
        + " |"
        for line in shown
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    legend = [f"{letter}  {key}: {words(key, {}).title}" for key, letter in letters.items()]
    return "\n".join(
        (*lines, "", "ok 1: right by itself, the write reached the server once", *legend)
    )


def _letter(number: int) -> str:
    first, second = divmod(number, 26)
    return ("" if not first else chr(ord("a") + first - 1)) + chr(ord("a") + second)


def _short(cell: Cell, letters: dict[str, str]) -> str:
    if cell.verdict is Verdict.WRONG:
        return "WRONG"
    asked = ",".join(dict.fromkeys(letters[key] for key in cell.asked))
    return f"{cell.verdict} {cell.reached}" + (f" {asked}" if asked else "")


def summary(cells: Sequence[Cell], seconds: float) -> str:
    """The counts, and every wrong cell with what repeats it."""
    counts = Counter(cell.verdict for cell in cells)
    wrong = [cell.line() for cell in cells if cell.verdict is Verdict.WRONG]
    parts = ", ".join(f"{counts[verdict]} {verdict}" for verdict in Verdict)
    return "\n".join((*wrong, f"{len(cells)} cells: {parts}; {seconds:.0f} s"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 1 when a cell is wrong, or an operation has no row."""
    parser = argparse.ArgumentParser(prog="fault_matrix", description=__doc__.splitlines()[0])
    parser.add_argument("--op", nargs="*", choices=sorted(ROWS_BY_NAME), metavar="NAME")
    parser.add_argument("--fault", nargs="*", choices=sorted(KINDS_BY_NAME), metavar="NAME")
    parser.add_argument("--jobs", type=int, default=8)
    parser.add_argument("--list", action="store_true", help="rows and columns with what they are")
    parser.add_argument("--choices", action="store_true", help="what a person chose, cell by cell")
    options = parser.parse_args(arguments)
    if options.list:
        for row in ROWS:
            sys.stdout.write(
                f"{row.name:30} {row.intent.TYPE:24} {row.operation.method} {row.path}\n"
            )
        for kind in KINDS:
            sys.stdout.write(f"{kind.name:30} {kind.what}\n")
        return 0
    rows = [ROWS_BY_NAME[name] for name in options.op] if options.op else list(ROWS)
    kinds = [KINDS_BY_NAME[name] for name in options.fault] if options.fault else list(KINDS)
    pairs = [(row, kind) for row in rows for kind in kinds]
    logging.disable(logging.ERROR)  # a full disk is logged as the error that it is
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        books = seeded(folder / "books")
        cells = asyncio.run(run_cells(pairs, folder, books, options.jobs, tell=True))
    sys.stdout.write(f"{table(cells)}\n")
    if options.choices:
        for cell in cells:
            if cell.asked:
                sys.stdout.write(f"{cell.row} x {cell.kind}: {cell.asked} -> {cell.chosen}\n")
    forgotten = missing() if not options.op else []
    for line in forgotten:
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(f"{summary(cells, time.monotonic() - began)}\n")
    return int(bool(forgotten) or any(cell.verdict is Verdict.WRONG for cell in cells))


if __name__ == "__main__":
    sys.exit(main())

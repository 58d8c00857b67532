"""A store with a journal of some size, and ways to damage it, drawn from a seed.

What must survive is told without the code that saves it: SQLite itself says of the sound file which
page holds which rows (`dbstat` and the order of the pages below a tree).
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, ClassVar

from app.domain.entry import EntryState
from app.domain.events import Event
from app.domain.values import Stamp
from app.store.codec import Codec
from app.store.terminal import DocumentRow, Record, Terminal
from tests.store.test_outbox import entry

DAY = 86_400_000
NOW = 1_000 * DAY
PAGE = 4_096
DOCUMENTS, ROUNDS = 24, 40


@dataclass(frozen=True, slots=True)
class Opened:
    """The first step of a document."""

    TYPE: ClassVar[str] = "receipt.opened"
    V: ClassVar[int] = 1
    number: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A further one."""

    TYPE: ClassVar[str] = "receipt.counted"
    V: ClassVar[int] = 1
    text: str


Fact = Opened | Counted
CODEC: Codec[Fact] = Codec((Opened, Counted))


def fill(path: Path, seed: int = 1) -> None:
    """A store of some 120 pages: documents that are worked on in turn, long and short steps."""
    terminal = Terminal(path)
    try:
        written = [terminal.append(record, CODEC) for record in _records(Random(seed))]
        for each in written:
            each.result()
        terminal.put("store_id", "abc").result()
        terminal.put("epoch", "7").result()
    finally:
        terminal.close()


def add(terminal: Terminal, seed: int, rounds: int = 60) -> None:
    """Further steps, each in a commit of its own."""
    dice = Random(seed)
    for number in range(rounds):
        terminal.append(
            _step(dice, dice.randrange(DOCUMENTS), 10_000 + 1_000 * seed + number), CODEC
        ).result()


def _records(dice: Random) -> Iterator[Record[Fact]]:
    for number in range(DOCUMENTS):
        yield _record(number, number, Opened(f"GI-{number:04}"))
    for at in range(DOCUMENTS * ROUNDS):
        yield _step(dice, at * 7 % DOCUMENTS, DOCUMENTS + at)


def _step(dice: Random, document: int, at: int) -> Record[Fact]:
    length = 9_000 if dice.random() < 0.01 else dice.randrange(20, 400)
    return _record(document, at, Counted("x" * length), owes=dice.random() < 0.12)


def _record(document: int, at: int, fact: Fact, *, owes: bool = False) -> Record[Fact]:
    key = f"{document:024x}"
    stamp = Stamp(NOW + at, at, "boot")
    event: Event[Fact] = Event(f"{at + 1_000_000:024x}", key, "T001", "desk", stamp, fact)
    head = DocumentRow(key, "receipt", "open", f"GI-{document:04}", NOW, NOW + at)
    states = tuple(EntryState)
    owed = entry(
        id=f"{at + 5_000_000:024x}",
        document=key,
        event=event.id,
        state=states[at % len(states)],
        created=NOW + at,
        changed=NOW + at,
        answer={"kept": "y" * (at % 300)},
    )
    return Record((event,), head, (f"delivery-{document}",), lambda: [owed] if owes else [])


# --- what lies where -------------------------------------------------------------------------


def rows_of(path: Path, table: str) -> dict[Any, dict[str, Any]]:
    """A table's rows by their number or id."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        key = "seq" if table in ("event", "outbox") else "id"
        return {row[key]: dict(row) for row in connection.execute(f"SELECT * FROM {table}")}


def leaves_of(path: Path, table: str) -> dict[int, list[int]]:
    """Which rows lie on which leaf page, by SQLite's own account of the tree: its leaves in their
    order, each with its number of rows.
    """
    with closing(sqlite3.connect(path)) as connection:
        numbers = [row[0] for row in connection.execute(f"SELECT seq FROM {table} ORDER BY seq")]
        leaves = connection.execute(
            "SELECT pageno, ncell FROM dbstat WHERE name=? AND pagetype='leaf' ORDER BY path",
            (table,),
        ).fetchall()
    found, at = {}, 0
    for page, count in leaves:
        found[page] = numbers[at : at + count]
        at += count
    assert at == len(numbers)
    return found


def chains_of(path: Path) -> set[int]:
    """The pages that long rows go on over."""
    with closing(sqlite3.connect(path)) as connection:
        told = connection.execute("SELECT pageno FROM dbstat WHERE pagetype='overflow'")
        return {row[0] for row in told}


# --- damage ----------------------------------------------------------------------------------


def harm(path: Path, dice: Random, most: int = 5) -> set[int]:
    """Overwrite some pages with noise; returns which."""
    count = path.stat().st_size // PAGE
    pages = set(dice.sample(range(1, count + 1), dice.randrange(1, most + 1)))
    with path.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * PAGE)
            file.write(dice.randbytes(PAGE))
    return pages


def harm_log(path: Path, dice: Random, most: int = 3) -> set[int]:
    """Overwrite some frames of a log, never the last one; returns which, from 0."""
    count = (path.stat().st_size - 32) // (PAGE + 24)
    frames = set(dice.sample(range(count - 1), dice.randrange(1, most + 1)))
    with path.open("r+b") as file:
        for frame in frames:
            file.seek(32 + frame * (PAGE + 24) + dice.choice((0, 24)))
            file.write(dice.randbytes(PAGE))
    return frames


def copied(path: Path, to: Path) -> Path:
    """A store with its log, somewhere else."""
    for ending in ("", "-wal"):
        part = path.with_name(path.name + ending)
        if part.exists():
            shutil.copy(part, to.with_name(to.name + ending))
    return to

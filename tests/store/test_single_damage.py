"""One small thing of a store is damaged, at the very place where it does the most harm.

Noise on whole pages hardly ever leaves a page that looks sound; a single bit that flips does.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from app.domain.entry import EntryState
from app.settings import Folders, folders
from app.sqlite import StoreFull, StoreNewer
from app.store.opening import Store, open_store
from app.store.outbox import Outbox
from app.store.salvage import save_from
from app.store.terminal import Terminal
from app.store.wal import EMPTY, read_wal
from tests.store.damage import CODEC, NOW, PAGE, add, copied, fill, leaves_of, rows_of


@dataclass(frozen=True)
class Sound:
    """A store without a log, and what it holds."""

    path: Path
    events: dict[int, dict[str, object]]
    entries: dict[int, dict[str, object]]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Sound:
    path = tmp_path_factory.mktemp("sound") / "terminal.db"
    fill(path)
    return Sound(path, rows_of(path, "event"), rows_of(path, "outbox"))


@pytest.fixture
def where(tmp_path: Path) -> Folders:
    return folders(tmp_path)


@pytest.fixture
def live(sound: Sound, tmp_path: Path) -> Iterator[Terminal]:
    """A terminal that runs on a copy, its log begun anew after a long round."""
    terminal = Terminal(copied(sound.path, tmp_path / "live.db"))
    add(terminal, 1, 30)
    terminal.db.reader.execute("PRAGMA wal_checkpoint(RESTART)").fetchall()
    add(terminal, 2, 3)
    yield terminal
    terminal.close()


def put(path: Path, at: int, *values: int) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(bytes(values))


def page_of(path: Path, tree: str, kind: str, holding: bytes = b"") -> int:
    """The first page of a kind in a tree that has these bytes on it."""
    data = path.read_bytes()
    with closing(sqlite3.connect(path)) as connection:
        pages = connection.execute(
            "SELECT pageno FROM dbstat WHERE name=? AND pagetype=? ORDER BY path", (tree, kind)
        ).fetchall()
    return next(int(page) for (page,) in pages if holding in data[(page - 1) * PAGE : page * PAGE])


def saved(where: Folders) -> Store:
    store = open_store(where, NOW)
    assert store.salvage is not None
    return store


@pytest.mark.parametrize(
    ("at", "value"),
    [
        pytest.param(16, 0x20, id="the length of a page"),
        pytest.param(18, 0x20, id="shut to writers"),
        pytest.param(20, 0x05, id="bytes that a page keeps free"),
        pytest.param(47, 0x20, id="a format to come"),
        pytest.param(60, 0x20, id="a version far away"),
        pytest.param(60, 0x80, id="a version below zero"),
        pytest.param(63, 0x02, id="a version of long ago"),
    ],
)
def test_a_byte_of_the_head_costs_nothing(
    at: int, value: int, sound: Sound, where: Folders
) -> None:
    put(copied(sound.path, where.terminal), at, value)
    store = saved(where)
    assert rows_of(where.terminal, "event") == sound.events
    assert rows_of(where.terminal, "outbox").keys() == sound.entries.keys()
    assert store.salvage
    assert not store.salvage.missing
    store.close()


@pytest.mark.parametrize(
    ("at", "values"),
    [
        pytest.param(12, (0xFF,), id="a byte"),
        pytest.param(26, (0xFF,), id="its sum"),
        pytest.param(0, (0,) * 32, id="all of it"),
    ],
)
def test_a_log_without_its_head_is_read_by_its_last_round(
    at: int, values: tuple[int, ...], live: Terminal, where: Folders
) -> None:
    """Behind it lie more frames of the round before, which must not cover what came after."""
    path = live.db.path
    put(copied(path, where.terminal).with_name("terminal.db-wal"), at, *values)
    store = saved(where)
    assert rows_of(where.terminal, "event") == rows_of(path, "event")
    assert store.salvage
    assert not store.salvage.missing
    store.close()


def test_the_only_commit_of_a_log_is_read_where_a_byte_of_its_head_is_damaged(
    live: Terminal, where: Folders
) -> None:
    """The first frame's sum begins with the head's."""
    path = live.db.path
    live.db.reader.execute("PRAGMA wal_checkpoint(RESTART)").fetchall()
    live.put("last", "kept").result()
    for at in (5, 30):
        log = copied(path, where.terminal).with_name("terminal.db-wal")
        put(log, at, 0xEE)
        found = read_wal(log)
        assert any(b"lastkept" in page for page in found.pages.values())
        assert found.broken


@pytest.mark.parametrize("gone", [True, False])
def test_the_log_of_a_file_that_is_empty_is_not_thrown_away(
    gone: bool, live: Terminal, where: Folders
) -> None:
    """SQLite begins such a file anew, and deletes the log."""
    copied(live.db.path, where.terminal)
    where.terminal.unlink() if gone else where.terminal.write_bytes(b"")
    store = saved(where)
    kept, there = rows_of(where.terminal, "event"), rows_of(live.db.path, "event")
    newest = sorted(there)[-3:]
    assert set(newest) <= set(kept)
    assert store.salvage
    assert store.salvage.lost == len(there) - len(kept)
    store.close()


@pytest.mark.parametrize("spot", [PAGE - 2, PAGE - 1, 1], ids=["end", "last byte", "head"])
def test_one_way_of_a_tree_leads_beside_its_page(spot: int, sound: Sound, where: Folders) -> None:
    page = page_of(copied(sound.path, where.terminal), "event", "internal")
    put(where.terminal, (page - 1) * PAGE + 12 + 2, *spot.to_bytes(2))
    store = saved(where)
    assert rows_of(where.terminal, "event") == sound.events
    store.close()


def test_a_way_that_leads_into_another_table_takes_nothing_from_it(
    sound: Sound, where: Folders
) -> None:
    path = copied(sound.path, where.terminal)
    page = page_of(path, "event", "internal")
    other = next(iter(leaves_of(path, "outbox")))
    data = path.read_bytes()
    begin = (page - 1) * PAGE
    cell = int.from_bytes(data[begin + 12 : begin + 14])
    put(path, begin + cell, *other.to_bytes(4))
    store = saved(where)
    assert rows_of(where.terminal, "event") == sound.events
    assert rows_of(where.terminal, "outbox").keys() == sound.entries.keys()
    store.close()


def test_one_row_that_cannot_be_found_does_not_take_its_page_along(
    sound: Sound, where: Folders
) -> None:
    page, rows = next(iter(leaves_of(copied(sound.path, where.terminal), "event").items()))
    put(where.terminal, (page - 1) * PAGE + 8 + 2, 0, 1)
    store = saved(where)
    assert set(sound.events) - set(rows_of(where.terminal, "event")) == {rows[1]}
    assert store.salvage
    assert store.salvage.lost == 1
    store.close()


def test_a_key_that_changed_hides_no_step(sound: Sound, where: Folders) -> None:
    """Behind it nothing of its document would be found, and nobody would know."""
    path = copied(sound.path, where.terminal)
    begin = (page_of(path, "event_document", "leaf") - 1) * PAGE
    document = f"{0:024x}".encode()
    at = begin
    for _ in range(9):
        at = path.read_bytes().index(document, at + 1, begin + PAGE)
    put(path, at + len(document) - 1, ord("z"))
    store = saved(where)
    told = [n for n, row in sound.events.items() if row["document"] == document.decode()]
    assert len(store.terminal.events(document.decode(), CODEC)) == len(told)
    assert store.salvage
    assert not store.salvage.missing
    store.close()


@pytest.mark.parametrize(
    ("tree", "was", "new"),
    [
        pytest.param("outbox_state", b"pending", ord("q"), id="hidden by an index"),
        pytest.param("outbox", b"probed", ord("q"), id="looked for in no known way"),
        pytest.param("outbox", b'{"product":', ord("("), id="no JSON"),
        pytest.param("outbox", b"Peg", 0xFF, id="no text"),
    ],
)
def test_nothing_that_is_to_be_sent_is_forgotten_in_silence(
    tree: str, was: bytes, new: int, sound: Sound, where: Folders
) -> None:
    path = copied(sound.path, where.terminal)
    begin = (page_of(path, tree, "leaf", b"pending") - 1) * PAGE
    data = path.read_bytes()
    end = data.index(b"pending", begin, begin + PAGE) + len(was)
    put(path, data.rindex(was, begin, end), new)
    store = saved(where)
    kept = rows_of(where.terminal, "outbox")
    assert len(sound.entries) - len(kept) == (tree == "outbox")
    assert store.salvage
    assert store.salvage.entries_lost == (tree == "outbox")
    assert len(Outbox(store.terminal).entries()) == len(kept)
    store.close()


@pytest.mark.parametrize("note", ["epoch", "epoch_placed", "salvage"])
async def test_a_note_that_cannot_be_read_keeps_nobody_out(
    note: str, sound: Sound, where: Folders
) -> None:
    """What counts the starts is taken for that of a copy: it is looked for before it is sent."""
    copied(sound.path, where.terminal)
    store = open_store(where, NOW)
    await store.epoch.open()
    store.terminal.put(note, f"{store.epoch._step}:x" if note == "epoch_placed" else "7;").result()
    store.close()
    again = open_store(where, NOW + 1)
    assert again.salvage is None
    assert await again.epoch.open() is (note != "salvage")
    again.close()
    third = open_store(where, NOW + 2)
    assert await third.epoch.open() is False
    third.close()


def _behead(path: Path) -> None:
    put(path, 0, *bytes(8))


def test_a_page_that_does_not_say_what_it_is_is_read_as_what_it_must_be(
    sound: Sound, where: Folders
) -> None:
    page = page_of(copied(sound.path, where.terminal), "event", "leaf")
    put(where.terminal, (page - 1) * PAGE, 0x0C)
    store = saved(where)
    assert rows_of(where.terminal, "event") == sound.events
    store.close()


@pytest.mark.parametrize(
    ("number", "known"), [(b"4", False), (b"5", True)], ids=["unknown", "another"]
)
def test_a_step_goes_back_to_the_document_that_the_index_knows(
    number: bytes, known: bool, sound: Sound, where: Folders
) -> None:
    """Else it would be missing there, and only a document that never was would be told."""
    path = copied(sound.path, where.terminal)
    seq = next(n for n, row in sound.events.items() if n > 100 and row["document"] == f"{3:024x}")
    page = next(page for page, rows in leaves_of(path, "event").items() if seq in rows)
    begin = (page - 1) * PAGE
    key = str(sound.events[seq]["id"]).encode() + f"{3:024x}".encode()
    at = path.read_bytes().index(key, begin, begin + PAGE) + len(key) - 1
    put(path, at - (0 if known else 1), *number)
    store = saved(where)
    row = rows_of(where.terminal, "event")[seq]
    assert (row == sound.events[seq]) is not known
    assert store.salvage
    assert set(store.salvage.documents) == ({"GI-0003", "GI-0005"} if known else set())
    store.close()


@pytest.mark.parametrize("index", [True, False])
@pytest.mark.parametrize(("seq", "other"), [(100, 101), (101, 100)])
def test_a_step_that_took_the_id_of_another_is_not_dropped_in_silence(
    seq: int, other: int, index: bool, sound: Sound, where: Folders
) -> None:
    path = copied(sound.path, where.terminal)
    page = next(page for page, rows in leaves_of(path, "event").items() if seq in rows)
    begin = (page - 1) * PAGE
    wrong = str(sound.events[other]["id"]).encode()
    at = path.read_bytes().index(str(sound.events[seq]["id"]).encode(), begin, begin + PAGE)
    put(path, at, *wrong)
    if not index:
        root = page_of(path, "sqlite_autoindex_event_1", "internal")
        put(path, (root - 1) * PAGE, *bytes(PAGE))
    store = saved(where)
    lost = set(sound.events) - set(rows_of(where.terminal, "event"))
    assert store.salvage
    assert store.salvage.lost == len(lost) == (not index)
    if index:
        assert rows_of(where.terminal, "event") == sound.events
    store.close()


def _entry(path: Path, state: str) -> tuple[int, bytes]:
    """The number of an entry in a state, and its id."""
    with closing(sqlite3.connect(path)) as connection:
        seq, key = connection.execute(
            "SELECT seq, id FROM outbox WHERE state=? ORDER BY seq LIMIT 1", (state,)
        ).fetchone()
    return int(seq), str(key).encode()


def test_an_entry_in_no_state_is_told_as_missing(sound: Sound, where: Folders) -> None:
    """With it the queue could not be read at all."""
    path = copied(sound.path, where.terminal)
    seq, key = _entry(path, "pending")
    data = path.read_bytes()
    begins = [at for at in range(len(data)) if data.startswith(key, at)]
    for at in begins:
        state = data.find(b"pending", at, at + 600)
        if state > 0:
            put(path, state, ord("q"))
    _behead(path)
    store = saved(where)
    assert seq not in rows_of(where.terminal, "outbox")
    assert store.salvage
    assert store.salvage.entries_lost == 1
    assert {entry.state for entry in Outbox(store.terminal).entries()} <= set(EntryState)
    store.close()


def test_bytes_where_a_time_was_do_not_end_the_saving(sound: Sound, where: Folders) -> None:
    """The kind of a value may flip: six bytes of a number, or six bytes."""
    path = copied(sound.path, where.terminal)
    with closing(sqlite3.connect(path)) as connection, connection:
        (seq,) = connection.execute("SELECT max(seq) FROM outbox").fetchone()
        connection.execute("UPDATE outbox SET changed=x'010203040506' WHERE seq=?", (seq,))
        connection.execute("UPDATE event SET at=x'010203040506' WHERE seq=50")
    _behead(path)
    store = saved(where)
    assert set(sound.events) - set(rows_of(where.terminal, "event")) == {50}
    assert seq not in rows_of(where.terminal, "outbox")
    store.close()


def test_a_number_as_high_as_numbers_go_is_not_counted_up_to(sound: Sound, where: Folders) -> None:
    path = copied(sound.path, where.terminal)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE event SET seq=? WHERE seq=50", (1 << 55,))
    _behead(path)
    store = saved(where)
    assert store.salvage
    assert store.salvage.lost == (1 << 55) - len(sound.events)
    store.close()


def test_a_key_with_a_damaged_number_is_no_step_that_is_missing(
    sound: Sound, where: Folders
) -> None:
    path = copied(sound.path, where.terminal)
    begin = (page_of(path, "event_document", "leaf") - 1) * PAGE
    document = f"{0:024x}"
    number = [n for n, row in sound.events.items() if row["document"] == document][20]
    key = document.encode() + 2 * number.to_bytes(2)
    put(path, begin + path.read_bytes()[begin : begin + PAGE].index(key) + len(key) - 2, 0x7F)
    _behead(path)
    store = saved(where)
    assert rows_of(where.terminal, "event") == sound.events
    assert store.salvage
    assert (store.salvage.lost, store.salvage.documents) == (0, ())
    store.close()


def test_a_new_store_whose_log_stays_beside_it_is_not_taken(sound: Sound, where: Folders) -> None:
    """On a full disk the log is not brought into the file: alone that would be half a store."""
    broken, to = copied(sound.path, where.terminal), where.data / "terminal-saving.db"
    _behead(broken)
    Terminal(to).close()
    with closing(sqlite3.connect(to)) as other:  # keeps it from being brought in at the end
        other.execute("SELECT count(*) FROM event").fetchall()
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM event").fetchall()
        with pytest.raises(StoreFull):
            save_from(broken, EMPTY, to, "aside", NOW)


FLIPS = [
    pytest.param(seed, id=str(seed), marks=() if seed < 6 else pytest.mark.long)
    for seed in range(400)
]


@pytest.mark.parametrize("seed", FLIPS)
def test_a_bit_that_flips_anywhere_loses_nothing_in_silence(
    seed: int, sound: Sound, where: Folders
) -> None:
    """Oftener at the beginning of a page, where it says what lies on it."""
    dice = Random(seed)
    path = copied(sound.path, where.terminal)
    page = dice.randrange(path.stat().st_size // PAGE)
    at = page * PAGE + dice.randrange(dice.choice((200, PAGE)))
    put(path, at, path.read_bytes()[at] ^ 1 << dice.randrange(8))
    try:
        store = open_store(where, NOW)
    except StoreNewer:
        assert 60 <= at < 64
        return
    lost = [len(sound.events), len(sound.entries)]
    with closing(sqlite3.connect(path)) as connection:
        for number, table in enumerate(("event", "outbox")):
            rows = {row[0] for row in connection.execute(f"SELECT seq FROM {table} NOT INDEXED")}
            kept = [
                row[0]
                for (document,) in connection.execute("SELECT id FROM document").fetchall()
                for row in connection.execute(
                    f"SELECT seq FROM {table} WHERE document=?", (document,)
                )
            ]
            assert set(kept) <= rows
            lost[number] -= len(kept)
    assert store.salvage.missing if any(lost) and store.salvage else not any(lost)
    store.close()


def test_a_copy_that_somebody_made_is_not_taken_for_the_store(sound: Sound, where: Folders) -> None:
    copied(sound.path, where.terminal)
    for name in ("copy", "1 (2)", "007", ""):
        Terminal(where.data / f"terminal-saved-{name}.db").close()
    store = open_store(where, NOW)
    assert rows_of(where.terminal, "event") == sound.events
    assert store.salvage is None
    store.close()

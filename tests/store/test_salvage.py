"""Random pages of a store are overwritten: what lies on the others is saved, what does not is told,
and nothing is sent as if nobody might have sent it.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from app.domain.entry import EntryState
from app.settings import Folders, folders
from app.sqlite import StoreFull, StoreNewer
from app.store import salvage as saving
from app.store.hand_overs import HandOvers
from app.store.opening import Store, open_store
from app.store.outbox import Outbox
from app.store.salvage import DAMAGED, last_salvage
from app.store.terminal import Terminal
from tests.store.damage import (
    CODEC,
    NOW,
    PAGE,
    add,
    chains_of,
    copied,
    fill,
    harm,
    harm_log,
    leaves_of,
    rows_of,
)

AT_END = {"done", "discarded", "moved", "conflict", "refused"}
SEEDS = [
    pytest.param(seed, id=str(seed), marks=() if seed < 10 else pytest.mark.long)
    for seed in range(210)
]


@dataclass(frozen=True)
class Sound:
    """A store before it is damaged, and what lies where in it."""

    path: Path
    leaves: dict[str, dict[int, list[int]]]
    chains: set[int]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Sound:
    path = tmp_path_factory.mktemp("sound") / "terminal.db"
    fill(path)
    leaves = {table: leaves_of(path, table) for table in ("event", "outbox")}
    assert all(len(found) > 5 for found in leaves.values())
    chains = chains_of(path)
    assert len(chains) > 10
    return Sound(path, leaves, chains)


@pytest.fixture
def where(tmp_path: Path) -> Folders:
    return folders(tmp_path)


def check(store: Store, before: Path) -> set[int]:
    """What holds whatever was harmed; returns the numbers of the events that are there."""
    told = store.salvage
    assert told is not None
    path = store.terminal.db.path
    events, kept = rows_of(before, "event"), rows_of(path, "event")
    assert all(events[number] == row for number, row in kept.items()), "nothing is made up"
    entries, left = rows_of(before, "outbox"), rows_of(path, "outbox")
    for number, row in left.items():
        was = entries[number]
        assert {**was, **_moves(row)} == row
        assert row["state"] == (was["state"] if was["state"] in AT_END else "unsure")
    lost, unsent = set(events) - set(kept), set(entries) - set(left)
    assert (told.events, told.lost) == (len(kept), len(lost))
    assert (told.entries, told.entries_lost) == (len(left), len(unsent))
    hurt = {events[number]["document"] for number in lost}
    hurt |= {entries[number]["document"] for number in unsent}
    heads = rows_of(path, "document")
    assert all(heads[key]["state"] == DAMAGED for key in hurt if key in heads)
    still_open = {row.id for row in store.terminal.documents("receipt", ("open",))}
    assert not still_open & hurt, "nobody goes on with what nobody knows"
    if lost or unsent:
        assert told.key in ("store_saved_part", "store_put_aside")
    return set(kept)


def _moves(row: dict[str, object]) -> dict[str, object]:
    """What a start changes of an entry that may have left."""
    names = ("state", "doubt", "attempt_ended", "looks", "not_before", "changed")
    return {name: row[name] for name in names}


@pytest.mark.parametrize("seed", SEEDS)
def test_what_lies_on_an_unharmed_page_is_saved(seed: int, sound: Sound, where: Folders) -> None:
    copied(sound.path, where.terminal)
    pages = harm(where.terminal, Random(seed))
    store = open_store(where, NOW)
    try:
        kept = {"event": check(store, sound.path), "outbox": set(rows_of(where.terminal, "outbox"))}
        for table, leaves in sound.leaves.items():
            for page, rows in leaves.items():
                if page not in pages and not pages & sound.chains:
                    assert set(rows) <= kept[table], (table, page, pages)
        assert _can_be_worked_on(store)
    finally:
        store.close()


def test_the_damage_is_said_until_somebody_at_the_window_knows(
    sound: Sound, where: Folders
) -> None:
    """A command on the command line may be the first to open the store."""
    copied(sound.path, where.terminal)
    harm(where.terminal, Random(1))
    first = open_store(where, NOW)
    first.close()
    second = open_store(where, NOW + 1)
    assert second.salvage == first.salvage
    second.told()
    second.close()
    third = open_store(where, NOW + 2)
    assert third.salvage is None
    assert last_salvage(third.terminal) == first.salvage
    third.close()


def _can_be_worked_on(store: Store) -> bool:
    checked = store.terminal.db.read(lambda c: c.execute("PRAGMA integrity_check").fetchall())
    assert [row[0] for row in checked] == ["ok"]
    add(store.terminal, 99, 3)
    return True


@pytest.mark.parametrize("seed", SEEDS)
def test_a_broken_frame_does_not_take_the_commits_behind_it_along(
    seed: int, sound: Sound, where: Folders, tmp_path: Path
) -> None:
    """SQLite passes over a log from its first broken frame on, and says nothing of it."""
    live = copied(sound.path, tmp_path / "live.db")
    terminal = Terminal(live)
    try:
        add(terminal, seed)
        copied(live, where.terminal)
    finally:
        terminal.close()
    log = where.terminal.with_name("terminal.db-wal")
    count = (log.stat().st_size - 32) // (PAGE + 24)
    frames = harm_log(log, Random(seed))
    with closing(sqlite3.connect(copied(where.terminal, tmp_path / "plain.db"))) as plain:
        (known,) = plain.execute("SELECT count(*) FROM event").fetchone()
    store = open_store(where, NOW)
    try:
        kept = check(store, live)
        assert len(kept) >= known
        assert len(kept) > known or min(frames) > count - 8
    finally:
        store.close()


def test_a_log_without_its_head_is_read_all_the_same(
    sound: Sound, where: Folders, tmp_path: Path
) -> None:
    live = copied(sound.path, tmp_path / "live.db")
    terminal = Terminal(live)
    try:
        add(terminal, 1)
        copied(live, where.terminal)
    finally:
        terminal.close()
    log = where.terminal.with_name("terminal.db-wal")
    log.write_bytes(bytes(32) + log.read_bytes()[32:])
    store = open_store(where, NOW)
    assert store.salvage is not None
    assert store.salvage.key == "store_saved_whole"
    assert check(store, live) == set(rows_of(live, "event"))
    store.close()


def test_a_sound_log_of_a_killed_terminal_is_no_damage(
    sound: Sound, where: Folders, tmp_path: Path
) -> None:
    live = copied(sound.path, tmp_path / "live.db")
    terminal = Terminal(live)
    try:
        for number in range(3):  # the log is begun anew in between: old frames lie behind the new
            add(terminal, number, 30)
            terminal.write(lambda _: None).result()
            terminal.db.reader.execute("PRAGMA wal_checkpoint(RESTART)").fetchall()
            add(terminal, number + 50, 2)
            copied(live, where.terminal)
            store = open_store(where, NOW)
            assert store.salvage is None
            assert not store.epoch._doubtful
            assert rows_of(where.terminal, "event") == rows_of(live, "event")
            store.close()
    finally:
        terminal.close()


def test_half_a_commit_at_the_end_is_a_power_cut_and_makes_the_queue_look(
    sound: Sound, where: Folders, tmp_path: Path
) -> None:
    live = copied(sound.path, tmp_path / "live.db")
    terminal = Terminal(live)
    try:
        add(terminal, 1, 5)
        copied(live, where.terminal)
    finally:
        terminal.close()
    log = where.terminal.with_name("terminal.db-wal")
    log.write_bytes(log.read_bytes()[: -PAGE // 2] + bytes(PAGE // 2))
    store = open_store(where, NOW)
    assert store.salvage is None
    assert store.epoch._doubtful
    store.close()


def test_the_head_of_a_document_that_is_gone_is_made_anew(where: Folders) -> None:
    fill(where.terminal)
    with closing(sqlite3.connect(where.terminal)) as connection:
        (page,) = connection.execute(
            "SELECT pageno FROM dbstat WHERE name='document' AND pagetype='leaf' LIMIT 1"
        ).fetchone()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    with where.terminal.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(b"\xff" * PAGE)
    store = open_store(where, NOW)
    try:
        assert store.salvage is not None
        assert store.salvage.lost == 0
        assert "GI-0003" in store.salvage.documents
        damaged = store.terminal.documents("receipt", (DAMAGED,))
        events = store.terminal.events(damaged[0].id, CODEC)
        assert events
    finally:
        store.close()


def test_a_plug_that_is_pulled_while_the_stores_change_over_loses_neither(where: Folders) -> None:
    """At every moment between the two names."""
    fill(where.terminal)
    events = rows_of(where.terminal, "event")
    harmed = bytearray(where.terminal.read_bytes())
    harmed[5 * PAGE : 6 * PAGE] = b"\xff" * PAGE
    ready = where.data / f"terminal-saved-{NOW}.db"
    aside = where.data / f"terminal-broken-{NOW}.db"
    for moved in ("nothing", "file", "log"):
        for part in where.data.glob("terminal*"):
            part.unlink()
        fill(ready)
        where.terminal.write_bytes(harmed)
        log = where.terminal.with_name("terminal.db-wal")
        log.write_bytes(b"the log of the broken one")
        if moved != "nothing":
            where.terminal.replace(aside)
        if moved == "log":
            log.replace(aside.with_name(aside.name + "-wal"))
        store = open_store(where, NOW + 5)
        assert rows_of(where.terminal, "event") == events
        assert aside.read_bytes() == harmed
        assert aside.with_name(aside.name + "-wal").read_bytes() == b"the log of the broken one"
        assert not ready.exists()
        store.close()


def test_where_there_is_no_room_to_save_all_stays_as_it_was(
    where: Folders, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    fill(where.terminal)
    harm(where.terminal, Random(3))
    before = where.terminal.read_bytes()

    def small(path: Path) -> Terminal:
        return Terminal(path, max_pages=40)

    monkeypatch.setattr(saving, "Terminal", small)
    for _ in range(2):
        with pytest.raises(StoreFull):
            open_store(where, NOW)
        assert where.terminal.read_bytes() == before
    monkeypatch.undo()
    caplog.clear()
    store = open_store(where, NOW)
    assert store.salvage is not None
    store.close()


def test_a_damaged_store_of_a_newer_version_is_left_alone(where: Folders) -> None:
    fill(where.terminal)
    data = bytearray(where.terminal.read_bytes())
    data[60:64] = (99).to_bytes(4, "big")
    data[4 * PAGE : 5 * PAGE] = b"\xff" * PAGE
    where.terminal.write_bytes(data)
    with pytest.raises(StoreNewer):
        open_store(where, NOW)
    assert where.terminal.read_bytes() == data


def test_what_may_have_left_is_looked_for_before_it_is_sent(sound: Sound, where: Folders) -> None:
    copied(sound.path, where.terminal)
    harm(where.terminal, Random(1), 1)
    store = open_store(where, NOW + 77)
    try:
        entries = Outbox(store.terminal).entries()
        assert {entry.state for entry in entries} <= {EntryState.UNSURE, *map(EntryState, AT_END)}
        unsure = [entry for entry in entries if entry.state is EntryState.UNSURE]
        assert unsure
        assert {entry.doubt for entry in unsure} == {NOW + 77}
    finally:
        store.close()


def _beheaded(path: Path) -> None:
    """Its first bytes alone are gone: all rows are still there."""
    with path.open("r+b") as file:
        file.write(bytes(8))


def _passed_on(path: Path, count: int) -> str:
    """Mark the last document's unsent entries as passed on by a file; the document's id."""
    with closing(sqlite3.connect(path)) as connection, connection:
        (document,) = connection.execute(
            "SELECT document FROM outbox WHERE state='pending' ORDER BY seq DESC LIMIT 1"
        ).fetchone()
        connection.execute(
            "UPDATE outbox SET state='moved', hand_over='h1' WHERE document=? AND state='pending'",
            (document,),
        )
        for number in range(1, count + 1):
            connection.execute(
                "INSERT INTO hand_over (id, way, other, at, entries, content)"
                " VALUES (?, 'out', 'T002', 1, 1, zeroblob(9000))",
                (f"h{number}",),
            )
    return str(document)


def test_a_saved_store_knows_what_was_passed_on(sound: Sound, where: Folders) -> None:
    """Else its documents would be worked on at two terminals."""
    document = _passed_on(copied(sound.path, where.terminal), 2)
    _beheaded(where.terminal)
    store = open_store(where, NOW)
    try:
        assert store.salvage is not None
        known = HandOvers(store.terminal)
        assert known.passed_to(document) == "T002"
        assert len((known.get("h2") or pytest.fail("it is gone")).content or b"") == 9_000
        assert not store.salvage.missing
    finally:
        store.close()


def test_a_document_that_nobody_knows_where_it_went_is_not_gone_on_with(
    sound: Sound, where: Folders
) -> None:
    document = _passed_on(copied(sound.path, where.terminal), 0)
    _beheaded(where.terminal)
    store = open_store(where, NOW)
    try:
        head = store.terminal.document(document)
        assert head is not None
        assert head.state == DAMAGED
    finally:
        store.close()


def test_numbers_that_were_never_given_are_not_missed(sound: Sound, where: Folders) -> None:
    """Taking over and forgetting leave gaps in the queue's numbers."""
    path = copied(sound.path, where.terminal)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM outbox WHERE seq IN (20, 21, 40)")
    _beheaded(path)
    store = open_store(where, NOW)
    try:
        assert store.salvage is not None
        assert (store.salvage.entries_lost, store.salvage.documents) == (0, ())
    finally:
        store.close()

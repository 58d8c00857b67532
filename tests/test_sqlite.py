"""One writer thread: group commit, each job whole or not at all, and errors with names."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.sqlite import (
    Connection,
    Database,
    StoreCorrupt,
    StoreError,
    StoreFull,
    StoreNewer,
    StoreReadOnly,
)

SCHEMA = ("CREATE TABLE word (text TEXT PRIMARY KEY);",)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = Database(tmp_path / "x.db", SCHEMA, synchronous="NORMAL")
    yield made
    made.close()


def add(text: str) -> Callable[[Connection], None]:
    def job(connection: Connection) -> None:
        connection.execute("INSERT INTO word VALUES (?)", (text,))

    return job


def words(database: Database) -> list[str]:
    return [
        row[0] for row in database.read(lambda c: c.execute("SELECT text FROM word").fetchall())
    ]


def together(database: Database, *jobs: Callable[[Connection], object]) -> list[object]:
    """Queue jobs while the writer is held, so that they share one transaction."""
    entered, go = threading.Event(), threading.Event()

    def hold(_: Connection) -> None:
        entered.set()
        go.wait(5)

    database.write(hold)
    assert entered.wait(5)
    futures = [database.write(job) for job in jobs]
    go.set()
    return [future.exception(timeout=5) or future.result() for future in futures]


def test_a_future_is_resolved_after_its_commit(database: Database) -> None:
    database.write(add("a")).result()
    assert words(database) == ["a"]


def test_a_failing_job_is_rolled_back_alone(database: Database) -> None:
    def half(connection: Connection) -> None:
        add("half")(connection)
        raise ZeroDivisionError

    first, second, third, fourth = together(database, add("a"), half, add("a"), add("b"))
    assert (first, fourth) == (None, None)
    assert isinstance(second, ZeroDivisionError)
    assert isinstance(third, Exception)
    assert words(database) == ["a", "b"]


def test_a_failing_disk_fails_all_of_the_transaction(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    database = Database(tmp_path / "x.db", SCHEMA, synchronous="NORMAL", max_pages=4)
    outcomes = together(database, add("a"), add("x" * 20_000), add("b"))
    assert all(isinstance(outcome, StoreFull) for outcome in outcomes)
    assert words(database) == []
    caplog.clear()
    database.write(add("c")).result()
    assert words(database) == ["c"]
    database.close()


@given(st.lists(st.text(alphabet="ab", max_size=2), max_size=8))
def test_what_was_acknowledged_is_there(tmp_path_factory, texts: list[str]) -> None:
    path = tmp_path_factory.mktemp("db") / "x.db"
    database = Database(path, SCHEMA, synchronous="NORMAL")
    outcomes = together(database, *[add(text) for text in texts])
    database.close()
    again = Database(path, SCHEMA, synchronous="NORMAL")
    kept = [text for text, outcome in zip(texts, outcomes, strict=True) if outcome is None]
    assert sorted(words(again)) == sorted(set(texts)) == sorted(kept)
    again.close()


def test_closing_writes_what_waits(tmp_path: Path) -> None:
    database = Database(tmp_path / "x.db", SCHEMA, synchronous="FULL")
    futures = [database.write(add(str(number))) for number in range(50)]
    database.close()
    assert all(future.exception() is None for future in futures)
    with pytest.raises(StoreError, match="closed"):
        database.write(add("late")).result()


def test_migrations_go_forward_and_a_newer_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    Database(path, SCHEMA, synchronous="NORMAL").close()
    two = (*SCHEMA, "CREATE TABLE other (n INTEGER);")
    newer = Database(path, two, synchronous="NORMAL")
    newer.write(lambda c: c.execute("INSERT INTO other VALUES (1)")).result()
    newer.close()
    with pytest.raises(StoreNewer):
        Database(path, SCHEMA, synchronous="NORMAL")


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with pytest.raises(StoreError):
        Database(path, ("CREATE TABLE a (n); CREATE TABLE a (n);",), synchronous="NORMAL")
    good = Database(path, SCHEMA, synchronous="NORMAL")
    assert words(good) == []
    good.close()


def test_what_is_no_database_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    path.write_bytes(b"not a database at all" * 100)
    with pytest.raises(StoreCorrupt) as refused:
        Database(path, SCHEMA, synchronous="NORMAL")
    assert (refused.value.key, refused.value.path) == ("store_corrupt", path)


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreReadOnly):
        Database(tmp_path / "file" / "x.db", SCHEMA, synchronous="NORMAL")


def test_readers_cannot_write(database: Database) -> None:
    with pytest.raises(StoreReadOnly):
        database.read(add("a"))
    with pytest.raises(StoreReadOnly):
        database.read_apart(add("a"))


def test_a_caller_that_stops_waiting_cancels_nothing(database: Database) -> None:
    future = database.write(add("a"))
    assert not future.cancel()
    future.result()
    assert words(database) == ["a"]


def test_a_job_with_a_bad_value_fails_alone(database: Database) -> None:
    def bad(connection: Connection) -> None:
        connection.execute("INSERT INTO word VALUES (?)", (object(),))

    first, second, third = together(database, add("a"), bad, add("b"))
    assert (first, third) == (None, None)
    assert isinstance(second, Exception)
    assert words(database) == ["a", "b"]


def test_a_failure_is_told_before_the_next_job_of_its_transaction(database: Database) -> None:
    told: list[str] = []
    seen_by_the_next: list[str] = []

    def fails(_: Connection) -> None:
        raise ZeroDivisionError

    entered, go = threading.Event(), threading.Event()

    def hold(_: Connection) -> None:
        entered.set()
        go.wait(5)

    database.write(hold)
    assert entered.wait(5)
    database.write(fails).add_done_callback(lambda _: told.append("lost"))
    last = database.write(lambda _: seen_by_the_next.extend(told))
    go.set()
    last.result(timeout=5)
    assert seen_by_the_next == ["lost"]


@pytest.mark.parametrize("round_", range(10))
def test_no_job_is_forgotten_however_closing_falls(tmp_path: Path, round_: int) -> None:
    database = Database(tmp_path / "x.db", SCHEMA, synchronous="NORMAL")
    ready = threading.Barrier(2)
    ended: list[BaseException | None] = []

    def write() -> None:
        ready.wait(5)
        futures = [database.write(add(str(word))) for word in range(30 * round_)]
        ended.extend(future.exception(timeout=5) for future in futures)

    writer = threading.Thread(target=write)
    writer.start()
    ready.wait(5)
    database.close()
    writer.join(20)
    assert len(ended) == 30 * round_
    assert all(end is None or isinstance(end, StoreError) for end in ended)


def test_a_job_that_wants_to_end_its_thread_does_not_end_the_writer(database: Database) -> None:
    """Without it every further scan would wait for ever."""

    def leaves(_: Connection) -> None:
        raise SystemExit(1)

    assert isinstance(database.write(leaves).exception(timeout=5), SystemExit)
    database.write(add("next")).result(timeout=5)
    assert words(database) == ["next"]


def test_a_version_that_is_none_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    Database(path, SCHEMA, synchronous="NORMAL").close()
    for version in (0, 1 << 31):  # its tables are there already; below zero
        data = bytearray(path.read_bytes())
        data[60:64] = version.to_bytes(4)
        path.write_bytes(data)
        with pytest.raises(StoreCorrupt):
            Database(path, SCHEMA, synchronous="NORMAL")

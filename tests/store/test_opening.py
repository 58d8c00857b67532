"""One process per store, a broken file is kept, and room is held for a full disk."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.settings import folders
from app.sqlite import StoreInUse, StoreNewer, StoreReadOnly
from app.store.ballast import Ballast
from app.store.lock import StoreLock
from app.store.opening import open_store

HOLD = """
import sys
from pathlib import Path
from app.store.lock import StoreLock
StoreLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_terminal_is_told_so(tmp_path: Path) -> None:
    where = folders(tmp_path)
    store = open_store(where, 1)
    with pytest.raises(StoreInUse) as refused:
        open_store(where, 2)
    assert refused.value.key == "store_in_use"
    store.close()
    open_store(where, 3).close()


@pytest.mark.skipif(sys.platform == "win32", reason="files have no modes there")
def test_others_of_the_machine_do_not_read_it(tmp_path: Path) -> None:
    """Digests of PINs lie in it; also of a store that is older than this rule."""
    where = folders(tmp_path)
    store = open_store(where, 1)
    store.terminal.put("last", "one").result()
    made = list(tmp_path.glob("terminal.db*"))
    assert len(made) == 3
    assert {path.stat().st_mode & 0o777 for path in made} == {0o600}
    store.close()
    where.terminal.chmod(0o644)
    open_store(where, 2).close()
    assert where.terminal.stat().st_mode & 0o777 == 0o600


def test_a_process_that_is_killed_lets_go(tmp_path: Path, repository: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        cwd=repository,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(StoreInUse, match=str(other.pid)):
            StoreLock(tmp_path)
        other.kill()
        other.wait()
    StoreLock(tmp_path).release()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreReadOnly):
        StoreLock(tmp_path / "file" / "below")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_full_disk_keeps_nobody_from_locking(tmp_path: Path) -> None:
    (tmp_path / "terminal.lock").symlink_to("/dev/full")
    lock = StoreLock(tmp_path)
    with pytest.raises(StoreInUse):
        StoreLock(tmp_path)
    lock.release()


def test_a_broken_store_is_put_aside_and_kept(tmp_path: Path) -> None:
    where = folders(tmp_path)
    where.terminal.write_bytes(b"this was a store once" * 100)
    (tmp_path / "terminal.db-wal").write_bytes(b"and its journal")
    store = open_store(where, 77)
    assert store.put_aside == tmp_path / "terminal-broken-77.db"
    assert store.put_aside.read_bytes().startswith(b"this was a store once")
    assert (tmp_path / "terminal-broken-77.db-wal").read_bytes() == b"and its journal"
    assert store.terminal.documents("receipt") == []
    store.told()
    store.close()
    again = open_store(where, 78)
    assert again.put_aside is None
    again.close()


def test_a_newer_store_is_left_alone_and_its_lock_let_go(tmp_path: Path) -> None:
    where = folders(tmp_path)
    store = open_store(where, 1)
    store.terminal.write(lambda c: c.execute("PRAGMA user_version=999")).result()
    store.close()
    before = where.terminal.read_bytes()
    for _ in range(2):
        with pytest.raises(StoreNewer):
            open_store(where, 2)
    assert where.terminal.read_bytes() == before


def test_the_ballast_is_really_there_and_really_given_back(tmp_path: Path) -> None:
    ballast = Ballast(tmp_path, size=300_000)
    assert ballast.ensure()
    assert ballast.ensure()
    assert ballast.path.stat().st_blocks * 512 >= 300_000
    assert ballast.there
    assert ballast.free()
    assert not ballast.free()
    assert not ballast.there


def test_no_ballast_where_it_would_fill_the_disk(tmp_path: Path) -> None:
    assert not Ballast(tmp_path, size=10**15).ensure()
    assert not Ballast(tmp_path / "nowhere", size=10).ensure()

"""Wiring: what was opened is closed again when the rest cannot be opened or closed."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app import aio
from app.demo import demo_profile
from app.domain.events import Event
from app.domain.receipt.facts import CodeLinked
from app.domain.values import Product
from app.main import assemble, open_cache
from app.settings import Credentials, Profile, SettingsError, folders
from app.sqlite import StoreError, StoreInUse, StoreReadOnly
from app.store.terminal import DocumentRow, Record
from app.workbench.receiving import RECEIPT_CODEC

PROFILE, CREDENTIALS = demo_profile("http://127.0.0.1:9")


async def test_a_cache_that_cannot_be_opened_lets_go_of_the_store(tmp_path: Path) -> None:
    where = folders(tmp_path)
    where.cache.mkdir(parents=True)
    for _ in range(2):
        with pytest.raises(StoreReadOnly):
            assemble(where, PROFILE, CREDENTIALS)
    where.cache.rmdir()
    await assemble(where, PROFILE, CREDENTIALS).close()


async def test_a_system_that_nobody_speaks_lets_go_of_the_store(tmp_path: Path) -> None:
    where = folders(tmp_path)
    with pytest.raises(ValueError, match="other"):
        assemble(where, replace(PROFILE, system="other"), CREDENTIALS)  # type: ignore[arg-type]
    await assemble(where, PROFILE, CREDENTIALS).close()


def test_bad_scanner_settings_open_nothing(tmp_path: Path) -> None:
    where = folders(tmp_path)
    bad = replace(Profile(), scanner=replace(Profile().scanner, gap=100_000))
    with pytest.raises(SettingsError):
        assemble(where, bad, Credentials())
    assert not where.terminal.exists()


async def test_the_store_is_closed_whatever_else_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = folders(tmp_path)
    terminus = assemble(where, PROFILE, CREDENTIALS)

    async def fails() -> None:
        raise OSError("the connections do not close")

    monkeypatch.setattr(terminus.sync, "close", fails)
    waiting = terminus.store.terminal.put("last", "word")
    with pytest.raises(OSError, match="connections"):
        await terminus.close()
    assert waiting.exception() is None
    again = assemble(where, PROFILE, CREDENTIALS)
    assert again.store.terminal.get("last") == "word"
    await again.close()


async def test_a_second_terminal_is_refused_and_harms_nothing(tmp_path: Path) -> None:
    where = folders(tmp_path)
    first = assemble(where, PROFILE, CREDENTIALS)
    with pytest.raises(StoreInUse):
        assemble(where, PROFILE, CREDENTIALS)
    await asyncio.to_thread(first.store.terminal.put("still", "writes").result)
    await first.close()


async def test_what_was_taught_survives_a_broken_cache(tmp_path: Path) -> None:
    """The journal knows it; a cache that had to be thrown away learns it again (design 3)."""
    where = folders(tmp_path)
    terminus = assemble(where, PROFILE, CREDENTIALS)
    oil = Product("p1", "Oil")
    event: Event[Any] = terminus.station.stamp("d" * 24, CodeLinked("OIL", None, oil, Decimal(6)))
    head = DocumentRow("d" * 24, "receipt", "open", "", 0, 0)
    await aio.wait_for(terminus.store.terminal.append(Record((event,), head), RECEIPT_CODEC))
    await terminus.close()
    for path in where.cache.parent.glob("cache.db*"):
        path.write_bytes(b"no cache any more" * 100)
    again = assemble(where, PROFILE, CREDENTIALS)
    await aio.wait_for(again.station.cache.db.write(lambda _: None))  # behind what it learns
    assert again.station.cache.products_of("OIL") == [
        (replace(oil, packs=(Decimal(6),)), Decimal(6))
    ]
    await again.close()


async def test_a_listeners_fault_takes_nothing_from_the_others(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    terminus = assemble(folders(tmp_path), PROFILE, CREDENTIALS)
    told: list[tuple[str, str]] = []

    def broken(topic: str, key: str) -> None:
        raise ZeroDivisionError

    terminus.workbench.listen(broken)
    terminus.workbench.listen(lambda topic, key: told.append((topic, key)))
    terminus.station.changed("document", "d")
    assert told == [("document", "d")]
    assert "listening to document" in caplog.text
    caplog.clear()
    await terminus.close()


def test_a_broken_cache_is_thrown_away(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    path.write_bytes(b"no cache at all" * 100)
    cache = open_cache(path)
    assert cache.places() == []
    cache.close()


def test_a_cache_that_is_in_the_way_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "cache.db").mkdir()
    with pytest.raises(StoreError):
        open_cache(tmp_path / "cache.db")
    assert (tmp_path / "cache.db").is_dir()

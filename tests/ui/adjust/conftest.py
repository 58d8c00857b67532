"""One filled data folder per run, one window per test."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.hub import HubOptions, start
from app.hub.running import RunningHub
from app.ui.theme import install_fonts
from tests.ui.adjust.rig import Opened, Rig, copied, fill, rig
from tests.warehouse import copied as copied_books
from tests.workbench.stocktaker import filled as booked


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the demo's catalog."""
    data = tmp_path_factory.mktemp("adjust") / "filled"
    with asyncio.Runner() as runner:
        runner.run(fill(data))
    return data


@pytest.fixture
async def opened(filled: Path, tmp_path: Path) -> AsyncIterator[Opened]:
    """Opens windows on a copy of the filled folder, and closes them."""
    install_fonts()
    made: list[Rig] = []
    data = copied(filled, tmp_path / "data")

    async def open_one(*, code: str | None = "D-03-2", **wanted: Any) -> Rig:
        window = await rig(data, **wanted)
        made.append(window)
        await window.open(code=code)
        return window

    yield open_one
    for window in made:
        await window.close()


@pytest.fixture
def hub(tmp_path: Path, demo_books: Path) -> Iterator[RunningHub]:
    """A demo hub where 60 rolls lie at the shelf."""
    books = copied_books(demo_books, tmp_path / "hub")
    made = start(books, options=HubOptions(demo=True, control=True))
    booked(made)
    yield made
    made.stop()

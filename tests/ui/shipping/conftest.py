"""One filled data folder per run, one window per test."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from app.ui.theme import install_fonts
from tests.ui.shipping.rig import Opened, Rig, copied, fill, rig


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the demo's catalog."""
    data = tmp_path_factory.mktemp("shipping") / "filled"
    with asyncio.Runner() as runner:
        runner.run(fill(data))
    return data


@pytest.fixture
async def opened(filled: Path, tmp_path: Path) -> AsyncIterator[Opened]:
    """Opens windows on a copy of the filled folder, and closes them."""
    install_fonts()
    made: list[Rig] = []
    data = copied(filled, tmp_path / "data")

    async def open_one(**wanted: Any) -> Rig:
        window = await rig(data, **wanted)
        made.append(window)
        return window

    yield open_one
    for window in made:
        await window.close()

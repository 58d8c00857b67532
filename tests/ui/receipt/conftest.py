"""One filled data folder per run, one window per test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from app.ui.theme import install_fonts
from tests.ui.receipt.rig import Opened, Rig, copied, fill, rig


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the demo's catalog and three deliveries."""
    import asyncio

    base = tmp_path_factory.mktemp("receipt")
    with asyncio.Runner() as runner:
        runner.run(fill(base, ("GI-4711", "GI-4712", "GI-4715")))
    return base / "filled"


@pytest.fixture
async def opened(filled: Path, tmp_path: Path) -> AsyncIterator[Opened]:
    """Opens windows on a copy of the filled folder, and closes them."""
    install_fonts()
    made: list[Rig] = []
    data = copied(filled, tmp_path / "data")

    async def open_one(delivery: str = "GI-4711", **wanted: Any) -> Rig:
        window = await rig(data, **wanted)
        made.append(window)
        if delivery:
            await window.open(delivery)
        return window

    yield open_one
    for window in made:
        await window.close()

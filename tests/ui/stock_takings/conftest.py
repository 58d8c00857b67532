"""A hub whose exports are made at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.hub import HubOptions, start
from app.hub.running import RunningHub
from tests.warehouse import control, copied


@pytest.fixture
def hub(tmp_path: Path, demo_books: Path) -> Iterator[RunningHub]:
    made = start(copied(demo_books, tmp_path / "hub"), options=HubOptions(demo=True, control=True))
    control(made, "switches", {"export_step_ms": 1}, "PUT")
    yield made
    made.stop()

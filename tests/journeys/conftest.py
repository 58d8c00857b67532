"""A hub with the demo warehouse for every test, from one filling of the whole run."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

# Before anything else of pydantic: once Qt has shown a signature it looks into every module that
# is imported, and pydantic's late imports do not survive that.
import pydantic.fields  # noqa: F401
import pytest

from app.hub import HubOptions, start
from app.hub.running import RunningHub
from app.main import fill_demo_catalog
from app.store.ballast import Ballast
from app.store.cache import Cache
from tests.journeys import demo
from tests.journeys.floor import Floor
from tests.journeys.shift import Shift, copy_of
from tests.warehouse import control


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hub's folder with the demo in it but for its largest delivery, and a filled cache."""
    folder = tmp_path_factory.mktemp("filled")
    running = start(folder / "hub", options=HubOptions(control=True))
    control(running, "seed", demo.seed(), "PUT")
    running.stop()
    cache = Cache(folder / "cache.db")
    fill_demo_catalog(cache)
    cache.close()
    Ballast(folder).ensure()
    return folder


@pytest.fixture
def place_to_be(filled: Path, tmp_path: Path) -> Path:
    """A folder of the test's own: the hub's data, and the catalog of terminal T001."""
    gc.collect()  # the last test's event loop: its timers must not end in a thread
    copy_of(filled / "hub", tmp_path / "hub")
    for terminal in ("T001", "T002"):
        (tmp_path / terminal).mkdir()
        (tmp_path / terminal / "cache.db").write_bytes((filled / "cache.db").read_bytes())
        # One file for all: 16 MB a test would be the slowest part of it.
        (tmp_path / terminal / "ballast").hardlink_to(filled / "ballast")
    return tmp_path


@pytest.fixture
def hub(place_to_be: Path) -> Iterator[RunningHub]:
    running = start(place_to_be / "hub", options=HubOptions(control=True))
    yield running
    running.stop()


@pytest.fixture
def at_work(hub: RunningHub, place_to_be: Path) -> Shift:
    """A terminal on the hub, not yet started."""
    return Shift(hub, place_to_be)


@pytest.fixture
def floor(hub: RunningHub, place_to_be: Path) -> Floor:
    """A person at a terminal with its window, not yet started."""
    return Floor(hub, place_to_be)

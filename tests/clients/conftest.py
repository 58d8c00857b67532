"""A real hub per test, and a raw server for what no HTTP server would send."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from app import hub
from tests.clients.worlds import RawServer, World
from tests.warehouse import copied


@pytest.fixture
def options() -> hub.HubOptions:
    """How the hub is started; a test module may say otherwise."""
    return hub.HubOptions(demo=True, control=True, check=True)


@pytest.fixture
def running(tmp_path: Path, demo_books: Path, options: hub.HubOptions) -> Iterator[Any]:
    started = hub.start(copied(demo_books, tmp_path / "hub"), options=options)
    yield started
    started.stop()


@pytest.fixture
async def world(running: Any) -> AsyncIterator[World]:
    world = World(running)
    yield world
    await world.close()


@pytest.fixture
async def raw() -> AsyncIterator[RawServer]:
    served = RawServer()
    server = await asyncio.start_server(served.serve, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()[:2]
    served.url = f"http://{host}:{port}"
    yield served
    server.close()

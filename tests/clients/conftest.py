"""A real hub per test, and the client on it; a raw server for what no HTTP server would send."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from app import hub
from app.aio import SystemClock, new_id
from app.clients.enfore.adapter import Enfore
from app.domain.entry import Entry, EntryState, Planned, Request
from app.settings import Credentials, Profile, demo_profile, with_timings

CLOCK = SystemClock()


class World:
    """A hub, its control calls, and as many terminals as a test wants."""

    def __init__(self, running: Any) -> None:
        self.url: str = running.url
        self.running = running
        self._open: list[Enfore] = []

    def profile(self, terminal: str = "DEMO", **changes: Any) -> tuple[Profile, Credentials]:
        profile, credentials = demo_profile(self.url, terminal)
        return replace(with_timings(profile, read_timeout=5_000), **changes), credentials

    def terminal(self, name: str = "DEMO", **changes: Any) -> Enfore:
        system = Enfore.open(*self.profile(name, **changes), CLOCK)
        self._open.append(system)
        return system

    def control(self, method: str, name: str, body: Any = None) -> Any:
        answer = httpx.request(method, f"{self.url}/_hub/{name}", json=body, trust_env=False)
        answer.raise_for_status()
        return json.loads(answer.content)

    def fault(self, kind: str, **more: Any) -> None:
        self.control("POST", "faults", {"kind": kind, **more})

    def calm(self) -> None:
        self.control("DELETE", "faults")

    async def close(self) -> None:
        for system in self._open:
            await system.close()


@pytest.fixture
def options() -> hub.HubOptions:
    """How the hub is started; a test module or class may override it."""
    return hub.HubOptions(demo=True, control=True, check=True)


@pytest.fixture
def running(tmp_path: Path, options: hub.HubOptions) -> Iterator[Any]:
    started = hub.start(tmp_path / "hub", options=options)
    yield started
    started.stop()


@pytest.fixture
async def world(running: Any) -> AsyncIterator[World]:
    world = World(running)
    yield world
    await world.close()


def entry_of(planned: Planned, system: Enfore, **changes: Any) -> Entry:
    """A row of the outbox as posting writes it."""
    now = CLOCK.now()
    row = Entry(
        id=new_id(now),
        seq=1,
        system="enfore",
        document="document",
        event="event",
        intent=planned.intent,
        way=planned.way,
        after=(),
        lane=planned.lane,
        keys=tuple(new_id(now) for _ in range(system.keys(planned))),
        state=EntryState.PENDING,
        left=False,
        attempts=0,
        not_before=0,
        created=now,
    )
    return replace(row, **changes)


def leaving(entry: Entry, request: Request, baseline: dict[str, Any] | None) -> Entry:
    """The same row as it is on disk when its request leaves; through JSON, as the store does."""
    now = CLOCK.now()
    return replace(
        entry,
        request=request,
        baseline=None if baseline is None else json.loads(json.dumps(baseline)),
        state=EntryState.SENDING,
        left=True,
        attempts=entry.attempts + 1,
        attempt_started=now,
    )


Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


class RawServer:
    """Answers with bytes that a test chose; requests are kept as they came."""

    def __init__(self) -> None:
        self.answers: list[bytes] = []
        self.seen: list[bytes] = []
        self.cut = False
        self.url = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while self.answers:
                head = await reader.readuntil(b"\r\n\r\n")
                length = 0
                for line in head.lower().split(b"\r\n"):
                    if line.startswith(b"content-length:"):
                        length = int(line.partition(b":")[2])
                self.seen.append(head + await reader.readexactly(length))
                writer.write(self.answers.pop(0))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


@pytest.fixture
async def raw() -> AsyncIterator[RawServer]:
    served = RawServer()
    server = await asyncio.start_server(served.serve, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()[:2]
    served.url = f"http://{host}:{port}"
    yield served
    server.close()

"""Connections are taken as httpcore takes them, with fewer looks at those that nobody takes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import httpcore
import httpx
import pytest

from app.clients.pool import EVERY_S, Pool, quick
from tests.plain import PLAIN

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
BESIDE = 8


@dataclass
class Server:
    """Answers all alike, once `gate` is open; every connection is kept until it is told to go."""

    connections: list[asyncio.StreamWriter] = field(default_factory=list)
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    url: str = ""
    answered: int = 0
    """How many requests came so far."""
    waiting: int = 0
    full: asyncio.Event = field(default_factory=asyncio.Event)
    """So many wait for the gate as the outbox sends at once."""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections.append(writer)
        try:
            while await reader.readuntil(b"\r\n\r\n"):
                self.waiting += 1
                if self.waiting == BESIDE:
                    self.full.set()
                await self.gate.wait()
                self.waiting -= 1
                self.answered += 1
                writer.write(ANSWER)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    made = Server()
    made.gate.set()
    listening = await asyncio.start_server(made.serve, "127.0.0.1", 0)
    made.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/"
    yield made
    listening.close()
    for writer in made.connections:
        writer.close()


def client(expiry: float = 5.0) -> httpx.AsyncClient:
    limits = httpx.Limits(max_connections=16, keepalive_expiry=expiry)
    return quick(httpx.AsyncClient(limits=limits, **PLAIN))


async def beside(server: Server, one: httpx.AsyncClient) -> None:
    """As many requests at once as the outbox makes: each has a connection of its own."""
    server.gate.clear()
    calls = asyncio.gather(*(one.get(server.url) for _ in range(BESIDE)))
    async with asyncio.timeout(5):
        await server.full.wait()
        server.gate.set()
        assert {answer.status_code for answer in await calls} == {200}


async def gone(one: httpx.AsyncClient) -> None:
    """Wait until the only connection is at its end, or was idle for too long; nobody tells."""
    (connection,) = getattr(one._transport, "_pool").connections  # noqa: B009 - no public part
    async with asyncio.timeout(5):
        while not connection.has_expired():
            await asyncio.to_thread(lambda: None)


async def test_the_way_is_taken() -> None:
    """What is replaced is no public part of httpx: another version may have another."""
    async with client() as one:
        assert type(getattr(one._transport, "_pool", None)) is Pool


async def test_only_the_connection_that_is_taken_is_looked_at(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = 0
    expired = httpcore.AsyncHTTPConnection.has_expired

    def counted(connection: httpcore.AsyncHTTPConnection) -> bool:
        nonlocal looked
        looked += 1
        return expired(connection)

    async with client() as one:
        await beside(server, one)
        assert len(server.connections) == BESIDE
        monkeypatch.setattr(httpcore.AsyncHTTPConnection, "has_expired", counted)
        begin = asyncio.get_running_loop().time()
        for _ in range(50):
            await one.get(server.url)
        seconds = asyncio.get_running_loop().time() - begin
    assert len(server.connections) == BESIDE
    assert looked <= 50 + (seconds / EVERY_S + 2) * BESIDE


async def test_what_the_server_closed_is_not_taken(server: Server) -> None:
    async with client() as one:
        for _ in range(3):
            await one.get(server.url)
            server.connections[-1].close()
            await server.connections[-1].wait_closed()
            await gone(one)
    assert (len(server.connections), server.answered) == (3, 3)


async def test_what_was_idle_for_too_long_is_not_taken(server: Server) -> None:
    """A write that must be probed goes over a connection that answered a moment ago (outbox 2)."""
    async with client(expiry=0.02) as one:
        await one.get(server.url)
        await one.get(server.url)
        assert len(server.connections) == 1
        await gone(one)
        await one.get(server.url)
    assert len(server.connections) == 2


async def test_more_requests_than_connections_wait_for_one(server: Server) -> None:
    limits = httpx.Limits(max_connections=2, keepalive_expiry=5.0)
    async with quick(httpx.AsyncClient(limits=limits, **PLAIN)) as one:
        async with asyncio.timeout(5):
            answers = await asyncio.gather(*(one.get(server.url) for _ in range(40)))
    assert {answer.status_code for answer in answers} == {200}
    assert (len(server.connections), server.answered) == (2, 40)

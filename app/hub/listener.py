"""The sockets: uvicorn's HTTP protocol on a loop of ours, able to vanish and to come back.

uvicorn's own Server owns its listeners for life; a hub that goes offline has to close and reopen
them on the same port, and a fault has to reach the connection that it cuts.
"""

from __future__ import annotations

import asyncio
import os
import socket
import struct
from typing import Any

import uvicorn.lifespan.off  # noqa: F401 - uvicorn names it by a string only, packagers miss it
from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState


class _Connection(H11Protocol):
    """Puts its transport where the application finds it."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.app_state = {**self.app_state, "transport": transport}


def cut(transport: asyncio.Transport, *, reset: bool) -> None:
    """End a connection at once: with a TCP reset, or like a server that died."""
    connection = transport.get_extra_info("socket")
    if reset and connection is not None:
        linger = struct.pack("ii", 1, 0)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    transport.abort()


class Listener:
    """Listens on one port for an ASGI application, on the running loop."""

    def __init__(self, app: Any, host: str, port: int) -> None:
        self._host = host
        self._port = port
        self._config = Config(
            app,
            log_config=None,
            access_log=False,
            lifespan="off",
            ws="none",
            http=_Connection,
            date_header=False,
            server_header=False,
            proxy_headers=False,
        )
        self._config.load()
        self._state = ServerState()
        self._server: asyncio.Server | None = None

    @property
    def port(self) -> int:
        return self._port

    async def open(self) -> None:
        """Listen; a second call does nothing. OSError when the port is taken."""
        if self._server is not None:
            return
        family = socket.AF_INET6 if ":" in self._host else socket.AF_INET
        # Named as TCP, because asyncio switches Nagle's 40 ms off for such sockets alone.
        bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        if os.name == "posix":  # elsewhere it would let two hubs share the port
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            bound.bind((self._host, self._port))
        except OSError:
            bound.close()
            raise
        self._port = bound.getsockname()[1]
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(self._connection, sock=bound, backlog=256)

    def _connection(self) -> _Connection:
        return _Connection(config=self._config, server_state=self._state, app_state={})

    def vanish(self) -> None:
        """Stop listening and reset every connection: connecting is refused from now on."""
        if self._server is not None:
            self._server.close()
            self._server = None
        for connection in list(self._state.connections):
            transport = connection.transport
            if transport is not None:
                cut(transport, reset=True)

    async def close(self, grace_ms: int) -> None:
        """Stop listening, let running requests end for `grace_ms`, then cut them."""
        if self._server is not None:
            self._server.close()
            self._server = None
        for connection in list(self._state.connections):
            connection.shutdown()
        running = list(self._state.tasks)
        if running:
            await asyncio.wait(running, timeout=grace_ms / 1000)
        for task in list(self._state.tasks):
            task.cancel()
        self.vanish()

"""What stands between a terminal and its server: a real listener that lets calls through, or
answers in the server's place as portals, proxies and wrong certificates do.

The certificates are made for good, each with its own fault: `authority` vouches for `good`,
`expired` (2021), `early` (2090) and `another` (another host); nobody vouches for `untrusted`. They
guard nothing.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from email.utils import formatdate
from pathlib import Path
from urllib.parse import urlsplit

CERTIFICATES = Path(__file__).parent / "certificates"


DEADLINE_S = 10


async def until(true: Callable[[], bool]) -> None:
    """Wait for what happens in the background."""
    async with asyncio.timeout(DEADLINE_S):
        while not true():  # noqa: ASYNC110 - what is waited for has no event of its own
            await asyncio.sleep(0.005)


def page(status: str, *headers: str, body: str = "<h1>Welcome to our Wi-Fi</h1>") -> bytes:
    """An answer as something else than the server gives it."""
    head = [f"HTTP/1.1 {status}", "Content-Type: text/html", f"Content-Length: {len(body)}"]
    return "\r\n".join((*head, *headers, "Connection: close", "", body)).encode()


class Street:
    """One address. `stands` answers every call while it is set; else calls go through."""

    def __init__(self, hub: str) -> None:
        self._to = urlsplit(hub)
        self.stands: bytes | None = None
        self.date: float | None = None
        """What time it says it is to whoever asks no more than that; None: now."""
        self.calls = 0
        self.tokens = 0
        """How many calls carried credentials to whoever answered in the server's place."""
        self.url = ""
        self._tls: ssl.SSLContext | None = None

    def shows(self, certificate: str) -> None:
        """From the next connection on, this certificate is shown."""
        assert self._tls is not None
        self._tls.load_cert_chain(CERTIFICATES / f"{certificate}.pem", CERTIFICATES / "key.pem")

    @asynccontextmanager
    async def open(self, certificate: str = "") -> AsyncIterator[Street]:
        """Listen, with TLS if a certificate is shown."""
        if certificate:
            self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.shows(certificate)
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self._tls)
        scheme = "https" if certificate else "http"
        self.url = f"{scheme}://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        try:
            yield self
        finally:
            server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError), contextlib.closing(writer):
            head = await reader.readuntil(b"\r\n\r\n")
            self.calls += 1
            if self.stands is not None or head.startswith(b"HEAD / "):
                self.tokens += b"authorization" in head.lower()
                writer.write(self.stands or self._empty())
                await writer.drain()
            else:
                await self._through(head, reader, writer)

    def _empty(self) -> bytes:
        date = formatdate(self.date, usegmt=True)
        return f"HTTP/1.1 404 No\r\nDate: {date}\r\nContent-Length: 0\r\n\r\n".encode()

    async def _through(
        self, head: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        """One call and its answer; then the connection ends, so that the next call is seen."""
        length = _length(head)
        body = await reader.readexactly(length)
        there, to = await asyncio.open_connection(self._to.hostname, self._to.port)
        name, _, rest = head.partition(b"\r\n")
        try:
            to.write(name + b"\r\nConnection: close\r\n" + _without_connection(rest) + body)
            await to.drain()
            while part := await there.read(65_536):
                writer.write(part)
            await writer.drain()
        finally:
            to.close()


def _length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line.partition(b":")[2])
    return 0


def _without_connection(head: bytes) -> bytes:
    lines = head.split(b"\r\n")
    return b"\r\n".join(line for line in lines if not line.lower().startswith(b"connection:"))

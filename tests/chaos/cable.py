"""A terminal's own cable to the hub: it can be pulled out while the other terminals go on."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from urllib.parse import urlsplit

from app import aio


class Cable:
    """Passes bytes on in both directions, on a port of its own; `url` is where a terminal plugs
    in. Pulled out, nobody listens there and every connection is reset.
    """

    def __init__(self, url: str) -> None:
        target = urlsplit(url)
        assert target.hostname is not None
        assert target.port is not None
        self._target = (target.hostname, target.port)
        self._server: asyncio.Server | None = None
        self._port = 0
        self._writers: set[asyncio.StreamWriter] = set()
        self._owner = aio.Owner("cable")

    @property
    def url(self) -> str:
        """Where the terminal finds its server."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def plugged(self) -> bool:
        """Whether it is in."""
        return self._server is not None

    async def plug(self) -> None:
        """Plug it in, on the same port as before."""
        if self._server is None:
            self._server = await asyncio.start_server(self._joined, "127.0.0.1", self._port)
            self._port = self._server.sockets[0].getsockname()[1]

    async def pull(self) -> None:
        """Pull it out in the middle of whatever is under way."""
        if self._server is not None:
            self._server.close()
            self._server = None
        for writer in list(self._writers):
            writer.transport.abort()

    async def close(self) -> None:
        """Pull it out for good."""
        await self.pull()
        await self._owner.close()

    async def _joined(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        try:
            far, on = await asyncio.open_connection(*self._target)
        except OSError:
            back.transport.abort()
            return
        self._writers |= {back, on}
        pumps = [
            aio.spawn(self._pump(near, on), name="out", owner=self._owner),
            aio.spawn(self._pump(far, back), name="back", owner=self._owner),
        ]
        await asyncio.wait([pump for pump in pumps if pump is not None])
        self._writers -= {back, on}

    @staticmethod
    async def _pump(source: asyncio.StreamReader, to: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while chunk := await source.read(65_536):
                to.write(chunk)
                await to.drain()
        # Whoever's end came first, the other side is to see it.
        if source.exception() is not None:
            to.transport.abort()
        else:
            with suppress(OSError):
                to.close()

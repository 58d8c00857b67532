"""Connections to one system: two httpx clients, and one request on one of them.

Writes whose effect cannot be named afterwards go over `fresh`: it drops a connection that was
idle for a second, so that a stale one can never swallow a write (outbox 2). Everything else
shares `usual`. A write's status is known before its body is read: a cut body loses nothing.
"""

from __future__ import annotations

import asyncio
import logging
import ssl
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx

import app
from app.aio import Clock
from app.clients import certificates
from app.clients.base import ServerTime
from app.clients.errors import NotSent, Unsure
from app.clients.outcome import Media, http_date, media_of, unreachable
from app.clients.pool import quick
from app.settings import Timings

log = logging.getLogger(__name__)

MOST_BYTES = 64 * 1024 * 1024
"""A body beyond this is cut: no list of a warehouse is as long."""

ASK_TIME_EVERY = 60_000
"""A certificate that is out of its time is met at every probe; its server is asked so often, ms."""
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


@dataclass(frozen=True, slots=True)
class Reply:
    """Status, headers and as much of the body as came."""

    status: int
    headers: Mapping[str, str]
    content: bytes
    complete: bool
    time: ServerTime | None
    took: int
    request_id: str

    @property
    def media(self) -> Media:
        """What kind of body it is."""
        empty = self.complete and not self.content
        return media_of(self.headers.get("content-type", ""), empty=empty)


class Transport:
    """Sends requests to the hosts of one system; knows nothing of what they mean."""

    def __init__(
        self, bases: Mapping[str, str], timings: Timings, clock: Clock, *, most: int = MOST_BYTES
    ) -> None:
        self._timings = timings
        self._most = most
        self._clock = clock
        self._bases = bases
        self._clients: dict[bool, httpx.AsyncClient] = {}
        self._trust: ssl.SSLContext | None = None
        self._loading = asyncio.Lock()
        self._count = 0
        self._asked: tuple[int, int | None] | None = None
        """When a server was asked for its time (monotonic ms), and how far it is ahead of ours."""

    async def request(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str],
        content: bytes = b"",
        fresh: bool = False,
    ) -> Reply:
        """One request, never repeated.

        Raises:
            NotSent: no connection came about.
            Unsure: it may have left, and no status line came back.
        """
        self._count += 1
        number, started = self._count, self._clock.monotonic()
        what = f"{method} {urlsplit(url).path}"
        client = await self._client(fresh)
        request = client.build_request(method, url, headers=headers, content=content)
        response = await self._status(client, request, what)
        try:
            body, complete = await self._body(response)
        finally:
            with suppress(httpx.HTTPError, OSError):
                await response.aclose()
        reply = self._reply(response, body, complete, started, number)
        log.debug("#%d %s -> %d in %d ms", number, what, reply.status, reply.took)
        return reply

    async def stream(self, url: str, *, headers: Mapping[str, str]) -> httpx.Response:
        """A GET whose body the caller reads, for as long as it takes, and closes.

        Raises:
            NotSent, Unsure: see `request`.
        """
        client = await self._client(fresh=False)
        request = client.build_request("GET", url, headers=headers)
        # The address of a file may be as good as a token: it is no part of an error.
        return await self._status(client, request, f"GET a file at {request.url.host}")

    async def close(self) -> None:
        """Close every connection."""
        clients, self._clients = list(self._clients.values()), {}
        for client in clients:
            await client.aclose()

    async def _status(
        self, client: httpx.AsyncClient, request: httpx.Request, what: str
    ) -> httpx.Response:
        try:
            async with asyncio.timeout(self._timings.write_timeout / 1000):
                return await client.send(request, stream=True)
        except (
            httpx.ConnectError,
            httpx.ConnectTimeout,
            httpx.PoolTimeout,
            httpx.ProxyError,
            httpx.UnsupportedProtocol,
        ) as error:
            log.debug("%s: no connection: %r", what, error)
            told = unreachable(what, error)
            told.network = await self._out_of_time(request.url, told.network)
            raise told from error
        except (httpx.TimeoutException, TimeoutError) as error:
            raise Unsure(f"{what}: no answer in time", network="timeout") from error
        except (httpx.HTTPError, OSError) as error:
            raise Unsure(f"{what}: {error!r}", network="reset") from error

    async def _out_of_time(self, url: httpx.URL, reason: str) -> str:
        """What is to blame for a certificate that is out of its time; other reasons stay."""
        if reason not in (certificates.EXPIRED, certificates.EARLY):
            return reason
        now = self._clock.monotonic()
        if self._asked is None or now - self._asked[0] >= ASK_TIME_EVERY:
            theirs = await _time_of(url, self._timings.connect_timeout)
            ahead = None if theirs is None else theirs - self._clock.now()
            self._asked = (now, ahead)
        ahead = self._asked[1]
        ours = self._clock.now()
        return certificates.judged(reason, ours, None if ahead is None else ours + ahead)

    async def _body(self, response: httpx.Response) -> tuple[bytes, bool]:
        parts = bytearray()
        try:
            async with asyncio.timeout(self._timings.write_timeout / 1000):
                async for chunk in response.aiter_bytes():
                    parts += chunk
                    if len(parts) > self._most:
                        # Leaving the loop would leave httpx's generators to the collector.
                        await response.aclose()
        except (httpx.HTTPError, OSError, TimeoutError) as error:
            log.debug("the body was cut: %r", error)
            return bytes(parts), False
        return bytes(parts), len(parts) <= self._most

    def _reply(
        self, response: httpx.Response, body: bytes, complete: bool, started: int, number: int
    ) -> Reply:
        stamp = self._clock.stamp()
        took = stamp.monotonic - started
        at = http_date(response.headers.get("date"))
        time = at and ServerTime(at, stamp.at, stamp.monotonic, stamp.boot, took // 2 + 1000)
        theirs = response.headers.get("x-request-id") or response.headers.get("x-correlation-id")
        return Reply(
            response.status_code,
            response.headers,
            body,
            complete,
            time or None,
            took,
            (theirs or f"local-{number}")[:128],
        )

    async def _client(self, fresh: bool) -> httpx.AsyncClient:
        if fresh not in self._clients:
            await self._load_trust()
            if fresh not in self._clients:  # nobody made it meanwhile
                self._clients[fresh] = quick(httpx.AsyncClient(**self._options(fresh)))
        return self._clients[fresh]

    async def _load_trust(self) -> None:
        """Whom we believe. Loading the machine's certificates takes 150 ms: a plain address need
        not pay that, and the window would stand meanwhile.

        Raises:
            NotSent: they cannot be read.
        """
        async with self._loading:
            if self._trust is not None:
                return
            if all(urlsplit(base).scheme == "http" for base in self._bases.values()):
                self._trust = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
                return
            try:
                self._trust = await asyncio.to_thread(_authorities)
            except OSError as error:
                told = f"the machine's certificates: {error}"
                raise NotSent(told, network=certificates.UNTRUSTED) from error

    def _options(self, fresh: bool) -> dict[str, Any]:
        wait = self._timings
        hosts = {urlsplit(base).hostname or "" for base in self._bases.values()}
        idle = wait.idle_keepalive / 1000 if fresh else 5.0
        return {
            "timeout": httpx.Timeout(
                wait.read_timeout / 1000,
                connect=wait.connect_timeout / 1000,
                write=wait.write_timeout / 1000,
                # Waiting for one of our own connections says nothing about the server.
                pool=wait.write_timeout / 1000,
            ),
            "limits": httpx.Limits(max_connections=16, keepalive_expiry=idle),
            "headers": {"User-Agent": f"dockhand/{app.__version__}"},
            # A proxy set for the machine must not stand between the terminal and itself.
            "trust_env": not hosts <= LOOPBACK,
            "verify": self._trust,
            "follow_redirects": False,
        }


async def _time_of(url: httpx.URL, wait_ms: int) -> int | None:
    """What time it is by the server of this address, UTC ms; None where it does not say."""
    unverified = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    unverified.check_hostname = False
    unverified.verify_mode = ssl.CERT_NONE
    try:
        async with httpx.AsyncClient(
            verify=unverified, trust_env=False, timeout=wait_ms / 1000, follow_redirects=False
        ) as client:
            answer = await client.head(url.copy_with(path="/", query=None, userinfo=b""))
    except (httpx.HTTPError, OSError):
        return None
    return http_date(answer.headers.get("date"))


def _authorities() -> ssl.SSLContext:
    """The public authorities, and those of this machine: a company has its own."""
    context = httpx.create_ssl_context()
    context.load_default_certs()
    return context

"""Takes a free connection for a request without looking at all the others first.

httpcore looks at every connection of its pool, down to the socket, whenever a request begins and
whenever one ends: beside eight of them that is half of what a call costs. The connection that is
taken must be looked at, as a stale one would swallow a write; the others can wait a second.
"""

from __future__ import annotations

import time

import httpcore
import httpx
from httpcore._async.interfaces import AsyncConnectionInterface

EVERY_S = 1.0
"""So often httpcore looks at all connections, closes what is stale and what is too many."""


class Pool(httpcore.AsyncConnectionPool):
    """httpcore's pool; its own way is taken whenever no free connection is sound."""

    _whole_at = 0.0

    def _assign_requests_to_connections(self) -> list[AsyncConnectionInterface]:
        now = time.monotonic()
        if now >= self._whole_at:
            self._whole_at = now + EVERY_S
            return super()._assign_requests_to_connections()
        for request in self._requests:
            if not request.is_queued():
                continue
            free = self._free(request.request.url.origin)
            if free is None:
                return super()._assign_requests_to_connections()
            request.assign_to_connection(free)
        return []

    def _free(self, origin: httpcore.Origin) -> AsyncConnectionInterface | None:
        """The first free one, if nobody closed it and it was not idle for too long."""
        for connection in self._connections:
            if connection.is_available() and connection.can_handle_request(origin):
                return None if connection.has_expired() else connection
        return None


def quick(client: httpx.AsyncClient) -> httpx.AsyncClient:
    """The client, its connections without a proxy taken in this way; it was made just now."""
    pool = getattr(client._transport, "_pool", None)
    if type(pool) is httpcore.AsyncConnectionPool:
        pool.__class__ = Pool
    return client

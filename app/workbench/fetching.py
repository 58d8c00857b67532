"""Documents that somebody wants to open now, read from the server: nobody waits long for it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any, TypeVar

from app import aio
from app.clients.errors import ClientError
from app.sqlite import StoreError
from app.workbench.station import Station

log = logging.getLogger(__name__)
D = TypeVar("D")


class StillComing(Exception):
    """The server has not answered within `slow`; the reading goes on, and who listens hears of
    the document when it has come.
    """


async def fetched(station: Station, reading: Coroutine[Any, Any, D]) -> D:
    """What a reading brings within the profile's `slow`. One that hangs delays none that is begun
    later: the network may be back.

    Raises:
        StillComing: not within `slow`.
        ClientError: it was not shown.
        StoreError: it could not be kept.
    """
    task = aio.spawn(_ended(reading), name="read to open", owner=station.owner)
    if task is None:  # the program ends
        reading.close()
        raise StillComing
    done, _ = await asyncio.wait({task}, timeout=station.profile.timings.slow / 1000)
    if not done:
        raise StillComing
    found = task.result()
    if isinstance(found, ClientError | StoreError):
        raise found
    return found


async def _ended(reading: Coroutine[Any, Any, D]) -> D | ClientError | StoreError:
    # Where nobody waits any more, a failure is nobody's but the log's.
    try:
        return await reading
    except (ClientError, StoreError) as error:
        log.info("what was to be opened was not read: %s", error)
        return error

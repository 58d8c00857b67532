"""The platform's stock-takings as it shows them: all of it only read (R115-R117)."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from app.clients.enfore.operations import stock_takings as ops
from app.clients.enfore.site import Site
from app.clients.enfore.wire import stock_takings as wire
from app.clients.moments import moment_of, text_of
from app.clients.office import StockTakingList
from app.domain.stock_takings import (
    Fact,
    StockTaking,
    StockTakingFilter,
    StockTakingStatus,
    Told,
)

MOST_FACTS = 40
"""A server may show anything under these names; a sheet has no room for more."""
LONGEST = 200


class StockTakings:
    """Reads what staff count in the platform's own app."""

    def __init__(self, site: Site) -> None:
        self._engine = site.engine

    async def listed(self, wanted: StockTakingFilter) -> StockTakingList:
        """All that fit, oldest first as the server lists them (A52).

        Raises:
            ClientError: a page was not shown; `SaidNo` with 404 for an unknown place.
        """
        found = await self._engine.all(ops.STOCK_TAKINGS, params_of(wanted))
        # All that ever were: some thousand take longer than the window can wait.
        items = await asyncio.to_thread(lambda: tuple(map(taking_of, found.items)))
        return StockTakingList(items, found.problems)

    async def one(self, identifier: str) -> StockTaking:
        """One of them.

        Raises:
            ClientError: it was not shown; `SaidNo` with 404 when there is none.
        """
        return taking_of(await self._engine.load(ops.GET_STOCK_TAKING, stock_taking=identifier))


def params_of(wanted: StockTakingFilter) -> dict[str, str]:
    """The filter in the vendor's words; `status` is a single value here (R117)."""
    told: dict[str, str | None] = {
        "from": None if wanted.since is None else text_of(wanted.since),
        "to": None if wanted.until is None else text_of(wanted.until),
        "status": wanted.status,
        "storage_location_id": wanted.place,
    }
    return {name: str(value) for name, value in told.items() if value}


def taking_of(shown: wire.StockTaking) -> StockTaking:
    """A stock-taking in our words; pure."""
    times = shown.timestamps
    return StockTaking(
        id=shown.id,
        number=shown.number or "",
        description=shown.description or "",
        status=_status(shown.status),
        place=shown.storage_location_id or "",
        ended_at=None if times is None else moment_of(times.end_time_stock_taking),
        settings=facts_of(shown.settings),
        timestamps=() if times is None else facts_of(times.raw()),
        kpis=facts_of(shown.kpis),
        status_said=str(shown.status),
    )


def _status(said: object) -> StockTakingStatus:
    try:
        return StockTakingStatus(str(said))
    except ValueError:
        return StockTakingStatus.UNKNOWN


def facts_of(member: Any) -> tuple[Fact, ...]:
    """Whatever an object holds, as a flat list of names and values, in the server's order."""
    if not isinstance(member, Mapping):
        return () if member is None else (("", _told(member)),)
    return tuple(_flat("", member))[:MOST_FACTS]


def _flat(above: str, member: Mapping[str, Any]) -> Iterator[Fact]:
    for name, value in member.items():
        path = f"{above}.{name}" if above else str(name)
        if isinstance(value, Mapping):
            yield from _flat(path, value)
        else:
            yield path[:LONGEST], _told(value)


def _told(value: Any) -> Told:
    if value is None or isinstance(value, bool | int | Decimal):
        return value
    if isinstance(value, list | tuple):
        return ", ".join(str(one) for one in value)[:LONGEST]
    at = moment_of(value)
    if at is not None:
        return datetime.fromtimestamp(at / 1000, tz=UTC)
    return str(value)[:LONGEST]

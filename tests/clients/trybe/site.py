"""Trybe on a real hub: terminals, orders of the demo, and what an office does by hand."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from app.clients.trybe import operations as ops
from app.clients.trybe import wire
from app.clients.trybe.adapter import Trybe
from app.demo import demo_profile
from app.domain.delivery import Delivery
from app.domain.posting import LineTotal, Posting
from app.settings import Credentials, Profile, with_timings
from tests.clients.worlds import CLOCK, Nobody, World

SUPPLIER = "23cd390f-6c91-4cc8-8c23-1e11df49f95e"
ELSEWHERE = "e55c8932-597c-4831-bb36-f49e0c8a75e9"
"""A submitted order of a site that our user cannot see."""


class Site(World):
    """The demo's site."""

    def __init__(self, running: Any) -> None:
        super().__init__(running)
        self._systems: list[Trybe] = []

    def trybe_profile(self, **changes: Any) -> tuple[Profile, Credentials]:
        profile, credentials = demo_profile(self.url, system="trybe")
        return replace(with_timings(profile, read_timeout=5_000), **changes), credentials

    def trybe(self, **changes: Any) -> Trybe:
        """A terminal at this site."""
        profile, credentials = self.trybe_profile(**changes)
        return self.opened(profile, credentials)

    def opened(self, profile: Profile, credentials: Credentials) -> Trybe:
        system = Trybe.open(profile, credentials, CLOCK)
        self._systems.append(system)
        return system

    def booked(self) -> dict[str, list[str]]:
        """What calls have changed in the stock, by product."""
        found: dict[str, list[str]] = {}
        for change in self.control("GET", "ledger")["changes"]:
            if change["origin"] == "api":
                found.setdefault(change["product_id"], []).append(change["quantity"])
        return found

    def sent(self, method: str) -> list[str]:
        """The paths of all requests of one method, in their order."""
        seen = self.control("GET", "requests")["requests"]
        return [one["path"] for one in seen if one["method"] == method]

    async def close(self) -> None:
        await super().close()
        for system in self._systems:
            await system.close()


def said(told: Any) -> bytes:
    """An answer as a raw server sends it."""
    content = json.dumps(told).encode()
    head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
    return f"{head}{len(content)}\r\n\r\n".encode() + content


async def order_of(system: Trybe, number: str = "PO-6001") -> Delivery:
    """A submitted order of the demo, as a delivery."""
    heads = await system.deliveries()
    head = next(one for one in heads.items if one.number == number)
    return await system.delivery(head.id, Nobody())


async def quantities(system: Trybe, order: str) -> list[int | None]:
    """What the items say now, in their order."""
    items = await system.engine.all(ops.ORDER_ITEMS, order=order)
    return [item.quantity for item in items.items]


async def status(system: Trybe, order: str) -> str:
    return (await system.engine.load(ops.GET_ORDER, order=order)).status


async def by_hand(system: Trybe, operation: Any, body: Any = None, **path: str) -> Any:
    """What somebody in the office does."""
    engine = system.engine
    return (await engine.send(engine.render(operation, body, **path))).body


async def new_order(system: Trybe, number: str | None, *, site: str) -> wire.Order:
    """A draft that the office makes."""
    body = wire.OrderCreate(
        purchase_order_number=number, supplier_id=SUPPLIER, supplier_email=None, site_id=site
    )
    return wire.Order.model_validate(await by_hand(system, ops.ADD_ORDER, body))


def totals(
    delivery: Delivery, accepted: Mapping[int, str], rejected: Mapping[int, str] | None = None
) -> tuple[LineTotal, ...]:
    """What a terminal says of the numbered lines."""
    back = rejected or {}
    return tuple(
        LineTotal(
            delivery=delivery.head.id,
            line=line.id,
            accepted=Decimal(accepted.get(number, "0")),
            rejected=Decimal(back.get(number, "0")),
            place="here",
            expected=line.expected,
            allowed=line.expected,
            over_accepted=False,
            elsewhere=Decimal(0),
            changed=number in accepted or number in back,
        )
        for number, line in enumerate(delivery.lines)
    )


def finished(
    delivery: Delivery,
    accepted: Mapping[int, str] | None = None,
    rejected: Mapping[int, str] | None = None,
    **more: Any,
) -> Posting:
    """A finished receipt; `accepted` maps the number of a line to what was kept of it, None: all
    of them as ordered."""
    if accepted is None:
        accepted = {n: format(line.expected, "f") for n, line in enumerate(delivery.lines)}
    said = totals(delivery, accepted, rejected)
    values: dict[str, Any] = {
        "deliveries": (delivery.head,),
        "stock": (),
        "totals": tuple(line for line in said if line.changed),
        "untouched": tuple(line for line in said if not line.changed),
        "unannounced": (),
        "finished": True,
        "close_rest": True,
    }
    return Posting(id="post", document="document", **(values | more))

"""The demo hub as the real clients of the three systems see it, and every exchange with it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import httpx

from app.aio import SystemClock, new_id
from app.clients.enfore.signing import vendor as enfore
from app.clients.engine import Engine, Vendor
from app.clients.fulfillmenttools.site import vendor as fulfillmenttools
from app.clients.model import Sent
from app.clients.operation import Operation
from app.clients.pages import Params
from app.clients.signing import GivenToken
from app.clients.trybe.signing import vendor as trybe
from app.demo import demo_profile
from app.hub.running import RunningHub
from app.settings import Credentials, Profile, System, resource, with_timings
from tests.clients.scope import CONTRACTS, Stated, in_scope, shape_of
from tests.operations.wire import Exchange, Judge, RecordingTransport
from tests.plain import PLAIN

ALL_TIME: Mapping[str, str] = {"from": "2020-01-01T00:00:00Z", "to": "2100-01-01T00:00:00Z"}
PIECES = "COUNT_PIECES"


def demo(name: str) -> Any:
    """A file of the demo warehouse."""
    return json.loads(resource(f"demo/{name}.json").read_text(encoding="utf-8"))


_PRODUCTS = [
    one
    for one in demo("catalog")["products"]
    if one["management_unit"] == PIECES and one["track"] == "none"
]
PRODUCT: str = _PRODUCTS[0]["id"]
"""Counted in pieces, without lots and serial numbers."""
PLACE, OTHER_PLACE = (one["id"] for one in demo("catalog")["places"][-2:])


def new_key() -> str:
    """An idempotency key that nobody has used (R92)."""
    return new_id(SystemClock().now())


_BY_SHAPE = {one.shape: one for one in in_scope()}


def stated_of(operation: Operation[Any, Any]) -> Stated:
    """What the contracts say of a line of a client; KeyError when none lists it."""
    return _BY_SHAPE[operation.api, operation.method, shape_of(operation.path)]


class Warehouse:
    """A hub with the demo in it, and an engine per system: one that may, one that may not."""

    def __init__(self, hub: RunningHub) -> None:
        self.hub = hub
        self._http = httpx.Client(base_url=hub.url, **PLAIN)
        self._engines: dict[tuple[str, bool], Engine] = {}
        self._profiles: dict[str, Profile] = {}
        self._seen: list[Exchange] = []

    async def close(self) -> None:
        for engine in self._engines.values():
            await engine.close()
        self._engines.clear()
        self._http.close()

    def profile(self, api: str) -> Profile:
        self.engine(api)
        return self._profiles[CONTRACTS[api]]

    def engine(self, api: str, *, stranger: bool = False) -> Engine:
        """The client's own engine; a stranger's token is wrong and cannot be renewed."""
        system = CONTRACTS[api]
        if (system, stranger) not in self._engines:
            self._engines[system, stranger] = self._opened(system, stranger)
        return self._engines[system, stranger]

    def _opened(self, system: str, stranger: bool) -> Engine:
        name: System = system  # type: ignore[assignment]
        profile, credentials = demo_profile(self.hub.url, system=name)
        self._profiles[system] = profile = with_timings(profile, read_timeout=5_000)
        vendor = _vendor(system, profile, credentials)
        if stranger:
            vendor = replace(vendor, signing=GivenToken("demo-wrong"))
        clock = SystemClock()
        engine = Engine(profile, clock, vendor)
        engine._transport = RecordingTransport(profile, clock, self._seen.append)
        return engine

    # --- making -----------------------------------------------------------------------------

    async def make(
        self, operation: Operation[Any, Any], body: Sent | str | None = None, /, **ids: str
    ) -> Any:
        """A write on the way to a state, through the client; what came back."""
        engine = self.engine(operation.api)
        answer = await engine.send(engine.render(operation, body, **ids))
        return answer.body

    async def first(
        self, operation: Operation[Any, Any], params: Params | None = None, /, **ids: str
    ) -> Any:
        """The first of a list, through the client."""
        found = await self.engine(operation.api).all(operation, params, **ids)
        assert found.items, f"the demo shows nothing at {operation.path}"
        return found.items[0]

    def control(self, method: str, name: str, body: Any = None) -> Any:
        """What the hub lets a test do beside the vendors' paths."""
        answer = self._http.request(method, f"/_hub/{name}", json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    # --- judging ----------------------------------------------------------------------------

    def judged(self, operation: Operation[Any, Any] | None = None) -> list[Exchange]:
        """The exchanges since the last call; all of the contracts' are judged on the way.

        With an operation only its own are returned, and their requests are not judged: whoever
        asks knows whether they were meant to be wrong.
        """
        seen, self._seen[:] = list(self._seen), []
        wanted = None if operation is None else stated_of(operation)
        found = []
        for exchange in seen:
            stated = self._stated_at(exchange)
            if stated is None:
                continue
            judge = self.judge(stated)
            wrong = judge.wrong_answer(exchange)
            assert not wrong, f"the hub's answer to {stated.name}, {exchange.status}: {wrong}"
            if stated is wanted:
                found.append(exchange)
                continue
            wrong = judge.wrong_request(exchange)
            assert not wrong, f"the client's request of {stated.name}: {wrong}"
        return found

    def judge(self, stated: Stated) -> Judge:
        return Judge(stated, self._base(stated.contract))

    def _base(self, api: str) -> str:
        return self.profile(api).bases[api].removeprefix(self.hub.url)

    def _stated_at(self, exchange: Exchange) -> Stated | None:
        """Which operation a request was for; None for signing in and the product list."""
        path = exchange.url.raw_path.decode("ascii").partition("?")[0]
        for api in CONTRACTS:
            base = self._base(api)
            if path.startswith(base + "/"):
                return _matching(api, exchange.method, path.removeprefix(base))
        return None


def _vendor(system: str, profile: Profile, credentials: Credentials) -> Vendor:
    if system == "enfore":
        return enfore(profile, credentials)
    if system == "trybe":
        return trybe(profile, credentials)
    return fulfillmenttools(credentials)


def _matching(api: str, method: str, path: str) -> Stated | None:
    parts = path.split("/")
    for (contract, verb, shape), stated in _BY_SHAPE.items():
        if (contract, verb) == (api, method) and _fits(shape.split("/"), parts):
            return stated
    return None


def _fits(shape: list[str], parts: list[str]) -> bool:
    return len(shape) == len(parts) and all(
        name in ("{}", part) for name, part in zip(shape, parts, strict=True)
    )

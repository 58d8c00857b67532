"""What really goes over the wire between the client and the hub, read by a third party.

A recording transport sits below the client's engine and notes the bytes of every request and of
every answer; openapi-core then reads both by the contracts that ship, and knows neither our
models nor the hub's checks. So a wrong request of the client is found as well as a wrong answer.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import httpx
from openapi_core import Config, OpenAPI
from openapi_core.exceptions import OpenAPIError
from openapi_core.testing import MockRequest, MockResponse

from app.aio import Clock
from app.clients.transport import Transport
from app.settings import Profile
from tests.clients.scope import Stated, document

HOST = "https://external.apis.enfore.com"
BENEATH = {"enfore-inventory": "/inventory"}
"""What a contract's server adds to its host; the others name no server (O37)."""

LOST_PARAMETERS = {"fulfillmenttools-inbound": {"size", "startAfterId", "facilityRef", "status"}}
"""Query parameters whose lines were lost (O65): the contract cannot know them."""


@dataclass(frozen=True)
class Exchange:
    """One request and its answer, as they went over the wire."""

    method: str
    url: httpx.URL
    sent_headers: dict[str, str]
    sent: bytes
    status: int
    headers: dict[str, str]
    content: bytes


class _Recording(httpx.AsyncBaseTransport):
    def __init__(self, note: Callable[[Exchange], None], options: dict[str, Any]) -> None:
        self._inner = httpx.AsyncHTTPTransport(**options)
        self._note = note

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        answer = await self._inner.handle_async_request(request)
        content = await answer.aread()
        await answer.aclose()
        self._note(
            Exchange(
                request.method,
                request.url,
                dict(request.headers),
                request.content,
                answer.status_code,
                dict(answer.headers),
                content,
            )
        )
        return httpx.Response(
            answer.status_code, headers=answer.headers, stream=httpx.ByteStream(content)
        )

    async def aclose(self) -> None:
        await self._inner.aclose()


class RecordingTransport(Transport):
    """The client's own transport, over a wire that is written down."""

    def __init__(self, profile: Profile, clock: Clock, note: Callable[[Exchange], None]) -> None:
        super().__init__(profile.bases, profile.timings, clock)
        self._note = note

    def _options(self, fresh: bool) -> dict[str, Any]:
        kept = super()._options(fresh)
        below = {name: kept.pop(name) for name in ("verify", "limits", "trust_env")}
        return {**kept, "transport": _Recording(self._note, below), "trust_env": False}


@cache
def contract(name: str, path: str) -> OpenAPI:
    """A contract as openapi-core reads it, with one path: with all of them it takes ten times as
    long to find its way. That the document is sound is shown elsewhere."""
    read: dict[str, Callable[[bytes], Any]] = {"application/problem+json": json.loads}
    unchecked: Any = None
    config = Config(spec_validator_cls=unchecked, extra_media_type_deserializers=read)
    whole = document(name)
    return OpenAPI.from_dict({**whole, "paths": {path: whole["paths"][path]}}, config)


class Judge:
    """Reads every exchange of one operation by its contract."""

    def __init__(self, stated: Stated, base: str) -> None:
        self._stated = stated
        self._base = base

    def wrong_request(self, seen: Exchange) -> str:
        """What the contract has against the request; empty when nothing."""
        unknown = set(seen.url.params) - self._stated.parameters("query")
        unknown -= LOST_PARAMETERS.get(self._stated.contract, set())
        if unknown:
            return f"no query parameter is called {', '.join(sorted(unknown))}"
        if seen.sent and self._stated.body is None:
            return "the operation has no body"
        try:
            self._contract().validate_request(self._request(seen))
        except OpenAPIError as error:
            return _told(error)
        return ""

    def wrong_answer(self, seen: Exchange) -> str:
        """What the contract has against the answer; empty when nothing."""
        kind = seen.headers.get("content-type", "application/json")
        answer = MockResponse(seen.content, status_code=seen.status, content_type=kind)
        try:
            self._contract().validate_response(self._request(seen), answer)
        except OpenAPIError as error:
            return _told(error)
        return ""

    def _contract(self) -> OpenAPI:
        return contract(self._stated.contract, self._stated.path)

    def _request(self, seen: Exchange) -> MockRequest:
        path = seen.url.raw_path.decode("ascii").partition("?")[0].removeprefix(self._base)
        return MockRequest(
            HOST,
            seen.method.lower(),
            BENEATH.get(self._stated.contract, "") + path,
            args=list(seen.url.params.multi_items()),  # type: ignore[arg-type]
            headers=seen.sent_headers,
            data=seen.sent or None,
            content_type=seen.sent_headers.get("content-type", ""),
        )


def _told(error: OpenAPIError) -> str:
    causes = [str(error)]
    cause: BaseException | None = error.__cause__
    while cause is not None:
        causes += [str(cause)]
        causes += [one.message for one in getattr(cause, "schema_errors", ())]
        cause = cause.__cause__
    return ": ".join(causes)[:600]

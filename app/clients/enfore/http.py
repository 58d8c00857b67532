"""One engine for every call of the enfore APIs: base addresses, token, paging, outcomes.

It never repeats a write on its own but for one case: 401 or 403 in the vendor's error type says
that nothing was done, so the token is renewed once, shared by all callers, and the same bytes are
sent once more (outbox 7).
"""

from __future__ import annotations

import asyncio
import base64
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from urllib.parse import quote, urlencode

from pydantic import BaseModel, TypeAdapter, ValidationError

from app.aio import Clock
from app.clients.base import Answer, ServerTime
from app.clients.enfore import operations as ops
from app.clients.enfore import wire
from app.clients.enfore.moments import text_of
from app.clients.enfore.operations import Operation
from app.clients.errors import ClientError, Later, NotSent, SaidNo, SignIn, Unsure
from app.clients.exact import NotJson, read_json, write_json
from app.clients.outcome import Seen, judge, network_of, retry_after
from app.clients.transport import Reply, Transport
from app.domain.entry import Request
from app.settings import Credentials, Profile

log = logging.getLogger(__name__)
T = TypeVar("T")

PAGE = 200
"""The documented default (R4), asked for by name."""
MOST_PAGES = 1000
THREAD_FROM = 64 * 1024
"""Bodies from this size on are read in a thread: the window must not wait for a long list."""

Asked = str | int | tuple[str, ...]
Params = Mapping[str, Asked]


@dataclass(frozen=True, slots=True)
class Listed(Generic[T]):
    """A whole list, all its pages, and what the server or we could not show of it."""

    items: tuple[T, ...]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Page(Generic[T]):
    items: tuple[T, ...]
    problems: tuple[str, ...]
    held: int
    """How many entries it holds, items and problems together (R6)."""


class Engine:
    """Sends operations; `time` is what the server's clock showed last."""

    def __init__(self, profile: Profile, credentials: Credentials, clock: Clock) -> None:
        self.time: ServerTime | None = None
        self._profile = profile
        self._credentials = credentials
        self._clock = clock
        self._transport = Transport(profile.bases, profile.timings, clock)
        self._token = ""
        self._renewing = asyncio.Lock()

    # --- reading ---------------------------------------------------------------------------

    async def load(self, operation: Operation[Any, T], /, **path: str) -> T:
        """One object.

        Raises:
            ClientError: it was not shown; `SaidNo` with status 404 when there is none.
        """
        reply = await self._read(operation, {}, path)
        assert operation.answer is not None
        loaded: T = await _in_thread_if_long(reply.content, _one, reply, _reader(operation.answer))
        return loaded

    async def all(
        self, operation: Operation[Any, T], params: Params | None = None, /, **path: str
    ) -> Listed[T]:
        """All elements of a list, page after page; an element comes once, even if pages shift.

        Raises:
            ClientError: one of the pages was not shown.
        """
        assert operation.answer is not None
        items: dict[Any, T] = {}
        problems: list[str] = []
        offset = 0
        for _ in range(MOST_PAGES):
            asked: dict[str, Asked] = {**(params or {})}
            if operation.paging:
                asked.update(limit=PAGE, offset=offset)
            reply = await self._read(operation, asked, path)
            page = await _in_thread_if_long(reply.content, _page, reply, _reader(operation.answer))
            for item in page.items:
                items.setdefault(getattr(item, "id", len(items)), item)
            problems += page.problems
            offset += page.held
            if not operation.paging or page.held < PAGE:
                break
        return Listed(tuple(items.values()), tuple(problems))

    async def probe(self) -> ServerTime | None:
        """The cheapest call that needs a token.

        Raises:
            ClientError: the system does not answer, or not to us.
        """
        now = self._clock.now()
        params: Params = {"from": text_of(now), "to": text_of(now + 1000), "limit": 1}
        return (await self._read(ops.GOODS_INS, params, {})).time

    # --- writing ---------------------------------------------------------------------------

    def render(self, operation: Operation[Any, Any], body: Any = None, /, **path: str) -> Request:
        """The request of a write, as it is stored and sent: without token and base address."""
        content = _render(body)
        headers = (("Content-Type", "application/json"),) if content else ()
        return Request(
            operation.method, self._path(operation, path), operation.api, content, headers
        )

    async def send(self, request: Request, *, fresh: bool = False) -> Answer:
        """Send a stored request byte for byte; `fresh` for what must be probed afterwards.

        Raises:
            ClientError: see `clients.errors`.
        """
        reply = await self._exchange(request, fresh=fresh)
        body, complete = _loosely(reply)
        return Answer(reply.status, body, complete, reply.time, reply.took)

    async def close(self) -> None:
        """Close all connections."""
        await self._transport.close()

    # --- below -----------------------------------------------------------------------------

    def _path(self, operation: Operation[Any, Any], path: Mapping[str, str]) -> str:
        if any(value in ("", ".", "..") for value in path.values()):
            raise ValueError(f"no id for {operation.path}: {dict(path)}")
        filled = {name: quote(value, safe="") for name, value in path.items()}
        return operation.path.format(org=quote(self._profile.org, safe=""), **filled)

    async def _read(
        self, operation: Operation[Any, Any], params: Params, path: Mapping[str, str]
    ) -> Reply:
        where = self._path(operation, path)
        query = urlencode(params, doseq=True)
        request = Request("GET", where + ("?" + query if query else ""), operation.api)
        try:
            reply = await self._exchange(request)
        except Unsure as error:
            if error.network != "reset" or error.status is not None:
                raise
            # Reading twice harms nobody; an idle connection may just have been closed on us.
            reply = await self._exchange(request)
        if not reply.complete:
            raise Unsure(f"GET {where}: the answer was cut", network="reset")
        return reply

    async def _exchange(self, request: Request, *, fresh: bool = False) -> Reply:
        token = self._token or await self._renew("")
        try:
            return await self._once(request, token, fresh)
        except SignIn:
            token = await self._renew(token)
        try:
            return await self._once(request, token, fresh)
        except SignIn as error:
            if not await self._plain_get_works(token):
                raise
            raise SaidNo(error.what, **_facts_of(error)) from error

    async def _once(self, request: Request, token: str, fresh: bool) -> Reply:
        headers = {
            **dict(request.headers),
            "Authorization": f"Bearer {token}",
            "Accept": "application/json",
        }
        return await self._raw(request, headers, fresh)

    async def _raw(self, request: Request, headers: Mapping[str, str], fresh: bool) -> Reply:
        base = self._profile.bases.get(request.api)
        if not base:
            raise NotSent(f"no address is set for {request.api}", network="dns")
        reply = await self._transport.request(
            request.method,
            base.rstrip("/") + request.path,
            headers=headers,
            content=request.body,
            fresh=fresh,
        )
        if reply.time is not None:
            self.time = reply.time
        self._raise_for(reply, request)
        return reply

    def _raise_for(self, reply: Reply, request: Request) -> None:
        now = reply.time.server if reply.time else self._clock.now()
        wish = retry_after(
            reply.headers.get("retry-after"), now=now, most=self._profile.timings.retry_after_most
        )
        seen = Seen(reply.status, reply.media, wish)
        kind = judge(seen, errors="problem")
        if kind is None:
            return
        what = f"{request.method} {request.path.partition('?')[0]}: {reply.status}"
        facts: dict[str, Any] = {
            "status": reply.status,
            "problem": _problem_of(reply),
            "request_id": reply.request_id,
            "body": reply.content[:2000].decode("utf-8", "replace"),
            "network": network_of(seen),
        }
        log.debug("%s is %s (request %s)", what, kind.__name__, reply.request_id)
        if issubclass(kind, Later):
            raise kind(what, after=wish, **facts)
        raise kind(what, **facts)

    async def _renew(self, stale: str) -> str:
        """A token that is not `stale`; one call for all who wait.

        Raises:
            SignIn: the credentials are refused.
            NotSent: signing in failed otherwise; the request itself has not left.
        """
        async with self._renewing:
            if self._token and self._token != stale:
                return self._token
            self._token = ""
            self._token = await self._authorize()
            return self._token

    async def _authorize(self) -> str:
        pair = f"{self._credentials.app}:{self._credentials.secret}".encode()
        headers = {
            "Authorization": "Basic " + base64.b64encode(pair).decode(),
            "Accept": "application/json",
        }
        request = Request("GET", self._path(ops.AUTHORIZE, {}), ops.AUTHORIZE.api)
        try:
            reply = await self._raw(request, headers, fresh=False)
            answer: wire.AccessToken = _one(reply, _reader(wire.AccessToken))
        except (SignIn, NotSent):
            raise
        except Later as error:
            raise Later("signing in: try again later", after=error.after) from error
        except ClientError as error:
            raise NotSent(f"signing in: {error.what}", **_facts_of(error)) from error
        return answer.access_token

    async def _plain_get_works(self, token: str) -> bool:
        now = text_of(self._clock.now())
        query = urlencode({"from": now, "to": now, "limit": 1})
        where = f"{self._path(ops.GOODS_INS, {})}?{query}"
        try:
            await self._once(Request("GET", where, ops.GOODS_INS.api), token, fresh=False)
        except ClientError:
            return False
        return True


_READERS: dict[Any, TypeAdapter[Any]] = {}


def _reader(kind: Any) -> TypeAdapter[Any]:
    """Made once per type and complete: building one costs more than a hundred readings, and it
    must not be built by two threads at once."""
    if kind not in _READERS:
        made: TypeAdapter[Any] = TypeAdapter(kind)
        made.rebuild(force=True)
        _READERS[kind] = made
    return _READERS[kind]


def _render(body: Any) -> bytes:
    if body is None:
        return b""
    return write_json(body.body() if isinstance(body, wire.Sent) else body)


async def _in_thread_if_long(content: bytes, read: Any, *arguments: Any) -> Any:
    if len(content) < THREAD_FROM:
        return read(*arguments)
    return await asyncio.to_thread(read, *arguments)


def _one(reply: Reply, reader: TypeAdapter[T]) -> T:
    try:
        return reader.validate_python(read_json(reply.content))
    except (NotJson, ValidationError) as error:
        raise _unreadable(reply, error) from None


def _page(reply: Reply, reader: TypeAdapter[T]) -> _Page[T]:
    try:
        body = read_json(reply.content)
    except NotJson as error:
        raise _unreadable(reply, error) from None
    rows = body.get("items") if isinstance(body, dict) else None
    if not isinstance(rows, list):
        raise _unreadable(reply, "a list has no 'items'")
    told = body.get("problems")
    problems = [_sentence(problem) for problem in told] if isinstance(told, list) else []
    held = len(rows) + len(problems)
    items: list[T] = []
    for row in rows:
        try:
            items.append(reader.validate_python(row))
        except ValidationError as error:
            problems.append(f"an entry of the list cannot be read: {_short(error)}")
    return _Page(tuple(items), tuple(problems), held)


def _sentence(problem: Any) -> str:
    try:
        return wire.Problem.model_validate(problem).sentence() or "a problem without a name"
    except ValidationError:
        return str(problem)[:200]


def _unreadable(reply: Reply, why: object) -> Unsure:
    text = _short(why) if isinstance(why, ValidationError) else str(why)
    return Unsure(
        f"the answer cannot be read: {text}", status=reply.status, request_id=reply.request_id
    )


def _short(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"[:200]


def _loosely(reply: Reply) -> tuple[Any, bool]:
    """The body of a write that has happened, as far as it can be read."""
    if not reply.content:
        return None, reply.complete
    try:
        return read_json(reply.content), reply.complete
    except NotJson:
        return None, False


def _problem_of(reply: Reply) -> dict[str, Any]:
    try:
        problem = read_json(reply.content)
    except NotJson:
        return {}
    return _plain(problem) if isinstance(problem, dict) else {}


def _plain(problem: dict[str, Any]) -> dict[str, Any]:
    """Stored beside an entry, so texts and whole numbers only, and not without end."""
    return {
        str(name)[:50]: value if isinstance(value, int) else str(value)[:500]
        for name, value in list(problem.items())[:20]
    }


def _facts_of(error: ClientError) -> dict[str, Any]:
    facts = error.facts()
    return {name: facts[name] for name in ("status", "problem", "request_id", "body", "network")}


def parsed(kind: type[BaseModel], body: Any) -> Any:
    """A received model from an already decoded body; None if it is not one."""
    try:
        return kind.model_validate(body)
    except ValidationError:
        return None

"""One engine for every call of every system: base addresses, token, paging, outcomes.

What differs between systems is data: a `Vendor`. The engine never repeats a write on its own but
for one case: 401 or 403 in the vendor's error type says that nothing was done, so the token is
renewed once, shared by all callers, and the same bytes are sent once more (outbox 7).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast
from urllib.parse import quote, urlencode

from pydantic import TypeAdapter, ValidationError

from app.aio import Clock
from app.clients.base import Answer, ServerTime
from app.clients.errors import ClientError, Later, NotSent, SaidNo, SignIn, Unsure
from app.clients.exact import NotJson, read_json, write_json
from app.clients.model import Sent
from app.clients.operation import Operation
from app.clients.outcome import Media, Seen, judge, network_of, retry_after
from app.clients.pages import Listed, Page, Params, gather, read_page, short
from app.clients.signing import Signing
from app.clients.token import Token
from app.clients.transport import Reply, Transport
from app.domain.entry import Request
from app.settings import Credentials, Profile

log = logging.getLogger(__name__)
T = TypeVar("T")

THREAD_FROM = 64 * 1024
"""Bodies from this size on are read in a thread: the window must not wait for a long list."""

Probe = tuple[Operation[Any, Any], Params]


@dataclass(frozen=True, slots=True)
class Vendor:
    """What the engine must know of a system."""

    signing: Signing
    errors: Media
    """The kind of body that the system's own refusals have."""
    probe: Callable[[int], Probe]
    """The cheapest call that needs a token, from the time (ms) it is asked at."""
    told: Mapping[str, str] = field(default_factory=dict)
    """Members of a refusal that mean `title` or `detail`."""


class Engine:
    """Sends operations; `time` is what the server's clock showed last."""

    def __init__(self, profile: Profile, clock: Clock, vendor: Vendor) -> None:
        self.time: ServerTime | None = None
        self._profile = profile
        self._clock = clock
        self._vendor = vendor
        self._transport = Transport(profile.bases, profile.timings, clock)
        self._token = Token(vendor.signing, self._raw)

    def now(self) -> int:
        """The server's time, ms; ours until the first answer."""
        if self.time is None:
            return self._clock.now()
        return self.time.server + self._clock.monotonic() - self.time.monotonic

    def as_of(self, began: int) -> int:
        """Up to when a reading that began at `began` (`now`) knows what others did, ms: what they
        do meanwhile may be missing in it. Before the first answer `began` was told by our clock.
        """
        return min(began, self.now())

    def use_credentials(self, credentials: Credentials) -> None:
        """Sign in with these from now on; calls under way end as they end (see `token`)."""
        self._token.use(credentials)

    # --- reading ---------------------------------------------------------------------------

    async def load(
        self, operation: Operation[Any, T], params: Params | None = None, /, **path: str
    ) -> T:
        """One object.

        Raises:
            ClientError: it was not shown; `SaidNo` with status 404 when there is none.
        """
        reply = await self._read(operation, params or {}, path)
        assert operation.answer is not None
        loaded: T = await _in_thread_if_long(reply, _one, reader_of(operation.answer))
        return loaded

    async def all(
        self, operation: Operation[Any, T], params: Params | None = None, /, **path: str
    ) -> Listed[T]:
        """All elements of a list, page after page; an element comes once, even if pages shift.

        Raises:
            ClientError: one of the pages was not shown.
        """
        assert operation.answer is not None
        assert operation.paging is not None
        reader = reader_of(operation.answer)

        async def fetch(asked: Params) -> Page[T]:
            reply = await self._read(operation, asked, path)
            page: Page[T] = await _in_thread_if_long(reply, _page, operation, reader)
            return page

        return await gather(operation.paging, params or {}, fetch)

    async def probe(self) -> ServerTime | None:
        """The cheapest call that needs a token.

        Raises:
            ClientError: the system does not answer, or not to us.
        """
        operation, params = self._vendor.probe(self._clock.now())
        return (await self._read(operation, params, {})).time

    # --- writing ---------------------------------------------------------------------------

    def render(
        self,
        operation: Operation[Any, Any],
        body: Any = None,
        params: Params | None = None,
        headers: Mapping[str, str] | None = None,
        /,
        **path: str,
    ) -> Request:
        """The request of a write, as it is stored and sent: without token and base address."""
        content = _render(operation, body)
        kind = (("Content-Type", operation.media),) if content else ()
        own = tuple((headers or {}).items())
        assert {name for name, _ in own} <= set(operation.headers)
        where = self._path(operation, params or {}, path)
        return Request(operation.method, where, operation.api, content, (*kind, *own))

    async def send(self, request: Request, *, fresh: bool = False) -> Answer:
        """Send a stored request byte for byte; `fresh` for what must be probed afterwards.

        Raises:
            ClientError: see `clients.errors`.
        """
        reply = await self._exchange(request, fresh=fresh)
        body, complete = _loosely(reply)
        return Answer(reply.status, body, complete, reply.time, reply.took)

    async def call(
        self,
        operation: Operation[Any, T],
        body: Any = None,
        params: Params | None = None,
        headers: Mapping[str, str] | None = None,
        /,
        **path: str,
    ) -> T:
        """A call outside the outbox, for what harms nobody when it happens twice (exports).

        Raises:
            ClientError: see `clients.errors`.
        """
        reply = await self._exchange(self.render(operation, body, params, headers, **path))
        if operation.answer is None:
            return cast("T", None)
        answered: T = await _in_thread_if_long(reply, _one, reader_of(operation.answer))
        return answered

    async def close(self) -> None:
        """Close all connections."""
        await self._transport.close()

    # --- below -----------------------------------------------------------------------------

    def _path(self, operation: Operation[Any, Any], params: Params, path: Mapping[str, str]) -> str:
        if not _names_all(path):
            raise ValueError(f"no id for {operation.path}: {dict(path)}")
        template = self._profile.paths.get(operation.inferred) or operation.path
        filled = {name: quote(value, safe="") for name, value in path.items()}
        where = template.format(org=quote(self._profile.org, safe=""), **filled)
        return where + ("?" + urlencode(params, doseq=True) if params else "")

    async def _read(
        self, operation: Operation[Any, Any], params: Params, path: Mapping[str, str]
    ) -> Reply:
        if not _names_all(path):
            # An answer may call an object anything; what no address can hold is not there.
            raise SaidNo(f"GET {operation.path}: no object is called {dict(path)}", status=404)
        request = Request("GET", self._path(operation, params, path), operation.api)
        try:
            reply = await self._exchange(request)
        except Unsure as error:
            if error.network != "reset" or error.status is not None:
                raise
            # Reading twice harms nobody; an idle connection may just have been closed on us.
            reply = await self._exchange(request)
        if not reply.complete:
            where = request.path.partition("?")[0]
            raise Unsure(f"GET {where}: the answer was cut", network="reset")
        return reply

    async def _exchange(self, request: Request, *, fresh: bool = False) -> Reply:
        token = await self._token.text()
        if self._vendor.signing.renews:
            try:
                return await self._once(request, token, fresh)
            except SignIn:
                token = await self._token.renewed(token)
        try:
            return await self._once(request, token, fresh)
        except SignIn as error:
            if not await self._plain_get_works(token):
                raise
            raise SaidNo(error.what, **error.as_met()) from error

    async def _once(self, request: Request, token: str, fresh: bool) -> Reply:
        headers = {
            **dict(request.headers),
            "Authorization": f"Bearer {token}",
            "Accept": "application/json",
        }
        return await self._raw(request, headers, fresh)

    async def _raw(
        self, request: Request, headers: Mapping[str, str], fresh: bool = False
    ) -> Reply:
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
        kind = judge(seen, errors=self._vendor.errors)
        if kind is None:
            return
        what = f"{request.method} {request.path.partition('?')[0]}: {reply.status}"
        facts: dict[str, Any] = {
            "status": reply.status,
            "problem": _problem_of(reply, self._vendor.told),
            "request_id": reply.request_id,
            "body": reply.content[:2000].decode("utf-8", "replace"),
            "network": network_of(seen),
        }
        log.debug("%s is %s (request %s)", what, kind.__name__, reply.request_id)
        if issubclass(kind, Later):
            raise kind(what, after=wish, **facts)
        raise kind(what, **facts)

    async def _plain_get_works(self, token: str) -> bool:
        operation, params = self._vendor.probe(self._clock.now())
        request = Request("GET", self._path(operation, params, {}), operation.api)
        try:
            await self._once(request, token, fresh=False)
        except ClientError:
            return False
        return True


_READERS: dict[Any, TypeAdapter[Any]] = {}


def reader_of(kind: Any) -> TypeAdapter[Any]:
    """Made once per type and complete: building one costs more than a hundred readings, and it
    must not be built by two threads at once."""
    if kind not in _READERS:
        made: TypeAdapter[Any] = TypeAdapter(kind)
        made.rebuild(force=True)
        _READERS[kind] = made
    return _READERS[kind]


def read_one(reply: Reply, kind: type[T]) -> T:
    """The answer as a model.

    Raises:
        Unsure: it cannot be read.
    """
    reader: TypeAdapter[T] = reader_of(kind)
    return _one(reply, reader)


def _names_all(path: Mapping[str, str]) -> bool:
    """Whether each id can stand in an address: dots would climb, nothing would name the list."""
    return not any(value in ("", ".", "..") for value in path.values())


def _render(operation: Operation[Any, Any], body: Any) -> bytes:
    if body is None:
        return b""
    if operation.media == "text/plain":
        return str(body).encode()
    return write_json(body.body() if isinstance(body, Sent) else body)


async def _in_thread_if_long(reply: Reply, read: Any, *arguments: Any) -> Any:
    if len(reply.content) < THREAD_FROM:
        return read(reply, *arguments)
    return await asyncio.to_thread(read, reply, *arguments)


def _one(reply: Reply, reader: TypeAdapter[T]) -> T:
    try:
        return reader.validate_python(read_json(reply.content))
    except (NotJson, ValidationError) as error:
        raise _unreadable(reply, error) from None


def _page(reply: Reply, operation: Operation[Any, T], reader: TypeAdapter[T]) -> Page[T]:
    try:
        return read_page(operation, read_json(reply.content), reader)
    except NotJson as error:
        raise _unreadable(reply, error) from None


def _unreadable(reply: Reply, why: object) -> Unsure:
    text = short(why) if isinstance(why, ValidationError) else str(why)
    return Unsure(
        f"the answer cannot be read: {text}", status=reply.status, request_id=reply.request_id
    )


def _loosely(reply: Reply) -> tuple[Any, bool]:
    """The body of a write that has happened, as far as it can be read."""
    if not reply.content:
        return None, reply.complete
    try:
        return read_json(reply.content), reply.complete
    except NotJson:
        return None, False


def _problem_of(reply: Reply, told: Mapping[str, str]) -> dict[str, Any]:
    """A refusal in the words of a problem; of a list of errors the first (R188)."""
    try:
        problem = read_json(reply.content)
    except NotJson:
        return {}
    if isinstance(problem, list):
        problem = problem[0] if problem else {}
    if not isinstance(problem, dict):
        return {}
    return _plain({told.get(str(name), name): value for name, value in problem.items()})


def _plain(problem: dict[str, Any]) -> dict[str, Any]:
    """Stored beside an entry, so texts and whole numbers only, and not without end."""
    return {
        str(name)[:50]: value if isinstance(value, int) else str(value)[:500]
        for name, value in list(problem.items())[:20]
    }

"""The ASGI application: reads a request, lets faults strike, answers, and writes the log."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from starlette.types import Receive, Scope, Send

from app.hub import checking, control, exact, refusing, timestamps
from app.hub.answering import BODY_LIMIT, Answered, Received, answer
from app.hub.calls import Answer
from app.hub.contract import load
from app.hub.faults import Fault, Struck
from app.hub.listener import cut
from app.hub.problems import Problem
from app.hub.routes import Routes
from app.hub.state import State

log = logging.getLogger(__name__)

Header = tuple[bytes, bytes]
JSON = b"application/json"
SEED_LIMIT = 256 * 1024 * 1024
RESET_AFTER_MS = 20
_IN_THE_BODY = ("cut_body", "reset_body", "slow_body")
HTML = b"text/html; charset=utf-8"
_PAGE = b"<!doctype html><title>Sign in</title><h1>Welcome to the guest network</h1>"


class Application:
    """Every path of the contracts, and `/_hub/...` where it is allowed."""

    def __init__(self, state: State) -> None:
        self.state = state
        self._routes = Routes(load(state.identity.prefix))
        self._writes = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        exchange = _Exchange(self.state, scope, receive, send)
        received = await exchange.read()
        if received is None:
            return
        if received.raw_path.startswith("/_hub/"):
            status, body = await self._control(scope, received)
            await exchange.send(status, exact.dumps(body).encode(), JSON)
            return
        await self._exchange(exchange, received)

    async def _control(self, scope: Scope, received: Received) -> tuple[int, Any]:
        if not (self.state.options.control and control.is_loopback(scope.get("client"))):
            return 404, Problem(404, "No contract has this path.").body()
        return await control.handle(self.state, received)

    async def _exchange(self, exchange: _Exchange, received: Received) -> None:
        struck = self.state.faults.strike(received.method, received.raw_path)
        await _wait(struck.wait_before + self._lateness(received))
        if exchange.client_left and not self._commits_all_the_same(struck):
            exchange.note(received, None, "the client left before anything happened")
            await exchange.gone()
            return
        if struck.fault is not None and not struck.fault.after:
            exchange.note(received, struck.fault.status or None, "", fault=struck.fault.kind)
            await exchange.spoil(struck.fault, 200, b"", JSON)
            return
        await self._answer(exchange, received, struck)

    def _commits_all_the_same(self, struck: Struck) -> bool:
        """Whether what a client sent before it left takes effect (A26)."""
        late = struck.fault is not None and struck.fault.kind == "late_commit"
        return late or self.state.switches.commits_after_client_left

    def _lateness(self, received: Received) -> int:
        """How much later than usual a write takes effect (A26)."""
        switches = self.state.switches
        if received.method == "GET" or not switches.late_commit_every:
            return 0
        self._writes += 1
        return 0 if self._writes % switches.late_commit_every else switches.late_commit_ms

    async def _answer(self, exchange: _Exchange, received: Received, struck: Struck) -> None:
        answered = await self._answered(received, struck.late_by)
        contract = refusing.contract_at(self.state.identity.prefix, received.raw_path)
        status, body, kind = self._rendered(answered, contract)
        fault = struck.fault
        exchange.note(
            received,
            status,
            answered.answer.effect,
            app=answered.app,
            fault="" if fault is None else fault.kind,
        )
        await _wait(struck.wait_after)
        if fault is None:
            await exchange.send(status, body, kind)
        else:
            await exchange.spoil(fault, status, body, kind)

    async def _answered(self, received: Received, late_by: int) -> Answered:
        try:
            return await answer(self.state, self._routes, received, late_by)
        except Exception:
            # A fault of the hub must be seen in its log and leave the other requests alone.
            log.exception("request %s failed", received.id)
            contract = refusing.contract_at(self.state.identity.prefix, received.raw_path)
            problem = Problem(500, "The hub failed; its log says why.")
            return Answered(Answer(500, problem.body(contract), "failed"))

    def _rendered(self, answered: Answered, contract: str) -> tuple[int, bytes, bytes]:
        """Status, bytes and media type; with --check an answer against its contract is a 500."""
        sheet = answered.answer.sheet
        if sheet is not None:
            return answered.answer.status, sheet.content, sheet.media.encode("ascii")
        status, value = answered.answer.status, answered.answer.body
        body = b"" if value is None else exact.dumps(value).encode("utf-8")
        kind = JSON if status < 400 else refusing.media(contract)
        if self.state.options.check and answered.operation is not None:
            wrong = checking.mismatch(answered.operation, status, body, kind.decode())
            if wrong is not None:
                log.error("%s: %s", answered.operation.name, wrong)
                return 500, *refusing.rendered(Problem(500, wrong), contract)
        return status, body, kind


async def _wait(ms: int) -> None:
    if ms:
        await asyncio.sleep(ms / 1000)


class _Exchange:
    """One request and its answer on one connection."""

    def __init__(self, state: State, scope: Scope, receive: Receive, send: Send) -> None:
        self._state = state
        self._scope = scope
        self._receive = receive
        self._send = send
        self._transport: asyncio.Transport | None = scope.get("state", {}).get("transport")

    @property
    def client_left(self) -> bool:
        return self._transport is not None and self._transport.is_closing()

    async def gone(self) -> None:
        """Until the protocol knows that the client left, else it would miss an answer."""
        await self._receive()

    async def read(self) -> Received | None:
        """The whole request; None when the client left before its end."""
        path = _raw_path(self._scope)
        limit = SEED_LIMIT if path.startswith("/_hub/") else BODY_LIMIT
        chunks: list[bytes] = []
        size = 0
        more = True
        while more:
            message = await self._receive()
            if message["type"] == "http.disconnect":
                return None
            if size <= limit:  # what comes beyond is refused, so it need not be kept
                chunks.append(message.get("body", b""))
                size += len(chunks[-1])
            more = message.get("more_body", False)
        headers = {name.lower(): value for name, value in self._scope["headers"]}
        self._state.count += 1
        return Received(
            id=f"r{self._state.count}",
            method=self._scope["method"],
            raw_path=path,
            query=self._scope["query_string"].decode("latin-1"),
            authorization=headers.get(b"authorization", b"").decode("latin-1"),
            content_type=headers.get(b"content-type", b"").decode("latin-1"),
            body=b"".join(chunks),
            headers={
                name.decode("latin-1"): text.decode("latin-1") for name, text in headers.items()
            },
        )

    def note(
        self, received: Received, status: int | None, effect: str, *, app: str = "", fault: str = ""
    ) -> None:
        """One line of the request log."""
        self._state.requests.append(
            {
                "id": received.id,
                "at": timestamps.text(self._state.now()),
                "method": received.method,
                "path": received.raw_path,
                "query": received.query,
                "status": status,
                "effect": effect,
                "app": app,
                "fault": fault,
            }
        )

    async def send(
        self, status: int, body: bytes, kind: bytes, extra: tuple[Header, ...] = ()
    ) -> None:
        await self._start(status, body, kind, extra)
        await self._send({"type": "http.response.body", "body": body})

    async def _start(
        self, status: int, body: bytes, kind: bytes, extra: tuple[Header, ...] = ()
    ) -> None:
        date = timestamps.http_date(self._state.now()).encode("ascii")
        headers: list[Header] = [(b"date", date), *extra]
        if body:
            headers.append((b"content-type", kind))
        if status != 204:
            headers.append((b"content-length", str(len(body)).encode("ascii")))
        await self._send({"type": "http.response.start", "status": status, "headers": headers})

    async def spoil(self, fault: Fault, status: int, body: bytes, kind: bytes) -> None:
        """Answer as the fault wants it, `status` and `body` being the true answer."""
        if fault.kind in ("lost_request", "lost_answer", "late_commit"):
            await self._cut(reset=False)
        elif fault.kind in ("reset", "offline"):
            await self._cut(reset=True)
        elif fault.kind in _IN_THE_BODY and status == 204:
            await self.send(status, b"", kind)  # it has no body that anything could happen to
        elif fault.kind in ("cut_body", "reset_body"):
            await self._half(status, body or b"{}", kind)
            await self._end(reset=fault.kind == "reset_body")
        elif fault.kind == "slow_body":
            await self._slowly(status, body or b"{}", kind, fault.delay_ms)
        elif fault.kind == "html":
            await self.send(fault.status, (fault.body or "").encode() or _PAGE, HTML)
        else:
            problem = Problem(fault.status, "The server cannot do this now.")
            contract = refusing.contract_at(self._state.identity.prefix, _raw_path(self._scope))
            refusal, form = refusing.rendered(problem, contract)
            extra: tuple[Header, ...] = ()
            if fault.retry_after is not None:
                extra = ((b"retry-after", str(fault.retry_after).encode("ascii")),)
            await self.send(fault.status, refusal, form, extra)

    async def _half(self, status: int, body: bytes, kind: bytes) -> None:
        await self._start(status, body, kind)
        half = body[: len(body) // 2]
        await self._send({"type": "http.response.body", "body": half, "more_body": True})

    async def _end(self, *, reset: bool) -> None:
        """After half an answer: the connection ends, in order or with a TCP reset."""
        if self._transport is None:
            return
        if reset:
            # What is still in our buffers would be thrown away with the connection.
            await asyncio.sleep(RESET_AFTER_MS / 1000)
            await self._cut(reset=True)
        else:
            self._transport.close()
            await self._receive()

    async def _slowly(self, status: int, body: bytes, kind: bytes, ms: int) -> None:
        """Half, silence, the rest. A client that left meanwhile misses it."""
        await self._half(status, body, kind)
        await _wait(ms)
        if not self.client_left:
            await self._send({"type": "http.response.body", "body": body[len(body) // 2 :]})
        else:
            await self.gone()

    async def _cut(self, *, reset: bool) -> None:
        if self._transport is not None:
            cut(self._transport, reset=reset)
            await self.gone()


def _raw_path(scope: Scope) -> str:
    raw = scope.get("raw_path") or scope["path"].encode("utf-8")
    return str(raw.decode("ascii", errors="replace"))

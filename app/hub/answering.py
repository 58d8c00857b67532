"""The way of one request through the hub: operation, token, parameters, body, behaviour."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl

from app import aio
from app.hub import exact, files, refusing
from app.hub.behaviours import BEHAVIOURS
from app.hub.calls import Answer, Behaviour, Call
from app.hub.contract import Operation
from app.hub.problems import Problem, forbidden, invalid
from app.hub.routes import Routes
from app.hub.state import State

_HOST = re.compile(r"(\[[0-9A-Fa-f:.]{2,45}\]|[0-9A-Za-z.-]{1,253})(:[0-9]{1,5})?")
BODY_LIMIT = 16 * 1024 * 1024


@dataclass(frozen=True)
class Received:
    """A request as it came in; `raw_path` is still escaped."""

    id: str
    method: str
    raw_path: str
    query: str
    authorization: str
    content_type: str
    body: bytes
    headers: Mapping[str, str]
    """By their names in small letters."""


@dataclass(frozen=True)
class Answered:
    """What goes back. `operation` is None for a path of no contract."""

    answer: Answer
    operation: Operation | None = None
    app: str = ""


async def answer(state: State, routes: Routes, received: Received, late_by: int = 0) -> Answered:
    """Let a request take its effect; a refusal changes nothing. `late_by` ms: a list shows nothing
    younger than that (A12).
    """
    operation, path, known = routes.find(received.method, received.raw_path)
    app = ""
    try:
        if files.is_link(received.raw_path):
            return Answered(_file(state, received))
        if operation is None:
            raise _no_operation(known)
        app = _let_in(state, operation, path, received)
        call = _call(state, operation, path, received, app)
        if late_by:
            late = max(late_by, call.switches.list_delay_ms)
            call = replace(call, switches=replace(call.switches, list_delay_ms=late))
        return Answered(await _run(state, operation, call), operation, app)
    except Problem as problem:
        said = refusing.as_listed(problem, operation)
        contract = refusing.contract_at(state.identity.prefix, received.raw_path)
        refusal = Answer(said.status, said.body(contract), f"refused: {said.detail}")
        return Answered(refusal, operation, app)


def _file(state: State, received: Received) -> Answer:
    """A file behind a link; the link is all that it takes, no token is asked for (A49)."""
    if received.method != "GET":
        raise Problem(405, "A file can only be fetched.")
    now = state.now()
    return state.database.read(lambda tx: files.fetch(tx, received.raw_path, now))


def _no_operation(known: bool) -> Problem:
    if known:
        return Problem(405, "No contract has this method at this path.")
    return Problem(404, "No contract has this path.")


def _let_in(state: State, operation: Operation, path: dict[str, str], received: Received) -> str:
    """The app that asks; 403 (enfore) or 401 (Trybe) when it may not (R10, R205)."""
    if operation.name == "authorize":
        return ""
    contract = operation.contract.name
    app = state.tokens.bearer(contract, received.authorization, state.now())
    if path.get("org-id", state.identity.org) != state.identity.org:
        raise forbidden("The access token is for another organisation.")
    return app


def _call(
    state: State, operation: Operation, path: dict[str, str], received: Received, app: str
) -> Call:
    pairs = parse_qsl(received.query, keep_blank_values=True)
    query = operation.query(pairs)
    body = _body(operation, received) if operation.media else None
    return Call(
        path=path,
        query=query,
        body=body,
        headers=operation.headers(received.headers),
        authorization=received.authorization,
        app=app,
        request=received.id,
        now=state.now(),
        switches=state.switches,
        unlisted={name: value for name, value in pairs if name not in query},
        base=_base(received.headers.get("host", "")),
    )


def _base(host: str) -> str:
    """Our address as the caller knows it; empty when it names none that a link could have."""
    return f"http://{host}" if _HOST.fullmatch(host) else ""


def _body(operation: Operation, received: Received) -> Any:
    """The body, checked (R12): JSON, or one word as text (R44, R160)."""
    kind = received.content_type.partition(";")[0].strip().lower()
    if kind != operation.media:
        raise invalid(f"The body must be sent as {operation.media}.")
    if len(received.body) > BODY_LIMIT:
        raise invalid(f"The body is larger than {BODY_LIMIT} bytes.")
    try:
        if kind == "text/plain":
            value: Any = received.body.decode("utf-8")
        else:
            value = exact.loads(received.body)
            exact.check_depth(value)
    except ValueError as error:
        raise invalid(f"The body cannot be read. {error}") from error
    operation.check_body(value)
    return value


async def _run(state: State, operation: Operation, call: Call) -> Answer:
    if operation.name == "authorize":
        token = state.tokens.issue(call.path["org-id"], call.authorization, call.now)
        return Answer(body={"accessToken": token}, effect="token issued")
    behaviour = BEHAVIOURS.get(operation.contract.name, {}).get(operation.name)
    if behaviour is None:
        raise Problem(501, f"The hub has no behaviour for {operation.name} yet.")
    return await _behave(state, behaviour, call)


async def _behave(state: State, behaviour: Behaviour, call: Call) -> Answer:
    if not behaviour.writes:
        return state.database.read(lambda connection: behaviour.run(call, connection))
    return await aio.wait_for(
        state.database.write(lambda connection: behaviour.run(call, connection))
    )

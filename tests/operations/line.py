"""A line of the table: how an operation is called well, and how each refusal is provoked."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from app.clients.operation import Operation
from app.clients.pages import Params
from tests.clients.scope import Stated
from tests.operations.warehouse import Warehouse, stated_of

Ids = dict[str, str]
NOBODY = "ffffffffffffffffffffffff"
"""A well-formed id that nothing has."""


@dataclass(frozen=True)
class Said:
    """One call as it is going to be made."""

    ids: Ids = field(default_factory=dict)
    body: Any = None
    params: Params = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    """Sent instead of the body: our own models can say nothing wrong."""
    stranger: bool = False
    malformed: bool = False
    """The contract itself must have something against the request."""
    afterwards: Callable[[], None] | None = None
    """Puts back what this call needed."""


Making = Callable[[Warehouse], Awaitable[Ids]]
Refusal = Callable[[Warehouse, "Line", Said], Awaitable[Said]]


async def _nothing(warehouse: Warehouse) -> Ids:
    return {}


@dataclass(frozen=True)
class Line:
    """`body` gets the ids; `refusals` are those that need more than the general ways."""

    operation: Operation[Any, Any]
    ids: Making = _nothing
    body: Callable[[Ids], Any] | None = None
    params: Params = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    refusals: Mapping[int, Refusal] = field(default_factory=dict)

    @property
    def stated(self) -> Stated:
        return stated_of(self.operation)

    @property
    def name(self) -> str:
        """The contract's name for it."""
        return self.stated.name

    async def said(self, warehouse: Warehouse) -> Said:
        """The call as it ought to be, with documents of its own."""
        ids = await self.ids(warehouse)
        body = None if self.body is None else self.body(ids)
        named = {name: ids[name] for name in ids if f"{{{name}}}" in self.operation.path}
        return Said(named, body, self.params, self.headers)

    def errors(self) -> set[int]:
        """The error statuses that the contract lists; where it only says "default", those that
        the documents' words mean (A93)."""
        statuses = self.stated.spec["responses"]
        listed = {int(one) for one in statuses if one.isdigit() and one >= "400"}
        if "default" in statuses:
            listed |= {401}
            listed |= {400, 422} if self.operation.body else set()
            listed |= {404} if "{" in self.operation.path else set()
        return listed

    def provoked(self) -> dict[int, Refusal]:
        """How each of them is provoked, as far as that is known."""
        known = {**_general_ways(self), **self.refusals}
        return {status: known[status] for status in sorted(self.errors() & set(known))}


def _general_ways(line: Line) -> dict[int, Refusal]:
    operation = line.operation
    ways: dict[int, Refusal] = {401: as_stranger, 403: as_stranger}
    if "{" in operation.path.replace("{org}", ""):
        ways[404] = without_such_an_id
    if operation.body is not None:
        ways[400] = with_a_body_of_the_wrong_form
    elif "from" in operation.params:
        ways[400] = with_a_wrong_interval
    if operation.method == "GET" and "{" in operation.path.replace("{org}", ""):
        ways[422] = while_it_cannot_be_shown
    return ways


# --- ways that fit many operations -----------------------------------------------------------


async def as_stranger(warehouse: Warehouse, line: Line, said: Said) -> Said:
    """R10, R205: a token that nobody has given."""
    return replace(said, stranger=True)


async def without_such_an_id(warehouse: Warehouse, line: Line, said: Said) -> Said:
    """R11, R207: the last id of the path is nobody's."""
    last = list(said.ids)[-1]
    kind = said.ids[last]
    return replace(said, ids={**said.ids, last: _nobody_like(kind)})


def _nobody_like(identifier: str) -> str:
    return "00000000-0000-4000-8000-ffffffffffff" if "-" in identifier else NOBODY


async def with_a_body_of_the_wrong_form(warehouse: Warehouse, line: Line, said: Said) -> Said:
    """R12: neither an object nor a text that the operation knows."""
    raw = b"NOWHERE" if line.operation.media == "text/plain" else b'[{"unheard": "of"}]'
    return replace(said, raw=raw, malformed=True)


async def with_a_wrong_interval(warehouse: Warehouse, line: Line, said: Said) -> Said:
    """R2, R12: a time that is none."""
    return replace(said, params={**said.params, "from": "yesterday"}, malformed=True)


async def while_it_cannot_be_shown(warehouse: Warehouse, line: Line, said: Said) -> Said:
    """R6, O51: the platform cannot bring the document into the form of the API."""
    fresh = await line.said(warehouse)
    one = list(fresh.ids.values())[-1]
    warehouse.control("POST", "unreadable", {"id": one, "unreadable": True})

    def again() -> None:
        warehouse.control("POST", "unreadable", {"id": one, "unreadable": False})

    return replace(fresh, afterwards=again)


def with_params(*, malformed: bool = False, **params: str) -> Refusal:
    """Other query parameters."""

    async def way(warehouse: Warehouse, line: Line, said: Said) -> Said:
        return replace(said, params={**said.params, **params}, malformed=malformed)

    return way


def without(param: str) -> Refusal:
    """R12: a parameter that is mandatory is left out."""

    async def way(warehouse: Warehouse, line: Line, said: Said) -> Said:
        kept = {name: value for name, value in said.params.items() if name != param}
        return replace(said, params=kept, malformed=True)

    return way


def otherwise(ids: Making | None = None, body: Callable[[Ids], Any] | None = None) -> Refusal:
    """Documents in another state, or a body in the right form and without sense.

    A body of bytes goes out as it is.
    """

    async def way(warehouse: Warehouse, line: Line, said: Said) -> Said:
        made = await (ids or line.ids)(warehouse)
        spoken = body or line.body
        changed = None if spoken is None else spoken(made)
        raw = changed if isinstance(changed, bytes) else None
        named = {name: made[name] for name in said.ids}
        body_of_the_line = line.body(made) if raw is not None and line.body else changed
        return replace(said, ids=named, body=body_of_the_line, raw=raw)

    return way


async def as_an_unknown_variant(warehouse: Warehouse, line: Line, said: Said) -> Said:
    """R17, R73, R83: other variants may exist, and this is none of them."""
    return replace(said, raw=b'{"@type": "NobodyKnowsThisRequest"}')

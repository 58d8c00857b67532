"""Whole lists from pages, for each way in which a system pages.

A page that cannot be read is an error; an element that cannot be read is a problem of the list,
and the others are shown.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from app.clients.exact import NotJson
from app.clients.model import Problem
from app.clients.operation import Operation, Paging

T = TypeVar("T")

PAGE = 200
"""enfore's documented default (R4), asked for by name."""
MOST_PAGES = 1000
NO_END = "the server's list has no end"
"""What a mark is looked for in may lie behind the last page that was read."""

Asked = str | int | tuple[str, ...]
Params = Mapping[str, Asked]


@dataclass(frozen=True, slots=True)
class Listed(Generic[T]):
    """A whole list, all its pages, and what the server or we could not show of it."""

    items: tuple[T, ...]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page: `held` counts items and problems together (R6)."""

    items: tuple[T, ...]
    problems: tuple[str, ...] = ()
    held: int = 0
    total: int | None = None
    """How long the list is, where a page says so."""


Fetch = Callable[[Params], Awaitable[Page[T]]]


@dataclass
class _Gathered(Generic[T]):
    """What came so far; an element comes once, even if pages shift while we read."""

    items: dict[Any, T] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def take(self, page: Page[T]) -> bool:
        """Whether the page brought anything new."""
        before = len(self.items)
        for item in page.items:
            named = getattr(item, "id", None)
            # Where no document shows an id, an answer may have anything under that name.
            key = named if isinstance(named, str) and named else len(self.items)
            self.items.setdefault(key, item)
        self.problems += page.problems
        return len(self.items) > before

    @property
    def held(self) -> int:
        """How many elements are here, readable or not."""
        return len(self.items) + len(self.problems)

    def last(self) -> str | None:
        """The id of the last element, which the next page starts after; None if it has none."""
        key = next(reversed(self.items), None)
        return key if isinstance(key, str) else None

    def listed(self) -> Listed[T]:
        return Listed(tuple(self.items.values()), tuple(self.problems))


async def gather(paging: Paging, params: Params, fetch: Fetch[T]) -> Listed[T]:
    """All pages; `fetch` gets the parameters of each.

    Raises:
        ClientError: one of the pages was not shown.
    """
    return await _WAYS[paging](params, fetch)


async def _whole(params: Params, fetch: Fetch[T]) -> Listed[T]:
    found: _Gathered[T] = _Gathered()
    found.take(await fetch(params))
    return found.listed()


async def _by_offset(params: Params, fetch: Fetch[T]) -> Listed[T]:
    found: _Gathered[T] = _Gathered()
    offset = 0
    for _ in range(MOST_PAGES):
        page = await fetch({**params, "limit": PAGE, "offset": offset})
        found.take(page)
        offset += page.held
        if page.held < PAGE:
            break
    else:
        found.problems.append(NO_END)
    return found.listed()


async def _by_number(params: Params, fetch: Fetch[T]) -> Listed[T]:
    """Until a page brings nothing new: a server may cap `per_page`, or not page at all (O81)."""
    found: _Gathered[T] = _Gathered()
    for number in range(1, MOST_PAGES + 1):
        page = await fetch({**params, "page": number, "per_page": PAGE})
        if not found.take(page) or len(found.items) == page.total:
            break
    else:
        found.problems.append(NO_END)
    return found.listed()


async def _by_total(params: Params, fetch: Fetch[T]) -> Listed[T]:
    """Until `total` are here; the parameters that page are the vendor's usual ones (O65).

    Without a total, until a page brings nothing new.
    """
    found: _Gathered[T] = _Gathered()
    asked: Params = params
    total: int | None = None
    for _ in range(MOST_PAGES):
        page = await fetch(asked)
        total = page.total
        last = found.last() if found.take(page) else None
        if last is None or (total is not None and found.held >= total):
            break
        asked = {**params, "size": PAGE, "startAfterId": last}
    else:
        found.problems.append(NO_END)
    if total is not None and found.held < total:
        found.problems.append(f"the server shows {len(found.items)} of {total}")
    return found.listed()


_WAYS: dict[Paging, Callable[[Params, Fetch[Any]], Awaitable[Listed[Any]]]] = {
    Paging.WHOLE: _whole,
    Paging.OFFSET: _by_offset,
    Paging.NUMBERED: _by_number,
    Paging.TOTAL: _by_total,
}


def read_page(operation: Operation[Any, T], body: Any, reader: TypeAdapter[T]) -> Page[T]:
    """A decoded page.

    Raises:
        NotJson: it is no page.
    """
    rows = _rows(operation, body)
    told = body.get("problems") if isinstance(body, dict) else None
    problems = [_sentence(problem) for problem in told] if isinstance(told, list) else []
    held = len(rows) + len(problems)
    items: list[T] = []
    for row in rows:
        try:
            items.append(reader.validate_python(row))
        except ValidationError as error:
            problems.append(f"an entry of the list cannot be read: {short(error)}")
    return Page(tuple(items), tuple(problems), held, _total(body))


_PERHAPS_BARE = (Paging.NUMBERED, Paging.WHOLE)
"""Lists that may come as an array, without an object around it (O81)."""


def _rows(operation: Operation[Any, Any], body: Any) -> list[Any]:
    if isinstance(body, dict) and isinstance(body.get(operation.member), list):
        rows: list[Any] = body[operation.member]
        return rows
    if operation.paging in _PERHAPS_BARE and isinstance(body, list):
        return body
    raise NotJson(f"a list has no '{operation.member}'")


def _total(body: Any) -> int | None:
    told = body.get("total") if isinstance(body, dict) else None
    return int(told) if isinstance(told, int) and not isinstance(told, bool) else None


def _sentence(problem: Any) -> str:
    try:
        return Problem.model_validate(problem).sentence() or "a problem without a name"
    except ValidationError:
        return str(problem)[:200]


def short(error: ValidationError) -> str:
    """The first thing that is wrong with an answer, in one line."""
    first = error.errors(include_url=False, include_input=False)[0]
    return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"[:200]

"""Lists whose pages do not say what they should: nothing is lost in silence, nothing goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from app.clients import pages
from app.clients.operation import Paging
from app.clients.pages import NO_END, PAGE, Page, Params, gather


@dataclass(frozen=True)
class Row:
    """An element of a list."""

    id: str | None


class Server:
    """Shows `rows`, `most` at a time, and tells `total`."""

    def __init__(self, rows: Sequence[Row], most: int, total: int | None) -> None:
        self.rows, self.most, self.total = rows, most, total
        self.asked: list[Params] = []

    async def __call__(self, params: Params) -> Page[Any]:
        self.asked.append(params)
        ids = [row.id for row in self.rows]
        after = params.get("startAfterId")
        start = ids.index(str(after)) + 1 if after is not None else 0
        shown = tuple(self.rows[start : start + self.most])
        return Page(shown, (), len(shown), self.total)


async def test_a_list_that_tells_no_total_is_read_to_its_end() -> None:
    """R185: a mark on its second page must be found."""
    rows = [Row(f"p{number}") for number in range(5)]
    server = Server(rows, 2, None)
    listed = await gather(Paging.TOTAL, {}, server)
    assert [row.id for row in listed.items] == [row.id for row in rows]
    assert server.asked[-1] == {"size": PAGE, "startAfterId": "p4"}


async def test_what_has_no_id_has_no_page_behind_it() -> None:
    server = Server([Row(None), Row(None), Row(None)], 2, 3)
    listed = await gather(Paging.TOTAL, {}, server)
    assert len(server.asked) == 1
    assert listed.problems == ("the server shows 2 of 3",)


@pytest.mark.parametrize("paging", [Paging.OFFSET, Paging.NUMBERED, Paging.TOTAL])
async def test_a_list_without_end_is_told(paging: Paging, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not read may be what is looked for."""
    monkeypatch.setattr(pages, "MOST_PAGES", 3)
    asked: list[Params] = []

    async def more(params: Params) -> Page[Any]:
        asked.append(params)
        shown = tuple(Row(f"{len(asked)}-{number}") for number in range(PAGE))
        return Page(shown, (), PAGE)

    listed = await gather(paging, {}, more)
    assert (len(asked), len(listed.items)) == (3, 3 * PAGE)
    assert listed.problems == (NO_END,)

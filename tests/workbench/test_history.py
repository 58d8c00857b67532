"""What became of entries: newest first, page by page, found by what people remember."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app import aio
from app.demo import demo_profile
from app.domain.entry import Entry, EntryState
from app.domain.intents import ChangeStock, RegisterLine, Way
from app.domain.values import Condition
from app.main import Terminus, assemble, fill_demo_catalog
from app.settings import folders
from app.sqlite import Connection
from app.workbench.views import QueueRow
from tests.test_cli import ENTRY

DAY = 86_400_000
TITLES = {"d1": "Öffentliche Werke, LS-70368", "d2": "Brightmere, GI-4711"}
DONE, DISCARDED, MOVED = EntryState.DONE, EntryState.DISCARDED, EntryState.MOVED


def entry(number: int, document: str, state: EntryState, changed: int, **fields: Any) -> Entry:
    key = f"{number:024x}"
    return replace(ENTRY, id=key, document=document, state=state, changed=changed, **fields)


@pytest.fixture
async def terminal(tmp_path: Path) -> AsyncIterator[Terminus]:
    """A terminal with a history, and one entry that is still to be sent."""
    made = await asyncio.to_thread(assemble, folders(tmp_path), *demo_profile("http://127.0.0.1:9"))
    station = made.station
    fill_demo_catalog(station.cache)
    product = station.cache.search("washing")[0]
    place = station.cache.places()[0].place
    now = station.clock.now()
    stock = ChangeStock("p1", "Gläser", place.id, Condition.NEW, Decimal("12.5"), "PIECES")
    named = replace(stock, product=product.id, product_name="", place="nowhere")
    record = RegisterLine("x" * 24, "y" * 24, Decimal(7), Decimal(0), "nowhere", "done")
    why = {"kind": "Decision", "key": "discarded", "reason": "War naß, Größe falsch"}
    await aio.wait_for(
        station.outbox.insert(
            (
                entry(1, "d1", DONE, now - 91 * DAY, intent=stock),
                entry(2, "d1", DONE, now - 89 * DAY, intent=stock),
                entry(3, "d2", DONE, now, intent=record, way=Way.ABSOLUTE, lane=""),
                entry(4, "d2", DISCARDED, now, intent=record, last_error=why),
                entry(5, "d1", MOVED, now, intent=named),
                entry(6, "d1", EntryState.PENDING, now, intent=stock),
            )
        )
    )
    heads = [(key, "receipt", "finished", title, now, now, "") for key, title in TITLES.items()]

    def put(connection: Connection) -> None:
        connection.executemany("INSERT INTO document VALUES (?,?,?,?,?,?,?)", heads)

    await aio.wait_for(made.store.terminal.write(put))
    yield made
    await made.close()


async def rows(terminal: Terminus, text: str = "", **page: Any) -> list[int]:
    """The numbers of the entries that are found."""
    found: list[QueueRow] = await asyncio.to_thread(terminal.workbench.history, text, **page)
    return [int(row.entry.id, 16) for row in found]


async def test_the_history_is_what_is_at_its_end_newest_first(terminal: Terminus) -> None:
    assert await rows(terminal) == [5, 4, 3, 2], "90 days, and nothing that is still to be sent"
    [newest, *_] = await asyncio.to_thread(terminal.workbench.history)
    assert (newest.title, newest.kind, newest.entry.state) == (TITLES["d1"], "receipt", MOVED)


async def test_it_is_read_in_pages(terminal: Terminus) -> None:
    first = await asyncio.to_thread(lambda: terminal.workbench.history(limit=2))
    assert [int(row.entry.id, 16) for row in first] == [5, 4]
    assert await rows(terminal, limit=2, before=first[-1].entry.seq) == [3, 2]
    assert await rows(terminal, limit=2, before=1) == []
    assert await rows(terminal, limit=0) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("gläs", [2], id="a-products-name-as-it-was"),
        pytest.param("GLA\u0308SER", [2], id="another-form-of-the-umlaut"),
        pytest.param("washing", [5], id="a-product-by-the-catalog"),
        pytest.param("LS-70368", [5, 2], id="a-number-of-the-title"),
        pytest.param("werke öff", [5, 2], id="words-of-the-title-in-any-order"),
        pytest.param("12.5", [5, 2], id="a-figure"),
        pytest.param("groesse", [], id="not-by-guessing"),
        pytest.param("GRÖSSE nass", [4], id="a-persons-reason"),
        pytest.param("brightmere gi 7", [4, 3], id="title-and-figure"),
        pytest.param("place", [], id="no-name-of-a-member"),
        pytest.param("   ", [5, 4, 3, 2], id="nothing"),
        pytest.param("x" * 500, [], id="a-very-long-word"),
        pytest.param("\ud800", [], id="half-a-letter"),
        pytest.param('" %_*', [], id="signs"),
    ],
)
async def test_it_is_searched(terminal: Terminus, text: str, found: list[int]) -> None:
    assert await rows(terminal, text) == found


async def test_a_place_is_found_by_its_name(terminal: Terminus) -> None:
    place = terminal.station.cache.places()[0].place
    assert await rows(terminal, place.name) == [2]
    assert await rows(terminal, f"{place.name} gläser") == [2]

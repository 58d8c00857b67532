"""A count that one terminal could not send, sent by another: the server has what was counted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

# Before anything else of pydantic: see tests/journeys/conftest.py.
import pydantic.fields  # noqa: F401
import pytest

from app.domain.entry import EntryState
from app.hub import HubOptions, start
from app.hub.running import RunningHub
from tests.warehouse import control, copied, running
from tests.workbench.stocktaker import (
    BOARD,
    BOOKED,
    ROLLS,
    SHELF,
    Stocktaker,
    booked,
    filled,
    lies,
    quick,
)


@pytest.fixture
def hub(tmp_path: Path, demo_books: Path) -> Iterator[RunningHub]:
    made = start(copied(demo_books, tmp_path / "hub"), options=HubOptions(demo=True, control=True))
    filled(made)
    yield made
    made.stop()


async def test_a_count_is_booked_by_the_terminal_that_takes_it_over(
    hub: RunningHub, tmp_path: Path
) -> None:
    """Worked out anew there: what was sold meanwhile is no difference, and is not taken twice."""
    stick = tmp_path / "work.dockhand"
    async with running(hub, tmp_path / "ours", change=quick()) as ours:
        taker = Stocktaker(ours)
        await taker.counts.begin()
        await taker.count(SHELF, PAP_0101=7, PAP_0102=BOOKED + 2)
        await taker.review()
        await taker.accept_all("lost")
        control(hub, "faults", {"kind": "offline"})
        await taker.post()
        document = taker.desk.key
        ours.workbench.leave()
        assert (await ours.workbench.pass_on_outbox(stick, "T002")).entries == 2
    control(hub, "faults", None, "DELETE")
    booked(hub, BOARD, SHELF, 5, intent="remove", reason="SALE", minutes=10)
    async with running(hub, tmp_path / "theirs", terminal="T002", change=quick()) as theirs:
        assert (await theirs.workbench.import_outbox(stick)).taken == 2
        entries = await Stocktaker(theirs).drained()
        assert {entry.state for entry in entries} == {EntryState.DONE}
        assert (lies(hub, ROLLS), lies(hub, BOARD)) == (7, BOOKED + 2 - 5)
        theirs.workbench.counts.open(document)
        theirs.workbench.leave()
    async with running(hub, tmp_path / "ours", change=quick()) as ours:
        assert {entry.state for entry in await Stocktaker(ours).drained()} == {EntryState.MOVED}
    assert (lies(hub, ROLLS), lies(hub, BOARD)) == (7, BOOKED + 2 - 5)

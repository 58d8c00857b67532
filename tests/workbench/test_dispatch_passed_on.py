"""An order that one terminal has begun to pick goes on at another one, with all that was said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

# Before anything else of pydantic: see tests/journeys/conftest.py.
import pydantic.fields  # noqa: F401
import pytest

from app.domain.dispatch import actions
from app.domain.dispatch.facts import Mode
from app.domain.entry import STUCK_STATES
from app.hub import HubOptions, start
from app.hub.running import RunningHub
from tests.journeys.books import segment
from tests.warehouse import control, copied, running
from tests.workbench.test_goods_outs_on_the_hub import (
    did,
    drained,
    goods_out_id,
    no_place_check,
    on_server,
    opened,
    pick,
)


@pytest.fixture
def hub(tmp_path: Path, demo_books: Path) -> Iterator[RunningHub]:
    books = copied(demo_books, tmp_path / "hub")
    made = start(books, options=HubOptions(demo=True, control=True))
    yield made
    made.stop()


def registers(hub: RunningHub) -> dict[str, int]:
    """How many lines each terminal has a register on."""
    items: list[dict[str, Any]] = on_server(hub)["items"]
    return {
        name: sum(segment(item.get("external_data"), name) is not None for item in items)
        for name in ("T001", "T002")
    }


async def test_a_begun_order_goes_on_at_another_terminal(hub: RunningHub, tmp_path: Path) -> None:
    stick = tmp_path / "work.dockhand"
    async with running(hub, tmp_path / "ours", change=no_place_check) as ours:
        desk = await opened(ours)
        control(hub, "faults", {"kind": "offline"})
        await pick(desk, 2)
        await did(desk, actions.Post())
        ours.workbench.leave()
        await ours.workbench.pass_on_outbox(stick, "T002")
    control(hub, "faults", None, "DELETE")
    assert registers(hub) == {"T001": 0, "T002": 0}
    async with running(hub, tmp_path / "theirs", terminal="T002", change=no_place_check) as theirs:
        await theirs.workbench.import_outbox(stick)
        rows = await drained(theirs)
        assert not [row for row in rows if row.state in STUCK_STATES], rows
        assert on_server(hub)["status"] == "IN_PROCESS"
        assert registers(hub) == {"T001": 2, "T002": 0}
        again = theirs.workbench.open_dispatch(desk.key)
        # The server is read again: what was picked for this very order is not picked elsewhere.
        seen = await theirs.workbench.goods_out(goods_out_id(theirs))
        assert sum(line.picked_elsewhere for line in seen.lines) > 0
        await did(again, actions.Reread(seen))
        assert not any(line.source.picked_elsewhere for line in again.document.lines.values())
        await pick(again)
        await did(again, actions.Enter(Mode.PACK), actions.NewPackage(), actions.PackRest())
        [package] = again.document.packages
        leaves = actions.Collected(goods_out_id(theirs))
        await did(again, actions.ClosePackage(package.id), leaves)
        assert await did(again, actions.Finish(leave=False)) == "finished"
        rows = await drained(theirs)
        assert not [row for row in rows if row.state in STUCK_STATES], rows
        assert {row.terminal for row in rows} == {"T001"}
        assert on_server(hub)["status"] == "FULFILLED"
        assert registers(hub) == {"T001": 3, "T002": 0}

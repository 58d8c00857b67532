"""The queue read again and again: what the whole reading says, and what stays stays the same."""

from __future__ import annotations

from pathlib import Path

from app import aio
from app.domain.entry import EntryState
from tests.ui.list_world import list_world
from tests.ui.outbox import scene


async def test_it_says_what_the_whole_reading_says(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        entries = await scene.two_posts(world)
        reader = world.workbench.queue_reader()
        first = reader.read()
        assert first == world.workbench.queue()
        await scene.refused(world, entries[3])
        await scene.moved(world, entries[0], EntryState.DONE, answer={})
        again = reader.read()
        assert again == world.workbench.queue()
        before = {row.entry.id: row for row in first}
        same = [row.entry.id for row in again if row is before[row.entry.id]]
        # The first one's end sets free those that waited for it; another one has moved.
        waited = {row.entry.id for row in first if entries[0].id in row.waits_for}
        assert set(same) == {e.id for e in entries[1:]} - waited - {entries[3].id}


async def test_new_rows_and_no_rows(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        reader = world.workbench.queue_reader()
        assert reader.read() == []
        entries = await scene.two_posts(world)
        assert [row.entry.id for row in reader.read()] == [one.id for one in entries]
        outbox = world.terminus.station.outbox
        for one in entries:
            going = outbox.update(one.id, tuple(EntryState), 1, state=EntryState.DISCARDED)
            assert await aio.wait_for(going)
        assert reader.read() == []

"""The figures of a conflict are seen, and read to their end, by codes alone (law 1)."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.ui.screens.base import Sound
from app.ui.screens.outbox.sheet import EntrySheet
from app.ui.screens.outbox.table import ComparedTable
from app.ui.tokens import TextPercent
from tests.ui.list_world import HANDHELD, KIOSK, ListWorld, list_world
from tests.ui.outbox import scene


def shown(world: ListWorld) -> EntrySheet:
    """The open sheet."""
    assert world.frame.sheet is not None
    content = world.frame.sheet.content
    assert isinstance(content, EntrySheet)
    return content


@pytest.mark.parametrize(
    ("size", "percent"), [(KIOSK, 100), (KIOSK, 150), (HANDHELD, 100), (HANDHELD, 150)]
)
async def test_the_first_figures_are_in_view_and_skip_reads_on(
    tmp_path: Path, size: tuple[int, int], percent: TextPercent
) -> None:
    async with list_world(tmp_path, running=True) as world:
        await world.look(size, percent)
        conflict, _ = await _two(world)
        list_ = await world.show("outbox")
        list_.tap(conflict)
        await world.look(size, percent)
        sheet = shown(world)
        [table] = sheet.findChildren(ComparedTable)
        area, bar = sheet.area.viewport(), sheet.area.verticalScrollBar()
        first = table.mapTo(area, table.rect().topLeft()).y()
        assert first >= 0
        assert first + 100 <= area.height()
        seen = [bar.value()]
        while seen[-1] < bar.maximum():
            await world.scan("DH:SKIP")
            assert seen[-1] < bar.value() <= seen[-1] + area.height()
            seen.append(bar.value())
        await world.scan("DH:SKIP")
        assert (len(seen) > 1, bar.value()) == (True, 0)


async def test_what_is_in_view_already_is_said(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        _, waits = await _two(world)
        list_ = await world.show("outbox")
        list_.tap(waits)
        await world.look((1600, 1200))
        assert shown(world).area.verticalScrollBar().maximum() == 0
        await world.scan("DH:SKIP")
        assert world.band.title == "All of it is in view"
        await world.scan("DH:CANCEL")
        await world.scan("DH:SKIP")
        assert world.sounds[-1] is Sound.REFUSED


async def _two(world: ListWorld) -> tuple[str, str]:
    """A conflict line by line, and an entry that waits."""
    ids = await scene.one_in_each_state(world)
    return ids["conflict"], ids["pending"]

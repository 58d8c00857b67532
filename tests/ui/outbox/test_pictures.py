"""One entry in each state and conflicts, at both sizes, in every look: nothing is cut off, too
small to be hit, nameless, or over another (laws 2 and 13).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.ui.screens.outbox.contact import link_line
from app.ui.screens.outbox.sheet import EntrySheet
from app.ui.screens.outbox.values import Asked
from app.ui.tokens import TextPercent, ThemeName
from app.ui.translation import use_language
from app.workbench.views import ConnectionView
from tests.ui.clipping import cut_off, nameless, overlapping, small_targets
from tests.ui.list_world import HANDHELD, KIOSK, ListWorld, list_world
from tests.ui.outbox import scene

LOOKS = [
    pytest.param(100, "en", "light", marks=pytest.mark.long),
    pytest.param(100, "de", "dark", marks=pytest.mark.long),
    pytest.param(125, "de", "light", marks=pytest.mark.long),
    (150, "de", "dark"),
    (150, "xx", "light"),
]


def flaws(world: ListWorld) -> list[str]:
    """Whatever is wrong with what is shown now."""
    shown: list[Any] = [world.view("outbox"), world.frame.bottom_bar, world.frame.prompt]
    if world.frame.sheet is not None:
        shown.append(world.frame.sheet)
    found = [flaw for part in shown for flaw in cut_off(part)]
    for part in shown:
        found += [*overlapping(part), *small_targets(part), *nameless(part)]
    return found


@pytest.mark.parametrize("size", [KIOSK, HANDHELD], ids=["kiosk", "handheld"])
@pytest.mark.parametrize(
    ("percent", "language", "theme"),
    LOOKS,
    ids=["plain", "german-dark", "german-larger", "german-large-dark", "large-and-long"],
)
async def test_every_state_and_every_sheet(
    tmp_path: Path,
    size: tuple[int, int],
    percent: TextPercent,
    language: str,
    theme: ThemeName,
    english: None,
) -> None:
    use_language(language)
    async with list_world(tmp_path, running=True) as world:
        world.theme.set(name=theme)
        await world.look(size, percent)
        ids = await scene.one_in_each_state(world)
        ids["count"] = await scene.doubtful_count(world)
        list_ = await world.show("outbox")
        view = world.view("outbox")
        await world.look(size, percent)
        assert view.list.viewport().height() >= view.list.rowHeight(1)
        for network in ("captive_portal", "proxy_page", "certificate_name", "clock", "tls"):
            trouble = ConnectionView("offline", 3, network=network, last_contact=1)
            view.link.display(link_line(trouble, world.terminus.station.clock.now()))
            assert cut_off(view.link) == [], network
        refused = ConnectionView("sign_in", 3, network="sign_in", last_contact=1)
        view.link.display(link_line(refused, world.terminus.station.clock.now()))
        assert [*cut_off(view.link), *small_targets(view), *nameless(view)] == []
        assert flaws(world) == []
        for key in ids.values():
            list_.tap(key)
            await world.look(size, percent)
            assert isinstance(world.frame.sheet and world.frame.sheet.content, EntrySheet)
            assert flaws(world) == [], key
        for asked in filter(None, Asked):
            list_.ask(asked, ids["count"] if asked is Asked.JUDGE else ids["conflict"])
            await world.look(size, percent)
            assert flaws(world) == [], asked
        list_.close_detail()
        await list_.act("files")
        await world.look(size, percent)
        assert flaws(world) == []
        await list_.act("pass on")
        await world.look(size, percent)
        assert flaws(world) == []
        list_.files.close()
        list_.choose_filter("history")
        await world.until(lambda: list_.snapshot.rows[:1] and list_.snapshot.rows[0].heading)
        await world.look(size, percent)
        assert flaws(world) == []

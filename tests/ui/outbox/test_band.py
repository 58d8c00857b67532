"""What the band says stays true: a refusal goes with the next step, "try now" tells its end."""

from __future__ import annotations

from pathlib import Path

from app.domain.entry import EntryState
from app.ui.frame.values import Band
from app.ui.screens.base import Announced, Go, Sound
from app.ui.screens.outbox.trying import Tried
from app.ui.tokens import Tone
from app.workbench.views import ConnectionView
from tests.ui.list_world import list_world
from tests.ui.outbox import scene

OFF, ON = ConnectionView("offline", 1), ConnectionView("online", 1)


async def test_a_refusal_does_not_stand_beside_what_was_taken(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        entry = (await scene.two_posts(world))[0]
        await scene.refused(world, entry)
        list_ = await world.show("outbox")
        list_.tap(entry.id)
        await world.scan("DH:REASON:1")
        assert world.band.title == "The command REASON does nothing on this screen"
        assert world.band.detail == "Scan ANSWER and a number, SKIP to read on, or CANCEL."
        last = len(list_.snapshot.detail.choices)
        await world.scan(f"DH:ANSWER:{last}")
        assert list_.snapshot.detail.asked == "discard"
        assert world.band.title == ""
        await world.scan("DH:POST")
        assert world.band.detail == "Scan REASON and a number, then OK. CANCEL leads back."
        await list_.act("keep")
        assert world.band.title == ""


async def test_what_was_tried_and_refused_again_says_so(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        entry = (await scene.two_posts(world))[0]
        await scene.refused(world, entry)
        list_ = await world.show("outbox")
        row = next(one for one in world.workbench.queue() if one.entry.id == entry.id)
        tried = Tried(frozenset({entry.id}), Band(), sent=True)
        waits = next(one for one in world.workbench.queue() if one.entry.id != entry.id)
        rows = {entry.id: row}
        assert tried.came_of(rows, ON, 0) == (
            *("It was tried: 1 needs you", "These credentials may not do that."),
        )
        assert tried.came_of({entry.id: waits}, ON, 0) is None
        assert tried.came_of({}, ON, 0) == ("", "")
        assert Tried(tried.keys, Band(), sent=False).came_of(rows, OFF, 0) is None
        assert Tried(tried.keys, Band(), sent=False).came_of(rows, ON, 0) == ("", "")
        list_.tap(entry.id)
        await list_.act("retry")
        assert world.band.title == "The server does not answer"
        list_.tap(waits.entry.id)  # whatever is done next speaks for itself
        assert (world.band.title, world.band.tone) == ("", Tone.PLAIN)
        assert scene.kept(world, entry.id).state is EntryState.PENDING


async def test_an_outcome_goes_along_to_the_screen_it_is_about_and_to_no_other(
    tmp_path: Path,
) -> None:
    async with list_world(tmp_path) as world:
        said = Announced(Sound.ACCEPTED, "Open again: correct this line")
        await world.shell.go(Go("shipments", None, said))
        assert (world.band.title, world.band.tone) == (said.title, Tone.OK)
        await world.shell.go(Go("nowhere", None, said))
        assert world.shell.current == "home"
        assert world.band.title == ""

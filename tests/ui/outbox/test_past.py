"""The history of 90 days: by day, searched by typing or scanning, with who decided and why
(features 83 and U27).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.domain.entry import EntryState
from app.ui.screens.outbox import framing, past
from app.ui.screens.outbox.contact import link_line
from app.ui.screens.outbox.values import OutboxScreen
from app.ui.tokens import Tone
from app.workbench.views import ConnectionView
from tests.ui.list_world import ListWorld, list_world
from tests.ui.outbox import scene

DAY = 86_400_000
NOW = 1_800_000_000_000


async def history(world: ListWorld) -> Any:
    """The sync centre's history."""
    list_ = await world.show("outbox")
    list_.choose_filter("history")
    await world.until(
        lambda: all(row.key.startswith("day ") for row in list_.snapshot.rows if row.heading)
    )
    return list_


def titles(list_: Any) -> list[str]:
    """What the rows say, without headings."""
    return [row.title for row in list_.snapshot.rows if not row.heading]


async def test_by_day_with_how_it_ended(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        entries = await scene.two_posts(world)
        now = world.terminus.station.clock.now()
        yesterday = now - DAY
        await scene.moved(world, entries[0], EntryState.DONE, answer={}, changed=yesterday)
        await scene.moved(world, entries[1], EntryState.DONE, answer={"by_another": True})
        await world.workbench.discard(entries[2].id, "Booked by hand already")
        moved = {"kind": "Moved", "key": "passed_on"}
        await scene.moved(world, entries[3], EntryState.MOVED, last_error=moved)
        list_ = await history(world)
        rows = list_.snapshot.rows
        assert [row.title for row in rows if row.heading] == ["Today", "Yesterday"]
        said = {row.key: row.subtitle.split(" · ", 2)[1:] for row in rows if not row.heading}
        assert said == {
            entries[0].id: ["GI-4711", "done"],
            entries[1].id: ["GI-4711", "done by somebody else already"],
            entries[2].id: ["GI-4711", "discarded: Booked by hand already"],
            entries[3].id: ["GI-4711", "passed on to another terminal"],
        }
        list_.tap(entries[2].id)
        detail = list_.snapshot.detail
        assert (detail.state, detail.choices) == ("Discarded: Booked by hand already", ())
        # What is scanned now is not searched for.
        assert world.framed[-1].prompt.text == "Scan NEXT for the next entry, or CANCEL"
        await world.scan("DH:CANCEL")
        assert world.framed[-1].prompt.text == "Search, or scan what it was about"


async def test_searched_by_words_and_by_a_scan(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        for entry in await scene.two_posts(world):
            await scene.moved(world, entry, EntryState.DONE, answer={})
        list_ = await history(world)
        await world.until(lambda: len(titles(list_)) == 24)
        await world.scan("TEA-1")
        await world.until(lambda: len(titles(list_)) == 2)
        assert set(titles(list_)) == {"Add 12 × Green tea, loose to Receiving 1"}
        assert world.view("outbox").search.text() == "TEA-1"
        world.view("outbox").search.textEdited.emit("rice gi-4712")
        await world.until(lambda: len(titles(list_)) == 1)
        assert titles(list_) == ["Add 12 × Basmati rice, bag of 5 kg to Receiving 1"]
        list_.search("no such thing")
        await world.until(lambda: list_.snapshot.empty is not None)
        assert list_.snapshot.empty[1] == "Nothing found for “no such thing”"


async def test_further_back_by_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(past, "PAGE", 10)
    async with list_world(tmp_path, running=True) as world:
        for entry in await scene.two_posts(world):
            await scene.moved(world, entry, EntryState.DONE, answer={})
        list_ = await history(world)
        await world.until(lambda: len(titles(list_)) == 10)
        for known in (20, 24):
            assert world.framed[-1].actions[-1].key == "further"
            await world.scan("DH:POST")
            assert len(titles(list_)) == known
        assert [one.key for one in world.framed[-1].actions] == ["back", "files"]


@pytest.mark.parametrize(
    ("status", "said", "tone"),
    [
        (
            ConnectionView("online", 3, last_contact=NOW - 120_000),
            "Online. The server answered 2 min ago. 3 to send.",
            Tone.OK,
        ),
        (
            ConnectionView("online", 0, last_contact=NOW - 10_000),
            "Online. The server answered just now.",
            Tone.OK,
        ),
        (
            ConnectionView("offline", 1, 2, last_contact=NOW - 3 * 3_600_000),
            "Offline. The server answered 3 h ago. 1 to send: all is kept, and sent by itself.",
            Tone.WARN,
        ),
        (
            ConnectionView("offline", last_contact=NOW - 10_000),
            "Offline. The server answered until just now.",
            Tone.WARN,
        ),
        (ConnectionView("offline"), "Offline. The server has not answered yet.", Tone.WARN),
        (
            ConnectionView("certificate", 4, network="certificate_expired", last_contact=NOW),
            "The server's certificate has expired. The server answered just now. Tell the office:"
            " the server's people must renew it. Go on scanning.",
            Tone.BAD,
        ),
        (
            ConnectionView("portal", 4, network="captive_portal"),
            "The network asks for a sign-in. The server has not answered yet. Open the network's"
            " own page on this computer. Go on scanning meanwhile.",
            Tone.BAD,
        ),
        (
            ConnectionView("online", 4, disk="store_full", last_contact=NOW),
            "Online. The server answered just now. Make room on the disk. Then sending goes on by"
            " itself.",
            Tone.BAD,
        ),
        (
            ConnectionView("online", disk="queue_unknown", last_contact=NOW),
            "A newer version wrote a part of the queue. The server answered just now. Nothing is"
            " lost, and nothing is sent. Install that version again.",
            Tone.BAD,
        ),
    ],
    ids=["sending", "idle", "away", "cut off", "never", "expired", "portal", "disk", "newer"],
)
def test_the_connection_says_when_the_server_answered(
    status: ConnectionView, said: str, tone: Tone
) -> None:
    line = link_line(status, NOW)
    assert (line.text, line.tone) == (said, tone)
    assert bool(line.halted) is (tone is Tone.BAD)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (ConnectionView("online", 4), "Nothing to do: this is sent by itself"),
        (ConnectionView("offline", 4), "Nothing to do: this is sent by itself"),
        (
            ConnectionView("online", 4, disk="store_full"),
            "Sending stands still: make room on the disk",
        ),
        (
            ConnectionView("online", 4, disk="queue_unknown"),
            "Sending stands still: install the newer version again",
        ),
        (
            ConnectionView("online", 4, disk="store_read_only"),
            "Sending stands still: do what the line below says",
        ),
        (
            ConnectionView("portal", 4, network="captive_portal"),
            "Sending stands still: do what the line below says",
        ),
    ],
    ids=["sending", "away", "disk", "newer", "rights", "portal"],
)
def test_the_prompt_says_when_sending_stands_still(status: ConnectionView, said: str) -> None:
    shown = OutboxScreen(link=link_line(status, NOW))
    assert framing.prompt(shown, {EntryState.PENDING: 4}).text == said

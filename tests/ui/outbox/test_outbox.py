"""The sync centre: grouped by document, tried again, given up with a reason."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from app import aio
from app.domain.entry import Entry, EntryState
from app.domain.intents import (
    ChangeStock,
    CheckDelivery,
)
from app.domain.receipt import actions
from app.ui.screens.outbox.choosing import ask_key
from app.ui.screens.outbox.values import Asked
from app.ui.tokens import Tone
from tests.ui.list_world import HANDHELD, SIZES, ListWorld, delivery, head, list_world


async def posted(world: ListWorld) -> list[Entry]:
    """A post of two lines, and its entries."""
    one = delivery(head(4711))
    await world.expects(one)
    desk = await world.receive(one.head.id)
    await world.post(desk)
    await world.until(lambda: world.workbench.status().to_send == len(world.workbench.queue()))
    return [queued.entry for queued in world.workbench.queue()]


async def stuck(world: ListWorld, entry: Entry, state: EntryState, error: dict[str, Any]) -> None:
    """The server answered no to an entry."""
    moved = world.terminus.station.outbox.update(
        entry.id, tuple(EntryState), 1, state=state, last_error=error
    )
    assert await aio.wait_for(moved)


async def act(world: ListWorld, key: str) -> None:
    await world.presenter("outbox").act(key)
    await world.settled()


def keys_of(list_: Any) -> list[str]:
    """The entries that the list shows."""
    return [row.key for row in list_.snapshot.rows if not row.heading]


async def test_everything_sent_says_so(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        list_ = await world.show("outbox")
        assert list_.snapshot.empty[1] == "Everything is sent"
        assert [one.text for one in list_.snapshot.filters] == ["All", "History"]


async def test_grouped_by_document_while_offline(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        entries = await posted(world)
        list_ = await world.show("outbox")
        heading, *rows = list_.snapshot.rows
        assert (heading.title, heading.value, heading.heading) == (
            *("GI-4711", str(len(entries)), True),
        )
        assert [r.key for r in rows] == [e.id for e in entries]
        assert all(r.subtitle.startswith("waiting for the network") for r in rows)
        assert "Add 12 × Olive oil 0.5 l to Receiving 1" in [r.title for r in rows]
        named = "Record 12 received: Olive oil 0.5 l"  # its name is learned behind the list
        await world.until(lambda: any(r.title == named for r in rows))
        assert list_.snapshot.link.tone is Tone.WARN
        assert "sent by itself" in list_.snapshot.link.text


async def test_a_row_of_a_newer_version_is_said_and_holds_the_queue(tmp_path: Path) -> None:
    """Nothing is lost, and nothing overtakes it; the way back is an older version's way out."""
    async with list_world(tmp_path, running=True) as world:
        entry = (await posted(world))[0]
        job = "UPDATE outbox SET intent_v=? WHERE id=?"
        store, engine = world.terminus.station.terminal, world.terminus.sync.outbox
        await aio.wait_for(store.write(lambda c: c.execute(job, (99, entry.id)).rowcount))
        list_ = await world.show("outbox")
        assert world.band.title == "A newer version wrote this document"
        engine._rows._last_seq = -1  # as after a start
        engine.wake()
        await world.until(lambda: world.workbench.status().disk == "queue_unknown")
        list_.publish()
        assert list_.snapshot.link.text.startswith("A newer version wrote a part of the queue.")
        told = "Sending stands still: install the newer version again"
        assert world.framed[-1].prompt.text == told
        await aio.wait_for(store.write(lambda c: c.execute(job, (1, entry.id)).rowcount))
        await world.until(lambda: not world.workbench.status().disk)


async def test_what_needs_a_person_is_counted_and_filtered(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        entries = await posted(world)
        await stuck(world, entries[0], EntryState.REFUSED, {"kind": "SaidNo", "key": "said_no"})
        list_ = await world.show("outbox")
        assert list_.snapshot.rows[0].value == f"1 of {len(entries)} needs you"
        assert world.framed[-1].prompt.text == "1 needs you: tap an entry, or scan NEXT"
        shown = {one.text: one.count for one in list_.snapshot.filters}
        waiting = len(entries) - 1
        assert shown == {
            "All": str(waiting + 1), "To send": str(waiting), "Refused": "1", "History": ""
        }  # fmt: skip
        list_.choose_filter("refused")
        await world.until(lambda: keys_of(list_) == [entries[0].id])
        list_.choose_filter("to_send")
        await world.until(lambda: keys_of(list_) == [one.id for one in entries[1:]])


async def test_retry_puts_a_refused_entry_back(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        entry = (await posted(world))[0]
        await stuck(world, entry, EntryState.REFUSED, {"kind": "SaidNo", "key": "said_no"})
        list_ = await world.show("outbox")
        list_.tap(entry.id)
        await world.look(SIZES[0])
        assert world.frame.sheet is not None
        await act(world, "retry")
        kept = world.terminus.station.outbox.entry(entry.id)
        assert kept is not None
        assert kept.state is EntryState.PENDING
        assert world.frame.sheet is None


async def test_discard_asks_why_and_takes_along_what_waits(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        entries = await posted(world)
        guard = next(e for e in entries if isinstance(e.intent, CheckDelivery))
        clash = {"kind": "Clash", "key": "delivery_canceled", "details": {"number": "GI-4711"}}
        await stuck(world, guard, EntryState.CONFLICT, clash)
        list_ = await world.show("outbox")
        list_.tap(guard.id)
        assert list_.snapshot.detail.state == "Delivery GI-4711 was cancelled on the server"
        await act(world, ask_key(Asked.DISCARD, guard.id))
        waiting = len(list_.snapshot.detail.waiting)
        assert waiting == len(entries) - 1
        assert world.framed[-1].actions[-1].text == f"Discard all {len(entries)}"
        await act(world, "discard")
        assert world.band.title == "A reason is missing"
        assert len(world.workbench.queue()) == len(entries)
        await world.look(SIZES[0])
        content: Any = world.frame.sheet and world.frame.sheet.content
        content.reason.set_text("Booked by hand already")
        await act(world, "discard")
        assert world.workbench.queue() == []
        gone = world.terminus.station.outbox.entry(guard.id)
        assert gone is not None
        assert gone.state is EntryState.DISCARDED
        assert gone.last_error is not None
        assert gone.last_error["reason"] == "Booked by hand already"
        assert world.band.tone is Tone.OK
        assert list_.snapshot.empty[1] == "Everything is sent"


async def test_what_waited_for_a_replaced_entry_goes_along_as_well(tmp_path: Path) -> None:
    """What was sent anyway and is refused once more holds up all that waited for the first."""
    async with list_world(tmp_path, running=True) as world:
        first = (await posted(world))[0]
        behind = [one for one in world.workbench.queue() if first.id in one.waits_for]
        assert behind
        said = {"kind": "SaidNo", "key": "said_no"}
        entry = replace(
            first, id="e" * 24, linked=first.id, state=EntryState.REFUSED, last_error=said
        )
        await stuck(world, first, EntryState.DISCARDED, {"kind": "Decision", "key": "sent_anyway"})
        await aio.wait_for(world.terminus.station.outbox.insert((entry,)))
        for queue in (world.workbench.queue(), world.workbench.queue_reader().read()):
            [row] = [one for one in queue if one.entry.id == entry.id]
            assert row.held_up == len(behind)
            assert sum(entry.id in one.waits_for for one in queue) == len(behind)
        list_ = await world.show("outbox")
        await act(world, ask_key(Asked.DISCARD, entry.id))
        assert len(list_.snapshot.detail.waiting) >= len(behind)
        list_.give_reason("Booked by hand already")
        await act(world, "discard")
        assert world.band.tone is Tone.OK
        assert not {one.entry.id for one in world.workbench.queue()} & {
            entry.id, *(one.entry.id for one in behind)
        }  # fmt: skip


MAYBE = {
    "kind": "Clash",
    "key": "stock_maybe_ours",
    "details": {
        "ours": {"delta": "12", "condition": "NEW"},
        "server": {"before": "100", "now": "112"},
        "changes": [{"delta": "12", "condition": "NEW"}],
    },
}


async def stuck_stock(world: ListWorld) -> Entry:
    """A stock write of which nobody can tell whether it arrived."""
    entry = next(e for e in await posted(world) if isinstance(e.intent, ChangeStock))
    await stuck(world, entry, EntryState.CONFLICT, MAYBE)
    return entry


def keys(world: ListWorld) -> list[str]:
    return [action.key for action in world.framed[-1].actions]


async def test_what_asks_a_person_offers_numbered_choices(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        entry = await stuck_stock(world)
        list_ = await world.show("outbox")
        list_.tap(entry.id)
        asked = (Asked.CORRECT, Asked.ANYWAY, Asked.THEIRS, Asked.DISCARD)
        wanted = ["retry", *(ask_key(one, entry.id) for one in asked)]
        assert [one.key for one in list_.snapshot.detail.choices] == wanted
        assert keys(world) == ["close"]
        waits = next(q.entry for q in world.workbench.queue() if q.entry.id != entry.id)
        list_.tap(waits.id)
        wanted = ["retry", *(ask_key(one, waits.id) for one in (Asked.CORRECT, Asked.DISCARD))]
        assert [one.key for one in list_.snapshot.detail.choices] == wanted


async def test_a_check_is_never_there(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        guard = next(e for e in await posted(world) if isinstance(e.intent, CheckDelivery))
        await stuck(world, guard, EntryState.CONFLICT, {"kind": "Clash", "key": "delivery_gone"})
        list_ = await world.show("outbox")
        list_.tap(guard.id)
        asked = (Asked.CORRECT, Asked.ANYWAY, Asked.DISCARD)
        wanted = ["retry", *(ask_key(one, guard.id) for one in asked)]
        assert [one.key for one in list_.snapshot.detail.choices] == wanted


async def test_it_is_there_with_a_reason(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        entry = await stuck_stock(world)
        before = len(world.workbench.queue())
        list_ = await world.show("outbox")
        list_.tap(entry.id)
        await act(world, ask_key(Asked.THEIRS, entry.id))
        keep, take = world.framed[-1].actions
        assert (keep.key, take.text, take.hold) == ("keep", "It is done already", True)
        await act(world, "take_theirs")
        assert world.band.title == "A reason is missing"
        await act(world, "discard")  # a button of another question
        assert len(world.workbench.queue()) == before
        await world.look(SIZES[0])
        content: Any = world.frame.sheet and world.frame.sheet.content
        content.reason.set_text("Seen in the system")
        await act(world, "take_theirs")
        assert world.band.tone is Tone.OK
        assert len(world.workbench.queue()) == before - 1
        gone = world.terminus.station.outbox.entry(entry.id)
        assert gone is not None
        assert gone.last_error is not None
        assert (gone.last_error["key"], gone.last_error["reason"]) == (
            *("theirs", "Seen in the system"),
        )
        desk = world.workbench.desk
        assert (await desk.confirm(desk.take(actions.Post()))) is None
        assert len(world.workbench.queue()) == before - 1


async def test_send_anyway_waits_for_the_server(tmp_path: Path) -> None:
    """Nobody can look while the server is away: the question stays, nothing is changed."""
    async with list_world(tmp_path, running=True) as world:
        entry = await stuck_stock(world)
        before = len(world.workbench.queue())
        list_ = await world.show("outbox")
        list_.tap(entry.id)
        await act(world, ask_key(Asked.ANYWAY, entry.id))
        list_.give_reason("It is not in the system")
        await world.scan("DH:OK")
        assert world.band.title == "The server could not be asked once more"
        assert list_.snapshot.detail.asked is Asked.ANYWAY
        assert len(world.workbench.queue()) == before
        kept = world.terminus.station.outbox.entry(entry.id)
        assert kept is not None
        assert kept.state is EntryState.CONFLICT


async def test_on_the_handheld_every_choice_is_in_view_with_its_number(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        entry = await stuck_stock(world)
        list_ = await world.show("outbox")
        await world.look(HANDHELD)
        list_.tap(entry.id)
        await world.look(HANDHELD)
        content: Any = world.frame.sheet and world.frame.sheet.content
        buttons = content.choices.buttons
        assert [one.accessibleName() for one in buttons][::4] == [
            "1: Try again now",
            "5: Discard\N{NO-BREAK SPACE}…",
        ]
        assert all(not one.visibleRegion().isEmpty() for one in buttons)
        buttons[2].click()
        await world.settled()
        assert list_.snapshot.detail.key == entry.id
        assert list_.snapshot.detail.asked is Asked.ANYWAY
        await world.look(HANDHELD)
        bar = world.frame.bottom_bar
        assert [one.text for one in bar.shown()] == ["Not yet", "Send anyway"]


async def test_kept_after_all_nothing_changes(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        entries = await posted(world)
        list_ = await world.show("outbox")
        await world.scan("DH:NEXT")
        await world.scan("DH:OK")
        assert list_.snapshot.detail.key == entries[0].id
        await act(world, ask_key(Asked.DISCARD, entries[0].id))
        await act(world, "keep")
        assert not list_.snapshot.detail.asked
        await world.scan("DH:CANCEL")
        assert list_.snapshot.detail is None
        assert len(world.workbench.queue()) == len(entries)


async def test_a_scan_of_goods_is_refused_here(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.show("outbox")
        await world.scan("SOMETHING")
        assert world.band.title == "SOMETHING is not known on this terminal"

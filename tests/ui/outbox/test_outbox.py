"""The outbox in plain sentences; trying again, and giving up with a reason."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app import aio
from app.domain.entry import Entry, EntryState
from app.domain.intents import (
    AnnounceGoods,
    ChangeStock,
    CheckDelivery,
    ConvertDraft,
    Intent,
    RegisterHead,
    RegisterLine,
    Way,
)
from app.domain.order_intents import (
    OrderRest,
    OrderRestLine,
    PutBackQuantity,
    ReceiveOrder,
    UnorderedGoods,
)
from app.domain.receipt import actions
from app.domain.values import Condition
from app.ui.screens.outbox import words
from app.ui.screens.outbox.choosing import ask_key
from app.ui.screens.outbox.comparing import compared
from app.ui.screens.outbox.values import Asked
from app.ui.screens.outbox.words import Names
from app.ui.tokens import Tone
from app.ui.translation import use_language
from app.ui.widgets.button import BigButton
from app.workbench.views import ConnectionView, QueueRow
from tests.ui.clipping import cut_off, nameless, overlapping, small_targets
from tests.ui.list_world import HANDHELD, SIZES, ListWorld, delivery, head, list_world

NOW = 1_800_000_000_000
NAMES = Names({"p1": "A-03-2"}, {("doc", "l1"): "Olive oil 0.5 l"})
OFFLINE, ONLINE = ConnectionView("offline", 3), ConnectionView("online", 3)


def stock(delta: str, unit: str = "PIECES", condition: Condition = Condition.NEW) -> ChangeStock:
    return ChangeStock("oil", "Olive oil 0.5 l", "p1", condition, Decimal(delta), unit)


def row(intent: Intent, waits_for: tuple[str, ...] = (), **more: Any) -> QueueRow:
    known: dict[str, Any] = {
        "id": "e1", "seq": 1, "system": "enfore", "document": "doc", "event": "v",
        "intent": intent, "way": Way.PROBED, "after": (), "lane": "", "keys": (),
        "state": EntryState.PENDING, "left": False, "attempts": 0, "not_before": 0,
    }  # fmt: skip
    return QueueRow(Entry(**{**known, **more}), "GI-4711", waits_for)


@pytest.mark.parametrize(
    ("intent", "said"),
    [
        (stock("12"), "Add 12 × Olive oil 0.5 l to A-03-2"),
        (stock("-1.50", "MASS_KILOGRAMS"), "Take 1.5 kg Olive oil 0.5 l out of A-03-2"),
        (
            stock("100", condition=Condition.DAMAGED),
            "Add 100 × Olive oil 0.5 l to A-03-2 (damaged)",
        ),
        (CheckDelivery("d", ()), "Look whether GI-4711 is still as it was received"),
        (
            RegisterLine("d", "l1", Decimal(11), Decimal(1), "p1", "part"),
            "Record 11 received and 1 rejected: Olive oil 0.5 l",
        ),
        (RegisterLine("d", "?", Decimal(5), Decimal(0), "p1", "part"), "Record 5 received"),
        (RegisterHead("d", "part"), "Record what was received of GI-4711 so far"),
        (RegisterHead("d", "done"), "Record that GI-4711 is finished here"),
        (AnnounceGoods("s", "n", (), ()), "Announce 0 items that nobody had announced"),
        (ConvertDraft("x", ()), "Make a delivery of the goods announced afterwards"),
        (ReceiveOrder("o", "PO123", ()), "Receive order PO123 as a whole"),
        (
            PutBackQuantity("o", "l1", Decimal(12), Decimal(10)),
            "Set the ordered quantity to 12 again: Olive oil 0.5 l",
        ),
        (OrderRest("o"), "Make a new draft order for the rest of GI-4711"),
        (
            OrderRestLine("o", "l1", Decimal(2), "x"),
            "Order 2 × again: Olive oil 0.5 l",
        ),
        (OrderRestLine("o", "?", Decimal(2), "x"), "Order 2 × again"),
        (UnorderedGoods(()), "Settle 0 items that nobody had ordered"),
    ],
)
def test_what_an_entry_does_is_one_sentence(intent: Intent, said: str) -> None:
    assert words.does(row(intent), NAMES) == said


@pytest.mark.parametrize(
    ("entry", "status", "said"),
    [
        ({}, ONLINE, "is sent next"),
        ({}, OFFLINE, "waiting for the network"),
        (
            {"state": EntryState.LATER, "attempts": 3, "not_before": NOW + 20_000},
            OFFLINE,
            "waiting for the network, tried 3 times, next try in 20 s",
        ),
        ({"state": EntryState.SENDING, "attempts": 1}, ONLINE, "is being sent"),
        ({"waits_for": ("a", "b")}, ONLINE, "waiting for 2 others before it"),
        ({}, ConnectionView("online", disk="store_full"), "waiting for room on the disk"),
        ({}, ConnectionView("sign_in"), "waiting for the sign-in"),
        (
            {"state": EntryState.UNSURE, "attempts": 1, "not_before": NOW + 119_500},
            ONLINE,
            "perhaps there already: the server is asked first, tried 1 time, next try in 2 min",
        ),
        (
            {
                "state": EntryState.REFUSED,
                "last_error": {"kind": "SaidNo", "key": "no_permission", "status": 403},
            },
            OFFLINE,
            "These credentials may not do that",
        ),
    ],
)
def test_how_an_entry_stands(entry: dict[str, Any], status: ConnectionView, said: str) -> None:
    assert words.stands(row(stock("1"), **entry), status, NOW) == said


def test_ours_stands_beside_the_servers_and_the_ordered() -> None:
    lines = [{"line": "l1", "ours": "12", "server": "4", "ordered": "12", "allowed": "12"}]
    clash = {"kind": "Clash", "key": "received_by_another", "details": {"lines": lines}}
    (line,) = compared(row(CheckDelivery("d", ()), last_error=clash).entry, NAMES)
    assert (line.name, line.ours, line.server, line.ordered) == (
        *("Olive oil 0.5 l", "12", "4", "12"),
    )


@pytest.mark.parametrize("details", [None, "text", {"lines": "text"}, {"lines": [1]}, {"ours": 5}])
def test_a_conflict_told_in_another_shape_breaks_nothing(details: object) -> None:
    clash = {"kind": "Clash", "key": "said_no", "details": details}
    list(compared(row(stock("1"), state=EntryState.CONFLICT, last_error=clash).entry, NAMES))


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


async def test_everything_sent_says_so(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        list_ = await world.show("outbox")
        assert list_.snapshot.empty[1] == "Everything is sent"
        assert list_.snapshot.filters == ()


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
        assert any(r.title == "Record 12 received: Olive oil 0.5 l" for r in rows)
        assert list_.snapshot.link.tone is Tone.WARN
        assert "sent by itself" in list_.snapshot.link.text


async def test_what_needs_a_person_is_counted_and_filtered(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        entries = await posted(world)
        await stuck(world, entries[0], EntryState.REFUSED, {"kind": "SaidNo", "key": "said_no"})
        list_ = await world.show("outbox")
        assert list_.snapshot.rows[0].value == f"1 of {len(entries)} need you"
        list_.choose_filter("needs_you")
        assert [r.key for r in list_.snapshot.rows if not r.heading] == [entries[0].id]
        list_.choose_filter("to_send")
        assert len(list_.snapshot.rows) == len(entries)


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


async def test_what_asks_a_person_offers_four_choices(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        entry = await stuck_stock(world)
        list_ = await world.show("outbox")
        list_.tap(entry.id)
        choices = (Asked.THEIRS, Asked.DISCARD, Asked.ANYWAY)
        assert keys(world) == [*(ask_key(asked, entry.id) for asked in choices), "retry"]
        waits = next(q.entry for q in world.workbench.queue() if q.entry.id != entry.id)
        list_.tap(waits.id)
        assert keys(world) == ["close", ask_key(Asked.DISCARD, waits.id), "retry"]


async def test_a_check_is_never_there(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        guard = next(e for e in await posted(world) if isinstance(e.intent, CheckDelivery))
        await stuck(world, guard, EntryState.CONFLICT, {"kind": "Clash", "key": "delivery_gone"})
        list_ = await world.show("outbox")
        list_.tap(guard.id)
        asked = (Asked.DISCARD, Asked.ANYWAY)
        assert keys(world) == ["close", *(ask_key(one, guard.id) for one in asked), "retry"]


async def test_it_is_there_with_a_reason(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        entry = await stuck_stock(world)
        before = len(world.workbench.queue())
        list_ = await world.show("outbox")
        list_.tap(entry.id)
        await act(world, ask_key(Asked.THEIRS, entry.id))
        keep, take = world.framed[-1].actions
        assert (keep.key, take.text, take.hold) == ("keep", "It is there: do not send", True)
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


async def test_on_the_handheld_the_rest_is_behind_more(tmp_path: Path) -> None:
    """Its sheet takes the entry's place; the choice in it still means that entry."""
    async with list_world(tmp_path, running=True) as world:
        entry = await stuck_stock(world)
        list_ = await world.show("outbox")
        list_.tap(entry.id)
        await world.look(HANDHELD)
        bar = world.frame.bottom_bar
        assert [one.text for one in bar.shown()] == ["It is there …", "More", "Try again now"]
        more = bar.button("more")
        assert more is not None
        more.chosen.emit("more")
        assert keys(world) == ["back", "now"]
        sheet = world.frame.sheet
        assert sheet is not None
        [send] = [
            button for button in sheet.findChildren(BigButton) if button.text() == "Send anyway …"
        ]
        send.chosen.emit(send.key)
        await world.settled()
        assert list_.snapshot.detail.key == entry.id
        assert list_.snapshot.detail.asked is Asked.ANYWAY
        await world.look(HANDHELD)
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


@pytest.mark.parametrize("language", ["de", "xx"])
@pytest.mark.parametrize("percent", [100, 125, 150])
@pytest.mark.parametrize("size", SIZES)
async def test_nothing_is_cut_off(
    tmp_path: Path, size: tuple[int, int], percent: int, language: str
) -> None:
    try:
        use_language(language)
        async with list_world(tmp_path, running=True) as world:
            entries = await posted(world)
            lines = [{"line": "l1", "ours": "12", "server": "4", "ordered": "12"}]
            clash = {"kind": "Clash", "key": "over_together", "details": {"lines": lines}}
            await stuck(world, entries[0], EntryState.CONFLICT, clash)
            list_ = await world.show("outbox")
            view = world.view("outbox")
            await world.look(size, percent)  # type: ignore[arg-type]
            assert view.list.viewport().height() >= view.list.rowHeight(1)
            assert cut_off(view) == []
            list_.tap(entries[0].id)
            for asked in Asked:
                if asked:
                    list_.ask(asked, entries[0].id)
                await world.look(size, percent)  # type: ignore[arg-type]
                sheet = world.frame.sheet
                assert sheet is not None
                assert cut_off(sheet) == []
                assert cut_off(world.frame.bottom_bar) == []
            assert overlapping(view) == small_targets(view) == nameless(view) == []
    finally:
        use_language("en")

"""What goes wrong outside of the program: a sentence each, nothing lost, nothing half-written."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app import aio
from app.domain.decision import Refused
from app.domain.entry import EntryState
from app.domain.gtin import look_up_form
from app.domain.intents import ChangeStock
from app.domain.receipt import actions, summary
from app.hub.running import RunningHub
from app.scan.layouts import transmit
from app.sqlite import StoreError, StoreFull, StoreInUse, StoreNewer, StoreReadOnly
from app.store.terminal import Terminal
from app.ui import sentences
from app.workbench.receiving import RECEIPT_CODEC
from tests.journeys import books, demo
from tests.journeys.books import Expected
from tests.journeys.shift import WRITES, Shift, Took, accepted


def told(took: Took) -> str:
    """What the band says of it; a key without a sentence is logged as an error and fails."""
    details = took.decision.details
    words = sentences.words(took.decision.key, details)
    assert words.title
    assert words.detail
    return took.decision.key


def on_disk(shift: Shift) -> int:
    """How many events of the open receipt the journal holds."""
    return len(shift.running.station.terminal.events(shift.desk.key, RECEIPT_CODEC))


# --- codes --------------------------------------------------------------------------------------

BAD_CODES = {
    "wrong check digit": ("9520140000019", "check_digit"),
    "GS1, wrong check digit": ("(01)19520010000014(10)A", "check_digit"),
    "half a GS1 code": ("(01)195200100", "gs1_broken"),
    "GS1 by its prefix, cut off": ("]C1019520010", "gs1_broken"),
    "a month that is none": ("(01)19520010000015(17)311399", "gs1_broken"),
    "4,000 characters": ("7" * 4_000, "too_long"),
    "control characters": ("95\x0020140\x07", "control_characters"),
    "another layout": (transmit("DH:QTY:5", "us", "de"), "keyboard_layout"),
    "a command that is none": ("DH:NOSUCH", "unknown_command"),
    "a quantity too long": ("DH:QTY:123456", "unknown_command"),
    "nothing but a separator": ("\x1d", "empty"),
}


async def test_a_code_that_cannot_be_trusted_is_refused(at_work: Shift) -> None:
    """Nothing of it is written, and the next scan counts."""
    async with at_work:
        await at_work.open("GI-4711")
        for name, (text, why) in BAD_CODES.items():
            before, events = at_work.receipt, on_disk(at_work)
            took = await at_work.scan(text)
            assert isinstance(took.decision, Refused), name
            assert told(took) == "unsound", name
            assert took.decision.details["why"] == why, name
            assert at_work.receipt == before, name
            assert on_disk(at_work) == events, name
            accepted(await at_work.code("plain"), "counted")


async def test_a_code_that_nobody_knows_is_kept(at_work: Shift) -> None:
    """On disk with its quantity, amber, until somebody links it."""
    async with at_work:
        await at_work.open("GI-4711")
        for key in ("unknown", "unknown-case", "unknown"):
            assert told(await at_work.code(key)) == "unknown_kept"
        await at_work.scan("NO-SUCH-CODE-1")
        await at_work.restart()
        at_work.running.workbench.open_receipt(at_work.running.workbench.left_open() or "")
        unknown = summary(at_work.receipt).unknown
        kept = {line.code: line.received for line in unknown}
        assert kept[look_up_form(demo.code("unknown"))] == 2, kept
        assert kept["NO-SUCH-CODE-1"] == 1
        assert told(await at_work.code("unknown-package")) == "package_unadvised"


# --- the server ---------------------------------------------------------------------------------

ANOTHER_HAND = [
    pytest.param({"status": "CANCELED"}, "delivery_canceled", id="canceled"),
    pytest.param({"status": "REJECTED"}, "delivery_rejected", id="rejected"),
    pytest.param({"status": "COMPLETED"}, "delivery_completed", id="completed"),
    pytest.param({"receipt_started": True}, "receipt_started", id="receipt started"),
    pytest.param({"received": 1}, "received_by_another", id="received"),
]


@pytest.mark.parametrize(("change", "key"), ANOTHER_HAND)
async def test_another_hand_was_there_before_the_post(
    at_work: Shift, change: dict[str, Any], key: str
) -> None:
    """A person is asked before anything is added; what was posted waits whole."""
    if "received" in change:
        change = {"received": {demo.item_of("GI-4712", "PAP-0201")["id"]: change["received"]}}
    async with at_work:
        await at_work.open("GI-4712")
        await at_work.scan(demo.piece("PAP-0201"), 2)
        at_work.hub_call(f"goods-ins/{demo.delivery_id('GI-4712')}", change)
        await at_work.finish()
        entries = await at_work.drained()
        stuck = [entry for entry in entries if entry.state is EntryState.CONFLICT]
        assert [(entry.last_error or {}).get("key") for entry in stuck] == [key]
        books.assert_told(stuck[0])
        assert books.booked(at_work.hub) == {}
        assert not books.registers(books.goods_ins(at_work.hub), at_work.terminal)
        assert sum(entry.state is EntryState.PENDING for entry in entries) == len(entries) - 1
        await at_work.restart()
        assert len(await at_work.drained()) == len(entries)
        assert books.booked(at_work.hub) == {}


async def test_a_canceled_delivery_that_is_planned_again(at_work: Shift) -> None:
    """After "try again" the whole post goes through, once."""
    async with at_work:
        await at_work.open("GI-4712")
        await at_work.scan(demo.piece("PAP-0201"), 2)
        head = f"goods-ins/{demo.delivery_id('GI-4712')}"
        at_work.hub_call(head, {"status": "CANCELED"})
        await at_work.post()
        await at_work.drained()
        at_work.hub_call(head, {"status": "PLANNED"})
        [stuck] = [one for one in await at_work.drained() if one.state is EntryState.CONFLICT]
        chosen = await at_work.running.workbench.retry(stuck.id)
        assert chosen.how == "done"
        assert not await at_work.arrived(
            Expected(
                stock={"PAP-0201 REC-01": 2},
                lines={"GI-4712 PAP-0201": (2, 0)},
                heads={"GI-4712": "part"},
            )
        )


async def test_a_discarded_post_is_said_again_by_the_next(at_work: Shift) -> None:
    async with at_work:
        await at_work.open("GI-4712")
        await at_work.scan(demo.piece("PAP-0201"), 2)
        head = f"goods-ins/{demo.delivery_id('GI-4712')}"
        at_work.hub_call(head, {"status": "CANCELED"})
        await at_work.post()
        [stuck] = [one for one in await at_work.drained() if one.state is EntryState.CONFLICT]
        workbench = at_work.running.workbench
        asked = await workbench.discard(stuck.id, "wrong lorry")
        assert asked.how == "others_wait"
        assert (await workbench.discard(stuck.id, "wrong lorry", with_waiting=True)).how == "done"
        assert await at_work.drained()
        assert workbench.queue() == []
        assert books.booked(at_work.hub) == {}
        at_work.hub_call(head, {"status": "PLANNED"})
        accepted(await at_work.post(), "posted")
        await at_work.drained()
        assert books.booked(at_work.hub) == {("PAP-0201", "REC-01", "NEW"): Decimal(2)}


async def test_somebody_elses_text_is_left_alone(at_work: Shift) -> None:
    """The stock is booked, the record stays on the terminal, nothing is blocked."""
    item = demo.item_of("GI-4712", "PAP-0201")["id"]
    delivery = demo.delivery_id("GI-4712")
    async with at_work:
        await at_work.open("GI-4712")
        await at_work.scan(demo.piece("PAP-0201"), 2)
        # No version guards the field: what is written between our reading and our writing is lost.
        await at_work.running.sync.claims.wait_said()
        theirs = {"items": {item: {"external_data": "SAP 4711/10"}}, "external_data": "route 7"}
        at_work.hub_call(f"goods-ins/{delivery}", theirs)
        await at_work.finish()
        entries = await at_work.drained()
        assert {entry.state for entry in entries} == {EntryState.DONE}
        kept = [str((entry.answer or {}).get("note", "")) for entry in entries]
        notes = [note for note in kept if note]
        assert len(notes) == 2
        assert all(sentences.entry_note_words(note) != note for note in notes)
        assert books.booked(at_work.hub) == {("PAP-0201", "REC-01", "NEW"): Decimal(2)}
        [there] = [one for one in books.goods_ins(at_work.hub) if one["id"] == delivery]
        assert there["external_data"] == "route 7"
        [line] = [one for one in there["items"] if one["id"] == item]
        assert line["external_data"] == "SAP 4711/10"


@pytest.mark.parametrize("status", [200, 502])
async def test_a_server_that_answers_with_pages(at_work: Shift, status: int) -> None:
    """Work goes on, the chip says what it is, and everything leaves when it is over."""
    async with at_work:
        await at_work.open("GI-4712")
        await at_work.scan(demo.piece("PAP-0201"))
        at_work.hub_call("faults", {"kind": "html", "status": status, "path": r"^/(?!_hub)"})
        await at_work.post()
        await at_work.running.sync.outbox.wait_idle()
        accepted(await at_work.scan(demo.piece("PAP-0201")), "counted")
        status_now = at_work.running.workbench.status()
        assert status_now.link in ("portal", "proxy")
        assert sentences.link_words(status_now.link) != status_now.link
        assert sentences.network_words(status_now.error).detail
        assert books.booked(at_work.hub) == {}
        await at_work.post()
        at_work.hub_call("faults", method="DELETE")
        async with asyncio.timeout(5):
            await at_work.drained()
        assert not await at_work.arrived(
            Expected(
                stock={"PAP-0201 REC-01": 2},
                lines={"GI-4712 PAP-0201": (2, 0)},
                heads={"GI-4712": "part"},
            )
        )


async def test_a_delivery_that_is_not_here_while_offline(at_work: Shift) -> None:
    from app.workbench.workbench import Unavailable

    async with at_work:
        at_work.hub.go_offline()
        with pytest.raises(Unavailable) as caught:
            await at_work.open("GI-4712")
        assert sentences.words(caught.value.key).detail
        await at_work.running.workbench.open_blind()
        accepted(await at_work.code("plain"), "counted")


# --- the disk and the store ---------------------------------------------------------------------


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not condition():  # it has no event
            await asyncio.to_thread(lambda: None)


async def limit_pages(terminal: Terminal, spare: int | None) -> None:
    """Let the file grow by so many pages and no more; None: as much as it likes.

    A transaction of the writer fails as a whole, so this one may fail with another's.
    """

    def job(connection: sqlite3.Connection) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        most = 1_073_741_823 if spare is None else pages + spare
        connection.execute(f"PRAGMA max_page_count = {most}")

    async with asyncio.timeout(5):
        while True:
            with suppress(StoreFull):
                return await aio.wait_for(terminal.write(job))


async def test_a_full_disk(at_work: Shift, caplog: pytest.LogCaptureFixture) -> None:
    """Every green scan is on disk, all others are refused by name, and later all goes on."""
    async with at_work:
        await at_work.open("GI-4712")
        terminal = at_work.running.station.terminal
        await limit_pages(terminal, 6)
        piece = at_work.running.workbench.read(demo.piece("HOM-0301"))
        green, lost = 0, []
        for _ in range(12):
            burst = [at_work.desk.take(actions.Scan(piece)) for _ in range(5)]
            for took in burst:
                error = await at_work.desk.confirm(took)
                if isinstance(took.decision, Refused):
                    lost.append(took.decision.key)
                elif error is not None:
                    lost.append(error.key)
                else:
                    green += 1
        assert set(lost) == {"store_full"}
        assert sentences.words("store_full").detail
        kept = {
            line.product.article: line.received
            for line in at_work.receipt.ordered()
            if line.product and line.received
        }
        parked = sum(question.times for question in at_work.receipt.questions)
        assert kept.get("HOM-0301", 0) + parked == green > 0
        posted = at_work.desk.take(actions.Post())
        assert isinstance(posted.decision, Refused)
        await limit_pages(terminal, None)
        await until(lambda: at_work.desk.blocked is None)
        accepted(await at_work.code("unexpected"), "counted")
        await at_work.restart()
        at_work.running.workbench.open_receipt(at_work.running.workbench.left_open() or "")
        assert at_work.receipt.lines[at_work.line("HOM-0301")].received + parked == green
    assert "commit failed" in caplog.text
    caplog.clear()


async def test_a_disk_that_fills_while_answers_come(
    at_work: Shift, caplog: pytest.LogCaptureFixture
) -> None:
    """Outcomes that cannot be written wait; nothing is sent twice when there is room again."""
    async with at_work:
        await at_work.open("GI-4712")
        await at_work.scan(demo.piece("PAP-0201"), 2)
        await at_work.scan(demo.piece("KIT-0902"), 3)
        at_work.hub_call("faults", {"kind": "delay", "delay_ms": 100, "method": "PATCH"})
        await at_work.finish()
        station, outbox = at_work.running.station, at_work.running.sync.outbox
        await until(lambda: any(row.left for row in station.outbox.entries()))
        await limit_pages(station.terminal, 0)
        await until(lambda: outbox.status().disk == "store_full")
        await limit_pages(station.terminal, None)
        assert not await at_work.arrived(
            Expected(
                stock={"PAP-0201 REC-01": 2, "KIT-0902 REC-01": 3},
                lines={"GI-4712 PAP-0201": (2, 0), "GI-4712 KIT-0902": (3, 0)},
                heads={"GI-4712": "done"},
            )
        )
    caplog.clear()


async def refused_start(shift: Shift, kind: type[StoreError]) -> None:
    """The program does not start, and says why."""
    with pytest.raises(kind) as caught:
        await shift.begin()
    words = sentences.words(caught.value.key)
    assert words.title
    assert words.detail


async def test_a_store_of_a_newer_version(at_work: Shift) -> None:
    async with at_work:
        await at_work.open("GI-4712")
    path = at_work.folders.terminal
    with sqlite3.connect(path) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = path.read_bytes()
    await refused_start(at_work, StoreNewer)
    assert path.read_bytes() == before
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
    async with at_work:
        assert at_work.running.workbench.left_open() is not None


async def test_a_damaged_store_is_put_aside(at_work: Shift) -> None:
    """Its head alone is damaged: all of it goes on in a new one."""
    async with at_work:
        await at_work.open("GI-4712")
        accepted(await at_work.scan(demo.piece("PAP-0201")), "counted")
    path = at_work.folders.terminal
    damaged = b"nothing that SQLite wrote" + path.read_bytes()[25:]
    path.write_bytes(damaged)
    async with at_work:
        aside = at_work.running.store.put_aside
        assert aside is not None
        assert aside.read_bytes() == damaged
        salvage = at_work.running.store.salvage
        assert salvage is not None
        assert salvage.key == "store_saved_whole"
        assert aside.name in sentences.words(salvage.key, salvage.details).detail
        at_work.running.workbench.open_receipt(at_work.running.workbench.left_open() or "")
        accepted(await at_work.scan(demo.piece("PAP-0201")), "counted")
        assert at_work.receipt.lines[at_work.line("PAP-0201")].received == 2


async def test_a_second_terminal_on_the_same_store(at_work: Shift, hub: RunningHub) -> None:
    async with at_work:
        await at_work.open("GI-4712")
        await refused_start(Shift(hub, at_work.data), StoreInUse)
        accepted(await at_work.scan(demo.piece("PAP-0201")), "counted")


async def test_a_folder_that_cannot_be_written(hub: RunningHub, tmp_path: Path) -> None:
    (tmp_path / "T009").write_text("a file where the folder should be", encoding="utf-8")
    await refused_start(Shift(hub, tmp_path, "T009"), StoreReadOnly)
    assert (tmp_path / "T009").read_text(encoding="utf-8").startswith("a file")


async def test_a_restored_copy_sends_nothing_twice(at_work: Shift, tmp_path: Path) -> None:
    """The copy thinks its post unsent; the server has it: it is looked for, and a person is asked
    about what cannot be told. Nothing is doubled."""
    async with at_work:
        await at_work.open("GI-4712")
        await at_work.scan(demo.piece("PAP-0201"), 2)
        await at_work.code("over")
        at_work.hub.go_offline()
        await at_work.finish()
    shutil.copy(at_work.folders.terminal, tmp_path / "backup.db")
    at_work.hub.go_online()
    async with at_work:
        await at_work.drained()
        once = books.booked(at_work.hub)
        made = books.announced_goods(books.goods_ins(at_work.hub))
    shutil.copy(tmp_path / "backup.db", at_work.folders.terminal)
    async with at_work:
        entries = await at_work.drained()
        stuck = [entry for entry in entries if entry.state in (EntryState.CONFLICT,)]
        assert {type(entry.intent) for entry in stuck} <= {ChangeStock}
        for entry in stuck:
            books.assert_told(entry)
        assert books.booked(at_work.hub) == once
        assert books.announced_goods(books.goods_ins(at_work.hub)) == made
        assert once
        assert made


async def test_a_full_store_does_not_open_a_delivery(
    at_work: Shift, caplog: pytest.LogCaptureFixture
) -> None:
    """An opening that is not on disk did not happen."""
    async with at_work:
        await limit_pages(at_work.running.station.terminal, 0)
        workbench = at_work.running.workbench
        opened = 0
        with pytest.raises(StoreFull):  # noqa: PT012 - some may fit into the last page
            for opened in range(40):  # noqa: B007
                await workbench.open_blind("Halmbach Feinkost GmbH")
        assert len(workbench.receipts()) == opened
        assert (workbench.desk is None) == (opened == 0)
    caplog.clear()


def test_writes_are_those_of_the_vendor() -> None:
    """The weather of the journeys never touches signing in or the control calls."""
    import re

    assert re.search(WRITES, "/inventory/x")
    assert not re.search(WRITES, "/auth/token")

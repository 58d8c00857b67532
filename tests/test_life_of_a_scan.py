"""The page to read first: one scan on its way from a key press to the server's stock.

Nothing here is a stand-in: the window is the program's, the stores are files, and the server is
a hub on a port of its own. Each step names the module that takes it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.entry import EntryState
from app.domain.receipt.facts import Counted
from app.hub.running import RunningHub
from app.main import Terminus
from app.settings import Profile
from app.ui.screens.base import Framing
from app.ui.screens.receipt.presenter import ReceiptPresenter
from app.ui.tokens import Tone
from app.ui.window import Window, prepare
from app.workbench.receiving import RECEIPT_CODEC
from tests.warehouse import demo_hub, running, stock

DELIVERY_NOTE = "LS-70368"
WASHING_UP_LIQUID = "9520140000018"


async def until(true: Callable[[], object]) -> None:
    """Give the loop its turns until something is so; ten seconds are for ever."""
    async with asyncio.timeout(10):
        while not true():  # noqa: ASYNC110 - what is waited for has no event of its own
            await asyncio.sleep(0)


async def wedge(window: Window, code: str) -> None:
    """Type a code as a keyboard wedge does: fast, with Enter at the end, to no field at all."""
    loop = asyncio.get_running_loop()
    typed: asyncio.Future[None] = loop.create_future()

    def type_it() -> None:
        handle = window.frame.windowHandle()
        for character in code:
            key = Qt.Key(ord(character.upper()))
            shift = Qt.KeyboardModifier.ShiftModifier
            plain = Qt.KeyboardModifier.NoModifier
            QTest.keyClick(handle, key, shift if character.isupper() else plain)
        QTest.keyClick(handle, Qt.Key.Key_Return)
        typed.set_result(None)

    # QTest lets Qt handle events meanwhile: inside a task, other tasks would be lost.
    loop.call_soon(type_it)
    await typed


async def test_a_scan_from_the_key_press_to_the_servers_stock(tmp_path: Path) -> None:
    """Design 3, the life of a scan."""
    with demo_hub(tmp_path) as hub:
        async with running(hub, tmp_path, change=patient) as terminal:
            prepare("en")
            window = Window(terminal.workbench, terminal.where, terminal.station.clock)
            window.show((1024, 768))
            await window.open()
            try:
                await follow(window, terminal, hub)
            finally:
                await window.close()


def patient(profile: Profile) -> Profile:
    """A busy machine must not tear a code apart: the gap between keys is as long as it may be."""
    return replace(profile, scanner=replace(profile.scanner, gap=250, silence=260))


async def follow(window: Window, terminal: Terminus, hub: RunningHub) -> None:
    """The eight steps."""
    product, pack = terminal.station.cache.products_of(WASHING_UP_LIQUID)[0]
    place = terminal.station.profile.place
    before = stock(hub, product.id, place)
    green: list[Framing] = []

    # 1. Keys become scans before any widget sees them (`ui.scanner`, `scan.assembler`), and wait
    #    their turn (`ui.shell`). Home takes a delivery note for the delivery it belongs to.
    assert window.shell.current == "home"
    await wedge(window, DELIVERY_NOTE)
    await until(lambda: window.shell.current == "receipt" and terminal.workbench.desk)
    receipt = window.shell.presenter
    assert isinstance(receipt, ReceiptPresenter)
    receipt.framed.connect(green.append)

    # 2. What the characters say (`scan.meaning`) and what the store knows (`workbench.resolve`).
    await wedge(window, WASHING_UP_LIQUID)
    await until(lambda: receipt.desk.document.line)

    # 3. The domain decides (`domain.receipt.decide`); the document in memory moves on at once.
    line = receipt.desk.document.lines[receipt.desk.document.line or ""]
    assert (line.product, line.received) == (product, pack)

    # 4. The writer thread commits (`app.sqlite`); only then is the band green (`law 3`).
    await until(lambda: any(framing.band.tone is Tone.OK for framing in green))
    journal = terminal.station.terminal.events(receipt.desk.key, RECEIPT_CODEC)
    scanned = [event.fact.text for event in journal if isinstance(event.fact, Counted)]
    assert scanned == [WASHING_UP_LIQUID]

    # 5. A post turns the document into intents (`clients.enfore.planning`) and those into rows of
    #    the outbox, in the journal's own transaction (`workbench.receiving`, `sync.enqueue`).
    await wedge(window, "DH:POST")
    await until(terminal.station.outbox.entries)
    assert {entry.document for entry in terminal.station.outbox.entries()} == {receipt.desk.key}

    # 6. The engine sends them, looks for what it is not sure of, and rests (`sync.engine`).
    await asyncio.wait_for(terminal.sync.outbox.wait_drained(), 10)
    entries = terminal.station.outbox.entries()
    assert {entry.state for entry in entries} == {EntryState.DONE}

    # 7. The server's stock has it, once.
    assert stock(hub, product.id, place) - before == Decimal(1)

    # 8. Undo ends at a post: from here on a person corrects, with a reason.
    await wedge(window, "DH:UNDO")
    await until(lambda: green[-1].band.tone is Tone.BAD)
    assert receipt.desk.document.lines[line.id].received == pack

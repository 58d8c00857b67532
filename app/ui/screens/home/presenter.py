"""Home: counts what there is to do; any scan opens what it belongs to."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from app import aio
from app.domain.meanings import CommandRead, Read
from app.scan.values import Scan
from app.ui.frame.values import Action, Prompt
from app.ui.screens.base import Framing, Go, Sound
from app.ui.screens.deliveries.finding import ToDeliveries, ToProduct, ToReceipt, target_of
from app.ui.screens.deliveries.values import Wanted
from app.ui.screens.deliveries.words import not_startable, startable
from app.ui.screens.home import words as said
from app.ui.screens.home.values import GoOn, HomeScreen
from app.ui.screens.listing import ListPresenter
from app.ui.translation import translate
from app.ui.widgets.button import Kind
from app.workbench.errors import StoreError, UnknownRecord
from app.workbench.views import DeliveryRow, ReceiptRow
from app.workbench.workbench import Unavailable, Workbench

SCREENS = {"receive": "deliveries"}
"""Tiles whose screen has another name."""


class HomePresenter(ListPresenter):
    """Owns the `HomeScreen`."""

    name = "home"
    topics = frozenset({"deliveries", "document", "outbox"})

    def __init__(self, workbench: Workbench, owner: aio.Owner, clock: aio.Clock) -> None:
        super().__init__(workbench, owner, clock)
        self._deliveries: Sequence[DeliveryRow] = ()
        self._receipts: Sequence[ReceiptRow] = ()
        self._go_on: GoOn | None = None
        self._receive = said.receive_tile((), clock.now())
        self._listed = False
        """Whether the deliveries are as they were read last."""
        self.snapshot = HomeScreen()

    # --- what is shown ---------------------------------------------------------------------

    async def enter(self, what: Any = None) -> None:
        self._listed = False
        self.workbench.showing_list(True)
        await super().enter(what)

    async def leave(self) -> None:
        self.workbench.showing_list(False)
        await super().leave()

    def refresh(self, topic: str, key: str) -> None:
        if topic in ("deliveries", "document"):
            self._listed = False
        super().refresh(topic, key)

    async def load(self) -> None:
        if not self._listed:
            self._listed = True
            self._deliveries = await asyncio.to_thread(self.workbench.deliveries)
        now = self.clock.now()
        self._receive = await asyncio.to_thread(said.receive_tile, self._deliveries, now)
        self._receipts = await asyncio.to_thread(self.workbench.receipts)
        self._go_on = await self._left_off()

    async def _left_off(self) -> GoOn | None:
        """The document that is open, else the one touched last that is not finished."""
        document = self._open_document()
        row = next((row for row in self._receipts if row.document == document), None)
        if row is None:
            return None
        try:
            receipt = await asyncio.to_thread(self.workbench.glance, row.document)
        except (StoreError, UnknownRecord):
            return None  # opening it says why
        return said.go_on(row.document, row.title, receipt, self.clock.now())

    def _open_document(self) -> str | None:
        if self.workbench.desk is not None and self.workbench.desk.document.state != "finished":
            return self.workbench.desk.key
        left = self.workbench.left_open()
        return left or next((row.document for row in self._receipts if row.state == "open"), None)

    def publish(self) -> None:
        now = self.clock.now()
        self.snapshot = HomeScreen(
            (
                self._receive,
                said.receipts_tile(self._receipts),
                said.sync_tile(self.workbench.status(), now),
                said.settings_tile(),
            ),
            self._go_on,
        )
        self.changed.emit(self.snapshot)
        prompt = Prompt(translate("Home", "Scan a delivery note, a package or an item"))
        self.frame(Framing(prompt=prompt, band=self.band, actions=self._actions()))

    def _actions(self) -> tuple[Action, ...]:
        main = Action("receive", translate("Home", "Receive"), "receive", Kind.MAIN)
        if self._go_on is not None:
            main = Action("go_on", translate("Home", "Go on"), "forward", Kind.MAIN)
        if not self.workbench.receives_blind:
            return (main,)
        return Action("blind", translate("Home", "Goods without a delivery"), "plus"), main

    # --- what a person does ----------------------------------------------------------------

    def choose(self, key: str) -> None:
        """A tile was tapped."""
        self.left.emit(Go(SCREENS.get(key, key)))

    def go_on(self) -> None:
        """Back to the work that was left open."""
        if self._go_on is not None:
            self.left.emit(Go("receipt", self._go_on.document))

    async def act(self, key: str) -> None:
        match key:
            case "go_on":
                self.go_on()
            case "blind":
                self.left.emit(Go("deliveries", Wanted(blind=True)))
            case "receive":
                self.choose(key)

    async def scan(self, read: Read, scan: Scan) -> None:
        for meaning in read.meanings:
            if isinstance(meaning, CommandRead):
                self._command(meaning, read)
                return
        match target_of(read, self.workbench):
            case ToReceipt(document):
                self._leave_for(Go("receipt", document))
            case ToDeliveries(deliveries) if len(deliveries) == 1:
                await self._open(deliveries[0], read.text)
            case ToDeliveries(deliveries):
                self.left.emit(Go("deliveries", Wanted(code=read.text, deliveries=deliveries)))
            case ToProduct(product):
                self.left.emit(Go("deliveries", Wanted(product=product)))
            case None:
                self.refuse_read(read)

    def _command(self, command: CommandRead, read: Read) -> None:
        if command.name == "OK" and self._go_on is not None:
            self.go_on()
        else:
            self.refuse_read(read)

    def _leave_for(self, where: Go) -> None:
        self.sounded.emit(Sound.ACCEPTED)
        self.left.emit(where)

    async def _open(self, delivery: str, text: str) -> None:
        """Open the one delivery that a scan names; the next scan waits for it."""
        row = next((row for row in self._deliveries if row.head.id == delivery), None)
        if row is None or row.head.lines is None:
            self.say(Sound.NONE, translate("Home", "Fetching the delivery …"), icon="sync")
            self.publish()
        try:
            if row is None or row.document is None:
                head = (await self.workbench.delivery(delivery)).head
                if not startable(head):
                    return self.refuse(*not_startable(head, blind=self.workbench.receives_blind))
            desk = await self.workbench.open_deliveries((delivery,), text)
        except Unavailable as error:
            return self.refuse_key(error.key, detail=error.detail)
        except UnknownRecord:
            return self.refuse_key("record_unknown")
        except StoreError as error:
            return self.refuse_key(error.key, path=error.path.name)
        return self._leave_for(Go("receipt", desk.key))

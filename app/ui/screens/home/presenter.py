"""Home: counts what there is to do; any scan opens what it belongs to, an item or a place what is
known of it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

from app import aio
from app.domain.dispatch.mode import Mode
from app.domain.meanings import CommandRead, PlaceRead, Read
from app.domain.shipment import ShipmentStatus
from app.scan.values import Scan
from app.ui.frame.values import Action, Prompt
from app.ui.screens.base import Framing, Go, Sound
from app.ui.screens.deliveries.values import Wanted
from app.ui.screens.deliveries.words import not_startable, startable
from app.ui.screens.finding import (
    Target,
    ToBoth,
    ToDeliveries,
    ToGoodsOuts,
    ToProduct,
    ToShipments,
    ToWork,
    target_of,
)
from app.ui.screens.goods_outs.progress import Works
from app.ui.screens.goods_outs.values import Wanted as WantedOut
from app.ui.screens.home import words as said
from app.ui.screens.home.leaving import NOTHING_LEAVES, leaving
from app.ui.screens.home.left import where_in
from app.ui.screens.home.values import GoOn, HomeScreen, HomeTile
from app.ui.screens.listing import Hints
from app.ui.screens.lookup.values import Wanted as WantedHere
from app.ui.screens.own import Own, own_documents
from app.ui.screens.shipments.values import Wanted as WantedShipment
from app.ui.screens.standing import AskingPresenter
from app.ui.sentences import shown
from app.ui.translation import translate
from app.ui.widgets.button import Kind
from app.ui.widgets.question import Asked
from app.workbench.errors import Claimed, StoreError, Unavailable, UnknownRecord
from app.workbench.views import DeliveryRow
from app.workbench.workbench import Workbench

RECEIVE, SEND = 1, 2
"""Answers to what a code of both sides is about."""
OUT = {"pick": Mode.PICK, "hand_over": Mode.HAND_OVER}
"""Tiles that lead to the goods-out list."""


class HomePresenter(AskingPresenter):
    """Owns the `HomeScreen`."""

    name = "home"
    topics = frozenset(
        {"deliveries", "goods_outs", "shipments", "document", "outbox", "people", "profile"}
    )

    def __init__(self, workbench: Workbench, owner: aio.Owner, clock: aio.Clock) -> None:
        super().__init__(workbench, owner, clock)
        self._deliveries: Sequence[DeliveryRow] = ()
        self._documents: Sequence[Own] = ()
        self._works = Works(workbench)
        self._leaving = NOTHING_LEAVES
        self._shipments: Mapping[ShipmentStatus, int] = {}
        self._go_on: GoOn | None = None
        self._receive = said.receive_tile((), clock.now())
        self._both: ToBoth | None = None
        """What is asked about: a code of goods that come and of goods that leave."""
        self._listed = False
        """Whether deliveries and orders are as they were read last."""
        self.snapshot = HomeScreen()

    # --- what is shown ---------------------------------------------------------------------

    async def enter(self, what: Any = None) -> None:
        self._listed = False
        self.put_away()
        self.workbench.showing_list(True)
        self.workbench.showing_goods_outs(True)
        self.workbench.showing_shipments(True)
        await super().enter(what)
        if isinstance(what, Read):  # a list hands on what belongs to other work
            await self._hear(what)

    async def leave(self) -> None:
        self.workbench.showing_list(False)
        self.workbench.showing_goods_outs(False)
        self.workbench.showing_shipments(False)
        await super().leave()

    def refresh(self, topic: str, key: str) -> None:
        if topic in ("deliveries", "goods_outs", "shipments", "document"):
            self._listed = False
        super().refresh(topic, key)

    async def load(self) -> None:
        workbench, now = self.workbench, self.clock.now()
        if not self._listed:
            self._listed = True
            self._deliveries = await asyncio.to_thread(workbench.deliveries)
            if workbench.picks:
                self._leaving = await asyncio.to_thread(leaving, workbench, self._works)
            if workbench.ships:
                self._shipments = await asyncio.to_thread(workbench.shipment_counts)
        self._receive = await asyncio.to_thread(said.receive_tile, self._deliveries, now)
        self._documents = await asyncio.to_thread(own_documents, workbench)
        self._go_on = await self._left_off()

    async def _left_off(self) -> GoOn | None:
        """The document that is open, else the one touched last that is not finished."""
        document = self._open_document()
        row = next((row for row in self._documents if row.document == document), None)
        if row is None:
            return None
        try:
            return await asyncio.to_thread(where_in, self.workbench, row, self.clock.now())
        except (StoreError, UnknownRecord):
            return None  # opening it says why

    def _open_document(self) -> str | None:
        if self.workbench.desk is not None and self.workbench.desk.document.state != "finished":
            return self.workbench.desk.key
        left = self.workbench.left_open()
        return left or next((row.document for row in self._documents if row.state == "open"), None)

    def publish(self) -> None:
        self.snapshot = HomeScreen(self._tiles(), self._go_on)
        self.changed.emit(self.snapshot)
        prompt = Prompt(translate("Home", "Scan a delivery note, a package or an item"))
        if self.workbench.picks:
            prompt = Prompt(translate("Home", "Scan an order, a delivery note or an item"))
        if self.asked is not None:
            prompt = Prompt(translate("Home", "Answer, or scan another code"), "question")
        actions = self._actions()
        self.frame(Framing(prompt=prompt, band=self.band, actions=actions, asked=self.asked))

    def _tiles(self) -> tuple[HomeTile, ...]:
        now, out = self.clock.now(), self.workbench.picks
        counts, first = self._leaving.counts, self._leaving.first
        leaves = (said.pick_tile(counts, first, now), said.hand_over_tile(counts)) if out else ()
        between = said.shipments_tile(self._shipments, self._documents)
        ships = (between,) if self.workbench.ships else ()
        every = (
            self._receive,
            *leaves,
            *((said.counts_tile(self._documents),) if self.workbench.counts_stock else ()),
            *ships,
            said.lookup_tile(),
            said.documents_tile(self._documents, out=out),
            said.sync_tile(self.workbench.status(), now),
            said.settings_tile(),
        )
        return tuple(tile for tile in every if self.workbench.people.shows(tile.key))

    def _actions(self) -> tuple[Action, ...]:
        workbench, shows = self.workbench, self.workbench.people.shows
        blind = Action("blind", translate("Home", "Goods without a delivery"), "plus")
        without = Action("without", translate("Home", "Without an order"), "handover")
        main = Action("receive", translate("Home", "Receive"), "receive", Kind.MAIN)
        if self._go_on is not None:
            main = Action("go_on", translate("Home", "Go on"), "forward", Kind.MAIN)
        return (
            *((blind,) if workbench.receives_blind and shows("receive") else ()),
            *((without,) if workbench.sells_ad_hoc and shows("hand_over") else ()),
            *((main,) if self._go_on is not None or shows("receive") else ()),
        )

    # --- what a person does ----------------------------------------------------------------

    def choose(self, key: str) -> None:
        """A tile was tapped."""
        if key == "receive":
            self.left.emit(Go("deliveries"))
        elif key in OUT:
            self.left.emit(Go("goods_outs", WantedOut(OUT[key])))
        else:
            self.left.emit(Go(key))

    def go_on(self) -> None:
        """Back to the work that was left open."""
        if self._go_on is not None:
            self.left.emit(Go(self._go_on.kind, self._go_on.document))

    async def act(self, key: str) -> None:
        match key:
            case "go_on":
                self.go_on()
            case "blind":
                self.left.emit(Go("deliveries", Wanted(blind=True)))
            case "without":
                self.left.emit(Go("ad_hoc"))
            case "receive":
                self.choose(key)

    async def scan(self, read: Read, scan: Scan) -> None:
        await self._hear(read)

    async def _hear(self, read: Read) -> None:
        for meaning in read.meanings:
            if isinstance(meaning, CommandRead):
                return await self._command(meaning, read)
        self.put_away()  # nothing was done yet: another code is about something else
        return await self._open_target(target_of(read, self.workbench), read)

    async def _open_target(self, target: Target | None, read: Read) -> None:
        match target:
            case ToWork(document, kind):
                self._leave_for(Go(kind, document))
            case ToDeliveries(deliveries):
                await self._to_deliveries(deliveries, read.text)
            case ToGoodsOuts(goods_outs):
                await self._to_orders(goods_outs, read.text)
            case ToBoth():
                code = shown(read.text)
                text = translate("Home", "{code} names a delivery and an order")
                self._ask_which(target, text.format(code=code), read.text)
            case ToShipments(shipments):
                opens = len(shipments) == 1
                wanted = WantedShipment(code=read.text, shipments=shipments, open=opens)
                self.left.emit(Go("shipments", wanted))
            case ToProduct():
                self.left.emit(Go("lookup", WantedHere(read=read)))
            case None if any(isinstance(one, PlaceRead) for one in read.meanings):
                self.left.emit(Go("lookup", WantedHere(read=read)))
            case None:
                self.refuse_read(read)

    def hints(self) -> Hints:
        if not self.workbench.picks:
            return super().hints()
        return Hints(
            translate("Home", "Scan an order, a delivery note, a package, an item or a place."),
            translate("Home", "Scan it again."),
        )

    async def _command(self, command: CommandRead, read: Read) -> None:
        if await self.answered_by(command):
            return
        match command.name:
            case "OK" if self._go_on is not None:
                self.go_on()
            case "CANCEL" if self.asked is not None:
                self.put_away()
                self.publish()
            case "HANDOVER" if self.workbench.picks:
                self.choose("hand_over")
            case _:
                self.refuse_read(read)

    def _leave_for(self, where: Go) -> None:
        self.sounded.emit(Sound.ACCEPTED)
        self.left.emit(where)

    # --- goods that come, or goods that leave ----------------------------------------------

    def _ask_which(self, both: ToBoth, text: str, code: str) -> None:
        answers = (translate("Home", "Receive it"), translate("Home", "Pick or hand it over"))
        self._both = both
        self.ask(Asked(f"which {code}", text, answers))
        self.sounded.emit(Sound.QUESTION)
        self.publish()

    async def answer(self, question: str, number: int) -> None:
        asked, both = self.asked, self._both
        if asked is None or asked.key != question or both is None:
            return
        code = question.removeprefix("which ")
        self.put_away()
        self.publish()
        match both, number:
            case ToBoth(deliveries, _), 1:
                await self._to_deliveries(deliveries.deliveries, code)
            case ToBoth(_, goods_outs), 2:
                await self._to_orders(goods_outs.goods_outs, code)

    # --- orders ----------------------------------------------------------------------------

    async def _to_orders(self, keys: tuple[str, ...], code: str) -> None:
        """Open the one order that a code names; what needs a word of a person, the list asks."""
        if len(keys) > 1:
            self.left.emit(Go("goods_outs", WantedOut(code=code, goods_outs=keys)))
            return
        # Loaded when an order is opened: what decides about orders is not small.
        from app.ui.screens.goods_outs.opening import Failed, Opened, is_pickup_code, open_orders

        row = self._leaving.ready(keys[0])
        pickup = row is not None and is_pickup_code(row.head, code)
        mode = Mode.HAND_OVER if pickup else Mode.PICK
        asks = Go("goods_outs", WantedOut(mode, code=code, goods_outs=keys, open=True))
        if row is None:
            self.left.emit(asks)
            return
        if row.head.lines is None:
            self.say(Sound.NONE, translate("Home", "Fetching the order …"), icon="sync")
            self.publish()
        match await open_orders(self.workbench, keys, mode, code):
            case Opened(document):
                self._leave_for(Go("dispatch", document))
            case Failed(words):
                self.refuse(words.title, words.detail)
            case _:
                self.left.emit(asks)

    # --- deliveries ------------------------------------------------------------------------

    async def _to_deliveries(self, deliveries: tuple[str, ...], code: str) -> None:
        if len(deliveries) == 1:
            await self._open(deliveries[0], code)
        else:
            self.left.emit(Go("deliveries", Wanted(code=code, deliveries=deliveries)))

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
        except Claimed:  # that needs a word of a person: the list asks for it
            asks = Wanted(code=text, deliveries=(delivery,), open=True)
            return self.left.emit(Go("deliveries", asks))
        except Unavailable as error:
            return self.refuse_key(error.key, detail=error.detail)
        except UnknownRecord:
            return self.refuse_key("record_unknown")
        except StoreError as error:
            return self.refuse_key(error.key, path=error.path.name)
        return self._leave_for(Go("receipt", desk.key))

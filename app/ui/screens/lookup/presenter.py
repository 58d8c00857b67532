"""Look-up: any scan shows what it is and where it is; nothing is changed from here by itself."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from app import aio
from app.domain.meanings import CommandRead, Read, UnknownRead
from app.domain.values import Product
from app.scan.values import Scan
from app.ui.screens.base import Framing, Go, Sound
from app.ui.screens.deliveries.values import Wanted as WantedDeliveries
from app.ui.screens.goods_outs.values import Wanted as WantedOrders
from app.ui.screens.listing import Hints, ListPresenter
from app.ui.screens.lookup.framing import actions_of, card_of, prompt_of
from app.ui.screens.lookup.opened import (
    OfDocuments,
    OfPlace,
    OfProduct,
    Opened,
    Several,
    Unknown,
    opened,
    place_of,
)
from app.ui.screens.lookup.outcomes import main_of, outcome_of, read_of, search
from app.ui.screens.lookup.showing import screen_of, searched
from app.ui.screens.lookup.targets import Target, ToPlace, ToProduct, targets_of
from app.ui.screens.lookup.values import NOTHING_WANTED, Adjust, LookupScreen, Page, Wanted
from app.ui.screens.settings.explain import explain
from app.ui.sentences import shown
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.cards import CardRow
from app.workbench.shelf_views import Asked
from app.workbench.shelves import Shelves
from app.workbench.workbench import Workbench


class LookupPresenter(ListPresenter):
    """Owns the `LookupScreen`."""

    name = "lookup"
    with_card = True
    topics = frozenset({"shelves", "document", "catalog"})

    def __init__(self, workbench: Workbench, owner: aio.Owner, clock: aio.Clock) -> None:
        super().__init__(workbench, owner, clock)
        self._target: Target | None = None
        self._open: Opened | None = None
        self._page = Page.STOCK
        self._lit = ""
        self._text = ""
        self._found: Sequence[CardRow] = ()
        self._told = 0
        """The outcome that says how much there is: a reading brings it up to date."""
        self._asked: Asked | None = None
        self._asking: asyncio.Task[None] | None = None
        self._logging: asyncio.Task[None] | None = None
        """Readings of the server that are under way."""
        self.snapshot = LookupScreen()

    # --- life ----------------------------------------------------------------------------------

    async def enter(self, what: Any = None) -> None:
        wanted = what if isinstance(what, Wanted) else NOTHING_WANTED
        self._show_nothing()
        if wanted.product is not None:
            self._target = ToProduct(wanted.product, wanted.place)
            self._lit = wanted.place.id if wanted.place is not None else ""
        elif wanted.place is not None:
            self._target = ToPlace(wanted.place)
        await super().enter(what)
        if wanted.read is not None:
            await self._hear(wanted.read)
        elif self._target is not None:
            self._ask()

    async def leave(self) -> None:
        self._stop_asking()
        await super().leave()

    def refresh(self, topic: str, key: str) -> None:
        if topic == "shelves" and key != self._key():
            return
        if topic == "connection" and self._asked is Asked.OFFLINE and self._shelves.answers:
            self._ask()
        super().refresh(topic, key)

    async def load(self) -> None:
        target = self._target
        if target is not None:
            found = await asyncio.to_thread(opened, target, self._shelves)
            if target is self._target:  # another scan may have come meanwhile
                self._open = found

    @property
    def _shelves(self) -> Shelves:
        return self.workbench.shelves

    def _key(self) -> str:
        """The id of the product or place that is open."""
        match self._open:
            case OfProduct(_, card):
                return card.product.id
            case OfPlace(card):
                return card.place.id
            case _:
                return ""

    def _show_nothing(self) -> None:
        self._stop_asking()
        self._target = self._open = self._asked = None
        self._page, self._lit, self._text, self._found = Page.STOCK, "", "", ()

    # --- what is shown -------------------------------------------------------------------------

    def publish(self) -> None:
        now = self.clock.now()
        offline = self._asked is Asked.OFFLINE
        screen = screen_of(self._open, self._page, now, self._place, offline=offline)
        if self._open is None:
            screen = searched(screen, self._found, self._text)
        self.snapshot = replace(screen, lit=self._lit)
        self.changed.emit(self.snapshot)
        self.frame(
            Framing(
                prompt=prompt_of(self._open),
                card=card_of(self._open, self._asked, now, self._place),
                band=self.band,
                actions=actions_of(
                    self._open,
                    self._lit,
                    shows=self._shelves.shows,
                    adjusts=self._shelves.shows,
                    picks=self.workbench.picks,
                ),
            )
        )

    def _place(self, place: str) -> str:
        return self._shelves.place(place).name

    # --- asking the server ---------------------------------------------------------------------

    def _ask(self) -> None:
        """Read what is open from the server, beside everything else."""
        self._stop_asking()
        if isinstance(self._open, OfProduct | OfPlace):
            self._asking = self.spawn(self._read_server(self._open), "ask")

    def _stop_asking(self) -> None:
        for task in (self._asking, self._logging):
            if task is not None:
                task.cancel()
        self._asking = self._logging = None

    async def _read_server(self, open_: OfProduct | OfPlace) -> None:
        self._asked = None
        if isinstance(open_, OfPlace):
            self._asked = await self._shelves.refresh_place(open_.card.place.id)
        else:
            product = open_.card.product.id
            self._asked = await self._shelves.refresh_product(product)
            if self._page is Page.LOG:
                await self._shelves.refresh_log(product)
        await self.load()
        if self.band.serial == self._told and self.band.tone is Tone.OK:
            self.band = replace(self.band, detail=outcome_of(self._open)[1])
        self.publish()

    async def _read_log(self, product: str) -> None:
        asked = await self._shelves.refresh_log(product)
        self._asked = self._asked if asked is Asked.ALL else asked
        await self.load()
        self.publish()

    # --- what a person does --------------------------------------------------------------------

    def search(self, text: str) -> None:
        """The text of the search field: items by name, article or code, and places by name."""
        if text == self._text:
            return
        self._text, self._found, self._lit = text, search(self.workbench, text), ""
        self.publish()

    def choose_page(self, key: str) -> None:
        """A chip was tapped."""
        self._page = Page(key)
        if self._page is Page.LOG and isinstance(self._open, OfProduct):
            if self._logging is not None:
                self._logging.cancel()
            self._logging = self.spawn(self._read_log(self._open.card.product.id), "ask")
        self.publish()

    def tap(self, key: str) -> None:
        """A row was tapped: a place is lit, all else is opened."""
        match self._open:
            case OfProduct() if self._page is Page.STOCK and key != self._lit:
                self._lit = key
                self.publish()
            case OfProduct() if self._page is Page.STOCK:
                self._to_place()
            case OfPlace(card) if not key.startswith("own "):
                products = {one.product.id: one.product for one in card.products}
                if key in products:
                    wanted = Wanted(product=products[key], place=card.place)
                    self.left.emit(Go(self.name, wanted))
            case Several(_, targets) if key.startswith("target "):
                target = targets[int(key.removeprefix("target "))]
                self.spawn(self._show_target(target), "open")
            case None:
                self._open_found(key)
            case OfPlace() | OfDocuments():
                self._go_to_document(key)
            case _:
                pass

    def _open_found(self, key: str) -> None:
        kind, _, identifier = key.partition(" ")
        if kind == "product":
            product = self._shelves.product(identifier)
            self.left.emit(Go(self.name, Wanted(product=product)))
        elif kind == "place":
            self.left.emit(Go(self.name, Wanted(place=self._shelves.place(identifier))))

    def _to_place(self) -> None:
        place = place_of(self._open, self._lit) if isinstance(self._open, OfProduct) else None
        if place is not None:
            self.left.emit(Go(self.name, Wanted(place=place)))

    def _go_to_document(self, key: str) -> None:
        if key.startswith("own "):
            document = key.removeprefix("own ")
            kind = self.workbench.kind_of(document)
            if kind:
                self.left.emit(Go(kind, document))
            return
        found = self._open.found if isinstance(self._open, OfDocuments) else ()
        one = next((one for one in found if one.row.head.id == key), None)
        if one is not None:
            self.left.emit(Go("home", read_of(one)))  # home knows how each is begun

    async def act(self, key: str) -> None:
        match self._open, key:
            case OfProduct() | OfPlace(), "ask":
                self._ask()
                if not self._shelves.answers:
                    self.refuse(
                        translate("Lookup", "The server does not answer"),
                        translate("Lookup", "What is shown is as old as it says."),
                    )
            case OfProduct(), "adjust":
                place = place_of(self._open, self._lit)
                self.left.emit(Go("adjust", Adjust(self._open.card.product, place)))
            case OfProduct(), "place":
                self._to_place()
            case OfProduct(), "receive":
                self.left.emit(Go("deliveries", WantedDeliveries(product=self._product())))
            case OfProduct(), "pick":
                self.left.emit(Go("goods_outs", WantedOrders(product=self._product())))
            case OfDocuments(_, (one,)), "open":
                self._go_to_document(one.row.head.id)

    def _product(self) -> Product | None:
        return self._open.card.product if isinstance(self._open, OfProduct) else None

    # --- scans ---------------------------------------------------------------------------------

    async def scan(self, read: Read, scan: Scan) -> None:
        command = next((m for m in read.meanings if isinstance(m, CommandRead)), None)
        if command is not None:
            await self._command(command, read)
        elif any(isinstance(m, UnknownRead) for m in read.meanings[:1]):
            self._tell_unknown(read, scan)
        else:
            await self._hear(read)

    async def _hear(self, read: Read) -> None:
        targets = targets_of(read)
        if not targets:
            self.refuse_read(read)
        elif len(targets) == 1:
            await self._show_target(targets[0])
        else:
            self._show_nothing()
            self._open = Several(read.text, targets)
            title = translate("Lookup", "{code} means several things")
            detail = translate("Lookup", "Tap the one that you mean.")
            self.say(Sound.QUESTION, title.format(code=shown(read.text)), detail)
            self.publish()

    async def _show_target(self, target: Target) -> None:
        """Open what was scanned; going back leads here from now on."""
        self._show_nothing()
        self._target = target
        await self.load()
        self.say(Sound.ACCEPTED, *outcome_of(self._open))
        self._told = self.band.serial
        self.publish()
        self._ask()
        match target:
            case ToProduct():
                self.moved.emit(Go(self.name, Wanted(product=target.product)))
            case ToPlace():
                self.moved.emit(Go(self.name, Wanted(place=target.place)))
            case _:
                self.moved.emit(Go(self.name, Wanted(read=target.read)))

    def _tell_unknown(self, read: Read, scan: Scan) -> None:
        self._show_nothing()
        self._open = Unknown(explain(read, scan))
        title = translate("Lookup", "{code} is not known on this terminal")
        detail = translate("Lookup", "It can be linked to an item while receiving or counting.")
        self.say(Sound.REFUSED, title.format(code=shown(read.text)), detail)
        self.publish()

    def hints(self) -> Hints:
        return Hints(
            translate("Lookup", "Scan an item, a place, a delivery note or an order."),
            translate("Lookup", "Scan it again."),
        )

    async def _command(self, command: CommandRead, read: Read) -> None:
        match command.name:
            case "NEXT" | "PREV":
                self._move(1 if command.name == "NEXT" else -1)
            case "OK" if self._lit:
                self.tap(self._lit)
            case "OK" if main := main_of(self._open, picks=self.workbench.picks):
                await self.act(main)
            case "CANCEL" if self._open is not None or self._text:
                self._show_nothing()
                self.publish()
            case _:
                self.refuse_read(read)

    def _move(self, by: int) -> None:
        keys = [row.key for row in self.snapshot.rows if not row.heading]
        if not keys:
            return
        at = keys.index(self._lit) + by if self._lit in keys else (0 if by > 0 else len(keys) - 1)
        self._lit = keys[max(0, min(at, len(keys) - 1))]
        self.publish()

"""The goods-in list: what a tap, an action and a scan lead to."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.domain.meanings import CommandRead, Read, UnknownRead
from app.domain.values import Product
from app.scan.values import Scan
from app.ui.screens.base import Go, Sound
from app.ui.screens.deliveries import saying
from app.ui.screens.deliveries.values import BlindForm, Wanted
from app.ui.screens.deliveries.ways import OpeningDeliveries
from app.ui.screens.finding import (
    ToBoth,
    ToDeliveries,
    ToGoodsOuts,
    ToProduct,
    ToWork,
    target_of,
)
from app.ui.screens.searching import ALL
from app.ui.screens.taking_over import TAKE
from app.ui.sentences import shown
from app.ui.translation import translate


class DeliveriesPresenter(OpeningDeliveries):
    """Decides what a person's taps and scans mean on the list."""

    async def enter(self, what: Any = None) -> None:
        await super().enter(what)
        wanted = self.wanted
        if wanted.blind:
            self.ask_blind()
        elif wanted.product is not None:
            self._tell_who_expects(wanted.product)
        elif wanted.open and wanted.deliveries:
            self.wanted = replace(wanted, deliveries=(), open=False)
            self.publish()
            await self.open_those(wanted.deliveries, wanted.code)
        elif wanted.deliveries:
            self.sounded.emit(Sound.QUESTION)

    # --- taps ------------------------------------------------------------------------------

    def tap(self, key: str) -> None:
        """A row was tapped: it is opened, or taken to the others."""
        if self.picked is not None:
            self._pick(key)
        else:
            self.spawn(self.open_those((key,)), "open")

    async def act(self, key: str) -> None:
        match key:
            case "blind":
                self.ask_blind()
            case "several":
                self.picked = ()
                self.publish()
            case "cancel":
                self.picked = None
                self.publish()
            case "all":
                self.show_all()
            case "refresh":
                self.fetch()
            case "open":
                await self.open_those((self.lit,))
            case "together":
                await self._open_picked()
            case _:
                await self._act_on_form(key)

    async def _act_on_form(self, key: str) -> None:
        match key:
            case "close":
                self.form_closed()
            case "begin":
                await self._begin_blind()
            case "take_over":
                await self._take_over()

    # --- scans -----------------------------------------------------------------------------

    async def scan(self, read: Read, scan: Scan) -> None:
        for meaning in read.meanings:
            if isinstance(meaning, CommandRead):
                return await self._command(meaning, read)
        if self.asked is not None and self.expects_again(read.text):
            return await self.answer(self.asked.key, TAKE)
        self.put_away()  # nothing was done yet: another code is about something else
        self.look = None
        if self.blind is not None and self._fill_note(read):
            return None
        match target_of(read, self.workbench):
            case ToWork(document, "receipt"):
                self.sounded.emit(Sound.ACCEPTED)
                self.left.emit(Go("receipt", document))
            case ToDeliveries(deliveries) | ToBoth(ToDeliveries(deliveries)):
                await self._found(deliveries, read.text)
            case ToProduct(product):
                await self._ask_who_expects(product)
            case ToWork() | ToGoodsOuts():
                self.left.emit(Go("home", read))  # home knows what belongs to other work
            case None:
                self.refuse_read(read)
        return None

    def _fill_note(self, read: Read) -> bool:
        """A code that nobody knows is the delivery note of the goods without a delivery."""
        if self.blind is None or not any(isinstance(m, UnknownRead) for m in read.meanings):
            return False
        if target_of(read, self.workbench) is not None:
            return False
        self.blind = BlindForm(self.blind.sender, read.text, self.blind.senders)
        title = translate("Deliveries", "Delivery note {code}").format(code=shown(read.text))
        self.say(Sound.ACCEPTED, title)
        self.publish()
        return True

    async def _found(self, deliveries: tuple[str, ...], code: str) -> None:
        if self.picked is not None:
            for key in deliveries:
                if key not in self.picked:
                    self._pick(key)
        elif len(deliveries) == 1:
            await self.open_those(deliveries, code)
        else:
            self.wanted = Wanted(code=code, deliveries=deliveries)
            self.text, self.filter, self.lit = "", ALL, deliveries[0]
            self.sounded.emit(Sound.QUESTION)
            self.publish()

    async def _ask_who_expects(self, product: Product) -> None:
        self.wanted = Wanted(product=product)
        self.forget_narrowing()
        self.blind = None
        await self.load()
        self._tell_who_expects(product)

    def _tell_who_expects(self, product: Product) -> None:
        if self.found():
            self.sounded.emit(Sound.QUESTION)
            self.publish()
        else:
            self.refuse(*saying.nobody_expects(product, blind=self.workbench.receives_blind))

    async def _command(self, command: CommandRead, read: Read) -> None:
        if await self.answered_by(command):
            return
        match command.name:
            case "OK":
                await self._ok(read)
            case "CANCEL":
                self.picked = self.blind = self.look = None
                self.put_away()
                self.show_all()
            case "NEXT" | "PREV":
                self.move(1 if command.name == "NEXT" else -1)
            case _:
                self.refuse_read(read)

    async def _ok(self, read: Read) -> None:
        if self.blind is not None:
            await self._begin_blind()
        elif self.look is not None:
            await self._take_over()
        elif self.picked:
            await self._open_picked()
        elif self.lit:
            await self.open_those((self.lit,))
        else:
            self.refuse_read(read)

"""The goods-out list: what a tap, an action and a scan lead to."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.domain.dispatch.mode import Mode
from app.domain.meanings import CommandRead, Read
from app.domain.values import Product
from app.scan.values import Scan
from app.ui.screens.base import Go, Sound
from app.ui.screens.finding import (
    ToBoth,
    ToDeliveries,
    ToGoodsOuts,
    ToProduct,
    ToWork,
    target_of,
)
from app.ui.screens.goods_outs import confirming, saying
from app.ui.screens.goods_outs.opening import is_pickup_code
from app.ui.screens.goods_outs.values import Filter, Wanted
from app.ui.screens.goods_outs.ways import OpeningOrders
from app.ui.screens.taking_over import TAKE


class GoodsOutsPresenter(OpeningOrders):
    """Decides what a person's taps and scans mean on the list."""

    async def enter(self, what: Any = None) -> None:
        await super().enter(what)
        await self._begin()

    async def _begin(self) -> None:
        """What the list was opened for."""
        wanted = self._wanted
        if wanted.open and wanted.goods_outs:
            self._wanted = replace(wanted, goods_outs=(), open=False)
            self.publish()
            await self.open_those(wanted.goods_outs, wanted.code, wanted.mode)
        elif wanted.product is not None:
            self._tell_who_wants(wanted.product)
        elif wanted.goods_outs:
            self.lit = wanted.goods_outs[0]
            self.sounded.emit(Sound.QUESTION)
            self.publish()

    # --- taps ------------------------------------------------------------------------------

    def tap(self, key: str) -> None:
        """A row was tapped: it is opened, or taken to the others."""
        if self.picked is not None:
            self._pick(key)
        else:
            self.spawn(self.open_those((key,)), "open")

    async def act(self, key: str) -> None:
        match key:
            case "next":
                await self._open_next()
            case "open":
                await self.open_those((self.lit,))
            case "several":
                self.picked = ()
                self.filter = Filter.TO_DO
                self.publish()
            case "together":
                await self._open_picked()
            case "all":
                self.show_all()
            case "refresh":
                self.fetch()
            case "without":
                self.left.emit(Go("ad_hoc"))
            case "cancel":
                self._begin_anew()
            case _:
                await self._act_on_form(key)

    async def _act_on_form(self, key: str) -> None:
        match key:
            case "close":
                self.form_closed()
            case "take_over":
                await self._take_over()
            case "keep" | "ask_reject" if self._form is not None:
                self._form = replace(self._form, rejecting=key == "ask_reject", reason="")
                self.publish()
            case "reject":
                await self._reject()
            case "confirm" | "confirm_open":
                await self._confirm(then_open=key == "confirm_open")

    def _enter_mode(self, mode: Mode) -> None:
        self._wanted = Wanted(mode)
        self._begin_anew()

    # --- scans -----------------------------------------------------------------------------

    async def scan(self, read: Read, scan: Scan) -> None:
        for meaning in read.meanings:
            if isinstance(meaning, CommandRead):
                return await self._command(meaning, read)
        if self.asked is not None and self.expects_again(read.text):
            return await self.answer(self.asked.key, TAKE)
        self.put_away()  # nothing was done yet: another code is about something else
        self.look = None
        match target_of(read, self.workbench):
            case ToWork(document, "dispatch"):
                self.sounded.emit(Sound.ACCEPTED)
                self.left.emit(Go("dispatch", document))
            case ToGoodsOuts(goods_outs) | ToBoth(_, ToGoodsOuts(goods_outs)):
                await self._found(goods_outs, read.text)
            case ToProduct(product):
                await self._ask_who_wants(product)
            case ToWork() | ToDeliveries():
                self.left.emit(Go("home", read))  # home knows what belongs to other work
            case None:
                self.refuse_read(read)
        return None

    async def _found(self, goods_outs: tuple[str, ...], code: str) -> None:
        if self.picked is not None:
            for key in goods_outs:
                if key not in self.picked:
                    self._pick(key)
            return
        if len(goods_outs) == 1:
            await self.open_those(goods_outs, code, self._mode_of(goods_outs[0], code))
            return
        self._wanted = Wanted(self.mode, code=code, goods_outs=goods_outs)
        self.forget_narrowing()
        self.lit, self._form = goods_outs[0], None
        self.sounded.emit(Sound.QUESTION)
        self.publish()

    def _mode_of(self, key: str, code: str) -> Mode:
        one = self.of(key)
        pickup = one is not None and is_pickup_code(one.row.head, code)
        return Mode.HAND_OVER if pickup else self.mode

    async def _ask_who_wants(self, product: Product) -> None:
        self._wanted = Wanted(self.mode, product=product)
        self.forget_narrowing()
        self._form = None
        await self.load()
        self._tell_who_wants(product)

    def _tell_who_wants(self, product: Product) -> None:
        some = self.found()
        if not some:
            self.refuse(*saying.nobody_wants(product))
            return
        free = (one for one in some if not (one.row.on_it or self._stopped(one)))
        self.lit = next(free, some[0]).key
        self.sounded.emit(Sound.QUESTION)
        self.publish()

    async def _command(self, command: CommandRead, read: Read) -> None:
        if await self.answered_by(command):
            return
        match command.name:
            case "OK":
                await self._ok()
            case "CANCEL":
                self._begin_anew()
            case "NEXT" | "PREV":
                self.move(1 if command.name == "NEXT" else -1)
            case "HANDOVER":
                self._enter_mode(Mode.HAND_OVER)
            case "REJECT" if self._form is not None:
                await self._act_on_form("ask_reject")
            case "REASON" if self._form is not None and command.value.isdecimal():
                await self._reason(int(command.value))
            case _:
                self.refuse_read(read)

    async def _reason(self, number: int) -> None:
        """`DH:REASON:n` names why the order is rejected; `DH:OK` rejects it then."""
        known = confirming.reasons()
        if self._form is None or not 1 <= number <= len(known):
            self.refuse_dispatch("no_such_reason", reason=str(number))
            return
        self._form = replace(self._form, rejecting=True, reason=known[number - 1])
        self.publish()

    def key(self, key: str) -> bool:
        form = self._form
        if form is None or not form.rejecting or not key.isdecimal():
            return super().key(key)
        self.spawn(self._reason(int(key)), "reason")
        return True

    async def _ok(self) -> None:
        if self.look is not None:
            await self._take_over()
        elif self._form is not None:
            await (self._reject() if self._form.rejecting else self._confirm(then_open=False))
        elif self.picked is not None:
            await self._open_picked()
        elif self.lit:
            await self.open_those((self.lit,))
        elif self.mode is not Mode.HAND_OVER:
            await self._open_next()

"""Ways from the list into the work: one order, several in one walk, one that another terminal
stands on, one that waits to be confirmed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.dispatch.actions import ConfirmOrder, RejectOrder
from app.domain.dispatch.mode import Mode
from app.ui.screens.base import Go, Sound
from app.ui.screens.goods_outs import claiming, looking, saying
from app.ui.screens.goods_outs import words as said
from app.ui.screens.goods_outs.claiming import Claimed
from app.ui.screens.goods_outs.confirming import form_of
from app.ui.screens.goods_outs.opening import (
    Failed,
    Opened,
    Taken,
    decide_order,
    open_orders,
    why,
)
from app.ui.screens.goods_outs.rows import Known
from app.ui.screens.goods_outs.shown import ShownOrders
from app.ui.screens.taking_over import LOOK, TAKE, who
from app.ui.translation import translate
from app.workbench.errors import StoreError, Unavailable, UnknownRecord
from app.workbench.views import Here

if TYPE_CHECKING:
    from app.domain.dispatch.document import Dispatch


class OpeningOrders(ShownOrders):
    """Opens orders; while one is being opened nothing else is."""

    # --- several in one walk ---------------------------------------------------------------

    def _pick(self, key: str) -> None:
        one, picked = self.of(key), self.picked or ()
        if one is None:
            return None
        if key in picked:
            self.picked = tuple(other for other in picked if other != key)
            return self.publish()
        if not self._fits(one):
            return self.refuse(*saying.not_together(one, self.names))
        if len(picked) >= self.max_orders:
            return self.refuse_dispatch("too_many_orders", limit=self.max_orders)
        self.picked = (*picked, key)
        self.lit = key
        return self.publish()

    async def _open_picked(self) -> None:
        if self.picked:
            await self.open_those(self.picked)

    # --- an order that waits to be confirmed -----------------------------------------------

    def form_closed(self) -> None:
        """The sheet was put away."""
        if self._form is not None or self.look is not None:
            self._form = self.look = None
            self.publish()

    def give_reason(self, reason: str) -> None:
        """What a person writes as the reason of a rejection."""
        if self._form is not None:
            self._form = replace(self._form, reason=reason)

    async def _confirm(self, *, then_open: bool) -> None:
        form = self._form
        if form is None or not await self._decide(ConfirmOrder(form.key)):
            return
        title = translate("GoodsOuts", "{number} is confirmed").format(number=form.number)
        self.say(Sound.ACCEPTED, title)
        self.publish()
        if then_open:
            await self.open_those((form.key,))

    async def _reject(self) -> None:
        form = self._form
        if form is None or not form.rejecting:
            return
        reason = form.reason.strip()
        if not reason:
            self.refuse_dispatch("reason_empty")
        elif await self._decide(RejectOrder(form.key, reason)):
            title = translate("GoodsOuts", "{number} is rejected").format(number=form.number)
            self.say(Sound.ACCEPTED, title, reason)
            self.publish()

    async def _decide(self, action: ConfirmOrder | RejectOrder) -> bool:
        """Whether it was decided; a second press meanwhile changes nothing."""
        if self._busy:
            return False
        self._busy = True
        try:
            told = await decide_order(self.workbench, action)
        finally:
            self._busy = False
        if isinstance(told, Taken):
            self.refuse(who(told.claims, self.workbench.people.names()), saying.ask_them())
        elif told is not None:
            self.refuse(told.title, told.detail)
        else:
            self._form = None
            await self.load()
        return told is None

    # --- opening ---------------------------------------------------------------------------

    async def _open_next(self) -> None:
        await self.load()  # another terminal may have taken it meanwhile
        if self._next:
            await self.open_those((self._next,), mode=Mode.PICK)
        else:
            self.refuse(*saying.no_next())

    async def open_those(
        self,
        keys: Sequence[str],
        text: str = "",
        mode: Mode | None = None,
        *,
        take_over: bool = False,
    ) -> None:
        """Open one order, or several for one walk."""
        if self._busy:
            return
        self._busy = True
        self.put_away()
        try:
            await self._open(tuple(keys), text, mode or self.mode, take_over=take_over)
        finally:
            self._busy = False

    async def _open(self, keys: tuple[str, ...], text: str, mode: Mode, *, take_over: bool) -> None:
        known = [self.of(key) for key in keys]
        for one in known:
            if one is not None and not self._may_open(one, alone=len(keys) == 1):
                return
        if any(one is None or one.card.state_icon == "cloud" for one in known):
            self.say(Sound.NONE, translate("GoodsOuts", "Fetching the order …"), icon="sync")
            self.publish()
        match await open_orders(self.workbench, keys, mode, text, take_over=take_over):
            case Opened(document):
                self.look = None
                self.sounded.emit(Sound.ACCEPTED if text else Sound.NONE)
                self.left.emit(Go("dispatch", document))
            case Taken(claims):
                self._ask(Claimed(keys, text, claims, saying.numbers(known), mode))
            case Failed(words):
                self.refuse(words.title, words.detail)

    def _may_open(self, one: Known, *, alone: bool) -> bool:
        row, mine = one.row, self._mine.get(one.key)
        if row.here is Here.FINISHED and row.document and not said.left_open(row, mine):
            self.left.emit(Go("dispatch", row.document))  # to look at, or to correct
            return False
        if not said.startable(row.head):
            self.refuse(*said.not_startable(row.head))
            return False
        if not said.unconfirmed(row, mine):
            return True
        if alone:
            self._form = form_of(one)
            self.sounded.emit(Sound.QUESTION)
            self.publish()
        else:
            self.refuse_dispatch("confirm_first", number=one.card.title)
        return False

    # --- somebody else is on it ------------------------------------------------------------

    def _ask(self, claimed: Claimed) -> None:
        self._claimed = claimed
        self.names = self.workbench.people.names()
        self.ask(claiming.asked(claimed, self.names), claimed.text)
        self.sounded.emit(Sound.QUESTION)
        self.publish()

    def put_away(self) -> None:
        super().put_away()
        self._claimed = None

    async def answer(self, question: str, number: int) -> None:
        claimed, asked = self._claimed, self.asked
        if claimed is None or asked is None or asked.key != question:
            return
        if number == TAKE:
            await self._take(claimed)
            return
        self.put_away()
        self.publish()
        if number == LOOK:
            await self._look(claimed)

    async def _take(self, claimed: Claimed) -> None:
        await self.open_those(claimed.keys, claimed.text, claimed.mode, take_over=True)

    async def _look(self, claimed: Claimed) -> None:
        """Show what is known of it, and pick nothing."""
        claims = self.workbench.claiming
        try:
            found = [await self.workbench.goods_out(key) for key in claimed.keys]
            own = await asyncio.to_thread(self._own, claimed.keys)
        except Unavailable as error:
            told = why(error)
            return self.refuse(told.title, told.detail)
        except UnknownRecord:
            return self.refuse_key("record_unknown")
        except StoreError as error:
            return self.refuse_key(error.key, path=error.path.name)
        others = claims.others(goods_outs=claimed.keys)
        self.look = looking.form_of(claimed, found, own, others, self.names, claims.now())
        return self.publish()

    def _own(self, keys: Sequence[str]) -> Sequence[Dispatch]:
        """This terminal's documents about these, each once."""
        rows = (one.row for one in self.known if one.key in keys)
        found = dict.fromkeys(row.document for row in rows if row.document is not None)
        return [self.workbench.glance_dispatch(document) for document in found]

    async def _take_over(self) -> None:
        """Who looked wants to pick it after all."""
        if self.look is not None:
            await self._take(self.look.of)

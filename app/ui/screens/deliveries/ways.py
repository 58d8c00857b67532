"""Ways from the list into a receipt: one delivery, several as one, none, one that another terminal
is on.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from app.domain.delivery import DeliveryHead
from app.domain.receipt.document import Receipt
from app.ui.screens.base import Go, Sound
from app.ui.screens.deliveries import claiming, looking
from app.ui.screens.deliveries import words as said
from app.ui.screens.deliveries.shown import ShownDeliveries
from app.ui.screens.deliveries.values import BlindForm
from app.ui.screens.taking_over import LOOK, TAKE, Claimed
from app.ui.translation import translate
from app.workbench import errors
from app.workbench.errors import StoreError, Unavailable, UnknownRecord

SENDERS = 6


class OpeningDeliveries(ShownDeliveries):
    """Opens deliveries; while one is being opened nothing else is."""

    _claimed: Claimed | None = None
    """What is asked about."""

    # --- several as one --------------------------------------------------------------------

    def _pick(self, key: str) -> None:
        one, picked = self.of(key), self.picked or ()
        if one is None:
            return None
        if key in picked:
            self.picked = tuple(one for one in picked if one != key)
        elif not one.row.startable:
            return self.refuse(*self._why_not(one.row.head))
        elif self.chosen_sender() not in (None, one.row.head.sender_key):
            return self.refuse(
                translate("Deliveries", "{number} is from another sender").format(
                    number=one.card.title
                ),
                translate("Deliveries", "Only deliveries of one sender are received as one."),
            )
        else:
            self.picked = (*picked, key)
            self.lit = key
        return self.publish()

    async def _open_picked(self) -> None:
        chosen = self.picked or ()
        order = [one.key for one in self.known if one.key in chosen]
        if order:
            await self.open_those(tuple(order))

    # --- goods without a delivery ----------------------------------------------------------

    def ask_blind(self) -> None:
        """Show the sheet for goods without a delivery, where the system takes such."""
        if not self.workbench.receives_blind:
            self.refuse_key("no_blind_receipt")
            return
        senders = dict.fromkeys(one.row.head.sender for one in self.known if one.row.head.sender)
        self.blind, self.look = BlindForm(senders=tuple(senders)[:SENDERS]), None
        self.publish()

    def form_closed(self) -> None:
        """The sheet was put away."""
        if self.blind is not None or self.look is not None:
            self.blind = self.look = None
            self.publish()

    def edit_blind(self, sender: str, note: str) -> None:
        """What a person writes into the sheet."""
        if self.blind is not None:
            self.blind = BlindForm(sender, note, self.blind.senders)

    async def _begin_blind(self) -> None:
        form = self.blind
        if self._busy or form is None:
            return
        self._busy = True
        try:
            desk = await self.workbench.open_blind(form.sender.strip(), form.note.strip())
        except Unavailable as error:
            self.refuse_key(error.key)
            return
        except StoreError as error:
            self.refuse_key(error.key, path=error.path.name)
            return
        finally:
            self._busy = False
        self.blind = None
        self.left.emit(Go("receipt", desk.key))

    # --- opening ---------------------------------------------------------------------------

    async def open_those(
        self, keys: Sequence[str], text: str = "", *, take_over: bool = False
    ) -> None:
        """Open one delivery, or several as one receipt."""
        if self._busy:
            return
        self._busy = True
        self.put_away()
        try:
            await self._open(tuple(keys), text, take_over=take_over)
        finally:
            self._busy = False

    async def _open(self, keys: tuple[str, ...], text: str, *, take_over: bool) -> None:
        for one in (self.of(key) for key in keys):
            if one is not None and one.row.document is None and not one.row.startable:
                return self.refuse(*self._why_not(one.row.head))
        if any(one is None or one.card.state_icon == "cloud" for one in map(self.of, keys)):
            self.say(Sound.NONE, translate("Deliveries", "Fetching the delivery …"), icon="sync")
            self.publish()
        try:
            if not await self._all_startable(keys):
                return None
            desk = await self.workbench.open_deliveries(keys, text, take_over=take_over)
        except errors.Claimed as error:
            return self._ask(Claimed(keys, text, error.claims, self._numbers(keys)))
        except Unavailable as error:
            return self.refuse_key(error.key, detail=error.detail)
        except UnknownRecord:
            return self.refuse_key("record_unknown")
        except StoreError as error:
            return self.refuse_key(error.key, path=error.path.name)
        self.look = None
        self.left.emit(Go("receipt", desk.key))
        return None

    async def _all_startable(self, keys: Sequence[str]) -> bool:
        """Whether the server lets all of them be received, as far as this terminal can know:
        those whose lines are not here are read, which shows what became of them."""
        for key in keys:
            one = self.of(key)
            if one is not None and (one.row.document is not None or one.row.head.lines is not None):
                continue
            delivery = await self.workbench.delivery(key)
            if not said.startable(delivery.head):
                self.refuse(*self._why_not(delivery.head))
                return False
        return True

    def _why_not(self, head: DeliveryHead) -> tuple[str, str]:
        return said.not_startable(head, blind=self.workbench.receives_blind)

    def _numbers(self, keys: Sequence[str]) -> str:
        known = (self.of(key) for key in keys)
        return ", ".join(one.card.title for one in known if one is not None)

    # --- another terminal is on it ---------------------------------------------------------

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
            await self.open_those(claimed.keys, claimed.text, take_over=True)
            return
        self.put_away()
        self.publish()
        if number == LOOK:
            await self._look(claimed)

    async def _look(self, claimed: Claimed) -> None:
        """Show what is known of it, and count nothing."""
        own = next((one.row.document for one in self.known if one.key in claimed.keys), None)
        claims = self.workbench.claiming
        try:
            found = [await claims.looked_at(key) for key in claimed.keys]
            receipt = await asyncio.to_thread(self._receipt, own)
        except Unavailable as error:
            return self.refuse_key(error.key, detail=error.detail)
        except UnknownRecord:
            return self.refuse_key("record_unknown")
        except StoreError as error:
            return self.refuse_key(error.key, path=error.path.name)
        others = claims.others(claimed.keys)
        now = claims.now()
        self.look = looking.form_of(claimed, found, receipt, others, self.names, now)
        return self.publish()

    def _receipt(self, document: str | None) -> Receipt | None:
        return self.workbench.glance(document) if document is not None else None

    async def _take_over(self) -> None:
        """Who looked wants to receive it after all."""
        if self.look is not None:
            of = self.look.of
            await self.open_those(of.keys, of.text, take_over=True)

"""Ways from the list into the work, and what is done to a shipment without opening it."""

from __future__ import annotations

from collections.abc import Awaitable
from dataclasses import replace
from typing import Any

from app.domain.decision import Accepted, Refused
from app.domain.ship_posting import ShipStep
from app.domain.shipment import ShipmentStatus
from app.domain.shipping.facts import Heading, Task
from app.ui.frame.values import NO_BAND
from app.ui.screens.base import Go, Sound
from app.ui.screens.shipments import saying, words
from app.ui.screens.shipments.rows import Known
from app.ui.screens.shipments.shown import ShownShipments
from app.ui.screens.shipments.values import Details
from app.ui.screens.shipping.values import CallOff
from app.ui.screens.shipping.words import outcome_words
from app.ui.sentences import shipping_words
from app.ui.translation import translate
from app.workbench.errors import StoreError, Unavailable, UnknownRecord
from app.workbench.ship_desk import ShippingDesk
from app.workbench.views import Here

ASKS_WHERE = "where_are_goods"
TASKS = {saying.LOAD: Task.LOAD, saying.RECEIVE: Task.RECEIVE}


class OpeningShipments(ShownShipments):
    """Opens shipments; while one is being opened nothing else is."""

    busy = False

    # --- the sheet ---------------------------------------------------------------------------

    def show_details(self, key: str) -> None:
        one = self.of(key)
        if one is not None:
            self.put_away()
            self.band = NO_BAND
            self.form = Details(key, one.card.title, words.facts_of(one.row))
            self.publish()

    def form_closed(self) -> None:
        """The sheet was put away."""
        if self.form is not None:
            self.form = None
            self.publish()

    def give_reason(self, reason: str) -> None:
        """What a person writes as the reason of a cancellation."""
        if self.form is not None:
            self.form = replace(self.form, reason=reason)

    async def cancel(self, form: Details) -> None:
        reason = form.reason.strip()
        if not reason:
            told = shipping_words("reason_missing")
            self.refuse(told.title, told.detail)
            return
        known = {said: key for key, said in saying.cancel_reasons()}
        given = known.get(reason, reason)
        key = await self.tell(self.workbench.shipping.move(form.key, ShipStep.CANCEL, given))
        if key == ASKS_WHERE:
            await self._call_off(form.key, given)

    async def _call_off(self, key: str, reason: str) -> None:
        """Where the goods are that were booked out is asked on the shipment's own screen."""
        desk = await self._desk_of(self.of(key), Task.RECEIVE)
        if desk is not None:
            self.left.emit(Go("shipping", CallOff(desk.key, reason)))

    async def delete(self, key: str) -> None:
        one = self.of(key)
        if one is None or self.busy:
            return
        self.busy = True
        try:
            desk = await self._desk_of(one, Task.DRAFT)
            if desk is not None:
                await self.tell(self.workbench.shipping.delete(desk))
        finally:
            self.busy = False

    async def tell(self, doing: Awaitable[Any]) -> str:
        """Do something to a shipment without opening it, and say what came of it; its key."""
        try:
            handled = await doing
        except (Unavailable, UnknownRecord, StoreError) as error:
            self._refuse_error(error)
            return ""
        said = outcome_words(handled.document, handled.decision.key, handled.decision.details)
        if isinstance(handled.decision, Accepted):
            self.form = None
            await self.load()
            self.say(Sound.ACCEPTED, said.title, said.detail)
            self.publish()
        elif handled.decision.key == ASKS_WHERE:
            self.sounded.emit(Sound.QUESTION)
        else:
            self.refuse(said.title, said.detail)
        return str(handled.decision.key)

    # --- opening ---------------------------------------------------------------------------

    async def begin(self) -> None:
        """A new draft, from and to the places that the list is filtered by."""
        wanted = self.wanted
        try:
            desk = await self.workbench.shipping.begin(Heading(wanted.source, wanted.destination))
        except (Unavailable, StoreError) as error:
            self._refuse_error(error)
            return
        if isinstance(desk, Refused):
            told = shipping_words(desk.key, desk.details)
            self.refuse(told.title, told.detail)
            return
        self.sounded.emit(Sound.ACCEPTED)
        self.left.emit(Go("shipping", desk.key))

    async def open_one(self, key: str, code: str = "") -> None:
        """Go on with what was begun; a shipment that can be loaded or received is asked about."""
        one = self.of(key)
        if one is None:
            await self.open(key, None, code)
            return
        row, status = one.row, one.row.now
        if words.begun(row) and row.document is not None:
            self._go(row.document, code)
        elif status is ShipmentStatus.NEW and row.id and not row.draft:
            self._ask(one, code)
        elif status is ShipmentStatus.IN_PROCESS and row.id:
            await self.open(key, Task.RECEIVE, code)
        elif row.draft and row.here is not Here.FINISHED:
            await self.open(key, Task.DRAFT, code)
        elif row.document is not None:
            self._go(row.document, code)  # to look at
        else:
            state = {"number": row.number, "status": row.status.value}
            told = shipping_words("shipment_ended", state)
            self.refuse(told.title, told.detail)

    def _ask(self, one: Known, code: str) -> None:
        self.form, self.lit = None, one.key
        self.ask(saying.asked(one, code, receives=self.receives_at(one)), code)
        self.sounded.emit(Sound.QUESTION)
        self.publish()

    async def answer(self, question: str, number: int) -> None:
        asked, key = self.asked, question.removeprefix("way ")
        if asked is None or asked.key != question:
            return
        way = saying.ways(receives=self.receives_at(self.of(key)))[number - 1]
        self.put_away()
        if way == saying.DETAILS:
            self.show_details(key)
        else:
            await self.open(key, TASKS[way])

    async def open(self, key: str, task: Task | None, code: str = "") -> None:
        """Open one for a task; None: whatever fits to its state on the server."""
        if self.busy:
            return
        self.busy = True
        self.put_away()
        try:
            desk = await self._desk_of(self.of(key), task, key)
        finally:
            self.busy = False
        if desk is not None:
            self._go(desk.key, code)

    async def _desk_of(
        self, one: Known | None, task: Task | None, key: str = ""
    ) -> ShippingDesk | None:
        """The desk of a shipment, opened; None: it was said why not."""
        shipping = self.workbench.shipping
        if one is None or one.row.here is Here.HEAD_ONLY:
            self.say(Sound.NONE, translate("Shipments", "Fetching the shipment …"), icon="sync")
            self.publish()
        try:
            if one is not None and not one.row.id and one.row.document is not None:
                return shipping.open_document(one.row.document)
            return await shipping.open(one.row.id if one is not None else key, task or Task.DRAFT)
        except (Unavailable, UnknownRecord, StoreError) as error:
            self._refuse_error(error)
            return None

    def _go(self, document: str, code: str) -> None:
        self.sounded.emit(Sound.ACCEPTED if code else Sound.NONE)
        self.left.emit(Go("shipping", document))

    def _refuse_error(self, error: Unavailable | UnknownRecord | StoreError) -> None:
        match error:
            case UnknownRecord():
                self.refuse_key("record_unknown")
            case StoreError():
                self.refuse_key(error.key, path=error.path.name)
            case Unavailable():
                told = shipping_words(error.key, {"detail": error.detail, **error.details})
                self.refuse(told.title, told.detail)

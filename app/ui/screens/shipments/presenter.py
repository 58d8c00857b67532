"""The list of shipments: what a tap, an action and a scan lead to."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.domain.meanings import CommandRead, PlaceRead, Read, ShipmentRead
from app.domain.ship_posting import ShipStep
from app.domain.values import Place
from app.scan.values import Scan
from app.ui.frame.values import NO_BAND
from app.ui.screens.base import Go, Sound
from app.ui.screens.finding import target_of
from app.ui.screens.shipments import saying
from app.ui.screens.shipments.opening import TASKS, OpeningShipments
from app.ui.screens.shipments.values import Wanted
from app.ui.sentences import shipping_words


class ShipmentsPresenter(OpeningShipments):
    """Decides what a person's taps and scans mean on the list; `enter` takes a `Wanted`."""

    async def enter(self, what: Any = None) -> None:
        self.wanted = what if isinstance(what, Wanted) else Wanted()
        self.forget_narrowing()
        self.form, self.busy = None, False
        self.put_away()
        self.workbench.shipping.showing(True)
        await super().enter(what)
        wanted = self.wanted
        if wanted.open and len(wanted.shipments) == 1:
            self.wanted = Wanted()
            await self.open_one(wanted.shipments[0], wanted.code)
        elif wanted.shipments:
            self.lit = wanted.shipments[0]
            self.sounded.emit(Sound.QUESTION)
            self.publish()

    async def leave(self) -> None:
        self.workbench.shipping.showing(False)
        await super().leave()

    # --- taps ------------------------------------------------------------------------------

    def tap(self, key: str) -> None:
        """A row was tapped: it is opened, or it is asked how."""
        self.spawn(self.open_one(key), "open")

    async def act(self, key: str) -> None:
        match key:
            case "new":
                await self.begin()
            case "open" if self.form is not None:
                await self.open_one(self.form.key)
            case "open":
                await self.open_one(self.lit)
            case saying.DETAILS:
                self.show_details(self.lit)
            case "all":
                self.show_all()
            case "refresh":
                self.fetch()
            case _:
                await self._act_on_form(key)

    async def _act_on_form(self, key: str) -> None:
        form = self.form
        if form is None:
            return
        match key:
            case "close":
                self.form_closed()
            case "keep" | "ask_cancel":
                self.form = replace(form, cancelling=key == "ask_cancel", reason="")
                self.band = NO_BAND
                self.publish()
            case "cancel":
                await self.cancel(form)
            case "depart":
                await self.tell(self.workbench.shipping.move(form.key, ShipStep.DEPART))
            case "delete":
                await self.delete(form.key)
            case saying.LOAD | saying.RECEIVE:
                await self.open(form.key, TASKS[key])

    # --- scans -----------------------------------------------------------------------------

    async def scan(self, read: Read, scan: Scan) -> None:
        for meaning in read.meanings:
            if isinstance(meaning, CommandRead):
                return await self._command(meaning, read)
        if self.asked is not None and self.expects_again(read.text):
            return await self.answer(self.asked.key, 1)
        self.put_away()  # nothing was done yet: another code is about something else
        for meaning in read.meanings:
            if isinstance(meaning, ShipmentRead):
                return await self._found(meaning.shipments, read.text)
            if isinstance(meaning, PlaceRead):
                return self._at_place(meaning.place)
        if over := self._numbered(read.text):
            await self._found(over, read.text)
        elif target_of(read, self.workbench) is not None:
            self.left.emit(Go("home", read))  # home knows what belongs to other work
        else:
            self.refuse_read(read)
        return None

    def _numbered(self, text: str) -> tuple[str, ...]:
        """The shipments of the list with this number: those that are over are told by nobody else
        that reads codes.
        """
        wanted = text.strip().casefold()
        return tuple(one.key for one in self.known if one.row.number.casefold() == wanted)

    async def _found(self, shipments: tuple[str, ...], code: str) -> None:
        if len(shipments) == 1:
            await self.open_one(shipments[0], code)
            return
        self.wanted = Wanted(code=code, shipments=shipments)
        self.forget_narrowing()
        self.lit, self.form = shipments[0], None
        self.sounded.emit(Sound.QUESTION)
        self.publish()

    def _at_place(self, place: Place) -> None:
        """The first place is the source that is looked at, the second the destination."""
        source, destination = self.wanted.source, self.wanted.destination
        if source is not None and (destination is not None or source.id == place.id):
            key = "same_place" if source.id == place.id else "both_places_known"
            told = shipping_words(
                key,
                {
                    "place": place.name,
                    "source": source.name,
                    "destination": destination.name if destination is not None else "",
                },
            )
            self.refuse(told.title, self.hints().place if destination is not None else told.detail)
            return
        self.sounded.emit(Sound.ACCEPTED)
        if source is None:
            self.look_at(place, destination)
        else:
            self.look_at(source, place)

    async def _command(self, command: CommandRead, read: Read) -> None:
        if await self.answered_by(command):
            return
        match command.name:
            case "OK":
                await self._ok()
            case "CANCEL":
                self.show_all()
            case "NEXT" | "PREV":
                self.move(1 if command.name == "NEXT" else -1)
            case "NEWPACK":
                await self.begin()
            case "REJECT" if self.form is not None:
                await self._act_on_form("ask_cancel")
            case "REASON" if self.form is not None and command.value.isdecimal():
                self._reason(int(command.value))
            case _:
                self.refuse_read(read)

    def _reason(self, number: int) -> None:
        """`DH:REASON:n` names why the shipment is cancelled; `DH:OK` cancels it then."""
        known = saying.cancel_reasons()
        if self.form is None or not 1 <= number <= len(known):
            self.refuse_key("no_such_reason", reason=str(number))
            return
        self.form = replace(self.form, cancelling=True, reason=known[number - 1][1])
        self.band = NO_BAND
        self.publish()

    async def _ok(self) -> None:
        if self.form is not None and self.form.cancelling:
            await self.cancel(self.form)
        elif self.form is not None:
            await self.act(self.framing_main())
        elif self.asked is not None and self.readable():
            await self.answer(self.asked.key, 1)
        elif self.lit:
            await self.open_one(self.lit)

    def framing_main(self) -> str:
        """The key of the main action."""
        return saying.actions(self)[-1].key

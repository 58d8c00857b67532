"""The platform's stock-takings: narrowed, looked at, exported."""

from __future__ import annotations

from dataclasses import replace

from app.domain.exports import ExportKind, ExportWish
from app.domain.meanings import CommandRead, PlaceRead, Read
from app.domain.stock_takings import StockTaking, StockTakingFilter
from app.scan.values import Scan
from app.ui.frame.values import NO_BAND
from app.ui.screens import moments
from app.ui.screens.base import Go, Sound
from app.ui.screens.listing import Hints
from app.ui.screens.stock_takings import words as said
from app.ui.screens.stock_takings.shown import ShownStockTakings
from app.ui.screens.stock_takings.values import Narrow, Period
from app.ui.translation import translate

DAY_MS = 24 * moments.HOUR_MS


class StockTakingsPresenter(ShownStockTakings):
    """Decides what a person's taps and scans mean on the list."""

    # --- what a person does ----------------------------------------------------------------

    def tap(self, key: str) -> None:
        self.band = NO_BAND  # it was about another one
        self.spawn(self._show_one(key), "open")

    async def act(self, key: str) -> None:
        taking = self._open
        match key:
            case "refresh":
                self.fetch()
            case "exports":
                self.left.emit(Go("exports"))
            case "narrow":
                self._narrow = Narrow(self._period, self.place_picking(self._wanted.place, ""))
                self.publish()
            case "narrowed" if self._narrow is not None:
                chosen = self._narrow.place.chosen
                self._show_where(chosen.key if chosen is not None else "", self._narrow.period)
            case "all":
                self.forget_narrowing()
                self._show_where("", Period.ANY)
            case "close":
                self.form_closed()
            case "export" if taking is not None:
                await self._export(taking)
            case _ if taking is not None and (job := self._job(taking)) is not None:
                await self.act_on_job(key, job)

    async def _export(self, taking: StockTaking) -> None:
        if not taking.exportable:
            title = translate("StockTakings", "{number} is not over yet")
            detail = translate("StockTakings", "It can be exported when counting has ended.")
            self.refuse(title.format(number=said.name_of(taking)), detail)
            return
        wish = ExportWish(ExportKind.STOCK_TAKING, stock_taking=taking.id)
        if await self.want(wish, said.name_of(taking)) is not None:
            title = translate("StockTakings", "The file of {number} is asked for")
            detail = translate("StockTakings", "It comes by itself, also when you go elsewhere.")
            self.say(Sound.ACCEPTED, title.format(number=said.name_of(taking)), detail)
        self.publish()

    def form_closed(self) -> None:
        """The sheet was put away."""
        self._opening = ""
        if self._open is not None or self._narrow is not None:
            self._open = self._narrow = None
            self.publish()

    def choose_period(self, key: str) -> None:
        """A time was tapped."""
        if self._narrow is not None:
            self._narrow = replace(self._narrow, period=Period(key))
            self.publish()

    def search_place(self, text: str) -> None:
        """A place is looked for."""
        if self._narrow is not None and self._narrow.place.chosen is None:
            self._narrow = replace(self._narrow, place=self.place_picking("", text))
            self.publish()

    def pick_place(self, key: str) -> None:
        """A place was tapped; "" takes it back."""
        if self._narrow is not None:
            self._narrow = replace(self._narrow, place=self.place_picking(key, ""))
            self.publish()

    def _show_where(self, place: str, period: Period) -> None:
        self._narrow = self._open = None
        self._opening = ""
        self._period = period
        days = 0 if period is Period.ANY else int(period)
        since = self.clock.now() - days * DAY_MS if days else None
        self._ask(StockTakingFilter(place=place, since=since))
        self.publish()

    # --- scans -----------------------------------------------------------------------------

    async def scan(self, read: Read, scan: Scan) -> None:
        for meaning in read.meanings:
            match meaning:
                case CommandRead():
                    return await self._command(meaning, read)
                case PlaceRead(place):
                    self.sounded.emit(Sound.ACCEPTED)
                    if self._narrow is not None:
                        return self.pick_place(place.id)
                    return self._show_where(place.id, self._period)
                case _:
                    pass
        named = [one for one in self.known if one.row.number == read.text.strip()]
        if len(named) == 1:
            self.sounded.emit(Sound.ACCEPTED)
            return await self._show_one(named[0].key)
        return self.refuse_read(read)

    def hints(self) -> Hints:
        scan_on = translate("StockTakings", "Scan a place to see its stock-takings.")
        return Hints(scan_on, scan_on)

    async def _command(self, command: CommandRead, read: Read) -> None:
        shut = self._open is None and self._narrow is None
        match command.name:
            case "OK" if self._narrow is not None:
                await self.act("narrowed")
            case "OK" if shut and self.of(self.lit) is not None:
                self.tap(self.lit)
            case "CANCEL" if not shut:
                self.form_closed()
            case "CANCEL":
                await self.act("all")
            case "NEXT" | "PREV" if shut:
                self.move(1 if command.name == "NEXT" else -1)
            case _:
                self.refuse_read(read)

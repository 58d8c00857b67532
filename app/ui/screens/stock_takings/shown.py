"""The platform's stock-takings as they are read from the server, each time, and shown."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from typing import Any

from app import aio
from app.domain.exports import ExportJob
from app.domain.stock_takings import StockTaking, StockTakingFilter, StockTakingStatus
from app.ui.frame.values import Action, Prompt
from app.ui.screens import moments, narrowing
from app.ui.screens.base import Framing, Sound
from app.ui.screens.narrowing import Empty
from app.ui.screens.office.acting import OfficePresenter
from app.ui.screens.searching import ALL
from app.ui.screens.stock_takings import words as said
from app.ui.screens.stock_takings.values import Detail, Narrow, Period, StockTakingsScreen
from app.ui.sentences import network_words, words
from app.ui.translation import translate
from app.ui.widgets.button import Kind
from app.ui.widgets.cards import CardRow
from app.workbench.errors import Unavailable
from app.workbench.workbench import Workbench

EVERY = StockTakingFilter()


class ShownStockTakings(OfficePresenter[StockTaking]):
    """Owns the `StockTakingsScreen`; what a person does with it, a subclass knows."""

    name = "stock_takings"
    topics = frozenset({"exports", "catalog"})

    def __init__(self, workbench: Workbench, owner: aio.Owner, clock: aio.Clock) -> None:
        super().__init__(workbench, owner, clock)
        self._wanted = EVERY
        self._period = Period.ANY
        self._open: StockTaking | None = None
        self._opening = ""
        """Whose sheet is wanted: an answer for another one comes too late."""
        self._narrow: Narrow | None = None
        self._asking: asyncio.Task[None] | None = None
        self._answered = False
        self._note = ""
        self.snapshot: StockTakingsScreen = StockTakingsScreen()

    # --- life ------------------------------------------------------------------------------

    async def enter(self, what: Any = None) -> None:
        self.forget_narrowing()
        self._wanted, self._period = EVERY, Period.ANY
        self._open = self._narrow = None
        self._answered = self.answers()
        await super().enter(what)
        self._ask(EVERY)
        if isinstance(what, str):
            self.spawn(self._show_one(what), "open")

    async def leave(self) -> None:
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None
        self._opening = ""
        await super().leave()

    def refresh(self, topic: str, key: str) -> None:
        super().refresh(topic, key)
        before, self._answered = self._answered, self.answers()
        if self.entered and self._answered and not before:
            self._ask(self._wanted)

    async def load(self) -> None:
        now, names = self.clock.now(), self.place_names()
        items = self.workbench.stock_takings.last.items
        known = await asyncio.to_thread(_known, items, now, names)
        if items is self.workbench.stock_takings.last.items:  # else a newer list is on its way
            self.known, self.read_day = known, moments.day_name(now, 0)

    # --- reading ---------------------------------------------------------------------------

    @property
    def asking(self) -> bool:
        """Whether the server is being asked for the list."""
        return self._asking is not None and not self._asking.done()

    def fetch(self) -> None:
        self._ask(self._wanted)
        self.publish()

    def _ask(self, wanted: StockTakingFilter) -> None:
        if self._asking is not None:
            self._asking.cancel()
        self._asking = self.spawn(self._read_list(wanted), "ask")

    async def _read_list(self, wanted: StockTakingFilter) -> None:
        try:
            read = await self.workbench.stock_takings.read(wanted)
        except Unavailable as error:
            self._asking = None
            return self.refuse(*_why(error))
        self._asking = None
        self._wanted = wanted
        await self.load()
        if read.problems:
            count = len(read.problems)
            title = translate("StockTakings", "%n stock-taking(s) cannot be shown", "", count)
            self.say(Sound.NONE, title, read.problems[0], "warning")
        self.publish()
        return None

    async def _show_one(self, key: str) -> None:
        """Open the sheet at once with what is here, then with what the server shows now."""
        one = self.of(key)
        self._open, self._note = one.row if one is not None else None, ""
        self.lit = self._opening = key
        self.publish()
        try:
            fresh = await self.workbench.stock_takings.one(key)
        except Unavailable as error:
            if self._opening != key:
                return
            if self._open is None:
                self.refuse(*_why(error))
            else:
                self._note = translate("StockTakings", "As it was read before: {cause}")
                self._note = self._note.format(cause=_why(error)[0])
                self.publish()
            return
        if self._opening == key:
            self._open = fresh
            self.publish()

    # --- what is shown ---------------------------------------------------------------------

    def read_at(self) -> int | None:
        return self.workbench.stock_takings.last.read_at

    def narrowed_by(self) -> StockTakingFilter:
        return self._wanted

    def make_rows(self) -> tuple[CardRow, ...]:
        return tuple(one.card for one in self.found())

    def filter_names(self) -> Mapping[str, str]:
        names = {ALL: translate("StockTakings", "All")}
        for status in StockTakingStatus:
            words = said.status_words(status)
            names[status.value] = words[:1].upper() + words[1:]
        return names

    def publish(self) -> None:
        rows, chips = self.remembered()
        self.snapshot = StockTakingsScreen(
            rows=rows,
            filters=chips,
            filter=self.filter,
            text=self.text,
            lit=self.lit,
            age=self.age(),
            offline=not self.answers(),
            empty=None if rows else self._empty(),
            form=self._narrow or self._detail(),
        )
        self.changed.emit(self.snapshot)
        self.frame(Framing(prompt=self._prompt(), band=self.band, actions=tuple(self._actions())))

    def _detail(self) -> Detail | None:
        taking = self._open
        if taking is None:
            return None
        job = self._job(taking)
        note = self._note
        if not note and not taking.exportable:
            note = translate("StockTakings", "It can be exported when counting has ended.")
        return Detail(
            taking.id,
            translate("StockTakings", "Stock-taking {number}").format(number=said.name_of(taking)),
            said.sections_of(taking, self.clock.now(), self.place_name),
            note,
            None if job is None else self.line(job),
        )

    def _job(self, taking: StockTaking) -> ExportJob | None:
        return self.workbench.exports.of_stock_taking(taking.id)

    def _empty(self) -> Empty:
        if self.asking and not self.known:
            return Empty("sync", translate("StockTakings", "The server is asked …"))
        if self.read_at() is None:
            title = translate("StockTakings", "Stock-takings are shown by the server only")
            detail = translate("StockTakings", "They appear as soon as it can be reached.")
            return Empty("offline", title, detail)
        if self.known:
            title = translate("StockTakings", "Nothing fits")
            detail = translate("StockTakings", "Change the search, or show all.")
            return Empty("search", title, detail)
        if self._wanted != EVERY:
            title = translate("StockTakings", "No stock-taking there or then")
            return Empty("filter", title, translate("StockTakings", "Show all of them."))
        title = translate("StockTakings", "No stock-takings on the server")
        detail = translate("StockTakings", "They are begun in the system itself.")
        return Empty("count", title, detail)

    def _prompt(self) -> Prompt:
        if self._narrow is not None:
            return Prompt(translate("StockTakings", "Scan a place, or choose"), "filter")
        if self._open is not None:
            text = translate("StockTakings", "{number}: look, or export it")
            return Prompt(text.format(number=said.name_of(self._open)), "count")
        if self._wanted.place:
            text = translate("StockTakings", "Stock-takings at {place}")
            return Prompt(text.format(place=self.place_name(self._wanted.place)), "place")
        return Prompt(translate("StockTakings", "Tap a stock-taking, or scan a place"))

    def _actions(self) -> list[Action]:
        if self._narrow is not None:
            close = Action("close", translate("StockTakings", "Cancel"), "cross")
            show = translate("StockTakings", "Show")
            return [close, Action("narrowed", show, "check", Kind.MAIN)]
        if self._open is not None:
            return self._open_actions(self._open)
        back = Action("back", translate("StockTakings", "Back"), "back")
        exports = Action("exports", translate("StockTakings", "Exports"), "document")
        if self._wanted != EVERY or self.text:
            return [back, exports, Action("all", translate("StockTakings", "Show all"), "list")]
        narrow = Action("narrow", translate("StockTakings", "Place, time …"), "filter")
        fresh = Action("refresh", translate("StockTakings", "Refresh"), "sync")
        return [back, exports, narrow, fresh]

    def _open_actions(self, taking: StockTaking) -> list[Action]:
        close = Action("close", translate("StockTakings", "Close"), "back")
        job = self._job(taking)
        if job is not None:
            ended = not job.under_way and self.is_here(job)
            anew = Action("export", translate("StockTakings", "Export anew"), "sync")
            return [close, *([anew] if ended else []), *self.job_actions(job)]
        text = translate("StockTakings", "Export")
        return [close, Action("export", text, "document", Kind.MAIN, enabled=taking.exportable)]


def _known(
    items: Iterable[StockTaking], now: int, names: Mapping[str, str]
) -> tuple[narrowing.Known[StockTaking], ...]:
    """Prepared for the list, with the names of places by their ids."""

    def place(key: str) -> str:
        return names.get(key, key)

    return tuple(
        narrowing.Known(
            one,
            said.card_of(one, now, place),
            said.haystack(one, place),
            "",
            frozenset({one.status.value}),
        )
        for one in items
    )


def _why(error: Unavailable) -> tuple[str, str]:
    """Why the server does not show them, and what to do."""
    told, details = words(error.key), error.details
    if details.get("status") == 404:
        title = translate("StockTakings", "The server does not know it any more")
        return title, translate("StockTakings", "Refresh the list.")
    if details.get("kind") == "SaidNo":
        return translate("StockTakings", "The server said no"), str(details.get("what") or "")
    if "network" in details:
        return network_words(str(details["network"])).title, told.detail
    return told.title, told.detail

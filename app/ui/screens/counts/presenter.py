"""The list of counts: goes on with one, or begins one at a place, from a list, or for a while."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app import aio
from app.domain.meanings import CommandRead, PlaceRead, ProductRead, Read
from app.scan.values import Scan
from app.ui.frame.values import Action, Prompt
from app.ui.screens.base import Framing, Go, Sound
from app.ui.screens.counts import rows as listed
from app.ui.screens.counts.starting import Starting, here
from app.ui.screens.counts.values import CountsList, Filter, Source
from app.ui.screens.listing import Hints
from app.ui.screens.standing import AskingPresenter
from app.ui.translation import translate
from app.ui.widgets.button import Kind
from app.ui.widgets.question import Asked
from app.workbench.count_views import CountRow
from app.workbench.errors import StoreError, Unavailable, UnknownRecord
from app.workbench.workbench import Workbench

OFFERED = 3
"""So many open counts are offered when a place is scanned."""
OFFICE = ("stock_takings", "exports")
"""Screens for the office, beside the list."""


class CountsPresenter(AskingPresenter):
    """Owns the `CountsList`."""

    name = "counts"
    topics = frozenset({"document", "outbox", "people"})

    def __init__(self, workbench: Workbench, owner: aio.Owner, clock: aio.Clock) -> None:
        super().__init__(workbench, owner, clock)
        self._counts: Sequence[CountRow] = ()
        self._names: dict[str, str] = {}
        self._filter = str(Filter.ALL)
        self._lit = ""
        self._place: Read | None = None
        """The place that was scanned, while it is asked in which count."""
        self._offered: tuple[str, ...] = ()
        self.starting = Starting(workbench, self._form_changed)
        self.snapshot = CountsList()

    # --- what is shown ---------------------------------------------------------------------

    async def enter(self, what: Any = None) -> None:
        self._filter, self._lit, self._place = str(Filter.ALL), "", None
        self.starting.form = None
        self.put_away()
        await super().enter(what)
        if isinstance(what, Source):
            await self._begin_form(what)
        elif isinstance(what, Read):
            await self._hear(what)

    async def load(self) -> None:
        self._counts = await asyncio.to_thread(self.workbench.counts.rows)
        self._names = await asyncio.to_thread(self.workbench.counts.names)

    def publish(self) -> None:
        me = here(self.workbench)
        some = [row for row in self._counts if listed.passes(row, self._filter, me)]
        rows = listed.cards(some, me, self._names, self.clock.now())
        self.snapshot = CountsList(
            rows,
            listed.chips(self._counts, self._filter, me),
            self._filter,
            self._lit,
            None if rows else self._empty(),
            self.starting.form,
        )
        self.changed.emit(self.snapshot)
        self.frame(
            Framing(
                prompt=self._prompt(), band=self.band, actions=self._actions(), asked=self.asked
            )
        )

    def _form_changed(self) -> None:
        if self.entered:
            self.publish()

    def _empty(self) -> tuple[str, str, str]:
        if self._counts:
            return (
                "count",
                translate("Counts", "No such count"),
                translate("Counts", "Choose “All”, or begin a new one."),
            )
        return (
            "count",
            translate("Counts", "Nothing was counted on this terminal yet"),
            translate("Counts", "Scan a place to count what lies there."),
        )

    def _prompt(self) -> Prompt:
        if self.starting.form is not None:
            return Prompt(translate("Counts", "Say what is counted, then begin"), "count")
        if self.asked is not None:
            return Prompt(translate("Home", "Answer, or scan another code"), "question")
        return Prompt(translate("Counts", "Scan a place to count what lies there"), "place")

    def _actions(self) -> tuple[Action, ...]:
        form = self.starting.form
        if form is not None:
            begin = translate("Counts", "Begin to count")
            return (
                Action("close", translate("Counts", "Cancel"), "cross"),
                Action("begin", begin, "count", Kind.MAIN, enabled=form.ready),
            )
        known = {
            "stock_takings": translate("Counts", "Stock-takings of the platform"),
            "exports": translate("Counts", "Exports"),
        }
        shows = self.workbench.shows_stock_takings
        office = tuple(Action(key, known[key], "cloud") for key in OFFICE if shows)
        return (
            Action("back", translate("Counts", "Back"), "back"),
            Action("age", translate("Counts", "Not counted for long"), "clock"),
            Action("file", translate("Counts", "List from a file"), "document"),
            *office,
            Action("new", translate("Counts", "New count"), "plus", Kind.MAIN),
        )

    def hints(self) -> Hints:
        scan_on = translate("Counts", "Scan the place that you want to count.")
        return Hints(scan_on, scan_on)

    # --- what a person does ----------------------------------------------------------------

    def choose_filter(self, key: str) -> None:
        """A chip was tapped."""
        self._filter = key
        self.publish()

    def tap(self, key: str) -> None:
        """A row was tapped: go on with it, or look at it again."""
        self.left.emit(Go("count", key))

    async def act(self, key: str) -> None:
        match key:
            case "new":
                await self._begin_form(Source.SCANNED)
            case "file":
                await self._begin_form(Source.FILE)
            case "age":
                await self._begin_form(Source.AGE)
            case "close":
                self.starting.close()
            case "begin":
                await self._begin()
            case "stock_takings" | "exports":
                self.left.emit(Go(key))

    # --- the form --------------------------------------------------------------------------

    async def _begin_form(self, source: Source) -> None:
        self.put_away()
        try:
            await self.starting.open(source)
        except StoreError as error:
            self.starting.close()
            self.refuse_key(error.key, path=error.path.name)

    def choose_age(self, days: int, products: bool, most: int) -> None:
        """Another number of days, or of things, was tapped."""
        self.spawn(self._find(days, products, most), "overdue")

    async def _find(self, days: int, products: bool, most: int) -> None:
        try:
            await self.starting.find_overdue(days, products, most)
        except StoreError as error:
            self.starting.close()
            self.refuse_key(error.key, path=error.path.name)

    def choose_file(self, path: str) -> None:
        """A file was chosen."""
        self.spawn(self._read_list(Path(path)), "list")

    async def _read_list(self, path: Path) -> None:
        try:
            await self.starting.read(path)
        except StoreError as error:
            self.starting.close()
            self.refuse_key(error.key, path=error.path.name)

    async def _begin(self) -> None:
        await self._go(self.starting.begin())

    async def _go(self, beginning: Any) -> None:
        """Go to the count that is being begun."""
        try:
            desk = await beginning
        except Unavailable as error:
            self.refuse_key(error.key, detail=error.detail)
            return
        except StoreError as error:
            self.refuse_key(error.key, path=error.path.name)
            return
        if desk is not None:
            self.starting.form = None
            self.sounded.emit(Sound.ACCEPTED)
            self.left.emit(Go("count", desk.key))

    # --- scans -----------------------------------------------------------------------------

    async def scan(self, read: Read, scan: Scan) -> None:
        await self._hear(read)

    async def _hear(self, read: Read) -> None:
        command = next((m for m in read.meanings if isinstance(m, CommandRead)), None)
        if command is not None:
            await self._command(command, read)
            return
        self.put_away()
        place = next((m.place for m in read.meanings if isinstance(m, PlaceRead)), None)
        if place is not None:
            self.starting.form = None
            await self._at_place(read)
        elif any(isinstance(m, ProductRead) for m in read.meanings):
            title = translate("Counts", "First scan the place")
            self.refuse(title, translate("Counts", "Then scan the items that lie there."))
        else:
            self.refuse_read(read)

    async def _at_place(self, read: Read) -> None:
        """Count at a place: in a new count, or in one that is open, as a person says."""
        open_ones = [row for row in self._counts if row.state != listed.FINISHED][:OFFERED]
        if not open_ones:
            await self._new_at(read)
            return
        self._place, self._offered = read, tuple(row.document for row in open_ones)
        told = translate("Counts", "{place}: in which count?")
        name = next(m.place.name for m in read.meanings if isinstance(m, PlaceRead))
        go_on = translate("Counts", "Go on with {name}")
        answers = [go_on.format(name=listed.title_of(row)) for row in open_ones]
        answers.append(translate("Counts", "Begin a new count here"))
        self.ask(
            Asked("which count", told.format(place=name), tuple(answers), proposed=1), read.text
        )
        self.sounded.emit(Sound.QUESTION)
        self.publish()

    async def answer(self, question: str, number: int) -> None:
        read, offered = self._place, self._offered
        if self.asked is None or self.asked.key != question or read is None:
            return
        self.put_away()
        self._place = None
        if number > len(offered):
            await self._new_at(read)
        else:
            await self._go_on_at(offered[number - 1], read)

    async def _new_at(self, read: Read) -> None:
        place = next(m.place for m in read.meanings if isinstance(m, PlaceRead))
        await self._go(self.starting.begin_at(place, read.text))

    async def _go_on_at(self, document: str, read: Read) -> None:
        """Open a count, and let the place that was scanned be the one that is counted there."""
        from app.domain.counting.actions import Scan as Scanned

        try:
            desk = self.workbench.counts.open(document)
        except UnknownRecord:
            self.refuse_key("record_unknown")
            return
        except StoreError as error:
            self.refuse_key(error.key, path=error.path.name)
            return
        lost = await desk.confirm(desk.take(Scanned(read)))
        if lost is not None:
            self.refuse_key(lost.key, path=lost.path.name)
            return
        self.sounded.emit(Sound.ACCEPTED)
        self.left.emit(Go("count", desk.key))

    async def _command(self, command: CommandRead, read: Read) -> None:
        if await self.answered_by(command):
            return
        keys = [row.key for row in self.snapshot.rows if not row.heading]
        match command.name:
            case "OK" if self.starting.form is not None:
                await self._begin()
            case "OK" if self.asked is not None:
                await self._first_answer()
            case "OK" if self._lit in keys:
                self.tap(self._lit)
            case "NEXT" | "PREV" if keys:
                by = 1 if command.name == "NEXT" else -1
                start = 0 if by > 0 else len(keys) - 1
                at = keys.index(self._lit) + by if self._lit in keys else start
                self._lit = keys[max(0, min(at, len(keys) - 1))]
                self.publish()
            case "CANCEL":
                self.put_away()
                self.starting.form, self._lit = None, ""
                self.publish()
            case _:
                self.refuse_read(read)

    async def _first_answer(self) -> None:
        if self.asked is not None and self.readable():
            await self.answer(self.asked.key, 1)
        else:
            self.refuse_key("question_not_read")

"""This terminal's exports: asked for, watched, opened, cancelled, tried again, removed."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from app import aio
from app.domain.exports import ExportJob, ExportKind, ExportWish
from app.domain.meanings import CommandRead, PlaceRead, ProductRead, Read
from app.domain.values import Product
from app.scan.values import Scan
from app.ui.frame.values import NO_BAND, Action, Prompt
from app.ui.screens import moments
from app.ui.screens.base import Framing, Sound
from app.ui.screens.exports import rows as listed
from app.ui.screens.exports.values import Detail, ExportsScreen, Period, Request
from app.ui.screens.listing import Hints
from app.ui.screens.narrowing import Empty
from app.ui.screens.office.acting import OfficePresenter
from app.ui.screens.office.jobs import kind_words
from app.ui.screens.office.picker import HITS, Picking
from app.ui.translation import language, translate
from app.ui.widgets.button import Kind
from app.ui.widgets.cards import CardRow
from app.ui.widgets.chip import Choice
from app.workbench.workbench import Workbench

DAY_MS = 24 * moments.HOUR_MS


class ExportsPresenter(OfficePresenter[ExportJob]):
    """Owns the `ExportsScreen`."""

    name = "exports"
    topics = frozenset({"exports"})

    def __init__(self, workbench: Workbench, owner: aio.Owner, clock: aio.Clock) -> None:
        super().__init__(workbench, owner, clock)
        self._open = ""
        self._request: Request | None = None
        self._products: dict[str, Product] = {}
        """Those that the form has named, by id."""
        self.snapshot: ExportsScreen = ExportsScreen()

    # --- life ------------------------------------------------------------------------------

    async def enter(self, what: Any = None) -> None:
        self.forget_narrowing()
        self._open, self._request = "", None
        await super().enter(what)

    async def load(self) -> None:
        now = self.clock.now()
        exports = self.workbench.exports
        # Whether a file is where it was put, the disk knows.
        jobs = exports.jobs()
        here = await asyncio.to_thread(lambda: {job.id: self.is_here(job) for job in jobs})
        self.known = tuple(listed.known(job, now, here=here[job.id]) for job in jobs)
        self.read_day = moments.day_name(now, 0)
        if self._open and self.of(self._open) is None:
            self._open = ""

    # --- what is shown ---------------------------------------------------------------------

    def age(self) -> str:
        return "" if self.answers() else translate("Exports", "Offline")

    def make_rows(self) -> tuple[CardRow, ...]:
        return tuple(one.card for one in self.found())

    def filter_names(self) -> Mapping[str, str]:
        return listed.filter_names()

    def publish(self) -> None:
        rows, chips = self.remembered()
        self.snapshot = ExportsScreen(
            rows=rows,
            filters=chips,
            filter=self.filter,
            text=self.text,
            lit=self.lit,
            age=self.age(),
            offline=not self.answers(),
            empty=None if rows else self._empty(),
            form=self._request or self._detail(),
        )
        self.changed.emit(self.snapshot)
        self.frame(Framing(prompt=self._prompt(), band=self.band, actions=tuple(self._actions())))

    def _job(self) -> ExportJob | None:
        return self.workbench.exports.job(self._open) if self._open else None

    def _detail(self) -> Detail | None:
        job = self._job()
        if job is None:
            return None
        folder = str(self.workbench.exports.folder)
        known = self.workbench.people.member(job.person)
        by = known.name if known is not None else ""
        now, here = self.clock.now(), self.is_here(job)
        return listed.detail_of(job, now, here=here, folder=folder, by=by)

    def _empty(self) -> Empty:
        if self.known:
            title = translate("Exports", "Nothing fits")
            return Empty("search", title, translate("Exports", "Change the search, or choose All."))
        title = translate("Exports", "No files were asked for yet")
        detail = translate("Exports", "Ask for one: stock, or movements, as a table.")
        return Empty("document", title, detail)

    def _prompt(self) -> Prompt:
        if self._request is not None:
            return Prompt(translate("Exports", "Scan a product or a place, or take all"))
        job = self._job()
        if job is not None:
            return Prompt(self._next(job), "document")
        return Prompt(translate("Exports", "Ask for a file, or scan what it is to be of"))

    def _next(self, job: ExportJob) -> str:
        """What can be done with one."""
        if job.under_way:
            return translate("Exports", "The file comes by itself")
        if self.is_here(job):
            return translate("Exports", "The file is here: open it")
        return translate("Exports", "Try again, or remove it")

    def _actions(self) -> list[Action]:
        if self._request is not None:
            close = Action("close", translate("Exports", "Cancel"), "cross")
            ask = translate("Exports", "Ask for it")
            return [close, Action("ask", ask, "document", Kind.MAIN)]
        job = self._job()
        if job is not None:
            close = Action("close", translate("Exports", "Close"), "back")
            remove = translate("Exports", "Remove")
            gone = Action("remove", remove, "trash", Kind.DANGER, hold=True)
            return [close, *([] if job.under_way else [gone]), *self.job_actions(job)]
        back = Action("back", translate("Exports", "Back"), "back")
        new = Action("new", translate("Exports", "New export"), "plus", Kind.MAIN)
        return [back, new]

    # --- what a person does ----------------------------------------------------------------

    def tap(self, key: str) -> None:
        self._open, self.lit = key, key
        self.band = NO_BAND  # it was about another one
        self.publish()

    async def act(self, key: str) -> None:
        match key:
            case "new":
                self._request = Request()
                self.publish()
            case "ask" if self._request is not None:
                await self._ask(self._request)
            case "close":
                self.form_closed()
            case _ if (job := self._job()) is not None:
                await self.act_on_job(key, job)

    def form_closed(self) -> None:
        """The sheet was put away."""
        if self._open or self._request is not None:
            self._open, self._request = "", None
            self.publish()

    async def _ask(self, form: Request) -> None:
        product, place = form.product.chosen, form.place.chosen
        moves = form.kind is ExportKind.LOG_ENTRIES and form.period is not Period.ALL
        since = self.clock.now() - int(form.period) * DAY_MS if moves else None
        wish = ExportWish(
            form.kind,
            product.key if product is not None else "",
            place.key if place is not None else "",
            since,
        )
        subject = ", ".join(one.text for one in (product, place) if one is not None)
        job = await self.want(wish, subject)
        if job is None:
            return
        self._request = None
        self.lit = job.id
        title = translate("Exports", "A file is asked for: {kind}")
        detail = translate("Exports", "It comes by itself, also when you go elsewhere.")
        self.say(Sound.ACCEPTED, title.format(kind=kind_words(wish.kind)), detail)
        await self.load()
        self.publish()

    # --- the form ----------------------------------------------------------------------------

    def _named(self, product: Product, icon: str = "") -> Choice:
        self._products[product.id] = product
        return Choice(product.id, product.name_in(language()), icon=icon)

    def _change(self, **changes: Any) -> None:
        if self._request is not None:
            self._request = replace(self._request, **changes)
            self.publish()

    def choose_kind(self, key: str) -> None:
        """A kind was tapped."""
        self._change(kind=ExportKind(key))

    def choose_period(self, key: str) -> None:
        """A time was tapped."""
        self._change(period=Period(key))

    def search_product(self, text: str) -> None:
        """A product is looked for."""
        if self._request is None or self._request.product.chosen is not None:
            return
        hits = self.workbench.search_products(text)[:HITS] if text.strip() else []
        self._change(product=Picking(None, tuple(self._named(one) for one in hits)))

    def pick_product(self, key: str) -> None:
        """A product was tapped; "" takes it back."""
        product = self._products.get(key)
        self._change(product=Picking(self._named(product, "cross") if product else None))

    def search_place(self, text: str) -> None:
        """A place is looked for."""
        if self._request is not None and self._request.place.chosen is None:
            self._change(place=self.place_picking("", text))

    def pick_place(self, key: str) -> None:
        """A place was tapped; "" takes it back."""
        self._change(place=self.place_picking(key, ""))

    # --- scans -----------------------------------------------------------------------------

    async def scan(self, read: Read, scan: Scan) -> None:
        for meaning in read.meanings:
            match meaning:
                case CommandRead():
                    return await self._command(meaning, read)
                case ProductRead(product):
                    self._request = self._request or Request()
                    self.sounded.emit(Sound.ACCEPTED)
                    return self._change(product=Picking(self._named(product, "cross")))
                case PlaceRead(place):
                    self._request = self._request or Request()
                    self.sounded.emit(Sound.ACCEPTED)
                    return self.pick_place(place.id)
                case _:
                    pass
        return self.refuse_read(read)

    def hints(self) -> Hints:
        scan_on = translate("Exports", "Scan a product or a place.")
        return Hints(scan_on, scan_on)

    async def _command(self, command: CommandRead, read: Read) -> None:
        shut = not self._open and self._request is None
        match command.name:
            case "OK" if self._request is not None:
                await self._ask(self._request)
            case "OK" if shut and self.of(self.lit) is not None:
                self.tap(self.lit)
            case "CANCEL" if not shut:
                self.form_closed()
            case "CANCEL":
                self.forget_narrowing()
                self.publish()
            case "NEXT" | "PREV" if shut:
                self.move(1 if command.name == "NEXT" else -1)
            case _:
                self.refuse_read(read)

"""The sync centre: what is not done, trying again, deciding with a reason, the history."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal

from app import aio
from app.domain.entry import EntryState
from app.domain.meanings import Read
from app.scan.values import Scan
from app.ui.frame.values import NO_BAND, Action, Band
from app.ui.screens.base import Framing, Go, Sound
from app.ui.screens.listing import Hints, ListPresenter
from app.ui.screens.outbox import choosing, framing, standing
from app.ui.screens.outbox.coding import Codes
from app.ui.screens.outbox.contact import link_line
from app.ui.screens.outbox.filing import Filing
from app.ui.screens.outbox.naming import Learned
from app.ui.screens.outbox.opened import RESTING, Ended, Opened
from app.ui.screens.outbox.past import Past
from app.ui.screens.outbox.rows import Rows, Tally, Telling, filters, tally_of
from app.ui.screens.outbox.sharing import Files
from app.ui.screens.outbox.sharing_values import Step
from app.ui.screens.outbox.trying import Tried
from app.ui.screens.outbox.values import Asked, Filter, OutboxScreen
from app.ui.translation import translate
from app.ui.widgets.cards import CardRow
from app.workbench.errors import StoreError, Unavailable, UnknownRecord
from app.workbench.views import ConnectionView, QueueRow
from app.workbench.workbench import Workbench


class OutboxPresenter(ListPresenter):
    """Owns the `OutboxScreen`. `where` are the folders of files with queues. `turned`: what is
    known of the open entry is to be turned a page on.
    """

    turned = Signal()

    name = "outbox"
    topics = frozenset({"outbox", "document"})

    def __init__(
        self,
        workbench: Workbench,
        owner: aio.Owner,
        clock: aio.Clock,
        where: Callable[[], tuple[Path, ...]] | None = None,
    ) -> None:
        super().__init__(workbench, owner, clock)
        self._reader = workbench.queue_reader()
        self._one_thread = asyncio.Lock()
        """Reader and rows remember what they made last: one thread at a time has them."""
        self._queue: Sequence[QueueRow] = ()
        self._by_key: dict[str, QueueRow] = {}
        self._tally: Tally = {}
        self._unnamed: Sequence[str] = ()
        """Documents of which names are still to be learned."""
        self._learned = Learned(workbench)
        self._telling = Telling(workbench.status())
        self._makes = Rows(self._telling)
        self._rows: tuple[CardRow, ...] = ()
        self._filter = Filter.ALL
        self._lit = ""
        self._tried: Tried | None = None
        self._learning: asyncio.Task[None] | None = None
        self._searching: asyncio.Task[None] | None = None
        self.past = Past(workbench)
        self.opened = Opened(workbench, self._row, lambda: self._queue)
        self.files = Files(workbench, clock, self.publish, where)
        self.snapshot = OutboxScreen()
        self._codes = Codes(self)
        self._filing = Filing(self)

    # --- what is shown ---------------------------------------------------------------------

    async def enter(self, what: Any = None) -> None:
        self._filter, self._lit = Filter.ALL, ""
        self.opened.put_away()
        self.files.close()
        self._learned.forget()
        self.past.search("")
        await asyncio.to_thread(self._learned.places)
        self._telling.people = await asyncio.to_thread(self._learned.people)
        await super().enter(what)

    async def leave(self) -> None:
        for task in (self._learning, self._searching):
            if task is not None:
                task.cancel()
        self._learning = self._searching = None
        await super().leave()

    async def load(self) -> None:
        async with self._one_thread:
            found = await self.guarded(asyncio.to_thread(self._read_queue))
        if found is None:
            return
        self._queue, self._by_key, self._tally = found
        if self._filter is Filter.HISTORY:
            await self.past.read()
        await self._make()
        if self.opened.key and self.opened.row is None:
            self.opened.put_away()
            self.say(Sound.NONE, *framing.moved_on())

    def _read_queue(self) -> tuple[Sequence[QueueRow], dict[str, QueueRow], Tally]:
        queue = self._reader.read()
        return queue, {row.entry.id: row for row in queue}, tally_of(queue)

    async def _make(self) -> None:
        """The rows of what is known now, as it is filtered now; and names that they lack."""
        chosen = self._filter
        async with self._one_thread:
            made, self._unnamed = await asyncio.to_thread(self._made, chosen)
        if chosen is self._filter:
            self._rows = made
        idle = self._learning is None or self._learning.done()
        if self._unnamed and self.entered and idle:
            self._learning = self.spawn(self._learn(), "beat")

    def _made(self, chosen: Filter) -> tuple[tuple[CardRow, ...], Sequence[str]]:
        unnamed = self._learned.wanted((*self._queue, *self.past.rows))
        if chosen is Filter.HISTORY:
            return self._makes.of_history(self.past.rows, self.clock.now()), unnamed
        return self._makes.of_queue(self._queue, chosen), unnamed

    async def _learn(self) -> None:
        """The names of lines, one document after the other, while the list is shown already."""
        for document in self._unnamed:
            await asyncio.to_thread(self._learned.learn, document)
        if self.entered:
            self.publish()

    def ticking(self) -> bool:
        now = self.clock.now()
        contact = link_line(self.workbench.status(), now) != self.snapshot.link
        return contact or any(standing.counts_down(row.entry, now) for row in self._queue)

    def publish(self) -> None:
        now, status = self.clock.now(), self.workbench.status()
        self._tell_tried(status, now)
        told = self._telling
        told.now, told.status, told.names = now, status, self._learned.names
        self.snapshot = OutboxScreen(
            rows=self._rows,
            filters=filters(self._tally, self._filter),
            filter=self._filter,
            link=link_line(status, now),
            lit=self._lit,
            empty=None if self._rows else framing.empty(self._filter, self.past, self._tally),
            detail=self.opened.detail(told),
            text=self.past.text,
            sharing=self.files.shown,
        )
        self.changed.emit(self.snapshot)
        prompt = framing.prompt(self.snapshot, self._tally)
        self.frame(Framing(prompt=prompt, band=self.band, actions=self._actions()))

    def _actions(self) -> tuple[Action, ...]:
        detail = self.snapshot.detail
        if self.files.shown.step is not Step.CLOSED:
            return framing.file_actions(self.files.shown)
        if detail is not None:
            return self.opened.actions(detail)
        refused = self.snapshot.link.leads
        return framing.actions(self._filter, self._tally, whole=self.past.whole, refused=refused)

    def _row(self, key: str) -> QueueRow | None:
        return self._by_key.get(key) or self.past.find(key)

    def hints(self) -> Hints:
        told = framing.scan_on(self.snapshot)
        return Hints(told, told)

    # --- the list --------------------------------------------------------------------------

    def choose_filter(self, key: str) -> None:
        """A chip was tapped."""
        self.band = NO_BAND
        self._filter, self._lit = Filter(key), ""
        self.spawn(self._narrow(), "read")  # a tap does not wait for the next reading

    def search(self, text: str) -> None:
        """What is to be found in the history."""
        if self.past.search(text.strip()) and self._filter is Filter.HISTORY:
            if self._searching is not None:
                self._searching.cancel()
            self._searching = self.spawn(self._narrow(), "read")

    async def _narrow(self) -> None:
        """Show what filter and search let through of what is known."""
        if self._filter is Filter.HISTORY:
            await self.guarded(self.past.read())
        await self._make()
        self.publish()

    async def _further(self) -> None:
        await self.guarded(self.past.further())
        await self._make()
        self.publish()

    def tap(self, key: str) -> None:
        """An entry was tapped: show it whole."""
        self.band = NO_BAND
        self._lit = key
        self.opened.open(key)
        self.publish()

    def close_detail(self) -> None:
        """The sheet was put away."""
        if self.opened.key:
            self.opened.put_away()
            self.publish()

    def ask(self, asked: Asked, key: str) -> None:
        """The person wants to decide about an entry: ask why."""
        self.opened.ask(asked, key)
        self.publish()

    def keep(self) -> None:
        """Nothing is decided after all."""
        self.opened.keep()
        self.publish()

    def give_reason(self, reason: str) -> None:
        """What a person writes or chooses as the reason."""
        self.opened.reason = reason

    @property
    def lit(self) -> str:
        """The entry that is marked in the list."""
        return self._lit

    @property
    def filter(self) -> Filter:
        """What the list shows."""
        return self._filter

    # --- what a person does ----------------------------------------------------------------

    async def act(self, key: str) -> None:
        before = self.band
        await self._act(key)
        self._forget(before)

    async def _act(self, key: str) -> None:
        detail = self.snapshot.detail
        match key:
            case "now":
                await self._try_now()
            case framing.CREDENTIALS:
                self.enter_credentials()
            case "files":
                await self.files.open()
            case "further":
                await self._further()
            case "close" | "keep":
                (self.close_detail if key == "close" else self.keep)()
            case "retry":
                await self._retry()
            case choosing.BEFORE | choosing.AFTER if detail is not None:
                self.opened.judge(detail, key == choosing.BEFORE)
                self.publish()
            case _ if self.opened.asked and key == self.opened.asked:
                await self._decide()
            case _ if (wanted := choosing.asked_in(key)) is not None:
                self.ask(*wanted)
            case _:
                await self._filing.act(key)

    def enter_credentials(self) -> None:
        """The server refuses the credentials: lead to where others are entered."""
        self.left.emit(Go("settings", "connection"))

    async def guarded(self, doing: Awaitable[Any]) -> Any:
        """What comes of it; None where it failed, which is told."""
        try:
            return await doing
        except StoreError as error:
            self.refuse_key(error.key, path=error.path.name)
        except Unavailable as error:
            self.refuse_key(error.key, detail=error.detail)
        except UnknownRecord:
            self.refuse_key("record_unknown")
        except OSError as error:
            self.refuse(*framing.not_written(error))
        return None

    async def _retry(self) -> None:
        key = self.opened.key
        ended: Ended | None = await self.guarded(self.opened.retry())
        if ended is None:
            return
        self.opened.put_away()
        await self.load()
        if ended.settled:
            self._say_tried(key)
        else:
            self.refuse(*choosing.not_decided(ended.asked, ended.how))

    async def _decide(self) -> None:
        """What is asked about is decided; a second press meanwhile changes nothing."""
        detail = self.snapshot.detail
        if detail is None or detail.movement is not None:
            return
        if not self.opened.reason.strip():
            self.refuse(*choosing.reason_missing())
            return
        if self.opened.asked in (Asked.ANYWAY, Asked.JUDGE):
            self.say(Sound.NONE, translate("Outbox", "The server is asked once more"), icon="sync")
            self.publish()
        ended: Ended | None = await self.guarded(self.opened.decide())
        if ended is None:
            return
        if ended.settled or ended.how not in RESTING:
            self.opened.put_away()
        await self.load()
        if not ended.settled:
            self.refuse(*choosing.not_decided(ended.asked, ended.how))
            return
        self.say(Sound.ACCEPTED, *choosing.decided(ended.asked, ended.how, ended.count))
        self.publish()
        if ended.go is not None:
            self.left.emit(ended.go)

    async def _try_now(self) -> None:
        """What waits for its next try is tried at once."""
        waiting = [row for row in self._queue if row.entry.state is EntryState.LATER]
        for row in waiting:
            if await self.guarded(self.workbench.retry(row.entry.id)) is None:
                return
        self.workbench.refresh()
        await self.load()
        self._say_tried(*(row.entry.id for row in waiting))

    def _say_tried(self, *keys: str) -> None:
        """These entries are tried again now."""
        status = self.workbench.status()
        self.say(*framing.tried(status))
        self._tried = Tried(frozenset(keys), self.band, status.link in standing.SENDS)
        self.publish()

    def _tell_tried(self, status: ConnectionView, now: int) -> None:
        """What came of it replaces that it is tried, unless something else was said since."""
        tried = self._tried
        if tried is None or self.band is not tried.band:
            self._tried = None
            return
        told = tried.came_of(self._by_key, status, now)
        if told is None:
            return
        self._tried, self.band = None, NO_BAND
        if told[0]:
            self.say(Sound.NONE, *told, icon="warning")

    # --- codes and keys --------------------------------------------------------------------

    async def scan(self, read: Read, scan: Scan) -> None:
        before = self.band
        if not await self._codes.scan(read):
            self.refuse_read(read)
        self._forget(before)

    def _forget(self, before: Band) -> None:
        """What was said of the step before is over with one that says nothing itself: a refusal
        must not stand beside what was taken.
        """
        if self.band is before and before is not NO_BAND:
            self.band = NO_BAND
            self.publish()

    def key(self, key: str) -> bool:
        number = self._codes.number_of(key)
        if number is not None:
            self.spawn(self._codes.press(number), "key")
        return number is not None

    def is_free(self) -> bool:
        """Whether nothing lies over the list."""
        return not self.opened.key and self.files.shown.step is Step.CLOSED

    def move(self, by: int) -> bool:
        """The next entry, or the one before, is lit; with its sheet open it is shown whole."""
        keys = [row.key for row in self._rows if not row.heading]
        if not keys or self.opened.asked:
            return False
        at = keys.index(self._lit) + by if self._lit in keys else (0 if by > 0 else len(keys) - 1)
        self._lit = keys[max(0, min(at, len(keys) - 1))]
        if self.opened.key:
            self.opened.open(self._lit)
        self.publish()
        return True

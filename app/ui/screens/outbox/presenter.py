"""The outbox screen: lists what is not done, tries again, decides with a reason."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from app import aio
from app.domain.entry import STUCK_STATES, EntryState
from app.domain.intents import RegisterLine
from app.domain.meanings import CommandRead, Read
from app.scan.values import Scan
from app.ui.frame.values import Action, Prompt
from app.ui.screens.base import Framing, Sound
from app.ui.screens.listing import ListPresenter
from app.ui.screens.outbox import choosing
from app.ui.screens.outbox import words as said
from app.ui.screens.outbox.comparing import detail_of
from app.ui.screens.outbox.values import Asked, EntryDetail, Filter, OutboxScreen
from app.ui.screens.outbox.words import Names
from app.ui.translation import language, translate
from app.ui.widgets.cards import CardRow
from app.ui.widgets.chip import Choice
from app.workbench.choices import Chosen
from app.workbench.errors import StoreError, UnknownRecord
from app.workbench.views import QueueRow
from app.workbench.workbench import Workbench


class OutboxPresenter(ListPresenter):
    """Owns the `OutboxScreen`."""

    name = "outbox"
    topics = frozenset({"outbox", "document"})

    def __init__(self, workbench: Workbench, owner: aio.Owner, clock: aio.Clock) -> None:
        super().__init__(workbench, owner, clock)
        self._queue: Sequence[QueueRow] = ()
        self._names = Names()
        self._named: set[str] = set()
        self._lines: dict[tuple[str, str], str] = {}
        self._filter = Filter.ALL
        self._open = ""
        self._asked = Asked.NOTHING
        self._reason = ""
        self._deciding = False
        self._lit = ""
        self.snapshot = OutboxScreen()

    # --- what is shown ---------------------------------------------------------------------

    async def enter(self, what: Any = None) -> None:
        self._filter, self._lit = Filter.ALL, ""
        self._put_away()
        self._named.clear()
        await super().enter(what)

    async def load(self) -> None:
        self._queue = await asyncio.to_thread(self.workbench.queue)
        await asyncio.to_thread(self._learn_names)
        if self._row(self._open) is None:
            self._put_away()

    def _learn_names(self) -> None:
        """Names of places, and of lines: a record on a line knows its id only."""
        places = {one.place.id: one.place.name for one in self.workbench.places()}
        receiving = self.workbench.receiving_place()
        if receiving is not None:
            places.setdefault(receiving.id, receiving.name)
        wanted = {
            row.entry.document for row in self._queue if isinstance(row.entry.intent, RegisterLine)
        }
        for document in wanted - self._named:
            self._named.add(document)
            try:
                receipt = self.workbench.glance(document)
            except (StoreError, UnknownRecord):
                continue  # the sentence is shorter then
            for line in receipt.lines.every():
                name = line.product.name_in(language()) if line.product else line.code
                for key in (line.id, line.source.id if line.source else line.id):
                    self._lines[(document, key)] = name
        self._names = Names(places, self._lines)

    def ticking(self) -> bool:
        now = self.clock.now()
        return any(said.counts_down(row.entry, now) for row in self._queue)

    def publish(self) -> None:
        now = self.clock.now()
        rows = self._rows(now)
        self.snapshot = OutboxScreen(
            rows=rows,
            filters=self._filters(),
            filter=self._filter,
            link=said.link_line(self.workbench.status(), now),
            lit=self._lit,
            empty=None if rows else self._empty(),
            detail=self._detail(now),
        )
        self.changed.emit(self.snapshot)
        self.frame(Framing(prompt=self._prompt(), band=self.band, actions=self._actions()))

    def _passes(self, row: QueueRow, chosen: Filter) -> bool:
        stuck = row.entry.state in STUCK_STATES
        return chosen is Filter.ALL or stuck is (chosen is Filter.NEEDS_YOU)

    def _rows(self, now: int) -> tuple[CardRow, ...]:
        status = self.workbench.status()
        documents: dict[str, list[QueueRow]] = {}
        for row in self._queue:
            if self._passes(row, self._filter):
                documents.setdefault(row.entry.document, []).append(row)
        rows: list[CardRow] = []
        for document, entries in documents.items():
            rows.append(self._heading(document, entries))
            for row in entries:
                icon, tone = said.looks(row.entry)
                rows.append(
                    CardRow(
                        row.entry.id,
                        said.does(row, self._names),
                        said.stands(row, status, now),
                        icon=icon,
                        tone=tone,
                    )
                )
        return tuple(rows)

    def _heading(self, document: str, entries: Sequence[QueueRow]) -> CardRow:
        stuck = sum(row.entry.state in STUCK_STATES for row in entries)
        value = str(len(entries))
        if stuck:
            text = translate("Outbox", "{stuck} of {all} need you")
            value = text.format(stuck=stuck, all=len(entries))
        title = said.document_name(entries[0].title)
        return CardRow(f"document {document}", title, value=value, heading=True)

    def _filters(self) -> tuple[Choice, ...]:
        if self._filter is Filter.ALL and not any(
            row.entry.state in STUCK_STATES for row in self._queue
        ):
            return ()  # one kind alone needs no filter
        names = {
            Filter.ALL: translate("Outbox", "All"),
            Filter.TO_SEND: translate("Outbox", "To send"),
            Filter.NEEDS_YOU: translate("Outbox", "Needs you"),
        }
        return tuple(
            Choice(str(key), name, str(sum(self._passes(row, key) for row in self._queue)))
            for key, name in names.items()
        )

    def _empty(self) -> tuple[str, str, str]:
        if self._queue:
            return (
                "check",
                translate("Outbox", "Nothing here"),
                translate("Outbox", "The other entries are under “All”."),
            )
        return (
            "check-all",
            translate("Outbox", "Everything is sent"),
            translate("Outbox", "What you post appears here until the server has it."),
        )

    def _prompt(self) -> Prompt:
        stuck = sum(row.entry.state in STUCK_STATES for row in self._queue)
        if stuck:
            text = translate("Outbox", "{n} need you: tap an entry to decide").format(n=stuck)
            return Prompt(text, "warning")
        if self._queue:
            return Prompt(translate("Outbox", "Nothing to do: this is sent by itself"), "sync")
        return Prompt(translate("Outbox", "Nothing to do here"), "check")

    def _actions(self) -> tuple[Action, ...]:
        back = Action("back", translate("Outbox", "Back"), "back")
        now = Action("now", translate("Outbox", "Try now"), "sync")
        detail = self.snapshot.detail
        return (back, now) if detail is None else choosing.actions(detail)

    def _detail(self, now: int) -> EntryDetail | None:
        row = self._row(self._open)
        if row is None:
            return None
        return detail_of(
            row,
            self.workbench.status(),
            self._names,
            now,
            waiting=self._behind(row) if self._asked is Asked.DISCARD else (),
            asked=self._asked,
        )

    def _row(self, key: str) -> QueueRow | None:
        return next((row for row in self._queue if row.entry.id == key), None)

    def _behind(self, row: QueueRow) -> list[QueueRow]:
        """What waits for it, directly or through others, in journal order."""
        gone = {row.entry.id}
        found = []
        for other in self._queue:
            if other.entry.id not in gone and gone.intersection(other.waits_for):
                gone.add(other.entry.id)
                found.append(other)
        return found

    # --- what a person does ----------------------------------------------------------------

    def choose_filter(self, key: str) -> None:
        """A chip was tapped."""
        self._filter = Filter(key)
        self.publish()

    def tap(self, key: str) -> None:
        """An entry was tapped: show it whole."""
        self._open, self._lit, self._asked = key, key, Asked.NOTHING
        self.publish()

    def close_detail(self) -> None:
        """The sheet was put away."""
        if self._open:
            self._put_away()
            self.publish()

    def _put_away(self) -> None:
        self._open, self._asked = "", Asked.NOTHING

    def ask(self, asked: Asked, key: str) -> None:
        """The person wants to decide about an entry: ask why. Its sheet may be put away
        meanwhile: where the bar is short, the choice comes from a sheet of its own."""
        self._open, self._asked, self._reason = key, asked, ""
        self.publish()

    def keep(self) -> None:
        """Nothing is decided after all."""
        self._asked = Asked.NOTHING
        self.publish()

    def give_reason(self, reason: str) -> None:
        """What a person writes as the reason."""
        self._reason = reason

    async def _retry(self, key: str) -> None:
        row = self._row(key)
        if row is None:
            return None
        try:
            chosen = await self.workbench.retry(key)
        except StoreError as error:
            return self.refuse_key(error.key, path=error.path.name)
        self._open = ""
        await self.load()
        if chosen.how == "done":
            self.say(Sound.NONE, translate("Outbox", "It is tried again now"), icon="sync")
            return self.publish()
        return self._ended(chosen.how)

    async def _decide(self) -> None:
        """What is asked about is decided; a second press meanwhile changes nothing."""
        row, asked, reason = self._row(self._open), self._asked, self._reason.strip()
        if row is None or not asked or self._deciding:
            return
        if not reason:
            self.refuse(*choosing.reason_missing())
            return
        behind = len(self._behind(row)) if asked is Asked.DISCARD else 0
        self._deciding = True
        try:
            chosen = await self._choose(asked, row.entry.id, reason, all_of_them=bool(behind))
        except StoreError as error:
            self.refuse_key(error.key, path=error.path.name)
            return
        finally:
            self._deciding = False
        await self.load()
        if chosen.how not in ("done", "arrived"):
            self._ended(chosen.how)
            return
        self._put_away()
        self.say(Sound.ACCEPTED, *choosing.decided(asked, chosen.how, 1 + behind))
        self.publish()

    async def _choose(self, asked: Asked, key: str, reason: str, *, all_of_them: bool) -> Chosen:
        if asked is Asked.THEIRS:
            return await self.workbench.take_theirs(key, reason)
        if asked is Asked.ANYWAY:
            self.say(Sound.NONE, translate("Outbox", "The server is asked once more"), icon="sync")
            self.publish()
            return await self.workbench.send_anyway(key, reason)
        return await self.workbench.discard(key, reason, with_waiting=all_of_them)

    def _ended(self, how: str) -> None:
        """It could not be decided. What a person can put right leaves the sheet open."""
        asked = self._asked
        if how not in ("others_wait", "not_looked"):
            self._put_away()
        self.refuse(*choosing.not_decided(asked, how))

    async def act(self, key: str) -> None:
        match key:
            case "now":
                await self._try_now()
            case "close":
                self.close_detail()
            case "keep":
                self.keep()
            case "retry":
                await self._retry(self._open)
            case Asked.DISCARD | Asked.THEIRS | Asked.ANYWAY if key == self._asked:
                await self._decide()
            case _ if (wanted := choosing.asked_in(key)) is not None:
                self.ask(*wanted)

    async def _try_now(self) -> None:
        """What waits for its next try is tried at once."""
        waiting = [row for row in self._queue if row.entry.state is EntryState.LATER]
        try:
            for row in waiting:
                await self.workbench.retry(row.entry.id)
        except StoreError as error:
            self.refuse_key(error.key, path=error.path.name)
            return
        self.workbench.refresh()
        await self.load()
        if self.workbench.status().link in said.SENDS:
            self.say(Sound.NONE, translate("Outbox", "It is tried again now"), icon="sync")
        else:
            self.say(
                Sound.NONE,
                translate("Outbox", "The server does not answer"),
                translate("Outbox", "Nothing is lost. It is tried again by itself."),
                "offline",
            )
        self.publish()

    async def scan(self, read: Read, scan: Scan) -> None:
        command = next((m for m in read.meanings if isinstance(m, CommandRead)), None)
        if command is not None and command.name in ("NEXT", "PREV"):
            self._move(1 if command.name == "NEXT" else -1)
        elif command is not None and command.name == "CANCEL":
            self.close_detail()
        elif command is not None and command.name == "OK" and self._asked:
            await self._decide()
        elif command is not None and command.name == "OK" and self._open:
            await self._retry(self._open)
        elif command is not None and command.name == "OK" and self._lit:
            self.tap(self._lit)
        else:
            self.refuse_read(read)

    def _move(self, by: int) -> None:
        keys = [row.key for row in self.snapshot.rows if not row.heading]
        if not keys:
            return
        at = keys.index(self._lit) + by if self._lit in keys else (0 if by > 0 else len(keys) - 1)
        self._lit = keys[max(0, min(at, len(keys) - 1))]
        self.publish()

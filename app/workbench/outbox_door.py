"""The workbench's side of the queue: how it stands with the server, what is not done yet, what
became of the rest, a person's choices, and files that go to support or come from another terminal.

A part of `workbench.Workbench`, which alone is made and handed out.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.domain.count_intents import OverwriteStock
from app.settings import Credentials
from app.store.hand_overs import HandOvers
from app.workbench.choices import Choices, Chosen
from app.workbench.errors import Unavailable
from app.workbench.queue import history_rows, queue_rows
from app.workbench.station import Station
from app.workbench.views import ConnectionView, QueueRow

if TYPE_CHECKING:
    from app.sync.running import Sync
    from app.workbench.kinds import OpenDesk
    from app.workbench.outbox_moves import Imported, PassedOn
    from app.workbench.outbox_passing import PassingOn
    from app.workbench.outbox_taking import TakingOver

NOT_JUDGED: Mapping[str, bool] = MappingProxyType({})


class OutboxDoor:
    """The queue, as the workbench offers it."""

    _station: Station
    _sync: Sync
    _choices: Choices
    desk: OpenDesk | None

    @abstractmethod
    def _lead_is_here(self) -> bool:
        """Whether a lead is at the terminal."""

    def queue(self) -> list[QueueRow]:
        """Everything that is not done yet, in journal order."""
        return queue_rows(self._station)

    def history(
        self, text: str = "", limit: int = 200, before: int | None = None
    ) -> list[QueueRow]:
        """What became of the rest, newest first; see `history_rows`. Call it in a thread."""
        return history_rows(self._station, text, limit, before)

    def export_outbox(self, folder: Path) -> Path:
        """Write the queue for support, secrets left out; where it lies now. Call it in a thread.

        Raises:
            StoreError, OSError: it cannot be read, or not be written.
        """
        from app.workbench.outbox_moves import write_support_copy

        return write_support_copy(self._station, folder)

    def _must_be_here(self, document: str) -> None:
        """A document that was passed on is worked on at the other terminal alone.

        Raises:
            Unavailable: it was.
        """
        other = HandOvers(self._station.terminal).passed_to(document)
        if other is not None:
            raise Unavailable("document_passed_on", other)

    def _is_here(self, document: str) -> bool:
        """Whether a document was not passed on."""
        return HandOvers(self._station.terminal).passed_to(document) is None

    @cached_property
    def _passing_on(self) -> PassingOn:
        # Loaded when work is first passed on: hardly ever.
        from app.workbench.outbox_passing import PassingOn

        return PassingOn(self._station, self._sync.outbox)

    @cached_property
    def _taking_over(self) -> TakingOver:
        from app.workbench.outbox_taking import TakingOver

        return TakingOver(self._station, self._sync.outbox)

    async def pass_on_outbox(self, path: Path, target: str) -> PassedOn:
        """Pass on unsent work to the terminal `target`, as a file; see `PassingOn.pass_on`. The
        open document stays.

        Raises:
            Unavailable, StoreError: nothing has moved.
            OSError: the file could not be written; the same call again writes it.
        """

        def opened() -> tuple[str, ...]:
            return (self.desk.key,) if self.desk is not None else ()

        return await self._passing_on.pass_on(path, target, opened)

    async def pass_on_again(self, path: Path, key: str) -> PassedOn:
        """Write the file of an earlier time again, by its id.

        Raises:
            Unavailable: there is none.
            OSError: it could not be written.
        """
        return await self._passing_on.again(path, key)

    async def import_outbox(self, path: Path, *, back: bool = False) -> Imported:
        """Take over the entries that another terminal passed on, exactly once; `back`: those that
        were passed on from here and that nobody took over.

        Raises:
            Unavailable: nothing was taken over; the sentence says why.
            StoreError: it could not be written; nothing was.
        """
        return await self._taking_over.take_over(path, back=back)

    def status(self) -> ConnectionView:
        """What the chip shows."""
        told = self._sync.outbox.status()
        return ConnectionView(
            told.link,
            told.to_send,
            told.stuck,
            told.last_contact,
            told.clock_off,
            told.disk,
            told.error,
            told.network,
        )

    @property
    def credentials(self) -> Credentials:
        """What the server lets this terminal in with."""
        return self._station.credentials

    def use_credentials(self, credentials: Credentials) -> None:
        """Sign in with these from now on; they are tried at once, and what waited for it leaves.
        Calls that are under way end as they end. Server, organisation and app stay as they are.
        """
        self._station.credentials = credentials
        self._station.system.use_credentials(credentials)
        self._sync.outbox.credentials_changed()

    async def retry(self, entry_id: str) -> Chosen:
        """Try an entry again now."""
        return await self._choices.retry(entry_id)

    async def discard(self, entry_id: str, reason: str, *, with_waiting: bool = False) -> Chosen:
        """Give an entry up, with a reason, as a fact of its document's journal."""
        return await self._choices.discard(entry_id, reason, with_waiting=with_waiting)

    async def take_theirs(self, entry_id: str, reason: str) -> Chosen:
        """An entry is on the server already: not sent, and not said again by the next post."""
        return await self._choices.take_theirs(entry_id, reason)

    async def send_anyway(
        self, entry_id: str, reason: str, judged: Mapping[str, bool] = NOT_JUDGED
    ) -> Chosen:
        """Send an entry whatever stands against it, unless one more look finds it there. Stock is
        overwritten by a lead alone: `needs_lead` for anybody else. `judged` says of movements
        around a count, by their ids, whether they came before it.
        """
        entry = self._station.outbox.entry(entry_id)
        overwrites = entry is not None and isinstance(entry.intent, OverwriteStock)
        if overwrites and not self._lead_is_here():
            return Chosen("needs_lead")
        return await self._choices.send_anyway(entry_id, reason, judged)

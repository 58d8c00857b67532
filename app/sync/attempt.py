"""One step of one entry: read what must be read, send, settle; or look for the effect.

Nothing here decides or writes rows: `outcomes` decides, the engine writes. The one row that is
written on the way, `sending`, is handed in as `leave`: it returns when it is on disk.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from app.clients.base import Answer, Answers, Clash, Done, NotYet, Prepared, Ready, System
from app.clients.errors import ClientError
from app.domain.entry import Entry, EntryState
from app.domain.intents import Way
from app.sync import outcomes
from app.sync.outcomes import Around, Move

log = logging.getLogger(__name__)
T = TypeVar("T")

Leave = Callable[[Entry, Entry], Awaitable[bool]]
"""Write the second row over the first, durably; False when it has moved on meanwhile."""
Ask = Callable[[Awaitable[Any]], Awaitable[Any]]
"""Await a call of the system while the connection is watched."""


class Attempt:
    """Everything one step needs; made anew for each."""

    def __init__(
        self,
        system: System,
        *,
        leave: Leave,
        ask: Ask,
        around: Callable[[], Around],
    ) -> None:
        self._system = system
        self._leave = leave
        self._ask = ask
        self._around = around

    async def step(self, entry: Entry, answers: Answers, ours: Sequence[Entry]) -> Move | None:
        """Move the entry on; None when somebody else did.

        Raises:
            StoreError: the row could not be marked as sending, so nothing was sent.
        """
        if outcomes.must_look(entry) and entry.way not in (Way.ABSOLUTE, Way.GUARD):
            return await self._look(entry, answers, ours)
        return await self._send(entry, answers)

    # --- send --------------------------------------------------------------------------------

    async def _send(self, entry: Entry, answers: Answers) -> Move | None:
        try:
            prepared: Prepared = await self._ask(self._system.prepare(entry, answers))
        except ClientError as error:
            return outcomes.not_prepared(entry, error, self._around())
        except Exception as error:
            log.exception("an entry could not be prepared: %s", entry.id)
            return outcomes.fault(error, self._around(), left=False)
        if isinstance(prepared, Done):
            return outcomes.done(prepared, self._around())
        if isinstance(prepared, Clash):
            return outcomes.clash(prepared)
        if outcomes.must_look(entry) and not prepared.other:
            # An absolute write that was told no: the read shows that it has not happened yet.
            return outcomes.no_trace(entry, self._around())
        sending = self._sending(entry, prepared)
        if not await self._leave(entry, sending):
            return None
        return await self._sent(entry, sending, answers)

    def _sending(self, entry: Entry, ready: Ready) -> Entry:
        """The row as it leaves: rendered once, only absolute writes anew from each read."""
        again = entry.left and entry.request is not None and entry.way is not Way.ABSOLUTE
        return replace(
            entry,
            state=EntryState.SENDING,
            request=entry.request if again else ready.request,
            baseline=ready.baseline,
            left=True,
            attempts=entry.attempts + 1,
            attempt_started=self._around().now,
            attempt_ended=None,
        )

    async def _sent(self, before: Entry, sending: Entry, answers: Answers) -> Move | None:
        try:
            answer: Answer = await self._ask(self._system.send(sending))
        except ClientError as error:
            return outcomes.not_done(before, error, self._around())
        except Exception as error:
            log.exception("an entry failed on its way: %s", sending.id)
            return outcomes.fault(error, self._around(), left=True)
        return await self._settled(sending, answer, answers)

    async def _settled(self, sending: Entry, answer: Answer, answers: Answers) -> Move:
        found: Done | NotYet
        try:
            found = await self._ask(self._system.settle(sending, answer, answers))
        except ClientError as error:
            found = NotYet("answer_not_read", error.facts())
        except Exception as error:
            log.exception("an answer could not be read: %s", sending.id)
            found = NotYet("answer_not_read", {"what": f"{type(error).__name__}: {error}"})
        return outcomes.accepted(sending, answer, found, self._around())

    # --- look --------------------------------------------------------------------------------

    async def _look(self, entry: Entry, answers: Answers, ours: Sequence[Entry]) -> Move | None:
        try:
            found = await self._ask(self._system.look(entry, answers, ours))
        except ClientError as error:
            return outcomes.not_seen(entry, error, self._around())
        except Exception as error:
            log.exception("the effect of an entry could not be looked for: %s", entry.id)
            return outcomes.fault(error, self._around(), left=False)
        if isinstance(found, Done):
            return outcomes.done(found, self._around())
        if isinstance(found, Clash):
            return outcomes.clash(found)
        if isinstance(found, NotYet):
            return outcomes.not_yet(entry, found, self._around())
        return outcomes.no_trace(entry, self._around())

"""Work that was taken over from another terminal is told under that one's name (design 4, records).

A register is cumulative and belongs to one terminal: under our own name it would replace what we
said of the same line ourselves, or be counted twice beside what the other one had said. So what
an entry carries on stays in the register where it began, and checks compare with that one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.clients.base import Answer, Answers, Done, Look, NotYet, Prepared
from app.clients.enfore.adapter import Enfore
from app.clients.enfore.cancelling import Cancellations
from app.clients.enfore.dispatching import Dispatching
from app.clients.enfore.registers import Registers
from app.clients.enfore.site import Site
from app.domain.entry import Entry


class EnforeOnBehalf(Enfore):
    """enfore for a terminal that carries on others' work as well as its own."""

    def __init__(self, site: Site) -> None:
        super().__init__(site)
        self._others: dict[str, Enfore] = {}

    async def prepare(self, entry: Entry, answers: Answers) -> Prepared:
        """See `Enfore.prepare`."""
        other = self._other(entry)
        if other is not None:
            return await other.prepare(entry, answers)
        return await super().prepare(entry, answers)

    async def settle(self, entry: Entry, answer: Answer, answers: Answers) -> Done | NotYet:
        """See `Enfore.settle`."""
        other = self._other(entry)
        if other is not None:
            return await other.settle(entry, answer, answers)
        return await super().settle(entry, answer, answers)

    async def look(self, entry: Entry, answers: Answers, ours: Sequence[Entry]) -> Look:
        """See `Enfore.look`."""
        other = self._other(entry)
        if other is not None:
            return await other.look(entry, answers, ours)
        return await super().look(entry, answers, ours)

    def _other(self, entry: Entry) -> Enfore | None:
        """The translation under the name of the terminal whose work it is; None: ours."""
        terminal = entry.terminal
        if terminal in ("", self._site.terminal):
            return None
        if terminal not in self._others:
            self._others[terminal] = self._named(terminal)
        return self._others[terminal]

    def _named(self, terminal: str) -> Enfore:
        """Only what says a terminal's name is another's: lanes, books and claims stay shared."""
        site = replace(self._site, profile=replace(self._site.profile, terminal=terminal))
        other = Enfore(site)
        other._stock, other._claims = self._stock, self._claims
        other._counting, other._overwriting = self._counting, self._overwriting
        other._registers = Registers(site, self._claims)
        other._dispatching = Dispatching(site, other._registers, Cancellations(site))
        return other

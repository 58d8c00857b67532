"""Who else is on the open document, and how old others' figures are (law 12)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from app.ui.screens import moments
from app.ui.screens.base import Sound
from app.ui.screens.working.desk_presenter import DeskPresenter
from app.ui.screens.working.kinds import A, D, F, P, Q
from app.ui.screens.working.values import Companion
from app.ui.sentences import Words
from app.ui.sentences import claims as said
from app.ui.sentences.claims import Names
from app.workbench.claiming import Beside

AGE = "age beat"
LOOK_MS = 20_000
"""Ages are told in minutes: so often it is looked whether one is another now."""


class Accompanied(DeskPresenter[D, F, A, Q, P]):
    """The screen of a document that other terminals may be on, too."""

    company: Company

    # --- what a kind of document says -------------------------------------------------------

    def numbered(self, on: Sequence[str]) -> str:
        """The numbers by which people tell apart what others are on, by ids; "" where the document
        is said as a whole.
        """
        raise NotImplementedError

    def read_at(self) -> Mapping[str, int]:
        """When others' figures were read last, server time ms, by what they belong to."""
        raise NotImplementedError

    def shows_others(self) -> bool:
        """Whether a line says what others have done of it."""
        raise NotImplementedError

    # --- what all of them do ----------------------------------------------------------------

    async def enter(self, what: Any = None) -> None:
        await super().enter(what)
        if self.has_desk:
            self.company.look()
            self._grow_older()

    def _grow_older(self) -> None:
        self._timers.start(AGE, LOOK_MS, self._older)

    def _older(self) -> None:
        self.company.look_at_age()
        self._grow_older()


class Company:
    """Tells the person once that another terminal came, and says who is there as long as it is."""

    def __init__(self, presenter: Accompanied[Any, Any, Any, Any, Any]) -> None:
        self._presenter = presenter
        self._document = ""
        self._told: set[tuple[str, str]] = set()
        """Terminals, each with the number of what it is on."""
        self.companions: tuple[Companion, ...] = ()
        self.read: Mapping[str, int] = {}
        """When others' figures were read last, server time ms, by what they belong to."""

    def look(self) -> None:
        """Who is there now, as far as this terminal has read it; whoever is new is told."""
        presenter = self._presenter
        if presenter.document.id != self._document:
            self._document, self._told = presenter.document.id, set()
        found = presenter.workbench.claiming.beside()
        names = presenter.workbench.people.names() if found else {}
        before = self.companions
        self.companions = tuple(self._companion(each, names) for each in _by_terminal(found))
        fresh = [one for one in found if not one.known and self._as_told(one) not in self._told]
        self._told = {self._as_told(one) for one in found}
        for each in _by_terminal(fresh):
            told = self._words(each, names)
            presenter.announce(Sound.NONE, told.title, told.detail)
        if self._age() or self.companions != before:
            presenter.publish()

    def look_at_age(self) -> None:
        """The figures have become older."""
        if self._age() or self._presenter.shows_others():
            self._presenter.publish()

    def _age(self) -> bool:
        """Whether something was read again since."""
        before, self.read = self.read, self._presenter.read_at()
        return self.read != before

    def _as_told(self, one: Beside) -> tuple[str, str]:
        return one.claim.terminal, self._presenter.numbered((one.on,))

    def _companion(self, each: Sequence[Beside], names: Names) -> Companion:
        first, numbers, took_over, at = self._sum(each)
        return Companion(
            first.claim.terminal,
            said.who(first.claim, names),
            said.did(took_over=took_over, at=at, numbers=numbers),
            self._words(each, names).title,
            took_over,
        )

    def _words(self, each: Sequence[Beside], names: Names) -> Words:
        first, numbers, took_over, at = self._sum(each)
        if not took_over:
            return said.beside(first.claim, names, numbers)
        return said.taken_over(first.claim, names, at, numbers)

    def _sum(self, each: Sequence[Beside]) -> tuple[Beside, str, bool, str]:
        """What is said of a terminal that is on several: what it took over comes first."""
        taken = [one for one in each if one.took_over]
        some = taken or each
        at = min((one.at for one in some if one.at is not None), default=None)
        numbers = self._presenter.numbered([one.on for one in some])
        return some[0], numbers, bool(taken), moments.time_of_day(at) if at is not None else ""


def _by_terminal(found: Sequence[Beside]) -> list[list[Beside]]:
    """They are sorted by terminal."""
    return [list(each) for _, each in groupby(found, key=lambda one: one.claim.terminal)]

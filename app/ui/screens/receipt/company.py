"""Who else is on the open receipt, and how old others' figures are (law 12)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.ui.screens import moments
from app.ui.screens.base import Sound
from app.ui.screens.receipt.values import Companion
from app.ui.sentences import Words
from app.ui.sentences.claims import Names, beside, did, taken_over, who
from app.workbench.claiming import Beside

if TYPE_CHECKING:
    from app.ui.screens.receipt.presenter import ReceiptPresenter

LOOK_MS = 20_000
"""Ages are told in minutes: so often it is looked whether one is another now."""


class Company:
    """Tells the person once that another terminal came, and says who is there as long as it is."""

    def __init__(self, presenter: ReceiptPresenter) -> None:
        self._presenter = presenter
        self._document = ""
        self._told: set[str] = set()
        self.companions: tuple[Companion, ...] = ()
        self.read: Mapping[str, int] = {}
        """When each delivery was read last, server time ms."""

    def look(self) -> None:
        """Who is there now, as far as this terminal has read it; whoever is new is told."""
        presenter = self._presenter
        if presenter.receipt.id != self._document:
            self._document, self._told = presenter.receipt.id, set()
        found = presenter.workbench.claiming.beside()
        names = presenter.workbench.people.names() if found else {}
        before = self.companions
        self.companions = tuple(_companion(one, names) for one in found)
        fresh = [one for one in found if one.claim.terminal not in self._told and not one.known]
        self._told = {one.claim.terminal for one in found}
        for one in fresh:
            said = _words(one, names)
            presenter.announce(Sound.NONE, said.title, said.detail)
        if self._age() or self.companions != before:
            presenter.publish()

    def look_at_age(self) -> None:
        """The figures have become older."""
        if self._age() or any(line.elsewhere for line in self._presenter.receipt.lines.every()):
            self._presenter.publish()

    def _age(self) -> bool:
        """Whether a delivery was read again since."""
        workbench, before = self._presenter.workbench, self.read
        heads = self._presenter.receipt.heads
        found = {head.id: workbench.delivery_read_at(head.id) for head in heads}
        self.read = {key: at for key, at in found.items() if at is not None}
        return self.read != before


def _companion(one: Beside, names: Names) -> Companion:
    how = did(took_over=one.took_over, at=_time(one))
    name = who(one.claim, names)
    return Companion(one.claim.terminal, name, how, _words(one, names).title, one.took_over)


def _words(one: Beside, names: Names) -> Words:
    if not one.took_over:
        return beside(one.claim, names)
    return taken_over(one.claim, names, _time(one))


def _time(one: Beside) -> str:
    return moments.time_of_day(one.at) if one.at is not None else ""

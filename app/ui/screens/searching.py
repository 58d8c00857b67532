"""Base of the lists of documents: what is searched, filtered, lit and chosen, and how old it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from app import aio
from app.ui.frame.values import NO_BAND, Band
from app.ui.screens import moments
from app.ui.screens.base import Sound
from app.ui.screens.narrowing import Known, Listed, filters, found
from app.ui.screens.standing import AskingPresenter
from app.ui.translation import translate
from app.ui.widgets.cards import CardRow
from app.ui.widgets.chip import Choice
from app.ui.widgets.document_card import DocumentCard
from app.workbench.workbench import Workbench

R = TypeVar("R")
ALL = "all"
"""The filter that lets all through, on every list."""
ANSWERING = frozenset({"online", "slow", "starting"})


class SearchPresenter(AskingPresenter, Generic[R]):
    """Owns what a person narrowed a list to. A screen adds where the documents come from."""

    snapshot: Listed

    def __init__(self, workbench: Workbench, owner: aio.Owner, clock: aio.Clock) -> None:
        super().__init__(workbench, owner, clock)
        self.known: tuple[Known[R], ...] = ()
        self.filter = ALL
        self.text = ""
        self.lit = ""
        self.picked: tuple[str, ...] | None = None
        """Keys of what is chosen together, in the order of choosing; None: nothing is chosen."""
        self.read_day = ""
        self._fetching: tuple[Band, int | None] = (NO_BAND, None)
        """What says that the server is asked, and when it had been read by then."""
        self._made_of: tuple[object, ...] = ()
        self._made: tuple[tuple[CardRow, ...], tuple[Choice, ...]] = ((), ())

    # --- what a screen adds ----------------------------------------------------------------

    def read_at(self) -> int | None:
        """When the list was last read from the server, server time ms."""
        return None

    def narrowed_by(self) -> object:
        """What a scan left of the list; the same object as long as it is the same."""
        return None

    def make_rows(self) -> tuple[CardRow, ...]:
        """The rows of what is known now, as it is narrowed now."""
        return ()

    def filter_names(self) -> Mapping[str, str]:
        """The filters in their order, with their names; none while a scan narrows the list."""
        return {}

    # --- what is shown ---------------------------------------------------------------------

    def found(self) -> list[Known[R]]:
        """What filter and search leave."""
        return found(self.known, self.filter, self.text, all_of=ALL)

    def remembered(self) -> tuple[tuple[CardRow, ...], tuple[Choice, ...]]:
        """Rows and filters, made anew only when what they come from is another: a list may have
        ten thousand rows, and the connection's news come often."""
        made_of = (self.known, self.filter, self.text, self.narrowed_by(), self.picked)
        same = len(made_of) == len(self._made_of)
        if not same or not all(a is b for a, b in zip(made_of, self._made_of, strict=True)):
            names = self.filter_names()
            chips = filters(self.known, names, self.filter, all_of=ALL) if names else ()
            self._made_of, self._made = made_of, (self.make_rows(), chips)
        return self._made

    def of(self, key: str) -> Known[R] | None:
        """A document of the list."""
        return next((one for one in self.known if one.key == key), None)

    def forget_narrowing(self) -> None:
        """Nothing is searched, filtered or lit."""
        self.filter, self.text, self.lit = ALL, "", ""

    def answers(self) -> bool:
        """Whether the server answers, as far as anybody knows."""
        return self.workbench.status().link in ANSWERING

    def age(self) -> str:
        """How old the list is, in words."""
        read_at = self.read_at()
        if read_at is None:
            return "" if self.answers() else translate("Lists", "Offline")
        at = moments.moment(read_at, self.clock.now())
        if not self.answers():
            return translate("Lists", "Offline: the list is from {time}").format(time=at)
        return translate("Lists", "As of {time}").format(time=at)

    def ticking(self) -> bool:
        if moments.day_name(self.clock.now(), 0) != self.read_day:
            self.read_again()  # "today" is another day now
        band, read_at = self._fetching
        if band is self.band and band is not NO_BAND and self.read_at() != read_at:
            self.band = NO_BAND  # it has answered: the list says from when it is
            return True
        return self.age() != self.snapshot.age

    # --- what a person does ----------------------------------------------------------------

    def search(self, text: str) -> None:
        """The text of the search field."""
        if text != self.text:
            self.text, self.band = text, NO_BAND
            self.publish()

    def choose_filter(self, key: str) -> None:
        """A chip was tapped."""
        self.filter, self.band = key, NO_BAND
        self.publish()

    def tap(self, key: str) -> None:
        """A row was tapped."""

    def move(self, by: int) -> None:
        """The next row, or the one before, is lit."""
        rows, _ = self.remembered()
        keys = [row.key for row in rows if isinstance(row, DocumentCard)]
        if not keys:
            return
        at = keys.index(self.lit) + by if self.lit in keys else (0 if by > 0 else len(keys) - 1)
        self.lit = keys[max(0, min(at, len(keys) - 1))]
        self.band = NO_BAND  # what was refused before is over
        self.publish()

    def fetch(self) -> None:
        """Ask the server now."""
        self.workbench.refresh()
        if self.answers():
            self.say(Sound.NONE, translate("Lists", "The server is asked"), icon="sync")
        else:
            title = translate("Lists", "The server does not answer")
            detail = translate("Lists", "The list stays as it is. Go on with what is here.")
            self.say(Sound.NONE, title, detail, "offline")
        self._fetching = (self.band, self.read_at())
        self.publish()

"""Counts as the workbench offers them: the list, beginning and opening, lists of what to count, the
review, posts on their way, and the report.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Collection
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.count_intents import CountStock
from app.domain.counting.actions import Finish, Post, Recount
from app.domain.counting.document import At, Count, CountState
from app.domain.counting.facts import CountFact, Heading, Target
from app.domain.counting.rules import CountRules
from app.domain.decision import Refused
from app.domain.values import Place
from app.store.terminal import DocumentRow
from app.sync.running import Sync
from app.workbench import count_lists, count_report
from app.workbench.count_posts import CountPosts
from app.workbench.count_sums import Sums
from app.workbench.count_views import (
    CountList,
    CountReport,
    CountRow,
    Overdue,
    PostProgress,
    Review,
)
from app.workbench.counting import CountDesk, begin_count, load_count
from app.workbench.desk import Handled
from app.workbench.errors import Unavailable
from app.workbench.kinds import COUNT, is_count
from app.workbench.readings import Readings
from app.workbench.shelf_moves import ShelfMoves
from app.workbench.station import Station
from app.workbench.variances import Reviews

if TYPE_CHECKING:
    from app.workbench.choices import Choices, Chosen
    from app.workbench.kinds import OpenDesk


@dataclass(frozen=True, slots=True)
class Around:
    """What counts need of the workbench: which desk is open, opening one, choices about entries."""

    desk: Callable[[], OpenDesk | None]
    opened: Callable[[OpenDesk], None]
    choices: Choices


class Counts:
    """`workbench.counts`; loaded when somebody first wants a count."""

    def __init__(self, station: Station, sync: Sync, around: Around) -> None:
        self._station, self._sync, self._around = station, sync, around
        self._moves = ShelfMoves(station)
        self._make = partial(CountDesk, moves=self._moves)
        self._reviews = Reviews(station, sync)
        self._posts = CountPosts(station, sync.outbox, around.desk, self._load)
        self._readings = Readings(station, sync, around.desk)

    @property
    def rules(self) -> CountRules:
        """The site's settings for counts."""
        return self._station.count_rules()

    @property
    def plain(self) -> Heading:
        """How a count begins where nobody says otherwise."""
        return Heading(blind=self._station.profile.rules.blind_counts)

    # --- the list --------------------------------------------------------------------------

    def rows(self) -> list[CountRow]:
        """This terminal's counts, the open ones first, each the one touched last first."""
        terminal, tallies = self._station.terminal, self._station.outbox.tallies()
        states = (CountState.OPEN.value, CountState.FINISHED.value)
        found = [row for state in states for row in terminal.documents(COUNT, (state,))]
        return [_row(row, *tallies.get(row.id, (0, 0))) for row in found]

    # --- opening ---------------------------------------------------------------------------

    async def begin(
        self,
        heading: Heading | None = None,
        targets: Collection[Target] = (),
        place: Place | None = None,
        text: str = "",
    ) -> CountDesk:
        """Begin a count; without targets it is of whatever is scanned, `place` is where first.

        Raises:
            Unavailable: its name is too long.
            StoreError: the opening could not be written.
        """
        desk = await begin_count(
            self._station, self._make, heading or self.plain, tuple(targets), place, text
        )
        if isinstance(desk, Refused):
            raise Unavailable(desk.key)
        self._around.opened(desk)
        return desk

    def open(self, document: str) -> CountDesk:
        """Go on with a count of this terminal.

        Raises:
            StoreError, UnknownRecord: it cannot be read.
        """
        desk = self._open_one(document) or self._load(document)
        self._around.opened(desk)
        return desk

    def glance(self, document: str) -> Count:
        """A count as its journal tells it, without opening it; the open one as it stands.

        Raises:
            StoreError, UnknownRecord: it cannot be read.
        """
        return (self._open_one(document) or self._load(document)).document

    def _open_one(self, document: str) -> CountDesk | None:
        """The desk that is open already: what it has on its way to the disk is in it alone."""
        desk = self._around.desk()
        return desk if is_count(desk) and desk.key == document else None

    def _load(self, document: str) -> CountDesk:
        return load_count(self._station, document, self._make)

    # --- what is to be counted -------------------------------------------------------------

    async def read_list(self, path: Path) -> CountList:
        """A list from a file, with what is wrong in it (see `count_lists`).

        Raises:
            StoreError: the catalog cannot be read.
        """
        return await asyncio.to_thread(count_lists.read_list, path, self._station.cache)

    async def overdue_places(self, days: int) -> list[Overdue]:
        """Places where this terminal has counted nothing for so many days, the worst first.

        Raises:
            StoreError: journal or catalog cannot be read.
        """
        station = self._station
        return await asyncio.to_thread(
            count_lists.overdue_places,
            station.terminal,
            station.cache,
            station.clock.now(),
            days,
        )

    async def overdue_products(self, days: int) -> list[Overdue]:
        """Products at places where this terminal has seen them and has not counted them for so many
        days, the worst first.

        Raises:
            StoreError: journal or catalog cannot be read.
        """
        station = self._station
        return await asyncio.to_thread(
            count_lists.overdue_products,
            station.terminal,
            station.cache,
            station.clock.now(),
            days,
        )

    # --- the review ------------------------------------------------------------------------

    def review(self, desk: CountDesk, only: Collection[At] = ()) -> AsyncIterator[Review]:
        """Ask the books about all shelves of a count, or some of them: what is known so far is
        told every now and then, whole at the end.

        Raises (while it is iterated):
            StoreError, UnknownRecord: the journal cannot be read.
        """
        return self._reviews.look(desk, only)

    def reviewed(self, desk: CountDesk) -> Review:
        """The review by what was read last, without asking the server: at once, as after a
        person's judgement or another scan.
        """
        return self._reviews.known(desk)

    # --- posting ---------------------------------------------------------------------------

    def post(self, desk: CountDesk) -> Handled[Count, CountFact]:
        """Say what is accepted, and what agrees with the books as they were read last."""
        return desk.take(Post(self._reviews.agreed(desk)))

    def finish(self, desk: CountDesk, *, confirmed: bool) -> Handled[Count, CountFact]:
        """The same, and nothing more is counted; not confirmed: what that would be."""
        return desk.take(Finish(confirmed, self._reviews.agreed(desk)))

    def progress(self, document: str, post: str = "") -> PostProgress:
        """How far a post of a count is, or all of its posts."""
        return self._posts.progress(document, post)

    async def cancel(self, document: str, reason: str = "") -> int:
        """Take back what of a count's posts has not left yet: the next post says it again. How
        many differences those were.

        Raises:
            StoreError: nothing was taken back.
        """
        return await self._posts.cancel(document, reason)

    async def recount(self, entry_id: str, reason: str) -> tuple[Chosen, CountDesk | None]:
        """Give a difference up that asks, and count that product there anew: in its own count
        while that is open, else in one that is begun for it. The desk is the open one then.

        Raises:
            StoreError, UnknownRecord: the count cannot be read or written.
        """
        entry = self._station.outbox.entry(entry_id)
        chosen = await self._around.choices.discard(entry_id, reason)
        if chosen.how != "done" or entry is None or not isinstance(entry.intent, CountStock):
            return chosen, None
        before = self.glance(entry.document)
        lines = before.lines_at(entry.intent.product, entry.intent.place)
        if not lines:  # it was counted anew already
            return chosen, self.open(entry.document)
        place, product = lines[0].cell.place, lines[0].product
        if before.state is CountState.OPEN:
            desk = self.open(entry.document)
            await desk.confirm(desk.take(Recount(product, place, reason)))
            return chosen, desk
        heading = replace(before.heading, assigned="", source="")
        return chosen, await self.begin(heading, (Target(place, product),))

    # --- the report ------------------------------------------------------------------------

    async def report(self, document: str) -> CountReport:
        """A count with everything that is known of it.

        Raises:
            StoreError, UnknownRecord: it cannot be read.
        """
        opened = self._open_one(document)
        count = opened.document if opened is not None else await self._glanced(document)
        books = {}
        if opened is not None:
            rows = self._reviews.known(opened).variances
            books = {row.spot: row.expected for row in rows if row.expected is not None}
        return await asyncio.to_thread(count_report.report_of, count, self._station.terminal, books)

    async def _glanced(self, document: str) -> Count:
        desk: CountDesk = await asyncio.to_thread(self._load, document)
        return desk.document

    async def save_csv(self, report: CountReport, path: Path) -> None:
        """Write a report as a spreadsheet, whole or not at all.

        Raises:
            FileRefused: the file cannot be written.
        """
        await asyncio.to_thread(count_report.write_csv, report, path, self.names())

    def names(self) -> dict[str, str]:
        """What people are called, by their ids."""
        return {one.id: one.name for one in self._station.cache.staff()}


def _row(row: DocumentRow, unsent: int, stuck: int) -> CountRow:
    sums: Any = Sums.of(row.doing)
    return CountRow(
        row.id,
        row.title,
        row.state,
        row.changed,
        unsent,
        stuck,
        sums.blind,
        sums.assigned,
        sums.places,
        sums.lines,
        sums.targets,
        sums.people,
    )

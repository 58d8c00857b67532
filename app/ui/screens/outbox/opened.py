"""The entry whose sheet is open: what is asked about it, and what a person decides.

It knows nothing of lists: it asks the presenter for rows and tells it what came of a decision.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from app.domain.entry import NOT_AT_END
from app.ui.frame.values import Action
from app.ui.screens.base import Announced, Go, Sound
from app.ui.screens.outbox import choosing
from app.ui.screens.outbox.comparing import movements
from app.ui.screens.outbox.detail import detail_of
from app.ui.screens.outbox.rows import Telling
from app.ui.screens.outbox.values import Asked, EntryDetail
from app.workbench.choices import Chosen
from app.workbench.correcting import Way
from app.workbench.views import QueueRow
from app.workbench.workbench import Workbench

Find = Callable[[str], QueueRow | None]
RESTING = ("others_wait", "not_looked", "needs_lead")
"""Ends after which the sheet stays open: a person can put them right."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a decision ended: `how` as in `Chosen`, of so many entries, and where to go now."""

    asked: Asked
    how: str
    count: int = 1
    go: Go | None = None

    @property
    def settled(self) -> bool:
        """Whether it was decided."""
        return self.how in ("done", "arrived")


class Opened:
    """The open entry; "" for none. Decisions raise what the workbench raises: StoreError,
    UnknownRecord, Unavailable.
    """

    def __init__(self, workbench: Workbench, find: Find, queue: Callable[[], Sequence[QueueRow]]):
        self._workbench = workbench
        self._find = find
        self._queue = queue
        self.key = ""
        self.asked = Asked.NOTHING
        self.reason = ""
        self._judged: dict[str, bool] = {}
        self._correction = Way.NONE
        self._deciding = False

    @property
    def row(self) -> QueueRow | None:
        """Its row; None when none is open, or it is gone."""
        return self._find(self.key) if self.key else None

    # --- what is shown ---------------------------------------------------------------------

    def detail(self, telling: Telling) -> EntryDetail | None:
        """The sheet as it is now."""
        row = self.row
        if row is None:
            return None
        return detail_of(
            row,
            telling,
            correction=self._correction,
            waiting=self._behind(row) if self.asked in (Asked.DISCARD, Asked.CORRECT) else (),
            asked=self.asked,
            judged=self._judged,
        )

    def actions(self, detail: EntryDetail) -> tuple[Action, ...]:
        """The big actions while it is open."""
        row = self.row
        return () if row is None else choosing.actions(detail, row.entry.intent)

    def _behind(self, row: QueueRow) -> list[QueueRow]:
        """What waits for it, directly or through others, in journal order."""
        waiters: defaultdict[str, list[str]] = defaultdict(list)
        for other in self._queue():
            for wanted in other.waits_for:
                waiters[wanted].append(other.entry.id)
        # What stands for a replaced entry comes late in the journal: its waiters may be above it.
        found: set[str] = set()
        todo = [row.entry.id]
        while todo:
            new = set(waiters.get(todo.pop(), ())) - found - {row.entry.id}
            found |= new
            todo += new
        return [other for other in self._queue() if other.entry.id in found]

    # --- opening and asking ----------------------------------------------------------------

    def open(self, key: str) -> None:
        """Show an entry whole."""
        self.key = key
        self.keep()
        row = self.row
        self._correction = self._workbench.correcting.way(row) if row is not None else Way.NONE

    def put_away(self) -> None:
        """Show none."""
        self.key = ""
        self.keep()

    def keep(self) -> None:
        """Nothing is decided after all."""
        self.asked, self.reason, self._judged = Asked.NOTHING, "", {}

    def ask(self, asked: Asked, key: str) -> None:
        """The person wants to decide about an entry: ask why."""
        if key != self.key:
            self.open(key)
        self.keep()
        self.asked = asked

    def judge(self, detail: EntryDetail, before: bool) -> None:
        """What a person says of the movement that is asked about."""
        if detail.asked is Asked.JUDGE and detail.movement is not None:
            self._judged[detail.movement.key] = before

    # --- deciding --------------------------------------------------------------------------

    async def retry(self) -> Ended | None:
        """Try it again now; None where nothing is open."""
        row = self.row
        if row is None or row.entry.state not in NOT_AT_END:
            return None
        chosen = await self._workbench.retry(row.entry.id)
        return Ended(Asked.NOTHING, chosen.how)

    async def decide(self) -> Ended | None:
        """What is asked about is decided; None while a decision is under way already, which a
        second press does not change, or while something is still to be said.
        """
        row, asked, reason = self.row, self.asked, self.reason.strip()
        if row is None or not asked or self._deciding or not reason:
            return None
        behind = 0
        if asked in (Asked.DISCARD, Asked.CORRECT):
            behind = len(self._behind(row))
        self._deciding = True
        try:
            chosen, go = await self._choose(asked, row, reason, all_of_them=bool(behind))
        finally:
            self._deciding = False
        return Ended(asked, chosen.how, 1 + behind, go)

    async def _choose(
        self, asked: Asked, row: QueueRow, reason: str, *, all_of_them: bool
    ) -> tuple[Chosen, Go | None]:
        workbench, key = self._workbench, row.entry.id
        match asked:
            case Asked.THEIRS:
                return await workbench.take_theirs(key, reason), None
            case Asked.ANYWAY:
                return await workbench.send_anyway(key, reason), None
            case Asked.JUDGE:
                return await workbench.send_anyway(key, reason, self._said_of(row)), None
            case Asked.RECOUNT:
                chosen, desk = await workbench.counts.recount(key, reason)
                return chosen, Go("count", desk.key) if desk is not None else None
            case Asked.CORRECT:
                correcting = workbench.correcting
                done = await correcting.correct(key, reason, with_waiting=all_of_them)
                if not done.screen:
                    return done.chosen, None
                # Its last outcome is the post that is taken back: it must not be told again.
                again = self._correction is Way.REOPEN
                said = Announced(Sound.ACCEPTED, *choosing.open_again()) if again else None
                return done.chosen, Go(done.screen, done.document, said)
            case _:
                return await workbench.discard(key, reason, with_waiting=all_of_them), None

    def _said_of(self, row: QueueRow) -> Mapping[str, bool]:
        """What was said of the movements that it still asks about."""
        asked = {one.key for one in movements(row.entry, 0)}
        return {key: before for key, before in self._judged.items() if key in asked}

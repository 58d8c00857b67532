"""Runs an adjustment: each scan counts one more, the figure is shown before and after."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app import aio
from app.domain.adjusting.actions import Abandon, Action, Answer, DropContext, Finish, Undo
from app.domain.adjusting.actions import Scan as Scanned
from app.domain.adjusting.document import Adjustment, AdjustState, Question
from app.domain.adjusting.facts import AdjustFact, Before, Posted
from app.domain.adjusting.rules import AdjustRules
from app.domain.decision import Decision, Refused
from app.domain.meanings import Read, UnknownRead
from app.domain.values import Place
from app.scan.values import Scan
from app.ui.screens import moments
from app.ui.screens.adjust import framing
from app.ui.screens.adjust.values import EDITS, KEYPADS, Known, Overlay, Page, Snapshot
from app.ui.screens.adjust.wishing import Wishing
from app.ui.screens.adjust.words import outcome_of
from app.ui.screens.base import Framing, Sound
from app.ui.screens.lookup.values import Adjust
from app.ui.screens.working.desk_presenter import DeskPresenter, PostedRow
from app.ui.screens.working.figures import product_name
from app.ui.screens.working.outcomes import QUIET, Outcome
from app.ui.screens.working.presenter import command_in
from app.ui.screens.working.settling import Failure, Pending
from app.ui.sentences import direction_words
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.workbench.adjusting import AdjustDesk
from app.workbench.errors import StoreError, Unavailable

if TYPE_CHECKING:
    from app.workbench.workbench import Workbench

MAKERS = {"scan": Scanned, "answer": Answer, "undo": Undo, "drop": DropContext}


@dataclass(frozen=True, slots=True)
class _Sent:
    """How far the post of an adjustment is."""

    document: str
    unsent: int
    stuck: int


class AdjustPresenter(DeskPresenter[Adjustment, AdjustFact, Action, Question, Overlay]):
    """One stock figure is put right; `enter` takes an `AdjustDesk`, a document's id, what look-up
    has at hand (`Adjust`), or nothing: then product and place are scanned.
    """

    name = "adjust"
    edits = EDITS
    keypads = KEYPADS
    desk_class = AdjustDesk
    posted_fact = Posted
    makers = MAKERS
    wishing: Wishing

    def __init__(
        self,
        workbench: Workbench,
        owner: aio.Owner,
        clock: aio.Clock,
        *,
        rules: AdjustRules | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(workbench, owner, clock, rules or AdjustRules(), parent=parent)
        self.wishing = Wishing(self)
        self.unknown: UnknownRead | None = None
        """The code that nobody knew, scanned last."""
        self.before: Before | None = None
        """The figure that is put right, as it is known."""
        self.known = Known.NOT_YET
        self._read: Read | None = None
        self._about: tuple[str, ...] = ()
        """Of what the figure was asked last: document, product, place, condition."""

    # --- coming and going ---------------------------------------------------------------------

    async def enter(self, what: Any = None) -> None:
        """Show a desk or a document; begin one where there is none about that yet."""
        if what is None or isinstance(what, Adjust):
            what = self._going_on(what) or await self._begun(what)
        self.unknown, self._about = None, ()
        await super().enter(what)
        self._look()

    def _going_on(self, wanted: Adjust | None) -> AdjustDesk | None:
        """The open adjustment, if it can be the one that is wanted."""
        desk = self.workbench.desk
        if not isinstance(desk, AdjustDesk) or desk.document.state is AdjustState.FINISHED:
            return None
        product, place = desk.document.product, desk.document.place
        if wanted is None:
            return desk
        same = product is not None and product.id == wanted.product.id
        return desk if same and wanted.place in (None, place) else None

    async def _begun(self, wanted: Adjust | None) -> AdjustDesk:
        adjusting = self.workbench.adjusting
        if wanted is None:
            return await adjusting.begin()
        return await adjusting.begin(wanted.product, wanted.place)

    async def leave(self) -> None:
        """What waits for its scan is dropped; a document on which nothing was done is given up."""
        await super().leave()
        if self._desk is not None and _untouched(self.document):
            self.take_quietly(Abandon())

    async def scan(self, read: Read, scan: Scan) -> None:
        self.unknown = None
        self._read = read
        if command_in(read) is None:
            self.wishing.wants_to_post(wanted=False)
        await super().scan(read, scan)

    # --- before and after -----------------------------------------------------------------------

    def _look(self) -> None:
        """Show what is known of the figure, and ask for it if it is another one than before."""
        document = self.document
        product, place = document.product, document.place
        if document.state is AdjustState.FINISHED:
            return
        if product is None or place is None:
            self.before, self.known, self._about = None, Known.NOT_YET, ()
            return
        about = (document.id, product.id, place.id, document.heading.condition)
        if about == self._about:
            return
        self._about = about
        self.before = self.workbench.adjusting.before(document)
        self.known = Known.ASKING
        aio.spawn(self._ask(about), name="figure", owner=self.owner)

    async def _ask(self, about: tuple[str, ...]) -> None:
        document = self.document
        try:
            before = await self.workbench.adjusting.read(document)
            known = Known.HIDDEN if before is None else Known.YES
        except (Unavailable, StoreError):
            before, known = self.workbench.adjusting.before(document), Known.OFFLINE
        if about == self._about:
            self.before, self.known = before, known
            self.publish()

    def news(self, topic: str) -> None:
        """The server answers again: the figure is asked for."""
        offline = self.known is Known.OFFLINE
        if topic == "connection" and offline and self.workbench.shelves.answers:
            self._about = ()
            self._look()
            self.publish()

    def _settled(self, pending: Pending[Adjustment, AdjustFact], error: Failure | None) -> None:
        super()._settled(pending, error)
        if self._desk is not None:
            self._look()

    def post(self, lead: str = "") -> None:
        """Say it to the server, with the figure that is on the screen."""
        if self.take(Finish(confirmed=True, before=self.before, lead=lead)).events:
            self.wishing.wants_to_post(wanted=False)
            self.close_page()

    # --- what it is -------------------------------------------------------------------------

    def snapshot(self) -> Snapshot:
        """The screen as it is to be shown."""
        unsent, stuck = self.tally
        return Snapshot(
            self.document,
            self.overlay,
            self.before,
            self.known,
            now=self.clock.now(),
            unsent=unsent,
            stuck=stuck,
            unknown=self.unknown,
            **self.extra,
        )

    def places_at_hand(self) -> tuple[Place, ...]:
        """The places to choose from; first the one where the product is at home."""
        product = self.document.product
        home = product.home_place if product else None
        known = [one.place for one in self.workbench.places()]
        return tuple(sorted(known, key=lambda place: place.id != home))

    def opened(self, document: str) -> AdjustDesk:
        return self.workbench.adjusting.open(document)

    def rows(self) -> Iterable[PostedRow]:
        rows = self.workbench.adjusting.rows()
        return [_Sent(row.id, row.unsent, row.stuck) for row in rows]

    def framing(self, tone: Tone) -> Framing:
        return framing.framing_of(self, tone)

    def welcome(self) -> Outcome:
        document = self.document
        if not document.recent:
            return QUIET
        product = document.product
        where = product_name(product) if product else direction_words(document.heading.direction)
        title = translate("GoOnCard", "You were here: {where}").format(where=where)
        at = moments.moment(document.recent[0].at, self.clock.now())
        detail = translate("AdHoc", "last scan {time}").format(time=at)
        return Outcome(Tone.PLAIN, title, detail, Sound.NONE, "clock")

    def outcome_of(self, decision: Decision[AdjustFact]) -> Outcome:
        return outcome_of(self.document, decision)

    def place_names(self) -> dict[str, str]:
        return {}

    def press(self, key: str) -> bool:
        if key == "finish":
            self.wishing.post()
        elif key == "abandon":
            self.take(Abandon())
        elif key == "another":
            aio.spawn(self._another(), name="another", owner=self.owner)
        elif key in set(Page):
            self.wishing.wants_to_post(wanted=False)
            code = self.unknown.code if key == Page.LINK and self.unknown else ""
            self.wishing.open(Overlay(Page(key), code))
        else:
            return False
        return True

    async def _another(self) -> None:
        await self.enter(await self.workbench.adjusting.begin())

    def refused(self, decision: Refused) -> None:
        if decision.key == "unknown_code" and self._read is not None:
            meanings = self._read.meanings
            self.unknown = next((m for m in meanings if isinstance(m, UnknownRead)), None)
        super().refused(decision)


def _untouched(document: Adjustment) -> bool:
    """Whether nothing was ever scanned or said on an open document."""
    return document.state is AdjustState.OPEN and document.steps is None and not document.recent

"""Runs a count: a place is scanned, then each piece; in the end differences are reviewed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app import aio
from app.domain.counting.actions import (
    Abandon,
    Action,
    Answer,
    DropContext,
    EndPlace,
    EnterSerial,
    Undo,
)
from app.domain.counting.actions import Scan as Scanned
from app.domain.counting.document import Count, CountState, Question
from app.domain.counting.facts import CountFact, Posted
from app.domain.counting.rules import CountRules
from app.domain.decision import Decision, Held, Refused
from app.domain.meanings import BadgeRead, Read, UnknownRead
from app.scan.values import Scan
from app.ui.screens import moments
from app.ui.screens.base import Framing, Sound
from app.ui.screens.count import framing
from app.ui.screens.count.values import EDITS, KEYPADS, OF_THE_REVIEW, Overlay, Page, Snapshot
from app.ui.screens.count.wishing import Wishing
from app.ui.screens.count.words import outcome_of
from app.ui.screens.working.desk_presenter import DeskPresenter, PostedRow
from app.ui.screens.working.outcomes import QUIET, Outcome
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.workbench.counting import CountDesk
from app.workbench.desk import Handled

if TYPE_CHECKING:
    from app.ui.screens.count.reviewing import Reviewing
    from app.workbench.workbench import Workbench

MAKERS = {"scan": Scanned, "answer": Answer, "undo": Undo, "drop": DropContext}
CODES = (Page.LINK, Page.KEEP)
"""Pages about the code that nobody knew, scanned last."""
PROGRESS, PROGRESS_MS = "how far it is sent", 200


class CountPresenter(DeskPresenter[Count, CountFact, Action, Question, Overlay]):
    """The open count; `enter` takes a `CountDesk` or a document's id."""

    name = "count"
    edits = EDITS
    keypads = KEYPADS
    desk_class = CountDesk
    posted_fact = Posted
    makers = MAKERS
    wishing: Wishing

    def __init__(
        self,
        workbench: Workbench,
        owner: aio.Owner,
        clock: aio.Clock,
        *,
        reports: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(workbench, owner, clock, CountRules(), reports=reports, parent=parent)
        self.wishing = Wishing(self)
        self.settled.connect(self._on_settled)
        self.unknown: UnknownRead | None = None
        """The code that nobody knew, scanned last."""
        self._read: Read | None = None

    @property
    def count_desk(self) -> CountDesk:
        """The open desk."""
        assert isinstance(self.desk, CountDesk)
        return self.desk

    @property
    def rules(self) -> CountRules:
        """The site's settings as they are now."""
        return self.count_desk.rules()

    @property
    def reviewing(self) -> Reviewing:
        """What the review knows so far."""
        return self.wishing.deciding.books.known

    # --- coming, scans, going ---------------------------------------------------------------

    async def enter(self, what: Any = None) -> None:
        """Show a desk or the document with this id; None: the one that is open."""
        before = self._desk
        await super().enter(what)
        if self._desk is not None and self._desk is not before:
            self.unknown = None
            self.wishing.deciding.begin()

    async def leave(self) -> None:
        self.wishing.deciding.leave()
        await super().leave()

    def interrupted(self) -> None:
        """Another person, or nobody: what the books say is put away."""
        if self.overlay is not None and self.overlay.page in OF_THE_REVIEW:
            self.close_page()
        self.wishing.deciding.leave()
        super().interrupted()

    async def scan(self, read: Read, scan: Scan) -> None:
        self.unknown = None
        self._read = read
        await super().scan(read, scan)

    def takes_badge(self, read: Read) -> bool:
        """A lead who is to approve is chosen by the badge; the PIN is asked all the same."""
        return self.overlay is not None and self.overlay.page is Page.APPROVE

    # --- pages ------------------------------------------------------------------------------

    def open_page(self, overlay: Overlay) -> None:
        super().open_page(overlay)
        self.show_frame()

    def close_page(self) -> None:
        """Put the open page away; one of the review ends the review."""
        was = self.overlay
        super().close_page()
        if was is not None:
            if was.page in OF_THE_REVIEW:
                self.wishing.deciding.leave()
            self.show_frame()

    # --- what it is -------------------------------------------------------------------------

    def snapshot(self) -> Snapshot:
        """The screen as it is to be shown."""
        unsent, stuck = self.tally
        return Snapshot(
            self.document,
            self.rules,
            self.overlay,
            unknown=self.unknown,
            review=self.reviewing,
            now=self.clock.now(),
            unsent=unsent,
            stuck=stuck,
            **self.extra,
        )

    def opened(self, document: str) -> CountDesk:
        return self.workbench.counts.open(document)

    def rows(self) -> Iterable[PostedRow]:
        return self.workbench.counts.rows()

    def framing(self, tone: Tone) -> Framing:
        return framing.framing_of(self, tone)

    def welcome(self) -> Outcome:
        document = self.document
        if not document.recent or document.state is CountState.FINISHED:
            return QUIET
        where = document.place.name if document.place is not None else document.heading.name
        title = translate("GoOnCard", "You were here: {where}").format(where=where)
        at = moments.moment(document.recent[0].at, self.clock.now())
        detail = translate("AdHoc", "last scan {time}").format(time=at)
        return Outcome(Tone.PLAIN, title, detail, Sound.NONE, "clock")

    def outcome_of(self, decision: Decision[CountFact]) -> Outcome:
        return outcome_of(self.document, decision)

    def place_names(self) -> dict[str, str]:
        return {}

    def press(self, key: str) -> bool:
        place = self.document.place
        match key:
            case "review":
                self.wishing.open(Overlay(Page.REVIEW))
            case "finish":
                self.wishing.finish()
            case "counting":
                self.close_page()
            case "report":
                self.wishing.open(Overlay(Page.REPORTS))
            case "abandon":
                self.take(Abandon())
            case "recount" | "own" | Page.ACCEPT | Page.REJECT:
                return self.wishing.deciding.press(key)
            case "place_done" | "place_empty" | "reopen" if place is not None:
                empty, reopen = key == "place_empty", key == "reopen"
                self.take(EndPlace(place, empty=empty, reopen=reopen))
            case _ if key in set(Page):
                code = self.unknown.code if key in CODES and self.unknown else ""
                self.wishing.open(Overlay(Page(key), code))
            case _:
                return False
        return True

    def follow(self, decision: Held, read: Read | None) -> bool:
        return self.wishing.deciding.reason_given(decision) or super().follow(decision, read)

    def refused(self, decision: Refused) -> None:
        if decision.key == "unknown_code" and self._read is not None:
            meanings = self._read.meanings
            self.unknown = next((m for m in meanings if isinstance(m, UnknownRead)), None)
        super().refused(decision)

    def page_takes_scan(self, read: Read, overlay: Overlay) -> bool:
        first = read.meanings[0] if read.meanings else None
        if overlay.page is Page.SERIAL and isinstance(first, UnknownRead):
            self.close_page()
            self.take(EnterSerial(overlay.subject, read.text), read=read)
            return True
        if overlay.page is Page.APPROVE and isinstance(first, BadgeRead):
            self.wishing.deciding.choose_lead(first.person)
            return True
        return False

    # --- news -------------------------------------------------------------------------------

    def take(self, action: Action, *args: Any, **more: Any) -> Any:
        handled = super().take(action, *args, **more)
        if handled.events and self.overlay is not None and self.overlay.page in OF_THE_REVIEW:
            self.wishing.deciding.books.follow()
        return handled

    def refresh(self, topic: str, key: str) -> None:
        super().refresh(topic, key)
        if self._desk is not None and topic == "outbox" and self.document.posts:
            self._timers.start_once(PROGRESS, PROGRESS_MS, self._told_progress)

    def _on_settled(self, handled: Handled[Count, CountFact]) -> None:
        if self._desk is not None and self.posts(handled):
            self._told_progress()

    def _told_progress(self) -> None:
        if self.wishing.deciding.books.count_sending(self.document):
            self.publish()

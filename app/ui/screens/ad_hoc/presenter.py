"""Runs the counter: why goods leave is asked first, then each scan makes or raises a line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app import aio
from app.domain.adhoc.actions import Abandon, Action, Answer, DropContext, EnterSerial, Finish, Undo
from app.domain.adhoc.actions import Scan as Scanned
from app.domain.adhoc.document import AdHoc, AdHocState, Question
from app.domain.adhoc.facts import AdHocFact, Kind, Posted
from app.domain.adhoc.rules import AdHocRules
from app.domain.decision import Decision, Refused
from app.domain.meanings import Read, UnknownRead
from app.scan.values import Scan
from app.ui.screens import moments
from app.ui.screens.ad_hoc import framing
from app.ui.screens.ad_hoc.values import EDITS, KEYPADS, Overlay, Page, Snapshot
from app.ui.screens.ad_hoc.wishing import Wishing
from app.ui.screens.ad_hoc.words import BEGIN, heading_words, outcome_of
from app.ui.screens.base import Framing, Go, Sound
from app.ui.screens.working.desk_presenter import DeskPresenter, PostedRow
from app.ui.screens.working.outcomes import QUIET, Outcome
from app.ui.screens.working.presenter import command_in
from app.ui.screens.working.settling import Failure, Pending
from app.ui.sentences import Words, ad_hoc_words, words
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.workbench.ad_hoc import AdHocDesk
from app.workbench.errors import StoreError

if TYPE_CHECKING:
    from app.workbench.workbench import Workbench

KINDS = tuple(Kind)
"""Answers of the first question, in their order."""

MAKERS = {"scan": Scanned, "answer": Answer, "undo": Undo, "drop": DropContext}


class AdHocPresenter(DeskPresenter[AdHoc, AdHocFact, Action, Question, Overlay]):
    """Goods without an order; `enter` takes an `AdHocDesk` or a document's id, and asks why goods
    leave where there is neither.
    """

    name = "ad_hoc"
    edits = EDITS
    keypads = KEYPADS
    desk_class = AdHocDesk
    posted_fact = Posted
    makers = MAKERS
    wishing: Wishing

    def __init__(
        self,
        workbench: Workbench,
        owner: aio.Owner,
        clock: aio.Clock,
        *,
        rules: AdHocRules | None = None,
        parent: QObject | None = None,
    ) -> None:
        self.rules = rules or AdHocRules()
        super().__init__(workbench, owner, clock, self.rules, parent=parent)
        self.wishing = Wishing(self)
        self.unknown: UnknownRead | None = None
        """The code that nobody knew, scanned last."""
        self._read: Read | None = None
        self._asked_at: int | None = None
        """When the first question was painted, monotonic ms."""

    # --- beginning --------------------------------------------------------------------------

    async def enter(self, what: Any = None) -> None:
        """Show a desk or the document with this id; None asks why goods leave."""
        if what is None:
            self._ask_why()
        else:
            await super().enter(what)

    def _ask_why(self) -> None:
        self._timers.stop()
        self._desk, self._asked_at, self._outcome = None, None, QUIET
        self.overlay, self.question, self.unknown = None, None, None
        self.framed.emit(framing.beginning())
        self.changed.emit(Snapshot())

    def painted(self, question: str, at: int) -> None:
        if question == BEGIN and self._asked_at is None:
            self._asked_at = at
        super().painted(question, at)

    async def scan(self, read: Read, scan: Scan) -> None:
        """A code was read; before there is a document, goods begin a counter sale."""
        self.unknown = None
        self._read = read
        if self._desk is None and not await self._begun_by(read, scan):
            return
        await super().scan(read, scan)

    async def _begun_by(self, read: Read, scan: Scan) -> bool:
        """Whether there is a document now that takes this scan."""
        command = command_in(read)
        if command is None:
            return await self._start(Kind.COUNTER_SALE)
        number = {"OK": "1", "ANSWER": command.value}.get(command.name, "")
        if command.name == "CANCEL":
            self.left.emit(Go("back"))
        elif number.isdecimal() and 1 <= int(number) <= len(KINDS):
            await self._answered_by_scan(int(number), scan)
        elif command.name == "ANSWER":
            told = {"answer": number, "answers": len(KINDS)}
            self._refuse(ad_hoc_words("no_such_answer", told))
        else:
            self._refuse(ad_hoc_words("command_not_here", {"command": command.name}))
        return False

    async def _answered_by_scan(self, number: int, scan: Scan) -> None:
        age = None if self._asked_at is None else scan.at - self._asked_at
        if age is None or age < self.rules.question_age_ms:
            self._refuse(ad_hoc_words("question_not_read"))
        else:
            await self._start(KINDS[number - 1])

    def _refuse(self, said: Words) -> None:
        self._outcome = Outcome(Tone.BAD, said.title, said.detail, Sound.REFUSED)
        self._serial += 1
        self.show_frame()
        self.sounded.emit(Sound.REFUSED)

    async def _start(self, kind: Kind) -> bool:
        try:
            desk = await self.workbench.begin_ad_hoc(kind)
        except StoreError as error:
            self._refuse(words(error.key, {"detail": error.detail}))
            return False
        await super().enter(desk)
        return True

    async def answer(self, question: str, number: int) -> None:
        """A numbered answer was tapped."""
        if question == BEGIN:
            await self._start(KINDS[number - 1])
        else:
            await super().answer(question, number)

    def key(self, key: str) -> bool:
        """Numbers answer; before there is a document, the first question."""
        if self._desk is not None:
            return super().key(key)
        if key not in {str(at) for at in range(1, len(KINDS) + 1)}:
            return False
        aio.spawn(self._start(KINDS[int(key) - 1]), name="begin", owner=self.owner)
        return True

    async def leave(self) -> None:
        """What waits for its scan is dropped; a document on which nothing was done is given up."""
        await super().leave()
        if self._desk is not None and _untouched(self.document):
            self.take_quietly(Abandon())

    def _settled(self, pending: Pending[AdHoc, AdHocFact], error: Failure | None) -> None:
        if self._desk is not None:
            super()._settled(pending, error)
        elif error is not None:  # another one is to begin, and the one before was lost
            self._refuse(words(error.key, {"detail": error.detail}))

    # --- what it is -------------------------------------------------------------------------

    def snapshot(self) -> Snapshot:
        """The screen as it is to be shown."""
        unsent, stuck = self.tally
        return Snapshot(
            self.document,
            self.overlay,
            now=self.clock.now(),
            unsent=unsent,
            stuck=stuck,
            unknown=self.unknown,
            **self.extra,
        )

    def opened(self, document: str) -> AdHocDesk:
        return self.workbench.open_ad_hoc(document)

    def rows(self) -> Iterable[PostedRow]:
        return self.workbench.ad_hocs()

    def framing(self, tone: Tone) -> Framing:
        if self._desk is None:
            return framing.beginning(self.outcome.band(self.serial, ""))
        return framing.framing_of(self, tone)

    def welcome(self) -> Outcome:
        document = self.document
        if not document.recent:
            return QUIET
        where = heading_words(document.heading)
        title = translate("GoOnCard", "You were here: {where}").format(where=where)
        at = moments.moment(document.recent[0].at, self.clock.now())
        detail = translate("AdHoc", "last scan {time}").format(time=at)
        return Outcome(Tone.PLAIN, title, detail, Sound.NONE, "clock")

    def outcome_of(self, decision: Decision[AdHocFact]) -> Outcome:
        return outcome_of(self.document, decision)

    def place_names(self) -> dict[str, str]:
        return {}

    def press(self, key: str) -> bool:
        if key == "finish":
            self.take(Finish())
        elif key == "abandon":
            self.take(Abandon())
        elif key == "another":
            self._ask_why()
        elif key in set(Page):
            code = self.unknown.code if key == Page.LINK and self.unknown else ""
            self.wishing.open(Overlay(Page(key), code))
        else:
            return False
        return True

    def refused(self, decision: Refused) -> None:
        if decision.key == "unknown_code" and self._read is not None:
            meanings = self._read.meanings
            self.unknown = next((m for m in meanings if isinstance(m, UnknownRead)), None)
        super().refused(decision)

    def page_takes_scan(self, read: Read, overlay: Overlay) -> bool:
        if overlay.page is Page.SERIAL and isinstance(read.meanings[0], UnknownRead):
            self.close_page()
            self.take(EnterSerial(overlay.subject, read.text), read=read)
            return True
        return False


def _untouched(document: AdHoc) -> bool:
    """Whether nothing was ever scanned or said on an open document."""
    begun = document.lines or document.questions or document.recent or document.heading.recipient
    return document.state is AdHocState.OPEN and not begun

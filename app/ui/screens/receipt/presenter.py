"""Runs the receipt screen: every scan and tap becomes an action, every outcome is shown in order.

A decision is shown at once by the card's figures, in no colour; it turns green, and sounds, when
its own commit is through. The next scan never waits for that.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app import aio
from app.domain.decision import Accepted, Held, Refused
from app.domain.meanings import CommandRead, Read, UnknownRead
from app.domain.receipt.actions import (
    Action,
    Answer,
    DropContext,
    EnterSerial,
    Finish,
    Post,
    Undo,
)
from app.domain.receipt.actions import Scan as ScanAction
from app.domain.receipt.document import Question, Receipt
from app.domain.receipt.facts import Posted, ReceiptFact
from app.domain.receipt.rules import ReceiptRules
from app.scan.values import Scan
from app.ui.screens.base import Go, Presenter, Sound
from app.ui.screens.home.words import go_on
from app.ui.screens.receipt import framing
from app.ui.screens.receipt.asking import Asking
from app.ui.screens.receipt.lookups import place_names, trusted_packages, unsent_and_stuck
from app.ui.screens.receipt.outcomes import Outcome, beside, lost, outcome_of
from app.ui.screens.receipt.settling import Failure, Pending, Settling
from app.ui.screens.receipt.timers import Timers
from app.ui.screens.receipt.values import EDITS, KEYPADS, Overlay, Page, Sheets, Snapshot, Wish
from app.ui.screens.receipt.wishing import Wishing
from app.ui.sentences import sentence
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.workbench.desk import Handled
from app.workbench.receiving import ReceivingDesk

if TYPE_CHECKING:
    from app.workbench.workbench import Workbench

MULTIPLIER, SLOW, COUNT = "multiplier", "slow disk", "count the outbox"
QUIET = Outcome(Tone.PLAIN, "", "", Sound.NONE)
LIST_MS = 30
"""The list waits no longer than this for a commit."""
SLOW_MS = 250
"""A commit that takes longer is told: somebody waits for green."""


COUNT_MS = 200
"""So long the news of the outbox are collected before they are counted."""


class ReceiptPresenter(Presenter):
    """The open receipt.

    `enter` takes a `ReceivingDesk` or a document's id. `reports` is the folder for printed
    sheets. Signals besides those of `Presenter`:
        confirming: `DH:OK` or Return for the open page.
        typed: a key for the open keypad.
        settled(Handled): a decision was told, and what it wrote is on disk.
    """

    confirming = Signal()
    typed = Signal(str)
    settled = Signal(object)
    name = "receipt"

    def __init__(
        self,
        workbench: Workbench,
        owner: aio.Owner,
        clock: aio.Clock,
        *,
        reports: Path | None = None,
        rules: ReceiptRules | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self.owner = owner
        self.clock = clock
        self.reports = reports
        self.rules = rules or ReceiptRules()
        self.asking = Asking(self.rules.question_age_ms)
        self.question: Question | None = None
        self.settling = Settling(owner, self._settled)
        self.wishing = Wishing(self)
        self.overlay: Overlay | None = None
        self.places: dict[str, str] = {}
        self.extra: dict[str, Any] = {}
        """Further fields of the snapshot: search results, places, sheets."""
        self._desk: ReceivingDesk | None = None
        self._outcome = QUIET
        self._serial = 0
        self._lost: tuple[str, ...] = ()
        self._taking = False
        self._publishing = False
        self._listing: asyncio.TimerHandle | None = None
        self._tally = (0, 0)
        self._timers = Timers(owner)

    # --- what others see --------------------------------------------------------------------

    @property
    def desk(self) -> ReceivingDesk:
        """The open desk; there is one from `enter` on."""
        assert self._desk is not None
        return self._desk

    @property
    def receipt(self) -> Receipt:
        """The document as it stands, on disk or on its way there."""
        return self.desk.document

    @property
    def outcome(self) -> Outcome:
        """The last outcome."""
        return self._outcome

    def snapshot(self) -> Snapshot:
        """The screen as it is to be shown."""
        unsent, stuck = self._tally
        return Snapshot(
            self.receipt,
            self.overlay,
            places=self.places,
            now=self.clock.now(),
            unsent=unsent,
            stuck=stuck,
            reasons=self.rules.reasons,
            rules=self.desk.rules(),
            trusted=self.trusted(),
            **self.extra,
        )

    def trusted(self) -> frozenset[str]:
        """Packages whose sender may be taken at his word."""
        return trusted_packages(self.receipt, self.desk.rules(), self.clock.stamp())

    # --- coming and going -------------------------------------------------------------------

    async def enter(self, what: Any = None) -> None:
        """Show a desk, or the receipt with this id; None: the one that is open."""
        desk = what if isinstance(what, ReceivingDesk) else None
        if desk is None and isinstance(what, str):
            here = self.workbench.desk
            desk = here if here and here.key == what else self.workbench.open_receipt(what)
        desk = desk or self.workbench.desk
        if desk is None:
            self.left.emit(Go("home"))
            return
        fresh = self._desk is None or self._desk.key != desk.key
        self._desk = desk
        if fresh:
            self._begin()
        self.places = place_names(self.workbench, self.receipt)
        self._count_unsent()
        self._follow(scanned=False)
        self._arm()
        self.show_frame()
        self.changed.emit(self.snapshot())

    def _begin(self) -> None:
        self.overlay, self.extra = None, {}
        self.asking.clear()
        self._outcome, self._lost = self._welcome(), ()

    def _welcome(self) -> Outcome:
        """Where the person was, on a receipt that has scans already (law 12)."""
        receipt = self.receipt
        if not receipt.recent:
            return QUIET
        title = ", ".join(head.number for head in receipt.heads)
        here = go_on(receipt.id, title, receipt, self.clock.now())
        told = translate("GoOnCard", "You were here: {where}").format(where=here.title)
        return Outcome(Tone.PLAIN, told, here.detail, Sound.NONE, "clock")

    async def leave(self) -> None:
        """What waits for its scan is dropped, with a notice on the way out."""
        if self._desk is None:
            return
        self._timers.stop()
        receipt = self.receipt
        if receipt.multiplier is not None or receipt.held:
            self.take(DropContext("left"))
        self.close_page()

    # --- scans ------------------------------------------------------------------------------

    async def scan(self, read: Read, scan: Scan) -> None:
        """A code was read: decided and shown before this returns."""
        if self._desk is None:
            return
        if self._page_takes(read):
            return
        cancelled = self.overlay is not None and self.overlay.page in EDITS
        if self.overlay is not None and _command(read) is None:
            self.close_page()
        late = self.clock.monotonic() - scan.at
        painted = self.asking.painted(late)
        also = sentence("keypad_cancelled") if cancelled else ""
        self.take(ScanAction(read), painted, read=read, scanned=True, also=also)

    def _page_takes(self, read: Read) -> bool:
        """What the open page wants of a scan before the receipt gets it."""
        if self.overlay is None:
            return False
        command = _command(read)
        if command is not None:
            return self.wishing.command(command, self.overlay)
        if self.overlay.page is Page.SERIALS and isinstance(read.meanings[0], UnknownRead):
            self.take(EnterSerial(self.overlay.subject, read.text), read=read)
            return True
        return False

    def expects_again(self, text: str) -> bool:
        """Whether this code once more answers the question on the screen."""
        if self._desk is None:
            return False
        return self.asking.answers(self.receipt, text, self.clock.monotonic())

    def painted(self, question: str, at: int) -> None:
        """The panel with this question was painted at `at` (monotonic ms)."""
        self.asking.was_painted(question, at)

    # --- taps -------------------------------------------------------------------------------

    async def act(self, key: str) -> None:
        """An action of the bottom bar, or "undo" of the band."""
        if self._desk is None:
            return
        if key == "undo":
            self.take(Undo())
            self.workbench.forget_last_scan()
        elif key == "post":
            self.take(Post())
        elif key == "finish":
            self.take(Finish())
        elif key in set(Page):
            self.wishing.open(Overlay(Page(key)))
        else:
            self.say(
                Outcome(Tone.BAD, sentence("command_not_here", {"command": key}), "", Sound.REFUSED)
            )

    async def answer(self, question: str, number: int) -> None:
        """A numbered answer was tapped."""
        if self._desk is not None:
            self.take(Answer(question, number), self.asking.painted())

    def key(self, key: str) -> bool:
        """Numbers answer the question or type into the keypad; Return applies, Escape closes."""
        if self._desk is None:
            return False
        if self.overlay is not None:
            return self._page_key(key, self.overlay.page)
        question = self.question
        if question is None or not (key.isdecimal() and len(key) == 1):
            return False
        if not 1 <= int(key) <= len(question.options):
            return False
        self.take(Answer(question.id, int(key)))
        return True

    def _page_key(self, key: str, page: Page) -> bool:
        if key == "Escape":
            self.close_page()
        elif key in ("Return", "Enter"):
            self.confirming.emit()
        elif page in KEYPADS:
            self.typed.emit(key)
        else:
            return False
        return True

    def wish(self, wish: Wish) -> None:
        """What a page or the view wants."""
        if self._desk is not None:
            self.wishing.grant(wish)

    # --- deciding and showing ---------------------------------------------------------------

    def take(
        self,
        action: Action,
        painted: Mapping[str, int] | None = None,
        *,
        read: Read | None = None,
        scanned: bool = False,
        also: str = "",
    ) -> Handled[Receipt, ReceiptFact]:
        """Decide an action now; its outcome is told in its turn, `also` beside it."""
        self._taking = True
        try:
            handled = self.desk.take(action, painted or self.asking.painted())
        finally:
            self._taking = False
        decision = handled.decision
        if isinstance(decision, Held) and self.wishing.follow(decision, read):
            return handled
        if any(isinstance(event.fact, Posted) for event in handled.events):
            # Until it is on disk and counted, nobody may read that all is sent.
            self._tally = (self._tally[0] + 1, self._tally[1])
        if isinstance(decision, Accepted):
            self._follow(scanned=scanned)
            self._arm()
        elif isinstance(decision, Refused):
            self.wishing.refused(decision)
        self.settling.add(Pending(self.desk, handled, also))
        self._timers.start_once(SLOW, SLOW_MS, self._is_slow)
        self.show_frame(pending=bool(handled.events))
        self.publish()
        return handled

    def take_quietly(self, action: Action) -> None:
        """Decide something that nobody did: it is written, shown in the list, and not told."""
        self._taking = True
        try:
            handled = self.desk.take(action)
        finally:
            self._taking = False
        if handled.events:
            aio.spawn(self._kept(handled), name="read again", owner=self.owner)
            self.show_frame()
            self.publish()

    async def _kept(self, handled: Handled[Receipt, ReceiptFact]) -> None:
        await self.desk.confirm(handled)

    def _follow(self, *, scanned: bool) -> None:
        self.question = self.asking.follow(self.receipt, scanned=scanned)

    def _settled(self, pending: Pending, error: Failure | None) -> None:
        handled = pending.handled
        if error is not None:
            name = _name_of(handled)
            self._lost = (*self._lost, name) if name not in self._lost else self._lost
            self._follow(scanned=False)
            self._count_unsent()
            self.say(lost(error, self._lost))
            self.publish()
            return
        if handled.events:
            self._lost = ()
        if pending.desk is self._desk:
            self.say(beside(outcome_of(self.receipt, handled.decision), pending.also))
        self._publish_now()
        self._count_unsent()
        self.settled.emit(handled)

    def say(self, outcome: Outcome) -> None:
        """Show and sound an outcome."""
        self._outcome = outcome
        self._serial += 1
        self.show_frame()
        if outcome.sound is not Sound.NONE:
            self.sounded.emit(outcome.sound)

    def show_frame(self, *, pending: bool = False) -> None:
        """Tell the frame its parts: the card first, in no colour while its scan is written."""
        unsettled = pending or self.settling.waiting > 1
        refused = self._outcome.tone is Tone.BAD
        tone = Tone.PLAIN if unsettled or refused else self._outcome.tone
        self.framed.emit(framing.framing_of(self, tone))

    @property
    def serial(self) -> int:
        """Counts outcomes."""
        return self._serial

    def publish(self) -> None:
        """Show the list after the frame: several changes of one turn are shown at once.

        What is on its way to the disk comes first: painting rows takes longer than a commit, and
        somebody waits for green. A slow disk does not hold the list up.
        """
        if not self._publishing:
            self._publishing = True
            loop = asyncio.get_running_loop()
            wait = 0.0 if self.settling.idle else LIST_MS / 1000
            self._listing = loop.call_later(wait, self._publish)

    def _publish_now(self) -> None:
        """The list is next, if it was put off."""
        if self._publishing and not self.settling.waiting and self._listing is not None:
            self._listing.cancel()
            self._listing = asyncio.get_running_loop().call_later(0, self._publish)

    def _publish(self) -> None:
        self._publishing, self._listing = False, None
        if self._desk is not None:
            self.changed.emit(self.snapshot())

    # --- pages ------------------------------------------------------------------------------

    def open_page(self, overlay: Overlay) -> None:
        """Lay a page over the list."""
        self.overlay = overlay
        self.publish()

    def close_page(self) -> None:
        """Put the open page away."""
        if self.overlay is not None:
            self.overlay = None
            self.publish()

    # --- time and news ----------------------------------------------------------------------

    def _arm(self) -> None:
        """A waiting multiplier goes when its time is over."""
        self._timers.stop(MULTIPLIER)
        waiting = self.receipt.multiplier
        if waiting is not None:
            now = self.clock.stamp()
            age = now.monotonic - waiting.since.monotonic if now.boot == waiting.since.boot else 0
            left = max(0, self.rules.multiplier_ms - age)
            self._timers.start(MULTIPLIER, left + 1, self._time_over)

    def _time_over(self) -> None:
        waiting = self.receipt.multiplier
        if waiting is None:
            return
        if self.clock.monotonic() - waiting.since.monotonic < self.rules.multiplier_ms:
            self._arm()
        else:
            self.take(DropContext("time"))

    def _is_slow(self) -> None:
        if not self.settling.idle:
            title = translate("Receipt", "Writing to the disk …")
            self.say(Outcome(Tone.PLAIN, title, "", Sound.NONE, "clock"))

    def refresh(self, topic: str, key: str) -> None:
        """Something changed in the stores."""
        if self._desk is None or self._taking:
            return
        if topic in ("outbox", "document"):
            # A long post changes many entries: they are counted together.
            self._timers.start_once(COUNT, COUNT_MS, self._count_unsent)
        elif topic == "deliveries" and not self.receipt.blind:
            aio.spawn(self.wishing.reread(), name="read again", owner=self.owner)
        elif topic == "catalog":
            self.places = place_names(self.workbench, self.receipt)
            self.publish()

    def _count_unsent(self) -> None:
        tally = unsent_and_stuck(self.workbench, self.receipt)
        if tally != self._tally:
            self._tally = tally
            self.publish()

    def sheets(self) -> Sheets:
        """The printed sheets so far."""
        found = self.extra.get("sheets")
        return found if isinstance(found, Sheets) else Sheets()


def _command(read: Read) -> CommandRead | None:
    return next((m for m in read.meanings if isinstance(m, CommandRead)), None)


def _name_of(handled: Handled[Receipt, ReceiptFact]) -> str:
    """What a lost step is called: its product, else what was scanned."""
    details = getattr(handled.decision, "details", {})
    return str(details.get("product") or handled.text or details.get("place") or "?")

"""Runs the screen of an open work document: every scan and tap becomes an action, every outcome
is shown in order.

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
from app.domain.meanings import CommandRead, Read
from app.scan.values import Scan
from app.ui.screens.base import TONES, Go, Sound
from app.ui.screens.sign_in.typing import may_be_pin
from app.ui.screens.working.asking import Asking
from app.ui.screens.working.desks import OpenDesk
from app.ui.screens.working.kinds import A, D, F, KindOfScreen, P, Q, Timing
from app.ui.screens.working.next_work import names_other_work
from app.ui.screens.working.outcomes import QUIET, Outcome, beside, lost
from app.ui.screens.working.settling import Failure, Pending, Settling
from app.ui.screens.working.timers import Timers
from app.ui.sentences import sentence
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.workbench.desk import Handled

if TYPE_CHECKING:
    from app.workbench.workbench import Workbench

MULTIPLIER, SLOW, COUNT = "multiplier", "slow disk", "count the outbox"
APPROVE = "approve"
"""The page on which a lead types a PIN, in every kind of document."""
LIST_MS = 30
"""The list waits no longer than this for a commit."""
SLOW_MS = 250
"""A commit that takes longer is told: somebody waits for green."""
COUNT_MS = 200
"""So long the news of the outbox are collected before they are counted."""


class WorkingPresenter(KindOfScreen[D, F, A, Q, P]):
    """The screen of a document `D` with facts `F`, actions `A`, questions `Q` and pages `P`; what
    its kind says stands in `KindOfScreen`.

    `enter` takes a desk or a document's id. `reports` is the folder for printed sheets. Signals
    besides those of `Presenter`:
        confirming: `DH:OK` or Return for the open page.
        typed: a key for the open keypad.
        settled(Handled): a decision was told, and what it wrote is on disk.
    """

    confirming = Signal()
    typed = Signal(str)
    settled = Signal(object)

    def __init__(
        self,
        workbench: Workbench,
        owner: aio.Owner,
        clock: aio.Clock,
        timing: Timing,
        *,
        reports: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self.owner = owner
        self.clock = clock
        self.reports = reports
        self.timing = timing
        self.asking: Asking[Q] = Asking(timing.question_age_ms)
        self.question: Q | None = None
        self.settling: Settling[D, F] = Settling(owner, self._settled)
        self.overlay: P | None = None
        self.places: dict[str, str] = {}
        self.extra: dict[str, Any] = {}
        """Further fields of the snapshot: search results, places, sheets."""
        self.tally = (0, 0)
        """How many entries of its posts are not with the server, and need a person."""
        self._desk: OpenDesk[D, F, A] | None = None
        self._outcome = self._dropped = QUIET
        self._serial = 0
        self._waits_since = 0
        """When the outcome that is told next began to be waited for (monotonic ms)."""
        self._lost: tuple[str, ...] = ()
        self._taking = False
        self._publishing = False
        self._listing: asyncio.TimerHandle | None = None
        self._timers = Timers(owner)

    # --- what others see --------------------------------------------------------------------

    @property
    def desk(self) -> OpenDesk[D, F, A]:
        """The open desk; there is one from `enter` on."""
        assert self._desk is not None
        return self._desk

    @property
    def has_desk(self) -> bool:
        """Whether a document is open."""
        return self._desk is not None

    @property
    def document(self) -> D:
        """The document as it stands, on disk or on its way there."""
        return self.desk.document

    @property
    def outcome(self) -> Outcome:
        """The last outcome."""
        return self._outcome

    @property
    def serial(self) -> int:
        """Counts outcomes."""
        return self._serial

    # --- coming and going -------------------------------------------------------------------

    async def enter(self, what: Any = None) -> None:
        """Show a desk, or the document with this id; None: the one that is open."""
        desk = self.found(what)
        if desk is None:
            self.left.emit(Go("home"))
            return
        fresh = self._desk is None or self._desk.key != desk.key
        self._desk = desk
        self.workbench.claiming.back()
        if fresh:
            self._begin()
        self.places = self.place_names()
        self._count_unsent()
        self._follow(scanned=False)
        self._arm()
        self.show_frame()
        self.changed.emit(self.snapshot())

    def _begin(self) -> None:
        self.overlay, self.extra = None, {}
        self.asking.clear()
        self._outcome, self._lost = self.welcome(), ()

    async def leave(self) -> None:
        """What waits for its scan is dropped, with a notice on the way out."""
        if self._desk is None:
            return
        self._timers.stop()
        self.workbench.claiming.away()
        document = self.document
        if document.multiplier is not None or document.held:
            self.take(self.action("drop", "left"))
        self.close_page()

    def interrupted(self) -> None:
        """What waits for its scan is dropped; the next announcement tells it."""
        if self._desk is None:
            return
        document = self.document
        if document.multiplier is not None or document.held:
            handled = self._decided(self.action("drop", "left"))
            self._dropped = self.outcome_of(handled.decision)
            aio.spawn(self._kept(handled), name="dropped", owner=self.owner)
            self._arm()
        if self.overlay is not None and self.overlay.page in self.edits:
            self.close_page()
        self.show_frame()
        self.publish()

    def hides(self, text: str) -> bool:
        return self.overlay is not None and self.overlay.page == APPROVE and may_be_pin(text)

    def announce(self, sound: Sound, title: str, detail: str = "") -> bool:
        """Told after the outcomes of the scans before it."""
        dropped, self._dropped = self._dropped, QUIET
        more = f"{dropped.title} {dropped.detail}".strip()
        outcome = Outcome(TONES[sound], title, f"{detail} {more}".strip(), sound)
        if self.settling.idle:
            self.say(outcome)
        else:
            aio.spawn(self._in_turn(outcome), name="announce", owner=self.owner)
        return True

    async def _in_turn(self, outcome: Outcome) -> None:
        await self.settling.told()
        self.say(outcome)

    # --- scans ------------------------------------------------------------------------------

    async def scan(self, read: Read, scan: Scan) -> None:
        """A code was read: decided and shown before this returns."""
        if self._desk is None:
            return
        if self.document.state == "finished" and names_other_work(read, self.subjects()):
            self.left.emit(Go("home", read))  # where any scan opens what it belongs to
            return
        command = command_in(read)
        if self.overlay is not None and self.page_takes(read, command, self.overlay):
            return
        cancelled = self.overlay is not None and self.overlay.page in self.edits
        if self.overlay is not None and command is None:
            self.close_page()
        late = self.clock.monotonic() - scan.at
        painted = self.asking.painted(late)
        also = sentence("keypad_cancelled") if cancelled else ""
        self.take(self.action("scan", read), painted, read=read, scanned=True, also=also)

    def expects_again(self, text: str) -> bool:
        """Whether this code once more answers the question on the screen."""
        if self._desk is None:
            return False
        return self.asking.answers(self.document, text, self.clock.monotonic())

    def painted(self, question: str, at: int) -> None:
        """The panel with this question was painted at `at` (monotonic ms)."""
        self.asking.was_painted(question, at)

    # --- taps -------------------------------------------------------------------------------

    async def act(self, key: str) -> None:
        """An action of the bottom bar, or "undo" of the band."""
        if self._desk is None:
            return
        if key == "undo":
            self.take(self.action("undo"))
            self.workbench.forget_last_scan()
        elif not self.press(key):
            title = sentence("command_not_here", {"command": key})
            self.say(Outcome(Tone.BAD, title, "", Sound.REFUSED))

    async def answer(self, question: str, number: int) -> None:
        """A numbered answer was tapped."""
        if self._desk is not None:
            self.take(self.action("answer", question, number), self.asking.painted())

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
        self.take(self.action("answer", question.id, int(key)))
        return True

    def _page_key(self, key: str, page: Any) -> bool:
        if key == "Escape":
            self.close_page()
        elif key in ("Return", "Enter"):
            self.confirming.emit()
        elif page in self.keypads:
            self.typed.emit(key)
        else:
            return False
        return True

    def wish(self, wish: Any) -> None:
        """What a page or the view wants."""
        if self._desk is not None:
            self.grant(wish)

    # --- deciding and showing ---------------------------------------------------------------

    def take(
        self,
        action: A,
        painted: Mapping[str, int] | None = None,
        *,
        read: Read | None = None,
        scanned: bool = False,
        also: str = "",
    ) -> Handled[D, F]:
        """Decide an action now; its outcome is told in its turn, `also` beside it."""
        handled = self._decided(action, painted or self.asking.painted())
        decision = handled.decision
        if isinstance(decision, Held) and self.follow(decision, read):
            return handled
        if self.posts(handled):
            # Until it is on disk and counted, nobody may read that all is sent.
            self.tally = (self.tally[0] + 1, self.tally[1])
        if isinstance(decision, Accepted):
            self._follow(scanned=scanned)
            self._arm()
        elif isinstance(decision, Refused):
            self.refused(decision)
        self._tell(handled, also)
        return handled

    def told(self, handled: Handled[D, F]) -> None:
        """Tell what came of a step that the open desk took on another way than `take`."""
        if isinstance(handled.decision, Accepted):
            self._follow(scanned=False)
            self._arm()
        elif isinstance(handled.decision, Refused):
            self.refused(handled.decision)
        self._tell(handled)

    def _decided(self, action: A, painted: Mapping[str, int] | None = None) -> Handled[D, F]:
        self._taking = True
        try:
            return self.desk.take(action, painted)
        finally:
            self._taking = False

    def _tell(self, handled: Handled[D, F], also: str = "") -> None:
        if self.settling.idle:
            self._waits_since = self.clock.monotonic()
        self.settling.add(Pending(self.desk, handled, also))
        self._timers.start_once(SLOW, SLOW_MS, self._is_slow)
        self.show_frame(pending=bool(handled.events))
        self.publish()

    def take_quietly(self, action: A) -> None:
        """Decide something that nobody did: it is written and shown in the list; only what asks
        a person, and what must be known, is told.
        """
        handled = self._decided(action)
        if not handled.events:
            return
        decision = handled.decision
        if isinstance(decision, Accepted) and (decision.amber or decision.notices):
            self._follow(scanned=False)
            self._tell(handled)
            return
        aio.spawn(self._kept(handled), name="read again", owner=self.owner)
        self.show_frame()
        self.publish()

    async def _kept(self, handled: Handled[D, F]) -> None:
        await self.desk.confirm(handled)

    def _follow(self, *, scanned: bool) -> None:
        self.question = self.asking.follow(self.document, scanned=scanned)

    def _settled(self, pending: Pending[D, F], error: Failure | None) -> None:
        handled = pending.handled
        self._waits_since = self.clock.monotonic()
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
            self.say(beside(self.outcome_of(handled.decision), pending.also))
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
        self.framed.emit(self.framing(Tone.PLAIN if unsettled or refused else self._outcome.tone))

    def publish(self) -> None:
        """Show the list after the frame: several changes of one turn are shown at once.

        What is on its way to the disk comes first: painting rows takes longer than a commit, and
        somebody waits for green. A slow disk does not hold the list up, and an outcome that is just
        being told is on its way no longer: a page that is opened next shows at once.
        """
        if not self._publishing:
            self._publishing = True
            loop = asyncio.get_running_loop()
            wait = LIST_MS / 1000 if self.settling.waiting else 0.0
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

    def open_page(self, overlay: P) -> None:
        """Lay a page over the list."""
        self.overlay = overlay
        self.publish()

    def close_page(self) -> None:
        """Put the open page away."""
        if self.overlay is not None:
            self.overlay = None
            self.publish()

    def ask_again(self, question: str) -> None:
        """Show a parked question."""
        self.close_page()
        self.asking.call(question)
        self._follow(scanned=False)
        self.show_frame()

    # --- time and news ----------------------------------------------------------------------

    def _arm(self) -> None:
        """A waiting multiplier goes when its time is over."""
        self._timers.stop(MULTIPLIER)
        waiting = self.document.multiplier
        if waiting is not None:
            now = self.clock.stamp()
            age = now.monotonic - waiting.since.monotonic if now.boot == waiting.since.boot else 0
            left = max(0, self.timing.multiplier_ms - age)
            self._timers.start(MULTIPLIER, left + 1, self._time_over)

    def _time_over(self) -> None:
        waiting = self.document.multiplier
        if waiting is None:
            return
        if self.clock.monotonic() - waiting.since.monotonic < self.timing.multiplier_ms:
            self._arm()
        else:
            self.take(self.action("drop", "time"))

    def _is_slow(self) -> None:
        if self.settling.idle:
            return
        left = SLOW_MS - (self.clock.monotonic() - self._waits_since)
        if left > 0:  # another scan than the one that began to look
            self._timers.start(SLOW, left, self._is_slow)
            return
        title = translate("Working", "Writing to the disk …")
        self.say(Outcome(Tone.PLAIN, title, "", Sound.NONE, "clock"))

    def refresh(self, topic: str, key: str) -> None:
        """Something changed in the stores."""
        if self._desk is None or self._taking:
            return
        if topic in ("outbox", "document"):
            # A long post changes many entries: they are counted together.
            self._timers.start_once(COUNT, COUNT_MS, self._count_unsent)
        elif topic == "catalog":
            self.places = self.place_names()
            self.publish()
        else:
            self.news(topic)

    def _count_unsent(self) -> None:
        tally = self.count()
        if tally != self.tally:
            self.tally = tally
            self.publish()


def command_in(read: Read) -> CommandRead | None:
    """The command that a code is; None: it is none."""
    return next((m for m in read.meanings if isinstance(m, CommandRead)), None)


def _name_of(handled: Handled[Any, Any]) -> str:
    """What a lost step is called: its product, else what was scanned."""
    details = getattr(handled.decision, "details", {})
    return str(details.get("product") or handled.text or details.get("place") or "?")

"""What is decided in a review: verdicts one after the other, leads, posting, taking back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app import aio
from app.domain.counting.actions import (
    AcceptAll,
    AcceptVariance,
    Finish,
    Post,
    RejectVariance,
    Seen,
)
from app.domain.decision import Held
from app.domain.meanings import CommandRead
from app.domain.shelf import Doubt
from app.domain.values import Person
from app.ui.screens.base import Sound
from app.ui.screens.count.books import BookKeeper
from app.ui.screens.count.gate import Gate, Verdict
from app.ui.screens.count.keys import MANY
from app.ui.screens.count.reviewing import Standing, differing, outdated, standing
from app.ui.screens.count.values import (
    CountAgain,
    Decide,
    Filter,
    OpenOwn,
    Overlay,
    Page,
    PostNow,
    ReadBooks,
    StopPosting,
    TryPin,
)
from app.ui.screens.working.outcomes import Outcome
from app.ui.sentences import words
from app.ui.tokens import Tone
from app.workbench.errors import StoreError

if TYPE_CHECKING:
    from app.ui.screens.count.presenter import CountPresenter
    from app.ui.screens.count.wishing import Wishing

NOT_SENT = "not_sent"
"""Why a difference was taken back, as a key for `ui.sentences`."""
ABOUT_A_SPOT = (Page.VARIANCE, Page.ACCEPT, Page.REJECT)
WALKED = (Page.REVIEW, Page.VARIANCE, Page.FINISH)
"""Pages on which the next and the previous command go from one spot to another."""
PARENT = {
    Page.VARIANCE: Page.REVIEW,
    Page.ACCEPT: Page.VARIANCE,
    Page.REJECT: Page.VARIANCE,
    Page.CHOICES: Page.REVIEW,
    Page.REST: Page.REVIEW,
    Page.FINISH: Page.REVIEW,
}
"""Where a page of the review leads back to when it is put away."""


class Deciding:
    """The review's side of what pages and commands want."""

    def __init__(self, presenter: CountPresenter, wishing: Wishing) -> None:
        self._presenter = presenter
        self._wishing = wishing
        self.books = BookKeeper(presenter)
        self.gate = Gate(presenter)

    def begin(self) -> None:
        """Another document is open."""
        self.gate.shut()
        self.books.begin()

    def leave(self) -> None:
        """The review is left."""
        self.gate.shut()
        self.books.stop()

    def grant(self, wish: Any) -> None:
        """Do what a page of the review wants."""
        match wish:
            case Decide(action=action):
                self.decide(action)
            case Filter(standing=wanted):
                self.books.filter(wanted)
                self._presenter.publish()
            case ReadBooks():
                self._wishing.open(Overlay(Page.REVIEW))
                self.books.read()
            case TryPin():
                self._spawn(self._try_pin(wish), "a lead")
            case PostNow():
                if self._presenter.take(Post(self._agreed())).events:
                    self._sending()
            case StopPosting():
                self._spawn(self._stop_posting(), "take back")
            case _:
                pass

    def press(self, key: str) -> bool:
        """A big action about the spot on the screen; False where none is."""
        overlay = self._presenter.overlay
        if overlay is None or overlay.subject == MANY:
            return False
        variance = self.books.of(overlay.subject)
        if variance is None:
            return False
        if key == "recount":
            self._wishing.grant(CountAgain(variance.spot))
        elif key != "own":
            self._wishing.open(Overlay(Page(key), overlay.subject))
        elif isinstance(variance.answer, Doubt):
            self._wishing.grant(OpenOwn(variance.answer.own))
        return True

    def _spawn(self, coro: Any, name: str) -> None:
        aio.spawn(coro, name=name, owner=self._presenter.owner)

    def shut(self, overlay: Overlay) -> bool:
        """Whether a page of the review that is put away leads back to where it came from."""
        parent = PARENT.get(overlay.page)
        if parent is Page.VARIANCE and overlay.subject != MANY:
            self._wishing.open(Overlay(parent, overlay.subject))
        elif parent is not None:
            self._wishing.open(Overlay(Page.REVIEW))
        return parent is not None

    # --- verdicts ---------------------------------------------------------------------------

    def decide(self, wanted: Verdict) -> None:
        """Take a verdict; what comes next is shown."""
        overlay = self._presenter.overlay
        subject = overlay.subject if overlay is not None else ""
        verdict = self.gate.approved(wanted, subject)
        if verdict is None or not self._presenter.take(verdict).events:
            return
        following = self.books.next_undecided(subject) if subject != MANY else ""
        if following:
            self._wishing.open(Overlay(Page.VARIANCE, following))
        else:
            self._wishing.open(Overlay(Page.REVIEW))

    def reason_given(self, decision: Held) -> bool:
        """Whether a scanned reason is about the difference on the screen; then it is taken."""
        overlay = self._presenter.overlay
        if decision.key != "reason_given" or overlay is None or overlay.page not in ABOUT_A_SPOT:
            return False
        reason = str(decision.details.get("reason") or "")
        if overlay.subject == MANY:
            self.decide(AcceptAll(differing(self.books.known), reason))
            return True
        variance = self.books.of(overlay.subject)
        if variance is None:
            return False
        if overlay.page is Page.REJECT or outdated(variance):
            self.decide(RejectVariance(variance.spot, reason))
        else:
            self.decide(AcceptVariance(variance.spot, variance.expected, reason))
        return True

    async def _try_pin(self, wish: TryPin) -> None:
        wanted = await self.gate.tried(wish)
        if isinstance(wanted, Overlay):
            self._wishing.open(wanted)
        elif wanted is not None:
            self.decide(wanted)

    def choose_lead(self, person: Person) -> None:
        """A badge was read where a lead is to approve: it says who, the PIN proves it."""
        extra = self._presenter.extra
        leads = extra.get("leads", ())
        chosen = [lead for lead in leads if lead[0] == person.id]
        extra["leads"] = (*chosen, *(one for one in leads if one not in chosen))
        self._presenter.publish()

    # --- posting ----------------------------------------------------------------------------

    def confirm(self) -> None:
        """Post and close as the summary says. The books are read no more: nobody decides by them,
        and what is sent needs the line.
        """
        if self._presenter.take(Finish(True, self._agreed())).events:
            self.books.stop()
            self._sending()

    def _agreed(self) -> tuple[Seen, ...]:
        """What the books agree with, as it is shown."""
        review = self.books.known.review
        every = review.variances if review is not None else ()
        return tuple(
            Seen(one.spot, one.expected) for one in every if standing(one) is Standing.AGREES
        )

    def _sending(self) -> None:
        self.books.count_sending(self._presenter.document)
        self._wishing.open(Overlay(Page.SENDING))

    async def _stop_posting(self) -> None:
        presenter = self._presenter
        try:
            await presenter.workbench.counts.cancel(presenter.document.id, NOT_SENT)
        except StoreError as error:
            said = words(error.key, {"detail": error.detail})
            presenter.say(Outcome(Tone.BAD, said.title, said.detail, Sound.REFUSED))
            return
        self.books.follow()
        self.books.count_sending(presenter.document)
        presenter.publish()

    # --- commands ---------------------------------------------------------------------------

    def command(self, command: CommandRead, overlay: Overlay) -> bool:
        """A command while a page of the review is open; False leaves it to others."""
        match command.name:
            case "CANCEL":
                if not self.shut(overlay):
                    self._presenter.close_page()
            case "NEXT" | "PREV" if overlay.page in WALKED:
                self._step(1 if command.name == "NEXT" else -1, overlay)
            case "OK" if overlay.page is Page.REVIEW:
                self._look_at(self.books.known.lit or self.books.next_undecided(""))
            case "OK":
                self._presenter.confirming.emit()
            case "FINISH" if overlay.page is Page.FINISH:
                self._presenter.confirming.emit()
            case "PRINT":
                self._wishing.open(Overlay(Page.REPORTS))
            case "REJECT" | "CORRECT" if overlay.page in ABOUT_A_SPOT:
                self.press(Page.REJECT if command.name == "REJECT" else "recount")
            case _:
                return False
        return True

    def _step(self, by: int, overlay: Overlay) -> None:
        if overlay.page is Page.FINISH:
            self._look_at(self.books.next_undecided(""))
            return
        key = self.books.beside(overlay.subject or self.books.known.lit, by)
        if overlay.page is Page.VARIANCE:
            self._look_at(key)
        else:
            self.books.light(key)
            self._presenter.publish()

    def _look_at(self, key: str) -> None:
        if key:
            self._wishing.open(Overlay(Page.VARIANCE, key))

"""Grants what pages want, on behalf of the presenter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app import aio
from app.domain.adjusting.actions import (
    Action,
    ChangeHeading,
    ChooseLine,
    ChoosePlace,
    Finish,
    LinkCode,
)
from app.domain.adjusting.document import Adjustment, AdjustState
from app.domain.adjusting.facts import Direction, Reason
from app.domain.decision import Refused
from app.domain.meanings import CommandRead
from app.domain.values import Product
from app.ui.screens.adjust.values import Do, Overlay, Page, Shut, TryPin
from app.ui.screens.adjust.words import outcome_words
from app.ui.screens.base import Sound
from app.ui.screens.working.granting import Granting
from app.ui.screens.working.outcomes import Outcome
from app.ui.sentences import Words, words
from app.ui.tokens import Tone

if TYPE_CHECKING:
    from app.ui.screens.adjust.presenter import AdjustPresenter

PAGE_OF_HELD = {"finish_summary": Page.FINISH, "enter_weight": Page.WEIGHT}


class Wishing(Granting[Action, Overlay]):
    """Grants what pages want."""

    held = PAGE_OF_HELD

    def __init__(self, presenter: AdjustPresenter) -> None:
        super().__init__(presenter)
        self._presenter = presenter
        self._posting = False
        """Somebody wants to post: what is missing is asked for, then the summary comes."""

    def page(self, page: str, subject: str = "") -> Overlay:
        return Overlay(Page(page), subject)

    def grant(self, wish: Any) -> None:
        presenter = self._presenter
        if isinstance(wish, Do) and isinstance(wish.action, LinkCode):
            presenter.unknown = None
        if isinstance(wish, Shut):
            self._posting = False
        super().grant(wish)
        said = isinstance(wish, Do) and isinstance(wish.action, ChangeHeading | ChoosePlace)
        if self._posting and said:
            self.post()

    def grant_own(self, wish: Any) -> None:
        if isinstance(wish, TryPin):
            aio.spawn(self._try(wish), name="approve", owner=self._presenter.owner)

    def prepare(self, overlay: Overlay) -> None:
        presenter = self._presenter
        extra, workbench = presenter.extra, presenter.workbench
        if overlay.page is Page.PLACES:
            extra["choices"] = presenter.places_at_hand()
        elif overlay.page is Page.APPROVE:
            extra["leads"] = tuple((one.id, one.name) for one in workbench.people.leads())
        elif overlay.page is Page.HISTORY:
            product = presenter.document.product
            extra["history"] = tuple(workbench.adjusting.rows(product.id if product else ""))
            extra["people"] = tuple((one.id, one.name) for one in workbench.people.known())

    def at_hand(self) -> tuple[Product, ...]:
        """The product at hand."""
        product = self._presenter.document.product
        return () if product is None else (product,)

    # --- posting ------------------------------------------------------------------------------

    def wants_to_post(self, *, wanted: bool) -> None:
        """Whether somebody is on the way to the summary."""
        self._posting = wanted

    def post(self) -> None:
        """Somebody wants to post: what is to be said first is asked for, then the summary comes."""
        self._posting = True
        document = self._presenter.document
        missing = _missing(document) if document.product is not None else None
        if missing is not None and document.state is AdjustState.OPEN:
            self.open(missing)
        else:
            self._presenter.take(Finish(before=self._presenter.before))

    def confirm(self) -> None:
        """As the summary says; a figure is overwritten once a lead has approved it."""
        presenter = self._presenter
        overwrites = presenter.document.heading.direction is Direction.SET
        if overwrites and presenter.before is not None:
            self.open(Overlay(Page.APPROVE))
        else:
            presenter.post()

    async def _try(self, wish: TryPin) -> None:
        """Post, if the PIN is the lead's."""
        presenter, before = self._presenter, self._presenter.before
        found = await presenter.workbench.people.verify_lead(wish.lead, wish.pin)
        if isinstance(found, Refused):
            said = words(found.key, found.details)
            presenter.say(Outcome(Tone.BAD, said.title, said.detail, Sound.REFUSED))
            return
        overlay = presenter.overlay
        if overlay is None or overlay.page is not Page.APPROVE:
            return  # put away, or another person goes on here meanwhile
        if presenter.before != before:
            self.open(Overlay(Page.FINISH))  # the figure that was approved is another one now
            return
        presenter.post(found.id)

    # --- what a decision leaves to the screen -------------------------------------------------

    def refused(self, decision: Refused) -> None:
        if decision.key == "open_questions" and self._posting:
            self.open(Overlay(Page.QUESTIONS))

    def not_here(self, name: str) -> Words:
        return outcome_words(self._presenter.document, "command_not_here", {"command": name})

    def step(self, by: int) -> None:
        document = self._presenter.document
        if not document.lines or document.state is AdjustState.FINISHED:
            return
        keys = [line.id for line in document.lines]
        at = keys.index(document.line) + by if document.line in keys else 0
        self._presenter.take(ChooseLine(keys[at % len(keys)]))

    def command(self, command: CommandRead, overlay: Overlay) -> bool:
        if command.name == "CANCEL":
            self._posting = False
        return super().command(command, overlay)

    def finishing(self, command: CommandRead) -> bool:
        """The page itself knows whether it can be confirmed."""
        if command.name not in ("OK", "FINISH"):
            return False
        self._presenter.confirming.emit()
        return True


def _missing(document: Adjustment) -> Overlay | None:
    """The page of what has to be said before anything can be posted."""
    heading = document.heading
    if not document.lines and heading.direction is not Direction.SET:
        return None
    if document.place is None:
        return Overlay(Page.PLACES)
    if heading.reason is None:
        return Overlay(Page.REASON)
    if heading.reason is Reason.OTHER and not heading.note.strip():
        return Overlay(Page.NOTE, heading.reason)
    return None

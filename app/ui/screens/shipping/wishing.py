"""What pages and screen commands want: actions of the domain, other pages, the loading list."""

from __future__ import annotations

from collections.abc import Coroutine, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from app import aio
from app.domain.decision import Refused
from app.domain.meanings import CommandRead
from app.domain.shipping.actions import Action, ChooseLine, Finish, LinkCode
from app.domain.shipping.document import ShippingState
from app.domain.shipping.facts import Task
from app.domain.values import Place, Product
from app.ui.screens.base import Go, Sound
from app.ui.screens.shipping import coding, papers
from app.ui.screens.shipping.values import (
    CANCEL_REASONS,
    REASONS,
    SIDES,
    Adjusting,
    Back,
    Delete,
    Departs,
    Do,
    Overlay,
    Page,
    Print,
    Reason,
    Save,
)
from app.ui.screens.shipping.words import outcome_words
from app.ui.screens.working.granting import Granting
from app.ui.screens.working.outcomes import QUIET, Outcome
from app.ui.sentences import Words, shipping_reason_words
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.workbench.errors import StoreError, UnknownRecord

if TYPE_CHECKING:
    from app.ui.screens.shipping.presenter import ShippingPresenter

PAGE_OF_HELD = {
    "finish_summary": Page.FINISH,
    "cancel_summary": Page.CANCEL,
    "delete_summary": Page.DELETE,
    "enter_lot": Page.LOT,
    "enter_serial": Page.SERIAL,
    "enter_weight": Page.WEIGHT,
}
PAGE_OF_REFUSED = {
    "open_questions": Page.FINISH,
    "source_missing": Page.SOURCE,
    "destination_missing": Page.DESTINATION,
}
"""Where what stands in the way of an end is dealt with."""
HELD_ON = frozenset({Page.CANCEL, Page.DELETE})
"""Pages that `DH:OK` confirms, beside those on which something is typed."""


AFTER: Mapping[Page | None, Page] = MappingProxyType(
    {Page.SOURCE: Page.DESTINATION, Page.DESTINATION: Page.HEADING}
)
"""The page that CORRECT opens on a draft, by the one that is open; on any other one the first."""


class Wishing(Granting[Action, Overlay]):
    """Grants what pages want, on behalf of the presenter."""

    held = PAGE_OF_HELD

    def __init__(self, presenter: ShippingPresenter) -> None:
        super().__init__(presenter)
        self._presenter = presenter

    def page(self, page: str, subject: str = "") -> Overlay:
        return Overlay(Page(page), subject)

    # --- wishes -----------------------------------------------------------------------------

    def grant(self, wish: Any) -> None:
        if isinstance(wish, Do) and isinstance(wish.action, LinkCode):
            self._presenter.unknown = None
        super().grant(wish)

    def grant_own(self, wish: Any) -> None:
        presenter = self._presenter
        match wish:
            case Reason(reason=reason):
                presenter.extra["reason"] = reason
                self._show()
            case Departs(departs=departs):
                presenter.extra["departs"] = departs
                presenter.publish()
            case Back(back=back):
                presenter.extra["back"] = back
                self._show()
            case Save():
                self._spawn(papers.save(presenter), "sheets")
            case Print():
                self._spawn(papers.print_list(presenter), "print")
            case Delete():
                presenter.close_page()
                self._spawn(presenter.delete(), "delete")
            case Adjusting(product=product, place=place):
                self._put_right(product, place)
            case _:
                pass

    def _show(self) -> None:
        """What leads on from the page is another now: the prompt says so."""
        self._presenter.show_frame()
        self._presenter.publish()

    def _put_right(self, product: Product, place: Place) -> None:
        from app.ui.screens.lookup.values import Adjust

        found = self._presenter.workbench.shelves.place(place.id)
        self._presenter.left.emit(Go("adjust", Adjust(product, found)))

    def _spawn(self, task: Coroutine[Any, Any, object], name: str) -> None:
        aio.spawn(task, name=name, owner=self._presenter.owner)

    def open(self, overlay: Overlay) -> None:
        """Open a page with what it needs; where that cannot be read, it is said."""
        try:
            super().open(overlay)
        except (StoreError, UnknownRecord) as error:
            self._presenter.cannot_read(error)

    def prepare(self, overlay: Overlay) -> None:
        extra = self._presenter.extra
        if overlay.page in SIDES:
            extra["choices"] = tuple(k.place for k in self._presenter.workbench.places())
        elif overlay.page in (Page.FINISH, Page.CANCEL):
            extra.pop("reason", None)
            extra.pop("departs", None)
            extra.pop("back", None)
            cancels = overlay.page is Page.CANCEL
            if cancels and overlay.subject:
                extra["reason"] = overlay.subject
            extra["booked"] = self._presenter.booked() if cancels else ()
        elif overlay.page is Page.REPORTS:
            self.grant(Save())

    def at_hand(self) -> tuple[Product, ...]:
        """The products scanned already, and those that the shipment names."""
        products = {line.product.id: line.product for line in self._presenter.document.lines}
        return tuple(products.values())

    # --- the end ----------------------------------------------------------------------------

    def confirm(self) -> None:
        """Finish as the summary says; then the loading list, or what is to be adjusted."""
        presenter = self._presenter
        reason = str(presenter.extra.get("reason") or "")
        departs = bool(presenter.extra.get("departs"))
        if not presenter.take(Finish(True, departs, reason)).events:
            return
        if presenter.task is Task.RECEIVE:
            if presenter.books_differ():
                self.open(Overlay(Page.BOOKS))
            else:
                presenter.close_page()
        else:
            self.open(Overlay(Page.REPORTS))

    def refused(self, decision: Refused) -> None:
        """What stands in the way of an end is shown at once."""
        page, shown = PAGE_OF_REFUSED.get(decision.key), self._presenter.overlay
        # A summary that is refused stays as it is: what was chosen there is not asked again.
        if page is not None and (shown is None or shown.page is not page):
            self.open(Overlay(page))

    def finishing(self, command: CommandRead) -> bool:
        """A command on the summary; what it still lacks is refused, and so said."""
        if command.name in ("OK", "FINISH"):
            self._presenter.confirming.emit()
            return True
        task = self._presenter.task
        if command.name == "ANSWER" and task is Task.DRAFT and command.value in ("1", "2"):
            self.grant(Departs(command.value == "2"))
            return True
        return self._reason(command, REASONS[task])

    def _reason(self, command: CommandRead, known: tuple[str, ...]) -> bool:
        """Whether a command names one of these reasons."""
        number = int(command.value) if command.value.isdecimal() else 0
        if command.name != "REASON" or not 1 <= number <= len(known):
            return False
        reason = known[number - 1]
        self.grant(Reason(reason))
        told = translate("Shipping", "Reason: {reason}")
        title = told.format(reason=shipping_reason_words(reason))
        self._presenter.say(Outcome(Tone.PLAIN, title, "", Sound.NONE, "check"))
        return True

    def command(self, command: CommandRead, overlay: Overlay) -> bool:
        if overlay.page is Page.CANCEL and self._calling_off(command):
            return True
        if overlay.page is Page.HEADING and coding.chooses_person(self._presenter, command):
            return True
        if overlay.page is Page.BOOKS and coding.chooses_book(self._presenter, command):
            return True
        if overlay.page in HELD_ON and command.name == "OK":
            self._presenter.confirming.emit()
            return True
        return super().command(command, overlay)

    def _calling_off(self, command: CommandRead) -> bool:
        booked = self._presenter.extra.get("booked")
        if command.name == "ANSWER" and booked and command.value in ("1", "2"):
            self.grant(Back(command.value == "1"))
            self._presenter.say(QUIET)  # the page and the prompt show it; what lacked it is over
            return True
        return self._reason(command, CANCEL_REASONS)

    def shortcut(self, name: str) -> bool:
        """Whether a command opens a page: CORRECT that of the source, once more that of the
        destination, then the rest of the heading; of a finished document the books to adjust, as
        OK does there. REJECT opens the one on which the whole is called off.
        """
        presenter = self._presenter
        if not presenter.has_desk:
            return False
        if presenter.document.state is ShippingState.FINISHED:
            open_already = presenter.overlay is not None and presenter.overlay.page is Page.BOOKS
            if name not in ("CORRECT", "OK") or open_already or not presenter.books_differ():
                return False
            self.open(Overlay(Page.BOOKS))
            return True
        drafting, shown = presenter.task is Task.DRAFT, presenter.overlay
        if name == "CORRECT" and drafting:
            self.open(Overlay(AFTER.get(shown.page if shown else None, Page.SOURCE)))
            return True
        if name == "REJECT":
            self.open(Overlay(Page.DELETE if drafting else Page.CANCEL))
            return True
        return False

    # --- what a decision leaves to the screen -------------------------------------------------

    def screen_command(self, name: str) -> bool:
        if name == "PRINT":
            self.open(Overlay(Page.REPORTS))
        return name == "PRINT"

    def not_here(self, name: str) -> Words:
        return outcome_words(self._presenter.document, "command_not_here", {"command": name})

    def step(self, by: int) -> None:
        document = self._presenter.document
        if not document.lines or document.state is ShippingState.FINISHED:
            return
        keys = [line.id for line in document.lines]
        at = keys.index(document.line) + by if document.line in keys else 0
        self._presenter.take(ChooseLine(keys[at % len(keys)]))

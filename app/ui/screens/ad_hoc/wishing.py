"""What pages and screen commands want: actions of the domain, and other pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.adhoc.actions import Action, ChooseLine, Finish, LinkCode
from app.domain.adhoc.document import AdHocState
from app.domain.decision import Refused
from app.domain.meanings import CommandRead
from app.domain.values import Product
from app.ui.screens.ad_hoc.values import Do, Overlay, Page
from app.ui.screens.ad_hoc.words import outcome_words
from app.ui.screens.working.granting import Granting
from app.ui.sentences import Words

if TYPE_CHECKING:
    from app.ui.screens.ad_hoc.presenter import AdHocPresenter

PAGE_OF_HELD = {
    "finish_summary": Page.FINISH,
    "enter_lot": Page.LOT,
    "enter_serial": Page.SERIAL,
    "enter_weight": Page.WEIGHT,
}


class Wishing(Granting[Action, Overlay]):
    """Grants what pages want, on behalf of the presenter."""

    held = PAGE_OF_HELD

    def __init__(self, presenter: AdHocPresenter) -> None:
        super().__init__(presenter)
        self._presenter = presenter

    def page(self, page: str, subject: str = "") -> Overlay:
        return Overlay(Page(page), subject)

    def grant(self, wish: Any) -> None:
        if isinstance(wish, Do) and isinstance(wish.action, LinkCode):
            self._presenter.unknown = None
        super().grant(wish)

    def prepare(self, overlay: Overlay) -> None:
        if overlay.page is Page.PLACES:
            places = (known.place for known in self._presenter.workbench.places())
            self._presenter.extra["choices"] = tuple(places)

    def at_hand(self) -> tuple[Product, ...]:
        """The products scanned already."""
        products = {line.product.id: line.product for line in self._presenter.document.lines}
        return tuple(products.values())

    def confirm(self) -> None:
        """Handed out: what is still open shows on the page."""
        presenter = self._presenter
        if presenter.take(Finish(confirmed=True)).events:
            presenter.close_page()

    # --- what a decision leaves to the screen -------------------------------------------------

    def refused(self, decision: Refused) -> None:
        """What stands in the way of finishing is shown at once."""
        if decision.key == "open_questions":
            self.open(Overlay(Page.FINISH))

    def not_here(self, name: str) -> Words:
        return outcome_words(self._presenter.document, "command_not_here", {"command": name})

    def step(self, by: int) -> None:
        document = self._presenter.document
        if not document.lines or document.state is AdHocState.FINISHED:
            return
        keys = [line.id for line in document.lines]
        at = keys.index(document.line) + by if document.line in keys else 0
        self._presenter.take(ChooseLine(keys[at % len(keys)]))

    def finishing(self, command: CommandRead) -> bool:
        """The page itself knows whether it can be confirmed."""
        if command.name not in ("OK", "FINISH"):
            return False
        self._presenter.confirming.emit()
        return True

"""What pages and screen commands want: actions of the domain, other pages, the review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app import aio
from app.domain.counting.actions import (
    Action,
    ChooseLine,
    ChoosePlace,
    CountRest,
    Finish,
    JudgeMovement,
    Recount,
)
from app.domain.counting.lists import next_place, place_of, uncounted_at
from app.domain.decision import Refused
from app.domain.meanings import CommandRead
from app.domain.values import Product
from app.ui.screens.base import Go
from app.ui.screens.count.deciding import Deciding
from app.ui.screens.count.saving import print_report, save
from app.ui.screens.count.values import (
    OF_THE_REVIEW,
    CountAgain,
    Do,
    Elsewhere,
    GoTo,
    OpenOwn,
    Overlay,
    Page,
    PrintReport,
    Save,
    Shut,
)
from app.ui.screens.count.words import outcome_words
from app.ui.screens.working.granting import Granting
from app.ui.sentences import Words

if TYPE_CHECKING:
    from app.ui.screens.count.presenter import CountPresenter

PAGE_OF_HELD = {
    "finish_summary": Page.FINISH,
    "enter_lot": Page.LOT,
    "enter_serial": Page.SERIAL,
    "enter_weight": Page.WEIGHT,
}
AT_HAND = 40


class Wishing(Granting[Action, Overlay]):
    """Grants what pages want, on behalf of the presenter."""

    held = PAGE_OF_HELD

    def __init__(self, presenter: CountPresenter) -> None:
        super().__init__(presenter)
        self._presenter = presenter
        self.deciding = Deciding(presenter, self)

    # --- wishes -----------------------------------------------------------------------------

    def page(self, page: str, subject: str = "") -> Overlay:
        return Overlay(Page(page), subject)

    def grant(self, wish: Any) -> None:
        overlay = self._presenter.overlay
        if isinstance(wish, Shut) and overlay is not None and self.deciding.shut(overlay):
            return
        if isinstance(wish, Do):
            self._presenter.unknown = None
        super().grant(wish)
        if isinstance(wish, Do) and isinstance(wish.action, JudgeMovement | CountRest):
            self.deciding.books.read()

    def grant_own(self, wish: Any) -> None:
        presenter = self._presenter
        match wish:
            case GoTo(place=key):
                self._go_to(key)
            case CountAgain(spot=spot):
                self._recount(spot.product, spot.place)
            case OpenOwn(document=document):
                kind = presenter.workbench.kind_of(document)
                presenter.left.emit(Go(kind or "home", document))
            case Elsewhere(screen=screen):
                presenter.left.emit(Go(screen))
            case Save():
                aio.spawn(_saved(presenter), name="sheets", owner=presenter.owner)
            case PrintReport():
                aio.spawn(print_report(presenter), name="sheets", owner=presenter.owner)
            case _:
                self.deciding.grant(wish)

    def open(self, overlay: Overlay) -> None:
        """Open a page, unless a lead has to let it be seen first."""
        self._people()
        if not self.deciding.gate.lets(overlay):
            return
        was = self._presenter.overlay
        super().open(overlay)
        fresh = was is None or was.page not in OF_THE_REVIEW or was.page is Page.APPROVE
        if fresh and overlay.page in OF_THE_REVIEW:
            self.deciding.books.read()

    def prepare(self, overlay: Overlay) -> None:
        extra, workbench = self._presenter.extra, self._presenter.workbench
        match overlay.page:
            case Page.PLACES:
                extra["choices"] = tuple(known.place for known in workbench.places())
            case Page.VARIANCE:
                self.deciding.books.light(overlay.subject)
            case Page.REPORTS:
                self.grant(Save())
            case _:
                pass

    def _people(self) -> None:
        """Who works here, and who can approve; whoever is here is proposed."""
        extra, people = self._presenter.extra, self._presenter.workbench.people
        extra["people"] = tuple((one.id, one.name) for one in people.known())
        leads = [(one.id, one.name) for one in people.leads()]
        here = people.person.id
        extra["leads"] = tuple(sorted(leads, key=lambda lead: lead[0] != here))

    def at_hand(self) -> tuple[Product, ...]:
        """What is still to be counted here, then what was."""
        document = self._presenter.document
        place = document.place.id if document.place is not None else ""
        found = {product.id: product for product in uncounted_at(document, place)}
        for line in document.lines.every():
            if len(found) >= AT_HAND:
                break
            if line.cell.place.id == place:
                found[line.product.id] = line.product
        return tuple(found.values())[:AT_HAND]

    # --- counting ---------------------------------------------------------------------------

    def _go_to(self, key: str) -> None:
        place = place_of(self._presenter.document, key)
        self._presenter.close_page()
        if place is not None:
            self._presenter.take(ChoosePlace(place))

    def _recount(self, product: str, place: str) -> None:
        """Leave the review, stand at the place, and count anew."""
        presenter = self._presenter
        lines = presenter.document.lines_at(product, place)
        presenter.close_page()
        if not lines:
            return
        where, here = lines[0].cell.place, presenter.document.place
        if here is None or here.id != where.id:
            presenter.take(ChoosePlace(where))
        presenter.take(Recount(lines[0].product, where))

    def step(self, by: int) -> None:
        """The line before or after; without a place, the next place of the list."""
        presenter = self._presenter
        document = presenter.document
        if document.place is None:
            ahead = next_place(document) if by > 0 else None
            if ahead is not None:
                presenter.take(ChoosePlace(ahead))
            return
        here = document.place.id
        keys = [line.id for line in document.every() if line.cell.place.id == here]
        if keys:
            at = keys.index(document.line) + by if document.line in keys else 0
            presenter.take(ChooseLine(keys[at % len(keys)]))

    # --- posting ----------------------------------------------------------------------------

    def finish(self) -> None:
        """Show the summary, or what stands in its way."""
        self._presenter.take(Finish())

    def refused(self, decision: Refused) -> None:
        """What stands in the way of finishing is shown at once."""
        if decision.key in ("open_questions", "undecided"):
            self.open(Overlay(Page.FINISH))

    def confirm(self) -> None:
        self.deciding.confirm()

    # --- commands ---------------------------------------------------------------------------

    def not_here(self, name: str) -> Words:
        return outcome_words(self._presenter.document, "command_not_here", {"command": name})

    def command(self, command: CommandRead, overlay: Overlay) -> bool:
        if overlay.page in OF_THE_REVIEW and self.deciding.command(command, overlay):
            return True
        return super().command(command, overlay)

    def screen_command(self, name: str) -> bool:
        if name == "PRINT":
            self.open(Overlay(Page.REPORTS))
        return name == "PRINT"


async def _saved(presenter: CountPresenter) -> None:
    await save(presenter)

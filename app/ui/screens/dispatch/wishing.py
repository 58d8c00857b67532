"""What pages and screen commands want: actions of the domain, other pages, printed sheets."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

from app import aio
from app.domain.decision import Refused
from app.domain.dispatch.actions import Action, ChooseLine, Finish, Reread
from app.domain.dispatch.document import DispatchState
from app.domain.dispatch.facts import Mode
from app.domain.dispatch.summary import summary
from app.domain.meanings import CommandRead
from app.domain.values import Place, Product
from app.ui.screens.base import Go, Sound
from app.ui.screens.dispatch.actions import order_now
from app.ui.screens.dispatch.ahead import objection
from app.ui.screens.dispatch.papers import Papers
from app.ui.screens.dispatch.stages import line_now
from app.ui.screens.dispatch.values import (
    Drawn,
    KeepSignature,
    Leave,
    Overlay,
    Page,
    Print,
    PutRight,
    Save,
)
from app.ui.screens.dispatch.words import outcome_words
from app.ui.screens.working.granting import Granting
from app.ui.screens.working.outcomes import Outcome
from app.ui.sentences import Words
from app.ui.tokens import Tone
from app.ui.translation import translate

if TYPE_CHECKING:
    from app.ui.screens.dispatch.presenter import DispatchPresenter

PAGE_OF_HELD = {
    "finish_summary": Page.FINISH,
    "enter_lot": Page.LOT,
    "enter_serial": Page.SERIAL,
    "enter_weight": Page.WEIGHT,
    "ask_correct_reason": Page.CORRECT,
}
LOCKS = ("put_back_first", "void_label_first", "pack_or_explain", "close_package_first")
"""What stands before a finish, and before a hand-over."""
OF_PACKAGE = ("void_label_first", "close_package_first")
"""Those of them that OK deals with while the package is at hand."""
PAGE_OF_REFUSED = {
    "open_questions": Page.FINISH,
    "lines_left": Page.FINISH,
    **dict.fromkeys(LOCKS, Page.FINISH),
    "sign_first": Page.SIGNATURE,
    "unknown_code": Page.LINK,
}
"""Where what stands in the way is dealt with; unknown codes only on request."""
ABOUT_LINE = frozenset({Page.LINE, Page.NO_CODE, Page.LOTS, Page.PLACES, Page.REPACK})
ABOUT_ORDER = frozenset(
    {
        Page.ORDER,
        Page.REJECT,
        Page.CANCELLATION,
        Page.RETURN,
        Page.NEW_PACKAGE,
        Page.UNCOLLECTED,
        Page.SIGNATURE,
    }
)


class Wishing(Granting[Action, Overlay]):
    """Grants what pages want, on behalf of the presenter."""

    held = PAGE_OF_HELD

    def __init__(self, presenter: DispatchPresenter) -> None:
        super().__init__(presenter)
        self._presenter = presenter
        self._papers = Papers(presenter)
        self._reading = asyncio.Lock()
        self._reread: dict[tuple[str, str], int] = {}
        """When what was read again last was read, by dispatch and goods-out."""

    # --- wishes -----------------------------------------------------------------------------

    def page(self, page: str, subject: str = "") -> Overlay:
        return Overlay(Page(page), subject)

    def grant_own(self, wish: Any) -> None:
        match wish:
            case Leave(leave=leave):
                self._presenter.extra["leave"] = leave
                self._presenter.publish()
            case Save():
                self._spawn(self._papers.save(), "sheets")
            case Print():
                self._spawn(self._papers.print(wish), "print")
            case PutRight(product=product, place=place):
                self._put_right(product, place)
            case Drawn():
                self._papers.drawn(wish)
            case KeepSignature():
                self._spawn(self._papers.keep(wish), "signature")
            case _:
                pass

    def _put_right(self, product: Product, place: str) -> None:
        from app.ui.screens.lookup.values import Adjust

        found = self._presenter.workbench.shelves.place(place)
        self._presenter.left.emit(Go("adjust", Adjust(product, found)))

    def _spawn(self, task: Coroutine[Any, Any, None], name: str) -> None:
        aio.spawn(task, name=name, owner=self._presenter.owner)

    def subject(self, page: Page) -> str:
        """What a page is about that was opened without saying so."""
        document = self._presenter.document
        if page is Page.LINK:
            return self._presenter.unknown
        if page in ABOUT_LINE:
            line = line_now(document)
            return line.id if line is not None else ""
        order = order_now(document) if page in ABOUT_ORDER else None
        return order.id if order is not None else ""

    def prepare(self, overlay: Overlay) -> None:
        extra = self._presenter.extra
        match overlay.page:
            case Page.PLACES:
                extra["choices"] = self._places(overlay.subject)
            case Page.FINISH:
                extra["leave"] = None
            case Page.REPORTS:
                self.grant(Save())
            case _:
                pass

    def _places(self, line: str) -> tuple[Place, ...]:
        """Places to choose from: first those where such goods are known to lie."""
        known = self._presenter.document.lines.get(line)
        first = known.source.known_places if known is not None else ()
        every = (found.place for found in self._presenter.workbench.places())
        return tuple({place.id: place for place in (*first, *every)}.values())

    # --- finishing --------------------------------------------------------------------------

    def confirm(self) -> None:
        presenter = self._presenter
        told = summary(presenter.document, presenter.dispatch_rules())
        leave = presenter.extra.get("leave")
        if told.left and leave is None:
            title = translate("Dispatch", "What becomes of the lines that are left?")
            detail = translate("Dispatch", "Choose 1 or 2 on the summary, then confirm.")
            presenter.say(Outcome(Tone.WARN, title, detail, Sound.QUESTION))
            return
        handled = presenter.take(Finish(bool(leave)))
        if handled.events:
            self.open(Overlay(Page.REPORTS))

    def refused(self, decision: Refused) -> None:
        """What stands in the way of a finish or a hand-over is shown at once."""
        page = PAGE_OF_REFUSED.get(decision.key)
        if decision.key in LOCKS and self._presenter.document.mode is Mode.HAND_OVER:
            page = Page.HANDING
        if page is Page.SIGNATURE:
            self.open(Overlay(page, str(decision.details.get("goods_out") or "")))
        elif page is Page.LINK:
            self._presenter.unknown = str(decision.details.get("code") or "")
        elif page is not None:
            self.open(Overlay(page))

    # --- what a decision leaves to the screen -------------------------------------------------

    def screen_command(self, name: str) -> bool:
        if name == "PRINT":
            self.open(Overlay(Page.REPORTS))
        return name == "PRINT"

    def not_here(self, name: str) -> Words:
        return outcome_words(self._presenter.document, "command_not_here", {"command": name})

    def step(self, by: int) -> None:
        document = self._presenter.document
        now = line_now(document)
        if not document.walk:
            return
        at = now.rank + by if now is not None else 0
        self._presenter.take(ChooseLine(document.walk[at % len(document.walk)]))

    def finishing(self, command: CommandRead) -> bool:
        if command.name == "OK" and self._shuts_package():
            self._presenter.close_page()
            return False
        if command.name == "ANSWER" and command.value in ("1", "2"):
            self.grant(Leave(command.value == "1"))
            return True
        return super().finishing(command)

    def _shuts_package(self) -> bool:
        """Whether the package at hand is all that stands before the finish: OK then closes it, or
        makes its label void, as it does without the page.
        """
        presenter = self._presenter
        found = objection(presenter.snapshot(), Finish(True))
        at_hand = presenter.document.package is not None
        return at_hand and found is not None and found.key in OF_PACKAGE

    # --- news -------------------------------------------------------------------------------

    async def reread(self) -> None:
        """The server was read again: orders of this dispatch that differ now are written; what
        changes our work asks. A long order is read beside the window, not on its time.
        """
        async with self._reading:
            for order in self._presenter.document.orders:
                await self._reread_order(self._presenter.document.id, order.id)

    async def _reread_order(self, document: str, order: str) -> None:
        presenter = self._presenter
        news = presenter.workbench.goods_out_news(order)
        if self._reread.get((document, order)) == news:
            return  # a list was pulled, and nothing of this order
        goods_out = await asyncio.to_thread(presenter.workbench.goods_out_here, order)
        now = presenter.document
        if goods_out is None or now.id != document or now.state is DispatchState.FINISHED:
            return
        self._reread[document, order] = news
        presenter.take_quietly(Reread(goods_out))

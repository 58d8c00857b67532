"""What pages and screen commands want: actions of the domain, other pages, printed sheets."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from app import aio
from app.domain.decision import Held, Refused
from app.domain.meanings import CommandRead, DeliveryRead, Read
from app.domain.receipt.actions import Attach, ChooseLine, Finish, Reread
from app.domain.receipt.document import Receipt, ReceiptState
from app.domain.receipt.summary import summary
from app.domain.values import Place
from app.ui.screens.base import Sound
from app.ui.screens.receipt.outcomes import Outcome
from app.ui.screens.receipt.pages.consequences import asks_rest, keeps_something
from app.ui.screens.receipt.values import (
    EDITS,
    Ask,
    AttachTo,
    Confirm,
    Do,
    Overlay,
    Page,
    Rest,
    Save,
    Search,
    Sheets,
    Show,
    Shut,
    Wish,
)
from app.ui.sentences import words
from app.ui.sheets.claim import write_claim
from app.ui.sheets.report import write_report
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.workbench.workbench import Unavailable

if TYPE_CHECKING:
    from app.ui.screens.receipt.presenter import ReceiptPresenter

log = logging.getLogger(__name__)
PAGE_OF_HELD = {
    "finish_summary": Page.FINISH,
    "enter_lot": Page.LOT,
    "enter_expiry": Page.LOT,
    "enter_weight": Page.WEIGHT,
    "ask_correct_reason": Page.CORRECT,
}


class Wishing:
    """Grants what pages want, on behalf of the presenter."""

    def __init__(self, presenter: ReceiptPresenter) -> None:
        self._presenter = presenter
        self._reread: dict[tuple[str, str], int] = {}
        """When what was read again last was read, by receipt and delivery."""

    # --- wishes -----------------------------------------------------------------------------

    def grant(self, wish: Wish) -> None:  # noqa: C901  one arm per wish
        """Do what a page or the view wants."""
        presenter = self._presenter
        match wish:
            case Do(action=action, stay=stay):
                if not stay:
                    presenter.close_page()
                presenter.take(action)
            case Show(overlay=overlay):
                self.open(overlay)
            case Shut():
                presenter.close_page()
            case Search(text=text):
                self._search(text)
            case AttachTo(delivery=delivery):
                aio.spawn(self._attach(delivery), name="attach", owner=presenter.owner)
            case Rest(close=close):
                presenter.extra["close_rest"] = close
                presenter.publish()
            case Confirm():
                self._confirm()
            case Save():
                aio.spawn(self.save(), name="sheets", owner=presenter.owner)
            case Ask(question=question):
                self._ask(question)

    def open(self, overlay: Overlay) -> None:
        """Open a page with what it needs."""
        presenter = self._presenter
        extra = presenter.extra
        match overlay.page:
            case Page.PLACES:
                extra["choices"] = self._places()
            case Page.SEARCH | Page.LINK:
                extra["found"], extra["searched"] = presenter.snapshot().nameless, ""
            case Page.DELIVERIES:
                rows = presenter.workbench.deliveries()
                extra["deliveries"] = tuple(row for row in rows if row.startable)
            case Page.FINISH:
                extra["close_rest"] = None
            case Page.REPORTS:
                self.grant(Save())
            case _:
                pass
        presenter.open_page(overlay)

    def _places(self) -> tuple[Place, ...]:
        listed = self._presenter.workbench.places()
        first = [p for p in listed if p.kind in ("receiving", "dock", "quarantine")]
        return tuple(p.place for p in (*first, *(p for p in listed if p not in first)))

    def _search(self, text: str) -> None:
        presenter = self._presenter
        found = presenter.workbench.search_products(text) if text.strip() else []
        presenter.extra["found"] = tuple(found) if text.strip() else presenter.snapshot().nameless
        presenter.extra["searched"] = text.strip()
        presenter.publish()

    def _ask(self, question: str) -> None:
        presenter = self._presenter
        presenter.close_page()
        presenter.asking.call(question)
        presenter.question = presenter.asking.follow(presenter.receipt, scanned=False)
        presenter.show_frame()

    # --- finishing --------------------------------------------------------------------------

    def _confirm(self) -> None:
        presenter = self._presenter
        shown = presenter.snapshot()
        told = summary(presenter.receipt)
        asks = asks_rest(shown.rules, told, kept=keeps_something(shown))
        close = presenter.extra.get("close_rest")
        if asks and close is None:
            title = translate("Receipt", "What becomes of the rest?")
            detail = translate("Receipt", "Choose 1 or 2 on the summary, then confirm.")
            presenter.say(Outcome(Tone.WARN, title, detail, Sound.QUESTION))
            return
        handled = presenter.take(Finish(bool(close)))
        if handled.events:
            self.open(Overlay(Page.REPORTS))

    def refused(self, decision: Refused) -> None:
        """A finish that is refused shows the summary with what stands in its way."""
        if decision.key in ("open_questions", "serials_missing", "properties_missing"):
            self.open(Overlay(Page.FINISH))

    # --- what a decision leaves to the screen -------------------------------------------------

    def follow(self, decision: Held, read: Read | None) -> bool:
        """Whether the screen has done what this decision wants; nothing is told then."""
        page = PAGE_OF_HELD.get(decision.key)
        if page is not None:
            question = str(decision.details.get("question") or "")
            self.open(Overlay(page, question))
            return page is not Page.FINISH
        if decision.key == "screen_command":
            name = str(decision.details.get("name") or "")
            return self._screen_command(name)
        if decision.key == "delivery_to_attach" and read is not None:
            return self._attach_scanned(read)
        return False

    def _screen_command(self, name: str) -> bool:
        if name in ("NEXT", "PREV"):
            self._step(1 if name == "NEXT" else -1)
            return True
        if name == "PRINT":
            self.open(Overlay(Page.REPORTS))
            return True
        said = words("command_not_here", {"command": f"DH:{name}"})
        self._presenter.say(Outcome(Tone.BAD, said.title, said.detail, Sound.REFUSED))
        return True

    def _step(self, by: int) -> None:
        receipt = self._presenter.receipt
        order = [line.id for line in receipt.ordered()]
        if not order:
            return
        at = order.index(receipt.line) + by if receipt.line in order else 0
        self._presenter.take(ChooseLine(order[at % len(order)]))

    def command(self, command: CommandRead, overlay: Overlay) -> bool:
        """A command while a page is open; False leaves it to the receipt."""
        presenter = self._presenter
        if command.name == "CANCEL":
            presenter.close_page()
            return True
        if overlay.page is Page.FINISH:
            if command.name in ("OK", "FINISH"):
                self._confirm()
                return True
            if command.name == "ANSWER" and command.value in ("1", "2"):
                self.grant(Rest(command.value == "2"))
                return True
        elif command.name == "OK" and overlay.page in EDITS:
            presenter.confirming.emit()
            return True
        return False

    # --- deliveries -------------------------------------------------------------------------

    def _attach_scanned(self, read: Read) -> bool:
        found = next((m for m in read.meanings if isinstance(m, DeliveryRead)), None)
        if found is None or len(found.deliveries) != 1:
            self.open(Overlay(Page.DELIVERIES))
            return True
        self.grant(AttachTo(found.deliveries[0]))
        return True

    async def _attach(self, delivery_id: str) -> None:
        presenter = self._presenter
        try:
            delivery = await presenter.workbench.delivery(delivery_id)
        except Unavailable as error:
            said = words(error.key, {"detail": error.detail, "what": error.detail})
            presenter.say(Outcome(Tone.BAD, said.title, said.detail, Sound.REFUSED))
            return
        presenter.close_page()
        presenter.take(Attach(delivery))

    async def reread(self) -> None:
        """Others' quantities may have moved on: the deliveries as this terminal has them now."""
        presenter = self._presenter
        receipt: Receipt = presenter.receipt
        if receipt.state is ReceiptState.FINISHED:
            return
        for head in receipt.heads:
            read_at = presenter.workbench.delivery_read_at(head.id)
            if read_at is not None and self._reread.get((receipt.id, head.id)) == read_at:
                continue  # a list was pulled, and nothing of this delivery
            try:
                delivery = await presenter.workbench.delivery(head.id)
            except Unavailable:
                continue
            self._reread[receipt.id, head.id] = delivery.read_at
            if presenter.receipt is receipt or presenter.receipt.id == receipt.id:
                presenter.take_quietly(Reread(delivery))

    # --- printed sheets ---------------------------------------------------------------------

    async def save(self) -> None:
        """Write report and, on differences, claim sheet into the reports' folder."""
        presenter = self._presenter
        folder, receipt, places = presenter.reports, presenter.receipt, dict(presenter.places)
        if folder is None:
            return
        now = presenter.clock.now()
        try:
            report = await asyncio.to_thread(write_report, receipt, folder, places, now)
            claim = await asyncio.to_thread(write_claim, receipt, folder, places, now)
        except OSError as error:
            log.warning("sheets not written: %s", error)
            words_ = translate("Receipt", "The sheets could not be written: {why}")
            presenter.extra["sheets"] = Sheets(error=words_.format(why=error.strerror or error))
        else:
            presenter.extra["sheets"] = replace(Sheets(), report=report, claim=claim)
        presenter.publish()

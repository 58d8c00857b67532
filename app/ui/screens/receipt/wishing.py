"""What pages and screen commands want: actions of the domain, other pages, printed sheets."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from app import aio
from app.domain.decision import Held, Refused
from app.domain.meanings import CommandRead, DeliveryRead, Read
from app.domain.receipt.actions import (
    Action,
    AllowOver,
    Attach,
    ChooseLine,
    Finish,
    Post,
    Reread,
)
from app.domain.receipt.document import Receipt, ReceiptState
from app.domain.receipt.merging import merged_over
from app.domain.receipt.summary import summary
from app.domain.values import Place, Product
from app.ui.screens.base import Sound
from app.ui.screens.receipt.pages.consequences import asks_rest, keeps_something
from app.ui.screens.receipt.values import AttachTo, Overlay, Page, Rest, Save, Sheets, TryPin
from app.ui.screens.working.granting import Granting
from app.ui.screens.working.outcomes import Outcome
from app.ui.sentences import Words, words
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
    "merged_over": Page.APPROVE,
}


class Wishing(Granting[Action, Overlay]):
    """Grants what pages want, on behalf of the presenter."""

    held = PAGE_OF_HELD

    def __init__(self, presenter: ReceiptPresenter) -> None:
        super().__init__(presenter)
        self._presenter = presenter
        self._then = ""
        """What a lead is asked about: `post` or `finish`."""
        self._reread: dict[tuple[str, str], int] = {}
        """When what was read again last was read, by receipt and delivery."""

    # --- wishes -----------------------------------------------------------------------------

    def page(self, page: str, subject: str = "") -> Overlay:
        return Overlay(Page(page), subject)

    def grant_own(self, wish: Any) -> None:
        presenter = self._presenter
        match wish:
            case AttachTo(delivery=delivery):
                aio.spawn(self._attach(delivery), name="attach", owner=presenter.owner)
            case Rest(close=close):
                presenter.extra["close_rest"] = close
                presenter.publish()
            case Save():
                aio.spawn(self.save(), name="sheets", owner=presenter.owner)
            case TryPin():
                aio.spawn(self._try(wish), name="approve", owner=presenter.owner)
            case _:
                pass

    def prepare(self, overlay: Overlay) -> None:
        extra = self._presenter.extra
        match overlay.page:
            case Page.PLACES:
                extra["choices"] = self._places()
            case Page.DELIVERIES:
                rows = self._presenter.workbench.deliveries()
                extra["deliveries"] = tuple(row for row in rows if row.startable)
            case Page.FINISH:
                extra["close_rest"] = None
            case Page.APPROVE:
                extra["leads"] = self._leads()
            case Page.REPORTS:
                self.grant(Save())
            case _:
                pass

    def at_hand(self) -> tuple[Product, ...]:
        """Announced goods that no catalog names."""
        return self._presenter.snapshot().nameless

    def _places(self) -> tuple[Place, ...]:
        listed = self._presenter.workbench.places()
        first = [p for p in listed if p.kind in ("receiving", "dock", "quarantine")]
        return tuple(p.place for p in (*first, *(p for p in listed if p not in first)))

    # --- finishing --------------------------------------------------------------------------

    def confirm(self) -> None:
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

    def follow(self, decision: Held) -> bool:
        if decision.key == "merged_over":
            self._then = str(decision.details.get("then"))
        return super().follow(decision)

    def _leads(self) -> tuple[tuple[str, str], ...]:
        people = self._presenter.workbench.people
        return tuple((one.id, one.name) for one in people.leads())

    async def _try(self, wish: TryPin) -> None:
        """Post what a lead lets be over together with others, if the PIN is right."""
        presenter = self._presenter
        found = await presenter.workbench.people.verify_lead(wish.lead, wish.pin)
        if isinstance(found, Refused):
            said = words(found.key, found.details)
            presenter.say(Outcome(Tone.BAD, said.title, said.detail, Sound.REFUSED))
            return
        overlay = presenter.overlay
        if overlay is None or overlay.page is not Page.APPROVE:
            return  # put away, or another person goes on here meanwhile
        presenter.close_page()
        lines = merged_over(presenter.receipt, presenter.receipt_rules())
        presenter.take(AllowOver(tuple(line.id for line in lines), found.id))
        if self._then == "finish":
            self.confirm()
        else:
            presenter.take(Post())

    def refused(self, decision: Refused) -> None:
        """A finish that is refused shows the summary with what stands in its way."""
        if decision.key in ("open_questions", "serials_missing", "properties_missing"):
            self.open(Overlay(Page.FINISH))

    # --- what a decision leaves to the screen -------------------------------------------------

    def attach(self, decision: Held, read: Read | None) -> bool:
        """Whether a delivery was scanned that the receipt is to be attached to."""
        if decision.key != "delivery_to_attach" or read is None:
            return False
        self._attach_scanned(read)
        return True

    def screen_command(self, name: str) -> bool:
        if name == "PRINT":
            self.open(Overlay(Page.REPORTS))
        return name == "PRINT"

    def not_here(self, name: str) -> Words:
        return words("command_not_here", {"command": f"DH:{name}"})

    def step(self, by: int) -> None:
        receipt = self._presenter.receipt
        order = [line.id for line in receipt.ordered()]
        if not order:
            return
        at = order.index(receipt.line) + by if receipt.line in order else 0
        self._presenter.take(ChooseLine(order[at % len(order)]))

    def finishing(self, command: CommandRead) -> bool:
        if command.name == "ANSWER" and command.value in ("1", "2"):
            self.grant(Rest(command.value == "2"))
            return True
        return super().finishing(command)

    # --- deliveries -------------------------------------------------------------------------

    def _attach_scanned(self, read: Read) -> None:
        found = next((m for m in read.meanings if isinstance(m, DeliveryRead)), None)
        if found is None or len(found.deliveries) != 1:
            self.open(Overlay(Page.DELIVERIES))
        else:
            self.grant(AttachTo(found.deliveries[0]))

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

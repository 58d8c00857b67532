"""Runs the receipt screen: what a receipt says of itself, on top of what all documents share."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app import aio
from app.domain.decision import Decision, Held
from app.domain.meanings import Read, UnknownRead
from app.domain.receipt.actions import (
    Action,
    Answer,
    DropContext,
    EnterSerial,
    Finish,
    Post,
    Scan,
    Undo,
)
from app.domain.receipt.document import Question, Receipt
from app.domain.receipt.facts import Posted, ReceiptFact
from app.domain.receipt.rules import ReceiptRules
from app.ui.screens.base import Framing, Sound
from app.ui.screens.home.words import go_on
from app.ui.screens.own import Own
from app.ui.screens.receipt import framing
from app.ui.screens.receipt.lookups import place_names, trusted_packages
from app.ui.screens.receipt.outcomes import outcome_of
from app.ui.screens.receipt.values import EDITS, KEYPADS, Overlay, Page, Sheets, Snapshot
from app.ui.screens.receipt.wishing import Wishing
from app.ui.screens.working.company import Accompanied, Company
from app.ui.screens.working.desk_presenter import PostedRow
from app.ui.screens.working.outcomes import QUIET, Outcome
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.workbench.receiving import ReceivingDesk

if TYPE_CHECKING:
    from app.workbench.workbench import Workbench

MAKERS = {"scan": Scan, "answer": Answer, "undo": Undo, "drop": DropContext}


class ReceiptPresenter(Accompanied[Receipt, ReceiptFact, Action, Question, Overlay]):
    """The open receipt; `enter` takes a `ReceivingDesk` or a document's id."""

    name = "receipt"
    edits = EDITS
    keypads = KEYPADS
    desk_class = ReceivingDesk
    posted_fact = Posted
    makers = MAKERS
    wishing: Wishing

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
        self.rules = rules or ReceiptRules()
        super().__init__(workbench, owner, clock, self.rules, reports=reports, parent=parent)
        self.wishing = Wishing(self)
        self.company = Company(self)

    @property
    def receipt(self) -> Receipt:
        """The document as it stands, on disk or on its way there."""
        return self.document

    def receipt_rules(self) -> ReceiptRules:
        """The site's settings as they are now."""
        assert isinstance(self.desk, ReceivingDesk)
        return self.desk.rules()

    def snapshot(self) -> Snapshot:
        """The screen as it is to be shown."""
        unsent, stuck = self.tally
        return Snapshot(
            self.receipt,
            self.overlay,
            places=self.places,
            now=self.clock.now(),
            unsent=unsent,
            stuck=stuck,
            reasons=self.rules.reasons,
            rules=self.receipt_rules(),
            trusted=self.trusted(),
            company=self.company.companions,
            read=self.company.read,
            **self.extra,
        )

    def trusted(self) -> frozenset[str]:
        """Packages whose sender may be taken at his word."""
        return trusted_packages(self.receipt, self.receipt_rules(), self.clock.stamp())

    def sheets(self) -> Sheets:
        """The printed sheets so far."""
        found = self.extra.get("sheets")
        return found if isinstance(found, Sheets) else Sheets()

    # --- what a receipt is ------------------------------------------------------------------

    def opened(self, document: str) -> ReceivingDesk:
        return self.workbench.open_receipt(document)

    def rows(self) -> Iterable[PostedRow]:
        return self.workbench.receipts()

    def subjects(self) -> Collection[str]:
        return [head.id for head in self.receipt.heads]

    def numbered(self, on: Sequence[str]) -> str:
        return ""  # several deliveries of one sender are one receipt

    def read_at(self) -> dict[str, int]:
        found = {head.id: self.workbench.delivery_read_at(head.id) for head in self.receipt.heads}
        return {key: at for key, at in found.items() if at is not None}

    def shows_others(self) -> bool:
        return any(line.elsewhere for line in self.receipt.lines.every())

    def framing(self, tone: Tone) -> Framing:
        return framing.framing_of(self, tone)

    def welcome(self) -> Outcome:
        receipt = self.receipt
        if not receipt.recent:
            return QUIET
        title = ", ".join(head.number for head in receipt.heads)
        own = Own(
            "receipt", receipt.id, title, receipt.state, receipt.changed_at, 0, 0, "", "receive"
        )
        here = go_on(own, receipt, self.clock.now())
        told = translate("GoOnCard", "You were here: {where}").format(where=here.title)
        return Outcome(Tone.PLAIN, told, here.detail, Sound.NONE, "clock")

    def outcome_of(self, decision: Decision[ReceiptFact]) -> Outcome:
        return outcome_of(self.receipt, decision)

    def place_names(self) -> dict[str, str]:
        return place_names(self.workbench, self.receipt)

    def press(self, key: str) -> bool:
        if key == "post":
            self.take(Post())
        elif key == "finish":
            self.take(Finish())
        elif key in set(Page):
            self.wishing.open(Overlay(Page(key)))
        else:
            return False
        return True

    def follow(self, decision: Held, read: Read | None) -> bool:
        return self.wishing.attach(decision, read) or super().follow(decision, read)

    def page_takes_scan(self, read: Read, overlay: Overlay) -> bool:
        if overlay.page is Page.SERIALS and isinstance(read.meanings[0], UnknownRead):
            self.take(EnterSerial(overlay.subject, read.text), read=read)
            return True
        return False

    async def enter(self, what: Any = None) -> None:
        await super().enter(what)
        if self.has_desk:
            self._ask_leads()

    def open_page(self, overlay: Overlay) -> None:
        super().open_page(overlay)
        if overlay.page is Page.APPROVE:
            self.show_frame()

    def close_page(self) -> None:
        asked = self.overlay is not None and self.overlay.page is Page.APPROVE
        super().close_page()
        if asked:
            self.show_frame()

    def _ask_leads(self) -> None:
        """Whether there is a lead who can be asked now."""
        assert isinstance(self.desk, ReceivingDesk)
        self.desk.asks_lead = bool(self.workbench.people.leads())

    def news(self, topic: str) -> None:
        if topic == "people":
            self._ask_leads()
        if topic == "deliveries" and not self.receipt.blind:
            aio.spawn(self.wishing.reread(), name="read again", owner=self.owner)
            self.company.look()

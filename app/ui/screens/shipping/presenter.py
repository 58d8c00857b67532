"""Runs the screen of a shipment: a draft is put together, a shipment is loaded or received."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app import aio
from app.domain.decision import Decision, Refused
from app.domain.meanings import PlaceRead, Read, UnknownRead
from app.domain.ship_posting import StockMoved
from app.domain.shipping.actions import (
    Abandon,
    Action,
    AllAsAdvised,
    Answer,
    DropContext,
    EnterSerial,
    Finish,
    InStock,
    Share,
    Undo,
)
from app.domain.shipping.actions import Scan as Scanned
from app.domain.shipping.differences import book_gaps
from app.domain.shipping.document import Question, Shipping, ShippingState
from app.domain.shipping.facts import Posted, ShippingFact, Task
from app.domain.shipping.rules import ShippingRules
from app.scan.values import Scan
from app.ui.screens import moments
from app.ui.screens.base import Framing, Sound
from app.ui.screens.shipping import coding, framing
from app.ui.screens.shipping.figures import called_off, document_name
from app.ui.screens.shipping.values import (
    EDITS,
    KEYPADS,
    NO_STOCK,
    SIDES,
    CallOff,
    Overlay,
    Page,
    Sheets,
    Snapshot,
)
from app.ui.screens.shipping.wishing import Wishing
from app.ui.screens.shipping.words import outcome_of
from app.ui.screens.working.desk_presenter import DeskPresenter, PostedRow
from app.ui.screens.working.outcomes import QUIET, Outcome
from app.ui.screens.working.presenter import command_in
from app.ui.screens.working.timers import Timers
from app.ui.sentences import words
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.workbench.errors import StoreError, UnknownRecord
from app.workbench.ship_desk import ShippingDesk

if TYPE_CHECKING:
    from app.workbench.workbench import Workbench

MAKERS = {"scan": Scanned, "answer": Answer, "undo": Undo, "drop": DropContext}
AGES, MINUTE_MS = "ages of figures: beat", 60_000


class ShippingPresenter(DeskPresenter[Shipping, ShippingFact, Action, Question, Overlay]):
    """A shipment; `enter` takes a `ShippingDesk` or a document's id. `reports` is the folder for
    the loading list.
    """

    name = "shipping"
    edits = EDITS
    keypads = KEYPADS
    desk_class = ShippingDesk
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
        rules: ShippingRules | None = None,
        parent: QObject | None = None,
    ) -> None:
        self.rules = rules or ShippingRules()
        super().__init__(workbench, owner, clock, self.rules, reports=reports, parent=parent)
        self.wishing = Wishing(self)
        self.unknown: UnknownRead | None = None
        """The code that nobody knew, scanned last."""
        self._read: Read | None = None
        self._aging = Timers(owner)
        self._stocked: dict[str, InStock | None] = {}
        self._stocked_at = ("", "")
        """The document, and the source, of which that stock is."""

    # --- what it shows ----------------------------------------------------------------------

    @property
    def task(self) -> Task:
        """What is done on the document."""
        return self.document.task

    def stock(self) -> Mapping[str, InStock]:
        """What this terminal last heard of the source's stock, by product; of a draft only. It is
        read once, and again where there is news of it.
        """
        source = self.document.heading.source if self.has_desk else None
        if source is None or self.task is not Task.DRAFT:
            return NO_STOCK
        if self._stocked_at != (self.document.id, source.id):
            self._stocked, self._stocked_at = {}, (self.document.id, source.id)
        products = dict.fromkeys(line.product.id for line in self.document.lines)
        for key in products:
            if key not in self._stocked:
                self._stocked[key] = self.workbench.shipping.stock(key)
        return {key: found for key in products if (found := self._stocked[key]) is not None}

    def staff(self) -> tuple[tuple[str, str], ...]:
        """Who can be responsible, by the server's id and name."""
        if "staff" not in self.extra:
            self.extra["staff"] = tuple(self.workbench.shipping.staff())
        found: tuple[tuple[str, str], ...] = self.extra["staff"]
        return found

    def sheets(self) -> Sheets:
        """The loading list so far."""
        found = self.extra.get("sheets")
        return found if isinstance(found, Sheets) else Sheets()

    def books_differ(self) -> bool:
        """Whether the system books otherwise than goods left or came, on a document at its end."""
        document = self.document
        ended = document.state is ShippingState.FINISHED
        return ended and not called_off(document) and bool(book_gaps(document))

    def snapshot(self) -> Snapshot:
        """The screen as it is to be shown."""
        unsent, stuck = self.tally
        self.staff()
        return Snapshot(
            self.document,
            self.overlay,
            stock=self.stock(),
            now=self.clock.now(),
            unsent=unsent,
            stuck=stuck,
            unknown=self.unknown,
            adjusts=self.workbench.adjusts_stock,
            **self.extra,
        )

    # --- coming and going -------------------------------------------------------------------

    async def enter(self, what: Any = None) -> None:
        """Show a desk, or the document with this id, perhaps to call it off (`CallOff`); None: the
        one that is open.
        """
        wanted = what.document if isinstance(what, CallOff) else what
        await super().enter(wanted)
        self._grow_older()
        if isinstance(what, CallOff):
            self.wishing.open(Overlay(Page.CANCEL, what.reason))

    async def leave(self) -> None:
        """What waits for its scan is dropped; a draft on which nothing was done is given up."""
        self._aging.stop()
        await super().leave()
        if self._desk is not None and _untouched(self.document):
            self.take_quietly(Abandon())

    def _grow_older(self) -> None:
        """The ages of figures are shown: once a minute they are others."""
        if not self.has_desk:
            return
        self._stocked.clear()  # what is being counted blind is shown no more
        self._show_stock()
        self._aging.start(AGES, MINUTE_MS, self._grow_older)

    def _show_stock(self) -> None:
        if self.stock():
            self.show_frame()
            self.publish()

    def refresh(self, topic: str, key: str) -> None:
        """Something changed in the stores."""
        if topic == "shelves" and self.has_desk and key in self._stocked:
            del self._stocked[key]
            self._show_stock()
        else:
            super().refresh(topic, key)

    # --- pages ------------------------------------------------------------------------------

    def open_page(self, overlay: Overlay) -> None:
        """Lay a page over the list; where it asks for a place, the prompt says so."""
        super().open_page(overlay)
        self.show_frame()

    def close_page(self) -> None:
        """Put the open page away."""
        open_before = self.overlay is not None
        super().close_page()
        if open_before:
            self.show_frame()

    # --- scans ------------------------------------------------------------------------------

    async def scan(self, read: Read, scan: Scan) -> None:
        """A code was read: decided and shown before this returns."""
        self.unknown, self._read = None, read
        command = command_in(read)
        if command is None or not self.wishing.shortcut(command.name):
            await super().scan(read, scan)

    def takes_badge(self, read: Read) -> bool:
        """On the page of the heading a badge says who is responsible; nobody is signed in by it."""
        return self.overlay is not None and self.overlay.page is Page.HEADING

    def page_takes_scan(self, read: Read, overlay: Overlay) -> bool:
        if overlay.page in SIDES and any(isinstance(m, PlaceRead) for m in read.meanings):
            self.close_page()
            action = Scanned(read, side=SIDES[overlay.page])
            self.take(action, read=read, scanned=True)
            return True
        if overlay.page is Page.HEADING and coding.says_heading(self, read):
            return True
        if overlay.page is Page.SERIAL and isinstance(read.meanings[0], UnknownRead):
            self.close_page()
            self.take(EnterSerial(overlay.subject, read.text), read=read)
            return True
        return False

    def refused(self, decision: Refused) -> None:
        if decision.key == "unknown_code" and self._read is not None:
            meanings = self._read.meanings
            self.unknown = next((m for m in meanings if isinstance(m, UnknownRead)), None)
        super().refused(decision)

    # --- what it is -------------------------------------------------------------------------

    def opened(self, document: str) -> ShippingDesk:
        return self.workbench.shipping.open_document(document)

    def rows(self) -> Iterable[PostedRow]:
        return self.workbench.ship_heads()

    def subjects(self) -> Collection[str]:
        shipment = self.document.shipment
        return [shipment.head.id] if shipment is not None else []

    def framing(self, tone: Tone) -> Framing:
        return framing.framing_of(self, tone)

    def welcome(self) -> Outcome:
        document = self.document
        if not document.recent:
            return QUIET
        where = document_name(document)
        title = translate("GoOnCard", "You were here: {where}").format(where=where)
        at = moments.moment(document.recent[0].at, self.clock.now())
        detail = translate("AdHoc", "last scan {time}").format(time=at)
        return Outcome(Tone.PLAIN, title, detail, Sound.NONE, "clock")

    def outcome_of(self, decision: Decision[ShippingFact]) -> Outcome:
        return outcome_of(self.document, decision)

    def place_names(self) -> dict[str, str]:
        return {}

    def press(self, key: str) -> bool:
        if key == "finish":
            self.take(Finish())
        elif key == "share":
            self.take(Share())
        elif key == "all":
            self.take(AllAsAdvised())
        elif key in set(Page):
            code = self.unknown.code if key == Page.LINK and self.unknown else ""
            self.wishing.open(Overlay(Page(key), code))
        else:
            return False
        return True

    async def delete(self) -> None:
        """Delete the draft: what has not been sent is dropped, what the server has is taken off."""
        desk = self.desk
        assert isinstance(desk, ShippingDesk)
        try:
            handled = await self.workbench.shipping.delete(desk)
        except StoreError as error:
            self.cannot_read(error)
            return
        self.told(handled)

    def booked(self) -> tuple[StockMoved, ...]:
        """What was booked of the shipment.

        Raises:
            StoreError, UnknownRecord: see `ShippingDesk.booked`.
        """
        desk = self.desk
        assert isinstance(desk, ShippingDesk)
        return desk.booked()

    def cannot_read(self, error: StoreError | UnknownRecord) -> None:
        """The disk, or a newer version's record, stands in the way."""
        if isinstance(error, UnknownRecord):
            said = words("record_unknown")
        else:
            said = words(error.key, {"path": error.path.name})
        self.say(Outcome(Tone.BAD, said.title, said.detail, Sound.REFUSED))


def _untouched(document: Shipping) -> bool:
    """Whether nothing was ever scanned or said on a draft that begins here."""
    if document.task is not Task.DRAFT or document.shipment is not None:
        return False
    heading = document.heading
    said = heading.source or heading.destination or heading.note or heading.staff
    begun = document.lines or document.questions or document.recent or document.posts or said
    return document.state is ShippingState.OPEN and not begun

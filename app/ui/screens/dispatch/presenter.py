"""Runs the dispatch screen: what a dispatch says of itself, on top of what all documents share."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app import aio
from app.domain.decision import Decision
from app.domain.dispatch.actions import (
    Action,
    Answer,
    DropContext,
    EnterSerial,
    NewPackage,
    Scan,
    Undo,
)
from app.domain.dispatch.document import Dispatch, Question
from app.domain.dispatch.facts import DispatchFact, Posted
from app.domain.dispatch.rules import DispatchRules
from app.domain.meanings import PackageRead, Read, UnknownRead
from app.ui.screens.base import Framing, Sound
from app.ui.screens.dispatch import framing
from app.ui.screens.dispatch.figures import order_name
from app.ui.screens.dispatch.pressing import pressed
from app.ui.screens.dispatch.stages import Surplus
from app.ui.screens.dispatch.values import EDITS, KEYPADS, Overlay, Page, Sheets, Snapshot
from app.ui.screens.dispatch.welcome import you_were_here
from app.ui.screens.dispatch.wishing import Wishing
from app.ui.screens.dispatch.words import outcome_of
from app.ui.screens.working.company import Accompanied, Company
from app.ui.screens.working.desk_presenter import PostedRow
from app.ui.screens.working.figures import today
from app.ui.screens.working.outcomes import QUIET, Outcome
from app.ui.tokens import Tone
from app.workbench.desk import Handled
from app.workbench.dispatching import DispatchDesk

if TYPE_CHECKING:
    from app.workbench.workbench import Workbench

READ_AGAIN = "read again"
MODES = frozenset({"pick", "pack", "handover"})
"""Values of `DH:GOTO` that change the mode of the open dispatch."""

MAKERS = {"scan": Scan, "answer": Answer, "undo": Undo, "drop": DropContext}


class DispatchPresenter(Accompanied[Dispatch, DispatchFact, Action, Question, Overlay]):
    """The open dispatch; `enter` takes a `DispatchDesk` or a document's id."""

    name = "dispatch"
    edits = EDITS
    keypads = KEYPADS
    desk_class = DispatchDesk
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
        rules: DispatchRules | None = None,
        parent: QObject | None = None,
    ) -> None:
        self.rules = rules or DispatchRules()
        super().__init__(workbench, owner, clock, self.rules, reports=reports, parent=parent)
        self.wishing = Wishing(self)
        self.company = Company(self)
        self.surplus = Surplus()
        self.unknown = ""
        """The code that nobody knew just now: it can be linked (law 14)."""

    def dispatch_rules(self) -> DispatchRules:
        """The site's settings as they are now."""
        assert isinstance(self.desk, DispatchDesk)
        return self.desk.rules()

    def snapshot(self) -> Snapshot:
        """The screen as it is to be shown."""
        unsent, stuck = self.tally
        now = self.clock.now()
        return Snapshot(
            self.document,
            self.overlay,
            self.dispatch_rules(),
            places=self.places,
            now=now,
            today=today(now),
            unsent=unsent,
            stuck=stuck,
            due=self.surplus.any(self.document),
            adjusts=self.workbench.adjusts_stock,
            company=self.company.companions,
            read=self.company.read,
            **self.extra,
        )

    def sheets(self) -> Sheets:
        """The printed sheets so far."""
        found = self.extra.get("sheets")
        return found if isinstance(found, Sheets) else Sheets()

    def takes_goto(self, value: str) -> bool:
        """Whether `DH:GOTO:value` is about the open dispatch, not about another screen."""
        return self.has_desk and value in MODES

    def take(
        self,
        action: Action,
        painted: Mapping[str, int] | None = None,
        *,
        read: Read | None = None,
        scanned: bool = False,
        also: str = "",
    ) -> Handled[Dispatch, DispatchFact]:
        """As for every document; a code that nobody knew can be linked until something else is
        done.
        """
        self.unknown = ""
        return super().take(action, painted, read=read, scanned=scanned, also=also)

    # --- what a dispatch is -----------------------------------------------------------------

    def opened(self, document: str) -> DispatchDesk:
        return self.workbench.open_dispatch(document)

    def rows(self) -> Iterable[PostedRow]:
        return self.workbench.dispatches()

    def subjects(self) -> Collection[str]:
        return [order.id for order in self.document.orders]

    def numbered(self, on: Sequence[str]) -> str:
        orders = self.document.orders
        return ", ".join(order_name(order) for order in orders if order.id in on)

    def read_at(self) -> dict[str, int]:
        orders = self.document.orders
        found = {order.id: self.workbench.goods_out_read_at(order.id) for order in orders}
        return {key: at for key, at in found.items() if at is not None}

    def shows_others(self) -> bool:
        return any(line.others_picked for line in self.document.lines.every())

    def framing(self, tone: Tone) -> Framing:
        return framing.framing_of(self, tone)

    def welcome(self) -> Outcome:
        here = you_were_here(self.document, self.clock.now())
        if here is None:
            return QUIET
        return Outcome(Tone.PLAIN, here[0], here[1], Sound.NONE, "clock")

    def outcome_of(self, decision: Decision[DispatchFact]) -> Outcome:
        return outcome_of(self.document, decision)

    def place_names(self) -> dict[str, str]:
        names = {known.place.id: known.place.name for known in self.workbench.places()}
        for line in self.document.lines.every():
            for place in (line.place, *line.source.known_places):
                if place is not None:
                    names.setdefault(place.id, place.name)
        return names

    def press(self, key: str) -> bool:
        action = pressed(self.document, key)
        if action is not None:
            self.take(action)
        elif key in set(Page):
            self.wishing.open(Overlay(Page(key), self.wishing.subject(Page(key))))
        else:
            return False
        return True

    def page_takes_scan(self, read: Read, overlay: Overlay) -> bool:
        if overlay.page is Page.SERIAL and isinstance(read.meanings[0], UnknownRead):
            self.close_page()
            self.take(EnterSerial(overlay.subject, read.text), read=read)
            return True
        label = _label(read) if overlay.page is Page.NEW_PACKAGE else ""
        if label:
            self.close_page()
            self.take(NewPackage(overlay.subject or None, code=label), read=read)
        return bool(label)

    def news(self, topic: str) -> None:
        if topic == "goods_outs":
            aio.spawn(self.wishing.reread(), name=READ_AGAIN, owner=self.owner)
            self.company.look()


def _label(read: Read) -> str:
    """The label of a package that is begun with it: an SSCC, or a text that nobody knows; never
    an article's number that nobody knows.
    """
    first = read.meanings[0]
    if isinstance(first, PackageRead):
        return first.code
    return read.text if isinstance(first, UnknownRead) and first.gtin is None else ""

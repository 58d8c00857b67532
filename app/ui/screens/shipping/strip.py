"""Two strips around the list: from where to where, and quick hands on the line."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from app.domain.shipping.actions import AddQuantity, Remove, TakeRest
from app.domain.shipping.facts import Task
from app.domain.shipping.line import Line
from app.domain.values import Place, Track
from app.ui.screens.shipping.figures import staff_name
from app.ui.screens.shipping.values import Do, Overlay, Page, Show, Snapshot
from app.ui.screens.working.context import ContextRow
from app.ui.screens.working.figures import digits
from app.ui.screens.working.quick import QuickKeys
from app.ui.screens.working.spot import Spot
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import BigButton


class ContextStrip(ContextRow):
    """From where to where (a tap changes a draft's), who answers for it, open questions, what was
    sent.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.source = Spot(theme, "place", Page.SOURCE, self)
        self.destination = Spot(theme, "forward", Page.DESTINATION, self)
        self.staff = Spot(theme, "person", Page.HEADING, self)
        self.questions = Spot(theme, "question", Page.QUESTIONS, self)
        self.posted = Spot(theme, "cloud", Page.REPORTS, self)
        self._changes = False
        self.stand((self.source, self.destination, self.staff), (self.questions, self.posted))

    def display(self, snapshot: Snapshot) -> None:
        """Show what holds for all of it."""
        document = snapshot.document
        heading, kiosk = document.heading, self._theme.kiosk
        self._changes = snapshot.takes and document.task is Task.DRAFT
        said = translate("Shipping", "From {place}"), translate("Shipping", "To {place}")
        self._show(self.source, heading.source, said[0], translate("Shipping", "From where?"))
        self._show(
            self.destination, heading.destination, said[1], translate("Shipping", "Where to?")
        )
        person = staff_name(heading, snapshot.staff) if kiosk else ""
        self.staff.display(person, translate("Shipping", "Responsible: {name}").format(name=person))
        self.show_questions(len(document.questions))
        if document.posts:
            self.show_posted(snapshot, brief=not kiosk)
        else:
            self.posted.display("", "")
        self.place_parts()

    def _show(self, spot: Spot, place: Place | None, said: str, unknown: str) -> None:
        """A place, or that it is not known yet."""
        if place is None:
            spot.display(unknown, unknown, Tone.WARN if self._changes else Tone.PLAIN)
        else:
            spot.display(place.name, said.format(place=place.name))

    def tapped(self, key: str) -> None:
        if self._changes or key in (Page.QUESTIONS, Page.REPORTS):
            self.wished.emit(Show(Overlay(Page(key))))


class LineStrip(QuickKeys):
    """-1, +1, keypad, all the rest or remove, and more for the line in hand, in one tap (law 8)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._drafting = False
        self.other = BigButton(theme, icon="check-all", parent=self)
        self.other.clicked.connect(self._on_other)
        self.stand(
            (self.minus, self.plus, self.other, self.keypad, self.detail),
            (0.8, 0.8, 1.9, 1.4, 1.1),
            (1.0, 1.0, 1.7, 1.0, 1.0),
        )

    def display(self, snapshot: Snapshot) -> None:
        """Show what can be done with the line in hand."""
        document = snapshot.document
        line = document.line_of(document.line)
        works = line is not None and snapshot.takes
        self._drafting = document.task is Task.DRAFT
        self.line = line.id if line is not None else ""
        weighed = line is not None and line.product.catch_weight
        serial = line is not None and line.product.track is Track.SERIAL
        some = line is not None and line.quantity > 0
        self.minus.setEnabled(works and some and not weighed)
        self.plus.setEnabled(works and not weighed and not serial)
        self.keypad.setEnabled(works and not serial)
        self.detail.setEnabled(line is not None)
        self._show_other(line, works=works)
        self.place_parts()

    def _show_other(self, line: Line | None, *, works: bool) -> None:
        """Remove the line of a draft; of a shipment all that is still missing of it."""
        if self._drafting:
            self.other.set_icon("trash")
            self.other.setEnabled(works)
            self.name((self.other, translate("Shipping", "Remove")))
            return
        self.other.set_icon("check-all")
        left = line.rest if works and line is not None else Decimal(0)
        told = (
            translate("Shipping", "Rest {n}")
            if self.narrow
            else translate("Shipping", "All the rest: {n}")
        )
        self.name()
        self.other.setText(told.format(n=digits(left)) if left else translate("Shipping", "Rest"))
        self.other.setAccessibleName(self.other.text())
        self.other.setEnabled(works and bool(left))

    def count(self, by: Decimal) -> None:
        self.wished.emit(Do(AddQuantity(self.line, by)))

    def open(self, page: str, line: str) -> None:
        self.wished.emit(Show(Overlay(Page(page), line)))

    def _on_other(self) -> None:
        self.wished.emit(Do(Remove(self.line) if self._drafting else TakeRest(self.line)))

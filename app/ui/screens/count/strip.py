"""Two strips around the list: where, what and how blind; and quick hands on the line."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from app.domain.counting.actions import AddQuantity
from app.domain.counting.document import CountState
from app.domain.values import Track
from app.ui.screens.count.cards import blind_fact
from app.ui.screens.count.values import CountAgain, Do, Overlay, Page, Show, Snapshot
from app.ui.screens.working.context import ContextRow
from app.ui.screens.working.quick import QuickKeys
from app.ui.screens.working.spot import Spot, row_fits
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import BigButton

EQUAL = (1.0, 1.0, 1.0, 1.0, 1.0)


class ContextStrip(ContextRow):
    """Where goods are counted, what count it is, open questions, what was sent."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._named = ("", "")
        """What count it is, and the same in brief."""
        self.place = Spot(theme, "place", Page.PLACES, self)
        self.heading = Spot(theme, "count", Page.HEADING, self)
        self.questions = Spot(theme, "question", Page.QUESTIONS, self)
        self.posted = Spot(theme, "cloud", Page.SENDING, self)
        self.stand((self.place, self.heading), (self.questions, self.posted))

    def display(self, snapshot: Snapshot) -> None:
        """Show what holds for all of it."""
        document = snapshot.document
        here = document.place.name if document.place is not None else ""
        where = translate("Counting", "Counting at {place}").format(place=here)
        nowhere = translate("Counting", "No place yet")
        done = document.place is not None and document.place.id in document.done
        tone = Tone.OK if done else Tone.PLAIN
        self.place.display(here or nowhere, where if here else nowhere, tone)
        blind = blind_fact(blind=document.heading.blind)
        self.heading.icon_name = blind.icon
        self.show_questions(len(document.questions))
        if document.posts:
            self.show_posted(snapshot, brief=not self._theme.kiosk)
        else:
            self.posted.display("", "")
        name = document.heading.name
        self._named = (" · ".join(part for part in (name, blind.text) if part), name or blind.text)
        self.place_parts()

    def place_parts(self) -> None:
        """The name gives way first: its sheet says the whole."""
        for brief in (*self._named, " "):
            self.heading.display(brief, self._named[0])
            if row_fits(self._theme, self, (self.place, self.heading, *self._right)):
                break
        super().place_parts()

    def tapped(self, key: str) -> None:
        self.wished.emit(Show(Overlay(Page(key))))


class LineStrip(QuickKeys):
    """-1, +1, keypad, count again and more for the line in hand, in one tap (law 8)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.again = BigButton(theme, icon="undo", parent=self)
        self.again.clicked.connect(self._on_again)
        self.stand((self.minus, self.plus, self.keypad, self.again, self.detail), EQUAL, EQUAL)
        self._snapshot: Snapshot | None = None

    def display(self, snapshot: Snapshot) -> None:
        """Show what can be done with the line in hand."""
        self._snapshot = snapshot
        document = snapshot.document
        line = document.line_of(document.line)
        place = document.place.id if document.place is not None else ""
        here = line is not None and line.cell.place.id == place
        works = here and document.state is CountState.OPEN
        self.line = line.id if line is not None else ""
        weighed = line is not None and line.product.catch_weight
        serial = line is not None and line.product.track is Track.SERIAL
        self.minus.setEnabled(works and not weighed)
        self.plus.setEnabled(works and not weighed and not serial)
        self.keypad.setEnabled(works and not serial)
        self.again.setEnabled(works)
        self.detail.setEnabled(line is not None)
        self.name((self.again, translate("Counting", "Recount")))
        self.place_parts()

    def count(self, by: Decimal) -> None:
        self.wished.emit(Do(AddQuantity(self.line, by)))

    def open(self, page: str, line: str) -> None:
        self.wished.emit(Show(Overlay(Page(page), line)))

    def _on_again(self) -> None:
        assert self._snapshot is not None
        line = self._snapshot.document.line_of(self.line)
        if line is not None:
            self.wished.emit(CountAgain(line.spot))

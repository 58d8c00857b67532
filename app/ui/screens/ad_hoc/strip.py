"""Two strips around the list: why and to whom, from where; and quick hands on the line."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from app.domain.adhoc.actions import AddQuantity, Remove
from app.domain.adhoc.document import AdHocState
from app.domain.values import Track
from app.ui.screens.ad_hoc.values import Do, Overlay, Page, Show, Snapshot
from app.ui.screens.ad_hoc.words import heading_words
from app.ui.screens.working.context import ContextRow
from app.ui.screens.working.quick import QuickKeys
from app.ui.screens.working.spot import Spot
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.button import BigButton

EQUAL = (1.0, 1.0, 1.0, 1.0, 1.0)


class ContextStrip(ContextRow):
    """Why goods leave and to whom, where they are taken from, open questions, what was sent."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.heading = Spot(theme, "person", Page.HEADING, self)
        self.place = Spot(theme, "place", Page.PLACES, self)
        self.questions = Spot(theme, "question", Page.QUESTIONS, self)
        self.posted = Spot(theme, "cloud", "", self)
        self.stand((self.heading, self.place), (self.questions, self.posted))

    def display(self, snapshot: Snapshot) -> None:
        """Show what holds for all of it."""
        document = snapshot.document
        self.setVisible(document is not None)
        if document is None:
            return
        told = heading_words(document.heading)
        self.heading.display(told, told)
        here = document.place.name if document.place else ""
        where = translate("AdHoc", "From place {place}").format(place=here)
        anywhere = translate("AdHoc", "No place")
        self.place.display(here or anywhere, where if here else anywhere)
        self.show_questions(len(document.questions))
        if document.posts:
            self.show_posted(snapshot, brief=not self._theme.kiosk)
        else:
            self.posted.display("", "")
        self.place_parts()

    def tapped(self, key: str) -> None:
        self.wished.emit(Show(Overlay(Page(key))))


class LineStrip(QuickKeys):
    """-1, +1, keypad, remove and more for the line in hand, in one tap (law 8)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.remove = BigButton(theme, icon="trash", parent=self)
        self.remove.clicked.connect(self._on_remove)
        self.stand((self.minus, self.plus, self.keypad, self.remove, self.detail), EQUAL, EQUAL)

    def display(self, snapshot: Snapshot) -> None:
        """Show what can be done with the line in hand."""
        document = snapshot.document
        line = document.line_of(document.line) if document is not None else None
        works = line is not None and document is not None and document.state is AdHocState.OPEN
        self.line = line.id if line is not None else ""
        weighed = line is not None and line.product.catch_weight
        serial = line is not None and line.product.track is Track.SERIAL
        self.minus.setEnabled(works and not weighed)
        self.plus.setEnabled(works and not weighed and not serial)
        self.keypad.setEnabled(works and not serial)
        self.remove.setEnabled(works)
        self.detail.setEnabled(line is not None)
        self.name((self.remove, translate("AdHoc", "Remove")))
        self.place_parts()

    def count(self, by: Decimal) -> None:
        self.wished.emit(Do(AddQuantity(self.line, by)))

    def open(self, page: str, line: str) -> None:
        self.wished.emit(Show(Overlay(Page(page), line)))

    def _on_remove(self) -> None:
        self.wished.emit(Do(Remove(self.line)))

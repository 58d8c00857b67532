"""Two strips: what holds for the adjustment, above; quick hands on the quantity, below."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from app.domain.adjusting.actions import AddQuantity, Enter, Remove
from app.domain.adjusting.document import Adjustment, AdjustState
from app.domain.values import ONE, Condition
from app.ui.screens.adjust.figures import reason_of
from app.ui.screens.adjust.values import Do, Overlay, Page, Show, Snapshot
from app.ui.screens.working.context import ContextRow
from app.ui.screens.working.figures import condition_words
from app.ui.screens.working.quick import QuickKeys
from app.ui.screens.working.spot import Spot, row_fits
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import BigButton

EQUAL = (1.0, 1.0, 1.0, 1.0)


class ContextStrip(ContextRow):
    """Where, in which condition, why; open questions, what was sent."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._why = ("", Tone.PLAIN)
        """The reason, and how it is shown."""
        self.place = Spot(theme, "place", Page.PLACES, self)
        self.condition = Spot(theme, "damaged", Page.CONDITION, self)
        self.reason = Spot(theme, "info", Page.REASON, self)
        self.questions = Spot(theme, "question", Page.QUESTIONS, self)
        self.posted = Spot(theme, "cloud", "", self)
        self.stand((self.place, self.condition, self.reason), (self.questions, self.posted))

    def display(self, snapshot: Snapshot) -> None:
        """Show what holds for all of it."""
        document = snapshot.document
        takes, heading = document.state is AdjustState.OPEN, document.heading
        for spot in (self.place, self.condition, self.reason):
            spot.setEnabled(takes)
        here = document.place.name if document.place else ""
        where = translate("Adjust", "At place {place}").format(place=here)
        nowhere = translate("Adjust", "Which place?")
        self.place.display(here or nowhere, where if here else nowhere, _tone(here))
        flawed = heading.condition is not Condition.NEW
        told = condition_words(heading.condition)
        self.condition.display(told, told, Tone.WARN if flawed else Tone.PLAIN)
        reason = reason_of(heading)
        self._why = (reason or translate("Adjust", "Why?"), _tone(reason))
        self.show_questions(len(document.questions))
        if document.posts:
            self.show_posted(snapshot, brief=not self._theme.kiosk)
        else:
            self.posted.display("", "")
        self.place_parts()

    def place_parts(self) -> None:
        """The reason gives way first: the card says it as well."""
        why, tone = self._why
        spots = (self.place, self.condition, self.reason, *self._right)
        for brief in (why, " "):
            self.reason.display(brief, why, tone)
            if row_fits(self._theme, self, spots):
                break
        super().place_parts()

    def tapped(self, key: str) -> None:
        self.wished.emit(Show(Overlay(Page(key))))


def _tone(said: str) -> Tone:
    return Tone.PLAIN if said else Tone.WARN


class QuantityStrip(QuickKeys):
    """-1, +1, keypad, remove: for the line in hand, else for goods of which no label was read."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.detail.hide()
        self.remove = BigButton(theme, icon="trash", parent=self)
        self.remove.clicked.connect(self._on_remove)
        self.stand((self.minus, self.plus, self.keypad, self.remove), EQUAL, EQUAL)

    def display(self, snapshot: Snapshot) -> None:
        """Show what can be done with the quantity."""
        document = snapshot.document
        line = document.line_of(document.line)
        takes = _takes(document)
        self.line = line.id if line is not None else ""
        weighed = document.product is not None and document.product.catch_weight
        self.minus.setEnabled(takes and line is not None and not weighed)
        self.plus.setEnabled(takes and not weighed)
        self.keypad.setEnabled(takes)
        self.remove.setEnabled(takes and line is not None)
        self.name((self.remove, translate("AdHoc", "Remove")))
        self.place_parts()

    def count(self, by: Decimal) -> None:
        self.wished.emit(Do(AddQuantity(self.line, by) if self.line else Enter(ONE)))

    def open(self, page: str, line: str) -> None:
        self.wished.emit(Show(Overlay(Page(page), line)))

    def _on_remove(self) -> None:
        self.wished.emit(Do(Remove(self.line)))


def _takes(document: Adjustment) -> bool:
    return document.state is AdjustState.OPEN and document.product is not None

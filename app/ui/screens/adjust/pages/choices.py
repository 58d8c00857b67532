"""Pages that choose what holds for all of it: direction, reason, condition, place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.domain.adjusting.actions import ChangeHeading, ChoosePlace, SetCondition
from app.domain.adjusting.closing import REASONS
from app.domain.adjusting.facts import Direction, Reason
from app.domain.values import Condition, Place
from app.ui.screens.adjust.figures import ICONS, TONES
from app.ui.screens.adjust.pages.base import Content, ListPage
from app.ui.screens.adjust.values import Do, Overlay, Page, Show, Snapshot
from app.ui.screens.working.figures import condition_words
from app.ui.screens.working.pages.base import Item
from app.ui.screens.working.pages.places import PlaceChoice
from app.ui.screens.working.pages.writing import Writing, WritingPage, note_writing
from app.ui.sentences import adjust_reason_words, direction_means, direction_words
from app.ui.translation import translate

NOTE = "note"
"""The entry that leads to the note."""


class DirectionPage(ListPage):
    """Add, remove or overwrite."""

    def title(self, snapshot: Snapshot) -> str:
        return translate("Adjust", "What becomes of the stock?")

    def items(self, snapshot: Snapshot) -> list[Item]:
        self._heading = snapshot.document.heading
        return [
            Item(
                one,
                direction_words(one),
                direction_means(one),
                icon=ICONS[one],
                tone=TONES[one],
                chosen=one is self._heading.direction,
            )
            for one in Direction
        ]

    def chosen(self, key: str) -> None:
        self.wished.emit(Do(ChangeHeading(replace(self._heading, direction=Direction(key)))))


class ReasonPage(ListPage):
    """Why, numbered as `DH:REASON:n` is; and a note in own words."""

    def title(self, snapshot: Snapshot) -> str:
        return translate("Adjust", "Why is the stock adjusted?")

    def items(self, snapshot: Snapshot) -> list[Item]:
        self._heading = heading = snapshot.document.heading
        reasons = [
            Item(one, adjust_reason_words(one), mark=str(at), chosen=one is heading.reason)
            for at, one in enumerate(REASONS, 1)
        ]
        told = translate("Adjust", "Note in your words")
        return [*reasons, Item(NOTE, told, heading.note, "›", "edit")]

    def chosen(self, key: str) -> None:
        heading = self._heading
        if key == NOTE:
            self.wished.emit(Show(Overlay(Page.NOTE)))
        elif key == Reason.OTHER and not heading.note:
            self.wished.emit(Show(Overlay(Page.NOTE, key)))
        else:
            self.wished.emit(Do(ChangeHeading(replace(heading, reason=Reason(key)))))


class NotePage(Content, WritingPage[Snapshot]):
    """A note in own words; it stays on this terminal, with the reason."""

    def says(self, snapshot: Snapshot) -> Writing:
        self._heading = snapshot.document.heading
        needed = translate("AdHoc", "Write a few words")
        return note_writing(self._heading.note, needed)

    def title(self, snapshot: Snapshot) -> str:
        return translate("Adjust", "Note in your words")

    def written(self, text: str) -> None:
        reason = Reason(self.overlay.subject) if self.overlay.subject else self._heading.reason
        heading = replace(self._heading, note=text, reason=reason)
        self.wished.emit(Do(ChangeHeading(heading)))


class ConditionPage(ListPage):
    """The figure of which condition is adjusted."""

    def title(self, snapshot: Snapshot) -> str:
        return translate("AdHoc", "Condition")

    def items(self, snapshot: Snapshot) -> list[Item]:
        return [
            Item(
                condition.value,
                condition_words(condition),
                icon="check" if condition is Condition.NEW else "damaged",
                chosen=condition is snapshot.document.heading.condition,
            )
            for condition in Condition
        ]

    def chosen(self, key: str) -> None:
        self.wished.emit(Do(SetCondition(Condition(key))))


class PlacesPage(Content, PlaceChoice[Snapshot]):
    """Where the stock is adjusted."""

    def title(self, snapshot: Snapshot) -> str:
        return translate("Adjust", "Where is the stock wrong?")

    def places(self, snapshot: Snapshot) -> Sequence[Place]:
        return snapshot.choices

    def is_chosen(self, snapshot: Snapshot, place: Place) -> bool:
        now = snapshot.document.place
        return now is not None and place.id == now.id

    def place_chosen(self, place: Place) -> None:
        self.wished.emit(Do(ChoosePlace(place)))

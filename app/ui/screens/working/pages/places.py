"""Places to choose from, narrowed by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from app.domain.values import Place
from app.ui.screens.working.pages.base import Item, words
from app.ui.screens.working.pages.lists import ListPage
from app.ui.translation import translate
from app.ui.widgets.inputs import TextRow

S = TypeVar("S")
SHOWN = 24


class PlaceChoice(ListPage[S]):
    """Scanned, or chosen here; what a place is chosen for, its subclass knows."""

    def places(self, snapshot: S) -> Sequence[Place]:
        """The places, the likeliest first."""
        raise NotImplementedError

    def is_chosen(self, snapshot: S, place: Place) -> bool:
        """Whether it is this one now."""
        return False

    def place_chosen(self, place: Place) -> None:
        """A place was tapped."""
        raise NotImplementedError

    def hint(self) -> str:
        """What stands over the list."""
        return translate("Working", "Scan the place's label, or choose it here.")

    def above(self, snapshot: S) -> Sequence[QWidget]:
        self._places = {place.id: place for place in self.places(snapshot)}
        self._filter = TextRow(self._theme, translate("Working", "Name of the place"), limit=40)
        self._filter.changed.connect(self._on_filter)
        self.typing(self._filter)
        if self.keys is not None:
            self.keys.hide()
            self._filter.field.installEventFilter(self)
        return words(self.hint(), "muted"), self._filter

    def why_empty(self) -> tuple[str, str, str]:
        return (
            "place",
            translate("Working", "No such place"),
            translate("Working", "Scan the place's label, or write less of its name."),
        )

    def items(self, snapshot: S) -> list[Item]:
        wanted = self._filter.text().casefold()
        fitting = [p for p in self._places.values() if wanted in p.name.casefold()]
        return [
            Item(p.id, p.name, icon="place", chosen=self.is_chosen(snapshot, p))
            for p in fitting[:SHOWN]
        ]

    def display(self, snapshot: S) -> None:
        self._snapshot = snapshot
        super().display(snapshot)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonPress and self.keys is not None:
            self.keys.show()
        return False

    def confirm(self) -> None:
        if self.keys is not None:
            self.keys.hide()

    def _on_filter(self, _: str) -> None:
        super().display(self._snapshot)

    def chosen(self, key: str) -> None:
        self.place_chosen(self._places[key])

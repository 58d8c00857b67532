"""What is said of the whole: a description, and who answers for it."""

from __future__ import annotations

from dataclasses import replace

from app.domain.shipping.actions import ChangeHeading
from app.domain.working.telling import MAX_NOTE
from app.ui.screens.shipping.figures import responsible
from app.ui.screens.shipping.pages.base import Content
from app.ui.screens.shipping.values import Do, Overlay, Snapshot
from app.ui.screens.working.pages.base import Item, ItemList, words
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets import button
from app.ui.widgets.button import BigButton
from app.ui.widgets.inputs import TextRow


class HeadingPage(Content):
    """A field and a list of people; one key applies both together."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._told = snapshot.document.heading
        self._staff = self._told.staff
        self._people = dict(snapshot.staff)
        self.note = TextRow(theme, translate("Shipping", "Description"), limit=MAX_NOTE)
        self.note.set_text(self._told.note)
        self.people = ItemList(theme)
        self.people.chosen.connect(self._on_person)
        nobody = translate("Shipping", "The catalog names nobody whom the server knows.")
        self._none = words(nobody, "muted")
        self._hint = words(_hint(snapshot), "muted")
        box = self.body()
        for part in (
            self.note,
            self._hint,
            words(translate("Shipping", "Responsible"), "label"),
            self.people,
            self._none,
        ):
            box.addWidget(part)
        box.addStretch(1)
        self._ok = BigButton(
            theme, translate("Shipping", "Apply"), icon="check", kind=button.Kind.OK
        )
        self._ok.clicked.connect(self.confirm)
        self.column.addWidget(self._ok)
        self.typing_on_demand(self.note)
        self._show_people()

    def title(self, snapshot: Snapshot) -> str:
        return translate("Shipping", "Description and person")

    def display(self, snapshot: Snapshot) -> None:
        """Nothing on it changes while somebody writes, but for what is scanned."""
        before, self._told = self._told, snapshot.document.heading
        if self._told.note != before.note:
            self.note.set_text(self._told.note)
        if self._told.staff != before.staff:
            self._staff = self._told.staff
        self._show_people()

    def _show_people(self) -> None:
        everybody = responsible(tuple(self._people.items()), self._told)
        self._none.setVisible(not self._people)
        self.people.display(
            [
                Item(
                    key,
                    f"{at}  {name}",
                    mark="✓" if key == self._staff else "",
                    icon="person",
                    tone=Tone.OK if key == self._staff else Tone.PLAIN,
                    chosen=key == self._staff,
                )
                for at, (key, name) in enumerate(everybody, 1)
            ]
        )

    def _on_person(self, key: str) -> None:
        self._staff = key
        self._show_people()

    def confirm(self) -> None:
        note = self.note.text().strip()
        name = self._people.get(self._staff, "")
        if self._staff == self._told.staff:
            name = self._told.staff_name
        told = replace(self._told, note=note, staff=self._staff, staff_name=name)
        self.wished.emit(Do(ChangeHeading(told)))


def _hint(snapshot: Snapshot) -> str:
    """What a change means of a draft that the server has already (O32)."""
    if not snapshot.document.shared:
        return translate("Shipping", "Both go along to the server.")
    return translate(
        "Shipping",
        "The server has this draft already: a change makes a new one there, and deletes the old.",
    )

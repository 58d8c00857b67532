"""A page on which a few words are written, perhaps with reasons to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from app.ui.screens.working.pages.base import Content, Laid, words
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.chip import ChipRow, Choice
from app.ui.widgets.inputs import TextRow

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Writing:
    """What a writing page says: over the field, at the field, on its button."""

    label: str
    button: str
    icon: str = "check"
    kind: Kind = Kind.OK
    about: str = ""
    choices: Sequence[Choice] = ()
    """Tapped, their words stand in the field."""
    limit: int = 500
    needed: str = ""
    """What is said where nothing was written; empty: nothing is fine."""


class WritingPage(Content[S]):
    """A text field with its button; what is written is its subclass's."""

    def __init__(self, theme: Theme, overlay: Laid, snapshot: S) -> None:
        super().__init__(theme, overlay, snapshot)
        self._told = told = self.says(snapshot)
        self._about = words(told.about, "muted")
        self._about.setVisible(bool(told.about))
        self.column.addWidget(self._about)
        self._chips = ChipRow(theme, list(told.choices))
        self._chips.chosen.connect(self._on_chosen)
        self._chips.setVisible(bool(told.choices))
        self.column.addWidget(self._chips)
        self.field = TextRow(theme, told.label, limit=told.limit)
        self.column.addWidget(self.field)
        self.typing(self.field)
        self.button = BigButton(theme, told.button, icon=told.icon, kind=told.kind)
        self.button.clicked.connect(self.confirm)
        self.column.addStretch(1)
        self.column.addWidget(self.button)

    def says(self, snapshot: S) -> Writing:
        """Its words."""
        raise NotImplementedError

    def written(self, text: str) -> None:
        """The button was pressed."""
        raise NotImplementedError

    def display(self, snapshot: S) -> None:
        """Nothing on it changes while somebody writes."""

    def _on_chosen(self, key: str) -> None:
        self.field.set_text(next(c.text for c in self._told.choices if c.key == key))

    def confirm(self) -> None:
        text = self.field.text()
        if not text and self._told.needed:
            self.field.show_error(self._told.needed)
            return
        self.field.show_error("")
        self.written(text)


def reason_needed() -> str:
    """Said where a reason must be given."""
    return translate("Working", "Choose or write a reason")


def serial_writing() -> Writing:
    """For a serial by hand, or scanned while the page is open."""
    return Writing(
        translate("Dispatch", "Serial, as it stands on the piece"),
        translate("Dispatch", "Apply"),
        about=translate("Dispatch", "Scan the serial, or enter it here."),
        limit=60,
        needed=translate("Dispatch", "Enter the serial, or scan it"),
    )


def note_writing(about: str, needed: str = "") -> Writing:
    """For a note beside what was noted before; `needed` is said of an empty one."""
    told = translate("Receipt", "Note")
    return Writing(told, translate("Receipt", "Keep note"), about=about, needed=needed)


def correct_writing(choices: Sequence[Choice]) -> Writing:
    """For the reason why something posted is opened again."""
    return Writing(
        translate("Receipt", "Reason, in your words"),
        translate("Receipt", "Correct"),
        "edit",
        Kind.MAIN,
        translate(
            "Receipt",
            "What was posted stays on the server until you post again: then only the"
            " difference is sent.",
        ),
        choices,
        limit=200,
        needed=reason_needed(),
    )

"""The sheet of files: save the queue for support, pass work on, or take that of another terminal
over.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.screens.outbox.framing import PASS_ON, SAVE
from app.ui.screens.outbox.numbered import NumberedChoices
from app.ui.screens.outbox.parts import label
from app.ui.screens.outbox.sharing_values import ENDING, FoundFile, Sharing, Step
from app.ui.screens.outbox.values import Choosable
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.inputs import TextRow


class FilesSheet(QWidget):
    """Shows a `Sharing`.

    Signals:
        chosen: key of the choice that was tapped: `SAVE`, `PASS_ON`, or the path of a file.
        named: the terminal that is to go on, while it is written.
    """

    chosen = Signal(str)
    named = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = label("")
        self._hint = label("", "muted")
        self.choices = NumberedChoices(theme)
        self.choices.chosen.connect(self.chosen)
        self.target = TextRow(
            theme,
            translate("FilesSheet", "Terminal that goes on"),
            placeholder=translate("FilesSheet", "Four characters"),
            limit=4,
        )
        self.target.changed.connect(self.named)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 8, 0)
        box.setSpacing(12)
        for part in (self._what, self.target, self.choices, self._hint):
            box.addWidget(part)
        box.addStretch(1)

    def display(self, shown: Sharing) -> None:
        """Show how far it is."""
        self._what.setText(_what(shown))
        self._hint.setText(_hint(shown))
        self._hint.setVisible(bool(_hint(shown)))
        choosing = shown.step is Step.CHOOSING
        self.choices.setVisible(choosing)
        self.target.setVisible(shown.step is Step.PASSING)
        self.target.set_text(shown.target)
        if choosing:
            self.choices.display(_choices(shown))


def _choices(shown: Sharing) -> tuple[Choosable, ...]:
    save = Choosable(SAVE, translate("FilesSheet", "Save the queue for support"))
    files = (Choosable(one.path, file_words(one)) for one in shown.files)
    pass_on = Choosable(
        PASS_ON, translate("FilesSheet", "Pass unsent work on to another terminal …")
    )
    return (save, pass_on, *files)


def file_words(file: FoundFile) -> str:
    """What a file is, by the name that a terminal gave it; any other name as it is."""
    match file.name.removesuffix(ENDING).split("-"):
        case ["dockhand", "work", source, target, _]:
            text = translate("FilesSheet", "Take over the work of {source} for {target} ({time})")
            return text.format(source=source, target=target, time=file.told)
        case ["dockhand", "outbox", source, *_]:
            text = translate("FilesSheet", "Copy of {source} for support ({time})")
            return text.format(source=source, time=file.told)
    text = translate("FilesSheet", "Take over {name} ({time})")
    return text.format(name=file.name, time=file.told)


def _what(shown: Sharing) -> str:
    if shown.step is Step.BUSY:
        return translate("FilesSheet", "One moment …")
    if shown.step is Step.PASSING:
        return translate(
            "FilesSheet",
            "What was not sent goes into a file, and this terminal sends it no more. Take the file "
            "to the other terminal: its sheet “Files of the queue” says what it is called.",
        )
    if shown.back:
        return translate(
            "FilesSheet",
            "This file was passed on from here. Take it back only if nobody has taken it over, or "
            "ever will: else it is sent twice.",
        )
    if shown.step is Step.ASKING and shown.chosen is not None:
        text = translate(
            "FilesSheet",
            "Take over {name}? What the other terminal has passed on is sent from here then, each "
            "entry once. Entries that are here already stay as they are.",
        )
        return text.format(name=shown.chosen.name)
    text = translate(
        "FilesSheet",
        "This terminal is {here}. The file for support holds no passwords, PINs or signatures.",
    )
    return text.format(here=shown.here or "?")


def _hint(shown: Sharing) -> str:
    if shown.step is not Step.CHOOSING or shown.files:
        return ""
    return translate(
        "FilesSheet",
        "No file of another terminal is here. Put in the stick, or copy the file to Downloads.",
    )

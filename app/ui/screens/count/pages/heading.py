"""What a count is called, whose it is, and whether those who count see the books."""

from __future__ import annotations

from dataclasses import replace

from app.domain.counting.actions import ChangeHeading
from app.ui.screens.count.pages.base import Content
from app.ui.screens.count.values import Do, Overlay, Snapshot
from app.ui.screens.working.pages.base import words
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.chip import ChipRow, Choice
from app.ui.widgets.inputs import TextRow

MAX_NAME = 80
BLIND, WITH_BOOK = "blind", "book"


class HeadingPage(Content):
    """A field and two rows of chips; one key applies them together."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._told = told = snapshot.document.heading
        self.name = TextRow(theme, translate("Counting", "Name of the count"), limit=MAX_NAME)
        self.name.set_text(told.name)
        self.blind = ChipRow(theme, blind_choices())
        self.blind.set_on((BLIND if told.blind else WITH_BOOK,))
        everybody = Choice("", translate("Counting", "anybody"))
        self.people = ChipRow(theme, [everybody, *(Choice(k, n) for k, n in snapshot.people)])
        self.people.set_on((told.assigned,))
        box = self.body()
        box.addWidget(self.name)
        box.addWidget(words(translate("Counting", "Those who count see"), "label"))
        box.addWidget(self.blind)
        if snapshot.people:
            box.addWidget(words(translate("Counting", "Who is to count it"), "label"))
            box.addWidget(self.people)
        box.addStretch(1)
        ok = BigButton(theme, translate("AdHoc", "Apply"), icon="check", kind=Kind.OK)
        ok.clicked.connect(self.confirm)
        self.column.addWidget(ok)
        self.typing(self.name)

    def title(self, snapshot: Snapshot) -> str:
        return translate("Counting", "About this count")

    def display(self, snapshot: Snapshot) -> None:
        """Nothing on it changes while somebody writes."""

    def confirm(self) -> None:
        heading = replace(
            self._told,
            name=self.name.text().strip(),
            blind=BLIND in self.blind.on(),
            assigned=next(iter(self.people.on()), ""),
        )
        self.wished.emit(Do(ChangeHeading(heading)))


def blind_choices() -> list[Choice]:
    """Whether those who count see what the books say."""
    return [
        Choice(BLIND, translate("Counting", "only what they count (blind)"), icon="lock"),
        Choice(WITH_BOOK, translate("Counting", "the book quantity too"), icon="list"),
    ]

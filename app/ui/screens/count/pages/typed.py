"""Pages on which something is typed: lot and date, a serial, a note."""

from __future__ import annotations

from app.domain.counting.actions import Note
from app.ui.screens.count.figures import line_name
from app.ui.screens.count.pages.base import Content
from app.ui.screens.count.values import Do, Snapshot
from app.ui.screens.working.pages.of_question import LotEntry, SerialEntry
from app.ui.screens.working.pages.writing import Writing, WritingPage, note_writing
from app.ui.translation import translate


class LotPage(Content, LotEntry[Snapshot]):
    """Lot and date by hand; its subject is the question."""


class SerialPage(Content, SerialEntry[Snapshot]):
    """A serial by hand, or scanned while the page is open; its subject is the question."""


class NotePage(Content, WritingPage[Snapshot]):
    """A note on a line, or on the whole count; it stands in the report."""

    def says(self, snapshot: Snapshot) -> Writing:
        line = self.line(snapshot)
        needed = translate("AdHoc", "Write a few words")
        return note_writing(line.note if line else "", needed)

    def title(self, snapshot: Snapshot) -> str:
        line = self.line(snapshot)
        return line_name(line) if line else translate("AdHoc", "Note")

    def written(self, text: str) -> None:
        self.wished.emit(Do(Note(text, self.overlay.subject or None)))

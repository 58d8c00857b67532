"""The review: every counted spot beside the books, the biggest difference first."""

from __future__ import annotations

from app.ui.screens.count.pages.base import Content
from app.ui.screens.count.reviewing import Reviewing, Standing
from app.ui.screens.count.values import Filter, Overlay, Page, Show, Snapshot
from app.ui.screens.count.variance_model import VarianceModel
from app.ui.screens.count.words import standing_words
from app.ui.screens.working.figures import clock
from app.ui.screens.working.lines import LineList
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.chip import ChipStrip, Choice
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.progress import ProgressLine
from app.ui.widgets.sheet import FILLS, WIDE

ALL = "all"
LEAST = 120


class ReviewPage(Content):
    """Chips that narrow, how far the books have been read, and the list."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self.setProperty(FILLS, True)
        self.setProperty(WIDE, True)
        self.chips = ChipStrip(theme)
        self.chips.chosen.connect(self._on_filter)
        self.progress = ProgressLine(theme)
        self.model = VarianceModel()
        spoken = translate("Counting", "Differences")
        self.list = LineList(theme, self.model, self.model, spoken)
        self.list.setMinimumHeight(LEAST)
        self.list.line_pressed.connect(self._on_line)
        self.none = EmptyState(theme, "count", "")
        self.column.addWidget(self.chips)
        self.column.addWidget(self.progress)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.none, 1)

    def title(self, snapshot: Snapshot) -> str:
        name = snapshot.document.heading.name
        told = translate("Counting", "Review: {name}")
        return told.format(name=name) if name else translate("Counting", "Review of the count")

    def display(self, snapshot: Snapshot) -> None:
        review = snapshot.review
        chosen = str(review.filter) if review.filter is not None else ALL
        self.chips.display(_choices(review), (chosen,))
        self._show_progress(review)
        self.model.display(review)
        self.list.follow(snapshot.document.id, review.lit, touched=False)
        empty = not review.variances()
        self.list.setVisible(not empty)
        self.none.setVisible(empty)
        if empty:
            self.none.display(*_why_empty(snapshot))

    def _show_progress(self, review: Reviewing) -> None:
        books = review.review
        reading = review.reading and (books is None or not books.complete)
        self.progress.setVisible(reading)
        if reading:
            done, total = (books.read, books.total) if books is not None else (0, 0)
            self.progress.display(translate("Counting", "Reading the books …"), done, total)

    def _on_filter(self, key: str) -> None:
        self.wished.emit(Filter(None if key == ALL else Standing(key)))

    def _on_line(self, key: str) -> None:
        self.wished.emit(Show(Overlay(Page.VARIANCE, key)))


def _choices(review: Reviewing) -> list[Choice]:
    """All, and every standing that there is."""
    counts = review.counts()
    every = Choice(ALL, translate("Counting", "all"), str(sum(counts.values())))
    return [
        every,
        *(
            Choice(str(one), standing_words(one), str(count))
            for one, count in counts.items()
            if count or one is review.filter
        ),
    ]


def _why_empty(snapshot: Snapshot) -> tuple[str, str, str]:
    if snapshot.review.review is None:
        wait = translate("Counting", "They are compared with what you counted.")
        return "sync", translate("Counting", "The books are being read"), wait
    if snapshot.review.review.total:
        title = translate("Counting", "Nothing stands like that any more")
        return "check", title, translate("Counting", "Choose another chip above.")
    left = len(snapshot.review.rest())
    if left or snapshot.document.done:
        title = translate("Counting", "Nothing was found at places that are done")
        told = translate("Counting", "%n known product(s) not counted there", "", left)
        more = translate("Counting", "“What else?” says that none is there.")
        return "count", title, f"{told}. {more}" if left else ""
    title = translate("Counting", "Nothing was counted yet")
    return "count", title, translate("Counting", "Scan a place, then what lies there.")


def read_words(at: int | None) -> str:
    """When the books were read."""
    if at is None:
        return translate("Counting", "The books are not known now")
    return translate("Counting", "Books as of {time}").format(time=clock(at))

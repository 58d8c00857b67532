"""The sheet on which a count is begun: what it is called, whose it is, what is to be counted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.screens.count.pages.heading import BLIND, MAX_NAME, WITH_BOOK, blind_choices
from app.ui.screens.counts.values import Source, StartForm
from app.ui.screens.working.pages.base import Item, ItemList, words
from app.ui.theme import Theme
from app.ui.tokens import GAP, Tone
from app.ui.translation import translate
from app.ui.widgets.chip import ChipRow, Choice
from app.ui.widgets.inputs import TextRow
from app.ui.widgets.sheet import WIDE

DAYS = (30, 90, 180, 365)
MOST = (10, 25, 50, 100, 0)
PLACES, PRODUCTS = "places", "products"
OTHER = "other"
"""The entry that opens a dialog for any file."""
SHOWN = 6
"""So many problems of a file are told; of more it says how many."""


class StartSheet(QWidget):
    """Fields above each other; only what belongs to the source is shown.

    Signals:
        edited: name, blind, and the id of whose list it is, while they are filled in.
        age_chosen: for how many days nothing was counted, whether products or whole places are
            meant, and how many of them.
        file_chosen: the path of a file, or `OTHER`.
    """

    edited = Signal(str, bool, str)
    age_chosen = Signal(int, bool, int)
    file_chosen = Signal(str)

    def __init__(self, theme: Theme, form: StartForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(WIDE, True)
        self._theme = theme
        self.days = ChipRow(theme, _days())
        self.what = ChipRow(theme, _what())
        self.most = ChipRow(theme, _most())
        for chips in (self.days, self.what, self.most):
            chips.chosen.connect(self._on_age)
        self.files = ItemList(theme)
        self.files.chosen.connect(self.file_chosen)
        self.found = words(role="heading")
        self.problems = words(role="error")
        self.name = TextRow(
            theme,
            translate("Counts", "Name (may stay empty)"),
            placeholder=translate("Counts", "Rack A, year's end"),
            limit=MAX_NAME,
        )
        self.name.set_text(form.name)
        self.name.changed.connect(self._on_edited)
        self.blind = ChipRow(theme, blind_choices())
        self.blind.set_on((BLIND if form.blind else WITH_BOOK,))
        self.blind.chosen.connect(self._on_edited)
        everybody = Choice("", translate("Counting", "anybody"))
        self.people = ChipRow(theme, [everybody, *(Choice(k, n) for k, n in form.people)])
        self.people.set_on((form.assigned,))
        self.people.chosen.connect(self._on_edited)
        self._lay_out(form)

    def _lay_out(self, form: StartForm) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 8, 0)
        box.setSpacing(GAP)
        if form.source is Source.AGE:
            box.addWidget(words(translate("Counts", "Not counted for"), "label"))
            for chips in (self.days, self.what, self.most):
                box.addWidget(chips)
        if form.source is Source.FILE:
            hint = translate("Counts", "A table with the columns place and product (CSV or JSON)")
            box.addWidget(words(hint, "label"))
            box.addWidget(self.files)
        for part in (self.found, self.problems, self.name):
            box.addWidget(part)
        box.addWidget(words(translate("Counting", "Those who count see"), "label"))
        box.addWidget(self.blind)
        if form.people:
            box.addWidget(words(translate("Counting", "Who is to count it"), "label"))
            box.addWidget(self.people)
        box.addStretch(1)

    def display(self, form: StartForm) -> None:
        """Show what was found; what a person fills in stays, but for what a file names."""
        self.days.set_on((str(form.days),))
        self.what.set_on((PRODUCTS if form.products else PLACES,))
        self.most.set_on((str(form.most),))
        self.files.display(_files(form))
        self.found.setText(found_words(form))
        self.found.setVisible(bool(self.found.text()))
        told = list(form.problems[:SHOWN])
        if len(form.problems) > SHOWN:
            more = len(form.problems) - SHOWN
            told.append(translate("Counts", "and %n more problem(s)", "", more))
        self.problems.setText("\n".join(told))
        self.problems.setVisible(bool(told))
        if form.name and not self.name.text():
            self.name.set_text(form.name)
        if form.assigned:
            self.people.set_on((form.assigned,))

    def _on_edited(self) -> None:
        assigned = next(iter(self.people.on()), "")
        self.edited.emit(self.name.text(), BLIND in self.blind.on(), assigned)

    def _on_age(self) -> None:
        days, what, most = (chips.on() for chips in (self.days, self.what, self.most))
        self.age_chosen.emit(int(days[0]), PRODUCTS in what, int(most[0]))


def _days() -> list[Choice]:
    return [Choice(str(n), translate("Count", "%n day(s)", "", n)) for n in DAYS]


def _what() -> list[Choice]:
    return [
        Choice(PLACES, translate("Counts", "whole places"), icon="place"),
        Choice(PRODUCTS, translate("Counts", "products"), icon="package"),
    ]


def _most() -> list[Choice]:
    worst = translate("Counts", "the {n} longest")
    every = translate("Counts", "all of them")
    return [Choice(str(n), worst.format(n=n) if n else every) for n in MOST]


def _files(form: StartForm) -> list[Item]:
    found = [
        Item(
            str(path),
            path.name,
            str(path.parent),
            "✓" if path == form.file else "›",
            "document",
            Tone.OK if path == form.file else Tone.PLAIN,
            chosen=path == form.file,
        )
        for path in form.files
    ]
    title = translate("Counts", "Another file …")
    return [*found, Item(OTHER, title, "", "›", "search")]


def found_words(form: StartForm) -> str:
    """How much is to be counted."""
    if form.busy:
        return translate("Counts", "Looking …")
    if form.source is Source.SCANNED:
        return ""
    if not form.targets:
        if form.source is Source.AGE:
            return translate("Counts", "Nothing is overdue")
        return translate("Counts", "Choose a file") if form.file is None else ""
    places = len({target.place.id for target in form.targets})
    where = translate("Counts", "%n place(s)", "", places)
    products = sum(target.product is not None for target in form.targets)
    if not products:
        return translate("Counts", "To count: {places}").format(places=where)
    what = translate("Count", "%n product(s)", "", products)
    told = translate("Counts", "To count: {places}, {products} named")
    return told.format(products=what, places=where)

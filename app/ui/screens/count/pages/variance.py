"""One counted spot beside the books: figures, and what is doubtful; the bottom bar decides."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from app.domain.counting.actions import AcceptVariance, CountNone, JudgeMovement
from app.domain.counting.document import At, Count
from app.domain.counting.facts import Spot
from app.domain.counting.variance import Variance
from app.domain.shelf import Doubt, Expected
from app.domain.values import Condition
from app.ui.screens.count.pages.base import OfASpot
from app.ui.screens.count.pages.figure_table import Figure, FigureTable
from app.ui.screens.count.pages.line import times
from app.ui.screens.count.pages.movements import MovementQuestions
from app.ui.screens.count.pages.review import read_words
from app.ui.screens.count.reviewing import Standing, outdated, standing
from app.ui.screens.count.values import Do, Overlay, Page, Show, Snapshot
from app.ui.screens.count.variance_rows import difference_words, percent, unbooked_words
from app.ui.screens.count.words import standing_look, standing_words
from app.ui.screens.working.figures import amount, condition_words, digits, product_name, unit
from app.ui.screens.working.pages.base import Item, ItemList, words
from app.ui.screens.working.pages.columns import Columns
from app.ui.sentences import count_reason_words, doubt_words
from app.ui.theme import Theme
from app.ui.tokens import GAP, Tone
from app.ui.translation import translate
from app.ui.widgets.sheet import WIDE

MISSED = "missed "


class VariancePage(OfASpot):
    """At the left what differs, at the right why, and what is to be answered; below each other on
    a handheld.
    """

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self.setProperty(WIDE, True)
        self._snapshot = snapshot
        self._large = words(role="title")
        self._about = words(role="muted")
        self.table = FigureTable(theme)
        self._doubt = words(role="heading")
        self._why = words()
        self.movements = MovementQuestions(theme)
        self.movements.judged.connect(self._on_judged)
        self.choices = ItemList(theme)
        self.choices.chosen.connect(self._on_chosen)
        columns = Columns(theme, kiosk=(1, 1), handheld=(0, 0))
        known, asked = QVBoxLayout(), QVBoxLayout()
        for part in (self._large, self._about):
            known.addWidget(part)
        for one in (self.table, self._doubt, self._why, self.movements, self.choices):
            asked.addWidget(one)
        for box in (known, asked):
            box.setSpacing(GAP)
            box.addStretch(1)
            columns.addLayout(box)
        columns.turn()
        self.column.addLayout(columns)
        self.column.addStretch(1)

    def title(self, snapshot: Snapshot) -> str:
        variance = self.variance(snapshot)
        return product_name(variance.product) if variance is not None else ""

    def display(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        variance = self.variance(snapshot)
        if variance is None:
            self._gone()
            return
        stands = standing(variance)
        self._large.setText(_headline(variance, stands))
        self._about.setText(_about(snapshot.document, variance))
        figures = figures_of(variance)
        self.table.display(figures)
        self.table.setVisible(len(figures) > 1)
        doubt = variance.answer if isinstance(variance.answer, Doubt) else None
        said = doubt_words(doubt.reason) if doubt is not None else None
        self._doubt.setText(said.title if said is not None else "")
        self._doubt.setVisible(said is not None)
        self._why.setText(said.detail if said is not None else _decided(snapshot, variance))
        self._why.setVisible(bool(self._why.text()))
        at = At(variance.spot.product, variance.spot.place)
        judged = dict(snapshot.document.judged.get(at) or ())
        self.movements.display(variance, judged, snapshot.now)
        self.movements.setVisible(doubt is not None and bool(doubt.movements))
        missed = [
            _missed(spot)
            for spot in snapshot.review.missed()
            if (spot.product, spot.place) == (self.spot.product, self.spot.place)
        ]
        self.choices.display(missed)
        self.choices.setVisible(bool(missed))

    def _gone(self) -> None:
        """Nothing of it is counted any more, or it is being counted again."""
        self._large.setText(translate("Counting", "Nothing of it is counted any more"))
        rest = (self._about, self.table, self._doubt, self._why, self.movements, self.choices)
        for part in rest:
            part.hide()

    # --- taps -------------------------------------------------------------------------------

    def _on_judged(self, movement: str, before: bool) -> None:
        spot = self.spot
        judge = JudgeMovement(spot.product, spot.place, movement, before)
        self.wished.emit(Do(judge, stay=True))

    def _on_chosen(self, key: str) -> None:
        variance = self.variance(self._snapshot)
        if variance is None:
            return
        condition = Condition(key.removeprefix(MISSED))
        none = CountNone(variance.product, variance.place, condition)
        self.wished.emit(Do(none, stay=True))

    def confirm(self) -> None:
        """`DH:OK`: what agrees is accepted, else why it differs is asked; where a newer figure is
        booked, why the books are right.
        """
        variance = self.variance(self._snapshot)
        if variance is None or standing(variance) is Standing.POSTED:
            return
        if variance.difference == 0:
            self.wished.emit(Do(AcceptVariance(self.spot, variance.expected), stay=True))
        else:
            why = Page.REJECT if outdated(variance) else Page.ACCEPT
            self.wished.emit(Show(Overlay(why, self.overlay.subject)))


def _missed(spot: Spot) -> Item:
    """Goods in another condition that the books have here and nobody counted."""
    named = condition_words(spot.condition)
    title = translate("Counting", "None of it is {condition}").format(condition=named)
    detail = translate("Counting", "The books have some: count them, or say that none is here")
    return Item(f"{MISSED}{spot.condition}", title, detail, "0", "warning", Tone.WARN)


def _headline(variance: Variance, stands: Standing) -> str:
    named = unit(variance.product.unit)
    if variance.difference is None:
        counted = digits(variance.counted)
        told = translate("Counting", "{n} {unit} counted, {standing}")
        return told.format(n=counted, unit=named, standing=standing_words(stands))
    parts = [f"{difference_words(variance.difference)} {named}", percent(variance.percent)]
    return " · ".join(part for part in (*parts, standing_words(stands)) if part)


def _about(document: Count, variance: Variance) -> str:
    parts = [variance.place.name]
    if variance.spot.condition is not Condition.NEW:
        parts.append(condition_words(variance.spot.condition))
    parts.append(variance.product.article)
    lines = [
        line
        for line in document.lines_at(variance.spot.product, variance.spot.place)
        if line.first is not None and line.last is not None
    ]
    if lines:
        first = min(line.first.at for line in lines if line.first is not None)
        last = max(line.last.at for line in lines if line.last is not None)
        parts.append(times(first, last))
    parts.append(read_words(variance.read_at))
    return " · ".join(part for part in parts if part)


def figures_of(variance: Variance) -> list[Figure]:
    """Counted, what the books said then, what was on its way, and the difference."""
    named, answer = variance.product.unit, variance.answer
    found = [Figure(translate("Counting", "Counted"), amount(variance.counted, named))]
    if not isinstance(answer, Expected):
        return found
    told = translate("Counting", "Books at counting time")
    found.append(Figure(told, amount(answer.book, named)))
    if answer.unbooked:
        moved = unbooked_words(variance).partition(":")[0]
        sign = "+" if answer.unbooked > 0 else "−"
        found.append(Figure(moved, f"{sign}{amount(abs(answer.unbooked), named)}"))
        told = translate("Counting", "Should be there")
        found.append(Figure(told, amount(answer.total, named)))
    tone, _ = standing_look(standing(variance))
    difference = variance.difference
    assert difference is not None
    told = translate("Counting", "Difference")
    value = f"{difference_words(difference)} {unit(named)}"
    found.append(Figure(told, value, strong=True, tone=tone))
    return found


def _decided(snapshot: Snapshot, variance: Variance) -> str:
    """Who decided what, and why."""
    verdict = variance.verdict
    if verdict is None:
        return ""
    names = dict(snapshot.people)
    parts = [
        standing_words(Standing.ACCEPTED if verdict.accepted else Standing.REJECTED),
        count_reason_words(verdict.reason) if verdict.reason else "",
        names.get(verdict.person, ""),
    ]
    if verdict.lead:
        told = translate("Counting", "approved by {name}")
        parts.append(told.format(name=names.get(verdict.lead, verdict.lead)))
    return " · ".join(part for part in parts if part)

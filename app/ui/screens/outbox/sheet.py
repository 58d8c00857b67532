"""The sheet of one entry: what is known of it, what can be decided, and why it is decided."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.ui.screens.outbox.numbered import NumberedChoices
from app.ui.screens.outbox.parts import Facts, Standing, label, waiting_box
from app.ui.screens.outbox.table import ComparedTable, MovementList
from app.ui.screens.outbox.values import Asked, EntryDetail
from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.translation import translate
from app.ui.widgets.chip import ChipRow, Choice
from app.ui.widgets.inputs import TextRow
from app.ui.widgets.scroll import scrolling
from app.ui.widgets.sheet import FILLS, WIDE

CHOICES_WIDE, CHOICES_WIDER = 372, 460
"""Width of the choices beside what is known, on the kiosk, px; of two columns of them, where the
text is so large that one would be too high.
"""
OVERLAP = 48
"""So much of a page stays in view when it is turned, px: about a line."""
NO_LIMIT = 16_777_215
"""Qt's own greatest width (QWIDGETSIZE_MAX)."""


class EntrySheet(QWidget):
    """Shows an `EntryDetail`. What is known scrolls; the choices stay where they are: beside it on
    the kiosk, below it on the handheld.

    Signals:
        reasoned: the reason of the decision, while it is written or chosen.
        chosen: key of the choice that was tapped.
    """

    reasoned = Signal(str)
    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(FILLS, True)
        self.setProperty(WIDE, True)
        self._theme = theme
        self._detail: EntryDetail | None = None
        self._standing: Standing | None = None
        self._facts: Facts | None = None
        self.reason: TextRow | None = None
        self.reasons: ChipRow | None = None
        page = QWidget()
        page.setProperty("role", "plain")
        self._box = QVBoxLayout(page)
        self._box.setContentsMargins(0, 0, 10, 0)
        self._box.setSpacing(12)
        self.area = scrolling(page)
        self.choices = NumberedChoices(theme)
        self.choices.chosen.connect(self.chosen)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setSpacing(GAP + 4)
        self._grid.addWidget(self.area, 0, 0)
        self._grid.setRowStretch(0, 1)
        self._grid.setColumnStretch(0, 1)
        self._beside = self._tall = False
        self._place_choices()
        theme.changed.connect(self._on_theme)

    def _place_choices(self) -> None:
        """Beside what is known, or below it."""
        kiosk, tall = self._theme.kiosk, self._theme.metrics.percent == 150
        self._beside, self._tall = kiosk, tall
        self.choices.set_columns(1 if kiosk and not tall else 2)
        self._grid.removeWidget(self.choices)
        if kiosk:
            self.choices.setFixedWidth(CHOICES_WIDER if tall else CHOICES_WIDE)
            self._grid.addWidget(self.choices, 0, 1, Qt.AlignmentFlag.AlignTop)
        else:
            self.choices.setMinimumWidth(0)
            self.choices.setMaximumWidth(NO_LIMIT)
            self._grid.addWidget(self.choices, 1, 0)

    def _on_theme(self) -> None:
        """Other sizes or letters: what is being filled in stays as it is."""
        before = self._beside, self._tall
        self._place_choices()
        turned, detail = before != (self._beside, self._tall), self._detail
        if turned and detail is not None and not detail.asked:
            self._detail = None
            self.display(detail)

    def display(self, detail: EntryDetail) -> None:
        """Show `detail`; only what is another is made anew: a form that is being filled in stays,
        and so does the place to which somebody scrolled.
        """
        before, self._detail = self._detail, detail
        self.choices.display(detail.choices)
        self.choices.setVisible(bool(detail.choices))
        if before is None or _shape(before) != _shape(detail):
            self._fill(detail, anew=before is None or before.key != detail.key)
        if self._standing is not None:
            self._standing.display(detail)
        if self._facts is not None:
            self._facts.display(detail.facts)

    def turn(self) -> bool:
        """A page on, from the end to the beginning; False where all is in view."""
        bar = self.area.verticalScrollBar()
        if bar.maximum() <= 0:
            return False
        at_end = bar.value() >= bar.maximum()
        bar.setValue(0 if at_end else bar.value() + bar.pageStep() - OVERLAP)
        return True

    def choose_reason(self, reason: str) -> None:
        """A reason was chosen by its number."""
        if self.reason is not None and self.reasons is not None:
            self.reason.set_text(reason)
            self.reasons.set_on((reason,))

    def _fill(self, detail: EntryDetail, *, anew: bool) -> None:
        while (item := self._box.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self._standing = self._facts = self.reason = self.reasons = None
        if not detail.asked:
            self._tell(detail)
        elif detail.asked is Asked.JUDGE and detail.movement is not None:
            self._box.addWidget(MovementList(self._theme, detail, asking=True))
            self._compare(detail)
        else:
            self._ask_reason(detail)
        self._box.addStretch(1)
        if anew:
            self.area.verticalScrollBar().setValue(0)

    # --- what is known ---------------------------------------------------------------------

    def _tell(self, detail: EntryDetail) -> None:
        self._standing = Standing(self._theme)
        first = self._tall or not self._beside  # little room: the figures, then what is wrong
        if first:
            self._compare(detail)
        self._box.addWidget(self._standing)
        if detail.movements:
            self._box.addWidget(MovementList(self._theme, detail, asking=False))
        if not first:
            self._compare(detail)
        if detail.instead:
            self._box.addWidget(label(detail.instead, "muted"))
        self._facts = Facts()
        self._box.addWidget(self._facts)

    def _compare(self, detail: EntryDetail) -> None:
        if detail.compared:
            self._box.addWidget(ComparedTable(self._theme, detail))

    # --- deciding --------------------------------------------------------------------------

    def _ask_reason(self, detail: EntryDetail) -> None:
        self._box.addWidget(label(detail.meaning, "muted"))
        self.reasons = ChipRow(self._theme)
        self.reasons.display(
            [Choice(word, f"{at}   {word}") for at, word in enumerate(detail.reasons, start=1)]
        )
        self.reasons.chosen.connect(self._on_reason)
        self.reason = TextRow(
            self._theme,
            translate("EntrySheet", "Why? Tap a reason, scan REASON and its number, or write."),
            placeholder=translate("EntrySheet", "Reason"),
            limit=200,
        )
        self.reason.changed.connect(self.reasoned)
        self._box.addWidget(self.reasons)
        self._box.addWidget(self.reason)
        if detail.movements and detail.asked is Asked.JUDGE:
            self._box.addWidget(MovementList(self._theme, detail, asking=False))
        if detail.asked not in (Asked.DISCARD, Asked.CORRECT):
            self._compare(detail)
        if detail.waiting:
            self._box.addWidget(waiting_box(_with_it(detail.asked), detail.waiting))

    def _on_reason(self, word: str) -> None:
        if self.reason is not None:
            self.reason.set_text(word)


def _with_it(asked: Asked) -> str:
    if asked is Asked.CORRECT:
        return translate("EntrySheet", "These wait for it and are said anew by the next post:")
    return translate("EntrySheet", "These wait for it and are discarded as well:")


def _shape(detail: EntryDetail) -> EntryDetail:
    """What its parts are made of: all but what only changes their texts."""
    return replace(detail, state="", why="", facts=(), choices=())

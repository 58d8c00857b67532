"""The sheet of one entry: all that is known of it, and the reason of what a person decides."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from app.ui.screens.outbox.values import Asked, Compared, EntryDetail
from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.translation import translate
from app.ui.widgets.chip import ChipRow, Choice
from app.ui.widgets.inputs import TextRow

SHOWN = 5
"""So many of the entries that wait are named; the rest is counted."""


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


class EntrySheet(QWidget):
    """Shows an `EntryDetail`.

    Signals:
        reasoned: the reason of the decision, while it is written.
    """

    reasoned = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._detail: EntryDetail | None = None
        self.reason: TextRow | None = None
        self._reasons: ChipRow | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 8, 0)
        self._box.setSpacing(12)

    def display(self, detail: EntryDetail) -> None:
        """Show `detail`; the form of the reason stays while only times move on."""
        before, self._detail = self._detail, detail
        if before == detail:
            return
        if before is not None and detail.asked and _form(before) == _form(detail):
            return
        while (item := self._box.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self._box.addWidget(_label(detail.sentence, "heading"))
        if detail.asked:
            self._ask_reason(detail)
        else:
            self._tell(detail)
        self._box.addStretch(1)

    # --- what is known ---------------------------------------------------------------------

    def _tell(self, detail: EntryDetail) -> None:
        self._box.addWidget(_Standing(self._theme, detail))
        if detail.compared:
            self._box.addWidget(_table(detail.compared, kiosk=self._theme.kiosk))
        self._box.addWidget(_facts(detail.facts))

    # --- deciding --------------------------------------------------------------------------

    def _ask_reason(self, detail: EntryDetail) -> None:
        self._box.addWidget(_label(_meaning(detail.asked), "muted"))
        self._reasons = ChipRow(self._theme)
        self._reasons.display([Choice(word, word) for word in _reasons(detail.asked)])
        self._reasons.chosen.connect(self._on_reason)
        self.reason = TextRow(
            self._theme,
            translate("EntrySheet", "Why?"),
            placeholder=translate("EntrySheet", "Reason"),
            limit=200,
        )
        self.reason.changed.connect(self.reasoned)
        self._box.addWidget(self._reasons)
        self._box.addWidget(self.reason)
        if detail.asked is not Asked.DISCARD and detail.compared:
            self._box.addWidget(_table(detail.compared, kiosk=self._theme.kiosk))
        if detail.waiting:
            self._box.addWidget(_Waiting(detail.waiting))

    def _on_reason(self, word: str) -> None:
        if self.reason is not None:
            self.reason.set_text(word)


def _form(detail: EntryDetail) -> tuple[object, ...]:
    """What the form of a reason depends on."""
    return detail.key, detail.asked, detail.waiting, detail.compared


def _meaning(asked: Asked) -> str:
    """What the decision does."""
    if asked is Asked.THEIRS:
        return translate(
            "EntrySheet",
            "The server has it. It is not sent, and no later post says it again. "
            "The reason stays with the document.",
        )
    if asked is Asked.ANYWAY:
        return translate(
            "EntrySheet",
            "The server is asked once more. If it is not there, it is sent. "
            "The reason stays with the document.",
        )
    return translate("EntrySheet", "It will never be sent. The reason stays with the document.")


def _reasons(asked: Asked) -> tuple[str, ...]:
    if asked is Asked.THEIRS:
        return (
            translate("EntrySheet", "Seen in the system"),
            translate("EntrySheet", "Counted at the place"),
        )
    if asked is Asked.ANYWAY:
        return (
            translate("EntrySheet", "It is not in the system"),
            translate("EntrySheet", "Counted at the place"),
            translate("EntrySheet", "The office agrees"),
        )
    return (
        translate("EntrySheet", "Booked by hand already"),
        translate("EntrySheet", "Delivery was called off"),
        translate("EntrySheet", "Posted by mistake"),
    )


class _Standing(QFrame):
    """How it stands, and why, in a coloured box."""

    def __init__(self, theme: Theme, detail: EntryDetail) -> None:
        super().__init__()
        self.setProperty("role", "inset")
        ground, ink = theme.tone(detail.tone, soft=True)
        self.setStyleSheet(f"QFrame {{ background: {ground.name()}; border-radius: 12px; }}")
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(4)
        for text, weight in ((detail.state, 600), (detail.why, 400)):
            if text:
                label = QLabel(text)
                label.setWordWrap(True)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setStyleSheet(f"color: {ink.name()}; font-weight: {weight};")
                box.addWidget(label)


class _Waiting(QFrame):
    """What waits for the entry and goes with it."""

    def __init__(self, waiting: Sequence[str]) -> None:
        super().__init__()
        self.setProperty("role", "inset")
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(6)
        text = translate("EntrySheet", "These wait for it and are discarded as well:")
        box.addWidget(_label(text, "label"))
        for sentence in waiting[:SHOWN]:
            box.addWidget(_label(f"•  {sentence}", ""))
        if len(waiting) > SHOWN:
            more = translate("EntrySheet", "and {n} more").format(n=len(waiting) - SHOWN)
            box.addWidget(_label(more, "muted"))


def _table(rows: Sequence[Compared], *, kiosk: bool) -> QWidget:
    """Ours beside the server's; a column that nobody fills is left out."""
    page = QFrame()
    page.setProperty("role", "inset")
    grid = QGridLayout(page)
    grid.setContentsMargins(14, 12, 14, 12)
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(8)
    columns = (
        (translate("EntrySheet", "Ours"), [row.ours for row in rows]),
        (translate("EntrySheet", "Server"), [row.server for row in rows]),
        (translate("EntrySheet", "Ordered"), [row.ordered for row in rows]),
    )
    filled = [(name, cells) for name, cells in columns if any(cells)]
    # Beside three figures a narrow sheet has no room for a name.
    apart = len(filled) == len(columns) and not kiosk
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
    for at, (name, cells) in enumerate(filled, start=1):
        grid.addWidget(_label(name, "label"), 0, at, right)
        for number, cell in enumerate(cells, start=1):
            figure = QLabel(cell or "-")
            figure.setTextFormat(Qt.TextFormat.PlainText)
            figure.setProperty("role", "heading")
            grid.addWidget(figure, 2 * number, at, right)
    _name_rows(grid, rows, len(filled) + 1 if apart else 0)
    return page


def _name_rows(grid: QGridLayout, rows: Sequence[Compared], over: int) -> None:
    """Names beside the figures, or above them `over` so many columns."""
    for number, row in enumerate(rows, start=1):
        what = _label(row.name, "")
        what.setMinimumWidth(48)
        if over:
            grid.addWidget(what, 2 * number - 1, 0, 1, over)
        else:
            grid.addWidget(what, 2 * number, 0)
    grid.setColumnStretch(0, 1)


def _breakable(text: str) -> str:
    """A long number may be broken after every sixth character."""
    return "\u200b".join(text[at : at + 6] for at in range(0, len(text), 6))


def _facts(facts: Sequence[tuple[str, str]]) -> QWidget:
    page = QWidget()
    page.setProperty("role", "plain")
    grid = QGridLayout(page)
    grid.setContentsMargins(4, GAP, 4, 0)
    grid.setVerticalSpacing(4)
    for number, (name, value) in enumerate(facts):
        grid.addWidget(_label(name, "small"), number, 0)
        told = _label(_breakable(value), "small")
        told.setAlignment(Qt.AlignmentFlag.AlignRight)
        grid.addWidget(told, number, 1)
    return page

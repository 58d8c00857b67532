"""Pages on which something is typed: lot and date, a note, serials, why a receipt is corrected."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from app.domain.receipt.actions import (
    Answer,
    Correct,
    EnterLot,
    EnterSerial,
    Note,
    RemoveSerial,
)
from app.domain.receipt.document import Question
from app.ui.screens.receipt.figures import line_name, product_name, reason_words
from app.ui.screens.receipt.pages.base import Content, Item, ItemList, row, words
from app.ui.screens.receipt.values import Do, Overlay, Snapshot
from app.ui.screens.working.pages.lots import LotForm
from app.ui.screens.working.pages.writing import Writing, WritingPage, correct_writing, note_writing
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.chip import Choice
from app.ui.widgets.inputs import TextRow

WHY = ("miscounted", "wrong_item", "damaged_later", "supplier", "other")


class LotPage(Content, LotForm[Snapshot]):
    """Lot and date by hand; for a question, for a line, or for the goods counted last."""

    def _question(self, snapshot: Snapshot) -> Question | None:
        return snapshot.receipt.question(self.overlay.subject)

    def title(self, snapshot: Snapshot) -> str:
        return self._product(snapshot) or translate("Receipt", "Lot and date")

    def _product(self, snapshot: Snapshot) -> str:
        question = self._question(snapshot)
        if question is not None:
            product = question.goods[0].product
            return product_name(product) if product else ""
        line = self.line(snapshot)
        return line_name(line) if line else ""

    def answers(self, snapshot: Snapshot) -> Mapping[str, str]:
        question = self._question(snapshot)
        self._asked = question.id if question is not None else ""
        return {o.choice: o.value for o in question.options} if question else {}

    def date_alone(self, snapshot: Snapshot) -> bool:
        question = self._question(snapshot)
        return question is not None and question.reason == "expiry_missing"

    def entered(self, lot: str, expiry: date | None) -> None:
        if self._asked:
            self.wished.emit(Do(EnterLot(lot, expiry, question=self._asked)))
        else:
            self.wished.emit(Do(EnterLot(lot, expiry, line=self.overlay.subject or None)))

    def answered(self, choice: str) -> None:
        self.wished.emit(Do(Answer(self._asked, choice)))


class NotePage(Content, WritingPage[Snapshot]):
    """A note on a line, or on the receipt."""

    def says(self, snapshot: Snapshot) -> Writing:
        line = snapshot.receipt.lines.get(self.overlay.subject)
        notes = line.notes if line else snapshot.receipt.notes
        return note_writing("\n".join(notes))

    def title(self, snapshot: Snapshot) -> str:
        line = snapshot.receipt.lines.get(self.overlay.subject)
        return line_name(line) if line else translate("Receipt", "Note on the receipt")

    def written(self, text: str) -> None:
        self.wished.emit(Do(Note(text, self.overlay.subject or None)))


class SerialsPage(Content):
    """The serials of a line: each one can be taken out, missing ones entered or scanned."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._missing = words(role="heading")
        self.column.addWidget(self._missing)
        self._list = ItemList(theme)
        self._list.chosen.connect(self._on_chosen)
        self.serial = TextRow(theme, translate("Receipt", "Serial, as it stands on the piece"))
        self._add = BigButton(theme, translate("Receipt", "Add serial"), icon="plus", kind=Kind.OK)
        self._add.clicked.connect(self.confirm)
        self._illegible = BigButton(theme, translate("Receipt", "Not legible"), icon="warning")
        self._illegible.clicked.connect(self._on_illegible)
        self.column.addWidget(self.serial)
        self.typing(self.serial, digits=True)
        self.column.addLayout(row(self._illegible, self._add))
        self._hint = words(translate("Receipt", "Tap a serial to take its piece out."), "muted")
        self.column.addWidget(self._hint)
        self.column.addWidget(self._list)
        self.column.addStretch(1)

    def title(self, snapshot: Snapshot) -> str:
        line = self.line(snapshot)
        return line_name(line) if line else translate("Receipt", "Serials")

    def display(self, snapshot: Snapshot) -> None:
        line = self.line(snapshot)
        portions = [p for p in line.portions if p.cell.serial] if line else []
        missing = line.missing_serials if line else 0
        self._missing.setText(
            translate("Receipt", "%n serial(s) missing: scan or enter them", "", missing)
            if missing
            else translate("Receipt", "No serial is missing")
        )
        for part in (self.serial, self._add, self._illegible, self.keys):
            if part is not None:
                part.setVisible(bool(missing))
        self._hint.setVisible(bool(portions))
        self._list.display(
            [Item(str(p.cell.serial), str(p.cell.serial), icon="serial") for p in portions]
        )

    def _on_chosen(self, serial: str) -> None:
        self.wished.emit(Do(RemoveSerial(self.overlay.subject, serial), stay=True))

    def _on_illegible(self) -> None:
        self.wished.emit(Do(EnterSerial(self.overlay.subject, ""), stay=True))

    def confirm(self) -> None:
        serial = self.serial.text()
        if not serial:
            self.serial.show_error(translate("Receipt", "Enter the serial, or scan it"))
            return
        self.serial.show_error("")
        self.serial.set_text("")
        self.wished.emit(Do(EnterSerial(self.overlay.subject, serial), stay=True))


class CorrectPage(Content, WritingPage[Snapshot]):
    """Why a posted receipt is opened again."""

    def says(self, snapshot: Snapshot) -> Writing:
        return correct_writing([Choice(key, why_words(key)) for key in WHY])

    def title(self, snapshot: Snapshot) -> str:
        return translate("Receipt", "Correct a posted receipt")

    def written(self, text: str) -> None:
        self.wished.emit(Do(Correct(text)))


def why_words(key: str) -> str:
    """Why a posted receipt is corrected."""
    return {
        "miscounted": translate("Receipt", "Miscounted"),
        "wrong_item": reason_words("wrong_item"),
        "damaged_later": translate("Receipt", "Damage found later"),
        "supplier": translate("Receipt", "Agreed with the supplier"),
        "other": reason_words("other"),
    }[key]

"""Pages on which something is typed: lot and date, a note, serials, why a receipt is corrected."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from PySide6.QtCore import QEvent, QObject

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
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.chip import ChipRow, Choice
from app.ui.widgets.inputs import TextRow

CENTURY = 2000
WHY = ("miscounted", "wrong_item", "damaged_later", "supplier", "other")


class NotADate(ValueError):
    """What was typed is no day of the calendar."""


def read_day(text: str) -> date | None:
    """A date as people type it: 30.06.2031, 300631, 2031-06-30, 06/2031 (its last day).

    Raises:
        NotADate: it is none.
    """
    bare = text.strip()
    if not bare:
        return None
    try:
        return _day(bare)
    except ValueError as error:
        raise NotADate(bare) from error


def _day(bare: str) -> date:
    if "-" in bare and len(bare.partition("-")[0]) == 4:
        return date.fromisoformat(bare)
    parts = [p for p in bare.replace("/", ".").replace("-", ".").replace(" ", ".").split(".") if p]
    if len(parts) == 1 and len(bare) in (6, 8) and bare.isdecimal():
        parts = [bare[:2], bare[2:4], bare[4:]]
    if not all(part.isdecimal() for part in parts) or len(parts) not in (2, 3):
        raise NotADate(bare)
    numbers = [int(part) for part in parts]
    year = numbers[-1] if numbers[-1] >= 100 else CENTURY + numbers[-1]
    if len(numbers) == 2:
        first = date(year, numbers[0], 1)
        return first.replace(day=monthrange(first.year, first.month)[1])
    return date(year, numbers[1], numbers[0])


class LotPage(Content):
    """Lot and date by hand; for a question, for a line, or for the goods counted last."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._question: Question | None = snapshot.receipt.question(overlay.subject)
        self._last = BigButton(theme, icon="barcode")
        self._last.clicked.connect(self._on_last)
        self._illegible = BigButton(theme, translate("Receipt", "Not legible"), icon="warning")
        self._illegible.clicked.connect(self._on_illegible)
        self.column.addWidget(self._last)
        self.column.addWidget(self._illegible)
        self.lot = TextRow(theme, translate("Receipt", "Lot, as it stands on the label"), limit=40)
        hint = translate("Receipt", "Day.month.year, or month/year")
        self.day = TextRow(theme, translate("Receipt", "Best before or expiry"), hint, limit=10)
        self._day_hint = hint
        self.column.addWidget(self.lot)
        self.column.addWidget(self.day)
        self._ok = BigButton(theme, translate("Receipt", "Apply"), icon="check", kind=Kind.OK)
        self._ok.clicked.connect(self.confirm)
        self.column.addStretch(1)
        self.column.addWidget(self._ok)
        self.typing(self.lot)
        self.lot.field.installEventFilter(self)
        self.day.field.installEventFilter(self)
        self._dated = self._question is not None and self._question.reason == "expiry_missing"
        if self._dated:  # the lot is known
            self.lot.hide()
            self._on_day()

    def title(self, snapshot: Snapshot) -> str:
        product = self._product(snapshot)
        return product or translate("Receipt", "Lot and date")

    def _product(self, snapshot: Snapshot) -> str:
        if self._question is not None:
            product = self._question.items[0].product
            return product_name(product) if product else ""
        line = self.line(snapshot)
        return line_name(line) if line else ""

    def display(self, snapshot: Snapshot) -> None:
        choices = {o.choice: o.value for o in self._question.options} if self._question else {}
        last = choices.get("last_lot", "")
        self._last.setVisible("last_lot" in choices)
        self._last.setText(translate("Receipt", "Lot {lot}, as before").format(lot=last))
        self._illegible.setVisible("not_legible" in choices)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.MouseButtonPress):
            (self._on_lot if watched is self.lot.field else self._on_day)()
        return False

    def _on_lot(self) -> None:
        if self.keys is not None:
            self.keys.write_into(self.lot)

    def _on_day(self) -> None:
        if self.keys is not None:
            self.keys.write_into(self.day, digits=True)

    def _on_last(self) -> None:
        if self._question is not None:
            self.wished.emit(Do(Answer(self._question.id, "last_lot")))

    def _on_illegible(self) -> None:
        if self._question is not None:
            self.wished.emit(Do(Answer(self._question.id, "not_legible")))

    def confirm(self) -> None:
        try:
            expiry = read_day(self.day.text())
        except NotADate:
            self.day.show_error(translate("Receipt", "This is no date: write 30.06.2031"))
            return
        self.day.show_error("")
        lot = self.lot.text()
        if not lot and expiry is None:
            wrong = translate("Receipt", "Enter the lot, or the date")
            (self.day if self._dated else self.lot).show_error(wrong)
            return
        if self._question is not None:
            self.wished.emit(Do(EnterLot(lot, expiry, question=self._question.id)))
        else:
            self.wished.emit(Do(EnterLot(lot, expiry, line=self.overlay.subject or None)))


class NotePage(Content):
    """A note on a line, or on the receipt."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._earlier = words(role="muted")
        self.column.addWidget(self._earlier)
        self.note = TextRow(theme, translate("Receipt", "Note"), limit=500)
        self.column.addWidget(self.note)
        self.typing(self.note)
        self._ok = BigButton(theme, translate("Receipt", "Keep note"), icon="check", kind=Kind.OK)
        self._ok.clicked.connect(self.confirm)
        self.column.addStretch(1)
        self.column.addWidget(self._ok)

    def title(self, snapshot: Snapshot) -> str:
        line = snapshot.receipt.lines.get(self.overlay.subject)
        return line_name(line) if line else translate("Receipt", "Note on the receipt")

    def display(self, snapshot: Snapshot) -> None:
        line = snapshot.receipt.lines.get(self.overlay.subject)
        notes = line.notes if line else snapshot.receipt.notes
        self._earlier.setText("\n".join(notes))
        self._earlier.setVisible(bool(notes))

    def confirm(self) -> None:
        self.wished.emit(Do(Note(self.note.text(), self.overlay.subject or None)))


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


class CorrectPage(Content):
    """Why a posted receipt is opened again."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        told = translate(
            "Receipt",
            "What was posted stays on the server until you post again: then only the difference"
            " is sent.",
        )
        self.column.addWidget(words(told, "muted"))
        self._why = ChipRow(theme, [Choice(key, why_words(key)) for key in WHY])
        self._why.chosen.connect(self._on_chosen)
        self.column.addWidget(self._why)
        self.reason = TextRow(theme, translate("Receipt", "Reason, in your words"), limit=200)
        self.column.addWidget(self.reason)
        self.typing(self.reason)
        self._ok = BigButton(theme, translate("Receipt", "Correct"), icon="edit", kind=Kind.MAIN)
        self._ok.clicked.connect(self.confirm)
        self.column.addStretch(1)
        self.column.addWidget(self._ok)

    def title(self, snapshot: Snapshot) -> str:
        return translate("Receipt", "Correct a posted receipt")

    def display(self, snapshot: Snapshot) -> None:
        """Nothing on it changes."""

    def _on_chosen(self, key: str) -> None:
        self.reason.set_text(why_words(key))

    def confirm(self) -> None:
        reason = self.reason.text()
        if not reason:
            self.reason.show_error(translate("Receipt", "Choose or write a reason"))
            return
        self.wished.emit(Do(Correct(reason)))


def why_words(key: str) -> str:
    """Why a posted receipt is corrected."""
    return {
        "miscounted": translate("Receipt", "Miscounted"),
        "wrong_item": reason_words("wrong_item"),
        "damaged_later": translate("Receipt", "Damage found later"),
        "supplier": translate("Receipt", "Agreed with the supplier"),
        "other": reason_words("other"),
    }[key]

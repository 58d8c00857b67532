"""Pages on which something is typed: lot and date, a serial, notes and reasons."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from app.domain.dispatch.actions import (
    Answer,
    Correct,
    EnterLot,
    EnterSerial,
    Note,
    RejectOrder,
    RequestCancellation,
    ReturnGoods,
)
from app.domain.dispatch.document import Question
from app.ui.screens.dispatch.figures import line_name, order_name
from app.ui.screens.dispatch.pages.base import Content
from app.ui.screens.dispatch.values import Do, Snapshot
from app.ui.screens.working.figures import product_name
from app.ui.screens.working.pages.lots import LotForm
from app.ui.screens.working.pages.writing import (
    Writing,
    WritingPage,
    correct_writing,
    note_writing,
    reason_needed,
    serial_writing,
)
from app.ui.translation import translate
from app.ui.widgets.button import Kind
from app.ui.widgets.chip import Choice


class LotPage(Content, LotForm[Snapshot]):
    """Lot and date by hand; its subject is the question."""

    def title(self, snapshot: Snapshot) -> str:
        return _goods(snapshot, self.overlay.subject) or translate("Dispatch", "Lot and date")

    def answers(self, snapshot: Snapshot) -> Mapping[str, str]:
        question = snapshot.dispatch.question(self.overlay.subject)
        return {o.choice: o.value for o in question.options} if question else {}

    def entered(self, lot: str, expiry: date | None) -> None:
        self.wished.emit(Do(EnterLot(self.overlay.subject, lot, expiry)))

    def answered(self, choice: str) -> None:
        self.wished.emit(Do(Answer(self.overlay.subject, choice)))


class SerialPage(Content, WritingPage[Snapshot]):
    """A serial by hand, or scanned while the page is open; its subject is the question."""

    def says(self, snapshot: Snapshot) -> Writing:
        return serial_writing()

    def title(self, snapshot: Snapshot) -> str:
        return _goods(snapshot, self.overlay.subject) or translate("Dispatch", "Serial")

    def written(self, text: str) -> None:
        self.wished.emit(Do(EnterSerial(self.overlay.subject, text)))


class NotePage(Content, WritingPage[Snapshot]):
    """A note on a line, or on the document."""

    def says(self, snapshot: Snapshot) -> Writing:
        line = snapshot.dispatch.lines.get(self.overlay.subject)
        notes = line.notes if line else snapshot.dispatch.notes
        return note_writing("\n".join(notes))

    def title(self, snapshot: Snapshot) -> str:
        line = snapshot.dispatch.lines.get(self.overlay.subject)
        return line_name(line) if line else translate("Dispatch", "Note on the order")

    def written(self, text: str) -> None:
        self.wished.emit(Do(Note(text, self.overlay.subject or None)))


class OrderWriting(Content, WritingPage[Snapshot]):
    """Something about one order that needs a reason; its subject is the order."""

    def title(self, snapshot: Snapshot) -> str:
        order = self.order(snapshot)
        return order_name(order) if order else translate("Dispatch", "The order")


class RejectPage(OrderWriting):
    """Why an unconfirmed order is not taken (R68)."""

    def says(self, snapshot: Snapshot) -> Writing:
        choices = [
            Choice("stock", translate("Dispatch", "Not in stock")),
            Choice("time", translate("Dispatch", "Not in time")),
            Choice("address", translate("Dispatch", "Cannot be delivered there")),
        ]
        return Writing(
            translate("Dispatch", "Why is it not taken?"),
            translate("Dispatch", "Reject the order"),
            "refuse",
            Kind.DANGER,
            translate("Dispatch", "A rejected order cannot be taken any more."),
            choices,
            needed=reason_needed(),
        )

    def written(self, text: str) -> None:
        self.wished.emit(Do(RejectOrder(self.overlay.subject, text)))


class CancellationPage(OrderWriting):
    """Why staff asks that an order be canceled (R81)."""

    def says(self, snapshot: Snapshot) -> Writing:
        choices = [
            Choice("stock", translate("Dispatch", "Goods are missing")),
            Choice("damaged", translate("Dispatch", "Goods are damaged")),
            Choice("customer", translate("Dispatch", "The customer does not want it")),
        ]
        return Writing(
            translate("Dispatch", "Why is it to be cancelled?"),
            translate("Dispatch", "Ask to cancel"),
            "cross",
            Kind.MAIN,
            translate("Dispatch", "Nothing more is picked until somebody has decided."),
            choices,
            needed=reason_needed(),
        )

    def written(self, text: str) -> None:
        self.wished.emit(Do(RequestCancellation(self.overlay.subject, text)))


class ReturnPage(OrderWriting):
    """Why what was picked goes back to the shelves."""

    def says(self, snapshot: Snapshot) -> Writing:
        choices = [
            Choice("later", translate("Dispatch", "It is picked another day")),
            Choice("wrong", translate("Dispatch", "Picked by mistake")),
            Choice("hold", translate("Dispatch", "The order is on hold")),
        ]
        return Writing(
            translate("Dispatch", "Why do the goods go back?"),
            translate("Dispatch", "Put the goods back"),
            "undo",
            Kind.MAIN,
            translate("Dispatch", "All that was picked goes back to the shelves, item by item."),
            choices,
            needed=reason_needed(),
        )

    def written(self, text: str) -> None:
        self.wished.emit(Do(ReturnGoods(self.overlay.subject, text)))


class CorrectPage(Content, WritingPage[Snapshot]):
    """Why a posted dispatch is opened again."""

    def says(self, snapshot: Snapshot) -> Writing:
        choices = [
            Choice("miscounted", translate("Dispatch", "Miscounted")),
            Choice("wrong_item", translate("Dispatch", "Wrong item")),
            Choice("packed", translate("Dispatch", "Packed otherwise")),
        ]
        return correct_writing(choices)

    def title(self, snapshot: Snapshot) -> str:
        return translate("Dispatch", "Correct what was posted")

    def written(self, text: str) -> None:
        self.wished.emit(Do(Correct(text)))


def _goods(snapshot: Snapshot, question: str) -> str:
    known: Question | None = snapshot.dispatch.question(question)
    return product_name(known.goods[0].product) if known and known.goods else ""

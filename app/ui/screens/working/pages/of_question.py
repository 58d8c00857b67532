"""Pages that answer a question about goods: lot and date, a serial, a weight.

What is asked is the same wherever goods are scanned; a page of a kind of document only says which
question its subject is.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from app.domain.working.actions import Answer, EnterLot, EnterSerial, EnterWeight
from app.ui.screens.working.figures import product_name
from app.ui.screens.working.pages.base import Content
from app.ui.screens.working.pages.keypads import WeightPad
from app.ui.screens.working.pages.lots import LotForm
from app.ui.screens.working.pages.writing import Writing, WritingPage, serial_writing
from app.ui.screens.working.values import Do
from app.ui.translation import translate

S = TypeVar("S")


class OfQuestion(Content[S]):
    """A page whose subject is a question about goods."""

    def question(self, snapshot: S) -> Any:
        """The question; None once it is answered."""
        raise NotImplementedError

    def product_or(self, snapshot: S, otherwise: str) -> str:
        """The name of the product that is asked about, else the words of the page."""
        question = self.question(snapshot)
        return product_name(question.goods[0].product) if question is not None else otherwise


class LotEntry(OfQuestion[S], LotForm[S]):
    """Lot and date by hand."""

    def title(self, snapshot: S) -> str:
        return self.product_or(snapshot, translate("AdHoc", "Lot and date"))

    def answers(self, snapshot: S) -> Mapping[str, str]:
        question = self.question(snapshot)
        return {o.choice: o.value for o in question.options} if question else {}

    def entered(self, lot: str, expiry: date | None) -> None:
        self.wished.emit(Do(EnterLot(self.overlay.subject, lot, expiry)))

    def answered(self, choice: str) -> None:
        self.wished.emit(Do(Answer(self.overlay.subject, choice)))


class SerialEntry(OfQuestion[S], WritingPage[S]):
    """A serial by hand, or scanned while the page is open."""

    def says(self, snapshot: S) -> Writing:
        return serial_writing()

    def title(self, snapshot: S) -> str:
        return self.product_or(snapshot, translate("AdHoc", "Serial"))

    def written(self, text: str) -> None:
        self.wished.emit(Do(EnterSerial(self.overlay.subject, text)))


class WeightEntry(OfQuestion[S], WeightPad[S]):
    """The weight of a piece whose code has none."""

    def title(self, snapshot: S) -> str:
        return self.product_or(snapshot, translate("AdHoc", "Weight"))

    def applied(self, mode: str, number: Decimal) -> None:
        self.wished.emit(Do(EnterWeight(self.overlay.subject, number)))

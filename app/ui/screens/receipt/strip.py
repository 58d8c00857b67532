"""Two strips around the list: where and in what one receives, and quick hands on the line."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from app.domain.receipt.actions import AddQuantity, TakeRest
from app.domain.receipt.document import PackageState, ReceiptState
from app.ui.screens.receipt.figures import digits, short_code
from app.ui.screens.receipt.pages.reports import post_words
from app.ui.screens.receipt.values import Do, Overlay, Page, Show, Snapshot
from app.ui.screens.working.context import ContextRow
from app.ui.screens.working.quick import QuickKeys
from app.ui.screens.working.spot import Spot
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import BigButton


class ContextStrip(ContextRow):
    """Place, package, open questions, what became of a post, and who else is here."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.place = Spot(theme, "place", Page.PLACES, self)
        self.package = Spot(theme, "package", Page.PACKAGES, self)
        self.questions = Spot(theme, "question", Page.QUESTIONS, self)
        self.posted = Spot(theme, "cloud", Page.REPORTS, self)
        self.company = Spot(theme, "person", Page.COMPANY, self)
        self.stand((self.questions, self.posted, self.company, self.place, self.package))

    def display(self, snapshot: Snapshot) -> None:
        """Show where one receives."""
        receipt = snapshot.receipt
        name = receipt.place.name if receipt.place else translate("Receipt", "No place")
        tone = Tone.PLAIN if receipt.place else Tone.WARN
        spoken = translate("Receipt", "Place: {name}").format(name=name)
        self.place.display(name, spoken, tone)
        self._show_package(snapshot)
        self.show_company(snapshot.company)
        narrow = not self._theme.kiosk
        self.show_questions(len(receipt.questions), brief=narrow)
        told = post_words(snapshot)
        if told:
            self.show_posted(snapshot, told, brief=narrow)
        else:
            self.posted.display("", "")
        self.place_parts()

    def _show_package(self, snapshot: Snapshot) -> None:
        receipt = snapshot.receipt
        packages = receipt.packages
        here = sum(p.state is PackageState.ARRIVED for p in packages)
        text = f"{here}/{len(packages)}" if packages else ""
        now = receipt.package_by_id(receipt.package or "")
        if now is not None:
            text = f"{short_code(now.number or now.tracking or now.id)}  {text}"
        spoken = translate("Receipt", "Packages: {here} of {all} here")
        tone = Tone.ACCENT if now is not None else Tone.PLAIN
        self.package.display(text, spoken.format(here=here, all=len(packages)), tone)

    def tapped(self, key: str) -> None:
        self.wished.emit(Show(Overlay(Page(key))))


class LineStrip(QuickKeys):
    """-1, +1, all the rest and the keypad for the line touched last, in one tap (law 8)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.rest = BigButton(theme, icon="check-all", parent=self)
        self.rest.clicked.connect(self._on_rest)
        self.stand(
            (self.minus, self.plus, self.rest, self.keypad, self.detail),
            (0.8, 0.8, 1.9, 1.4, 1.1),
            (1.0, 1.0, 1.7, 1.0, 1.0),
        )

    def display(self, snapshot: Snapshot) -> None:
        """Show what can be done with the line touched last."""
        receipt = snapshot.receipt
        line = receipt.lines.get(receipt.line or "")
        self.line = line.id if line else ""
        works = receipt.state is not ReceiptState.FINISHED
        self.minus.setEnabled(works and line is not None and line.received > Decimal(0))
        self.plus.setEnabled(works and line is not None)
        left = line.rest if line else Decimal(0)
        told = (
            translate("Receipt", "Rest {n}")
            if self.narrow
            else translate("Receipt", "All the rest: {n}")
        )
        self.rest.setText(told.format(n=digits(left)) if left else translate("Receipt", "Rest"))
        self.rest.setEnabled(works and bool(left))
        self.keypad.setEnabled(works)
        self.detail.setEnabled(line is not None)
        self.name()
        self.place_parts()

    def count(self, by: Decimal) -> None:
        self.wished.emit(Do(AddQuantity(self.line, by)))

    def open(self, page: str, line: str) -> None:
        self.wished.emit(Show(Overlay(Page(page), line)))

    def _on_rest(self) -> None:
        self.wished.emit(Do(TakeRest(self.line)))

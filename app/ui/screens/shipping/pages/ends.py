"""Other ends than the one that is wanted: the shipment is cancelled, the draft is deleted."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.ship_posting import ShipStep, StockMoved
from app.domain.shipping.actions import Cancel
from app.ui.screens.shipping.figures import document_name, place_name, route
from app.ui.screens.shipping.pages.base import Content, chips, switch_on
from app.ui.screens.shipping.pages.books import NAMED
from app.ui.screens.shipping.values import (
    CANCEL_REASONS,
    Back,
    Delete,
    Do,
    Overlay,
    Reason,
    Snapshot,
)
from app.ui.screens.working.figures import amount, product_name
from app.ui.screens.working.pages.base import words
from app.ui.screens.working.pages.summary import SummaryPage
from app.ui.screens.working.pages.writing import reason_needed
from app.ui.sentences import shipping_reason_words
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.chip import Choice
from app.ui.widgets.inputs import TextRow

BACK, STAYS = "back", "stays"


class CancelPage(Content, SummaryPage[Snapshot]):
    """A reason, tapped, scanned or written, and where goods are that were booked out; the confirm
    is held.
    """

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        hold = translate("Shipping", "Hold to cancel the shipment")
        super().__init__(theme, overlay, snapshot, confirm=hold)
        self.button = self._confirm
        self.button.set_icon("refuse")
        self.button.set_kind(Kind.DANGER)
        self._booked, self._place = snapshot.booked, place_name(snapshot.document.heading.source)
        self._back: bool | None = None
        self._chosen = ""
        asks = words(translate("Shipping", "Where are the goods?"), "heading")
        self.where, self._where = chips(theme, _answers(self._place))
        self.where.chosen.connect(self._on_where)
        self._unsaid = words("", "error")
        self._about = words("", "muted")
        why = translate("Shipping", "Why does it not take place?")
        self._chips, self._reasons = chips(theme, _reasons())
        self._chips.chosen.connect(self._on_reason)
        self.reason = TextRow(theme, translate("Shipping", "In your words"), limit=200)
        self.reason.changed.connect(self._on_written)
        told = (asks, self._where, self._unsaid) if self._booked else ()
        self._unsaid.hide()
        self.stand(
            (*told, self._about, self.reason), (), (words(why, "label"), self._reasons), at=0
        )
        self.typing_on_demand(self.reason)
        if overlay.subject:
            self._write(overlay.subject)
        self._tell()

    def title(self, snapshot: Snapshot) -> str:
        told = translate("Shipping", "Cancel {name}")
        return told.format(name=document_name(snapshot.document))

    def display(self, snapshot: Snapshot) -> None:
        """Nothing on it changes while somebody writes; what is scanned is chosen."""
        if snapshot.reason and snapshot.reason in CANCEL_REASONS:
            self.choose(snapshot.reason)
        if snapshot.back is not None:
            self._say(back=snapshot.back)

    def choose(self, key: str) -> None:
        """A reason was tapped, or named by a command code."""
        self._write(key)

    def _on_reason(self, key: str) -> None:
        self.wished.emit(Reason(key))

    def _on_written(self, text: str) -> None:
        """Own words are the reason as well; those of a chosen one stand for it."""
        if text != shipping_reason_words(self._chosen or ""):
            self.wished.emit(Reason(text.strip()))

    def _write(self, reason: str) -> None:
        """A reason by its key, or in somebody's own words."""
        self._chosen = reason if reason in CANCEL_REASONS else ""
        switch_on(self._reasons, (reason,) if self._chosen else ())
        self.reason.set_text(shipping_reason_words(reason))
        self.reason.show_error("")

    def _on_where(self, key: str) -> None:
        self.wished.emit(Back(key == BACK))

    def _say(self, *, back: bool) -> None:
        self._back = back
        switch_on(self._where, (BACK if back else STAYS,))
        self._unsaid.hide()
        self._tell()

    def _tell(self) -> None:
        """What was booked, and what an answer leads to."""
        if not self._booked:
            told = translate(
                "Shipping", "Nothing of it moves any more. What was loaded is put back by hand."
            )
        elif self._back is None:
            told = booked_words(self._booked, self._place)
        elif self._back:
            sentence = translate("Shipping", "They are added to the stock of {place} again.")
            told = sentence.format(place=self._place)
        else:
            sentence = translate("Shipping", "They stay booked out of {place}.")
            told = sentence.format(place=self._place)
        self._about.setText(told)

    def _on_confirm(self, _: str) -> None:
        self.confirm()

    def confirm(self) -> None:
        text = self.reason.text().strip()
        unsaid = bool(self._booked) and self._back is None
        if unsaid:
            self._unsaid.setText(translate("Shipping", "Say where the goods are: 1 or 2"))
        self._unsaid.setVisible(unsaid)
        self.reason.show_error("" if text else reason_needed())
        told = self._chosen if text == shipping_reason_words(self._chosen or "") else text
        lacks = unsaid or not text  # then it is refused: the page stays, and the band says why
        self.wished.emit(Do(Cancel(told, confirmed=True, back=self._back), stay=lacks))


def _reasons() -> list[Choice]:
    return [
        Choice(key, f"{at}  {shipping_reason_words(key)}")
        for at, key in enumerate(CANCEL_REASONS, 1)
    ]


def _answers(place: str) -> list[Choice]:
    return [
        Choice(BACK, translate("Shipping", "1  Back at {place}").format(place=place)),
        Choice(STAYS, translate("Shipping", "2  Not coming back")),
    ]


def _goods(moved: StockMoved) -> str:
    return f"{amount(abs(moved.delta), moved.product.unit)} {product_name(moved.product)}"


def booked_words(booked: Sequence[StockMoved], place: str) -> str:
    """What was booked out for a shipment, in one sentence."""
    out = [one for one in booked if one.delta < 0] or list(booked)
    told = [_goods(one) for one in out]
    if len(told) > NAMED:
        told[NAMED:] = [translate("Shipping", "%n more", "", len(told) - NAMED)]
    sentence = translate("Shipping", "Booked out of {place}: {what}")
    return sentence.format(place=place, what="; ".join(told))


class DeletePage(Content):
    """What goes when the draft goes; the confirm is held."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._route = words(role="heading")
        self._means = words()
        self.button = BigButton(
            theme,
            translate("Shipping", "Hold to delete the draft"),
            icon="trash",
            kind=Kind.DANGER,
            hold=True,
        )
        self.button.chosen.connect(self._on_confirm)
        self.column.addWidget(self._route)
        self.column.addWidget(self._means)
        self.column.addStretch(1)
        self.column.addWidget(self.button)

    def title(self, snapshot: Snapshot) -> str:
        return translate("Shipping", "Delete the draft")

    def display(self, snapshot: Snapshot) -> None:
        document = snapshot.document
        count = translate("Shipping", "%n line(s)", "", len(document.lines))
        self._route.setText(f"{route(document.heading)} · {count}")
        self._means.setText(_leads_to(snapshot))

    def _on_confirm(self, _: str) -> None:
        self.confirm()

    def confirm(self) -> None:
        self.wished.emit(Delete())


def _leads_to(snapshot: Snapshot) -> str:
    document = snapshot.document
    shared = any(post.step is ShipStep.SHARE for post in document.posts)
    if not document.shared:
        return translate("Shipping", "The server has not heard of it, and never will.")
    if shared and snapshot.unsent and document.shipment is None:
        return translate(
            "Shipping",
            "What has not been sent is dropped. What the server has already is taken off it again.",
        )
    return translate("Shipping", "It is taken off the server. Others see it no more.")

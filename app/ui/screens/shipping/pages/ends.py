"""Other ends than the one that is wanted: the shipment is cancelled, the draft is deleted."""

from __future__ import annotations

from app.domain.ship_posting import ShipStep
from app.domain.shipping.actions import Cancel
from app.ui.screens.shipping.figures import document_name, route
from app.ui.screens.shipping.pages.base import Content
from app.ui.screens.shipping.values import CANCEL_REASONS, Delete, Do, Overlay, Snapshot
from app.ui.screens.working.pages.base import words
from app.ui.screens.working.pages.writing import reason_needed
from app.ui.sentences import shipping_reason_words
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.chip import ChipRow, Choice
from app.ui.widgets.inputs import TextRow


class CancelPage(Content):
    """A reason, tapped, scanned or written; the confirm is held."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self._about = words(
            translate(
                "Shipping",
                "Nothing of it moves any more. What was loaded is put back by hand.",
            ),
            "muted",
        )
        self._chips = ChipRow(
            theme,
            [
                Choice(key, f"{at}  {shipping_reason_words(key)}")
                for at, key in enumerate(CANCEL_REASONS, 1)
            ],
        )
        self._chips.chosen.connect(self.choose)
        self.reason = TextRow(
            theme, translate("Shipping", "Why does it not take place?"), limit=200
        )
        self._chosen = ""
        self.button = BigButton(
            theme,
            translate("Shipping", "Hold to cancel the shipment"),
            icon="refuse",
            kind=Kind.DANGER,
            hold=True,
        )
        self.button.chosen.connect(self._on_confirm)
        for part in (self._about, self._chips, self.reason):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.column.addWidget(self.button)
        self.typing(self.reason)

    def title(self, snapshot: Snapshot) -> str:
        told = translate("Shipping", "Cancel {name}")
        return told.format(name=document_name(snapshot.document))

    def display(self, snapshot: Snapshot) -> None:
        """Nothing on it changes while somebody writes; a scanned reason is chosen."""
        if snapshot.reason and snapshot.reason in CANCEL_REASONS:
            self.choose(snapshot.reason)

    def choose(self, key: str) -> None:
        """A reason was tapped, or named by a command code."""
        self._chosen = key
        self._chips.set_on((key,))
        self.reason.set_text(shipping_reason_words(key))
        self.reason.show_error("")

    def _on_confirm(self, _: str) -> None:
        self.confirm()

    def confirm(self) -> None:
        text = self.reason.text().strip()
        if not text:
            self.reason.show_error(reason_needed())
            return
        told = self._chosen if text == shipping_reason_words(self._chosen or "") else text
        self.wished.emit(Do(Cancel(told, confirmed=True)))


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

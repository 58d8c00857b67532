"""The one summary before a figure is changed (law 10), and the lead who approves overwriting."""

from __future__ import annotations

from app.domain.adjusting.facts import Direction
from app.domain.values import Condition
from app.ui.screens.adjust.figures import after_of, change_text, labels_of, reason_of
from app.ui.screens.adjust.pages.base import Content
from app.ui.screens.adjust.panel import LOW, FiguresPanel
from app.ui.screens.adjust.values import Known, Overlay, Snapshot
from app.ui.screens.working.figures import amount, condition_words, digits, product_name, unit
from app.ui.screens.working.pages.approving import Approval
from app.ui.screens.working.pages.base import Item, ItemList, words
from app.ui.screens.working.pages.summary import SummaryPage
from app.ui.theme import Theme
from app.ui.translation import translate


class FinishPage(Content, SummaryPage[Snapshot]):
    """What is, what changes, and what comes of it; the confirm is held."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        sets = snapshot.document.heading.direction is Direction.SET
        confirm = translate("Adjust", "Hold to post")
        if sets:
            confirm = translate("Adjust", "Hold to overwrite")
        super().__init__(theme, overlay, snapshot, confirm=confirm)
        self._panel = FiguresPanel(theme, high=LOW)
        self._panel.change.setEnabled(False)
        self._list = ItemList(theme)
        self._where = words(role="heading")
        self._means = words()
        self._stands = words(role="error")
        self.stand((self._panel, self._list), (self._where, self._means), (self._stands,), at=1)

    def title(self, snapshot: Snapshot) -> str:
        product = snapshot.document.product
        return product_name(product) if product else ""

    def display(self, snapshot: Snapshot) -> None:
        document = snapshot.document
        self._panel.display(snapshot)
        self._panel.change.setEnabled(False)
        self._list.display(label_items(snapshot))
        self._where.setText(_where(snapshot))
        self._means.setText("\n".join(consequences(snapshot)))
        hindered = hinders(snapshot)
        self._stands.setText(hindered)
        self._stands.setVisible(bool(hindered))
        self._confirm.setEnabled(not hindered and document.place is not None)


class ApprovePage(Content, Approval[Snapshot]):
    """A lead approves that a figure is overwritten."""

    def about(self, snapshot: Snapshot) -> str:
        document, before = snapshot.document, snapshot.before
        text = translate("Adjust", "{before} becomes {after}, whatever was booked.")
        seen = digits(before.figure) if before else "?"
        product = document.product
        after = amount(document.quantity, product.unit) if product else digits(document.quantity)
        return text.format(before=seen, after=after)

    def leads(self, snapshot: Snapshot) -> tuple[tuple[str, str], ...]:
        return snapshot.leads


def label_items(snapshot: Snapshot) -> list[Item]:
    """What was read of labels, as far as it is more than a sum."""
    lines = [(line, labels_of(line)) for line in snapshot.document.lines]
    return [
        Item(
            line.id,
            " · ".join(fact.text for fact in facts),
            translate("Adjust", "noted on this terminal"),
            amount(line.quantity, line.product.unit),
            "barcode",
        )
        for line, facts in lines
        if facts
    ]


def consequences(snapshot: Snapshot) -> list[str]:
    """What posting does."""
    document = snapshot.document
    product, heading = document.product, document.heading
    shown = unit(product.unit) if product else ""
    told = [f"{change_text(document)} {shown}".strip(), reason_of(heading)]
    after = after_of(document, snapshot.before)
    if heading.direction is Direction.SET:
        told.append(translate("Adjust", "What others booked is lost. A lead approves it next."))
    elif after is not None and after < 0:
        told.append(translate("Adjust", "That is more than is there: the server may refuse it."))
    elif snapshot.known is Known.OFFLINE:
        told.append(translate("Adjust", "It is sent when the server answers."))
    return [one for one in told if one]


def hinders(snapshot: Snapshot) -> str:
    """Why it cannot be confirmed; "" for nothing."""
    sets = snapshot.document.heading.direction is Direction.SET
    if not sets:
        return ""
    if snapshot.before is None:
        return translate("Adjust", "The stock of now is not known: nobody overwrites it unseen.")
    if snapshot.before.figure == snapshot.document.quantity:
        return translate("Adjust", "The stock is so already: there is nothing to overwrite.")
    return ""


def _where(snapshot: Snapshot) -> str:
    document = snapshot.document
    where = document.place.name if document.place else ""
    condition = document.heading.condition
    if condition is Condition.NEW:
        return where
    return f"{where} · {condition_words(condition)}"

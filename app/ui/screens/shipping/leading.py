"""What leads on from an open page, for the prompt line (law 4): how a summary is confirmed, what it
still lacks, and what follows on a document at its end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.shipping.document import ShippingState
from app.domain.shipping.facts import Task
from app.domain.shipping.summary import summary
from app.ui.screens.shipping.values import Page
from app.ui.translation import translate

if TYPE_CHECKING:
    from app.ui.screens.shipping.presenter import ShippingPresenter

Said = tuple[str, str]
"""The words and the icon of a prompt."""


def leads_on(presenter: ShippingPresenter) -> Said | None:
    """What leads on now; None: what is scanned next does, as without a page."""
    page = presenter.overlay.page if presenter.overlay is not None else None
    if presenter.document.state is ShippingState.FINISHED:
        return _at_the_end(presenter, page)
    if page is Page.FINISH:
        return _from_summary(presenter)
    if page is Page.CANCEL:
        return _from_calling_off(presenter)
    if page is Page.DELETE:
        return translate("Shipping", "Hold to delete the draft, or scan OK"), "trash"
    return None


def _at_the_end(presenter: ShippingPresenter, page: Page | None) -> Said | None:
    if not presenter.books_differ():
        return None
    if page is Page.BOOKS:
        if not presenter.workbench.adjusts_stock:
            return None
        return translate("Shipping", "Scan ANSWER and its number to adjust that book"), "edit"
    return translate("Shipping", "Scan OK for the books to adjust, or go back"), "edit"


def _from_summary(presenter: ShippingPresenter) -> Said:
    told = summary(presenter.document)
    if told.locked:
        return translate("Shipping", "First deal with what is open"), "question"
    if told.task is not Task.DRAFT and told.reason_needed and not presenter.extra.get("reason"):
        told_why = translate("Shipping", "Why are goods missing? Scan REASON and its number")
        return told_why, "question"
    return translate("Shipping", "Check it, then hold the key, or scan OK"), "check"


def _from_calling_off(presenter: ShippingPresenter) -> Said:
    extra = presenter.extra
    if extra.get("booked") and extra.get("back") is None:
        return translate("Shipping", "Where are the goods? Scan ANSWER 1 or 2"), "question"
    if not extra.get("reason"):
        return translate("Shipping", "Why is it cancelled? Scan REASON and its number"), "question"
    return translate("Shipping", "Hold to cancel the shipment, or scan OK"), "refuse"

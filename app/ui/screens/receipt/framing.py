"""The frame's parts of the receipt screen: prompt, card, band, big actions, question."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from app.domain.receipt.document import Receipt, ReceiptState
from app.domain.receipt.rules import ReceiptRules
from app.ui.frame.values import NO_BAND, Action
from app.ui.screens.base import Framing
from app.ui.screens.receipt.cards import card_of
from app.ui.screens.receipt.prompts import prompt_of
from app.ui.screens.receipt.values import Page
from app.ui.screens.receipt.words import asked
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import Kind

if TYPE_CHECKING:
    from app.ui.screens.receipt.presenter import ReceiptPresenter


def today(at_ms: int) -> date:
    """The calendar day where the terminal stands."""
    return datetime.fromtimestamp(at_ms / 1000, tz=UTC).astimezone().date()


def framing_of(presenter: ReceiptPresenter, tone: Tone) -> Framing:
    """Everything of the frame; `tone` colours the card's figures."""
    receipt, question = presenter.receipt, presenter.question
    outcome = presenter.outcome
    band = NO_BAND
    if outcome.title:
        band = outcome.band(presenter.serial, _undo(receipt))
    return Framing(
        prompt=prompt_of(
            receipt,
            question,
            trusted=presenter.trusted(),
            can_correct=presenter.desk.rules().can_take_back,
        ),
        card=card_of(receipt, presenter.places, tone, question),
        band=band,
        actions=tuple(actions_of(receipt, presenter.desk.rules())),
        asked=asked(receipt, question) if question is not None else None,
    )


def _undo(receipt: Receipt) -> str:
    """The undo button's text, if this person has something to take back."""
    step = receipt.steps
    while step is not None and step.person is None:
        step = step.previous
    return translate("Receipt", "Undo") if step is not None else ""


def actions_of(receipt: Receipt, rules: ReceiptRules) -> list[Action]:
    """The big actions; those without room stand behind "More"."""
    back = Action("back", translate("Receipt", "Back"), "back")
    reports = Action(Page.REPORTS, translate("Receipt", "Report and claim"), "document")
    if receipt.state is ReceiptState.FINISHED:
        if not rules.can_take_back:
            return [back, reports]
        correct = translate("Receipt", "Correct")
        return [back, reports, Action(Page.CORRECT, correct, "edit", Kind.MAIN)]
    actions = [back]
    if receipt.packages:
        actions.append(Action(Page.PACKAGES, translate("Receipt", "Packages"), "package"))
    actions.append(Action(Page.SEARCH, translate("Receipt", "Find item"), "search"))
    actions.append(Action(Page.CONDITION, translate("Receipt", "Damaged or rejected"), "damaged"))
    actions.append(Action(Page.PLACES, translate("Receipt", "Place"), "place"))
    actions.append(Action(Page.RECENT, translate("Receipt", "Last scans"), "clock"))
    if receipt.questions:
        words = translate("Receipt", "Open questions")
        actions.append(Action(Page.QUESTIONS, words, "question"))
    if receipt.blind and not receipt.posts and rules.can_receive_blind:
        words = translate("Receipt", "Attach a delivery")
        actions.append(Action(Page.DELIVERIES, words, "link"))
    actions.append(reports)
    if receipt.posts and rules.can_take_back and not receipt.correcting:
        actions.append(Action(Page.CORRECT, translate("Receipt", "Correct"), "edit"))
    if rules.can_part_post:
        words = translate("Receipt", "Post and go on")
        actions.append(Action("post", words, "sync", hold=True))
    actions.append(Action("finish", translate("Receipt", "Finish"), "check-all", Kind.MAIN))
    return actions

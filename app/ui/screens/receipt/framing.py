"""The frame's parts of the receipt screen: prompt, card, band, big actions, question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.receipt.document import Receipt, ReceiptState
from app.domain.receipt.rules import ReceiptRules
from app.ui.frame.values import NO_BAND, Action, Prompt
from app.ui.screens.base import Framing
from app.ui.screens.receipt.cards import card_of
from app.ui.screens.receipt.prompts import prompt_of
from app.ui.screens.receipt.values import Page
from app.ui.screens.receipt.words import asked
from app.ui.screens.working.undoing import undo_words
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import Kind

if TYPE_CHECKING:
    from app.ui.screens.receipt.presenter import ReceiptPresenter


def framing_of(presenter: ReceiptPresenter, tone: Tone) -> Framing:
    """Everything of the frame; `tone` colours the card's figures."""
    receipt, question = presenter.receipt, presenter.question
    outcome = presenter.outcome
    band = NO_BAND
    if outcome.title:
        band = outcome.band(presenter.serial, undo_words(receipt.steps))
    prompt = prompt_of(
        receipt,
        question,
        trusted=presenter.trusted(),
        can_correct=presenter.receipt_rules().can_take_back,
    )
    if presenter.overlay is not None and presenter.overlay.page is Page.APPROVE:
        prompt = Prompt(translate("Counting", "A lead enters the PIN"), "lock")
    return Framing(
        prompt=prompt,
        card=card_of(receipt, presenter.places, tone, question),
        band=band,
        actions=tuple(actions_of(receipt, presenter.receipt_rules())),
        asked=asked(receipt, question) if question is not None else None,
    )


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

"""The frame's parts: prompt, card, band, big actions, question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.adhoc.document import AdHoc, AdHocState, Question
from app.domain.dispatch.rules import StockBy
from app.ui.frame.values import NO_BAND, Action, Band, Prompt
from app.ui.screens.ad_hoc.cards import card_of
from app.ui.screens.ad_hoc.values import Page
from app.ui.screens.ad_hoc.words import asked, asked_why
from app.ui.screens.base import Framing
from app.ui.screens.working.figures import digits
from app.ui.screens.working.undoing import undo_words
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import Kind

if TYPE_CHECKING:
    from app.ui.screens.ad_hoc.presenter import AdHocPresenter

Said = tuple[str, str]
"""The words and the icon of a prompt."""


def beginning(band: Band = NO_BAND) -> Framing:
    """Nothing has begun: why do goods leave?"""
    return Framing(
        prompt=Prompt(translate("AdHoc", "Say why goods leave, or scan them"), "question"),
        actions=(Action("back", translate("AdHoc", "Back"), "back"),),
        band=band,
        asked=asked_why(),
    )


def framing_of(presenter: AdHocPresenter, tone: Tone) -> Framing:
    """Everything of the frame; `tone` colours the card's figures."""
    document, question = presenter.document, presenter.question
    outcome = presenter.outcome
    band = outcome.band(presenter.serial, undo_words(document.steps)) if outcome.title else NO_BAND
    return Framing(
        prompt=prompt_of(document, question),
        card=card_of(document, tone, question),
        band=band,
        actions=tuple(actions_of(document, unknown=presenter.unknown is not None)),
        asked=asked(document, question) if question is not None else None,
    )


def prompt_of(document: AdHoc, asking: Question | None = None) -> Prompt:
    """What to scan next, in words (law 4)."""
    waiting = document.multiplier
    text, icon = _finished(document) or _first(document, asking) or _next(document)
    return Prompt(text, icon, f"× {digits(waiting.quantity)}" if waiting else "")


def _finished(document: AdHoc) -> Said | None:
    if document.state is not AdHocState.FINISHED:
        return None
    if document.abandoned:
        return translate("AdHoc", "Given up: nothing leaves"), "cross"
    return translate("AdHoc", "Handed out. Go back, or begin another one"), "check"


def _first(document: AdHoc, asking: Question | None) -> Said | None:
    if asking is not None:
        return translate("AdHoc", "Answer the question below, or scan on"), "question"
    if document.multiplier is not None:
        told = translate("AdHoc", "Scan the item that counts {n}")
        return told.format(n=digits(document.multiplier.quantity)), "scan"
    if document.held:
        told = translate("AdHoc", "{lot} waits: scan the item it belongs to")
        return told.format(lot=document.held.lot or document.held.serial or "").strip(), "scan"
    return None


def _next(document: AdHoc) -> Said:
    if document.lines:
        return translate("AdHoc", "Scan the next item, or finish"), "scan"
    if document.place is None and document.stock_by == StockBy.TERMINAL:
        return translate("AdHoc", "Scan the place, then what leaves"), "place"
    return translate("AdHoc", "Scan what leaves"), "scan"


def actions_of(document: AdHoc, *, unknown: bool = False) -> list[Action]:
    """What can be done now, the most wanted first, the main one last; `unknown`: nobody knew the
    code scanned last.
    """
    back = Action("back", translate("AdHoc", "Back"), "back")
    if document.state is AdHocState.FINISHED:
        another = Action("another", translate("AdHoc", "Another one"), "plus", Kind.MAIN)
        return [back, another]
    actions = [back]
    if unknown:
        actions.append(Action(Page.LINK, translate("AdHoc", "Link the code"), "link"))
    actions += [
        Action(Page.HEADING, translate("AdHoc", "To whom"), "person"),
        Action(Page.SEARCH, translate("AdHoc", "Find item"), "search"),
        Action(Page.CONDITION, translate("AdHoc", "Condition"), "damaged"),
        Action(Page.PLACES, translate("AdHoc", "Place"), "place"),
        Action(Page.RECENT, translate("AdHoc", "Last scans"), "clock"),
        Action(Page.QUANTITY, translate("AdHoc", "Multiplier"), "keypad"),
    ]
    if document.questions:
        words = translate("AdHoc", "Open questions")
        actions.append(Action(Page.QUESTIONS, words, "question"))
    actions.append(Action("abandon", translate("AdHoc", "Give it up"), "trash", hold=True))
    finish = translate("AdHoc", "Finish")
    return [*actions, Action("finish", finish, "check-all", Kind.MAIN)]

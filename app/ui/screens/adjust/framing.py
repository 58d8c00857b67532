"""The frame's parts: prompt, card, band, big actions, question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.adjusting.document import Adjustment, AdjustState, Question
from app.domain.adjusting.facts import Direction
from app.ui.frame.values import NO_BAND, Action, Prompt
from app.ui.screens.adjust.cards import card_of
from app.ui.screens.adjust.values import Page
from app.ui.screens.adjust.words import asked
from app.ui.screens.base import Framing
from app.ui.screens.working.figures import digits
from app.ui.screens.working.undoing import undo_words
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import Kind

if TYPE_CHECKING:
    from app.ui.screens.adjust.presenter import AdjustPresenter

Said = tuple[str, str]
"""The words and the icon of a prompt."""


def framing_of(presenter: AdjustPresenter, tone: Tone) -> Framing:
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


def prompt_of(document: Adjustment, asking: Question | None = None) -> Prompt:
    """What to scan next, in words (law 4)."""
    waiting = document.multiplier
    text, icon = _finished(document) or _first(document, asking) or _next(document)
    return Prompt(text, icon, f"× {digits(waiting.quantity)}" if waiting else "")


def _finished(document: Adjustment) -> Said | None:
    if document.state is not AdjustState.FINISHED:
        return None
    if document.abandoned:
        return translate("Adjust", "Given up: nothing is adjusted"), "cross"
    return translate("Adjust", "Posted. Go back, or adjust something else"), "check"


def _first(document: Adjustment, asking: Question | None) -> Said | None:
    if asking is not None:
        return translate("AdHoc", "Answer the question below, or scan on"), "question"
    if document.multiplier is not None:
        told = translate("AdHoc", "Scan the item that counts {n}")
        return told.format(n=digits(document.multiplier.quantity)), "scan"
    if document.held:
        told = translate("AdHoc", "{lot} waits: scan the item it belongs to")
        return told.format(lot=document.held.lot or document.held.serial or "").strip(), "scan"
    return None


def _next(document: Adjustment) -> Said:
    if document.product is None:
        return translate("Adjust", "Scan the item whose stock is wrong"), "scan"
    if document.place is None:
        return translate("Adjust", "Scan the place where it lies"), "place"
    if document.lines and document.heading.reason is None:
        return translate("Adjust", "Say why, then post"), "info"
    if document.lines:
        return translate("Adjust", "Scan the next piece, or post"), "scan"
    if document.heading.direction is Direction.SET:
        return translate("Adjust", "Scan or type how many there are"), "scan"
    return translate("Adjust", "Scan each piece, or type the quantity"), "scan"


def actions_of(document: Adjustment, *, unknown: bool = False) -> list[Action]:
    """What can be done now, the most wanted first, the main one last; `unknown`: nobody knew the
    code scanned last.
    """
    back = Action("back", translate("AdHoc", "Back"), "back")
    history = Action(Page.HISTORY, translate("Adjust", "Earlier ones"), "list")
    if document.state is AdjustState.FINISHED:
        another = Action("another", translate("Adjust", "Another one"), "plus", Kind.MAIN)
        return [back, history, another]
    actions = [back]
    if unknown:
        actions.append(Action(Page.LINK, translate("AdHoc", "Link the code"), "link"))
    if document.questions:
        actions.append(Action(Page.QUESTIONS, translate("AdHoc", "Open questions"), "question"))
    actions += [
        Action(Page.REASON, translate("Adjust", "Reason"), "info"),
        Action(Page.DIRECTION, translate("Adjust", "Add or remove"), "edit"),
        Action(Page.PLACES, translate("AdHoc", "Place"), "place"),
        Action(Page.CONDITION, translate("AdHoc", "Condition"), "damaged"),
        Action(Page.SEARCH, translate("AdHoc", "Find item"), "search"),
        Action(Page.RECENT, translate("AdHoc", "Last scans"), "clock"),
        history,
        Action("abandon", translate("AdHoc", "Give it up"), "trash", hold=True),
    ]
    return [*actions, Action("finish", translate("Adjust", "Post"), "check-all", Kind.MAIN)]

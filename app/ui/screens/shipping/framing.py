"""The frame's parts: prompt, card, band, big actions, question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.shipping.document import Question, Shipping, ShippingState
from app.domain.shipping.facts import Task
from app.ui.frame.values import NO_BAND, Action, Prompt
from app.ui.screens.base import Framing
from app.ui.screens.shipping.cards import card_of
from app.ui.screens.shipping.leading import Said, leads_on
from app.ui.screens.shipping.values import SIDES, Overlay, Page
from app.ui.screens.shipping.words import asked
from app.ui.screens.working.figures import digits
from app.ui.screens.working.undoing import undo_words
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import Kind

if TYPE_CHECKING:
    from app.ui.screens.shipping.presenter import ShippingPresenter


def framing_of(presenter: ShippingPresenter, tone: Tone) -> Framing:
    """Everything of the frame; `tone` colours the card's figures."""
    document, question = presenter.document, presenter.question
    outcome = presenter.outcome
    band = outcome.band(presenter.serial, undo_words(document.steps)) if outcome.title else NO_BAND
    return Framing(
        prompt=prompt_of(document, question, presenter.overlay, leads_on(presenter)),
        card=card_of(document, tone, presenter.stock(), presenter.clock.now(), question),
        band=band,
        actions=tuple(
            actions_of(
                document, unknown=presenter.unknown is not None, books=presenter.books_differ()
            )
        ),
        asked=asked(document, question) if question is not None else None,
    )


# --- what to scan ---------------------------------------------------------------------------------


def prompt_of(
    document: Shipping,
    asking: Question | None = None,
    overlay: Overlay | None = None,
    leads: Said | None = None,
) -> Prompt:
    """What to scan next, in words (law 4); `leads`: what leads on from the open page."""
    waiting = document.multiplier
    text, icon = (
        leads
        or _finished(document)
        or _first(document, asking)
        or _side(overlay)
        or _next(document)
    )
    return Prompt(text, icon, f"× {digits(waiting.quantity)}" if waiting else "")


def _finished(document: Shipping) -> Said | None:
    if document.state is not ShippingState.FINISHED:
        return None
    if document.abandoned:
        return translate("Shipping", "Given up: nothing goes along"), "cross"
    step = document.posts[-1].step if document.posts else ""
    told = {
        "convert": translate("Shipping", "It is a shipment now. Load it, or go back"),
        "delete": translate("Shipping", "The draft is deleted. Go back"),
        "depart": translate("Shipping", "It is on its way. Go back"),
        "arrive": translate("Shipping", "It is received. Go back"),
        "cancel": translate("Shipping", "The shipment is cancelled. Go back"),
    }
    return told.get(str(step), translate("Shipping", "Finished. Go back")), "check"


def _first(document: Shipping, asking: Question | None) -> Said | None:
    if asking is not None:
        return translate("Shipping", "Answer the question below, or scan on"), "question"
    if document.multiplier is not None:
        told = translate("Shipping", "Scan the item that counts {n}")
        return told.format(n=digits(document.multiplier.quantity)), "scan"
    if document.held:
        told = translate("Shipping", "{lot} waits: scan the item it belongs to")
        return told.format(lot=document.held.lot or document.held.serial or "").strip(), "scan"
    return None


def _side(overlay: Overlay | None) -> Said | None:
    if overlay is not None and overlay.page is Page.HEADING:
        return translate("Shipping", "Scan who is responsible, or what it is for"), "person"
    if overlay is None or overlay.page not in SIDES:
        return None
    if overlay.page is Page.SOURCE:
        return translate("Shipping", "Scan where the goods come from"), "place"
    return translate("Shipping", "Scan where the goods go"), "place"


def _next(document: Shipping) -> Said:
    if document.task is Task.DRAFT:
        return _draft(document)
    left = sum(bool(line.rest) for line in document.lines)
    begun = any(line.quantity for line in document.lines)
    if not left and begun:
        if document.task is Task.LOAD:
            return translate("Shipping", "All is loaded: finish"), "check"
        return translate("Shipping", "All has arrived: finish"), "check"
    if document.task is Task.LOAD:
        told = translate("Shipping", "Scan what is loaded: %n line(s) to go", "", left)
    else:
        told = translate("Shipping", "Scan what has arrived: %n line(s) to go", "", left)
    return told, "scan"


def _draft(document: Shipping) -> Said:
    heading = document.heading
    if heading.source is None:
        return translate("Shipping", "Scan where the goods come from"), "place"
    if heading.destination is None:
        return translate("Shipping", "Scan where the goods go"), "place"
    if not document.lines:
        return translate("Shipping", "Scan what goes along"), "scan"
    return translate("Shipping", "Scan the next item, or finish"), "scan"


# --- what can be done -----------------------------------------------------------------------------


def actions_of(document: Shipping, *, unknown: bool = False, books: bool = False) -> list[Action]:
    """What can be done now, the most wanted first, the main one last. `unknown`: nobody knew the
    code scanned last; `books`: the system books otherwise than goods came or left.
    """
    back = Action("back", translate("Shipping", "Back"), "back")
    sheet = Action(Page.REPORTS, translate("Shipping", "Loading list"), "print")
    if document.state is ShippingState.FINISHED:
        return _finished_actions(document, back, sheet, books=books)
    actions = [back]
    if unknown:
        actions.append(Action(Page.LINK, translate("Shipping", "Link the code"), "link"))
    drafting = document.task is Task.DRAFT
    if drafting:
        words = translate("Shipping", "Note, person")
        actions.append(Action(Page.HEADING, words, "person"))
    actions += [
        Action(Page.SEARCH, translate("Shipping", "Find item"), "search"),
        Action(Page.CONDITION, translate("Shipping", "Condition"), "damaged"),
        Action(Page.QUANTITY, translate("Shipping", "Multiplier"), "keypad"),
        Action(Page.RECENT, translate("Shipping", "Last scans"), "clock"),
        sheet,
    ]
    if document.questions:
        words = translate("Shipping", "Open questions")
        actions.append(Action(Page.QUESTIONS, words, "question"))
    actions += _ends(document)
    return [*actions, Action("finish", finish_words(document), "check-all", Kind.MAIN)]


def _finished_actions(
    document: Shipping, back: Action, sheet: Action, *, books: bool
) -> list[Action]:
    if document.abandoned or (document.steps is None and not document.posts):
        return [back]
    actions = [back, sheet]
    if books:
        words = translate("Shipping", "Books to adjust")
        actions.append(Action(Page.BOOKS, words, "edit", Kind.MAIN))
    return actions


def _ends(document: Shipping) -> list[Action]:
    """Other ends than the one that is wanted."""
    if document.task is Task.DRAFT:
        share = translate("Shipping", "Share the draft")
        delete = translate("Shipping", "Delete the draft")
        return [Action("share", share, "cloud"), Action(Page.DELETE, delete, "trash")]
    every = translate("Shipping", "All as advised")
    cancel = translate("Shipping", "Cancel the shipment")
    return [Action("all", every, "check-all"), Action(Page.CANCEL, cancel, "refuse")]


def finish_words(document: Shipping) -> str:
    """The main action."""
    return {
        Task.DRAFT: translate("Shipping", "Finish the draft"),
        Task.LOAD: translate("Shipping", "On its way"),
        Task.RECEIVE: translate("Shipping", "Finish receiving"),
    }[document.task]

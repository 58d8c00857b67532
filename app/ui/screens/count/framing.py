"""The frame's parts: prompt, card, band, big actions, question."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.counting.document import Count, CountState, Question
from app.domain.counting.lists import next_place, uncounted_at
from app.domain.counting.variance import Variance
from app.domain.shelf import Doubt
from app.ui.frame.values import NO_BAND, Action, Prompt
from app.ui.screens.base import Framing
from app.ui.screens.count.cards import card_of
from app.ui.screens.count.keys import spot_of
from app.ui.screens.count.reviewing import Reviewing, Standing, outdated, standing
from app.ui.screens.count.values import OF_THE_REVIEW, Overlay, Page
from app.ui.screens.count.words import asked
from app.ui.screens.working.figures import digits
from app.ui.screens.working.undoing import undo_words
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import Kind

if TYPE_CHECKING:
    from app.ui.screens.count.presenter import CountPresenter

Said = tuple[str, str]
"""The words and the icon of a prompt."""


def framing_of(presenter: CountPresenter, tone: Tone) -> Framing:
    """Everything of the frame; `tone` colours the card's figures."""
    document, question = presenter.document, presenter.question
    outcome, overlay = presenter.outcome, presenter.overlay
    undo = undo_words(document.steps)
    band = outcome.band(presenter.serial, undo) if outcome.title else NO_BAND
    if overlay is not None and overlay.page in OF_THE_REVIEW:
        actions = review_actions(overlay, presenter.reviewing)
        return Framing(review_prompt(overlay), card_of(document, tone), band, actions)
    return Framing(
        prompt=prompt_of(document, question),
        card=card_of(document, tone, question),
        band=band,
        actions=tuple(actions_of(document, unknown=presenter.unknown is not None)),
        asked=asked(document, question) if question is not None else None,
    )


# --- prompts ---------------------------------------------------------------------------------


def prompt_of(document: Count, asking: Question | None = None) -> Prompt:
    """What to scan next, in words (law 4)."""
    waiting = document.multiplier
    text, icon = _finished(document) or _first(document, asking) or _next(document)
    return Prompt(text, icon, f"× {digits(waiting.quantity)}" if waiting else "")


def _finished(document: Count) -> Said | None:
    if document.state is not CountState.FINISHED:
        return None
    if document.abandoned:
        return translate("Counting", "Given up: nothing of it counts"), "cross"
    return translate("Counting", "Counted and posted. Go back, or begin another one"), "check"


def _first(document: Count, asking: Question | None) -> Said | None:
    if asking is not None:
        return translate("AdHoc", "Answer the question below, or scan on"), "question"
    if document.multiplier is not None:
        told = translate("AdHoc", "Scan the item that counts {n}")
        return told.format(n=digits(document.multiplier.quantity)), "scan"
    if document.held:
        told = translate("AdHoc", "{lot} waits: scan the item it belongs to")
        return told.format(lot=document.held.lot or document.held.serial or "").strip(), "scan"
    return None


def _next(document: Count) -> Said:
    place = document.place
    if place is None:
        ahead = next_place(document)
        if ahead is None and document.targets:
            return translate("Counting", "The list is done: look at the review"), "check-all"
        if ahead is None:
            return translate("Counting", "Scan the place that you count"), "place"
        return translate("Counting", "Go to {place} and scan it").format(place=ahead.name), "place"
    if place.id in document.done:
        return translate("Counting", "{place} is done: scan the next place").format(
            place=place.name
        ), "place"
    return translate("Counting", "Scan an item at {place}").format(place=place.name), "scan"


def review_prompt(overlay: Overlay) -> Prompt:
    """What to do in the review; a scan of goods leaves it and counts."""
    text, icon = {
        Page.REVIEW: (translate("Counting", "Look at each difference, then post"), "list"),
        Page.VARIANCE: (translate("Counting", "Accept, reject, or count it again"), "question"),
        Page.ACCEPT: (translate("Counting", "Why? Tap a reason, or scan it"), "question"),
        Page.REJECT: (translate("Counting", "Why are the books right?"), "question"),
        Page.APPROVE: (translate("Counting", "A lead enters the PIN"), "lock"),
        Page.FINISH: (translate("Counting", "Check it, then hold to post"), "check"),
        Page.SENDING: (translate("Counting", "The differences are being sent"), "sync"),
        Page.CHOICES: (translate("Counting", "Look at each difference, then post"), "list"),
        Page.REST: (translate("Counting", "Was none of it there? Tap it"), "question"),
        Page.REPORTS: (translate("Counting", "Open a file, or go back"), "document"),
    }[overlay.page]  # fmt: skip
    return Prompt(text, icon)


# --- actions ---------------------------------------------------------------------------------


def actions_of(document: Count, *, unknown: bool = False) -> list[Action]:
    """What can be done now, the most wanted first, the main one last; `unknown`: nobody knew the
    code scanned last.
    """
    back = Action("back", translate("AdHoc", "Back"), "back")
    report = Action("report", translate("Counting", "Report"), "document")
    if document.state is CountState.FINISHED:
        again = Action("review", translate("Counting", "Review"), "list", Kind.MAIN)
        return [back, report] if document.abandoned else [back, report, again]
    actions = [back]
    if unknown:
        actions = [
            Action(Page.LINK, translate("AdHoc", "Link the code"), "link"),
            Action(Page.KEEP, translate("Counting", "Keep the code"), "plus"),
            back,
        ]
    places = Action(Page.PLACES, translate("AdHoc", "Place"), "place")
    actions += [*_at_place(document), places] if document.place is not None else [places]
    actions += [
        Action(Page.SEARCH, translate("AdHoc", "Find item"), "search"),
        Action(Page.CONDITION, translate("AdHoc", "Condition"), "damaged"),
        Action(Page.RECENT, translate("AdHoc", "Last scans"), "clock"),
        Action(Page.QUANTITY, translate("AdHoc", "Multiplier"), "keypad"),
        Action(Page.HEADING, translate("Counting", "About this count"), "edit"),
        report,
    ]
    if document.questions:
        words = translate("AdHoc", "Open questions")
        actions.append(Action(Page.QUESTIONS, words, "question"))
    if not document.posts:
        give_up = translate("AdHoc", "Give it up")
        actions.append(Action("abandon", give_up, "trash", hold=True))
    review = translate("Counting", "Review")
    return [*actions, Action("review", review, "check-all", Kind.MAIN)]


def _at_place(document: Count) -> list[Action]:
    place = document.place
    if place is None:
        return []
    if place.id in document.done:
        return [Action("reopen", translate("Counting", "Count on here"), "edit")]
    done = Action("place_done", translate("Counting", "Place done"), "check")
    empty = Action("place_empty", translate("Counting", "Nothing more here"), "minus")
    return [done, empty] if uncounted_at(document, place.id) else [done]


def review_actions(overlay: Overlay, review: Reviewing) -> tuple[Action, ...]:
    """What can be done beside the pages of the review."""
    if overlay.page is Page.APPROVE and not overlay.subject:
        return (Action("counting", translate("Counting", "Count on"), "back"),)
    if overlay.page is Page.VARIANCE:
        return _of_a_spot(review.by_spot.get(spot_of(overlay.subject)))
    if overlay.page is not Page.REVIEW:
        return (Action("review", translate("Counting", "All differences"), "back"),)
    return (
        Action("counting", translate("Counting", "Count on"), "back"),
        Action(Page.CHOICES, translate("Counting", "What else?"), "more"),
        Action("finish", translate("Counting", "Post …"), "check-all", Kind.MAIN),
    )


def _of_a_spot(variance: Variance | None) -> tuple[Action, ...]:
    """What can be decided about the spot on the screen, the likeliest at the right."""
    back = Action("review", translate("Counting", "All differences"), "back")
    if variance is None:
        return (back,)
    again = Action("recount", translate("Counting", "Count it again"), "undo")
    if standing(variance) is Standing.POSTED:
        return back, again
    reject = Action(Page.REJECT, translate("Counting", "Books are right"), "cross")
    if isinstance(variance.answer, Doubt) and variance.answer.own:
        own = Action("own", translate("Counting", "Open that document"), "document", Kind.MAIN)
        return again, reject, own
    if outdated(variance):
        return back, again, replace(reject, kind=Kind.MAIN)
    accept = Action(Page.ACCEPT, translate("Counting", "Count is right"), "check", Kind.MAIN)
    return again, reject, accept

"""The frame's parts of the dispatch screen: prompt, card, band, big actions, question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.frame.values import NO_BAND
from app.ui.screens.base import Framing
from app.ui.screens.dispatch.actions import actions_of
from app.ui.screens.dispatch.cards import card_of
from app.ui.screens.dispatch.prompts import prompt_of
from app.ui.screens.dispatch.words import asked
from app.ui.screens.working.undoing import undo_words
from app.ui.tokens import Tone

if TYPE_CHECKING:
    from app.ui.screens.dispatch.presenter import DispatchPresenter


def framing_of(presenter: DispatchPresenter, tone: Tone) -> Framing:
    """Everything of the frame; `tone` colours the card's figures."""
    dispatch, question = presenter.document, presenter.question
    rules, outcome = presenter.dispatch_rules(), presenter.outcome
    band = outcome.band(presenter.serial, undo_words(dispatch.steps)) if outcome.title else NO_BAND
    return Framing(
        prompt=prompt_of(dispatch, rules, question),
        card=card_of(dispatch, rules, tone, question),
        band=band,
        actions=tuple(
            actions_of(
                dispatch,
                rules,
                due=presenter.surplus.any(dispatch),
                unknown=presenter.unknown,
            )
        ),
        asked=asked(dispatch, question) if question is not None else None,
    )

"""The question that is asked when another terminal is on an order."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.dispatch.mode import Mode
from app.ui.screens import taking_over
from app.ui.sentences.claims import Names
from app.ui.translation import translate
from app.ui.widgets.question import Asked


@dataclass(frozen=True, slots=True)
class Claimed(taking_over.Claimed):
    """... and what a person is about to do with it."""

    mode: Mode


def asked(claimed: Claimed, names: Names) -> Asked:
    """The question in words."""
    return taking_over.asked(
        claimed,
        names,
        again=translate("TakeOver", "Scan the order's code again for 1."),
        leave=translate("TakeOver", "Leave it, take another one"),
    )

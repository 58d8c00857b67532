"""The question that is asked when another terminal is on a delivery."""

from __future__ import annotations

from app.ui.screens import taking_over
from app.ui.screens.taking_over import Claimed
from app.ui.sentences.claims import Names
from app.ui.translation import translate
from app.ui.widgets.question import Asked


def asked(claimed: Claimed, names: Names) -> Asked:
    """The question in words."""
    return taking_over.asked(
        claimed,
        names,
        again=translate("TakeOver", "Scan the delivery's code again for 1."),
        leave=translate("TakeOver", "Leave it"),
    )

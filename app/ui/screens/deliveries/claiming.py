"""The question that is asked when another terminal is on a delivery."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.claims import Claim
from app.ui.sentences.claims import Names, on_it
from app.ui.translation import translate
from app.ui.widgets.question import Asked

TAKE, LOOK, LEAVE = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Claimed:
    """What was to be opened, by which code, and who is on it."""

    keys: tuple[str, ...]
    text: str
    claims: tuple[Claim, ...]
    number: str


def asked(claimed: Claimed, names: Names) -> Asked:
    """The question in words."""
    text = f"{claimed.number}: {on_it(claimed.claims, names)}. "
    again = translate("TakeOver", "Scan the delivery's code again for 1.") if claimed.text else ""
    return Asked(
        f"claim {' '.join(claimed.keys)}",
        text + translate("TakeOver", "Take it over?"),
        (
            translate("TakeOver", "Take it over"),
            translate("TakeOver", "Only look at it"),
            translate("TakeOver", "Leave it"),
        ),
        again,
        proposed=TAKE if claimed.text else 0,
    )

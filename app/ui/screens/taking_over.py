"""The question that is asked when another terminal is on what is to be opened (law 12)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.claims import Claim
from app.ui.sentences.claims import Names, on_it
from app.ui.translation import translate
from app.ui.widgets.question import Asked

TAKE, LOOK, LEAVE = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Claimed:
    """What was to be opened, by which code, and who is on it; nobody may know who."""

    keys: tuple[str, ...]
    text: str
    claims: tuple[Claim, ...]
    number: str


def asked(claimed: Claimed, names: Names, *, again: str, leave: str) -> Asked:
    """The question in words; `again` says that the same code takes it over, `leave` is the answer
    that opens nothing.
    """
    text = f"{claimed.number}: {who(claimed.claims, names)}. "
    return Asked(
        f"claim {' '.join(claimed.keys)}",
        text + translate("TakeOver", "Take it over?"),
        (
            translate("TakeOver", "Take it over"),
            translate("TakeOver", "Only look at it"),
            leave,
        ),
        again if claimed.text else "",
        proposed=TAKE if claimed.text else 0,
    )


def who(claims: Sequence[Claim], names: Names) -> str:
    """Who is on it; a status alone names nobody."""
    return on_it(claims, names) if claims else translate("TakeOver", "somebody else is on it")

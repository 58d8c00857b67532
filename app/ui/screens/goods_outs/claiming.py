"""The question that is asked when another terminal stands on an order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.dispatch.mode import Mode
from app.ui.screens.goods_outs.words import on_it
from app.ui.translation import translate
from app.ui.widgets.question import Asked

TAKE, LEAVE = 1, 2


@dataclass(frozen=True, slots=True)
class Claim:
    """What was to be opened, by which code, and who is on it."""

    keys: tuple[str, ...]
    mode: Mode
    text: str
    workers: tuple[str, ...]
    number: str


def asked(claim: Claim) -> Asked:
    """The question in words."""
    text = f"{claim.number}: {who(claim.workers)}. " + translate("TakeOver", "Take it over?")
    again = translate("TakeOver", "Scan the order's code again for 1.") if claim.text else ""
    return Asked(
        f"claim {' '.join(claim.keys)}",
        text,
        (
            translate("TakeOver", "Take it over"),
            translate("TakeOver", "Leave it, take another one"),
        ),
        again,
        proposed=TAKE if claim.text else 0,
    )


def who(workers: Sequence[str]) -> str:
    """Who is on it; a status alone names nobody."""
    return on_it(workers) if workers else translate("TakeOver", "somebody else is on it")

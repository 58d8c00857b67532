"""What the band says of a decision, and how it sounds."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.decision import Accepted, Decision, Held, Refused
from app.domain.receipt.document import Receipt
from app.domain.receipt.facts import ReceiptFact
from app.ui.frame.values import Band
from app.ui.screens.base import Sound
from app.ui.screens.receipt.settling import Failure
from app.ui.screens.receipt.words import outcome_words
from app.ui.sentences import notices_words, words
from app.ui.tokens import Tone
from app.ui.translation import translate

BY_NAME = 3
"""So many lost scans are named in the band; of more it says how many."""


QUIET_KEYS = frozenset({"context_dropped", "line_chosen"})
"""On disk, but nobody scanned it: told without colour and sound."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One visible and audible outcome."""

    tone: Tone
    title: str
    detail: str
    sound: Sound
    icon: str = ""

    def band(self, serial: int, undo: str) -> Band:
        """As the frame shows it."""
        return Band(self.tone, self.title, self.detail, undo, self.icon, serial)


def outcome_of(receipt: Receipt, decision: Decision[ReceiptFact]) -> Outcome:
    """The outcome of a decision that is on disk, or that wrote nothing."""
    said = outcome_words(receipt, decision.key, decision.details)
    match decision:
        case Accepted():
            more = notices_words(decision.notices)
            detail = f"{said.detail} {more}".strip()
            if decision.amber:
                return Outcome(Tone.WARN, said.title, detail, Sound.QUESTION)
            if decision.key in QUIET_KEYS:
                return Outcome(Tone.PLAIN, said.title, detail, Sound.NONE)
            icon = "undo" if decision.key == "undone" else ""
            return Outcome(Tone.OK, said.title, detail, Sound.ACCEPTED, icon)
        case Refused():
            more = notices_words(decision.notices)
            return Outcome(Tone.BAD, said.title, f"{said.detail} {more}".strip(), Sound.REFUSED)
        case Held():
            return Outcome(Tone.PLAIN, said.title, said.detail, Sound.NONE)


def beside(outcome: Outcome, also: str) -> Outcome:
    """The outcome with something more to tell."""
    return replace(outcome, detail=f"{outcome.detail} {also}".strip()) if also else outcome


def lost(error: Failure, names: tuple[str, ...]) -> Outcome:
    """Scans that could not be written: refused by name."""
    why = words(error.key, {"detail": error.detail})
    shown = ", ".join(names[-BY_NAME:])
    if len(names) > BY_NAME:
        title = translate("Receipt", "{n} scans were not saved: scan them again")
        title = title.format(n=len(names))
    else:
        title = translate("Receipt", "Not saved: {names}").format(names=shown)
    detail = f"{why.line} {shown}" if len(names) > BY_NAME else why.line
    return Outcome(Tone.BAD, title, detail, Sound.REFUSED)

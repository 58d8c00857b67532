"""What the band says of a decision, and how it sounds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from app.domain.decision import Accepted, Decision, Held, Notice, Refused
from app.ui.frame.values import Band
from app.ui.screens.base import Sound
from app.ui.screens.working.settling import Failure
from app.ui.sentences import Words, words
from app.ui.tokens import Tone
from app.ui.translation import translate

T = TypeVar("T")
QUIET_KEYS = frozenset({"context_dropped", "line_chosen"})
"""On disk, but nobody scanned it: told without colour and sound."""
BY_NAME = 3
"""So many lost scans are named in the band; of more it says how many."""


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


QUIET = Outcome(Tone.PLAIN, "", "", Sound.NONE)
"""Nothing has happened yet."""


def outcome_from(
    decision: Decision[T],
    said: Words,
    noticed: Callable[[Sequence[Notice]], str],
    quiet: Collection[str] = QUIET_KEYS,
) -> Outcome:
    """The outcome of a decision that is on disk, or that wrote nothing.

    `said` are its words, `noticed` gives those of its notices; keys in `quiet` are told without
    colour and sound.
    """
    more = noticed(decision.notices) if isinstance(decision, Accepted | Refused) else ""
    match decision:
        case Accepted():
            return _accepted(decision, said.title, f"{said.detail} {more}".strip(), quiet)
        case Refused():
            return Outcome(Tone.BAD, said.title, f"{said.detail} {more}".strip(), Sound.REFUSED)
        case Held():
            return Outcome(Tone.PLAIN, said.title, said.detail, Sound.NONE)


def _accepted(decision: Accepted[T], title: str, detail: str, quiet: Collection[str]) -> Outcome:
    if decision.amber:
        return Outcome(Tone.WARN, title, detail, Sound.QUESTION)
    if decision.key in quiet:
        return Outcome(Tone.PLAIN, title, detail, Sound.NONE)
    icon = "undo" if decision.key == "undone" else ""
    return Outcome(Tone.OK, title, detail, Sound.ACCEPTED, icon)


def beside(outcome: Outcome, also: str) -> Outcome:
    """The outcome with something more to tell."""
    return replace(outcome, detail=f"{outcome.detail} {also}".strip()) if also else outcome


def lost(error: Failure, names: tuple[str, ...]) -> Outcome:
    """Scans that could not be written: refused by name."""
    why = words(error.key, {"detail": error.detail})
    shown = ", ".join(names[-BY_NAME:])
    if len(names) > BY_NAME:
        title = translate("Working", "{n} scans were not saved: scan them again")
        title = title.format(n=len(names))
    else:
        title = translate("Working", "Not saved: {names}").format(names=shown)
    detail = f"{why.line} {shown}" if len(names) > BY_NAME else why.line
    return Outcome(Tone.BAD, title, detail, Sound.REFUSED)

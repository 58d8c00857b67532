"""What every screen gives the shell: its snapshot, its words for the frame, and where to go next.

A presenter owns an immutable snapshot and tells when it changed; its view renders snapshots and
emits what the person did. The shell shows `Framing` in the frame's fixed parts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.domain.meanings import Read
from app.scan.values import Scan
from app.ui.frame.values import NO_BAND, NO_CARD, Action, Band, Card, Prompt
from app.ui.tokens import Tone
from app.ui.widgets.question import Asked

NO_PROMPT = Prompt()


class Sound(StrEnum):
    """What a person hears of an outcome (law 2); `NONE` makes no sound."""

    ACCEPTED = "accepted"
    QUESTION = "question"
    REFUSED = "refused"
    NONE = "none"


TONES = {
    Sound.ACCEPTED: Tone.OK,
    Sound.QUESTION: Tone.WARN,
    Sound.REFUSED: Tone.BAD,
    Sound.NONE: Tone.PLAIN,
}
"""How each looks (law 2)."""


@dataclass(frozen=True, slots=True)
class Framing:
    """The parts of the frame that belong to the open screen."""

    prompt: Prompt = NO_PROMPT
    card: Card = NO_CARD
    band: Band = NO_BAND
    actions: tuple[Action, ...] = ()
    asked: Asked | None = None
    """The question that stands over the lower end of the work area."""


@dataclass(frozen=True, slots=True)
class Go:
    """Another screen: its name and what it is to show ("receipt", a document's id)."""

    screen: str
    what: Any = None
    said: Announced | None = field(default=None, compare=False)
    """An outcome that is told there, when that screen and no other could be shown."""


@dataclass(frozen=True, slots=True)
class Announced:
    """An outcome that is told on the next screen: `Go.said`, and what `Go("back")` takes along."""

    sound: Sound
    title: str
    detail: str = ""


class Presenter(QObject):
    """Base of all presenters.

    Signals:
        changed(object): the screen's own snapshot.
        framed(Framing): the frame's parts.
        sounded(Sound): an outcome to be heard.
        left(Go): the person goes elsewhere.
        moved(Go): the screen shows something else now: going back leads there.
    """

    changed = Signal(object)
    framed = Signal(object)
    sounded = Signal(object)
    left = Signal(object)
    moved = Signal(object)

    name = ""
    with_card = True
    """Whether the last scan stands beside the screen."""

    async def enter(self, what: Any = None) -> None:
        """The screen is shown; `what` is from `Go`."""

    async def leave(self) -> None:
        """Another screen is shown."""

    async def scan(self, read: Read, scan: Scan) -> None:
        """A code was read. Returns as soon as the next one may be decided."""

    def expects_again(self, text: str) -> bool:
        """Whether this code scanned once more is an answer, not a double read."""
        return False

    async def act(self, key: str) -> None:
        """An action of the bottom bar, or "undo" of the band."""

    async def answer(self, question: str, number: int) -> None:
        """A numbered answer was tapped."""

    def key(self, key: str) -> bool:
        """A person pressed a key ("1", "Return", "Escape") while no text field is open; True when
        the screen has used it.
        """
        return False

    def takes_goto(self, value: str) -> bool:
        """Whether `DH:GOTO:value` is about what is open here, not about another screen."""
        return False

    def takes_badge(self, read: Read) -> bool:
        """Whether a badge is about what is open here (a test page), not another person."""
        return False

    def hides(self, text: str) -> bool:
        """Whether what was read may be a secret that somebody types here as fast as a scanner: it
        is neither taken nor shown.
        """
        return False

    def interrupted(self) -> None:
        """The terminal is locked, or another person goes on here: what waits for its scan, and
        what is half typed, is dropped. The document stays.
        """

    def announce(self, sound: Sound, title: str, detail: str = "") -> bool:
        """Show an outcome of the window itself (who is signed in) as one of this screen's; False
        when the screen has no band of its own.
        """
        return False

    def refresh(self, topic: str, key: str) -> None:
        """Something changed in the stores (see `workbench.station.Listener`)."""

"""What every screen gives the shell: its snapshot, its words for the frame, and where to go next.

A presenter owns an immutable snapshot and tells when it changed; its view renders snapshots and
emits what the person did. The shell shows `Framing` in the frame's fixed parts.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.domain.meanings import Read
from app.scan.values import Scan
from app.ui.frame.values import NO_BAND, NO_CARD, Action, Band, Card, Prompt
from app.ui.widgets.question import Asked

NO_PROMPT = Prompt()


class Sound(StrEnum):
    """What a person hears of an outcome (law 2); `NONE` makes no sound."""

    ACCEPTED = "accepted"
    QUESTION = "question"
    REFUSED = "refused"
    NONE = "none"


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


class Presenter(QObject):
    """Base of all presenters.

    Signals:
        changed(object): the screen's own snapshot.
        framed(Framing): the frame's parts.
        sounded(Sound): an outcome to be heard.
        left(Go): the person goes elsewhere.
    """

    changed = Signal(object)
    framed = Signal(object)
    sounded = Signal(object)
    left = Signal(object)

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

    def refresh(self, topic: str, key: str) -> None:
        """Something changed in the stores (see `workbench.station.Listener`)."""

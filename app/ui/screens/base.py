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


class Tone(StrEnum):
    """What a person hears and sees of an outcome; `NONE` makes no sound."""

    ACCEPTED = "accepted"
    QUESTION = "question"
    REFUSED = "refused"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Framing:
    """The parts of the frame that belong to the open screen."""

    prompt: Prompt = Prompt()
    card: Card = NO_CARD
    """`NO_CARD` hides the card: screens without a last scan."""
    band: Band = NO_BAND
    actions: tuple[Action, ...] = ()


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
        sounded(Tone): an outcome to be heard.
        left(Go): the person goes elsewhere.
    """

    changed = Signal(object)
    framed = Signal(object)
    sounded = Signal(object)
    left = Signal(object)

    name = ""

    async def enter(self, what: Any = None) -> None:
        """The screen is shown; `what` is from `Go`."""

    async def leave(self) -> None:
        """Another screen is shown."""

    async def scan(self, read: Read, scan: Scan) -> None:
        """A code was read. Returns as soon as the next one may be decided."""

    async def act(self, key: str) -> None:
        """An action of the bottom bar, or "undo" of the band."""

    def refresh(self, topic: str, key: str) -> None:
        """Something changed in the stores (see `workbench.station.Listener`)."""

"""What the home screen shows: frozen values."""

from __future__ import annotations

from dataclasses import dataclass

from app.ui.tokens import Tone


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A delivery that is awaited next, or an order that leaves next."""

    number: str
    party: str
    when: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class HomeTile:
    """One tile: `count` is drawn large, `note` explains it, `upcoming` fills the room left."""

    key: str
    title: str
    icon: str
    count: str = ""
    note: str = ""
    tone: Tone = Tone.PLAIN
    brief: str = ""
    """What is said instead where the note has no room."""
    upcoming: tuple[Upcoming, ...] = ()


@dataclass(frozen=True, slots=True)
class GoOn:
    """The work that was left open; `kind` names its screen, `share` is how much of it is done,
    None: nobody can say."""

    kind: str
    document: str
    title: str
    detail: str
    share: float | None = None


@dataclass(frozen=True, slots=True)
class HomeScreen:
    """The screen: the first tile is the largest, or the first two where goods leave, too."""

    tiles: tuple[HomeTile, ...] = ()
    go_on: GoOn | None = None

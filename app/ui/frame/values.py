"""What the frame is told: frozen values with texts ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.ui.tokens import Tone
from app.ui.widgets.button import Kind


class Link(StrEnum):
    """How it stands between this terminal and the server."""

    ONLINE = "online"
    WORKING = "working"
    """Answers, and is being told something."""
    OFFLINE = "offline"
    ATTENTION = "attention"
    """Something needs a person: conflict, refused, sign-in."""


@dataclass(frozen=True, slots=True)
class Connection:
    """The chip in the top bar; a tap on it opens the sync centre. `text` is short ("12")."""

    link: Link = Link.ONLINE
    text: str = ""


@dataclass(frozen=True, slots=True)
class TopBar:
    """Where, who, when, and how the network is; `demo` shows the badge TEST."""

    place: str = ""
    person: str = ""
    clock: str = ""
    connection: Connection = Connection()
    demo: bool = False


@dataclass(frozen=True, slots=True)
class Prompt:
    """What to scan next, in words; `multiplier` ("12 times", as a figure) waits, shown large."""

    text: str = ""
    icon: str = "scan"
    multiplier: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A small fact on the card: lot, expiry, place, package."""

    text: str
    icon: str = ""
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Card:
    """The last scan. `done` and `expected` are numbers as text; "" for expected means none.

    `picture` is encoded image data, `b""` shows `icon`; `share` (0 to 1) fills the bar.
    """

    title: str = ""
    subtitle: str = ""
    done: str = ""
    expected: str = ""
    unit: str = ""
    picture: bytes = b""
    icon: str = "package"
    tone: Tone = Tone.PLAIN
    facts: tuple[Fact, ...] = ()
    share: float | None = None
    where: str = ""
    """The place to go to, or where the person stands: it stands large in the picture's stead."""
    where_tone: Tone = Tone.ACCENT
    """ACCENT: go there; OK: you are there."""
    badge: str = ""
    """A number beside the place: the tote that the goods go into."""


@dataclass(frozen=True, slots=True)
class Band:
    """The last outcome: `title` says what happened or the cause, `detail` what to do.

    `serial` is another number for each outcome, so that the same words twice are two outcomes.
    """

    tone: Tone = Tone.PLAIN
    title: str = ""
    detail: str = ""
    undo: str = ""
    """Text of the undo button; "" hides it."""
    icon: str = ""
    """Another icon than the tone's."""
    serial: int = 0


@dataclass(frozen=True, slots=True)
class Action:
    """One big action of the bottom bar; the one with `Kind.MAIN` stands at the right."""

    key: str
    text: str
    icon: str = ""
    kind: Kind = Kind.NORMAL
    enabled: bool = True
    hold: bool = False


NO_CARD = Card()
NO_BAND = Band()

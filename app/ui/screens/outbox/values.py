"""What the outbox screen shows: frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.ui.tokens import Tone
from app.ui.widgets.cards import CardRow
from app.ui.widgets.chip import Choice


class Filter(StrEnum):
    """Which entries the list shows."""

    ALL = "all"
    TO_SEND = "to_send"
    NEEDS_YOU = "needs_you"


class Asked(StrEnum):
    """What the sheet asks a reason for; the values are those of the journal's choices."""

    NOTHING = ""
    DISCARD = "discard"
    THEIRS = "take_theirs"
    ANYWAY = "send_anyway"


@dataclass(frozen=True, slots=True)
class LinkLine:
    """How it stands with the server, in a sentence."""

    text: str = ""
    icon: str = "cloud"
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Compared:
    """One figure that ours and the server's say differently; "" where one says nothing."""

    name: str
    ours: str = ""
    server: str = ""
    ordered: str = ""


@dataclass(frozen=True, slots=True)
class EntryDetail:
    """One entry, whole: the sheet."""

    key: str
    document: str
    sentence: str
    state: str
    tone: Tone
    why: str = ""
    compared: tuple[Compared, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    can_retry: bool = True
    can_discard: bool = True
    can_take: bool = False
    """It may be there already: a person can say so."""
    can_send: bool = False
    """A person can have it sent although something stands against it."""
    asked: Asked = Asked.NOTHING
    waiting: tuple[str, ...] = ()
    """Sentences of the entries that wait for it and would go with it."""


@dataclass(frozen=True, slots=True)
class OutboxScreen:
    """The screen."""

    rows: tuple[CardRow, ...] = ()
    filters: tuple[Choice, ...] = ()
    filter: str = Filter.ALL
    link: LinkLine = LinkLine()
    lit: str = ""
    empty: tuple[str, str, str] | None = None
    """Icon, title and detail when there is no row."""
    detail: EntryDetail | None = None

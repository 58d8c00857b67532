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
    discarding: bool = False
    """The sheet asks for the reason."""
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

"""What the outbox screen shows: frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.ui.screens.outbox.sharing_values import NOTHING_SHARED, Sharing
from app.ui.tokens import Tone
from app.ui.widgets.cards import CardRow
from app.ui.widgets.chip import Choice


class Filter(StrEnum):
    """Which entries the list shows; all but ALL and HISTORY are about one way of standing."""

    ALL = "all"
    TO_SEND = "to_send"
    LATER = "later"
    UNSURE = "unsure"
    CONFLICT = "conflict"
    REFUSED = "refused"
    HISTORY = "history"


class Asked(StrEnum):
    """What the sheet asks a reason for; the values are those of the journal's choices."""

    NOTHING = ""
    DISCARD = "discard"
    THEIRS = "take_theirs"
    ANYWAY = "send_anyway"
    RECOUNT = "recount"
    """Of a counted difference: given up, and counted anew at its place."""
    CORRECT = "correct"
    """Given up, and its document opened again where the mistake was made."""
    JUDGE = "judge"
    """Of a count: movement by movement, was that before it?"""


@dataclass(frozen=True, slots=True)
class LinkLine:
    """How it stands with the server, in a sentence or two."""

    text: str = ""
    icon: str = "cloud"
    tone: Tone = Tone.PLAIN
    short: str = ""
    """The same where there is less room; "": nothing can be left out."""
    leads: bool = False
    """A tap leads to where the credentials are entered anew."""
    halted: str = ""
    """Sending stands still, and not by itself for a while: what to do; "": it does not."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One figure that ours and the server's say differently; "" where one says nothing."""

    name: str
    ours: str = ""
    server: str = ""
    ordered: str = ""
    note: str = ""
    """What is wrong with it, in a few words."""
    differs: bool = False
    """It is what the question is about; the others are there to be compared with."""


@dataclass(frozen=True, slots=True)
class Movement:
    """Goods that moved around a count, and what was said of it so far."""

    key: str
    text: str
    before: bool | None = None
    """Whether it came before the count; None: nobody has said."""


@dataclass(frozen=True, slots=True)
class Choosable:
    """One numbered thing that a person can do about an entry; `key` is that of an action."""

    key: str
    text: str
    icon: str = ""
    proposed: bool = False


@dataclass(frozen=True, slots=True)
class EntryDetail:
    """One entry, whole: the sheet."""

    key: str
    document: str
    sentence: str
    state: str
    tone: Tone
    icon: str = "clock"
    why: str = ""
    compared: tuple[Compared, ...] = ()
    agreeing: int = 0
    """So many lines of the same check are as they should be."""
    more: int = 0
    """So many lines that differ are not shown."""
    movements: tuple[Movement, ...] = ()
    instead: str = ""
    """What to do where its document cannot be opened again."""
    facts: tuple[tuple[str, str], ...] = ()
    choices: tuple[Choosable, ...] = ()
    asked: Asked = Asked.NOTHING
    meaning: str = ""
    """What the decision that is asked does."""
    reasons: tuple[str, ...] = ()
    """The usual reasons for it."""
    waiting: tuple[str, ...] = ()
    """Sentences of the entries that wait for it and would go with it."""

    @property
    def movement(self) -> Movement | None:
        """The movement that is asked about now; whoever decides otherwise is asked about none."""
        if self.asked is not Asked.JUDGE:
            return None
        return next((one for one in self.movements if one.before is None), None)


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
    text: str = ""
    """What is searched in the history."""
    sharing: Sharing = NOTHING_SHARED

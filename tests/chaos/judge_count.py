"""After a run with a count: what the journal holds, what the hub has, and whether both can be true.

journal   every step that was shown is there, exactly once, and no scan is there twice
posts     each difference that a post says is one entry, and nothing else is
stock     where an entry is done, the shelf held what was counted at the moment in which our change
          was booked; nothing is booked twice, and of what asks a person at most once
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any

from app.domain.count_intents import CountStock
from app.domain.counting.facts import Counted, CountFact, Posted, QuestionAsked, QuestionGrew
from app.domain.entry import OPEN_STATES, STUCK_STATES, Entry, EntryState
from app.domain.events import Event
from app.store.outbox import Outbox
from app.store.terminal import Terminal
from app.tour.control import Control
from app.workbench.counting import COUNT_CODEC
from tests.chaos.judge import drained, read_once, shown_is_kept

Key = tuple[str, str, str]
"""Product, place, condition."""
Stock = dict[Key, Decimal]
NONE = Decimal(0)
NOTHING: Mapping[Key, Decimal] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class CountJournal:
    """A terminal's own truth, read from its file."""

    events: tuple[Event[CountFact], ...]
    entries: tuple[Entry, ...]

    @classmethod
    def read(cls, path: Path) -> CountJournal:
        """All counts of a run and all entries."""
        terminal = Terminal(path)
        try:
            rows = terminal.documents("count", ("open", "finished"))
            events = [event for row in rows for event in terminal.events(row.id, COUNT_CODEC)]
            return cls(tuple(events), tuple(Outbox(terminal).entries()))
        finally:
            terminal.close()

    @property
    def asking(self) -> list[Entry]:
        """Entries that wait for a person."""
        return [entry for entry in self.entries if entry.state in STUCK_STATES]


def stock_of(control: Control) -> Stock:
    """What lies where by the hub's books, whatever else they show of it."""
    return {
        (row["product_id"], row["place_id"], condition): Decimal(str(quantity))
        for row in control.call("GET", "ledger")["stock"]
        for condition, quantity in row["conditions"].items()
    }


def judge_count(
    journal: CountJournal,
    told: list[dict[str, Any]],
    fed: list[str],
    control: Control,
    before: tuple[Stock, int],
) -> list[str]:
    """Everything that is wrong, as sentences. `before`: the stock at first, and how many changes
    there were by then.
    """
    wrong = shown_is_kept(journal.events, told)
    wrong += read_once(scanned(journal.events), fed)
    wrong += drained(journal.entries)
    wrong += said_in_posts(journal)
    stock, seen = before
    return wrong + list(wrong_in_stock(journal.entries, stock, control.changes()[seen:]))


def scanned(events: Iterable[Event[CountFact]]) -> Iterator[str]:
    """The text of every scan that counted something; what is only known better was counted."""
    for event in events:
        match event.fact:
            case Counted(joins=False, text=text, tallies=tallies):
                if sum(tally.quantity for tally in tallies) > NONE:
                    yield text
            case QuestionAsked(joins=False, text=text) | QuestionGrew(joins=False, text=text):
                yield text


def said_in_posts(journal: CountJournal) -> list[str]:
    """What the journal's posts say is what was written into the outbox, each once."""
    posted: Counter[Key] = Counter()
    for event in journal.events:
        if isinstance(event.fact, Posted):
            posted.update(
                (one.spot.product, one.spot.place, str(one.spot.condition))
                for one in event.fact.spots
                if not one.agrees
            )
    counts = (e.intent for e in journal.entries if isinstance(e.intent, CountStock))
    owed = Counter(key_of(intent) for intent in counts)
    return [
        f"{key}: the journal posted it {posted[key]} times, the outbox {owed[key]} times"
        for key in {*posted, *owed}
        if posted[key] != owed[key]
    ]


def key_of(intent: CountStock) -> Key:
    """What it is about."""
    return intent.product, intent.place, str(intent.condition)


def wrong_in_stock(
    entries: Iterable[Entry],
    stock: Stock,
    changes: list[dict[str, Any]],
    moved: Mapping[Key, Decimal] = NOTHING,
) -> Iterator[str]:
    """What the hub booked besides what entries of counts say, as sentences. `stock` is what lay
    there before `changes`, `moved` what others moved after it was counted and before we booked.
    """
    there, ours = dict(stock), defaultdict[Key, list[Decimal]](list)
    for change in changes:
        key = (change["product_id"], change["place_id"], change["condition"])
        there[key] = there.get(key, NONE) + Decimal(str(change["quantity"]))
        if change["origin"] == "api":
            ours[key].append(there[key])
    owed = {key_of(e.intent): (e, e.intent) for e in entries if isinstance(e.intent, CountStock)}
    for key, shown in ours.items():
        if len(shown) > 1:
            yield f"{key}: booked {len(shown)} times, then it held {shown}"
        if key not in owed:
            yield f"{key}: booked, and nobody posted it"
    for key, (entry, intent) in owed.items():
        # Without a change of ours there was nothing to book: the shelf held it at first.
        [held] = ours.get(key, [stock.get(key, NONE)])[:1]
        wanted = intent.counted + moved.get(key, NONE)
        if entry.state is EntryState.DONE and held != wanted:
            yield f"{key}: {wanted} should lie there, and it is done with {held}"
        if entry.state in OPEN_STATES - STUCK_STATES and key in ours:
            yield f"{key}: booked, and still to be sent"

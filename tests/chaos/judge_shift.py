"""After a run with a whole shift: each kind of work is judged by its own rules, and what they share
by rules for all of them.

journal   every step that was shown is there, exactly once, and no scan is there twice
outbox    no entry is of no document; what is not at its end waits for one that asks
stock     the hub's changes are what the entries of all kinds say, plus any of those that ask
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.domain.count_intents import CountStock
from app.domain.entry import STUCK_STATES, Entry
from app.domain.events import Event
from app.tour.control import Control
from tests.chaos import judge as receipts
from tests.chaos import judge_count as counts
from tests.chaos import judge_dispatch as dispatches
from tests.chaos import judge_ship as shipments
from tests.chaos.judge import Journal, booked_as_owed, drained, owed_of, read_once, shown_is_kept
from tests.chaos.judge_count import CountJournal, Stock, said_in_posts, wrong_in_stock
from tests.chaos.judge_dispatch import DispatchJournal
from tests.chaos.judge_ship import ShippingJournal


@dataclass(frozen=True, slots=True)
class ShiftJournal:
    """A terminal's own truth, read from its file: each kind with the entries of its documents."""

    receipt: Journal
    dispatch: DispatchJournal
    count: CountJournal
    shipping: ShippingJournal
    entries: tuple[Entry, ...]

    @classmethod
    def read(cls, path: Path) -> ShiftJournal:
        """All documents of a run and all entries."""
        receipt, dispatch = Journal.read(path), DispatchJournal.read(path)
        count, shipping = CountJournal.read(path), ShippingJournal.read(path)
        return cls(
            replace(receipt, entries=_of(receipt.events, receipt.entries)),
            replace(dispatch, entries=_of(dispatch.events, dispatch.entries)),
            replace(count, entries=_of(count.events, count.entries)),
            replace(shipping, entries=_of(shipping.events, shipping.entries)),
            receipt.entries,
        )

    @property
    def events(self) -> list[Event[Any]]:
        """Those of every kind."""
        parts = self.receipt, self.dispatch, self.count, self.shipping
        return [event for part in parts for event in part.events]

    @property
    def asking(self) -> list[Entry]:
        """Entries that wait for a person."""
        return [entry for entry in self.entries if entry.state in STUCK_STATES]


def _of(events: Sequence[Event[Any]], entries: Sequence[Entry]) -> tuple[Entry, ...]:
    documents = {event.document for event in events}
    return tuple(entry for entry in entries if entry.document in documents)


def judge_shift(
    journal: ShiftJournal,
    told: list[dict[str, Any]],
    fed: list[str],
    control: Control,
    before: tuple[Stock, int],
) -> list[str]:
    """Everything that is wrong, as sentences. `before`: the stock at first, and how many changes
    there were by then.
    """
    wrong = shown_is_kept(journal.events, told)
    wrong += read_once(
        [
            *receipts.scanned(journal.receipt.events),
            *dispatches.scanned(journal.dispatch.events),
            *counts.scanned(journal.count.events),
            *shipments.scanned(journal.shipping.events),
        ],
        fed,
    )
    known = {event.document for event in journal.events}
    wrong += [
        f"{e.intent.TYPE} is of no document" for e in journal.entries if e.document not in known
    ]
    wrong += drained(journal.entries)
    wrong += _stock(journal, control, before)
    wrong += receipts.of_receipt(journal.receipt, control)
    wrong += dispatches.of_dispatch(journal.dispatch, control)
    wrong += shipments.of_shipments(journal.shipping, control)
    return wrong + said_in_posts(journal.count)


def _stock(journal: ShiftJournal, control: Control, before: tuple[Stock, int]) -> list[str]:
    """What is counted is changed by counting alone, so that each change has one rule."""
    stock, seen = before
    changes = control.changes()[seen:]
    moved = set(owed_of(journal.entries))
    counted = {counts.key_of(e.intent) for e in journal.entries if isinstance(e.intent, CountStock)}
    wrong = [
        f"{key} was moved and counted: no rule tells its changes apart" for key in moved & counted
    ]
    of_counts = [
        change
        for change in changes
        if (change["product_id"], change["place_id"], change["condition"]) in counted
    ]
    wrong += booked_as_owed(journal.entries, changes, without=counted)
    return wrong + list(wrong_in_stock(journal.count.entries, stock, of_counts))
